//! `samverk doctor`: what is right and what is not, in lines to paste into a mail.

use std::mem::ManuallyDrop;

use super::args::Global;
use super::pipeline::prepare;
use super::{Failure, Status, root, streams};
use crate::doctor::{self, Patient};
use crate::snapshot::BuildOptions;

pub(super) fn run(global: &Global) -> Result<Status, Failure> {
    // The process ends with the command: freeing every page first would only take time.
    let prepared = match prepare(global, &BuildOptions::default()) {
        Ok(prepared) => Some(ManuallyDrop::new(prepared)),
        // What is asked is just why nothing works here.
        Err(Failure::NothingHere(_)) => None,
        Err(failure) => return Err(failure),
    };
    let root = root::find(global)?;
    let messages = root::messages(
        global,
        prepared
            .as_ref()
            .map(|prepared| &**prepared.snapshot.config()),
    );
    let findings = prepared
        .as_ref()
        .map(|prepared| prepared.snapshot.findings())
        .unwrap_or_default();
    let patient = Patient {
        root: &root,
        site: prepared.as_ref().map(|prepared| &prepared.snapshot),
        findings: &findings,
    };
    let answers = doctor::examine(&patient, &messages);
    streams::print(doctor::told(&answers, &messages))?;
    Ok(if answers.iter().all(|answer| answer.is_right) {
        Status::Fine
    } else {
        Status::Findings
    })
}
