// Builds each site and compares what was written with what was there to build. See run.sh.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { argv, exit } from "node:process";

/** Fewer files than this would prove little. */
const ENOUGH = 300;

const [samverk, ...sites] = argv.slice(2);
const result = { passed: 0, failed: 0 };
let files = 0;

function check(holds, what) {
  result[holds ? "passed" : "failed"] += 1;
  if (!holds) {
    console.log(`FAILED ${what}`);
  }
}

const run = (site, ...options) =>
  spawnSync(samverk, ["--root", site, "--lang", "en", "--today", "2026-01-01", ...options], { encoding: "utf8", maxBuffer: 2 ** 28 });

/** Files below a folder that end in `ending`, relative, with `/`, in one Unicode form. */
function filesBelow(folder, ending) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const names = entries.map((entry) => entry.replaceAll("\\", "/").normalize("NFC"));
  return names.filter((name) => name.toLowerCase().endsWith(ending)).sort();
}

for (const site of sites) {
  const name = basename(site);
  const written = filesBelow(join(site, "content"), ".md");
  files += written.length;

  const started = performance.now();
  const build = run(site, "build");
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  check(build.status === 0, `${name}: build ended with ${build.status ?? build.signal}\n${build.stderr}`);
  check(!/panicked at|a fault in the program itself|ett fel i själva programmet/.test(build.stderr), `${name}: the build panicked\n${build.stderr}`);

  const pages = filesBelow(join(site, "public"), ".html");
  check(pages.length >= written.length, `${name}: ${pages.length} pages for ${written.length} Markdown files`);

  const list = run(site, "list", "--format", "json");
  check(list.status === 0, `${name}: list ended with ${list.status ?? list.signal}\n${list.stderr}`);
  const rows = list.stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const urls = new Map(rows.map(({ file, url }) => [file, url]));
  for (const file of written) {
    const url = urls.get(`content/${file}`);
    const page = url && join(site, "public", decodeURIComponent(url), url.endsWith("/") ? "index.html" : "");
    check(page && existsSync(page), `${name}: ${file} ${url ? `should be at ${url}, but there is no page` : "is not listed"}`);
  }
  check(new Set(urls.values()).size === urls.size, `${name}: two files have one address`);
  console.log(`${name}: ${written.length} Markdown files, ${pages.length} pages, built in ${seconds} s. ${build.stderr.trim().split("\n").at(-1)}`);
}
check(files >= ENOUGH, `only ${files} Markdown files in all, at least ${ENOUGH} are wanted`);
console.log(`${result.passed} passed, ${result.failed} failed`);
exit(result.failed === 0 ? 0 : 1);
