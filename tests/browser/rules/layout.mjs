// What has to hold of a page's layout in any window.

/** The page does not scroll sideways. */
export function sideways({ name }) {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) {
    return [];
  }
  const isWide = (e) => e.getBoundingClientRect().right > clientWidth + 1 || (e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1);
  const innermost = [...document.body.querySelectorAll("*")].filter((e) => isWide(e) && ![...e.children].some(isWide));
  return [`sideways: the page is wider than its window: ${innermost.slice(0, 3).map(name).join(", ")}`];
}

/** No box cuts off what is in it, unless it is one that only screen readers get. */
export function clipped({ name, isVisible }) {
  const cuts = (e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1;
  return [...document.body.querySelectorAll("*")].filter((e) => cuts(e) && isVisible(e)).map((e) => `clipped: ${e.scrollWidth - e.clientWidth} px are cut off: ${name(e)}`);
}

/** The menu is folded where it does not fit into a row, and nowhere else: also when style sheets come late. */
export function needlesslyFolded() {
  const root = document.documentElement;
  if (!root.hasAttribute("data-fold")) {
    return [];
  }
  root.removeAttribute("data-fold");
  const rows = new Set([...document.querySelectorAll(".menu li")].map(({ offsetTop }) => offsetTop)).size;
  root.setAttribute("data-fold", "");
  return rows > 1 ? [] : ["menu: is folded, though it fits into a row"];
}

/** On paper, which nobody can scroll or press: all columns of a table, what is folded, and nothing that is for the screen alone. */
export function onPaper({ name, isVisible }) {
  const tables = [...document.querySelectorAll("table")].filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
  const idle = [...document.querySelectorAll('.edit, .footnote-back, .past, .screen-only, .calendar-files, nav, button, input[type="search"]')].filter(isVisible);
  const folded = [...document.querySelectorAll("details:not([open]) > :not(summary)")].filter((e) => !isVisible(e) && isVisible(e.parentElement.querySelector("summary")));
  return [...folded.map((e) => `paper: is folded: ${name(e)}`), ...tables.map((e) => `paper: columns are lost: ${name(e)}`), ...idle.map((e) => `paper: is for the screen alone: ${name(e)}`)];
}

/** A box that scrolls sideways can be reached by keyboard, and says what it is. */
export function scrollers({ name, isVisible }) {
  const scrolls = (e) => e.scrollWidth > e.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
  return [...document.body.querySelectorAll("*")]
    .filter((e) => scrolls(e) && isVisible(e))
    .flatMap((e) => {
      const named = (e.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "");
      const words = `${e.getAttribute("aria-label") ?? ""}${named.join("")}`.trim();
      return [
        e.tabIndex === 0 && e.hasAttribute("tabindex") ? [] : [`scroller: cannot be focused (tabindex="0"): ${name(e)}`],
        words ? [] : [`scroller: has no name: ${name(e)}`],
        // A name on an element without a role is not read out.
        e.hasAttribute("role") || !["div", "span", "pre"].includes(e.localName) ? [] : [`scroller: has no role: ${name(e)}`],
      ].flat();
    });
}

/** No word of a heading goes on in the next line without a hyphen. */
export function brokenWords({ isVisible }) {
  const range = document.createRange();
  const boxOf = (text, at) => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    // The first letter of a line also has an empty box at the end of the line before.
    return [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
  };
  /** Where in a text a word of letters goes on in the next line. A soft hyphen shows as a hyphen there. */
  const breaks = (text) => {
    const found = [];
    for (const { index, 0: word } of text.data.matchAll(/[\p{L}\u00ad]{2,}/gu)) {
      let before = boxOf(text, index);
      for (let at = index + 1; at < index + word.length; at += 1) {
        const box = boxOf(text, at);
        if (before && box && box.top >= before.top + before.height / 2 && box.left < before.right && text.data[at - 1] !== "\u00ad") {
          found.push({ at, word });
        }
        before = box ?? before;
      }
    }
    return found;
  };
  const titles = [...document.querySelectorAll("h1, h2, h3, h4, [class*=title], summary, nav a")];
  return titles.filter(isVisible).flatMap((title) => {
    const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    const faults = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (breaks(text).length === 0 || !isVisible(parent)) {
        continue;
      }
      // Where the browser hyphenates by itself, the break is gone as soon as it may not.
      const found = breaks(text);
      parent.style.hyphens = "manual";
      const without = new Set(breaks(text).map(({ at }) => at));
      parent.style.hyphens = "";
      const automatic = getComputedStyle(parent).hyphens === "auto";
      for (const { at, word } of found.filter(({ at }) => !automatic || without.has(at))) {
        const start = text.data.lastIndexOf(word, at);
        faults.push(`broken word without a hyphen in <${title.localName}>: ${word.slice(0, at - start)}|${word.slice(at - start)}`);
      }
    }
    return faults;
  });
}
