// What a query finds. src/search/query does the same in the program, and says why: a test compares the two.
//
// It is sent to everybody who searches, so it has to be small. Comments stand on lines of their own: they are taken out.
import { stem } from "./stem-sv.js";

// Words that only join others, folded: see src/search/function_words.rs.
const FUNCTION_WORDS = {
  sv: "alla an ar att av de den det du eller en ett for fran genom hos hur i in inom med mellan mot nar och om pa sig som till under upp ut utan vad var vid at over",
  en: "a an and are as at by for from how in is of on or that the to up what when where which with",
};

// What a match is worth: its class times its field, see src/search/query/score.rs. With dots that are not written, each
// class is worth one less.
const [EXACT, INFLECTED, SYNONYM, BEGINNING, PART, JOINED, SLIP] = [24, 20, 18, 12, 10, 6, 4];
const FIELDS = [4, 5, 8, 10, 24];
const HEAVIEST = 8;

// How many characters of a section are shown.
const CONTEXT = 160;

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// A run of letters and numbers; soft hyphens are in it and no part of it.
const RUN = /[\p{Alphabetic}\p{M}\p{N}\xad]+/gu;
const normal = (run) => run.replace(/\xad/g, "").toLowerCase().normalize();
const apart = (text) => text.normalize("NFD");

// The words of a text, in small letters.
export const words = (text) => (text.match(RUN) || []).map(normal).filter((word) => word);

// Without dots and accents.
export const fold = (text) => apart(text).replace(/\p{M}/gu, "");

const first = (letters, text) => [...text].slice(0, letters).join("");

// How a text begins: 2 with what is written, 1 if it has dots that are not written, 0 with something else.
const speller = (written) => {
  const undotted = RegExp("^" + [...apart(written)].join("\\p{M}*"), "u");
  return (text) => (text.startsWith(written) ? 2 : undotted.test(apart(text)) ? 1 : 0);
};

// Calls `each` with the numbers of a list.
const decode = (list, each) => {
  let [number, shift] = [0, 0];
  for (let at = 0; at < list.length; at++) {
    const value = DIGITS.indexOf(list[at]);
    number += (value & 31) << shift;
    shift = value & 32 ? shift + 5 : 0;
    if (!shift) each(number);
  }
};

// What a words file says, by key, which is a folded stem.
const readFile = (text) => {
  const file = new Map();
  text.split("\n").forEach((line) => {
    const [spelled, ...entries] = line.split(";");
    const key = fold(spelled);
    const read = entries.map((entry) => {
      const end = entry.lastIndexOf("=");
      const form = entry.slice(0, end).replace(/^-/, spelled);
      return { key, spelled, form, folded: fold(form), postings: entry.slice(end + 1) };
    });
    file.set(key, [...(file.get(key) || []), ...read]);
  });
  return file;
};

// Whether so many slips make one word of another: a letter missing, added, changed, or two that have changed places
// (optimal string alignment).
const within = (slips, one, other) => {
  while (one[0] && one[0] === other[0]) [one, other] = [one.slice(1), other.slice(1)];
  const [less, fewer] = [one.slice(1), other.slice(1)];
  if (!one[0] || !other[0]) return one.length + other.length <= slips;
  return (
    slips > 0 &&
    (within(slips - 1, less, fewer) ||
      within(slips - 1, less, other) ||
      within(slips - 1, one, fewer) ||
      (one[0] === other[1] && one[1] === other[0] && within(slips - 1, less.slice(1), fewer.slice(1))))
  );
};

// The pages that have all words, best first; which words are known; and what is to be marked on the pages. `load` gives
// a promise of what is in a file of the index.
export const search = async (index, load, text) => {
  const pages = index.lengths.length;
  const functionWords = (FUNCTION_WORDS[index.language.slice(0, 2)] || "").split(" ");
  const joins = (word) => functionWords.includes(fold(word));

  // The number of the file with words that begin so.
  const fileOf = (letters) => index.words.filter(([first]) => first <= letters).length - 1;
  const fileAt = async (at) => {
    const name = "words-" + at;
    return (index[name] = index[name] || readFile(index.words[at] ? await load(name) : ""));
  };

  // What the index has of a word, with how it is spelled there.
  const entriesOf = async (word) => {
    const [key, spelling] = [fold(stem(word)), speller(stem(word))];
    const entries = (await fileAt(fileOf(first(2, key)))).get(key) || [];
    return entries.map((entry) => [entry, spelling(entry.spelled)]).filter(([, spelled]) => spelled);
  };

  // Every way to read letters as words of the site. Files are loaded for the rest only where the front is known.
  const readings = async (letters, seams) => {
    const word = letters.join("");
    if (!letters[2] || joins(word)) return [];
    const forms = (await entriesOf(word)).map(([entry]) => entry).filter(({ form }) => !/^[+~]/.test(form));
    const found = forms[0] ? [[forms]] : [];
    for (let end = 3; seams && end < letters.length - 2; end++) {
      for (let joint = 0; joint <= "seaou".includes(letters[end - 1]); joint++) {
        const [front] = await readings(letters.slice(0, end - joint), 0);
        if (front) (await readings(letters.slice(end), seams - 1)).forEach((rest) => found.push([...front, ...rest]));
      }
    }
    return found;
  };

  // What a word finds: what it is worth on each page; and what is to be marked: words of which stems and with which parts.
  const lookUp = async (word) => {
    const [folded, spelling] = [fold(word), speller(word)];
    const [found, stems, parts] = [[], new Set(), new Set()];
    let worth = new Uint16Array(pages);
    const add = (weight, spelled, entry) => {
      found.push([weight, spelled, entry]);
      stems.add(entry.spelled);
    };
    // Enters what an entry is worth on its pages, where they have nothing better.
    const enter = (into, weight, { postings }) =>
      postings.split(",").forEach((list, field) => {
        const value = weight * FIELDS[field];
        decode(list, (page) => {
          if (into[page] < value) into[page] = value;
        });
      });
    const length = [...folded].length;
    if (length > 100) return { worth, stems, parts };

    const own = await entriesOf(word);
    own.forEach(([entry, spelled]) => {
      const { form } = entry;
      if (form === "+") {
        add(PART, spelled, entry);
        parts.add(entry.key);
      } else if (form[0] === "~") {
        add(SYNONYM, spelled, entry);
        words(form).forEach((other) => joins(other) || stems.add(stem(other)));
      } else if (entry.folded === folded && spelling(form)) add(EXACT, form === word ? 2 : 1, entry);
      else add(INFLECTED, spelled, entry);
    });

    const key = fold(stem(word));
    const allIn = (file) => [...file.values()].flat();
    if (length > 2)
      allIn(await fileAt(fileOf(first(2, folded)))).forEach((entry) => {
        const isNear = entry.key !== key && entry.key.startsWith(first(2, folded)) && entry.folded.startsWith(folded);
        if (isNear && spelling(entry.form)) add(BEGINNING, spelling(entry.form), entry);
      });

    if (length > 6 && length < 41)
      (await readings([...word], 2)).forEach((reading) => {
        if (!reading[1]) return;
        const [least, ...others] = reading.map((forms) => {
          const into = new Uint16Array(pages);
          forms.forEach((entry) => enter(into, JOINED, entry));
          return into;
        });
        // A page is worth what its worst word is.
        const together = least.map((value, page) => Math.min(value, ...others.map((other) => other[page])));
        worth = worth.map((value, page) => Math.max(value, together[page]));
        if (together.some((value) => value)) reading.flat().forEach(({ spelled }) => stems.add(spelled));
      });

    if (!found[0] && !worth.some((value) => value)) {
      const near = [];
      // All files with words that begin with the same letter.
      const to = fileOf(folded[0] + "\uffff");
      for (let at = fileOf(folded[0]); at <= to; at++) near.push(fileAt(at));
      const all = (await Promise.all(near)).flatMap(allIn).filter((entry) => entry.folded[0] === folded[0] && entry.key[0] === folded[0]);
      for (let slips = 0; slips <= (length > 8) + (length > 4) && length > 4 && !found[0]; slips++)
        all.filter((entry) => within(slips, folded, entry.folded)).forEach((entry) => add(SLIP, 2, entry));
    }

    // Where the site has the word as it is spelled, those with more dots come after it, wherever they stand.
    const isSpelledSo = found.some(([weight, spelled]) => weight >= INFLECTED && spelled > 1);
    found.forEach(([weight, spelled, entry]) => enter(worth, spelled > 1 ? weight : isSpelledSo ? 1 : weight - 1, entry));
    return { worth, stems, parts };
  };

  const asked = [...new Set(words(text))].slice(0, 32);
  const others = asked.filter((word) => !joins(word));
  const wanted = others[0] ? others : asked;
  const marks = await Promise.all(wanted.map(lookUp));
  const counts = marks.map(({ worth }) => worth.filter((value) => value).length);
  const sums = new Float64Array(pages);
  const least = new Uint16Array(pages).fill(wanted.length && 1e4);
  marks.forEach(({ worth }, at) => {
    // A word counts 1 and the bits of how many times more pages there are than have it.
    const rarity = 33 - Math.clz32(pages / counts[at]);
    worth.forEach((value, page) => {
      sums[page] += value * rarity;
      if (least[page] > value) least[page] = value;
    });
  });
  const ranked = [];
  least.forEach((value, page) => {
    if (!value) return;
    let sum = sums[page];
    const [length, weight] = [index.lengths, index.weights].map((digits) => DIGITS.indexOf(digits[page]));
    // A whole name counts twice. Where the query has more words than the title, keywords are among them.
    if (value >= SYNONYM * FIELDS[4])
      sum +=
        length === wanted.length
          ? sum
          : Math.floor((sum * Math.min(wanted.length, length) * Math.min(weight, HEAVIEST)) / (length * HEAVIEST * 2));
    // Sorts as the scores do, and where they are equal as the pages do.
    ranked.push((sum * 64 + weight) * pages + pages - 1 - page);
  });
  return {
    words: asked.map((text) => ({ text, known: counts[wanted.indexOf(text)] !== 0 })),
    hits: Array.from(Float64Array.from(ranked).sort().reverse(), (rank) => pages - 1 - (rank % pages)),
    marks,
  };
};

// What is shown of a page.
export const pageOf = async (index, load, number) => {
  const at = index.texts.filter(([first]) => first <= number).length - 1;
  const page = (await load("texts-" + at))[number - index.texts[at][0]];
  const [href, title, summary, keywords, place, sections] = page;
  return { href, title, summary, keywords, place, sections };
};

// The words of a text, each with the numbers of the words of the query that mark it.
const look = (text, marks) =>
  [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const word = normal(run);
    const isMarked = ({ stems, parts }) => stems.has(stem(word)) || [...parts].some((part) => fold(word).includes(part));
    return { from: index, to: index + run.length, by: [...marks.keys()].filter((at) => isMarked(marks[at])) };
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

// A whole text in such parts.
export const marked = (text, marks) => cut(text, look(text, marks), 0, text.length);

// The place in a section where the most words of the query are together, with what stands around it.
const excerpt = ([heading, anchor, text], marks) => {
  const runs = look(text, marks);
  const inHeading = look(heading, marks).flatMap((run) => run.by);
  let [best, most, there] = [0, 0, []];
  runs.forEach(({ from, by }) => {
    if (!by.length) return;
    const near = runs.filter((run) => run.from >= from && run.to < from + CONTEXT / 2).flatMap((run) => run.by);
    const worth = new Set(near).size + near.length / 1e3;
    if (worth > most) [best, most, there] = [from, worth, near];
  });
  const from = Math.max(0, Math.min(best - CONTEXT / 4, text.length - CONTEXT));
  const to = from + CONTEXT;
  const shown = runs.filter((run) => run.from >= from && run.to <= to);
  const parts = cut(text, runs, from && shown[0] ? shown[0].from : 0, to < text.length && shown[0] ? shown.pop().to : text.length);
  if (from) parts.unshift(["… ", false]);
  if (to < text.length) parts.push([" …", false]);
  return { heading, anchor, parts, words: new Set([...inHeading, ...there]).size };
};

// What to show of a page that was found: keywords, and up to three sections, those with the most words first.
export const excerpts = (page, marks) => ({
  keywords: page.keywords.filter((keyword) => look(keyword, marks).some((run) => run.by.length)),
  sections: page.sections
    .map((section) => excerpt(section, marks))
    .filter((section) => section.words)
    .sort((one, other) => other.words - one.words)
    .slice(0, 3),
});

// The kinds, audiences and folders of the pages found, each with those pages.
export const facets = (index, hits) => {
  const found = new Set(hits);
  const of = (rows) =>
    rows
      .map(([label, list]) => {
        const pages = [];
        decode(list, (page) => found.has(page) && pages.push(page));
        return { label, count: pages.length, pages };
      })
      .filter(({ count }) => count);
  return { kinds: of(index.kinds), audiences: of(index.audiences), folders: of(index.folders) };
};
