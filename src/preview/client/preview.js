// A page in the preview follows its source: it exchanges its style sheets and pictures, or loads itself anew, when
// samverk says that they have changed, and shows what samverk has found. It holds no words of its own.
//
// samverk adds this script to every page it previews, and to no page that is published.

import { Panel } from "./panel.js";

const SCRIPT = 'script[src="/.samverk/preview.js"]';

/** Milliseconds. */
const FIRST_PAUSE = 100;
const MAX_PAUSE = 2000;
const AWAY_TIMEOUT = 4000;
const HIDDEN_TIMEOUT = 30_000;
const SLEEP_TIME = 20_000;
const PICTURES_DELAY = 300;
const LOAD_TIMEOUT = 3000;
const RESPONSE_TIMEOUT = 60_000;
/** How long after loading a page may still grow and be scrolled back to its place. */
const SETTLE_TIME = 1000;

/** The element that brought this script. Its data say which page this is, and in which version. */
const tag = document.querySelector(SCRIPT);

// ---- The connection ----

/**
 * Listens to samverk for as long as somebody may be looking.
 *
 * A browser opens no more than six connections to a server at a time, and all tabs share them. So a tab gives its own
 * up as soon as it is hidden and another is looked at, or when it has been hidden for long.
 */
function follow() {
  // A page inside another page keeps itself fresh, but the outer one does the talking.
  const panel = window === window.top ? new Panel(tag.dataset.page) : null;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("samverk-preview") : null;
  let stream = null;
  let pause = FIRST_PAUSE;
  let hasBeenOpen = false;
  let [retrying, resting, missing] = [0, 0, 0];
  let work = Promise.resolve();

  function connect() {
    disconnect();
    const { page, version } = tag.dataset;
    stream = new EventSource(`/.samverk/events?page=${encodeURIComponent(page)}&version=${encodeURIComponent(version)}`);
    stream.onopen = opened;
    // The browser would try again by itself, but not always, and with the version it first asked with.
    stream.onerror = lost;
    stream.addEventListener("state", (event) => panel?.show(JSON.parse(event.data)));
    stream.addEventListener("styles", () => enqueue(() => catchUp(true)));
    stream.addEventListener("reload", () => enqueue(() => catchUp(false)));
    stream.addEventListener("files", (event) => enqueue(() => renewFiles(JSON.parse(event.data))));
  }

  function disconnect() {
    clearTimeout(retrying);
    stream?.close();
    stream = null;
  }

  function opened() {
    pause = FIRST_PAUSE;
    clearTimeout(missing);
    missing = 0;
    panel?.setAway(false);
    // The page's version does not tell of pictures that changed in the meantime.
    if (hasBeenOpen) {
      setTimeout(() => enqueue(renewPictures), PICTURES_DELAY);
    }
    hasBeenOpen = true;
  }

  function lost() {
    if (!stream) {
      // Nobody is looking, or the next attempt is under way.
      return;
    }
    disconnect();
    missing ||= setTimeout(() => panel?.setAway(true), AWAY_TIMEOUT);
    retrying = setTimeout(connect, pause);
    pause = Math.min(2 * pause, MAX_PAUSE);
  }

  /** One step after the other; one that fails ends with a new connection, on which samverk says again what is to be done. */
  function enqueue(step) {
    work = work.then(step).catch(lost);
  }

  function wake() {
    clearTimeout(resting);
    if (document.hidden) {
      return;
    }
    tabs?.postMessage("looked at");
    if (!stream) {
      connect();
    }
  }

  function rest() {
    disconnect();
    clearTimeout(missing);
    missing = 0;
  }

  function seenOrHidden() {
    if (document.hidden) {
      resting = setTimeout(rest, HIDDEN_TIMEOUT);
    } else {
      wake();
    }
  }

  tabs?.addEventListener("message", () => document.hidden && rest());
  document.addEventListener("visibilitychange", seenOrHidden);
  window.addEventListener("pageshow", wake);
  window.addEventListener("pagehide", rest);
  window.addEventListener("online", () => document.hidden || connect());

  // After a sleep of the computer, a connection can be dead without the browser noticing.
  let before = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - before > SLEEP_TIME && !document.hidden) {
      connect();
    }
    before = now;
  }, SLEEP_TIME / 4);

  wake();
}

// ---- The page itself ----

/**
 * Brings the page to its newest version: without leaving it if nothing but style sheets changed.
 *
 * The new version is fetched first. So a page is never given up for a server that is just going away, and never loaded
 * again for what it already shows.
 */
async function catchUp(onlyStyles) {
  const response = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(RESPONSE_TIMEOUT) });
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
  const changed = new Set(addresses.map(plain));
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
