//! Why a command could not run at all, as opposed to what it found in the content.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use super::usage;
use crate::diagnostics::{Arg, Code, Messages};
use crate::nearest::nearest;
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
    /// `--base-url` is no web address.
    BaseUrl(String),
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    Epoch(String),
    /// The preview cannot listen where it should.
    Server(ServerError),
    /// The finished site could not be written.
    Publish(PublishError),
    /// The report is to be written where a website lies, which it would take the place of.
    ReportOverSite(PathBuf),
    /// A new page or site could not be begun.
    Scaffold(ScaffoldError),
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
        let path = |path: &PathBuf| ("path", Arg::Text(path.display().to_string()));
        let said = match self {
            Self::Usage(written) => usage::explain(written, messages),
            Self::CodeUnknown(written) => {
                let near = nearest(written, Code::ALL.iter().map(|code| code.as_str()));
                phrase(
                    "failure-code-unknown",
                    &[
                        ("written", written.as_str().into()),
                        ("nearest", near.into()),
                    ],
                )
            }
            Self::RootMissing(root) => phrase("failure-root-missing", &[path(root)]),
            Self::NothingHere(root) => phrase("failure-nothing-here", &[path(root)]),
            Self::BaseUrl(url) => phrase("failure-base-url", &[("url", url.as_str().into())]),
            Self::Epoch(epoch) => phrase("failure-epoch", &[("value", epoch.as_str().into())]),
            Self::Output(error) => phrase("failure-io", &[("reason", error.to_string().into())]),
            Self::Server(error) => match error {
                ServerError::Busy { address } => phrase(
                    "failure-port-busy",
                    &[("address", address.to_string().into())],
                ),
                ServerError::Denied { address } => phrase(
                    "failure-port-denied",
                    &[("address", address.to_string().into())],
                ),
                ServerError::Address { address } => phrase(
                    "failure-host-unknown",
                    &[("address", address.ip().to_string().into())],
                ),
                other => phrase("failure-io", &[("reason", other.to_string().into())]),
            },
            Self::Publish(error) => match error {
                PublishError::Foreign(output) => phrase("failure-output-foreign", &[path(output)]),
                PublishError::NotAFolder(output) => {
                    phrase("failure-output-not-a-folder", &[path(output)])
                }
                PublishError::Busy(output) => phrase("failure-output-busy", &[path(output)]),
                PublishError::Manifest(manifest) => {
                    phrase("failure-output-manifest", &[path(manifest)])
                }
                PublishError::InTheWay(file) => phrase(
                    "failure-output-in-the-way",
                    &[("path", file.as_str().into())],
                ),
                PublishError::Read { path: file, source }
                | PublishError::Write { path: file, source } => phrase(
                    "failure-file",
                    &[path(file), ("reason", source.to_string().into())],
                ),
                other => phrase("failure-io", &[("reason", other.to_string().into())]),
            },
            Self::ReportOverSite(output) => phrase("failure-report-over-site", &[path(output)]),
            Self::Scaffold(error) => match error {
                ScaffoldError::TitleEmpty => phrase("failure-title-empty", &[]),
                ScaffoldError::TitleUnprintable => phrase("failure-title-unprintable", &[]),
                ScaffoldError::TitleLong => phrase("failure-title-long", &[]),
                ScaffoldError::FolderOutside(folder) => phrase(
                    "failure-folder-outside",
                    &[("folder", folder.as_str().into())],
                ),
                ScaffoldError::FolderName(folder) => {
                    phrase("failure-folder-name", &[("folder", folder.as_str().into())])
                }
                ScaffoldError::Exists(file) => phrase("failure-page-exists", &[path(file)]),
                ScaffoldError::NotEmpty { folder, found } => phrase(
                    "failure-folder-not-empty",
                    &[path(folder), ("found", found.as_str().into())],
                ),
                ScaffoldError::NotAFolder(file) => phrase("failure-not-a-folder", &[path(file)]),
                ScaffoldError::Io { path: file, source } => phrase(
                    "failure-file",
                    &[path(file), ("reason", source.to_string().into())],
                ),
            },
        };
        format!("samverk: {said}")
    }
}
