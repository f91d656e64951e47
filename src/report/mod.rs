//! The report for editors: what there is to do on the site and who answers for it, as one HTML
//! file.
//!
//! It is read without a terminal and without a web server, may be sent by mail or printed, and asks
//! nothing of anybody: its style is part of it, and it needs no script.

mod finding;
mod row;
mod section;
mod statement;
mod translations;

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera};

use crate::characters;
use crate::diagnostics::{Count, Diagnostic, Messages, Severity};
use crate::snapshot::Snapshot;
use finding::{Ignored, ReportFinding, page_of};
use row::foreign;
use section::Section;
use statement::StatementList;
use translations::Translations;

/// The report, as its template knows it.
#[derive(Debug, Serialize)]
struct Report {
    /// The one that the report is written in.
    language: &'static str,
    /// The site's name, and its language where that is another.
    title: String,
    title_language: Option<String>,
    today: String,
    words: BTreeMap<String, String>,
    stats: Vec<Stat>,
    /// What is about no page in particular.
    of_site: Vec<ReportFinding>,
    /// What the accessibility statement has to list.
    statement: Option<StatementList>,
    /// On a site with several languages.
    translations: Option<Translations>,
    sections: Vec<Section>,
    ignored: Vec<Ignored>,
}

/// A number that says how the site is.
#[derive(Debug, Serialize)]
struct Stat {
    label: String,
    number: usize,
    /// Whether there should be none: `error`, `warning`, or empty where any number will do.
    tone: &'static str,
}

/// The report on a snapshot: one HTML file, of which the same snapshot and findings give the same
/// bytes. What is less severe than `least` is left out, unless a page ignores it.
pub fn html(
    snapshot: &Snapshot,
    findings: &[Diagnostic],
    least: Severity,
    messages: &Messages,
) -> String {
    let mut templates = Tera::new();
    // They are part of the program, and a test renders them: they are correct.
    let _ = templates.add_raw_templates([
        ("report.html", include_str!("report.html")),
        ("findings.html", include_str!("findings.html")),
        ("report.css", include_str!("report.css")),
        ("translations.html", include_str!("translations.html")),
        ("translations.css", include_str!("translations.css")),
    ]);
    let report = Report::of(snapshot, findings, least, messages);
    let html = Context::from_serialize(&report)
        .and_then(|context| templates.render("report.html", &context));
    let html = html.unwrap_or_else(|error| error.to_string());
    // Wherever it comes from: what a page quotes, what a file is called.
    characters::replaced(&html).into_owned()
}

impl Report {
    fn of(
        snapshot: &Snapshot,
        findings: &[Diagnostic],
        least: Severity,
        messages: &Messages,
    ) -> Self {
        let site = &snapshot.site;
        let open: Vec<&Diagnostic> = findings
            .iter()
            .filter(|finding| finding.suppressed.is_none() && finding.severity >= least)
            .collect();
        let sections = section::list(site, &open, messages);
        let about_no_page = open
            .iter()
            .copied()
            .filter(|finding| page_of(finding, site).is_none());
        Self {
            language: messages.language_code(),
            title: site.title().to_owned(),
            title_language: foreign(site.config.language(), messages),
            today: messages.phrase(
                "report-today",
                &[("date", site.clock.today.to_string().into())],
            ),
            words: messages.group("report-words"),
            stats: stats(&open, &sections, messages),
            of_site: ReportFinding::list(about_no_page, messages),
            statement: StatementList::of(site, findings, messages),
            translations: Translations::of(site, messages),
            sections,
            ignored: findings
                .iter()
                .filter_map(|finding| Ignored::of(finding, site, messages))
                .collect(),
        }
    }
}

/// How the site is, in numbers.
fn stats(findings: &[&Diagnostic], sections: &[Section], messages: &Messages) -> Vec<Stat> {
    let count = Count::of(findings.iter().copied());
    let pages = |section: &Section| section.pages.len();
    let overdue = sections
        .iter()
        .flat_map(|section| &section.pages)
        .filter(|row| row.overdue)
        .count();
    let unowned = sections
        .iter()
        .filter(|section| !section.is_owned)
        .map(pages)
        .sum();
    [
        ("report-pages", sections.iter().map(pages).sum(), ""),
        ("report-errors", count.errors, "error"),
        ("report-warnings", count.warnings, "warning"),
        ("report-overdue", overdue, "warning"),
        ("report-unowned", unowned, ""),
    ]
    .map(|(label, number, tone)| Stat {
        label: messages.word(label),
        number,
        tone,
    })
    .into()
}
