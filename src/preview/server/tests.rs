//! The server as a reader meets it, over real sockets. The helpers here serve all files of tests.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]
#![allow(
    clippy::disallowed_methods,
    reason = "tests write the files that they serve"
)]

mod binding;
mod events;
mod hosts;
mod parts;
mod protocol;
mod robust;
mod starved;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::preview::server::{Handler, ListenOptions, Port, Request, Response, media_type, open};

const HOST: &str = "Host: localhost\r\n";
/// What `/file.txt` holds.
const FILE: &[u8] = b"0123456789";

fn listen_on(port: Port) -> ListenOptions {
    ListenOptions {
        host: Ipv4Addr::LOCALHOST.into(),
        port,
        allow_hosts: Vec::new(),
        refusal: "{host}? --allow-host {host}".to_owned(),
    }
}

/// A server in a thread of its own, which lives as long as the tests.
struct Running {
    address: SocketAddr,
    /// Writers of event streams that were request for.
    events: Receiver<Box<dyn Write + Send>>,
    folder: TempDir,
}

impl Running {
    fn start() -> Self {
        Self::start_with(listen_on(Port::Explicit(0)))
    }

    fn start_with(options: ListenOptions) -> Self {
        let server = open(options).unwrap();
        let address = server
            .url()
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .parse()
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file.txt"), FILE).unwrap();
        std::fs::write(folder.path().join("empty.txt"), "").unwrap();
        let (sender, events) = channel();
        let sample = Sample {
            folder: folder.path().to_owned(),
            events: Mutex::new(sender),
        };
        thread::spawn(move || server.run(Arc::new(sample)));
        Self {
            address,
            events,
            folder,
        }
    }

    fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// One request on a connection of its own.
    fn ask(&self, request: &str) -> Reply {
        let mut client = self.client();
        client.send(request);
        client.read(request.starts_with("HEAD "))
    }

    fn get(&self, target: &str) -> Reply {
        self.ask(&format!("GET {target} HTTP/1.1\r\n{HOST}\r\n"))
    }

    /// GET with more headers, each with its line end.
    fn get_with(&self, target: &str, headers: &str) -> Reply {
        self.ask(&format!("GET {target} HTTP/1.1\r\n{HOST}{headers}\r\n"))
    }
}

/// A site of a few addresses; whatever else is request for is answered with what the server made of
/// it.
struct Sample {
    folder: std::path::PathBuf,
    events: Mutex<Sender<Box<dyn Write + Send>>>,
}

impl Handler for Sample {
    fn handle(&self, request: &Request) -> Response {
        let page = |bytes: Vec<u8>| Response::Page {
            status: 200,
            media_type: media_type("/"),
            bytes: bytes.into(),
        };
        let size = |name: &str| {
            request
                .address
                .strip_prefix(name)
                .and_then(|size| size.parse::<usize>().ok())
        };
        match request.address.as_str() {
            "/" => page(b"<p>hej</p>".to_vec()),
            "/gone/" => Response::Page {
                status: 404,
                media_type: media_type("/"),
                bytes: b"<p>borta</p>".as_slice().into(),
            },
            "/file.txt" | "/empty.txt" | "/missing.txt" | "/folder.txt" => Response::File {
                disk: self.folder.join(&request.address[1..]),
                media_type: media_type(&request.address),
            },
            "/moved" => Response::Moved("/moved/?a=b".to_owned()),
            "/moved-away" => Response::Moved("//evil.example/".to_owned()),
            "/moved-apart" => Response::Moved("/a\r\nSet-Cookie: a=b".to_owned()),
            "/events" => {
                let sender = self.events.lock().unwrap().clone();
                Response::Events(Box::new(move |writer| sender.send(writer).unwrap()))
            }
            // Without the message that a panic prints.
            "/panic" => std::panic::resume_unwind(Box::new(())),
            "/slow" => {
                thread::sleep(Duration::from_millis(200));
                page(b"slow".to_vec())
            }
            "/nothing" => Response::Nothing,
            _ => match size("/bytes/") {
                Some(size) => page(vec![b'x'; size]),
                None => page(
                    format!(
                        "{} {:?} {}",
                        request.address, request.query, request.is_local
                    )
                    .into_bytes(),
                ),
            },
        }
    }
}

/// A connection.
struct Client {
    stream: BufReader<TcpStream>,
}

impl Client {
    fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        Self {
            stream: BufReader::new(stream),
        }
    }

    fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.get_mut().write_all(bytes.as_ref()).unwrap();
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        line.trim_end_matches(['\r', '\n']).to_owned()
    }

    /// Reads a reply: its headers, and as much body as they say, unless it is one without a body.
    fn read(&mut self, only_headers: bool) -> Reply {
        let start = self.line();
        self.read_after(&start, only_headers)
    }

    /// As [`Client::read`], after the line that a reply starts with.
    fn read_after(&mut self, start: &str, only_headers: bool) -> Reply {
        let mut words = start.split(' ');
        let version = words.next().unwrap().to_owned();
        let status = words
            .next()
            .and_then(|status| status.parse().ok())
            .unwrap_or_else(|| panic!("no reply: {start:?}"));
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            headers.push((name.to_ascii_lowercase(), value.to_owned()));
        }
        let mut reply = Reply {
            version,
            status,
            headers,
            body: Vec::new(),
        };
        if !only_headers && status != 304 {
            let length = reply
                .header("content-length")
                .map_or(0, |length| length.parse().unwrap());
            reply.body = vec![0; length];
            self.stream.read_exact(&mut reply.body).unwrap();
        }
        reply
    }

    /// Everything until the connection ends.
    fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        // A connection that is closed over unread bytes ends with an error.
        let _ = self.stream.read_to_end(&mut rest);
        rest
    }

    /// Whether the server has nothing more to say and goes on listening.
    fn is_quiet(&mut self) -> bool {
        self.stream
            .get_ref()
            .set_read_timeout(Some(Duration::from_millis(150)))
            .unwrap();
        let quiet = self.stream.fill_buf().is_err();
        self.stream
            .get_ref()
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        quiet
    }
}

#[derive(Debug)]
struct Reply {
    version: String,
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// Whether this machine has IPv6 at all.
fn has_ipv6() -> bool {
    std::net::TcpListener::bind("[::1]:0").is_ok()
}

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}
