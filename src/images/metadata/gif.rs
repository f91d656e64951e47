//! GIF (`GIF89a`, sections 17 to 27): images, and extensions.

use std::io::{self, BufRead, Seek};

use super::walk::Walk;

/// What applications add that browsers go by: how often it moves, what the colours mean.
const KEPT: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// Keeps images, and how they move.
pub(super) fn walk(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<()> {
    let head: [u8; 13] = walk.bytes()?;
    walk.skip(palette(head[10]))?;
    walk.keep(0..walk.at());
    loop {
        let start = walk.at();
        // Many leave out the mark for the end.
        let Ok([kind]) = walk.bytes() else {
            return Ok(());
        };
        let is_kept = match kind {
            0x21 => {
                let [label] = walk.bytes()?;
                match label {
                    0xf9 => true,
                    0xff => {
                        let [length] = walk.bytes()?;
                        let name = walk.read(length.into())?;
                        KEPT.contains(&&name[..])
                    }
                    _ => false,
                }
            }
            0x2c => {
                let place: [u8; 9] = walk.bytes()?;
                walk.skip(palette(place[8]) + 1)?;
                true
            }
            // The end, or what browsers stop at.
            _ => {
                walk.replace(start..start + 1, &[kind], vec![0x3b]);
                return Ok(());
            }
        };
        let is_whole = blocks(walk)?;
        if is_kept {
            walk.keep(start..walk.at());
        }
        if !is_whole {
            return Ok(());
        }
    }
}

/// The bytes of a table of colours, by what announces it.
const fn palette(flags: u8) -> u64 {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Passes blocks up to the empty one; up to the end of the file if it is cut short.
fn blocks(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<bool> {
    loop {
        let Ok([length]) = walk.bytes() else {
            return Ok(false);
        };
        if length == 0 {
            return Ok(true);
        }
        let rest = walk.length() - walk.at();
        walk.skip(u64::from(length).min(rest))?;
    }
}
