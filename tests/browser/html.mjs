// Holds every file of a built site against the standards: Nu Html Checker for HTML, SVG and CSS, and html-validate with its
// preset `standard`. Neither errors nor warnings.
//
//   node html.mjs [FOLDER]

import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { argv, exit } from "node:process";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { requireSite } from "./browser.mjs";
import { tally } from "./tally.mjs";

const folder = resolve(argv[2] ?? "public");
requireSite(folder);
const started = Date.now();
const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
const { report, close } = tally();

const said = [...nu(), ...(await htmlValidate())];
for (const file of files) {
  report(file, said.filter((message) => message.file === file).map(({ text }) => text));
}
const others = said.filter(({ file }) => !files.includes(file));
report("the other files", others.map(({ file, text }) => `${text} (${file})`));
exit(close(`${files.length} files of ${argv[2] ?? "public"} in ${((Date.now() - started) / 1000).toFixed(0)} s`) ? 0 : 1);

/** What Nu Html Checker says of the whole folder. It is Java: started once for all files. */
function nu() {
  const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");
  const options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-info-messages", "--skip-non-html", "--also-check-svg", "--also-check-css"];
  const run = spawnSync("java", ["-Xss1m", "-jar", jar, ...options, folder], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error || run.status !== 0) {
    console.error(`Nu Html Checker did not run: ${run.error?.message ?? run.stderr}. It needs Java 17: apt-get install default-jre-headless`);
    exit(2);
  }
  const { messages } = JSON.parse(run.stdout);
  return messages.map(({ url, subType, type, message, extract = "" }) => ({
    file: url ? relative(folder, decodeURIComponent(new URL(url).pathname)) : "",
    text: `vnu ${subType ?? type}: ${message} ${extract.replace(/\s+/g, " ").slice(0, 100)}`.trim(),
  }));
}

async function htmlValidate() {
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));
  const found = [];
  for (const file of files) {
    const { results } = await validator.validateFile(join(folder, file));
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      found.push({ file, text: `html-validate ${ruleId}: ${message}${selector ? `: ${selector}` : ""}` });
    }
  }
  return found;
}
