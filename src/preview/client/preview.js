// A page in the preview follows its source: it exchanges its style sheets and pictures, or loads itself anew, when
// samverk says that they have changed, and shows what samverk has found. It holds no words of its own.
//
// samverk adds this script to every page it previews, and to no page that is published.

import { connect } from "./connection.js";
import { mark } from "./marks.js";
import { Panel } from "./panel.js";

/** A proxy may have put the preview below a path: nothing here begins with a slash. */
const ROOT = new URL("../", import.meta.url);
const SCRIPT = 'script[data-version][src$=".samverk/preview.js"]';

/** Milliseconds. */
const AWAY_TIMEOUT = 4000;
const ASK_PAUSE = 1000;
const PICTURES_DELAY = 300;
const LOAD_TIMEOUT = 3000;
const RESPONSE_TIMEOUT = 60_000;
/** How long after loading a page may still grow and be scrolled back to its place. */
const SETTLE_TIME = 1000;

/** The element that brought this script. Its data say which page this is, and in which version. */
const tag = document.querySelector(SCRIPT);

// ---- What samverk says ----

/** Asks for the page's state whenever something has changed, for as long as somebody may be looking. */
function follow() {
  // A page inside another page of the preview keeps itself fresh, but the outer one does the talking.
  const panel = isInsidePreview() ? null : new Panel(tag.dataset.page);
  let work = Promise.resolve();
  let hasBeenOpen = false;
  let [isDue, isQueued, missing] = [false, false, 0];

  function hear({ type, files }) {
    switch (type) {
      case "open":
        opened();
        break;
      case "lost":
        missing ||= setTimeout(() => panel?.setAway(true), AWAY_TIMEOUT);
        break;
      case "change":
        ask();
        break;
      case "files":
        enqueue(() => renewFiles(files));
    }
  }

  function opened() {
    clearTimeout(missing);
    missing = 0;
    panel?.setAway(false);
    // The page's version does not tell of pictures that changed in the meantime.
    if (hasBeenOpen) {
      setTimeout(() => enqueue(renewPictures), PICTURES_DELAY);
    }
    hasBeenOpen = true;
    ask();
  }

  /** Nobody sees what happens to a tab that is hidden: that can wait. */
  function ask() {
    isDue = document.hidden;
    if (isDue || isQueued) {
      return;
    }
    isQueued = true;
    enqueue(() => {
      isQueued = false;
      return catchUp(panel);
    });
  }

  /** One step after the other; after one that fails, all is asked anew. */
  function enqueue(step) {
    work = work.then(step).catch(() => setTimeout(ask, ASK_PAUSE));
  }

  document.addEventListener("visibilitychange", () => isDue && ask());
  connect(hear);
}

/** Other programs' windows (VS Code's Simple Browser) show the preview in a frame, too. */
function isInsidePreview() {
  try {
    return window.parent !== window && window.parent.document.querySelector(SCRIPT) !== null;
  } catch {
    return false;
  }
}

// ---- The page itself ----

/** Shows what there is to say about the page, and brings it to its newest version. */
async function catchUp(panel) {
  const { page, version } = tag.dataset;
  const query = new URLSearchParams({ page, version, lost: hasLostPage() ? "1" : "" });
  const response = await load(new URL(`./state?${query}`, import.meta.url));
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const { state, change, moved } = await response.json();
  if (moved) {
    // The page's file has another name now.
    forgetLostPage();
    location.replace(new URL(moved.slice(1), ROOT).href + location.hash);
    // Nothing else is to be done here any more.
    await new Promise(() => {});
  }
  // A page that is loaded anew asks once more: nothing is shown twice.
  if (change) {
    await renewPage(change === "styles");
  }
  mark(state, ROOT);
  panel?.show(state);
}

function load(address) {
  return fetch(address, { cache: "no-store", signal: AbortSignal.timeout(RESPONSE_TIMEOUT) });
}

/**
 * Brings the page to its newest version: without leaving it if nothing but style sheets changed.
 *
 * The new version is fetched first. So a page is never given up for a server that is just going away, and never loaded
 * again for what it already shows.
 */
async function renewPage(onlyStyles) {
  const response = await load(location.href);
  const newest = new DOMParser().parseFromString(await response.text(), "text/html");
  const version = newest.querySelector(SCRIPT)?.dataset.version;
  if (!version || version === tag.dataset.version) {
    return;
  }
  if (onlyStyles && shape(version) === shape(tag.dataset.version) && (await exchangeSheets(newest))) {
    tag.dataset.version = version;
    return;
  }
  saveScroll();
  if (response.status === 404) {
    keepLostPage();
  } else {
    forgetLostPage();
  }
  location.reload();
  // Nothing else is to be done here any more.
  await new Promise(() => {});
}

/** A version without what it says about style sheets. */
function shape(version) {
  return version.split("-")[1];
}

// ---- Style sheets ----

/** Puts the style sheets of the newest version in the place of the page's own. False: that is not enough. */
async function exchangeSheets(newest) {
  const [mine, theirs] = [sheets(document), sheets(newest)];
  const changed = mine.map((old, i) => [old, theirs[i]]).filter(([old, fresh]) => old.getAttribute("href") !== fresh?.getAttribute("href"));
  if (mine.length !== theirs.length || changed.length === 0) {
    return false;
  }
  await Promise.all(changed.map(([old, fresh]) => exchange(old, document.importNode(fresh))));
  return true;
}

function sheets(page) {
  const links = page.querySelectorAll('link[rel~="stylesheet" i], link[rel~="preload" i][as="style" i]');
  // Where scripts run, <noscript> holds text, not elements.
  return [...links].filter((link) => !link.closest("noscript"));
}

/** The old sheet stays until the new one has come, so that the page is never without. */
function exchange(old, fresh) {
  return new Promise((resolve) => {
    const done = () => resolve(old.remove());
    fresh.addEventListener("load", done);
    fresh.addEventListener("error", done);
    setTimeout(done, LOAD_TIMEOUT);
    old.after(fresh);
  });
}

// ---- Pictures and other files that the page shows ----

const PICTURES = "img, picture source, image";
const FILES = `${PICTURES}, source, video, audio, track, input[type=image], object, embed, iframe`;

/** Shows the files at these root addresses anew, where the page shows them. */
function renewFiles(addresses) {
  const changed = new Set(addresses.map((address) => plain(new URL(address.slice(1), ROOT).pathname)));
  renew(document.querySelectorAll(FILES), (path) => changed.has(plain(path)));
}

/** Shows all pictures anew: nobody knows which of them have changed. */
function renewPictures() {
  renew(document.querySelectorAll(PICTURES), () => true);
}

function renew(elements, hasChanged) {
  const stamp = Date.now().toString(36);
  const fresh = (address) => {
    const url = parse(address);
    if (url?.origin !== location.origin || !hasChanged(url.pathname)) {
      return address;
    }
    url.searchParams.set("samverk", stamp);
    return url.pathname + url.search + url.hash;
  };
  for (const element of elements) {
    for (const name of ["src", "srcset", "poster", "data", "href"]) {
      const old = element.getAttribute(name) ?? "";
      const now = name === "srcset" ? old.replace(/([^\s,]\S*[^\s,]|[^\s,])(\s+[^,]*)?/g, (_, url, size = "") => fresh(url) + size) : fresh(old);
      if (old && now !== old) {
        show(element, name, now);
      }
    }
  }
}

function show(element, name, address) {
  if (element.localName === "iframe" && element.contentWindow) {
    // Not `src`: that would add a step to the tab's history.
    element.contentWindow.location.replace(new URL(address, location.href));
    return;
  }
  element.setAttribute(name, address);
  if (element.localName === "source" || element.localName === "track") {
    element.closest("video, audio")?.load();
  }
}

function parse(address) {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}

/** å is written in several ways in addresses. */
function plain(path) {
  try {
    return decodeURIComponent(path).normalize();
  } catch {
    return path;
  }
}

// ---- A page that goes ----

function lostKey() {
  return `samverk-lost ${tag.dataset.page}`;
}

/** Whether there was a page here before, in this tab. If it comes back under another name, the tab goes there. */
function hasLostPage() {
  try {
    return sessionStorage.getItem(lostKey()) !== null;
  } catch {
    return false;
  }
}

function keepLostPage() {
  try {
    sessionStorage.setItem(lostKey(), "");
  } catch {
    // A browser that keeps nothing stays where it is.
  }
}

function forgetLostPage() {
  try {
    sessionStorage.removeItem(lostKey());
  } catch {
    // Nothing was kept.
  }
}

// ---- Scrolling ----

/** Where the page is on its way to, while it is being scrolled back. */
let destination = null;

function scrollKey() {
  return `samverk-scroll ${tag.dataset.page}`;
}

function saveScroll() {
  try {
    sessionStorage.setItem(scrollKey(), JSON.stringify(destination ?? [window.scrollX, window.scrollY]));
  } catch {
    // A browser that keeps nothing scrolls back as well as it can by itself.
  }
}

/** Scrolls to where the page was before it was loaded anew, again as it grows, until the reader takes over. */
function restoreScroll() {
  try {
    destination = JSON.parse(sessionStorage.getItem(scrollKey()));
    sessionStorage.removeItem(scrollKey());
  } catch {
    // Nothing was kept.
  }
  if (!destination || performance.getEntriesByType("navigation")[0]?.type !== "reload") {
    destination = null;
    return;
  }
  const [left, top] = destination;
  const back = () => window.scrollTo({ left, top, behavior: "instant" });
  const grows = new ResizeObserver(back);
  const over = new AbortController();
  over.signal.addEventListener("abort", () => {
    grows.disconnect();
    destination = null;
  });
  back();
  for (const element of [document.documentElement, document.body]) {
    if (element) {
      grows.observe(element);
    }
  }
  for (const event of ["wheel", "touchmove", "pointerdown", "keydown", "hashchange"]) {
    window.addEventListener(event, () => over.abort(), { signal: over.signal, passive: true });
  }
  const settle = () => {
    back();
    setTimeout(() => over.abort(), SETTLE_TIME);
  };
  const loaded = () => (document.fonts?.ready ?? Promise.resolve()).then(() => over.signal.aborted || settle());
  if (document.readyState === "complete") {
    loaded();
  } else {
    window.addEventListener("load", loaded, { signal: over.signal });
  }
}

if (tag) {
  restoreScroll();
  follow();
}
