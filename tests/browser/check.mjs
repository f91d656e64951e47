// Visits every page of a built site in a real browser and says what is wrong with it.
//
//   node check.mjs [FOLDER]            everything, for a theme that is published
//   node check.mjs --plain [FOLDER]    only what a theme without style can promise
//
// Each page, at 1280, 375 and 320 pixels, light and dark: answered with 200 (404.html: when asked for something that
// does not exist), no error in the console, no request to another host, no break of the content security policy, no
// sideways scrolling, and no violation of WCAG 2.2 A and AA that axe can find. Each page once: the skip link works by
// keyboard, and everything is there without JavaScript. Old addresses lead to pages that exist.
//
// `--plain` visits at one width in one scheme, and leaves out what a page cannot answer for where it sets no style:
// sideways scrolling, and the size of targets, which WCAG 2.5.8 leaves to the browser then.

import { argv, exit } from "node:process";
import { launch, pagesOf, requireSite, violations } from "./browser.mjs";
import { serve } from "./server.mjs";

const plain = argv.includes("--plain");
const WIDTHS = plain ? [1280] : [1280, 375, 320];
const SCHEMES = plain ? ["light"] : ["light", "dark"];

const folder = argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "public";
requireSite(folder);

const started = Date.now();
const [{ pages, redirects }, server, browser] = await Promise.all([pagesOf(folder), serve(folder), launch()]);
const result = { passed: 0, failed: 0 };

/** Counts one check; prints it if it found anything. */
function report(what, faults) {
  if (faults.length === 0) {
    result.passed += 1;
    return;
  }
  result.failed += 1;
  console.log(`FAILED ${what}`);
  for (const fault of faults) {
    console.log(`       ${fault}`);
  }
}

for (const width of WIDTHS) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript(() => {
    window.policyBreaks = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.policyBreaks.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim());
    });
  });
  const page = await context.newPage();
  const seen = watch(page);
  for (const address of pages) {
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      seen.length = 0;
      report(`${address} at ${width} px, ${scheme}`, [...(await visit(page, address)), ...(await look(page)), ...seen]);
    }
  }
  await context.close();
}
for (const address of pages) {
  report(`${address} by keyboard`, await inNewPage({}, (page) => skipLink(page, address)));
  report(`${address} without JavaScript`, await inNewPage({ javaScriptEnabled: false }, (page) => allVisible(page, address)));
}
for (const address of redirects) {
  report(`${address} leads on`, await inNewPage({}, (page) => redirect(page, address)));
}

await browser.close();
await server.stop();
console.log(`${pages.length} pages of ${folder} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${result.passed} passed, ${result.failed} failed`);
exit(result.failed === 0 && pages.length > 0 ? 0 : 1);

/** Collects what a page asks of other hosts, and what its console says is wrong. */
function watch(page) {
  const seen = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.address}/`) && !request.url().startsWith("data:")) {
      seen.push(`asks another host: ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    // The browser says by itself that these do not exist: the page for what does not, and an icon that no page names.
    const missing = ["/does-not-exist/", "/favicon.ico"].some((address) => message.location().url === server.address + address);
    const expected = missing && message.text().includes("404");
    if (["error", "warning"].includes(message.type()) && !expected) {
      seen.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => seen.push(`script: ${error.message}`));
  return seen;
}

async function inNewPage(options, check) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    return await check(await context.newPage());
  } finally {
    await context.close();
  }
}

async function visit(page, address) {
  const isMissing = address === "/404.html";
  const response = await page.goto(server.address + (isMissing ? "/does-not-exist/" : address), { waitUntil: "load" });
  const expected = isMissing ? 404 : 200;
  return response.status() === expected ? [] : [`status ${response.status()}`];
}

/** What can be seen of the page that is open. */
async function look(page) {
  const faults = await page.evaluate(() => {
    const faults = window.policyBreaks.map((broken) => `content security policy: ${broken}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const wide = (e) => e.getBoundingClientRect().right > clientWidth + 1 || (e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1);
      const innermost = [...document.body.querySelectorAll("*")].filter(wide).slice(-3);
      const names = innermost.map((e) => `<${e.localName} class="${e.className}">`);
      faults.push(`sideways: ${scrollWidth} px wide in a window of ${clientWidth}; ${names.join(", ")}`);
    }
    return faults;
  });
  return [...faults.filter((fault) => !(plain && fault.startsWith("sideways"))), ...(await violations(page, { targetSize: !plain }))];
}

/** Tab reaches the skip link first, Enter moves on to `main`, and the next Tab goes on from there. */
async function skipLink(page, address) {
  await visit(page, address);
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
    return { is: target?.localName ?? "nothing", top: target?.getBoundingClientRect().top ?? 0, height: innerHeight };
  });
  await page.keyboard.press("Tab");
  const before = await page.evaluate(() => {
    const [main, focused] = [document.querySelector("main"), document.activeElement];
    const isBefore = main.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING;
    return isBefore && focused !== document.body && !focused.contains(main) ? focused.outerHTML.slice(0, 80) : "";
  });
  return [
    link.seen ? [] : ["the skip link is not visible when it has focus"],
    main.is === "main" ? [] : [`the skip link ${link.href} leads to ${main.is}, not to main`],
    main.top <= main.height ? [] : ["main is not in view after the skip link"],
    before ? [`the Tab after the skip link goes back to ${before}`] : [],
  ].flat();
}

/** Without JavaScript: every text is painted, but for closed details and what is meant for screen readers alone. */
async function allVisible(page, address) {
  const status = await visit(page, address);
  const hidden = await page.locator("body").evaluate((body) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const hidden = [];
    while (texts.nextNode()) {
      const { data, parentElement: parent } = texts.currentNode;
      const folded = parent.closest("details:not([open])");
      if (data.trim() === "" || (folded && !parent.closest("summary")) || parent.closest("script, style, template")) {
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
  });
  return [...status, ...hidden];
}

/** An old address leads to a page that exists. */
async function redirect(page, address) {
  const isElsewhere = (url) => new URL(url).pathname !== address;
  const arrived = page.waitForResponse((response) => response.request().isNavigationRequest() && isElsewhere(response.url()));
  await page.goto(server.address + address, { waitUntil: "commit" });
  const response = await arrived.catch(() => null);
  return response?.ok() ? [] : [response ? `leads to ${response.url()}, status ${response.status()}` : "leads nowhere"];
}
