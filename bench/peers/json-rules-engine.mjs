// The test of the target group for json-rules-engine: grounds first, then one basis after another until one holds.
import { readFileSync } from "node:fs";
import { Engine } from "json-rules-engine";

const { rules, conditions } = JSON.parse(readFileSync(new URL("json-rules-engine.json", import.meta.url)));
const engine = new Engine(rules, { allowUndefinedFacts: false });
for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition);
// A basis ends the test: rules of lower priority are then not looked at.
engine.on("success", (event) => event.type === "basis" && engine.stop());

export async function test(facts) {
  const { events } = await engine.run(facts);
  let basis;
  const grounds = [];
  for (const { type, params } of events)
    if (type === "ground") grounds.push(params.ground);
    else basis = params;
  const told = [...(basis.grounds ?? grounds), ...(basis.more ?? [])];
  return `${basis.authority},${basis.basis},${told.join(";")}`;
}
