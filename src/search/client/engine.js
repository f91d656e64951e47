// What a query finds. src/search/query does the same in the program, and says why: a test compares the two.
//
// Everybody who searches has to wait for it, so it is short. Comments stand on lines of their own: they are taken out.
import { stem } from "./stem-sv.js";

// What a match is worth: its class times its field, see src/search/query/score.rs. With dots that are not written, each
// class is worth one less.
const [EXACT, INFLECTED, SYNONYM, BEGINNING, PART, JOINED, SLIP] = [24, 20, 18, 12, 10, 6, 10];
const FIELDS = [4, 5, 7, 9, 24];
const HEAVIEST = 8;

// How many characters of a section are shown.
const CONTEXT = 160;

// A run of letters and numbers; soft hyphens are in it and no part of it.
const RUN = /[\p{Alphabetic}\p{M}\p{N}\xad]+/gu;
const normal = (run) => run.replace(/\xad/g, "").toLowerCase().normalize();
const apart = (text) => text.normalize("NFD");

// The words of a text, in small letters.
export const words = (text) => (text.match(RUN) || []).map(normal).filter((word) => word);

// Without dots and accents.
export const fold = (text) => apart(text).replace(/\p{M}/gu, "");

// What is no word of a compound, though it be spelled as one.
const ENDING = /^(ande|are|bar|else|het|ing(ar|en)?|lig|[nr]ing|skap)$/;

// What verbs look like that nouns in -ning and -ing are made of.
const VERB = /^(.{3,})(a|[ae]r)$/;

// How a text begins: 2 with what is written, 1 if it has dots that are not written, 0 with something else.
const spelling = (written, text) =>
  text.startsWith(written) ? 2 : RegExp("^" + [...apart(written)].join("\\p{M}*"), "u").test(apart(text)) ? 1 : 0;

// What a digit of base 64 stands for, by its code: the last six bits of four digits.
const VALUES = [];
const valueAt = (digits, at) => {
  const code = digits.charCodeAt(at);
  return VALUES[code] || (VALUES[code] = atob("AAA" + digits[at]).charCodeAt(2));
};

// Calls `each` with the numbers of a list.
const decode = (list, each) => {
  let number = 0;
  let shift = 0;
  for (let at = 0; at < list.length; at++) {
    const value = valueAt(list, at);
    number += (value & 31) << shift;
    shift = value & 32 ? shift + 5 : 0;
    if (!shift) each(number);
  }
};

// What a words file says: forms, "+" for compounds, "~" for what means the same.
const readFile = (file) =>
  file.split("\n").flatMap((line) => {
    const [spelled, ...entries] = line.split(";");
    const key = fold(spelled);
    return entries.map((entry) => {
      const end = entry.lastIndexOf("=");
      const form = entry.slice(0, end).replace(/^-/, spelled);
      return { key, spelled, form, folded: fold(form), postings: entry.slice(end + 1) };
    });
  });

// Whether so many slips make one word of another: a letter missing, added, changed, or two that have changed places
// (optimal string alignment).
const within = (slips, one, other) => {
  while (one && one[0] === other[0]) [one, other] = [one.slice(1), other.slice(1)];
  if (!one || !other) return one.length + other.length <= slips;
  const less = one.slice(1);
  const fewer = other.slice(1);
  return (
    slips > 0 &&
    (within(slips - 1, less, fewer) ||
      within(slips - 1, less, other) ||
      within(slips - 1, one, fewer) ||
      (one[0] === other[1] && one[1] === other[0] && within(slips - 1, less.slice(1), fewer.slice(1))))
  );
};

// The pages that have all words, best first; which words are known; and what is to be marked on the pages. `load` gives
// a promise of what is in a file of the index, given its name and fingerprint.
export const search = async (index, load, text) => {
  const pages = [...index.lengths].map((_, page) => page);
  // With and without dots: är and ar, but not år.
  const joining = `${index.joining} ${fold(index.joining)}`.split(" ");
  const joins = (word) => joining.includes(word);

  // The number of the file with words that begin so.
  const fileOf = (letters) => index.words.filter(([first]) => first <= letters).length - 1;
  const fileAt = async (at) => {
    const name = "words-" + at;
    return (index[name] = index[name] || readFile(index.words[at] ? await load(name, index.words[at][1]) : ""));
  };

  // Every way to read letters as words of the site. Files are loaded for the rest only where the front is known.
  const readings = async (word, seams, isFront) => {
    if (!word[2] || joins(word) || ENDING.test(word)) return [];
    // There is no matte in skolmat, and nobody mata.
    const others = [word.slice(-1) + "e", isFront ? "" : "a"].map((end) => end && fold(word + end));
    const key = fold(stem(word));
    const isForm = ({ key: its, spelled, form, folded }) =>
      its === key && spelling(stem(word), spelled) && form[0] !== "~" && !others.includes(folded) && !joins(form);
    // Who looks for bilbokning wants to boka bil.
    const own = fold(word);
    const isVerb = ({ folded }) => !isFront && folded !== own && ["$1ning", "$1ing"].some((noun) => folded.replace(VERB, noun) === own);
    const forms = (await fileAt(fileOf(key))).filter((entry) => isForm(entry) || isVerb(entry));
    const found = forms[0] ? [[forms]] : [];
    for (let end = 3; seams && end < word.length - 2; end++) {
      const start = word.slice(0, end);
      // Without what joins it; and words in -are lose their e.
      for (const front of new Set([start, start.replace(/[seaou]$/, ""), start.replace(/ar$/, "are")])) {
        const [known] = await readings(front, 0, true);
        if (known) (await readings(word.slice(end), seams - 1)).forEach((rest) => found.push([...known, ...rest]));
      }
    }
    return found;
  };

  // Enters what an entry is worth on its pages, where they have nothing better.
  const enter = (worth, weight, { postings }) => {
    postings.split(",").forEach((list, field) => {
      const value = weight * FIELDS[field];
      decode(list, (page) => {
        if (worth[page] < value) worth[page] = value;
      });
    });
    return worth;
  };

  // What a word finds: what it is worth on each page, and what is to be marked: the words of some stems, those that it is a
  // part of, and where a page has none of these, the words that it is composed of.
  const lookUp = async (word) => {
    const folded = fold(word);
    const key = fold(stem(word));
    const found = [];
    const stems = new Set();
    const composed = new Set();
    let worth = new Uint16Array(pages.length);
    let part;
    const add = (weight, spelled, entry) => {
      if (!spelled) return;
      found.push([weight, spelled, entry]);
      stems.add(entry.spelled);
    };
    const entriesIn = async (files) => (await Promise.all(files.map(fileAt))).flat();

    (await entriesIn([...new Set([fileOf(key), fileOf(folded)])])).forEach((entry) => {
      const { form } = entry;
      const isSame = entry.key === key;
      const isBeginning = entry.folded.startsWith(folded);
      const spelled = isSame && spelling(stem(word), entry.spelled);
      if (spelled && form === "+") part = key;
      if (spelled && form[0] === "~") words(form).forEach((other) => joins(other) || stems.add(stem(other)));
      if (!isSame) {
        if (folded[2] && isBeginning && entry.key.startsWith(folded.slice(0, 3))) add(BEGINNING, spelling(word, form), entry);
      } else if (folded === entry.folded && spelling(word, form)) add(EXACT, form === word ? 2 : 1, entry);
      else add(form === "+" ? PART : form[0] === "~" ? SYNONYM : INFLECTED, spelled, entry);
    });

    if (word[6] && !word[40])
      (await readings(word, 2)).forEach((reading) => {
        if (!reading[1]) return;
        const all = reading.map((forms) =>
          forms.reduce((into, entry) => enter(into, JOINED, entry), new Uint16Array(pages.length)),
        );
        // A page is worth what its worst word is.
        worth = worth.map((value, page) => Math.max(value, Math.min(...all.map((into) => into[page]))));
        reading.flat().forEach(({ spelled }) => composed.add(spelled));
      });

    // Two slips make another word of many a compound.
    const most = folded[8] && !worth.some((value) => value) ? 2 : folded[4] ? 1 : 0;
    if (most && !found[0]) {
      const files = [];
      for (let at = fileOf(folded[0]); at <= fileOf(folded[0] + "\uffff"); at++) files.push(at);
      const near = (await entriesIn(files)).filter((entry) => entry.key[0] === folded[0] && entry.folded[0] === folded[0]);
      for (let slips = 0; slips <= most && !found[0]; slips++)
        near.forEach((entry) => add(SLIP, within(slips, folded, entry.folded) && 2, entry));
    }

    // Where the site has the word as it is spelled, those with more dots come after it, wherever they stand.
    const isThere = found.some(([weight, spelled]) => weight >= INFLECTED && spelled > 1);
    found.forEach(([weight, spelled, entry]) => {
      // What the site has is no beginning: what begins so is a compound at best.
      if (isThere && weight === BEGINNING) weight = PART;
      enter(worth, spelled > 1 ? weight : isThere ? 1 : weight - 1, entry);
    });
    return { worth, stems, composed, part };
  };

  const asked = [...new Set(words(text))].slice(0, 32);
  const others = asked.filter((word) => !joins(word));
  const wanted = others[0] ? others : asked;
  const marks = await Promise.all(wanted.map(lookUp));
  const counts = marks.map(({ worth }) => worth.filter((value) => value).length);
  const hits = pages.filter((page) => marks[0] && marks.every(({ worth }) => worth[page]));
  const scores = [];
  hits.forEach((page) => {
    const length = valueAt(index.lengths, page);
    const weight = valueAt(index.weights, page);
    // A word counts 1 and the bits of how many times more pages there are than have it.
    const sum = marks.reduce((sum, { worth }, at) => sum + worth[page] * (33 - Math.clz32(pages.length / counts[at])), 0);
    const isNamed = (least) => marks.every(({ worth }) => worth[page] >= least * FIELDS[4]);
    // A whole name counts twice. Where the query has more words than the title, keywords are among them.
    const part = Math.min(length, wanted.length) * Math.min(weight, HEAVIEST);
    const isAll = length === wanted.length;
    const bonus = isAll ? (isNamed(EXACT - 1) ? sum : (sum * 17) / 50) : (sum * part) / (length || 1) / HEAVIEST / 2;
    // Parts of words in its name are more than whole words elsewhere.
    const more = isNamed(SYNONYM) ? bonus : isNamed(PART) ? sum / (isAll ? 2 : 3) : 0;
    const all = sum + Math.floor(more);
    // What weighs nothing, as easy versions do, comes after what it is a version of.
    scores[page] = (all - (weight ? 0 : Math.floor(all / 10))) * 64 + weight;
  });
  return {
    words: asked.map((text) => ({ text, known: counts[wanted.indexOf(text)] !== 0 })),
    hits: hits.sort((one, other) => scores[other] - scores[one]),
    marks,
  };
};

// What is shown of a page: its link, title, summary, keywords, folders and sections.
export const pageOf = async (index, load, number) => {
  const [first, fingerprint] = index.texts.filter(([first]) => first <= number).pop();
  return (await load("texts-" + first, fingerprint))[number - first];
};

// What is compared of the words in texts, by how they are written there: their stems, and themselves folded. Texts repeat
// their words.
const read = new Map();
const compared = (run) => {
  if (!read.has(run)) read.set(run, [stem(normal(run)), fold(normal(run))]);
  return read.get(run);
};

// The words of a text, each with the numbers of the words of the query that mark it.
const look = (text, marks) =>
  [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const [stemmed, folded] = compared(run);
    const by = [...marks.keys()].filter((at) => marks[at].stems.has(stemmed) || (marks[at].part && folded.includes(marks[at].part)));
    return { from: index, to: index + run.length, by };
  });

// A piece of a text in parts, each with whether it is marked.
const cut = (text, runs, from, to) => {
  const parts = [];
  runs.forEach((run) => {
    if (!run.by.length || run.from < from || run.to > to) return;
    parts.push([text.slice(from, run.from), false], [text.slice(run.from, run.to), true]);
    from = run.to;
  });
  return [...parts, [text.slice(from, to), false]].filter(([part]) => part);
};

// A whole text in parts.
const parted = (text, marks) => cut(text, look(text, marks), 0, text.length);

// The place in a section where the most words of the query are together, with what stands around it.
const excerpt = ([heading, anchor, text], marks) => {
  const runs = look(text, marks);
  const marked = runs.filter(({ by }) => by.length);
  let best = 0;
  let most = 0;
  let there = [];
  marked.forEach(({ from }) => {
    const near = marked.filter((run) => run.from >= from && run.to < from + CONTEXT / 2).flatMap((run) => run.by);
    const worth = new Set(near).size + near.length / 1e3;
    if (worth > most) [best, most, there] = [from, worth, near];
  });
  const from = Math.max(0, Math.min(best - CONTEXT / 4, text.length - CONTEXT));
  const to = from + CONTEXT;
  const shown = runs.filter((run) => run.from >= from && run.to <= to);
  const parts = cut(text, runs, from && shown[0] ? shown[0].from : 0, to < text.length && shown[0] ? shown.pop().to : text.length);
  if (from) parts.unshift(["… ", false]);
  if (to < text.length) parts.push([" …", false]);
  const inHeading = look(heading, marks).flatMap((run) => run.by);
  return { heading: parted(heading, marks), anchor, parts, count: new Set([...inHeading, ...there]).size };
};

// What to show of a page that was found: its title and summary, keywords, and up to three sections, those with the most
// words first.
export const excerpts = ([, title, summary, keywords, , sections], all) => {
  const texts = [title, summary, ...keywords, ...sections.flatMap(([heading, , text]) => [heading, text])];
  const has = (marks) => (text) => look(text, marks).some((run) => run.by.length);
  const marks = all.map((mark) => (texts.some(has([mark])) ? mark : { stems: mark.composed }));
  return {
    title: parted(title, marks),
    summary: parted(summary, marks),
    keywords: keywords.filter(has(marks)),
    sections: sections
      .map((section) => excerpt(section, marks))
      .filter((section) => section.count)
      .sort((one, other) => other.count - one.count)
      .slice(0, 3),
  };
};

// The choices of a filter ("kinds", "audiences", "folders") among the pages found, each with those pages.
export const facets = (index, hits) => {
  const found = new Set(hits);
  return (name) =>
    index[name]
      .map(([label, list]) => {
        const pages = [];
        decode(list, (page) => found.has(page) && pages.push(page));
        return { label, count: pages.length, pages };
      })
      .filter(({ count }) => count);
};
