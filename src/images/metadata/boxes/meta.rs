//! The box `meta`: which items a picture has, and where each lies (ISO 14496-12, section 8.11).

use std::io::{self, BufRead, Seek};
use std::ops::Range;

use super::{Over, free, inner, shifted};
use crate::images::metadata::place;
use crate::images::metadata::walk::{Walk, unclear};

/// An Exif that says nothing: where its TIFF file begins, and that, without a field.
const NO_EXIF: &[u8] = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";

/// What is needed to show a picture.
const KEPT: [&[u8; 4]; 9] = [
    b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref", b"idat", b"dinf", b"grpl",
];

/// What somebody may say of a picture among its properties: a description, when it was made and
/// when it was changed.
const SAID: [&[u8; 4]; 4] = [b"udes", b"crtt", b"mdft", b"uuid"];

/// Adds what is to be written over in and by a box `meta`, whose bytes are in the file from `start`
/// on; and tells the walk what that says. What lies elsewhere in the file goes to `items`.
pub(super) fn of(
    bytes: &[u8],
    start: u64,
    walk: &mut Walk<impl BufRead + Seek>,
    over: &mut Over,
    items: &mut Over,
) -> io::Result<()> {
    // After its version and flags.
    let boxes = inner(bytes, 4..bytes.len())?;
    let named = |wanted: &[u8; 4]| {
        let mut found = boxes.iter().filter(|(name, _)| name == wanted);
        let first = found.next().map(|(_, range)| range.clone());
        // Nobody knows which of two would count.
        if found.next().is_some() {
            return unclear();
        }
        Ok(first)
    };
    for (name, range) in &boxes {
        if !KEPT.contains(&name) {
            over.push(free(shifted(range, start)));
        }
    }
    for (name, range) in named(b"iprp")?.map_or(Ok(Vec::new()), |part| inner(bytes, part))? {
        if &name == b"ipco" {
            let said = inner(bytes, range)?.into_iter();
            let said = said.filter(|(name, _)| SAID.contains(&name));
            over.extend(said.map(|(_, range)| (shifted(&range, start), &[][..])));
        }
    }
    let texts = named(b"iinf")?.map_or(Ok(Vec::new()), |part| texts(bytes, part))?;
    if texts.is_empty() {
        return Ok(());
    }
    let Some(locations) = named(b"iloc")? else {
        return unclear();
    };
    let data = named(b"idat")?.map(|range| shifted(&range, start));
    let locations = locations_of(&mut Fields(&bytes[locations]))?;
    for (item, text) in texts {
        for location in locations.iter().filter(|location| location.item == item) {
            let of_method = if location.method == 0 {
                &mut *items
            } else {
                &mut *over
            };
            write_over(location, text, data.clone(), walk, of_method)?;
        }
    }
    Ok(())
}

/// What an item that is no picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Text {
    Exif,
    /// XMP, most often.
    Other,
}

/// The items that are no pictures: the table `iinf`.
fn texts(bytes: &[u8], part: Range<usize>) -> io::Result<Vec<(u32, Text)>> {
    let mut fields = Fields(&bytes[part.clone()]);
    let version = fields.number(4)? >> 24;
    fields.number(if version == 0 { 2 } else { 4 })?;
    let entries = part.end - fields.0.len()..part.end;
    let mut texts = Vec::new();
    for (name, range) in inner(bytes, entries)? {
        let mut fields = Fields(&bytes[range]);
        let version = fields.number(4)? >> 24;
        // Older ones do not say what an item is.
        if &name != b"infe" || version < 2 {
            return unclear();
        }
        let item = fields.number(if version == 2 { 2 } else { 4 })?;
        fields.number(2)?;
        let text = match &fields.number(4)?.to_be_bytes()[4..] {
            b"Exif" => Text::Exif,
            b"mime" | b"uri " => Text::Other,
            _ => continue,
        };
        texts.push((u32::try_from(item).unwrap_or(u32::MAX), text));
    }
    Ok(texts)
}

/// Where an item lies: the table `iloc`.
struct Location {
    item: u32,
    /// Counted from what: 0 is the file, 1 the box `idat`.
    method: u64,
    extents: Vec<(u64, u64)>,
}

fn locations_of(fields: &mut Fields<'_>) -> io::Result<Vec<Location>> {
    let version = fields.number(4)? >> 24;
    let sizes = fields.number(2)?;
    let size = |place: u32| ((sizes >> place) & 0xf) as usize;
    let of_index = if version == 0 { 0 } else { size(0) };
    let wide = if version < 2 { 2 } else { 4 };
    let count = fields.number(wide)?;
    let mut locations = Vec::new();
    for _ in 0..count {
        let item = u32::try_from(fields.number(wide)?).unwrap_or(u32::MAX);
        let method = if version == 0 {
            0
        } else {
            fields.number(2)? & 0xf
        };
        let elsewhere = fields.number(2)?;
        let base = fields.number(size(4))?;
        let mut extents = Vec::new();
        for _ in 0..fields.number(2)? {
            fields.number(of_index)?;
            let offset = fields.number(size(12))?;
            extents.push((base.saturating_add(offset), fields.number(size(8))?));
        }
        // In another file: nobody asks for it.
        if elsewhere == 0 {
            locations.push(Location {
                item,
                method,
                extents,
            });
        }
    }
    Ok(locations)
}

fn write_over(
    location: &Location,
    text: Text,
    data: Option<Range<u64>>,
    walk: &mut Walk<impl BufRead + Seek>,
    over: &mut Over,
) -> io::Result<()> {
    let within = match (location.method, data) {
        (0, _) => 0..walk.length(),
        (1, Some(data)) => data,
        _ => return unclear(),
    };
    let mut said = Vec::new();
    for (number, (offset, length)) in location.extents.iter().enumerate() {
        let from = within.start.checked_add(*offset);
        let range = from.and_then(|from| Some(from..from.checked_add(*length)?));
        // A length of 0 is all that there is, the picture included.
        let Some(range) = range.filter(|range| range.end <= within.end && *length > 0) else {
            return unclear();
        };
        walk.go_to(range.start)?;
        said.extend(walk.read(*length)?);
        let is_first = text == Text::Exif && number == 0;
        over.push((range, if is_first { NO_EXIF } else { &[] }));
    }
    match text {
        Text::Exif => {
            let head = said.first_chunk::<4>().copied().unwrap_or_default();
            let before = usize::try_from(u32::from_be_bytes(head)).unwrap_or(usize::MAX);
            let exif = said.get(before.saturating_add(4)..).unwrap_or_default();
            walk.says(place::of_exif(exif));
        }
        Text::Other => walk.says(place::of_xmp(&said)),
    }
    Ok(())
}

/// Numbers one after the other.
struct Fields<'b>(&'b [u8]);

impl Fields<'_> {
    /// The next number, of so many bytes, no more than eight.
    fn number(&mut self, bytes: usize) -> io::Result<u64> {
        let Some((number, rest)) = self.0.split_at_checked(bytes) else {
            return unclear();
        };
        self.0 = rest;
        Ok(number
            .iter()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}
