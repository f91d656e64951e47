//! `samverk check`: all findings, nothing written.

use std::mem::ManuallyDrop;

use super::args::{Check, Global};
use super::pipeline::prepare;
use super::{Failure, Status, findings};
use crate::diagnostics::{self, Count};
use crate::snapshot::Wish;

pub(super) fn run(global: &Global, options: &Check) -> Result<Status, Failure> {
    // The process ends with the command: freeing every page first would only take time.
    let prepared = ManuallyDrop::new(prepare(global, &Wish::default())?);
    let snapshot = &prepared.snapshot;
    // Templates are part of what can be wrong, so every page is rendered, and thrown away.
    let rendered = snapshot.render_all(|_, _| Ok::<(), Failure>(()), || {})?;
    let mut findings = snapshot.findings();
    findings.extend(rendered.findings);
    diagnostics::sort(&mut findings);
    findings::print(&findings, options.findings, global, &prepared)?;
    let count = Count::of(&findings);
    if !global.quiet {
        let args = [("errors", count.errors.into()), ("warnings", count.warnings.into()), ("pages", snapshot.site.shown().count().into())];
        eprintln!("{}", prepared.messages.phrase("check-done", &args));
    }
    Ok(findings::status(count, options.findings.strict))
}
