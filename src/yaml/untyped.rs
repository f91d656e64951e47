//! Values without a meaning of their own: `extra` for templates, a theme's texts. Read by
//! `serde_yaml`, which knows YAML's numbers and booleans; it is kept behind this file, as its
//! author has archived it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The value of one top-level field of a block, with numbers and booleans as YAML's core schema
/// reads them. `None` where the block does not parse or has no such field.
pub fn field(block: &str, name: &str) -> Option<serde_json::Value> {
    let mut fields: BTreeMap<String, serde_yaml::Value> = serde_yaml::from_str(block).ok()?;
    serde_json::to_value(fields.remove(name)?).ok()
}

/// A flat list of `name: text`.
///
/// # Errors
/// The byte at which the text is none.
pub fn strings(text: &str) -> Result<BTreeMap<String, String>, usize> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Strings(BTreeMap<String, String>);
    if text.trim().is_empty() {
        return Ok(BTreeMap::new());
    }
    serde_yaml::from_str(text)
        .map(|Strings(map)| map)
        .map_err(|error| error.location().map_or(0, |at| at.index()))
}
