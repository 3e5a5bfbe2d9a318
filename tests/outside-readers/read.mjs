// What others wrote reads the answers in a folder; a line for each difference, and nothing when there is none.
// manifest.json: { answers: [{ file, as, ... }], expected: { table: [[month, area, content, value, mark]] } }.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parquetReadObjects } from "hyparquet";
import JSONstat from "jsonstat-toolkit/import.mjs";
import { readSheet } from "read-excel-file/node";

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
  schema(file, bytes, { name }) {
    const valid = ajv.getSchema(`px#/$defs/${name}`);
    compared++;
    if (!valid(JSON.parse(bytes))) for (const e of valid.errors) faults.push(`${file}${e.instancePath}: ${e.message}`);
  },
  jsonstat(file, bytes) {
    const set = JSONstat(JSON.parse(bytes));
    same(file, "class", set.class, "dataset");
    same(file, "roles", JSON.stringify([set.role.time, set.role.metric]), '[["Kuukausi"],["Tiedot"]]');
    for (const [month, area, content, value, mark] of manifest.expected) {
      const cell = set.Data({ Kuukausi: month, [manifest.area]: area, Tiedot: content });
      same(file, `${month} ${area} ${content}`, cell?.value, value);
      same(file, `${month} ${area} ${content} status`, cell?.status ?? null, mark);
    }
    same(file, "cells", set.n ?? set.value.length, manifest.expected.length);
  },
  async parquet(file, bytes) {
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
    const found = new Map(rows.map((row) => [`${row.Kuukausi} ${row[manifest.area]}`, row]));
    for (const [month, area, content, value, mark] of manifest.expected) {
      const row = found.get(`${month} ${area}`) ?? {};
      same(file, `${month} ${area} ${content}`, row[content] ?? null, value);
      same(file, `${month} ${area} ${content} mark`, row[`${content}_mark`] ?? null, mark);
    }
  },
  async xlsx(file, bytes) {
    const [head, ...rows] = await readSheet(bytes);
    const found = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
    for (const [month, area, content, value, mark] of manifest.expected)
      same(file, `${month} ${area} ${content}`, found.get(`${month} ${area}`)?.[head.indexOf(content)], value ?? mark);
  },
};

for (const { file, as, ...more } of manifest.answers) await readers[as](file, await readFile(join(folder, file)), more);
for (const fault of faults.slice(0, 40)) console.log(fault);
console.log(`${compared} compared, ${faults.length} differences`);
process.exitCode = faults.length > 0 ? 1 : 0;
