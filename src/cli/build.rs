//! `samverk build`: checks, renders and publishes. Errors → nothing is published.

use std::fmt::Write as _;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::args::{Build, Global};
use super::pipeline::{Prepared, base_url, locate};
use super::progress::ProgressLine;
use super::{Failure, Status, findings, output, root, streams};
use crate::build::{self, Strictness};
use crate::diagnostics::{Arg, Count, Diagnostic, Messages};
use crate::kept::{self, Conditions, Documents, Site as Kept, Words};
use crate::publish::{PublishError, Published, Summary};
use crate::site::Show;
use crate::snapshot::{BuildOptions, Known, Stage, StageTimes};

pub(super) fn run(global: &Global, options: &Build) -> Result<Status, Failure> {
    let started = Instant::now();
    let mut site = locate(global, &build_options(options)?)?;
    let config = &site.settings.config;
    let output = output::folder(&site.root, options.output.as_ref(), &config.output.value)?;
    let conditions = Conditions {
        options: &site.options,
        allow_removal: options.allow_removal,
        config,
        output: &output,
    };
    let kept = site
        .times
        .measure(Stage::Compare, || kept::look(&site.root, &conditions));
    let strictness = strictness(options);
    let end = End {
        global,
        options,
        output: &output,
        started,
    };
    match kept {
        Kept::Unchanged(last) if !strictness.blocks(&last.findings) => {
            let summary = Summary {
                unchanged: last.files,
                ..Summary::default()
            };
            let times = std::mem::take(&mut site.times);
            let came = Came {
                root: &site.root,
                messages: &site.messages,
                findings: &last.findings,
                gone: &[],
                pages: last.pages,
                times,
            };
            end.tell(&came, Ok(Some(summary)))
        }
        kept => {
            let keeper = match kept {
                Kept::Changed(keeper) => Some(keeper),
                Kept::Unchanged(_) => None,
            };
            let unread = keeper.as_ref().map(|keeper| keeper.unread());
            let documents = Documents::of(&site.root, &site.settings.config);
            let known = Known {
                documents: documents.read(unread.unwrap_or_default()),
                words: Arc::new(Words::keep(&site.root)),
            };
            // The process ends with the command: freeing every page first would only take time.
            let mut prepared = ManuallyDrop::new(site.prepare(known));
            let Prepared {
                known, snapshot, ..
            } = &mut *prepared;
            known.documents.forget(snapshot.documents());
            let progress = ProgressLine::new(started, global.quiet, &prepared.messages);
            let snapshot = &prepared.snapshot;
            let standing = keeper
                .as_ref()
                .and_then(|keeper| keeper.standing(snapshot, &prepared.known.documents, &output));
            let built = build::run(snapshot, &output, strictness, standing.as_ref(), &progress)?;
            progress.finish();
            documents.keep(snapshot.documents(), &prepared.known.documents);
            // Last: as long as it is not written, the next build has something to do.
            if let Some(keeper) = keeper {
                keeper.keep(&built, snapshot, &output);
            }
            let came = Came {
                root: &prepared.root,
                messages: &prepared.messages,
                findings: &built.findings,
                gone: &built.gone,
                pages: snapshot.site.shown().count(),
                times: prepared.times.clone().then(built.times),
            };
            let summary = |published: Option<Published>| published.map(|it| it.summary);
            end.tell(&came, built.published.map(summary))
        }
    }
}

/// The site that is wanted.
fn build_options(options: &Build) -> Result<BuildOptions, Failure> {
    Ok(BuildOptions {
        show: Show {
            drafts: options.show.drafts,
            future: options.show.future,
            expired: options.show.expired,
        },
        base_url: base_url(options.base_url.as_ref())?,
        portable: options.portable,
        ..BuildOptions::default()
    })
}

const fn strictness(options: &Build) -> Strictness {
    Strictness {
        warnings: options.findings.strict,
        overdue_reviews: options.fail_overdue,
        allow_removal: options.allow_removal,
    }
}

/// What came of a build.
struct Came<'a> {
    root: &'a Path,
    messages: &'a Messages,
    findings: &'a [Diagnostic],
    /// Addresses that nothing is at any more.
    gone: &'a [String],
    /// How many pages the site shows.
    pages: usize,
    times: StageTimes,
}

/// How a build ends.
struct End<'a> {
    global: &'a Global,
    options: &'a Build,
    output: &'a Path,
    started: Instant,
}

impl End<'_> {
    /// Tells what came of a build.
    fn tell(
        &self,
        came: &Came<'_>,
        published: Result<Option<Summary>, PublishError>,
    ) -> Result<Status, Failure> {
        let messages = came.messages;
        let findings = self.options.findings;
        // What is published is published, whether or not the findings can be written.
        if let Err(failure) =
            findings::print(came.findings, findings, self.global, came.root, messages)
        {
            streams::say(failure.message(messages));
        }
        let published = published?;
        if !self.global.quiet {
            streams::say(closing_line(self.counted(came), published, messages));
            if let (Some(_), [first, others @ ..]) = (published, came.gone) {
                let said = [
                    ("address", first.as_str().into()),
                    ("others", others.len().into()),
                ];
                streams::say(messages.phrase("build-gone", &said));
            }
        }
        if self.global.verbose {
            streams::say(time_table(came.times.iter(), messages).trim_end());
        }
        Ok(match published {
            Some(_) => Status::Fine,
            None => Status::Findings,
        })
    }

    /// What the closing line counts.
    fn counted(&self, came: &Came<'_>) -> Vec<(&'static str, Arg)> {
        let count = Count::of(came.findings);
        let seconds = came.messages.decimal(self.started.elapsed().as_secs_f64());
        vec![
            ("pages", came.pages.into()),
            ("errors", count.errors.into()),
            ("warnings", count.warnings.into()),
            ("infos", count.infos.into()),
            ("seconds", seconds.into()),
            ("output", root::way_to(self.output).into()),
        ]
    }
}

fn closing_line(
    mut said: Vec<(&'static str, Arg)>,
    summary: Option<Summary>,
    messages: &Messages,
) -> String {
    match summary {
        Some(summary) => {
            said.extend([
                ("written", summary.written.into()),
                ("unchanged", summary.unchanged.into()),
                ("removed", summary.removed.into()),
            ]);
            messages.phrase("build-done", &said)
        }
        None => messages.phrase("build-stopped", &said),
    }
}

/// How long each stage took, one a line.
fn time_table(times: impl Iterator<Item = (Stage, Duration)>, messages: &Messages) -> String {
    let rows: Vec<(String, u128)> = times
        .map(|(stage, time)| {
            let words = messages.attribute("build-times", stage.as_str());
            (words.unwrap_or_default(), time.as_millis())
        })
        .collect();
    let width = rows.iter().map(|(words, _)| words.chars().count()).max();
    let width = width.unwrap_or_default();
    let mut out = messages.word("build-times") + "\n";
    for (words, milliseconds) in rows {
        let _ = writeln!(out, "  {words:width$}  {milliseconds:>6} ms");
    }
    out
}
