//! `samverk init`: a new site.

use std::io::Write as _;
use std::path::Path;

use super::args::{Global, Init};
use super::pipeline::when;
use super::{Failure, Status, root};
use crate::clock::Clock;
use crate::scaffold;
use crate::snapshot::{BuildOptions, read_settings};

pub(super) fn run(global: &Global, options: &Init) -> Result<Status, Failure> {
    let messages = root::messages_of_new_site(global);
    // The folder has no settings yet: those of a site that says nothing.
    let (config, _) = read_settings(&options.folder, &BuildOptions::default());
    let today = Clock::new(when(global)?, &config.timezone).today;
    let written = scaffold::site(&options.folder, messages.language(), today)?;

    let mut stdout = std::io::stdout().lock();
    for path in &written {
        writeln!(stdout, "{}", path.display())?;
    }
    stdout.flush()?;
    if !global.quiet {
        eprintln!(
            "{}",
            messages.phrase("init-next", &[("folder", way_to(&options.folder).into())])
        );
    }
    Ok(Status::Fine)
}

/// How a folder is written after `cd`; `here` for the one where we are.
fn way_to(folder: &Path) -> String {
    match folder.display().to_string() {
        folder if folder == "." => String::from("here"),
        folder if folder.contains(' ') => format!("\"{folder}\""),
        folder => folder,
    }
}
