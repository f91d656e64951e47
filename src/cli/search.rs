//! `samverk search`: what readers get who search for something, and why.

use std::io::{self, BufRead};

use serde::Serialize;

use super::args::{Global, ListFormat, Search};
use super::pipeline::prepare;
use super::{Failure, Status, language, streams};
use crate::diagnostics::Messages;
use crate::search::Index;
use crate::search::query::{Found, Reason, Searcher};
use crate::site::{EditionId, Page, Site};
use crate::snapshot::BuildOptions;

/// What stands in the place of the words where queries are read from stdin, one a line.
const STDIN: &str = "-";

/// So many hits are shown to people, who read the first ones.
const SHOWN: usize = 20;

/// The answer to a query, for programs.
#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    /// Words that no page has. If there are any, nothing is found.
    unknown: Vec<&'a str>,
    hits: Vec<Hit<'a>>,
}

#[derive(Serialize)]
struct Hit<'a> {
    /// The page's file, from `content`.
    path: &'a str,
    address: &'a str,
    title: &'a str,
    score: u64,
    reasons: Vec<Why<'a>>,
}

#[derive(Serialize)]
struct Why<'a> {
    word: &'a str,
    #[serde(rename = "match")]
    class: &'static str,
    #[serde(rename = "as")]
    text: &'a str,
    #[serde(rename = "in")]
    field: &'static str,
}

/// What answers are made of.
struct Desk<'a> {
    site: &'a Site,
    edition: EditionId,
    index: &'a Index,
    searcher: Searcher<'a>,
    messages: &'a Messages,
    format: ListFormat,
}

pub(super) fn run(global: &Global, options: &Search) -> Result<Status, Failure> {
    let prepared = prepare(global, &BuildOptions::default())?;
    let site = &prepared.snapshot.site;
    let language = match &options.language {
        Some(written) => language::listed(site, written)?,
        None => site.config.language(),
    };
    let edition = site.edition_in(language).ok_or(Failure::SearchMissing)?;
    let index = prepared.snapshot.search().index(edition);
    let index = index.ok_or(Failure::SearchMissing)?;
    let desk = Desk {
        site,
        edition,
        index,
        searcher: Searcher::new(index),
        messages: &prepared.messages,
        format: options.format,
    };
    let mut status = Status::Fine;
    let mut answer = |query: &str| -> io::Result<()> {
        let found = desk.searcher.search(query);
        if found.hits.is_empty() {
            status = Status::Findings;
        }
        streams::print(desk.answer(query, &found)?)
    };
    let query = options.words.join(" ");
    if query == STDIN {
        for query in io::stdin().lock().lines() {
            answer(query?.trim())?;
        }
    } else {
        answer(&query)?;
    }
    Ok(status)
}

impl Desk<'_> {
    fn answer(&self, query: &str, found: &Found) -> io::Result<String> {
        match self.format {
            ListFormat::Json => self.json(query, found),
            ListFormat::Human => Ok(self.human(found)),
        }
    }

    fn json(&self, query: &str, found: &Found) -> io::Result<String> {
        let hits = found.hits.iter().map(|hit| {
            let page = self.page(hit.page);
            Hit {
                path: page.document.path.as_str(),
                address: &page.address,
                title: &page.document.title,
                score: hit.score,
                reasons: hit.reasons.iter().map(Why::of).collect(),
            }
        });
        let answer = Answer {
            query,
            unknown: unknown(found).collect(),
            hits: hits.collect(),
        };
        Ok(serde_json::to_string(&answer)? + "\n")
    }

    fn human(&self, found: &Found) -> String {
        let mut lines: Vec<String> = Vec::new();
        for hit in found.hits.iter().take(SHOWN) {
            let document = &self.page(hit.page).document;
            lines.push(format!("{} ({})", document.title, document.source.path));
            lines.extend(hit.reasons.iter().map(|reason| self.reason(reason)));
        }
        let more = found.hits.len().saturating_sub(SHOWN);
        if more > 0 {
            lines.push(
                self.messages
                    .phrase("search-more", &[("count", more.into())]),
            );
        }
        let names = unknown(found);
        lines.extend(names.map(|word| {
            self.messages
                .phrase("search-unknown", &[("word", word.into())])
        }));
        if lines.is_empty() {
            let is_asked = !found.words.is_empty();
            let id = if is_asked {
                "search-none"
            } else {
                "search-nothing"
            };
            lines.push(self.messages.word(id));
        }
        lines.extend(self.left_out(found));
        lines.join("\n") + "\n"
    }

    /// Why a word finds a page, as a sentence.
    fn reason(&self, reason: &Reason) -> String {
        let place = format!("place-{}", reason.field.as_str());
        let place = self.messages.word(&place);
        let args = [
            ("word", reason.word.as_str().into()),
            ("as", reason.matched_text.as_str().into()),
            ("place", place.into()),
        ];
        let id = format!("search-{}", reason.match_class.as_str());
        format!("  {}", self.messages.phrase(&id, &args))
    }

    /// Pages whose names have all words, and which no search finds: somebody may look for just
    /// these.
    fn left_out(&self, found: &Found) -> Vec<String> {
        let words: Vec<&str> = found.words.iter().map(|(word, _)| word.as_str()).collect();
        let pages = self.site.pages.iter();
        let pages = pages.filter(|page| page.edition == self.edition);
        pages
            .filter(|page| !page.shown || !page.document.front_matter.search)
            .filter(|page| {
                let keywords = page.document.front_matter.keywords.iter();
                let names = std::iter::once(&page.document.title).chain(keywords);
                self.searcher
                    .has_forms_of(&words, names.map(String::as_str))
            })
            .map(|page| {
                let id = if page.shown {
                    "search-off"
                } else {
                    "search-not-shown"
                };
                let file = page.document.source.path.as_str().into();
                self.messages.phrase(id, &[("file", file)])
            })
            .collect()
    }

    fn page(&self, number: u32) -> &Page {
        self.site.page(self.index.pages[number as usize].id)
    }
}

impl<'a> Why<'a> {
    fn of(reason: &'a Reason) -> Self {
        Self {
            word: &reason.word,
            class: reason.match_class.as_str(),
            text: &reason.matched_text,
            field: reason.field.as_str(),
        }
    }
}

fn unknown(found: &Found) -> impl Iterator<Item = &str> {
    let words = found.words.iter();
    words.filter_map(|(word, is_known)| (!is_known).then_some(word.as_str()))
}
