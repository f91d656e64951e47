//! A line on the terminal for builds that take long enough to be waited for.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::build::Progress;
use crate::diagnostics::Messages;

/// Shorter builds are over before anybody wonders.
const DELAY: Duration = Duration::from_millis(500);

/// Counts steps on stderr, from half a second on, if somebody is watching.
pub(super) struct ProgressLine {
    bar: ProgressBar,
    started: Instant,
    watched: bool,
}

impl ProgressLine {
    /// Starts counting; `started` is when the command did.
    pub(super) fn new(started: Instant, quiet: bool, messages: &Messages) -> Self {
        let watched = !quiet && std::io::stderr().is_terminal();
        // Hidden until patience ends, so that a quick build leaves no trace on the screen.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
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

    /// Wipes the line.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for ProgressLine {
    fn begin(&self, steps: usize) {
        self.bar.set_length(steps as u64);
    }

    fn step(&self) {
        if !self.watched {
            return;
        }
        if self.bar.is_hidden() && self.started.elapsed() > DELAY {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }
}
