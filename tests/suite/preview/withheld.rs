//! Pages that are not public: shown, marked, and judged as a build would judge them.

use serde_json::Value;

use super::serving::Preview;
use crate::site::Site;

fn site() -> Site {
    Site::new()
        .file("site.yaml", "title: Provsajt\nlanguage: sv\n")
        .file("content/index.md", "# Start\n")
        .file("content/lista/index.md", "# Lista\n\n[Ny](ny.md)\n")
        .file("content/lista/klar.md", "# Klar\n")
        .file(
            "content/lista/ny.md",
            "---\ntitle: Ny\ndraft: true\n---\n\nSe [musik](musik.md).\n",
        )
}

fn codes(findings: &Value) -> Vec<&str> {
    let findings = findings.as_array().unwrap().iter();
    findings
        .map(|finding| finding["code"].as_str().unwrap())
        .collect()
}

#[test]
fn what_is_a_warning_in_a_build_keeps_no_page_from_being_shown() {
    for text in [
        "---\ntitle: Ny\ndraft: true\n---\n\nSe [musik](musik.md). Nyast.\n",
        "---\ntitle: Ny\ndraft: true\n---\n\n![Karta](karta.png) Nyast.\n",
        "---\ntitle: Ny\ndraft: true\norder: ett\nreviewed: 2026-02-30\n---\n\nNyast.\n",
        "---\ntitle: Ny\ndraft: true\ntype: network\n---\n\nNyast.\n",
        "---\ntitle: Ny\nexpires: 2026-01-31\nreviewed: i går\n---\n\nNyast.\n",
        "---\r\ntitle: Ny\r\ndraft: true\r\nrelated: [borta.md]\r\n---\r\n\r\n[](x.md) Nyast.\r\n",
    ] {
        // From the beginning, and after a page without faults.
        for first in [text, "---\ntitle: Ny\ndraft: true\n---\n\nFörst.\n"] {
            let site = site().file("content/lista/ny.md", first);
            let check = site.run(&["check"]);
            let preview = Preview::start(&site);
            site.write("content/lista/ny.md", text);
            preview.wait_for_text("/lista/ny/", "Nyast.");
            let tab = preview.tab("/lista/ny/");
            let state = tab.wait_for_state(|state| state["mark"] != "");
            assert_eq!(state["held"], false, "{text}");
            let errors = state["findings"].as_array().unwrap().iter();
            let errors = errors.filter(|finding| finding["severity"] == "error");
            assert_eq!(
                (check.code, errors.count()),
                (0, 0),
                "{text}\n{}",
                check.stdout
            );
        }
    }
}

#[test]
fn a_page_that_is_to_come_has_errors_as_in_a_build() {
    let site = site().file(
        "content/sen.md",
        "---\ntitle: Sen\npublish: 2027-01-01\n---\n\n[x](saknas.md) Nyast.\n",
    );
    let preview = Preview::start(&site);
    assert_eq!(site.run(&["check"]).code, 1);
    let state = preview.tab("/sen/").wait_for_state(|_| true);
    assert_eq!(state["findings"][0]["severity"], "error");
    preview.wait_for_text("/sen/", "Nyast.");
}

#[test]
fn links_to_what_is_not_public_are_told_of_and_what_they_lead_to_is_named() {
    let site = site()
        .file(
            "content/sen.md",
            "---\ntitle: Sen\npublish: 2027-01-01\n---\n",
        )
        .file(
            "content/b.md",
            "---\ntitle: B\nrelated: [sen.md]\n---\n\n[s](/sen/)\n",
        );
    let preview = Preview::start(&site);
    let state = preview.tab("/lista/").wait_for_state(|_| true);
    assert_eq!(codes(&state["findings"]), ["link-withheld"]);
    assert_eq!(
        state["withheld"],
        serde_json::json!([
            {"page": "/lista/ny/", "mark": "Utkast"},
            {"page": "/sen/", "mark": "Visas från 2027-01-01"},
        ]),
        "the menu leads to the second"
    );
    let state = preview.tab("/b/").wait_for_state(|_| true);
    assert_eq!(
        codes(&state["findings"]),
        ["link-withheld", "link-withheld"]
    );
    // What the panel says is what `check` says.
    let check = site.run(&["check", "--format", "json"]);
    let told = check.json();
    let told = told
        .iter()
        .filter(|finding| finding["code"] == "link-withheld");
    assert_eq!(told.count(), 3, "{}", check.stdout);
    site.write("content/lista/ny.md", "# Ny\n");
    let tab = preview.tab("/lista/");
    let state = tab.wait_for_state(|state| state["withheld"].as_array().unwrap().len() == 1);
    assert!(codes(&state["findings"]).is_empty(), "{state}");
}

#[test]
fn infos_and_findings_in_other_files_are_counted_as_what_they_are() {
    let site = site()
        .file(
            "site.yaml",
            "title: Provsajt\nlanguage: sv\nmenu: [lista/ny.md]\n",
        )
        .file("content/info.md", "# Info\n\n**Som en rubrik**\n\nText.\n");
    let preview = Preview::start(&site);
    let infos = site.run(&["check", "--format", "json"]);
    let infos = infos.json();
    let infos: Vec<_> = infos
        .iter()
        .filter(|finding| finding["severity"] == "info" && finding["file"] == "content/info.md")
        .collect();
    let state = preview.tab("/info/").wait_for_state(|_| true);
    assert_eq!(state["infos"].as_array().unwrap().len(), infos.len());
    assert!(!infos.is_empty());
    assert!(
        state["infos_heading"]
            .as_str()
            .unwrap()
            .starts_with("1 upplysning")
    );
    assert_eq!(state["heading"], "");
    preview.wait_for_text("/.samverk/", "1 upplysning");
    for finding in state["infos"].as_array().unwrap() {
        assert!(
            !finding["why"]["text"].as_str().unwrap().is_empty(),
            "{finding}"
        );
    }
}
