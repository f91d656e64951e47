//! What stands before a point of a list, where Markdown reads none.

use super::blank::{is_blank, is_odd, trim};

/// A line that looks like a point of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Point {
    /// Its mark is the right one, too far in or with the wrong space.
    Sure,
    /// Its mark is a sign for points that Markdown does not know.
    Sign,
    /// Running text may also look like that.
    Weak,
    /// It is counted.
    Ordered(Ordinal),
}

/// Which of the points one is; what letters may stand for more than one number, as `i` does.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ordinal {
    /// What stands before and behind it, and what stands before its last number.
    form: String,
    numbers: Vec<u32>,
    is_digit: bool,
    /// Whether its space is one that Markdown does not know.
    pub is_odd: bool,
    /// Whether its words follow without a space.
    pub is_glued: bool,
}

impl Ordinal {
    /// Whether it comes right after another.
    pub(super) fn follows(&self, last: &Point) -> bool {
        let Point::Ordered(last) = last else {
            return false;
        };
        self.form == last.form
            && last
                .numbers
                .iter()
                .any(|number| self.numbers.contains(&(number + 1)))
    }
}

/// The point that a line begins with; `is_led` is whether odd blanks stand before it.
pub(super) fn point(words: &str, is_led: bool) -> Option<Point> {
    let first = words.chars().next()?;
    let rest = &words[first.len_utf8()..];
    let next = rest.chars().next();
    let has_words = rest.contains(char::is_alphanumeric);
    let is_spaced = next.is_some_and(is_blank) && has_words;
    match first {
        '•' | '·' | '▪' | '●' | '◦' | '‣' | '⁃' | '\u{f0b7}' if has_words => {
            Some(Point::Sign)
        }
        // Only too many spaces before it, or the wrong one behind it, make text of it.
        '-' | '*' | '+' if is_spaced => Some(Point::Sure),
        '-' if next.is_some_and(char::is_alphabetic) => Some(Point::Weak),
        '–' | '—' | '−' if next.is_some_and(char::is_whitespace) => Some(Point::Weak),
        '*' | '+' if next.is_some_and(char::is_alphabetic) && !rest.contains(first) => {
            Some(Point::Weak)
        }
        _ => ordinal(words, is_led).map(|(number, _)| Point::Ordered(number)),
    }
}

/// A line that looks like a point, as one is written: with its number, or with a hyphen.
pub(super) fn right(line: &str) -> String {
    let words = trim(line);
    match ordinal(words, false) {
        Some((number, rest)) if number.is_digit => format!("{}. {rest}", number.numbers[0]),
        Some((_, rest)) => format!("1. {rest}"),
        None => {
            let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
            format!("- {words}")
        }
    }
}

/// `a)`, `(b)`, `B.`, `ii.`, `2.`, `1.3`, and the words behind it.
fn ordinal(words: &str, is_led: bool) -> Option<(Ordinal, &str)> {
    let inside = words.strip_prefix('(').unwrap_or(words);
    let is_open = inside.len() < words.len();
    // The levels above, `1.` in `1.3`.
    let mut label = inside;
    while let Some((level, below)) = label.split_once('.')
        && is_number(level)
        && below.starts_with(|c: char| c.is_ascii_digit())
    {
        label = below;
    }
    let levels = &inside[..inside.len() - label.len()];
    let is_digit = label.starts_with(|c: char| c.is_ascii_digit());
    let end = label.find(|c: char| {
        if is_digit {
            !c.is_ascii_digit()
        } else {
            !c.is_ascii_alphabetic()
        }
    })?;
    let (label, rest) = label.split_at(end);
    let unstopped = rest.strip_prefix('.').unwrap_or(rest);
    let unclosed = unstopped.strip_prefix(')').unwrap_or(unstopped);
    let has_paren = unclosed.len() < unstopped.len();
    let is_closed = if is_open {
        has_paren
    } else {
        unclosed.len() < rest.len() || !levels.is_empty()
    };
    let next = unclosed.chars().next()?;
    let is_spaced = is_blank(next) || (has_paren || is_digit) && next.is_alphabetic();
    let numbers = numbers(label);
    let is_point = is_closed && is_spaced && unclosed.contains(char::is_alphabetic);
    if !is_point || numbers.is_empty() {
        return None;
    }
    let kind = match label.chars().next()? {
        '0'..='9' => '1',
        'A'..='Z' => 'A',
        _ => 'a',
    };
    let ordinal = Ordinal {
        form: format!("{levels}{kind}{is_open}{has_paren}"),
        numbers,
        is_digit,
        is_odd: is_led || is_odd(next),
        is_glued: next.is_alphabetic(),
    };
    Some((ordinal, trim(unclosed)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a number in digits, a letter or a Roman number stands for.
fn numbers(mark: &str) -> Vec<u32> {
    if is_number(mark) {
        return mark.parse().into_iter().collect();
    }
    let lower = mark.to_ascii_lowercase();
    let mut numbers = Vec::new();
    if let [letter] = lower.as_bytes() {
        numbers.push(u32::from(letter - b'a') + 1);
    }
    numbers.extend(
        (1_u32..)
            .zip(ROMAN)
            .find_map(|(number, roman)| (roman == lower).then_some(100 + number)),
    );
    numbers
}

const ROMAN: [&str; 15] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_with_their_number_or_a_hyphen() {
        for (line, right_one) in [
            ("• läs", "- läs"),
            ("-läs", "- läs"),
            ("-\u{a0}läs", "- läs"),
            ("a) läs en bok", "1. läs en bok"),
            ("(a) läs", "1. läs"),
            ("ii. läs", "1. läs"),
            ("2. larma", "2. larma"),
            ("(2) larma", "2. larma"),
            ("2)\u{a0}larma", "2. larma"),
            ("1.Läs", "1. Läs"),
            ("1.2 Mål", "2. Mål"),
        ] {
            assert_eq!(right(line), right_one, "{line}");
        }
    }

    #[test]
    fn letters_and_numbers_follow_each_other() {
        let follows = |last: &str, next: &str| {
            let Some(Point::Ordered(next)) = point(next, false) else {
                return false;
            };
            point(last, false).is_some_and(|last| next.follows(&last))
        };
        for (last, next) in [
            ("a) x", "b) y"),
            ("A. x", "B. y"),
            ("(a) x", "(b) y"),
            ("i. x", "ii. y"),
            ("h) x", "i) y"),
            ("9. x", "10. y"),
            ("1.1 x", "1.2 y"),
        ] {
            assert!(follows(last, next), "{last}, {next}");
        }
        for (last, next) in [
            ("a) x", "c) y"),
            ("A. Ek", "C. Berg"),
            ("a) x", "B) y"),
            ("a) x", "b. y"),
            ("14. x", "2003. y"),
            ("2.1 x", "1.2 y"),
            ("a x", "b y"),
        ] {
            assert!(!follows(last, next), "{last}, {next}");
        }
    }
}
