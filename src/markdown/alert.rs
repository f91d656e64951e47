//! Boxes: quotations that begin with `[!NOTE]` and its like, as GitHub reads them, also with a title
//! of their own behind it, and folded, as Obsidian reads them: `> [!NOTE]- A title`.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::body::{Label, Slot};
use super::events::Events;
use super::writer::Writer;

/// Whether a box can be folded, and is at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fold {
    /// It is always open.
    Never,
    /// It is open at first: `[!NOTE]+`.
    Open,
    /// It is folded at first: `[!NOTE]-`.
    Folded,
}

/// The first line of a box that the parser has taken for a quotation.
struct Head {
    kind: BlockQuoteKind,
    fold: Fold,
    /// What is left of the text right behind the brackets, and its place.
    rest: (String, Range<usize>),
    /// The further events of its title.
    title: Range<usize>,
}

impl Writer {
    /// The start of a quotation or box; `inside` begins with what is in it. Gives how many events
    /// of that have been written.
    pub(super) fn quote(&mut self, kind: Option<BlockQuoteKind>, inside: &Events<'_>) -> usize {
        if let Some(kind) = kind {
            self.open_box(kind, Fold::Never);
            self.slot(Slot::Label(label(kind)));
            self.end_of_title(Fold::Never);
            return 0;
        }
        let Some(head) = head(inside) else {
            self.block("<blockquote>\n");
            self.open_quotes.push("</blockquote>\n");
            return 0;
        };
        self.open_box(head.kind, head.fold);
        let (rest, place) = head.rest;
        if rest.is_empty() && head.title.is_empty() {
            self.slot(Slot::Label(label(head.kind)));
        } else {
            self.blocks(&[(Event::Text(rest.into()), place)]);
            self.blocks(&inside[head.title.clone()]);
        }
        self.end_of_title(head.fold);
        // The rest of the paragraph is one of its own.
        if !matches!(inside.get(head.title.end), Some((Event::End(_), _))) {
            self.block("<p>");
        }
        head.title.end + 1
    }

    /// The end of the innermost quotation or box.
    pub(super) fn end_of_quote(&mut self) {
        let end = self.open_quotes.pop().unwrap_or("</blockquote>\n");
        self.push(end);
    }

    fn open_box(&mut self, kind: BlockQuoteKind, fold: Fold) {
        let class = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let (start, title, end) = match fold {
            Fold::Never => ("div", "role=\"note\"><p", "</div>\n"),
            Fold::Open => ("details", "open><summary", "</details>\n"),
            Fold::Folded => ("details", "><summary", "</details>\n"),
        };
        let space = if title.starts_with('>') { "" } else { " " };
        self.block(&format!(
            "<{start} class=\"alert alert-{class}\"{space}{title} class=\"alert-title\">"
        ));
        self.open_quotes.push(end);
    }

    fn end_of_title(&mut self, fold: Fold) {
        self.push(match fold {
            Fold::Never => "</p>\n",
            Fold::Open | Fold::Folded => "</summary>\n",
        });
    }
}

const fn label(kind: BlockQuoteKind) -> Label {
    match kind {
        BlockQuoteKind::Note => Label::Note,
        BlockQuoteKind::Tip => Label::Tip,
        BlockQuoteKind::Important => Label::Important,
        BlockQuoteKind::Warning => Label::Warning,
        BlockQuoteKind::Caution => Label::Caution,
    }
}

/// The names of the kinds of boxes, in capitals.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(name, _)| *name)
}

/// The kinds of boxes, by the names that are written.
const KINDS: [(&str, BlockQuoteKind); 5] = [
    ("NOTE", BlockQuoteKind::Note),
    ("TIP", BlockQuoteKind::Tip),
    ("IMPORTANT", BlockQuoteKind::Important),
    ("WARNING", BlockQuoteKind::Warning),
    ("CAUTION", BlockQuoteKind::Caution),
];

/// Reads the first line of a quotation, if it is that of a box.
fn head(inside: &Events<'_>) -> Option<Head> {
    let [
        (Event::Start(Tag::Paragraph), paragraph),
        (Event::Text(_), first),
        ..,
    ] = inside
    else {
        return None;
    };
    // Behind a backslash, it is meant to be read.
    if first.start != paragraph.start {
        return None;
    }
    let (mut line, mut at) = (String::new(), 1);
    while let Some((Event::Text(text), _)) = inside.get(at) {
        line.push_str(text);
        at += 1;
        if !line.starts_with('[') || line.len() > MAX_LINE {
            break;
        }
    }
    let (name, rest) = line.strip_prefix("[!")?.split_once(']')?;
    let (_, kind) = KINDS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name.trim()))?;
    let (fold, rest) = match rest.chars().next() {
        Some('-') => (Fold::Folded, &rest[1..]),
        Some('+') => (Fold::Open, &rest[1..]),
        _ => (Fold::Never, rest),
    };
    let rest = rest.trim_start_matches(':').trim_start().to_owned();
    let end = inside[at - 1].1.end;
    Some(Head {
        kind: *kind,
        fold,
        rest: (rest, first.start..end),
        title: at..end_of_line(inside, at),
    })
}

/// A line of text longer than this is not looked through for the name of a box.
const MAX_LINE: usize = 400;

/// The index of the event that ends the line which an event is on.
fn end_of_line(events: &Events<'_>, from: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (event, _)) in events.iter().enumerate().skip(from) {
        match event {
            Event::SoftBreak | Event::HardBreak if depth == 0 => return index,
            Event::End(TagEnd::Paragraph) => return index,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    events.len()
}
