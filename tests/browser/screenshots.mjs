// Takes the pictures of the documentation from a built site. If it is told which program is samverk, also from a preview of
// the site in this folder, those of the guide (docs/content/skriva/i-bilder.md) from the sites in docs/guide-site, and those
// of a site in several languages from tests/browser/languages.
//
//   node screenshots.mjs [FOLDER [PICTURES [PROGRAM]]]

import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, exit } from "node:process";
import { launch, requireSite } from "./browser.mjs";
import { preview } from "./program.mjs";
import { serve } from "./server.mjs";

// Letters like those that readers have, where they are installed.
env.FONTCONFIG_FILE ??= new URL("fonts.conf", import.meta.url).pathname;

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };
const SHOTS = [
  { name: "home", address: "/", viewport: DESKTOP },
  { name: "home-en", address: "/en/", viewport: DESKTOP },
  { name: "home-dark", address: "/", viewport: DESKTOP, colorScheme: "dark" },
  { name: "network", address: "/natverk/matematik/", viewport: DESKTOP },
  { name: "network-phone", address: "/natverk/matematik/", viewport: PHONE, deviceScaleFactor: 2 },
  { name: "listing", address: "/natverk/", viewport: DESKTOP },
  { name: "initiatives", address: "/insatser/", viewport: DESKTOP, padding: 4 },
  { name: "search", address: "/sok/?q=matematik", viewport: DESKTOP },
  { name: "search-phone", address: "/sok/?q=matematik", viewport: PHONE, deviceScaleFactor: 2 },
  { name: "network-print", address: "/natverk/matematik/", print: true },
];
/** The sites that the guide shows, one in each language of the documentation, and where in them its parts are. */
const GUIDES = [
  { language: "sv", page: "/natverk/matematik/", search: "/sok/?q=matematik", calendar: "/kalender/", directory: "/kontakter/" },
  { language: "en", page: "/networks/maths/", search: "/search/?q=mathematics", calendar: "/calendar/", directory: "/contacts/" },
];
/** Pictures of single parts of a page, for the guide: what fits `selector` first, with `padding` pixels around it. */
const GUIDE = [
  { name: "head", on: "page", selector: ".page-head .wrap", height: 132, padding: 0 },
  { name: "facts", on: "page", selector: ".facts" },
  { name: "mission", on: "page", selector: ".mission" },
  { name: "meetings", on: "page", selector: "section:has(> #s-meetings)", padding: 4 },
  { name: "initiatives", on: "page", selector: "section:has(> #s-initiatives)", padding: 4 },
  { name: "connections", on: "page", selector: ".connections" },
  { name: "overdue", on: "page", selector: ".withheld", padding: 0 },
  { name: "figure", on: "page", selector: ".content figure" },
  { name: "box", on: "page", selector: ".alert" },
  { name: "table", on: "page", selector: ".content .table" },
  { name: "tasks", on: "page", selector: ".content ul:has(.task)" },
  { name: "words", on: "page", selector: ".content dl", padding: 4 },
  { name: "cards", on: "home", selector: ".find" },
  { name: "toc", on: "page", selector: ".toc" },
  { name: "search", on: "search", selector: ".hits > li" },
  { name: "calendar", on: "calendar", selector: ".calendar", height: 760 },
  { name: "calendar-print", on: "calendar", print: true },
  { name: "paper", on: "page", print: true },
  { name: "directory", on: "directory", selector: ".directory", height: 760 },
];
/** What is there as soon as a search is answered. */
const ANSWER = '[role="status"] [data-fill="count"]';
/** The day on which the guide's site is looked at. */
const DAY = "2026-11-25";
/** Pictures of the site in four languages: how pages look that run from right to left. */
const LANGUAGES = [
  { name: "arabic", address: "/ar/natverk/maqha-al-lugha/", viewport: DESKTOP },
  { name: "arabic-phone", address: "/ar/natverk/maqha-al-lugha/", viewport: { width: 320, height: 812 }, deviceScaleFactor: 2 },
];
/** A sheet of A4 and its margin, in pixels of a 96th of an inch. */
const SHEET = { width: 794, height: 1123, margin: 57 };
/** Bytes; more than this has no place in a repository. */
const LARGEST = 200_000;

/** What a picture of a mistake shows: a link whose target is misspelt. */
const MISTAKE = { file: "content/natverk/matematik.md", address: "/natverk/matematik/", text: "\nLäs också om [fritidshem](fritidhem.md).\n" };

const [folder = "public", pictures = "docs/content/bilder", program] = argv.slice(2);
requireSite(folder);
await mkdir(pictures, { recursive: true });
const [server, browser] = await Promise.all([serve(folder), launch()]);
let failed = 0;
for (const { name, address, print, ...options } of SHOTS) {
  if (print) {
    await takePrint(server.address + address, name);
    continue;
  }
  const page = await browser.newPage({ colorScheme: "light", ...options });
  await visit(page, server.address + address);
  await take(page, name);
}
if (program) {
  await guide();
  await languages();
  await mistake();
}
await browser.close();
await server.stop();
exit(failed === 0 ? 0 : 1);

/** Opens a page; one that searches has its answer then. */
async function visit(page, address) {
  await page.goto(address);
  if (address.includes("?q=")) {
    await page.locator(ANSWER).waitFor();
  }
}

/** Takes a picture of what a browser shows. */
async function take(page, name, options = {}) {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", ...options });
  await page.close();
  const { size } = await stat(path);
  failed += size < LARGEST ? 0 : 1;
  console.log(`${path} ${(size / 1000).toFixed(0)} kB${size < LARGEST ? "" : `, at most ${LARGEST / 1000} kB`}`);
}

/** Takes a picture of the first sheet of paper that a page would be printed on. */
async function takePrint(address, name) {
  const { width, height, margin } = SHEET;
  const page = await browser.newPage({ colorScheme: "light", viewport: { width: width - 2 * margin, height: height - 2 * margin } });
  await page.emulateMedia({ media: "print" });
  await page.goto(address);
  const print = (await page.screenshot({ animations: "disabled" })).toString("base64");
  await page.close();
  const sheet = await browser.newPage({ viewport: { width, height } });
  await sheet.setContent(`<body style="margin: 0; padding: ${margin}px; background: #fff"><img src="data:image/png;base64,${print}">`);
  await take(sheet, name);
}

/** Takes the pictures of the guide. */
async function guide() {
  for (const { language, ...addresses } of GUIDES) {
    const folder = `guide/${language}`;
    await mkdir(join(pictures, folder), { recursive: true });
    await onSite(`docs/guide-site/${language}`, DAY, async (built) => {
      for (const { name, on, ...part } of GUIDE) {
        await takePart(built + (addresses[on] ?? "/"), `${folder}/${name}`, part);
      }
    });
  }
}

/** Takes a picture of a part of a page. */
async function takePart(address, name, { selector, height, print, padding = 16 }) {
  if (print) {
    await takePrint(address, name);
    return;
  }
  const page = await browser.newPage({ colorScheme: "light", viewport: DESKTOP });
  await visit(page, address);
  // A picture that arrives later moves what is below it.
  await page.evaluate(() => Promise.all([...document.images].map((image) => ((image.loading = "eager"), image.decode()))));
  const part = await page.locator(selector).first().evaluate((e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return { x, y: y + scrollY, width, height };
  });
  const clip = { x: part.x - padding, y: part.y - padding, width: part.width + 2 * padding, height: (height ?? part.height) + 2 * padding };
  await take(page, name, { fullPage: true, clip });
}

/** Takes the pictures of a site in several languages. */
async function languages() {
  await onSite("tests/browser/languages", "2026-01-20", async (built) => {
    for (const { name, address, ...options } of LANGUAGES) {
      const page = await browser.newPage({ colorScheme: "light", ...options });
      await page.goto(built + address);
      await take(page, name);
    }
  });
}

/** Builds a site as it is on a day, and does something with its address. */
async function onSite(root, day, job) {
  const output = await mkdtemp(join(tmpdir(), "samverk-pictures-"));
  const { status, stdout } = spawnSync(program, ["--root", root, "--today", day, "build", "--quiet", "--output", join(output, "site")], { encoding: "utf8" });
  if (status !== 0) {
    console.error(`The site in ${root} cannot be built:\n${stdout}`);
    exit(2);
  }
  const built = await serve(join(output, "site"));
  await job(built.address);
  await built.stop();
  await rm(output, { recursive: true });
}

/** Makes a mistake in a copy of the site while it is looked at. */
async function mistake() {
  const root = await mkdtemp(join(tmpdir(), "samverk-pictures-"));
  for (const part of ["content", "themes", "site.yaml"]) {
    await cp(part, join(root, part), { recursive: true });
  }
  const running = await preview(program, root, 0);
  const page = await browser.newPage({ colorScheme: "light", viewport: DESKTOP });
  await page.goto(new URL(MISTAKE.address, running.address).href);
  await writeFile(join(root, MISTAKE.file), (await readFile(join(root, MISTAKE.file), "utf8")) + MISTAKE.text);
  await page.locator("samverk-preview section").waitFor();
  await take(page, "preview-error");
  await running.stop();
  await rm(root, { recursive: true });
}
