//! Connections: kept, slow, and many.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::client::{Preview, TEXT, sample};

#[test]
fn connections_are_kept_and_requests_can_be_sent_ahead() {
    let preview = Preview::of(sample());
    let mut client = preview.client();
    let one = "GET /plan.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.send(one);
    assert_eq!(client.read().text(), TEXT);
    client.send(one.repeat(50));
    for _ in 0..50 {
        assert_eq!(client.read().text(), TEXT);
    }
    let mut old = preview.client();
    old.send("GET /plan.txt HTTP/1.0\r\nHost: localhost\r\n\r\n");
    assert_eq!(old.read().text(), TEXT);
    assert_eq!(old.stream.read(&mut [0]).unwrap(), 0);
}

#[test]
fn garbage_ends_its_own_connection_only() {
    let preview = Preview::of(sample());
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET\r\n\r\n",
        b"\0\0\0\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
    ] {
        let mut client = preview.client();
        client.send(garbage);
        drop(client);
        preview.assert_quick();
    }
    assert_eq!(preview.get("/%zz").status, 400);
    assert_eq!(preview.get("/%ff").status, 400);
}

#[test]
fn slow_clients_keep_nobody_waiting() {
    let preview = Preview::of(sample());
    let connect = || TcpStream::connect(preview.address).unwrap();
    let idle: Vec<_> = (0..500).map(|_| connect()).collect();
    let half: Vec<_> = (0..50)
        .map(|_| {
            let mut stream = connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: loc").unwrap();
            stream
        })
        .collect();
    let deaf: Vec<_> = (0..8)
        .map(|_| {
            let mut client = preview.client();
            client.send("GET /film.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            client
        })
        .collect();
    for _ in 0..5 {
        preview.assert_quick();
    }
    drop((idle, half, deaf));
    preview.assert_quick();
}

#[test]
fn answers_come_at_once_on_connections_that_are_kept() {
    let preview = Preview::of(sample());
    for target in ["/", "/plan.txt"] {
        let mut client = preview.client();
        let mut times: Vec<_> = (0..40)
            .map(|_| {
                let start = Instant::now();
                client.send(format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                assert_eq!(client.read().status, 200);
                start.elapsed()
            })
            .collect();
        times.sort();
        // A reader who is made to wait for an acknowledgement waits for 40 ms each time.
        assert!(times[10] < Duration::from_millis(20), "{target}: {times:?}");
    }
}

/// The most memory that a process has had, in kB.
#[cfg(target_os = "linux")]
fn most_memory(preview: &Preview) -> usize {
    let path = format!("/proc/{}/status", preview.program.0.id());
    let status = std::fs::read_to_string(path).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.unwrap().trim().trim_end_matches(" kB");
    number.parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn memory_is_bounded_whatever_clients_claim_and_send() {
    let preview = Preview::of(sample());
    preview.assert_quick();
    let before = most_memory(&preview);
    let claims: Vec<_> = (0..200)
        .map(|number| {
            let host = ["localhost", "evil.example"][number % 2];
            let mut client = preview.client();
            client.send(format!(
                "POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 67000000\r\n\r\nx"
            ));
            client
        })
        .collect();
    preview.assert_quick();
    drop(claims);
    // Lines without an end: 100 MB in all, of which nothing is kept.
    let piece = vec![b'a'; 64 * 1024];
    for _ in 0..100 {
        let mut stream = TcpStream::connect(preview.address).unwrap();
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
        // Until it hangs up.
        let sent = (0..16).take_while(|_| stream.write_all(&piece).is_ok());
        assert!(sent.count() > 0);
    }
    preview.assert_quick();
    let more = most_memory(&preview) - before;
    assert!(more < 48 * 1024, "{more} kB more");
}
