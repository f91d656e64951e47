// The search: its field on every page, and the page that answers.

/**
 * One field to search, with a name that a screen reader says, in a form that leads to the search page without JavaScript. A
 * plain theme leaves its size to the browser.
 */
export function searchField({ name, isVisible }, { isPlain } = {}) {
  const forms = [...document.querySelectorAll('[role="search"], search')];
  if (forms.length !== 1) {
    return [`search: ${forms.length} fields`];
  }
  const [form] = forms;
  const field = form.querySelector('input[type="search"][name="q"]');
  const button = form.querySelector('button:not([type="button"]), [type="submit"]');
  return [
    form.matches("form[action]") && form.method === "get" ? [] : ["search: no form that sends its words in an address"],
    form.closest("header") ? [] : ["search: not in the header"],
    field && isVisible(field) ? [] : ["search: no field named q that can be seen"],
    field && [...field.labels].some((label) => label.textContent.trim()) ? [] : ["search: the field has no label"],
    button && isVisible(button) && button.textContent.trim() ? [] : ["search: no button with words on it"],
    field && !isPlain && parseFloat(getComputedStyle(field).fontSize) < 16 ? [`search: a phone makes the page larger for so small letters: ${name(field)}`] : [],
  ].flat();
}

/**
 * With a query, there is what was found and no list from A to Ö; without, and where nothing can be looked for (`isLost`),
 * the other way round. A status line speaks of it.
 */
export function answered({ isVisible }, { query, hits, isLost = false }) {
  const one = (selector) => document.querySelector(selector);
  const field = one('[role="search"] input[name="q"]');
  const items = [...document.querySelectorAll("[data-search-results] > li")];
  const isThere = (e) => e !== null && isVisible(e);
  return [
    field.value.trim() === query ? [] : [`answered: the field holds "${field.value}", not "${query}"`],
    (new URLSearchParams(location.search).get("q") ?? "") === query ? [] : [`answered: the address holds "${location.search}", not "${query}"`],
    isThere(one("[data-search-index]")) === (query === "" || isLost) ? [] : ["answered: the list from A to Ö and what was found are not one or the other"],
    one('[role="status"]')?.textContent.trim() || query === "" ? [] : ["answered: the status line is empty"],
    hits === undefined || items.filter(isThere).length === hits ? [] : [`answered: ${items.filter(isThere).length} hits, not ${hits}`],
  ].flat();
}

/** A hit is a heading with a link in it, and what is marked in its text is there to be read. */
export function hitList({ name }) {
  const items = [...document.querySelectorAll("[data-search-results] > li")];
  const links = items.map((item) => item.querySelector(":is(h2, h3) a[href]"));
  const addresses = links.filter(Boolean).map((link) => link.href);
  return [
    links.map((link, at) => (link?.textContent.trim() ? "" : `hit: no heading with a link in number ${at + 1}`)),
    addresses.map((href, at) => (addresses.indexOf(href) === at ? "" : `hit: twice: ${href}`)),
    items.flatMap((item) => [...item.querySelectorAll("a:not([href])")]).map((link) => `hit: leads nowhere: ${name(link)}`),
    items.flatMap((item) => [...item.querySelectorAll("mark")]).map((mark) => (mark.textContent.trim() ? "" : "hit: an empty mark")),
    [...document.querySelectorAll("[data-search] [data-fill]")].map((slot) => (slot.textContent.trim() || slot.closest("[hidden]") ? "" : `hit: nothing in ${slot.dataset.fill}`)),
  ]
    .flat()
    .filter(Boolean);
}
