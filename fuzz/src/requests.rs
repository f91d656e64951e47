//! What a preview answers to requests.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use samverk::address;
use samverk::preview::server::{DryServer, Handler, Request, Response};

use super::{Target, pieces, text};

/// The head of a request: a line with method and target, then headers.
pub const REQUESTS: Target = Target {
    name: "requests",
    run: requests,
    seeds: &["tests/recurrence/phrases.tsv"],
    endings: &["tsv"],
    pieces: pieces::REQUESTS,
    tries: 500,
};

/// What is served.
const BODY: &[u8] = b"0123456789";

/// Answers with a page, and keeps what it was asked.
#[derive(Default)]
struct Sample(Mutex<Option<Request>>);

impl Handler for Sample {
    fn handle(&self, request: &Request) -> Response {
        *self.0.lock().expect("nobody panics here") = Some(request.clone());
        match request.address.as_str() {
            "/till" => Response::Moved(String::from("/sida")),
            "/strom" => Response::Events(Box::new(drop)),
            "/fil" => Response::File {
                disk: PathBuf::from("there is nothing here"),
                media_type: String::from("text/plain"),
            },
            "/nix" => Response::Nothing,
            _ => Response::Page {
                status: 200,
                media_type: String::from("text/plain"),
                bytes: Arc::from(BODY),
            },
        }
    }
}

static SAMPLE: LazyLock<Arc<Sample>> = LazyLock::new(Arc::default);
static SERVER: LazyLock<DryServer> = LazyLock::new(|| {
    let allowed =
        ["intranet.example", "*.kommun.example"].map(|name| name.parse().expect("a name"));
    DryServer::new(
        Ipv4Addr::LOCALHOST.into(),
        allowed.into(),
        Arc::clone(&*SAMPLE) as _,
    )
});

/// Sample and server are those of all threads.
static TURN: Mutex<()> = Mutex::new(());

fn requests(bytes: &[u8]) {
    let written = text(bytes);
    let mut lines = written.lines();
    let mut first = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (
        first.next().unwrap_or_default(),
        first.next().unwrap_or("/"),
    );
    let headers: Vec<(&str, &str)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    let _turn = TURN
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    of_head(bytes);
    of_request(method, target, &headers);
    // The same for whoever knows the server's name, so that its target is looked at.
    of_request("GET", target, &[("Host", "localhost")]);
    let ranges = headers
        .iter()
        .filter(|(name, _)| !name.eq_ignore_ascii_case("Host"));
    let ranges: Vec<_> = [("Host", "localhost")]
        .into_iter()
        .chain(ranges.copied())
        .collect();
    of_request("GET", "/sida", &ranges);
}

fn of_request(method: &str, target: &str, headers: &[(&str, &str)]) {
    let lines = headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"));
    let head = format!(
        "{method} {target} HTTP/1.1\r\n{}\r\n",
        lines.collect::<String>()
    );
    if of_head(head.as_bytes()) {
        assert!(matches!(method, "GET" | "HEAD"), "{method} is let through");
        assert_host(target, headers);
    }
}

/// Whether the head of a request is let through.
fn of_head(head: &[u8]) -> bool {
    *SAMPLE.0.lock().expect("nobody panics here") = None;
    let answer = match SERVER.answer(head) {
        Ok(answer) => answer,
        Err(status) => {
            assert!(
                matches!(status, 400 | 408 | 417 | 431 | 501 | 505),
                "{status}"
            );
            return false;
        }
    };
    let asked = SAMPLE.0.lock().expect("nobody panics here").take();
    assert!(
        matches!(
            answer.status,
            200 | 206 | 302 | 304 | 400 | 403 | 404 | 405 | 414 | 416
        ),
        "{answer:?}"
    );
    let header = |name: &str| {
        let mut values = answer
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} twice in {answer:?}");
        value
    };
    for (_, value) in &answer.headers {
        assert!(
            value.bytes().all(|byte| matches!(byte, b' '..=b'~')),
            "{answer:?}"
        );
    }
    if let Some(request) = &asked {
        super::addresses::assert_clean(&request.address);
        assert!(request.address.is_ascii(), "{request:?}");
        let again = request
            .address
            .split('/')
            .map(|name| address::encode(&percent_decoded(name)));
        assert_eq!(
            again.collect::<Vec<_>>().join("/"),
            request.address,
            "{request:?}"
        );
    } else {
        assert!(
            matches!(answer.status, 400 | 403 | 404 | 405 | 414),
            "{answer:?}"
        );
    }
    let length = answer.length.unwrap_or_default();
    match answer.status {
        200 if header("Content-Type") == Some("text/plain") => assert_eq!(answer.body, BODY),
        206 => {
            let range = header("Content-Range").and_then(|range| range.strip_prefix("bytes "));
            let (range, all) = range
                .and_then(|range| range.split_once('/'))
                .expect("a range");
            let (start, end) = range.split_once('-').expect("a range");
            let (start, end): (usize, usize) = (
                start.parse().expect("a number"),
                end.parse().expect("a number"),
            );
            assert_eq!(all, "10");
            assert_eq!(answer.body, BODY[start..=end]);
            assert_eq!(length, (end - start + 1) as u64);
        }
        302 => {
            let to = header("Location").expect("where to");
            assert!(
                !to.starts_with("//") && address::scheme(to).is_none(),
                "{to:?}"
            );
        }
        _ => {}
    }
    if answer.status != 304 && answer.length.is_some() {
        assert_eq!(length, answer.body.len() as u64, "{answer:?}");
    }
    asked.is_some()
}

fn percent_decoded(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = (*first == b'%').then(|| behind.get(..2)).flatten();
        let code =
            code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8(bytes).expect("addresses are UTF-8")
}

/// Who was let through has named this machine, or a name that is allowed.
fn assert_host(target: &str, headers: &[(&str, &str)]) {
    let named = headers
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("Host"));
    let host = named.map(|(_, value)| *value).next().unwrap_or_default();
    let authority = match target.split_once("://") {
        Some((scheme, rest)) if !scheme.contains('/') => {
            rest.split(['/', '?']).next().unwrap_or_default()
        }
        _ => host,
    };
    let lower = authority.to_ascii_lowercase();
    let name = lower
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    let name = name.map_or(&*lower, |(name, _)| name).trim_end_matches('.');
    let is_number = name.starts_with(|c: char| c.is_ascii_digit()) || name.starts_with('[');
    assert!(
        is_number
            || name == "localhost"
            || name.ends_with(".localhost")
            || name == "intranet.example"
            || name.ends_with(".kommun.example")
            // Written with letters that mean these, which `url` understands.
            || !name.is_ascii() || name.contains('%'),
        "{authority:?} is let through"
    );
}
