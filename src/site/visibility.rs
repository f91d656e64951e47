//! Which pages are public today.

use std::sync::Arc;

use super::WithheldPage;
use crate::clock::Clock;
use crate::content::{Document, FrontMatter};

/// Why a page is not public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// It says `draft: true`.
    Draft,
    /// Its `publish` day is still to come.
    Scheduled,
    /// Its `expires` day has passed.
    Expired,
}

impl Withheld {
    /// The name that templates and messages know it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Expired => "expired",
        }
    }
}

/// Which pages are shown besides the public ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Show {
    /// Show drafts.
    pub drafts: bool,
    /// Show pages whose day is still to come.
    pub future: bool,
    /// Show pages whose day has passed.
    pub expired: bool,
}

pub(super) struct Shown {
    pub document: Arc<Document>,
    pub withheld: Option<Withheld>,
}

/// Why a page is not public on a day, if it is not. Both `publish` and `expires` are days on which it is.
fn reason(front_matter: &FrontMatter, clock: &Clock) -> Option<Withheld> {
    if front_matter.draft {
        Some(Withheld::Draft)
    } else if front_matter.publish.is_some_and(|publish| clock.today < publish) {
        Some(Withheld::Scheduled)
    } else if front_matter.expires.is_some_and(|expires| expires < clock.today) {
        Some(Withheld::Expired)
    } else {
        None
    }
}

/// Divides documents into those that are shown and those that are not; both stay sorted.
pub(super) fn divide(documents: &[Arc<Document>], clock: &Clock, show: Show) -> (Vec<Shown>, Vec<WithheldPage>) {
    let mut shown = Vec::with_capacity(documents.len());
    let mut withheld = Vec::new();
    for document in documents {
        match reason(&document.front_matter, clock) {
            Some(reason) if !allowed(reason, show) => withheld.push(WithheldPage { document: Arc::clone(document), reason }),
            reason => shown.push(Shown { document: Arc::clone(document), withheld: reason }),
        }
    }
    (shown, withheld)
}

const fn allowed(reason: Withheld, show: Show) -> bool {
    match reason {
        Withheld::Draft => show.drafts,
        Withheld::Scheduled => show.future,
        Withheld::Expired => show.expired,
    }
}
