//! `samverk schema`: what editors need in order to help.

use super::args::{Global, Schema, SchemaSubject};
use super::{Failure, Status, root, streams};
use crate::schema::{self, Subject};

pub(super) fn run(global: &Global, options: &Schema) -> Result<Status, Failure> {
    let messages = root::messages_of_site(global);
    let schema = match options.subject {
        None => schema::of_all(&messages),
        Some(SchemaSubject::Page) => schema::of(Subject::Page, &messages),
        Some(SchemaSubject::Site) => schema::of(Subject::Site, &messages),
    };
    let text = serde_json::to_string_pretty(&schema).map_err(std::io::Error::from)?;
    streams::print(text + "\n")?;
    Ok(Status::Fine)
}
