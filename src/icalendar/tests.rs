#![allow(clippy::unwrap_used, reason = "a test may panic")]

use jiff::civil::{date, time};
use jiff::tz::TimeZone;

use super::*;

fn stockholm() -> Zone {
    Zone::new(&TimeZone::get("Europe/Stockholm").unwrap())
}

/// A meeting with all there is to say of one.
fn meeting() -> Event {
    Event {
        uid: String::from("2026-12-03.natverk.matematik@intranet.example"),
        stamp: date(2026, 11, 2),
        modified: Some(date(2026, 11, 2)),
        when: When {
            date: date(2026, 12, 3),
            start: Some(time(13, 0, 0, 0)),
            end: Some(time(15, 30, 0, 0)),
        },
        repeats: None,
        is_of_series: false,
        summary: String::from("Matematik: Öppet hus"),
        place: String::from("Sal 3, Skolgatan 1"),
        description: String::from("Mer om träffen:\nhttps://intranet.example/natverk/matematik/"),
        url: String::from("https://intranet.example/natverk/matematik/"),
        conference: Some((
            String::from("https://meet.example/m?id=1,2;3"),
            String::from("Anslut på nätet"),
        )),
        cancelled: false,
    }
}

/// The lines of a file, put together again.
fn lines(name: &str, events: &[Event], zone: &Zone) -> Vec<String> {
    let events: Vec<Component> = events.iter().map(|event| event.component(zone)).collect();
    let file = String::from_utf8(write(name, events.iter(), zone)).unwrap();
    let whole = file.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(str::to_owned).collect()
}

/// Those of its events.
fn of_events(events: &[Event]) -> Vec<String> {
    let lines = lines("", events, &stockholm());
    let from = lines
        .iter()
        .position(|line| line == "BEGIN:VEVENT")
        .unwrap();
    lines[from..lines.len() - 1].to_vec()
}

#[test]
fn a_file_of_one_meeting_has_no_name() {
    let zone = stockholm();
    let event = meeting().component(&zone);
    let file = String::from_utf8(write("", [&event].into_iter(), &zone)).unwrap();
    assert_eq!(
        file,
        [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//samverk//samverk//EN\r\n",
            zone.component(),
            "BEGIN:VEVENT\r\n\
             UID:2026-12-03.natverk.matematik@intranet.example\r\n\
             DTSTAMP:20261102T000000Z\r\n\
             LAST-MODIFIED:20261102T000000Z\r\n\
             DTSTART;TZID=Europe/Stockholm:20261203T130000\r\n\
             DTEND;TZID=Europe/Stockholm:20261203T153000\r\n\
             SUMMARY:Matematik: Öppet hus\r\n\
             LOCATION:Sal 3\\, Skolgatan 1\r\n\
             DESCRIPTION:Mer om träffen:\\nhttps://intranet.example/natverk/matematik/\r\n\
             URL:https://intranet.example/natverk/matematik/\r\n\
             CONFERENCE;VALUE=URI;LABEL=\"Anslut på nätet\":https://meet.example/m?id=1,\r\n \
             2;3\r\n\
             STATUS:CONFIRMED\r\n\
             TRANSP:OPAQUE\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n",
        ]
        .concat()
    );
}

#[test]
fn a_calendar_to_subscribe_to_says_its_name_and_when_to_look_again() {
    assert_eq!(
        lines("Träffar, alla", &[], &stockholm()),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//samverk//samverk//EN",
            "NAME:Träffar\\, alla",
            "X-WR-CALNAME:Träffar\\, alla",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "X-PUBLISHED-TTL:PT12H",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn a_day_without_a_time_takes_nobodys_hours_and_needs_no_zone() {
    let day = Event {
        when: When {
            date: date(2026, 12, 31),
            start: None,
            end: None,
        },
        modified: None,
        place: String::new(),
        description: String::new(),
        url: String::new(),
        conference: None,
        ..meeting()
    };
    assert_eq!(
        lines("", &[day], &stockholm())[3..],
        [
            "BEGIN:VEVENT",
            "UID:2026-12-03.natverk.matematik@intranet.example",
            "DTSTAMP:20261102T000000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Matematik: Öppet hus",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn a_series_ends_in_utc_and_a_cancelled_date_stands_in_its_place() {
    let series = Event {
        repeats: Some(Repetition {
            rule: String::from("FREQ=WEEKLY;BYDAY=TH"),
            until: date(2027, 6, 17),
            except: vec![date(2026, 12, 24), date(2027, 4, 1)],
        }),
        ..meeting()
    };
    let cancelled = Event {
        when: When {
            date: date(2027, 4, 8),
            ..series.when
        },
        repeats: None,
        is_of_series: true,
        cancelled: true,
        ..series.clone()
    };
    let lines = of_events(&[series, cancelled]);
    let of = |name: &str| -> Vec<&str> {
        let lines = lines.iter().map(String::as_str);
        lines.filter(|line| line.starts_with(name)).collect()
    };
    // In summer, when it is 13 in Sweden it is 11 in UTC.
    assert_eq!(
        of("RRULE"),
        ["RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270617T110000Z"]
    );
    assert_eq!(
        of("EXDATE"),
        [
            "EXDATE;TZID=Europe/Stockholm:20261224T130000",
            "EXDATE;TZID=Europe/Stockholm:20270401T130000"
        ]
    );
    assert_eq!(
        of("RECURRENCE-ID"),
        ["RECURRENCE-ID;TZID=Europe/Stockholm:20270408T130000"]
    );
    assert_eq!(of("STATUS"), ["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
    assert_eq!(of("TRANSP"), ["TRANSP:OPAQUE", "TRANSP:TRANSPARENT"]);
    assert_eq!(of("UID").len(), 2);
}

#[test]
fn a_series_of_days_ends_on_a_day() {
    let series = Event {
        when: When {
            start: None,
            end: None,
            ..meeting().when
        },
        repeats: Some(Repetition {
            rule: String::from("FREQ=MONTHLY;BYDAY=1TH"),
            until: date(2027, 6, 3),
            except: vec![date(2027, 1, 7)],
        }),
        ..meeting()
    };
    let lines = of_events(&[series]);
    assert!(lines.contains(&String::from("RRULE:FREQ=MONTHLY;BYDAY=1TH;UNTIL=20270603")));
    assert!(lines.contains(&String::from("EXDATE;VALUE=DATE:20270107")));
}

#[test]
fn in_utc_times_have_a_z_and_no_zone() {
    let zone = Zone::new(&TimeZone::UTC);
    let lines = lines("", &[meeting()], &zone);
    assert!(lines.contains(&String::from("DTSTART:20261203T130000Z")));
    assert!(!lines.contains(&String::from("BEGIN:VTIMEZONE")));
}
