//! `samverk schema`: what editors need in order to help.

use std::io::Write as _;

use super::args::{Global, Schema, SchemaSubject};
use super::{Failure, Status, root};
use crate::schema::{self, Subject};

pub(super) fn run(global: &Global, options: &Schema) -> Result<Status, Failure> {
    let messages = root::messages_of_site(global);
    let schema = match options.subject {
        None => schema::of_all(&messages),
        Some(SchemaSubject::Page) => schema::of(Subject::Page, &messages),
        Some(SchemaSubject::Site) => schema::of(Subject::Site, &messages),
    };
    let mut stdout = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut stdout, &schema).map_err(std::io::Error::from)?;
    stdout.write_all(b"\n")?;
    stdout.flush()?;
    Ok(Status::Fine)
}
