import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The style of printed documents, in the light colours of our tokens: what draws them knows neither light-dark() nor Tabler. */
export function paper(here) {
  const tokens = new Map(
    [...readFileSync(join(here, "styles/10-tokens.css"), "utf8").matchAll(/^\s*(--(?:r|tblr-font)-[\w-]+):\s*(?:light-dark\(([^,()]+),[^()]*\)|([^;]+));/gm)]
      .map(([, name, light, value]) => [name, (light ?? value).trim()]),
  );
  const css = readFileSync(join(here, "paper.css"), "utf8").replace(/var\((--[\w-]+)\)/g, (_, name) => {
    if (!tokens.has(name)) {
      throw new Error(`paper.css reads ${name}, which 10-tokens.css does not name`);
    }
    return tokens.get(name);
  });
  return css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s+/g, " ").trim();
}
