//! Creates new pages and sites in writers' own folders, and never overwrites a file.
//!
//! The fields of a new page are printed from the tables of fields; all other texts are files, in
//! `starters/` and `site/`, so that they can be read and edited as what they become.

mod create;
mod dated;
mod error;
mod new_page;
mod original;
mod site;
mod starter;
mod title;

pub use error::ScaffoldError;
pub use new_page::{NewName, NewPage};
pub use site::site;
pub use starter::{starter, version};
pub use title::Title;
