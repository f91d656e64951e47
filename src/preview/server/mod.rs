//! The HTTP side of a preview. It knows nothing of sites: it takes requests, lets through those
//! that a preview should answer, asks [`Handler`] for what is at an address, and sends that.
//!
//! A preview shows work that is not published yet, on a machine that has more on it than the site.
//! So the order is:
//! 1. `host`: a request that a page of another site could have made (DNS rebinding) is refused.
//! 2. `target`: only a clean address goes on; `..`, encoded slashes and the like end here.
//! 3. [`Handler::handle`], and then `range_request`: whether the client has it already, or wants a
//!    part of it.
//!
//! HTTP itself is spoken by the folder `http` alone. It takes two listeners and a function from a
//! `raw::RawRequest` to a `raw::RawResponse`; a library could take its place there. A slow client must keep no other waiting: neither one that is slow to ask, nor
//! one that is slow to read.

mod dry;
mod exchange;
mod host;
mod http;
mod listen;
mod range_request;
mod raw;
mod reply;
mod semaphore;
mod target;

#[cfg(test)]
mod tests;

use std::fmt;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::media::{media_type, with_charset};
pub use crate::preview::server::dry::{DryResponse, DryServer};
pub use crate::preview::server::host::{AllowedHost, NoHost};
pub use crate::preview::server::listen::{ListenOptions, Port, Server, ServerError, open};

/// Gives an answer for whatever the server lets through.
pub trait Handler: Send + Sync + 'static {
    /// The response to one request. This is called on several threads at once, with the stack that
    /// any thread of Rust has. It may wait for what is not finished yet; only requests of the same
    /// connection wait for it. If it panics, the client gets an error 500 and the preview goes on.
    fn handle(&self, request: &Request) -> Response;
}

/// A request that the server let through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The root address as samverk writes it, `/natverk/` or `/bilder/foto%201.jpg`: begins with
    /// one slash, no segment is empty (but after a last slash), `.` or `..`, and each is encoded by
    /// [`crate::address::encode`].
    pub address: String,
    /// What followed `?`, decoded.
    pub query: Vec<(String, String)>,
    /// The reader is on this machine.
    pub is_local: bool,
}

/// What takes over the writer of an event stream.
pub type EventStart = Box<dyn FnOnce(Box<dyn Write + Send>) + Send>;

/// What is at an address.
pub enum Response {
    /// Bytes from memory. With status 200 they can be asked for conditionally and in parts.
    Page {
        /// The HTTP status, 200 or 404.
        status: u16,
        /// The value of `Content-Type`.
        media_type: String,
        /// The whole page.
        bytes: Arc<[u8]>,
    },
    /// A file, which is streamed; one that is gone is answered as [`Response::Nothing`].
    File {
        /// Where it lies on this machine.
        disk: PathBuf,
        /// The value of `Content-Type`.
        media_type: String,
    },
    /// Found at another address of this server, for now (302).
    Moved(String),
    /// Server-sent events. The writer given to the function comes after the headers; each `flush`
    /// sends what was written before it, dropping it ends the stream, and an error means that the
    /// client is gone. The function must return soon: it hands the writer to a thread of its own.
    Events(EventStart),
    /// Nothing (404, in plain text).
    Nothing,
}

impl fmt::Debug for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page {
                status,
                media_type,
                bytes,
            } => write!(
                formatter,
                "Page({status} {media_type}, {} bytes)",
                bytes.len()
            ),
            Self::File { disk, media_type } => {
                write!(formatter, "File({} {media_type})", disk.display())
            }
            Self::Moved(address) => write!(formatter, "Moved({address})"),
            Self::Events(_) => formatter.write_str("Events"),
            Self::Nothing => formatter.write_str("Nothing"),
        }
    }
}
