// What has to hold of links: they are seen as links, and menus show where one is.

/** A link in running text is underlined, not only coloured. */
export function underlined({ name, isVisible, isTransparent, lines }) {
  const isBlock = (e) => !["inline", "inline-block", "contents"].includes(getComputedStyle(e).display);
  /** A call to action that stands alone and looks like a button is no running text. */
  const isButton = (link, block) => {
    const style = getComputedStyle(link);
    const isAlone = block.textContent.trim() === link.textContent.trim();
    return isAlone && parseFloat(style.paddingLeft) > 0 && (!isTransparent(style.backgroundColor) || lines(link).borders !== "|||");
  };
  const isUnderlined = (e) => lines(e).underline.includes("underline") || lines(e).borders.split("|")[2] !== "";
  return [...document.querySelectorAll("main a[href]")]
    .filter((link) => {
      const block = link.closest("p, li, dd, td");
      // What leads around in a site is no running text, nor is a heading, nor a card that is one link as a whole.
      const isText = block && !link.closest("nav, h1, h2, h3, h4, h5, h6") && ![link, ...link.children].some(isBlock);
      return isText && link.textContent.trim() && isVisible(link) && !isButton(link, block);
    })
    .filter((link) => ![link, ...link.querySelectorAll("*")].some(isUnderlined))
    .map((link) => `not underlined, though in running text: ${name(link)}`);
}

/** Each menu marks the page itself, once, and by more than a colour. */
export function current({ name, isVisible, isTransparent, lines }) {
  const here = (link) => link.origin === location.origin && link.pathname === location.pathname && !link.getAttribute("href").includes("#");
  /** How an entry looks, without its colours: as itself, its parts, the item that holds it, and the marks before and after. */
  const looks = (e) => {
    const mark = (e, pseudo) => {
      const style = getComputedStyle(e, pseudo);
      return style.content === "none" ? "" : [style.content, isTransparent(style.backgroundColor), lines(e, pseudo)];
    };
    const shape = (e) => {
      const style = getComputedStyle(e);
      return [style.fontWeight, style.boxShadow === "none", lines(e), mark(e, "::before"), mark(e, "::after")];
    };
    return JSON.stringify([e, ...e.querySelectorAll("*"), ...(e.parentElement.localName === "li" ? [e.parentElement] : [])].map(shape));
  };
  return [...document.querySelectorAll("nav, [role=navigation]")].flatMap((nav) => {
    const links = [...nav.querySelectorAll("a[href]")];
    const marked = [...nav.querySelectorAll('[aria-current="page"]')];
    const open = [...nav.querySelectorAll("[aria-current]")];
    const missing = marked.length === 0 && links.some(here);
    const elsewhere = marked.filter((e) => e.matches("a[href]") && !here(e));
    const others = links.filter((link) => !link.hasAttribute("aria-current") && isVisible(link));
    const alike = marked.filter((e) => isVisible(e) && others.some((other) => looks(other) === looks(e) && other.parentElement.localName === e.parentElement.localName));
    return [
      missing ? [`current: leads to this page, but has no aria-current="page": ${name(nav)}`] : [],
      marked.length > 1 ? [`current: ${marked.length} times aria-current="page" in one menu: ${name(nav)}`] : [],
      open.length > 1 ? [`current: ${open.length} entries of one menu are open: ${name(nav)}`] : [],
      elsewhere.map((e) => `current: aria-current="page" on a link that leads elsewhere: ${name(e)}`),
      alike.map((e) => `current: differs from other entries by no more than its colour: ${name(e)}`),
    ].flat();
  });
}

/** A list of what is on the page stands before it: its links lead down. */
export function leadsDown({ name }) {
  const above = [...document.querySelectorAll(".toc a")].filter((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return !target || !(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  return above.map((link) => `contents: leads up the page: ${name(link)}`);
}

/** What a page hangs together with is said once. */
export function saidOnce({ name }) {
  const links = [...document.querySelectorAll(".connections a")];
  const before = (link, index) => links.slice(0, index).some((other) => other.href === link.href);
  return links.filter(before).map((link) => `said twice: ${name(link)}`);
}
