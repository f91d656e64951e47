//! Findings on stdout, and what they mean for the exit status.

use std::io::Write as _;

use super::args::{FindingArgs, FindingFormat, Global};
use super::{Failure, Status, colour};
use crate::diagnostics::{Diagnostic, Format, Human, Json, Messages, Severity};

/// How many findings of which severity a run had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub errors: usize,
    pub warnings: usize,
}

pub(super) fn count(findings: &[Diagnostic]) -> Count {
    let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    Count { errors: of(Severity::Error), warnings: of(Severity::Warning) }
}

impl Count {
    /// Whether a build may go on.
    pub(super) const fn status(self, strict: bool) -> Status {
        if self.errors > 0 || (strict && self.warnings > 0) { Status::Findings } else { Status::Fine }
    }
}

/// Prints findings in the format asked for.
pub(super) fn print(findings: &[Diagnostic], args: FindingArgs, global: &Global, messages: &Messages) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    let text = match args.format {
        FindingFormat::Json => Json.format(findings, messages),
        FindingFormat::Human => {
            let shown: Vec<Diagnostic> =
                findings.iter().filter(|finding| global.verbose || finding.severity > Severity::Info).cloned().collect();
            Human { colour: colour(global.color, &stdout) }.format(&shown, messages)
        }
    };
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    Ok(())
}
