//! Words that say how others belong together, or ask, and nothing about what a page is about.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::stem::fold;
use super::tokenizer::words;

/// Those of languages. The index of an edition brings them to the browser.
const LANGUAGES: [(&str, &str); 2] = [
    (
        "sv",
        "att av blev bli blir de den denna deras det detta dig din dina ditt du där då efter \
         eller en enligt er ert ett finns från få får för före genom gör göra ha hade han \
         har hen hon hos hur här i in inom inte jag kan man med mellan men mig min mina mitt \
         mot måste ni nu när någon något några och om oss på samt sedan sig sin sina sitt \
         ska som så till under upp ut utan vad var vara varför vem vi vid vilka vilken \
         vilket vill vår våra vårt än är åt över",
    ),
    (
        "en",
        "a am an and are as at be by can could did do does for from had has have he her his \
         how i if in into is its me my no not of on or our s she should so t than that the \
         their then there these they this those to up was we were what when where which who \
         why will with would you your",
    ),
];

/// Those of each language, with and without dots: *är* is one, and so is *ar*, but not *år*.
static WORDS: LazyLock<[FxHashSet<Cow<'static, str>>; LANGUAGES.len()]> = LazyLock::new(|| {
    LANGUAGES.map(|(_, words)| {
        let each = words.split(' ');
        each.flat_map(|word| [Cow::Borrowed(word), fold(word)])
            .collect()
    })
});

/// The place of a language, a BCP 47 tag.
fn number(language: &str) -> Option<usize> {
    let language = language.split('-').next();
    LANGUAGES.iter().position(|(its, _)| Some(*its) == language)
}

/// Those of a language, with spaces between them.
pub(super) fn function_words(language: &str) -> &'static str {
    number(language).map_or("", |at| LANGUAGES[at].1)
}

/// Whether a word is one.
pub(super) fn is_function_word(language: &str, word: &str) -> bool {
    number(language).is_some_and(|at| WORDS[at].contains(word))
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
    let joins = |word: &String| is_function_word(language, word);
    if !found.iter().all(joins) {
        found.retain(|word| !joins(word));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_do_not_tell_unless_they_are_alone() {
        assert_eq!(telling("sv", "Nätverk för matematik i Umeå"), 3);
        assert_eq!(telling("sv-FI", "För och om"), 3);
        assert_eq!(telling("en-GB", "The network of teachers"), 2);
        assert_eq!(telling("fi", "the of"), 2);
        assert_eq!(telling("sv", "🙂"), 0);
        assert_eq!(
            telling_words("sv", "Vad jag får göra"),
            ["vad", "jag", "får", "göra"]
        );
        assert_eq!(telling_words("sv", "Hur många år är det"), ["många", "år"]);
    }

    #[test]
    fn dots_may_be_left_out_and_never_added() {
        for (word, expected) in [("är", true), ("ar", true), ("år", false), ("får", true)] {
            assert_eq!(is_function_word("sv", word), expected, "{word}");
        }
        for (language, words) in LANGUAGES {
            for word in words.split(' ') {
                assert!(is_function_word(language, word), "{language}: {word}");
            }
        }
    }
}
