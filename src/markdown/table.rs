//! Tables, in a box that can scroll, with the scope of each header.

use pulldown_cmark::Alignment;

use super::body::{Label, Slot, escape};
use super::writer::Writer;

/// The table at hand.
#[derive(Default)]
pub(super) struct Table {
    pub count: usize,
    pub alignments: Vec<Alignment>,
    pub in_head: bool,
    pub column: usize,
}

impl Writer {
    /// The start of a table.
    pub(super) fn table(&mut self, alignments: &[Alignment]) {
        self.table.count += 1;
        self.table.alignments = alignments.to_vec();
        self.block("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.slot(Slot::Label(Label::Table));
        self.push(&format!(" {}", self.table.count));
        // A number alone does not say which of a page's tables it is.
        if let Some(heading) = self.outline.headings.last() {
            self.body.html.push_str(": ");
            escape(&mut self.body.html, &heading.text);
        }
        self.push("\"><table>");
    }

    /// The start of a cell.
    pub(super) fn cell(&mut self) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::None) | None => "",
        };
        self.push(if self.table.in_head {
            "<th scope=\"col\""
        } else {
            "<td"
        });
        self.push(class);
        self.push(">");
    }
}
