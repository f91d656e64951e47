//! `samverk report`: what there is to do on the site, as a page for those who do not use a
//! terminal.

use std::io::Write as _;
use std::mem::ManuallyDrop;

use super::args::{Global, Report};
use super::pipeline::prepare;
use super::{Failure, Status, findings};
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
    let output = options
        .output
        .clone()
        .unwrap_or_else(|| prepared.root.join(FOLDER));
    let publication = Publication::open(&output)?;
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
    publication.commit()?;

    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{}", output.join(FILE).display())?;
    stdout.flush()?;
    if !global.quiet {
        let count = Count::of(&found);
        let args = [
            ("errors", count.errors.into()),
            ("warnings", count.warnings.into()),
        ];
        eprintln!("{}", prepared.messages.phrase("report-done", &args));
    }
    // Findings are what the report is about: they are no failure of it.
    Ok(Status::Fine)
}
