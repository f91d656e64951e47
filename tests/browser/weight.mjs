// Weighs what a visitor's first view of each page of a built site takes: bytes as sent (packed, without headers), how many
// of them are JavaScript, and requests. Pictures of the page's content are a matter of its writers: their bytes do not
// count, their requests do.
//
//   node weight.mjs [FOLDER]

import { argv, exit } from "node:process";
import { WORKERS, launch, pagesOf, requireSite } from "./browser.mjs";
import { serve } from "./server.mjs";
import { inParallel, tally } from "./tally.mjs";

const BYTES = 20_000;
const BYTES_OF_SCRIPTS = 6_000;
const REQUESTS = 8;

const folder = argv[2] ?? "public";
requireSite(folder);
const [{ pages }, server, browser] = await Promise.all([pagesOf(folder), serve(folder), launch()]);
const { report, close } = tally();
const weights = await inParallel(pages, WORKERS, weigh);
pages.forEach((address, index) => report(address, tooMuch(weights[index])));
await browser.close();
await server.stop();
const [bytes, scripts, requests] = ["bytes", "scripts", "requests"].map((what) => Math.max(...weights.map((weight) => weight[what])));
exit(close(`${pages.length} pages of ${folder}: at most ${bytes} bytes, ${scripts} of JavaScript, ${requests} requests`) ? 0 : 1);

async function weigh(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const received = [];
  page.on("requestfinished", (request) => received.push(request));
  await page.goto(server.address + address, { waitUntil: "networkidle" });
  const content = new Set(await page.locator("main img").evaluateAll((images) => images.map((image) => image.currentSrc)));
  const weight = { bytes: 0, scripts: 0, requests: received.length };
  for (const request of received) {
    const { responseBodySize } = await request.sizes();
    weight.bytes += content.has(request.url()) ? 0 : responseBodySize;
    weight.scripts += request.resourceType() === "script" ? responseBodySize : 0;
  }
  // The icon is asked for by browsers with a window; one without leaves it out.
  const icons = await page.locator('link[rel~="icon"]').evaluateAll((links) => links.map((link) => link.href).slice(0, 1));
  for (const icon of icons.filter((icon) => !received.some((request) => request.url() === icon))) {
    const { headers } = await context.request.fetch(icon).then((response) => ({ headers: response.headers() }));
    weight.bytes += Number(headers["content-length"]);
    weight.requests += 1;
  }
  await context.close();
  return weight;
}

function tooMuch({ bytes, scripts, requests }) {
  return [
    bytes > BYTES ? [`${bytes} bytes, more than ${BYTES}`] : [],
    scripts > BYTES_OF_SCRIPTS ? [`${scripts} bytes of JavaScript, more than ${BYTES_OF_SCRIPTS}`] : [],
    requests > REQUESTS ? [`${requests} requests, more than ${REQUESTS}`] : [],
  ].flat();
}
