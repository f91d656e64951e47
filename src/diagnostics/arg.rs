//! The values that messages quote, and those by which they choose their words.

use jiff::civil::Date;

/// More characters than these are not quoted: a line can be as long as a file.
const MAX_QUOTE: usize = 120;

/// A value that a message is given, under the name by which the message knows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text, quoted as written.
    Text(String),
    /// A count; messages choose singular or plural by it.
    Number(usize),
    /// One of the words that messages of its code tell apart.
    Choice(&'static str),
    /// Days, written out in the message's language.
    Dates(Vec<Date>),
    /// Nothing: the message does without.
    Absent,
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(clipped(text).unwrap_or_else(|| text.to_owned()))
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(clipped(&text).unwrap_or(text))
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}
impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Dates(vec![date])
    }
}
impl From<Vec<Date>> for Arg {
    fn from(dates: Vec<Date>) -> Self {
        Self::Dates(dates)
    }
}
impl<T: Into<Self>> From<Option<T>> for Arg {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}

/// The beginning of a text that is too long to be quoted.
fn clipped(text: &str) -> Option<String> {
    if text.len() <= MAX_QUOTE {
        return None;
    }
    let (end, _) = text.char_indices().nth(MAX_QUOTE)?;
    Some(format!("{}…", text[..end].trim_end()))
}

/// What messages of a code are given under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// The name, without the `$` that it has in messages.
    pub name: &'static str,
    /// Which values it takes.
    pub kind: ParameterKind,
    /// Whether a finding may do without.
    pub is_optional: bool,
}

/// Which values a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// Any text.
    Text,
    /// The name of a field; messages say something of their own about these.
    Field(&'static [&'static str]),
    /// A count.
    Number,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Days.
    Dates,
}

impl Parameter {
    /// Whether a value is one that messages can be given here.
    pub fn accepts(&self, value: &Arg) -> bool {
        match (self.kind, value) {
            (_, Arg::Absent) => self.is_optional,
            (ParameterKind::Text | ParameterKind::Field(_), Arg::Text(_))
            | (ParameterKind::Number, Arg::Number(_))
            | (ParameterKind::Dates, Arg::Dates(_)) => true,
            (ParameterKind::Choice(words), Arg::Choice(word)) => words.contains(word),
            _ => false,
        }
    }
}

/// A type that the table of codes gives a parameter.
pub(super) trait ArgType {
    const KIND: ParameterKind;
    const IS_OPTIONAL: bool = false;
}

impl ArgType for String {
    const KIND: ParameterKind = ParameterKind::Text;
}
impl ArgType for usize {
    const KIND: ParameterKind = ParameterKind::Number;
}
impl<T: ArgType> ArgType for Option<T> {
    const KIND: ParameterKind = T::KIND;
    const IS_OPTIONAL: bool = true;
}

/// One day or several.
pub(super) struct Dates;

impl ArgType for Dates {
    const KIND: ParameterKind = ParameterKind::Dates;
}

/// The name of a required field.
pub(super) struct FieldName;

impl ArgType for FieldName {
    const KIND: ParameterKind = ParameterKind::Field(&["mission"]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_quoted_up_to_a_limit() {
        let quoted = format!("{}…", "å".repeat(MAX_QUOTE));
        assert_eq!(Arg::from("å".repeat(200)), Arg::Text(quoted));
        assert_eq!(Arg::from("å"), Arg::Text(String::from("å")));
    }

    #[test]
    fn a_parameter_takes_no_values_of_another_kind() {
        let parameter = Parameter {
            name: "reason",
            kind: ParameterKind::Choice(&["draft", "expired"]),
            is_optional: false,
        };
        assert!(parameter.accepts(&Arg::Choice("draft")));
        for other in [
            Arg::Choice("twice"),
            Arg::Text(String::from("draft")),
            Arg::Number(1),
            Arg::Absent,
        ] {
            assert!(!parameter.accepts(&other), "{other:?}");
        }
    }
}
