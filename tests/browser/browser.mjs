// What the scripts share: the browser, what axe finds on a page, and the list of a built site's pages.

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { env, exit } from "node:process";
import { chromium } from "playwright-core";

/** Starts Chromium: the one that CHROMIUM names, else Debian's. */
export async function launch(...args) {
  const executablePath = env.CHROMIUM || "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    console.error(`There is no browser at ${executablePath}. Install Chromium, or name one: CHROMIUM=/path/to/chromium`);
    exit(2);
  }
  return chromium.launch({
    executablePath,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", ...args],
  });
}

/** How many pages are looked at at once: one for each core, and one more, since a page also waits. */
export const WORKERS = cpus().length + 1;

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/**
 * Violations of WCAG 2.2 A and AA on the page that is open, a line each. `targetSize`: also targets that are too small.
 * `bestPractice`: also of what axe holds to be good practice.
 */
export async function violations(page, { targetSize = true, bestPractice = false } = {}) {
  await page.evaluate(AXE);
  const rules = {
    runOnly: { type: "tag", values: [...WCAG, ...(bestPractice ? ["best-practice"] : [])] },
    // Off by default, though it is part of WCAG 2.2 AA.
    rules: { "target-size": { enabled: targetSize } },
    // Off, since it needs inline style in shadow trees, and no rule above does.
    preload: false,
    resultTypes: ["violations"],
  };
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, rules);
    return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, rules);
}

/** The addresses of all HTML files below a folder, sorted: `/`, `/natverk/`, `/404.html`; redirects apart. */
export async function pagesOf(folder) {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.map((entry) => entry.replaceAll("\\", "/")).filter((file) => file.endsWith(".html"));
  const found = { pages: [], redirects: [] };
  for (const file of files.sort()) {
    const html = await readFile(join(folder, file), "utf8");
    const list = html.includes('http-equiv="refresh"') ? found.redirects : found.pages;
    list.push(`/${file}`.replace(/\/index\.html$/, "/"));
  }
  return found;
}

/** Stops with a message unless a site has been built into `folder`. */
export function requireSite(folder) {
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`There is no site in ${folder}. Build it first: cargo run --release -- build`);
    exit(2);
  }
}
