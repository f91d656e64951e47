//! Which templates ask for a field of `page`, themselves or through those that they extend or
//! include.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::field_refs::{self, FieldRef};
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
        // Each is read once: those that ask themselves, and who uses whom.
        let mut users: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        let mut waiting = Vec::new();
        #[expect(
            clippy::iter_over_hash_type,
            reason = "what comes of it is a set, in an order of its own"
        )]
        for (full, source) in self.sources {
            let fields = field_refs::fields(&source.text);
            let asks = |found: &FieldRef<'_>| found.root == "page" && found.name == field;
            if fields.iter().any(asks) {
                waiting.push(full.as_str());
            }
            for part in field_refs::parts(&source.text).filter_map(|part| self.find(part)) {
                users.entry(part).or_default().push(full);
            }
        }
        let mut asking: FxHashSet<&str> = FxHashSet::default();
        while let Some(full) = waiting.pop() {
            if asking.insert(full) {
                waiting.extend(users.get(full).into_iter().flatten());
            }
        }
        let names = self.sources.keys().filter_map(|full| full.split_once('/'));
        let names: BTreeSet<&str> = names.map(|(_, name)| name).collect();
        let is_asking = |name: &&str| self.find(name).is_some_and(|full| asking.contains(full));
        let names = names.into_iter().filter(is_asking);
        names
            .filter_map(|name| Some(name.strip_suffix(".html")?.to_owned()))
            .collect()
    }

    /// The full name of a template: of that with this full name, else of the nearest so called.
    fn find(&self, name: &str) -> Option<&str> {
        let full = |full: &str| Some(self.sources.get_key_value(full)?.0.as_str());
        let in_layers = || {
            let mut names = self.layers.iter().map(|layer| format!("{layer}/{name}"));
            names.find_map(|name| full(&name))
        };
        full(name).or_else(in_layers)
    }
}
