//! `samverk init`: a new site.

use std::path::Path;

use super::args::{Global, Init};
use super::pipeline::when;
use super::{Failure, Status, root, streams};
use crate::clock::Clock;
use crate::scaffold;
use crate::snapshot::{BuildOptions, read_settings};

pub(super) fn run(global: &Global, options: &Init) -> Result<Status, Failure> {
    let messages = root::messages_of_new_site(global);
    // The folder has no settings yet: those of a site that says nothing.
    let (config, _) = read_settings(&options.folder, &BuildOptions::default());
    let today = Clock::new(when(global)?, &config.timezone).today;
    let written = scaffold::site(&options.folder, messages.language(), today)?;

    // The site is there, whether or not its files can be listed.
    let list = written.iter().map(|path| root::shown(path));
    let list = list.collect::<Vec<_>>().join("\n") + "\n";
    streams::report(list, &messages);
    if !global.quiet {
        streams::say(messages.phrase("init-next", &[("folder", way_to(&options.folder).into())]));
    }
    Ok(Status::Fine)
}

/// How a folder is written after `cd`; `here` for the one where we are.
fn way_to(folder: &Path) -> String {
    match root::shown(folder) {
        folder if folder == "." => String::from("here"),
        folder if folder.contains(' ') => format!("\"{folder}\""),
        folder => folder,
    }
}
