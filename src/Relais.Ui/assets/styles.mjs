import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { PurgeCSS } from "purgecss";

/** Tabler, less what no page uses, then our own styles in the order of their names. */
export async function styles(root, here, pages) {
  const own = readdirSync(join(here, "styles")).sort().map((name) => readFileSync(join(here, "styles", name), "utf8")).join("\n");
  const content = [
    ...pages.map(({ file, text }) => ({ raw: text, extension: file.split(".").pop() })),
    { raw: "html body main dialog details summary", extension: "html" },
  ];
  const [tabler] = await new PurgeCSS().purge({
    content,
    css: [{ raw: light(readFileSync(join(root, "node_modules/@tabler/core/dist/css/tabler.css"), "utf8")) }],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    keyframes: true,
    blocklist: blocked,
  });
  const whole = used(`${tabler.css}\n${own}`);
  const { code } = await transform(whole, { loader: "css", minify: true, legalComments: "none" });
  return `/*! Tabler (MIT), Relais (Apache-2.0) */${code}`;
}

// Common words of our code that are also Tabler components we do not use.
const blocked = [/^\.?(carousel|offcanvas|toast|popover|tooltip|accordion|modal|spinner|placeholder|ribbon|star|flag|payment|apexcharts|hr-text|chip|tag|page|steps|timeline|navbar|dropdown|list-group|progress|countup|signature|ts-|tom|dropzone|fslightbox|plyr|noUi|jvm|fc-)/];

function light(css) {
  return css.replace(/@charset[^;]*;/, "").replace(/\/\*[\s\S]*?\*\//g, "");
}

// PurgeCSS keeps every custom property; here those that nobody reads go, again until none is left.
function used(css) {
  for (let before = -1; before !== css.length; ) {
    before = css.length;
    const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    css = css.replace(/(?<=[{;\s])(--tblr-[\w-]+)\s*:[^;{}]*;/g, (whole, name) => (read.has(name) ? whole : ""));
  }
  return css;
}
