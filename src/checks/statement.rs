//! The accessibility statement of the settings: what the law asks of it and it does not say, and what
//! it says that is not so.

use jiff::ToSpan;

use crate::config::{Conformance, Statement};
use crate::diagnostics::choices::{ContradictedBy, StatementItem};
use crate::diagnostics::{Code, Diagnostic, Family, Location, Severity};
use crate::routes::Routes;
use crate::site::{EditionId, PageId, Site};

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let Some(statement) = &site.config.statement else {
        return Vec::new();
    };
    let at = |code, span| Diagnostic::at(code, &site.config.source, span);
    let mut findings: Vec<Diagnostic> = missing(site, statement)
        .map(|item| at(Code::StatementIncomplete, statement.span).with("item", item))
        .collect();
    let today = site.clock.today;
    for (field, day) in [
        ("assessed", &statement.assessed),
        ("updated", &statement.updated),
    ] {
        let future = day.as_ref().filter(|day| day.value > today);
        findings.extend(future.map(|day| {
            at(Code::DateInFuture, day.span)
                .with("field", field)
                .with("value", day.value.to_string())
        }));
    }
    if let Some(assessed) = &statement.assessed
        && let Ok(due) = assessed.value.checked_add(1.year())
        && due < today
    {
        let finding = at(Code::StatementOld, assessed.span);
        findings.push(finding.with("assessed", assessed.value.to_string()));
    }
    if !statement.texts.known.is_empty() {
        let count = statement.texts.known.len();
        findings.extend(contradicted(site, ContradictedBy::Known, count));
    }
    findings
}

/// A statement is on a page of its own, and no written page's.
pub(super) fn of_page(_: &Site, _: &Routes, _: PageId) -> Vec<Diagnostic> {
    Vec::new()
}

/// What the law asks every statement to say and this one does not.
fn missing<'a>(
    site: &'a Site,
    statement: &'a Statement,
) -> impl Iterator<Item = StatementItem> + 'a {
    let title = &site.edition(EditionId::OWN).title;
    let is_full = statement
        .conformance
        .as_ref()
        .is_none_or(|term| term.value == Conformance::Fully);
    let items = [
        (
            StatementItem::Organisation,
            statement.says("organisation") || !site.config.organisation.is_empty(),
        ),
        (
            StatementItem::Service,
            statement.says("service") || !title.is_empty(),
        ),
        (StatementItem::Conformance, statement.says("conformance")),
        (StatementItem::Known, is_full || statement.says("known")),
        (StatementItem::Assessed, statement.says("assessed")),
        (StatementItem::Updated, statement.says("updated")),
        (StatementItem::Method, statement.says("method")),
        (StatementItem::Contact, statement.says("contact")),
    ];
    let missing = items.into_iter().filter(|(_, is_there)| !is_there);
    missing.map(|(item, _)| item)
}

/// The finding that the statement calls the site fully conformant while others say that something on
/// published pages keeps readers out. `findings` are all of the site's, severities applied, sorted;
/// `is_preview` is whether it shows what a build would leave out.
pub fn statement_against(
    site: &Site,
    findings: &[Diagnostic],
    is_preview: bool,
) -> Option<Diagnostic> {
    site.config.statement.as_ref()?;
    let mut barriers = barriers(site, findings, is_preview).peekable();
    let first = *barriers.peek()?;
    let place = first.file().unwrap_or_default().to_owned();
    let at = first.place.as_ref().and_then(Location::position);
    let line = at.map(|at| at.line);
    let count = barriers.map(|finding| finding.repeats.max(1)).sum();
    let finding = contradicted(site, ContradictedBy::Findings, count)?;
    Some(
        finding
            .with("code", first.code.as_str())
            .with("file", place)
            .with("line", line),
    )
}

/// Findings about what keeps readers out of published pages. What pages ignore is somebody's
/// judgement, and advice is none of these.
pub fn barriers<'a>(
    site: &'a Site,
    findings: &'a [Diagnostic],
    is_preview: bool,
) -> impl Iterator<Item = &'a Diagnostic> {
    findings.iter().filter(move |finding| {
        let page = || {
            let source = &finding.place.as_ref()?.source;
            Some(site.page(site.page_of(source)?))
        };
        finding.family == Family::Accessibility
            && finding.severity >= Severity::Warning
            && finding.suppressed.is_none()
            && page().is_some_and(|page| page.shown && !(is_preview && page.withheld.is_some()))
    })
}

fn contradicted(site: &Site, by: ContradictedBy, count: usize) -> Option<Diagnostic> {
    let conformance = site.config.statement.as_ref()?.conformance.as_ref()?;
    let is_full = conformance.value == Conformance::Fully;
    is_full.then(|| {
        Diagnostic::at(
            Code::StatementContradicted,
            &site.config.source,
            conformance.span,
        )
        .with("by", by)
        .with("count", count)
    })
}
