//! Where a picture was taken, as Exif, XMP and IPTC say it.

use exif::{Exif, In, Tag, Value};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::images::orientation;

/// How exactly a picture says where it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// By the name of a place.
    Name,
    /// By its position on the earth.
    Position,
}

/// What an Exif says, which is a TIFF file.
pub(super) fn of_exif(exif: &[u8]) -> Option<Place> {
    let fields = orientation::fields(exif)?;
    let is_said = |tag| is_somewhere(&fields, tag);
    let is_position = [
        Tag::GPSLatitude,
        Tag::GPSLongitude,
        Tag::GPSDestLatitude,
        Tag::GPSDestLongitude,
    ]
    .into_iter()
    .any(is_said);
    let is_name = || {
        let name = fields.get_field(Tag::GPSAreaInformation, In::PRIMARY);
        // The first eight bytes name an encoding.
        name.is_some_and(
            |name| matches!(&name.value, Value::Undefined(bytes, _) if bytes.len() > 8),
        )
    };
    if is_position {
        Some(Place::Position)
    } else {
        is_name().then_some(Place::Name)
    }
}

/// Whether a coordinate is one: cameras without a fix write nothing, 0 or 0/0.
fn is_somewhere(fields: &Exif, tag: Tag) -> bool {
    let field = fields.get_field(tag, In::PRIMARY);
    field.is_some_and(|field| match &field.value {
        Value::Rational(parts) => parts.iter().any(|part| part.num != 0 && part.denom != 0),
        _ => false,
    })
}

/// What XMP calls a position, whatever its names are bound to.
const POSITIONS: [&str; 2] = ["GPSLatitude", "GPSLongitude"];
/// What it calls a place by name: Photoshop, IPTC Core and Extension.
const NAMES: [&str; 4] = ["City", "Location", "Sublocation", "LocationName"];

/// What XMP says, which is XML: in attributes or in elements.
pub(super) fn of_xmp(xmp: &[u8]) -> Option<Place> {
    let text = String::from_utf8_lossy(xmp);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut found = None;
    // What the elements stand for that are open.
    let mut open: Vec<Option<Place>> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                found = found.max(of_attributes(&element));
                open.push(named(element.local_name().as_ref()));
            }
            Ok(Event::Empty(element)) => found = found.max(of_attributes(&element)),
            Ok(Event::End(_)) => {
                open.pop();
            }
            Ok(Event::Text(text)) if !text.trim().is_empty() => {
                found = found.max(open.iter().flatten().copied().max());
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

fn of_attributes(element: &BytesStart<'_>) -> Option<Place> {
    let mut attributes = element.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let said = attributes.filter(|attribute| !attribute.value.trim().is_empty());
    said.filter_map(|attribute| named(attribute.key.local_name().as_ref()))
        .max()
}

fn named(name: &str) -> Option<Place> {
    if POSITIONS.contains(&name) {
        Some(Place::Position)
    } else {
        NAMES.contains(&name).then_some(Place::Name)
    }
}

/// What IPTC says, which lies among the resources of Photoshop (IPTC-IIM 4.2, chapter 6).
pub(super) fn of_iptc(mut resources: &[u8]) -> Option<Place> {
    while let Some(rest) = resources.strip_prefix(b"8BIM") {
        let (number, rest) = rest.split_first_chunk::<2>()?;
        // The name with its length is filled up to an even number of bytes, and so is what follows.
        let name = 1 + usize::from(*rest.first()?);
        let rest = rest.get(name + name % 2..)?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        if *number == [0x04, 0x04] {
            return of_fields(rest.get(..length)?);
        }
        resources = rest.get(length.checked_add(length % 2)?..)?;
    }
    None
}

/// What the fields of IPTC say: the name of a place (26), a city (90), a part of it (92).
fn of_fields(mut fields: &[u8]) -> Option<Place> {
    while let [0x1c, record, field, high, low, rest @ ..] = fields {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let value = rest.get(..length)?;
        let is_said = value.iter().any(|byte| !byte.is_ascii_whitespace());
        if *record == 2 && matches!(field, 26 | 90 | 92) && is_said {
            return Some(Place::Name);
        }
        fields = &rest[length..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xmp_says_a_place_in_attributes_and_in_elements_and_not_by_empty_ones() {
        for (xmp, expected) in [
            ("<a exif:GPSLatitude='57,42.3N'/>", Some(Place::Position)),
            (
                "<a><exif:GPSLongitude>11,58E</exif:GPSLongitude></a>",
                Some(Place::Position),
            ),
            ("<a photoshop:City='Borås'>", Some(Place::Name)),
            (
                "<Iptc4xmpExt:Sublocation><rdf:Alt><rdf:li xml:lang='x-default'>Hemma</rdf:li>\
                 </rdf:Alt></Iptc4xmpExt:Sublocation>",
                Some(Place::Name),
            ),
            ("<a photoshop:City=' '><City>\n</City></a>", None),
            ("<a xmp:CreatorTool='City'>City</a>", None),
            ("<a", None),
        ] {
            assert_eq!(of_xmp(xmp.as_bytes()), expected, "{xmp}");
        }
    }

    #[test]
    fn iptc_says_a_place_by_the_name_of_a_city() {
        let resources = |field: u8, value: &[u8]| {
            let length = [0, u8::try_from(value.len()).unwrap_or_default()];
            let fields = [
                &[0x1c, 2, 0, 0, 2, 0, 4, 0x1c, 2, field],
                &length[..],
                value,
            ]
            .concat();
            let length = u32::try_from(fields.len()).unwrap_or_default();
            [
                b"8BIM\x04\x25\0\0\0\0\0\x03abc\0",
                &b"8BIM\x04\x04\x03abc"[..],
                &length.to_be_bytes(),
                &fields,
            ]
            .concat()
        };
        assert_eq!(of_iptc(&resources(90, b"Boden")), Some(Place::Name));
        assert_eq!(of_iptc(&resources(90, b"  ")), None);
        assert_eq!(of_iptc(&resources(120, b"Boden")), None);
        assert_eq!(of_iptc(b"8BIM\x04\x04"), None);
    }
}
