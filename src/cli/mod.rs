//! The command line: one file per command, and what they share.

mod args;
mod build;
mod check;
mod completions;
mod doctor;
mod explain;
mod failure;
mod fault;
mod findings;
mod help;
mod init;
mod language;
mod list;
mod new;
mod output;
mod pipeline;
mod progress;
mod quotes;
mod recipe;
mod report;
mod rerun;
mod root;
mod schema;
mod search;
mod serve;
mod streams;
mod threads;
mod usage;
mod words;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use args::{Arguments, Command};
pub use failure::Failure;
pub use fault::Fault;

use crate::diagnostics::Messages;

/// How a run ended, for the shell: see the table in the documentation, under Publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Fine.
    Fine,
    /// Errors in the content or theme; with `--strict`, warnings too. A search that finds nothing.
    Findings,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Fine => Self::SUCCESS,
            Status::Findings => Self::from(1),
        }
    }
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    fault::watch();
    let written: Vec<OsString> = std::env::args_os().collect();
    let written = if cfg!(windows) {
        quotes::mended(written)
    } else {
        written
    };
    exit_status(&written, || answer(&written))
}

/// How a command ended, and how to speak of that.
struct Ended {
    global: args::Global,
    is_of_new_site: bool,
    result: Result<Status, Failure>,
}

fn answer(written: &[OsString]) -> Ended {
    match Arguments::try_parse_from(written) {
        Ok(arguments) => {
            let result = carry_out(&arguments);
            Ended {
                global: arguments.global,
                is_of_new_site: matches!(arguments.command, Command::Init(_)),
                result,
            }
        }
        Err(error) => {
            let global = root::best_effort_globals(written);
            let result = match error.kind() {
                ErrorKind::DisplayVersion => show_version(),
                ErrorKind::DisplayHelp => help::show(&global, written.to_owned()),
                _ => Err(Failure::Usage(written.to_owned())),
            };
            Ended {
                global,
                is_of_new_site: false,
                result,
            }
        }
    }
}

/// The status of a command, which is carried out to its end or to a fault of ours. Why it could not
/// run is said.
fn exit_status(written: &[OsString], command: impl FnOnce() -> Ended) -> ExitCode {
    let ended = fault::caught(command).unwrap_or_else(|fault| Ended {
        global: root::best_effort_globals(written),
        is_of_new_site: false,
        result: Err(Failure::Fault(fault)),
    });
    match ended.result {
        Ok(status) => status.into(),
        Err(failure) => {
            let of_site = || {
                if ended.is_of_new_site {
                    root::messages_of_new_site(&ended.global)
                } else {
                    root::messages_of_site(&ended.global)
                }
            };
            // What fails may be to read which language the site is in.
            let messages =
                fault::caught(of_site).unwrap_or_else(|_| root::messages(&ended.global, None));
            streams::say(failure.message(&messages));
            ExitCode::from(2)
        }
    }
}

/// The command line, with its words in the language of `messages`: for whatever else explains it.
pub fn command_line(messages: &Messages) -> clap::Command {
    words::described(messages)
}

/// The program's version, whichever command it was asked of.
fn show_version() -> Result<Status, Failure> {
    streams::print(concat!(
        env!("CARGO_PKG_NAME"),
        " ",
        env!("CARGO_PKG_VERSION"),
        "\n"
    ))?;
    Ok(Status::Fine)
}

fn carry_out(Arguments { global, command }: &Arguments) -> Result<Status, Failure> {
    match command {
        Command::Build(options) => build::run(global, options),
        Command::Serve(options) => serve::run(global, options),
        Command::Check(options) => check::run(global, options),
        Command::New(options) => new::run(global, options),
        Command::Init(options) => init::run(global, options),
        Command::Schema(options) => schema::run(global, options),
        Command::List(options) => list::run(global, options),
        Command::Search(options) => search::run(global, options),
        Command::Report(options) => report::run(global, options),
        Command::Recipe(options) => recipe::run(global, options),
        Command::Doctor => doctor::run(global),
        Command::Explain(options) => explain::run(global, options),
        Command::Completions(options) => completions::run(global, options),
        Command::Help(options) => help::run(global, options),
    }
}

/// Whether to colour what goes to a stream.
fn colour(choice: args::ColourChoice, stream: &impl IsTerminal) -> bool {
    match choice {
        args::ColourChoice::Always => true,
        args::ColourChoice::Never => false,
        // <https://no-color.org>
        args::ColourChoice::Auto => {
            stream.is_terminal()
                && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        }
    }
}

/// How many characters fit on a line of a stream, if a terminal shows it.
fn width(stream: &impl IsTerminal) -> Option<usize> {
    let size = if stream.is_terminal() {
        terminal_size::terminal_size()
    } else {
        None
    };
    size.map(|(terminal_size::Width(columns), _)| columns.into())
}
