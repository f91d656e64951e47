//! The command line: one file per command, and what they share.

mod args;
mod build;
mod check;
mod failure;
mod list;
mod pipeline;
mod progress;
mod report;
mod root;
mod schema;
mod serve;

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
pub use failure::Failure;

/// How a run ended, for the shell: see `DESIGN` section 3 and the README's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Fine.
    Fine,
    /// Errors in the content or theme; with `--strict`, warnings too.
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
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are asked for and go to stdout; anything else is a mistake and goes to stderr.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let result = match &arguments.command {
        Command::Build(options) => build::run(&arguments.global, options),
        Command::Serve(options) => serve::run(&arguments.global, options),
        Command::Check(options) => check::run(&arguments.global, options),
        Command::List(options) => list::run(&arguments.global, options),
        Command::Schema(options) => schema::run(&arguments.global, options),
    };
    match result {
        Ok(status) => status.into(),
        // Whoever reads our output has seen enough: `samverk list | head`.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            let messages = root::messages_of_site(&arguments.global);
            let _ = writeln!(std::io::stderr(), "{}", failure.message(&messages));
            ExitCode::from(2)
        }
    }
}

/// Whether to colour what goes to a stream.
fn colour(choice: args::Colour, stream: &impl IsTerminal) -> bool {
    match choice {
        args::Colour::Always => true,
        args::Colour::Never => false,
        // <https://no-color.org>
        args::Colour::Auto => stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    }
}
