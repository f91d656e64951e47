//! PNG (third edition, section 5): chunks.

use std::io::{self, BufRead, Seek};

use super::place;
use super::walk::{Walk, unclear};

/// What browsers show a picture by, besides what it cannot be shown without: transparency, colours,
/// how wide a pixel is, how it moves.
const KEPT: [&[u8; 4]; 13] = [
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD",
    b"pHYs", b"acTL", b"fcTL",
];

/// The name of a text that is XMP, and what says that it is not packed.
const XMP: &[u8] = b"XML:com.adobe.xmp\0\0\0";

/// Keeps what a picture is shown by.
pub(super) fn walk(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<()> {
    walk.bytes::<8>()?;
    walk.keep(0..8);
    loop {
        let start = walk.at();
        let length = u64::from(u32::from_be_bytes(walk.bytes()?));
        let name: [u8; 4] = walk.bytes()?;
        let is_needed = name[0].is_ascii_uppercase();
        match &name {
            _ if !name.iter().all(u8::is_ascii_alphabetic) => return unclear(),
            b"eXIf" => {
                let exif = walk.read(length)?;
                let sum: [u8; 4] = walk.bytes()?;
                if let Some(made) = walk.exif(&exif) {
                    let before = [&whole(name, &exif)[..8 + exif.len()], &sum].concat();
                    walk.replace(start..walk.at(), &before, whole(name, &made));
                }
            }
            b"iTXt" => {
                let text = walk.read(length)?;
                walk.bytes::<4>()?;
                if let Some(xmp) = text.strip_prefix(XMP) {
                    walk.says(place::of_xmp(xmp));
                }
            }
            _ if is_needed || KEPT.contains(&&name) || &name == b"fdAT" => {
                let mut sum = crc32fast::Hasher::new();
                sum.update(&name);
                walk.sum(length, &mut sum)?;
                let is_sound = u32::from_be_bytes(walk.bytes()?) == sum.finalize();
                if is_sound {
                    walk.keep(start..walk.at());
                } else if is_needed {
                    // Its length may be wrong as well, so that it holds what follows.
                    return unclear();
                }
                if &name == b"IEND" {
                    return Ok(());
                }
            }
            _ => walk.skip(length + 4)?,
        }
    }
}

fn whole(name: [u8; 4], bytes: &[u8]) -> Vec<u8> {
    // No longer than the one that was read.
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let mut sum = crc32fast::Hasher::new();
    sum.update(&name);
    sum.update(bytes);
    let sum = sum.finalize().to_be_bytes();
    [&length.to_be_bytes(), &name, bytes, &sum].concat()
}
