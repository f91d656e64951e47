//! Targets, methods, headers, connections.

use super::{HOST, Reply, Running};

fn assert_headers_of_every_answer(reply: &Reply) {
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(reply.header(name), Some(value), "{reply:?}");
    }
    assert!(reply.header("content-type").is_some(), "{reply:?}");
    assert!(
        reply.header("content-length").is_some() && reply.header("transfer-encoding").is_none(),
        "{reply:?}"
    );
}

#[test]
fn a_page_comes_with_its_headers() {
    let running = Running::start();
    let reply = running.get("/");
    assert_eq!((reply.status, reply.text()), (200, "<p>hej</p>"));
    assert_eq!(
        reply.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(reply.header("content-length"), Some("10"));
    assert_eq!(reply.header("accept-ranges"), Some("bytes"));
    assert_headers_of_every_answer(&reply);
}

#[test]
fn every_answer_has_the_headers() {
    let running = Running::start();
    for (target, status) in [
        ("/", 200),
        ("/file.txt", 200),
        ("/gone/", 404),
        ("/nothing", 404),
        ("/missing.txt", 404),
        ("/moved", 302),
        ("/panic", 500),
        ("/%", 400),
    ] {
        let reply = running.get(target);
        assert_eq!(reply.status, status, "{target}");
        assert_headers_of_every_answer(&reply);
    }
    assert_headers_of_every_answer(&running.get_with("/", "If-None-Match: *\r\n"));
    assert_headers_of_every_answer(&running.get_with("/", "Range: bytes=1-2\r\n"));
    assert_headers_of_every_answer(&running.get_with("/", "Range: bytes=99-\r\n"));
    assert_headers_of_every_answer(&running.get_with("/bytes/5000000", "TE: trailers\r\n"));
}

#[test]
fn a_target_becomes_a_clean_address() {
    let running = Running::start();
    assert_eq!(
        running.get("/foto%20%31.jpg?a=1&b=%C3%A5").text(),
        "/foto%201.jpg [(\"a\", \"1\"), (\"b\", \"å\")] true"
    );
    assert_eq!(running.get("http://localhost/a").text(), "/a [] true");
    for target in [
        "/../a",
        "/%2e%2e/a",
        "//a",
        "/a%2fb",
        "/a%5Cb",
        "/a\\b",
        "/./a",
    ] {
        assert_eq!(running.get(target).status, 404, "{target}");
    }
    for target in ["/%zz", "/%ff", "/%00", "a", "*", "/a#b"] {
        assert_eq!(running.get(target).status, 400, "{target}");
    }
    assert_eq!(running.get(&format!("/{}", "a".repeat(10_000))).status, 414);
}

#[test]
fn what_moved_is_on_this_server() {
    let running = Running::start();
    assert_eq!(running.get("/moved").header("location"), Some("moved/?a=b"));
    for target in ["/moved-away", "/moved-apart"] {
        let reply = running.get(target);
        assert_eq!(
            (
                reply.status,
                reply.header("location"),
                reply.header("set-cookie")
            ),
            (500, None, None),
            "{target}"
        );
    }
}

#[test]
fn other_methods_are_not_allowed() {
    let running = Running::start();
    for method in [
        "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "BREW",
    ] {
        let reply = running.ask(&format!("{method} / HTTP/1.1\r\n{HOST}\r\n"));
        assert_eq!(
            (reply.status, reply.header("allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
}

#[test]
fn head_is_get_without_a_body() {
    let running = Running::start();
    for target in [
        "/",
        "/file.txt",
        "/gone/",
        "/nothing",
        "/moved",
        "/../",
        "/bytes/100000",
    ] {
        let mut client = running.client();
        // The second request shows that no body came after the first.
        client.send(format!(
            "HEAD {target} HTTP/1.1\r\n{HOST}\r\nGET {target} HTTP/1.1\r\n{HOST}\r\n"
        ));
        let (head, get) = (client.read(true), client.read(false));
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
        assert!(!get.body.is_empty(), "{target}");
        assert!(client.is_quiet(), "{target}");
    }
}

#[test]
fn connections_are_kept_and_requests_can_be_sent_ahead() {
    let running = Running::start();
    let mut client = running.client();
    for _ in 0..3 {
        client.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
        assert_eq!(client.read(false).text(), "<p>hej</p>");
    }
    let targets = ["/slow", "/", "/bytes/70000", "/nothing", "/file.txt"];
    let ahead: Vec<_> = targets
        .iter()
        .map(|target| format!("GET {target} HTTP/1.1\r\n{HOST}\r\n"))
        .collect();
    client.send(ahead.concat());
    let replies: Vec<_> = targets
        .iter()
        .map(|_| client.read(false))
        .map(|reply| (reply.status, reply.body.len()))
        .collect();
    assert_eq!(
        replies,
        [(200, 4), (200, 10), (200, 70_000), (404, 14), (200, 10)]
    );
    assert!(client.is_quiet());
}

#[test]
fn connections_end_when_they_should() {
    let running = Running::start();
    for request in [
        format!("GET / HTTP/1.0\r\n{HOST}\r\n"),
        format!("GET / HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n"),
    ] {
        let mut client = running.client();
        client.send(&request);
        let reply = client.read(false);
        assert_eq!((reply.status, reply.text()), (200, "<p>hej</p>"));
        assert_eq!(reply.version, request[6..14]);
        assert_eq!(client.rest(), b"");
    }
    let mut client = running.client();
    for _ in 0..2 {
        client.send(format!(
            "GET / HTTP/1.0\r\n{HOST}Connection: keep-alive\r\n\r\n"
        ));
        assert_eq!(client.read(false).status, 200);
    }
}

#[test]
fn bodies_of_requests_are_skipped() {
    let running = Running::start();
    let body = "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let long = "x".repeat(100_000);
    for (method, status) in [("GET", 200), ("POST", 405)] {
        for request in [
            format!(
                "{method} / HTTP/1.1\r\n{HOST}Content-Length: {}\r\n\r\n{body}",
                body.len()
            ),
            format!(
                "{method} / HTTP/1.1\r\n{HOST}Content-Length: {}\r\n\r\n{long}",
                long.len()
            ),
            format!(
                "{method} / HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\n\
                 {:x}\r\n{body}\r\n0\r\n\r\n",
                body.len()
            ),
        ] {
            let mut client = running.client();
            client.send(&request);
            assert_eq!(client.read(false).status, status, "{request:.100}");
            client.send(format!("GET /gone/ HTTP/1.1\r\n{HOST}\r\n"));
            assert_eq!(client.read(false).text(), "<p>borta</p>", "{request:.100}");
            assert!(client.is_quiet(), "{request:.100}");
        }
    }
}
