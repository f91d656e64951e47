//! Content lines (RFC 5545, section 3.1): a name, a value, at most 75 bytes a line.

use unicode_normalization::char::is_combining_mark;

use crate::characters;

/// The most bytes of a line, its line break not counted.
const MOST: usize = 75;
/// What stands between the parts of a line that is longer.
const FOLD: &str = "\r\n ";
/// What joins two pictures into one: a person and a laptop.
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// Content lines as they are written, one after the other.
#[derive(Debug, Default)]
pub(super) struct ContentLines {
    written: String,
    /// Where the line at hand begins.
    line: usize,
}

impl ContentLines {
    /// A line whose value is no text: `DTSTART`, `RRULE`, `URL`. `name` may have parameters.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        self.begin(name);
        // Nearly every value, seen many bytes at a time.
        if value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            self.written.push_str(value);
        } else {
            let plain = value.chars().filter(|c| !is_control(*c));
            self.written.extend(plain);
        }
        self.end();
    }

    /// A line whose value is a text (section 3.3.11); none where that is empty.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.begin(name);
        escape(value, &mut self.written);
        self.end();
    }

    /// Lines that are written already.
    pub(super) fn append(&mut self, lines: &str) {
        self.written.push_str(lines);
    }

    pub(super) fn into_text(self) -> String {
        self.written
    }

    fn begin(&mut self, name: &str) {
        self.line = self.written.len();
        self.written.push_str(name);
        self.written.push(':');
    }

    fn end(&mut self) {
        if self.written.len() - self.line > MOST {
            let line = self.written.split_off(self.line);
            fold(&line, &mut self.written);
        } else {
            self.written.push_str("\r\n");
        }
    }
}

/// The value of a parameter, in quotes; what may not stand there is written as RFC 6868 says.
pub(super) fn quoted(value: &str) -> String {
    let mut quoted = String::with_capacity(value.len() + 2);
    quoted.push('"');
    for c in value.chars() {
        match c {
            '^' => quoted.push_str("^^"),
            '"' => quoted.push_str("^'"),
            '\n' => quoted.push_str("^n"),
            c if is_control(c) => {}
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Writes a text so that nothing in it has a meaning of its own. Controls are no part of texts.
fn escape(text: &str, into: &mut String) {
    let is_special = |c: char| matches!(c, '\\' | ';' | ',') || is_control(c);
    let mut from = 0;
    for (at, special) in text.match_indices(is_special) {
        into.push_str(&text[from..at]);
        match special {
            "\n" => into.push_str("\\n"),
            "\t" => into.push(' '),
            "\\" | ";" | "," => into.extend(["\\", special]),
            _ => {}
        }
        from = at + special.len();
    }
    into.push_str(&text[from..]);
}

/// Whether a character is no part of a value: it ends lines, or no text may hold it.
fn is_control(c: char) -> bool {
    c.is_control() || !characters::is_allowed(c)
}

fn fold(line: &str, into: &mut String) {
    let mut rest = line;
    let mut room = MOST;
    while rest.len() > room {
        let (part, after) = rest.split_at(last_break(rest, room));
        into.push_str(part);
        into.push_str(FOLD);
        rest = after;
        // The space that a part begins with counts.
        room = MOST - 1;
    }
    into.push_str(rest);
    into.push_str("\r\n");
}

/// Where to break a line that is longer than `room` bytes: as late as possible.
///
/// Programs put parts together again before they read them; some do it badly. So that nothing is
/// lost there, what is one letter to people stays whole, and no part begins or ends with a space.
/// Where no such place is found, any between two characters will do.
fn last_break(line: &str, room: usize) -> usize {
    let last = line.floor_char_boundary(room);
    let mut places = line[..last].char_indices().rev();
    let mut after = line[last..].chars().next();
    let mut at = last;
    while let (Some((begin, before)), Some(next)) = (places.next(), after) {
        if may_part(before, next) {
            return at;
        }
        at = begin;
        after = Some(before);
    }
    last
}

/// Whether a line may be broken between two characters.
fn may_part(before: char, after: char) -> bool {
    let is_flag = |c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    let goes_on = is_combining_mark(after)
        || after == ZERO_WIDTH_JOINER
        // Colours of skin, and the letters behind a flag of a country's part.
        || matches!(after, '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}');
    let is_one = goes_on || before == ZERO_WIDTH_JOINER || (is_flag(before) && is_flag(after));
    !(is_one || before == '\\' || before.is_whitespace() || after.is_whitespace())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(value: &str) -> String {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", value);
        lines.into_text()
    }

    #[test]
    fn what_has_a_meaning_in_calendars_is_escaped() {
        assert_eq!(
            written("Sal 3, plan 2; C:\\kurs\r\nTa med dator\u{7}"),
            "SUMMARY:Sal 3\\, plan 2\\; C:\\\\kurs\\nTa med dator\r\n"
        );
        assert_eq!(written(""), "");
        assert_eq!(quoted("Säg \"hej\"^"), "\"Säg ^'hej^'^^\"");
    }

    #[test]
    fn a_line_has_at_most_75_bytes() {
        assert_eq!(
            written(&"x".repeat(80)),
            format!("SUMMARY:{}\r\n {}\r\n", "x".repeat(67), "x".repeat(13))
        );
        let fits = "x".repeat(67);
        assert_eq!(written(&fits), format!("SUMMARY:{fits}\r\n"));
    }

    #[test]
    fn a_letter_and_a_picture_stay_whole() {
        // 66 bytes of text and then two bytes of ä: one too many.
        let text = format!("{}ärende", "x".repeat(66));
        assert!(written(&text).contains("x\r\n ärende\r\n"));
        for whole in ["a\u{308}", "👩🏽\u{200d}💻", "🇸🇪", "❤\u{fe0f}"] {
            let text = format!("{}{whole} klart", "x".repeat(64));
            let expected = format!("x\r\n {whole} klart\r\n");
            assert!(written(&text).contains(&expected), "{whole}");
        }
    }

    #[test]
    fn no_part_begins_or_ends_with_a_space() {
        let text = format!("{} y och mer", "x".repeat(66));
        assert!(written(&text).contains("x\r\n x y och mer\r\n"));
    }

    /// Letters, marks and pictures that programs have trouble with, and any character at all.
    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-zåäöéüÅÄÖ ,;:\\\\.\n\t]{1,12}",
            2 => prop::sample::select(vec![
                "å", "a\u{30a}", "o\u{308}\u{301}", "👩🏽\u{200d}💻", "👨\u{200d}👩\u{200d}👧\u{200d}👦",
                "🇸🇪", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", "❤\u{fe0f}", "❤️\u{200d}🔥",
                "かな", "नि", "\u{202e}abc", "\"^", "\u{2028}",
            ]).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    /// A text as a reader puts it together again.
    fn read(lines: &str) -> String {
        let line = lines.replace(FOLD, "");
        let value = line
            .strip_prefix("SUMMARY:")
            .and_then(|line| line.strip_suffix("\r\n"));
        let mut text = String::new();
        let mut chars = value.unwrap_or_default().chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => text.extend(chars.next().map(|c| if c == 'n' { '\n' } else { c })),
                c => text.push(c),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn what_is_folded_can_be_read_again(text in texts()) {
            let lines = written(&text);
            let expected: String = text
                .chars()
                .map(|c| if c == '\t' { ' ' } else { c })
                .filter(|c| *c == '\n' || !is_control(*c))
                .collect();
            prop_assert_eq!(read(&lines), expected);
            for line in lines.split_terminator("\r\n") {
                prop_assert!(line.len() <= MOST, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            // Part by part, no letter is cut in two unless it alone takes a line.
            let parts: Vec<&str> = lines.split(FOLD).collect();
            for pair in parts.windows(2) {
                let ends = pair[0].chars().next_back().unwrap_or('x');
                let begins = pair[1].chars().next().unwrap_or('x');
                let fits = pair[0].chars().zip(pair[0].chars().skip(1)).any(|(a, b)| may_part(a, b));
                prop_assert!(may_part(ends, begins) || !fits, "{pair:?}");
            }
        }
    }
}
