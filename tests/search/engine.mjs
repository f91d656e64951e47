// The browser and the program find the same: builds sites, asks `client/engine.js` with the files of their indexes and
// `samverk search` with the same queries, and compares which words are unknown, and which pages are found in which order.
//
//   node engine.mjs PROGRAM [SITE…]      else the real site and those of the browser's tests

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { engineWith, textsOf } from "./engine-of.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const OWN = [".", "tests/browser/sample", "tests/browser/languages"].map((site) => join(repository, site));
// So many differences are shown.
const SHOWN = 20;

const [program, ...given] = argv.slice(2);
if (!program) {
  console.error("node engine.mjs PROGRAM [SITE…]");
  exit(2);
}
let [same, different] = [0, 0];
for (const site of given.length ? given : OWN) await compareSite(site);
console.log(`${same} passed, ${different} failed`);
exit(different || !same ? 1 : 0);

async function compareSite(site) {
  const folder = mkdtempSync(join(tmpdir(), "samverk-search-"));
  try {
    // A copy: a build leaves smaller images beside its site.
    const [copy, output] = ["site", "output"].map((name) => join(folder, name));
    for (const part of ["site.yaml", "content", "static", "themes"].filter((part) => existsSync(join(site, part))))
      cpSync(join(site, part), join(copy, part), { recursive: true });
    execFileSync(program, ["build", "--root", copy, "--output", output], { stdio: "pipe" });
    const files = readdirSync(output, { recursive: true });
    const indexes = files.filter((file) => /(^|[/\\])index\.[0-9a-f]{8}\.js$/.test(file));
    if (!indexes.length) throw Error(`${site} has no index`);
    for (const file of indexes) await compareEdition(site, output, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareEdition(site, output, file) {
  const folder = dirname(file);
  const load = async (name, fingerprint) => read(join(output, folder, `${name}.${fingerprint}.js`), name);
  const index = read(join(output, file), "index");
  const engine = await engineWith(...textsOf(index.language));
  const queries = queriesOf(await wordsOf(index, load), engine);
  const answers = ask(site, index.language, queries);
  for (const [at, query] of queries.entries()) {
    const { words, hits } = await engine.search(index, load, query);
    const found = { unknown: words.filter(({ known }) => !known).map(({ text }) => text), hits: [] };
    for (const hit of hits) found.hits.push(address(folder, (await engine.pageOf(index, load, hit))[0]));
    const expected = { unknown: answers[at].unknown, hits: answers[at].hits.map((hit) => decodeURI(hit.address)) };
    const [browser, command] = [found, expected].map((one) => JSON.stringify(one));
    if (browser === command) same += 1;
    else if (++different <= SHOWN) console.log(`${site} (${index.language}): ${query}\n  browser ${browser}\n  program ${command}`);
  }
}

/** The value of a file of an index. */
function read(path, name) {
  let found;
  const samverkSearch = (called, value) => {
    if (called !== name) throw Error(`${path} is ${called}`);
    found = JSON.stringify(value);
  };
  runInNewContext(readFileSync(path, "utf8"), { samverkSearch });
  return JSON.parse(found);
}

function address(folder, href) {
  const url = new URL(href, `http://site/${folder.replaceAll("\\", "/")}/`);
  return decodeURI(url.pathname);
}

/** What the program answers to each query. */
function ask(site, language, queries) {
  const options = ["search", "-", "--format", "json", "--language", language, "--root", site];
  let output;
  try {
    output = execFileSync(program, options, { input: queries.join("\n"), maxBuffer: 1 << 30, stdio: "pipe" });
  } catch (error) {
    // Some queries find nothing.
    if (error.status !== 1) throw error;
    output = error.stdout;
  }
  const answers = output.toString().trim().split("\n").map((line) => JSON.parse(line));
  if (answers.length !== queries.length) throw Error(`${answers.length} answers to ${queries.length} queries`);
  return answers;
}

/** All words of an index with their stems. */
async function wordsOf(index, load) {
  const found = [];
  for (const [at, [, fingerprint]] of index.words.entries()) {
    for (const line of (await load(`words-${at}`, fingerprint)).split("\n")) {
      const [stem, ...entries] = line.split(";");
      const forms = entries.map((entry) => entry.slice(0, entry.lastIndexOf("="))).filter((form) => !/^[+~]/.test(form));
      found.push([stem, forms.map((form) => form.replace(/^-/, stem))]);
    }
  }
  return found;
}

/** Queries of every kind; the same each time. */
function queriesOf(lines, { fold }) {
  const next = random(14);
  const one = (list) => list[next() % list.length];
  const forms = lines.flatMap(([, forms]) => forms);
  const stems = lines.map(([stem]) => stem);
  const slip = (word) => {
    const letters = [...word];
    const at = 1 + (next() % Math.max(1, letters.length - 1));
    const letter = one([..."aeinrståäö"]);
    if (next() % 4 === 0) letters.splice(at, 1);
    else if (next() % 3 === 0) letters.splice(at, 0, letter);
    else if (next() % 2 === 0) letters[at] = letter;
    else letters.splice(at - 1, 2, ...letters.slice(at - 1, at + 1).reverse());
    return letters.join("");
  };
  const title = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  return [
    ...forms,
    ...stems,
    ...forms.map((form) => [...form].slice(0, 3).join("")),
    ...forms.map((form) => [...form].slice(0, 5).join("")),
    ...forms.map(fold),
    ...stems.map(fold),
    ...forms.map(slip),
    ...forms.map((form) => slip(slip(fold(form)))),
    ...forms.map((form) => `${form} ${one(forms)}`),
    ...forms.map((form) => `${title(form)}, ${one(stems)} och ${one(forms)}`),
    ...forms.map((form) => form + one(forms)),
    ...stems.map((stem) => stem + one(["", "s", "e", "a"]) + one(forms)),
    ...forms.map((form) => `${form}xq`),
  ].filter((query) => query.trim());
}

/** Numbers that look like chance (a linear congruential generator). */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
