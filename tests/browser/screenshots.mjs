// Takes the pictures of the documentation from a built site, and from a preview of the site in this folder if it is told
// which program makes one.
//
//   node screenshots.mjs [FOLDER [PICTURES [PROGRAM]]]

import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { launch, requireSite } from "./browser.mjs";
import { preview } from "./program.mjs";
import { serve } from "./server.mjs";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };
const SHOTS = [
  { name: "home", address: "/", viewport: DESKTOP },
  { name: "home-dark", address: "/", viewport: DESKTOP, colorScheme: "dark" },
  { name: "network", address: "/natverk/matematik/", viewport: DESKTOP },
  { name: "network-phone", address: "/natverk/matematik/", viewport: PHONE, deviceScaleFactor: 2 },
  { name: "listing", address: "/natverk/", viewport: DESKTOP },
  { name: "initiatives", address: "/insatser/", viewport: DESKTOP },
];
/** Bytes; more than this has no place in a repository. */
const LARGEST = 200_000;

/** What a picture of a mistake shows: a link whose target is misspelt. */
const MISTAKE = { file: "content/natverk/matematik.md", address: "/natverk/matematik/", text: "\nLäs också om [fritidshem](fritidhem.md).\n" };

const [folder = "public", pictures = "docs/images", program] = argv.slice(2);
requireSite(folder);
await mkdir(pictures, { recursive: true });
const [server, browser] = await Promise.all([serve(folder), launch()]);
let failed = 0;
for (const { name, address, ...options } of SHOTS) {
  const page = await browser.newPage({ colorScheme: "light", ...options });
  await page.goto(server.address + address);
  await take(page, name);
}
if (program) {
  await mistake();
}
await browser.close();
await server.stop();
exit(failed === 0 ? 0 : 1);

/** Takes a picture of what a browser shows. */
async function take(page, name) {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  await page.close();
  const { size } = await stat(path);
  failed += size < LARGEST ? 0 : 1;
  console.log(`${path} ${(size / 1000).toFixed(0)} kB${size < LARGEST ? "" : `, at most ${LARGEST / 1000} kB`}`);
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
