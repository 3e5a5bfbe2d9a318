// node measure.mjs ENGINE FACTS ROUNDS SECONDS: answers all facts, one answer a line; then measures so many rounds of
// so many seconds, after one to warm up, and tells the nanoseconds of one test in each.
import { readFileSync } from "node:fs";

const [engine, file, rounds, seconds] = process.argv.slice(2);
const { test } = await import(`./${engine}.mjs`);
const all = JSON.parse(readFileSync(file));
const lines = [];
for (const facts of all) lines.push(await test(facts));

let next = 0;
for (let round = 0; round <= rounds; round++) {
  const began = process.hrtime.bigint();
  let took;
  let tests = 0;
  do {
    for (let i = 0; i < 500; i++) await test(all[next++ % all.length]);
    tests += 500;
    took = Number(process.hrtime.bigint() - began);
  } while (took < seconds * 1e9);
  if (round > 0) lines.push(took / tests);
}
process.stdout.write(lines.join("\n") + "\n");
