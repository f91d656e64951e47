//! A way through a file, on which pieces of it are kept.

use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::ops::Range;

use super::place::{self, Place};
use crate::images::orientation::Orientation;

/// The most that is read of anything that a file says, in bytes; a JPEG cannot say more at once than
/// 64 KiB.
const MAX_SAID: u64 = 4 << 20;

/// What comes next in the cleaned file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// These bytes of the file.
    Kept(Range<u64>),
    /// Bytes that are not in it.
    Made(Vec<u8>),
    /// So many bytes of value 0.
    Zeros(u64),
}

impl Piece {
    pub(super) const fn length(&self) -> u64 {
        match self {
            Self::Kept(range) => range.end - range.start,
            Self::Made(bytes) => bytes.len() as u64,
            Self::Zeros(length) => *length,
        }
    }
}

/// A way through a file. What is passed and not kept is left out.
#[derive(Debug)]
pub(super) struct Walk<R> {
    file: R,
    at: u64,
    length: u64,
    /// What is kept so far.
    pub(super) pieces: Vec<Piece>,
    /// Where the picture was taken, if something on the way has said that.
    pub(super) place: Option<Place>,
    /// Whether an Exif has been met: the first one counts.
    has_exif: bool,
}

impl<R: BufRead + Seek> Walk<R> {
    pub(super) const fn new(file: R, length: u64) -> Self {
        Self {
            file,
            at: 0,
            length,
            pieces: Vec::new(),
            place: None,
            has_exif: false,
        }
    }

    /// How many bytes lie behind.
    pub(super) const fn at(&self) -> u64 {
        self.at
    }

    /// How long the file is.
    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    pub(super) fn bytes<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        let mut bytes = [0; N];
        self.file.read_exact(&mut bytes)?;
        self.at += N as u64;
        Ok(bytes)
    }

    /// The next bytes, so many; no more of them than anybody has to say, and the rest is passed.
    pub(super) fn read(&mut self, length: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = length.min(MAX_SAID);
        self.file.by_ref().take(read).read_to_end(&mut bytes)?;
        self.at += bytes.len() as u64;
        self.skip(length - bytes.len() as u64)?;
        Ok(bytes)
    }

    /// Passes so many bytes, which must be there.
    pub(super) fn skip(&mut self, length: u64) -> io::Result<()> {
        if length > self.length.saturating_sub(self.at) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let distance = i64::try_from(length).map_err(|_| io::ErrorKind::UnexpectedEof)?;
        self.file.seek_relative(distance)?;
        self.at += length;
        Ok(())
    }

    /// Goes to a place in the file.
    pub(super) fn go_to(&mut self, place: u64) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(place))?;
        self.at = place;
        Ok(())
    }

    /// Passes all bytes up to the next one of these; `false` where there is none.
    pub(super) fn pass(&mut self, byte: u8) -> io::Result<bool> {
        loop {
            let chunk = self.file.fill_buf()?;
            let (passed, is_met) = match memchr::memchr(byte, chunk) {
                Some(place) => (place + 1, true),
                None => (chunk.len(), false),
            };
            self.file.consume(passed);
            self.at += passed as u64;
            if is_met || passed == 0 {
                return Ok(is_met);
            }
        }
    }

    /// Adds so many bytes to a sum, and passes them.
    pub(super) fn sum(&mut self, length: u64, sum: &mut crc32fast::Hasher) -> io::Result<()> {
        let mut rest = length;
        while rest > 0 {
            let chunk = self.file.fill_buf()?;
            if chunk.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let taken = chunk.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
            sum.update(&chunk[..taken]);
            self.file.consume(taken);
            self.at += taken as u64;
            rest -= taken as u64;
        }
        Ok(())
    }

    /// Keeps these bytes of the file.
    pub(super) fn keep(&mut self, range: Range<u64>) {
        match self.pieces.last_mut() {
            Some(Piece::Kept(before)) if before.end == range.start => before.end = range.end,
            _ if range.is_empty() => {}
            _ => self.pieces.push(Piece::Kept(range)),
        }
    }

    /// Puts bytes in the place of these of the file, unless they are the same.
    pub(super) fn replace(&mut self, range: Range<u64>, before: &[u8], bytes: Vec<u8>) {
        if before == bytes {
            self.keep(range);
        } else if !bytes.is_empty() {
            self.pieces.push(Piece::Made(bytes));
        }
    }

    /// Whether nothing of the file is left out so far, and nothing after.
    pub(super) fn keeps_all(&self) -> bool {
        self.pieces == [Piece::Kept(0..self.length)]
    }

    /// Takes note of an Exif, which is a TIFF file. Gives what is to stand in its place: one that
    /// says which way the camera was held, if it was not upright.
    pub(super) fn exif(&mut self, exif: &[u8]) -> Option<Vec<u8>> {
        self.says(place::of_exif(exif));
        if std::mem::replace(&mut self.has_exif, true) {
            return None;
        }
        Orientation::of_exif(Some(exif)).as_exif()
    }

    /// Takes note of what has been said of a place. A position says more than a name.
    pub(super) fn says(&mut self, place: Option<Place>) {
        self.place = self.place.max(place);
    }
}

/// What cannot be followed.
pub(super) fn unclear<T>() -> io::Result<T> {
    Err(io::ErrorKind::InvalidData.into())
}
