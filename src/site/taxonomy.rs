//! Taxonomies: the vocabularies that pages are filed by. Each of their terms has a page of its own,
//! which lists what is filed under it, below the overview of all terms.
//!
//! What a taxonomy needs is its row below, and a template of its name.

use std::borrow::Cow;

use crate::content::FrontMatter;
use crate::overview::Overview;

/// A vocabulary that pages are filed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taxonomy {
    /// Who networks are for.
    Audiences,
    /// Subjects.
    Tags,
    /// The years of initiatives.
    Years,
}

/// What is known of a taxonomy without any site.
struct Row {
    overview: Overview,
    template: &'static str,
    field: &'static str,
    newest_first: bool,
}

impl Taxonomy {
    /// Every taxonomy.
    pub const ALL: &[Self] = &[Self::Audiences, Self::Tags, Self::Years];

    const fn row(self) -> Row {
        match self {
            Self::Audiences => Row {
                overview: Overview::Audiences,
                template: "audience",
                field: "audience",
                newest_first: false,
            },
            Self::Tags => Row {
                overview: Overview::Tags,
                template: "tag",
                field: "tags",
                newest_first: false,
            },
            Self::Years => Row {
                overview: Overview::Initiatives,
                template: "year",
                field: "initiatives",
                newest_first: true,
            },
        }
    }

    /// The overview that its terms lie below.
    pub const fn overview(self) -> Overview {
        self.row().overview
    }

    /// The template of a term's page, which is also its name for the term.
    pub const fn template(self) -> &'static str {
        self.row().template
    }

    /// The field that files a page.
    pub const fn field(self) -> &'static str {
        self.row().field
    }

    /// Whether the last term in the order of the alphabet comes first.
    pub const fn newest_first(self) -> bool {
        self.row().newest_first
    }

    /// What a page with these fields is filed under. A term that stands here twice has two things
    /// of the page under it, such as two initiatives.
    pub fn terms(self, fields: &FrontMatter) -> Vec<Cow<'_, str>> {
        match self {
            Self::Audiences => borrowed(&fields.network.audience),
            Self::Tags => borrowed(&fields.tags),
            Self::Years => {
                let initiatives = fields.network.initiatives.iter();
                let years = initiatives.flat_map(|initiative| years(&initiative.year));
                years.map(|year| Cow::Owned(year.to_string())).collect()
            }
        }
    }
}

fn borrowed(names: &[String]) -> Vec<Cow<'_, str>> {
    names
        .iter()
        .map(|name| Cow::Borrowed(name.as_str()))
        .collect()
}

/// The most years that a text is taken to span; what spans more is not two years.
const LONGEST_SPAN: u16 = 20;

/// The years that a text names, in their order, each once: those of `2024–2026` are three, and those
/// of `läsåret 2026/27` two. Years are of this century and the last.
pub fn years(text: &str) -> Vec<u16> {
    let mut found: Vec<u16> = Vec::new();
    let mut before: Option<(u16, usize)> = None;
    for (at, digits) in numbers(text) {
        let gap = before.and_then(|(year, end)| Some((year, text.get(end..at)?.trim())));
        let year = match (digits.len(), gap) {
            (4, _) => digits
                .parse()
                .ok()
                .filter(|year| (1900..2100).contains(year)),
            // The end of a span, without its century.
            (2, Some((first, "/" | "-" | "–"))) => digits
                .parse()
                .ok()
                .map(|last: u16| first / 100 * 100 + last),
            _ => None,
        };
        let Some(year) = year else {
            before = None;
            continue;
        };
        match gap {
            Some((first, "-" | "–" | "/")) if first < year && year - first <= LONGEST_SPAN => {
                found.extend(first..=year);
            }
            _ => found.push(year),
        }
        before = Some((year, at + digits.len()));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The runs of digits in a text, each with where it begins.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|c: char| c.is_ascii_digit())?;
        let length = text[start..].find(|c: char| !c.is_ascii_digit());
        let end = length.map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_name_years_alone_and_in_spans() {
        assert_eq!(years("2026"), [2026]);
        assert_eq!(years("läsåret 2026/2027"), [2026, 2027]);
        assert_eq!(years("läsåret 2026/27"), [2026, 2027]);
        assert_eq!(years("2024–2026"), [2024, 2025, 2026]);
        assert_eq!(years("2019, 2021 och 2026"), [2019, 2021, 2026]);
        assert_eq!(years("hösten 2025 – våren 2026"), [2025, 2026]);
        assert_eq!(years("12 gånger, 1899 eller 20260101"), [] as [u16; 0]);
        assert_eq!(years("varje år"), [] as [u16; 0]);
    }
}
