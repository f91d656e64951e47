//! Which language of the site is meant.

use super::new::VersionError;
use crate::config::{language_name, language_tag};
use crate::nearest::fold;
use crate::site::Site;

/// All languages of the site, its own first.
fn all(site: &Site) -> Vec<&str> {
    let editions = site.config.editions.iter();
    editions.map(|edition| edition.language.as_str()).collect()
}

/// The language of the site that is written so: by its code, in whatever capitals, or by its name.
pub(super) fn listed<'a>(site: &'a Site, written: &str) -> Result<&'a str, VersionError> {
    let written = written.trim();
    let languages = all(site);
    let is_meant = |language: &&&str| {
        language.eq_ignore_ascii_case(written) || fold(language_name(language)) == fold(written)
    };
    if let Some(language) = languages.iter().find(is_meant) {
        return Ok(language);
    }
    let tag = language_tag(written);
    Err(VersionError::LanguageUnlisted {
        written: written.to_owned(),
        languages: languages.join(", "),
        setting: tag.map(|tag| site.config.languages_with(&tag)),
    })
}

/// The one language of the site besides another.
pub(super) fn other_than<'a>(site: &'a Site, language: &str) -> Result<&'a str, VersionError> {
    let mut others = all(site);
    others.retain(|other| *other != language);
    match others.as_slice() {
        [] => Err(VersionError::LanguageAlone),
        [other] => Ok(other),
        _ => Err(VersionError::LanguageUnsaid(others.join(", "))),
    }
}
