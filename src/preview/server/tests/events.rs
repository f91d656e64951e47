//! Event streams.

use std::io::Write;
use std::thread;
use std::time::{Duration, Instant};

use super::{HOST, Running};

#[test]
fn events_arrive_when_they_are_flushed_and_the_end_is_told() {
    let running = Running::start();
    let mut client = running.client();
    client.send(format!("GET /events HTTP/1.1\r\n{HOST}\r\n"));
    let mut writer = running.events.recv().unwrap();
    let reply = client.read(false);
    assert_eq!(reply.status, 200);
    for (name, value) in [
        ("content-type", "text/event-stream; charset=utf-8"),
        ("cache-control", "no-store"),
        ("x-accel-buffering", "no"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
        ("transfer-encoding", "chunked"),
        ("connection", "close"),
    ] {
        assert_eq!(reply.header(name), Some(value));
    }
    writeln!(writer, "event: styles").unwrap();
    assert!(client.is_quiet());
    write!(writer, "data: 1\n\n").unwrap();
    writer.flush().unwrap();
    let lines: Vec<_> = (0..5).map(|_| client.line()).collect();
    assert_eq!(lines, ["17", "event: styles", "data: 1", "", ""]);
    write!(writer, ":").unwrap();
    drop(writer);
    let lines: Vec<_> = (0..4).map(|_| client.line()).collect();
    assert_eq!(lines, ["1", ":", "0", ""]);
    assert_eq!(client.rest(), b"");
}

#[test]
fn http_1_0_gets_events_without_chunks() {
    let running = Running::start();
    let mut client = running.client();
    client.send(format!("GET /events HTTP/1.0\r\n{HOST}\r\n"));
    let mut writer = running.events.recv().unwrap();
    assert_eq!(client.read(false).header("transfer-encoding"), None);
    write!(writer, "data: 1\n\n").unwrap();
    drop(writer);
    assert_eq!(client.rest(), b"data: 1\n\n");
}

#[test]
fn head_starts_no_event_stream() {
    let running = Running::start();
    let reply = running.ask(&format!("HEAD /events HTTP/1.1\r\n{HOST}\r\n"));
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, Some("text/event-stream; charset=utf-8"))
    );
    assert!(
        running
            .events
            .recv_timeout(Duration::from_millis(100))
            .is_err()
    );
}

#[test]
fn writers_get_an_error_when_the_client_is_gone() {
    let running = Running::start();
    let mut client = running.client();
    client.send(format!("GET /events HTTP/1.1\r\n{HOST}\r\n"));
    let mut writer = running.events.recv().unwrap();
    drop(client);
    let start = Instant::now();
    while write!(writer, ":\n\n")
        .and_then(|()| writer.flush())
        .is_ok()
    {
        assert!(start.elapsed() < Duration::from_secs(10));
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn several_events_do_not_wait_for_each_other() {
    let running = Running::start();
    let mut client = running.client();
    client.send(format!("GET /events HTTP/1.1\r\n{HOST}\r\n"));
    let mut writer = running.events.recv().unwrap();
    client.read(false);
    let mut times: Vec<_> = (0..12)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..3 {
                write!(writer, "data: 1\n\n").unwrap();
                writer.flush().unwrap();
            }
            let lines: Vec<_> = (0..12).map(|_| client.line()).collect();
            assert_eq!(lines[1], "data: 1");
            start.elapsed()
        })
        .collect();
    times.sort();
    assert!(times[3] < Duration::from_millis(20), "{times:?}");
}
