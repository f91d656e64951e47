//! The words by which messages of findings choose what to say, by code and argument.
//!
//! The compiler warns of a variant that no code passes; `tests/suite/finding_arguments.rs` holds
//! the words against the messages in both languages.

use super::Arg;
use super::arg::{ArgType, ParameterKind};

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident $word:literal)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),+ }

        impl From<$name> for Arg {
            fn from(choice: $name) -> Self {
                Self::Choice(match choice { $($name::$variant => $word),+ })
            }
        }

        impl ArgType for $name {
            const KIND: ParameterKind = ParameterKind::Choice(&[$($word),+]);
        }
    )+};
}

choices! {
    /// Why a file or folder cannot be read.
    FileReason {
        Missing "missing" Denied "denied" Folder "folder" Loop "loop" Circle "circle"
        Outside "outside" Hidden "hidden" Special "special" Busy "busy" Lfs "lfs" Large "large"
        Exhausted "exhausted" Broken "broken" Other "other"
    }

    /// How exactly a picture says where it was taken.
    PlaceSaid { Position "position" Name "name" }

    /// Why a picture cannot be cleaned.
    UncleanReason { Damaged "damaged" Unsupported "unsupported" }

    /// Why there is no content.
    ContentReason { File "file" Absent "absent" Empty "empty" }

    /// How much of a published site would be removed: all its pages, or most.
    VanishReason { All "all" Most "most" }

    /// What the name of a file that is left out says of it.
    LeftOutReason { Copy "copy" Server "server" Cloud "cloud" Secret "secret" }

    /// Where a language stands that is not read: at the end of a name, where the site has it not or
    /// as its own; behind a hyphen; as a folder.
    LanguagePlace { Unlisted "unlisted" Own "own" Joined "joined" Folder "folder" }

    /// The encoding that a text is probably in.
    FileEncoding { Utf16 "utf-16" Latin1 "latin-1" }

    /// What a character is called that nobody sees.
    CharacterName {
        WordBreak "word-break" LineBreak "line-break" SoftHyphen "soft-hyphen"
        ZeroWidth "zero-width" Joiner "joiner" ByteOrderMark "byte-order-mark"
        Direction "direction" Other "other"
    }

    /// What a text field holds that only texts can: marks of Markdown, tags and names of HTML.
    MarkupKind { Markdown "markdown" Html "html" }

    /// After which sign a space is missing, or why there is none: further in than the line before,
    /// or one that YAML does not count.
    SpaceMark { Colon "colon" Hyphen "hyphen" Item "item" Blank "blank" }

    /// Why a line is not YAML.
    YamlReason {
        Mark "mark" Quote "quote" Star "star" Escape "escape" Indent "indent" Other "other"
    }

    /// What a line that is not a field seems to be: a field without its `colon`, the `text` of the
    /// field above, a comment, a list with bullets, an item or a group of fields without any.
    NotFieldsReason {
        Colon "colon" Text "text" Comment "comment" Bullet "bullet" Item "item" Group "group"
        Other "other"
    }

    /// What a statement has to say.
    StatementItem {
        Organisation "organisation" Service "service" Conformance "conformance" Known "known"
        Assessed "assessed" Updated "updated" Method "method" Contact "contact"
    }

    /// What says that a site is not fully conformant: findings, or the statement itself.
    ContradictedBy { Findings "findings" Known "known" }

    /// What there is too much of.
    TooLargeReason { Deep "deep" Many "many" Repeated "repeated" }

    /// What YAML takes a piece of a value for (YAML 1.2.2, sections 6.6, 6.8.2 and 6.9.2).
    LostReason { Comment "comment" Anchor "anchor" Tag "tag" }

    /// Whether there is a field `extra` beside an unknown one.
    ExtraField { Yes "yes" No "no" }

    /// The shape of a value.
    ShapeWord { Text "text" List "list" Fields "fields" }

    /// Whether a text has the form of a date, and then what is wrong with it.
    DateReason { Day "day" Year "year" Form "form" }

    /// Why nobody can call a number: it is none, or there are several.
    PhoneReason { Number "number" Several "several" }

    /// How the end of a meeting relates to its start.
    EndReason { Same "same" Before "before" }

    /// Why nobody can say how a meeting repeats: the words have no meaning, or several.
    RepeatReason { Unclear "unclear" Several "several" }

    /// Why a date cannot be left out, added or cancelled: the series does not have it, or has it
    /// already; or the meeting is on another day.
    SeriesDateReason { Absent "absent" Present "present" Other "other" All "all" }

    /// Why a slug has no effect as it is written.
    SlugReason { Rewritten "rewritten" Index "index" Easy "easy" }

    /// What a text is that is held to limits of its own: the easy version of a page.
    TextKind { Easy "easy" }

    /// What HTML that does not pass is: a film or another page, a word in `<…>`, or else.
    RemovedReason { Frame "frame" Word "word" Other "other" }

    /// What is wrong with a tag.
    TagReason {
        Unclosed "unclosed" Stray "stray" Crossed "crossed" Apart "apart" Alone "alone"
    }

    /// Why rows are no table: the line below the headers is missing or not right, or tabs part the
    /// cells.
    TableReason { Line "line" Rule "rule" Tabs "tabs" }

    /// Why a line is no point of a list: its mark, the box of its task, or too few spaces before
    /// what belongs to the point above it.
    ListReason { Mark "mark" Task "task" Nested "nested" }

    /// What another program makes of what is printed here.
    SyntaxReason {
        Box "box" Attribute "attribute" Contents "contents" Emoji "emoji" Highlight "highlight"
        Note "note" Abbreviation "abbreviation" Superscript "superscript" Subscript "subscript"
        Formula "formula" Comment "comment" Rule "rule" Code "code"
    }

    /// What a text becomes that was meant as text.
    MisreadReason { Heading "heading" Code "code" Row "row" Definition "definition" }

    /// What several texts are that are written as one: words that a search may be for.
    JoinedKind { Words "words" }

    /// What leads to something.
    TargetKind { Link "link" Image "image" }

    /// Why a page is not shown now.
    WithheldReason { Draft "draft" Scheduled "scheduled" Expired "expired" Empty "empty" }

    /// Why a folder's page is not shown now.
    IndexReason { Draft "draft" Scheduled "scheduled" Expired "expired" }

    /// Where a link is written.
    LinkPlace { Text "text" Related "related" Menu "menu" }

    /// What a harmful link would do.
    UnsafeReason { Data "data" Program "program" Scheme "scheme" }

    /// What has no target, if not a link.
    EmptyReason { Picture "picture" }

    /// What a link leads to that only some computers can open, if not to a file on one of them.
    LocalReason { Server "server" }

    /// Why a web address leads nowhere for most readers.
    NearbyReason { Local "local" Dotless "dotless" }

    /// What is no image for browsers.
    UnshowableReason { Page "page" Logo "logo" File "file" }

    /// Why an image cannot be read.
    UnreadableReason {
        Empty "empty" Heic "heic" Malformed "malformed" Namespace "namespace" File "file"
        Other "other"
    }

    /// What is wrong with an entry of `related`.
    RelatedReason { Page "page" Twice "twice" Itself "self" }

    /// Whose address it is; one that samverk makes something at is `generated`.
    AddressOf {
        Page "page" Easy "easy" File "file" Folder "folder" Alias "alias" Tag "tag"
        Audience "audience" Generated "generated"
    }

    /// Who else has an old address: the same page, or one that differs in capitals alone.
    AliasReason { Twice "twice" Case "case" }

    /// Why not every system can save a file at an address: a name or the whole is too long, has a
    /// character that Windows does not allow, ends in a dot or a space, or is a device.
    UnusableReason {
        Long "long" Path "path" Character "character" End "end" Device "device"
    }

    /// Why not every computer can have a name.
    NameReason { Character "character" End "end" Device "device" }

    /// What is there twice, where it is not the words: the anchor.
    HeadingReason { Anchor "anchor" }

    /// The language whose code was taken for another's.
    LanguageReason { Sami "sami" Swahili "swahili" }

    /// The language that was probably meant.
    MeantLanguage { Swedish "sv" English "en" Danish "da" }

    /// What a colour is for, which decides how much contrast it needs.
    ContrastOf { Text "text" Marks "marks" }

    /// Why git does not know when pages changed: it is not installed, the site lies in no
    /// repository, or in one without the commits from before a day.
    HistoryReason { Program "program" Repository "repository" Shallow "shallow" }

    /// Why a setting has no effect.
    UnusedReason {
        Twice "twice" File "file" Name "name" Path "path" Scheme "scheme" Pattern "pattern"
        Nothing "nothing" Language "language" Pages "pages" Alone "alone" Grouped "grouped"
    }

    /// Why a search does not find the page that it must: where that is to be is nothing, or no page,
    /// or a page that is not shown now or left out of the search; there are no words, one that is
    /// nowhere, or no page with all of them; others are found and not the page, or before it.
    SearchReason {
        Missing "missing" NoPage "no-page" Withheld "withheld" Off "off" Empty "empty" Word "word"
        Nothing "nothing" Instead "instead" Before "before"
    }

    /// Why a template cannot be read, where that is known.
    TemplateSyntaxReason {
        Expected "expected" Tag "tag" Ends "ends" Quote "quote" Curly "curly" Brace "brace"
        End "end" Open "open" Twice "twice" Circle "circle" Comment "comment"
        Character "character" Ignored "ignored" Argument "argument"
    }

    /// Why a template does not work for a page, where that is known.
    TemplateFailedReason {
        Iterate "iterate" Argument "argument" Circle "circle" Numbers "numbers" Asset "asset"
        Date "date" Style "style"
    }

    /// What a page is of another: the same in another language, or in easy words.
    VersionKind { Translation "translation" Easy "easy" }

    /// How many of a theme's words a language lacks.
    WordsReason { All "all" Some "some" }

    /// Whose a theme is: the site's, or one that is built into the program.
    ThemeOwner { Site "site" BuiltIn "built-in" }

    /// What a name in a template stands for.
    NameKind {
        Field "field" Variable "variable" Filter "filter" Function "function" Test "test"
        Component "component" Block "block"
    }
}
