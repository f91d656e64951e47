// Holds the structured data of built sites (JSON-LD in the vocabulary of schema.org) against Google's types of that
// vocabulary: a name that it does not have, or a value of another kind, is a fault. So is an address that is no full one,
// and a page without any.
//
//     node structured-data.mjs SITE [SITE …]

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { tally } from "./tally.mjs";

const sites = process.argv.slice(2);
if (sites.length === 0) {
  console.error("usage: node structured-data.mjs SITE [SITE …]");
  process.exit(2);
}

/** The structured data of every page of a site, as it stands in the HTML, and the pages. */
function blocks(site) {
  const pages = readdirSync(site, { recursive: true }).filter((file) => file.endsWith(".html"));
  return pages.sort().flatMap((page) => {
    const html = readFileSync(path.join(site, page), "utf8");
    const found = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
    return [...found].map(([, json]) => ({ json, page: path.join(site, page) }));
  });
}

/** The text of `json` as TypeScript, or null where it is no JSON. */
function literal(json) {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return null;
  }
}

/** What the types of the vocabulary say of each of some texts: by its number, a list of faults. */
function typeFaults(literals) {
  // It need not exist: the types are found from where it would be.
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), "structured-data.ts");
  const lines = ['import type { Graph } from "schema-dts";'];
  lines.push(...literals.map((text, index) => `export const block${index}: Graph = ${text};`));
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? lines.join("\n") : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, lines.join("\n"), ...rest) : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  const faults = new Map();
  for (const { file: source, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    const line = source?.fileName === file ? source.getLineAndCharacterOfPosition(start).line : 0;
    if (line === 0) throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    const [first] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
    faults.set(line - 1, [...(faults.get(line - 1) ?? []), first]);
  }
  return faults;
}

/** Values of the fields that hold addresses, however deep, that are no full addresses. */
function addressFaults(value) {
  if (Array.isArray(value)) return value.flatMap(addressFaults);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isAddress = ["@id", "url", "logo", "item"].includes(key) && typeof inner === "string";
    return isAddress && !/^https?:\/\/[^/]/.test(inner) ? [`${key} is no full address: ${inner}`] : addressFaults(inner);
  });
}

const result = tally();
const kinds = new Map();
const found = sites.flatMap((site) => {
  const all = blocks(site);
  if (all.length === 0) result.report(site, ["no structured data"]);
  return all;
});
const broken = found.filter(({ json }) => literal(json) === null);
for (const { page } of broken) result.report(page, ["no JSON"]);
const whole = found.filter(({ json }) => literal(json) !== null);
const ofTypes = typeFaults(whole.map(({ json }) => literal(json)));
whole.forEach(({ json, page }, index) => {
  const data = JSON.parse(json);
  for (const { "@type": kind } of data["@graph"]) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  result.report(page, [...(ofTypes.get(index) ?? []), ...addressFaults(data)]);
});
const counted = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
process.exitCode = result.close(`structured data: ${counted}`) ? 0 : 1;
