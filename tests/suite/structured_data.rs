//! JSON-LD in pages. `tests/browser/structured-data.mjs` holds it against the vocabulary.

use std::fs;

use serde_json::{Value, json};

use crate::site::Site;

/// What a page of a built site says to programs; null where it says nothing.
#[track_caller]
fn said(site: &Site, page: &str) -> Value {
    let html = fs::read_to_string(site.path(format!("public/{page}"))).unwrap();
    let Some((_, rest)) = html.split_once("<script type=\"application/ld+json\">") else {
        return Value::Null;
    };
    let (json, _) = rest.split_once("</script>").unwrap();
    let data: Value = serde_json::from_str(json).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].clone()
}

#[track_caller]
fn built(settings: &str) -> Site {
    let site = Site::new()
        .file("site.yaml", format!("title: Nät\n{settings}"))
        .file("content/index.md", "# Start\n")
        .file(
            "content/logga.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        )
        .file(
            "content/natverk/matte.md",
            "---\ntitle: \"Matte </script><!-- & <b>\"\ntags: [tal]\n---\n",
        );
    let run = site.run(&["build", "-q"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    site
}

#[test]
fn the_home_page_says_who_publishes_and_others_the_way_to_them() {
    for theme in ["standard", "bare"] {
        let site = built(&format!(
            "theme: {theme}\norganisation: Staden\nbase_url: https://exempel.se/skola\ndesign: {{logo: logga.svg}}\n"
        ));
        assert_eq!(
            said(&site, "index.html"),
            json!([{
                "@type": "Organization",
                "@id": "https://exempel.se/skola/#organization",
                "name": "Staden",
                "url": "https://exempel.se/skola/",
                "logo": "https://exempel.se/skola/logga.svg",
            }])
        );
        let item = |position: usize, name: &str, address: &str| {
            json!({
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": format!("https://exempel.se/skola/{address}"),
            })
        };
        let home = if theme == "bare" {
            "Start"
        } else {
            "Startsida"
        };
        assert_eq!(
            said(&site, "natverk/matte/index.html"),
            json!([{
                "@type": "BreadcrumbList",
                "itemListElement": [
                    item(1, home, ""),
                    item(2, "Natverk", "natverk/"),
                    item(3, "Matte </script><!-- & <b>", "natverk/matte/"),
                ],
            }])
        );
        assert_eq!(
            said(&site, "taggar/tal/index.html")[0]["itemListElement"][2],
            item(3, "tal", "taggar/tal/")
        );
        assert_eq!(said(&site, "404.html"), Value::Null);
    }
}

#[test]
fn a_site_that_does_not_know_its_address_says_nothing() {
    let site = built("organisation: Staden\n");
    assert_eq!(said(&site, "index.html"), Value::Null);
    assert_eq!(said(&site, "natverk/matte/index.html"), Value::Null);
}

#[test]
fn a_networks_page_tells_its_coming_meetings() {
    let site = Site::new()
        .file("site.yaml", "title: Nät\norganisation: Staden\nbase_url: https://exempel.se/\n")
        .file("content/index.md", "# Start\n")
        .file("content/delta.md", "# Delta\n")
        .file(
            "content/matte.md",
            "---\ntitle: Matte\ntype: network\nmission: Räkna.\nmeetings:\n  \
             - {date: 2026-11-22, title: I går}\n  \
             - {date: 2026-11-23, place: Stadsbiblioteket, title: I dag}\n  \
             - {date: 2027-07-01, start: 13:00, end: 15:00, place: Aulan, online: delta.md, cancelled: Sjukdom}\n  \
             - {date: 2027-01-07, start: 9:00, repeat: varje vecka, until: 2027-04-30, online: https://exempel.se/delta}\n---\n",
        );
    let run = site.run(&["build", "-q"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let said = said(&site, "matte/index.html");
    let events: Vec<&Value> = said
        .as_array()
        .unwrap()
        .iter()
        .filter(|thing| thing["@type"] == "Event")
        .collect();
    assert_eq!(
        *events[0],
        json!({
            "@type": "Event",
            "name": "I dag",
            "startDate": "2026-11-23",
            "eventStatus": "https://schema.org/EventScheduled",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": [{ "@type": "Place", "name": "Stadsbiblioteket", "address": "Stadsbiblioteket" }],
            "organizer": [{ "@type": "Organization", "name": "Staden", "url": "https://exempel.se/" }],
            "inLanguage": "sv",
            "url": "https://exempel.se/matte/",
        })
    );
    // Before the clocks change and after, in the hours of their days.
    let starts: Vec<&Value> = events.iter().map(|event| &event["startDate"]).collect();
    assert_eq!(starts[1], "2027-01-07T09:00:00+01:00");
    // The next ten alone.
    assert_eq!(events.len(), 10);
    site.run(&["build", "-q", "--today", "2027-06-01"]);
    let said = self::said(&site, "matte/index.html");
    let last = said.as_array().unwrap().last().unwrap();
    assert_eq!(last["startDate"], "2027-07-01T13:00:00+02:00");
    assert_eq!(last["endDate"], "2027-07-01T15:00:00+02:00");
    assert_eq!(last["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(
        last["location"][1],
        json!({ "@type": "VirtualLocation", "url": "https://exempel.se/delta/" })
    );
}
