// Builds the site of a large organisation (tests/organisation/) and looks at what 160 networks do to a theme.
//
//   node organisation.mjs PROGRAM            in `standard`
//   node organisation.mjs --plain PROGRAM    in `bare`, of which nobody asks to fit a phone or to show the way
//   … --site FOLDER                          a folder for the built site, to be kept; else it is removed
//
// - Every page: at most so many elements and bytes.
// - Of each kind of page the largest, at 1280, 768, 390 and 320 pixels, light and dark: axe, no sideways scrolling, no word
//   broken without a hyphen, no error in the console, no request to another host. Pages are of one kind that are made by one
//   rule: what is not written by generate.mjs goes by the beginning of its address, so that a new overview is a kind of its own.
// - Twenty readers get from the home page to their network in at most three steps, on a phone, without JavaScript or search.

import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { FOLDERS } from "../organisation/facts.mjs";
import { networks, write } from "../organisation/generate.mjs";
import { WORKERS, launch, pagesOf, violations } from "./browser.mjs";
import { apply } from "./rules/apply.mjs";
import { brokenWords, clipped, onPaper, scrollers, sideways } from "./rules/layout.mjs";
import { current, leadsDown, saidOnce, underlined } from "./rules/links.mjs";
import { serve } from "./server.mjs";
import { inParallel, tally } from "./tally.mjs";
import { visitor } from "./visits.mjs";

const MOST = { elements: 1_500, bytes: 60_000, "bytes packed": 15_000 };
const DAY = "2026-11-27";

/**
 * What a reader looks for, and the words that they know. They follow links that say one of these, in this order of steps or
 * with some left out: nobody has to know all of them. A single letter is a link that begins the list under it.
 */
const READERS = [
  ["lärarassistenter in the area Hisingen, by who they are", "/natverk/roller/lararassistenter-i-omrade-hisingen/", ["Lärarassistenter", "i område Hisingen"]],
  ["head teachers in Nordost, by who they are", "/natverk/roller/rektorer-i-omrade-nordost/", ["Rektorer", "i område Nordost"]],
  ["first teachers in Centrum, by folder", "/natverk/roller/forstelarare-i-omrade-centrum/", ["Yrkesroller", "förstelärare i område Centrum"]],
  ["school librarians in Sydväst, by who they are", "/natverk/roller/skolbibliotekarier-i-omrade-sydvast/", ["Skolbibliotekarier", "i område Sydväst"]],
  ["special educators in Hisingen, by folder", "/natverk/roller/specialpedagoger-i-omrade-hisingen/", ["Yrkesroller", "specialpedagoger i område Hisingen"]],
  ["a teacher of chemistry, by folder", "/natverk/amnen/kemi/", ["Ämnen och ämnesområden", "kemi"]],
  ["a teacher of programming, by who they are", "/natverk/amnen/programmering/", ["Ämneslärare", "nätverk för programmering", "nätverket för programmering"]],
  ["after-school centres, by folder", "/natverk/stadier/fritidshem/", ["Stadier", "fritidshem"]],
  ["class teachers of year 4, by who they are", "/natverk/stadier/arskurs-4/", ["Klasslärare", "årskurs 4"]],
  ["the move to upper secondary school, by folder", "/natverk/stadier/overgangen-till-gymnasieskolan/", ["Stadier", "gymnasieskolan"]],
  ["artificial intelligence, by who they are", "/natverk/digitalt/artificiell-intelligens/", ["It-pedagoger", "artificiell intelligens"]],
  ["attendance, by folder", "/natverk/elevhalsa/narvaro/", ["Elevhälsa", "närvaro"]],
  ["a meeting place in Tuve, by folder", "/motesplatser/hisingen/tuve/", ["Mötesplatser på Hisingen", "Tuve"]],
  ["a meeting place in Hjällbo, in a folder without a page of its own", "/motesplatser/nordost/hjallbo/", ["Mötesplatser", "Nordost", "Hjällbo"]],
  ["sign language, from A to Ö", "/natverk/amnen/teckensprak/", ["från A till Ö", "T", "N", "teckenspråk"]],
  ["Önnered, from A to Ö", "/motesplatser/sydvast/onnered/", ["från A till Ö", "Ö", "M", "Önnered"]],
  ["a topic, by its name", "/natverk/amnen/biologi/", ["ämnen", "skrivande", "biologi"]],
  ["somebody who knows when they meet, by the calendar", "/natverk/amnen/dans/", ["kalender", "dans"]],
  ["somebody who has been given a name, by the directory", "/natverk/amnen/kemi/", ["kontakter", "kemi"]],
  ["somebody who reads English", "/en/natverk/amnen/kemi/", ["English", "Networks", "Subjects", "Network number"]],
];
const STEPS = 3;

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { plain: { type: "boolean" }, site: { type: "string" } } });
const [program] = positionals;
const isPlain = options.plain ?? false;
if (!program) {
  console.error("Which program? node organisation.mjs target/release/samverk");
  exit(2);
}
const started = Date.now();
const work = await mkdtemp(join(tmpdir(), "samverk-organisation-"));
const folder = options.site ? resolve(options.site) : join(work, "site");
build();

const { report, close } = tally();
const { pages } = await pagesOf(folder);
const sources = new Map();
for (const address of pages) {
  const html = await readFile(join(folder, address.endsWith("/") ? `${address}index.html` : address), "utf8");
  sources.set(address, html);
  const has = { elements: html.match(/<[a-z]/g).length, bytes: Buffer.byteLength(html), "bytes packed": gzipSync(html).length };
  report(address, Object.entries(MOST).flatMap(([what, most]) => (has[what] > most ? [`${has[what]} ${what}, more than ${most}`] : [])));
}

const [server, browser] = await Promise.all([serve(folder), launch()]);
const onPage = visitor(browser, server);
const kinds = kindsOf(pages);
const looked = await inParallel([...kinds], WORKERS, ([, address]) => onPage({ width: 1280 }, (visit) => look(visit, address)));
[...kinds].forEach(([kind, address], index) => report(`${kind}: ${address}`, looked[index]));
if (!isPlain) {
  const links = linksOf();
  for (const [who, goal, words] of READERS) {
    const path = await walk(links, goal, words);
    report(who, path ? [] : [`does not get to ${goal} in ${STEPS} steps`]);
  }
  // A walk that always arrives would prove nothing.
  report("a reader who knows what no link says", (await walk(links, READERS[0][1], ["finns inte"])) ? ["arrives all the same"] : []);
}
await browser.close();
await server.stop();
await rm(work, { recursive: true });
exit(close(`${pages.length} pages of 160 networks, ${kinds.size} kinds, in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

function build() {
  const root = join(work, "root");
  write(root, { day: DAY, theme: isPlain ? "bare" : "standard" });
  cpSync(fileURLToPath(new URL("../../themes", import.meta.url)), join(root, "themes"), { recursive: true });
  const { status, stdout, stderr } = spawnSync(program, ["--root", root, "--today", DAY, "build", "--quiet", "--allow-removal", "--output", folder], { encoding: "utf8" });
  if (status !== 0) {
    console.error(`${program} does not build the site: ${stdout}${stderr}`);
    exit(2);
  }
}

/** Of each kind of page, the one with the most in it. */
function kindsOf(pages) {
  const written = new Map(networks().map(({ path, type, all, few }) => [`/${path}/`, `${type}${all ? " with all fields" : few ? " with hardly any" : ""}`]));
  const folders = new Set(FOLDERS.map(({ folder }) => `/${folder}/`));
  const largest = new Map();
  for (const address of pages) {
    // In whichever language: a page in another has other words, and other words alone.
    const [, own] = address.match(/^(?:\/en(?=\/))?(\/.*)$/);
    const further = /\/(sida|page)\/\d+\/$/.test(own) ? " further on" : "";
    const [first, ...below] = own.split("/").filter(Boolean);
    const kind = written.get(own) ?? (folders.has(own) ? (own.endsWith("/nordost/") ? "folder without a page" : "folder") : `/${first ?? ""}${below.length > 0 && !further ? "/*" : ""}`);
    const name = `${kind}${further}`;
    const known = largest.get(name);
    if (!known || sources.get(address).length > sources.get(known).length) {
      largest.set(name, address);
    }
  }
  return largest;
}

async function look({ page, arrive }, address) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await arrive(address);
  const faults = [];
  for (const width of isPlain ? [1280] : [1280, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of isPlain ? ["light"] : ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const rules = isPlain ? [scrollers, underlined] : [sideways, clipped, scrollers, underlined, current, leadsDown, saidOnce, brokenWords];
      const found = [...(await apply(page, rules)), ...(await violations(page, { targetSize: !isPlain, bestPractice: true }))];
      faults.push(...found.map((fault) => `${fault} (${width} px, ${colorScheme})`));
    }
  }
  if (!isPlain) {
    faults.push(...(await inOtherForms(page)));
  }
  return faults;
}

/** With letters half as large again, on paper, in the system's own colours, and on a phone that lies on its side. */
async function inOtherForms(page) {
  const faults = [];
  const say = (how, found) => faults.push(...found.map((fault) => `${fault} (${how})`));
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => (document.documentElement.style.fontSize = "160%"));
  say("320 px, letters at 150 %", await apply(page, [sideways, clipped]));
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  // A4 without its margins.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: "print" });
  say("on paper", await apply(page, [sideways, onPaper]));
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  say("forced colours", await apply(page, [framed]));
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 844, height: 390 });
  say("844 × 390 px", await apply(page, [lowHeader]));
  return [...faults, ...(await page.evaluate(copied))];
}

/** Boxes have frames where they have no ground of their own. */
function framed({ name, lines }) {
  return [...document.querySelectorAll(".facts, .alert")].filter((e) => lines(e).borders.split("|").includes("")).map((e) => `no frame: ${name(e)}`);
}

/** The header leaves most of a low window to the page. */
function lowHeader() {
  const { height } = document.querySelector(".site-header").getBoundingClientRect();
  return height > innerHeight / 2 ? [`the header takes ${Math.round(height)} of ${innerHeight} px`] : [];
}

/** What is copied holds no character that is not seen. Runs in the browser. */
function copied() {
  getSelection().selectAllChildren(document.body);
  const clipboardData = new DataTransfer();
  document.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
  getSelection().removeAllRanges();
  const found = ["text/plain", "text/html"].filter((type) => /[\u00ad\u2060]/.test(clipboardData.getData(type)));
  const isTaken = !/\u00ad/.test(document.body.textContent) || clipboardData.getData("text/plain").length > 100;
  return [...found.map((type) => `copied text holds soft hyphens: ${type}`), ...(isTaken ? [] : ["copied text is left as it is"])];
}

/** Gives a function from an address to the links of its page, as a reader on a phone without JavaScript has them. */
function linksOf() {
  const known = new Map();
  const read = ({ page, arrive }, address) =>
    arrive(address).then(() =>
      page.evaluate(() => {
        const own = [...document.querySelectorAll("a[href]")].filter((link) => link.origin === location.origin);
        // What is folded can be unfolded; that is no step.
        const shown = own.filter((link) => link.checkVisibility() || link.closest("details"));
        return shown.map((link) => ({ to: link.pathname, says: (link.getAttribute("aria-label") ?? link.textContent).replace(/[\u00ad\u2060]/g, "").trim().replace(/\s+/g, " ") }));
      }),
    );
  return async (address) => {
    if (!known.has(address)) {
      let links = [];
      await onPage({ width: 390, javaScriptEnabled: false }, async (visit) => ((links = await read(visit, address)), []));
      known.set(address, links);
    }
    return known.get(address);
  };
}

/** The pages from home to the goal; null where links that say one of the words do not lead there in so few steps. */
async function walk(links, goal, words) {
  const says = (text, word) => (word.length === 1 ? text === word || text.startsWith(`${word} `) : text.toLowerCase().includes(word.toLowerCase()));
  let reached = new Map([["/", ["/"]]]);
  for (let step = 0; step < STEPS; step += 1) {
    const next = new Map();
    for (const [address, path] of reached) {
      for (const { to, says: text } of await links(address)) {
        if (words.some((word) => says(text, word)) && !next.has(to)) {
          next.set(to, [...path, to]);
        }
      }
    }
    if (next.has(goal)) {
      return next.get(goal);
    }
    // Whoever sees the goal's name on a page has no need to look at the pages beside it.
    reached = new Map([...next].filter(([to]) => !isNetwork(to)));
  }
  return null;
}

function isNetwork(address) {
  return networks().some(({ path }) => address.endsWith(`/${path}/`));
}
