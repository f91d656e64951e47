//! Answers in the form in which they are sent.

#![expect(
    clippy::disallowed_methods,
    reason = "copied files are sent from the disk"
)]

use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use tiny_http::{Header, Request, Response, ResponseBox, StatusCode};

use crate::preview::server::selection::{Selected, select};

/// What every answer says: that it is not to be kept, that its media type is to be taken at its
/// word, and that pages of other sites may not use it.
pub(super) const EVERYWHERE: [(&str, &str); 3] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

const TEXT: &str = "text/plain; charset=utf-8";

/// A sentence in plain text.
pub(super) fn text(status: u16, said: &str) -> ResponseBox {
    let body = format!("{said}\n").into_bytes();
    let length = body.len() as u64;
    response(status, TEXT, Box::new(Cursor::new(body)), length)
}

/// The status and its name, in plain text.
pub(super) fn status(status: u16) -> ResponseBox {
    text(
        status,
        &format!("{status} {}", StatusCode(status).default_reason_phrase()),
    )
}

/// Elsewhere on this server.
pub(super) fn moved(address: &str) -> ResponseBox {
    // Two slashes would lead to another server.
    let stays = address.starts_with('/') && !address.starts_with("//");
    match header("Location", address) {
        Some(location) if stays => status(302).with_header(location),
        _ => status(500),
    }
}

/// Bytes from memory.
pub(super) fn page(
    request: &Request,
    status: u16,
    media_type: &str,
    bytes: Arc<[u8]>,
) -> ResponseBox {
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
pub(super) fn file(request: &Request, disk: &Path, media_type: &str) -> ResponseBox {
    match open(disk) {
        Ok((file, tag, length)) => selected(request, media_type, &tag, length, |start, length| {
            let mut file = file;
            file.seek(SeekFrom::Start(start))?;
            // Somebody may be writing the file right now. Should it become shorter, then the bytes
            // that were promised are filled up: otherwise the reader would take the next answer for
            // them. They will ask again anyway, as soon as the change is noticed.
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

/// As much as the request wants of something; `body` gives so many bytes (or more) from a place on.
fn selected(
    request: &Request,
    media_type: &str,
    tag: &str,
    length: u64,
    body: impl FnOnce(u64, u64) -> io::Result<Box<dyn Read + Send>>,
) -> ResponseBox {
    let (code, start, size) = match select(request, tag, length) {
        Selected::Whole => (200, 0, length),
        Selected::Part(part) => (206, *part.start(), part.end() - part.start() + 1),
        // The length is the one that would have been sent; the body is not.
        Selected::Unchanged => {
            return with(
                response(304, media_type, Box::new(io::empty()), length),
                &[("ETag", tag)],
            );
        }
        Selected::Outside => {
            return with(
                status(416),
                &[
                    ("Accept-Ranges", "bytes"),
                    ("Content-Range", &format!("bytes */{length}")),
                ],
            );
        }
    };
    let Ok(body) = body(start, size) else {
        return status(500);
    };
    let whole = with(
        response(code, media_type, Box::new(body.take(size)), size),
        &[("ETag", tag), ("Accept-Ranges", "bytes")],
    );
    if code == 206 {
        with(
            whole,
            &[(
                "Content-Range",
                &format!("bytes {start}-{}/{length}", start + size - 1),
            )],
        )
    } else {
        whole
    }
}

fn response(status: u16, media_type: &str, body: Box<dyn Read + Send>, length: u64) -> ResponseBox {
    let response = Response::new(
        StatusCode(status),
        Vec::new(),
        body,
        usize::try_from(length).ok(),
        None,
    );
    // The length is known, however great it is: no need for chunks.
    with(
        with(response.with_chunked_threshold(usize::MAX), &EVERYWHERE),
        &[("Content-Type", media_type)],
    )
}

/// The response with more headers.
pub(super) fn with(response: ResponseBox, headers: &[(&str, &str)]) -> ResponseBox {
    headers
        .iter()
        .filter_map(|(name, value)| header(name, value))
        .fold(response, Response::with_header)
}

/// A header, unless its value would break out of its line.
fn header(name: &str, value: &str) -> Option<Header> {
    if value.chars().any(char::is_control) {
        return None;
    }
    Header::from_bytes(name, value).ok()
}
