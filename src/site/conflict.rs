//! Addresses as they were granted, and those that could not be had.

use super::{FileId, PageId, Redirect};
use crate::address::{self, Unusable};
use crate::content::folder_address;
use crate::source::Span;

/// An address that was wanted and could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Whose wish it was.
    pub subject: Subject,
    /// The address.
    pub address: String,
    /// Where in its page the wish was written, if it was.
    pub span: Option<Span>,
    /// Why it was not granted.
    pub reason: Refusal,
}

/// Whose address it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A page's own.
    Page(PageId),
    /// An old one of a page.
    Alias(PageId),
    /// A copied file's.
    File(FileId),
    /// That of a folder with this content path.
    Folder(String),
}

/// Why an address was not granted. Pages and files then get another, folders share it, and an old
/// address is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// This has it: a content path, or `samverk`.
    Taken(String),
    /// This has one that differs in upper and lower case alone, which is one file to Windows.
    OtherCase(String),
    /// The page itself has it.
    Own,
    /// Not every system can save a file there.
    Unusable(Unusable),
}

/// Addresses as granted, in the order of the sources.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub pages: Vec<String>,
    /// `None` for a file that another one kept out.
    pub files: Vec<Option<String>>,
    pub redirects: Vec<Redirect>,
    pub conflicts: Vec<Conflict>,
}

impl Placed {
    /// Notes that not every system can save a file at an address: as a fault of its folder, once
    /// for all that lies in it, where the folder's name is to blame.
    pub(super) fn add_unusable(
        &mut self,
        subject: Subject,
        folder: &str,
        address: &str,
        fault: Unusable,
        span: Option<Span>,
    ) {
        let ends = folder.match_indices('/').map(|(at, _)| at);
        let faulty = ends.chain([folder.len()]).map(|end| &folder[..end]);
        let faulty = faulty
            .filter(|path| !path.is_empty())
            .find_map(|path| Some((path, address::unusable(&folder_address(path, None))?)));
        let conflict = match faulty {
            Some((path, fault)) => Conflict {
                subject: Subject::Folder(path.to_owned()),
                address: folder_address(path, None),
                span: None,
                reason: Refusal::Unusable(fault),
            },
            None => Conflict {
                subject,
                address: address.to_owned(),
                span,
                reason: Refusal::Unusable(fault),
            },
        };
        if !self.conflicts.contains(&conflict) {
            self.conflicts.push(conflict);
        }
    }
}
