//! Swedish personal identity numbers and coordination numbers in a text.
//!
//! `YYYYMMDD-NNNC` or `YYMMDD-NNNC` with a check digit by the Luhn algorithm; a coordination number
//! has 60 added to its day (folkbokföringslagen 1991:481, section 18; Skatteverket SKV 704). What
//! looks like one and is a phone number, an organisation number, a date or a reference is left
//! alone: the check digit, the day and what stands around it decide.

use std::ops::Range;

use jiff::ToSpan as _;
use jiff::civil::Date;

/// The numbers in `text`, as ranges of bytes. `today` is the last day on which anybody can have
/// been born.
pub(super) fn find(text: &str, today: Date) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    // Six digits in a row hold one at a multiple of six: the others need not be looked at.
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 6;
            continue;
        }
        let start = bytes[..at]
            .iter()
            .rposition(|byte| !byte.is_ascii_digit())
            .map_or(0, |before| before + 1);
        let end = end_of_digits(bytes, at);
        match number(bytes, start..end, today) {
            Some(number) => {
                at = number.end;
                found.push(number);
            }
            None => at = end,
        }
        at += 1;
    }
    found
}

/// The number that begins with this run of digits, if it is one.
fn number(bytes: &[u8], first: Range<usize>, today: Date) -> Option<Range<usize>> {
    if !begins_free(&bytes[..first.start]) {
        return None;
    }
    let (date, serial, separator) = match first.len() {
        length @ (10 | 12) => (
            first.start..first.start + length - 4,
            first.end - 4..first.end,
            "",
        ),
        6 | 8 => {
            let separator = separator(&bytes[first.end..])?;
            let start = first.end + separator.len();
            (first.clone(), start..start + 4, separator)
        }
        _ => return None,
    };
    if bytes.len() < serial.end
        || end_of_digits(bytes, serial.start) != serial.end
        || !ends_free(&bytes[serial.end..])
    {
        return None;
    }
    // Numbers of mobile phones are ten digits that begin with 0.
    let like_a_phone =
        date.len() == 6 && bytes[date.start] == b'0' && (separator.is_empty() || separator == " ");
    let digits: Vec<u8> = date
        .clone()
        .chain(serial.clone())
        .map(|index| bytes[index] - b'0')
        .collect();
    let is_one = !like_a_phone
        && is_birthday(&digits[..date.len()], today)
        && digits[date.len()..][..3] != [0; 3]
        && luhn(&digits[date.len() - 6..]);
    is_one.then_some(date.start..serial.end)
}

fn end_of_digits(bytes: &[u8], from: usize) -> usize {
    bytes[from..]
        .iter()
        .position(|byte| !byte.is_ascii_digit())
        .map_or(bytes.len(), |length| from + length)
}

/// What may stand between the day and the last four digits: a hyphen of any kind, a plus from the
/// hundredth year on.
fn separator(bytes: &[u8]) -> Option<&'static str> {
    // The last are those of a number half of which is stressed.
    [
        " - ", " – ", "-", "+", " ", "–", "‑", "−", "\u{a0}", "**-**", "**-", "*-*", "*-",
    ]
    .into_iter()
    .find(|separator| bytes.starts_with(separator.as_bytes()))
}

/// Whether nothing before a number makes it a part of something longer: a word, a phone number, a
/// reference.
fn begins_free(before: &[u8]) -> bool {
    match before {
        [.., last] if last.is_ascii_alphanumeric() || matches!(last, b'_' | b'+') => false,
        [.., digit, b'-' | b'.' | b',' | b'/' | b':' | b' '] if digit.is_ascii_digit() => false,
        _ => true,
    }
}

fn ends_free(after: &[u8]) -> bool {
    match after {
        [first, ..] if first.is_ascii_alphanumeric() || *first == b'_' => false,
        [b'-' | b'.' | b',' | b'/' | b':', digit, ..] if digit.is_ascii_digit() => false,
        _ => true,
    }
}

/// Whether digits are the day on which somebody can have been born who is written about: YYYYMMDD,
/// or YYMMDD in this or the last century. Times of day look like the rest of a number, so the last
/// three years are left out.
fn is_birthday(digits: &[u8], today: Date) -> bool {
    let value = |range: Range<usize>| {
        digits[range]
            .iter()
            .fold(0_i16, |value, digit| value * 10 + i16::from(*digit))
    };
    let (years, month, day) = match digits.len() {
        8 => (vec![value(0..4)], value(4..6), value(6..8)),
        _ => (
            vec![1900 + value(0..2), 2000 + value(0..2)],
            value(2..4),
            value(4..6),
        ),
    };
    let day = if day > 60 { day - 60 } else { day };
    let youngest = today.checked_sub(3.years()).unwrap_or(today);
    let exists =
        |year: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    years
        .into_iter()
        .filter(|year| *year >= 1850)
        .filter_map(exists)
        .any(|born| born <= youngest)
}

/// The Luhn algorithm over ten digits (ISO/IEC 7812-1, annex B).
fn luhn(digits: &[u8]) -> bool {
    let weighted = digits.iter().enumerate().map(|(index, digit)| {
        let weighted = u32::from(*digit) * if index % 2 == 0 { 2 } else { 1 };
        weighted / 10 + weighted % 10
    });
    weighted.sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text, date(2026, 11, 23))
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn numbers_are_found_however_they_are_written() {
        // Numbers that Skatteverket publishes for tests, and the one in its own examples.
        for number in [
            "19811228-9874",
            "811228-9874",
            "811228+9874",
            "198112289874",
            "8112289874",
            "811228–9874",
            "811228 9874",
            "811228 - 9874",
        ] {
            assert_eq!(found(&format!("Uppge {number} när du kommer.")), [number]);
        }
        assert_eq!(found("19811228-9874"), ["19811228-9874"]);
        assert_eq!(
            found("(811228-9874), 811228-9874."),
            ["811228-9874", "811228-9874"]
        );
    }

    #[test]
    fn coordination_numbers_are_found() {
        // The day is the 28th, with 60 added.
        assert_eq!(found("Samordningsnummer 701063-2391"), ["701063-2391"]);
    }

    #[test]
    fn what_looks_like_one_is_left_alone() {
        for harmless in [
            "031-390 06 04",
            "+46313900604",
            "0701234567",
            "070123-4567",
            "212000-1355",
            "556703-7485",
            "5567037485",
            "2026-01234",
            "2026-12-03",
            "20261203",
            "20260901-1430",
            "811228-9875",
            "811328-9871",
            "978-91-811228-9874",
            "811228-98745",
            "a811228-9874",
            "1811228-9874",
            "811228-9874-1",
            "bankgiro 5050-1055",
            "1234567890123456",
        ] {
            assert!(found(harmless).is_empty(), "{harmless}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_through(text in "[0-9 +–-]{0,40}|\\PC{0,60}") {
            for range in find(&text, date(2026, 11, 23)) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
