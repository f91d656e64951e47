//! What people write of meetings that repeat, and which dates that means: by a table of phrases,
//! and held against a library that knows nothing of ours.

use std::fs;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rrule::RRuleSet;
use samverk::recurrence::{
    DayOfMonth, Language, Meaning, Months, Parity, Reading, Rule, Weekdays, read,
};

use crate::properties::cases;
use crate::site::repository;

/// Phrases as people write them; `tests/recurrence/README.md` says how to read the table.
const PHRASES: &str = "tests/recurrence/phrases.tsv";

/// The first dates of a rule that begins on a day or after it.
fn five(rule: &Rule, date: Date) -> String {
    let first = rule.first(date).expect("a rule has a first date");
    let dates = rule.dates(first, Date::MAX).take(5);
    let dates: Vec<String> = dates.map(|day| day.to_string()).collect();
    dates.join(" ")
}

fn meant(meanings: &[Meaning], date: Date) -> String {
    let meant = meanings
        .iter()
        .map(|meaning| format!("{} ({})", meaning.phrase, five(&meaning.rule, date)));
    meant.collect::<Vec<_>>().join(" / ")
}

#[test]
fn phrases_that_people_write_mean_what_the_table_says_or_are_asked_about() {
    let path = repository().join(PHRASES);
    let table = fs::read_to_string(&path).expect("the table can be read");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let said: Vec<String> = rows
        .map(|row| {
            let mut columns = row.split('\t');
            let (begins, phrase) = (columns.next().unwrap(), columns.next().unwrap());
            let begins_on: Date = begins.parse().expect("the first column is a date");
            let (kind, says) = match read(phrase, begins_on) {
                Reading::Clear(rule) => ("means", five(&rule, begins_on)),
                Reading::Several(meanings) => ("two", meant(&meanings, begins_on)),
                Reading::Unclear { nearest, .. } => ("unclear", meant(&nearest, begins_on)),
            };
            format!("{begins}\t{phrase}\t{kind}\t{says}\n")
        })
        .collect();
    let said = said.concat();
    let head: String = table
        .lines()
        .filter(|line| line.starts_with('#'))
        .flat_map(|line| [line, "\n"])
        .collect();
    let now = head + &said;
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &now).expect("the table can be written");
    }
    assert!(table.lines().count() >= 60);
    assert_eq!(now, table);
}

fn weekday() -> impl Strategy<Value = Weekday> {
    (0_i8..7).prop_map(|day| Weekday::from_monday_zero_offset(day).unwrap())
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    prop_oneof![
        weekday().prop_map(|day| [day].into_iter().collect()),
        proptest::collection::vec(weekday(), 1..4).prop_map(|days| days.into_iter().collect()),
        Just(Weekdays::WORKING),
    ]
}

fn months() -> impl Strategy<Value = Months> {
    prop_oneof![
        3 => Just(Months::ALL),
        2 => subsequence((1_i8..=12).collect::<Vec<_>>(), 1..12)
            .prop_map(|months| months.into_iter().collect()),
    ]
}

/// Days of a month, all of one kind, in the order in which phrases are read.
fn days_of_month() -> impl Strategy<Value = Vec<DayOfMonth>> {
    let nth = || select(vec![1_i8, 2, 3, 4, 5, -2, -1]);
    let sorted = |mut numbers: Vec<i8>| {
        numbers.sort_unstable_by_key(|number| (*number < 0, *number));
        numbers.dedup();
        numbers
    };
    prop_oneof![
        4 => (proptest::collection::vec(nth(), 1..3), weekday()).prop_map(move |(nth, day)| {
            sorted(nth).into_iter().map(|nth| DayOfMonth::Weekday(nth, day)).collect()
        }),
        2 => proptest::collection::vec(prop_oneof![1_i8..=28, Just(-1)], 1..3).prop_map(
            move |numbers| sorted(numbers).into_iter().map(DayOfMonth::Number).collect()
        ),
        1 => nth().prop_map(|nth| vec![DayOfMonth::Working(nth)]),
    ]
}

/// Every rule that can be said in words.
fn rule() -> impl Strategy<Value = Rule> {
    let parity = select(vec![Parity::Odd, Parity::Even]);
    prop_oneof![
        (1_u16..7).prop_map(|every| Rule::Daily { every }),
        (1_u16..9, weekdays(), months()).prop_map(|(every, days, months)| Rule::Weekly {
            every,
            days,
            months
        }),
        (parity, weekdays(), months()).prop_map(|(parity, days, months)| Rule::Weeks {
            parity,
            days,
            months
        }),
        (1_u16..7, days_of_month()).prop_map(|(every, on)| Rule::Monthly { every, on }),
        (1_u16..4, days_of_month(), months()).prop_filter_map(
            "several working days of several months have no rule every other year",
            |(every, on, months)| {
                let is_working = matches!(on[0], DayOfMonth::Working(_));
                let is_sayable = every == 1 || !is_working || months.len() == 1;
                let is_yearly = months != Months::ALL && is_sayable;
                is_yearly.then_some(Rule::Yearly { every, on, months })
            }
        ),
    ]
}

/// The library counts the weeks of the year before as one too many, and so takes the 1st of January
/// 2022, a day of week 52, for one of week 53. The next test is about such days.
fn is_counted_wrong(day: &str) -> bool {
    ["-01-01", "-01-02", "-01-03"]
        .iter()
        .any(|begin| day.ends_with(begin))
}

/// The dates by another library.
fn by_rrule(rule: &Rule, first: Date, until: Date) -> Vec<String> {
    let compact = |day: Date| day.to_string().replace('-', "");
    let text = format!(
        "DTSTART:{}T120000Z\nRRULE:{};UNTIL={}T120000Z",
        compact(first),
        rule.rrule(),
        compact(until)
    );
    let set: RRuleSet = text
        .parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"));
    let dates = set.all_unchecked();
    dates
        .iter()
        .map(|moment| moment.date_naive().to_string())
        .collect()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn dates_are_those_of_rfc_5545_over_twenty_years_whatever_the_language(
        rule in rule(),
        days in 0_i32..4000,
    ) {
        let begins = date(2019, 1, 1).checked_add(days.days()).unwrap();
        for language in [Language::Swedish, Language::English] {
            let phrase = rule.phrase(language);
            prop_assert_eq!(read(&phrase, begins), Reading::Clear(rule.clone()), "{}", phrase);
        }
        let first = rule.first(begins).unwrap();
        let until = first.checked_add(20.years()).unwrap();
        let mut ours: Vec<String> = rule.dates(first, until).map(|day| day.to_string()).collect();
        prop_assert_eq!(&ours[0], &first.to_string());
        let mut theirs = by_rrule(&rule, first, until);
        if matches!(rule, Rule::Weeks { .. }) {
            ours.retain(|day| !is_counted_wrong(day));
            theirs.retain(|day| !is_counted_wrong(day));
        }
        prop_assert_eq!(&ours, &theirs, "{}", rule.rrule());
    }
}

#[test]
fn the_first_days_of_january_belong_to_the_week_that_iso_8601_says() {
    let on_saturdays = |parity| Rule::Weeks {
        parity,
        days: [Weekday::Saturday].into_iter().collect(),
        months: Months::ALL,
    };
    // By ISO 8601, 2022-01-01 is in week 52, and 2021-01-02 in week 53.
    for (parity, day) in [
        (Parity::Even, date(2022, 1, 1)),
        (Parity::Odd, date(2021, 1, 2)),
    ] {
        assert_eq!(on_saturdays(parity).first(day), Some(day));
    }
}
