//! A line on the terminal for builds that take long enough to be waited for.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostics::Messages;

/// Shorter builds are over before anybody wonders.
const PATIENCE: Duration = Duration::from_millis(500);

/// Counts pages on stderr, from half a second on, if somebody is watching.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    watched: bool,
}

impl Progress {
    /// Starts counting to `total`; `started` is when the command did.
    pub(super) fn new(total: usize, started: Instant, quiet: bool, messages: &Messages) -> Self {
        let watched = !quiet && std::io::stderr().is_terminal();
        // Hidden until patience ends, so that a quick build leaves no trace on the screen.
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
        let template = format!(
            "{} {{pos}}/{{len}} {{wide_bar}}",
            messages.word("progress-pages")
        );
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self {
            bar,
            started,
            watched,
        }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        if !self.watched {
            return;
        }
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }

    /// Wipes the line.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
