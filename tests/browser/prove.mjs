// Shows that each check finds what it is there for, and lets pass what is right. A check that cannot fail proves nothing.
//
//   node prove.mjs

import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { apply } from "./rules/apply.mjs";
import { BRIGHTNESS, LOOKED_AT, WALKED } from "./rules/examples.mjs";
import { tally } from "./tally.mjs";

const HERE = "http://site.test/here/";
const started = Date.now();
const browser = await launch();
const { report, close } = tally();

for (const [rule, right, wrong, fault, given] of LOOKED_AT) {
  await prove(rule.name, right, wrong, fault, async (page, arrive) => (await arrive(), apply(page, [rule], given)));
}
for (const [rule, right, wrong, fault] of WALKED) {
  await prove(rule.name || "skipLink", right, wrong, fault, rule);
}
await prove("brightness", BRIGHTNESS.right, BRIGHTNESS.wrong, "1", async (page, arrive) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await arrive();
  return (await apply(page, [BRIGHTNESS.rule])).filter((bright) => bright > 0.5).map(String);
});
await browser.close();
await proveScripts();
exit(close(`the checks themselves in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

/** Holds a check against two pages: it finds nothing in one, and in the other a fault that begins as it should. */
async function prove(what, right, wrong, fault, check) {
  const clean = await run(right, check);
  report(`${what}: ${right}`, clean.map((found) => `finds what is not there: ${found}`));
  const found = await run(wrong, check);
  const isFound = found.some((line) => line.startsWith(fault));
  report(`${what}: ${wrong}`, isFound ? [] : [`does not find "${fault}", but ${JSON.stringify(found)}`]);
}

async function run(html, check) {
  const context = await browser.newContext({ viewport: { width: 375, height: 900 } });
  await context.route("**/*", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!DOCTYPE html>${html}` }));
  const page = await context.newPage();
  const found = await check(page, () => page.goto(HERE));
  await context.close();
  return found;
}

/** Holds the scripts that read a whole folder against one in which everything is wrong. */
async function proveScripts() {
  const folder = await mkdtemp(join(tmpdir(), "samverk-wrong-"));
  const script = (length) => Array.from({ length }, () => Math.random().toString(36)).join(";");
  await mkdir(join(folder, "page"));
  const page = `<!DOCTYPE html><html lang="en"><title>Wrong</title><link rel="stylesheet" href="/gone.css"><script src="s.js"></script><style>p {}</style><p><a href="gone.html">Gone</a><center></html>`;
  await writeFile(join(folder, "index.html"), page);
  await writeFile(join(folder, "page/index.html"), page.replace("s.js", "../s.js"));
  await writeFile(join(folder, "s.css"), "p { colour: red; background: url(data:image/gif;base64,AA) }");
  await mkdir(join(folder, "old"));
  await writeFile(join(folder, "old/index.html"), '<!DOCTYPE html><meta http-equiv="refresh" content="0; url=../gone/">');
  await writeFile(join(folder, "s.svg"), "<svg><nothing/></svg>");
  await writeFile(join(folder, "s.js"), `// ${script(4000)}`);
  for (const [name, faults, ...rest] of [
    ["html.mjs", ["vnu error: The “center” element is obsolete", "html-validate ", "colour", "(s.svg)"]],
    ["weight.mjs", [" bytes, more than ", " bytes of JavaScript, more than "]],
    ["portable.mjs", ["does not arrive: file:///gone.css", "leads to no file: gone.html", "leads to no file: gone/"]],
    ["lighthouse.mjs", ["lighthouse seo "], "/"],
    ["languages.mjs", ['language: lang="en" on a page in sv', 'switcher: does not say "svenska"', "no link to en before the text", "axe region: ", "there is no page at /en/"], "sv", "/", "en", "/en/"],
    ["check.mjs", ["axe region: ", "content security policy: style-src-elem", "/gone/, status 404", "s.css asks for data:", "console: ", "by keyboard", "without JavaScript"]],
  ]) {
    const { stdout, status } = spawnSync(execPath, [fileURLToPath(new URL(name, import.meta.url)), folder, ...rest], { encoding: "utf8" });
    const missing = faults.filter((fault) => !stdout.includes(fault)).map((fault) => `does not find "${fault}"`);
    report(name, status === 1 ? missing : [...missing, `ends with ${status}`]);
  }
  await rm(folder, { recursive: true });
}
