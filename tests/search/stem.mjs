// Whether the stemmers of the program and of the browser give the same stems:
//
//     node tests/search/stem.mjs EXAMPLE
//
// EXAMPLE is the program `stem` (`cargo build --example stem`). The words: those of the real site, those of a Swedish
// lexicon with all their forms, and made ones.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { stem as swedish } from "../../src/search/client/stem-sv.js";
import { stem as english } from "../../src/search/client/stem-en.js";
import { allWords, lexicon, nouns } from "./hunspell.mjs";

const [program] = process.argv.slice(2);
if (!program) throw new Error("Usage: node tests/search/stem.mjs EXAMPLE");

const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");

/** The words below a folder. */
const wordsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").toLowerCase().normalize().match(/[\p{Alphabetic}\p{M}\p{N}]+/gu) ?? []);

/** Words that nobody writes, always the same: endings upon endings, marks, and letters of other scripts. */
const made = (count) => {
  let seed = 14;
  const below = (limit) => {
    seed = (seed * 48271) % 2147483647;
    return Math.floor((seed / 2147483647) * limit);
  };
  const pieces = [
    ..."abcdefghijklmnopqrstuvwxyzåäöéü79øßжå̈가𐐨",
    ..."arna orna erna ena are aren et en er ar or an ens s t n r ade at um ing ed eed ies sses y".split(" "),
    ..."böck änd städ möss gäss kl tor plan het ets led lär meter bl iz tt ll".split(" "),
  ];
  return Array.from({ length: count }, () => Array.from({ length: 1 + below(6) }, () => pieces[below(pieces.length)]).join(""));
};

const found = lexicon();
const words = new Set([...wordsIn("content"), ...wordsIn("tests/browser/sample/content"), ...made(100_000)]);
if (found) {
  for (const word of allWords(found)) words.add(word);
  for (const [word, forms] of nouns(found)) [word, ...forms].forEach((form) => words.add(form));
}
for (const word of [...words]) words.add(fold(word));
// As the tokenizer hands them on.
const list = [...new Set([...words].map((word) => word.normalize()))].filter((word) => /^\S+$/.test(word));

let wrong = 0;
const report = (text) => {
  if (wrong++ < 20) console.log(text);
};
for (const [language, stem] of Object.entries({ sv: swedish, en: english })) {
  const answer = execFileSync(program, [language], { input: `${list.join("\n")}\n`, encoding: "utf8", maxBuffer: 1 << 28 });
  const stems = answer.split("\n");
  list.forEach((word, at) => {
    if (stem(word) !== stems[at]) report(`${language}: ${word} is ${stem(word)} in the browser, ${stems[at]} in the program`);
    if (stem(word) === "") report(`${language}: ${word} has no stem`);
  });
}
// Who writes no marks finds the same.
for (const word of list.filter((word) => /^[a-zåäöé]+$/.test(word))) {
  for (const stem of [swedish, english]) {
    if (fold(stem(word)) !== stem(fold(word))) report(`${word}: ${stem(word)}, but ${fold(word)}: ${stem(fold(word))}`);
  }
}
console.log(`${list.length} words in two languages, ${wrong} differences`);
if (list.length < 50_000) throw new Error("Too few words");
process.exit(wrong === 0 ? 0 : 1);
