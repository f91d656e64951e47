// What has to hold of a site in several languages, page by page. What holds between pages is in tests/suite/crawl.
//
// Each rule is told about `editions`: for each language of the site its tag and the path of its home page, the site's own
// first.

/** The page says the language, and the direction, of the edition that its address is in. */
export function language({}, { language, direction }) {
  const { lang, dir } = document.documentElement;
  return [
    lang === language ? [] : [`language: lang="${lang}" on a page in ${language}`],
    (dir || "ltr") === direction ? [] : [`language: dir="${dir}" on a page in ${language}, which runs ${direction}`],
  ].flat();
}

/** Dates are in the language of what is around them. */
export function dates({ name }) {
  return [...document.querySelectorAll("time[datetime]")].flatMap((time) => {
    const [day] = /^\d{4}-\d{2}-\d{2}/.exec(time.dateTime) ?? [];
    if (!day) {
      return [];
    }
    const monthIn = (lang) => {
      const format = new Intl.DateTimeFormat(lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
      return format.formatToParts(new Date(day)).find(({ type }) => type === "month").value;
    };
    // A day below the name of its month, and one in a card: `torsdag 5`, `Thu 5 Feb`, `to 5.2.`.
    const weekdays = (lang) =>
      ["long", "short"].map((weekday) => new Intl.DateTimeFormat(lang, { weekday, timeZone: "UTC" }).format(new Date(day)));
    const texts = document.createTreeWalker(time, NodeFilter.SHOW_TEXT);
    const languages = new Set();
    while (texts.nextNode()) {
      const { lang } = texts.currentNode.parentElement.closest("[lang]");
      const { data } = texts.currentNode;
      if (data.includes(monthIn(lang)) || weekdays(lang).some((weekday) => data.trim().startsWith(`${weekday} `))) {
        return [];
      }
      languages.add(lang);
    }
    return [...languages].slice(0, 1).map((lang) => `date: not in ${lang}, where the month is ${monthIn(lang)}: ${name(time)}`);
  });
}

/**
 * The switcher, in the page's header, names all languages in their own, and leads to the page in each, or says that it is not
 * there and leads to that edition's home. It has words, no pictures.
 */
export function switcher({ name, isVisible }, { editions, language: own }) {
  const header = document.querySelector("body > header, header");
  const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
  const faults = [];
  // What does not exist in one language exists in no other.
  const isMissing = !document.querySelector('link[rel="canonical"]');
  const entries = editions.map(({ language, home }) => {
    const ownName = new Intl.DisplayNames([language], { type: "language" }).of(language).toLowerCase();
    const named = [...(header?.querySelectorAll("*") ?? [])].filter((e) => {
      const [first] = e.textContent.trim().toLowerCase().split(/\s*[(–—:\n]/);
      return first === ownName || e.textContent.trim().toLowerCase() === ownName;
    });
    const e = named.find((e) => ![...e.children].some((child) => named.includes(child)));
    if (!e) {
      faults.push(`switcher: does not say "${ownName}"`);
      return [];
    }
    if (e.closest("[lang]").lang !== language) {
      faults.push(`switcher: lang="${e.closest("[lang]").lang}" on ${name(e)}`);
    }
    const folded = e.closest("details:not([open])")?.querySelector("summary");
    if (!isVisible(folded ?? e)) {
      faults.push(`switcher: not visible: ${name(e)}`);
    }
    const link = e.closest("a[href]");
    const entry = e.closest("li") ?? link ?? e;
    if (language === own) {
      const marked = e.closest("[aria-current]") ?? e.querySelector("[aria-current]");
      if (!marked) {
        faults.push(`switcher: does not say that this is the page's language: ${name(e)}`);
      }
      return [entry];
    }
    if (!link) {
      faults.push(`switcher: no link: ${name(e)}`);
      return [entry];
    }
    if (link.hreflang !== language) {
      faults.push(`switcher: hreflang="${link.hreflang}" on ${name(link)}`);
    }
    const version = alternates.find((alternate) => alternate.hreflang === language);
    const wanted = version ? new URL(version.href).pathname : home;
    if (link.pathname !== wanted) {
      faults.push(`switcher: ${language} leads to ${link.pathname}, not to ${wanted}`);
    }
    const more = entry.textContent.trim().length > e.textContent.trim().length || e.textContent.trim().toLowerCase() !== ownName;
    if (!version && !more && !isMissing) {
      faults.push(`switcher: does not say that there is no such page: ${name(link)}`);
    }
    if (version && more) {
      faults.push(`switcher: says more than the name: ${name(entry)}`);
    }
    return [entry];
  });
  for (const entry of entries.flat()) {
    if (entry.querySelector("img, svg, picture, object") || /[\u{1F1E6}-\u{1F1FF}\u{1F3F4}]/u.test(entry.textContent)) {
      faults.push(`switcher: a picture, or a flag: ${name(entry)}`);
    }
  }
  return faults;
}

/**
 * The head names all versions of the page, itself and `x-default` among them, by full addresses; or none, where there is no
 * other.
 */
export function alternates({}, { editions, language: own }) {
  const links = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
  if (links.length === 0) {
    return [];
  }
  const canonical = document.querySelector('link[rel="canonical"]')?.href;
  const of = (language) => links.filter(({ hreflang }) => hreflang === language);
  const known = [...editions.map(({ language }) => language), "x-default"];
  const first = editions.map(({ language }) => of(language)[0]).find(Boolean);
  const hrefs = links.map((link) => link.getAttribute("href"));
  return [
    hrefs.filter((href) => !/^https?:\/\//.test(href)).map((href) => `alternates: not a full address: ${href}`),
    links.filter(({ hreflang }) => !known.includes(hreflang)).map(({ hreflang }) => `alternates: hreflang="${hreflang}" is no language of the site`),
    known.filter((language) => of(language).length > 1).map((language) => `alternates: ${language} more than once`),
    of(own)[0]?.href === canonical ? [] : [`alternates: ${own} is ${of(own)[0]?.href}, and not the page itself, ${canonical}`],
    first && of("x-default")[0]?.href === first.href ? [] : [`alternates: x-default is ${of("x-default")[0]?.href}, not ${first?.href}`],
    links.length > 2 ? [] : ["alternates: the page has no other version"],
  ].flat();
}

/**
 * A link to a page in another language says so, to programs by `hreflang`, and to the eye behind its words; its title is in
 * that language. `titles` are those of all pages, by address. Lists that belong to an edition have no such links.
 */
export function across({ name }, { editions, language: own, titles }) {
  const roots = editions.toSorted((one, other) => other.home.length - one.home.length);
  const languageOf = (path) => roots.find(({ home }) => path.startsWith(home))?.language ?? own;
  const isPage = ({ pathname }) => /(\/|\.html)$/.test(pathname);
  const nameIn = (reader, language) => new Intl.DisplayNames([reader], { type: "language", fallback: "none" }).of(language)?.toLowerCase();
  return [...document.querySelectorAll("a[href]")]
    .filter((link) => link.origin === location.origin && isPage(link) && !link.closest("body > header"))
    .flatMap((link) => {
      const language = languageOf(link.pathname);
      if (language === own) {
        return link.hreflang && link.hreflang !== own ? [`across: hreflang="${link.hreflang}" on a link to a page in ${own}: ${name(link)}`] : [];
      }
      const faults = [];
      if (link.hreflang !== language) {
        faults.push(`across: hreflang="${link.hreflang}" on a link to a page in ${language}: ${name(link)}`);
      }
      if (link.closest("nav")) {
        faults.push(`across: a menu leads to a page in ${language}: ${name(link)}`);
      }
      const theirs = nameIn(language, language);
      const ours = nameIn(own, language);
      // Languages bend: ruotsi, ruotsiksi.
      const isOurs = (e) => ours && e.textContent.toLowerCase().includes(ours.slice(0, 4));
      // Behind the words, in the link or after it; or as the words, where they are the name of a language.
      const marks = [link, ...link.querySelectorAll("*"), link.nextElementSibling].filter(Boolean);
      const mark = marks.findLast((e) => isOurs(e) || e.textContent.toLowerCase().includes(theirs));
      if (!mark) {
        faults.push(`across: does not say to the eye that it leads to a page in ${language}: ${name(link)}`);
      } else if (!isOurs(mark) && ![mark, ...mark.querySelectorAll("*")].some((e) => e.closest("[lang]").lang === language)) {
        faults.push(`across: no lang on a language's own name: ${name(mark)}`);
      }
      const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data, parentElement: e } = texts.currentNode;
        if (data.replaceAll("\u00ad", "").trim() === titles[link.pathname] && e.closest("[lang]").lang !== language) {
          faults.push(`across: no lang on a title in ${language}: ${name(link)}`);
        }
      }
      return faults;
    });
}

/** Everything begins at the side where the page's language begins: it is not only the letters that run from there. */
export function mirrored({ name, isVisible }) {
  const { direction } = getComputedStyle(document.documentElement);
  const isRtl = direction === "rtl";
  /** How far from the side where lines begin, within `around`. */
  const inset = (box, around) => (isRtl ? around.right - box.right : box.left - around.left);
  const boxOf = (e) => {
    const range = document.createRange();
    range.selectNodeContents(e);
    return range.getBoundingClientRect();
  };
  const isBeside = (one, other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;
  const isBefore = (one, other) => (isRtl ? one.left >= other.right - 1 : one.right <= other.left + 1);
  const all = [document.body, ...document.body.querySelectorAll("*")].filter(isVisible);
  const ownText = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const isOfPage = (e) => getComputedStyle(e).direction === direction && !e.closest("pre, code");
  const texts = all.filter((e) => ownText(e) && isOfPage(e) && e.matches("h1, h2, h3, p, li, dt, dd"));

  const wrong = isRtl ? "left" : "right";
  const aligned = texts.filter((e) => getComputedStyle(e).textAlign === wrong && !e.matches("td, th"));
  const away = texts.filter((e) => getComputedStyle(e).textAlign === "start" && getComputedStyle(e).display === "block" && inset(boxOf(e), e.getBoundingClientRect()) > e.getBoundingClientRect().width / 3);

  const pairs = [
    ...[...document.querySelectorAll("nav ol, nav ul")].map((list) => ["menu", ...[...list.children].filter(isVisible).slice(0, 2)]),
    ["header", document.querySelector(".site-name"), document.querySelector(".site-tools")],
    ["table", ...[...document.querySelectorAll("tr")].slice(0, 1).flatMap((row) => [...row.children].slice(0, 2))],
    ["pager", document.querySelector('a[rel="prev"]'), document.querySelector('a[rel="next"]')],
  ];
  const turned = pairs.filter(([, one, other]) => one && other && isVisible(one) && isVisible(other)).filter(([, one, other]) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    return isBeside(a, b) && !isBefore(a, b);
  });

  // What begins a box or a list stands at its start.
  const sides = all.filter((e) => e.matches(".alert, blockquote, ul, ol") && isOfPage(e)).filter((e) => {
    const style = getComputedStyle(e);
    const at = (side) => parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
    const [start, end] = isRtl ? [at("Right"), at("Left")] : [at("Left"), at("Right")];
    return start < end - 1;
  });
  // Numbers that are called keep the order of their groups: +46 31, and not 31 46+.
  const isNumber = (e) => e.matches('a[href^="tel:"]') || (ownText(e) && [...e.childNodes].some((node) => node.nodeType === 3 && /\+\d+[ \d-]{5}/.test(node.data)));
  const numbers = all.filter((e) => isNumber(e) && getComputedStyle(e).direction !== "ltr");
  // A sign at the end of a text in another direction would jump to its beginning.
  const jumping = all.filter((e) => {
    const own = e.getAttribute("lang");
    const text = e.textContent.trim();
    const theirs = own && (/^(ar|fa|he|ur|yi|ps|ckb|dv|sd|ug)\b/.test(own) ? "rtl" : "ltr");
    return own && ownText(e) && getComputedStyle(e).direction !== theirs && /\p{L}/u.test(text) && /^[^\p{L}\p{N}]|[^\p{L}\p{N}\p{M}]$/u.test(text);
  });
  return [
    aligned.map((e) => `mirrored: aligned ${wrong}: ${name(e)}`),
    away.map((e) => `mirrored: does not begin at its start: ${name(e)}`),
    turned.map(([what, one, other]) => `mirrored: in the wrong order, ${what}: ${name(one)}, ${name(other)}`),
    sides.map((e) => `mirrored: its start is at its end: ${name(e)}`),
    numbers.map((e) => `mirrored: a number to call runs from right to left: ${name(e)}`),
    jumping.map((e) => `mirrored: a sign at its end runs with the page, no dir: ${name(e)}`),
  ].flat();
}

/** An easy version leads back to its page, and a page that has one leads there, before its text. `easy`: the version's address. */
export function easyWays({ name }, { easy, original }) {
  const to = (path) => [...document.querySelectorAll("main a[href]")].filter((link) => link.pathname === path && !link.hash);
  const heading = document.querySelector("h1");
  const text = document.querySelector("main h2");
  const isInHead = (link) => !text || Boolean(link.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
  const target = easy ?? original;
  if (!target) {
    return [];
  }
  const links = to(target);
  return [
    links.some(isInHead) ? [] : [`easy: no link to ${target} in the head of the page, at "${heading.textContent.trim()}"`],
    links.filter((link) => link.hreflang && link.hreflang !== document.documentElement.lang).map((link) => `easy: hreflang on ${name(link)}`),
  ].flat();
}

/** Presses Tab until the switcher's link to a language has the focus, opening what is folded, then Enter; and says where that leads. */
export async function switchByKeyboard(page, arrive, { language }) {
  await arrive();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate((language) => {
      const e = document.activeElement;
      const header = e.closest("body > header, header");
      const isLink = Boolean(header) && e.matches("a[href]") && e.hreflang === language;
      const isFolded = Boolean(header) && e.matches("summary") && !e.parentElement.open && e.parentElement.querySelector(`a[hreflang="${language}"]`) !== null;
      return { isLink, isFolded, isInMain: Boolean(e.closest("main")), href: isLink ? e.href : "" };
    }, language);
    if (focus.isInMain) {
      break;
    }
    if (focus.isFolded) {
      await page.keyboard.press("Enter");
    }
    if (focus.isLink) {
      const start = page.url();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.href !== start, { waitUntil: "commit", timeout: 3000 }).catch(() => {});
      await page.waitForLoadState("domcontentloaded");
      const reached = await page.evaluate(() => document.documentElement.lang);
      return [
        page.url() === focus.href ? [] : [`switcher: Enter leads to ${page.url()}, not to ${focus.href}`],
        reached === language ? [] : [`switcher: leads to a page in ${reached}, not in ${language}`],
      ].flat();
    }
  }
  return [`switcher: Tab reaches no link to ${language} before the text`];
}
