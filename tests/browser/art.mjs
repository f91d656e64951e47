// Draws the pictures of the theme `standard` that must be PNG from their sources in docs/art.
//
//   node art.mjs [ART [STATIC]]

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { launch } from "./browser.mjs";

const PICTURES = [
  { name: "touch-icon", width: 180, height: 180 },
  { name: "social", width: 1200, height: 630 },
];

const [art = "docs/art", folder = "themes/standard/static"] = argv.slice(2);
const browser = await launch();
for (const { name, width, height } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<body style="margin: 0">${await readFile(join(art, `${name}.svg`), "utf8")}</body>`);
  await page.locator("svg").evaluate((svg) => svg.setAttribute("style", "display: block"));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
