// What others wrote reads the answers in a folder; a line for each difference, and nothing when there is none.
// manifest.json: { answers: [{ file, as, ... }], expected: [[month, area, content, value, mark]], ... }.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { descriptions } from "./descriptions.mjs";
import { book, grids } from "./grids.mjs";

const folder = process.argv[2];
const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
const schema = JSON.parse(await readFile(new URL("schema/pxwebapi2.json", import.meta.url), "utf8"));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addSchema(schema, "px");

const faults = [];
let compared = 0;

function same(file, key, is, expected) {
  compared++;
  if (is !== expected) faults.push(`${file} ${key}: ${is}, published ${expected}`);
}

const readers = {
  ...grids,
  ...descriptions,
  book,
  schema(_, file, bytes, { name }) {
    const valid = ajv.getSchema(`px#/$defs/${name}`);
    compared++;
    if (!valid(JSON.parse(bytes))) for (const e of valid.errors) faults.push(`${file}${e.instancePath}: ${e.message}`);
  },
};

for (const { file, as, ...more } of manifest.answers)
  await readers[as]({ same, manifest, folder }, file, await readFile(join(folder, file)), more);
for (const fault of faults.slice(0, 40)) console.log(fault);
console.log(`${compared} compared, ${faults.length} differences`);
process.exitCode = faults.length > 0 ? 1 : 0;
