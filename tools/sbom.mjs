// Writes the CycloneDX 1.6 bill of materials of the build: every package, framework and project that ships, with the files it
// brings beside relais.dll. Run through `./relais sbom`. The same build gives the same bytes. Fails when a file has no owner.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const options = Object.fromEntries(process.argv.slice(2).map((word, i, all) => (word.startsWith("--") ? [word.slice(2), all[i + 1]] : [])).filter((pair) => pair.length));
const bin = options.bin ?? join(root, "artifacts/bin/Relais.Web/debug");
const assets = json(options.assets ?? join(root, "artifacts/obj/Relais.Web/project.assets.json"));
const out = options.out ?? join(root, "artifacts/sbom.json");
const shipped = walk(bin).filter((file) => /\.(dll|so|dylib|a|exe)$/.test(file));

const dotnet = nuget();
const scripts = ["", "src/Relais.MailReader"].map(npm);
const self = { type: "application", "bom-ref": "relais", name: "relais", version: "1.0.0", licenses: [{ license: { id: "Apache-2.0" } }], components: files(["relais.dll"]) };
const components = [...dotnet.components, ...frameworks(), ...unique(scripts.flatMap((lock) => lock.components))].sort(by((component) => component["bom-ref"]));
const bill = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: self },
  components,
  dependencies: merged([
    { ref: "relais", dependsOn: [...dotnet.direct, ...frameworks().map((one) => one["bom-ref"]), ...scripts.flatMap((lock) => lock.direct)] },
    ...dotnet.dependencies,
    ...scripts.flatMap((lock) => lock.dependencies),
  ]),
};
bill.serialNumber = `urn:uuid:${uuid(JSON.stringify(bill))}`;

const named = new Set([self, ...components].flatMap((component) => (component.components ?? []).map((file) => file.name)));
const unnamed = shipped.filter((file) => !named.has(file));
if (unnamed.length > 0) {
  console.error(`No package and no project owns: ${unnamed.join(", ")}`);
  process.exit(1);
}
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, JSON.stringify(bill, null, 2) + "\n");
console.log(`${relative(process.cwd(), out)}: ${components.length} components, ${shipped.length} files beside relais.dll, each with its owner`);

function nuget() {
  const target = Object.values(assets.targets)[0];
  const keys = new Map(Object.keys(target).map((key) => [key.split("/")[0].toLowerCase(), ref(key, target[key])]));
  const dependsOn = (wanted) => Object.keys(wanted ?? {}).map((name) => keys.get(name.toLowerCase())).filter(Boolean);
  return {
    components: Object.entries(target).map(([key, one]) => (one.type === "project" ? project(key, one) : nugetPackage(key, one))),
    dependencies: Object.entries(target).map(([key, one]) => ({ ref: ref(key, one), dependsOn: dependsOn(one.dependencies) })),
    direct: Object.entries(target).filter(([, one]) => one.type === "project").map(([key, one]) => ref(key, one)),
  };
}

function ref(key, one) {
  return one.type === "project" ? `relais/${key}` : `pkg:nuget/${key.replace("/", "@")}`;
}

function project(key, one) {
  const [name, version] = key.split("/");
  return { type: "library", "bom-ref": ref(key, one), name, version, licenses: [{ license: { id: "Apache-2.0" } }], components: files(Object.keys(one.runtime).map((path) => basename(path))) };
}

function nugetPackage(key, one) {
  const [name, version] = key.split("/");
  const brings = [
    ...Object.keys(one.runtime ?? {}).map((path) => basename(path)),
    ...Object.entries(one.resource ?? {}).map(([path, { locale }]) => posix.join(locale, basename(path))),
    ...Object.keys(one.runtimeTargets ?? {}),
  ].filter((path) => basename(path) !== "_._");
  return {
    type: "library",
    "bom-ref": ref(key, one),
    name,
    version,
    purl: ref(key, one),
    scope: brings.length > 0 || one.dependencies ? "required" : "excluded",
    licenses: licenseOf(assets.libraries[key].path),
    properties: [{ name: "nuget:contentHash", value: assets.libraries[key].sha512 }],
    components: files(brings),
  };
}

function licenseOf(path) {
  const folder = Object.keys(assets.packageFolders).map((one) => join(one, path)).find(existsSync);
  const spec = folder && readFileSync(join(folder, readdirSync(folder).find((file) => file.endsWith(".nuspec"))), "utf8");
  const [, expression] = spec?.match(/<license type="expression">([^<]+)</) ?? [];
  const [, file] = spec?.match(/<license type="file">([^<]+)</) ?? [];
  const [, url] = spec?.match(/<licenseUrl>([^<]+)</) ?? [];
  const name = file ? `${file} of the package` : url;
  return expression ? [{ expression }] : name ? [{ license: { name } }] : [];
}

/** What the installed .NET brings, by the name under which it is asked for. */
function frameworks() {
  const { frameworks: several, framework } = json(join(bin, "relais.runtimeconfig.json")).runtimeOptions;
  return (several ?? [framework]).map(({ name, version }) => ({ type: "framework", "bom-ref": `dotnet/${name}@${version}`, name, version }));
}

function npm(folder) {
  const { packages } = json(join(root, folder, "package-lock.json"));
  const found = Object.entries(packages).filter(([path, one]) => path !== "" && !one.link);
  const resolve = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf("node_modules/") - 1, 0))) {
      const path = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
      if (packages[path]) {
        return [npmRef(path, packages[path])];
      }
      if (at === "") {
        return [];
      }
    }
  };
  return {
    components: found.map(([path, one]) => npmPackage(path, one)),
    dependencies: found.map(([path, one]) => ({ ref: npmRef(path, one), dependsOn: Object.keys(one.dependencies ?? {}).flatMap((name) => resolve(path, name)) })),
    direct: Object.keys(packages[""].dependencies ?? {}).flatMap((name) => resolve("", name)),
  };
}

function npmPackage(path, one) {
  const [group, name] = npmName(path).startsWith("@") ? npmName(path).split("/") : [undefined, npmName(path)];
  return {
    type: "library",
    "bom-ref": npmRef(path, one),
    group,
    name,
    version: one.version,
    purl: npmRef(path, one),
    scope: one.dev ? "excluded" : one.optional ? "optional" : "required",
    hashes: one.integrity?.split(" ").filter((hash) => hash.startsWith("sha512-")).map((hash) => ({ alg: "SHA-512", content: Buffer.from(hash.slice(7), "base64").toString("hex") })),
    licenses: one.license ? [{ expression: one.license }] : [],
  };
}

function npmName(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function npmRef(path, one) {
  return `pkg:npm/${npmName(path).replace("@", "%40")}@${one.version}`;
}

/** The files of a component, as they lie beside relais.dll. */
function files(names) {
  const there = [...new Set(names)].sort().filter((name) => existsSync(join(bin, name)));
  return there.length === 0 ? undefined : there.map((name) => ({ type: "file", name, hashes: [{ alg: "SHA-256", content: createHash("sha256").update(readFileSync(join(bin, name))).digest("hex") }] }));
}

/** One of each: a package that two lock files name, shipped by one of them, ships. */
function unique(all) {
  const one = new Map();
  for (const component of all) {
    const known = one.get(component["bom-ref"]);
    one.set(component["bom-ref"], known?.scope === "required" ? known : component);
  }
  return [...one.values()];
}

function merged(dependencies) {
  const one = new Map();
  for (const { ref, dependsOn } of dependencies) {
    one.set(ref, [...new Set([...(one.get(ref) ?? []), ...dependsOn])].sort());
  }
  return [...one].map(([ref, dependsOn]) => ({ ref, dependsOn })).sort(by(({ ref }) => ref));
}

function by(key) {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function uuid(text) {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function walk(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function json(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
