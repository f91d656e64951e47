//! Drawings: whether browsers show them, and how large (SVG 2, section 8.2, and CSS Images 3,
//! section 5.1).
//!
//! A drawing that an `img` shows is read as XML: at the first thing that is not well-formed
//! (XML 1.0, and Namespaces in XML 1.0), browsers show nothing of it.

use encoding_rs::{Encoding, UTF_8};
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{NamespaceResolver, QName, ResolveResult};
use rustc_hash::FxHashMap;

/// What browsers take for a drawing that says nothing of its size.
const DEFAULT: (u32, u32) = (300, 150);
/// What makes an element a drawing.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Why browsers show nothing of a file that is called SVG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is something else.
    NotSvg,
    /// Its markup has a fault.
    Malformed,
    /// It does not say that it is SVG.
    Namespace,
}

/// Width and height in CSS pixels.
pub(super) fn size(file: &[u8]) -> Result<(u32, u32), Fault> {
    let text = text_of(file);
    let mut reader = NsReader::from_str(text.as_deref().unwrap_or_default());
    reader.config_mut().check_comments = true;
    let mut entities: FxHashMap<String, String> = FxHashMap::default();
    let mut found = None;
    let mut depth = 0_usize;
    loop {
        // Before the first element, it is not known to be a drawing at all.
        let malformed = if found.is_some() {
            Fault::Malformed
        } else {
            Fault::NotSvg
        };
        let event = reader.read_event().map_err(|_| malformed)?;
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(element) | Event::Empty(element) => {
                if depth == 0 && found.is_some() {
                    return Err(Fault::Malformed);
                }
                if found.is_none() {
                    if element.local_name().as_ref() != "svg" {
                        return Err(Fault::NotSvg);
                    }
                    if !is_drawing(reader.resolver(), element.name(), &entities) {
                        return Err(Fault::Namespace);
                    }
                    found = Some(of_element(&element));
                }
                check(&element, reader.resolver(), &entities)?;
                depth += usize::from(!is_empty);
            }
            Event::End(_) => depth = depth.checked_sub(1).ok_or(Fault::Malformed)?,
            Event::DocType(doctype) => entities = declared(&doctype),
            Event::GeneralRef(name) if !is_known(&name, &entities) || depth == 0 => {
                return Err(malformed);
            }
            Event::Text(text) if depth == 0 && !text.trim_matches('\u{feff}').trim().is_empty() => {
                return Err(malformed);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let size = found.ok_or(Fault::NotSvg)?;
    if depth > 0 || text.is_none() {
        return Err(Fault::Malformed);
    }
    Ok(size)
}

/// The text of a file in the encoding that it says it is in (XML 1.0, section 4.3.3); `None` where
/// it is not in that.
fn text_of(file: &[u8]) -> Option<String> {
    let declared = || {
        let head = String::from_utf8_lossy(&file[..file.len().min(200)]);
        let declaration = &head[..head.find("?>")?];
        let (_, value) = declaration.split_once("encoding")?;
        let label = value.trim_start_matches([' ', '=']).get(1..)?;
        Encoding::for_label(label.split(['"', '\'']).next()?.as_bytes())
    };
    let (encoding, mark) = Encoding::for_bom(file).unwrap_or((declared().unwrap_or(UTF_8), 0));
    let rest = &file[mark..];
    encoding
        .decode_without_bom_handling_and_without_replacement(rest)
        .map(std::borrow::Cow::into_owned)
}

fn is_drawing(
    resolver: &NamespaceResolver,
    name: QName<'_>,
    entities: &FxHashMap<String, String>,
) -> bool {
    let (ResolveResult::Bound(namespace), _) = resolver.resolve_element(name) else {
        return false;
    };
    let namespace: &str = namespace.as_ref();
    // Some drawing programs write their namespaces as entities.
    let entity = namespace
        .strip_prefix('&')
        .and_then(|rest| entities.get(rest.strip_suffix(';')?));
    entity.map_or(namespace, String::as_str) == NAMESPACE
}

/// Whether the attributes of an element are well-formed, and all prefixes known.
fn check(
    element: &BytesStart<'_>,
    resolver: &NamespaceResolver,
    entities: &FxHashMap<String, String>,
) -> Result<(), Fault> {
    let is_unknown = |found: ResolveResult<'_>| matches!(found, ResolveResult::Unknown(_));
    if is_unknown(resolver.resolve_element(element.name()).0) {
        return Err(Fault::Malformed);
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Fault::Malformed)?;
        let is_wrong = attribute.value.contains('<')
            || !entities_are_known(&attribute.value, entities)
            || is_unknown(resolver.resolve_attribute(attribute.key).0);
        if is_wrong {
            return Err(Fault::Malformed);
        }
    }
    Ok(())
}

fn entities_are_known(value: &str, entities: &FxHashMap<String, String>) -> bool {
    value.split('&').skip(1).all(|rest| {
        rest.split_once(';')
            .is_some_and(|(name, _)| is_known(name, entities))
    })
}

/// Whether XML knows an entity, or the drawing declares it.
fn is_known(name: &str, entities: &FxHashMap<String, String>) -> bool {
    let number = name.strip_prefix('#').map(|digits| {
        let code = match digits.strip_prefix('x') {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        code.ok().and_then(char::from_u32).is_some()
    });
    number.unwrap_or_else(|| {
        matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || entities.contains_key(name)
    })
}

/// The entities that a document type declares, with what they stand for: `<!ENTITY name "value">`.
fn declared(doctype: &str) -> FxHashMap<String, String> {
    let declarations = doctype.split("<!ENTITY").skip(1);
    declarations
        .filter_map(|declaration| {
            let (name, rest) = declaration.trim_start().split_once(char::is_whitespace)?;
            let rest = rest.trim_start();
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
            let value = quote.map_or("", |quote| rest[1..].split(quote).next().unwrap_or(""));
            Some((name.to_owned(), value.to_owned()))
        })
        .collect()
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
            assert_eq!(size(text.as_bytes()), Ok(expected), "{attributes}");
        }
        for text in ["", "ingen bild", "<html><svg/></html>", "<svg"] {
            assert_eq!(size(text.as_bytes()), Err(Fault::NotSvg), "{text}");
        }
    }

    #[test]
    fn drawings_that_browsers_show_are_read() {
        let root = "xmlns='http://www.w3.org/2000/svg'";
        let utf16: Vec<u8> = format!("\u{feff}<svg {root}/>")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert!(size(&utf16).is_ok());
        let latin1 = b"<?xml version='1.0' encoding='ISO-8859-1'?><svg \
                       xmlns='http://www.w3.org/2000/svg'><text>\xE5</text></svg>";
        assert!(size(latin1).is_ok());
        for text in [
            format!("\u{feff}<svg {root}><g/></svg>"),
            format!("<svg {root} xmlns:xlink='x'><use xlink:href='#a'/></svg>\n<!-- b -->"),
            String::from("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g/></s:svg>"),
            format!(
                "<!DOCTYPE svg PUBLIC 'a' 'b' [<!ENTITY ns \"{NAMESPACE}\"><!ENTITY x 'y'>]>\
                 <svg xmlns='&ns;'><text>&x; &amp; &#229;</text></svg>"
            ),
            format!("<svg {root}><style><![CDATA[a>b{{}}]]></style></svg>"),
            format!("<svg {root}><a xml:space='preserve'/></svg>"),
        ] {
            assert!(size(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn drawings_that_browsers_do_not_show_are_known() {
        let root = "xmlns='http://www.w3.org/2000/svg'";
        for (text, fault) in [
            (String::from("<svg><g/></svg>"), Fault::Namespace),
            (
                String::from("<svg xmlns='http://x.se/'/>"),
                Fault::Namespace,
            ),
            (format!("<svg {root}><g></svg>"), Fault::Malformed),
            (format!("<svg {root}><g/>"), Fault::Malformed),
            (
                format!("<svg {root}><text>a &nbsp; b</text></svg>"),
                Fault::Malformed,
            ),
            (
                format!("<svg {root}><text>a & b</text></svg>"),
                Fault::Malformed,
            ),
            (
                format!("<svg {root}><use xlink:href='#a'/></svg>"),
                Fault::Malformed,
            ),
            (
                format!("<svg {root}><g a='1' a='2'/></svg>"),
                Fault::Malformed,
            ),
            (format!("<svg {root}><g a=1 /></svg>"), Fault::Malformed),
            (
                format!("<svg {root}><!-- a -- b --></svg>"),
                Fault::Malformed,
            ),
            (format!("<svg {root}/><svg {root}/>"), Fault::Malformed),
            (format!("<svg {root}/>slut"), Fault::Malformed),
            (format!("<svg {root}><g a='<'/></svg>"), Fault::Malformed),
        ] {
            assert_eq!(size(text.as_bytes()), Err(fault), "{text}");
        }
        let latin1 = b"<svg xmlns='http://www.w3.org/2000/svg'><text>\xE5</text></svg>";
        assert!(size(latin1).is_err());
    }
}
