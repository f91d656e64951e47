//! The colours that networks and meeting places are told apart by.

use serde::{Deserialize, Serialize};

/// A colour, by its name. Which shade that is, and on what, is for themes to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of colours say what they are")]
pub enum Accent {
    Blue,
    Green,
    Purple,
    Red,
    Orange,
    Teal,
    Pink,
    Brown,
}

impl Accent {
    /// Every colour, in the order in which they are given to those that name none.
    pub const ALL: [Self; 8] = [
        Self::Blue,
        Self::Green,
        Self::Purple,
        Self::Red,
        Self::Orange,
        Self::Teal,
        Self::Pink,
        Self::Brown,
    ];

    pub(super) const NAMES: &'static [&'static str] = &{
        let mut names = [""; Self::ALL.len()];
        let mut index = 0;
        while index < names.len() {
            names[index] = Self::ALL[index].as_str();
            index += 1;
        }
        names
    };

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|accent| accent.as_str() == name)
    }

    /// The name in front matter and in views.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Green => "green",
            Self::Purple => "purple",
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Teal => "teal",
            Self::Pink => "pink",
            Self::Brown => "brown",
        }
    }
}
