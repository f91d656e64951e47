//! Which templates ask for a field of `page`, themselves or through those that they extend or
//! include.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::field_refs;
use crate::source::SourceFile;

/// The templates of all layers, by their full names (`standard/base.html`).
pub(super) struct Templates<'a> {
    /// The names of the layers, the nearest first.
    pub layers: Vec<&'a str>,
    /// The sources.
    pub sources: &'a FxHashMap<String, Arc<SourceFile>>,
}

impl Templates<'_> {
    /// The names without layer or ending, `index`, of the templates that ask for `page.FIELD`.
    pub(super) fn asking_for(&self, field: &str) -> BTreeSet<String> {
        let names = self.sources.keys().filter_map(|full| full.split_once('/'));
        let names: BTreeSet<&str> = names.map(|(_, name)| name).collect();
        let asking = names.into_iter().filter(|name| self.asks(name, field));
        asking
            .filter_map(|name| Some(name.strip_suffix(".html")?.to_owned()))
            .collect()
    }

    fn asks(&self, name: &str, field: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![name.to_owned()];
        while let Some(name) = waiting.pop() {
            let Some((full, source)) = self.find(&name) else {
                continue;
            };
            // Templates that extend each other in a circle have a finding of their own.
            if !seen.insert(full) {
                continue;
            }
            let fields = field_refs::fields(&source.text);
            if fields
                .iter()
                .any(|found| found.root == "page" && found.name == field)
            {
                return true;
            }
            waiting.extend(field_refs::parts(&source.text).map(str::to_owned));
        }
        false
    }

    /// A template by its name with its layer, else the nearest of that name.
    fn find(&self, name: &str) -> Option<(String, &SourceFile)> {
        let full = |full: String| {
            let source = self.sources.get(&full)?;
            Some((full, &**source))
        };
        let in_layers = || {
            let mut names = self.layers.iter().map(|layer| format!("{layer}/{name}"));
            names.find_map(full)
        };
        full(name.to_owned()).or_else(in_layers)
    }
}
