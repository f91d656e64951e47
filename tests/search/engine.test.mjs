// The engine by itself, over indexes made by hand: `node --test tests/search/`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { engineWith, source } from "./engine-of.mjs";
import { list, madeIndex } from "./made-index.mjs";

// A stemmer that is easy to foresee.
const stemmer = `export const stem = (word) => {
  if (word === "böcker") return "bok";
  const stem = word.replace(/(arna|orna|or|an|et|en|ar|a|e)$/, "");
  return stem.length > 3 ? stem : word;
};`;
const engine = await engineWith(stemmer);

const made = (pages, options) => {
  const { index, files } = madeIndex(engine, pages, options);
  const loaded = [];
  const load = async (name) => {
    loaded.push(name);
    assert.ok(name in files, `${name} is no file`);
    return files[name];
  };
  return { index, load, loaded, files };
};

const bodies = (...texts) => texts.map((body) => ({ body }));

const found = async (site, query) => (await engine.search(site.index, site.load, query)).hits;
const unknown = async (site, query) =>
  (await engine.search(site.index, site.load, query)).words.filter(({ known }) => !known).map(({ text }) => text);

/** Queries and the pages that they find, in order. */
const finds = async (site, expected) => {
  for (const [query, hits] of Object.entries(expected)) assert.deepEqual(await found(site, query), hits, query);
};

test("words are runs of letters and numbers, in small letters", () => {
  assert.deepEqual(engine.words("E-post till Åsa (2026)!"), ["e", "post", "till", "åsa", "2026"]);
  assert.deepEqual(engine.words("na\u0308t\u00adverk \u00ad"), ["nätverk"]);
  assert.deepEqual(engine.words("🙂 —"), []);
  assert.equal(engine.fold("förskoleklass på café"), "forskoleklass pa cafe");
});

test("better matches come first", async () => {
  const site = made(bodies("samverkan", "nätverksträff", "liga", "nätverken", "nätverk"), {
    parts: [["nätverk", [0]]],
    synonyms: [["nätverk", "liga", [2]]],
  });
  await finds(site, { nätverk: [4, 3, 2, 0, 1], natverk: [4, 3, 2, 1, 0] });
});

test("better fields come first", async () => {
  const fields = ["name", "body", "heading", "lead", "often"].map((field) => ({ [field]: "skolor" }));
  await finds(made(fields), { skolor: [0, 3, 2, 4, 1], sklor: [0, 3, 2, 4, 1] });
});

test("the whole name comes before a part of it, and the start page last", async () => {
  const site = made([
    { name: "Lärande nätverk", weight: 0 },
    { name: "Nätverk för matematik", weight: 8 },
    { name: "Matematik", weight: 4 },
    { name: "Matematik för lärare", weight: 8 },
  ]);
  await finds(site, {
    matematik: [2, 1, 3],
    nätverk: [1, 0],
    "nätverk för matematik": [1],
    "för nätverk": [1, 0],
  });
});

test("parts of words of a name come before words elsewhere", async () => {
  const site = made([
    { name: "Nätverk för utvecklare", body: "matematik" },
    { name: "Matematikutvecklare", body: "utvecklare" },
  ]);
  await finds(site, { "matem utveckl": [0, 1], matem: [1, 0], "matematik utvecklare": [0, 1] });
  const both = made([{ name: "Utvecklare", body: "matematik" }, { name: "Matematikerna som utvecklarstöd" }]);
  await finds(both, { "matemati utvecklar": [1, 0] });
});

test("all words have to be there, and those that are nowhere are named", async () => {
  const site = made(bodies("matematik", "matematik i Umeå", "Umeå"));
  await finds(site, { "umeå matematik": [1], "matematik zebra": [], "": [], "!?": [] });
  assert.deepEqual(await unknown(site, "Zebra matematik"), ["zebra"]);
  assert.deepEqual(await unknown(site, "matematik för umeå"), []);
});

test("the right spelling comes first wherever it stands", async () => {
  const site = made([{ name: "får" }, { body: "far" }, { name: "idé" }]);
  await finds(site, { far: [1, 0], får: [0], ide: [2], idé: [2] });
});

test("forms that do not begin as their stem does are found by form and stem", async () => {
  await finds(made(bodies("böcker", "annat")), { böcker: [0], bok: [0], bocker: [0] });
});

test("slips: the first letter is right, and the nearest count", async () => {
  const site = made(bodies("skolor", "fritidshem", "fritidshxx"));
  await finds(site, { sklor: [0], skoolr: [0], fritidsham: [1], fritidshxm: [1, 2], fritisdhme: [1], frtidshem: [1] });
  assert.deepEqual(await unknown(site, "kolor okolor frtidxhxm bola"), ["kolor", "okolor", "frtidxhxm", "bola"]);
});

test("a compound finds its words", async () => {
  const site = made(bodies("nätverk för matematik", "matematik", "för stånd", "utveckling fritidshem"));
  await finds(site, { matematiknätverken: [0], matematiknatverk: [0], fritidshemsutveckling: [3], förstånd: [] });
  await finds(made(bodies("speciallärare nätverk", "lära nätverk")), { speciallärarnätverk: [0] });
});

test("only the files that a query needs are loaded, each once", async () => {
  const site = made(bodies("alm björk cypress en gran hassel idegran lind", "fura flox"), { perFile: 1 });
  // al, bj, cy, en, fl, fu, gr, ha, id, li
  const loads = async (query, hits, files) => {
    site.loaded.length = 0;
    assert.deepEqual([await found(site, query), site.loaded.sort()], [hits, files.map((at) => `words-${at}`)], query);
  };
  await loads("björk", [0], [1]);
  await loads("lind", [0], [9]);
  // Too short for slips, and where it would be has been loaded.
  await loads("lönn", [], []);
  // What begins so, then all with f: fa would lie before fl.
  await loads("fluxx", [], [3, 4, 5]);
  await loads("björk fura", [], []);
  // The rest is looked up where the front is known.
  await loads("granlind", [0], [6]);
  await loads("grxxhassel", [], []);
  await loads("granhassel", [0], [7]);
});

test("a file that does not load fails the query, and is asked for again", async () => {
  const site = made(bodies("matematik"));
  const fail = () => Promise.reject(Error("away"));
  await assert.rejects(engine.search(site.index, fail, "matematik"), /away/);
  await finds(site, { matematik: [0] });
});

test("an index without words finds nothing", async () => {
  await finds(made([]), { matematik: [], "": [] });
});

const texts = (parts) => parts.map(([text, isMarked]) => (isMarked ? `[${text}]` : text)).join("");

const excerptOf = async (pages, query, options) => {
  const site = made(pages, options);
  const { hits, marks } = await engine.search(site.index, site.load, query);
  const page = await engine.pageOf(site.index, site.load, hits[0]);
  return { page, ...engine.excerpts(page, marks) };
};

test("whole words are marked, in every form and whatever stands before them", async () => {
  const cases = [
    ["ÅÄÖ före nätverken.", "nätverk", "ÅÄÖ före [nätverken]."],
    ["a\u030a fo\u0308re na\u0308tverk", "nätverk", "a\u030a fo\u0308re [na\u0308tverk]"],
    ["🙂🙂 nätverk", "natverk", "🙂🙂 [nätverk]"],
    ["Våra böcker är bra", "bok", "Våra [böcker] är bra"],
    ["nätverksträff", "nätv", "[nätverksträff]"],
    ["Nät\u00adver\u00adket", "nätverk", "[Nät\u00adver\u00adket]"],
    ["Nätverk och matematik", "matematiknätverk", "[Nätverk] och [matematik]"],
    ["matematik och sånt för alla", "matematik för", "[matematik] och sånt för alla"],
    ["nätverk", "nätvrek", "[nätverk]"],
    ["far och får", "får", "far och [får]"],
  ];
  for (const [body, query, expected] of cases) {
    const { sections } = await excerptOf(bodies(body), query);
    assert.equal(texts(sections[0].parts), expected);
  }
});

test("parts of compounds and words that mean the same are marked", async () => {
  const part = await excerptOf(bodies("en fritidshemsutvecklare till"), "utvecklare", { parts: [["utvecklare", [0]]] });
  assert.equal(texts(part.sections[0].parts), "en [fritidshemsutvecklare] till");
  const same = await excerptOf(bodies("läs svenska som andraspråk"), "sva", {
    synonyms: [["sva", "svenska som andraspråk", [0]]],
  });
  assert.equal(texts(same.sections[0].parts), "läs [svenska] som [andraspråk]");
});

const filler = (words) => Array.from({ length: words }, (_, number) => `ord${number}`).join(" ");

test("an excerpt is cut at words, around the place with the most words of the query", async () => {
  const body = `${filler(60)} matematik ${filler(60)} matematik i Umeå ${filler(60)}`;
  const { sections } = await excerptOf(bodies(body), "umeå matematik");
  const text = texts(sections[0].parts);
  assert.match(text, /^… ord\d+ .*\[matematik\] i \[Umeå\] ord0 .*ord\d+ …$/);
  assert.ok(text.length < 180 && text.length > 140, text);
  const end = texts((await excerptOf(bodies(`${filler(60)} matematik`), "matematik")).sections[0].parts);
  assert.match(end, /^… .* \[matematik\]$/);
  assert.ok(end.length > 140, end);
});

test("at most three sections are shown, those with the most words first, each with its anchor", async () => {
  const sections = [
    ["", "", "matematik"],
    ["Tomt", "tomt", "inget"],
    ["Matematik i Umeå", "bada", "inget här"],
    ["Ett", "ett", "Umeå"],
    ["Två", "tva", "Umeå och matematik"],
    ["Tre", "tre", "matematik"],
  ];
  const body = sections.flat().join(" ");
  const shown = (await excerptOf([{ body, sections }], "matematik umeå")).sections;
  assert.deepEqual(
    shown.map(({ heading, anchor }) => [texts(heading), anchor]),
    [
      ["[Matematik] i [Umeå]", "bada"],
      ["Två", "tva"],
      ["", ""],
    ],
  );
  assert.deepEqual(shown[0].parts, [["inget här", false]]);
});

test("the words that a compound is composed of are marked where it is not itself", async () => {
  const pages = [
    { body: "Skolverket, verket och skolan", sections: [["", "", "Verket och skolan"], ["Myndigheter", "m", "Skolverket"]] },
    { body: "verket och skolan", sections: [["", "", "Verket och skolan"]] },
  ];
  const site = made(pages);
  const { hits, marks } = await engine.search(site.index, site.load, "skolverket");
  const shown = async (hit) => engine.excerpts(await engine.pageOf(site.index, site.load, hit), marks).sections.map(({ parts }) => texts(parts));
  assert.deepEqual(hits, [0, 1]);
  assert.deepEqual(await shown(0), ["[Skolverket]"]);
  assert.deepEqual(await shown(1), ["[Verket] och [skolan]"]);
});

test("titles and summaries are marked, too", async () => {
  const { title, summary } = await excerptOf([{ name: "Nätverk i Umeå", lead: "Nätverket möts" }], "nätverk");
  assert.equal(texts(title), "[Nätverk] i Umeå");
  assert.equal(texts(summary), "[Nätverket] möts");
});

test("keywords that match are named", async () => {
  const page = { name: "Fritidshem fritis fritids", keywords: ["fritis", "fritids"] };
  const site = made([page]);
  const { marks } = await engine.search(site.index, site.load, "fritis");
  const shown = engine.excerpts(await engine.pageOf(site.index, site.load, 0), marks);
  assert.deepEqual(shown.keywords, ["fritis"]);
  assert.deepEqual(shown.sections, []);
});

test("facets are those of the pages found", () => {
  const index = { kinds: [["network", list([0, 2, 40])], ["page", list([1])]], audiences: [], folders: [["A", list([2])]] };
  const facet = engine.facets(index, [40, 2]);
  assert.deepEqual(facet("kinds"), [{ label: "network", count: 2, pages: [2, 40] }]);
  assert.deepEqual(facet("audiences"), []);
  assert.deepEqual(facet("folders"), [{ label: "A", count: 1, pages: [2] }]);
});

test("no query fails, and pages are found by all that they hold", async () => {
  const site = made(bodies("nätverk för matematik i Umeå", "Ελληνικά 漢字 قلم", "𝒳𝒴𝒵 straße"));
  for (const [at, page] of site.files["texts-0"].entries()) {
    for (const word of engine.words(page[5][0][2])) {
      if (word === "för" || word === "i") continue;
      assert.ok((await found(site, word)).includes(at), word);
    }
  }
  const odd = ["\ud800", "()[]{}*+?.\\^$|", "a".repeat(10_000), "a ".repeat(10_000), "__proto__ constructor", "é".repeat(90)];
  for (const query of [...odd, "🙂".repeat(50), "\u0308", "ا\u064e"]) assert.ok(await found(site, query));
});

test("a query of 10,000 pages; says how long it takes", async (context) => {
  const pages = Array.from({ length: 10_000 }, (_, number) => ({
    body: `matematiken matematik nätverket ord${number % 50}`,
    name: number % 2 ? "Nätverk" : "Matematik",
  }));
  const site = made(pages, { parts: [["nätverk", pages.map((_, number) => number)]] });
  const times = [];
  for (let run = 0; run < 15; run++) {
    const begun = performance.now();
    const hits = await found(site, "matematik nätverk");
    times.push(performance.now() - begun);
    assert.equal(hits.length, 10_000);
  }
  context.diagnostic(`${Math.min(...times).toFixed(1)} ms`);
});
