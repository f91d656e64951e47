// Searches in a browser, as readers do, and says what is wrong.
//
//   node search.mjs PROGRAM
//
// Builds a site of its own with the program, in each theme, below a path of its server, and for a file share: by keyboard
// alone; what a screen reader is told, and when; without JavaScript; wide and narrow, light and dark; while the index is
// still on its way, and where a file of it never arrives; filters; more hits; Back, reload and shared addresses.

import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { WORKERS, launch, violations } from "./browser.mjs";
import { apply } from "./rules/apply.mjs";
import { sideways } from "./rules/layout.mjs";
import { answered, hitList, searchField } from "./rules/search.mjs";
import { serve } from "./server.mjs";
import { inParallel, tally } from "./tally.mjs";
import { visitor } from "./visits.mjs";

const program = argv[2];
if (!program) {
  console.error("Which program? node search.mjs target/debug/samverk");
  exit(2);
}

/** The site is published below this path. */
const BELOW = "/skolan";
const SEARCH = `${BELOW}/sok/`;
const FIELD = '[role="search"] input[name="q"]';
const HITS = "[data-search-results] > li";
/** Milliseconds after which everything has been said that is said at all. */
const SETTLED = 900;
/** Milliseconds after which what is waited for does not come. */
const PATIENCE = 5000;
const NETWORKS = 23;

/** So long that the texts of all networks are more than one file. */
const FILLER = "Vi ritar, går ut och pratar om hur det gick. ".repeat(20);
const network = (number) => `---
title: Nätverk ${number}
type: network
summary: Så här gör vi.
mission: Att räkna ihop.
audience: [${number % 2 ? "Lärare" : "Rektorer"}]
---
## Om kastanjer

Vi samlar på kastanjer${number === 7 ? " och en kantarell" : ""}.

## Annat

${FILLER}
`;
const CONTENT = {
  "index.md": "# Välkommen\n\nHär finns allt.\n",
  "om.md": "---\ntitle: Om oss\nkeywords: [kansliet]\n---\n\n## Öppettider\n\nVi har öppet.\n\n## <b>Fetstil</b> & annat\n\nEtt stycke.\n",
  "motesplatser/kafe.md": "---\ntitle: Kaféet\ntype: meeting-place\nmission: Att dricka kaffe under en kastanj.\naudience: [Lärare]\n---\n",
  ...Object.fromEntries(Array.from({ length: NETWORKS }, (_, at) => [`natverk/n${at + 1}.md`, network(at + 1)])),
};
/** What the word `kastanjer` finds: every network, and the café by another form of the word. */
const ALL = NETWORKS + 1;

const started = Date.now();
const work = await mkdtemp(join(tmpdir(), "samverk-search-"));
const browser = await launch();
const { report, close } = tally();
for (const theme of ["standard", "bare"]) {
  const parent = join(work, theme);
  await build(theme, join(parent, BELOW));
  const server = await serve(parent);
  const onPage = visitor(browser, server);
  const checks = [
    ...[1280, 320].flatMap((width) => ["light", "dark"].map((scheme) => [`looks at ${width} px, ${scheme}`, { width }, (visit) => looks(visit, scheme, theme)])),
    ["by keyboard", { width: 1280 }, byKeyboard],
    ["what a screen reader is told", { width: 1280 }, spoken],
    ["while typing", { width: 1280 }, typing],
    ["no more than is needed", { width: 1280 }, needed],
    ["more hits", { width: 1280 }, more],
    ["filters", { width: 1280 }, filters],
    ["Back and reload", { width: 1280 }, back],
    ["words that are not there", { width: 1280 }, unknown],
    ["markup in an address", { width: 1280 }, markup],
    ["an index that takes its time", { width: 1280 }, slow],
    ["without JavaScript", { width: 320, javaScriptEnabled: false }, withoutScript],
    ...["index", "words-0", "texts-0"].map((file) => [`without ${file}`, { width: 1280 }, (visit) => lost(visit, file)]),
  ];
  const found = await inParallel(checks, WORKERS, ([, options, check]) => onPage(options, (visit) => (visit.page.setDefaultTimeout(PATIENCE), check(visit))));
  checks.forEach(([what], at) => report(`${what}, ${theme}`, found[at]));
  await server.stop();

  await build(theme, join(work, "share"), "--portable");
  report(`on a file share, ${theme}`, await onShare(join(work, "share")).catch((error) => [`the check stopped: ${error.message.split("\n")[0]}`]));
}
await browser.close();
await rm(work, { recursive: true });
exit(close(`the search in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

async function build(theme, output, ...options) {
  const root = join(work, `of-${theme}`);
  for (const [file, text] of Object.entries(CONTENT)) {
    await mkdir(dirname(join(root, "content", file)), { recursive: true });
    await writeFile(join(root, "content", file), text);
  }
  await writeFile(join(root, "site.yaml"), `title: Skolan\ntheme: ${theme}\nbase_url: https://exempel.se${BELOW}/\n`);
  await rm(output, { recursive: true, force: true });
  const { status, stdout } = spawnSync(program, ["--root", root, "build", "--quiet", "--output", output, ...options], { encoding: "utf8" });
  if (status !== 0) {
    console.error(`The site cannot be built:\n${stdout}`);
    exit(2);
  }
}

// ---- What is checked ----

/** Results, none, and the list from A to Ö: each fits, and axe has nothing to say. */
async function looks({ page, arrive }, colorScheme, theme) {
  const faults = [];
  await page.emulateMedia({ colorScheme });
  for (const [query, hits] of [["kastanjer", 10], ["zzzyx", 0], ["", 0]]) {
    await arrive(`${SEARCH}${query && `?q=${query}`}`);
    await settle(page);
    faults.push(...(await apply(page, [searchField, hitList, answered, ...(theme === "standard" ? [sideways] : [])], { query, hits, isPlain: theme === "bare" })));
    faults.push(...(await violations(page, { targetSize: theme === "standard", bestPractice: true })));
  }
  return faults;
}

/** From the home page to a hit, without a mouse. */
async function byKeyboard({ page, arrive }) {
  await arrive(`${BELOW}/`);
  const faults = [];
  const reach = async (what, isIt) => {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(isIt)) return;
    }
    faults.push(`keyboard: Tab reaches no ${what}`);
  };
  await reach("field", () => document.activeElement.matches('[role="search"] input'));
  await page.keyboard.type("kantarell");
  await Promise.all([page.waitForURL(/\?q=kantarell$/), page.keyboard.press("Enter")]);
  await settle(page);
  // Whoever sends a search on its own page goes on from the first hit.
  await page.locator(FIELD).focus();
  await page.keyboard.press("Enter");
  await settle(page);
  await page.keyboard.press("Tab");
  faults.push(...((await page.evaluate(() => document.activeElement.matches("[data-search-results] h2 a"))) ? [] : ["keyboard: after Enter, Tab does not reach the first hit"]));
  faults.push(...(await apply(page, [answered, hitList], { query: "kantarell", hits: 1 })));
  await page.evaluate(() => document.activeElement.blur());
  await reach("hit", () => document.activeElement.matches("[data-search-results] a"));
  await Promise.all([page.waitForURL(/n7\//), page.keyboard.press("Enter")]);
  await page.goBack();
  await settle(page);
  return [...faults, ...(await apply(page, [answered], { query: "kantarell", hits: 1 }))];
}

/** Names and roles, and that the status line speaks once the typing pauses, not at every key. */
async function spoken({ page, arrive }) {
  await arrive(SEARCH);
  await page.evaluate(() => {
    window.said = [];
    const status = document.querySelector('[role="status"]');
    new MutationObserver(() => status.textContent.trim() && window.said.push(status.textContent.trim())).observe(status, { childList: true, subtree: true, characterData: true });
  });
  await page.locator(FIELD).pressSequentially("kastanjer", { delay: 60 });
  await settle(page);
  const said = await page.evaluate(() => window.said);
  const tree = await page.context().newCDPSession(page).then(async (session) => {
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value}: ${name?.value ?? ""}`.trim());
  });
  const expected = ["search:", "searchbox: Sök på webbplatsen", "button: Sök", "status:", "button: Visa fler", "heading: Nätverk 1", "link: Nätverk 1"];
  return [
    // A machine that is busy may pause between keys, and be told so.
    said.length < 5 && said.at(-1)?.startsWith(`${ALL} `) ? [] : [`spoken: says ${JSON.stringify(said)}`],
    expected.filter((line) => !tree.includes(line)).map((line) => `spoken: no ${line}`),
    tree.some((line) => /^(button|DisclosureTriangle|group): /.test(line) && !line.split(": ")[1]) ? ["spoken: something without a name"] : [],
  ].flat();
}

/** The list follows each key, and the address follows the list. */
async function typing({ page, arrive }) {
  await arrive(SEARCH);
  await page.locator(FIELD).pressSequentially("kastanj", { delay: 20 });
  await page.waitForFunction((hits) => document.querySelectorAll(hits).length === 10, HITS, { timeout: 2000 }).catch(() => {});
  await settle(page);
  const faults = await apply(page, [answered], { query: "kastanj", hits: 10 });
  await page.locator(FIELD).fill("");
  await settle(page);
  return [...faults, ...(await apply(page, [answered], { query: "", hits: 0 }))];
}

/** Nothing is loaded before somebody is about to search, and nothing twice. */
async function needed({ page, arrive }) {
  const asked = [];
  page.on("request", (request) => asked.push(request.url().replace(/.*\/sok\/|\.[0-9a-f]{8}\.js$/g, "")));
  const ofIndex = () => asked.filter((name) => /^(index|words-\d+|texts-\d+)$/.test(name));
  await arrive(SEARCH);
  await page.waitForTimeout(300);
  const faults = ofIndex().map((name) => `needed: ${name} before anybody searches`);
  await page.locator(FIELD).focus();
  await page.waitForTimeout(300);
  faults.push(...(ofIndex().join() === "index" ? [] : [`needed: ${ofIndex()} when the field has the focus`]));
  await page.locator(FIELD).pressSequentially("kastanjer", { delay: 30 });
  await settle(page);
  const twice = ofIndex().filter((name, at, all) => all.indexOf(name) !== at);
  return [...faults, ...twice.map((name) => `needed: ${name} more than once`)];
}

/** More hits come below those that are there, which stay where they are, and the focus goes to the first of them. */
async function more({ page, arrive }) {
  await arrive(`${SEARCH}?q=kastanjer`);
  await settle(page);
  const faults = [];
  const button = page.locator("[data-search-more]");
  const boxes = () => page.locator(HITS).evaluateAll((items) => items.map((item) => `${item.querySelector("h2").textContent} ${item.getBoundingClientRect().top + scrollY}`));
  for (const [before, after] of [[10, 20], [20, ALL]]) {
    const first = await boxes();
    await button.press("Enter");
    await page.waitForFunction(([hits, after]) => document.querySelectorAll(hits).length >= after, [HITS, after], { timeout: 2000 }).catch(() => {});
    const then = await boxes();
    faults.push(...(then.length === after ? [] : [`more: ${then.length} hits, not ${after}`]));
    faults.push(...first.filter((box, at) => then[at] !== box).map((box) => `more: ${box} has moved`));
    const focused = await page.evaluate((hits) => [...document.querySelectorAll(hits)].indexOf(document.activeElement.closest("li")), HITS);
    faults.push(...(focused === before ? [] : [`more: the focus is on hit ${focused + 1}`]));
  }
  faults.push(...((await button.isVisible()) ? ["more: a button, and no more hits"] : []), ...(await apply(page, [hitList])));
  return [...faults, ...(await moreAgain(page))];
}

/** Where more hits do not arrive, that is said where it is seen; and what was said before, once they do. */
async function moreAgain(page) {
  const texts = /\/texts-\d+\.[0-9a-f]+\.js$/;
  await page.setViewportSize({ width: 375, height: 500 });
  let isAway = false;
  await page.route(texts, (route) => (isAway ? route.fulfill({ contentType: "text/javascript", body: "" }) : route.continue()));
  await page.reload();
  await settle(page);
  const faults = [];
  isAway = true;
  await page.locator("[data-search-more]").press("Enter");
  await settle(page);
  const { top, text } = await page.locator('[role="status"]').evaluate((e) => ({ top: e.getBoundingClientRect().top, text: e.textContent.trim() }));
  faults.push(...(text.startsWith("Det gick inte") && top > -1 && top < 500 ? [] : [`more: lost, and says ${JSON.stringify(text)} at ${top} px`]));
  isAway = false;
  await page.locator("[data-search-more]").press("Enter");
  await settle(page);
  faults.push(...((await status(page)).startsWith(`${ALL} `) ? [] : [`more: says ${await status(page)} when they are there`]));
  await page.unroute(texts);
  return faults;
}

/** Filters say how many, narrow the hits, keep the focus, and are in the address. */
async function filters({ page, arrive }) {
  await arrive(`${SEARCH}?q=kastanjer`);
  await settle(page);
  await page.locator("[data-search-filters]").evaluate((details) => (details.open = true));
  const faults = [];
  const button = (name) => page.locator("[data-search-filters] button", { hasText: name });
  const says = async (name, count, pressed) => {
    const [text, state] = await button(name).evaluate((e) => [e.textContent.trim().replace(/\s+/g, " "), e.getAttribute("aria-pressed")]);
    faults.push(...(text === `${name} ${count}` && state === String(pressed) ? [] : [`filters: "${text}", pressed: ${state}`]));
  };
  await says("Rektorer", 11, false);
  await says("Mötesplats", 1, false);
  await button("Rektorer").press("Space");
  await settle(page);
  await says("Rektorer", 11, true);
  faults.push(...((await button("Rektorer").evaluate((e) => e === document.activeElement)) ? [] : ["filters: the focus is lost"]));
  faults.push(...(new URL(page.url()).searchParams.get("audience") === "Rektorer" ? [] : [`filters: the address is ${page.url()}`]));
  faults.push(...((await status(page)).startsWith("11 ") ? [] : [`filters: says ${await status(page)}`]));
  await page.reload();
  await settle(page);
  await says("Rektorer", 11, true);
  // What is pressed stays there to be let go of, whatever is looked for.
  await page.locator(FIELD).fill("kaffe");
  await settle(page);
  await says("Rektorer", 0, true);
  // That something narrows the search is said where its answer is, with a way out.
  faults.push(...((await status(page)).endsWith("Sök utan avgränsning") ? [] : [`filters: says ${await status(page)}`]));
  await page.setViewportSize({ width: 375, height: 700 });
  await page.reload();
  await settle(page);
  faults.push(...((await button("Rektorer").isVisible()) ? [] : ["filters: what narrows the search is folded away"]));
  await page.locator('[role="status"] a', { hasText: "Sök utan avgränsning" }).click();
  await settle(page);
  return [...faults, ...(await apply(page, [answered, hitList], { query: "kaffe", hits: 1 }))];
}

/** Each search that was sent is a step of the history; reloading and opening an address anew give the same. */
async function back({ page, arrive }) {
  await arrive(SEARCH);
  const faults = [];
  const is = async (query, hits) => {
    await settle(page);
    faults.push(...(await apply(page, [answered], { query, hits })));
  };
  for (const query of ["kantarell", "kaffe"]) {
    await page.locator(FIELD).fill("");
    await page.locator(FIELD).pressSequentially(query, { delay: 10 });
    await page.keyboard.press("Enter");
    await is(query, 1);
  }
  await page.reload();
  await is("kaffe", 1);
  await page.goBack();
  await is("kantarell", 1);
  await page.goBack();
  await is("", 0);
  await page.goForward();
  await is("kantarell", 1);
  return faults;
}

/** A word that is nowhere is named, with a way to search without it. */
async function unknown({ page, arrive }) {
  await arrive(`${SEARCH}?q=kantarell+zzzyx`);
  await settle(page);
  const faults = await apply(page, [answered], { query: "kantarell zzzyx", hits: 0 });
  faults.push(...((await status(page)).includes("zzzyx finns inte på webbplatsen") ? [] : [`unknown: says ${await status(page)}`]));
  await page.locator('[role="status"] a').click();
  await settle(page);
  return [...faults, ...(await apply(page, [answered], { query: "kantarell", hits: 1 }))];
}

/** What is in an address or in a title is text. */
async function markup({ page, arrive }) {
  const query = "<img src=x onerror=alert(1)> kastanjer";
  await arrive(`${SEARCH}?q=${encodeURIComponent(query)}&kind=%3Cb%3E&audience=%22%5D`);
  await settle(page);
  const made = await page.locator("[data-search] :is(img, script, b)").count();
  return [...(await apply(page, [answered], { query, hits: 0 })), ...(made === 0 ? [] : ["markup: it is made"])];
}

/** What is typed while the index is on its way is answered when it is there; of several, the last one alone. */
async function slow({ page, arrive }) {
  await page.route(/\/index\.[0-9a-f]+\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await arrive(SEARCH);
  await page.locator(FIELD).fill("kastanjer");
  await page.waitForTimeout(700);
  const faults = (await status(page)).startsWith("Söker") ? [] : [`slow: says ${await status(page)} meanwhile`];
  await page.locator(FIELD).fill("kantarell");
  await page.locator(HITS).first().waitFor();
  await settle(page);
  await page.unroute(/\/index\.[0-9a-f]+\.js$/);
  return [...faults, ...(await apply(page, [answered], { query: "kantarell", hits: 1 }))];
}

/** A file that does not arrive is told, the list from A to Ö is offered, and the next try may succeed. */
async function lost({ page, arrive }, file) {
  const isIt = new RegExp(`/${file}\\.[0-9a-f]+\\.js$`);
  // No answer at all: the browser says nothing of its own about that.
  await page.route(isIt, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await arrive(SEARCH);
  await page.locator(FIELD).fill("kastanjer");
  await settle(page);
  const faults = (await status(page)).startsWith("Det gick inte att söka") ? [] : [`lost: says ${await status(page)}`];
  faults.push(...(await apply(page, [answered], { query: "kastanjer", hits: 0, isLost: true })));
  await page.unroute(isIt);
  await page.locator(FIELD).fill("kastanje");
  await page.locator(FIELD).fill("kastanjer");
  await settle(page);
  faults.push(...(await apply(page, [answered], { query: "kastanjer", hits: 10 })));
  await page.route(isIt, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await arrive(`${SEARCH}?q=kastanjer`);
  await settle(page);
  await page.locator('[role="status"] a').click();
  await settle(page);
  await page.unroute(isIt);
  return [...faults, ...(await apply(page, [answered], { query: "", hits: 0 }))];
}

/** The field leads to the list of all pages and headings, which says why it is there. */
async function withoutScript({ page, arrive }) {
  await arrive(`${BELOW}/om/`);
  const faults = await apply(page, [searchField], { isPlain: true });
  await page.locator(FIELD).fill("kastanjer");
  await Promise.all([page.waitForURL(/\/sok\/\?q=kastanjer$/), page.keyboard.press("Enter")]);
  const links = await page.locator("[data-search-index] li a").evaluateAll((links) => links.map((link) => link.textContent.replaceAll("\xad", "")));
  const wanted = ["Välkommen", "Om oss", "Öppettider", "Fetstil & annat", "Kaféet", "Om kastanjer", ...Array.from({ length: NETWORKS }, (_, at) => `Nätverk ${at + 1}`)];
  return [
    ...faults,
    ...wanted.filter((title) => !links.includes(title)).map((title) => `without JavaScript: no link to ${title}`),
    ...((await page.locator("noscript p").isVisible()) ? [] : ["without JavaScript: does not say why"]),
    ...((await page.locator("[data-search]").isVisible()) ? ["without JavaScript: shows where hits would stand"] : []),
  ];
}

/** The same from a disk, where nothing answers. */
async function onShare(folder) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`does not arrive: ${request.url()}`));
  await page.goto(pathToFileURL(join(folder, "om/index.html")).href);
  await page.locator(FIELD).fill("kastanjer");
  await Promise.all([page.waitForURL(/sok\/index\.html\?q=kastanjer$/), page.keyboard.press("Enter")]);
  await settle(page);
  faults.push(...(await apply(page, [answered, hitList], { query: "kastanjer", hits: 10 })));
  await page.locator(FIELD).fill("kantarell");
  await settle(page);
  faults.push(...(await apply(page, [answered, hitList], { query: "kantarell", hits: 1 })));
  await Promise.all([page.waitForURL(/natverk\/n7\/index\.html/), page.locator(`${HITS} h2 a`).click()]);
  await page.goBack();
  await settle(page);
  faults.push(...(await apply(page, [answered], { query: "kantarell", hits: 1 })));
  await page.close();
  return faults;
}

// ---- What they share ----

/** Until everything has been said that is said. */
async function settle(page) {
  await page.waitForLoadState("load");
  await page.waitForTimeout(SETTLED);
}

async function status(page) {
  return (await page.locator('[role="status"]').textContent()).trim().replace(/\s+/g, " ");
}
