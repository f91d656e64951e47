// The Swedish lexicon of Debian's package hunspell-sv, fetched when a test asks for it: its licence
// (LGPL) is not ours, so it is no part of the repository.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The two files of the lexicon; null, with a word to the reader, where the package cannot be had. */
export const lexicon = () => {
  const folder = mkdtempSync(join(tmpdir(), "hunspell-sv-"));
  const run = (command, ...words) => execFileSync(command, words, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  try {
    run("apt-get", "download", "hunspell-sv");
    const [archive] = readdirSync(folder).filter((name) => name.endsWith(".deb"));
    run("dpkg-deb", "--extract", archive, "files");
    const read = (name) => readFileSync(join(folder, "files/usr/share/hunspell", name), "utf8");
    return { rules: read("sv_SE.aff"), words: read("sv_SE.dic") };
  } catch (error) {
    console.log(`Skipped: the Debian package hunspell-sv cannot be had here (${String(error.message).split("\n")[0]}).`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Its nouns, each with its inflected forms. Genitives are not among them: they are as regular as can be. */
export const nouns = ({ rules, words }) => {
  const byFlag = new Map();
  for (const line of rules.split("\n")) {
    const [kind, flag, taken, added, condition] = line.trim().split(/\s+/);
    if (kind !== "SFX" || condition === undefined) continue;
    const rule = {
      taken: taken === "0" ? "" : taken,
      added: added.split("/")[0].replace(/^0$/, ""),
      condition: new RegExp(`(?:${condition})$`),
    };
    byFlag.set(flag, [...(byFlag.get(flag) ?? []), rule]);
  }
  const found = new Map();
  for (const line of words.split("\n").slice(1)) {
    const [word, flags = ""] = line.split(/\s/)[0].split("/");
    // B to E begin the declensions; the others are of verbs, adjectives, names and words that are wrong.
    if (!/^[a-zåäöé]{3,}$/.test(word) || !/[BCDE]/.test(flags) || /[%!mNPjKLM]/.test(flags)) continue;
    const forms = new Set();
    for (const flag of flags.match(/[B-J]/g)) {
      for (const { taken, added, condition } of byFlag.get(flag) ?? []) {
        if (!condition.test(word) || !word.endsWith(taken) || added.startsWith("nde")) continue;
        const form = word.slice(0, word.length - taken.length) + added;
        if (!form.endsWith("s") || word.endsWith("s")) forms.add(form);
      }
    }
    forms.delete(word);
    if (forms.size > 0) found.set(word, [...forms]);
  }
  return found;
};

/** Every word of the lexicon, whatever it is. */
export const allWords = ({ words }) =>
  words
    .split("\n")
    .slice(1)
    .map((line) => line.split(/[\s/]/)[0].toLowerCase())
    .filter(Boolean);
