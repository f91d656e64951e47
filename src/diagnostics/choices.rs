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
        Missing "missing" Denied "denied" Folder "folder" File "file" Absent "absent"
        Empty "empty" Loop "loop" Other "other"
    }

    /// The encoding that a text is probably in.
    FileEncoding { Utf16 "utf-16" Latin1 "latin-1" }

    /// After which sign a space is missing, or why there is none: further in than the line before,
    /// or one that YAML does not count.
    SpaceMark { Colon "colon" Hyphen "hyphen" Item "item" Blank "blank" }

    /// Why a line is not YAML.
    YamlReason {
        Mark "mark" Quote "quote" Star "star" Escape "escape" Indent "indent" Other "other"
    }

    /// What a line that is not a field seems to be: a field without its `colon`, the `text` of the
    /// field above, a comment, a list with bullets, an item without fields.
    NotFieldsReason {
        Colon "colon" Text "text" Comment "comment" Bullet "bullet" Item "item" Other "other"
    }

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

    /// How the end of a meeting relates to its start.
    EndReason { Same "same" Before "before" }

    /// Why a slug has no effect as it is written.
    SlugReason { Rewritten "rewritten" Index "index" }

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

    /// What leads to something.
    TargetKind { Link "link" Image "image" }

    /// Why a page is not shown now.
    WithheldReason { Draft "draft" Scheduled "scheduled" Expired "expired" Empty "empty" }

    /// Where a link is written.
    LinkPlace { Text "text" Related "related" Menu "menu" }

    /// What a harmful link would do.
    UnsafeReason { Data "data" Program "program" }

    /// Why a web address leads nowhere for most readers.
    NearbyReason { Local "local" Dotless "dotless" }

    /// What is no image for browsers.
    UnshowableReason { Page "page" Logo "logo" File "file" }

    /// Why an image cannot be read.
    UnreadableReason { Empty "empty" Heic "heic" File "file" Other "other" }

    /// What is wrong with an entry of `related`.
    RelatedReason { Page "page" Twice "twice" Itself "self" }

    /// Who else has an old address: the same page.
    AliasReason { Twice "twice" }

    /// What is there twice, where it is not the words: the anchor.
    HeadingReason { Anchor "anchor" }

    /// The language whose code was taken for another's.
    LanguageReason { Sami "sami" Swahili "swahili" }

    /// The language that was probably meant.
    MeantLanguage { Swedish "sv" English "en" Danish "da" }

    /// What a colour is for, which decides how much contrast it needs.
    ContrastOf { Text "text" Marks "marks" }

    /// Why a setting has no effect.
    UnusedReason { Twice "twice" File "file" Name "name" Path "path" }

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

    /// What a name in a template stands for.
    NameKind {
        Field "field" Variable "variable" Filter "filter" Function "function" Test "test"
        Component "component" Block "block"
    }
}
