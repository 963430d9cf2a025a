import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const shared = { bundle: true, minify: true, write: false, format: "esm", target: "es2022", legalComments: "none", logOverride: { "direct-eval": "silent" } };

/** Each island as a module of its own, htmx, and relais.js, which knows their addresses and loads those that a page holds. */
export async function scripts(root, here, urlOf) {
  const made = new Map();
  made.set("htmx.js", await htmx(root));
  for (const name of readdirSync(join(here, "islands")).sort()) {
    const { outputFiles } = await build({ ...shared, entryPoints: [join(here, "islands", name)] });
    made.set(name.replace(/\.ts$/, ".js"), outputFiles[0].contents);
  }

  const urls = Object.fromEntries([...made].map(([name, bytes]) => [basename(name, ".js"), urlOf({ name, bytes })]));
  const { outputFiles } = await build({ ...shared, entryPoints: [join(here, "relais.ts")], define: { MODULES: JSON.stringify(urls) } });
  made.set("relais.js", outputFiles[0].contents);
  return made;
}

// Loaded on demand, htmx may start between DOMContentLoaded and load, when its own test would wait for an event already past.
async function htmx(root) {
  const source = readFileSync(join(root, "node_modules/htmx.org/dist/htmx.esm.js"), "utf8");
  const patched = source.replace("getDocument().readyState === 'complete'", "getDocument().readyState !== 'loading'");
  if (patched === source) {
    throw new Error("htmx changed the way it starts: review scripts.mjs.");
  }
  const { outputFiles } = await build({ ...shared, stdin: { contents: `${patched}\nwindow.htmx = htmx;`, resolveDir: root } });
  return outputFiles[0].contents;
}
