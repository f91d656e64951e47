//! Why a command could not run at all, as opposed to what it found in the content.

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::new::VersionError;
use super::{root, usage};
use crate::content::{is_broken, is_exhausted};
use crate::diagnostics::{Arg, Code, Messages};
use crate::nearest::nearest;
use crate::patience::is_locked;
use crate::preview::server::ServerError;
use crate::publish::PublishError;
use crate::scaffold::ScaffoldError;

/// The command itself failed: usage or I/O. Exit status 2.
#[derive(Debug)]
pub enum Failure {
    /// The arguments, program first, cannot be understood.
    Usage(Vec<OsString>),
    /// There is no finding of that name.
    CodeUnknown(String),
    /// `--root` names no folder.
    RootMissing(PathBuf),
    /// There is nothing to build in this folder.
    NothingHere(PathBuf),
    /// `--base-url` is not a web address.
    BaseUrl(String),
    /// `SAMVERK_BASE_URL` is not a web address.
    BaseUrlVariable(String),
    /// A file for a server would be written over one that samverk did not write.
    RecipeOverFile {
        /// The file.
        path: PathBuf,
        /// What the other one would have said of itself.
        marker: String,
    },
    /// `SOURCE_DATE_EPOCH` is not a number of seconds.
    Epoch(String),
    /// The preview cannot listen where it should.
    Server(ServerError),
    /// The finished site could not be written.
    Publish(PublishError),
    /// The output would become a part of the site.
    OutputInside {
        /// The folder to write to.
        output: PathBuf,
        /// What the site is made of, and lies there.
        source: String,
    },
    /// The report would be written over a website.
    ReportOverSite(PathBuf),
    /// There is no search page, and so nothing that searches.
    SearchMissing,
    /// A new page or site could not be created.
    Scaffold(ScaffoldError),
    /// A page could not be begun in another language.
    Version(VersionError),
    /// We are at fault.
    Fault(Fault),
    /// The terminal or the current folder could not be used.
    Output(io::Error),
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

impl From<ScaffoldError> for Failure {
    fn from(error: ScaffoldError) -> Self {
        Self::Scaffold(error)
    }
}

impl From<VersionError> for Failure {
    fn from(error: VersionError) -> Self {
        Self::Version(error)
    }
}

impl From<ServerError> for Failure {
    fn from(error: ServerError) -> Self {
        Self::Server(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// What happened and what to do, in the reader's language.
    pub fn message(&self, messages: &Messages) -> String {
        let phrase = |id: &str, args: &[(&'static str, Arg)]| messages.phrase(id, args);
        let said = match self {
            Self::Usage(written) => usage::explain(written, root::is_at_site(written), messages),
            Self::CodeUnknown(written) => {
                let near = nearest(written, Code::ALL.iter().map(|code| code.as_str()));
                phrase(
                    "failure-code-unknown",
                    &[text("written", written), ("nearest", near.into())],
                )
            }
            Self::RootMissing(root) => phrase("failure-root-missing", &[path(root)]),
            Self::NothingHere(root) => phrase("failure-nothing-here", &[path(root)]),
            Self::BaseUrl(url) => phrase("failure-base-url", &[text("url", url)]),
            Self::BaseUrlVariable(url) => phrase("failure-base-url-variable", &[text("url", url)]),
            Self::RecipeOverFile { path: file, marker } => phrase(
                "failure-recipe-over-file",
                &[path(file), text("marker", marker)],
            ),
            Self::Epoch(epoch) => phrase("failure-epoch", &[text("value", epoch)]),
            Self::Output(error) => phrase("failure-io", &[kind(error), reason(error)]),
            Self::OutputInside { output, source } => phrase(
                "failure-output-inside",
                &[path(output), text("source", source)],
            ),
            Self::Server(error) => of_server(error, messages),
            Self::Publish(error) => of_publishing(error, messages),
            Self::ReportOverSite(output) => phrase("failure-report-over-site", &[path(output)]),
            Self::SearchMissing => phrase("failure-search-missing", &[]),
            Self::Scaffold(error) => of_scaffold(error, messages),
            Self::Version(error) => error.message(messages),
            Self::Fault(fault) => fault.message(messages),
        };
        format!("samverk: {said}")
    }
}

fn of_server(error: &ServerError, messages: &Messages) -> String {
    let (id, address) = match error {
        ServerError::Busy { address } => ("failure-port-busy", address.to_string()),
        ServerError::Denied { address } => ("failure-port-denied", address.to_string()),
        ServerError::Address { address } => ("failure-host-unknown", address.ip().to_string()),
        other => return messages.phrase("failure-io", &[text("kind", "other"), reason(other)]),
    };
    messages.phrase(id, &[text("address", &address)])
}

fn of_publishing(error: &PublishError, messages: &Messages) -> String {
    let phrase = |id: &str, args: &[(&'static str, Arg)]| messages.phrase(id, args);
    match error {
        PublishError::Foreign(output) => phrase("failure-output-foreign", &[path(output)]),
        PublishError::NotAFolder(output) => phrase("failure-output-not-a-folder", &[path(output)]),
        PublishError::Busy(output) => phrase("failure-output-busy", &[path(output)]),
        PublishError::Manifest(manifest) => phrase("failure-output-manifest", &[path(manifest)]),
        PublishError::InTheWay(file) => phrase("failure-output-in-the-way", &[text("path", file)]),
        PublishError::Read { path: file, source } => {
            phrase("failure-file", &[path(file), kind(source), reason(source)])
        }
        PublishError::Write { path: file, source } => {
            let is_held = cfg!(windows) && source.kind() == ErrorKind::PermissionDenied;
            let kind = if is_held {
                text("kind", "held")
            } else {
                kind(source)
            };
            phrase("failure-file", &[path(file), kind, reason(source)])
        }
        PublishError::OtherSite { output, title } => phrase(
            "failure-output-other-site",
            &[path(output), text("title", title)],
        ),
        other => phrase("failure-io", &[text("kind", "other"), reason(other)]),
    }
}

fn of_scaffold(error: &ScaffoldError, messages: &Messages) -> String {
    let phrase = |id: &str, args: &[(&'static str, Arg)]| messages.phrase(id, args);
    match error {
        ScaffoldError::TitleEmpty => phrase("failure-title-empty", &[]),
        ScaffoldError::TitleUnprintable => phrase("failure-title-unprintable", &[]),
        ScaffoldError::TitleLong => phrase("failure-title-long", &[]),
        ScaffoldError::FolderOutside(folder) => {
            phrase("failure-folder-outside", &[text("folder", folder)])
        }
        ScaffoldError::FolderName(folder) => {
            phrase("failure-folder-name", &[text("folder", folder)])
        }
        ScaffoldError::Exists(file) => phrase("failure-page-exists", &[path(file)]),
        ScaffoldError::NotEmpty { folder, found } => phrase(
            "failure-folder-not-empty",
            &[path(folder), text("found", found)],
        ),
        ScaffoldError::NotAFolder(file) => phrase("failure-not-a-folder", &[path(file)]),
        ScaffoldError::Io { path: file, source } => {
            phrase("failure-file", &[path(file), kind(source), reason(source)])
        }
    }
}

fn path(path: &Path) -> (&'static str, Arg) {
    ("path", Arg::Text(root::shown(path)))
}

fn text(name: &'static str, value: &str) -> (&'static str, Arg) {
    (name, value.into())
}

/// What the system means, for messages to say in the reader's language.
fn kind(error: &io::Error) -> (&'static str, Arg) {
    let kind = match error.kind() {
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::ExecutableFileBusy => "busy",
        ErrorKind::NotFound => "missing",
        ErrorKind::InvalidFilename => "long",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::NotADirectory => "file",
        ErrorKind::DirectoryNotEmpty => "not-empty",
        _ if is_locked(error) => "busy",
        _ if is_exhausted(error) => "exhausted",
        _ if is_broken(error) => "broken",
        _ => "other",
    };
    ("kind", kind.into())
}

/// What the system said.
fn reason(error: &impl ToString) -> (&'static str, Arg) {
    ("reason", error.to_string().into())
}
