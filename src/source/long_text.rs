//! Long texts among what is written down to be read again (`#[serde(with = "long_text")]`): serde's
//! own way is several times slower to see that they are UTF-8.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

/// Writes a text as bytes.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(text.as_bytes())
}

/// Reads it again.
///
/// # Errors
/// Those of the deserializer, and where the bytes are not UTF-8.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let bytes = <&[u8]>::deserialize(from)?;
    let text = simdutf8::basic::from_utf8(bytes).map_err(Error::custom)?;
    Ok(text.to_owned())
}
