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
    /// Markdown that is not read as it was meant.
    Markdown,
    /// Links, images and addresses.
    Links,
    /// What keeps readers with a screen reader, a keyboard or little sight from a text (WCAG 2.2,
    /// EN 301 549).
    Accessibility,
    /// How hard a text is to read: advice.
    PlainLanguage,
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
    pub const ALL: [Self; 10] = [
        Self::Files,
        Self::FrontMatter,
        Self::Markdown,
        Self::Links,
        Self::Accessibility,
        Self::PlainLanguage,
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
            Self::Privacy => "privacy",
            Self::Governance => "governance",
            Self::Site => "site",
            Self::Theme => "theme",
        }
    }
}

/// One row a finding: variant, stable name, family, severity, what it means.
macro_rules! codes {
    ($($variant:ident $name:literal $family:ident $severity:ident $doc:literal)*) => {
        /// What kind of finding. The name is public and stable: settings, CI and documentation
        /// refer to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name, `link-target-missing`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it means, in a sentence: for developers and for the tools that they use, so in
            /// English.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $doc,)* }
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
    FileGarbled "file-garbled" Files Warning "Letters that were once read in the wrong encoding: `Ã¤` for `ä`."
    FileControlCharacter "file-control-character" Files Error "A character that no text has, such as NUL."
    FileNotPage "file-not-page" Files Warning "A file that looks like a page and is copied as it is."

    FrontMatterUnopened "front-matter-unopened" FrontMatter Error "Fields at the top of a page, but not behind a line `---`."
    FrontMatterUnclosed "front-matter-unclosed" FrontMatter Error "`---` opens the fields but nothing closes them."
    YamlTab "yaml-tab" FrontMatter Error "A tab where YAML wants spaces."
    YamlColon "yaml-colon" FrontMatter Error "A colon inside a value that is not quoted."
    YamlSpace "yaml-space" FrontMatter Error "A space is missing behind a colon or hyphen, or is none to YAML."
    YamlUnclosed "yaml-unclosed" FrontMatter Error "A quote or bracket that is opened and not closed."
    YamlSyntax "yaml-syntax" FrontMatter Error "Any other text that is not YAML."
    YamlNotFields "yaml-not-fields" FrontMatter Error "YAML that is not a list of `field: value`."
    YamlTooLarge "yaml-too-large" FrontMatter Error "YAML nested or repeated beyond reason."
    YamlTextLost "yaml-text-lost" FrontMatter Warning "A part of a value that YAML takes for a comment, a label or a tag."
    FieldUnknown "field-unknown" FrontMatter Warning "A field that samverk does not know."
    FieldDuplicate "field-duplicate" FrontMatter Error "The same field twice."
    FieldEmpty "field-empty" FrontMatter Error "A field that needs a value has none."
    FieldMissing "field-missing" FrontMatter Error "A required field is not there."
    FieldType "field-type" FrontMatter Error "A value of the wrong shape: a list for a text, …"
    PhoneInvalid "phone-invalid" FrontMatter Warning "Not a phone number."
    TagsInOne "tags-in-one" FrontMatter Warning "A comma in a tag: it looks like several."
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

    IgnoreUnused "ignore-unused" FrontMatter Warning "A finding is silenced that the page does not have."

    LinkUnread "link-unread" Markdown Warning "What looks like a link and is text."
    AddressUnread "address-unread" Markdown Warning "A web address in the text that nobody can click on."
    HeadingUnread "heading-unread" Markdown Warning "A line that looks like a heading and is text."
    TableUnread "table-unread" Markdown Warning "Rows that look like a table and are text."
    ListUnread "list-unread" Markdown Warning "Lines that look like a list and are one paragraph."
    EmphasisUnread "emphasis-unread" Markdown Warning "Stars that are shown as stars."
    FootnoteMissing "footnote-missing" Markdown Warning "A reference to a footnote that does not exist."
    TemplateUnread "template-unread" Markdown Warning "Code of a template in a text."
    TableRowLong "table-row-long" Markdown Warning "A row with more cells than the table has columns: the last are lost."
    BlockUnclosed "block-unclosed" Markdown Warning "Code or a comment that never ends, and takes the rest of the page with it."
    HtmlRemoved "html-removed" Markdown Warning "HTML that is removed from the text because it could do harm."
    ConflictMarker "conflict-marker" Markdown Error "Two versions of a text that somebody has yet to choose from."
    BoxUnknown "box-unknown" Markdown Warning "A box of a kind that does not exist."

    LinkTargetMissing "link-target-missing" Links Error "A link to something that does not exist."
    LinkAnchorMissing "link-anchor-missing" Links Error "A link to a heading that does not exist."
    LinkCase "link-case" Links Error "A link that differs in upper and lower case from the file."
    LinkWithheld "link-withheld" Links Warning "A link to a page that is not published now."
    LinkOutside "link-outside" Links Error "A link that leads out of the content folder."
    LinkUnsafe "link-unsafe" Links Error "A link that would run a program."
    LinkEmpty "link-empty" Links Error "A link or image without a target."
    LinkLocal "link-local" Links Error "A link to a file on somebody's own computer."
    LinkAddressInvalid "link-address-invalid" Links Error "A web address that no browser understands."
    LinkEmailInvalid "link-email-invalid" Links Error "A `mailto:` link without an e-mail address."
    LinkAbsolute "link-absolute" Links Warning "A full web address where a file of this site is meant."
    ImageUnshowable "image-unshowable" Links Error "An image that is a page, or a file that browsers do not show."
    ImageUnreadable "image-unreadable" Links Error "A file that is called an image and is none."
    ImageTooLarge "image-too-large" Links Warning "An image with more pixels than samverk makes smaller."
    ImageDamaged "image-damaged" Links Warning "An image that is damaged inside."
    ImageExternal "image-external" Links Warning "An image from another website."
    RelatedSelf "related-self" Links Warning "A page that is related to itself."
    AddressTaken "address-taken" Links Error "Two pages or files want the same address."
    AliasTaken "alias-taken" Links Error "An old address that is in use."
    AliasLoop "alias-loop" Links Error "An old address that is the page's own."

    HeadingJump "heading-jump" Accessibility Warning "A heading that skips a level."
    HeadingTop "heading-top" Accessibility Warning "A second heading of the first level."
    HeadingEmpty "heading-empty" Accessibility Warning "A heading without words."
    HeadingRepeated "heading-repeated" Accessibility Warning "A heading with the same words as its neighbour or the one above."
    HeadingBold "heading-bold" Accessibility Info "A bold line that stands in for a heading."
    ImageAltMissing "image-alt-missing" Accessibility Warning "An image without alternative text."
    ImageAltFileName "image-alt-file-name" Accessibility Warning "A file name as alternative text."
    ImageAltVague "image-alt-vague" Accessibility Warning "An alternative text that says no more than that there is an image."
    LinkTextMissing "link-text-missing" Accessibility Warning "A link without words."
    LinkTextVague "link-text-vague" Accessibility Warning "Words of a link that do not say where it leads."
    LinkTextAddress "link-text-address" Accessibility Warning "A web address as the words of a link."
    TableHeaderMissing "table-header-missing" Accessibility Warning "A table without headers."

    LixHigh "lix-high" PlainLanguage Info "A text that is hard to read."
    SentenceLong "sentence-long" PlainLanguage Info "A very long sentence."
    ParagraphLong "paragraph-long" PlainLanguage Info "A very long paragraph."

    PersonalNumber "personal-number" Privacy Error "A Swedish personal identity or coordination number."
    EmailPrivate "email-private" Privacy Warning "An e-mail address that looks private."

    OwnerMissing "owner-missing" Governance Warning "No owner, where the site requires one."
    ReviewMissing "review-missing" Governance Warning "No review date, where the site requires one."
    ReviewOverdue "review-overdue" Governance Warning "The page should have been reviewed by now."
    DateInFuture "date-in-future" Governance Warning "A day of review or change that is still to come."

    BaseUrlInvalid "base-url-invalid" Site Error "A `base_url` that is no web address."
    BaseUrlMissing "base-url-missing" Site Info "No `base_url`, so no feed and no sitemap."
    LanguageUnknown "language-unknown" Site Error "A language that is not a code that samverk speaks."
    TimezoneUnknown "timezone-unknown" Site Error "A time zone that does not exist."
    OutputInvalid "output-invalid" Site Error "An output folder that holds the sources."
    LimitInvalid "limit-invalid" Site Error "A limit lower than what anybody would call hard to read."
    ColourInvalid "colour-invalid" Site Error "Not a colour, or one that something shows through."
    ContrastLow "contrast-low" Site Error "Two colours that many people cannot tell apart (WCAG 2.2)."
    SettingUnused "setting-unused" Site Warning "A setting that has no effect as it is written."

    ThemeMissing "theme-missing" Theme Error "A theme that is not there."
    ThemeLoop "theme-loop" Theme Error "Themes that extend each other in a circle."
    TemplateSyntax "template-syntax" Theme Error "A template that does not follow Tera's rules."
    TemplateUndefined "template-undefined" Theme Error "A template asks for a field, filter or block that does not exist."
    TemplatePartMissing "template-part-missing" Theme Error "A template includes or extends one that does not exist."
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
            Self::FrontMatterUnopened
                | Self::FrontMatterUnclosed
                | Self::YamlSpace
                | Self::YamlTab
                | Self::YamlColon
                | Self::YamlUnclosed
                | Self::YamlSyntax
                | Self::YamlNotFields
                | Self::YamlTooLarge
        )
    }

    /// The worst that a site's settings can make of the finding. What time alone can bring about
    /// never becomes an error, so that a site nobody touched does not stop building overnight; nor
    /// does advice, since its measures are blunt.
    pub const fn ceiling(self) -> Severity {
        match (self, self.family()) {
            (Self::LinkWithheld | Self::ReviewOverdue, _) | (_, Family::PlainLanguage) => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
