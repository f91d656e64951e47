// How much a search takes in a browser: what it loads, and how long it is from a key to the list of hits.
//
//   npm ci --prefix tests/browser && node benches/search.mjs FOLDER [QUERY …]
//
// FOLDER is a built site. Prints, and holds nothing to be wrong. Bytes are gzip, without headers. A first search is one
// with nothing in the browser's cache. Each key is pressed twice: the second time, the index's files are there. A list that
// stays as it is, since there are no hits before and after a key, is not counted.

import { argv, exit } from "node:process";
import { gzipSync } from "node:zlib";
import { launch } from "../tests/browser/browser.mjs";
import { serve } from "../tests/browser/server.mjs";

const [folder, ...given] = argv.slice(2);
if (!folder) {
  console.error("Which site? node benches/search.mjs public");
  exit(2);
}
const QUERIES = [
  "nätverk", "matematiknätverk", "fritis", "larande", "förstelärare", "läs och skriv", "insatser", "utveckla undervisningen",
  "matematk", "anpassad grundskola",
];
/** 20 keys. */
const TYPED = ["matematik", "nätverken x"];
const FIELD = '[role="search"] [name="q"]';
const KINDS = ["script", "index", "words", "texts"];

const server = await serve(folder);
const browser = await launch();

/** A page that has nothing in its cache, on the site's search page. */
async function open(query = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.address}/`);
  const address = await page.locator('[role="search"]').evaluate((form) => form.action);
  const loaded = [];
  page.on("response", (response) => {
    const [, kind] = response.url().match(/\/(script|index|words|texts)(?:-\d+)?\.[0-9a-f]+\.js$/) ?? [];
    if (kind) loaded.push(response.body().then((body) => [kind, gzipSync(body).length]));
  });
  await page.goto(query ? `${address}?q=${encodeURIComponent(query)}` : address);
  return { page, loaded, close: () => context.close() };
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const line = (...cells) => console.log(cells.map((cell, at) => String(cell)[at ? "padStart" : "padEnd"](at ? 14 : 24)).join(""));

line("bytes of a first search", ...KINDS, "files", "together");
const together = [];
for (const query of given.length ? given : QUERIES) {
  const { page, loaded, close } = await open(query);
  await page.waitForTimeout(1500);
  const files = await Promise.all(loaded);
  const of = (kind) => files.reduce((sum, [is, bytes]) => sum + (is === kind ? bytes : 0), 0);
  const sum = KINDS.reduce((sum, kind) => sum + of(kind), 0);
  together.push(sum);
  line(query, ...KINDS.map(of), files.length, sum);
  await close();
}
line("median", "", "", "", "", "", median(together));

/** Milliseconds from each key to the first change of the list, and to when the browser has drawn it. */
async function typed(page) {
  const times = [];
  for (const text of TYPED) {
    await page.locator(FIELD).fill("");
    await page.locator(FIELD).focus();
    await page.waitForTimeout(600);
    for (const key of text) {
      const measured = page.evaluate(
        (field) =>
          new Promise((resolve) => {
            const list = document.querySelector("[data-search-results]");
            let began;
            document.querySelector(field).addEventListener("input", ({ timeStamp }) => (began = timeStamp), { once: true, capture: true });
            const observer = new MutationObserver(() => {
              observer.disconnect();
              const changed = performance.now() - began;
              requestAnimationFrame(() => setTimeout(() => resolve([changed, performance.now() - began])));
            });
            observer.observe(list, { childList: true });
            setTimeout(() => resolve(null), 3000);
          }),
        FIELD,
      );
      await page.waitForTimeout(20);
      await page.keyboard.insertText(key);
      const time = await measured;
      if (time) times.push(time);
    }
  }
  return times;
}

const { page, close } = await open();
for (const state of ["first time", "index loaded"]) {
  const times = await typed(page);
  const [changed, drawn] = [0, 1].map((at) => times.map((time) => time[at]));
  console.log(
    `\nfrom a key to the list, ${state}, ${times.length} keys: median ${median(changed).toFixed(0)} ms, at most ${Math.max(...changed).toFixed(0)} ms;` +
      ` drawn: median ${median(drawn).toFixed(0)} ms, at most ${Math.max(...drawn).toFixed(0)} ms`,
  );
}
await close();
await browser.close();
await server.stop();
