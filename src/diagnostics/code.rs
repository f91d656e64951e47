//! The list of findings: stable names, families and severities.

use std::fmt;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; shown with `-v`.
    Info,
    /// Should be mended; the site is published all the same.
    Warning,
    /// Must be mended; nothing is published.
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
    /// Links, images and addresses.
    Links,
    /// Owners and review dates.
    Governance,
    /// `site.yaml`.
    Site,
    /// Templates, assets and `theme.yaml`.
    Theme,
}

impl Family {
    /// Every family, in the order the documentation lists them.
    pub const ALL: [Self; 6] = [Self::Files, Self::FrontMatter, Self::Links, Self::Governance, Self::Site, Self::Theme];

    /// The name used in `severity:` in `site.yaml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::FrontMatter => "front-matter",
            Self::Links => "links",
            Self::Governance => "governance",
            Self::Site => "site",
            Self::Theme => "theme",
        }
    }
}

/// One row a finding: variant, stable name, family, severity, what it means.
macro_rules! codes {
    ($($variant:ident $name:literal $family:ident $severity:ident $doc:literal)*) => {
        /// What kind of finding. The name is public and stable: settings, CI and documentation refer to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name, `link-target-missing`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The family whose setting governs it.
            pub const fn family(self) -> Family {
                match self { $(Self::$variant => Family::$family,)* }
            }

            /// The severity unless the site says otherwise.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    FileUnreadable "file-unreadable" Files Error "A file or folder could not be read."
    FileNotUtf8 "file-not-utf8" Files Error "A text file holds bytes that are not UTF-8."

    FrontMatterUnclosed "front-matter-unclosed" FrontMatter Error "`---` opens the fields but nothing closes them."
    YamlTab "yaml-tab" FrontMatter Error "A tab where YAML wants spaces."
    YamlColon "yaml-colon" FrontMatter Error "A colon inside a value that is not quoted."
    YamlUnclosed "yaml-unclosed" FrontMatter Error "A quote or bracket that is opened and not closed."
    YamlSyntax "yaml-syntax" FrontMatter Error "Any other text that is not YAML."
    YamlNotFields "yaml-not-fields" FrontMatter Error "YAML that is not a list of `field: value`."
    YamlTooLarge "yaml-too-large" FrontMatter Error "YAML nested or repeated beyond reason."
    FieldUnknown "field-unknown" FrontMatter Warning "A field that samverk does not know."
    FieldDuplicate "field-duplicate" FrontMatter Error "The same field twice."
    FieldEmpty "field-empty" FrontMatter Error "A field that needs a value has none."
    FieldMissing "field-missing" FrontMatter Error "A required field is not there."
    FieldType "field-type" FrontMatter Error "A value of the wrong shape: a list for a text, …"
    FieldMisplaced "field-misplaced" FrontMatter Warning "A field of networks on a page of another type."
    TitleMissing "title-missing" FrontMatter Error "Neither a title nor a first heading."
    ValueUnknown "value-unknown" FrontMatter Error "A value that is not one of those that exist."
    BoolInvalid "bool-invalid" FrontMatter Error "Neither true nor false."
    IntegerInvalid "integer-invalid" FrontMatter Error "Not a whole number."
    DateInvalid "date-invalid" FrontMatter Error "Not a date, or one that does not exist."
    TimeInvalid "time-invalid" FrontMatter Error "Not a time of day."
    IntervalInvalid "interval-invalid" FrontMatter Error "Not a span such as `12 months`."
    EmailInvalid "email-invalid" FrontMatter Error "Not an e-mail address."
    EndBeforeStart "end-before-start" FrontMatter Error "A meeting ends before it starts."
    ExpiresBeforePublish "expires-before-publish" FrontMatter Error "A page expires before it is published."
    SlugInvalid "slug-invalid" FrontMatter Error "A slug that cannot be part of an address."
    AliasInvalid "alias-invalid" FrontMatter Error "An old address that is not an address of this site."

    LinkTargetMissing "link-target-missing" Links Error "A link to something that does not exist."
    LinkAnchorMissing "link-anchor-missing" Links Error "A link to a heading that does not exist."
    LinkCase "link-case" Links Error "A link that differs in upper and lower case from the file."
    LinkWithheld "link-withheld" Links Warning "A link to a page that is not published now."
    LinkOutside "link-outside" Links Error "A link that leads out of the content folder."
    LinkUnsafe "link-unsafe" Links Error "A link that would run a program."
    AddressTaken "address-taken" Links Error "Two pages or files want the same address."
    AliasTaken "alias-taken" Links Error "An old address that is in use."
    AliasLoop "alias-loop" Links Error "An old address that is the page's own."

    OwnerMissing "owner-missing" Governance Warning "No owner, where the site requires one."
    ReviewMissing "review-missing" Governance Warning "No review date, where the site requires one."
    ReviewOverdue "review-overdue" Governance Warning "The page should have been reviewed by now."

    BaseUrlInvalid "base-url-invalid" Site Error "A `base_url` that is no web address."
    BaseUrlMissing "base-url-missing" Site Info "No `base_url`, so no feed and no sitemap."
    LanguageUnknown "language-unknown" Site Error "A language that is not a code that samverk speaks."
    TimezoneUnknown "timezone-unknown" Site Error "A time zone that does not exist."

    ThemeMissing "theme-missing" Theme Error "A theme that is not there."
    ThemeLoop "theme-loop" Theme Error "Themes that extend each other in a circle."
    TemplateSyntax "template-syntax" Theme Error "A template that does not follow Tera's rules."
    TemplateFailed "template-failed" Theme Error "A template that could not be carried out for a page."
    TemplateMissing "template-missing" Theme Error "No template for a page."
    TemplateSkipped "template-skipped" Theme Info "A generated page is left out: the theme has no template for it."
}

impl Code {
    /// The code of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }

    /// Whether the finding means that a page's fields could not be read at all.
    pub const fn hides_fields(self) -> bool {
        matches!(
            self,
            Self::FrontMatterUnclosed
                | Self::YamlTab
                | Self::YamlColon
                | Self::YamlUnclosed
                | Self::YamlSyntax
                | Self::YamlNotFields
                | Self::YamlTooLarge
        )
    }

    /// Whether time alone can bring the finding about. Such a finding never becomes an error, so that a site nobody
    /// touched does not stop building overnight.
    pub const fn comes_with_time(self) -> bool {
        matches!(self, Self::LinkWithheld | Self::ReviewOverdue)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
