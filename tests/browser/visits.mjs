// Visits pages of a site in a browser, and listens to what it says meanwhile.

/**
 * Gives a function that carries out a check on a page of its own, which shows what `server` serves, and adds to what it finds
 * what the browser has to say.
 */
export function visitor(browser, server) {
  /** Pages that wait for their next check, by their options: to begin a new one each time takes twice as long. */
  const idle = new Map();
  return async (options, check) => {
    const key = JSON.stringify(options);
    const { page, seen } = idle.get(key)?.pop() ?? (await newPage(browser, server, options));
    try {
      await page.emulateMedia({ colorScheme: "light" });
      const faults = await check({ page, arrive: (address) => visit(page, server.address, address, seen) });
      idle.set(key, [...(idle.get(key) ?? []), { page, seen }]);
      return [...faults, ...seen.splice(0)];
    } catch (error) {
      await page.context().close();
      return [`the check stopped: ${error.message.split("\n")[0]}`, ...seen];
    }
  };
}

async function newPage(browser, server, { width, ...options }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce", ...options });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  return { page, seen: watch(page, server) };
}

/** Collects what a page asks of other hosts, and what its console says is wrong. */
function watch(page, server) {
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

async function visit(page, host, address, seen) {
  const isMissing = address === "/404.html";
  const response = await page.goto(host + (isMissing ? "/does-not-exist/" : address), { waitUntil: "load" });
  const expected = isMissing ? 404 : 200;
  if (response.status() !== expected) {
    seen.push(`status ${response.status()}`);
  }
}
