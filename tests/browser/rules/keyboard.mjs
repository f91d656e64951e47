// Walks through a page by keyboard alone.

import { apply } from "./apply.mjs";

/** Tab reaches the skip link first, Enter moves on to `main` with the page's heading, and the next Tab goes on from there. */
export async function skipLink(page) {
  await page.keyboard.press("Tab");
  const link = await page.evaluate(() => {
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    const seen = box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0;
    return { href: focused.getAttribute("href") ?? "", name: focused.localName, seen };
  });
  if (!link.href.startsWith("#")) {
    return [`the first Tab reaches <${link.name} href="${link.href}">, which is no skip link`];
  }
  await page.keyboard.press("Enter");
  await page.waitForFunction((hash) => location.hash === hash, link.href, { timeout: 2000 }).catch(() => {});
  const main = await page.evaluate(() => {
    const target = document.querySelector(":target");
    const heading = document.querySelector("h1");
    const leads = target && heading && (target.contains(heading) || target.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
    return { is: target?.localName ?? "nothing", top: target?.getBoundingClientRect().top ?? 0, height: innerHeight, leads: Boolean(leads) };
  });
  await page.keyboard.press("Tab");
  const before = await page.evaluate(() => {
    const [main, focused] = [document.querySelector("main"), document.activeElement];
    const isBefore = main.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING;
    return isBefore && focused !== document.body && !focused.contains(main) ? focused.outerHTML.slice(0, 80) : "";
  });
  return [
    link.seen ? [] : ["skip link: not visible when it has focus"],
    main.is === "main" ? [] : [`skip link: ${link.href} leads to ${main.is}, not to main`],
    main.leads ? [] : ["skip link: leads past the h1"],
    main.top <= main.height ? [] : ["skip link: main is not in view after it"],
    before ? [`skip link: the Tab after it goes back to ${before}`] : [],
  ].flat();
}

/**
 * Tab goes through everything that can be focused, in the order of the source, seen all the way, and out at the end. What
 * is folded is opened on the way, every button is pressed with Enter and with the space bar, and a choice between light
 * and dark is still made after the page has been loaded anew. `arrive` loads the page.
 */
export async function walk(page, arrive) {
  await arrive();
  const [count] = await apply(page, [begin]);
  // Who presses Tab that often is caught in a trap. What is unfolded on the way makes it more than there is at first.
  const endless = 2 * count + 100;
  const faults = [];
  let switches = 0;
  for (let pressed = 0; ; pressed += 1) {
    await page.keyboard.press("Tab");
    const [step] = await apply(page, [look]);
    faults.push(...step.faults);
    if (step.end) {
      break;
    }
    if (pressed > endless) {
      faults.push(`keyboard: no end after ${endless} presses of Tab`);
      break;
    }
    if (step.kind === "opens" || step.kind === "button") {
      const pressedBefore = await theme(page);
      faults.push(...(await press(page, step)));
      switches += step.isSwitch || (await theme(page)) !== pressedBefore ? 1 : 0;
    }
  }
  faults.push(...(await apply(page, [missed])));
  faults.push(...(await back(page)));
  return { faults, hasSwitch: switches > 0 };
}

/** The choice of the theme switch is kept when the page is loaded anew, and shows. */
export async function remembers(page, arrive) {
  const faults = [];
  const seen = new Set();
  for (const turn of [1, 2, 3]) {
    await arrive();
    const before = await theme(page);
    await apply(page, [pressSwitch]);
    const chosen = await theme(page);
    const [shown] = await apply(page, [ground]);
    await arrive();
    const [again] = await apply(page, [ground]);
    if ((await theme(page)) !== chosen) {
      faults.push(`theme switch: data-theme is "${chosen}" after press ${turn}, "${await theme(page)}" when the page is loaded anew`);
    } else if (again !== shown) {
      faults.push(`theme switch: the ground is ${shown} after press ${turn}, ${again} when the page is loaded anew`);
    }
    if (before !== chosen) {
      seen.add(shown);
    }
  }
  return seen.size > 1 ? faults : [...faults, `theme switch: the ground is ${[...seen].join(", ")} whatever is chosen`];
}

const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme ?? "");

/** Presses the button that has the focus, twice with Enter and twice with the space bar; what it opens stays open. */
async function press(page, { kind, name }) {
  const faults = [];
  const keys = kind === "opens" ? ["Enter", "Space", "Enter"] : ["Enter", "Space", "Enter", "Space"];
  for (const key of keys) {
    await apply(page, [listen]);
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
    const [{ changed, isThere, hasFocus }] = await apply(page, [heard]);
    if (!changed) {
      faults.push(`keyboard: ${key} does nothing on ${name}`);
    }
    if (!isThere) {
      break;
    }
    if (!hasFocus) {
      await page.keyboard.press("Escape");
      const [after] = await apply(page, [heard]);
      if (!after.hasFocus) {
        faults.push(`keyboard: the focus is lost after ${key} and Escape on ${name}`);
        break;
      }
    }
  }
  return faults;
}

/** Shift and Tab lead back through all of it. */
async function back(page) {
  const [count] = await apply(page, [turnRound]);
  for (let pressed = 0; pressed < count - 1; pressed += 1) {
    await page.keyboard.press("Shift+Tab");
  }
  return apply(page, [returned]);
}

// ---- In the page ----

/** Remembers how everything looks that has no focus. */
function begin({ isVisible, name }) {
  const looks = (e) => {
    const around = [e, e.parentElement, e.parentElement?.parentElement, ...(e.labels ?? [])].filter(Boolean);
    const styles = around.flatMap((e) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(e, pseudo)));
    return styles.map((style) => `${style.outlineStyle === "none" ? "" : style.outline} ${style.boxShadow}`).join("\n");
  };
  const focusable = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]")].filter(
      (e) => e.tabIndex >= 0 && !e.disabled && isVisible(e) && !(e.type === "radio" && !e.checked) && !(e.localName === "summary" && !e.parentElement.matches("details")),
    );
  window.walk = { looks, focusable, name, before: new Map(focusable().map((e) => [e, looks(e)])), path: [], changed: false };
  return [window.walk.before.size];
}

/** What is to be said of the element that has just received the focus. */
function look({ name, isVisible }) {
  const { looks, before, path } = window.walk;
  const e = document.activeElement;
  if (e === document.body || e === null || e === path[0]) {
    return [{ end: true, faults: [] }];
  }
  const faults = [];
  // The end of a transition is what stays to be seen.
  for (const animation of document.getAnimations()) {
    animation.finish();
  }
  const box = [...e.getClientRects()].find(({ width, height }) => width > 1 && height > 1) ?? e.getBoundingClientRect();
  // The part of it that is in the window.
  const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  if (!isVisible(e)) {
    faults.push(`keyboard: not visible when it has the focus: ${name(e)}`);
  } else if (left >= right || top >= bottom) {
    faults.push(`keyboard: not in view when it has the focus: ${name(e)}`);
  } else {
    const upper = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (upper && !e.contains(upper) && !upper.contains(e) && !upper.closest("label")?.contains(e)) {
      faults.push(`keyboard: covered by ${name(upper)} when it has the focus: ${name(e)}`);
    }
  }
  const plain = before.get(e);
  if (plain === undefined ? !/(solid|auto|dashed|dotted|double)/.test(looks(e)) : looks(e) === plain) {
    faults.push(`keyboard: looks the same with the focus: ${name(e)}`);
  }
  const last = path.at(-1);
  if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) {
    faults.push(`keyboard: ${name(e)} comes after ${name(last)}, but stands before it`);
  }
  path.push(e);
  const isClosed = (e.localName === "summary" && !e.parentElement.open) || e.getAttribute("aria-expanded") === "false";
  const isButton = (e.localName === "button" && (e.type === "button" || !e.form)) || ["button", "switch"].includes(e.getAttribute("role"));
  const kind = isClosed ? "opens" : isButton ? "button" : "other";
  return [{ faults, kind, name: name(e), isSwitch: e.hasAttribute("data-theme-switch") }];
}

/** Watches for anything that a press changes. */
function listen() {
  const { walk } = window;
  walk.changed = false;
  walk.button = document.activeElement;
  walk.observer?.disconnect();
  walk.observer = new MutationObserver(() => (walk.changed = true));
  walk.observer.observe(document.documentElement, { subtree: true, attributes: true, childList: true, characterData: true });
  window.print = () => (walk.changed = true);
  return [];
}

function heard({ isVisible }) {
  const { button, changed } = window.walk;
  return [{ changed, isThere: button.isConnected && isVisible(button) && !button.disabled, hasFocus: document.activeElement === button }];
}

/** What can be focused now and never was. */
function missed() {
  const { focusable, path, name } = window.walk;
  return focusable()
    .filter((e) => !path.includes(e))
    .map((e) => `keyboard: Tab never reaches ${name(e)}`);
}

function turnRound() {
  const { path } = window.walk;
  path.at(-1)?.focus();
  return [path.length];
}

function returned() {
  const { path, name } = window.walk;
  const e = document.activeElement;
  return path.length === 0 || e === path[0] ? [] : [`keyboard: Shift and Tab lead back to ${name(e)}, not to ${name(path[0])}`];
}

/** Presses the theme switch: what says it is one, else the button that changes the theme. */
function pressSwitch() {
  const buttons = [...(document.querySelector("[data-theme-switch]")?.parentElement ?? document).querySelectorAll("button")];
  const start = document.documentElement.dataset.theme;
  for (const button of buttons.filter((button) => button.type === "button" || !button.form)) {
    button.click();
    if (document.documentElement.dataset.theme !== start) {
      break;
    }
  }
  return [];
}

function ground({ rgba, isTransparent }) {
  for (const animation of document.getAnimations()) {
    animation.finish();
  }
  const grounds = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor);
  const colour = rgba(grounds.find((colour) => !isTransparent(colour)) ?? "white");
  return [`rgb(${colour.slice(0, 3).map((part) => Math.round(part * 255)).join(" ")})`];
}
