//! Days in the forms that people write, for advice: `torsdag 14 januari 2027` is 2027-01-14.

use jiff::civil::Date;

use super::{YEARS, date};

/// The day that a text of another form names, if it can mean no other: `torsdag 14 januari 2027`,
/// `2027/1/14`, `14.1.2027`, `2027-01-14T09:00`. Of `3/11` nobody knows which is the month.
pub fn day_within(text: &str) -> Option<Date> {
    let whole = |day: Option<Date>| day.filter(|day| YEARS.contains(&day.year()));
    if let Some((day, rest)) = text.trim().split_at_checked(10)
        && !rest.starts_with(|c: char| c.is_ascii_digit())
        && let Some(day) = date(day)
    {
        return Some(day);
    }
    // A time of day behind the day, or before it, says nothing about it.
    let words = text
        .split([' ', ',', '\t', '\u{a0}'])
        .take_while(|word| {
            !matches!(
                word.to_lowercase().as_str(),
                "kl" | "kl." | "at" | "klockan"
            )
        })
        .filter(|word| !word.contains(':') || word.ends_with(":e"));
    let mut numbers: Vec<(&str, u16)> = Vec::new();
    let mut month = None;
    let mut separator = None;
    for word in words {
        separator = separator.or_else(|| word.find(['.', '/', '-']).map(|at| word.as_bytes()[at]));
        for part in word
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
        {
            let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
            match digits.parse() {
                Ok(number) => numbers.push((digits, number)),
                Err(_) if digits.is_empty() => month = month.or_else(|| month_of(part)),
                // Eight digits are a day without signs.
                Err(_) => return whole(packed(digits)),
            }
        }
    }
    let date = |year: u16, month: u16, day: u16| {
        let narrow = |number: u16| i8::try_from(number).ok();
        Date::new(i16::try_from(year).ok()?, narrow(month)?, narrow(day)?).ok()
    };
    whole(match (month, numbers.as_slice(), separator) {
        (Some(month), [(_, day), (year, _)] | [(year, _), (_, day)], _) if year.len() == 4 => {
            date(year.parse().ok()?, month, *day)
        }
        (None, [(year, _), (_, month), (_, day)], _) if year.len() == 4 => {
            date(year.parse().ok()?, *month, *day)
        }
        (None, [(_, day), (_, month), (year, _)], Some(sign))
            if year.len() == 4 && (sign == b'.' || *day > 12) =>
        {
            date(year.parse().ok()?, *month, *day)
        }
        _ => None,
    })
}

/// `20270114`.
fn packed(digits: &str) -> Option<Date> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    (day.len() == 2).then(|| date(&format!("{year}-{month}-{day}")))?
}

/// The months in Swedish, in lower case as Swedes write them.
pub const SWEDISH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// The months in English.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The number of a month, in Swedish or English, by its first letters.
fn month_of(word: &str) -> Option<u16> {
    let begins = |name: &&str| {
        let start = name.get(..word.len());
        word.len() >= 3 && start.is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    let number = |months: [&str; 12]| months.iter().position(begins);
    let index = number(SWEDISH_MONTHS).or_else(|| number(ENGLISH_MONTHS))?;
    u16::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn a_day_in_another_form_is_understood_where_it_can_mean_no_other() {
        for text in [
            "torsdag 14 januari 2027",
            "torsdag den 14:e januari 2027 kl. 13.00",
            "14 jan 2027",
            "January 14th, 2027",
            "14 JANUARI 2027, 13:00–15:00",
            "2027-1-14",
            "2027/01/14",
            "2027-01-14T09:00:00+01:00",
            "2027-01-14 09:00",
            "20270114",
            "14.1.2027",
            "14/1 2027",
        ] {
            assert_eq!(day_within(text), Some(day(2027, 1, 14)), "{text}");
        }
        for text in [
            "3/11 2026",
            "14 januari",
            "januari 2027",
            "snart",
            "30 feb 2027",
            "2027",
            "031-390 06 02",
        ] {
            assert_eq!(day_within(text), None, "{text}");
        }
        assert_eq!(day_within("3 May 2027"), Some(day(2027, 5, 3)));
        assert_eq!(day_within("3 okt 2027"), Some(day(2027, 10, 3)));
    }
}
