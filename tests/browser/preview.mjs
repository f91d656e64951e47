// Writes on a site while its preview is open in a real browser, and says what the preview does wrong.
//
//   node preview.mjs PROGRAM
//
// PROGRAM is samverk. The site lies in a folder of its own for the time of the test. Nothing but files is touched, the
// browser never: what is saved must show by itself.

import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir, networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { launch, violations } from "./browser.mjs";
import { preview } from "./program.mjs";

/** Milliseconds that a change may take to show. */
const TIMEOUT = 10_000;
/** Milliseconds after which what has not happened will not happen. */
const QUIET_TIME = 1500;
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 740 };

const program = argv[2];
if (!program) {
  console.error("Which program? node preview.mjs PROGRAM");
  exit(2);
}

const root = await mkdtemp(join(tmpdir(), "samverk-preview-"));
const sheet = await readFile(fileURLToPath(new URL("../../themes/standard/static/site.css", import.meta.url)), "utf8");
const paragraphs = Array.from({ length: 80 }, (_, i) => `Stycke ${i + 1}.`).join("\n\n");
const picture = (width) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="${width}" height="40"/></svg>`;
/** A page's file: fields, then text that begins on line 5. */
const page = (title, text, field = "summary: Kort sagt.") => `---\ntitle: ${title}\n${field}\n---\n${text}\n`;

await save("site.yaml", "title: Prov\nlanguage: sv\nbase_url: https://prov.example.org/\ntheme: mitt\n");
await save("themes/mitt/theme.yaml", "extends: standard\n");
await save("themes/mitt/static/site.css", sheet);
await save("content/index.md", page("Start", "Här börjar det."));
await save("content/text.md", page("Text", `Första versionen.\n\n${paragraphs}`));
await save("content/annan.md", page("Annan", "En annan sida."));
await save("content/bild.md", page("Bild", "![En svart ruta](ruta.svg)"));
await save("content/ruta.svg", picture(30));
await save("content/utkast.md", page("Halvfärdig", "Inte klar.", "draft: true"));
await save("content/trasig.md", page("Trasig", "Så är det.", "publish: 2026-02-30"));

const started = Date.now();
const result = { passed: 0, failed: 0 };
const faults = [];
const browser = await launch();
let server = await preview(program, root, 0);
const port = new URL(server.address).port;
const context = await newContext(DESKTOP);

await check("a broken page that never was whole shows what is wrong, and then itself", async () => {
  const tab = await open("/trasig/");
  const text = await tab.locator("main").innerText();
  contains(text, "2026-02-30");
  contains(text, "content/trasig.md, rad 3, tecken 10");
  await accessible("/trasig/");
  await save("content/trasig.md", page("Trasig", "Nu hel."));
  await shows(tab, "Nu hel.");
});

await check("what is saved shows by itself, at the same place on the page; other tabs are left alone", async () => {
  const [tab, other] = [await open("/text/"), await open("/annan/")];
  await tab.evaluate(() => window.scrollTo(0, 900));
  await save("content/text.md", page("Text", `Andra versionen.\n\n${paragraphs}`));
  await shows(tab, "Andra versionen.");
  await tab.waitForFunction(() => Math.abs(window.scrollY - 900) < 2, null, { timeout: TIMEOUT });
  await save("content/text.md", page("Text", `Tredje versionen.\n\n${paragraphs}`), { byRenaming: true });
  await shows(tab, "Tredje versionen.");
  await tab.waitForTimeout(QUIET_TIME);
  equals(await tab.evaluate(() => Math.round(window.scrollY)), 900, "the page's place");
  equals(await isMarked(other), true, "the other tab is the same");
});

await check("a style sheet is exchanged without loading the page anew", async () => {
  const tab = await open("/text/");
  await tab.evaluate(() => window.scrollTo(0, 500));
  await save("themes/mitt/static/site.css", `${sheet}\nh1 { color: rgb(1, 2, 3); }\n`);
  await tab.waitForFunction(() => getComputedStyle(document.querySelector("h1")).color === "rgb(1, 2, 3)", null, { timeout: TIMEOUT });
  await tab.waitForTimeout(QUIET_TIME);
  equals(await isMarked(tab), true, "the page is still the same");
  equals(await tab.locator('head link[rel="stylesheet"]').count(), 1, "style sheets");
  equals(await tab.evaluate(() => window.scrollY), 500, "the page's place");
  await save("themes/mitt/static/site.css", sheet);
  await tab.waitForFunction(() => getComputedStyle(document.querySelector("h1")).color !== "rgb(1, 2, 3)", null, { timeout: TIMEOUT });
  equals(await isMarked(tab), true, "the page is still the same after the way back");
});

await check("an error in a field opens a panel over the last good page, and goes away when it is fixed", async () => {
  const tab = await open("/text/");
  await save("content/text.md", page("Text", "Ny text.", "publish: 2026-02-30"));
  const panel = tab.locator("samverk-preview section");
  await panel.waitFor({ timeout: TIMEOUT });
  const text = await panel.innerText();
  for (const part of ["1 fel", "2026-02-30", "content/text.md, rad 3, tecken 10", "Sidan visas som den såg ut innan felet."]) {
    contains(text, part);
  }
  contains(await tab.locator("main").innerText(), "Tredje versionen.");
  equals(await isMarked(tab), true, "the last good page has not been loaded anew");
  await accessible("/text/", "samverk-preview section");
  await save("content/text.md", page("Text", `Fjärde versionen.\n\n${paragraphs}`));
  await shows(tab, "Fjärde versionen.");
  await panel.waitFor({ state: "detached", timeout: TIMEOUT });
  equals(await tab.locator("samverk-preview").isVisible(), false, "something is left of the panel");
});

await check("a dead link is marked in the newest text, and the panel says why", async () => {
  const tab = await open("/text/");
  await save("content/text.md", page("Text", "Läs om en annan gång. Helt ny text om [en annan](anan.md)."));
  await shows(tab, "Helt ny text");
  const panel = tab.locator("samverk-preview section");
  await panel.waitFor({ timeout: TIMEOUT });
  const text = await panel.innerText();
  for (const part of ["1 fel", "anan.md", "content/text.md, rad 5, tecken 39", "Menade du annan.md?", "Varför?"]) {
    contains(text, part);
  }
  const mark = tab.locator("main samverk-broken");
  await mark.waitFor({ timeout: TIMEOUT });
  equals(await mark.innerText(), "en annan", "what is marked");
  equals(await mark.evaluate((mark) => mark.previousSibling.data.endsWith("ny text om ")), true, "the right one is marked");
  await accessible("/text/", "samverk-broken");
  await save("content/text.md", page("Text", `Fjärde versionen.\n\n${paragraphs}`));
  await shows(tab, "Fjärde versionen.");
  equals(await mark.count(), 0, "marks that are left");
});

await check("the panel by keyboard: Tab reaches it, Escape folds it, Enter unfolds it", async () => {
  await save("content/text.md", page("Text", "Läs om [en annan](anan.md)."));
  const tab = await open("/text/");
  const [panel, badge] = [tab.locator("samverk-preview section"), tab.locator("samverk-preview button[aria-expanded=false]")];
  await panel.waitFor({ timeout: TIMEOUT });
  await tabInto(tab);
  await tab.keyboard.press("Escape");
  await badge.waitFor({ timeout: TIMEOUT });
  contains(await badge.innerText(), "1 fel");
  equals(await badge.evaluate((button) => button.matches(":focus-visible")), true, "the focus is on the badge");
  await tab.reload();
  await badge.waitFor({ timeout: TIMEOUT });
  equals(await panel.count(), 0, "panels after loading anew, when it was folded");
  await tabInto(tab);
  await tab.keyboard.press("Enter");
  await panel.waitFor({ timeout: TIMEOUT });
  await save("content/text.md", page("Text", `Femte versionen.\n\n${paragraphs}`));
  await shows(tab, "Femte versionen.");
});

await check("warnings are a badge that unfolds", async () => {
  await save("content/annan.md", page("Annan", "En annan sida.", "sumary: Kort sagt."));
  const tab = await open("/annan/");
  const badge = tab.locator("samverk-preview button[aria-expanded=false]");
  await badge.waitFor({ timeout: TIMEOUT });
  contains(await badge.innerText(), "1 varning");
  equals(await tab.locator("samverk-preview section").count(), 0, "open panels");
  await accessible("/annan/", "samverk-preview button");
  await badge.click();
  const text = await tab.locator("samverk-preview section").innerText();
  contains(text, "sumary");
  contains(text, "content/annan.md, rad 3, tecken 1");
  const elsewhere = (await open("/")).locator("samverk-preview a");
  await elsewhere.waitFor({ timeout: TIMEOUT });
  contains(await elsewhere.innerText(), "1 varning");
  await elsewhere.click();
  await shows(context.pages().at(-1), "content/annan.md");
  await accessible("/.samverk/");
  await save("content/annan.md", page("Annan", "En annan sida."));
  await tab.locator("samverk-preview section").waitFor({ state: "detached", timeout: TIMEOUT });
});

await check("a page that is removed becomes the page for what does not exist, and comes back", async () => {
  await save("content/tillfallig.md", page("Tillfällig", "Kort besök."));
  const tab = await openSoon("/tillfallig/");
  await rm(join(root, "content/tillfallig.md"));
  await tab.waitForFunction(() => !document.body.innerText.includes("Kort besök."), null, { timeout: TIMEOUT });
  equals((await tab.request.get(tab.url())).status(), 404, "status");
  await save("content/tillfallig.md", page("Tillfällig", "Nytt besök."));
  await shows(tab, "Nytt besök.");
});

await check("a picture that is replaced shows by itself", async () => {
  const [tab, other] = [await open("/bild/"), await open("/annan/")];
  const width = (width) => tab.waitForFunction((width) => document.querySelector("main img").naturalWidth === width, width, { timeout: TIMEOUT });
  await width(30);
  await save("content/ruta.svg", picture(77));
  await width(77);
  await save("content/ruta.svg", picture(55));
  await width(55);
  equals(await isMarked(other), true, "a page without the picture is the same");
});

await check("a draft is marked", async () => {
  const tab = await open("/utkast/");
  const mark = tab.locator("samverk-preview").getByText("Utkast", { exact: true });
  await mark.waitFor({ timeout: TIMEOUT });
  await accessible("/utkast/", "samverk-preview .badge");
});

await check("the list of all pages leads to them, keeps up, and can be searched", async () => {
  const tab = await open("/.samverk/");
  // The list may be loaded anew meanwhile, for what the checks have found: then it is asked again.
  const shown = () => [...document.querySelectorAll("table a")].filter((link) => link.checkVisibility()).map((link) => link.pathname);
  const links = async () => (await tab.waitForFunction(shown)).jsonValue();
  for (const address of ["/", "/text/", "/annan/", "/bild/", "/utkast/"]) {
    contains((await links()).join(" ").concat(" "), `${address} `);
  }
  await save("content/ny.md", page("Ny", "Ny sida."));
  await tab.locator('table a[href="../ny/"]').waitFor({ timeout: TIMEOUT });
  await tab.getByRole("searchbox").fill("CONTENT/ny");
  equals((await links()).join(), "/ny/", "pages found");
  await tab.locator('table a[href="../ny/"]').click();
  await shows(tab, "Ny sida.");
});

await check("localhost and [::1] show the same, and keep up", async () => {
  const hasIpv6 = Object.values(networkInterfaces()).flat().some(({ address }) => address === "::1");
  for (const [i, host] of ["localhost", ...(hasIpv6 ? ["[::1]"] : [])].entries()) {
    const tab = await context.newPage();
    await tab.goto(`http://${host}:${port}/annan/`);
    await followed(tab);
    await save("content/annan.md", page("Annan", `Över ${i + 1}.`));
    await shows(tab, `Över ${i + 1}.`);
  }
});

await check("a server that is started again is found again, and what it knows shows", async () => {
  const tab = await open("/annan/");
  await server.stop();
  await save("content/annan.md", page("Annan", "Skriven under pausen."));
  await tab.waitForTimeout(QUIET_TIME);
  equals(await isMarked(tab), true, "the page stays while there is no server");
  server = await preview(program, root, port);
  await shows(tab, "Skriven under pausen.");
  await save("content/annan.md", page("Annan", "Skriven efteråt."));
  await shows(tab, "Skriven efteråt.");
});

await check("pages that are not public are marked where lists lead to them, and the link is told of", async () => {
  await save("content/lista/klar-snart.md", page("Klar snart", "Snart.", "draft: true"));
  await save("content/lista/klar.md", page("Klar", "Färdig."));
  await save("content/lista/index.md", page("Lista", "Läs [det halvfärdiga](klar-snart.md)."));
  const tab = await openSoon("/lista/");
  const marks = tab.locator("main samverk-mark");
  await marks.first().waitFor({ timeout: TIMEOUT });
  equals((await marks.allInnerTexts()).join(), "Utkast,Utkast", "marks: in the text and on the card");
  contains(await tab.locator("samverk-preview button[aria-expanded=false]").innerText(), "1 varning");
  await accessible("/lista/", "main samverk-mark");
  await save("content/lista/klar-snart.md", page("Klar snart", "Nu."));
  await tab.waitForFunction(() => !document.querySelector("samverk-mark"), null, { timeout: TIMEOUT });
});

await check("a page whose file is renamed takes its window along, also when its folder is", async () => {
  await save("content/mapp/gammal.md", page("Gammal", "Samma text."));
  const tab = await openSoon("/mapp/gammal/");
  await rename(join(root, "content/mapp/gammal.md"), join(root, "content/mapp/nyare.md"));
  await tab.waitForURL("**/mapp/nyare/", { timeout: TIMEOUT });
  await followed(tab);
  await rename(join(root, "content/mapp"), join(root, "content/katalog"));
  await tab.waitForURL("**/katalog/nyare/", { timeout: TIMEOUT });
  await followed(tab);
  await rm(join(root, "content/katalog/nyare.md"));
  await tab.waitForFunction(() => !document.body.innerText.includes("Samma text."), null, { timeout: TIMEOUT });
  await tab.waitForTimeout(QUIET_TIME / 2);
  await save("content/annorstades.md", page("Gammal", "Samma text."));
  await tab.waitForURL("**/annorstades/", { timeout: TIMEOUT });
});

await check("ten windows at once follow", async () => {
  const tabs = [];
  for (let i = 0; i < 10; i += 1) {
    tabs.push(await open("/annan/"));
  }
  await save("content/annan.md", page("Annan", "Sedd av tio."));
  await Promise.all(tabs.map((tab) => shows(tab, "Sedd av tio.")));
});

await check("below a path, as behind a proxy, everything is found and followed", async () => {
  const proxy = await startProxy("/user/anna/proxy/8080", new URL(server.address));
  const tab = await context.newPage();
  const lost = [];
  tab.on("response", (response) => response.status() >= 400 && lost.push(`${response.status()} ${response.url()}`));
  await tab.goto(`${proxy.address}annan/`);
  await followed(tab);
  await save("content/annan.md", page("Annan", "Bakom en proxy.", "sumary: Kort sagt."));
  await shows(tab, "Bakom en proxy.");
  await tab.locator("samverk-preview button[aria-expanded=false]").click();
  await tab.getByRole("link", { name: "Alla sidor", exact: true }).click();
  await tab.waitForURL(`${proxy.address}.samverk/`, { timeout: TIMEOUT });
  await tab.locator('table a:has-text("Bild")').click();
  await tab.waitForURL(`${proxy.address}bild/`, { timeout: TIMEOUT });
  const width = (width) => tab.waitForFunction((width) => document.querySelector("main img").naturalWidth === width, width, { timeout: TIMEOUT });
  await followed(tab);
  await save("content/ruta.svg", picture(66));
  await width(66);
  await tab.goto(`${proxy.address}.samverk`);
  await tab.waitForURL(`${proxy.address}.samverk/`, { timeout: TIMEOUT });
  await tab.goto(`${proxy.address}annan`);
  await tab.waitForURL(`${proxy.address}annan/`, { timeout: TIMEOUT });
  await save("content/annan.md", page("Annan", "En annan sida."));
  await shows(tab, "En annan sida.");
  equals(lost.join(" "), "", "what was not found");
  proxy.stop();
});

await check("in a frame of another program, the panel is there and the page follows", async () => {
  const frame = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!DOCTYPE html><title>VS Code</title><iframe src="${server.address}annan/" sandbox="allow-scripts allow-forms allow-same-origin" width="900" height="700"></iframe>`);
  });
  await new Promise((resolve) => frame.listen(0, "127.0.0.1", resolve));
  const tab = await context.newPage();
  await tab.goto(`http://127.0.0.1:${frame.address().port}/`);
  const inner = tab.frameLocator("iframe");
  await inner.locator("samverk-preview").waitFor({ state: "attached", timeout: TIMEOUT });
  await save("content/annan.md", page("Annan", "I en ram om [intet](intet.md)."));
  await inner.locator("main").getByText("I en ram").waitFor({ timeout: TIMEOUT });
  await inner.locator("samverk-preview section").waitFor({ timeout: TIMEOUT });
  await save("content/annan.md", page("Annan", "En annan sida."));
  await inner.locator("samverk-preview section").waitFor({ state: "detached", timeout: TIMEOUT });
  await tab.close();
  frame.close();
});

await browser.close();
await server.stop();
await rm(root, { recursive: true });
console.log(`the preview in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${result.passed} passed, ${result.failed} failed`);
exit(result.failed === 0 ? 0 : 1);

// ---- Checks ----

/** Counts one check; prints what is wrong. Its tabs are closed afterwards. */
async function check(what, steps) {
  faults.length = 0;
  await steps().catch((error) => faults.push(error.message.split("\n").slice(0, 3).join(" ")));
  if (faults.length === 0) {
    result.passed += 1;
  } else {
    result.failed += 1;
    console.log(`FAILED ${what}`);
    for (const fault of faults) {
      console.log(`       ${fault}`);
    }
  }
  await Promise.all(context.pages().map((tab) => tab.close()));
}

function contains(text, part) {
  if (!text.includes(part)) {
    faults.push(`"${part}" is not in "${text.replaceAll("\n", " ").slice(0, 500)}"`);
  }
}

function equals(found, expected, what) {
  if (found !== expected) {
    faults.push(`${what}: ${found}, not ${expected}`);
  }
}

/** No violation of WCAG 2.2 AA, and no sideways scrolling, on a wide screen and a phone, light and dark. */
async function accessible(address, waitFor = "main") {
  for (const viewport of [DESKTOP, PHONE]) {
    const context = await newContext(viewport);
    const tab = await context.newPage();
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await tab.goto(new URL(address, server.address).href);
      await tab.locator(waitFor).first().waitFor({ timeout: TIMEOUT });
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      const found = [...(await violations(tab)), ...(wide ? ["scrolls sideways"] : [])];
      faults.push(...found.map((fault) => `${address} at ${viewport.width} px, ${colorScheme}: ${fault}`));
    }
    await context.close();
  }
}

// ---- Tabs ----

async function newContext(viewport) {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on("page", (tab) => {
    tab.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    tab.on("console", (message) => message.text().startsWith("content security policy") && faults.push(message.text()));
  });
  return context;
}

/** A tab with a page that follows its source, and with a mark that is lost when the page is loaded anew. */
async function open(address) {
  const tab = await context.newPage();
  await tab.goto(new URL(address, server.address).href);
  await followed(tab);
  await tab.evaluate(() => (window.isMarked = true));
  return tab;
}

/** The same for a page whose file has just been saved. */
async function openSoon(address) {
  const deadline = Date.now() + TIMEOUT;
  while ((await context.request.get(new URL(address, server.address).href)).status() !== 200 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return open(address);
}

/** Waits until samverk has spoken to the page. */
async function followed(tab) {
  await tab.locator("samverk-preview").waitFor({ state: "attached", timeout: TIMEOUT });
}

function isMarked(tab) {
  return tab.evaluate(() => window.isMarked === true);
}

async function shows(tab, text) {
  await tab.waitForFunction((text) => document.querySelector("main")?.innerText.includes(text), text, { timeout: TIMEOUT });
}

/** Presses Tab until the panel or the badge has the focus. */
async function tabInto(tab) {
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate(() => document.activeElement?.localName === "samverk-preview")) {
      return;
    }
  }
  faults.push("Tab does not reach samverk-preview");
}

// ---- Files and the server ----

/** A server that has the preview below a path, and takes that path away before it asks. */
async function startProxy(path, target) {
  const proxy = createServer((incoming, outgoing) => {
    if (!incoming.url.startsWith(`${path}/`)) {
      outgoing.writeHead(404).end();
      return;
    }
    const { hostname, port } = target;
    const options = { hostname, port, method: incoming.method, path: incoming.url.slice(path.length), headers: { ...incoming.headers, host: "localhost" } };
    const asked = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    asked.on("error", () => outgoing.destroy());
    outgoing.on("close", () => asked.destroy());
    incoming.pipe(asked);
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { address: `http://localhost:${proxy.address().port}${path}/`, stop };
}

/** Saves a file, in one of the two ways that editors have. */
async function save(file, text, { byRenaming = false } = {}) {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(byRenaming ? `${path}.tmp` : path, text);
  if (byRenaming) {
    await rename(`${path}.tmp`, path);
  }
}
