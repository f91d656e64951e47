//! What comes back for an address.

use std::thread;
use std::time::{Duration, Instant};

use super::client::{Preview, Reply, SECRET, TEXT, TIMEOUT, sample};
use crate::images::with_place;
use crate::site::image_of;

#[test]
fn nothing_but_the_site_is_ever_served() {
    let preview = Preview::of(sample());
    let root = preview.site.path("hemligt.txt").display().to_string();
    let mut targets = Vec::new();
    for up in [
        "..",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252e",
        "..;",
        "%c0%ae%c0%ae",
        "%u002e%u002e",
        "..%00",
        "....",
        "..\\",
        "..%5c",
    ] {
        for slash in ["/", "%2f", "%2F", "\\", "%5c", "//", "%252f", "/./"] {
            targets.push(format!("/{up}{slash}hemligt.txt"));
            targets.push(format!("/natverk{slash}{up}{slash}{up}{slash}hemligt.txt"));
            targets.push(format!("/{up}{slash}themes{slash}hemligt.txt"));
            targets.push(format!("/.samverk{slash}{up}{slash}{up}{slash}hemligt.txt"));
        }
    }
    targets.extend([
        root.clone(),
        format!("/{root}"),
        format!("//{root}"),
        format!("/file://{root}"),
        format!("file://{root}"),
    ]);
    for rest in [
        "/hemligt.txt",
        "/site.yaml",
        "/content/index.md",
        "/index.md",
        "/themes/hemligt.txt",
        "/content-hemligt/",
        "/../content-hemligt/index.md",
        "/.samverk-cache/",
        "/.samverk/../hemligt.txt",
        "/.samverk/hemligt.txt",
        "/?page=../hemligt.txt/../",
        "*",
        "hemligt.txt",
        "../hemligt.txt",
        "http://localhost/../hemligt.txt",
        "/%00",
        "/hemligt.txt%00.html",
    ] {
        targets.push(rest.to_owned());
    }
    for target in targets {
        let reply = preview.get(&target);
        assert!(!reply.text().contains(SECRET), "{target}: {}", reply.text());
        if !target.contains('?') {
            assert!(
                matches!(reply.status, 400 | 404),
                "{target}: {}",
                reply.status
            );
        }
    }
}

#[test]
fn pages_and_files_come_with_their_types_and_are_never_kept() {
    let preview = Preview::of(sample());
    for (target, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/natverk/matematik/", "text/html; charset=utf-8"),
        ("/plan.txt", "text/plain; charset=utf-8"),
        ("/film.mp4", "video/mp4"),
        ("/.samverk/preview.js", "text/javascript; charset=utf-8"),
        ("/.samverk/preview.css", "text/css; charset=utf-8"),
    ] {
        let reply = preview.get(target);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (200, Some(media_type)),
            "{target}"
        );
        assert_eq!(reply.header("transfer-encoding"), None, "{target}");
        reply.assert_never_kept();
    }
    assert_eq!(preview.get("/plan.txt").text(), TEXT);
    assert_eq!(preview.get("/film.mp4").body.len(), 20_000_000);
}

#[test]
fn missing_addresses_are_not_found() {
    let preview = Preview::of(sample());
    for target in ["/finns-inte/", "/finns-inte.png", "/natverk/finns-inte/"] {
        let reply = preview.get(target);
        assert_eq!(reply.status, 404, "{target}");
        reply.assert_never_kept();
    }
    assert_eq!(preview.get("/natverk/matematik/").status, 200);
    preview.site.remove("content/natverk/matematik.md");
    let start = Instant::now();
    while preview.get("/natverk/matematik/").status != 404 {
        assert!(start.elapsed() < TIMEOUT, "the page stays");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn head_is_get_without_a_body_and_nothing_else_is_allowed() {
    let preview = Preview::of(sample());
    for target in ["/", "/plan.txt", "/film.mp4", "/finns-inte/"] {
        let get = preview.get(target);
        let mut client = preview.client();
        client.send(format!("HEAD {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        let head = client.read();
        let without_date = |reply: &Reply| {
            reply
                .headers
                .iter()
                .filter(|(name, _)| name != "date")
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            (head.status, without_date(&head)),
            (get.status, without_date(&get)),
            "{target}"
        );
        // Had there been a body, this would read it.
        client.send("GET /plan.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert_eq!(client.read().text(), TEXT, "{target}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let reply = preview.ask(format!(
            "{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=b"
        ));
        assert_eq!(
            (reply.status, reply.header("allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
}

#[test]
fn conditional_and_range_requests_are_answered() {
    let preview = Preview::of(sample());
    for target in ["/", "/plan.txt"] {
        let first = preview.get(target);
        let tag = first.header("etag").expect(target);
        for list in [
            tag.to_owned(),
            format!("W/{tag}"),
            format!("\"a\", {tag}"),
            "*".to_owned(),
        ] {
            let reply = preview.get_with(target, &format!("If-None-Match: {list}\r\n"));
            assert_eq!(
                (reply.status, reply.header("etag")),
                (304, Some(tag)),
                "{target} {list}"
            );
            reply.assert_never_kept();
        }
        assert_eq!(
            preview.get_with(target, "If-None-Match: \"a\"\r\n").status,
            200
        );
    }
    let length = TEXT.len();
    for (range, status, content_range, body) in [
        ("bytes=6-8", 206, Some(format!("bytes 6-8/{length}")), "012"),
        (
            "bytes=14-",
            206,
            Some(format!("bytes 14-15/{length}")),
            "89",
        ),
        ("bytes=-1", 206, Some(format!("bytes 15-15/{length}")), "9"),
        ("bytes=0-1,3-4", 200, None, TEXT),
        ("bytes=b", 200, None, TEXT),
    ] {
        let reply = preview.get_with("/plan.txt", &format!("Range: {range}\r\n"));
        assert_eq!(
            (reply.status, reply.header("content-range"), &*reply.text()),
            (status, content_range.as_deref(), body),
            "{range}"
        );
    }
    let outside = preview.get_with("/plan.txt", "Range: bytes=16-\r\n");
    assert_eq!(
        (outside.status, outside.header("content-range")),
        (416, Some("bytes */16"))
    );
    assert_eq!(
        preview
            .get_with("/plan.txt", "Range: bytes=0-1\r\nIf-Range: \"a\"\r\n")
            .status,
        200
    );
    let film = preview.get_with("/film.mp4", "Range: bytes=19999990-\r\n");
    assert_eq!((film.status, film.body), (206, vec![7; 10]));
}

#[test]
fn ways_are_relative_because_a_proxy_may_have_put_the_preview_below_a_path() {
    let preview = Preview::of(sample());
    for (target, location) in [
        ("/.samverk", ".samverk/"),
        ("/natverk", "natverk/"),
        ("/natverk/matematik", "matematik/"),
    ] {
        let reply = preview.get(target);
        assert_eq!(
            (reply.status, reply.header("location")),
            (302, Some(location)),
            "{target}"
        );
    }
    for (target, way) in [
        ("/", "./"),
        ("/natverk/matematik/", "../../"),
        ("/finns/inte/alls", "../../"),
        ("/finns-inte/", "../"),
        ("/.samverk/", "../"),
    ] {
        let text = preview.get(target).text().clone();
        let script = format!("src=\"{way}.samverk/preview.js\"");
        assert!(text.contains(&script), "{target}: {text}");
        let own = ["src=\"/.samverk", "href=\"/.samverk"];
        assert!(
            !own.iter().any(|own| text.contains(own)),
            "{target}: {text}"
        );
    }
    for file in [
        "preview.js",
        "connection.js",
        "worker.js",
        "stream.js",
        "marks.js",
        "panel.js",
    ] {
        let text = preview.get(&format!("/.samverk/{file}")).text().clone();
        assert!(
            !text.contains("\"/.samverk") && !text.contains("`/.samverk"),
            "{file}"
        );
    }
    // No page of its own asks for what is not there.
    assert_eq!(preview.get("/.samverk/icon.svg").status, 200);
}

#[test]
fn a_film_begins_at_once_however_long_it_is() {
    let site = sample();
    let film = std::fs::File::create(site.path("content/lang.mp4")).unwrap();
    film.set_len(20 << 30).unwrap();
    let preview = Preview::of(site);
    let start = Instant::now();
    let reply = preview.get_with("/lang.mp4", "Range: bytes=0-9\r\n");
    assert_eq!((reply.status, reply.body.len()), (206, 10));
    let mut client = preview.client();
    client.send("GET /lang.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(client.line(), "HTTP/1.1 200 OK");
    assert!(
        start.elapsed() < Duration::from_secs(3),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn frames_of_other_programs_may_show_the_preview() {
    let preview = Preview::of(sample());
    for target in ["/", "/.samverk/", "/finns-inte/"] {
        let reply = preview.get(target);
        for header in ["x-frame-options", "content-security-policy"] {
            assert_eq!(reply.header(header), None, "{target}");
        }
    }
}

#[test]
fn a_picture_is_served_as_it_is_published() {
    let whole = image_of(30, 20, |x, y| [x, y, x * y]);
    let site = sample()
        .file("site.yaml", "theme: bare\nimages: {originals: clean}\n")
        .file("content/foto.png", with_place(&whole));
    let preview = Preview::of(site);
    let reply = preview.get("/foto.png");
    assert_eq!((reply.status, reply.body), (200, whole));
    preview.site.write("site.yaml", "theme: bare\n");
    let placed = with_place(&image_of(30, 20, |x, y| [x, y, x * y]));
    let start = Instant::now();
    while preview.get("/foto.png").body != placed {
        assert!(start.elapsed() < TIMEOUT, "the settings are not followed");
        thread::sleep(Duration::from_millis(20));
    }
}
