//! What people say of meetings that repeat.

use jiff::civil::{Date, date};
use samverk::recurrence::{Meaning, Reading, Rule, read};

use super::{Target, pieces, text};

/// Lines with a date, a tab and a phrase, as in `tests/recurrence/phrases.tsv`; or phrases alone.
pub const RECURRENCES: Target = Target {
    name: "recurrences",
    run: recurrences,
    seeds: &["tests/recurrence/phrases.tsv"],
    endings: &["tsv"],
    pieces: pieces::PHRASES,
    tries: 100,
};

fn recurrences(bytes: &[u8]) {
    for line in text(bytes).lines().take(16) {
        let mut columns = line.split('\t');
        let (first, second) = (columns.next().unwrap_or_default(), columns.next());
        let begins = samverk::values::date(first).unwrap_or(date(2026, 12, 3));
        // A page may name any day that there is; the last ones have no year after theirs.
        let phrase = second.unwrap_or(first);
        of_phrase(phrase, begins);
        of_phrase(phrase, Date::MAX);
    }
}

fn of_phrase(phrase: &str, begins: Date) {
    match read(phrase, begins) {
        Reading::Clear(rule) => assert_rule(&rule, begins),
        Reading::Several(meanings) => {
            assert!(meanings.len() >= 2, "{phrase:?}: {meanings:?}");
            for meaning in &meanings {
                assert_meaning(meaning, begins);
            }
        }
        Reading::Unclear { nearest, .. } => {
            for meaning in &nearest {
                assert_meaning(meaning, begins);
            }
        }
    }
}

/// What is advised is understood, and means what it is said to.
fn assert_meaning(meaning: &Meaning, begins: Date) {
    assert_rule(&meaning.rule, begins);
    match read(&meaning.phrase, begins) {
        Reading::Clear(rule) => assert_eq!(rule, meaning.rule, "{:?}", meaning.phrase),
        other => panic!("{:?} is advised, and is {other:?}", meaning.phrase),
    }
}

/// Dates come one after the other, none before the series begins; the rule has a form for calendars.
fn assert_rule(rule: &Rule, begins: Date) {
    let written = rule.rrule();
    let is_plain = written.is_ascii() && !written.contains([':', '\n']);
    assert!(written.starts_with("FREQ=") && is_plain, "{written:?}");
    let Some(first) = rule.first(begins) else {
        return;
    };
    assert!(
        first >= begins,
        "{rule:?} begins on {first}, not on {begins} or after it"
    );
    let dates: Vec<Date> = rule.dates(first, Date::MAX).take(8).collect();
    assert_eq!(dates.first(), Some(&first), "{rule:?}");
    assert!(dates.is_sorted_by(|a, b| a < b), "{rule:?}: {dates:?}");
}
