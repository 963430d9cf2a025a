// Judges pages by html-validate, which knows the HTML standard: the files 0.html, 1.html… of a folder. Prints a JSON list of the faults.
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const folder = process.argv[2];
const judge = new HtmlValidate(new FileSystemConfigLoader({ root: true, extends: ["html-validate:standard"] }));
const { results } = await judge.validateMultipleFiles((await readdir(folder)).map((name) => join(folder, name)));
console.log(
  JSON.stringify(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, selector }) => ({ page: parseInt(basename(filePath), 10), says: `${ruleId}: ${message} ${selector ?? ""}` })),
    ),
  ),
);
