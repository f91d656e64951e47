// For each rule what it lets pass and what it finds: the smallest pages that show it. `prove.mjs` runs them.

import { across, alternates, dates, easyWays, language, mirrored, switchByKeyboard, switcher } from "./editions.mjs";
import { remembers, skipLink, walk } from "./keyboard.mjs";
import { brokenWords, clipped, needlesslyFolded, onPaper, scrollers, sideways } from "./layout.mjs";
import { current, leadsDown, saidOnce, underlined } from "./links.mjs";
import { answered, hitList, searchField } from "./search.mjs";
import { inline, pictureSizes, relative, scope, words } from "./source.mjs";
import { allVisible, brightness, deadControls } from "./without-script.mjs";

const WIDE = '<div style="width: 999px">Wide</div>';
const SCHEMES = "<style>:root { color-scheme: light dark; background: light-dark(#fff, #111) }</style>";
const FOREIGN = { sv: ["Read more", "of"], en: ["Läs mer om"], "*": ["Read more"] };

const SEARCH = '<header><form role="search" action="../sok/"><label>Sök <input type="search" name="q" style="font-size: 1rem"></label><button>Sök</button></form></header>';
/** A search page with what was found, and no list from A to Ö. `prove.mjs` shows pages without a query. */
const FOUND = `${SEARCH}<div data-search><div role="status">En träff</div><ol data-search-results><li><h2><a href="/x/">X</a></h2><p>An <mark>x</mark></p></ol></div><div data-search-index hidden>A</div>`;
const TO_Z = `${SEARCH}<div data-search hidden><div role="status"></div><ol data-search-results></ol></div><div data-search-index>A</div>`;

/** A site in Swedish at its root, and in English and Arabic; `prove.mjs` shows pages at `/here/`. */
const EDITIONS = [{ language: "sv", home: "/" }, { language: "en", home: "/en/" }, { language: "ar", home: "/ar/" }];
const SITE = { editions: EDITIONS, language: "sv", titles: { "/en/x/": "Maths" } };
const CANONICAL = '<link rel="canonical" href="http://site.test/here/">';
const alternate = (language, path) => `<link rel="alternate" hreflang="${language}" href="http://site.test${path}">`;
/** The head of a page with an English version and no Arabic one. */
const HEAD = `<html lang="sv">${CANONICAL}${alternate("sv", "/here/")}${alternate("en", "/en/x/")}${alternate("x-default", "/here/")}`;
/** Its switcher. */
const SWITCHER = `${HEAD}<header><ul><li><b lang="sv" aria-current="true">Svenska</b><li><a href="/en/x/" lang="en" hreflang="en">English</a>
  <li><a href="/ar/" lang="ar" hreflang="ar" dir="rtl"><span>العربية</span> <small>لا ترجمة</small></a></ul></header>`;
const RTL = '<html lang="ar" dir="rtl">';
const ROW = "ul { display: flex; list-style: none; padding: 0 }";

/** A theme switch; `keeps` is what it does with what is chosen. */
const themeSwitch = (keeps) => `<html><style>[data-theme=dark] { background: #111 }</style><button id="b">Dark</button><script>
  const root = document.documentElement;
  root.dataset.theme = localStorage.theme ?? "light";
  b.onclick = () => { root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"; ${keeps} };
</script>`;

/** Rules that look at a page: `[rule, what is right, what is wrong, what the fault says, what the rule is told]`. */
export const LOOKED_AT = [
  [sideways, `<div style="overflow: auto">${WIDE}</div>`, WIDE, "sideways"],
  [scrollers, `<div style="overflow: auto" tabindex="0" role="region" aria-label="Table">${WIDE}</div>`, `<div style="overflow: auto">${WIDE}</div>`, "scroller: cannot be focused"],
  [scrollers, `<p style="overflow: hidden">${WIDE}</p>`, `<div style="overflow: auto" tabindex="0">${WIDE}</div>`, "scroller: has no name"],
  [scrollers, `<div style="overflow: auto"><p>Narrow</p></div>`, `<div style="overflow: auto" tabindex="0" aria-label="Table">${WIDE}</div>`, "scroller: has no role"],
  [brokenWords, '<h1 style="width: 5em">Two words in lines</h1>', '<h1 style="width: 3em; overflow-wrap: anywhere">Matematikutvecklare</h1>', "broken word"],
  [brokenWords, '<h2 style="width: 5em">Matematik&shy;utvecklare</h2>', '<h2 style="width: 3em; word-break: break-all">Matematikutvecklare</h2>', "broken word"],
  [brokenWords, '<h3 lang="en" style="width: 6em; hyphens: auto">Responsibilities</h3>', '<h3 style="width: 4em; hyphens: auto; overflow-wrap: anywhere" lang="sv">Matematikutvecklare</h3>', "broken word"],
  [brokenWords, '<h3 style="width: 6em">Språk-, läs- och skrivutvecklare</h3>', '<p class="card-title" style="width: 3em; overflow-wrap: anywhere">Matematikutvecklare</p>', "broken word"],
  [underlined, '<main><p>See <a href="x">this</a>.', '<main><p>See <a href="x" style="text-decoration: none">this</a>.', "not underlined"],
  [underlined, '<main><nav><ul><li><a href="x" style="text-decoration: none">This</a></ul></nav>', '<main><ul><li><a href="x" style="text-decoration-color: transparent">This</a></ul>', "not underlined"],
  [underlined, '<main><h3><a href="x" style="text-decoration: none">This</a></h3>', '<main><dl><dd><a href="x" style="text-decoration: none">This</a></dl>', "not underlined"],
  [underlined, '<main><p><a href="x" style="text-decoration: none; padding: 1em; background: #ddd">This</a>', '<main><p>See <a href="x" style="text-decoration: none; padding: 1em; background: #ddd">this</a>', "not underlined"],
  [current, '<nav><ul><li><a href="./" aria-current="page"><b>Here</b></a><li><a href="x">X</a>', '<nav><ul><li><a href="./">Here</a><li><a href="x">X</a>', "current: leads to this page, but has no"],
  [current, '<style>[aria-current] { font-weight: bold }</style><nav><a href="./" aria-current="page">Here</a> <a href="x">X</a>', '<style>[aria-current] { color: red }</style><nav><a href="./" aria-current="page">Here</a> <a href="x">X</a>', "current: differs from other entries by no more than its colour"],
  [current, '<style>a { border-bottom: 2px solid transparent } [aria-current] { border-color: red }</style><nav><a href="./" aria-current="page">Here</a> <a href="x">X</a>', '<style>[aria-current] { font-weight: bold }</style><nav><a href="./" aria-current="page">Here</a> <a href="x" aria-current="page">X</a>', "current: 2 times"],
  [current, '<nav><ol><li><a href="../">Up</a><li aria-current="page">Here', '<style>[aria-current] { font-weight: bold }</style><nav><a href="x" aria-current="page">X</a>', 'current: aria-current="page" on a link that leads elsewhere'],
  [clipped, '<p style="overflow: hidden">x</p>', '<p style="overflow: hidden; width: 2em"><a style="display: inline-block">mailbox@site.test</a></p>', "clipped: "],
  [needlesslyFolded, `<html data-fold><style>.menu ${ROW} .menu ul { flex-wrap: wrap }</style><nav class="menu"><ul><li style="width: 60%">A<li style="width: 60%">B</ul></nav>`, `<html data-fold><style>.menu ${ROW}</style><nav class="menu"><ul><li>A<li>B</ul></nav>`, "menu: is folded"],
  [onPaper, '<p>x</p><details open><summary>y</summary><p>z</p></details>', '<p class="edit">x</p>', "paper: is for the screen alone"],
  [onPaper, '<details style="display: none"><summary>y</summary><p>z</p></details>', "<details><summary>y</summary><p>z</p></details>", "paper: is folded"],
  [onPaper, "<p>x</p>", '<p class="calendar-files">x</p>', "paper: is for the screen alone"],
  [onPaper, "<table><td>x</table>", '<table style="width: 900px"><td>x</table>', "paper: columns are lost"],
  [current, '<nav><a href="x" aria-current="true">X</a></nav>', '<nav><a href="x" aria-current="true">X</a><a href="y" aria-current="true">Y</a></nav>', "current: 2 entries of one menu are open"],
  [leadsDown, '<nav class="toc"><a href="#a">A</a></nav><h2 id="a">A</h2>', '<h2 id="a">A</h2><nav class="toc"><a href="#a">A</a></nav>', "contents: leads up the page"],
  [saidOnce, '<div class="connections"><a href="x">X</a><a href="y">Y</a></div>', '<div class="connections"><a href="x">X</a><a href="x">X</a></div>', "said twice"],
  [scope, '<table><tr><th scope="col">A', "<table><tr><th>A", "no scope"],
  [inline, '<script type="application/ld+json">{}</script>', "<script>1</script>", "inline: a script"],
  [inline, '<link rel="stylesheet" href="x.css">', "<style>p {}</style>", "inline: a style sheet"],
  [inline, '<p class="x">', '<p style="color: red">', "inline: a style attribute"],
  [inline, '<p data-on="x">', '<p onclick="x()">', "inline: a script in onclick"],
  [inline, '<img src="x.png">', '<img src="data:image/gif;base64,AA">', "inline: an address that is no address"],
  [pictureSizes, '<img src="x.png" width="3" height="4">', '<img src="x.png" width="3">', "no width and height"],
  [relative, '<a href="../x/">X</a><a href="https://site.test/">Y</a>', '<a href="/x/">X</a>', "not relative", { address: "/here/" }],
  [relative, '<img srcset="x.png 1x, y.png 2x">', '<img srcset="x.png 1x, /y.png 2x">', "not relative", { address: "/here/" }],
  [words, '<html lang="sv"><p>Läs mer<p lang="en">Read more', '<html lang="sv"><p>Read more', "not in the page's language: text", { foreign: FOREIGN }],
  [words, '<html lang="en"><p>Read more', '<html lang="sv"><a aria-label="Read more">', "not in the page's language: aria-label", { foreign: FOREIGN }],
  [words, '<html lang="sv"><p>1–3 av 6<p>Of mice', '<html lang="sv"><p>1–3 of 6', "not in the page's language: text", { foreign: FOREIGN }],
  [words, '<html lang="sv"><p>Läs mer om matematik', '<html lang="en-GB"><p>Läs mer om <b>matematik</b>', "not in the page's language: text", { foreign: FOREIGN }],
  [words, '<html lang="ar"><title>Read more</title>', '<html lang="sv"><title>Read more</title>', "not in the page's language: text", { foreign: FOREIGN }],
  [words, '<html lang="ar"><p lang="en">Read more', '<html lang="ar"><p>Read&shy; more', "not in the page's language: text", { foreign: FOREIGN }],
  [language, '<html lang="ar" dir="rtl">', '<html lang="sv" dir="rtl">', 'language: lang="sv"', { language: "ar", direction: "rtl" }],
  [language, '<html lang="ar" dir="rtl">', '<html lang="ar">', 'language: dir=""', { language: "ar", direction: "rtl" }],
  [dates, '<html lang="sv"><time datetime="2026-02-05">5 februari 2026</time>', '<html lang="sv"><time datetime="2026-02-05">5 February 2026</time>', "date: not in sv"],
  [dates, '<html lang="fi"><time datetime="2026-02-05">5. helmikuuta 2026</time>', '<html lang="ar"><time datetime="2026-02-05">5 February 2026</time>', "date: not in ar"],
  [dates, '<html lang="ar"><time datetime="2026-02-05"><b lang="en">5 February 2026</b> 13:00</time>', '<html lang="ar"><time datetime="2026-02-05"><b lang="sv">5 February 2026</b></time>', "date: not in sv"],
  [dates, '<html lang="ar"><p lang="en"><time datetime="2026-02-05">5 February 2026</time>', '<html lang="fi"><time datetime="2026-02-05">2026-02-05</time>', "date: not in fi"],
  [switcher, SWITCHER, SWITCHER.replace("English", "Engelska"), 'switcher: does not say "english"', SITE],
  [switcher, SWITCHER, SWITCHER.replace(' lang="en"', ""), 'switcher: lang="sv" on', SITE],
  [switcher, SWITCHER, SWITCHER.replace('lang="en" hreflang="en"', 'lang="en"'), 'switcher: hreflang="" on', SITE],
  [switcher, SWITCHER, SWITCHER.replace(' aria-current="true"', ""), "switcher: does not say that this is", SITE],
  [switcher, SWITCHER, SWITCHER.replace('<a href="/en/x/"', '<a href="/en/"'), "switcher: en leads to /en/, not to /en/x/", SITE],
  [switcher, SWITCHER, SWITCHER.replace('<a href="/ar/"', '<a href="/ar/x/"'), "switcher: ar leads to /ar/x/, not to /ar/", SITE],
  [switcher, SWITCHER, SWITCHER.replace("<small>لا ترجمة</small>", ""), "switcher: does not say that there is no such page", SITE],
  [switcher, SWITCHER, SWITCHER.replace(">English<", ">English (new)<"), "switcher: says more than the name", SITE],
  [switcher, SWITCHER, SWITCHER.replace(">English<", '><img src="gb.svg" alt="">English<'), "switcher: a picture", SITE],
  [switcher, SWITCHER, SWITCHER.replace(">English<", ">English</a> 🇬🇧<"), "switcher: a picture, or a flag", SITE],
  [switcher, SWITCHER.replace("<ul>", "<details><summary>Språk</summary><ul>"), SWITCHER.replace("<ul>", "<ul hidden>"), "switcher: not visible", SITE],
  [alternates, HEAD, HEAD.replaceAll("http://site.test/en", "/en"), "alternates: not a full address", SITE],
  [alternates, `<html lang="sv">${CANONICAL}`, HEAD.replace(alternate("sv", "/here/"), ""), "alternates: sv is undefined, and not the page itself", SITE],
  [alternates, HEAD, HEAD.replace(alternate("x-default", "/here/"), alternate("x-default", "/en/x/")), "alternates: x-default is", SITE],
  [alternates, HEAD, HEAD.replace(alternate("en", "/en/x/"), ""), "alternates: the page has no other version", SITE],
  [alternates, HEAD, HEAD + alternate("en", "/en/y/"), "alternates: en more than once", SITE],
  [alternates, HEAD, HEAD + alternate("en-GB", "/en/y/"), 'alternates: hreflang="en-GB" is no language', SITE],
  [across, '<html lang="sv"><p><a href="/en/x/" hreflang="en">Tal</a> <span>(på engelska)</span>', '<html lang="sv"><p><a href="/en/x/">Tal</a> <span>(på engelska)</span>', 'across: hreflang=""', SITE],
  [across, '<html lang="sv"><p><a href="/en/x/" hreflang="en">Tal <span>(på engelska)</span></a>', '<html lang="sv"><p><a href="/en/x/" hreflang="en">Tal</a>', "across: does not say to the eye", SITE],
  [across, '<html lang="sv"><p><a href="/en/x/" hreflang="en">Tal</a> <span>(<b lang="en">English</b>)</span>', '<html lang="sv"><p><a href="/en/x/" hreflang="en">Tal</a> <span>(English)</span>', "across: no lang on a language's own name", SITE],
  [across, '<html lang="sv"><p><a href="/en/x/" hreflang="en"><b lang="en">Maths</b> <span>(på engelska)</span></a>', '<html lang="sv"><p><a href="/en/x/" hreflang="en">Maths <span>(på engelska)</span></a>', "across: no lang on a title in en", SITE],
  [across, '<html lang="sv"><nav><a href="/x/">Tal</a></nav>', '<html lang="sv"><nav><a href="/en/x/" hreflang="en">Tal <span>(på engelska)</span></a></nav>', "across: a menu leads to a page in en", SITE],
  [across, '<html lang="sv"><a href="/x/" hreflang="sv">Tal</a> <a href="/en/x.pdf">Fil</a>', '<html lang="sv"><a href="/x/" hreflang="en">Tal</a>', "across: hreflang=\"en\" on a link to a page in sv", SITE],
  [mirrored, `${RTL}<h1>مرحبا</h1>`, `${RTL}<style>h1 { text-align: left }</style><h1>مرحبا</h1>`, "mirrored: aligned left"],
  [mirrored, `<html lang="sv"><h1>Hej</h1>`, `<html lang="sv"><style>p { text-align: right }</style><p>Hej</p>`, "mirrored: aligned right"],
  [mirrored, `${RTL}<style>${ROW}</style><nav><ul><li>ا<li>ب</ul></nav>`, `${RTL}<style>${ROW} ul { flex-direction: row-reverse }</style><nav><ul><li>ا<li>ب</ul></nav>`, "mirrored: in the wrong order, menu"],
  [mirrored, `${RTL}<a rel="prev" href="x">ا</a> <a rel="next" href="y">ب</a>`, `${RTL}<a rel="prev" href="x" style="float: left">ا</a> <a rel="next" href="y" style="float: right">ب</a>`, "mirrored: in the wrong order, pager"],
  [mirrored, `${RTL}<p class="alert" style="border-inline-start: 6px solid">ا</p>`, `${RTL}<p class="alert" style="border-left: 6px solid">ا</p>`, "mirrored: its start is at its end"],
  [mirrored, `${RTL}<ul><li>ا</ul>`, `${RTL}<ul style="padding: 0 0 0 2em"><li>ا</ul>`, "mirrored: its start is at its end"],
  [mirrored, `${RTL}<a href="tel:+4631" dir="ltr">+46 31</a>`, `${RTL}<a href="tel:+4631">+46 31</a>`, "mirrored: a number to call"],
  [mirrored, `${RTL}<p><bdi dir="ltr">+46 31-000 00 00</bdi>, ا`, `${RTL}<p>+46 31-000 00 00, ا`, "mirrored: a number to call"],
  [mirrored, `${RTL}<p lang="en" dir="ltr">Not found.</p><p lang="en">Home</p><p lang="en">←`, `${RTL}<p lang="en">Not found.`, "mirrored: a sign at its end"],
  [easyWays, '<main><h1>A</h1><ul><li><a href="/here/lattlast/">Lättläst</a></ul><h2>B</h2>', '<main><h1>A</h1><h2>B</h2><a href="/here/lattlast/">Lättläst</a>', "easy: no link to /here/lattlast/", { easy: "/here/lattlast/" }],
  [easyWays, '<main><h1>A</h1><a href="/">Mer</a>', '<header><a href="/">Mer</a></header><main><h1>A</h1>', "easy: no link to /", { original: "/" }],
  [searchField, SEARCH, "<header></header>", "search: 0 fields"],
  [searchField, SEARCH, SEARCH + SEARCH, "search: 2 fields"],
  [searchField, SEARCH.replace("<label>", '<label for="f">Sök</label>').replace("</label><button>", '<button>').replace("<input", '<input id="f"'), SEARCH.replace(/<\/?label>/g, ""), "search: the field has no label"],
  [searchField, SEARCH, SEARCH.replace(' action="../sok/"', ""), "search: no form that sends its words in an address"],
  [searchField, SEARCH, SEARCH.replace(' action', ' method="post" action'), "search: no form that sends its words in an address"],
  [searchField, SEARCH, SEARCH.replace('name="q"', 'name="query"'), "search: no field named q"],
  [searchField, SEARCH, SEARCH.replace('name="q"', 'name="q" hidden'), "search: no field named q"],
  [searchField, SEARCH, SEARCH.replace("<button>Sök", "<button>"), "search: no button with words on it"],
  [searchField, SEARCH, SEARCH.replace("1rem", "15px"), "search: a phone makes the page larger"],
  [searchField, SEARCH, SEARCH.replaceAll("header>", "footer>"), "search: not in the header"],
  [answered, TO_Z, FOUND, "answered: the list from A to Ö and what was found", { query: "", hits: 0 }],
  [answered, TO_Z, TO_Z.replace('name="q"', 'name="q" value="x"'), 'answered: the field holds "x", not ""', { query: "", hits: 0 }],
  [answered, TO_Z, TO_Z.replace("<ol data-search-results>", "<ol data-search-results><li>X").replace("data-search hidden", "data-search"), "answered: 1 hits, not 0", { query: "", hits: 0 }],
  [hitList, FOUND, FOUND.replace("<h2>", "<p>").replace("</h2>", "</p>"), "hit: no heading with a link in number 1"],
  [hitList, FOUND, FOUND.replace("</ol>", '<li><h2><a href="/x/">X</a></h2></ol>'), "hit: twice"],
  [hitList, FOUND, FOUND.replace("<p>An", "<p><a>An</a>"), "hit: leads nowhere"],
  [hitList, FOUND, FOUND.replace("<mark>x", "<mark>"), "hit: an empty mark"],
  [hitList, FOUND, FOUND.replace("<p>An", '<p data-fill="text"></p><p>An'), "hit: nothing in text"],
  [allVisible, "<main><p>Here</p><div data-search hidden>Hits</div>", "<main><p>Here</p><div hidden>There</div>", 'not visible: "There"'],
  [allVisible, "<main><p>Here</p><details><summary>More</summary>Folded</details>", "<main><p>Here</p><p hidden>There</p>", 'not visible: "There"'],
  [deadControls, '<form action="/x"><input name="q"><button>Search</button></form>', "<button>Dark</button>", "does nothing without JavaScript"],
  [deadControls, "<button hidden>Dark</button>", '<form><input name="q"></form>', "does nothing without JavaScript"],
  [deadControls, "<details><summary>More</summary></details>", "<div><summary>More</summary></div>", "does nothing without JavaScript"],
  [deadControls, '<input type="checkbox" disabled>', '<a href="#">Up</a>', "does nothing without JavaScript"],
];

/** Rules that press keys: the same, with functions of a page and a way to load it. */
export const WALKED = [
  [(page, arrive) => arrive().then(() => skipLink(page)), '<a href="#m">Skip</a><a href="x">X</a><main id="m"><h1>H</h1><a href="y">Y</a>', '<a href="#m">Skip</a><h1>H</h1><main id="m"><a href="y">Y</a>', "skip link: leads past the h1"],
  [stroll, '<a href="x">X</a><button onclick="this.textContent += 1">B</button>', '<a href="x">X</a><button>B</button>', "keyboard: Enter does nothing on button"],
  [stroll, "<details><summary>S</summary><a href='x'>X</a></details>", '<a href="x" style="outline: none">X</a>', "keyboard: looks the same with the focus"],
  [stroll, '<a href="x" class="a">X</a><style>.a:focus { outline: none; box-shadow: 0 0 0 3px red }</style>', '<a href="x">X</a><a href="y" tabindex="1">Y</a>', "keyboard: a"],
  [stroll, '<a href="x">X</a><a href="y" tabindex="-1">Y</a>', '<a href="x">X</a><a href="y" style="opacity: 0">Y</a>', "keyboard: not visible"],
  [stroll, '<a href="x">X</a><p style="height: 2000px"></p><a href="y">Y</a>', '<a href="x">X</a><div style="position: fixed; inset: 0; background: #fff"></div>', "keyboard: covered by div"],
  [stroll, '<a href="x">X</a>', '<a href="x">X</a><input onkeydown="event.preventDefault()"><a href="y">Y</a>', "keyboard: no end after"],
  [stroll, '<button aria-expanded="false" onclick="this.setAttribute(\'aria-expanded\', l.hidden); l.hidden = !l.hidden">Menu</button><p id="l" hidden><a href="x">X</a></p>', '<a href="x">X</a><a href="w" onkeydown="event.preventDefault(); z.focus()">W</a><a href="y">Y</a><a href="z" id="z">Z</a>', "keyboard: Tab never reaches"],
  [remembers, themeSwitch("localStorage.theme = root.dataset.theme"), themeSwitch(""), "theme switch: data-theme is"],
  [remembers, themeSwitch("localStorage.theme = root.dataset.theme"), themeSwitch("localStorage.theme = root.dataset.theme").replace("#111", "#fff"), "theme switch: the ground is"],
  [toEnglish, '<html lang="en"><header><a href="/en/x/" hreflang="en">English</a></header><main><a href="y">Y</a>', '<header><a href="/en/x/" hreflang="en" tabindex="-1">English</a></header><main><a href="y">Y</a>', "switcher: Tab reaches no link to en"],
  [toEnglish, '<html lang="en"><header><details><summary>Språk</summary><a href="/en/x/" hreflang="en">English</a></details></header>', '<main><a href="y">Y</a></main><header><a href="/en/x/" hreflang="en">English</a></header>', "switcher: Tab reaches no link to en"],
  [toEnglish, '<html lang="en"><header><a href="/en/x/" hreflang="en">English</a></header>', '<header><a href="/en/x/" hreflang="en" onclick="return false">English</a></header>', "switcher: Enter leads to"],
];

/** Pages as bright in the dark as in the light, and not. */
export const BRIGHTNESS = { rule: brightness, right: SCHEMES, wrong: "<style>:root { background: #fff }</style>" };

/** Whatever is asked for in `prove.mjs` is the same page; by its address it is in English below `/en/`. */
function toEnglish(page, arrive) {
  return switchByKeyboard(page, arrive, { language: "en" });
}

async function stroll(page, arrive) {
  return (await walk(page, arrive)).faults;
}
