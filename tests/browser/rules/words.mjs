// Which words of the themes would be in the wrong language on a page.

import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const THEMES = fileURLToPath(new URL("../../../themes/", import.meta.url));

/**
 * For each language that a theme has words in: every word of a theme in another language that is no word of a theme in this
 * one. `*` stands for languages in which there are no words: there, all of them are foreign.
 */
export async function foreignWords() {
  const words = new Map();
  for (const theme of await readdir(THEMES)) {
    const files = await readdir(`${THEMES}${theme}/strings`).catch(() => []);
    for (const file of files.filter((name) => name.endsWith(".yaml"))) {
      const language = file.replace(/\.yaml$/, "");
      const known = words.get(language) ?? new Set();
      words.set(language, known);
      for (const [, value] of (await readFile(`${THEMES}${theme}/strings/${file}`, "utf8")).matchAll(/^\s*[\w-]+:[ \t]+(\S.*?)\s*$/gm)) {
        const word = value.replace(/^(["'])(.*)\1$/, "$2");
        // A slash for "of" is in no language.
        if (/\p{Letter}/u.test(word)) {
          known.add(word);
        }
      }
    }
  }
  const all = [...new Set([...words.values()].flatMap((known) => [...known]))];
  const foreign = [...words].map(([language, known]) => [language, all.filter((word) => !known.has(word))]);
  return { ...Object.fromEntries(foreign), "*": all };
}
