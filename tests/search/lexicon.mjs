// How well the Swedish stemmer does on a lexicon: how many forms of nouns have the stem of their base form, and how
// many nouns have that of another.
//
//     node tests/search/lexicon.mjs

import { stem } from "../../src/search/client/stem-sv.js";
import { lexicon, nouns } from "./hunspell.mjs";

/** Words with forms of them; and words that must not be taken for each other. */
const together =
  "skola/skolan nätverk/nätverkets fritidshem/fritidshemmen barn/barnet ämne/ämnena fråga/frågorna plats/platserna " +
  "rektor/rektorer förstelärare/förstelärarna träff/träffar bok/böcker stad/städer hand/händer lärare/lärarens " +
  "museum/museet centrum/centret lärande/lärandet utvecklare/utvecklarnas kunskap/kunskaper grupp/gruppen";
const apart = "lärare/lärande lärare/lära lärande/lära utvecklare/utveckling kurs/kur plan/plats rum/ruin barn/barr arbetare/arbete";

const found = lexicon();
if (!found) process.exit(0);
const lexical = nouns(found);
let [forms, met] = [0, 0];
const holders = new Map();
for (const [word, inflected] of lexical) {
  const base = stem(word);
  holders.set(base, (holders.get(base) ?? 0) + 1);
  forms += inflected.length;
  met += inflected.filter((form) => stem(form) === base).length;
}
const shared = [...holders.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
const [meeting, sharing] = [met / forms, shared / lexical.size];
const percent = (share) => `${(100 * share).toFixed(1)} %`;
console.log(`${lexical.size} nouns with ${forms} forms: ${percent(meeting)} of the forms have their base form's stem,`);
console.log(`${percent(sharing)} of the nouns have one with another.`);

const faults = [];
const pairs = (text) => text.split(" ").map((pair) => pair.split("/"));
for (const [one, other] of pairs(together)) if (stem(one) !== stem(other)) faults.push(`${one} and ${other} are apart`);
for (const [one, other] of pairs(apart)) if (stem(one) === stem(other)) faults.push(`${one} and ${other} are one`);
if (lexical.size < 80_000) faults.push("these are too few nouns: is the lexicon read rightly?");
if (meeting < 0.97) faults.push("too few forms: at least 97 % are wanted");
if (sharing > 0.05) faults.push("too many nouns: at most 5 % are wanted");
faults.forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
