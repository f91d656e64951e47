//! Values without a meaning of their own: `extra` for templates. Read by `serde_yaml`, which knows
//! YAML's numbers and booleans; it is kept behind this file, as its author has archived it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::tree::{REPLACED, is_control};

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
            *text = text.replace(is_control, REPLACED.encode_utf8(&mut [0; 4]));
        }
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(map) => map.values_mut().for_each(clean),
        _ => {}
    }
}
