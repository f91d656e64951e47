//! The numbers of a site's parts. Each kind has a type of its own, so that the number of a term
//! cannot be taken for the number of a file. They come from the site that they are used with, so
//! what they name is there.

/// An edition's number in [`Site::editions`](super::Site::editions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionId(pub usize);

impl EditionId {
    /// The edition in the site's own language.
    pub const OWN: Self = Self(0);
}

/// A page's number in [`Site::pages`](super::Site::pages).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub usize);

/// A folder's number in [`Site::folders`](super::Site::folders).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FolderId(pub usize);

/// A copied file's number in [`Site::files`](super::Site::files).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub usize);

/// A redirect's number in [`Site::redirects`](super::Site::redirects).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RedirectId(pub usize);

/// A term's number in [`Site::terms`](super::Site::terms).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub usize);

/// An audience's calendar's number in [`Site::calendars`](super::Site::calendars).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarId(pub usize);
