//! Headings, lists, tables and boxes that are text: what shows at the start of a line.

use std::ops::Range;

use memchr::memchr_iter;

use super::blank::{is_blank, is_odd, trim};
use super::block::HOLE;
use super::foreign::{self, Foreign, box_of};
use super::points::{Point, point};
use super::{Detector, Intended, Place};
use crate::markdown::alert;
use crate::nearest::nearest;

impl Detector {
    /// The lines of a block of running text.
    pub(super) fn lines(&mut self, has_cells: bool) {
        let text = std::mem::take(&mut self.block.text);
        let ends = || memchr_iter(b'\n', text.as_bytes());
        if !has_cells && is_running(&text) && ends().all(|end| is_running(&text[end + 1..])) {
            self.block.text = text;
            return;
        }
        let count = ends().count() + 1;
        let mut at = 0;
        let mut before: Option<(usize, &str)> = None;
        for (number, whole) in text.split('\n').enumerate() {
            if has_cells || !is_running(whole) {
                let line = Line::new(number, count, at, whole);
                let before = before.map(|(at, whole)| Line::new(number - 1, count, at, whole));
                self.line(&line, before.as_ref());
            }
            before = Some((at, whole));
            at += whole.len() + 1;
        }
        self.block.text = text;
    }

    fn line(&mut self, line: &Line<'_>, before: Option<&Line<'_>>) {
        if line.number == 0 && self.place == Place::Quote && self.is_box(line) {
            return;
        }
        if line.number == 0 || self.place != Place::Item {
            self.box_without_quote(line);
        }
        if let Some((mark, right)) = foreign::line(line.words) {
            // The second fence ends what the first was meant to begin.
            let is_second = mark == Foreign::Code && self.alike.has_fence;
            self.alike.has_fence |= mark == Foreign::Code;
            if !is_second {
                self.add_right(Intended::Foreign(mark), line.range(), line.words, right);
            }
            return;
        }
        if self.heading(line) || self.task(line) {
            return;
        }
        if line.is_row() {
            self.alike.rows.add(line.range(), 1);
            self.alike.has_rule |= line.is_rule();
        } else if let Some(point) = point(line.words, line.is_led) {
            self.point(line, before, &point);
        } else if line.words.trim_end().contains('\t') && !line.is_broken {
            self.alike.tabs.add(line.range(), 1);
        }
    }

    fn heading(&mut self, line: &Line<'_>) -> bool {
        let Some(words) = line.words.strip_prefix(['#', '＃']) else {
            return false;
        };
        let words = words.trim_start_matches(['#', '＃']);
        let level = line.words.chars().count() - words.chars().count();
        let next = words.chars().next();
        let is_glued = next.is_some_and(|c| c.is_alphanumeric() || is_odd(c));
        let is_wide = line.words.contains('＃') && next.is_some_and(is_blank);
        let is_spaced = next == Some(' ') && (line.is_led || level > 6 || is_wide);
        let is_topic = level == 1 && next.is_some_and(char::is_alphanumeric) && !is_title(line);
        // A seventh sign is one too many, and a hard space is none.
        let is_heading = (is_glued && level <= 6 && !is_topic) || is_spaced;
        if is_heading && !trim(words).is_empty() {
            self.add_right(Intended::Heading, line.range(), trim(words), None);
        }
        is_heading
    }

    /// A point of a list, in running text; `before` is the line before it.
    fn point(&mut self, line: &Line<'_>, before: Option<&Line<'_>>, point: &Point) {
        let is_led = before.is_some_and(|before| before.words.ends_with(':') && !before.is_broken);
        match point {
            Point::Sure => self.alike.points.add(line.range(), 2),
            Point::Sign => {
                let weight = if is_led { 2 } else { 1 };
                self.alike.points.add(line.range(), weight);
                self.alike.is_point |= line.number == 0 && line.is_last;
            }
            Point::Weak => self
                .alike
                .points
                .add(line.range(), if is_led { 2 } else { 1 }),
            Point::Ordered(_) if before.is_some_and(|before| before.is_broken) => {}
            Point::Ordered(number) => {
                let last = before.and_then(|last| self::point(last.words, last.is_led));
                if last.is_some_and(|last| number.follows(&last)) {
                    self.alike
                        .points
                        .add(before.map_or(line.range(), Line::range), 1);
                    self.alike.points.add(line.range(), 1);
                } else if is_led && !number.is_glued {
                    self.alike.points.add(line.range(), 2);
                } else if number.is_odd || number.is_glued {
                    self.alike.points.add(line.range(), 1);
                    self.alike.is_point |= number.is_odd && line.number == 0 && line.is_last;
                }
            }
        }
    }

    /// A box of a task: `[] words`, in an item or by itself.
    fn task(&mut self, line: &Line<'_>) -> bool {
        let glued = line.words.trim_start_matches(['-', '*', '+']);
        let words = glued.trim_start_matches(is_blank);
        let is_marked = words.len() < line.words.len() || self.place == Place::Item;
        let Some((inside, rest)) = words
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
        else {
            return false;
        };
        let inside = trim(inside);
        let is_done = matches!(inside, "x" | "X" | "✓" | "✔" | "✗");
        let is_box = is_done || inside.is_empty() || is_marked && inside == "-";
        let is_link = rest.starts_with(['(', '[', ':', ']']);
        let words = trim(rest);
        if (line.number > 0 && self.place == Place::Item && words.is_empty())
            || !is_box
            || is_link
            || words.is_empty()
        {
            return false;
        }
        if !self.has_task {
            let right = format!("- [{}] {words}", if is_done { "x" } else { " " });
            self.add_right(Intended::Task, line.range(), words, Some(right));
        }
        self.has_task = true;
        true
    }

    /// `> [!NOTERA]`: a box of a kind that there is not, or one whose first line is not as it must
    /// be.
    fn is_box(&mut self, line: &Line<'_>) -> bool {
        let Some((name, rest)) = box_name(line.words) else {
            return false;
        };
        let upper = trim(name).to_uppercase();
        let known = alert::names().find(|known| *known == upper);
        if let Some(known) = known {
            // With a title of its own it is one.
            if !trim(rest).is_empty() {
                return false;
            }
            let right = Some(format!("> [!{known}]"));
            self.add_right(Intended::Foreign(Foreign::Box), line.range(), name, right);
            return true;
        }
        let near = nearest(&upper, alert::names()).or_else(|| box_of(&upper));
        let end = line.words.find(']').map_or(line.words.len(), |at| at + 1);
        let range = line.range().start..line.range().start + end;
        self.add_right(Intended::Box, range, near.unwrap_or(""), None);
        true
    }

    /// `[!NOTE]` without the `>` before it.
    fn box_without_quote(&mut self, line: &Line<'_>) {
        if self.place == Place::Quote && line.number == 0 {
            return;
        }
        let words = line
            .words
            .trim_start_matches(['>', '＞'])
            .trim_start_matches(is_blank);
        let Some((name, _)) = box_name(words) else {
            return;
        };
        let upper = trim(name).to_uppercase();
        if let Some(known) = alert::names().find(|known| *known == upper) {
            let right = Some(format!("> [!{known}]"));
            self.add_right(Intended::Foreign(Foreign::Box), line.range(), name, right);
        }
    }
}

/// Whether a line begins with a word, as most do, and so with no mark: with letters that are no
/// number of a point. The lines behind it may follow.
fn is_running(line: &str) -> bool {
    const LONGEST_NUMBER: usize = 8;
    let letters = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    match line.as_bytes().get(letters) {
        Some(b'.' | b')') => letters > LONGEST_NUMBER,
        // What å, ä, ö and the other letters of Western Europe begin with.
        next => letters > 0 || next == Some(&0xc3),
    }
}

/// A line of a block.
struct Line<'t> {
    number: usize,
    is_last: bool,
    /// Where its words begin in the block.
    start: usize,
    words: &'t str,
    /// Whether blanks stand before its words that Markdown does not know.
    is_led: bool,
    /// Whether its end is one on the page as well.
    is_broken: bool,
}

impl<'t> Line<'t> {
    fn new(number: usize, count: usize, at: usize, whole: &'t str) -> Self {
        let words = whole.trim_start_matches(is_blank);
        let led = whole.len() - words.len();
        let is_last = number + 1 == count;
        Self {
            number,
            is_last,
            start: at + led,
            words: words.trim_end_matches(HOLE),
            is_led: whole[..led].contains(is_odd),
            is_broken: words.ends_with(HOLE) && !is_last,
        }
    }

    fn range(&self) -> Range<usize> {
        self.start..self.start + self.words.len()
    }

    /// Whether it is the line of hyphens below the headers of a table.
    fn is_rule(&self) -> bool {
        let is_part = |c: char| matches!(c, '|' | '-' | ':' | '–' | '—') || is_blank(c);
        self.words.chars().all(is_part)
    }

    fn is_row(&self) -> bool {
        let words = trim(self.words);
        words.len() > 2 && words.starts_with('|') && words.ends_with('|') || words.contains(" | ")
    }
}

/// Whether `#Words` were meant as a heading rather than as a topic, `#words`: they begin with a
/// capital as sentences do, and are a line of their own without a full stop.
fn is_title(line: &Line<'_>) -> bool {
    let words = line.words.trim_start_matches(['#', '＃']);
    let first = words.split(is_blank).next().unwrap_or_default();
    let mut letters = first.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(|c| !c.is_uppercase() && !c.is_numeric() && c != '_')
        && words.contains(' ')
        && !words.contains('#')
        && !words.ends_with('.')
        && line.number == 0
}

/// The name of a box, `[!NOTE]`, and what follows its bracket.
fn box_name(words: &str) -> Option<(&str, &str)> {
    let inside = trim(words.strip_prefix('[')?).strip_prefix('!')?;
    let end = inside
        .find(|c: char| !c.is_alphabetic() && !is_blank(c))
        .unwrap_or(inside.len());
    let (name, rest) = inside.split_at(end);
    (!trim(name).is_empty()).then(|| (name, rest.strip_prefix(']').unwrap_or(rest)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn running_lines_have_no_mark(line in "[aiVXÅö×][aiVXÅö×]{0,10}[.,):(#!\\[\\]*= -]{0,2}[a1Å ]{0,4}") {
            if is_running(&line) {
                let line = Line::new(0, 1, 0, &line);
                prop_assert_eq!(point(line.words, line.is_led), None);
                prop_assert_eq!(foreign::line(line.words), None);
                prop_assert_eq!(box_name(line.words), None);
                prop_assert!(!line.is_row());
            }
        }
    }
}
