// Takes the pictures of the documentation from a built site.
//
//   node screenshots.mjs [FOLDER [PICTURES]]

import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { launch, requireSite } from "./browser.mjs";
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

const [folder = "public", pictures = "docs/images"] = argv.slice(2);
requireSite(folder);
await mkdir(pictures, { recursive: true });
const [server, browser] = await Promise.all([serve(folder), launch()]);
let failed = 0;
for (const { name, address, ...options } of SHOTS) {
  const page = await browser.newPage({ colorScheme: "light", ...options });
  const response = await page.goto(server.address + address);
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  await page.close();
  const { size } = await stat(path);
  const fits = response.ok() && size < LARGEST;
  failed += fits ? 0 : 1;
  console.log(`${path} ${(size / 1000).toFixed(0)} kB${fits ? "" : `: status ${response.status()}, at most ${LARGEST / 1000} kB`}`);
}
await browser.close();
await server.stop();
exit(failed === 0 ? 0 : 1);
