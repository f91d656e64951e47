// The engine with what depends on a language, as a module of its own. The program joins them in the same way.

import { readFileSync } from "node:fs";

const client = new URL("../../src/search/client/", import.meta.url);

/** The source of a file in `client/`. */
export const source = (name) => readFileSync(new URL(name, client), "utf8");

/** What `engine.js` exports, with what depends on a language in `texts`: those of modules. */
export const engineWith = (...texts) => {
  const engine = source("engine.js").replace(/^import .*$/gm, "");
  return import(`data:text/javascript,${encodeURIComponent([...texts, engine].join("\n"))}`);
};

/** Such texts for a language. */
export const textsOf = (language) => {
  const [code] = language.split("-");
  return ["sv", "en"].includes(code)
    ? [source(`stem-${code}.js`)]
    : ["export const stem = (word) => word;"];
};
