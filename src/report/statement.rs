//! What the accessibility statement has to list of what samverk finds: lines to copy into
//! `site.yaml`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::finding::page_of;
use crate::checks::barriers;
use crate::config::Situation;
use crate::content::CONTENT;
use crate::diagnostics::{Code, Diagnostic, Messages};
use crate::site::{PageId, Site};

/// What is to be listed.
#[derive(Debug, Serialize)]
pub(super) struct StatementList {
    /// `known:` and its items, as they stand below `accessibility:`. The reasons are missing: nobody
    /// but people knows them.
    yaml: String,
}

impl StatementList {
    /// The list; none for a site without a statement, or with nothing to list.
    pub(super) fn of(site: &Site, findings: &[Diagnostic], messages: &Messages) -> Option<Self> {
        site.config.statement.as_ref()?;
        let mut counts: BTreeMap<(PageId, Code), usize> = BTreeMap::new();
        for finding in barriers(site, findings, false) {
            let page = page_of(finding, site)?;
            *counts.entry((page, finding.code)).or_default() += finding.repeats.max(1);
        }
        if counts.is_empty() {
            return None;
        }
        let why = messages.word("report-why");
        let items = counts.into_iter().map(|((page, code), count)| {
            let path = &site.page(page).document.source.path;
            let path = path.strip_prefix(CONTENT).unwrap_or(path);
            let args = [("code", code.as_str().into()), ("count", count.into())];
            let what = messages.phrase("report-barrier", &args);
            format!(
                "    - what: {what}\n      why:  # {why}\n      affects: [{}]\n      page: {}\n",
                affected(code).map(Situation::as_str).join(", "),
                scalar(path.trim_start_matches('/')),
            )
        });
        Some(Self {
            yaml: format!("  known:\n{}", items.collect::<String>()),
        })
    }
}

/// Whom it keeps out above all: those who have pages read aloud, and those who find their way by
/// headings and the words of links.
const fn affected(code: Code) -> [Situation; 2] {
    match code {
        Code::ImageAltMissing | Code::ImageAltFileName | Code::ImageAltVague => {
            [Situation::NoVision, Situation::LowVision]
        }
        _ => [Situation::NoVision, Situation::Cognition],
    }
}

/// A path as YAML reads it back: in quotes, where it has more than letters, digits and a few signs
/// (<https://yaml.org/spec/1.2.2/#733-plain-style>).
fn scalar(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if path.starts_with(char::is_alphanumeric) && path.chars().all(is_plain) {
        return path.to_owned();
    }
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}
