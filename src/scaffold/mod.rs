//! What is written into a site's own folders, when somebody asks for it: the beginning of a page,
//! the beginning of a site.
//!
//! The fields of a new page are printed from the tables of fields; all other texts are files, in
//! `starters/` and `site/`, so that they can be read and fixed as what they become. Nothing that
//! lies there already is ever changed: files are created or not written at all.

mod create;
mod dated;
mod error;
mod new_page;
mod site;
mod starter;
mod title;

pub use error::ScaffoldError;
pub use new_page::NewPage;
pub use site::site;
pub use starter::starter;
pub use title::Title;
