// Marks in the page's own text: links to pages that are not published yet, and links that lead nowhere, which samverk
// prints as plain text. They are elements of their own, so that the page's styles and scripts do not take them for
// anything else.

const MARK = "samverk-mark";
const BROKEN = "samverk-broken";
/** How much of the text before a link is compared to find the right one of several, in characters. */
const MAX_CONTEXT = 60;

const STYLES = `
${MARK}, ${MARK}::before, ${BROKEN} { all: revert; }
${MARK} {
  display: inline-block; margin-inline-start: 0.5em; padding: 0.1em 0.6em; border-radius: 1em;
  color: #2b1d00; background: #f0b73d; font: 600 max(0.75rem, 12px)/1.5 system-ui, sans-serif;
  letter-spacing: normal; text-transform: none; text-decoration: none; vertical-align: middle; hyphens: manual;
}
${BROKEN} {
  color: inherit; text-decoration: underline wavy #c2382c 2px; text-underline-offset: 0.2em; text-decoration-skip-ink: none;
  background: color-mix(in srgb, #c2382c 14%, transparent);
}
@media (forced-colors: active) { ${MARK} { border: 1px solid CanvasText; } }
@media print { ${MARK} { display: none; } ${BROKEN} { text-decoration: none; background: none; } }
`;

let hasStyles = false;

/** Marks what a page's state says. Marks from before go. */
export function mark({ withheld = [], findings = [] }, root) {
  clear();
  // The pages of samverk's own say it themselves.
  if (document.documentElement.hasAttribute("data-samverk")) {
    return;
  }
  markWithheld(withheld, root);
  markBroken(findings);
}

function clear() {
  for (const element of document.querySelectorAll(MARK)) {
    element.remove();
  }
  for (const element of document.querySelectorAll(BROKEN)) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent.normalize();
  }
}

/** Says beside each link in the page's contents to a page that is not public what that page is. */
function markWithheld(withheld, root) {
  if (withheld.length === 0) {
    return;
  }
  const marks = new Map(withheld.map(({ page, mark }) => [new URL(page.slice(1), root).href, mark]));
  for (const link of contents().querySelectorAll("a[href]")) {
    const text = marks.get(link.href.split("#")[0]);
    if (text && link.textContent.trim()) {
      const element = document.createElement(MARK);
      element.textContent = text;
      styled();
      // Among things that are laid out beside each other, it would be one more of them.
      if (/flex|grid/.test(getComputedStyle(link.parentElement).display)) {
        link.append(element);
      } else {
        link.after(element);
      }
    }
  }
}

/** Marks the words of links that lead nowhere. */
function markBroken(findings) {
  const broken = findings.filter((finding) => finding.link_text);
  if (broken.length === 0) {
    return;
  }
  const text = new PageText(contents());
  for (const { link_text, snippet } of broken) {
    text.find(link_text, snippet?.before ?? "");
  }
  text.mark();
}

function contents() {
  return document.querySelector("main") ?? document.body;
}

function styled() {
  if (hasStyles) {
    return;
  }
  hasStyles = true;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    document.adoptedStyleSheets.push(sheet);
  } catch {
    // A browser that is older shows the marks without a look of their own.
  }
}

/** A page's text as one string, without soft hyphens, and where each character of it stands. */
class PageText {
  #text = "";
  #places = [];
  /** Where each text that was found begins, and where it ends. */
  #found = new Map();

  constructor(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(`a, script, style, noscript, ${MARK}`)) {
        continue;
      }
      for (let i = 0; i < node.data.length; i += 1) {
        if (node.data[i] !== "\u00AD") {
          this.#text += /\s/.test(node.data[i]) ? " " : node.data[i];
          this.#places.push([node, i]);
        }
      }
    }
  }

  /** Finds a text; where it stands several times, the place where the text before is most alike. */
  find(text, before) {
    const wanted = text.replace(/\s+/g, " ");
    let [best, likeness] = [-1, -1];
    for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 1)) {
      const found = this.#likeness(at, before);
      if (found > likeness && !this.#found.has(at)) {
        [best, likeness] = [at, found];
      }
    }
    if (best >= 0) {
      this.#found.set(best, best + wanted.length);
    }
  }

  /** Marks all that was found. The last comes first: what stands behind a mark gets other nodes. */
  mark() {
    for (const [start, end] of [...this.#found].sort(([a], [b]) => b - a)) {
      this.#wrap(start, end);
    }
  }

  /** How many letters before a place are as in the source, whatever marks of Markdown lie between. */
  #likeness(at, before) {
    const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
    const [here, there] = [letters(this.#text.slice(Math.max(0, at - MAX_CONTEXT), at)), letters(before)];
    let same = 0;
    while (same < here.length && same < there.length && here.at(-1 - same) === there.at(-1 - same)) {
      same += 1;
    }
    return same;
  }

  #wrap(start, end) {
    const nodes = new Map();
    for (const [node, i] of this.#places.slice(start, end)) {
      nodes.set(node, [nodes.get(node)?.[0] ?? i, i + 1]);
    }
    for (const [node, [from, to]] of nodes) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const element = document.createElement(BROKEN);
      styled();
      range.surroundContents(element);
    }
  }
}
