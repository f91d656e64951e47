//! Faults of templates: one mistake in a template shows on every page that uses it, and is one
//! finding.

use std::collections::BTreeMap;

use crate::diagnostics::{Arg, Code, Diagnostic};

/// Faults by place and reason, with the first page each happened on and how many there were.
#[derive(Debug, Default)]
pub(super) struct Faults {
    by_place: BTreeMap<Key, Fault>,
}

/// Template, place and what its message says but for the page.
type Key = (String, Option<usize>, Vec<(&'static str, Arg)>);

#[derive(Debug)]
struct Fault {
    /// Number of the first route it happened on.
    route: usize,
    finding: Diagnostic,
    times: usize,
}

impl Faults {
    pub(super) fn add(&mut self, route: usize, fault: Diagnostic) {
        let place = fault.place.as_ref();
        let reason = fault
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
        let known = self.by_place.entry(key).or_insert_with(|| Fault {
            route,
            finding: fault.clone(),
            times: 0,
        });
        known.times += 1;
        if route < known.route {
            (known.route, known.finding) = (route, fault);
        }
    }

    /// The faults, and of what the templates show by themselves the rest; a fault is told what that
    /// knows of its place.
    pub(super) fn into_findings(
        self,
        mut unknown: Vec<Diagnostic>,
    ) -> impl Iterator<Item = Diagnostic> {
        let mut faults: Vec<Diagnostic> = self
            .by_place
            .into_values()
            .map(|fault| fault.finding.with_if_taken("others", fault.times - 1))
            .collect();
        for fault in faults
            .iter_mut()
            .filter(|fault| fault.code == Code::TemplateUndefined)
        {
            let same = |other: &Diagnostic| {
                other.file() == fault.file()
                    && arg(other, "name") == arg(fault, "name")
                    && overlap(other, fault)
            };
            let Some(same) = unknown.iter().position(same) else {
                continue;
            };
            let same = unknown.remove(same);
            let nearest = arg(&same, "nearest").cloned();
            let slot = fault.args.iter_mut().find(|(name, _)| *name == "nearest");
            if let (Some((_, slot)), Some(nearest)) = (slot, nearest) {
                *slot = nearest;
            }
            fault.place = same.place;
        }
        faults.into_iter().chain(unknown)
    }
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
