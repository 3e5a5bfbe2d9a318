// What is told of the tables beside their figures: the catalogue as linked data and the feed of releases.
import { parseFeed } from "@rowanmanning/feed-parser";
import jsonld from "jsonld";
import { JsonLdParser } from "jsonld-streaming-parser";
import RssParser from "rss-parser";

const DCAT = "http://www.w3.org/ns/dcat#";
const TERMS = "http://purl.org/dc/terms/";

const lineOf = (q) => [q.subject, q.predicate, q.object].map((t) => (t.termType === "BlankNode" ? "_" : t.value)).join(" ");

/** Statements as lines, each once, without the names that each reader gives to what has none. */
const lines = (quads) => [...new Set(quads.map(lineOf))].sort();

export const descriptions = {
  async dcat({ same, manifest }, file, bytes) {
    const byOne = await jsonld.toRDF(JSON.parse(bytes));
    const byOther = await new Promise((done, failed) => {
      const parser = new JsonLdParser();
      const quads = [];
      parser.on("data", (quad) => quads.push(quad)).on("error", failed).on("end", () => done(quads));
      parser.end(bytes.toString("utf8"));
    });
    const [one, other] = [lines(byOne), lines(byOther)];
    same(file, "statements", one.length, other.length);
    one.forEach((line, i) => same(file, `statement ${i}`, line, other[i]));
    for (const quads of [byOne, byOther]) {
      const told = (predicate) => quads.filter((q) => q.predicate.value === predicate).map((q) => q.object.value);
      same(file, "tables", told(`${TERMS}identifier`).sort().join(), [...manifest.tables].sort().join());
      same(file, "whole tables", new Set(told(`${DCAT}downloadURL`)).size, manifest.distributions);
    }
  },
  async atom({ same, manifest }, file, bytes) {
    const text = bytes.toString("utf8");
    const byOne = await new RssParser().parseString(text);
    const byOther = parseFeed(text);
    const titles = manifest.releases.join();
    same(file, "rss-parser", byOne.items.map((item) => item.title).join(), titles);
    same(file, "feed-parser", byOther.items.map((item) => item.title).join(), titles);
    same(file, "links", byOther.items.map((item) => item.url).join(), byOne.items.map((item) => item.link).join());
  },
};
