//! Paragraphs whose lines were meant to stay lines: addresses, opening hours, numbers to call.
//! Markdown makes one line of them.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::Events;
use super::near_miss::{Intended, NearMiss};
use crate::source::Span;

/// The paragraphs of `text`, which begins at byte `base` of its file, that look like an address: a
/// few short lines, each beginning anew, and two at least that hold what no sentence does.
pub(super) fn find(events: &Events<'_>, text: &str, base: usize) -> Vec<NearMiss> {
    let mut found = Vec::new();
    let mut paragraph: Option<(&Range<usize>, usize)> = None;
    for (event, range) in events {
        match event {
            Event::Start(Tag::Paragraph) => paragraph = Some((range, 0)),
            Event::SoftBreak => {
                if let Some((_, breaks)) = &mut paragraph {
                    *breaks += 1;
                }
            }
            // Who knows how to break lines has done so where it matters.
            Event::HardBreak => paragraph = None,
            Event::End(TagEnd::Paragraph) => {
                let lines = paragraph
                    .take()
                    .filter(|(_, breaks)| (1..MAX_LINES).contains(breaks))
                    .map(|(place, _)| place.clone());
                if let Some(place) = lines.filter(|place| is_address(&text[place.clone()])) {
                    let first = text[place.clone()].lines().next().unwrap_or_default();
                    found.push(NearMiss {
                        intended: Intended::Lines,
                        span: Span::new(place.start, place.start + first.trim_end().len())
                            .shifted(base),
                        text: first.trim().to_owned(),
                        right: None,
                    });
                }
            }
            _ => {}
        }
    }
    found
}

/// A paragraph of more lines is a text.
const MAX_LINES: usize = 12;

/// A line of more characters is a sentence.
const MAX_LINE: usize = 60;

fn is_address(paragraph: &str) -> bool {
    let mut telling = 0;
    for line in paragraph.lines() {
        let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        let begins_anew = line.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            || is_mail(line)
            || line.starts_with(['+', '*', '_']);
        let goes_on = line.ends_with([',', '–', '-', ';']);
        if !begins_anew || goes_on || line.chars().count() > MAX_LINE {
            return false;
        }
        // A sentence ends in a full stop behind several words.
        if line.ends_with(['.', '?', '!']) && line.split(' ').count() > 3 {
            return false;
        }
        telling += usize::from(is_telling(line));
    }
    telling > 1 || (telling == 1 && has_postcode(paragraph))
}

/// Whether a line holds what no sentence does: a post code, a street's number at its end or, as in
/// English, its start, a number to call, an e-mail address by itself, a label and its value, a time.
fn is_telling(line: &str) -> bool {
    let ends_in_number = || {
        line.rsplit(' ').next().is_some_and(|last| {
            last.starts_with(|c: char| c.is_ascii_digit())
                && last.chars().count() <= 4
                && line.split(' ').count() <= 4
        })
    };
    let begins_with_number = || {
        line.split_once(' ').is_some_and(|(first, rest)| {
            (1..=4).contains(&first.len())
                && first.bytes().all(|byte| byte.is_ascii_digit())
                && rest.starts_with(char::is_uppercase)
                && rest.split(' ').count() <= 3
        })
    };
    let is_number = || line.chars().filter(char::is_ascii_digit).count() >= 7;
    let is_label = || {
        line.split_once(": ")
            .is_some_and(|(label, value)| label.split(' ').count() <= 2 && !value.trim().is_empty())
    };
    let is_time = || {
        let digits = |c: char| c.is_ascii_digit();
        line.split(['–', '-']).count() == 2
            && line.ends_with(digits)
            && line.split(' ').count() <= 5
    };
    has_postcode(line)
        || ends_in_number()
        || begins_with_number()
        || is_number()
        || is_mail(line)
        || is_label()
        || is_time()
}

/// `411 05 Göteborg` (Swedish post codes: three digits, a space, two digits).
fn has_postcode(text: &str) -> bool {
    text.as_bytes().windows(7).enumerate().any(|(at, window)| {
        let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
        digits(&window[..3])
            && window[3] == b' '
            && digits(&window[4..6])
            && window[6] == b' '
            && (at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric())
            && text[at..]
                .get(7..)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
    })
}

/// Whether a line is an e-mail address and nothing else.
fn is_mail(line: &str) -> bool {
    line.contains('@') && !line.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses_hours_and_numbers_are_lines_of_their_own() {
        for lines in [
            "Pedagogiskt centrum\nStora vägen 3\n411 05 Göteborg",
            "Centre for Education\n12 Station Road\n0117 496 0000",
            "Anna Ek\nTelefon: 031-365 00 00\nanna.ek@exempel.se",
            "Måndag 8–16\r\nTisdag 9–17",
            "> Tid: 13.00\n> Plats: Aulan",
        ] {
            assert!(is_address(lines), "{lines}");
        }
    }

    #[test]
    fn sentences_that_go_on_are_text() {
        for lines in [
            "Vi träffas i aulan på\nStora vägen 3 och sedan\npå 411 05 Göteborg.",
            "Kom klockan 13.\nSkriv till oss om du inte kan komma den dagen.",
            "Läs mer\nSkriv ut",
            "Det var en gång\nEn saga om en kung",
        ] {
            assert!(!is_address(lines), "{lines}");
        }
    }
}
