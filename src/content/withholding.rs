//! The words by which people, and other programs, say that a page is not for the public, or not
//! yet. What such a word says counts, wherever it stands: what was published cannot be taken back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fences;
use super::front_matter::FrontMatter;
use super::page_type::PageType;
use crate::nearest::plain;
use crate::source::{SourceFile, Span};
use crate::values::{self, day_within};
use crate::yaml::{Entry, Field, Fields, Value};

/// A statement, in other words than the fields of ours, that a page is not to be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withholding {
    /// What it says.
    pub says: Says,
    /// Whether nothing else can be meant.
    pub is_certain: bool,
    /// Whether another finding is about the place already.
    pub is_told: bool,
    /// Where it stands.
    pub span: Span,
    /// The name of the field that it is written as, if it is one among the others.
    pub field: Option<String>,
}

/// What a statement says about when a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// Not now.
    Draft,
    /// From this day on.
    From(Date),
    /// Up to this day.
    Until(Date),
}

impl Says {
    /// Whether the page is to be withheld on a day.
    pub fn withholds(self, today: Date) -> bool {
        match self {
            Self::Draft => true,
            Self::From(day) => today < day,
            Self::Until(day) => day < today,
        }
    }

    /// The field that says the same to samverk.
    pub fn instead(self) -> String {
        match self {
            Self::Draft => String::from("draft: true"),
            Self::From(day) => format!("publish: {day}"),
            Self::Until(day) => format!("expires: {day}"),
        }
    }
}

/// What a statement says, and whether that is certain.
pub(super) type Meaning = (Says, bool);

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `draft: true` withholds.
    Unfinished,
    /// `published: false` withholds, and a day is the first one.
    Published,
    /// `status: draft`.
    Status,
    /// A first day.
    From,
    /// A last day; `unpublish: true` withholds.
    Until,
}

/// Names without capitals, spaces, hyphens and underscores, and whether they can mean nothing else:
/// those of Hugo, Zola, Jekyll, Eleventy, Docusaurus, Starlight, Obsidian Publish and `WordPress`,
/// and those that Swedes write.
#[rustfmt::skip]
const NAMES: &[(&str, Kind, bool)] = &[
    ("draft drafts isdraft utkast ärutkast wip unpublished opublicerad opublicerat ejpublicerad",
        Kind::Unfinished, true),
    ("hidden hide dold gömd unlisted unlist olistad private privat internal hemlig headless",
        Kind::Unfinished, false),
    ("published ispublished publish publicerad publicerat publicera publiceras", Kind::Published,
        true),
    ("visible synlig visas show visa public offentlig live listed render permalink output",
        Kind::Published, false),
    ("status state stage poststatus publishstatus publishstate publiceringsstatus läge skede",
        Kind::Status, true),
    ("publishdate publisheddate publishon publishat publishfrom publishedat publishedon \
      publicationdate publiceringsdatum publiceringsdag publicerasden golive golivedate embargo \
      embargountil visiblefrom availablefrom releasedate visasfrån synligfrån date",
        Kind::From, true),
    ("expires expirydate expiredate expirationdate expiry expireson expiresat expiration \
      unpublish unpublishdate unpublishon unpublishat validuntil validto visibleuntil \
      availableuntil utgår upphör avpublicera avpubliceras avpubliceringsdatum slutdatum \
      archivedate archiveon visastill synligtill", Kind::Until, true),
];

/// States of a page that is not for the public, and whether they can mean nothing else.
#[rustfmt::skip]
const STATES: &[(&str, bool)] = &[
    ("draft utkast wip unpublished opublicerad opublicerat ejpublicerad intepublicerad autodraft \
      workinprogress unfinished ofärdig ejklar inteklar ejfärdig", true),
    ("inprogress underarbete private privat hidden dold pending väntar future planerad trash \
      papperskorg internal", false),
];

fn kind_of(name: &str) -> Option<(Kind, bool)> {
    NAMES
        .iter()
        .find(|(names, ..)| names.split_ascii_whitespace().any(|known| known == name))
        .map(|(_, kind, is_certain)| (*kind, *is_certain))
}

fn state(value: &str) -> Option<bool> {
    let value = plain(value);
    let known = STATES
        .iter()
        .find(|(states, _)| states.split_ascii_whitespace().any(|known| known == value));
    known.map(|(_, is_certain)| *is_certain)
}

/// Whether a value is the name of a state in which a page is certainly not for the public.
pub(super) fn is_unfinished(value: &str) -> bool {
    state(value) == Some(true)
}

/// Whether a name, as a page writes it, is one by which pages are withheld.
pub(super) fn is_name(name: &str) -> bool {
    name.len() <= MAX_NAME && kind_of(&plain(name)).is_some()
}

/// No name is longer; what is, is a sentence.
const MAX_NAME: usize = 40;

/// What a field that is not ours says.
fn meaning(name: &str, value: &str) -> Option<Meaning> {
    if name.len() > MAX_NAME {
        return None;
    }
    let (kind, is_certain) = kind_of(&plain(name))?;
    let value = bare(value);
    let truth = values::truth(value);
    let day = day_within(value);
    match (kind, truth, day) {
        (Kind::Unfinished, Some(true), _) | (Kind::Published, Some(false), _) => {
            Some((Says::Draft, is_certain))
        }
        // `draft: kanske`, `utkast:`
        (Kind::Unfinished, None, _) if is_certain => Some((Says::Draft, false)),
        (Kind::Published | Kind::From, None, Some(day)) => Some((Says::From(day), true)),
        (Kind::Published, None, None) if is_certain && !value.is_empty() => {
            Some((Says::Draft, state(value) == Some(true)))
        }
        (Kind::Status, ..) => state(value).map(|is_certain| (Says::Draft, is_certain)),
        (Kind::Until, _, Some(day)) => Some((Says::Until(day), true)),
        (Kind::Until, Some(true), None) => Some((Says::Draft, true)),
        _ => None,
    }
}

/// A value without quotes, a comment behind it, and signs that end it in other formats.
fn bare(value: &str) -> &str {
    let value = value.split(" #").next().unwrap_or_default();
    value.trim_matches(|c: char| c.is_whitespace() || "\"'“”„‘’»«*_`,;".contains(c))
}

/// What an entry of a page's fields says that is not one of ours.
pub(super) fn of_entry(entry: &Entry<'_>) -> Option<Meaning> {
    match &entry.node.value {
        Value::Text(text) => meaning(&entry.key, text),
        Value::Empty => meaning(&entry.key, ""),
        Value::List(items) => match items.as_slice() {
            [one] => match &one.value {
                Value::Text(text) => meaning(&entry.key, text),
                _ => None,
            },
            _ => None,
        },
        // `build: {render: never}`, `extra: {draft: true}`
        Value::Map(entries) => entries.iter().find_map(|inner| {
            let (kind, is_certain) = kind_of(&plain(&inner.key))?;
            let counts = is_certain && kind == Kind::Unfinished || inner.key == "render";
            counts.then(|| of_entry(inner)).flatten()
        }),
    }
    .map(|(says, is_certain)| {
        let is_nested = matches!(entry.node.value, Value::Map(_));
        (says, is_certain && !is_nested)
    })
}

/// What a line of text says that looks like a field: `draft: true`, `draft = true,`,
/// `"draft": true`, `<!-- utkast -->`.
fn of_line(line: &str) -> Option<Meaning> {
    let line = line.trim();
    if let Some(comment) = line.strip_prefix("<!--") {
        let said = comment.trim_end_matches("-->").trim();
        return of_line(said).or_else(|| is_unfinished(said).then_some((Says::Draft, false)));
    }
    let (name, value) = name_and_value(line)?;
    // What is said in several words is more often a text than a field.
    meaning(name, value)
        .filter(|(_, is_certain)| *is_certain || value.split_whitespace().count() < 2)
}

/// The name and the value of a line that looks like a field.
pub(super) fn name_and_value(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-*>".contains(c));
    let at = line.find([':', '=', '：'])?;
    let name = line[..at].trim_matches(|c: char| c.is_whitespace() || "\"'*_`".contains(c));
    let value = line[at..].trim_start_matches([':', '=', '：', '*']);
    let fits = name.len() <= MAX_NAME
        && name.starts_with(char::is_alphabetic)
        && name.split_whitespace().count() <= 3;
    fits.then_some((name, value))
}

/// The first statement among the lines of a text, which is told of by another finding if
/// `is_told`.
pub(super) fn in_lines(source: &SourceFile, lines: Span, is_told: bool) -> Option<Withholding> {
    let text = source.slice(lines);
    in_text(text, text.len()).map(|(piece, (says, is_certain))| Withholding {
        says,
        is_certain,
        is_told,
        span: source.span_of(piece),
        field: None,
    })
}

/// The first statement up to a byte of a text, and what it says.
pub(super) fn in_text(text: &str, end: usize) -> Option<(&str, Meaning)> {
    // The formats of others put several fields on a line.
    let pieces = text[..end].split(['\n', ',', '{', '}']);
    pieces
        .map(str::trim)
        .find_map(|piece| Some((piece, of_line(piece)?)))
}

/// What entries say about whether the page is to be seen: those that are not ours, and ours where
/// they could not be read as they should.
pub(super) fn in_fields<'a>(
    fields: &'a Fields<'_>,
    ours: &'a [Field],
) -> impl Iterator<Item = Withholding> + 'a {
    fields.entries().iter().filter_map(move |entry| {
        let is_ours = ours.iter().any(|field| field.name == entry.key);
        let is_unread = match (&*entry.key, &entry.node.value) {
            ("draft", Value::Text(text)) => values::truth(text) != Some(false),
            ("publish", Value::Text(text)) => values::date(text.trim()).is_none(),
            ("draft", _) | ("publish", Value::List(_) | Value::Map(_)) => true,
            ("type", Value::Text(text)) => {
                PageType::from_name(text).is_none() && is_unfinished(text)
            }
            ("extra", Value::Map(_)) => of_entry(entry).is_some(),
            _ => false,
        };
        let is_extra = entry.key == "extra";
        let (says, is_certain) = match (is_ours, is_unread) {
            (true, false) => return None,
            (true, true) => {
                let is_true = |text: &str| values::truth(text) == Some(true);
                let is_certain = matches!(&entry.node.value, Value::Text(text)
                    if entry.key == "draft" && is_true(text)
                        || entry.key == "type");
                (Says::Draft, is_certain)
            }
            (false, _) => of_entry(entry)?,
        };
        Some(Withholding {
            says,
            is_certain,
            is_told: is_ours && !is_extra,
            span: Span::new(
                entry.key_span.start,
                entry.node.span.end.max(entry.key_span.end),
            ),
            field: (!is_ours).then(|| entry.key.to_string()),
        })
    })
}

impl FrontMatter {
    /// The first day that the page is shown, however it says so.
    pub fn shown_from(&self) -> Option<Date> {
        let said = self.withholding.iter().filter_map(|said| match said.says {
            Says::From(day) => Some(day),
            Says::Draft | Says::Until(_) => None,
        });
        said.chain(self.publish).max()
    }

    /// The last day that the page is shown, however it says so.
    pub fn shown_until(&self) -> Option<Date> {
        let said = self.withholding.iter().filter_map(|said| match said.says {
            Says::Until(day) => Some(day),
            Says::Draft | Says::From(_) => None,
        });
        said.chain(self.expires).min()
    }

    /// Whether the page is a draft for no other reason than that nobody can tell whether it is one:
    /// what is wrong with it must be mended before anything is published.
    pub fn is_draft_by_guess(&self) -> bool {
        let mut drafts = self
            .withholding
            .iter()
            .filter(|said| said.says == Says::Draft)
            .peekable();
        drafts.peek().is_some() && drafts.all(|said| !said.is_certain)
    }

    /// Withholds the page if the lines from a byte on that look like fields say so.
    pub(super) fn withhold_by(&mut self, source: &SourceFile, start: usize, is_told: bool) {
        let lines = Span::new(start, start + fences::head(&source.text[start..]));
        self.withhold(in_lines(source, lines, is_told));
    }

    pub(super) fn withhold(&mut self, said: Option<Withholding>) {
        let Some(said) = said else { return };
        self.draft |= said.says == Says::Draft;
        self.withholding.push(said);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_page_is_withheld_in_many_words() {
        for (line, certain) in [
            ("draft: true", true),
            ("DRAFT: TRUE", true),
            ("Utkast: ja", true),
            ("  draft : 'true'", true),
            ("\"draft\": true,", true),
            ("draft = true", true),
            ("**Utkast:** ja", true),
            ("published: nej", true),
            ("status: utkast", true),
            ("State: WIP", true),
            ("unpublish: true", true),
            ("draft: kanske", false),
            ("hidden: true", false),
            ("visible: false", false),
            ("unlist: true", false),
            ("publicera: snart", false),
            ("<!-- draft -->", false),
            ("<!-- draft: true -->", true),
        ] {
            assert_eq!(of_line(line), Some((Says::Draft, certain)), "{line}");
        }
        let day = date(2027, 2, 1);
        for (line, says) in [
            ("publicera: 2027-02-01", Says::From(day)),
            ("publishDate: 2027-02-01T09:00:00+01:00", Says::From(day)),
            ("publish_date: \"2027-02-01\"", Says::From(day)),
            ("expiryDate: 2027-02-01", Says::Until(day)),
            ("avpubliceras: 1 februari 2027", Says::Until(day)),
        ] {
            assert_eq!(of_line(line), Some((says, true)), "{line}");
        }
    }

    #[test]
    fn other_lines_withhold_nothing() {
        for line in [
            "draft: false",
            "Tänk på: ta med dator.",
            "published: true",
            "Status: aktiv",
            "status: pågår",
            "hidden: false",
            "Visa: alla bilder",
            "Utkastet är klart: se nedan",
            "<!-- Utkast till en rubrik -->",
            "# draft: true",
            "Utkast: så arbetar vi med texter",
        ] {
            assert_eq!(of_line(line), None, "{line}");
        }
    }
}
