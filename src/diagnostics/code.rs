//! The list of findings: everything about them but their words.

use std::fmt;

use super::arg::{ArgType, Dates, FieldName, Parameter};
use super::choices::{
    AddressOf, AliasReason, CharacterName, ContentReason, ContradictedBy, ContrastOf, DateReason,
    EmptyReason, EndReason, ExtraField, FileEncoding, FileReason, HeadingReason, HistoryReason,
    IndexReason, JoinedKind, LanguagePlace, LanguageReason, LeftOutReason, LinkPlace, ListReason,
    LocalReason, LostReason, MarkupKind, MeantLanguage, MisreadReason, NameKind, NameReason,
    NearbyReason, NotFieldsReason, PhoneReason, PlaceSaid, RelatedReason, RemovedReason,
    RepeatReason, SearchReason, SeriesDateReason, ShapeWord, SlugReason, SpaceMark, StatementItem,
    SyntaxReason, TableReason, TagReason, TargetKind, TemplateFailedReason, TemplateSyntaxReason,
    TextKind, ThemeOwner, TooLargeReason, UncleanReason, UnreadableReason, UnsafeReason,
    UnshowableReason, UnusableReason, UnusedReason, VanishReason, VersionKind, WithheldReason,
    WordsReason, YamlReason,
};
use super::{Family, Severity};

/// One row a finding: what it means, variant, stable name, family, severity, and what its messages
/// are given, as a struct would list it. `Option` is what a finding may do without.
macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])+
        $variant:ident $name:literal $family:ident $severity:ident
        $(($($parameter:ident: $type:ty),+))?;
    )*) => {
        /// What kind of finding. The name is public and stable: settings, CI and documentation
        /// refer to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

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
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii_start(),)* }
            }

            /// The family whose setting governs it.
            pub const fn family(self) -> Family {
                match self { $(Self::$variant => Family::$family,)* }
            }

            /// The severity unless the site says otherwise.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What its messages are given.
            pub const fn parameters(self) -> &'static [Parameter] {
                match self {$(
                    Self::$variant => &[$($(Parameter {
                        name: stringify!($parameter),
                        kind: <$type as ArgType>::KIND,
                        is_optional: <$type as ArgType>::IS_OPTIONAL,
                    }),+)?],
                )*}
            }
        }
    };
}

codes! {
    /// The folder of pages is not there, or nothing is in it.
    ContentMissing "content-missing" Files Error (reason: ContentReason, nearest: Option<String>);
    /// Most pages of the published site would be removed.
    PagesVanish "pages-vanish" Files Error
        (gone: usize, before: usize, example: String, reason: VanishReason);
    /// A file or folder could not be read.
    FileUnreadable "file-unreadable" Files Error
        (file: String, reason: FileReason, said: Option<String>, others: Option<usize>);
    /// A text file contains bytes that are not UTF-8.
    FileNotUtf8 "file-not-utf8" Files Error
        (encoding: Option<FileEncoding>, byte: String, line: usize, character: String);
    /// Letters that were once read in the wrong encoding: `Ã¤` for `ä`.
    FileGarbled "file-garbled" Files Warning (written: String, meant: Option<String>);
    /// A character that does not belong in a text, such as NUL.
    FileControlCharacter "file-control-character" Files Error
        (character: String, name: Option<CharacterName>);
    /// A file that looks like a page and is copied as it is.
    FileNotPage "file-not-page" Files Warning (name: String, page: String);
    /// A text document that is published as a file to fetch, where a page could say the same.
    FileDocument "file-document" Files Info (name: String);
    /// A file or folder with a name that not every computer can have.
    FileNameUnusable "file-name-unusable" Files Warning
        (reason: NameReason, name: String, character: Option<String>);
    /// A file that is left out because of its name, though somebody may want it.
    FileLeftOut "file-left-out" Files Info (file: String, reason: LeftOutReason);
    /// A ready-made page that counts on file names which samverk simplifies.
    FileNamesChanged "file-names-changed" Files Warning (reference: String, folder: String);
    /// A drawing or a ready-made page among the content that runs a script.
    FileScript "file-script" Files Warning (file: String);
    /// A language in a file's or folder's name that is not read as one.
    LanguageUnread "language-unread" Files Warning
        (place: LanguagePlace, name: String, language: String, page: String, count: usize,
         setting: Option<String>);

    /// Fields at the top of a page, but not after a line `---`.
    FrontMatterUnopened "front-matter-unopened" FrontMatter Error (line: String);
    /// `---` opens the fields but nothing closes them.
    FrontMatterUnclosed "front-matter-unclosed" FrontMatter Error;
    /// Fields below the line that closes them.
    FrontMatterBelow "front-matter-below" FrontMatter Error (line: String);
    /// A page is withheld, by other words than `draft`, `publish` and `expires`.
    WithheldAssumed "withheld-assumed" FrontMatter Warning (written: String, instead: String);
    /// A folder's page is withheld, and pages in the folder are not.
    WithheldIndex "withheld-index" FrontMatter Warning (reason: IndexReason, count: usize);
    /// A tab where YAML wants spaces.
    YamlTab "yaml-tab" FrontMatter Error;
    /// A colon inside a value that is not quoted.
    YamlColon "yaml-colon" FrontMatter Error (key: String, start: String, value: String);
    /// A space is missing after a colon or hyphen, or is not one to YAML.
    YamlSpace "yaml-space" FrontMatter Error (mark: SpaceMark, line: String);
    /// A quote or bracket that is opened and not closed.
    YamlUnclosed "yaml-unclosed" FrontMatter Error (mark: String);
    /// Any other text that is not YAML.
    YamlSyntax "yaml-syntax" FrontMatter Error
        (reason: YamlReason, line: String, mark: Option<String>, start: Option<String>,
         value: Option<String>);
    /// YAML that is not a list of `field: value`.
    YamlNotFields "yaml-not-fields" FrontMatter Error
        (reason: NotFieldsReason, line: String, field: Option<String>, name: Option<String>,
         corrected: Option<String>);
    /// YAML that is nested or repeated too much.
    YamlTooLarge "yaml-too-large" FrontMatter Error (reason: TooLargeReason);
    /// A part of a value that YAML takes for a comment, a label or a tag.
    YamlTextLost "yaml-text-lost" FrontMatter Warning
        (field: String, lost: String, reason: LostReason, value: String);
    /// Marks of Markdown or HTML in a field that is shown as it is written.
    FieldMarkup "field-markup" FrontMatter Warning
        (field: String, written: String, kind: MarkupKind);
    /// Typographic quotes around a value, which are shown with it.
    QuotesCurly "quotes-curly" FrontMatter Warning (field: String, value: String, inner: String);
    /// Words of a new page that nobody has replaced yet.
    Placeholder "placeholder" FrontMatter Error (text: String);
    /// A field that samverk does not know.
    FieldUnknown "field-unknown" FrontMatter Warning
        (field: String, extra: ExtraField, nearest: Option<String>);
    /// The same field twice.
    FieldDuplicate "field-duplicate" FrontMatter Error (field: String);
    /// A field that needs a value has none.
    FieldEmpty "field-empty" FrontMatter Error (field: String);
    /// A required field is not there.
    FieldMissing "field-missing" FrontMatter Error (field: FieldName);
    /// A value of the wrong shape: a list instead of a text, …
    FieldType "field-type" FrontMatter Error
        (field: String, expected: ShapeWord, found: ShapeWord, written: String,
         corrected: Option<String>);
    /// Not a phone number.
    PhoneInvalid "phone-invalid" FrontMatter Warning
        (field: Option<String>, value: String, reason: PhoneReason);
    /// A comma in a tag: it looks like several.
    TagsInOne "tags-in-one" FrontMatter Warning
        (field: String, value: String, kind: Option<JoinedKind>, list: String);
    /// A field of networks on a page of another type.
    FieldMisplaced "field-misplaced" FrontMatter Warning (field: String);
    /// Neither a title nor a first heading.
    TitleMissing "title-missing" FrontMatter Error;
    /// A value that is not one of those that exist.
    ValueUnknown "value-unknown" FrontMatter Error
        (field: String, value: String, choices: String, nearest: Option<String>);
    /// Neither true nor false.
    BoolInvalid "bool-invalid" FrontMatter Error
        (field: String, value: String, nearest: Option<String>);
    /// Not a whole number.
    IntegerInvalid "integer-invalid" FrontMatter Error (field: String, value: String);
    /// Not a date, or one that does not exist.
    DateInvalid "date-invalid" FrontMatter Error
        (field: String, value: String, reason: DateReason, nearest: Option<String>);
    /// Not a time of day.
    TimeInvalid "time-invalid" FrontMatter Error (field: String, value: String);
    /// Not a length of time such as `12 months`.
    IntervalInvalid "interval-invalid" FrontMatter Error (field: String, value: String);
    /// Not an e-mail address.
    EmailInvalid "email-invalid" FrontMatter Error (field: String, value: String);
    /// An e-mail address that has another name elsewhere.
    ContactNames "contact-names" FrontMatter Info
        (name: String, email: String, other: String, page: String);
    /// A meeting ends before it starts.
    EndBeforeStart "end-before-start" FrontMatter Error
        (reason: EndReason, start: String, end: String);
    /// It is not clear from the words how a meeting repeats.
    RepeatUnclear "repeat-unclear" FrontMatter Error
        (value: String, reason: RepeatReason, word: Option<String>, nearest: String, dates: Dates,
         other: Option<String>, other_dates: Option<Dates>);
    /// The first date of a meeting does not fit how it repeats.
    RepeatDate "repeat-date" FrontMatter Error
        (value: String, date: Dates, before: Option<Dates>, first: Dates, right: String);
    /// A meeting repeats, and nobody knows until when.
    UntilMissing "until-missing" FrontMatter Error (value: String, nearest: String);
    /// A meeting stops repeating before it begins.
    UntilBeforeDate "until-before-date" FrontMatter Error (until: String, date: String);
    /// A meeting repeats so often that it is hardly meant.
    SeriesLong "series-long" FrontMatter Warning (count: usize, most: usize, until: String);
    /// A date that is to be left out, added or cancelled, and cannot be.
    SeriesDate "series-date" FrontMatter Error
        (field: String, reason: SeriesDateReason, date: Dates, nearest: Option<Dates>,
         right: Option<String>);
    /// A meeting that does not repeat has a field that only one that repeats can have.
    RepeatMissing "repeat-missing" FrontMatter Error (field: String);
    /// A page expires before it is published.
    ExpiresBeforePublish "expires-before-publish" FrontMatter Error
        (expires: String, publish: String);
    /// A slug that cannot be part of an address.
    SlugInvalid "slug-invalid" FrontMatter Error
        (value: String, reason: Option<SlugReason>, becomes: Option<String>);
    /// An old address that is not an address on this site.
    AliasInvalid "alias-invalid" FrontMatter Error (value: String);

    /// A finding is ignored that the page does not have.
    IgnoreUnused "ignore-unused" FrontMatter Warning
        (ignored: String, text: Option<String>, nearest: Option<String>);

    /// Something that looks like a link or an image but is plain text.
    LinkUnread "link-unread" Markdown Warning
        (written: String, kind: TargetKind, right: Option<String>);
    /// A web address in the text that nobody can click.
    AddressUnread "address-unread" Markdown Warning (text: String, target: String);
    /// A line that looks like a heading but is plain text.
    HeadingUnread "heading-unread" Markdown Warning (written: String, text: String);
    /// Rows that look like a table but are plain text.
    TableUnread "table-unread" Markdown Warning
        (text: String, reason: TableReason, right: Option<String>);
    /// Lines that look like part of a list but are not.
    ListUnread "list-unread" Markdown Warning
        (text: String, reason: ListReason, right: Option<String>, spaces: Option<usize>);
    /// Stars that are shown as stars.
    EmphasisUnread "emphasis-unread" Markdown Warning (text: String);
    /// A reference to a footnote that does not exist.
    FootnoteMissing "footnote-missing" Markdown Warning (text: String);
    /// Two footnotes of the same name.
    FootnoteDuplicate "footnote-duplicate" Markdown Warning (text: String);
    /// Template code in a text.
    TemplateUnread "template-unread" Markdown Warning (text: String);
    /// Marks that other programs read, or that are almost Markdown: they are shown as they are.
    SyntaxUnread "syntax-unread" Markdown Warning
        (written: String, reason: SyntaxReason, right: Option<String>);
    /// Text that becomes a heading, code or part of what stands above it.
    TextMisread "text-misread" Markdown Warning (text: String, reason: MisreadReason);
    /// A row with more cells than the table has columns: the last are lost.
    TableRowLong "table-row-long" Markdown Warning (text: String);
    /// Code or a comment that never ends, and takes the rest of the page with it.
    BlockUnclosed "block-unclosed" Markdown Warning (text: String);
    /// HTML that is removed from the text because it could do harm.
    HtmlRemoved "html-removed" Markdown Warning (text: String, reason: RemovedReason);
    /// A tag without the one that closes or holds it.
    HtmlUnbalanced "html-unbalanced" Markdown Warning
        (name: String, reason: TagReason, other: Option<String>);
    /// Markdown within HTML where it is not read.
    HtmlUnread "html-unread" Markdown Warning (name: String, text: String);
    /// An attribute that is removed from HTML in the text, or has no effect.
    AttributeRemoved "attribute-removed" Markdown Warning (text: String);
    /// Lines that look like an address and become one line.
    LinesJoined "lines-joined" Markdown Info (text: String);
    /// Two versions of a text, and nobody has chosen between them yet.
    ConflictMarker "conflict-marker" Markdown Error (written: String);
    /// A box of a kind that does not exist.
    BoxUnknown "box-unknown" Markdown Warning (written: String, nearest: Option<String>);

    /// A link to something that does not exist.
    LinkTargetMissing "link-target-missing" Links Error
        (target: String, kind: TargetKind, nearest: Option<String>);
    /// A link to a heading that does not exist.
    LinkAnchorMissing "link-anchor-missing" Links Error
        (target: String, anchor: String, page: String, nearest: Option<String>);
    /// A link that differs from the file in upper or lower case.
    LinkCase "link-case" Links Error (target: String, nearest: String);
    /// A link to a page that is not published now.
    LinkWithheld "link-withheld" Links Warning
        (target: String, reason: WithheldReason, place: LinkPlace);
    /// A link that leads out of the content folder.
    LinkOutside "link-outside" Links Error (target: String);
    /// A link that would run a program.
    LinkUnsafe "link-unsafe" Links Error (target: String, reason: UnsafeReason);
    /// A link or image without a target.
    LinkEmpty "link-empty" Links Error (written: String, reason: Option<EmptyReason>);
    /// A link to a file on somebody's own computer.
    LinkLocal "link-local" Links Error (target: String, reason: Option<LocalReason>);
    /// A web address that no browser understands.
    LinkAddressInvalid "link-address-invalid" Links Error
        (target: String, reason: Option<NearbyReason>, nearest: Option<String>);
    /// A `mailto:` link without an e-mail address.
    LinkEmailInvalid "link-email-invalid" Links Error (target: String);
    /// A full web address where a file on this site is meant.
    LinkAbsolute "link-absolute" Links Warning (target: String, nearest: Option<String>);
    /// An image that is a page, or a file that browsers do not show.
    ImageUnshowable "image-unshowable" Links Error (target: String, reason: UnshowableReason);
    /// A file with the name of an image that is not one.
    ImageUnreadable "image-unreadable" Links Error (target: String, reason: UnreadableReason);
    /// An image that is too large for samverk to make smaller.
    ImageTooLarge "image-too-large" Links Warning (target: String, width: String, height: String);
    /// An image that is damaged inside.
    ImageDamaged "image-damaged" Links Warning (file: String);
    /// An image from another website.
    ImageExternal "image-external" Links Warning (target: String);
    /// A page that is related to itself.
    RelatedSelf "related-self" Links Warning (target: String, reason: RelatedReason);
    /// Two pages or files want the same address.
    AddressTaken "address-taken" Links Error
        (address: String, other: String, kind: AddressOf);
    /// An easy version of a page that does not exist.
    EasyAlone "easy-alone" Links Warning (target: String, nearest: Option<String>);
    /// An address at which not every system can save a file.
    AddressUnusable "address-unusable" Links Error
        (kind: AddressOf, reason: UnusableReason, part: String, character: Option<String>);
    /// An old address that is in use.
    AliasTaken "alias-taken" Links Error
        (address: String, other: String, reason: Option<AliasReason>);
    /// An old address that is the page's own.
    AliasLoop "alias-loop" Links Error (address: String);

    /// A heading that skips a level.
    HeadingJump "heading-jump" Accessibility Warning (heading: String, level: usize, before: usize);
    /// A second heading of the first level.
    HeadingTop "heading-top" Accessibility Warning (heading: String, title: String);
    /// A heading without text.
    HeadingEmpty "heading-empty" Accessibility Warning (written: String);
    /// A heading with the same words as its neighbour or the one above.
    HeadingRepeated "heading-repeated" Accessibility Warning
        (heading: String, line: usize, reason: Option<HeadingReason>);
    /// A bold line in place of a heading.
    HeadingBold "heading-bold" Accessibility Info (heading: String);
    /// An image without alternative text.
    ImageAltMissing "image-alt-missing" Accessibility Warning (target: String);
    /// A file name as alternative text.
    ImageAltFileName "image-alt-file-name" Accessibility Warning (text: String, target: String);
    /// An alternative text that only says that there is an image.
    ImageAltVague "image-alt-vague" Accessibility Warning (text: String, target: String);
    /// A link without text.
    LinkTextMissing "link-text-missing" Accessibility Warning (target: String);
    /// A link text that does not say where the link leads.
    LinkTextVague "link-text-vague" Accessibility Warning (text: String);
    /// A web address as link text.
    LinkTextAddress "link-text-address" Accessibility Warning (text: String, target: String);
    /// A table without headers.
    TableHeaderMissing "table-header-missing" Accessibility Warning;

    /// A text that is hard to read.
    LixHigh "lix-high" PlainLanguage Info (lix: usize, most: usize, kind: Option<TextKind>);
    /// A very long sentence.
    SentenceLong "sentence-long" PlainLanguage Info
        (words: usize, most: usize, kind: Option<TextKind>);
    /// A very long paragraph.
    ParagraphLong "paragraph-long" PlainLanguage Info
        (words: usize, most: usize, kind: Option<TextKind>);

    /// A search that must find a page, as the settings say, does not find it.
    SearchNotFound "search-not-found" Search Warning
        (query: String, page: String, reason: SearchReason, other: Option<String>,
         nearest: Option<String>);
    /// A search for a page's own name finds another page first.
    SearchOwnTitle "search-own-title" Search Info (title: String, other: String);

    /// A Swedish personal identity or coordination number.
    PersonalNumber "personal-number" Privacy Error (number: String);
    /// An e-mail address that looks private.
    EmailPrivate "email-private" Privacy Warning (email: String);
    /// A picture that says where it was taken.
    ImagePlace "image-place" Privacy Warning (file: String, said: PlaceSaid);
    /// A picture that cannot be cleaned of what it says, and is not published.
    ImageNotCleaned "image-not-cleaned" Privacy Error (file: String, reason: UncleanReason);

    /// No owner, where the site requires one.
    OwnerMissing "owner-missing" Governance Warning;
    /// No review date, where the site requires one.
    ReviewMissing "review-missing" Governance Warning;
    /// The page should have been reviewed by now.
    ReviewOverdue "review-overdue" Governance Warning (reviewed: String, due: String);
    /// A date of review or change that is in the future.
    DateInFuture "date-in-future" Governance Warning (field: String, value: String);
    /// A translation, or an easy version, that is older than the last change of its original.
    TranslationStale "translation-stale" Governance Warning
        (kind: VersionKind, original: String, changed: String, from: String);

    /// A `base_url` that is not a web address.
    BaseUrlInvalid "base-url-invalid" Site Error (field: String, value: String);
    /// No `base_url`, so no feed and no sitemap.
    BaseUrlMissing "base-url-missing" Site Info;
    /// Something that is not a language code.
    LanguageUnknown "language-unknown" Site Error
        (field: String, value: String, reason: Option<LanguageReason>, nearest:
         Option<MeantLanguage>);
    /// A time zone that does not exist.
    TimezoneUnknown "timezone-unknown" Site Error (field: String, value: String);
    /// An output folder that contains the sources.
    OutputInvalid "output-invalid" Site Error (field: String, value: String);
    /// A limit so low that every text counts as hard to read.
    LimitInvalid "limit-invalid" Site Error (field: String, value: String, least: usize);
    /// Not a colour, or one that is not opaque.
    ColourInvalid "colour-invalid" Site Error (field: String, value: String);
    /// Two colours that many people cannot tell apart (WCAG 2.2).
    ContrastLow "contrast-low" Site Error
        (field: String, value: String, other: String, whole: String, rest: String, least:
         ContrastOf, nearest: Option<String>);
    /// Too much at the top level of content for a menu, and the site has none of its own.
    MenuLong "menu-long" Site Warning (count: usize, shown: usize);
    /// `changes: git`, and git does not know when pages changed, or not of all.
    HistoryMissing "history-missing" Site Warning (reason: HistoryReason);
    /// An accessibility statement without something that the law asks for.
    StatementIncomplete "statement-incomplete" Site Error (item: StatementItem);
    /// An accessibility statement whose assessment is more than a year old.
    StatementOld "statement-old" Site Warning (assessed: String);
    /// An accessibility statement that calls the site fully conformant, which it is not.
    StatementContradicted "statement-contradicted" Site Warning
        (by: ContradictedBy, count: usize, code: Option<String>, file: Option<String>,
         line: Option<usize>);
    /// A setting that has no effect as it is written.
    SettingUnused "setting-unused" Site Warning
        (field: String, value: String, reason: UnusedReason);

    /// A theme that does not exist.
    ThemeMissing "theme-missing" Theme Error
        (theme: String, themes: String, nearest: Option<String>);
    /// Themes that extend each other in a circle.
    ThemeLoop "theme-loop" Theme Error (theme: String);
    /// A template that does not follow Tera's rules.
    TemplateSyntax "template-syntax" Theme Error
        (said: String, reason: Option<TemplateSyntaxReason>, written: Option<String>, name:
         Option<String>, line: Option<usize>, found: Option<String>, expected: Option<String>);
    /// A template asks for a field, filter or block that does not exist.
    TemplateUndefined "template-undefined" Theme Error
        (kind: NameKind, name: String, nearest: Option<String>, page: Option<String>, others:
         Option<usize>);
    /// A template includes or extends one that does not exist.
    TemplatePartMissing "template-part-missing" Theme Error (name: String, nearest: Option<String>);
    /// A template that failed for a page.
    TemplateFailed "template-failed" Theme Error
        (said: String, page: String, others: usize, reason: Option<TemplateFailedReason>, name:
         Option<String>);
    /// No template for a page.
    TemplateMissing "template-missing" Theme Error (theme: String, templates: String);
    /// A generated page is left out: the theme has no template for it.
    TemplateSkipped "template-skipped" Theme Info
        (address: String, theme: String, template: String);
    /// A language whose words the theme lacks, all of them or some; English stands in.
    WordsMissing "words-missing" Theme Info
        (language: String, theme: String, whose: ThemeOwner, file: String, reason: WordsReason, words:
         Option<String>, others: Option<usize>);
}

impl Code {
    /// The code of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }

    /// What its messages are given under a name, if they are given anything.
    pub fn parameter(self, name: &str) -> Option<&'static Parameter> {
        self.parameters()
            .iter()
            .find(|parameter| parameter.name == name)
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
    /// never becomes an error, so that a site nobody touched does not stop building overnight: a page
    /// that is found before another from its first day on. Nor does advice, since its measures are
    /// blunt.
    pub const fn ceiling(self) -> Severity {
        match (self, self.family()) {
            (
                Self::LinkWithheld
                | Self::WithheldIndex
                | Self::ReviewOverdue
                | Self::StatementContradicted
                | Self::StatementOld
                | Self::TranslationStale,
                _,
            )
            | (_, Family::PlainLanguage | Family::Search) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
