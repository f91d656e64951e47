//! AVIF and HEIC (ISO 14496-12, ISO 23008-12): boxes in boxes, and places in the file that they
//! name. Nothing can be taken out without all places being named anew; so what others should not see
//! is written over.

use std::io::{self, BufRead, Seek};
use std::iter;
use std::ops::Range;

use super::walk::{Piece, Walk, unclear};

mod meta;

/// The brands of pictures, and of pictures that move.
const BRANDS: [&[u8]; 12] = [
    b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2",
    b"msf1", b"miaf",
];

/// Whether the first bytes of a file, which begins with a box of brands, are those of a picture.
pub(super) fn is_picture(head: &[u8]) -> bool {
    let [a, b, c, d, ..] = head else {
        return false;
    };
    let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap_or(usize::MAX);
    let brands = head.get(8..length.min(head.len())).unwrap_or_default();
    brands.chunks_exact(4).any(|brand| BRANDS.contains(&brand))
}

/// What is written over, and with which bytes; with zeros where those end.
type Over = Vec<(Range<u64>, &'static [u8])>;

/// Writes over what is no picture.
pub(super) fn walk(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<()> {
    let mut over = Over::new();
    // What lies where pictures do, and where that is.
    let (mut items, mut data) = (Over::new(), Vec::new());
    while walk.at() < walk.length() {
        let start = walk.at();
        let (name, range) = top_box(walk)?;
        let length = range.end - range.start;
        match &name {
            b"ftyp" => walk.skip(length)?,
            b"mdat" => {
                walk.skip(length)?;
                data.push(range);
            }
            b"meta" => {
                let bytes = all(walk, length)?;
                meta::of(&bytes, range.start, walk, &mut over, &mut items)?;
                walk.go_to(range.end)?;
            }
            b"moov" => {
                let bytes = all(walk, length)?;
                of_movement(&bytes, range.start, walk, &mut over, &mut items)?;
                walk.go_to(range.end)?;
            }
            _ => {
                walk.skip(length)?;
                // Its name stands elsewhere where its length has 64 bits.
                let is_long = range.start - start > 8;
                over.push(if is_long { (range, &[]) } else { free(range) });
            }
        }
    }
    let is_data = |range: &Range<u64>| {
        data.iter()
            .any(|data| data.start <= range.start && range.end <= data.end)
    };
    if !items.iter().all(|(range, _)| is_data(range)) {
        return unclear();
    }
    over.extend(items);
    write_over(walk, over)
}

/// The head of a box is passed: its name, and where what it holds lies.
fn top_box(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<([u8; 4], Range<u64>)> {
    let start = walk.at();
    let length = u64::from(u32::from_be_bytes(walk.bytes()?));
    let name = walk.bytes()?;
    let end = match length {
        0 => Some(walk.length()),
        1 => start.checked_add(u64::from_be_bytes(walk.bytes()?)),
        _ => Some(start + length),
    };
    match end {
        Some(end) if (walk.at()..=walk.length()).contains(&end) => Ok((name, walk.at()..end)),
        _ => unclear(),
    }
}

/// Makes a box, by where what it holds lies, one that everybody passes over.
fn free(range: Range<u64>) -> (Range<u64>, &'static [u8]) {
    // Its name is what comes before.
    (range.start - 4..range.end, b"free")
}

/// The next bytes, all of them.
fn all(walk: &mut Walk<impl BufRead + Seek>, length: u64) -> io::Result<Vec<u8>> {
    let bytes = walk.read(length)?;
    if bytes.len() as u64 == length {
        Ok(bytes)
    } else {
        unclear()
    }
}

/// Keeps all but these, which become what stands with them, and zeros.
fn write_over(walk: &mut Walk<impl BufRead + Seek>, mut over: Over) -> io::Result<()> {
    over.sort_unstable_by_key(|(range, _)| (range.start, range.end));
    let mut kept = 0;
    for (range, bytes) in over {
        // Two items may share their bytes.
        let range = range.start.max(kept)..range.end;
        if range.is_empty() {
            continue;
        }
        let length = range.end - range.start;
        let bytes = if bytes.len() as u64 <= length {
            bytes
        } else {
            &[]
        };
        walk.go_to(range.start)?;
        let before = walk.read(length)?;
        let is_blank = before.starts_with(bytes)
            && before[bytes.len()..].iter().all(|byte| *byte == 0)
            && before.len() as u64 == length;
        if is_blank {
            continue;
        }
        walk.keep(kept..range.start);
        walk.pieces.push(Piece::Made(bytes.to_vec()));
        walk.pieces.push(Piece::Zeros(length - bytes.len() as u64));
        kept = range.end;
    }
    walk.keep(kept..walk.length());
    Ok(())
}

/// A box in a box: its name, and where what it holds lies, counted from the first byte of the outer.
type Inner = ([u8; 4], Range<usize>);

/// The boxes that lie in a part of these bytes.
fn inner(bytes: &[u8], part: Range<usize>) -> io::Result<Vec<Inner>> {
    let mut found = Vec::new();
    let mut at = part.start;
    while at < part.end {
        let Some(&[a, b, c, d, ref name @ ..]) =
            bytes.get(at..at + 8).and_then(<[u8]>::first_chunk::<8>)
        else {
            return unclear();
        };
        let length = usize::try_from(u32::from_be_bytes([a, b, c, d])).unwrap_or(usize::MAX);
        let end = if length == 0 {
            Some(part.end)
        } else {
            at.checked_add(length)
        };
        match end {
            // None in these places needs a length of 64 bits.
            Some(end) if (at + 8..=part.end).contains(&end) => {
                found.push((*name, at + 8..end));
                at = end;
            }
            _ => return unclear(),
        }
    }
    Ok(found)
}

fn shifted(range: &Range<usize>, by: u64) -> Range<u64> {
    by + range.start as u64..by + range.end as u64
}

/// What says how a picture moves can have notes in it, and in each track.
fn of_movement(
    bytes: &[u8],
    start: u64,
    walk: &mut Walk<impl BufRead + Seek>,
    over: &mut Over,
    items: &mut Over,
) -> io::Result<()> {
    let mut parts: Vec<Range<usize>> = iter::once(0..bytes.len()).collect();
    while let Some(part) = parts.pop() {
        for (name, range) in inner(bytes, part)? {
            match &name {
                b"udta" | b"uuid" | b"free" | b"skip" => {
                    over.push(free(shifted(&range, start)));
                }
                b"meta" => {
                    let start = start + range.start as u64;
                    meta::of(&bytes[range], start, walk, over, items)?;
                }
                b"trak" => parts.push(range),
                _ => {}
            }
        }
    }
    Ok(())
}
