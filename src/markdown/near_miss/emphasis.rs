//! Stars that stress nothing.

use memchr::memmem;

use super::blank::is_blank;
use super::{Detector, Intended, MAX_DISTANCE, line_at};

impl Detector {
    /// Two stars or more; the first such that were meant to stress something are enough.
    pub(super) fn stars(&mut self, source: &str) {
        let text = &self.block.text;
        let mut from = 0;
        while let Some(at) = memmem::find(&text.as_bytes()[from..], b"**") {
            let at = from + at;
            let near = &text[at..text.floor_char_boundary(at + MAX_DISTANCE)];
            let line = near.split('\n').next().unwrap_or_default();
            if stress(line, text[..at].chars().next_back()) {
                let line = line_at(source, self.block.in_source(&(at..at + 2)).start);
                self.add(Intended::Emphasis, line.clone(), &source[line], None);
                return;
            }
            from = at + line.len() - line.trim_start_matches('*').len();
        }
    }
}

/// Whether the stars that a piece of a line begins with were meant to stress words: they touch one
/// at one side, or a second pair keeps as far away as they do. Grades, powers and rows of stars do
/// neither.
fn stress(line: &str, before: Option<char>) -> bool {
    let rest = line.trim_start_matches('*');
    let inside = rest.chars().next();
    let is_end =
        |c: char| c.is_alphabetic() || matches!(c, '.' | '!' | '?' | ')' | '”' | '"' | '’' | '%');
    let is_start = |c: char| c.is_alphanumeric() || matches!(c, '(' | '”' | '"' | '’' | '[');
    let (touches_last, touches_next) = (before.is_some_and(is_end), inside.is_some_and(is_start));
    let is_power =
        before.is_some_and(char::is_numeric) && inside.is_some_and(char::is_alphanumeric);
    let is_pair = line.len() - rest.len() == 2
        && before.is_none_or(char::is_whitespace)
        && inside.is_some_and(is_blank);
    let closes = || {
        rest.match_indices("**").next().is_some_and(|(at, _)| {
            let (words, after) = (&rest[..at], &rest[at + 2..]);
            words.ends_with(is_blank)
                && words.contains(char::is_alphabetic)
                && !after.starts_with('*')
        })
    };
    ((touches_last || touches_next) && !is_power) || (is_pair && closes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_that_stress_are_told_from_stars() {
        let is_meant = |text: &str| {
            text.find("**")
                .is_some_and(|at| stress(&text[at..], text[..at].chars().next_back()))
        };
        for text in [
            "**Anmäl dig",
            "viktigt** är",
            "** viktigt ** är",
            "**5 mars",
            "Se hit!**",
        ] {
            assert!(is_meant(text), "{text}");
        }
        for text in [
            "Betyget *** av fem och 4 ** 2.",
            "a_b_c, ** och 5*x.",
            "2 ** 3",
            "2**3",
            "10**x",
            "****",
            "** och så vidare",
        ] {
            assert!(!is_meant(text), "{text}");
        }
    }
}
