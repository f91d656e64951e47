//! `samverk check`: all findings, nothing written.

use std::mem::ManuallyDrop;

use super::args::{Check, Global};
use super::build::render_all;
use super::pipeline::{Wish, prepare};
use super::{Failure, Status, report};

pub(super) fn run(global: &Global, options: &Check) -> Result<Status, Failure> {
    // The process ends with the command: freeing every page first would only take time.
    let mut prepared = ManuallyDrop::new(prepare(global, &Wish::default())?);
    // Templates are part of what can be wrong, so every page is rendered, and thrown away.
    let (_, of_templates) = render_all(&prepared, |_, _| Ok(()), || {})?;
    let mut findings = std::mem::take(&mut prepared.findings);
    findings.extend(of_templates);
    let findings = report::settle(findings, &prepared.config);
    report::print(&findings, options.findings, global, &prepared.messages)?;
    let count = report::count(&findings);
    if !global.quiet {
        let args = [("errors", count.errors.into()), ("warnings", count.warnings.into()), ("pages", prepared.site.shown().count().into())];
        eprintln!("{}", prepared.messages.phrase("check-done", &args));
    }
    Ok(count.status(options.findings.strict))
}
