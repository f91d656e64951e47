//! Search: what readers find, and why.

pub mod query;
pub mod stem;
pub mod text;
pub mod words;
