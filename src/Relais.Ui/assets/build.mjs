// Writes src/Relais.Ui/wwwroot: styles, scripts and icons, named by their content, compressed beforehand,
// listed in assets.json. Run through `npm run build`; does nothing when nothing changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { scripts } from "./scripts.mjs";
import { sprite } from "./sprite.mjs";
import { paper } from "./paper.mjs";
import { styles } from "./styles.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
const out = join(here, "../wwwroot");
const sources = [...files(join(root, "src")), ...files(join(root, "tools"))].sort();

const stamp = fingerprint([...sources, join(root, "package-lock.json")]);
if (upToDate(stamp)) {
  console.log("assets: nothing changed");
  process.exit(0);
}

const pages = sources.filter((file) => /\.(razor|cs|ts)$/.test(file)).map((file) => ({ file, text: readFileSync(file, "utf8") }));
const icons = sprite(root, pages);
const built = new Map([
  ["icons.svg", icons],
  ["icon.svg", readFileSync(join(here, "icon.svg"))],
  ["relais.css", await styles(root, here, pages)],
  ["paper.css", paper(here)],
]);
for (const [name, text] of await scripts(root, here, (file) => `/assets/${hashed(file.name, file.bytes)}`)) {
  built.set(name, text);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = {};
for (const [name, content] of built) {
  const bytes = Buffer.from(content);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  manifest[name] = hashed(name, bytes);
  writeFileSync(join(out, manifest[name]), bytes);
  writeFileSync(join(out, `${manifest[name]}.br`), brotli);
  writeFileSync(join(out, `${manifest[name]}.gz`), gzipSync(bytes, { level: 9 }));
  console.log(`${manifest[name].padEnd(40)} ${kilobytes(bytes)} → ${kilobytes(brotli)}`);
}
writeFileSync(join(out, "assets.json"), JSON.stringify(manifest, null, 2) + "\n");
writeFileSync(join(out, ".stamp"), stamp);

function files(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      return ["wwwroot", "bin", "obj", "node_modules"].includes(entry.name) ? [] : files(join(folder, entry.name));
    }
    return /\.(razor|cs|ts|mjs|css|svg)$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

function fingerprint(names) {
  const hash = createHash("sha256");
  for (const name of names) {
    hash.update(relative(root, name)).update(readFileSync(name));
  }
  return hash.digest("hex");
}

function upToDate(stamp) {
  const file = join(out, ".stamp");
  return existsSync(file) && readFileSync(file, "utf8") === stamp && readdirSync(out).includes("assets.json");
}

function hashed(name, bytes) {
  const dot = basename(name).lastIndexOf(".");
  return `${name.slice(0, dot)}.${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}${name.slice(dot)}`;
}

function kilobytes(bytes) {
  return `${(bytes.length / 1024).toFixed(1)} KB`.padStart(9);
}
