//! Links, pictures and footnotes that are text.

use std::ops::Range;

use super::blank::{is_blank, is_odd, trim};
use super::block::HOLE;
use super::brackets::{closes, gap, line_of, opens, pair, target};
use super::foreign::{self, Foreign};
use super::target::{Target, is_file_name, is_picture, is_target};
use super::{Detector, Intended, MAX_DISTANCE, Right};

/// What was found in the text of a block.
struct Found {
    intended: Intended,
    range: Range<usize>,
    /// The target, the name.
    text: String,
    right: Right,
}

impl Detector {
    /// Brackets that stand as text; inside a link, none but those of pictures.
    pub(super) fn brackets(&mut self, pictures_alone: bool) {
        let text = &self.block.text;
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(one) = next(text, from) {
            from = one.range.end.max(from + 1);
            let is_picture = one.intended == Intended::Image;
            if !pictures_alone || is_picture {
                found.push(one);
            }
        }
        for one in found {
            self.add_right(one.intended, one.range, &one.text, one.right);
        }
    }

    /// `! [words](picture.jpg)`: a link to a picture, behind a sign that belongs to it.
    pub(super) fn parted(&mut self, source: &str, link: &Range<usize>, target: &str) {
        let before = self.block.text.trim_end_matches(is_blank);
        let is_parted = before.len() < self.block.text.len()
            && before
                .strip_suffix(['!', '！'])
                .is_some_and(|before| !before.ends_with(|c: char| !c.is_whitespace()))
            && is_picture(target);
        if is_parted {
            let sign = before.len() - before.chars().next_back().map_or(0, char::len_utf8);
            let start = self.block.in_source(&(sign..before.len())).start;
            let right = format!("!{}", &source[link.clone()]);
            self.add(Intended::Image, start..link.end, target, Some(right));
        }
    }
}

/// The next of what was meant as a link, from a byte on.
fn next(text: &str, from: usize) -> Option<Found> {
    let mut at = from;
    while let Some(found) = text[at..].find(|c: char| opens(c) || closes(c)) {
        let bracket = at + found;
        let sign = text[bracket..].chars().next()?;
        let after = bracket + sign.len_utf8();
        let one = if closes(sign) {
            unopened(text, from, bracket, after)
        } else {
            opened(text, from, bracket, after)
        };
        if one.is_some() {
            return one;
        }
        at = after;
    }
    None
}

/// What begins with a bracket.
fn opened(text: &str, from: usize, bracket: usize, inner: usize) -> Option<Found> {
    let before = &text[from..bracket];
    let sign = before
        .chars()
        .next_back()
        .filter(|c| matches!(c, '!' | '！'));
    let start = bracket - sign.map_or(0, char::len_utf8);
    let Some((inside, after)) = pair(text, inner, opens, closes) else {
        return unclosed(text, start, inner, sign.is_some());
    };
    if before.ends_with([')', '）'])
        && let Some(one) = swapped(text, from, bracket, inside, after)
    {
        return Some(one);
    }
    if let Some(name) = inside
        .strip_prefix('^')
        .filter(|name| !name.is_empty() && !name.contains(char::is_whitespace))
    {
        return Some(found(Intended::Footnote, bracket..after, name, None));
    }
    // `[[page]]`, `![[picture.jpg|300]]`
    if let Some(name) = inside
        .strip_prefix('[')
        .and_then(|inside| inside.strip_suffix(']'))
    {
        return Some(double(name, start..after, sign.is_some()));
    }
    // `^[a note]`
    if before.ends_with('^') && !trim(inside).is_empty() {
        let right = Some(foreign::note(trim(inside)));
        let noted = Intended::Foreign(Foreign::Note);
        return Some(found(noted, start - 1..after, trim(inside), right));
    }
    let is_image = sign.is_some();
    let gap = gap(&text[after..]);
    let rest = &text[after + gap..];
    let words = if is_image {
        format!("![{}]", trim(inside))
    } else {
        format!("[{}]", trim(inside))
    };
    if let Some(paren) = rest.chars().next().filter(|c| matches!(c, '(' | '（')) {
        let target_at = after + gap + paren.len_utf8();
        let (target, end) = target(text, target_at);
        let is_near = gap == 0 && paren == '(';
        let is_meant = is_image && (is_near || is_sure(target))
            || is_near && is_whole(text, end) && !trim(target).is_empty()
            || is_near && is_target(target.split_whitespace().next().unwrap_or_default())
            || (is_target(trim(target)) || is_file_name(target));
        if is_meant && !target.contains(HOLE) {
            let right = format!("{words}{}", Target::of(target).written());
            let kind = if is_image {
                Intended::Image
            } else {
                Intended::Link
            };
            return Some(found(kind, start..end, trim(target), Some(right)));
        }
    } else if let Some(second) = rest.chars().next().filter(|c| gap == 0 && opens(*c)) {
        let inner = after + second.len_utf8();
        if let Some((reference, end)) = pair(text, inner, opens, closes) {
            let kind = if is_image {
                Intended::Image
            } else {
                Intended::Link
            };
            let right = is_target(reference).then(|| format!("{words}({reference})"));
            return Some(found(kind, start..end, reference, right));
        }
    }
    // An exclamation mark right before a bracket, and none before that, belongs to nothing else.
    let is_alone = !text[..start].ends_with(|c: char| c.is_alphanumeric());
    (is_image && is_alone && !is_box(inside)).then(|| {
        let braced = rest
            .strip_prefix(['{', '<'])
            .and_then(|rest| rest.split_once(['}', '>']))
            .filter(|(target, _)| is_file_name(target));
        let (right, end) = match braced {
            Some((target, _)) => {
                let right = format!("{words}{}", Target::of(target).written());
                (Some(right), after + target.len() + 2)
            }
            None if is_file_name(inside) => {
                (Some(format!("![]{}", Target::of(inside).written())), after)
            }
            None => (None, after),
        };
        found(Intended::Image, start..end, trim(inside), right)
    })
}

/// `[words](target)` whose first bracket has no end: `![words(picture.jpg)`.
fn unclosed(text: &str, start: usize, inner: usize, is_image: bool) -> Option<Found> {
    let line = line_of(&text[inner..]);
    let kind = if is_image {
        Intended::Image
    } else {
        Intended::Link
    };
    if let Some(paren) = line.find('(') {
        let (target, end) = target(text, inner + paren + 1);
        if is_target(trim(target)) || is_image && is_file_name(target) {
            let sign = if is_image { "!" } else { "" };
            let words = trim(&line[..paren]);
            let right = format!("{sign}[{words}]{}", Target::of(target).written());
            return Some(found(kind, start..end, trim(target), Some(right)));
        }
    }
    let is_alone = !text[..start].ends_with(|c: char| c.is_alphanumeric());
    (is_image && is_alone && !line.starts_with('!') && !trim(line).is_empty())
        .then(|| found(kind, start..inner + line.len(), trim(line), None))
}

/// `words](target)`, whose first bracket is missing.
fn unopened(text: &str, from: usize, bracket: usize, after: usize) -> Option<Found> {
    let rest = text[after..].strip_prefix('(')?;
    let (target, end) = target(text, text.len() - rest.len());
    if !is_target(trim(target)) && !is_file_name(target) {
        return None;
    }
    let line = text[from..bracket]
        .rfind('\n')
        .map_or(from, |at| from + at + 1);
    let near = text
        .floor_char_boundary(bracket.saturating_sub(MAX_DISTANCE))
        .max(line);
    let before = &text[near..bracket];
    // An exclamation mark is where it begins, otherwise its last word is all that is sure.
    let sign = before
        .match_indices('!')
        .map(|(at, _)| near + at)
        .rfind(|at| !text[*at + 1..].starts_with(is_blank));
    let start = sign.unwrap_or_else(|| {
        let before = before.trim_end();
        let word = before.rsplit(char::is_whitespace).next();
        near + before.len() - word.map_or(0, str::len)
    });
    let kind = if sign.is_some() {
        Intended::Image
    } else {
        Intended::Link
    };
    let words = text[start..bracket].trim_start_matches('!');
    let mark = if sign.is_some() { "!" } else { "" };
    let right = format!("{mark}[{}]{}", trim(words), Target::of(target).written());
    Some(found(kind, start..end, trim(target), Some(right)))
}

/// `(words)[target]`, `!(target)[words]`.
fn swapped(text: &str, from: usize, bracket: usize, inside: &str, end: usize) -> Option<Found> {
    let near = text
        .floor_char_boundary(bracket.saturating_sub(MAX_DISTANCE))
        .max(from);
    // A name may have parentheses in it: a picture's begin behind its exclamation mark.
    let before = &text[near..bracket];
    let paren = before.rfind("!(").map(|at| at + 1);
    let paren = near + paren.or_else(|| before.rfind('('))?;
    let words = text[..bracket]
        .strip_suffix([')', '）'])?
        .get(paren + 1..)?;
    let is_image = text[from..paren].ends_with(['!', '！']);
    if !is_image && !is_target(inside) {
        return None;
    }
    let sign = text[from..paren].chars().next_back().filter(|_| is_image);
    let start = paren - sign.map_or(0, char::len_utf8);
    let (words, target) = if is_file_name(words) && !is_file_name(inside) {
        (inside, words)
    } else {
        (words, inside)
    };
    let mark = if is_image { "!" } else { "" };
    let right = format!("{mark}[{}]{}", trim(words), Target::of(target).written());
    let kind = if is_image {
        Intended::Image
    } else {
        Intended::Link
    };
    Some(found(kind, start..end, trim(target), Some(right)))
}

/// `[[page|words]]`, as wikis and Obsidian write it.
fn double(inside: &str, range: Range<usize>, is_image: bool) -> Found {
    if foreign::is_contents(inside) {
        return found(Intended::Foreign(Foreign::Contents), range, inside, None);
    }
    let (target, words) = inside.split_once('|').unwrap_or((inside, ""));
    let is_size = words.chars().all(|c| c.is_ascii_digit() || c == 'x');
    let words = if is_size { "" } else { trim(words) };
    let (kind, right) = if is_image || is_picture(target) {
        let right = format!("![{words}]{}", Target::of(target).written());
        (Intended::Image, right)
    } else {
        let (page, anchor) = target.split_once('#').unwrap_or((target, ""));
        let words = if words.is_empty() { trim(page) } else { words };
        let ending = if is_file_name(page) { "" } else { ".md" };
        let mut address = format!("{}{ending}", trim(page));
        if !anchor.is_empty() {
            address.extend(["#", &anchor.to_lowercase().replace(' ', "-")]);
        }
        let target = Target {
            address,
            title: String::new(),
        };
        (Intended::Link, format!("[{words}]{}", target.written()))
    };
    found(kind, range, inside, Some(right))
}

/// Whether the target that ends at a byte has its second parenthesis.
fn is_whole(text: &str, end: usize) -> bool {
    text[..end].ends_with([')', '）'])
}

/// Whether what stands in parentheses is where a picture lies, beyond doubt.
fn is_sure(target: &str) -> bool {
    let first = target.split_whitespace().next().unwrap_or_default();
    is_target(trim(target)) || is_picture(first) || is_file_name(target)
}

/// `!NOTE`, which is a box.
fn is_box(inside: &str) -> bool {
    inside.starts_with('!')
}

fn found(intended: Intended, range: Range<usize>, text: &str, right: Option<String>) -> Found {
    Found {
        intended,
        range,
        text: text.to_owned(),
        right: right.filter(|right| !right.contains(HOLE) && !right.contains(is_odd)),
    }
}
