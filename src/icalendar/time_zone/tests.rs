#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use jiff::tz::db;

use super::*;

fn of(name: &str) -> String {
    let zone = Zone::new(&TimeZone::get(name).unwrap());
    zone.component().replace("\r\n", "\n")
}

#[test]
fn clocks_in_sweden_are_changed_on_the_last_sundays_of_march_and_october() {
    assert_eq!(
        of("Europe/Stockholm"),
        "\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"
    );
}

#[test]
fn where_clocks_are_never_changed_there_is_one_time() {
    assert_eq!(
        of("Asia/Kolkata"),
        "\
BEGIN:VTIMEZONE
TZID:Asia/Kolkata
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
TZNAME:IST
END:STANDARD
END:VTIMEZONE
"
    );
}

#[test]
fn utc_needs_no_component() {
    for name in ["UTC", "Etc/UTC", "Etc/GMT", "Zulu"] {
        assert_eq!(of(name), "", "{name}");
    }
    // A place that has the same time.
    assert!(of("Atlantic/Reykjavik").contains("TZOFFSETTO:+0000\n"));
}

#[test]
fn days_that_are_no_first_or_last_of_a_month_have_rules_too() {
    let rules = |name: &str| -> Vec<String> {
        let lines = of(name);
        lines
            .lines()
            .filter_map(|line| Some(line.strip_prefix("RRULE:FREQ=YEARLY;")?.to_owned()))
            .collect()
    };
    assert_eq!(
        rules("America/New_York"),
        ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"]
    );
    // The Friday before the last Sunday of March.
    assert_eq!(
        rules("Asia/Jerusalem"),
        [
            "BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR",
            "BYMONTH=10;BYDAY=-1SU"
        ]
    );
    // At the end of the last Thursday of October, which may be in November.
    assert_eq!(
        rules("Africa/Cairo"),
        [
            "BYMONTH=4;BYDAY=-1FR",
            "BYYEARDAY=-67,-66,-65,-64,-63,-62,-61;BYDAY=FR"
        ]
    );
}

/// An observance as a program reads it, which knows nothing of how it was written.
struct Read {
    from: i32,
    to: i32,
    begins: DateTime,
    rule: Vec<(String, Vec<String>)>,
}

impl Read {
    fn all(component: &str) -> Vec<Self> {
        let value = |part: &str, name: &str| {
            let line = part.lines().find(|line| line.starts_with(name));
            line.map(|line| line[name.len()..].to_owned())
        };
        let seconds = |text: String| {
            let (hours, minutes): (i32, i32) =
                (text[1..3].parse().unwrap(), text[3..5].parse().unwrap());
            let seconds = 3600 * hours + 60 * minutes;
            if text.starts_with('-') {
                -seconds
            } else {
                seconds
            }
        };
        let parts = component.split("BEGIN:").skip(2);
        parts
            .map(|part| Self {
                from: seconds(value(part, "TZOFFSETFROM:").unwrap()),
                to: seconds(value(part, "TZOFFSETTO:").unwrap()),
                begins: DateTime::strptime("%Y%m%dT%H%M%S", value(part, "DTSTART:").unwrap())
                    .unwrap(),
                rule: value(part, "RRULE:")
                    .unwrap_or_default()
                    .split(';')
                    .filter_map(|pair| pair.split_once('='))
                    .map(|(name, values)| {
                        let values = values.split(',').map(str::to_owned).collect();
                        (name.to_owned(), values)
                    })
                    .collect(),
            })
            .collect()
    }

    /// When it begins in a year, in seconds since 1970.
    fn onset(&self, year: i16) -> Option<i64> {
        let first = date(year, 1, 1);
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
        let mut days = days.take_while(|day| day.year() == year);
        let day = if self.rule.is_empty() {
            Some(first).filter(|_| year == EPOCH)
        } else {
            days.find(|day| {
                self.rule
                    .iter()
                    .all(|(name, values)| holds(name, values, *day))
            })
        }?;
        assert!(
            year != EPOCH || day == self.begins.date(),
            "the first is no day of the rule"
        );
        let local = Offset::UTC.to_timestamp(day.to_datetime(self.begins.time()));
        Some(local.unwrap().as_second() - i64::from(self.from))
    }
}

fn holds(name: &str, values: &[String], day: Date) -> bool {
    let is_one = |number: i16| values.iter().any(|value| value.parse() == Ok(number));
    match name {
        "FREQ" => values == ["YEARLY"],
        "BYMONTH" => is_one(day.month().into()),
        "BYMONTHDAY" => is_one(day.day().into()),
        "BYYEARDAY" => is_one(day.day_of_year() - day.days_in_year() - 1),
        "BYDAY" => values.iter().any(|value| {
            let (nth, weekday) = value.split_at(value.len() - 2);
            if weekday != weekday_code(day.weekday()) {
                return false;
            }
            let is_nth = |nth: i8| day.nth_weekday_of_month(nth, day.weekday()).ok() == Some(day);
            nth.is_empty() || nth.parse().is_ok_and(is_nth)
        }),
        _ => panic!("{name}"),
    }
}

/// The last year from 1990 to 2040 in which clocks are not what the component says, if any.
fn last_wrong_year(name: &str) -> Option<i16> {
    let zone = TimeZone::get(name).unwrap();
    let observances = Read::all(&of(name));
    let mut onsets: Vec<(i64, i32)> = (EPOCH..=2041)
        .flat_map(|year| {
            let of_year = |it: &Read| it.onset(year).map(|onset| (onset, it.to));
            observances.iter().filter_map(of_year).collect::<Vec<_>>()
        })
        .collect();
    onsets.sort_unstable();
    let written_at = |second: i64| {
        let after = onsets.partition_point(|(onset, _)| *onset <= second);
        onsets[..after].last().map_or(0, |(_, to)| *to)
    };
    let (start, end) = (beginning_of(1990), beginning_of(2041));
    let changes = zone
        .following(start)
        .take_while(|change| change.timestamp() < end)
        .map(|change| change.timestamp().as_second());
    let begins = onsets.iter().map(|(onset, _)| *onset);
    let moments = changes.chain(begins).chain([start.as_second() + 1]);
    let wrong = moments
        .flat_map(|moment| [moment - 1, moment])
        .filter(|moment| {
            let at = Timestamp::from_second(*moment).unwrap();
            (start..end).contains(&at) && zone.to_offset(at).seconds() != written_at(*moment)
        });
    wrong
        .map(|moment| {
            Offset::UTC
                .to_datetime(Timestamp::from_second(moment).unwrap())
                .year()
        })
        .max()
}

/// Reads every zone of the database, and compares it with the zone itself to the second.
#[test]
fn every_zone_has_the_rule_that_holds_now() {
    let (mut yearly, mut wrong) = (0, Vec::new());
    for name in db()
        .available()
        .filter(|name| !of(name.as_str()).is_empty())
    {
        let name = name.as_str();
        yearly += usize::from(of(name).contains("RRULE"));
        if last_wrong_year(name).is_some_and(|year| year >= 2027) {
            wrong.push(name.to_owned());
        }
    }
    // Where single years do not follow it: clocks are changed for Ramadan in Palestine, and were not
    // in a winter in Cuba.
    let known = ["America/Havana", "Asia/Gaza", "Asia/Hebron", "Cuba"];
    assert_eq!(wrong, known, "has the time zone database changed?");
    assert!(yearly > 150, "{yearly}");
    // As long as they have had that rule.
    for (name, last) in [
        ("Europe/Stockholm", Some(1995)),
        ("Europe/Helsinki", Some(1995)),
        ("Europe/London", Some(1995)),
        ("America/New_York", Some(2006)),
        ("Europe/Dublin", Some(1995)),
        ("Asia/Tokyo", None),
    ] {
        assert_eq!(last_wrong_year(name), last, "{name}");
    }
}
