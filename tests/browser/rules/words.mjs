// Which words of the themes would be in the wrong language on a page.

import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const THEMES = fileURLToPath(new URL("../../../themes/", import.meta.url));
const LANGUAGES = ["sv", "en"];

/** For each language: every word of a theme in the other language that is no word of a theme in this one. */
export async function foreignWords() {
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, new Set()]));
  for (const theme of await readdir(THEMES)) {
    for (const language of LANGUAGES) {
      const text = await readFile(`${THEMES}${theme}/strings/${language}.yaml`, "utf8").catch(() => "");
      for (const [, value] of text.matchAll(/^\s*[\w-]+:[ \t]+(\S.*?)\s*$/gm)) {
        words[language].add(value.replace(/^(["'])(.*)\1$/, "$2"));
      }
    }
  }
  const others = (language) => LANGUAGES.filter((other) => other !== language).flatMap((other) => [...words[other]]);
  return Object.fromEntries(LANGUAGES.map((language) => [language, others(language).filter((word) => !words[language].has(word))]));
}
