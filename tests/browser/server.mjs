// A web server for one folder, as strict as the site has to cope with: everything is sent under
// `Content-Security-Policy: default-src 'self'`, and what does not exist gets `404.html`. Sends text packed, and says how
// long browsers may keep a file, as the documentation asks of those who serve the site.
//
//   node server.mjs ../../public 8080

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const POLICY = "default-src 'self'";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** Serves `folder` on this machine only. Gives the address, without a slash at its end, and a way to stop. */
export async function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}`;
  const stop = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { address, stop };
}

async function answer(root, request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  let file = join(root, normalize(path));
  const found = file === root || file.startsWith(root + sep) ? await stat(file).catch(() => null) : null;
  if (found?.isDirectory()) {
    if (!path.endsWith("/")) {
      return response.writeHead(301, { location: `${path}/` }).end();
    }
    file = join(file, "index.html");
  }
  if (found && (await isFile(file))) {
    return send(request, response, 200, file, path.startsWith("/assets/") ? FOR_EVER : "no-cache");
  }
  const missing = join(root, "404.html");
  return (await isFile(missing)) ? send(request, response, 404, missing, "no-cache") : response.writeHead(404).end();
}

const isFile = async (path) => (await stat(path).catch(() => null))?.isFile() ?? false;

/** What has a name that changes with its contents. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** Types that packing makes smaller; pictures and fonts are packed already. */
const PACKED = /^text\/|json|xml/;

async function send(request, response, status, file, kept) {
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const isPacked = PACKED.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const bytes = await readFile(file);
  const body = isPacked ? gzipSync(bytes) : bytes;
  response.writeHead(status, {
    "cache-control": kept,
    "content-length": body.length,
    "content-security-policy": POLICY,
    "content-type": type,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    ...(isPacked && { "content-encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(argv[2] ?? "public", Number(argv[3] ?? 8080));
  console.log(`${address}/`);
}
