//! What the file of an image says besides what it shows: where and with what it was taken, by whom,
//! what was cut away. And the file without all that.
//!
//! Nothing is decoded, so nothing is lost of the picture: the file is taken apart as its format
//! says, and what a browser needs to show it is kept as it is, the colour profile included. What is
//! not known to be needed is left out, also what follows the end of the picture. Which way the
//! camera was held is the one thing that is written anew: an Exif that says nothing else. Turning
//! the pixels of a JPEG would mean to encode them again, and all browsers do as its Exif says.
//!
//! A [`Walk`] goes through the file once, without holding it; one file for each format says what is
//! kept.

mod boxes;
mod gif;
mod jpeg;
mod place;
mod png;
mod tiff;
mod walk;
mod webp;

use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::ops::Range;
use std::vec;

pub use place::Place;
use walk::{Piece, Walk};

/// What a file says besides what it shows, as far as it matters whether others get to see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metadata {
    /// Where the picture was taken, if it says that.
    pub place: Option<Place>,
    /// Whether the file can be published without.
    pub removal: Removal,
}

impl Metadata {
    /// That of a file that is no picture.
    pub const NONE: Self = Self {
        place: None,
        removal: Removal::Needless,
    };
}

/// Whether a file can be published without what it says besides what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It says nothing, or is no picture.
    Needless,
    /// It can.
    Possible,
    /// Nobody knows what is what in it: it is damaged.
    Damaged,
    /// It says where it was taken, and is of a kind that is not taken apart.
    Unsupported,
}

/// What is taken apart, by the first bytes.
#[derive(Debug, Clone, Copy)]
enum Format {
    Jpeg,
    Png,
    WebP,
    Gif,
    /// AVIF and HEIC.
    Boxes,
    /// TIFF, and what cameras save beside JPEG.
    Tiff,
}

impl Format {
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', ..] if head.get(8..12) == Some(b"WEBP") => Some(Self::WebP),
            [b'G', b'I', b'F', b'8', ..] => Some(Self::Gif),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] if boxes::is_picture(head) => {
                Some(Self::Boxes)
            }
            [b'I', b'I', 0x2a, 0, ..] | [b'M', b'M', 0, 0x2a, ..] => Some(Self::Tiff),
            _ => None,
        }
    }
}

/// How many of a file's first bytes say what it is.
const HEAD: u64 = 64;

/// Looks what a file says besides what it shows. It is a picture by what it holds, whatever its name
/// says. What cannot be read says nothing.
pub fn metadata(file: &mut (impl BufRead + Seek)) -> Metadata {
    match apart(file) {
        Ok(Some((walk, result))) => {
            let removal = match result {
                Err(error) if error.kind() == io::ErrorKind::Unsupported => Removal::Unsupported,
                Err(_) => Removal::Damaged,
                Ok(()) if walk.keeps_all() => Removal::Needless,
                Ok(()) => Removal::Possible,
            };
            Metadata {
                place: walk.place,
                removal,
            }
        }
        Ok(None) | Err(_) => Metadata::NONE,
    }
}

/// A file without what it says besides what it shows, and its length.
///
/// # Errors
/// What the disk says, and [`io::ErrorKind::InvalidData`] where the file cannot be cleaned.
pub fn cleaned<R: Read + Seek>(file: R) -> io::Result<(Cleaned<R>, u64)> {
    let mut file = BufReader::new(file);
    let pieces = match apart(&mut file)? {
        Some((walk, result)) => {
            result.map_err(|_| io::ErrorKind::InvalidData)?;
            walk.pieces
        }
        None => vec![Piece::Kept(0..file.seek(SeekFrom::End(0))?)],
    };
    let length = pieces.iter().map(Piece::length).sum();
    let cleaned = Cleaned {
        file: file.into_inner(),
        pieces: pieces.into_iter(),
        current: Current::Made(Cursor::default()),
    };
    Ok((cleaned, length))
}

/// Takes a file apart: what is kept of it, what it says, and whether all of it was understood;
/// `None` if it is no picture.
fn apart<R: BufRead + Seek>(file: &mut R) -> io::Result<Option<(Walk<&mut R>, io::Result<()>)>> {
    let length = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    file.rewind()?;
    let Some(format) = Format::of(&head) else {
        return Ok(None);
    };
    let mut walk = Walk::new(file, length);
    let result = match format {
        Format::Jpeg => jpeg::walk(&mut walk),
        Format::Png => png::walk(&mut walk),
        Format::WebP => webp::walk(&mut walk),
        Format::Gif => gif::walk(&mut walk),
        Format::Boxes => boxes::walk(&mut walk),
        Format::Tiff => tiff::walk(&mut walk),
    };
    Ok(Some((walk, result)))
}

/// Reads a file without what it says besides what it shows.
#[derive(Debug)]
pub struct Cleaned<R> {
    file: R,
    pieces: vec::IntoIter<Piece>,
    current: Current,
}

/// What is left of the piece that is being read.
#[derive(Debug)]
enum Current {
    Kept(Range<u64>),
    Made(Cursor<Vec<u8>>),
    Zeros(io::Take<io::Repeat>),
}

impl<R: Read + Seek> Read for Cleaned<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        loop {
            let read = match &mut self.current {
                Current::Made(bytes) => bytes.read(into)?,
                Current::Zeros(zeros) => zeros.read(into)?,
                Current::Kept(range) => {
                    let rest = range.end - range.start;
                    let read = self.file.by_ref().take(rest).read(into)?;
                    if read == 0 && rest > 0 {
                        // It was longer a moment ago.
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                    range.start += read as u64;
                    read
                }
            };
            if read > 0 {
                return Ok(read);
            }
            self.current = match self.pieces.next() {
                None => return Ok(0),
                Some(Piece::Made(bytes)) => Current::Made(Cursor::new(bytes)),
                Some(Piece::Zeros(length)) => Current::Zeros(io::repeat(0).take(length)),
                Some(Piece::Kept(range)) => {
                    self.file.seek(SeekFrom::Start(range.start))?;
                    Current::Kept(range)
                }
            };
        }
    }
}

#[cfg(test)]
mod tests;
