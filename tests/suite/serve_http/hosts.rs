//! Who may ask, and by which name.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::client::{Preview, has_ipv6, sample};

#[test]
fn the_preview_answers_to_every_local_name() {
    let preview = Preview::of(sample());
    let port = preview.address.port();
    assert_eq!(preview.url, format!("http://127.0.0.1:{port}/"));
    let mut hosts = vec!["127.0.0.1", "localhost"];
    if has_ipv6() {
        hosts.push("[::1]");
    }
    for host in hosts {
        let mut stream = TcpStream::connect(format!("{host}:{port}")).expect(host);
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        assert!(
            reply.starts_with("HTTP/1.1 200 ") && reply.contains("Välkommen"),
            "{host}: {reply}"
        );
    }
}

#[test]
fn other_names_have_to_be_allowed() {
    let preview = Preview::with(
        sample(),
        &["--port", "0", "--allow-host", "preview.example"],
    );
    for (host, status) in [
        ("localhost", 200),
        ("LocalHost.:80", 200),
        ("www.localhost", 200),
        ("127.0.0.1", 200),
        ("127.1.2.3:9", 200),
        ("[::1]", 200),
        ("preview.example", 200),
        ("PREVIEW.example.:8080", 200),
        ("evil.example", 403),
        ("localhost.evil.example", 403),
        ("sub.preview.example", 403),
        ("192.168.0.1", 403),
        ("localhost:x", 400),
        ("", 400),
    ] {
        assert_eq!(preview.status_as(host), status, "{host}");
    }
    let reply = preview.ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    assert!(
        reply.text().contains("evil.example") && reply.text().contains("--allow-host"),
        "{}",
        reply.text()
    );
    assert_eq!(
        reply.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    reply.assert_never_kept();
    assert_eq!(preview.ask("GET / HTTP/1.1\r\n\r\n").status, 400);
    assert_eq!(
        preview
            .ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n")
            .status,
        400
    );
    assert_eq!(preview.get("http://evil.example/").status, 403);
    assert_eq!(preview.get("http://localhost/").status, 200);
}

#[test]
fn a_preview_for_the_network_is_asked_by_address() {
    let preview = Preview::with(sample(), &["--port", "0", "--host", "0.0.0.0"]);
    for (host, status) in [
        ("192.168.0.1:8080", 200),
        ("[fe80::1]", 200),
        ("localhost", 200),
        ("evil.example", 403),
    ] {
        assert_eq!(preview.status_as(host), status, "{host}");
    }
}
