import { env } from "node:process";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
env.FONTCONFIG_FILE ??= new URL("fonts.conf", import.meta.url).pathname;
const browser = await launch();
const server = await serve(`/tmp/w/lg/out-standard`);
for (const [name, o] of [["arabic", { viewport: { width: 1280, height: 900 } }], ["arabic-phone", { viewport: { width: 320, height: 812 }, deviceScaleFactor: 2 }]]) {
  const page = await browser.newPage({ colorScheme: "light", ...o });
  await page.goto(server.address + "/ar/natverk/maqha-al-lugha/");
  await page.screenshot({ path: `../../docs/images/${name}.png`, animations: "disabled" });
  await page.close();
}
await server.stop();
await browser.close();
