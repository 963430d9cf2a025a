import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One SVG holding the icons that pages name; an icon that does not exist stops the build. */
export function sprite(root, pages) {
  const folder = join(root, "node_modules/@tabler/icons/icons");
  const symbols = [...named(pages)].sort().flatMap(([name, where]) => {
    const file = join(folder, name.endsWith("-filled") ? `filled/${name.slice(0, -7)}.svg` : `outline/${name}.svg`);
    if (existsSync(file)) {
      return [symbol(name, readFileSync(file, "utf8"))];
    }
    if (where.sure) {
      throw new Error(`${where.file} names the icon "${name}", which @tabler/icons does not have.`);
    }
    return [];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

// Names are read where code says so: <Icon Name="x">, Icon="x", any quoted word on a line that speaks of an icon,
// and any quoted word of a file that lists entries of the navigation, the administration or a team.
function named(pages) {
  const names = new Map();
  for (const { file, text } of pages.filter((page) => !page.file.endsWith(".ts"))) {
    for (const [, name] of text.matchAll(/(?:<Icon\s+Name|\bIcon)="([a-z0-9-]+)"/g)) {
      names.set(name, { file, sure: true });
    }
    const likely = /(Navigation|Administration|Team)Entry\(/.test(text) ? [text] : (text.match(/^.*icon.*$/gim) ?? []);
    for (const line of likely) {
      for (const [, name] of line.matchAll(/"([a-z][a-z0-9-]*)"/g)) {
        names.has(name) || names.set(name, { file, sure: false });
      }
    }
  }
  return names;
}

function symbol(name, svg) {
  const shapes = svg
    .replace(/^[\s\S]*?<svg[\s\S]*?>/, "")
    .replace("</svg>", "")
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
    .replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}
