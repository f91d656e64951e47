// For each rule what it lets pass and what it finds: the smallest pages that show it. `prove.mjs` runs them.

import { remembers, skipLink, walk } from "./keyboard.mjs";
import { brokenWords, scrollers, sideways } from "./layout.mjs";
import { current, underlined } from "./links.mjs";
import { inline, pictureSizes, relative, scope, words } from "./source.mjs";
import { allVisible, brightness, deadControls } from "./without-script.mjs";

const WIDE = '<div style="width: 999px">Wide</div>';
const SCHEMES = "<style>:root { color-scheme: light dark; background: light-dark(#fff, #111) }</style>";
const FOREIGN = { sv: ["Read more"] };

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
  [scope, '<table><tr><th scope="col">A', "<table><tr><th>A", "no scope"],
  [inline, '<script type="application/ld+json">{}</script>', "<script>1</script>", "inline: a script"],
  [inline, '<link rel="stylesheet" href="x.css">', "<style>p {}</style>", "inline: a style sheet"],
  [inline, '<p class="x">', '<p style="color: red">', "inline: a style attribute"],
  [inline, '<p data-on="x">', '<p onclick="x()">', "inline: a script in onclick"],
  [inline, '<img src="x.png">', '<img src="data:image/gif;base64,AA">', "inline: an address that is no address"],
  [pictureSizes, '<img src="x.png" width="3" height="4">', '<img src="x.png" width="3">', "no width and height"],
  [relative, '<a href="../x/">X</a><a href="https://site.test/">Y</a>', '<a href="/x/">X</a>', "not relative", { address: "/here/" }],
  [relative, '<img srcset="x.png 1x, y.png 2x">', '<img srcset="x.png 1x, /y.png 2x">', "not relative", { address: "/here/" }],
  [words, '<html lang="sv"><p>Läs mer<p lang="en">Read more', '<html lang="sv"><p>Read more', "not in the site's language: text", { foreign: FOREIGN }],
  [words, '<html lang="en"><p>Read more', '<html lang="sv"><a aria-label="Read more">', "not in the site's language: aria-label", { foreign: FOREIGN }],
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
];

/** Pages as bright in the dark as in the light, and not. */
export const BRIGHTNESS = { rule: brightness, right: SCHEMES, wrong: "<style>:root { background: #fff }</style>" };

async function stroll(page, arrive) {
  return (await walk(page, arrive)).faults;
}
