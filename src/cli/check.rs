//! `samverk check`: all findings, nothing written.

use std::mem::ManuallyDrop;

use super::args::{Check, Global};
use super::pipeline::prepare;
use super::{Failure, Status, findings, streams};
use crate::build::Strictness;
use crate::diagnostics::Count;
use crate::snapshot::BuildOptions;

pub(super) fn run(global: &Global, options: &Check) -> Result<Status, Failure> {
    // The process ends with the command: freeing every page first would only take time.
    let prepared = ManuallyDrop::new(prepare(global, &BuildOptions::default())?);
    let snapshot = &prepared.snapshot;
    let findings = prepared.findings();
    findings::print(
        &findings,
        options.findings,
        global,
        &prepared.root,
        &prepared.messages,
    )?;
    let count = Count::of(&findings);
    if !global.quiet {
        let args = [
            ("errors", count.errors.into()),
            ("warnings", count.warnings.into()),
            ("pages", snapshot.site.shown().count().into()),
        ];
        streams::say(prepared.messages.phrase("check-done", &args));
    }
    let strictness = Strictness {
        warnings: options.findings.strict,
        ..Strictness::default()
    };
    Ok(if strictness.blocks(&findings) {
        Status::Findings
    } else {
        Status::Fine
    })
}
