//! Pages → their words, in parallel.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::index::{Field, Postings};
use super::page_text::{PageText, Section};
use super::tokenizer::each_word;
use crate::site::{PageId, Site};

/// A word that stands so often in a page's text is something that the page is about.
const OFTEN: u32 = 3;

/// So many pages are read by one thread in a row.
const PAGES_AT_ONCE: usize = 64;

/// The words of pages.
pub(super) struct Gathered {
    /// Each word with its pages; in no order.
    pub words: Vec<(String, Postings)>,
    /// Of each page what its files need to know.
    pub pages: Vec<PageDigest>,
}

/// What is kept of a page's text.
#[derive(Debug, Clone)]
pub(super) struct PageDigest {
    /// The hash of all that is written of it into the files of texts.
    pub hash: blake3::Hash,
    /// How long its text is, in bytes.
    pub length: usize,
    /// How many words its title has, 63 at most.
    pub title_words: u8,
}

/// Reads pages of a site.
pub(super) fn gather(site: &Site, ids: &[PageId]) -> Gathered {
    let shares: Vec<Share> = ids
        .par_chunks(PAGES_AT_ONCE)
        .enumerate()
        .map(|(number, ids)| Share::of(site, ids, number * PAGES_AT_ONCE))
        .collect();
    let mut numbers: FxHashMap<Box<str>, usize> = FxHashMap::default();
    let mut words: Vec<(String, Postings)> = Vec::new();
    let mut pages = Vec::with_capacity(ids.len());
    for share in shares {
        let in_all: Vec<usize> = share
            .words
            .into_iter()
            .map(|word| match numbers.get(&word) {
                Some(number) => *number,
                None => {
                    let number = words.len();
                    words.push((word.to_string(), Postings::default()));
                    numbers.insert(word, number);
                    number
                }
            })
            .collect();
        for (word, page, field) in share.found {
            words[in_all[word as usize]].1.0[field as usize].push(page);
        }
        pages.extend(share.pages);
    }
    Gathered { words, pages }
}

/// The words of some pages that follow each other.
#[derive(Default)]
struct Share {
    words: Vec<Box<str>>,
    numbers: FxHashMap<Box<str>, u32>,
    /// Of each word, what is known of it on the page at hand.
    on_page: Vec<OnPage>,
    /// The words of the page at hand.
    touched: Vec<u32>,
    found: Vec<(u32, u32, Field)>,
    pages: Vec<PageDigest>,
    buffer: String,
}

#[derive(Clone, Copy, Default)]
struct OnPage {
    best: Option<Field>,
    in_body: u32,
}

impl Share {
    fn of(site: &Site, ids: &[PageId], first: usize) -> Self {
        let mut share = Self::default();
        for (offset, id) in ids.iter().enumerate() {
            let text = PageText::of(site.page(*id));
            let digest = share.page(&text, &site.page(*id).address);
            share.pages.push(digest);
            // A site has fewer pages than that.
            let page = u32::try_from(first + offset).unwrap_or(u32::MAX);
            share.end_page(page);
        }
        share
    }

    fn page(&mut self, text: &PageText, address: &str) -> PageDigest {
        let PageText {
            title,
            summary,
            keywords,
            tags,
            sections,
        } = text;
        let mut hasher = blake3::Hasher::new();
        let mut length = 0;
        let mut keep = |text: &str| {
            hasher.update(text.as_bytes());
            hasher.update(b"\0");
            length += text.len();
        };
        [address, title, summary].into_iter().for_each(&mut keep);
        keywords.iter().for_each(|keyword| keep(keyword));
        for section in sections {
            let Section {
                heading,
                anchor,
                lead,
                text,
            } = section;
            [heading, anchor, lead, text]
                .into_iter()
                .for_each(|text| keep(text));
        }
        let title_words = self.words(title, Field::Name);
        for (texts, field) in [(keywords, Field::Name), (tags, Field::Lead)] {
            for text in texts {
                self.words(text, field);
            }
        }
        self.words(summary, Field::Lead);
        for section in sections {
            self.words(&section.heading, Field::Heading);
            self.words(&section.lead, Field::Lead);
            self.words(&section.text, Field::Body);
        }
        PageDigest {
            hash: hasher.finalize(),
            length,
            title_words: u8::try_from(title_words).unwrap_or(u8::MAX).min(63),
        }
    }

    /// Notes the words of a text, and says how many there are.
    fn words(&mut self, text: &str, field: Field) -> usize {
        let mut buffer = std::mem::take(&mut self.buffer);
        let mut count = 0;
        each_word(text, &mut buffer, |word| {
            count += 1;
            self.word(word, field);
        });
        self.buffer = buffer;
        count
    }

    fn word(&mut self, word: &str, field: Field) {
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => self.new_word(word),
        };
        let on_page = &mut self.on_page[number as usize];
        if on_page.best.is_none() {
            self.touched.push(number);
        }
        on_page.in_body += u32::from(field == Field::Body);
        on_page.best = on_page.best.max(Some(field));
    }

    fn new_word(&mut self, word: &str) -> u32 {
        // A share of pages has fewer words than that.
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word.into());
        self.numbers.insert(word.into(), number);
        self.on_page.push(OnPage::default());
        number
    }

    fn end_page(&mut self, page: u32) {
        for number in self.touched.drain(..) {
            let on_page = std::mem::take(&mut self.on_page[number as usize]);
            let often = (on_page.in_body >= OFTEN).then_some(Field::Often);
            let best = on_page.best.max(often);
            self.found.extend(best.map(|field| (number, page, field)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_once_for_a_page_in_its_best_field() {
        let mut share = Share::default();
        let text = PageText {
            title: String::from("Nätverk för nätverk"),
            keywords: vec![String::from("Fritis")],
            sections: vec![
                Section {
                    lead: String::from("Stödja lärare."),
                    text: String::from("Lärare, rektorer, rektorer och rektorer. Fritis."),
                    ..Section::default()
                },
                Section {
                    heading: String::from("Rektorer och elever"),
                    ..Section::default()
                },
            ],
            ..PageText::default()
        };
        let digest = share.page(&text, "/natverk/");
        assert_eq!(digest.title_words, 3);
        share.end_page(7);
        let found: Vec<(&str, u32, Field)> = share
            .found
            .iter()
            .map(|(word, page, field)| (&*share.words[*word as usize], *page, *field))
            .collect();
        let expected = [
            ("nätverk", 7, Field::Name),
            ("för", 7, Field::Name),
            ("fritis", 7, Field::Name),
            ("stödja", 7, Field::Lead),
            ("lärare", 7, Field::Lead),
            ("rektorer", 7, Field::Heading),
            ("och", 7, Field::Heading),
            ("elever", 7, Field::Heading),
        ];
        assert_eq!(found, expected);
    }
}
