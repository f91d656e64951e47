//! Conditional requests, and parts.

use std::fs;

use super::{FILE, HOST, Running};

#[test]
fn etag_that_matches_gives_not_modified() {
    let running = Running::start();
    for target in ["/", "/file.txt", "/empty.txt"] {
        let first = running.get(target);
        let tag = first.header("etag").unwrap().to_owned();
        assert!(
            tag.starts_with('"') && tag.ends_with('"') && tag.len() > 2,
            "{tag}"
        );
        for list in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"other\", {tag}"),
            "*".to_owned(),
        ] {
            // Before the range, which is not looked at.
            let reply = running.get_with(
                target,
                &format!("If-None-Match: {list}\r\nRange: bytes=0-1\r\n"),
            );
            assert_eq!(
                (reply.status, reply.header("etag")),
                (304, Some(tag.as_str())),
                "{target} {list}"
            );
        }
        let head = running.ask(&format!(
            "HEAD {target} HTTP/1.1\r\n{HOST}If-None-Match: {tag}\r\n\r\n"
        ));
        assert_eq!(head.status, 304);
        assert_eq!(
            running
                .get_with(target, "If-None-Match: \"other\"\r\n")
                .status,
            200
        );
        assert_eq!(
            running
                .get_with(
                    target,
                    &format!("If-None-Match: \"other\"\r\nIf-None-Match: {tag}\r\n")
                )
                .status,
            304
        );
    }
}

#[test]
fn a_connection_goes_on_after_not_modified() {
    let running = Running::start();
    let mut client = running.client();
    client.send(format!(
        "GET / HTTP/1.1\r\n{HOST}If-None-Match: *\r\n\r\nGET /gone/ HTTP/1.1\r\n{HOST}\r\n"
    ));
    assert_eq!(client.read(false).status, 304);
    assert_eq!(client.read(false).text(), "<p>borta</p>");
}

#[test]
fn different_bytes_have_different_etags() {
    let running = Running::start();
    let tag = |target: &str| running.get(target).header("etag").map(str::to_owned);
    assert_ne!(tag("/a"), tag("/b"));
    assert_eq!(tag("/a"), tag("/a"));
    let before = tag("/file.txt");
    let file = running.folder.path().join("file.txt");
    fs::write(running.folder.path().join("new.txt"), FILE).unwrap();
    fs::rename(running.folder.path().join("new.txt"), &file).unwrap();
    assert_ne!(before, tag("/file.txt"));
}

#[test]
fn parts_are_sent() {
    let running = Running::start();
    for (range, status, content_range, body) in [
        ("bytes=0-3", 206, Some("bytes 0-3/10"), "0123"),
        ("bytes=7-", 206, Some("bytes 7-9/10"), "789"),
        ("bytes=-2", 206, Some("bytes 8-9/10"), "89"),
        ("bytes=4-400", 206, Some("bytes 4-9/10"), "456789"),
        (
            "bytes=10-",
            416,
            Some("bytes */10"),
            "416 Range Not Satisfiable\n",
        ),
        ("bytes=0-1,4-5", 200, None, "0123456789"),
        ("bytes=x", 200, None, "0123456789"),
    ] {
        let reply = running.get_with("/file.txt", &format!("Range: {range}\r\n"));
        assert_eq!(
            (reply.status, reply.header("content-range"), reply.text()),
            (status, content_range, body),
            "{range}"
        );
    }
    let page = running.get_with("/", "Range: bytes=3-5\r\n");
    assert_eq!((page.status, page.text()), (206, "hej"));
    assert_eq!(
        page.header("content-type"),
        Some("text/html; charset=utf-8")
    );
}

#[test]
fn if_range_that_differs_gives_the_whole() {
    let running = Running::start();
    let tag = running.get("/file.txt").header("etag").unwrap().to_owned();
    let status = |known: &str| {
        running
            .get_with(
                "/file.txt",
                &format!("Range: bytes=0-1\r\nIf-Range: {known}\r\n"),
            )
            .status
    };
    assert_eq!(status(&tag), 206);
    for known in [
        "\"other\"",
        &format!("W/{tag}"),
        "Wed, 21 Oct 2026 07:28:00 GMT",
    ] {
        assert_eq!(status(known), 200, "{known}");
    }
}

#[test]
fn what_is_not_found_has_no_parts() {
    let running = Running::start();
    let reply = running.get_with("/gone/", "Range: bytes=0-1\r\nIf-None-Match: *\r\n");
    assert_eq!(
        (
            reply.status,
            reply.text(),
            reply.header("etag"),
            reply.header("accept-ranges")
        ),
        (404, "<p>borta</p>", None, None)
    );
}

#[test]
fn folders_and_missing_files_are_not_found() {
    let running = Running::start();
    fs::create_dir(running.folder.path().join("folder.txt")).unwrap();
    assert_eq!(running.get("/folder.txt").status, 404);
    assert_eq!(running.get("/missing.txt").status, 404);
    assert_eq!(
        running.get("/empty.txt").header("content-length"),
        Some("0")
    );
}

#[test]
fn a_file_that_becomes_shorter_while_it_is_sent_keeps_the_connection_in_order() {
    let running = Running::start();
    let length = 40_000_000;
    let file = running.folder.path().join("file.txt");
    fs::write(&file, vec![b'a'; length]).unwrap();
    let mut client = running.client();
    client.send(format!("GET /file.txt HTTP/1.1\r\n{HOST}\r\n"));
    // The answer has begun, and fills all there is between us.
    let start = client.line();
    fs::write(&file, "b").unwrap();
    let mut reply = client.read_after(&start, false);
    assert_eq!(reply.body.len(), length);
    assert_eq!(reply.body.pop(), Some(0));
    client.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
    assert_eq!(client.read(false).text(), "<p>hej</p>");
}
