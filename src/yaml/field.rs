//! What a mapping may hold: a table of [`Field`]s. From one table come the names that are known and
//! the Swedish words for them, what is required, which forms and choices a value has, the JSON
//! Schema that editors read, the starters of `samverk new` and the tables of fields in the
//! documentation.
//! [`Fields`](super::Fields) reads by it.

use super::peers;
use crate::diagnostics::Code;

/// A row: all that is known of a field but how it is read.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The name, as it is written.
    pub name: &'static str,
    /// What the value is.
    pub shape: Shape,
    /// Whether the field may be left out, or left empty.
    pub presence: Presence,
    /// Swedish words that people write for the name, with spaces between: in small letters, without
    /// hyphens. Of several words together, `_` stands between.
    pub swedish: &'static str,
    /// How templates see the value.
    pub view: View,
    /// Whether readers see the text as it is written, with any marks in it.
    pub is_prose: bool,
}

/// What else people write for the name of a field.
#[derive(Debug)]
pub struct OtherNames {
    /// In Swedish.
    pub swedish: Vec<String>,
    /// In programs that do what samverk does, in small letters and without hyphens.
    pub programs: Vec<&'static str>,
}

/// How templates see a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// As its shape says.
    OfShape,
    /// As something else, in the words of the documentation for theme authors.
    As(&'static str),
    /// Not at all.
    Hidden,
}

/// Whether a field may be left out, or left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Both; an empty value is an unset one.
    Optional,
    /// It may be left out. Where it is written, it must have a value.
    NonEmpty,
    /// It must be there and have a value.
    Required,
}

/// What a value is. Wherever a list is asked for, one of its items alone will do, but for
/// [`Shape::Links`].
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Any text.
    Text,
    /// A list of texts.
    Texts,
    /// A list of lists of texts.
    Lists,
    /// A text of a certain form.
    Pattern(&'static TextPattern),
    /// A list of texts of a certain form.
    Patterns(&'static TextPattern),
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A list of some of a few words.
    Choices(&'static [&'static str]),
    /// A whole number, perhaps negative.
    Integer,
    /// `true` or `false`.
    Flag,
    /// A list of mappings.
    Items(&'static [Field]),
    /// A list, each item of which is a text or a mapping. One alone is none.
    Links(&'static [Field]),
    /// A mapping.
    Group(&'static [Field]),
    /// A list of names of a certain form, or a mapping from such a name to a mapping, which may be
    /// empty.
    Named(&'static TextPattern, &'static [Field]),
    /// `true` or `false`, a text, a list of texts of a certain form, or a mapping from such texts to
    /// any: what is said of the whole, or of each.
    Remarks(&'static TextPattern),
    /// A mapping without a table.
    Anything,
}

/// The form that a text has: a date, an interval. What it means is known to the function that
/// parses it alone.
#[derive(Debug)]
pub struct TextPattern {
    /// The finding about a text of another form.
    pub code: Code,
    /// The form as a regular expression of ECMAScript, for schemas; white space around the text is
    /// not part of it.
    pub pattern: fn() -> String,
    /// What else than text YAML may take an unquoted value of this form for.
    pub looks_like: LooksLike,
    /// The text of this form that is meant by one of another, where only one can be.
    pub meant: fn(&str) -> Option<String>,
}

/// For a [`TextPattern`] whose texts in another form say too little.
pub const fn nothing_meant(_: &str) -> Option<String> {
    None
}

/// The form of whole numbers, which schemas write themselves.
pub(super) static INTEGER: TextPattern = TextPattern {
    code: Code::IntegerInvalid,
    pattern: String::new,
    looks_like: LooksLike::Number,
    meant: nothing_meant,
};

/// What else than text a value may look like to programs that read YAML by its own rules. To
/// samverk, `2026` is the text of a title as well as `Årsmöte` is; editors see a number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooksLike {
    /// Nothing else.
    Text,
    /// A number: `13.00`, and in YAML 1.1 also `13:00`, which means 780 there.
    Number,
    /// A number, `true` or `false`.
    Scalar,
}

impl Field {
    /// A field that may be left out and left empty.
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            presence: Presence::Optional,
            swedish: "",
            view: View::OfShape,
            is_prose: false,
        }
    }

    /// The same field, whose text readers see as it is written.
    #[must_use]
    pub const fn prose(self) -> Self {
        Self {
            is_prose: true,
            ..self
        }
    }

    /// The same field, for which people write these Swedish words, with spaces between.
    #[must_use]
    pub const fn swedish(self, swedish: &'static str) -> Self {
        Self { swedish, ..self }
    }

    /// The same field, which templates see as something else than its shape says.
    #[must_use]
    pub const fn seen(self, view: View) -> Self {
        Self { view, ..self }
    }

    /// The name of the text about the field, which is `schema-page-contacts-name` where the text
    /// about the mapping is `schema-page-contacts`.
    pub fn text_id(&self, mapping: &str) -> String {
        format!("{mapping}-{}", self.name)
    }

    /// The same field, never empty where it is written.
    #[must_use]
    pub const fn non_empty(self) -> Self {
        Self {
            presence: Presence::NonEmpty,
            ..self
        }
    }

    /// The same field, which must be there.
    #[must_use]
    pub const fn required(self) -> Self {
        Self {
            presence: Presence::Required,
            ..self
        }
    }

    /// What else people write for the name: in Swedish, and in other programs. In a table where
    /// another field has the word, that one counts.
    pub fn other_names(&self, table: &'static [Self]) -> OtherNames {
        let swedish = self.swedish.split(' ').map(|words| words.replace('_', " "));
        OtherNames {
            swedish: swedish.filter(|words| !words.is_empty()).collect(),
            programs: peers::names(self.name, table),
        }
    }

    /// The words of a choice, with commas between; empty for fields of other shapes.
    pub fn choices(&self) -> String {
        match self.shape {
            Shape::Choice(words) | Shape::Choices(words) => words.join(", "),
            _ => String::new(),
        }
    }

    /// The field that an item of the list is known by: the first that it must have, else its first.
    pub fn leading(&self) -> Option<&'static str> {
        let fields = self.fields();
        let required = fields
            .iter()
            .find(|field| field.presence == Presence::Required);
        required.or_else(|| fields.first()).map(|field| field.name)
    }

    /// The fields of the mapping, or of each mapping, that the field holds.
    pub const fn fields(&self) -> &'static [Self] {
        match self.shape {
            Shape::Items(fields)
            | Shape::Links(fields)
            | Shape::Group(fields)
            | Shape::Named(_, fields) => fields,
            _ => &[],
        }
    }
}
