// The same figures out of every format, by two readers each: rows of a month, an area and a figure for each content.
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import XLSX from "@e965/xlsx";
import { parquetReadObjects } from "hyparquet";
import JSONstat from "jsonstat-toolkit/import.mjs";
import { parse as parseHtml } from "node-html-parser";
import Papa from "papaparse";
import { parse as parse5 } from "parse5";
import Px from "px";
import { readSheet } from "read-excel-file/node";

const duck = await (await DuckDBInstance.create(":memory:")).connect();

/** What DuckDB reads of a file, as rows of values. */
async function asked(sql) {
  const reader = await duck.runAndReadAll(sql);
  return [reader.columnNames(), ...reader.getRowsJS()];
}

/** A figure as a text has it: a number, or the mark in its place. */
const figure = (text) => (text === "." || text === ".." ? text : Number(text));

/** Compares a grid with a heading: months and areas first, then a column for each content. */
function grid({ same, manifest }, file, [head, ...rows], read = (cell) => cell) {
  const found = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  for (const [month, area, content, value, mark] of manifest.expected)
    same(file, `${month} ${area} ${content}`, read(found.get(`${month} ${area}`)?.[head.indexOf(content)]), value ?? mark);
  same(file, "rows", rows.length, manifest.expected.length / (head.length - 2));
}

/** Compares rows by names, where a mark has a column of its own. */
function marked({ same, manifest }, file, rows) {
  const found = new Map(rows.map((row) => [`${row.Kuukausi} ${row[manifest.area]}`, row]));
  for (const [month, area, content, value, mark] of manifest.expected) {
    const row = found.get(`${month} ${area}`) ?? {};
    same(file, `${month} ${area} ${content}`, row[content] ?? null, value);
    same(file, `${month} ${area} ${content} mark`, row[`${content}_mark`] ?? null, mark);
  }
}

/** The cells of the rows of a page, by a walk through what parse5 makes of it. */
function* rowsOf(node) {
  if (node.nodeName === "tr")
    yield node.childNodes.filter((cell) => /^t[hd]$/.test(cell.nodeName)).map((cell) => cell.childNodes[0]?.value ?? "");
  for (const child of node.childNodes ?? []) yield* rowsOf(child);
}

export const grids = {
  async csv(tools, file, bytes) {
    grid(tools, `${file} papaparse`, Papa.parse(bytes.toString("utf8"), { skipEmptyLines: true }).data, figure);
    const path = join(tools.folder, file);
    grid(tools, `${file} duckdb`, await asked(`from read_csv('${path}', header = true, all_varchar = true)`), figure);
  },
  async xlsx(tools, file, bytes) {
    grid(tools, `${file} read-excel-file`, await readSheet(bytes));
    const book = XLSX.read(bytes);
    grid(tools, `${file} sheetjs`, XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }));
  },
  html(tools, file, bytes) {
    const text = bytes.toString("utf8");
    const rows = parseHtml(text).querySelectorAll("tr");
    grid(tools, `${file} node-html-parser`, rows.map((row) => row.querySelectorAll("th, td").map((cell) => cell.text)), figure);
    grid(tools, `${file} parse5`, [...rowsOf(parse5(text))], figure);
  },
  async parquet(tools, file, bytes) {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    marked(tools, `${file} hyparquet`, await parquetReadObjects({ file: buffer }));
    const [head, ...rows] = await asked(`from read_parquet('${join(tools.folder, file)}')`);
    marked(tools, `${file} duckdb`, rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell]))));
  },
  async jsonpx(tools, file, bytes) {
    const { columns, data } = JSON.parse(bytes);
    const head = columns.map((one) => one.code);
    grid(tools, `${file} JSON`, [head, ...data.map((row) => [...row.key, ...row.values])], figure);
    const [, ...rows] = await asked(
      `select row.key, row.values from (select unnest(data) as row from read_json('${join(tools.folder, file)}'))`,
    );
    grid(tools, `${file} duckdb`, [head, ...rows.map(([key, values]) => [...list(key), ...list(values)])], figure);
  },
  async jsonstat(tools, file, bytes) {
    const { same, manifest } = tools;
    const told = JSONstat(JSON.parse(bytes));
    const set = told.class === "dataset" ? told : told.Dataset(0);
    same(file, "roles", JSON.stringify([set.role.time, set.role.metric]), '[["Kuukausi"],["Tiedot"]]');
    for (const [month, area, content, value, mark] of manifest.expected) {
      const cell = set.Data({ Kuukausi: month, [manifest.area]: area, Tiedot: content });
      same(file, `${month} ${area} ${content}`, cell?.value, value);
      same(file, `${month} ${area} ${content} status`, cell?.status ?? null, mark);
    }
    same(file, "cells", set.n ?? set.value.length, manifest.expected.length);
    // The figures stand in the order of the expected ones.
    const values = told.class === "dataset" ? "value" : "dataset.value";
    const [, ...rows] = await asked(`select unnest(${values}) from read_json('${join(tools.folder, file)}')`);
    same(file, "duckdb", rows.length, manifest.expected.length);
    rows.forEach(([value], i) => same(file, `duckdb ${i}`, value, manifest.expected[i][3]));
  },
  /** The one reader of the format that the registries have. It reads texts of one byte a letter. */
  px({ same, manifest }, file, bytes) {
    const px = new Px(bytes.toString("latin1"));
    const places = px.variables().map((name) => new Map(px.codes(name).map((code, i) => [code, i])));
    for (const [month, area, content, value, mark] of manifest.expected) {
      const at = [month, area, content].map((code, i) => places[i].get(code));
      same(file, `${month} ${area} ${content}`, figure(`${px.datum(at)}`.replaceAll('"', "")), value ?? mark);
    }
    same(file, "cells", px.data.length, manifest.expected.length);
  },
};

/** A list that DuckDB tells with its type. */
const list = (told) => told.items ?? told;

/** Lists to take along: each sheet the same by both readers, and as expected. */
export async function book({ same }, file, bytes, { sheet, rows }) {
  const byOne = await readSheet(bytes, sheet);
  const other = XLSX.read(bytes);
  const byOther = XLSX.utils.sheet_to_json(other.Sheets[sheet], { header: 1, defval: null });
  const text = (row, from) => JSON.stringify(row.slice(from).map((cell) => (cell === null ? "" : `${cell}`)));
  for (const [reader, read] of [["read-excel-file", byOne], ["sheetjs", byOther]]) {
    same(file, `${reader} ${sheet} rows`, read.length, rows.length + 1);
    rows.forEach((row, i) => same(file, `${reader} ${sheet} ${i}`, text(read[i + 1] ?? [], read[0].length - row.length), JSON.stringify(row)));
  }
}
