//! Findings about templates: one mistake in a template shows on every page that uses it, and is one
//! finding.

use std::collections::BTreeMap;

use crate::diagnostics::{Arg, Code, Diagnostic};

/// Findings by place and reason, with the first page each happened on and how many there were.
#[derive(Debug, Default)]
pub(super) struct TemplateFindings {
    by_place: BTreeMap<Key, Counted>,
}

/// Template, place and what its message says but for the page.
type Key = (String, Option<usize>, Vec<(&'static str, Arg)>);

#[derive(Debug)]
struct Counted {
    /// Number of the first route it happened on.
    route: usize,
    finding: Diagnostic,
    times: usize,
}

impl TemplateFindings {
    pub(super) fn add(&mut self, route: usize, finding: Diagnostic) {
        let place = finding.place.as_ref();
        let reason = finding
            .args
            .iter()
            .filter(|(name, _)| *name != "page")
            .cloned()
            .collect();
        let key = (
            place.map_or_else(String::new, |place| place.source.path.clone()),
            place.and_then(|place| place.span).map(|span| span.start),
            reason,
        );
        let known = self.by_place.entry(key).or_insert_with(|| Counted {
            route,
            finding: finding.clone(),
            times: 0,
        });
        known.times += 1;
        if route < known.route {
            (known.route, known.finding) = (route, finding);
        }
    }

    /// The findings, and those of `unknown`, which the templates show by themselves, that are not
    /// among them.
    pub(super) fn into_findings(
        self,
        mut unknown: Vec<Diagnostic>,
    ) -> impl Iterator<Item = Diagnostic> {
        let mut findings: Vec<Diagnostic> = self
            .by_place
            .into_values()
            .map(|counted| counted.finding.with_if_taken("others", counted.times - 1))
            .collect();
        for finding in &mut findings {
            if let Some(same) = unknown.iter().position(|other| is_same(finding, other)) {
                complete(finding, unknown.remove(same));
            }
        }
        findings.into_iter().chain(unknown)
    }
}

/// Whether a field that was undefined when a page was rendered is one that its template shows to be
/// unknown.
fn is_same(undefined: &Diagnostic, unknown: &Diagnostic) -> bool {
    undefined.code == Code::TemplateUndefined
        && undefined.file() == unknown.file()
        && arg(undefined, "name") == arg(unknown, "name")
        && overlap(undefined, unknown)
}

/// Tells a finding what the other, about the same field, knows better: the exact place, and the
/// nearest name.
fn complete(finding: &mut Diagnostic, other: Diagnostic) {
    let nearest = arg(&other, "nearest").cloned();
    let slot = finding.args.iter_mut().find(|(name, _)| *name == "nearest");
    if let (Some((_, slot)), Some(nearest)) = (slot, nearest) {
        *slot = nearest;
    }
    finding.place = other.place;
}

fn arg<'d>(finding: &'d Diagnostic, name: &str) -> Option<&'d Arg> {
    finding
        .args
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// Whether two findings are about the same place. Tera may point at `page` alone, with a full stop
/// between it and the field.
fn overlap(a: &Diagnostic, b: &Diagnostic) -> bool {
    let span = |finding: &Diagnostic| finding.place.as_ref().and_then(|place| place.span);
    span(a)
        .zip(span(b))
        .is_some_and(|(a, b)| a.start <= b.end + 1 && b.start <= a.end + 1)
}
