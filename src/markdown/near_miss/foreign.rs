//! What other programs read and samverk prints: marks of their own within a line, and lines.

use serde::{Deserialize, Serialize};
use std::ops::Range;

use memchr::{memchr2_iter, memchr3_iter};

use super::blank::{is_blank, trim};
use super::block::HOLE;
use super::{Detector, Intended, MAX_DISTANCE, Right};

/// What other programs make of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// `:::note`, `!!! note`, `> [!NOTE]` with a hard space: a box.
    Box,
    /// `{.button}`, `{: #id}`, `{width=300}`: an attribute.
    Attribute,
    /// `[TOC]`, `[[_TOC_]]`, `{:toc}`: a table of contents.
    Contents,
    /// `:smile:`.
    Emoji,
    /// `==words==`, `++words++`.
    Highlight,
    /// `^[a note]`: a footnote where it is referred to.
    Note,
    /// `*[EHT]: Elevhälsoteamet`.
    Abbreviation,
    /// `x^2^`: raised.
    Superscript,
    /// `H~2~O`: lowered.
    Subscript,
    /// `$$x^2$$`.
    Formula,
    /// `%%a comment%%`.
    Comment,
    /// A rule or an underline with a hard space, or with no words above it.
    Rule,
    /// `'''`, or two backticks: a fence of code.
    Code,
}

impl Foreign {
    /// `{note}`, as `MyST` writes a box, behind the fence of a code block: how it is written here.
    pub(in crate::markdown) fn box_in_fence(info: &str) -> Option<String> {
        let name = info.trim().strip_prefix('{')?.split_once('}')?.0;
        let name = box_of(&name.to_uppercase())?;
        Some(format!("> [!{name}]"))
    }
}

/// The box that another program or language calls so, in capitals.
pub(super) fn box_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "NOTE" | "NOTERA" | "OBS" | "INFO" | "INFORMATION" | "ABSTRACT" | "SUMMARY"
        | "QUESTION" | "EXAMPLE" | "QUOTE" | "DETAILS" | "SEEALSO" | "ADMONITION" => "NOTE",
        "TIP" | "TIPS" | "HINT" | "SUCCESS" => "TIP",
        "IMPORTANT" | "VIKTIGT" => "IMPORTANT",
        "WARNING" | "VARNING" | "ATTENTION" => "WARNING",
        "CAUTION" | "DANGER" | "ERROR" | "FAILURE" | "BUG" => "CAUTION",
        _ => return None,
    })
}

/// `^[note]` as a footnote.
pub(super) fn note(words: &str) -> String {
    format!("[^1] … [^1]: {words}")
}

/// Whether what stands in brackets is the mark for a table of contents.
pub(super) fn is_contents(inside: &str) -> bool {
    let letters = inside.trim_matches(|c: char| !c.is_alphanumeric());
    letters.eq_ignore_ascii_case("toc") || letters.eq_ignore_ascii_case("table_of_contents")
}

impl Detector {
    /// Marks within the lines of a block.
    pub(super) fn foreign(&mut self) {
        let text = &self.block.text;
        let bytes = text.as_bytes();
        let mut signs: Vec<usize> = memchr3_iter(b'=', b'+', b'%', bytes)
            .chain(memchr3_iter(b'{', b'^', b'$', bytes))
            .chain(memchr2_iter(b':', b'~', bytes))
            .collect();
        // A colon before a space, as in running text, is no mark.
        signs.retain(|at| bytes[*at] != b':' || bytes.get(at + 1).is_some_and(|next| *next > b' '));
        signs.sort_unstable();
        let mut found: Vec<(Foreign, Range<usize>, Right)> = Vec::new();
        let mut from = 0;
        for at in signs {
            // A mark ends before the next one begins.
            if at < from {
                continue;
            }
            let before = text[..at].chars().next_back();
            let rest = &text[at..text.floor_char_boundary(at + MAX_DISTANCE)];
            let follows_number = text[..at].trim_end().ends_with(char::is_numeric);
            if let Some((mark, length, right)) = mark(before, follows_number, rest) {
                from = at + length;
                found.push((mark, at..from, right));
            }
        }
        for (mark, range, right) in found {
            self.add_right(Intended::Foreign(mark), range, "", right);
        }
    }
}

/// The mark that a text begins with, how long it is and how it is written; `before` is what stands
/// right before it, and `follows_number` whether the last word there is a number.
fn mark(before: Option<char>, follows_number: bool, rest: &str) -> Option<(Foreign, usize, Right)> {
    let begins = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '=' | '+' | '%' | '$'));
    let doubled = |sign: &str| begins.then(|| between(rest, sign)).flatten();
    let first = *rest.as_bytes().first()?;
    match first {
        b'=' | b'+' => {
            let sign = if first == b'=' { "==" } else { "++" };
            let (inside, length) = doubled(sign)?;
            let is_words = inside.contains(char::is_alphanumeric);
            let is_tight =
                !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace);
            (is_words && is_tight && !inside.contains('\n'))
                .then(|| (Foreign::Highlight, length, Some(format!("**{inside}**"))))
        }
        b'%' => {
            // `50 %% och 60 %%` is a slip.
            let (inside, length) = doubled("%%").filter(|_| !follows_number)?;
            let comment = format!("<!-- {} -->", trim(inside));
            (!trim(inside).is_empty()).then_some((Foreign::Comment, length, Some(comment)))
        }
        b'$' => {
            let (inside, length) = doubled("$$")
                .or_else(|| doubled("$").filter(|(inside, _)| inside.contains(['\\', '^'])))?;
            (!trim(inside).is_empty()).then_some((Foreign::Formula, length, None))
        }
        b'^' | b'~' => {
            let is_raised = first == b'^';
            let (inside, length) = between(rest, if is_raised { "^" } else { "~" })?;
            let is_short = inside.chars().count() <= 10 && !inside.contains(char::is_whitespace);
            let base = before.filter(|c| c.is_alphanumeric() || *c == ')')?;
            (is_short && inside.contains(char::is_alphanumeric)).then(|| {
                if is_raised {
                    let right = format!("{base}<sup>{inside}</sup>");
                    (Foreign::Superscript, length, Some(right))
                } else {
                    let right = format!("{base}<sub>{inside}</sub>");
                    (Foreign::Subscript, length, Some(right))
                }
            })
        }
        b'{' => {
            let (inside, _) = rest[1..].split_once('}')?;
            let length = inside.len() + 2;
            if is_contents(inside) {
                return Some((Foreign::Contents, length, None));
            }
            is_attributes(inside).then_some((Foreign::Attribute, length, None))
        }
        b':' => {
            let name = rest[1..].split(':').next()?;
            let length = name.len() + 2;
            let ends = rest[1 + name.len()..].starts_with(':')
                && !rest
                    .get(length..)?
                    .starts_with(|c: char| c.is_alphanumeric() || matches!(c, ':' | '/'));
            let begins = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | HOLE | '"'));
            if begins && ends && is_contents(name) {
                return Some((Foreign::Contents, length, None));
            }
            (begins && ends && is_emoji(name)).then(|| {
                let right = emoji(name).map(str::to_owned);
                (Foreign::Emoji, length, right)
            })
        }
        _ => None,
    }
}

/// What stands between a sign at the start of a text and the same sign further on, and how long it
/// is with both.
fn between<'t>(text: &'t str, sign: &str) -> Option<(&'t str, usize)> {
    let inside = text.strip_prefix(sign)?;
    let more = sign.chars().next()?;
    let end = inside.find(sign).filter(|end| *end > 0)?;
    let is_longer = inside.starts_with(more) || inside[end + sign.len()..].starts_with(more);
    (!is_longer && !inside[..end].contains(HOLE)).then_some((&inside[..end], end + 2 * sign.len()))
}

/// `.class`, `#id`, `name=value`, one or more, and perhaps a colon before them (kramdown, Pandoc).
fn is_attributes(inside: &str) -> bool {
    let inside = trim(inside).trim_start_matches(':');
    let is_name = |name: &str| {
        name.starts_with(char::is_alphabetic)
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
    };
    let mut is_inside = false;
    let mut count = 0;
    for word in inside.split(is_blank).filter(|word| !word.is_empty()) {
        let quotes = word.matches(['"', '”', '“', '\'']).count();
        let fits = is_inside
            || word.strip_prefix(['.', '#']).is_some_and(is_name)
            || word
                .split_once('=')
                .is_some_and(|(name, value)| is_name(name) && !value.starts_with('='));
        if !fits {
            return false;
        }
        is_inside ^= quotes % 2 == 1;
        count += 1;
    }
    count > 0 && !inside.contains('\n')
}

/// Whether a word between colons is the name of an emoji, as GitHub and Slack have them.
fn is_emoji(name: &str) -> bool {
    name == "+1"
        || name == "-1"
        || name.len() > 2
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
}

/// The most frequent ones.
fn emoji(name: &str) -> Option<&'static str> {
    Some(match name {
        "smile" => "😄",
        "slightly_smiling_face" => "🙂",
        "wink" => "😉",
        "heart" => "❤️",
        "+1" | "thumbsup" => "👍",
        "tada" => "🎉",
        "warning" => "⚠️",
        "bulb" => "💡",
        "information_source" => "ℹ️",
        "white_check_mark" => "✅",
        "x" => "❌",
        "star" => "⭐",
        "rocket" => "🚀",
        _ => return None,
    })
}

/// What a line by itself is in another program, with how it is written.
pub(super) fn line(written: &str) -> Option<(Foreign, Right)> {
    let trimmed = trim(written).trim_end_matches(HOLE);
    let first = trimmed.chars().next()?;
    let behind = |mark: char| {
        let words = trimmed.trim_start_matches(mark);
        let count = (trimmed.len() - words.len()) / mark.len_utf8();
        (words, count)
    };
    match first {
        ':' => {
            let (words, count) = behind(':');
            let is_leaf = count == 2 && words.starts_with(char::is_alphabetic) && {
                let name = words.trim_start_matches(|c: char| c.is_alphanumeric() || c == '-');
                name.starts_with(['[', '{'])
            };
            (is_leaf || count > 2 && !trim(words).is_empty())
                .then(|| (Foreign::Box, Some(box_right(words))))
        }
        '!' | '?' => {
            let (words, count) = behind(first);
            let words = words.trim_start_matches(['+', ' ']);
            let name = words
                .split(|c: char| !c.is_alphabetic() && c != '-')
                .next()?;
            let rest = words.strip_prefix(name)?.trim_start();
            let is_titled =
                rest.is_empty() || rest.starts_with(['"', '”', '“']) || rest.starts_with("inline");
            (count == 3 && is_titled && name.starts_with(char::is_lowercase))
                .then(|| (Foreign::Box, Some(box_right(name))))
        }
        '/' => {
            let (words, count) = behind('/');
            let name = words.strip_prefix(' ')?;
            (count == 3 && box_of(&first_word(name)).is_some())
                .then(|| (Foreign::Box, Some(box_right(name))))
        }
        '.' => {
            let name = trimmed.strip_prefix(".. ")?;
            let (name, _) = name.split_once("::")?;
            if is_contents(name) || name == "contents" || name == "toctree" {
                return Some((Foreign::Contents, None));
            }
            (!name.is_empty() && !name.contains(' ')).then(|| (Foreign::Box, Some(box_right(name))))
        }
        '*' => {
            let (short, long) = trimmed.strip_prefix("*[")?.split_once("]:")?;
            let right = format!("{} ({short})", trim(long));
            (!short.is_empty()).then_some((Foreign::Abbreviation, Some(right)))
        }
        '[' | '@' => {
            let inside = trimmed.trim_start_matches('@').strip_prefix('[')?;
            let name = inside.strip_suffix(']')?.split([' ', ':']).next()?;
            is_contents(name).then_some((Foreign::Contents, None))
        }
        '\'' | '´' | '’' | '‘' | '"' | '”' | '`' | '~' => {
            let (words, count) = behind(first);
            let enough = if matches!(first, '`' | '~') { 2 } else { 3 };
            let is_info = words.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let is_fence = count >= enough && (words.is_empty() || is_info && count > 2);
            is_fence.then(|| (Foreign::Code, Some("```".to_owned())))
        }
        '-' | '=' | '_' => {
            let (words, count) = behind(first);
            let is_rule = count > 2 && words.chars().all(|c| is_blank(c) || c == first);
            is_rule.then_some((Foreign::Rule, None))
        }
        _ => None,
    }
}

/// The first line of a box of the kind that another program calls so.
fn box_right(words: &str) -> String {
    let name = first_word(words);
    format!("> [!{}]", box_of(&name).unwrap_or("NOTE"))
}

/// The first word of a text, in capitals.
fn first_word(words: &str) -> String {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = words
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(words.len());
    words[..end].to_uppercase()
}
