// Looks at a site in several languages as its readers of each get it.
//
//   node languages.mjs [--plain] FOLDER LANGUAGE HOME …
//   node languages.mjs --source FOLDER LANGUAGE HOME …      only pages as they are sent; quick
//
// Each edition is a language and the path of its home page, the site's own first: `sv / en /en/`. Each page
// - without JavaScript: its language and direction are those of its address; every word of the themes is in its language,
//   and so are dates; the switcher; the versions that its head names; links that lead to another language say so; easy
//   versions and their pages lead to each other;
// - at 1280 and 320 pixels: no violation of WCAG 2.2 A and AA or of good practice that axe can find, the rules of layout and
//   links, and everything begins at the side where the language begins;
// - by keyboard, without JavaScript: Tab reaches the switcher, and Enter leads to another language; on home pages to each, at
//   320 pixels and with JavaScript, where the menu is folded.
// Redirects are in the language of their address. `--plain`: as in check.mjs.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { WORKERS, launch, pagesOf, requireSite, violations } from "./browser.mjs";
import { apply } from "./rules/apply.mjs";
import { across, alternates, dates, easyWays, language, mirrored, switchByKeyboard, switcher } from "./rules/editions.mjs";
import { brokenWords, scrollers, sideways } from "./rules/layout.mjs";
import { current, underlined } from "./rules/links.mjs";
import { inline, relative, scope, words } from "./rules/source.mjs";
import { allVisible, deadControls } from "./rules/without-script.mjs";
import { foreignWords } from "./rules/words.mjs";
import { serve } from "./server.mjs";
import { inParallel, tally } from "./tally.mjs";
import { visitor } from "./visits.mjs";

const plain = argv.includes("--plain");
const sourceOnly = argv.includes("--source");
const [folder = "", ...pairs] = argv.slice(2).filter((argument) => !argument.startsWith("--"));
requireSite(folder);
const editions = pairs.flatMap((language, index) => (index % 2 === 0 ? [{ language, home: pairs[index + 1] }] : []));
if (editions.length < 2 || editions.some(({ home }) => !home?.startsWith("/") || !home.endsWith("/"))) {
  console.error("Which languages? node languages.mjs FOLDER sv / en /en/");
  exit(2);
}

/** What has no style looks alike at all widths. */
const WIDTHS = plain ? [1280] : [1280, 320];
const RTL = ["ar", "fa", "he", "ur"];
const SENT = [language, words, dates, switcher, alternates, across, easyWays, allVisible, deadControls, scope, inline, relative];
const LOOKED = plain ? [scrollers, underlined, mirrored] : [scrollers, underlined, current, brokenWords, mirrored];
/** What easy versions are called, last in their addresses. */
const EASY = /\/(lattlast|easy|selkokieli)\/$/;

const started = Date.now();
const [{ pages, redirects }, server, browser, foreign] = await Promise.all([pagesOf(folder), serve(folder), launch(), foreignWords()]);
const titles = Object.fromEntries(await Promise.all(pages.map(async (address) => [address, await titleOf(address)])));

const { report, close } = tally();
const isHome = (address) => editions.some(({ home }) => home === address);
const onPage = visitor(browser, server);
const checks = pages.flatMap((address, index) => [
  [`${address} as it is sent`, { width: 1280, javaScriptEnabled: false }, (visit) => asSent(visit, address, index)],
  ...(sourceOnly ? [] : WIDTHS).map((width) => [`${address} at ${width} px`, { width }, (visit) => look(visit, address)]),
  ...(sourceOnly || !isHome(address) ? [] : [[`${address} by keyboard at 320 px`, { width: 320 }, (visit) => byKeyboard(visit, address, othersOf(address))]]),
]);
const found = await inParallel(checks, WORKERS, ([, options, check]) => onPage(options, check));
checks.forEach(([where], index) => report(where, found[index]));
for (const address of redirects) {
  report(`${address}, which leads on`, await redirect(address));
}
for (const { language, home } of editions) {
  report(`the edition in ${language}`, pages.includes(home) ? [] : [`there is no page at ${home}`]);
}
await browser.close();
await server.stop();
exit(close(`${pages.length} pages of ${folder} in ${editions.length} languages in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

/** The edition that an address is in. */
function editionOf(address) {
  return editions.toSorted((one, other) => other.home.length - one.home.length).find(({ home }) => address.startsWith(home));
}

/** The languages other than that of an address. */
function othersOf(address) {
  return editions.map(({ language }) => language).filter((language) => language !== editionOf(address).language);
}

async function asSent(visit, address, index) {
  await visit.arrive(address);
  const { language } = editionOf(address);
  const direction = RTL.includes(language) ? "rtl" : "ltr";
  const easy = pages.find((other) => EASY.test(other) && other.replace(EASY, "/") === address);
  const original = EASY.test(address) ? address.replace(EASY, "/") : undefined;
  const faults = await apply(visit.page, SENT, { address, foreign, editions, language, direction, titles, easy, original });
  // Each page leads to another language by keyboard, and all of them together to all.
  const others = othersOf(address);
  return [...faults, ...(await byKeyboard(visit, address, [others[index % others.length]]))];
}

async function byKeyboard({ page, arrive }, address, languages) {
  const faults = [];
  for (const language of languages) {
    faults.push(...(await switchByKeyboard(page, () => arrive(address), { language })));
  }
  return faults;
}

async function look({ page, arrive }, address) {
  await arrive(address);
  const faults = await apply(page, [sideways, ...LOOKED]);
  return [...faults, ...(await violations(page, { targetSize: !plain, bestPractice: true }))];
}

async function redirect(address) {
  const html = await readFile(join(folder, address.endsWith("/") ? `${address}index.html` : address), "utf8");
  const [, lang] = /<html lang="([^"]*)"/.exec(html) ?? [];
  const { language } = editionOf(address);
  return lang === language ? [] : [`language: lang="${lang}" on a page in ${language}`];
}

async function titleOf(address) {
  const html = await readFile(join(folder, address.endsWith("/") ? `${address}index.html` : address), "utf8");
  const [, title = ""] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  return title.replace(/<[^>]*>|\u00ad|&shy;/g, "").trim();
}
