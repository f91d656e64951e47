//! Server-sent events: a response that goes on.

use std::io::{self, Write};
use std::mem;
use std::net::TcpStream;

use super::response::{self, Reply};
use crate::preview::server::EventStart;

/// Sends the headers and hands on the writer, unless only the headers were asked for. The
/// connection ends with the stream.
///
/// # Errors
/// Where the client is gone.
pub(super) fn open(
    stream: &TcpStream,
    reply: Reply,
    status: u16,
    headers: &[(&'static str, String)],
    start: EventStart,
) -> io::Result<()> {
    let in_chunks = reply.is_current;
    let reply = Reply {
        is_kept: false,
        ..reply
    };
    let mut stream = stream.try_clone()?;
    stream.write_all(&response::head(reply, status, headers, None)?)?;
    if !reply.only_head {
        start(if in_chunks {
            Box::new(Chunks {
                stream,
                pending: Vec::new(),
                is_gone: false,
            })
        } else {
            Box::new(stream)
        });
    }
    Ok(())
}

/// Sends a chunk with each `flush`, in one piece. The end of the stream is the end of the chunks:
/// without it, the client would take the stream for one that was cut off.
struct Chunks {
    stream: TcpStream,
    pending: Vec<u8>,
    is_gone: bool,
}

impl Chunks {
    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let sent = self.stream.write_all(bytes);
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
