//! Words that say how others belong together, and nothing about what a page is about.

/// Folded, by language. `client/engine.js` has the same; a test compares them.
const FUNCTION_WORDS: [(&str, &str); 2] = [
    (
        "sv",
        "alla an ar att av bli dar de den det du efter eller en ett finns for fran genom ha har \
         hos hur i in inom kan man med mellan mot nar ni och om pa sa sig ska som till under upp ut \
         utan vad var vara vem vi vid vilka vilken at over",
    ),
    (
        "en",
        "a about an and are as at be by can do for from how i in is it of on or that the this to up \
         we what when where which who with you",
    ),
];

/// Whether a folded word is one.
pub(super) fn is_function_word(language: &str, folded: &str) -> bool {
    let language = language.split('-').next();
    FUNCTION_WORDS
        .iter()
        .any(|(its, words)| Some(*its) == language && words.split(' ').any(|word| word == folded))
}
