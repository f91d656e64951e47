//! Phone numbers as people write them → what a phone can call (RFC 3966).
//!
//! What is shown stays as it was written. The number that a link calls is `+` and digits, or digits
//! as one dials them in the country: which that is, nobody says.

use crate::diagnostics::Code;
use crate::diagnostics::choices::PhoneReason;
use crate::yaml::{Fields, Problems};

/// Why a text is no number that a link can call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDialable {
    /// There is none in it, or one with letters, too few or too many digits.
    Number,
    /// There are several.
    Several,
}

/// The one number that a text holds, as a phone dials it: `+46 (0)31-390 06 02 (vardagar 8–10)` is
/// `+46313900602`. Words around it say what it is, an extension or when somebody answers.
///
/// # Errors
/// Where there is no number, or more than one.
pub fn dialable(text: &str) -> Result<String, NotDialable> {
    let mut numbers: Vec<String> = Vec::new();
    for run in runs(text) {
        match number(run) {
            Some(number) if numbers.is_empty() => numbers.push(number),
            // Behind a number there are extensions, times of day and years; a second one is whole.
            Some(number) if number.len() >= MIN_WHOLE && number.starts_with(['0', '+']) => {
                numbers.push(number);
            }
            None if numbers.is_empty() => return Err(NotDialable::Number),
            Some(_) | None => {}
        }
    }
    numbers.dedup();
    match numbers.len() {
        0 => Err(NotDialable::Number),
        1 => Ok(numbers.swap_remove(0)),
        _ => Err(NotDialable::Several),
    }
}

/// Reads the field `phone`: a number in whatever form, since people read it. What cannot be called
/// is reported.
pub fn phone(fields: &Fields<'_>, problems: &mut Problems) -> String {
    let Some(phone) = fields.text("phone", problems) else {
        return String::new();
    };
    let reason = match dialable(phone.value) {
        // An address of e-mail may have digits in it.
        Ok(_) if phone.value.contains('@') => Some(PhoneReason::Number),
        Ok(_) => None,
        Err(NotDialable::Number) => Some(PhoneReason::Number),
        Err(NotDialable::Several) => Some(PhoneReason::Several),
    };
    if let Some(reason) = reason {
        problems.add(Code::PhoneInvalid, phone.span, |finding| {
            finding
                .with("field", "phone")
                .with("value", phone.value)
                .with("reason", reason)
        });
    }
    phone.value.to_owned()
}

/// What a link to a phone number calls, if it is one: `tel:0313900602`.
pub fn phone_link(phone: &str) -> Option<String> {
    let is_number = !phone.contains('@');
    let called = dialable(phone).ok().filter(|_| is_number)?;
    Some(format!("tel:{called}"))
}

/// Digits of a number with its area code. The shortest Swedish ones are a few with 020.
const MIN_WHOLE: usize = 7;
/// Digits of a short number: `112`, `1177`.
const MIN_SHORT: usize = 3;
/// Digits of any number, the country's included (ITU-T E.164, section 6.1).
const MAX_DIGITS: usize = 15;

/// The pieces of a text that are made of digits and the signs that stand between those of one
/// number, letters that touch them included.
fn runs(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let before = &rest[..start];
        let opens = before.trim_end_matches([' ', '\u{a0}', '(']);
        let start = match opens.strip_suffix('+') {
            Some(plus) => plus.len(),
            None if before.ends_with('(') => start - 1,
            None => start,
        };
        let run = &rest[start..];
        let end = end_of(run);
        runs.push(&run[..end]);
        rest = &run[end..];
    }
    runs.into_iter().flat_map(at_slash).collect()
}

/// Where the number at the start of a text ends.
fn end_of(run: &str) -> usize {
    let mut end = 0;
    for (at, letter) in run.char_indices() {
        let is_part = match letter {
            // An area code in parentheses, behind the country's or alone.
            '(' => at == 0 || run[at..].starts_with("(0)") || at <= 4 && run.starts_with('+'),
            ')' => run[..at].contains('('),
            // A letter between digits was meant as one of them, or is no number.
            'O' | 'o' | 'l' | 'I' | 'x' | 'X' => {
                run[..at].ends_with(|c: char| c.is_ascii_digit() || "-xXOolI".contains(c))
            }
            _ => letter.is_ascii_digit() || is_between(letter) || at == 0,
        };
        if !is_part {
            break;
        }
        if !is_between(letter) {
            end = at + letter.len_utf8();
        }
    }
    end
}

/// Whether a sign stands between the digits of a number: spaces, hyphens and dashes of all kinds,
/// full stops, slashes.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '.' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}'
        )
}

/// A slash stands behind the area code, or between two numbers.
fn at_slash(run: &str) -> Vec<&str> {
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    match run.split_once('/') {
        Some((before, _)) if digits(before) <= 5 => vec![run],
        Some((before, after)) => {
            let mut parts = vec![before];
            parts.extend(at_slash(after));
            parts
        }
        None => vec![run],
    }
}

/// The number that a run of digits and signs is.
fn number(run: &str) -> Option<String> {
    // `08.00–16.30` has as many digits as a number.
    if is_times(run) {
        return None;
    }
    let (is_abroad, run) = match run.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, run),
    };
    if run.contains(char::is_alphabetic) {
        return None;
    }
    let digits: String = run
        .replace("(0)", "")
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let (is_abroad, digits) = match digits.strip_prefix("00") {
        Some(rest) if !is_abroad && rest.len() > MIN_WHOLE => (true, rest.to_owned()),
        _ => (is_abroad, digits),
    };
    // The 0 of an area code is not dialled behind the country's code.
    let digits = match digits.strip_prefix("460") {
        Some(rest) if is_abroad => format!("46{rest}"),
        _ => digits,
    };
    let least = if is_abroad || digits.starts_with('0') {
        MIN_WHOLE
    } else {
        MIN_SHORT
    };
    let fits = (least..=MAX_DIGITS).contains(&digits.len())
        && !(is_abroad && digits.starts_with('0'))
        // National numbers have ten digits at most in Sweden, a few more elsewhere.
        && (is_abroad || digits.len() <= 12);
    let plus = if is_abroad { "+" } else { "" };
    fits.then(|| format!("{plus}{digits}"))
}

/// Whether a run is two times of day with a dash between.
fn is_times(run: &str) -> bool {
    let is_time = |part: &str| {
        part.trim()
            .split_once('.')
            .is_some_and(|(hour, minute)| hour.len() <= 2 && minute.len() == 2)
    };
    run.split_once(['-', '–', '—'])
        .is_some_and(|(from, to)| is_time(from) && is_time(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_among_words_is_called() {
        for (text, called) in [
            ("031-390 06 02", "0313900602"),
            ("112", "112"),
            ("1177", "1177"),
            ("tel:031-390 06 02", "0313900602"),
            ("Tfn: 031-390 06 02", "0313900602"),
            ("+46 (0)31-390 06 02", "+46313900602"),
            ("+46(0)313900602", "+46313900602"),
            ("+46 031-390 06 02", "+46313900602"),
            ("00 46 31 390 06 02", "+46313900602"),
            ("0046-31-390 06 02", "+46313900602"),
            ("(031) 390 06 02", "0313900602"),
            ("031/390 06 02", "0313900602"),
            ("031\u{a0}–\u{a0}390\u{202f}06\u{2009}02", "0313900602"),
            ("031.390.06.02", "0313900602"),
            ("031-390 06 02 (vardagar 8–10)", "0313900602"),
            ("031-390 06 02, vardagar 08.00-16.30", "0313900602"),
            ("031-390 06 02 ankn 12", "0313900602"),
            ("031-390 06 02, anknytning 1234", "0313900602"),
            ("vx 031-390 00 00", "0313900000"),
            ("Mobil 070-174 06 05 (sms går bra)", "0701740605"),
            ("+46 70 174 06 05", "+46701740605"),
            ("+ 46 70 174 06 05", "+46701740605"),
            ("+1 (212) 555-0199", "+12125550199"),
            ("020-91 00 00", "020910000"),
            ("390 06 02", "3900602"),
        ] {
            assert_eq!(dialable(text).as_deref(), Ok(called), "{text}");
        }
    }

    #[test]
    fn what_is_no_single_number_is_not_called() {
        for text in [
            "031-390 06 02, 070-174 06 05",
            "031-390 06 02 / 070-174 06 05",
            "031-390 06 02 eller 070-174 06 05",
            "+46 31 390 06 02; +46 70 174 06 05",
        ] {
            assert_eq!(dialable(text), Err(NotDialable::Several), "{text}");
        }
        for text in [
            "se intranätet",
            "",
            "031-xx xx xx",
            "031-39O 06 02",
            "0771-RING-OSS",
            "031-39",
            "12",
            "031-390 06 02 070-174 06 05",
            "anna@exempel.se",
            "+0 31 390 06 02",
            "031-390 06 02 03 04 05 06 07",
        ] {
            assert_eq!(dialable(text), Err(NotDialable::Number), "{text}");
        }
    }
}
