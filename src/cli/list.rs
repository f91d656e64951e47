//! `samverk list`: every page with its owner, its review date and its state.

use jiff::civil::Date;
use serde::Serialize;

use super::args::{Global, List, ListFormat};
use super::pipeline::prepare;
use super::{Failure, Status, streams};
use crate::content::CONTENT;
use crate::diagnostics::Messages;
use crate::site::{Page, PageId, Site, SiteFile, Withheld};
use crate::snapshot::BuildOptions;

/// One page of the list.
#[derive(Debug, Serialize)]
struct Row {
    file: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// The page that this is the easy version of, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    easy_of: Option<String>,
    owner: String,
    reviewed: Option<String>,
    next_review: Option<String>,
    overdue: bool,
    /// `published`, `draft`, `scheduled` or `expired`.
    status: &'static str,
    /// The page that a file is withheld with; only files that are have a row.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld_with: Option<String>,
    /// The day that the status depends on.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

pub(super) fn run(global: &Global, options: &List) -> Result<Status, Failure> {
    let prepared = prepare(global, &BuildOptions::default())?;
    let site = &prepared.snapshot.site;
    let today = site.clock.today;
    let rows = site
        .pages
        .iter()
        .enumerate()
        .filter(|(index, _)| {
            // What is to be read through is the original.
            !options.overdue || site.looked_after_as(PageId(*index)) == PageId(*index)
        })
        .map(|(_, page)| row(site, page, today));
    let rows = rows.chain(site.files.iter().filter_map(|file| of_file(site, file)));
    let rows: Vec<Row> = rows.filter(|row| row.overdue || !options.overdue).collect();
    let text = match options.format {
        ListFormat::Json => {
            let lines: Result<Vec<String>, _> = rows.iter().map(serde_json::to_string).collect();
            let lines = lines.map_err(std::io::Error::from)?;
            lines.into_iter().map(|line| line + "\n").collect()
        }
        ListFormat::Human => table(&rows, &prepared.messages),
    };
    streams::print(text)?;
    Ok(Status::Fine)
}

fn row(site: &Site, page: &Page, today: Date) -> Row {
    let (document, withheld) = (&page.document, page.withheld);
    let (review, lifetime) = (site.review_of(page), site.lifetime_of(page));
    let due = review.next_review();
    let date = match withheld {
        Some(Withheld::Scheduled) => lifetime.shown_from(),
        Some(Withheld::Expired) => lifetime.shown_until(),
        Some(Withheld::Draft) | None => None,
    };
    Row {
        file: document.source.path.clone(),
        title: document.title.clone(),
        url: page.shown.then(|| page.address.clone()),
        easy_of: site
            .original(page)
            .map(|original| original.document.source.path.clone()),
        owner: site
            .owner_of(page)
            .map(ToString::to_string)
            .unwrap_or_default(),
        reviewed: review
            .reviewed
            .as_ref()
            .map(|reviewed| reviewed.value.to_string()),
        next_review: due.map(|due| due.to_string()),
        overdue: due.is_some_and(|due| due < today),
        status: withheld.map_or("published", Withheld::as_str),
        withheld_with: None,
        date: date.map(|date| date.to_string()),
    }
}

/// A file that is withheld with the pages that lead to it; none of the others is listed.
fn of_file(site: &Site, file: &SiteFile) -> Option<Row> {
    let withheld = file.withheld?;
    let page = &site.page(withheld.page).document;
    Some(Row {
        file: format!("{CONTENT}/{}", file.file.path),
        title: String::new(),
        url: None,
        easy_of: None,
        owner: String::new(),
        reviewed: None,
        next_review: None,
        overdue: false,
        status: withheld.reason.as_str(),
        withheld_with: Some(page.source.path.clone()),
        date: None,
    })
}

/// A table with columns as wide as they need to be.
fn table(rows: &[Row], messages: &Messages) -> String {
    let head = [
        "list-file",
        "list-title",
        "list-owner",
        "list-review",
        "list-status",
    ]
    .map(|id| messages.word(id));
    let body = rows.iter().map(|row| {
        let review = match (&row.next_review, row.overdue) {
            (Some(due), true) => messages.phrase("list-overdue", &[("date", due.as_str().into())]),
            (Some(due), false) => due.clone(),
            (None, _) => String::from("–"),
        };
        let status = match &row.withheld_with {
            Some(page) => messages.phrase("list-file-withheld", &[("page", page.as_str().into())]),
            None => messages.phrase(
                &format!("list-{}", row.status),
                &[("date", row.date.clone().unwrap_or_default().into())],
            ),
        };
        let status = match row.easy_of {
            Some(_) => messages.phrase("list-easy", &[("shown", status.into())]),
            None => status,
        };
        let owner = if row.owner.is_empty() {
            String::from("–")
        } else {
            row.owner.clone()
        };
        let title = if row.title.is_empty() {
            String::from("–")
        } else {
            row.title.clone()
        };
        [row.file.clone(), title, owner, review, status]
    });
    let cells: Vec<[String; 5]> = std::iter::once(head).chain(body).collect();
    let mut widths = [0; 5];
    for line in &cells {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    for line in &cells {
        let padded: Vec<String> = line
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        out.push_str(padded.join("  ").trim_end());
        out.push('\n');
    }
    out
}
