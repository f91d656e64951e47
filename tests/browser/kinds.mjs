// Which pages of a site have something that no other page has, and which differ from others in their words alone.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Of a built site's pages, as few as show every construct that there is: an element with its classes, roles and attributes,
 * in one that is such. What those pages show, the others show with other words.
 */
export async function showingAll(browser, folder, pages) {
  const context = await browser.newContext();
  const reader = await context.newPage();
  const constructs = [];
  for (const address of pages) {
    const html = await readFile(join(folder, address.endsWith("/") ? `${address}index.html` : address), "utf8");
    constructs.push({ address, has: new Set(await reader.evaluate(constructsOf, html)) });
  }
  await context.close();
  const seen = new Set();
  const chosen = new Set();
  // Pages with much on them come first, so that few are needed.
  for (const { address, has } of constructs.toSorted((one, other) => other.has.size - one.has.size)) {
    if ([...has].some((construct) => !seen.has(construct))) {
      chosen.add(address);
      has.forEach((construct) => seen.add(construct));
    }
  }
  return chosen;
}

/** Runs in the browser. */
function constructsOf(html) {
  // Whose values are a page's own, or say the same as its words.
  const VALUES = /^(class|role|type|rel|dir|hidden|open|start|colspan|rowspan|aria-(current|pressed|expanded|hidden|live))$/;
  const of = (element) =>
    element.localName +
    [...element.attributes]
      .map(({ name, value }) => `[${name}${VALUES.test(name) ? `=${value.split(/\s+/).toSorted().join(" ")}` : ""}]`)
      .toSorted()
      .join("");
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const inside = (root) => [...root.querySelectorAll("*")].flatMap((e) => [e, ...(e.localName === "template" ? inside(e.content) : [])]);
  return inside(parsed).map((element) => `${element.parentElement ? of(element.parentElement) : ""} > ${of(element)}`);
}
