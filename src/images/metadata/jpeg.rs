//! JPEG (ITU-T T.81, annex B): segments, and between them the pixels.

use std::io::{self, BufRead, Seek};

use super::place;
use super::walk::{Walk, unclear};

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const IPTC: &[u8] = b"Photoshop 3.0\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";
const JFIF: &[u8] = b"JFIF\0";
const ADOBE: &[u8] = b"Adobe";

/// Keeps tables, pixels, colour profile, density, and what the colours of the pixels are coded by.
pub(super) fn walk(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<()> {
    let start = walk.at();
    walk.bytes::<2>()?;
    walk.keep(start..walk.at());
    // Where a scan has led to a marker already.
    let mut next = None;
    loop {
        let marker = match next.take() {
            Some(marker) => marker,
            None => marker(walk)?,
        };
        match marker {
            // Cameras hang more pictures behind the end, and films, each with a place of its own.
            0xd9 => {
                walk.keep(walk.at() - 2..walk.at());
                return Ok(());
            }
            0x01 | 0xd0..=0xd8 => {}
            _ => {
                segment(walk, marker)?;
                if marker == 0xda {
                    match scan(walk)? {
                        Some(marker) => next = Some(marker),
                        // It is cut short: browsers show what there is.
                        None => return Ok(()),
                    }
                }
            }
        }
    }
}

/// Passes a marker. What lies before it is passed over, as decoders do.
fn marker(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<u8> {
    loop {
        if !walk.pass(0xff)? {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut byte = 0xff;
        while byte == 0xff {
            [byte] = walk.bytes()?;
        }
        if byte != 0 {
            return Ok(byte);
        }
    }
}

/// Passes the segment of a marker that was passed.
fn segment(walk: &mut Walk<impl BufRead + Seek>, marker: u8) -> io::Result<()> {
    let start = walk.at() - 2;
    let length = u16::from_be_bytes(walk.bytes()?);
    let Some(length) = length.checked_sub(2) else {
        return unclear();
    };
    // The segments of applications, and comments; others are tables, which are not read.
    if !matches!(marker, 0xe0..=0xef | 0xfe) {
        walk.skip(length.into())?;
        if matches!(marker, 0xc0..=0xcf | 0xda..=0xdf) {
            walk.keep(start..walk.at());
        }
        return Ok(());
    }
    let bytes = walk.read(length.into())?;
    let range = start..walk.at();
    let kept = match marker {
        // Without the small picture that may follow.
        0xe0 if bytes.starts_with(JFIF) && bytes.len() >= 14 => [&bytes[..12], &[0, 0]].concat(),
        0xe1 if bytes.starts_with(EXIF) => match walk.exif(&bytes[EXIF.len()..]) {
            Some(exif) => [EXIF, &exif].concat(),
            None => return Ok(()),
        },
        0xe1 if bytes.starts_with(XMP) => {
            walk.says(place::of_xmp(&bytes[XMP.len()..]));
            return Ok(());
        }
        0xe2 if bytes.starts_with(PROFILE) => {
            walk.keep(range);
            return Ok(());
        }
        0xed if bytes.starts_with(IPTC) => {
            walk.says(place::of_iptc(&bytes[IPTC.len()..]));
            return Ok(());
        }
        0xee if bytes.starts_with(ADOBE) && bytes.len() >= 12 => bytes[..12].to_vec(),
        _ => return Ok(()),
    };
    walk.replace(range, &whole(marker, &bytes), whole(marker, &kept));
    Ok(())
}

/// A segment with its marker and its length.
fn whole(marker: u8, bytes: &[u8]) -> Vec<u8> {
    // No longer than the one that was read.
    let length = u16::try_from(bytes.len() + 2).unwrap_or(u16::MAX);
    [&[0xff, marker], &length.to_be_bytes()[..], bytes].concat()
}

/// Passes pixels, and the marker behind them; `None` where the file ends.
fn scan(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<Option<u8>> {
    let start = walk.at();
    loop {
        if !walk.pass(0xff)? {
            walk.keep(start..walk.length());
            return Ok(None);
        }
        let before = walk.at() - 1;
        let mut byte = 0xff;
        while byte == 0xff {
            byte = match walk.bytes() {
                Ok([byte]) => byte,
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                    walk.keep(start..before);
                    return Ok(None);
                }
                Err(error) => return Err(error),
            };
        }
        if !matches!(byte, 0 | 0xd0..=0xd7) {
            walk.keep(start..before);
            return Ok(Some(byte));
        }
    }
}
