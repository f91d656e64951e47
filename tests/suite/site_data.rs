//! `/api/site.json`: it is what its schema says, and says nothing that nobody may know.

use std::fs;

use serde_json::{Value, json};

use crate::site::{Site, repository};

/// The schema, without leave to say more than it names.
fn schema() -> jsonschema::Validator {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                if map.contains_key("properties") {
                    map.insert("additionalProperties".into(), json!(false));
                }
                map.values_mut().for_each(close);
            }
            Value::Array(items) => items.iter_mut().for_each(close),
            _ => {}
        }
    }
    let text = fs::read_to_string(repository().join("docs/site-data.schema.json")).unwrap();
    let mut schema = serde_json::from_str(&text).unwrap();
    close(&mut schema);
    jsonschema::validator_for(&schema).unwrap()
}

/// The data of a built site.
#[track_caller]
fn data(site: &Site, arguments: &[&str]) -> Value {
    let run = site.run(&[&["build", "-q"], arguments].concat());
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let data = fs::read_to_string(site.path("public/api/site.json")).unwrap();
    serde_json::from_str(&data).unwrap()
}

#[track_caller]
fn assert_valid(data: &Value) {
    let faults: Vec<String> = schema()
        .iter_errors(data)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A site with everything that there is data of.
fn site() -> Site {
    Site::new()
        .file("site.yaml", "title: Nät\norganisation: Staden\nlanguages: [en]\nbase_url: https://exempel.se/skola/\n")
        .file("content/index.md", "# Start\n")
        .file(
            "content/natverk/matte.md",
            "---\ntitle: Matte\ntype: network\nsummary: Vi räknar.\nmission: [Räkna, Mäta]\naudience: [lärare]\norganisers: [Staden]\n\
             scope: Staden\nschedule: Varje månad\ntags: [tal]\nowner: Åsa Ek <asa@exempel.se>\nreviewed: 2026-11-01\n\
             review_every: 1 år\nupdated: 2026-11-02\npublish: 2026-10-01\n\
             meetings:\n  - {date: 2026-12-03, start: 13:00, end: 15.30, place: Stadsbiblioteket, title: Julmöte, link: kurs.md}\n  \
             - {date: 2026-11-05, start: 9:00, repeat: första torsdagen i månaden, until: 2027-01-31, except: [2026-12-03], online: https://exempel.se/delta}\n  \
             - {date: 2026-10-01, cancelled: Sjukdom}\n\
             contacts: [{name: Åsa Ek, role: Samordnare, email: asa@exempel.se, phone: 031-390 06 02}]\n\
             initiatives: [{title: Verkstad, where: Hela staden, year: 2026/27, partners: [Biblioteket], link: kurs.md}, {title: Räknestuga}]\n---\n",
        )
        .file("content/natverk/matte.lattlast.md", "# Matte på lätt svenska\n")
        .file("content/natverk/kurs.md", "# Kurs\n")
        .file("content/natverk/torg.md", "---\ntitle: Torget\ntype: meeting-place\nmission: Träffas.\n---\n")
        .file("content/index.en.md", "# Home\n")
        .file(
            "content/hemlig.md",
            "---\ntitle: Hemlig\ntype: network\nmission: Ingen vet.\ndraft: true\ncontacts: [{name: Hemlis}]\ninitiatives: [{title: Hemligt}]\n---\n",
        )
}

#[test]
fn everything_that_is_public_is_in_the_data_of_the_site() {
    let data = data(&site(), &[]);
    assert_valid(&data);
    let page = |path: &str| {
        let mut pages = data["pages"].as_array().unwrap().iter();
        pages.find(|page| page["path"] == path).cloned().unwrap()
    };
    assert_eq!(
        data["site"],
        json!({
            "title": "Nät", "organisation": "Staden", "language": "sv", "timezone": "Europe/Stockholm",
            "address": "/", "url": "https://exempel.se/skola/",
        })
    );
    assert_eq!(
        data["editions"][1],
        json!({
            "language": "en", "title": "Home", "description": "", "address": "/en/",
            "url": "https://exempel.se/skola/en/",
        })
    );
    assert_eq!(
        page("natverk/matte.md"),
        json!({
            "title": "Matte", "type": "network", "language": "sv", "summary": "Vi räknar.", "tags": ["tal"],
            "path": "natverk/matte.md", "address": "/natverk/matte/",
            "url": "https://exempel.se/skola/natverk/matte/", "easy_version_of": null,
            "owner": { "name": "Åsa Ek", "email": "asa@exempel.se" }, "published": "2026-10-01",
            "updated": "2026-11-02", "reviewed": "2026-11-01", "review_due": "2027-11-01",
        })
    );
    assert_eq!(
        page("natverk/matte.lattlast.md")["easy_version_of"],
        "/natverk/matte/"
    );
    assert_eq!(page("index.en.md")["language"], "en");
    assert_eq!(
        data["networks"],
        json!([{
            "page": "/natverk/matte/", "title": "Matte", "mission": ["Räkna", "Mäta"], "audience": ["lärare"],
            "organisers": ["Staden"], "scope": "Staden", "schedule": "Varje månad",
        }])
    );
    assert_eq!(data["meeting_places"][0]["mission"], json!(["Träffas."]));
    let meetings = data["meetings"].as_array().unwrap();
    let dates: Vec<&str> = meetings
        .iter()
        .map(|meeting| meeting["date"].as_str().unwrap())
        .collect();
    assert_eq!(
        dates,
        ["2026-10-01", "2026-11-05", "2026-12-03", "2027-01-07"]
    );
    assert_eq!(
        (
            &meetings[0]["cancelled"],
            &meetings[0]["reason"],
            &meetings[0]["start"]
        ),
        (&json!(true), &json!("Sjukdom"), &Value::Null)
    );
    assert_eq!(
        meetings[2],
        json!({
            "page": "/natverk/matte/", "series": null, "date": "2026-12-03", "start": "13:00", "end": "15:30",
            "title": "Julmöte", "place": "Stadsbiblioteket", "link": "https://exempel.se/skola/natverk/kurs/",
            "online": null, "cancelled": false, "reason": "",
        })
    );
    assert_eq!(
        data["series"],
        json!([{
            "page": "/natverk/matte/", "series": 1, "repeats": "första torsdagen i månaden", "until": "2027-01-31",
            "start": "09:00", "end": null, "title": "", "place": "", "link": null,
            "online": "https://exempel.se/delta",
        }])
    );
    assert_eq!(meetings[3]["series"], 1);
    assert_eq!(
        data["contacts"],
        json!([{
            "page": "/natverk/matte/", "name": "Åsa Ek", "role": "Samordnare", "email": "asa@exempel.se",
            "phone": "031-390 06 02",
        }])
    );
    assert_eq!(
        data["initiatives"][0],
        json!({
            "page": "/natverk/matte/", "title": "Verkstad", "description": "", "where": "Hela staden",
            "year": "2026/27", "partners": ["Biblioteket"],
            "link": "https://exempel.se/skola/natverk/kurs/",
        })
    );
}

#[test]
fn what_is_withheld_is_in_no_data_also_where_drafts_are_shown() {
    let site = site();
    assert_eq!(data(&site, &[]), data(&site, &["--drafts"]));
    let text = fs::read_to_string(site.path("public/api/site.json")).unwrap();
    assert!(!text.to_lowercase().contains("heml"), "{text}");
}

#[test]
fn a_site_without_a_directory_gives_no_contacts_away() {
    let site = site();
    site.write(
        "site.yaml",
        "title: Nät\nlanguages: [en]\ncontacts: false\n",
    );
    let data = data(&site, &[]);
    assert_valid(&data);
    assert_eq!(data.get("contacts"), None);
}

#[test]
fn a_site_that_does_not_know_its_address_has_those_from_its_root() {
    let site = site();
    site.write("site.yaml", "title: Nät\nlanguages: [en]\n");
    let data = data(&site, &[]);
    assert_valid(&data);
    assert_eq!(data["site"]["url"], Value::Null);
    assert_eq!(data["initiatives"][0]["link"], "/natverk/kurs/");
}

#[test]
fn the_data_of_the_sample_is_what_the_schema_says() {
    let site = crate::statement::sample("bare");
    assert_valid(&data(&site, &["--drafts"]));
    let empty = Site::new().file("content/index.md", "# Start\n");
    assert_valid(&data(&empty, &[]));
}
