// The test of the target group for ZEN: an expression node finds what holds, a decision table takes the first basis.
import { readFileSync } from "node:fs";
import { ZenEngine } from "@gorules/zen-engine";

const decision = new ZenEngine().createDecision(readFileSync(new URL("zen-engine.json", import.meta.url)));

export async function test(facts) {
  const { result } = await decision.evaluate(facts);
  return `${result.authority},${result.basis},${result.grounds.join(";")}`;
}
