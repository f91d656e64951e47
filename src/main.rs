//! The `samverk` command: arguments → command → exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    samverk::cli::run()
}
