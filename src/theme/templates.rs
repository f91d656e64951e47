//! Templates of all layers → Tera. A template that cannot be used is reported and left out; the
//! others still work.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tera::Tera;

use super::errors;
use super::layers::{Layer, LayerFile};
use crate::at_work;
use crate::diagnostics::Diagnostic;
use crate::source::SourceFile;

/// Adds every template as `layer/name.html`; a name without a layer finds the nearest. Returns the
/// sources by full name, and those from the disk that can be read.
pub(super) fn add(
    tera: &mut Tera,
    layers: &[Layer],
    findings: &mut Vec<Diagnostic>,
) -> (FxHashMap<String, Arc<SourceFile>>, Vec<Arc<SourceFile>>) {
    let mut sources = BTreeMap::new();
    let mut unread = Vec::new();
    let mut on_disk = BTreeSet::new();
    for layer in layers {
        for (name, path) in layer.below("templates") {
            let before = findings.len();
            if let Some(source) = layer.read(path, findings) {
                if layer.is_unread(path, &findings[before..]) {
                    unread.push((format!("{}/{name}", layer.name), source));
                    continue;
                }
                if matches!(layer.files.get(path), Some(LayerFile::Disk(_))) {
                    on_disk.insert(format!("{}/{name}", layer.name));
                }
                sources.insert(format!("{}/{name}", layer.name), source);
            }
        }
    }
    // Fails only where templates have been added before: the instance is new.
    let _ = tera.set_fallback_prefixes(layers.iter().map(|layer| format!("{}/", layer.name)));
    let all: FxHashMap<String, Arc<SourceFile>> = sources
        .iter()
        .map(|(name, source)| (name.clone(), Arc::clone(source)))
        // Whoever extends one of these is not at fault.
        .chain(unread)
        .collect();
    sources.retain(|name, source| {
        let syntax = at_work::on(&source.path, || errors::syntax(name, source));
        let fits = syntax.is_none();
        findings.extend(syntax);
        fits
    });
    let own = sources
        .iter()
        .filter(|(name, _)| on_disk.contains(*name))
        .map(|(_, source)| Arc::clone(source))
        .collect();
    // What remains may still refer to parents, filters and components that are missing: each round
    // names templates at fault.
    while let Err(error) = tera.add_raw_templates(
        sources
            .iter()
            .map(|(name, source)| (name.as_str(), source.text.as_str())),
    ) {
        let mut progress = false;
        for at_fault in errors::joining(&error, &all) {
            progress |= at_fault
                .name
                .is_some_and(|name| sources.remove(&name).is_some() || all.contains_key(&name));
            findings.extend(at_fault.finding);
        }
        if !progress {
            break;
        }
    }
    (all, own)
}
