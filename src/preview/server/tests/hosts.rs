//! Who may ask.

use super::{Reply, Running, ip, listen_on};
use crate::preview::server::{ListenOptions, Port};

fn ask_as(running: &Running, hosts: &str) -> Reply {
    running.ask(&format!("GET / HTTP/1.1\r\n{hosts}\r\n"))
}

#[test]
fn other_names_are_refused_with_a_sentence() {
    let running = Running::start();
    let reply = ask_as(&running, "Host: Evil.example:8080\r\n");
    assert_eq!(
        (reply.status, reply.text()),
        (403, "evil.example? --allow-host evil.example\n")
    );
    assert_eq!(
        reply.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    for host in [
        "localhost",
        "LOCALHOST.:1",
        "127.0.0.1",
        "[::1]:8080",
        "a.localhost",
    ] {
        assert_eq!(
            ask_as(&running, &format!("Host: {host}\r\n")).status,
            200,
            "{host}"
        );
    }
    assert_eq!(ask_as(&running, "Host: 192.168.1.5\r\n").status, 403);
}

#[test]
fn a_request_has_one_host() {
    let running = Running::start();
    for hosts in [
        "",
        "Host: localhost\r\nHost: localhost\r\n",
        "Host:\r\n",
        "Host: a b\r\n",
        "Host: localhost, evil.example\r\n",
    ] {
        assert_eq!(ask_as(&running, hosts).status, 400, "{hosts:?}");
    }
    assert_eq!(running.ask("GET / HTTP/1.0\r\n\r\n").status, 400);
}

#[test]
fn a_target_for_a_proxy_is_judged_by_its_own_host() {
    let running = Running::start();
    let ask = |target: &str, host: &str| {
        running
            .ask(&format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
            .status
    };
    assert_eq!(ask("http://evil.example/", "localhost"), 403);
    assert_eq!(ask("http://localhost:8080/", "evil.example"), 200);
    assert_eq!(ask("HTTP://[::1]", "localhost"), 200);
    assert_eq!(ask("http://user@localhost/", "localhost"), 400);
    assert_eq!(ask("http:///", "localhost"), 400);
    assert_eq!(ask("ftp://localhost/", "localhost"), 400);
}

#[test]
fn names_can_be_allowed_and_networks_have_addresses() {
    let allow_hosts = vec!["preview.example".parse().unwrap()];
    let running = Running::start_with(ListenOptions {
        host: ip("0.0.0.0"),
        allow_hosts,
        ..listen_on(Port::Explicit(0))
    });
    for (host, status) in [
        ("preview.example:80", 200),
        ("192.168.1.5", 200),
        ("localhost", 200),
        ("evil.example", 403),
    ] {
        assert_eq!(
            ask_as(&running, &format!("Host: {host}\r\n")).status,
            status,
            "{host}"
        );
    }
}
