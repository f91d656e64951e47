//! Web addresses by themselves.

use super::{Detector, Intended, MAX_DISTANCE};
use crate::autolink::begins_with_host;

impl Detector {
    /// Web addresses that do not become links, in the text of a block: without `https://` and
    /// `www.`, or with a space in them, `<https://exempel.se/en sida>`.
    pub(super) fn addresses(&mut self) {
        let text = &self.block.text;
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '|' | '(');
        let mut found = Vec::new();
        for word in text.split(ends).filter(|word| word.contains('/')) {
            let at = word.as_ptr() as usize - text.as_ptr() as usize;
            let has_scheme = word.contains("://");
            let is_cut = has_scheme && text[..at].ends_with('<');
            let whole = if is_cut {
                let end = text.floor_char_boundary(at + MAX_DISTANCE);
                text[at..end].split(['>', '\n']).next().unwrap_or(word)
            } else {
                word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '*', '/'])
            };
            let is_link = || {
                let www = whole.get(..4);
                www.is_some_and(|www| www.eq_ignore_ascii_case("www."))
            };
            let range = at..at + whole.len();
            if is_cut || begins_with_host(whole) && whole.contains('/') && !is_link() {
                found.push(range);
            }
        }
        for range in found {
            let address = self.block.text[range.clone()].to_owned();
            let start = self.block.in_source(&range).start;
            // The target of what is found as a link or picture already is no other mistake.
            let is_told = self
                .found
                .iter()
                .rev()
                .take_while(|near| near.span.end > start);
            if !is_told.clone().any(|near| near.span.start <= start) {
                self.add_right(Intended::Address, range, &address, None);
            }
        }
    }
}
