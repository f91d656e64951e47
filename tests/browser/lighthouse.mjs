// Lighthouse on pages of a built site, as on a phone: 100 in each of its four categories.
//
//   node lighthouse.mjs [FOLDER [ADDRESS…]]
//
// Asks no other host. How fast a page seems depends on what else the machine does, so where performance alone falls short
// a page gets up to two further runs, and says so; everything else must hold at once.

import { createServer } from "node:net";
import { argv, exit } from "node:process";
import lighthouse from "lighthouse";
import { launch, requireSite } from "./browser.mjs";
import { serve } from "./server.mjs";
import { tally } from "./tally.mjs";

const RUNS = 3;
const [folder = "public", ...given] = argv.slice(2);
const addresses = given.length > 0 ? given : ["/", "/natverk/matematik/", "/natverk/"];
requireSite(folder);

const started = Date.now();
const port = await freePort();
const [server, browser] = await Promise.all([serve(folder), launch(`--remote-debugging-port=${port}`)]);
const { report, close } = tally();
for (const address of addresses) {
  let result;
  for (let run = 1; run <= RUNS; run += 1) {
    result = await measure(address);
    const isSlow = result.scores.performance < 100;
    console.log(`${address} ${Object.entries(result.scores).map((score) => score.join(" ")).join(", ")}${run > 1 ? `, run ${run}` : ""}`);
    if (!isSlow || Object.entries(result.scores).some(([category, score]) => category !== "performance" && score < 100)) {
      break;
    }
  }
  report(address, result.faults);
}
await browser.close();
await server.stop();
exit(close(`${addresses.length} pages of ${folder} in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

/** One run: the score of each category, and which audits cost something. */
async function measure(address) {
  const { lhr } = await lighthouse(server.address + address, { port, logLevel: "silent", output: "json" });
  if (lhr.runtimeError) {
    return { scores: { performance: 0 }, faults: [`lighthouse: ${lhr.runtimeError.message}`] };
  }
  const categories = Object.values(lhr.categories);
  const scores = Object.fromEntries(categories.map(({ id, score }) => [id, Math.round(score * 100)]));
  const faults = categories
    .filter(({ id }) => scores[id] < 100)
    .map(({ id, auditRefs }) => {
      const costly = auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1);
      const audits = costly.map(({ id }) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`.trim());
      return `lighthouse ${id} ${scores[id]}: ${audits.join("; ")}`;
    });
  return { scores, faults };
}

/** A port of this machine that nobody uses, for Lighthouse to speak to the browser. */
function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
