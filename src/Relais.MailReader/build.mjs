// Bundles the two programs, each with what it needs of node_modules, into artifacts/mail-reader: one file each, nothing else to
// deploy. Run through `npm run build`; a file is written only when it changed.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../artifacts/mail-reader");

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ["read.mjs", "fetch.mjs"].map((name) => join(here, name)),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  target: "node20",
  legalComments: "eof",
  // The packages are CommonJS: they ask Node for its own modules.
  banner: { js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);' },
});
mkdirSync(out, { recursive: true });
for (const { path, text } of outputFiles) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    writeFileSync(path, text);
    console.log(`mail-reader: ${path.slice(out.length + 1)} ${Math.round(text.length / 1024)} KB`);
  }
}
