//! What is right and what is not with this computer and a site, for people who ask for help.
//!
//! One table of checks, one file for those of each kind. What they say can be sent to anybody: no
//! name of a user and no path outside the site's folder is in it.

#![expect(
    clippy::disallowed_methods,
    reason = "it tries what can be written and watched, and removes what it wrote"
)]

mod disk;
mod machine;
mod site;
mod watcher;

use std::fmt::Write as _;
use std::path::Path;

use crate::diagnostics::{Arg, Diagnostic, Messages};
use crate::snapshot::Snapshot;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Patient<'a> {
    /// The folder that the site is in, or would be.
    pub root: &'a Path,
    /// The site, if there is one.
    pub site: Option<&'a Snapshot>,
    /// What is wrong with the site, as far as it shows without rendering.
    pub findings: &'a [Diagnostic],
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was looked at, in a word or two.
    pub subject: String,
    /// Whether it is as it should be.
    pub is_right: bool,
    /// What it is like.
    pub said: String,
    /// What to do about it; empty where nothing is wrong.
    pub remedy: String,
}

/// What a check says, by the names of its words: the attributes of its entry.
#[derive(Debug, Clone, PartialEq)]
struct Verdict {
    /// The attribute that says what it is like; `wrong…` has one called `…-remedy` beside it.
    said: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Verdict {
    const fn of(said: &'static str) -> Self {
        Self {
            said,
            args: Vec::new(),
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A check: the entry that holds its words, and what carries it out; `None` where there is nothing
/// to look at.
type Check = (&'static str, fn(&Patient<'_>) -> Option<Verdict>);

/// All checks, in the order in which they are told.
const CHECKS: &[Check] = &[
    ("doctor-versions", machine::versions),
    ("doctor-root", site::root),
    ("doctor-settings", site::settings),
    ("doctor-theme", site::theme),
    ("doctor-pages", site::pages),
    ("doctor-pictures", site::pictures),
    ("doctor-fonts", site::fonts),
    ("doctor-output", disk::output),
    ("doctor-cache", disk::cache),
    ("doctor-watcher", watcher::watcher),
    ("doctor-port", machine::port),
    ("doctor-editor", site::editor),
];

/// Carries out all checks.
pub fn examine(patient: &Patient<'_>, messages: &Messages) -> Vec<Answer> {
    let checks = CHECKS.iter();
    checks
        .filter_map(|(entry, check)| Some(answer(entry, &check(patient)?, messages)))
        .collect()
}

fn answer(entry: &str, verdict: &Verdict, messages: &Messages) -> Answer {
    let phrase = |name: &str| {
        messages
            .attribute_phrase(entry, name, &verdict.args)
            .unwrap_or_default()
    };
    Answer {
        subject: messages.word(entry),
        is_right: !verdict.said.starts_with("wrong"),
        said: phrase(verdict.said),
        remedy: phrase(&format!("{}-remedy", verdict.said)),
    }
}

/// All answers as lines.
pub fn told(answers: &[Answer], messages: &Messages) -> String {
    let signs = [true, false].map(|is_right| {
        let sign = if is_right {
            "doctor-right"
        } else {
            "doctor-wrong"
        };
        (is_right, messages.word(sign))
    });
    let width = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or_default();
    let of_signs = width(&mut signs.iter().map(|(_, sign)| sign.chars().count()));
    let of_subjects = width(&mut answers.iter().map(|answer| answer.subject.chars().count()));
    let mut lines = String::new();
    for answer in answers {
        let sign = signs
            .iter()
            .find(|(is_right, _)| *is_right == answer.is_right);
        let sign = sign.map_or("", |(_, sign)| sign);
        let (subject, said) = (&answer.subject, &answer.said);
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "{sign:of_signs$}  {subject:of_subjects$}  {said}");
        for line in answer.remedy.lines() {
            let _ = writeln!(lines, "{:1$}{line}", "", of_signs + of_subjects + 4);
        }
    }
    lines
}
