//! The site's root, and the language to speak.

#![expect(clippy::disallowed_methods, reason = "it looks which folder is a site")]

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use clap::ValueEnum as _;

use super::Failure;
use super::args::{Global, MessageLanguage};
use crate::config::Config;
use crate::content::{CONTENT, SETTINGS, misnamed_settings};
use crate::diagnostics::{Language, Messages};
use crate::snapshot::{BuildOptions, read_settings};

/// Finds the root: as told, else the nearest parent with `site.yaml`, else the current folder.
pub(super) fn find(global: &Global) -> Result<PathBuf, Failure> {
    if let Some(root) = &global.root {
        return if root.is_dir() {
            Ok(root.clone())
        } else {
            Err(Failure::RootMissing(root.clone()))
        };
    }
    let here = std::env::current_dir().map_err(Failure::Output)?;
    // Settings of a wrong name mark a site, too: what is wrong with it is said then.
    let is_misnamed = |folder: &&Path| has_content(folder) && misnamed_settings(folder).is_some();
    Ok(here
        .ancestors()
        .find(|folder| folder.join(SETTINGS).is_file())
        .or_else(|| here.ancestors().find(is_misnamed))
        .unwrap_or(&here)
        .to_path_buf())
}

/// Whether a folder holds content.
pub(super) fn has_content(root: &Path) -> bool {
    root.join(CONTENT).is_dir()
}

/// Whether there is a site where a command was given that makes no sense.
pub(super) fn is_at_site(written: &[OsString]) -> bool {
    let is_site = |root: PathBuf| root.join(SETTINGS).is_file() || has_content(&root);
    find(&best_effort_globals(written)).is_ok_and(is_site)
}

/// From the top of the repository that the site lies in down to the site's folder, `docs/`: nothing
/// where the site is the repository. Without one, from the current folder; nothing where the site is
/// not below it.
pub(super) fn below_repository(root: &Path) -> String {
    let (Ok(here), Ok(root)) = (
        std::env::current_dir().and_then(|here| here.canonicalize()),
        root.canonicalize(),
    ) else {
        return String::new();
    };
    // A folder, or a file in a work tree and in a submodule.
    let is_top = |folder: &&Path| folder.join(".git").exists();
    let top = root.ancestors().find(is_top).unwrap_or(&here);
    let way = root.strip_prefix(top).unwrap_or_else(|_| Path::new(""));
    way.components()
        .map(Component::as_os_str)
        .map(|name| name.to_string_lossy().into_owned() + "/")
        .collect()
}

/// A path as people are shown it: with the one kind of slashes that the system has.
pub(super) fn shown(path: &Path) -> String {
    if cfg!(windows) {
        path.display().to_string().replace('/', "\\")
    } else {
        path.display().to_string()
    }
}

/// A folder as it can be written from here.
pub(super) fn way_to(folder: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let way = folder.strip_prefix(here).unwrap_or(folder);
    let way = way.strip_prefix(".").unwrap_or(way);
    if way.as_os_str().is_empty() {
        shown(folder)
    } else {
        shown(way)
    }
}

/// The words to speak in: as told, else the site's language, else the computer's, else English.
pub(super) fn messages(global: &Global, config: Option<&Config>) -> Messages {
    let site = || {
        config
            .filter(|config| !config.source.text.is_empty())
            .and_then(|config| Language::from_code(config.language()))
    };
    Messages::new(
        told(global)
            .or_else(site)
            .or_else(of_computer)
            .unwrap_or(Language::English),
    )
}

/// The words to speak in before the site has been read, or where it could not be.
pub(super) fn messages_of_site(global: &Global) -> Messages {
    let config = find(global)
        .ok()
        .map(|root| read_settings(&root, &BuildOptions::default()).0);
    messages(global, config.as_ref())
}

/// The options that decide on the language, out of arguments that make no sense as a whole.
pub(super) fn best_effort_globals(written: &[OsString]) -> Global {
    let written: Vec<_> = written
        .iter()
        .map(|argument| argument.to_string_lossy())
        .collect();
    let given = |option: &str| {
        written.iter().enumerate().find_map(|(at, argument)| {
            match argument.strip_prefix(option)? {
                "" => written.get(at + 1).map(ToString::to_string),
                rest => rest.strip_prefix('=').map(str::to_owned),
            }
        })
    };
    let lang =
        given("--lang").and_then(|language| MessageLanguage::from_str(&language, false).ok());
    Global {
        root: given("--root").map(PathBuf::from),
        lang,
        ..Global::default()
    }
}

/// The words to speak in of a site that is yet to be, and those of its pages: as told, else the
/// computer's, else Swedish.
pub(super) fn messages_of_new_site(global: &Global) -> Messages {
    Messages::new(
        told(global)
            .or_else(of_computer)
            .unwrap_or(Language::Swedish),
    )
}

fn told(global: &Global) -> Option<Language> {
    global.lang.map(|language| match language {
        MessageLanguage::Sv => Language::Swedish,
        MessageLanguage::En => Language::English,
    })
}

/// POSIX order: `LC_ALL`, `LC_MESSAGES`, `LANG`. Where none of them says anything, as is usual on
/// Windows and macOS, the language that the system itself is set to.
fn of_computer() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok());
    set.chain(of_system())
        .filter(|value| !value.is_empty())
        .find_map(|value| Language::from_code(&value))
}

/// The languages of the system, the preferred one first.
#[cfg(any(windows, target_vendor = "apple"))]
fn of_system() -> impl Iterator<Item = String> {
    sys_locale::get_locales()
}

/// Other systems have them in the environment alone.
#[cfg(not(any(windows, target_vendor = "apple")))]
fn of_system() -> impl Iterator<Item = String> {
    std::iter::empty()
}
