//! How bad findings are, and the groups that a site can judge otherwise.

use serde::{Deserialize, Serialize};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing; shown with `-v`.
    Info,
    /// Should be fixed; the site is published all the same.
    Warning,
    /// Must be fixed; nothing is published.
    Error,
}

impl Severity {
    /// The name used in settings and machine formats.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A group of findings whose severity a site can set in `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Files that cannot be read as they are.
    Files,
    /// The block of fields at the top of a page.
    FrontMatter,
    /// Markdown that is not read as it was meant.
    Markdown,
    /// Links, images and addresses.
    Links,
    /// What keeps readers with a screen reader, a keyboard or little sight from a text (WCAG 2.2,
    /// EN 301 549).
    Accessibility,
    /// How hard a text is to read: advice.
    PlainLanguage,
    /// What keeps readers from finding pages by the site's own search.
    Search,
    /// What is nobody else's business.
    Privacy,
    /// Owners and review dates.
    Governance,
    /// `site.yaml`.
    Site,
    /// Templates, assets and `theme.yaml`.
    Theme,
}

impl Family {
    /// Every family, in the order the documentation lists them.
    pub const ALL: [Self; 11] = [
        Self::Files,
        Self::FrontMatter,
        Self::Markdown,
        Self::Links,
        Self::Accessibility,
        Self::PlainLanguage,
        Self::Search,
        Self::Privacy,
        Self::Governance,
        Self::Site,
        Self::Theme,
    ];

    /// The name used in `severity:` in `site.yaml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::FrontMatter => "front-matter",
            Self::Markdown => "markdown",
            Self::Links => "links",
            Self::Accessibility => "accessibility",
            Self::PlainLanguage => "plain-language",
            Self::Search => "search",
            Self::Privacy => "privacy",
            Self::Governance => "governance",
            Self::Site => "site",
            Self::Theme => "theme",
        }
    }
}
