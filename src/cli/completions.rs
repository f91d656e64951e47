//! `samverk completions`: a script that teaches a shell to complete commands, options and values.

use super::args::{Completions, Global};
use super::{Failure, Status, root, streams, words};

pub(super) fn run(global: &Global, options: &Completions) -> Result<Status, Failure> {
    let mut command = words::described(&root::messages_of_site(global));
    let name = command.get_name().to_owned();
    // First to memory: clap_complete panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, name, &mut script);
    streams::print(script)?;
    Ok(Status::Fine)
}
