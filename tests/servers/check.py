"""Asks a web server for every address of a site, and holds each answer against the site's files.

  check.py FOLDER BASE PORT POLICY

FOLDER is what `samverk build` wrote, BASE the path that it is served below, POLICY what pages may load. Says what differs,
a line each, and how many answers it looked at.
"""

import gzip
import http.client
import json
import os
import re
import sys
from urllib.parse import quote, unquote, urljoin

FOLDER, BASE, PORT, POLICY = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
TEXT = {
    "css": "text/css", "csv": "text/csv", "html": "text/html", "htm": "text/html", "ics": "text/calendar",
    "js": "text/javascript", "json": "application/json", "svg": "image/svg+xml", "txt": "text/plain",
    "webmanifest": "application/manifest+json", "xml": "application/xml",
    "vcf": "text/x-vcard",
}
OTHER = {
    "jpg": "image/jpeg", "pdf": "application/pdf", "png": "image/png", "webp": "image/webp", "woff2": "font/woff2",
}
FOR_EVER = "public, max-age=31536000, immutable"
faults = []
asked = 0
connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)


def get(path, **headers):
    global asked
    asked += 1
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers={"Host": f"127.0.0.1:{PORT}", **headers})
    answer = connection.getresponse()
    return answer, answer.read()


def same(path, what, is_, should_be):
    if is_ != should_be:
        faults.append(f"{path}: {what} is {is_!r}, not {should_be!r}")


def one(path, answer, name):
    """The value of a header, which there must be one of."""
    values = answer.headers.get_all(name) or []
    if len(values) != 1:
        faults.append(f"{path}: {name} {len(values)} times: {values}")
    return values[0] if values else ""


def location(path, answer):
    """Where an answer leads, on whatever host it says."""
    return re.sub(r"^https?://[^/]+", "", urljoin(path, one(path, answer, "Location")))


def media_type(path):
    name = path.rsplit("/", 1)[-1]
    if name == "atom.xml":
        return "application/atom+xml; charset=utf-8"
    ending = name.rsplit(".", 1)[-1].lower()
    if ending in TEXT:
        return f"{TEXT[ending]}; charset=utf-8"
    return OTHER.get(ending)


def held(path, answer, cache):
    """What every answer has."""
    same(path, "the policy", one(path, answer, "Content-Security-Policy"), POLICY)
    same(path, "X-Content-Type-Options", one(path, answer, "X-Content-Type-Options"), "nosniff")
    same(path, "Referrer-Policy", one(path, answer, "Referrer-Policy"), "strict-origin-when-cross-origin")
    same(path, "Cache-Control", one(path, answer, "Cache-Control"), cache)
    same(path, "Strict-Transport-Security", answer.headers.get("Strict-Transport-Security"), None)


def typed(path, answer, file):
    expected = media_type(file)
    if expected:
        is_ = one(path, answer, "Content-Type").lower().replace(";charset", "; charset")
        same(path, "the type", is_, expected)


def file(name, is_asset):
    disk = os.path.join(FOLDER, name)
    content = open(disk, "rb").read()
    is_index = name.rsplit("/", 1)[-1] == "index.html"
    path = BASE + quote(name[: -len("index.html")] if is_index else name, safe="/")
    leads = name.endswith((".html", ".htm", ".aspx")) and re.search(
        rb'http-equiv="?refresh"? content="0; ?(?:url=)?([^"]*)"', content)
    if leads:
        to = urljoin(path, leads[1].decode())
        # As a browser sends it, as some programs do, and without the slash.
        ways = {path, quote(unquote(path), safe="/!$&'()*+,;=:@~")}
        ways |= {way.rstrip("/") for way in ways}
        for way in ways:
            answer, _ = get(way)
            same(way, "the status", answer.status, 301)
            if answer.status == 301:
                same(way, "where it leads", unquote(location(way, answer)), unquote(to))
        return "moved"
    cache = FOR_EVER if is_asset else "no-cache"
    answer, body = get(path, Accept_Encoding="identity")
    same(path, "the status", answer.status, 200)
    if answer.status != 200:
        return "wrong"
    same(path, "the content", body == content, True)
    same(path, "how it is packed", answer.headers.get("Content-Encoding"), None)
    held(path, answer, cache)
    typed(path, answer, name)
    is_text = (media_type(name) or "").endswith("utf-8")
    packed, body = get(path, Accept_Encoding="gzip")
    held(path, packed, cache)
    if is_text and len(content) >= 1024:
        same(path, "how it is packed", packed.headers.get("Content-Encoding"), "gzip")
        if packed.headers.get("Content-Encoding") == "gzip":
            same(path, "the content, packed", gzip.decompress(body) == content, True)
        same(path, "Vary", "accept-encoding" in (packed.headers.get("Vary") or "").lower(), True)
    elif not is_text and len(content) >= 1024:
        same(path, "how it is packed", packed.headers.get("Content-Encoding"), None)
    # Whoever has it is told that it is the same.
    known = {}
    if packed.headers.get("ETag"):
        known["If_None_Match"] = packed.headers["ETag"]
    if packed.headers.get("Last-Modified"):
        known["If_Modified_Since"] = packed.headers["Last-Modified"]
    same(path, "what tells versions apart", bool(known), True)
    again, _ = get(path, Accept_Encoding="gzip", **known)
    same(path, "the status when it is known", again.status, 304)
    if is_index and path != BASE:
        answer, _ = get(path.rstrip("/"))
        # Caddy says 308, which is for good as well.
        same(path.rstrip("/"), "that it leads on for good", answer.status in (301, 308), True)
        if answer.status in (301, 308):
            same(path.rstrip("/"), "where it leads", unquote(location(path, answer)), unquote(path))
    return "file"


def missing(path, page):
    answer, body = get(path, Accept_Encoding="identity")
    same(path, "the status", answer.status, 404)
    content = open(os.path.join(FOLDER, page), "rb").read()
    same(path, f"that it shows {page}", body == content, True)
    held(path, answer, "no-cache")
    typed(path, answer, page)


def main():
    manifest = json.load(open(os.path.join(FOLDER, ".samverk/manifest.json")))
    assets = set(manifest["assets"])
    seen = {"file": 0, "moved": 0, "wrong": 0}
    for folder, folders, names in os.walk(FOLDER):
        if folder == FOLDER:
            folders.remove(".samverk")
        for name in sorted(names):
            whole = os.path.relpath(os.path.join(folder, name), FOLDER)
            # A server's own, which it keeps to itself.
            if whole != ".htaccess":
                seen[file(whole, whole in assets)] += 1
    homes = [""] + [f"{name}/" for name in ("en", "sv") if os.path.exists(os.path.join(FOLDER, name, "404.html"))]
    for home in homes:
        for path in ("finns-inte/", "finns-inte", "finns/inte.css", "finns-inte.png", "bild.0123456789-480.webp"):
            # What has a name with a fingerprint and is not there is no page of an edition's.
            page = f"{home}404.html"
            if path.endswith(".webp"):
                answer, _ = get(BASE + home + path)
                same(BASE + home + path, "the status", answer.status, 404)
                same(BASE + home + path, "that it is kept", "immutable" in (answer.headers.get("Cache-Control") or ""), False)
            else:
                missing(BASE + home + path, page)
    for path in (".samverk/manifest.json", ".samverk/", ".samverk", "%2esamverk/manifest.json"):
        answer, body = get(BASE + path)
        same(BASE + path, "the status", answer.status, 404)
        same(BASE + path, "that it shows samverk's own", b'"assets"' in body, False)
    if BASE != "/":
        answer, _ = get(BASE.rstrip("/"))
        same(BASE.rstrip("/"), "the status", answer.status, 301)
        same(BASE.rstrip("/"), "where it leads", unquote(location(BASE, answer)), unquote(BASE))
    # A test that asks for nothing would pass, too.
    if seen["file"] < 20 or not assets:
        faults.append(f"only {seen} of a site")
    for fault in faults:
        print(fault)
    print(f"{asked} answers: {seen['file']} files, {seen['moved']} old addresses, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
