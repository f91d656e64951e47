//! Writes responses.

use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::SystemTime;

use crate::preview::server::reply::reason;

/// How much is sent at a time, in bytes.
const PIECE: usize = 16 * 1024;

/// What a response depends on besides what it says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reply {
    /// The client speaks HTTP/1.1, and not 1.0.
    pub is_current: bool,
    /// Another request may follow on the connection.
    pub is_kept: bool,
    /// No body is sent, whatever the headers say of it.
    pub only_head: bool,
}

/// The status line and the headers, the last of which is about the body.
pub(super) fn head(
    reply: Reply,
    status: u16,
    headers: &[(&'static str, String)],
    about_body: Option<(&str, &str)>,
) -> String {
    let version = if reply.is_current { "1.1" } else { "1.0" };
    let mut head = format!("HTTP/{version} {status} {}\r\n", reason(status));
    let mut add = |name: &str, value: &str| head.extend([name, ": ", value, "\r\n"]);
    add("Date", &date());
    for (name, value) in headers {
        add(name, value);
    }
    if let Some((name, value)) = about_body {
        add(name, value);
    }
    match (reply.is_current, reply.is_kept) {
        (true, false) => add("Connection", "close"),
        (false, true) => add("Connection", "keep-alive"),
        (true, true) | (false, false) => {}
    }
    head.push_str("\r\n");
    head
}

/// When an answer was made (RFC 9110, section 6.6.1).
#[expect(clippy::disallowed_methods, reason = "nothing of a site depends on it")]
fn date() -> String {
    httpdate::fmt_http_date(SystemTime::now())
}

/// Sends a response of so many bytes.
///
/// # Errors
/// Where the client is gone, or the body ends too soon.
pub(super) fn send(
    stream: &TcpStream,
    reply: Reply,
    status: u16,
    headers: &[(&'static str, String)],
    body: impl Read,
    length: u64,
) -> io::Result<()> {
    // What is small is sent at once, its head and its body together.
    let mut stream = BufWriter::with_capacity(PIECE, stream);
    let written = length.to_string();
    let about_body = Some(("Content-Length", written.as_str()));
    stream.write_all(head(reply, status, headers, about_body).as_bytes())?;
    if !reply.only_head {
        let sent = io::copy(&mut body.take(length), &mut stream)?;
        if sent < length {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
    stream.flush()
}
