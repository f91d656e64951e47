//! Readers who do what they should not, and readers who are many.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::{Client, HOST, Running};

/// What a preview takes, with much to spare for a machine that is busy with other tests.
const MAX_RESPONSE_TIME: Duration = Duration::from_secs(5);

#[track_caller]
fn assert_still_there(running: &Running) {
    let start = Instant::now();
    assert_eq!(running.get("/").text(), "<p>hej</p>");
    assert!(start.elapsed() < MAX_RESPONSE_TIME, "{:?}", start.elapsed());
}

#[test]
fn slow_clients_keep_nobody_waiting() {
    let running = Running::start();
    let connect = || TcpStream::connect(running.address).unwrap();
    let idle: Vec<_> = (0..500).map(|_| connect()).collect();
    let half: Vec<_> = (0..50)
        .map(|_| {
            let mut stream = connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: local").unwrap();
            stream
        })
        .collect();
    let deaf: Vec<_> = (0..8)
        .map(|_| {
            let mut client = Client::new(running.address);
            client.send(format!("GET /bytes/20000000 HTTP/1.1\r\n{HOST}\r\n"));
            client
        })
        .collect();
    // One who asks for much more than can be in flight, and reads nothing.
    let mut greedy = connect();
    greedy
        .write_all(
            format!("GET /bytes/20000000 HTTP/1.1\r\n{HOST}\r\n")
                .repeat(1500)
                .as_bytes(),
        )
        .unwrap();
    for _ in 0..5 {
        assert_still_there(&running);
    }
    drop((idle, half, greedy));
    for mut client in deaf {
        assert_eq!(client.read(false).body.len(), 20_000_000);
    }
    assert_still_there(&running);
}

#[test]
fn connections_that_come_at_once_are_all_answered() {
    let running = Running::start();
    for round in 0..60 {
        // As a browser does: several at a time, and each is kept when it has been answered.
        let mut clients: Vec<Client> = (0..12).map(|_| running.client()).collect();
        for client in &mut clients {
            client.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
        }
        let start = Instant::now();
        for client in &mut clients {
            assert_eq!(client.read(false).text(), "<p>hej</p>");
        }
        assert!(
            start.elapsed() < MAX_RESPONSE_TIME,
            "round {round}: {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn garbage_ends_its_own_connection_only() {
    let running = Running::start();
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a miracle\r\n\r\n",
        b"\0\0\0\0\n\n\n\n",
    ] {
        let mut client = running.client();
        client.send(garbage);
        client
            .stream
            .get_ref()
            .shutdown(std::net::Shutdown::Write)
            .unwrap();
        let rest = client.rest();
        let start = String::from_utf8_lossy(&rest);
        assert!(
            rest.is_empty() || start.starts_with("HTTP/1.1 4"),
            "{garbage:?}: {start}"
        );
        assert_still_there(&running);
    }
}

#[test]
fn body_length_that_is_only_claimed_allocates_nothing() {
    let running = Running::start();
    for length in [
        "99999999999999",
        "18446744073709551615",
        "4611686018427387904",
    ] {
        let mut client = running.client();
        client.send(format!(
            "POST / HTTP/1.1\r\n{HOST}Content-Length: {length}\r\n\r\nlittle"
        ));
        drop(client);
        let mut client = running.client();
        client.send(format!(
            "GET / HTTP/1.1\r\n{HOST}Expect: 100-continue\r\nContent-Length: {length}\r\n\r\n"
        ));
        drop(client);
    }
    let mut client = running.client();
    client.send(format!(
        "POST / HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx"
    ));
    drop(client);
    std::thread::sleep(Duration::from_millis(100));
    assert_still_there(&running);
    // Whoever waits for it, gets an answer, and nobody waits for the rest.
    let mut client = running.client();
    client.send(format!(
        "POST / HTTP/1.1\r\n{HOST}Content-Length: 99999999999999\r\n\r\nlittle"
    ));
    let reply = client.read(false);
    assert_eq!(
        (reply.status, reply.header("connection")),
        (405, Some("close"))
    );
    assert_eq!(client.rest(), b"");
    // One that is true is taken in, and passed over.
    let mut client = running.client();
    let length = 20_000_000;
    client.send(format!(
        "POST / HTTP/1.1\r\n{HOST}Content-Length: {length}\r\n\r\n"
    ));
    client.send(vec![b'x'; length]);
    assert_eq!(client.read(false).status, 405);
    client.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
    assert_eq!(client.read(false).status, 200);
}

#[test]
fn bodies_that_are_claimed_and_never_sent_keep_nobody_waiting() {
    let running = Running::start();
    let claim = |host: &str| {
        let mut client = running.client();
        client.send(format!(
            "POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 67000000\r\n\r\nx"
        ));
        client
    };
    let mut waiting: Vec<Client> = (0..100)
        .map(|number| {
            claim(if number % 2 == 0 {
                "localhost"
            } else {
                "evil.example"
            })
        })
        .collect();
    assert_still_there(&running);
    // Who may ask is looked at before anything of the body is.
    for (number, client) in waiting.iter_mut().enumerate() {
        let status = if number % 2 == 0 { 405 } else { 403 };
        assert_eq!(client.read(false).status, status);
    }
    drop(waiting);
    assert_still_there(&running);
}

#[test]
fn heads_that_never_end_are_refused() {
    let running = Running::start();
    let line = format!("GET /{} HTTP/1.1\r\n", "a".repeat(200_000));
    let value = format!("GET / HTTP/1.1\r\nX: {}", "a".repeat(200_000));
    let name = format!("GET / HTTP/1.1\r\n{}", "a".repeat(200_000));
    let short = format!("GET / HTTP/1.1\r\n{HOST}{}", "X: y\r\n".repeat(20_000));
    let many = format!("GET / HTTP/1.1\r\n{HOST}{}\r\n", "X: y\r\n".repeat(300));
    let blank = "\r\n".repeat(100_000);
    for head in [line, value, name, short, many, blank] {
        let mut client = running.client();
        // It may hang up before it has got all of it.
        let _ = client.stream.get_mut().write_all(head.as_bytes());
        let reply = client.read(false);
        assert_eq!(
            (reply.status, reply.header("connection")),
            (431, Some("close")),
            "{head:.40}"
        );
        assert_eq!(client.rest(), b"");
        assert_still_there(&running);
    }
    // As much as all the programs on a machine may have put into cookies is no such head.
    let cookies = format!("Cookie: {}\r\n", "a=b; ".repeat(5_000));
    assert_eq!(running.get_with("/", &cookies).status, 200);
}

#[test]
fn what_can_be_understood_in_two_ways_is_refused() {
    let running = Running::start();
    for headers in [
        "Content-Length: 3\r\nContent-Length: 4\r\n",
        "Content-Length: +3\r\n",
        "Content-Length: 3, 3\r\n",
        "Content-Length:\r\n",
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        " folded: x\r\n",
    ] {
        let mut client = running.client();
        client.send(format!("POST / HTTP/1.1\r\n{HOST}{headers}\r\nabc"));
        let reply = client.read(false);
        assert_eq!(
            (reply.status, reply.header("connection")),
            (400, Some("close")),
            "{headers:?}"
        );
    }
}

#[test]
fn a_panic_is_an_error_for_its_own_request() {
    let running = Running::start();
    let mut client = running.client();
    client.send(format!(
        "GET /panic HTTP/1.1\r\n{HOST}\r\nGET / HTTP/1.1\r\n{HOST}\r\n"
    ));
    let reply = client.read(false);
    assert_eq!(
        (reply.status, reply.text()),
        (500, "500 Internal Server Error\n")
    );
    assert_eq!(client.read(false).text(), "<p>hej</p>");
}

#[test]
fn answers_come_at_once_on_connections_that_are_kept() {
    let running = Running::start();
    for size in [10, 900, 1100, 5000, 70_000, 1_000_000] {
        let mut client = running.client();
        let mut times: Vec<_> = (0..40)
            .map(|_| {
                let start = Instant::now();
                client.send(format!("GET /bytes/{size} HTTP/1.1\r\n{HOST}\r\n"));
                assert_eq!(client.read(false).body.len(), size);
                start.elapsed()
            })
            .collect();
        times.sort();
        // A reader who is made to wait for an acknowledgement waits for 40 ms each time.
        assert!(
            times[10] < Duration::from_millis(20),
            "{size} bytes: {times:?}"
        );
    }
}
