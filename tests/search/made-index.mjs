// An index made by hand: pages → the files that the program would write for them.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
export const FIELDS = ["body", "often", "heading", "lead", "name"];

/** Numbers as a list: the first, then differences. */
export const list = (numbers) => {
  let before = 0;
  let text = "";
  for (const number of numbers) {
    let rest = number - before;
    before = number;
    do {
      text += DIGITS[(rest & 31) | (rest > 31 ? 32 : 0)];
      rest >>= 5;
    } while (rest);
  }
  return text;
};

const JOINING = ["för", "i", "som"];
const counted = (words) => words.filter((word) => !JOINING.includes(word)).length;

const postings = (fields) => fields.map(list).join(",").replace(/,+$/, "");

/**
 * `pages`: `{name, lead, heading, often, body, weight, sections, keywords}`, each with a default; `parts` and
 * `synonyms`: `[word, pages]` and `[word, text, pages]`; `perFile`: how many beginnings of two letters share a file.
 */
export const madeIndex = ({ words, fold, stem }, pages, { parts = [], synonyms = [], perFile = 2, language = "sv" } = {}) => {
  const lines = new Map();
  const line = (spelled) => {
    if (!lines.has(spelled)) lines.set(spelled, { forms: new Map(), more: [] });
    return lines.get(spelled);
  };
  pages.forEach((page, number) => {
    const seen = new Set();
    for (let field = FIELDS.length - 1; field >= 0; field--) {
      for (const word of words(page[FIELDS[field]] ?? "")) {
        if (seen.has(word)) continue;
        seen.add(word);
        const { forms } = line(stem(word));
        if (!forms.has(word)) forms.set(word, FIELDS.map(() => []));
        forms.get(word)[field].push(number);
      }
    }
  });
  for (const [word, numbers] of parts) line(stem(word)).more.push(`+=${list(numbers)}`);
  for (const [word, text, numbers] of synonyms) line(stem(word)).more.push(`~${text}=${list(numbers)}`);
  const written = [...lines].map(([spelled, { forms, more }]) => {
    const name = (form) => (form.startsWith(spelled) ? `-${form.slice(spelled.length)}` : form);
    const entries = [...forms].map(([form, fields]) => `${name(form)}=${postings(fields)}`);
    return [fold(spelled), [spelled, ...entries, ...more].join(";")];
  });
  written.sort(([one], [other]) => (one < other ? -1 : 1));
  const starts = [...new Set(written.map(([key]) => [...key].slice(0, 2).join("")))];
  const files = {};
  const index = {
    language,
    joining: JOINING.join(" "),
    pages: pages.length,
    lengths: pages.map((page) => DIGITS[counted(words(page.name ?? ""))]).join(""),
    weights: pages.map((page) => DIGITS[page.weight ?? 4]).join(""),
    words: [],
    texts: [[0, "x"]],
    kinds: [],
    audiences: [],
    folders: [],
  };
  for (let at = 0; at < starts.length; at += perFile) {
    const [from, to] = [starts[at], starts[at + perFile] ?? "\u{10ffff}"];
    files[`words-${index.words.length}`] = written
      .filter(([key]) => key >= from && key < to)
      .map(([, text]) => text)
      .join("\n");
    index.words.push([at ? from : "", "x"]);
  }
  files["texts-0"] = pages.map((page, number) => [
    `page-${number}`,
    page.name ?? "",
    page.lead ?? "",
    page.keywords ?? [],
    ["Start"],
    page.sections ?? [["", "", page.body ?? ""]],
  ]);
  return { index, files };
};
