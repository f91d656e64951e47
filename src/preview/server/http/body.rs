//! Reads past the body of a request. A preview has no use for it, but the next request comes after
//! it.

use std::io::{self, ErrorKind};
use std::time::{Duration, Instant};

use httparse::Status;

use super::incoming::Incoming;
use crate::preview::server::raw::RawRequest;

/// The longest body that is read past, in bytes; after a longer one, the connection ends.
const MAX_BODY: u64 = 64 * 1024 * 1024;
/// The longest line of a body in chunks that is no part of one: its size, or a trailer.
const MAX_LINE: usize = 4 * 1024;
/// How long nothing may come.
const SILENCE: Duration = Duration::from_secs(30);

/// How it is said where a body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// After so many bytes.
    Sized(u64),
    /// After its last chunk.
    Chunks,
}

impl Body {
    /// The body that a request says it has; `None` where it says what can be understood in two
    /// ways, of which others may follow the other one (RFC 9112, section 6.3).
    pub(super) fn of(request: &RawRequest<'_>) -> Option<Self> {
        let mut encodings = request.values("Transfer-Encoding");
        let mut lengths = request.values("Content-Length");
        match (encodings.next(), lengths.next()) {
            (None, None) => Some(Self::Sized(0)),
            (None, Some(length)) => {
                let is_number = !length.is_empty() && length.bytes().all(|c| c.is_ascii_digit());
                let is_one = lengths.all(|other| other == length);
                // A number that is too large for us is too large for anybody.
                (is_number && is_one).then(|| Self::Sized(length.parse().unwrap_or(u64::MAX)))
            }
            (Some(encoding), None) => {
                let is_known =
                    encodings.next().is_none() && encoding.eq_ignore_ascii_case("chunked");
                is_known.then_some(Self::Chunks)
            }
            (Some(_), Some(_)) => None,
        }
    }

    /// Whether there is one that has to be read past.
    pub(super) const fn is_empty(self) -> bool {
        matches!(self, Self::Sized(0))
    }

    /// Whether so much is ever read past.
    pub(super) const fn is_bearable(self) -> bool {
        match self {
            Self::Sized(length) => length <= MAX_BODY,
            Self::Chunks => true,
        }
    }

    /// Reads past it.
    ///
    /// # Errors
    /// Where that cannot be done, and the connection has to end.
    pub(super) fn pass_over(self, incoming: &mut Incoming) -> io::Result<()> {
        match self {
            Self::Sized(length) => incoming.pass_over(length, SILENCE),
            Self::Chunks => pass_over_chunks(incoming),
        }
    }
}

fn pass_over_chunks(incoming: &mut Incoming) -> io::Result<()> {
    let mut left = MAX_BODY;
    loop {
        let (line, size) = loop {
            match httparse::parse_chunk_size(incoming.waiting()) {
                Ok(Status::Complete(found)) => break found,
                Ok(Status::Partial) if incoming.waiting().len() <= MAX_LINE => {
                    incoming.read_on(Instant::now() + SILENCE)?;
                }
                Ok(Status::Partial) | Err(_) => return Err(ErrorKind::InvalidData.into()),
            }
        };
        incoming.use_up(line);
        if size == 0 {
            return pass_over_trailers(incoming);
        }
        left = left
            .checked_sub(size)
            .ok_or_else(|| io::Error::from(ErrorKind::FileTooLarge))?;
        // The line break after it belongs to it.
        incoming.pass_over(size + 2, SILENCE)?;
    }
}

/// Reads past the lines after the last chunk, up to a blank one.
fn pass_over_trailers(incoming: &mut Incoming) -> io::Result<()> {
    let mut left = MAX_LINE;
    loop {
        let line = loop {
            let waiting = incoming.waiting();
            if let Some(at) = memchr::memchr(b'\n', waiting) {
                break at + 1;
            }
            if waiting.len() > left {
                return Err(ErrorKind::InvalidData.into());
            }
            incoming.read_on(Instant::now() + SILENCE)?;
        };
        let is_blank = matches!(&incoming.waiting()[..line], b"\n" | b"\r\n");
        incoming.use_up(line);
        if is_blank {
            return Ok(());
        }
        left = left
            .checked_sub(line)
            .ok_or_else(|| io::Error::from(ErrorKind::InvalidData))?;
    }
}
