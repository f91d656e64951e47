//! `samverk report`: what there is to do on the site, as a page for those who do not use a
//! terminal.

use std::mem::ManuallyDrop;

use super::args::{Global, Report};
use super::pipeline::prepare;
use super::{Failure, Status, findings, output, root, streams};
use crate::build;
use crate::diagnostics::Count;
use crate::publish::{OutputKind, Publication};
use crate::report;
use crate::snapshot::BuildOptions;

/// The folder to write to, where none is named: in the site's own.
const FOLDER: &str = "report";
/// The report itself. It is all that its folder holds.
const FILE: &str = "index.html";

pub(super) fn run(global: &Global, options: &Report) -> Result<Status, Failure> {
    // The process ends with the command: freeing every page first would only take time.
    let prepared = ManuallyDrop::new(prepare(global, &BuildOptions::default())?);
    let output = output::folder(&prepared.root, options.output.as_ref(), FOLDER)?;
    let mut publication = Publication::open(&output)?;
    // A website is samverk's own as well, and would be pruned.
    if publication.published().any(|file| file != FILE) {
        return Err(Failure::ReportOverSite(output));
    }
    let found = prepared.findings();
    let page = report::html(
        &prepared.snapshot,
        &found,
        findings::least(global),
        &prepared.messages,
    );
    publication.stage(FILE, OutputKind::Page, page.as_bytes())?;
    publication.claim(build::name_of(&prepared.snapshot))?;
    publication.commit()?;

    // The report is there, whether or not its name can be written.
    let file = output.join(FILE);
    streams::report(format!("{}\n", root::shown(&file)), &prepared.messages);
    if !global.quiet {
        let count = Count::of(&found);
        let args = [
            ("errors", count.errors.into()),
            ("warnings", count.warnings.into()),
        ];
        streams::say(prepared.messages.phrase("report-done", &args));
    }
    // Findings are what the report is about: they are no failure of it.
    Ok(Status::Fine)
}
