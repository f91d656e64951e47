//! WebP (RFC 9649, section 2): chunks.

use std::io::{self, BufRead, Seek};

use super::place;
use super::walk::{Walk, unclear};

/// What browsers show a picture by.
const KEPT: [&[u8; 4]; 6] = [b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", b"ANMF"];

/// What the first chunk says that there is: Exif, XMP.
const HAS_EXIF: u8 = 0b1000;
const HAS_XMP: u8 = 0b0100;

/// Where the file's own length stands, and what follows it up to the first chunk.
const HEAD: u64 = 12;

/// Keeps pixels, colour profile and movement.
pub(super) fn walk(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<()> {
    let head: [u8; 12] = walk.bytes()?;
    let end = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]])) + 8;
    if end > walk.length() {
        return unclear();
    }
    // The head is written last: it says how long the file is.
    let mut extended = None;
    let mut note = None;
    let mut chunks = Vec::new();
    while walk.at() + 8 <= end {
        let start = walk.at();
        let name: [u8; 4] = walk.bytes()?;
        let length = u64::from(u32::from_le_bytes(walk.bytes()?));
        if !name.iter().all(|byte| (b' '..=b'~').contains(byte)) {
            return unclear();
        }
        // Some programs leave out what fills the last one up.
        let filled = (length + length % 2).min(end.saturating_sub(walk.at()).max(length));
        match &name {
            b"VP8X" => {
                let bytes = walk.read(filled)?;
                extended = bytes
                    .first()
                    .copied()
                    .map(|flags| (start, flags, bytes.clone()));
            }
            b"EXIF" => {
                let exif = walk.read(filled)?;
                let exif = exif.get(..usize::try_from(length).unwrap_or(usize::MAX));
                let exif = exif.unwrap_or_default();
                // Some programs write what is before it in a JPEG.
                let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
                if let Some(made) = walk.exif(tiff) {
                    note = Some((start..walk.at(), exif.to_vec(), made));
                }
            }
            b"XMP " => {
                let xmp = walk.read(filled)?;
                walk.says(place::of_xmp(&xmp));
            }
            _ if KEPT.contains(&&name) => {
                walk.skip(filled)?;
                chunks.push(start..walk.at());
            }
            _ => walk.skip(filled)?,
        }
    }
    put_together(walk, &head, extended, chunks, note)
}

type Range = std::ops::Range<u64>;

fn put_together(
    walk: &mut Walk<impl BufRead + Seek>,
    head: &[u8; 12],
    extended: Option<(u64, u8, Vec<u8>)>,
    chunks: Vec<Range>,
    note: Option<(Range, Vec<u8>, Vec<u8>)>,
) -> io::Result<()> {
    let first = extended.map(|(start, flags, bytes)| {
        let kept = flags & !(HAS_EXIF | HAS_XMP) | if note.is_some() { HAS_EXIF } else { 0 };
        let mut after = bytes.clone();
        after[0] = kept;
        (start, whole(*b"VP8X", &bytes), whole(*b"VP8X", &after))
    });
    let note =
        note.map(|(range, before, made)| (range, whole(*b"EXIF", &before), whole(*b"EXIF", &made)));
    // Without the first chunk there is no room for others.
    let note = note.filter(|_| first.is_some());
    let of_chunks: u64 = chunks.iter().map(|chunk| chunk.end - chunk.start).sum();
    let of_first = first.as_ref().map_or(0, |(_, _, after)| after.len() as u64);
    let of_note = note.as_ref().map_or(0, |(_, _, made)| made.len() as u64);
    // Nothing can stand behind what is not filled up.
    if of_chunks % 2 == 1 && note.is_some() {
        return unclear();
    }
    let Ok(length) = u32::try_from(HEAD - 8 + of_first + of_chunks + of_note) else {
        return unclear();
    };
    let made = [&head[..4], &length.to_le_bytes(), &head[8..]].concat();
    walk.replace(0..HEAD, head, made);
    if let Some((start, before, after)) = first {
        walk.replace(start..start + before.len() as u64, &before, after);
    }
    for chunk in chunks {
        walk.keep(chunk);
    }
    if let Some((range, before, made)) = note {
        walk.replace(range, &before, made);
    }
    Ok(())
}

fn whole(name: [u8; 4], bytes: &[u8]) -> Vec<u8> {
    // No longer than the one that was read.
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let fill: &[u8] = if bytes.len() % 2 == 1 { &[0] } else { &[] };
    [&name, &length.to_le_bytes(), bytes, fill].concat()
}
