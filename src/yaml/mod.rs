//! YAML with places: what people write by hand, read so that every finding can point at the exact
//! line and column.
//!
//! [`parse`] gives a tree of [`Node`]s in which text stays text (`+4631…`, `1e5`) and every key and
//! value knows its span. A table of [`Field`]s says what a mapping may hold; [`Fields`] reads one
//! by its table and reports what does not fit. [`untyped_field`] is for values that samverk passes
//! on without a meaning of its own.

mod choices;
mod field;
mod fields;
mod lines;
mod lists;
mod lost;
mod markup;
mod node;
mod peers;
mod problems;
mod remarks;
mod simple;
mod swedish;
mod syntax;
mod tree;
mod unknown;
mod untyped;
mod value;

pub use field::{Field, LooksLike, OtherNames, Presence, Shape, TextPattern, View, nothing_meant};
pub use fields::{Fields, LinkItem};
pub(crate) use lists::report_joined;
pub use node::{Entry, Node, Value};
pub use problems::Problems;
pub use remarks::Remarks;
pub use tree::parse;
pub use untyped::field as untyped_field;
pub use value::report_escapes;
