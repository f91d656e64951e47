//! Whose site lies in OUTPUT, so that two sites never take turns there.

use serde::{Deserialize, Serialize};

/// What a site is called. Nothing of it depends on the machine or on the time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteName {
    /// The site's title.
    pub title: String,
    /// The address where it is published, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
}

/// How much of what a site had is there still, apart from its home page, which every site has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Overlap {
    /// At least a half.
    Much,
    /// Less.
    Little,
    /// There was nothing but a home page.
    Unknown,
}

impl SiteName {
    /// Whether this is the site that was called `before`, perhaps under a new title or at a new
    /// address. Both change at once where a site is another; where a site changes both, most of its
    /// pages stay.
    pub(super) fn is(&self, before: &Self, overlap: Overlap) -> bool {
        let is_called_alike = self.title == before.title;
        match (&self.base_url, &before.base_url) {
            (Some(now), Some(then)) if now == then => true,
            (Some(_), Some(_)) => is_called_alike && overlap != Overlap::Little,
            _ => is_called_alike || overlap == Overlap::Much,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Overlap, SiteName};

    fn name(title: &str, base_url: &str) -> SiteName {
        SiteName {
            title: title.to_owned(),
            base_url: (!base_url.is_empty()).then(|| base_url.to_owned()),
        }
    }

    #[test]
    fn a_site_may_change_its_title_or_its_address_and_stays_the_same() {
        let before = name("Nätverk", "https://a.se/");
        assert!(name("Våra nätverk", "https://a.se/").is(&before, Overlap::Little));
        assert!(name("Nätverk", "https://b.se/").is(&before, Overlap::Much));
        assert!(name("Nätverk", "").is(&before, Overlap::Little));
        let before = name("Nätverk", "");
        assert!(name("Våra nätverk", "").is(&before, Overlap::Much));
        assert!(name("Våra nätverk", "https://a.se/").is(&before, Overlap::Much));
    }

    #[test]
    fn a_site_with_another_title_and_other_pages_or_another_address_is_another() {
        let before = name("Nätverk", "https://a.se/");
        assert!(!name("Biblioteket", "https://b.se/").is(&before, Overlap::Much));
        assert!(!name("Biblioteket", "").is(&before, Overlap::Little));
        assert!(!name("Nätverk", "https://b.se/").is(&before, Overlap::Little));
        assert!(!name("Biblioteket", "").is(&name("Nätverk", ""), Overlap::Unknown));
    }
}
