//! Responses in the form in which they are sent.

#![expect(
    clippy::disallowed_methods,
    reason = "copied files are sent from the disk"
)]

use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use crate::address;
use crate::preview::server::EventStart;
use crate::preview::server::range_request::RangeRequest;
use crate::preview::server::raw::{RawRequest, RawResponse, ResponseBody, is_header_value};

/// What every response says: that it is not to be kept, that its media type is to be taken at its
/// word, and that pages of other sites may not use it.
const EVERYWHERE: [(&str, &str); 3] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

const TEXT: &str = "text/plain; charset=utf-8";

/// A sentence in plain text.
pub(super) fn text(status: u16, said: &str) -> RawResponse {
    let body = format!("{said}\n").into_bytes();
    let length = body.len() as u64;
    response(status, TEXT, Box::new(Cursor::new(body)), length)
}

/// The status and its name, in plain text.
pub(super) fn status(status: u16) -> RawResponse {
    text(status, &format!("{status} {}", reason(status)))
}

/// What a status is called (RFC 9110, section 15; RFC 6585).
const fn reason(status: u16) -> &'static str {
    match status {
        302 => "Found",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        414 => "URI Too Long",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        431 => "Request Header Fields Too Large",
        _ => "Internal Server Error",
    }
}

/// Elsewhere on this server. The way there is relative: a proxy may have put the preview below a
/// path that it knows nothing of.
pub(super) fn moved(from: &str, address: &str) -> RawResponse {
    // Two slashes would lead to another server.
    let stays = address.starts_with('/') && !address.starts_with("//");
    if stays && is_header_value(address) {
        status(302).with(&[("Location", &address::relative(from, address))])
    } else {
        status(500)
    }
}

/// A response that goes on.
pub(super) fn events(start: EventStart) -> RawResponse {
    // `X-Accel-Buffering` is for proxies (nginx), which would hold back what is not much yet.
    let response = RawResponse {
        status: 200,
        headers: Vec::new(),
        body: ResponseBody::Events(start),
    };
    response
        .with(&[
            ("Content-Type", "text/event-stream; charset=utf-8"),
            ("X-Accel-Buffering", "no"),
        ])
        .with(&EVERYWHERE)
}

/// Bytes from memory.
pub(super) fn page(
    request: &RawRequest<'_>,
    status: u16,
    media_type: &str,
    bytes: Arc<[u8]>,
) -> RawResponse {
    let length = bytes.len() as u64;
    if status != 200 {
        return response(status, media_type, Box::new(Cursor::new(bytes)), length);
    }
    let tag = format!("\"{}\"", &blake3::hash(&bytes).to_hex()[..32]);
    selected(request, media_type, &tag, length, |start, _| {
        let mut body = Cursor::new(bytes);
        body.set_position(start);
        Ok(Box::new(body))
    })
}

/// A file, read while it is sent.
pub(super) fn file(request: &RawRequest<'_>, disk: &Path, media_type: &str) -> RawResponse {
    match open(disk) {
        Ok((file, tag, length)) => selected(request, media_type, &tag, length, |start, length| {
            let mut file = file;
            file.seek(SeekFrom::Start(start))?;
            // The file may be written just now. If it becomes shorter, zeros fill it up to the
            // length that was promised: otherwise the client would take the next response for the
            // rest. It asks again as soon as the change is noticed.
            Ok(Box::new(file.take(length).chain(io::repeat(0))))
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => status(404),
        Err(_) => status(500),
    }
}

/// A file with its tag and its length. What is not a file is not found: a folder, or a pipe that
/// would make us wait.
fn open(disk: &Path) -> io::Result<(File, String, u64)> {
    if !fs::metadata(disk)?.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let file = File::open(disk)?;
    let about = file.metadata()?;
    let modified = about
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .unwrap_or_default();
    let tag = format!(
        "\"{:x}-{:x}-{:x}\"",
        about.len(),
        modified.as_nanos(),
        number(&about)
    );
    Ok((file, tag, about.len()))
}

/// What tells apart two files of the same length and time, one of which replaced the other.
#[cfg(unix)]
fn number(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> u64 {
    0
}

/// As much of something as the request asks for; `body` gives its bytes from a position on, at
/// least as many as asked.
fn selected(
    request: &RawRequest<'_>,
    media_type: &str,
    tag: &str,
    length: u64,
    body: impl FnOnce(u64, u64) -> io::Result<Box<dyn Read + Send>>,
) -> RawResponse {
    let (code, start, size) = match RangeRequest::of(request, tag, length) {
        RangeRequest::Whole => (200, 0, length),
        RangeRequest::Part(part) => (206, *part.start(), part.end() - part.start() + 1),
        // The length is the one that would have been sent; the body is not.
        RangeRequest::NotModified => {
            return response(304, media_type, Box::new(io::empty()), length).with(&[("ETag", tag)]);
        }
        RangeRequest::NotSatisfiable => {
            return status(416).with(&[
                ("Accept-Ranges", "bytes"),
                ("Content-Range", &format!("bytes */{length}")),
            ]);
        }
    };
    let Ok(body) = body(start, size) else {
        return status(500);
    };
    let whole = response(code, media_type, Box::new(body.take(size)), size)
        .with(&[("ETag", tag), ("Accept-Ranges", "bytes")]);
    if code == 206 {
        let range = format!("bytes {start}-{}/{length}", start + size - 1);
        whole.with(&[("Content-Range", &range)])
    } else {
        whole
    }
}

fn response(status: u16, media_type: &str, body: Box<dyn Read + Send>, length: u64) -> RawResponse {
    let response = RawResponse {
        status,
        headers: Vec::new(),
        body: ResponseBody::Sized {
            reader: body,
            length,
        },
    };
    response
        .with(&EVERYWHERE)
        .with(&[("Content-Type", media_type)])
}
