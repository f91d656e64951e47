//! Server-sent events: a response that goes on.

use std::io::{self, Write};
use std::mem;

use tiny_http::{HTTPVersion, Method, Request, StatusCode};

use crate::preview::server::EventStart;

/// Sends the headers and hands on the writer, unless only the headers were asked for.
pub(super) fn open(
    request: Request,
    status: u16,
    headers: &[(&'static str, String)],
    start: EventStart,
) {
    let only_headers = *request.method() == Method::Head;
    let in_chunks = *request.http_version() >= HTTPVersion(1, 1);
    let mut writer = request.into_writer();
    if writer
        .write_all(head(status, headers, in_chunks).as_bytes())
        .and_then(|()| writer.flush())
        .is_err()
        || only_headers
    {
        return;
    }
    start(if in_chunks {
        Box::new(Chunks {
            writer,
            pending: Vec::new(),
            is_gone: false,
        })
    } else {
        writer
    });
}

fn head(status: u16, headers: &[(&'static str, String)], in_chunks: bool) -> String {
    let version = if in_chunks { "1.1" } else { "1.0" };
    let reason = StatusCode(status).default_reason_phrase();
    let mut head = format!("HTTP/{version} {status} {reason}\r\n");
    let mut add = |name: &str, value: &str| {
        head.extend([name, ": ", value, "\r\n"]);
    };
    for (name, value) in headers {
        add(name, value);
    }
    if in_chunks {
        add("Transfer-Encoding", "chunked");
    }
    head.push_str("\r\n");
    head
}

/// Sends a chunk with each `flush`, in one piece. The end of the stream is the end of the chunks:
/// `tiny_http` would not close the connection, and the client would wait for more forever.
struct Chunks {
    writer: Box<dyn Write + Send>,
    pending: Vec<u8>,
    is_gone: bool,
}

impl Chunks {
    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let sent = self
            .writer
            .write_all(bytes)
            .and_then(|()| self.writer.flush());
        self.is_gone |= sent.is_err();
        sent
    }
}

impl Write for Chunks {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_gone {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.pending.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let pending = mem::take(&mut self.pending);
        if pending.is_empty() {
            return Ok(());
        }
        let mut chunk = format!("{:x}\r\n", pending.len()).into_bytes();
        chunk.extend(pending);
        chunk.extend(b"\r\n");
        self.send(&chunk)
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        if !self.is_gone && self.flush().is_ok() {
            // An error is a client that has gone.
            let _ = self.send(b"0\r\n\r\n");
        }
    }
}
