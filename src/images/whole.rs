//! Whether the file of an image is there to its end, and as it was saved: what its format says of
//! its own length, and checksums. Nothing is decoded.
//!
//! Copies that were cut short are found so, and bytes that a disk has lost; a build finds in
//! decoding what is wrong beyond that.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use super::measure::FileType;

/// Whether an image of this type, at whose beginning the file is, is whole.
pub(super) fn is_whole(file: &mut (impl BufRead + Seek), kind: FileType, length: u64) -> bool {
    let found = match kind {
        FileType::Jpeg => jpeg(file),
        FileType::Png => png(file),
        FileType::WebP => riff(file, length),
        FileType::Other => other(file, length),
    };
    match found {
        Ok(is_whole) => is_whole,
        // What says that there is more than there is.
        Err(error) => error.kind() != io::ErrorKind::UnexpectedEof,
    }
}

fn bytes<const N: usize>(file: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn skip(file: &mut impl Read, length: u64) -> io::Result<()> {
    let skipped = io::copy(&mut file.take(length), &mut io::sink())?;
    if skipped == length {
        Ok(())
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// Whether the pixels of a JPEG end with the mark for it (ITU-T T.81, B.2.1).
fn jpeg(file: &mut (impl BufRead + Seek)) -> io::Result<bool> {
    bytes::<2>(file)?;
    loop {
        let [mark, marker] = bytes(file)?;
        match (mark, marker) {
            // Filling.
            (0xff, 0xff) => drop(file.seek(SeekFrom::Current(-1))?),
            (0xff, 0xda) => return ends(file),
            (0xff, _) => {
                let length = u16::from_be_bytes(bytes(file)?);
                skip(file, u64::from(length.saturating_sub(2)))?;
            }
            // Out of the ordinary: the decoder shall say.
            _ => return Ok(true),
        }
    }
}

/// Whether the end of an image follows.
fn ends(file: &mut impl BufRead) -> io::Result<bool> {
    let mut is_marked = false;
    loop {
        let chunk = file.fill_buf()?;
        if chunk.is_empty() {
            return Ok(false);
        }
        if is_marked && chunk[0] == 0xd9 || memchr::memmem::find(chunk, b"\xff\xd9").is_some() {
            return Ok(true);
        }
        is_marked = chunk.ends_with(b"\xff");
        let length = chunk.len();
        file.consume(length);
    }
}

/// Whether a PNG ends with the chunk for it, and what it cannot be shown without is as it was saved
/// (PNG, third edition, sections 5.3 and 5.5).
fn png(file: &mut impl BufRead) -> io::Result<bool> {
    bytes::<8>(file)?;
    loop {
        let length = u32::from_be_bytes(bytes(file)?);
        let name: [u8; 4] = bytes(file)?;
        if !name[0].is_ascii_uppercase() {
            // Browsers do without it.
            skip(file, u64::from(length) + 4)?;
            continue;
        }
        let mut sum = crc32fast::Hasher::new();
        sum.update(&name);
        let mut rest = u64::from(length);
        while rest > 0 {
            let chunk = file.fill_buf()?;
            if chunk.is_empty() {
                return Ok(false);
            }
            let taken = chunk.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
            sum.update(&chunk[..taken]);
            file.consume(taken);
            rest -= taken as u64;
        }
        if u32::from_be_bytes(bytes(file)?) != sum.finalize() {
            return Ok(false);
        }
        if &name == b"IEND" {
            return Ok(true);
        }
    }
}

/// Whether a WebP is as long as it says (RFC 9649, section 2.4).
fn riff(file: &mut impl Read, length: u64) -> io::Result<bool> {
    bytes::<4>(file)?;
    Ok(u64::from(u32::from_le_bytes(bytes(file)?)) + 8 <= length)
}

fn other(file: &mut (impl BufRead + Seek), length: u64) -> io::Result<bool> {
    match bytes(file)? {
        [b'G', b'I', b'F', b'8'] => gif(file),
        // Some programs write 0, and some the length without what comes first.
        [b'B', b'M', ..] => {
            file.seek(SeekFrom::Start(2))?;
            Ok(u64::from(u32::from_le_bytes(bytes(file)?)) <= length)
        }
        [0, 0, 1, 0] => ico(file, length),
        _ => {
            file.seek(SeekFrom::Start(0))?;
            boxes(file, length)
        }
    }
}

/// Whether the blocks of a GIF are whole (`GIF89a`, sections 17 to 27). Many leave out the mark for
/// the end.
fn gif(file: &mut impl BufRead) -> io::Result<bool> {
    let palette = |flags: u8| {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let [_, _, _, _, _, _, flags, _, _] = bytes(file)?;
    skip(file, palette(flags))?;
    let mut has_image = false;
    loop {
        let Ok([kind]) = bytes(file) else {
            return Ok(has_image);
        };
        match kind {
            0x21 => skip(file, 1)?,
            0x2c => {
                let [_, _, _, _, _, _, _, _, flags] = bytes(file)?;
                skip(file, palette(flags) + 1)?;
            }
            // The end, or what browsers stop at.
            _ => return Ok(has_image),
        }
        loop {
            let [length] = bytes(file)?;
            if length == 0 {
                break;
            }
            skip(file, length.into())?;
        }
        has_image |= kind == 0x2c;
    }
}

/// Whether the images of an ICO lie in it.
fn ico(file: &mut impl Read, length: u64) -> io::Result<bool> {
    let count = u16::from_le_bytes(bytes(file)?);
    for _ in 0..count {
        let entry: [u8; 16] = bytes(file)?;
        let number = |at: usize| {
            let bytes = [entry[at], entry[at + 1], entry[at + 2], entry[at + 3]];
            u64::from(u32::from_le_bytes(bytes))
        };
        if number(8) + number(12) > length {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the boxes of an AVIF are as long as they say (ISO 14496-12, section 4.2).
fn boxes(file: &mut (impl Read + Seek), length: u64) -> io::Result<bool> {
    let mut at = 0;
    while at < length {
        file.seek(SeekFrom::Start(at))?;
        let size = match u32::from_be_bytes(bytes(file)?) {
            // To the end.
            0 => return Ok(true),
            1 => {
                bytes::<4>(file)?;
                u64::from_be_bytes(bytes(file)?)
            }
            size => u64::from(size),
        };
        if size < 8 {
            return Ok(true);
        }
        at = at.saturating_add(size);
    }
    Ok(at == length)
}
