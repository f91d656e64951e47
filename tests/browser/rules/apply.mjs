// How a rule is applied to a page.
//
// A rule is a function `(tools, given) => faults`, a line for each fault. It is carried out inside the page, so it uses
// nothing but its arguments and what a browser has. It works without JavaScript on the page, too.

/** Carries out rules on the page that is open, and gives all their faults. `given` is what they need to know from outside. */
export function apply(page, rules, given = {}) {
  const calls = rules.map((rule) => `...(${rule})(tools, given)`).join(", ");
  return page.evaluate(`(() => { const tools = (${tools})(); const given = ${JSON.stringify(given)}; return [${calls}]; })()`);
}

/** What rules share. */
function tools() {
  const tag = (e) => e.localName + (e.id ? `#${e.id}` : "") + [...e.classList].map((name) => `.${name}`).join("");
  /** An element as a person would look for it in the source. */
  const name = (e) => {
    const isPlain = !e.id && e.classList.length === 0 && e.parentElement && e.parentElement !== document.body;
    const text = (e.getAttribute("aria-label") ?? e.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    return (isPlain ? `${tag(e.parentElement)} > ` : "") + tag(e) + (text ? ` "${text}"` : "");
  };

  /** Whether an element takes up room that somebody can see. */
  const isVisible = (e) => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  /** The red, green, blue and opacity of a computed colour, each from 0 to 1, in whichever notation it is. */
  const rgba = (colour) => {
    const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  };
  const isTransparent = (colour) => rgba(colour)[3] === 0;

  /** The lines around a box and below its words that can be seen: `solid 4px` and the like, without their colours. */
  const lines = (e, pseudo) => {
    const style = getComputedStyle(e, pseudo);
    const borders = ["Top", "Right", "Bottom", "Left"].map((side) => {
      const [kind, width, colour] = ["Style", "Width", "Color"].map((part) => style[`border${side}${part}`]);
      return kind === "none" || width === "0px" || isTransparent(colour) ? "" : `${kind} ${width}`;
    });
    const underline = isTransparent(style.textDecorationColor) ? "none" : style.textDecorationLine;
    return { borders: borders.join("|"), underline };
  };

  return { name, isVisible, rgba, isTransparent, lines };
}
