// Opens a report for editors as they do, from their disk, and says what is wrong with it.
//
//   node report.mjs FILE
//
// At 1280, 375 and 320 pixels, light and dark: nothing is asked for but the file itself, no error in the console, no sideways
// scrolling, and no violation of WCAG 2.2 A and AA or of good practice that axe can find.

import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { launch, violations } from "./browser.mjs";

const file = argv[2];
if (!file) {
  console.error("Which report? node report.mjs FILE");
  exit(2);
}

const address = pathToFileURL(resolve(file)).href;
const browser = await launch();
let failed = 0;

for (const width of [1280, 375, 320]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const faults = [];
    page.on("request", (request) => request.url() === address || faults.push(`asks for ${request.url()}`));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(address);
    faults.push(...(await violations(page, { bestPractice: true })));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) {
      faults.push(`scrolls sideways by ${wide} px`);
    }
    for (const fault of faults) {
      console.log(`FAILED at ${width} px, ${colorScheme}: ${fault}`);
    }
    failed += faults.length;
    await page.close();
  }
}

await browser.close();
exit(failed === 0 ? 0 : 1);
