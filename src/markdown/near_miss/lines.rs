//! Headings, lists, tables and boxes that are text: what shows at the start of a line.

use super::{Detector, Intended, line_at};
use crate::nearest::nearest;

/// The boxes that there are; what else stands in `[!…]` is shown as text.
const BOXES: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

impl Detector {
    /// The line of its block that begins at a byte.
    pub(super) fn line(&mut self, source: &str, at: usize) {
        let line = line_at(source, at);
        let written = source[line.clone()].trim_end();
        let second = written.chars().nth(1);
        match written.chars().next() {
            Some('|') if written.len() > 2 && written.ends_with('|') => self.rows.add(line),
            Some('#') => {
                let words = written.trim_start_matches('#');
                let level = written.len() - words.len();
                // One sign alone may begin a topic, `#matematik`; a heading has more than one word
                // or more than one sign.
                let is_topic = level == 1 && (!words.contains(' ') || words.contains('#'));
                // A seventh sign is one too many, and a hard space is none.
                let is_glued =
                    level <= 6 && words.starts_with(|c: char| c.is_alphanumeric() || c == '\u{a0}');
                if (is_glued && !is_topic) || (level > 6 && words.starts_with(' ')) {
                    self.add(Intended::Heading, at..at + written.len(), words.trim());
                }
            }
            Some('•' | '·' | '▪' | '●' | '◦' | '‣' | '\u{f0b7}') => {
                self.points.add(line);
            }
            Some('-') if second.is_some_and(|c| c.is_alphabetic() || c == '\u{a0}') => {
                self.points.add(line);
            }
            Some('–' | '—') if second.is_some_and(char::is_whitespace) => self.points.add(line),
            Some('*')
                if second.is_some_and(char::is_alphabetic) && written.matches('*').count() == 1 =>
            {
                self.points.add(line);
            }
            Some(first) if first.is_ascii_digit() && is_numbered(written) => self.points.add(line),
            Some(_) if written.contains(" | ") => self.rows.add(line),
            _ => {}
        }
    }

    /// `[!NOTERA]`, whose bracket ends at a byte.
    pub(super) fn is_box(&mut self, source: &str, at: usize) {
        let line = line_at(source, at);
        let inside = source[at..line.end]
            .split_once(']')
            .map_or("", |(inside, _)| inside);
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '|');
        if let Some(name) = inside
            .strip_prefix('!')
            .filter(|name| name.chars().all(fits))
        {
            let upper = name.trim().to_uppercase();
            if BOXES.contains(&&*upper) {
                return;
            }
            let near = nearest(&upper, BOXES).or(match upper.as_str() {
                "NOTERA" | "OBS" | "INFO" | "INFORMATION" => Some("NOTE"),
                "TIPS" => Some("TIP"),
                "VIKTIGT" => Some("IMPORTANT"),
                "VARNING" | "ATTENTION" | "OBSERVERA" => Some("WARNING"),
                "HINT" => Some("TIP"),
                "DANGER" | "ERROR" | "FARA" => Some("CAUTION"),
                _ => None,
            });
            self.add(
                Intended::Box,
                at - 1..at + inside.len() + 1,
                near.unwrap_or(""),
            );
        }
    }
}

/// `1.Ett`, `2)Två`: a number and a sign, and no space after them.
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix(['.', ')'])
        .is_some_and(|words| words.starts_with(char::is_alphabetic))
}
