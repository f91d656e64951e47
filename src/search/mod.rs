//! What search knows of languages.

pub mod compounds;
pub mod stem;
