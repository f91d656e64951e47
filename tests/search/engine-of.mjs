// The engine with a stemmer, as a module of its own. The program joins the two in the same way.

import { readFileSync } from "node:fs";

const client = new URL("../../src/search/client/", import.meta.url);

/** The source of a file in `client/`. */
export const source = (name) => readFileSync(new URL(name, client), "utf8");

/** What `engine.js` exports, with the stemmer in `stemmer`: the text of a module that exports `stem`. */
export const engineWith = (stemmer) => {
  const engine = source("engine.js").replace(/^import .*$/gm, "");
  return import(`data:text/javascript,${encodeURIComponent(`${stemmer}\n${engine}`)}`);
};

/** The stemmer of a language, such a text. */
export const stemmerOf = (language) => {
  const file = { sv: "stem-sv.js", en: "stem-en.js" }[language.split("-")[0]];
  return file ? source(file) : "export const stem = (word) => word;";
};
