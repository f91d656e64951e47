//! Calendar files: what stands in them, and that it stays as it is.

use std::collections::BTreeMap;

use crate::site::{Site, TODAY};

const SETTINGS: &str =
    "title: Nät\nlanguage: sv\ntheme: standard\nbase_url: https://intranet.example/nat/\n";

const PAGE: &str = "\
---
title: Matte
type: network
mission: Att räkna.
updated: 2026-11-02
meetings:
  - date: 2026-12-03
    start: \"13:00\"
    end: \"14:00\"
    title: Öppet hus
    place: Sal 3, plan 2
    online: https://moten.example/m?id=1
    link: ../index.md
  - date: 2026-12-03
    start: \"15:00\"
    cancelled: Sjukdom
  - date: 2026-12-10
    start: \"09:00\"
    title: Räknestuga
    repeat: varje vecka
    until: 2027-01-14
    except: [2026-12-24]
    also: [2026-12-18]
    cancelled: {2026-12-31: Nyårsafton}
---
";

fn site() -> Site {
    Site::new()
        .file("site.yaml", SETTINGS)
        .file("content/index.md", "# Start\n")
        .file("content/natverk/matte.md", PAGE)
}

/// Every calendar file of a built site, by its path.
fn calendars(site: &Site) -> BTreeMap<String, String> {
    let outputs = site.outputs().into_iter();
    outputs
        .filter(|(path, _)| path.strip_suffix(".ics").is_some())
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// The events of a file, as lines that are put together again.
fn events(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "").replace("\r\n", "\n");
    let events = whole.split("BEGIN:VEVENT\n").skip(1);
    events
        .filter_map(|event| Some(event.split_once("END:VEVENT")?.0.to_owned()))
        .collect()
}

#[test]
fn there_is_a_file_for_each_meeting_each_page_and_the_site() {
    let site = site();
    site.build().without_findings();
    let calendars = calendars(&site);
    assert_eq!(
        calendars.keys().collect::<Vec<_>>(),
        [
            "kalender.ics",
            "natverk/matte/2026-12-03-1500-matte.ics",
            "natverk/matte/2026-12-03-matte.ics",
            "natverk/matte/2026-12-10-matte.ics",
            "natverk/matte/kalender.ics",
        ]
    );
    let of_all = events(&calendars["natverk/matte/kalender.ics"]);
    assert_eq!(events(&calendars["kalender.ics"]), of_all);
    // Whoever has the file of one has the same event as those who have all.
    for (file, events_of_it) in [
        ("2026-12-03-matte", &of_all[..1]),
        ("2026-12-03-1500-matte", &of_all[1..2]),
        ("2026-12-10-matte", &of_all[2..]),
    ] {
        let file = &calendars[&format!("natverk/matte/{file}.ics")];
        assert_eq!(events(file), events_of_it);
        assert!(!file.contains("X-WR-CALNAME"));
    }
    assert_eq!(
        of_all,
        [
            "\
UID:2026-12-03.natverk.matte@intranet.example
DTSTAMP:20261102T000000Z
LAST-MODIFIED:20261102T000000Z
DTSTART;TZID=Europe/Stockholm:20261203T130000
DTEND;TZID=Europe/Stockholm:20261203T140000
SUMMARY:Matte: Öppet hus
LOCATION:Sal 3\\, plan 2
DESCRIPTION:Anslut digitalt: https://moten.example/m?id=1\\nMer om träffen: https://intranet.example/nat/\\nWebbsida: https://intranet.example/nat/natverk/matte/
URL:https://intranet.example/nat/natverk/matte/
CONFERENCE;VALUE=URI;LABEL=\"Anslut digitalt\":https://moten.example/m?id=1
STATUS:CONFIRMED
TRANSP:OPAQUE
",
            "\
UID:2026-12-03-1500.natverk.matte@intranet.example
DTSTAMP:20261102T000000Z
LAST-MODIFIED:20261102T000000Z
DTSTART;TZID=Europe/Stockholm:20261203T150000
SUMMARY:Inställd: Matte
DESCRIPTION:Inställd: Sjukdom\\nWebbsida: https://intranet.example/nat/natverk/matte/
URL:https://intranet.example/nat/natverk/matte/
STATUS:CANCELLED
TRANSP:TRANSPARENT
",
            "\
UID:2026-12-10.natverk.matte@intranet.example
DTSTAMP:20261102T000000Z
LAST-MODIFIED:20261102T000000Z
DTSTART;TZID=Europe/Stockholm:20261210T090000
RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270114T080000Z
EXDATE;TZID=Europe/Stockholm:20261224T090000
SUMMARY:Matte: Räknestuga
DESCRIPTION:Webbsida: https://intranet.example/nat/natverk/matte/
URL:https://intranet.example/nat/natverk/matte/
STATUS:CONFIRMED
TRANSP:OPAQUE
",
            "\
UID:2026-12-10.natverk.matte@intranet.example
DTSTAMP:20261102T000000Z
LAST-MODIFIED:20261102T000000Z
RECURRENCE-ID;TZID=Europe/Stockholm:20261231T090000
DTSTART;TZID=Europe/Stockholm:20261231T090000
SUMMARY:Inställd: Matte: Räknestuga
DESCRIPTION:Inställd: Nyårsafton\\nWebbsida: https://intranet.example/nat/natverk/matte/
URL:https://intranet.example/nat/natverk/matte/
STATUS:CANCELLED
TRANSP:TRANSPARENT
",
            "\
UID:2026-12-18.natverk.matte@intranet.example
DTSTAMP:20261102T000000Z
LAST-MODIFIED:20261102T000000Z
DTSTART;TZID=Europe/Stockholm:20261218T090000
SUMMARY:Matte: Räknestuga
DESCRIPTION:Webbsida: https://intranet.example/nat/natverk/matte/
URL:https://intranet.example/nat/natverk/matte/
STATUS:CONFIRMED
TRANSP:OPAQUE
",
        ]
    );
}

#[test]
fn files_are_the_same_on_every_day_and_whatever_else_changes() {
    let site = site();
    site.build();
    let before = calendars(&site);
    site.write("content/natverk/annat.md", "# Annat\n\nEn ny sida.\n");
    site.write("content/natverk/matte.md", format!("{PAGE}\nEn ny text.\n"));
    site.run(&["--today", "2026-12-04", "build"]);
    let mut later = before.clone();
    // Nobody asks for a meeting that is over.
    later.retain(|path, _| !path.contains("2026-12-03"));
    assert_eq!(calendars(&site), later);

    // A meeting that comes before the others, and one that is changed: those alone.
    let events_before = events(&before["natverk/matte/kalender.ics"]);
    let changed = PAGE
        .replace("meetings:\n", "meetings:\n  - date: 2026-12-01\n")
        .replace("\"09:00\"", "\"09:30\"");
    site.write("content/natverk/matte.md", changed);
    site.run(&["--today", TODAY, "build"]);
    let events_after = events(&calendars(&site)["natverk/matte/kalender.ics"]);
    assert_eq!(events_after[1..3], events_before[..2]);
    let uids = |events: &[String]| -> Vec<String> {
        let uids = events.iter().map(|event| event.lines().next());
        uids.map(|uid| uid.unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(uids(&events_after)[3..], uids(&events_before)[2..]);
}

#[test]
fn without_an_address_of_its_own_a_site_leaves_addresses_out() {
    let site = Site::new()
        .file("site.yaml", "title: Nät\nlanguage: en\ntheme: standard\n")
        .file(
            "content/maths.md",
            "---\ntitle: Maths\ntype: network\nmission: To count.\nmeetings: [{date: 2026-12-03}]\n---\n",
        );
    site.build();
    let calendars = calendars(&site);
    assert_eq!(
        calendars.keys().collect::<Vec<_>>(),
        [
            "calendar.ics",
            "maths/2026-12-03-maths.ics",
            "maths/calendar.ics"
        ]
    );
    assert_eq!(
        calendars["maths/2026-12-03-maths.ics"],
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//samverk//samverk//EN",
            "BEGIN:VEVENT",
            "UID:2026-12-03.maths@samverk",
            "DTSTAMP:20000101T000000Z",
            "DTSTART;VALUE=DATE:20261203",
            "DTEND;VALUE=DATE:20261204",
            "SUMMARY:Maths",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
        .join("\r\n")
    );
}

#[test]
fn a_site_without_meetings_has_no_calendar() {
    for theme in ["standard", "bare"] {
        let page = PAGE.split_once("meetings:").unwrap().0;
        let site = site()
            .file("site.yaml", SETTINGS.replace("standard", theme))
            .file("content/natverk/matte.md", format!("{page}---\n"))
            // What is not shown, and what says the same in other words.
            .file(
                "content/natverk/utkast.md",
                PAGE.replace("updated: 2026-11-02", "draft: true"),
            );
        site.build();
        assert!(calendars(&site).is_empty(), "{theme}");
        for (path, bytes) in site.outputs() {
            let text = String::from_utf8_lossy(&bytes);
            let leads_there = path.strip_suffix(".html").is_some() && text.contains(".ics");
            assert!(!leads_there, "{theme}: {path}");
        }
    }
}

#[test]
fn pages_lead_to_the_files_of_what_is_to_come() {
    for (theme, hidden) in [("standard", ": Öppet hus, 3 december 2026"), ("bare", "")] {
        let site = site().file("site.yaml", SETTINGS.replace("standard", theme));
        site.build();
        let page = site.read("natverk/matte/index.html");
        for file in [
            "2026-12-03-matte.ics",
            "2026-12-10-matte.ics",
            "kalender.ics",
        ] {
            assert!(
                page.contains(&format!("href=\"{file}\" download")),
                "{theme}: {file}"
            );
        }
        // What is cancelled, nobody needs.
        assert!(!page.contains("2026-12-03-1500-matte.ics"), "{theme}");
        assert!(page.contains(hidden), "{theme}");
    }
}

#[test]
fn a_file_of_ones_own_takes_the_place_of_a_calendar() {
    let site = site()
        .file("content/kalender.ics", "egen")
        .file("content/natverk/matte/2026-12-03-matte.ics", "egen");
    site.build();
    let calendars = calendars(&site);
    assert_eq!(calendars["kalender.ics"], "egen");
    assert_eq!(calendars["natverk/matte/2026-12-03-matte.ics"], "egen");
    let page = site.read("natverk/matte/index.html");
    assert!(!page.contains("2026-12-03-matte.ics\" download"));
}
