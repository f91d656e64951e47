//! YAML with places: what people write by hand, read so that every finding can point at the exact line and column.
//!
//! [`parse`] gives a tree of [`Node`]s in which text stays text (`+4631…`, `1e5`) and every key and value knows its
//! span. [`Fields`] reads a mapping of that tree field by field and reports what does not fit. [`untyped_field`] and [`strings`] are for
//! values that samverk passes on without a meaning of its own.

mod fields;
mod lost;
mod syntax;
mod tree;
mod untyped;

pub use fields::{Fields, Problems};
pub use tree::{Entry, Node, Value, parse};
pub use untyped::{field as untyped_field, strings};
