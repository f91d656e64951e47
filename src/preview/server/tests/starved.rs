//! A preview that runs out of files. The limit belongs to a process, so the server gets one of its
//! own: this very program, told by a variable to run nothing but the server.

#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, setrlimit};

use super::{Client, HOST, listen_on};
use crate::preview::server::{Handler, Port, Request, Response, open};

const ROLE: &str = "SAMVERK_TEST_STARVED_SERVER";

struct Hello;

impl Handler for Hello {
    fn handle(&self, _: &Request) -> Response {
        Response::Page {
            status: 200,
            media_type: "text/plain".to_owned(),
            bytes: b"hello".as_slice().into(),
        }
    }
}

struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether a connection of its own gets an answer.
fn is_answered(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(8)))?;
        write!(stream, "GET / HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.ends_with("hello"))
}

#[test]
fn a_server_that_ran_out_of_files_listens_again() {
    if let Ok(limit) = std::env::var(ROLE) {
        let limit = limit.parse().ok();
        setrlimit(
            Resource::Nofile,
            Rlimit {
                current: limit,
                maximum: limit,
            },
        )
        .unwrap();
        let server = open(listen_on(Port::Explicit(0))).unwrap();
        println!("\nurl {}", server.url());
        server.run(Arc::new(Hello));
    }
    for limit in ["60", "61"] {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "--exact",
            "--nocapture",
            "preview::server::tests::starved::a_server_that_ran_out_of_files_listens_again",
        ]);
        let mut child = command
            .env(ROLE, limit)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let _killed = Killed(child);
        let url = lines
            .map(Result::unwrap)
            .find_map(|line| line.strip_prefix("url http://").map(str::to_owned))
            .unwrap();
        let address = url.trim_end_matches('/').parse().unwrap();
        for _ in 0..2 {
            let mut early = Client::new(address);
            early.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
            assert_eq!(early.read(false).text(), "hello");
            let crowd: Vec<_> = (0..80)
                .map(|_| TcpStream::connect(address).unwrap())
                .collect();
            std::thread::sleep(Duration::from_millis(700));
            // Who was there before is still served.
            early.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
            assert_eq!(early.read(false).text(), "hello");
            drop(crowd);
            // Whoever comes while the crowd is still being let go may be turned away, and tries
            // again as browsers do.
            let start = Instant::now();
            while !is_answered(address) {
                assert!(
                    start.elapsed() < Duration::from_secs(8),
                    "with {limit} files: {:?}",
                    start.elapsed()
                );
                std::thread::sleep(Duration::from_millis(20));
            }
            let mut late = Client::new(address);
            late.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
            assert_eq!(late.read(false).text(), "hello", "with {limit} files");
            late.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
            early.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
            assert_eq!(
                (late.read(false).status, early.read(false).status),
                (200, 200)
            );
        }
    }
}
