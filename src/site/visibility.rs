//! Which pages are public today.

use crate::clock::Clock;
use crate::content::FrontMatter;

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

/// Why a page is not public on a day, if it is not. Both `publish` and `expires` are days on which
/// it is.
pub fn withheld(front_matter: &FrontMatter, clock: &Clock) -> Option<Withheld> {
    if front_matter.draft {
        Some(Withheld::Draft)
    } else if front_matter
        .shown_from()
        .is_some_and(|publish| clock.today < publish)
    {
        Some(Withheld::Scheduled)
    } else if front_matter
        .shown_until()
        .is_some_and(|expires| expires < clock.today)
    {
        Some(Withheld::Expired)
    } else {
        None
    }
}

impl Show {
    /// Whether a page is shown that is withheld for this reason, or for none.
    pub(super) const fn shows(self, reason: Option<Withheld>) -> bool {
        match reason {
            None => true,
            Some(Withheld::Draft) => self.drafts,
            Some(Withheld::Scheduled) => self.future,
            Some(Withheld::Expired) => self.expired,
        }
    }
}
