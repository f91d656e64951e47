// Writes what the program publishes of the search's script: one file for each stemmer, from the modules in
// src/search/client/, as short as can be, since every reader who searches waits for it.
//
//   node minify.mjs            writes src/search/client/min/
//   node minify.mjs --check    only says whether it is what the modules give

import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { minify } from "terser";
import { source, textsOf } from "../search/engine-of.mjs";

const MODULE = /^(import .*;$|export (?=const))/gm;

// Names that the modules alone know, and nothing that is inlined twice.
const OWN = /^(spelled|folded|postings|worth|stems|composed|marks|hits|known)$/;
const OPTIONS = {
  ecma: 2020,
  compress: { passes: 3, inline: 0, reduce_funcs: false },
  mangle: { properties: { regex: OWN } },
  format: { ascii_only: true },
};

const isCheck = argv[2] === "--check";
const stale = [];
for (const language of ["sv", "en", "other"]) {
  const modules = [...textsOf(language), source("engine.js"), source("page.js")].join("\n");
  const script = `(() => {\n${modules.replace(MODULE, "")}\n})();`;
  const { code } = await minify(script, OPTIONS);
  const file = new URL(`../../src/search/client/min/${language}.js`, import.meta.url);
  // So that the program's own tests see when the modules are newer.
  const written = `${code}\n//${checksum(modules)}\n`;
  if (!isCheck) writeFileSync(file, written);
  else if (readFileSync(file, "utf8") !== written) stale.push(language);
}
if (stale.length) {
  console.error(`src/search/client/min/ is older than the modules (${stale.join(", ")}): node tests/browser/minify.mjs`);
  exit(1);
}

/** FNV-1a, 32 bits. */
function checksum(text) {
  return Buffer.from(text).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
