//! Findings on stdout, and what they mean for the exit status.

use std::io::Write as _;

use super::args::{FindingArgs, FindingFormat, Global};
use super::{Failure, Status, colour};
use crate::diagnostics::{Count, Diagnostic, Format, Human, Json, Messages, Severity};

/// Whether a build with so many findings may go on.
pub(super) const fn status(count: Count, strict: bool) -> Status {
    if count.errors > 0 || (strict && count.warnings > 0) { Status::Findings } else { Status::Fine }
}

/// Prints findings in the format asked for.
pub(super) fn print(findings: &[Diagnostic], args: FindingArgs, global: &Global, messages: &Messages) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    let findings: Vec<Diagnostic> = findings.iter().filter(|finding| finding.silenced.is_none()).cloned().collect();
    let text = match args.format {
        FindingFormat::Json => Json.format(&findings, messages),
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
