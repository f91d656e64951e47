//! Links, addresses and footnotes that are text.

use std::ops::Range;

use super::{Detector, Intended, MAX_DISTANCE, line_at};
use crate::autolink::begins_with_host;

impl Detector {
    /// What stands in brackets that are text.
    pub(super) fn close(&mut self, source: &str, opened: usize, bracket: &Range<usize>) {
        let inside = &source[opened + 1..bracket.start];
        let before = &source[..opened];
        if let Some(name) = inside
            .strip_prefix('^')
            .filter(|name| !name.is_empty() && !name.contains(' '))
        {
            self.add(Intended::Footnote, opened..bracket.end, name);
        } else if before.ends_with('[') && source[bracket.end..].starts_with(']') {
            self.add(Intended::Link, opened - 1..bracket.end + 1, inside);
        } else if before.ends_with(')') && is_target(inside) {
            let near = source.floor_char_boundary(opened.saturating_sub(MAX_DISTANCE));
            let start = before[near..].rfind('(').map_or(opened, |at| near + at);
            self.add(Intended::Link, start..bracket.end, inside);
        } else if let Some((first, _)) = self.closed.filter(|(_, closed)| *closed == opened) {
            self.add(Intended::Link, first..bracket.end, inside);
        }
        self.closed = Some((opened, bracket.end));
    }

    /// What follows the brackets of what may have been meant as a link, from the byte `closed` on.
    pub(super) fn target(&mut self, source: &str, opened: usize, bracket: usize, closed: usize) {
        let line = line_at(source, closed);
        let rest = &source[closed..line.end];
        let is_near = bracket == closed && rest.starts_with('(');
        if let Some(target) = rest
            .strip_prefix('(')
            .filter(|target| !target.contains(')'))
        {
            let target = target.split_whitespace().next().unwrap_or_default();
            if is_target(target) {
                self.add(Intended::Link, opened..closed + 1 + target.len(), target);
            }
            return;
        }
        let Some((target, _)) = rest
            .trim_start_matches(' ')
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(')'))
        else {
            return;
        };
        // With a space between, both may just stand next to each other.
        if is_near && !target.trim().is_empty() || !target.contains(' ') && is_target(target) {
            let end = closed + (rest.len() - rest.trim_start_matches(' ').len()) + target.len() + 2;
            self.add(Intended::Link, opened..end, target);
        }
    }

    /// Web addresses that do not become links, in a piece of text which begins at `start`: without
    /// `https://` and `www.`, or with a space in them, `<https://exempel.se/en sida>`.
    pub(super) fn addresses(&mut self, source: &str, text: &str, start: usize) {
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '|' | '(');
        for word in text.split(ends).filter(|word| word.contains('/')) {
            let at = start + (word.as_ptr() as usize - text.as_ptr() as usize);
            let is_cut = source[..at].ends_with('<') && word.contains("://");
            let whole = if is_cut {
                source[line_at(source, at)].split('>').next()
            } else {
                Some(word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '*', '/']))
            };
            let whole = whole.unwrap_or(word);
            let is_link = || {
                whole
                    .get(..4)
                    .is_some_and(|www| www.eq_ignore_ascii_case("www."))
            };
            if is_cut || begins_with_host(whole) && whole.contains('/') && !is_link() {
                self.add(Intended::Address, at..at + whole.len(), whole);
            }
        }
    }
}

/// Whether a text by itself looks like where a link leads.
fn is_target(text: &str) -> bool {
    let is_file = text.rsplit_once('.').is_some_and(|(_, ending)| {
        (2..=5).contains(&ending.split('#').next().unwrap_or_default().len())
    });
    text.contains("://")
        || text.starts_with(['/', '#'])
        || text.starts_with("mailto:")
        || text.starts_with("../")
        || is_file
}

/// Whether a text follows a bracket: right after it, or at the start of the next line.
pub(super) fn goes_on(source: &str, closed: usize, start: usize, begins_line: bool) -> bool {
    let between = || {
        source
            .get(closed..start)
            .unwrap_or("-")
            .trim_matches([' ', '\r', '\n'])
    };
    closed == start || begins_line && start.saturating_sub(closed) < 4 && between().is_empty()
}
