// Opens a site that was built with `--portable` as from a file share, without a web server.
//
//   node portable.mjs FOLDER
//
// Each page, with and without JavaScript: its files arrive, nothing is asked for that is not in the
// folder, no error in the console; and each of its links leads to a file that exists, and to a place in it. Not so 404.html:
// it answers for addresses of any depth on web servers alone, and a file share never shows it.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { WORKERS, launch, pagesOf, requireSite } from "./browser.mjs";
import { inParallel, tally } from "./tally.mjs";

const folder = argv[2] ?? "";
requireSite(folder);
const root = `${pathToFileURL(resolve(folder)).href}/`;
const started = Date.now();
const [{ pages, redirects }, browser] = await Promise.all([pagesOf(folder), launch()]);
const { report, close } = tally();
const ids = new Map();

const checks = pages.filter((address) => !address.endsWith("/404.html")).flatMap((address) => [true, false].map((javaScriptEnabled) => ({ address, javaScriptEnabled })));
const found = await inParallel(checks, WORKERS, open);
checks.forEach(({ address, javaScriptEnabled }, index) => report(`${address}${javaScriptEnabled ? "" : " without JavaScript"}`, found[index]));
for (const address of redirects) {
  report(`${address} leads on`, await leadsOn(address));
}
await browser.close();
exit(close(`${pages.length} pages of ${folder} in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

/** The file of an address, as somebody would open it. */
function fileOf(address) {
  return root + (address.endsWith("/") ? `${address}index.html` : address).slice(1);
}

async function open({ address, javaScriptEnabled }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  const faults = [];
  page.on("request", (request) => request.url().startsWith(root) || faults.push(`asks for what is not in the folder: ${request.url().replace("file://", "")}`));
  page.on("requestfailed", (request) => faults.push(`does not arrive: ${request.url().replace(root, "")}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(`console: ${message.text().replaceAll(root, "")}`));
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  await page.goto(fileOf(address), { waitUntil: "load" });
  const links = await page.locator("a[href], area[href]").evaluateAll((links) => links.map((link) => link.href));
  faults.push(...(await Promise.all([...new Set(links)].map(deadLink))).flat());
  await context.close();
  return faults;
}

/** What is wrong with a link: it leads to no file, or to a place that its page has not. */
async function deadLink(href) {
  if (!href.startsWith("file:")) {
    return [];
  }
  const url = new URL(href);
  const path = fileURLToPath(url.origin === "null" ? `file://${url.pathname}` : url);
  if (!href.startsWith(root) || !existsSync(path)) {
    return [`leads to no file: ${href.replace(root, "")}`];
  }
  if (path.endsWith("/") || !/\.[a-z0-9]+$/i.test(path)) {
    return [`leads to a folder: ${href.replace(root, "")}`];
  }
  const place = decodeURIComponent(url.hash.slice(1));
  return place === "" || (await idsOf(path)).includes(place) ? [] : [`leads to no place: ${href.replace(root, "")}`];
}

async function idsOf(path) {
  if (!ids.has(path)) {
    ids.set(path, [...(await readFile(path, "utf8")).matchAll(/\sid=["']?([^"'\s>]+)/g)].map(([, id]) => id));
  }
  return ids.get(path);
}

/** An old address leads to a file that exists. */
async function leadsOn(address) {
  const html = await readFile(join(folder, address.endsWith("/") ? `${address}index.html` : address), "utf8");
  const target = html.match(/http-equiv="refresh"[^>]*url=([^"]+)"/i)?.[1] ?? "";
  return target ? deadLink(new URL(target, fileOf(address)).href) : ["leads nowhere"];
}
