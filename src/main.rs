//! The `samverk` command: arguments → command → exit status.

use std::process::ExitCode;

/// A build makes and drops millions of small values on all threads at once, which this allocator
/// does in fewer steps than most systems' own. Without huge pages, so that a small site does not
/// take the memory of a large one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    samverk::cli::run()
}
