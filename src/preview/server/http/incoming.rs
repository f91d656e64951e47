//! What comes in on a connection: never more in memory than a buffer of a bounded size.

use std::io::{self, ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How much is read at a time, in bytes.
const PIECE: usize = 4 * 1024;

/// A connection's stream, with what was read of it and not used yet.
pub(super) struct Incoming {
    pub(super) stream: TcpStream,
    buffer: Vec<u8>,
}

impl Incoming {
    pub(super) const fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            buffer: Vec::new(),
        }
    }

    /// What was read and not used yet.
    pub(super) fn waiting(&self) -> &[u8] {
        &self.buffer
    }

    /// Reads on, until a moment at the latest.
    ///
    /// # Errors
    /// `UnexpectedEof` at the end of the stream, `TimedOut` at that moment, and what the system
    /// says.
    pub(super) fn read_on(&mut self, until: Instant) -> io::Result<()> {
        let mut piece = [0; PIECE];
        let read = read(&mut self.stream, &mut piece, until)?;
        self.buffer.extend_from_slice(&piece[..read]);
        Ok(())
    }

    /// Uses up what was read. Where that is all of it, nothing is kept.
    pub(super) fn use_up(&mut self, length: usize) {
        if length >= self.buffer.len() {
            self.buffer = Vec::new();
        } else {
            self.buffer.drain(..length);
        }
    }

    /// Reads what still comes until the end of the stream, within bounds.
    ///
    /// # Errors
    /// As [`Incoming::read_on`].
    pub(super) fn linger(&mut self, most: u64, time: Duration) -> io::Result<()> {
        let until = Instant::now() + time;
        let mut piece = [0; PIECE];
        let mut left = most;
        while left > 0 {
            left = left.saturating_sub(read(&mut self.stream, &mut piece, until)? as u64);
        }
        Ok(())
    }

    /// Passes over what comes next, as long as it goes on coming.
    ///
    /// # Errors
    /// As [`Incoming::read_on`].
    pub(super) fn pass_over(&mut self, length: u64, silence: Duration) -> io::Result<()> {
        let read_already = usize::try_from(length)
            .unwrap_or(usize::MAX)
            .min(self.buffer.len());
        self.use_up(read_already);
        let mut left = length - read_already as u64;
        let mut piece = [0; PIECE];
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
            let until = Instant::now() + silence;
            left -= read(&mut self.stream, &mut piece[..most], until)? as u64;
        }
        Ok(())
    }
}

fn read(stream: &mut TcpStream, piece: &mut [u8], until: Instant) -> io::Result<usize> {
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(piece) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(read) => return Ok(read),
            // The first is what Unix says of a time that is over.
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                return Err(ErrorKind::TimedOut.into());
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
