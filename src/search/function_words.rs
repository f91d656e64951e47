//! Words that say how others belong together, and nothing about what a page is about.

use super::stem::fold;
use super::tokenizer::words;

/// Folded, by language. `client/engine.js` has the same; a test compares them.
const FUNCTION_WORDS: [(&str, &str); 2] = [
    (
        "sv",
        "an ar att av de den det du eller en ett for fran genom hos hur i in inom med mellan mot nar \
         och om pa sig som till under upp ut utan vad var vid at over",
    ),
    (
        "en",
        "a an and are as at by for from how in is of on or that the to up what when where which with",
    ),
];

/// Whether a folded word is one.
pub(super) fn is_function_word(language: &str, folded: &str) -> bool {
    let language = language.split('-').next();
    FUNCTION_WORDS
        .iter()
        .any(|(its, words)| Some(*its) == language && words.split(' ').any(|word| word == folded))
}

/// How many words of a title say something.
pub(super) fn telling(language: &str, title: &str) -> usize {
    telling_words(language, title).len()
}

/// The words of a title that say something, each once: all but function words, unless there are no
/// others.
pub(super) fn telling_words(language: &str, title: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words(title) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    let joins = |word: &String| is_function_word(language, &fold(word));
    if !found.iter().all(joins) {
        found.retain(|word| !joins(word));
    }
    found
}
