//! The two lists of `tests/search/`, read.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::site::repository;

/// Whose pages are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The real content, in Swedish.
    Swedish,
    /// The real content, in English.
    English,
    /// `tests/browser/sample/`, which is in English.
    Sample,
}

impl Place {
    const ALL: [Self; 3] = [Self::Swedish, Self::English, Self::Sample];

    /// As the lists name it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
            Self::Sample => "sample",
        }
    }

    pub(super) fn language(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English | Self::Sample => "en",
        }
    }

    /// Where its pages lie.
    pub(super) fn content(self) -> PathBuf {
        repository().join(match self {
            Self::Swedish | Self::English => "content",
            Self::Sample => "tests/browser/sample/content",
        })
    }
}

/// What somebody looks for.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) text: String,
    pub(super) place: Place,
    /// The pages that may come first, below the folder `content`.
    pub(super) pages: Vec<String>,
    /// What is hard about it.
    pub(super) class: String,
}

/// A word that nobody has written.
#[derive(Debug)]
pub(super) struct Absent {
    pub(super) text: String,
    only_in: Option<Place>,
}

impl Absent {
    pub(super) fn is_absent_in(&self, place: Place) -> bool {
        self.only_in.is_none_or(|only| only == place)
    }
}

/// The fields of each line that says something.
fn lines(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(repository().join("tests/search").join(name)).unwrap();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(ToOwned::to_owned).collect())
        .collect()
}

pub(super) fn queries() -> Vec<Query> {
    let mut seen = BTreeSet::new();
    let read = |fields: Vec<String>| {
        let [text, pages, class]: [String; 3] = fields.try_into().unwrap();
        let place = match pages.as_str() {
            pages if pages.starts_with("sample/") => Place::Sample,
            pages if pages.ends_with(".en.md") => Place::English,
            _ => Place::Swedish,
        };
        assert!(seen.insert((place, text.clone())), "{text}: twice");
        let pages = pages
            .split('|')
            .map(|page| page.strip_prefix("sample/").unwrap_or(page).to_owned());
        Query {
            pages: pages.collect(),
            text,
            place,
            class,
        }
    };
    lines("gold.tsv").into_iter().map(read).collect()
}

pub(super) fn absent() -> Vec<Absent> {
    let read = |fields: Vec<String>| {
        let named = fields.get(1).filter(|name| !name.is_empty());
        Absent {
            only_in: named.map(|name| {
                let place = Place::ALL.into_iter().find(|place| place.name() == name);
                place.unwrap_or_else(|| panic!("{fields:?}"))
            }),
            text: fields[0].clone(),
        }
    };
    lines("absent.txt").into_iter().map(read).collect()
}
