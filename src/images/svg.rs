//! How large a drawing is: from its first element (SVG 2, section 8.2, and CSS Images 3, section
//! 5.1).

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What browsers take for a drawing that says nothing of its size.
const DEFAULT: (u32, u32) = (300, 150);

/// Width and height in CSS pixels; `None` for what is not SVG.
pub(super) fn size(file: &mut impl BufRead) -> Option<(u32, u32)> {
    let mut reader = Reader::from_reader(file);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => {
                return (element.local_name().as_ref() == "svg").then(|| of_element(&element));
            }
            Event::Eof => return None,
            _ => buffer.clear(),
        }
    }
}

fn of_element(svg: &BytesStart<'_>) -> (u32, u32) {
    let attribute = |name: &str| {
        svg.try_get_attribute(name)
            .ok()
            .flatten()
            .map(|found| found.value.into_owned())
    };
    let length = |name: &str| attribute(name).and_then(|value| pixels(&value));
    let ratio = attribute("viewBox").and_then(|value| view_box(&value));
    let (width, height) = match (length("width"), length("height"), ratio) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some(size)) => size,
        (width, height, None) => (
            width.unwrap_or(f64::from(DEFAULT.0)),
            height.unwrap_or(f64::from(DEFAULT.1)),
        ),
    };
    (whole(width), whole(height))
}

/// A length that does not depend on where the drawing is shown.
fn pixels(value: &str) -> Option<f64> {
    let value = value.trim();
    let unit = value
        .find(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E') || c == '%')
        .unwrap_or(value.len());
    let (number, unit) = match value.strip_suffix("em") {
        // The `e` of `em` is not that of `1e3`.
        Some(_) => return None,
        None => value.split_at(unit),
    };
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "px" => 1.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        _ => return None,
    };
    positive(number.trim().parse::<f64>().ok()? * factor)
}

fn view_box(value: &str) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = value
        .split([' ', ',', '\t', '\n', '\r'])
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    let [_, _, width, height] = numbers[..] else {
        return None;
    };
    Some((positive(width)?, positive(height)?))
}

fn positive(number: f64) -> Option<f64> {
    (number > 0.0 && number.is_finite()).then_some(number)
}

fn whole(length: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length between 1 and a million"
    )]
    let whole = length.round().clamp(1.0, 1_000_000.0) as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_are_as_large_as_browsers_show_them() {
        for (attributes, expected) in [
            ("width='120' height=\"80\"", (120, 80)),
            ("width='10mm' height='1in' viewBox='0 0 1 1'", (38, 96)),
            ("viewBox='0 0 640 360'", (640, 360)),
            ("width='100%' height='100%' viewBox='0,0,16.4,9'", (16, 9)),
            ("width='50' viewBox='0 0 200 100'", (50, 25)),
            ("height='50em' viewBox='0 0 20 10'", (20, 10)),
            ("width='1e2' height='5e1px'", (100, 50)),
            ("", (300, 150)),
            ("width='-4' height='0' viewBox='0 0 0 0'", (300, 150)),
        ] {
            let text = format!(
                "<?xml version='1.0'?>\n<!DOCTYPE svg>\n<!-- a -->\n\
                 <svg xmlns='http://www.w3.org/2000/svg' {attributes}/>"
            );
            assert_eq!(size(&mut text.as_bytes()), Some(expected), "{attributes}");
        }
        for text in ["", "ingen bild", "<html><svg/></html>", "<svg"] {
            assert_eq!(size(&mut text.as_bytes()), None, "{text}");
        }
    }
}
