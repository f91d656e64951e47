//! A page of the report's tables.

use jiff::civil::Date;
use serde::Serialize;

use super::finding::ReportFinding;
use crate::diagnostics::{Diagnostic, Messages};
use crate::site::{Page, Site, Withheld};

/// A page, with what there is to do on it.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    title: String,
    language: Option<String>,
    /// Where it is read; empty where it is not shown, or where nobody knows.
    url: String,
    file: String,
    review: String,
    pub overdue: bool,
    shown: String,
    withheld: bool,
    findings: Vec<ReportFinding>,
    /// The last day by which it is to be reviewed.
    #[serde(skip)]
    pub due: Option<Date>,
}

impl Row {
    /// A page and the findings that are about it.
    pub(super) fn of(
        page: &Page,
        findings: &[&Diagnostic],
        site: &Site,
        messages: &Messages,
    ) -> Self {
        let document = &page.document;
        let due = site.review_of(page).next_review();
        let overdue = due.is_some_and(|due| due < site.clock.today);
        let url = site
            .config
            .base_url
            .as_ref()
            .filter(|_| page.shown)
            .map(|base| base.join(&page.address));
        Self {
            title: document.title.clone(),
            language: foreign(site.language_of(page), messages),
            url: url.unwrap_or_default(),
            file: document.source.path.clone(),
            review: review(due, overdue, messages),
            overdue,
            shown: shown(site, page, messages),
            withheld: page.withheld.is_some(),
            findings: ReportFinding::list(findings.iter().copied(), messages),
            due,
        }
    }
}

/// A language of the site's, where it is not the report's own.
pub(super) fn foreign(language: &str, messages: &Messages) -> Option<String> {
    (language != messages.language_code()).then(|| language.to_owned())
}

fn review(due: Option<Date>, overdue: bool, messages: &Messages) -> String {
    match due {
        Some(due) if overdue => {
            messages.phrase("list-overdue", &[("date", due.to_string().into())])
        }
        Some(due) => due.to_string(),
        None => messages.word("report-no-date"),
    }
}

fn shown(site: &Site, page: &Page, messages: &Messages) -> String {
    let fields = site.lifetime_of(page);
    let date = match page.withheld {
        Some(Withheld::Scheduled) => fields.publish,
        Some(Withheld::Expired) => fields.expires,
        Some(Withheld::Draft) | None => None,
    };
    let status = page.withheld.map_or("published", Withheld::as_str);
    messages.phrase(
        &format!("list-{status}"),
        &[(
            "date",
            date.map(|date| date.to_string()).unwrap_or_default().into(),
        )],
    )
}
