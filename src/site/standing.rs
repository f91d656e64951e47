//! How pages stand in the languages of a site: which page a translation was made from, and whether
//! that has changed since.

use jiff::civil::Date;

use super::{Page, PageId, Site};
use crate::content::FrontMatter;

/// What is known of a translation's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Nothing says that its original has changed since.
    Current,
    /// Its original has changed since.
    Stale {
        /// The day of that.
        changed: Date,
        /// The day that the translation is from.
        from: Date,
    },
    /// Its original has changed once, and the translation does not say which day it is from.
    Undated {
        /// The day of that.
        changed: Date,
    },
}

/// How a page stands in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was written in it.
    Original(PageId),
    /// There is a translation.
    Translated(PageId, Age),
    /// There is none.
    Missing,
}

impl Standing {
    /// In a word, for programs: `original`, `current`, `stale`, `undated` or `missing`; for a
    /// translation that readers do not see, `draft`, `scheduled` or `expired`.
    pub fn as_str(self, site: &Site) -> &'static str {
        match self {
            Self::Original(_) => "original",
            Self::Missing => "missing",
            Self::Translated(id, age) => match (site.page(id).withheld, age) {
                (Some(withheld), _) => withheld.as_str(),
                (None, Age::Current) => "current",
                (None, Age::Stale { .. }) => "stale",
                (None, Age::Undated { .. }) => "undated",
            },
        }
    }

    /// Whether readers of the language are told all that the original says, as far as is known.
    pub fn is_complete(self, site: &Site) -> bool {
        matches!(self.as_str(site), "original" | "current")
    }

    /// The page in that language, if there is one.
    pub const fn page(self) -> Option<PageId> {
        match self {
            Self::Original(id) | Self::Translated(id, _) => Some(id),
            Self::Missing => None,
        }
    }
}

impl Site {
    /// The page that a page is a translation of: the version in the site's own language, else in
    /// the first of its languages that has one. None for that version itself.
    pub fn translated_from(&self, id: PageId) -> Option<PageId> {
        let (_, first) = self.versions_of(id).next()?;
        (first != id).then_some(first)
    }

    /// How old a translation is, by the fields of both and today: what has not come yet is not
    /// counted as a change.
    pub fn age(&self, original: &Page, translation: &Page) -> Age {
        let (original, translation) = (
            &original.document.front_matter,
            &translation.document.front_matter,
        );
        let changed = original.updated_on();
        let Some(changed) = changed.filter(|day| *day <= self.clock.today) else {
            return Age::Current;
        };
        match as_of(translation) {
            None => Age::Undated { changed },
            Some(from) if from < changed => Age::Stale { changed, from },
            Some(_) => Age::Current,
        }
    }

    /// How a page, which is no translation itself, stands in each language of the settings, in
    /// their order. Empty on a site with one language.
    pub fn standings(&self, id: PageId) -> Vec<(&str, Standing)> {
        let languages = &self.config.editions;
        if languages.len() < 2 {
            return Vec::new();
        }
        let page = self.page(id);
        let standing = |language: &str| {
            if self.language_of(page) == language {
                return Standing::Original(id);
            }
            let edition = self.edition_in(language);
            match edition.and_then(|edition| self.version_in(id, edition)) {
                Some(other) => Standing::Translated(other, self.age(page, self.page(other))),
                None => Standing::Missing,
            }
        };
        languages
            .iter()
            .map(|settings| settings.language.as_str())
            .map(|language| (language, standing(language)))
            .collect()
    }
}

/// The day that a page's text is from: of its last change, as it says; else the last one on which
/// somebody has read it through or has published it.
fn as_of(fields: &FrontMatter) -> Option<Date> {
    let reviewed = fields.reviewed.as_ref().map(|day| day.value);
    fields.updated_on().or_else(|| reviewed.max(fields.publish))
}
