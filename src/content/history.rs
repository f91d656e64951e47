//! When each page last changed, as git knows it: one call for the whole site.
//!
//! The commit is then part of the sources: the same one gives the same days on every machine. What
//! is not committed yet has the day of the last commit, or none; the clock is never asked.

use std::path::Path;
use std::process::Command;

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::copied_file::CONTENT;
use super::path::ContentPath;
use crate::config::Config;
use crate::diagnostics::choices::HistoryReason;
use crate::diagnostics::{Code, Diagnostic};

/// The day of the last commit that changed each page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History(FxHashMap<ContentPath, Date>);

/// Begins what git writes of a commit; no path does.
const COMMIT: char = '\u{1}';

impl History {
    /// What git knows of the site at `root`, if its settings ask for that. What it does not know is
    /// reported at the setting.
    pub(super) fn read(root: &Path, config: &Config, findings: &mut Vec<Diagnostic>) -> Self {
        let Some(setting) = &config.changes_from_git else {
            return Self::default();
        };
        let mut report = |reason: HistoryReason| {
            let finding = Diagnostic::at(Code::HistoryMissing, &config.source, *setting);
            findings.push(finding.with("reason", reason));
        };
        // Committers' days, each in the zone that it was committed in; `%D` says `grafted` of a
        // commit that a shallow clone was cut off at.
        let log = Command::new("git")
            .arg("-C")
            .arg(root)
            .args([
                "-c",
                "log.showSignature=false",
                "log",
                "--no-renames",
                "--no-color",
            ])
            .args(["--format=%x01%cs %D", "--name-only", "--relative", "-z"])
            .args(["--", CONTENT])
            .env("GIT_OPTIONAL_LOCKS", "0")
            .output();
        let Ok(log) = log else {
            report(HistoryReason::Program);
            return Self::default();
        };
        if !log.status.success() {
            report(HistoryReason::Repository);
            return Self::default();
        }
        let (history, is_shallow) = Self::of_log(&String::from_utf8_lossy(&log.stdout));
        if is_shallow {
            report(HistoryReason::Shallow);
        }
        history
    }

    /// What git's answer depends on, in few words: the commit, and where in its repository the site
    /// lies. Nothing where the settings do not ask git; `None` where git does not know all, so that
    /// its answer may be another next time.
    pub(super) fn state(root: &Path, config: &Config) -> Option<String> {
        if config.changes_from_git.is_none() {
            return Some(String::new());
        }
        let said = Command::new("git")
            .arg("-C")
            .arg(root)
            // What `git replace` has put in the place of commits counts as well.
            .args(["rev-parse", "--is-shallow-repository", "--show-prefix"])
            .args(["HEAD", "--glob=refs/replace/"])
            .env("GIT_OPTIONAL_LOCKS", "0")
            .output()
            .ok()
            .filter(|said| said.status.success())?;
        let said = String::from_utf8(said.stdout).ok()?;
        said.starts_with("false\n").then_some(said)
    }

    /// What a log says, newest commit first; and whether it is cut off. The commit that it is cut
    /// off at seems to have made every file that there was: it dates none.
    fn of_log(log: &str) -> (Self, bool) {
        let mut days = FxHashMap::default();
        let mut is_shallow = false;
        let mut day: Option<Date> = None;
        for part in log.split('\0').map(|part| part.trim_start_matches('\n')) {
            if let Some(commit) = part.strip_prefix(COMMIT) {
                let (written, names) = commit.split_once(' ').unwrap_or((commit, ""));
                let is_cut = names.split(", ").any(|name| name == "grafted");
                is_shallow |= is_cut;
                day = written.parse().ok().filter(|_| !is_cut);
            } else if let Some(path) = part.strip_prefix(CONTENT)
                && let Some(path) = path.strip_prefix('/')
                && let Some(day) = day
            {
                days.entry(path.nfc().collect()).or_insert(day);
            }
        }
        (Self(days), is_shallow)
    }

    /// The day of the last commit that changed a page.
    pub(super) fn of(&self, path: &str) -> Option<Date> {
        self.0.get(path).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_commit_dates_a_page() {
        let log = "\u{1}2026-11-03 HEAD -> main\0\ncontent/a.md\0content/Å b.md\0\
                   \u{1}2026-10-01 \0\ncontent/a.md\0content/c.md\0";
        let (history, is_shallow) = History::of_log(log);
        let day = |path: &str| history.of(path).map(|day| day.to_string());
        assert_eq!(day("a.md").as_deref(), Some("2026-11-03"));
        assert_eq!(day("Å b.md").as_deref(), Some("2026-11-03"));
        assert_eq!(day("c.md").as_deref(), Some("2026-10-01"));
        assert_eq!((day("d.md"), is_shallow), (None, false));
    }

    #[test]
    fn the_commit_that_a_clone_is_cut_off_at_dates_nothing() {
        let log = "\u{1}2026-11-03 HEAD -> main\0\ncontent/a.md\0\
                   \u{1}2026-10-01 grafted\0\ncontent/a.md\0content/c.md\0";
        let (history, is_shallow) = History::of_log(log);
        assert!(history.of("a.md").is_some() && history.of("c.md").is_none());
        assert!(is_shallow);
    }
}
