//! The head of a request: its line and its headers.

use std::io::ErrorKind;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use httparse::{EMPTY_HEADER, Status};

use super::body::Body;
use super::incoming::Incoming;
use crate::preview::server::raw::{Method, RawRequest};

/// The longest head, in bytes: programs on one machine share their cookies, which can be many.
pub(super) const MAX_HEAD: usize = 32 * 1024;
/// The most headers. Browsers send about 20.
const MAX_HEADERS: usize = 100;
/// How long a connection may stay open without a request.
const IDLE: Duration = Duration::from_mins(5);
/// How long a head may take to come, from its first byte on.
const PATIENCE: Duration = Duration::from_secs(30);

/// A request without its body.
pub(super) struct Head<'b> {
    pub request: RawRequest<'b>,
    pub body: Body,
    /// Whether the client speaks HTTP/1.1, and not 1.0.
    pub is_current: bool,
    /// Whether more requests may come on the connection.
    pub is_kept: bool,
    /// Whether the client sends its body only when it is told to go on.
    pub awaits: bool,
}

/// Why there is no request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoHead {
    /// The connection has ended.
    Ended,
    /// It is answered with this status, and the connection ends.
    Refused(u16),
}

/// Waits for the head of a request, and says how long it is.
pub(super) fn wait(incoming: &mut Incoming) -> Result<usize, NoHead> {
    let mut until = Instant::now() + IDLE;
    let mut has_begun = false;
    let mut looked_at = 0;
    loop {
        let waiting = incoming.waiting();
        if !has_begun && !waiting.is_empty() {
            has_begun = true;
            until = Instant::now() + PATIENCE;
        }
        // What is not HTTP at all may wait for an answer before it sends a line, as TLS does.
        if !waiting.first().is_none_or(|byte| is_first(*byte)) {
            return Err(NoHead::Refused(400));
        }
        if let Some(length) = end(waiting, looked_at) {
            return if length > MAX_HEAD {
                Err(NoHead::Refused(431))
            } else {
                Ok(length)
            };
        }
        if waiting.len() > MAX_HEAD {
            return Err(NoHead::Refused(431));
        }
        looked_at = waiting.len();
        match incoming.read_on(until) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::TimedOut && has_begun => {
                return Err(NoHead::Refused(408));
            }
            Err(_) => return Err(NoHead::Ended),
        }
    }
}

/// Whether a head may begin so: with its method, or the blank lines that old clients send before
/// it (RFC 9112, section 2.2).
const fn is_first(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n' | b'!'..=b'~')
}

/// Where a head ends: after its blank line. The first bytes have been looked at before.
fn end(bytes: &[u8], looked_at: usize) -> Option<usize> {
    // Blank lines before the head end nothing.
    let begins = bytes
        .iter()
        .position(|byte| !matches!(byte, b'\r' | b'\n'))?;
    let from = looked_at.saturating_sub(3).max(begins);
    memchr::memchr_iter(b'\n', &bytes[from..])
        .map(|at| from + at + 1)
        .find_map(|next| match &bytes[next..] {
            [b'\n', ..] => Some(next + 1),
            [b'\r', b'\n', ..] => Some(next + 2),
            _ => None,
        })
}

/// Reads a whole head.
pub(super) fn read(bytes: &[u8], peer: Option<IpAddr>) -> Result<Head<'_>, NoHead> {
    let mut headers = [EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    match parsed.parse(bytes) {
        Ok(Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(NoHead::Refused(431)),
        Ok(Status::Partial) | Err(_) => return Err(NoHead::Refused(400)),
    }
    let (Some(method), Some(target), Some(version)) = (parsed.method, parsed.path, parsed.version)
    else {
        return Err(NoHead::Refused(400));
    };
    // A header in another encoding is none that we know; without its host, a request is refused.
    let headers = parsed.headers.iter().filter_map(|header| {
        let value = std::str::from_utf8(header.value).ok()?;
        Some((header.name, value))
    });
    let request = RawRequest {
        method: match method {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => Method::Other,
        },
        target,
        headers: headers.collect(),
        peer,
    };
    let body = Body::of(&request).ok_or(NoHead::Refused(400))?;
    let awaits = match request.values("Expect").next() {
        None => false,
        Some(value) if value.eq_ignore_ascii_case("100-continue") => true,
        Some(_) => return Err(NoHead::Refused(417)),
    };
    let says = |word: &str| {
        let mut words = request
            .values("Connection")
            .flat_map(|value| value.split(','));
        words.any(|said| said.trim().eq_ignore_ascii_case(word))
    };
    let is_current = version == 1;
    let is_kept = !says("close") && (is_current || says("keep-alive"));
    Ok(Head {
        request,
        body,
        is_current,
        is_kept,
        awaits,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_head_ends_after_its_blank_line() {
        for (bytes, length) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\nrest", Some(27)),
            ("GET / HTTP/1.1\nHost: a\n\nrest", Some(24)),
            ("\r\n\r\nGET / HTTP/1.1\r\n\r\n", Some(22)),
            ("\r\n\r\n", None),
            ("GET / HTTP/1.1\r\nHost: a\r\n\r", None),
        ] {
            assert_eq!(end(bytes.as_bytes(), 0), length, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_in_which_pieces_a_head_comes(
            bytes in proptest::collection::vec(prop_oneof![Just(b'\r'), Just(b'\n'), Just(b'a')], 0..40),
            cut in 0_usize..40,
        ) {
            let cut = cut.min(bytes.len());
            let at_once = end(&bytes, 0);
            let in_pieces = end(&bytes[..cut], 0).or_else(|| end(&bytes, cut));
            prop_assert_eq!(at_once, in_pieces);
        }

        #[test]
        fn no_head_is_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes, None);
        }
    }
}
