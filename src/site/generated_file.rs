//! Files that samverk makes for programs: the feed, the sitemap, …
//!
//! Where each lies and what it needs is its row below. How it is written is a file of its own in
//! `routes/generated/`.

use super::calendar_files::{self, CalendarFiles};
use super::{EditionId, PageId};
use crate::content::Document;

/// Declares [`GeneratedFile`] and its table.
macro_rules! generated_files {
    ($($(#[$doc:meta])* $name:ident {
        location: $location:expr,
        media_type: $media_type:literal,
        needs_base_url: $needs_base_url:literal,
        fingerprinted: $fingerprinted:literal,
    })+) => {
        /// A file that samverk makes for programs, as opposed to a page for people.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum GeneratedFile {
            $($(#[$doc])* $name,)+
        }

        impl GeneratedFile {
            /// Every kind of generated file.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        location: $location,
                        media_type: $media_type,
                        needs_base_url: $needs_base_url,
                        fingerprinted: $fingerprinted,
                    },)+
                }
            }
        }
    };
}

struct Row {
    location: FileLocation,
    media_type: &'static str,
    needs_base_url: bool,
    fingerprinted: bool,
}

/// What a generated file says something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOwner {
    /// The whole site.
    Site,
    /// An edition.
    Edition(EditionId),
    /// A page, or what has that number in it.
    Page(PageId, usize),
}

/// Where a generated file lies.
#[derive(Debug, Clone, Copy)]
pub enum FileLocation {
    /// At one address.
    Fixed(&'static str),
    /// At the home of each edition, by the name in its language; where only some pages have
    /// something to say in it, in those editions that have one.
    InEdition {
        /// Its name in a language.
        name: fn(&str) -> &'static str,
        /// Whether a page has something to say in it.
        fed_by: Option<fn(&Document) -> bool>,
    },
    /// Beside a page, at these addresses, with the number of what in the page each is about.
    BesidePage(fn(&CalendarFiles) -> Vec<(usize, &str)>),
}

generated_files! {
    /// What the site knows, for other programs; `docs/site-data.schema.json` describes it.
    SiteData {
        location: FileLocation::Fixed("/api/site.json"),
        media_type: "application/json",
        needs_base_url: false,
        fingerprinted: false,
    }
    /// The Atom feed (RFC 4287). Its addresses are full ones.
    Feed {
        location: FileLocation::InEdition { name: feed, fed_by: None },
        media_type: "application/atom+xml",
        needs_base_url: true,
        fingerprinted: false,
    }
    /// The meetings of an edition, for calendars (RFC 5545).
    Calendar {
        location: FileLocation::InEdition {
            name: calendar_files::calendar_name,
            fed_by: Some(calendar_files::has_meetings),
        },
        media_type: "text/calendar",
        needs_base_url: false,
        fingerprinted: false,
    }
    /// Those of a page.
    PageCalendar {
        location: FileLocation::BesidePage(CalendarFiles::of_page),
        media_type: "text/calendar",
        needs_base_url: false,
        fingerprinted: false,
    }
    /// One of them that is to come, or a series, by its number on the page.
    MeetingCalendar {
        location: FileLocation::BesidePage(CalendarFiles::of_meetings),
        media_type: "text/calendar",
        needs_base_url: false,
        fingerprinted: false,
    }
    /// The list of pages for search engines (<https://www.sitemaps.org/protocol.html>). Its
    /// addresses are full ones.
    Sitemap {
        location: FileLocation::Fixed("/sitemap.xml"),
        media_type: "application/xml",
        needs_base_url: true,
        fingerprinted: false,
    }
    /// What search engines may read (RFC 9309).
    Robots {
        location: FileLocation::Fixed("/robots.txt"),
        media_type: "text/plain",
        needs_base_url: false,
        fingerprinted: false,
    }
}

impl GeneratedFile {
    /// Where it lies.
    pub const fn location(self) -> FileLocation {
        self.row().location
    }

    /// Its address, if it is one file alone.
    pub const fn address(self) -> Option<&'static str> {
        match self.location() {
            FileLocation::Fixed(address) => Some(address),
            FileLocation::InEdition { .. } | FileLocation::BesidePage(_) => None,
        }
    }

    /// The address of an edition's file, if each has one; `home` is the address of its home.
    pub fn in_edition(self, home: &str, language: &str) -> Option<String> {
        match self.location() {
            FileLocation::InEdition { name, .. } => Some(format!("{home}{}", name(language))),
            FileLocation::Fixed(_) | FileLocation::BesidePage(_) => None,
        }
    }

    /// Whether an edition with these pages has something for its file.
    pub fn is_fed_by<'a>(self, mut pages: impl Iterator<Item = &'a Document>) -> bool {
        match self.location() {
            FileLocation::InEdition {
                fed_by: Some(fed_by),
                ..
            } => pages.any(fed_by),
            _ => true,
        }
    }

    /// Its media type (RFC 6838).
    pub const fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// Whether it holds full addresses, which a site without `base_url` does not know.
    pub const fn needs_base_url(self) -> bool {
        self.row().needs_base_url
    }

    /// Whether its address changes with what it holds, so that pages of the build before still find
    /// their own.
    pub const fn is_fingerprinted(self) -> bool {
        self.row().fingerprinted
    }

    /// The addresses of its files beside a page with these calendar files, each with the number of
    /// what it is about.
    pub fn beside(self, files: &CalendarFiles) -> Vec<(usize, &str)> {
        match self.location() {
            FileLocation::Fixed(_) | FileLocation::InEdition { .. } => Vec::new(),
            FileLocation::BesidePage(addresses) => addresses(files),
        }
    }
}

fn feed(_language: &str) -> &'static str {
    "atom.xml"
}
