// What has to hold of the HTML as it was sent. Look at it without JavaScript: what a script adds later is not in it.

/** Each heading of a table says of which cells it is. */
export function scope({ name }) {
  return [...document.querySelectorAll("th:not([scope])")].map((e) => `no scope: ${name(e)}`);
}

/** Nothing that a strict content security policy would stop: inline scripts and styles, addresses that hold data. */
export function inline({ name }) {
  const isData = (e) => ["application/json", "application/ld+json"].includes(e.getAttribute("type"));
  const attributes = [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes].map((attribute) => ({ e, key: attribute.name, value: attribute.value })));
  return [
    [...document.querySelectorAll("script:not([src])")].filter((e) => !isData(e)).map(() => "inline: a script"),
    [...document.querySelectorAll("style")].map((e) => `inline: a style sheet: ${name(e.parentElement)}`),
    attributes.filter(({ key }) => key === "style").map(({ e }) => `inline: a style attribute: ${name(e)}`),
    attributes.filter(({ key }) => key.startsWith("on")).map(({ e, key }) => `inline: a script in ${key}: ${name(e)}`),
    attributes.filter(({ value }) => /^\s*(data|javascript):/i.test(value)).map(({ e, key }) => `inline: an address that is no address in ${key}: ${name(e)}`),
  ].flat();
}

/** A picture says how large it is, so that nothing jumps when it arrives. */
export function pictureSizes() {
  const has = (image) => ["width", "height"].every((side) => /^\d+$/.test(image.getAttribute(side) ?? ""));
  return [...document.querySelectorAll("img")].filter((image) => !has(image)).map((image) => `no width and height: img ${image.getAttribute("src")}`);
}

/** Links are relative, so that the site works below any path. `404.html` is sent for any address, so it cannot have them. */
export function relative({ name }, { address }) {
  const isRooted = (value) => value.split(",").some((part) => part.trim().startsWith("/"));
  return ["href", "src", "srcset", "action", "poster"].flatMap((key) =>
    [...document.querySelectorAll(`[${key}]`)]
      .filter((e) => !address.endsWith("/404.html") && isRooted(e.getAttribute(key)))
      .map((e) => `not relative: ${key}="${e.getAttribute(key)}": ${name(e)}`),
  );
}

/**
 * Words of the themes stand in the language of the page, or of the part of it that says another. `foreign` has those of other
 * languages, by language, and by `*` for a language that the themes have no words in.
 */
export function words({ name }, { foreign }) {
  /** A text without what may stand around a word of a theme: numbers, brackets, and the hyphens of long words. */
  const bare = (text) => text.replaceAll("\u00ad", "").replace(/[\d\s()–…:]+/g, " ").trim();
  const lists = new Map();
  /** The words that are foreign in a language, and those of them that no text begins with by chance. */
  const foreignIn = (language) => {
    const list = foreign[language] ?? foreign[language.split("-")[0]] ?? foreign["*"] ?? [];
    const found = lists.get(list) ?? { single: new Set(list.map(bare)), long: list.map(bare).filter((word) => word.includes(" ")) };
    lists.set(list, found);
    return found;
  };
  const languageOf = (e) => e.closest("[lang]")?.lang ?? "";
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement: e } = texts.currentNode;
    found.push({ e, text: data, where: "text" });
  }
  for (const key of ["aria-label", "aria-description", "title", "alt", "placeholder"]) {
    found.push(...[...document.querySelectorAll(`[${key}]`)].map((e) => ({ e, text: e.getAttribute(key), where: key })));
  }
  // What programs read, such as the names of fields, is in no language.
  const isRead = (e) => e.closest("script, style, code");
  /** The title of a page cannot say that a word in it is borrowed, and it is where the themes have none in its language. */
  const isBorrowed = (e) => e.localName === "title" && !(languageOf(e).split("-")[0] in foreign);
  const isForeign = ({ e, text }) => {
    const { single, long } = foreignIn(languageOf(e));
    const word = bare(text);
    return word !== "" && (single.has(word) || long.some((phrase) => word.startsWith(`${phrase} `)));
  };
  return found
    .filter((one) => !isRead(one.e) && !isBorrowed(one.e) && isForeign(one))
    .map(({ e, text, where }) => `not in the page's language: ${where} "${text.trim()}" in ${languageOf(e)}: ${name(e)}`);
}
