//! Which language a new page is to be in.

use super::VersionError;
use crate::config::language_tag;
use crate::site::Site;

/// The site's own language.
pub(super) fn own(site: &Site) -> &str {
    &site.config.language
}

/// All languages of the site, its own first.
fn all(site: &Site) -> Vec<&str> {
    let further = site.config.languages.iter().map(String::as_str);
    let mut all = vec![own(site)];
    all.extend(further.filter(|language| *language != own(site)));
    all
}

/// The language of the site that is written so, in whatever capitals.
pub(super) fn listed<'a>(site: &'a Site, written: &str) -> Result<&'a str, VersionError> {
    let written = written.trim();
    let languages = all(site);
    let mut known = languages.iter();
    if let Some(language) = known.find(|language| language.eq_ignore_ascii_case(written)) {
        return Ok(language);
    }
    let tag = language_tag(written);
    let wanted = tag.as_deref().unwrap_or_default();
    let further = languages[1..].iter().copied().chain([wanted]);
    Err(VersionError::LanguageUnlisted {
        written: written.to_owned(),
        languages: languages.join(", "),
        setting: tag.is_some().then(|| {
            let further: Vec<&str> = further.collect();
            format!("languages: [{}]", further.join(", "))
        }),
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
