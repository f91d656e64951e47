//! Who may ask, and by which name.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::client::{Preview, Running, has_ipv6, sample};

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

#[test]
fn all_names_below_one_can_be_allowed_and_nothing_that_is_no_name() {
    let options = ["--port", "0", "--allow-host", "*.app.github.dev"];
    let preview = Preview::with(sample(), &options);
    for (host, status) in [
        ("crispy-engine-x5-8080.app.github.dev", 200),
        ("a.b.APP.github.dev.:443", 200),
        ("app.github.dev", 403),
        ("evilapp.github.dev", 403),
        ("x.app.github.dev.evil.example", 403),
    ] {
        assert_eq!(preview.status_as(host), status, "{host}");
    }
    for name in [
        "",
        "*",
        "*.dev",
        "https://exempel.se",
        "exempel.se/",
        "a b",
        "a,b",
        "x.*.se",
    ] {
        let site = sample();
        let mut program = Running::start(site.command(&[
            "serve",
            "--port",
            "0",
            "--lang",
            "en",
            "--allow-host",
            name,
        ]));
        assert_eq!(program.wait().code(), Some(2), "{name}");
        let mut said = String::new();
        let mut stderr = program.0.stderr.take().unwrap();
        stderr.read_to_string(&mut said).unwrap();
        let told = format!("--allow-host cannot be \"{name}\".");
        assert!(
            said.replace(['“', '”'], "\"").contains(&told) && said.contains("*.app.github.dev"),
            "{name}: {said}"
        );
    }
}

#[test]
fn a_preview_for_the_network_says_where_others_find_it() {
    for (host, is_for_others) in [("0.0.0.0", true), ("127.0.0.1", false)] {
        let site = sample();
        let mut program =
            Running::start(site.command(&["serve", "--port", "0", "--lang", "en", "--host", host]));
        let mut first = String::new();
        let stdout = program.0.stdout.take().unwrap();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut first).unwrap();
        assert!(first.starts_with("http://127.0.0.1:"), "{first}");
        let port = first
            .trim_end()
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(300));
        program.0.kill().unwrap();
        let mut said = String::new();
        let mut stderr = program.0.stderr.take().unwrap();
        stderr.read_to_string(&mut said).unwrap();
        let cards = if_addrs::get_if_addrs().unwrap();
        let mut others = cards
            .iter()
            .filter(|card| !card.is_loopback() && !card.is_link_local() && card.ip().is_ipv4());
        assert!(
            others.all(|card| {
                said.contains(&format!("http://{}:{port}/", card.ip())) == is_for_others
            }),
            "{said}"
        );
    }
}
