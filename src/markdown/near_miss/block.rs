//! The text of one block, put together from the pieces that the parser gives.

use std::ops::Range;

/// Stands for what is markup already, such as code and links, and for what was escaped: part of no
/// mark.
pub(super) const HOLE: char = '\u{fffc}';

/// The text of a block as its readers see it, and where in the source each part of it stands.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub text: String,
    /// By where they begin in `text`.
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    start: usize,
    source: Range<usize>,
    is_hole: bool,
}

impl Block {
    /// Adds a text at a place of the source. One that is not there as it is read, such as an
    /// entity, was written with care; so was one behind a backslash, of which only the first sign
    /// is escaped.
    pub(super) fn add(&mut self, source: &str, range: &Range<usize>, text: &str) {
        if !is_at(text, source, range) && source.get(range.clone()) != Some(text) {
            self.hole(range);
            return;
        }
        let last = self.pieces.last().map_or(0, |piece| piece.source.end);
        let is_escaped = last < range.start && source.as_bytes()[..range.start].ends_with(b"\\");
        let escaped = text.chars().next().filter(|_| is_escaped);
        let skipped = escaped.map_or(0, char::len_utf8);
        if skipped > 0 {
            self.hole(&(range.start - 1..range.start + skipped));
        }
        if skipped < text.len() {
            self.push(range.start + skipped..range.end, false);
            self.text.push_str(&text[skipped..]);
        }
    }

    /// Adds what is no text to look at.
    pub(super) fn hole(&mut self, range: &Range<usize>) {
        self.push(range.clone(), true);
        self.text.push(HOLE);
    }

    /// Adds the end of a line.
    pub(super) fn line(&mut self, range: &Range<usize>) {
        self.push(range.clone(), false);
        self.text.push('\n');
    }

    fn push(&mut self, source: Range<usize>, is_hole: bool) {
        let start = self.text.len();
        self.pieces.push(Piece {
            start,
            source,
            is_hole,
        });
    }

    /// Makes room for the next block.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// Where in the source a part of the text stands.
    pub(super) fn in_source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.at(range.start, |piece, inside| {
            piece.source.start + if piece.is_hole { 0 } else { inside }
        });
        let last = range.end.saturating_sub(1).max(range.start);
        let end = self.at(last, |piece, inside| {
            if piece.is_hole {
                piece.source.end
            } else {
                (piece.source.start + inside + 1).min(piece.source.end)
            }
        });
        start..end.max(start)
    }

    fn at(&self, byte: usize, place: impl Fn(&Piece, usize) -> usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.start <= byte);
        after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index))
            .map_or(0, |piece| place(piece, byte - piece.start))
    }
}

/// Whether a text is the very piece of the source at a place: most are, and need not be compared.
fn is_at(text: &str, source: &str, range: &Range<usize>) -> bool {
    text.as_ptr() == source.as_ptr().wrapping_add(range.start) && text.len() == range.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_entities_are_holes_and_places_lead_back_to_the_source() {
        let source = r"\#a &nbsp;[b";
        let mut block = Block::default();
        block.add(source, &(1..4), "#a ");
        block.add(source, &(4..10), "\u{a0}");
        block.add(source, &(10..11), "[");
        block.add(source, &(11..12), "b");
        assert_eq!(block.text, "\u{fffc}a \u{fffc}[b");
        let bracket = block.text.find('[').unwrap_or_default();
        assert_eq!(block.in_source(&(bracket..bracket + 2)), 10..12);
        assert_eq!(block.in_source(&(0..4)), 0..3);
    }
}
