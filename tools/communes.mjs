// Writes the communes of France as one compact file: `node tools/communes.mjs OUTPUT`. The build of Relais.Directory runs it.
// From @etalab/decoupage-administratif (INSEE, La Poste; Licence ouverte). One row a line, tab-separated, gzipped:
//   D code name   a department (or overseas collectivity)
//   E code name   an EPCI
//   C code folded name department epci population post-codes   a commune, the most populated first
//   A code folded   an arrondissement, a commune déléguée or associée, or a former code, of the commune above
// «folded» is the name as Relais.Kernel.Folded and CommuneSearch.Fold write it; a test compares them all.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";

const folder = dirname(createRequire(import.meta.url).resolve("@etalab/decoupage-administratif/package.json"));
const read = (name) => JSON.parse(readFileSync(`${folder}/data/${name}.json`, "utf8"));
const [all, epcis, departments] = ["communes", "epci", "departements"].map(read);

const current = new Map(all.filter((row) => row.type === "commune-actuelle").map((row) => [row.code, row]));
const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code])));
const parts = all.filter((row) => row.type !== "commune-actuelle");
const byCode = new Map(parts.map((row) => [row.code, row]));

const partsOf = new Map([...current.keys()].map((code) => [code, []]));
parts.forEach((part) => partsOf.get(communeOf(part)).push(part));

const lines = [
  ...departments.map((row) => ["D", row.code, row.nom]),
  ...epcis.map((row) => ["E", row.code, row.nom]),
  ...[...current.values()]
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1))
    .flatMap((row) => [
      ["C", row.code, fold(row.nom), row.nom, row.departement, epciOf.get(row.code) ?? "", row.population ?? 0, (row.codesPostaux ?? []).join(" ")],
      ...partsOf.get(row.code).map((part) => ["A", part.code, fold(part.nom)]),
      ...(row.anciensCodes ?? []).filter((code) => !current.has(code) && !byCode.has(code)).map((code) => ["A", code, ""]),
    ]),
];

const [output] = process.argv.slice(2);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, gzipSync(lines.map((row) => row.join("\t") + "\n").join(""), { level: 9 }));

function communeOf(row) {
  const above = row.commune ?? row.chefLieu;
  if (current.has(above)) {
    return above;
  }
  if (!byCode.has(above) || above === row.code) {
    throw new Error(`${row.code} ${row.nom} leads to no commune`);
  }
  return communeOf(byCode.get(above));
}

function fold(name) {
  const plain = name.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");
  const words = plain.split(/[^\p{L}\p{Nd}]+/u).filter((word) => word.length > 0);
  return words.map((word) => ({ st: "saint", ste: "sainte" })[word] ?? word).join(" ");
}
