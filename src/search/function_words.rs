//! Words that say how others belong together, or ask, and nothing about what a page is about.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::stem::fold;
use super::tokenizer::words;

/// The modules that tell the client, by language. Each holds one string: the words.
const MODULES: [(&str, &str); 2] = [
    ("sv", include_str!("client/function-words-sv.js")),
    ("en", include_str!("client/function-words-en.js")),
];

/// The words of each module, with and without dots: *är* is one, and so is *ar*, but not *år*.
static WORDS: LazyLock<[FxHashSet<Cow<'static, str>>; MODULES.len()]> = LazyLock::new(|| {
    MODULES.map(|(_, module)| {
        let words = module.split('"').nth(1).unwrap_or_default();
        let each = words.split(' ');
        each.flat_map(|word| [Cow::Borrowed(word), fold(word)])
            .collect()
    })
});

/// Which of the modules is that of a language, a BCP 47 tag.
fn number(language: &str) -> Option<usize> {
    let language = language.split('-').next();
    MODULES.iter().position(|(its, _)| Some(*its) == language)
}

/// The module of a language, which the client's script is made of.
#[cfg(test)]
pub(super) fn module(language: &str) -> &'static str {
    number(language).map_or("export const functionWords = \"\";", |at| MODULES[at].1)
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
        for (language, module) in MODULES {
            let words = module.split('"').nth(1).unwrap_or_default();
            for word in words.split(' ') {
                assert!(is_function_word(language, word), "{language}: {word}");
            }
        }
    }
}
