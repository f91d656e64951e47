//! Writes responses.

use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::net::TcpStream;

use tiny_http::{HTTPVersion, Header, Response, StatusCode};

/// How much is sent at a time, in bytes.
const PIECE: usize = 16 * 1024;

/// What a head ends with, after its last line.
const END: &[u8] = b"\r\n";
/// What `tiny_http` says of a body of which nothing is known, where there are no chunks.
const NO_LENGTH: &[u8] = b"Content-Length: 0\r\n";

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

/// The status line and the headers, of a body of so many bytes or of one that goes on.
///
/// `tiny_http` writes them, but for `Connection`, which it leaves to its own server. That is not
/// asked to listen: it reads lines of a head without an end, and allocates what a body claims.
pub(super) fn head(
    reply: Reply,
    status: u16,
    headers: &[(&'static str, String)],
    length: Option<u64>,
) -> io::Result<Vec<u8>> {
    let headers = headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok())
        .collect();
    let known = length.and_then(|length| usize::try_from(length).ok());
    let response = Response::new(StatusCode(status), headers, io::empty(), known, None)
        // What is long is sent with its length as well.
        .with_chunked_threshold(usize::MAX);
    let version = HTTPVersion(1, u8::from(reply.is_current));
    let mut head = Vec::new();
    response.raw_print(&mut head, version, &[], true, None)?;
    head.truncate(head.len() - END.len());
    if length.is_none() && head.ends_with(NO_LENGTH) {
        // HTTP/1.0 has no chunks: what goes on ends with the connection.
        head.truncate(head.len() - NO_LENGTH.len());
    }
    head.extend(match (reply.is_current, reply.is_kept) {
        (true, false) => &b"Connection: close\r\n"[..],
        (false, true) => b"Connection: keep-alive\r\n",
        (true, true) | (false, false) => b"",
    });
    head.extend(END);
    Ok(head)
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
    stream.write_all(&head(reply, status, headers, Some(length))?)?;
    if !reply.only_head {
        let sent = io::copy(&mut body.take(length), &mut stream)?;
        if sent < length {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
    stream.flush()
}
