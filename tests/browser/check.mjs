// Visits every page of a built site in a real browser and says what is wrong with it.
//
//   node check.mjs [FOLDER]            everything, for a theme that is published
//   node check.mjs --plain [FOLDER]    only what a theme without style can promise
//   node check.mjs --source [FOLDER]   only the rules of the source; quick, for a site that differs in its words alone
//
// Pages that together show every construct of the site (kinds.mjs), and so each kind of page and each colour
// - at 1280, 375 and 320 pixels, light and dark: answered with 200 (404.html: when asked for something that does not
//   exist), no error in the console, no request to another host, no break of the content security policy, no violation of
//   WCAG 2.2 A and AA or of good practice that axe can find, and the rules of layout and links (rules/);
// - at 1280 and 320 pixels as it is without JavaScript: everything is there, and the rules of its source;
// - at 1280 and 375 pixels by keyboard: the skip link, and a walk through every control.
// All other pages, which have other words in the same constructs and the same colours, at 320 pixels alone, where words have
// the least room, with and without JavaScript.
// Old addresses lead to pages that exist, and style sheets hold no addresses that are data or of another host.
//
// `--plain` visits at 1280 and 320 pixels, all other pages at 1280, and leaves out what a page cannot answer for where it
// sets no style: sideways scrolling and long words on a phone, the size of targets, which WCAG 2.5.8 leaves to the browser
// then, how a menu's entry looks, and dark colours.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { WORKERS, launch, pagesOf, requireSite, violations } from "./browser.mjs";
import { showingAll } from "./kinds.mjs";
import { apply } from "./rules/apply.mjs";
import { remembers, skipLink, walk } from "./rules/keyboard.mjs";
import { brokenWords, clipped, needlesslyFolded, scrollers, sideways } from "./rules/layout.mjs";
import { current, leadsDown, saidOnce, underlined } from "./rules/links.mjs";
import { searchField } from "./rules/search.mjs";
import { inline, pictureSizes, relative, scope, words } from "./rules/source.mjs";
import { allVisible, brightness, deadControls } from "./rules/without-script.mjs";
import { foreignWords } from "./rules/words.mjs";
import { serve } from "./server.mjs";
import { inParallel, tally } from "./tally.mjs";
import { visitor } from "./visits.mjs";

const plain = argv.includes("--plain");
const sourceOnly = argv.includes("--source");
const WIDTHS = plain ? [1280, 320] : [1280, 375, 320];
/** Where a page is looked at that differs from others in its words alone. */
const WIDTH_OF_WORDS = plain ? 1280 : 320;
const SCHEMES = plain ? ["light"] : ["light", "dark"];
const LOOKED = plain ? [scrollers, underlined] : [scrollers, underlined, current, leadsDown, saidOnce, clipped, needlesslyFolded, brokenWords, searchField];
/** The narrowest window in which nothing may scroll sideways: without style a long word cannot but stick out of a phone. */
const FITS = plain ? 1280 : 320;
const SENT = [allVisible, deadControls, scope, inline, pictureSizes, relative, words];

const folder = argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "public";
requireSite(folder);

const started = Date.now();
const [{ pages, redirects }, server, browser, foreign] = await Promise.all([pagesOf(folder), serve(folder), launch(), foreignWords()]);

const shown = sourceOnly ? new Set() : await showingAll(browser, folder, pages);
const onPage = visitor(browser, server);
const checks = [];
for (const address of pages) {
  if (sourceOnly) {
    checks.push([`${address} as it is sent`, { width: 1280, javaScriptEnabled: false }, (visit) => asSent(visit, address)]);
    continue;
  }
  const isShown = shown.has(address);
  for (const width of isShown ? WIDTHS : [WIDTH_OF_WORDS]) {
    checks.push([`${address} at ${width} px`, { width }, (visit) => look(visit, address, width, isShown ? SCHEMES : SCHEMES.slice(0, 1))]);
  }
  for (const width of isShown ? [1280, 320] : [WIDTH_OF_WORDS]) {
    checks.push([`${address} without JavaScript at ${width} px`, { width, javaScriptEnabled: false }, (visit) => asSent(visit, address)]);
  }
  for (const width of isShown ? [1280, 375] : []) {
    checks.push([`${address} by keyboard at ${width} px`, { width }, (visit) => byKeyboard(visit, address)]);
  }
}
for (const address of redirects) {
  checks.push([`${address} leads on`, { width: 1280 }, ({ page }) => redirect(page, address)]);
}

const { report, close } = tally();
const found = await inParallel(checks, WORKERS, ([, options, check]) => onPage(options, check));
checks.forEach(([where], index) => report(where, found[index]));
report("the style sheets", await styleSheets());
await browser.close();
await server.stop();
const most = sourceOnly ? "" : `, ${shown.size} of them in every way,`;
exit(close(`${pages.length} pages of ${folder}${most} in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

/** What can be seen of a page, in light colours and then in dark ones. */
async function look({ page, arrive }, address, width, schemes) {
  await arrive(address);
  const faults = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const found = await apply(page, width >= FITS ? [sideways, ...LOOKED] : LOOKED);
    found.push(...(await violations(page, { targetSize: !plain, bestPractice: true })));
    faults.push(...found.filter((fault) => !faults.includes(fault)).map((fault) => (colorScheme === "dark" ? `${fault} (in the dark only)` : fault)));
  }
  return faults;
}

/** What a page is without JavaScript, and that its colours follow the system then. */
async function asSent({ page, arrive }, address) {
  await arrive(address);
  const faults = await apply(page, SENT, { address, foreign });
  if (!plain && !sourceOnly) {
    const [light] = await apply(page, [brightness]);
    await page.emulateMedia({ colorScheme: "dark" });
    const [dark] = await apply(page, [brightness]);
    faults.push(...(light > dark + 0.5 ? [] : [`as bright in the dark: ${dark.toFixed(2)}, and ${light.toFixed(2)} in the light`]));
    faults.push(...(await apply(page, [sideways, brokenWords])));
  }
  return faults;
}

/** By keyboard: the skip link, everything after it, and once more what axe says when all is unfolded. */
async function byKeyboard({ page, arrive }, address) {
  await arrive(address);
  const faults = await skipLink(page);
  const walked = await walk(page, () => arrive(address));
  faults.push(...walked.faults);
  faults.push(...(await violations(page, { targetSize: !plain, bestPractice: true })));
  if (walked.hasSwitch) {
    faults.push(...(await remembers(page, () => arrive(address))));
  }
  // A choice that was made, such as of dark colours, is not for the next check.
  await page.evaluate(() => localStorage.clear());
  return faults;
}

/** An old address leads to a page that exists. */
async function redirect(page, address) {
  const isElsewhere = (url) => new URL(url).pathname !== address;
  const arrived = page.waitForResponse((response) => response.request().isNavigationRequest() && isElsewhere(response.url()));
  await page.goto(server.address + address, { waitUntil: "commit" });
  const response = await arrived.catch(() => null);
  await page.waitForURL(isElsewhere).catch(() => {});
  return response?.ok() ? [] : [response ? `leads to ${response.url()}, status ${response.status()}` : "leads nowhere"];
}

/** Style sheets ask for nothing but files of the site. */
async function styleSheets() {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".css"));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return files.flatMap((file, index) =>
    [...texts[index].matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:data:|https?:|\/)[^"')]{0,40})/gi)].map(([, address]) => `${file} asks for ${address}`),
  );
}
