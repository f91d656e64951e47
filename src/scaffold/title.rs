//! A new page's title: the name of its file, and its first field.

use super::ScaffoldError;
use crate::address::{self, Unusable};
use crate::characters;
use crate::slug::slug;

/// Longer names of files cannot be copied to every disk, and nobody reads such addresses.
const MAX_SLUG_LENGTH: usize = 150;

/// A title that can stand on one line and name a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title(String);

impl Title {
    /// Reads a title as given on the command line; white space around it is ignored.
    ///
    /// # Errors
    /// Where it has neither letters nor digits, where it is more than one line, and where it is too
    /// long.
    pub fn parse(text: &str) -> Result<Self, ScaffoldError> {
        let text = text.trim();
        if !text.chars().any(char::is_alphanumeric) {
            return Err(ScaffoldError::TitleEmpty);
        }
        if text.contains(is_unprintable) {
            return Err(ScaffoldError::TitleUnprintable);
        }
        let title = Self(text.to_owned());
        if title.slug().len() > MAX_SLUG_LENGTH {
            Err(ScaffoldError::TitleLong)
        } else {
            Ok(title)
        }
    }

    /// The last part of the page's address, which is also the name of its file.
    /// A title that gives the name of a device on Windows, such as `con`, gets a number.
    pub fn slug(&self) -> String {
        let slug = slug(&self.0);
        match address::unusable_name(&slug) {
            Some(Unusable::Device(_)) => address::usable(&slug).into_owned(),
            _ => slug,
        }
    }

    /// The title in quotes, as YAML reads it back whatever it holds
    /// (<https://yaml.org/spec/1.2.2/#731-double-quoted-style>).
    pub(super) fn quoted(&self) -> String {
        quoted(&self.0)
    }
}

/// A text on one line, in double quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Line breaks of any kind, and what no text file should hold.
pub(super) fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || !characters::is_allowed(letter)
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffd}')
}
