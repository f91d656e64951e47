//! Faults of templates: one mistake in a template shows on every page that uses it, and is one finding.

use std::collections::BTreeMap;

use crate::diagnostics::{Arg, Diagnostic};

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
        let reason = fault.args.iter().filter(|(name, _)| *name != "page").cloned().collect();
        let key = (
            place.map_or_else(String::new, |place| place.source.path.clone()),
            place.and_then(|place| place.span).map(|span| span.start),
            reason,
        );
        let known = self.by_place.entry(key).or_insert_with(|| Fault { route, finding: fault.clone(), times: 0 });
        known.times += 1;
        if route < known.route {
            (known.route, known.finding) = (route, fault);
        }
    }

    pub(super) fn into_findings(self) -> impl Iterator<Item = Diagnostic> {
        self.by_place.into_values().map(|fault| fault.finding.with("others", fault.times - 1))
    }
}
