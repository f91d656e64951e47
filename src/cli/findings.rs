//! Findings on stdout.

use std::io::IsTerminal;
use std::path::Path;

use super::args::{FindingArgs, FindingFormat, Global};
use super::{Failure, colour, rerun, root, streams, width};
use crate::diagnostics::{
    Diagnostic, Format as _, Github, Gitlab, Human, Json, Junit, Messages, Sarif, Severity,
};

/// Prints findings in the format asked for.
pub(super) fn print(
    findings: &[Diagnostic],
    args: FindingArgs,
    global: &Global,
    root: &Path,
    messages: &Messages,
) -> Result<(), Failure> {
    let folder = || root::below_repository(root);
    // What pages ignore is only for those formats that can say why.
    let open: Vec<Diagnostic> = findings
        .iter()
        .filter(|finding| finding.suppressed.is_none())
        .cloned()
        .collect();
    let text = match args.format {
        FindingFormat::Human => {
            let arguments = std::env::args_os()
                .skip(1)
                .map(|argument| argument.to_string_lossy().into_owned());
            human(
                global,
                &std::io::stdout(),
                args.limit,
                rerun::with_all_findings(arguments),
            )
            .format(&open, messages)
        }
        FindingFormat::Json => Json.format(&open, messages),
        FindingFormat::Github => Github {
            least: least(global),
            folder: folder(),
        }
        .format(&open, messages),
        FindingFormat::Gitlab => Gitlab { folder: folder() }.format(&open, messages),
        FindingFormat::Junit => Junit {
            least: least(global),
            folder: folder(),
        }
        .format(&open, messages),
        FindingFormat::Sarif => Sarif { folder: folder() }.format(findings, messages),
    };
    streams::print(text)?;
    Ok(())
}

/// How findings are written for whoever reads the stream.
pub(super) fn human(
    global: &Global,
    stream: &impl IsTerminal,
    limit: usize,
    command_for_all: String,
) -> Human {
    Human {
        colour: colour(global.color, stream),
        width: width(stream),
        least: least(global),
        limit,
        command_for_all,
    }
}

/// The least severe findings that people want to see.
pub(super) const fn least(global: &Global) -> Severity {
    if global.verbose {
        Severity::Info
    } else {
        Severity::Warning
    }
}
