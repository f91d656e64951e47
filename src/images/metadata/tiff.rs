//! TIFF, and what cameras save that is built like it (TIFF 6.0, section 2). Browsers show none of
//! it, and whatever is in it can lie anywhere: it is not taken apart, only asked for a place.

use std::io::{self, BufRead, Seek};

use super::place::{self, Place};
use super::walk::Walk;

/// Keeps everything, unless it says where the picture was taken.
pub(super) fn walk(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<()> {
    // What cannot be followed says nothing to others either.
    let place = place(walk).unwrap_or_default();
    walk.says(place);
    if place.is_some() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    walk.keep(0..walk.length());
    Ok(())
}

fn place(walk: &mut Walk<impl BufRead + Seek>) -> io::Result<Option<Place>> {
    let [order, _, _, _] = walk.bytes()?;
    let number = |bytes: [u8; 4]| {
        if order == b'I' {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        }
    };
    let short = |[a, b]: [u8; 2]| {
        if order == b'I' {
            u16::from_le_bytes([a, b])
        } else {
            u16::from_be_bytes([a, b])
        }
    };
    let directory = number(walk.bytes()?);
    let mut found = None;
    for entry in entries(walk, directory, short)? {
        let [tag, _] = [[entry[0], entry[1]], [entry[2], entry[3]]].map(short);
        let [count, value] = [[4, 5, 6, 7], [8, 9, 10, 11]]
            .map(|places: [usize; 4]| number(places.map(|place| entry[place])));
        match tag {
            // GPS
            0x8825 => {
                let fields = entries(walk, value, short)?;
                let mut tags = fields.iter().map(|field| short([field[0], field[1]]));
                // Latitude, longitude.
                if tags.any(|tag| matches!(tag, 2 | 4)) {
                    found = found.max(Some(Place::Position));
                }
            }
            // XMP
            0x02bc if count > 4 => {
                walk.go_to(value.into())?;
                found = found.max(place::of_xmp(&walk.read(count.into())?));
            }
            _ => {}
        }
    }
    Ok(found)
}

/// The entries of the directory at a place.
fn entries(
    walk: &mut Walk<impl BufRead + Seek>,
    at: u32,
    short: impl Fn([u8; 2]) -> u16,
) -> io::Result<Vec<[u8; 12]>> {
    walk.go_to(at.into())?;
    let count = short(walk.bytes()?);
    (0..count).map(|_| walk.bytes()).collect()
}
