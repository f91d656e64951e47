//! The calendar: what comes and what has been, of all networks and of those for an audience.

use scraper::{Html, Selector};

use crate::directory::{MOST, hrefs, texts};
use crate::site::Site;

fn network(title: &str, audience: &str, meetings: &str) -> String {
    format!(
        "---\ntitle: {title}\ntype: network\nmission: Att lära.\naudience: [{audience}]\n\
         meetings:\n{meetings}---\n"
    )
}

/// On 23 November 2026.
fn small() -> Site {
    Site::new()
        .file("site.yaml", "language: sv\n")
        .file("content/index.md", "# Start\n")
        .file(
            "content/natverk/matematik.md",
            network(
                "Matematik",
                "Rektorer, Lärare",
                "  - {date: 2027-01-14, title: Bråk}\n  - {date: 2025-10-01}\n  - {date: 2026-09-09}\n\
                 \x20 - {date: 2026-05-05}\n  - {date: 2026-02-02}\n\
                 \x20 - {date: 2026-12-03, start: \"13:00\", end: \"15:30\", place: Rum 1}\n",
            ),
        )
        .file(
            "content/natverk/fritidshem.md",
            network(
                "Fritidshem",
                "Lärare",
                "  - {date: 2026-12-03, start: \"09:00\", cancelled: Snö}\n",
            ),
        )
}

#[test]
fn what_comes_stands_by_month_and_what_has_been_by_term() {
    let site = small();
    site.build().without_findings();
    let page = site.read("kalender/index.html");
    assert_eq!(
        texts(&page, ".month > *"),
        [
            "December 2026",
            "torsdag 3 kl. 09.00 Fritidshem Inställd: Snö torsdag 3 kl. 13.00–15.30 Matematik Rum 1",
            "Januari 2027",
            "torsdag 14 Matematik Bråk"
        ]
    );
    assert_eq!(
        texts(&page, ".past summary"),
        ["Hösten 2026 (1)", "Våren 2026 (2)", "Hösten 2025 (1)"]
    );
    assert_eq!(
        texts(&page, "#s-2026-spring time"),
        ["måndag 2 februari 2026", "tisdag 5 maj 2026"]
    );
    assert_eq!(texts(&page, ".agenda .cancelled a"), ["Fritidshem"]);
    let home = site.read("index.html");
    assert_eq!(texts(&home, ".next-meetings li").len(), 3);
    assert!(hrefs(&home, "a").contains(&String::from("kalender/")));
}

#[test]
fn each_audience_has_its_calendar_at_an_address_of_its_own() {
    let site = small();
    site.build().without_findings();
    let all = site.read("kalender/index.html");
    assert_eq!(
        texts(&all, ".choose li"),
        ["Lärare 3", "Rektorer 2", "Fritidshem 1", "Matematik 2"]
    );
    assert_eq!(
        hrefs(&all, ".choose a"),
        [
            "larare/",
            "rektorer/",
            "../natverk/fritidshem/",
            "../natverk/matematik/"
        ]
    );
    let theirs = site.read("kalender/rektorer/index.html");
    assert_eq!(texts(&theirs, "h1"), ["Kalender: Rektorer"]);
    assert_eq!(
        texts(&theirs, ".month li p"),
        ["Matematik Rum 1", "Matematik Bråk"]
    );
    assert_eq!(texts(&theirs, ".choose a[aria-current]"), ["Rektorer"]);
    // They may be linked to, and one that is not there is told of.
    site.write(
        "content/index.md",
        "# Start\n\n[För lärare](/kalender/larare/)\n\n[För alla](/kalender/alla/)\n",
    );
    let found = site.run(&["check", "--format", "json"]).json();
    let errors = found
        .iter()
        .filter(|finding| finding["severity"] == "error");
    let messages: Vec<_> = errors.map(|finding| finding["message"].as_str()).collect();
    assert_eq!(
        messages,
        [Some(
            "Länken till /kalender/alla/ leder till något som inte finns."
        )]
    );
}

#[test]
fn a_site_without_meetings_has_no_calendar_and_nothing_leads_to_one() {
    let site = Site::new().file("site.yaml", "language: sv\n").file(
        "content/index.md",
        "---\ntitle: Start\ntype: network\nmission: M\n---\n",
    );
    site.build().without_findings();
    let outputs = site.outputs();
    assert!(outputs.keys().all(|path| !path.starts_with("kalender")));
    let home = site.read("index.html");
    assert!(
        !home.contains("kalender") && !home.contains("calendar.css"),
        "{home}"
    );
}

#[test]
fn six_hundred_meetings_of_160_networks_are_pages_that_a_telephone_can_show() {
    let audiences = [
        "Rektorer",
        "Lärare i fritidshem",
        "Förstelärare",
        "Specialpedagoger",
    ];
    let mut site = Site::new().file("site.yaml", "language: sv\n");
    for number in 0..160_usize {
        let meeting = |n: usize| {
            let (month, day) = (1 + n % 6, 1 + (n / 6) % 28);
            format!(
                "  - {{date: 2027-{month:02}-{day:02}, start: \"13:00\", end: \"15:30\", \
                 title: Vi planerar en lektion tillsammans, place: Lärarnas hus på Hisingen}}\n"
            )
        };
        let meetings: String = (0..4).map(|n| meeting(4 * number + n)).collect();
        site = site.file(
            &format!("content/natverk/n{number}.md"),
            network(
                &format!("Nätverk för ämnesövergripande undervisning {number}"),
                audiences[number % 4],
                &meetings,
            ),
        );
    }
    site.build().without_findings();
    let everything = Selector::parse("*").unwrap();
    let mut meetings = 0;
    for (path, bytes) in site.outputs() {
        if !path.starts_with("kalender/") || path.strip_suffix(".html").is_none() {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        let measured = (
            page.len(),
            Html::parse_document(&page).select(&everything).count(),
        );
        assert!(
            measured.0 <= MOST.0 && measured.1 <= MOST.1,
            "{path}: {measured:?}"
        );
        meetings += texts(&page, ".agenda > li").len();
    }
    // Each stands in the calendar of all, and in that of its audience.
    assert_eq!(meetings, 2 * 640);
}
