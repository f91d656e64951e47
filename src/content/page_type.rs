//! What pages describe: the types that a page may name.

use serde::{Deserialize, Serialize};

/// What a page describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum PageType {
    /// Anything.
    #[default]
    Page,
    /// A network.
    Network,
    /// A meeting place.
    MeetingPlace,
}

impl PageType {
    /// Every type.
    pub const ALL: [Self; 3] = [Self::Page, Self::Network, Self::MeetingPlace];

    pub(super) const NAMES: &'static [&'static str] = &[
        Self::Page.as_str(),
        Self::Network.as_str(),
        Self::MeetingPlace.as_str(),
    ];

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|page_type| page_type.as_str() == name)
    }

    /// Whether pages of the type have the fields of [`Network`](super::Network).
    pub const fn is_network(self) -> bool {
        !matches!(self, Self::Page)
    }

    /// The name in front matter, which is also that of the template.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Network => "network",
            Self::MeetingPlace => "meeting-place",
        }
    }
}
