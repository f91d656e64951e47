// What has to hold where JavaScript is off.

/** Every text is painted, but for closed details and what is meant for screen readers alone. */
export function allVisible() {
  const { body } = document;
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const hidden = [];
  while (texts.nextNode()) {
    const { data, parentElement: parent } = texts.currentNode;
    const folded = parent.closest("details:not([open])");
    // A control that only a script can serve is rightly hidden, and what opens at a press may be closed.
    // What was found stands where a script puts it.
    const isForScript = parent.closest("script, style, template, button, dialog, [popover], [data-search], [data-row-filter]");
    // Nor does a script show what is for paper, or what a card on a phone leaves to the page that it leads to.
    const isElsewhere = parent.closest(".print-only, .card-summary");
    if (data.trim() === "" || (folded && !parent.closest("summary")) || isForScript || isElsewhere) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const painted = range.getClientRects().length > 0 && parent.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!painted) {
      hidden.push(`not visible: "${data.trim().slice(0, 60)}" in <${parent.localName} class="${parent.className}">`);
    }
  }
  const pictures = [...body.querySelectorAll("img")].filter((image) => image.complete && image.naturalWidth === 0);
  const main = body.querySelector("main")?.innerText.trim() ? [] : ["main is empty"];
  return [...hidden, ...pictures.map((image) => `no picture: ${image.getAttribute("src")}`), ...main];
}

/** No control is there that does nothing. */
export function deadControls({ name, isVisible }) {
  const works = (e) => {
    if (e.localName === "summary") {
      return e.parentElement.matches("details") && e.parentElement.querySelector("summary") === e;
    }
    if (e.hasAttribute("popovertarget") || e.hasAttribute("commandfor")) {
      return document.getElementById(e.getAttribute("popovertarget") ?? e.getAttribute("commandfor")) !== null;
    }
    return Boolean(e.form?.hasAttribute("action")) && e.type !== "button" && e.form.querySelector('button:not([type="button"]), [type="submit"]') !== null;
  };
  const controls = [...document.querySelectorAll('button, summary, input:not([type="hidden"]), select, textarea')];
  const claimed = [...document.querySelectorAll('[role="button"], [role="switch"], [role="tab"], a[href="#"], a:not([href])[tabindex]')];
  return [
    ...controls.filter((e) => !e.disabled && isVisible(e) && !works(e)),
    ...claimed.filter((e) => isVisible(e) && !controls.includes(e)),
  ].map((e) => `does nothing without JavaScript: ${name(e)}`);
}

/** How bright the page's ground is, from 0 to 1. */
export function brightness({ rgba, isTransparent }) {
  const grounds = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor);
  const [red, green, blue] = rgba(grounds.find((colour) => !isTransparent(colour)) ?? "white");
  return [0.2126 * red + 0.7152 * green + 0.0722 * blue];
}
