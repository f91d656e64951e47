//! Taking a port, and giving it back.

use std::io::{Read, Write};
use std::net::{IpAddr, TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

use super::client::{Preview, Running, has_ipv6, sample};

#[test]
fn a_busy_default_port_gives_way_to_the_next_free_one() {
    // Whether this test or another program has it makes no difference.
    let other = TcpListener::bind("127.0.0.1:8080");
    let preview = Preview::with(sample(), &[]);
    let port = preview.address.port();
    assert_ne!(port, 8080);
    assert_eq!(preview.get("/").status, 200);
    drop(other);
}

#[test]
fn a_busy_explicit_port_is_an_error() {
    let mut occupants = vec!["127.0.0.1:0", "0.0.0.0:0"];
    if has_ipv6() {
        occupants.extend(["[::1]:0", "[::]:0"]);
    }
    for occupant in occupants {
        let other = TcpListener::bind(occupant).unwrap();
        let port = other.local_addr().unwrap().port().to_string();
        let site = sample();
        let mut program = Running::start(site.command(&["serve", "--port", &port]));
        let status = program.wait();
        let (mut stdout, mut stderr) = (String::new(), String::new());
        program
            .0
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut stdout)
            .unwrap();
        program
            .0
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut stderr)
            .unwrap();
        assert_eq!(
            (status.code(), stdout.as_str()),
            (Some(2), ""),
            "{occupant}: {stderr}"
        );
        assert!(
            stderr.starts_with("samverk: ") && stderr.contains(&port),
            "{occupant}: {stderr}"
        );
    }
}

#[test]
fn a_foreign_address_is_an_error() {
    let site = sample();
    let mut program =
        Running::start(site.command(&["serve", "--port", "0", "--host", "192.0.2.1"]));
    assert_eq!(program.wait().code(), Some(2));
    let mut stderr = String::new();
    program
        .0
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut stderr)
        .unwrap();
    assert!(stderr.contains("192.0.2.1"), "{stderr}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_preview_at_once() {
    let mut preview = Preview::of(sample());
    // Not even those who are in the middle of something are waited for.
    let ip: IpAddr = preview.address.ip();
    let mut half = TcpStream::connect((ip, preview.address.port())).unwrap();
    half.write_all(b"GET / HT").unwrap();
    let mut deaf = preview.client();
    deaf.send("GET /film.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut events = preview.client();
    events.send("GET /.samverk/events?page=%2F&version=0 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(events.line(), "HTTP/1.1 200 OK");
    let start = Instant::now();
    let sent = Command::new("kill")
        .args(["-INT", &preview.program.0.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    assert_eq!(preview.program.wait().code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
}

#[cfg(unix)]
#[test]
fn a_terminal_that_closes_ends_the_preview_unless_it_was_told_not_to_care() {
    let signal = |name: &str, preview: &Preview| {
        let id = preview.program.0.id().to_string();
        let sent = Command::new("kill").args([name, &id]).status().unwrap();
        assert!(sent.success());
    };
    let mut preview = Preview::of(sample());
    signal("-HUP", &preview);
    preview.program.wait();

    let mut preview = Preview::started_by(sample(), &["nohup"], &["--port", "0"]);
    signal("-HUP", &preview);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(preview.get("/").status, 200);
    signal("-TERM", &preview);
    assert_eq!(preview.program.wait().code(), Some(0));
}
