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
// - by keyboard, without JavaScript: Tab reaches the switcher, and Enter leads to each other language; on home pages also at
//   320 pixels with JavaScript, where the menu is folded.
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

const plain = argv.includes("--plain");
const sourceOnly = argv.includes("--source");
const [folder = "", ...pairs] = argv.slice(2).filter((argument) => !argument.startsWith("--"));
requireSite(folder);
const editions = pairs.flatMap((language, index) => (index % 2 === 0 ? [{ language, home: pairs[index + 1] }] : []));
if (editions.length < 2 || editions.some(({ home }) => !home?.startsWith("/") || !home.endsWith("/"))) {
  console.error("Which languages? node languages.mjs FOLDER sv / en /en/");
  exit(2);
}

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
const checks = pages.flatMap((address) => [
  [`${address} as it is sent`, { javaScriptEnabled: false }, (page) => asSent(page, address)],
  ...(sourceOnly ? [] : [1280, 320]).map((width) => [`${address} at ${width} px`, { width }, (page) => look(page, address, width)]),
  ...(sourceOnly || !isHome(address) ? [] : [[`${address} by keyboard at 320 px`, { width: 320 }, (page) => byKeyboard(page, address)]]),
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

async function onPage({ width = 1280, ...options }, check) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const seen = [];
  page.on("console", (message) => {
    // The browser says by itself that the page for what does not exist does not.
    if (["error", "warning"].includes(message.type()) && !message.text().includes("404")) {
      seen.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => seen.push(`script: ${error.message}`));
  try {
    return [...(await check(page)), ...seen];
  } catch (error) {
    return [`the check stopped: ${error.message.split("\n")[0]}`, ...seen];
  } finally {
    await context.close();
  }
}

/** Loads a page; that for what does not exist is what the server sends instead of something. */
function arrive(page, address) {
  return page.goto(server.address + (address === "/404.html" ? "/does-not-exist/" : address), { waitUntil: "load" });
}

async function asSent(page, address) {
  await arrive(page, address);
  const { language } = editionOf(address);
  const direction = RTL.includes(language) ? "rtl" : "ltr";
  const easy = pages.find((other) => EASY.test(other) && other.replace(EASY, "/") === address);
  const original = EASY.test(address) ? address.replace(EASY, "/") : undefined;
  const faults = await apply(page, SENT, { address, foreign, editions, language, direction, titles, easy, original });
  return [...faults, ...(await byKeyboard(page, address))];
}

async function byKeyboard(page, address) {
  const faults = [];
  const { language: own } = editionOf(address);
  for (const { language } of editions.filter(({ language }) => language !== own)) {
    faults.push(...(await switchByKeyboard(page, () => arrive(page, address), { language })));
  }
  return faults;
}

async function look(page, address, width) {
  await arrive(page, address);
  // Without style a long word cannot but stick out of a phone.
  const faults = await apply(page, plain && width < 1280 ? LOOKED : [sideways, ...LOOKED]);
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
