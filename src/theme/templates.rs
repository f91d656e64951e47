//! Templates of all layers → Tera. A template that cannot be used is reported and left out; the others still work.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tera::Tera;

use super::errors;
use super::layers::Layer;
use crate::diagnostics::Diagnostic;
use crate::source::SourceFile;

/// Adds every template as `layer/name.html`; a name without a layer finds the nearest. Returns the sources by full name.
pub(super) fn add(tera: &mut Tera, layers: &[Layer], findings: &mut Vec<Diagnostic>) -> FxHashMap<String, Arc<SourceFile>> {
    let mut sources = BTreeMap::new();
    for layer in layers {
        for (name, path) in layer.below("templates") {
            if let Some(source) = layer.read(path, findings) {
                sources.insert(format!("{}/{name}", layer.name), source);
            }
        }
    }
    // Fails only where templates have been added before: the instance is new.
    let _ = tera.set_fallback_prefixes(layers.iter().map(|layer| format!("{}/", layer.name)));
    let all: FxHashMap<String, Arc<SourceFile>> = sources.iter().map(|(name, source)| (name.clone(), Arc::clone(source))).collect();
    sources.retain(|name, source| {
        let syntax = errors::syntax(name, source);
        let fits = syntax.is_none();
        findings.extend(syntax);
        fits
    });
    // What remains may still refer to parents, filters and components that are missing: each round names templates at fault.
    while let Err(error) = tera.add_raw_templates(sources.iter().map(|(name, source)| (name.as_str(), source.text.as_str()))) {
        let mut progress = false;
        for at_fault in errors::joining(&error, &all) {
            progress |= at_fault.name.is_some_and(|name| sources.remove(&name).is_some() || all.contains_key(&name));
            findings.extend(at_fault.finding);
        }
        if !progress {
            break;
        }
    }
    all
}
