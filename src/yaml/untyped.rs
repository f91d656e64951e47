//! Values without a meaning of their own: `extra` for templates. Read by `serde_yaml`, which knows
//! YAML's numbers and booleans; it is kept behind this file, as its author has archived it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::tree::is_control;
use crate::characters::REPLACED;

/// The value of one top-level field of a block, with numbers and booleans as YAML's core schema
/// reads them. `None` where the block does not parse or has no such field.
pub fn field(block: &str, name: &str) -> Option<Value> {
    let mut fields: BTreeMap<String, serde_yaml::Value> = serde_yaml::from_str(block).ok()?;
    let mut value = serde_json::to_value(fields.remove(name)?).ok()?;
    clean(&mut value);
    Some(value)
}

/// Replaces what no text should hold, as the tree of nodes does.
fn clean(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(is_control) => {
            *text = replaced(text);
        }
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(map) => {
            if map.keys().any(|name| name.contains(is_control)) {
                let entries = std::mem::take(map).into_iter();
                map.extend(entries.map(|(name, value)| (replaced(&name), value)));
            }
            map.values_mut().for_each(clean);
        }
        _ => {}
    }
}

fn replaced(text: &str) -> String {
    text.replace(is_control, REPLACED.encode_utf8(&mut [0; 4]))
}
