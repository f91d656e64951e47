//! Pages → their words, in parallel.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::index::{Field, Postings};
use super::known_words::{Gathered, KeepWords, Place, WordOnPage};
use super::page_text::PageText;
use super::texts::{Texts, TextsFile, TextsWriter};
use super::tokenizer::each_word;
use crate::at_work;
use crate::site::{PageId, Site};

/// A word that stands so often in a page's text is something that the page is about.
const OFTEN: u32 = 3;

/// So many pages are read by one thread in a row.
const PAGES_AT_ONCE: usize = 64;

/// Words with their pages, in no order.
pub(super) type Words = Vec<(String, Postings)>;

/// Reads pages of a site, and writes their texts into files. Of pages whose words are `known`,
/// texts are not written.
pub(super) fn gather(
    site: &Site,
    ids: &[PageId],
    texts: Texts<'_>,
    known: &dyn KeepWords,
) -> (Words, Vec<TextsFile>) {
    let shares: Vec<Gathered> = ids
        .par_chunks(PAGES_AT_ONCE)
        .enumerate()
        .map(|(number, ids)| {
            let first = number * PAGES_AT_ONCE;
            let place = Place::of(site, ids, first, texts);
            place.known(known).unwrap_or_else(|| {
                let gathered = Share::of(site, ids, first, texts);
                place.keep(&gathered, known);
                gathered
            })
        })
        .collect();
    let mut numbers: FxHashMap<Box<str>, usize> = FxHashMap::default();
    let mut words = Words::new();
    let mut files = Vec::new();
    // A site has fewer pages than that number can say.
    let mut page: u32 = 0;
    for share in shares {
        let in_all: Vec<usize> = share
            .words
            .into_iter()
            .map(|word| {
                if let Some(number) = numbers.get(&word) {
                    return *number;
                }
                let number = words.len();
                words.push((word.to_string(), Postings::default()));
                numbers.insert(word, number);
                number
            })
            .collect();
        for on_page in share.pages {
            for found in on_page {
                let (_, postings) = &mut words[in_all[found.word()]];
                postings.0[found.field() as usize].push(page);
            }
            page += 1;
        }
        files.extend(share.files);
    }
    (words, files)
}

/// The words of some pages that follow each other.
#[derive(Default)]
struct Share {
    words: Vec<Box<str>>,
    numbers: Numbers,
    /// Of each word, what is known of it on the page at hand.
    on_page: Vec<OnPage>,
    /// The words of the page at hand.
    touched: Vec<u32>,
    pages: Vec<Vec<WordOnPage>>,
    buffer: String,
}

/// The numbers of words. Every word of a site is looked up here, and nearly all are short enough to
/// be compared as numbers are.
#[derive(Default)]
struct Numbers {
    short: FxHashMap<Packed, u32>,
    long: FxHashMap<Box<str>, u32>,
}

impl Numbers {
    fn get(&self, word: &str) -> Option<u32> {
        let found = match packed(word) {
            Some(key) => self.short.get(&key),
            None => self.long.get(word),
        };
        found.copied()
    }

    fn insert(&mut self, word: &str, number: u32) {
        match packed(word) {
            Some(key) => self.short.insert(key, number),
            None => self.long.insert(word.into(), number),
        };
    }
}

/// A word of 16 bytes at most: its first and its last bytes, which overlap, and how many it has.
type Packed = (u64, u64, usize);

fn packed(word: &str) -> Option<Packed> {
    let bytes = word.as_bytes();
    let (first, last) = match bytes.len() {
        8..=16 => {
            let number = |eight: &[u8; 8]| u64::from_le_bytes(*eight);
            (number(bytes.first_chunk()?), number(bytes.last_chunk()?))
        }
        4..=7 => {
            let number = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
            (number(bytes.first_chunk()?), number(bytes.last_chunk()?))
        }
        length @ 1..=3 => {
            let at = |place: usize| u64::from(bytes[place]);
            (at(0) << 8 | at(length / 2), at(length - 1))
        }
        _ => return None,
    };
    Some((first, last, bytes.len()))
}

#[derive(Clone, Copy, Default)]
struct OnPage {
    best: Option<Field>,
    in_body: u32,
}

impl Share {
    fn of(site: &Site, ids: &[PageId], first: usize, texts: Texts<'_>) -> Gathered {
        let mut share = Self::default();
        let mut writer = TextsWriter::new(texts, first);
        for (number, id) in (first..).zip(ids) {
            let page = site.page(*id);
            at_work::on(&page.document.source.path, || {
                let text = PageText::of(page);
                writer.page(number, page, &text);
                share.page(&text);
            });
        }
        Gathered {
            words: share.words,
            pages: share.pages,
            files: writer.end(),
        }
    }

    /// Notes the words of the next page.
    fn page(&mut self, text: &PageText) {
        self.words(&text.title, Field::Name);
        for (texts, field) in [(&text.keywords, Field::Name), (&text.tags, Field::Lead)] {
            for text in texts {
                self.words(text, field);
            }
        }
        self.words(&text.summary, Field::Lead);
        for section in &text.sections {
            self.words(&section.heading, Field::Heading);
            let (lead, text) = section.text.split_at(section.lead);
            self.words(lead, Field::Lead);
            self.words(text, Field::Body);
        }
        self.end_page();
    }

    /// Notes the words of a text.
    fn words(&mut self, text: &str, field: Field) {
        let mut buffer = std::mem::take(&mut self.buffer);
        each_word(text, &mut buffer, |word| self.word(word, field));
        self.buffer = buffer;
    }

    fn word(&mut self, word: &str, field: Field) {
        let number = match self.numbers.get(word) {
            Some(number) => number,
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
        self.numbers.insert(word, number);
        self.on_page.push(OnPage::default());
        number
    }

    fn end_page(&mut self) {
        let touched = self.touched.drain(..);
        let words = touched.filter_map(|number| {
            let on_page = std::mem::take(&mut self.on_page[number as usize]);
            let often = (on_page.in_body >= OFTEN).then_some(Field::Often);
            let best = on_page.best.max(often);
            best.map(|field| WordOnPage::new(number, field))
        });
        self.pages.push(words.collect());
    }
}

#[cfg(test)]
mod tests {
    use super::super::page_text::Section;
    use super::*;

    #[test]
    fn a_word_counts_once_for_a_page_in_its_best_field() {
        let mut share = Share::default();
        let text = PageText {
            title: String::from("Nätverk för nätverk"),
            keywords: vec![String::from("Fritis")],
            sections: vec![
                Section {
                    lead: "Stödja lärare.".len(),
                    text: String::from(
                        "Stödja lärare. Lärare, rektorer, rektorer och rektorer. Fritis.",
                    ),
                    ..Section::default()
                },
                Section {
                    heading: String::from("Rektorer och elever"),
                    ..Section::default()
                },
            ],
            ..PageText::default()
        };
        share.page(&text);
        let found: Vec<(&str, Field)> = share.pages[0]
            .iter()
            .map(|found| (&*share.words[found.word()], found.field()))
            .collect();
        let expected = [
            ("nätverk", Field::Name),
            ("för", Field::Name),
            ("fritis", Field::Name),
            ("stödja", Field::Lead),
            ("lärare", Field::Lead),
            ("rektorer", Field::Heading),
            ("och", Field::Heading),
            ("elever", Field::Heading),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_told_apart_whatever_their_length() {
        let words = [
            "a",
            "aa",
            "å",
            "skrivutvecklare",
            "skrivutvecklaren",
            "skrivutvecklarens",
            "skrivutvecklaråå",
        ];
        let mut numbers = Numbers::default();
        for (word, number) in words.iter().zip(0..) {
            assert_eq!(numbers.get(word), None);
            numbers.insert(word, number);
        }
        for (word, number) in words.iter().zip(0..) {
            assert_eq!(numbers.get(word), Some(number));
        }
    }
}
