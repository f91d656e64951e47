//! What is written into a site's own folders, when somebody asks for it: the beginning of a page,
//! the beginning of a site.
//!
//! All texts are whole files, in `starters/` and `site/`, so that they can be read and mended as
//! what they become. Nothing that lies there already is ever changed: files are created or not
//! written at all.

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
