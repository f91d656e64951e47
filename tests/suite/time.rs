//! What time alone brings about is a warning: an untouched site does not stop building overnight
//! (DESIGN 4).

use crate::site::Site;

/// Severities and codes of a check on a day, without what is only worth knowing; sorted as printed.
fn findings_on(site: &Site, day: &str) -> Vec<String> {
    let run = site.run(&["check", "--format", "json", "-q", "--today", day]);
    let found = run
        .json()
        .into_iter()
        .filter(|finding| finding["severity"] != "info");
    found
        .map(|finding| format!("{} {}", finding["severity"], finding["code"]).replace('"', ""))
        .collect()
}

#[track_caller]
fn assert_never_an_error(site: &Site, days: &[&str]) {
    for day in days {
        let errors: Vec<String> = findings_on(site, day)
            .into_iter()
            .filter(|finding| finding.starts_with("error"))
            .collect();
        assert!(errors.is_empty(), "on {day}: {errors:?}");
    }
}

#[test]
fn links_to_what_only_withheld_pages_bring_about_are_warnings() {
    let links = [
        "mapp/",
        "/mapp/",
        "/mapp/n/",
        "/gammal/",
        "/taggar/x/",
        "/taggar/",
        "/insatser/",
        "mapp/n.md#text",
    ];
    let text = links
        .map(|link| format!("[sidan {link}]({link})"))
        .join("\n");
    let network = "---\ntitle: N\ntype: network\nmission: m\nexpires: 2026-12-01\naliases: [/gammal/]\ntags: [x]\n\
                   initiatives: [{title: a}]\n---\n\n## Text\n";
    let site = Site::bare()
        .file("content/index.md", format!("# Start\n\n{text}"))
        .file("content/mapp/n.md", network);
    assert_eq!(findings_on(&site, "2026-12-01"), [""; 0]);
    assert_eq!(
        findings_on(&site, "2026-12-02"),
        ["warning link-withheld"; 8]
    );
    site.write(
        "content/mapp/n.md",
        network.replace("expires: 2026-12-01", "publish: 2026-12-01"),
    );
    assert_eq!(
        findings_on(&site, "2026-11-30"),
        ["warning link-withheld"; 8]
    );
    assert_eq!(findings_on(&site, "2026-12-01"), [""; 0]);
}

#[test]
fn links_to_pages_of_listings_that_withheld_pages_bring_about_are_warnings() {
    let links = ["/mapp/sida/2/", "/taggar/x/sida/2/", "/insatser/sida/2/"];
    let text = links
        .map(|link| format!("[sidan {link}]({link})"))
        .join("\n");
    let network = "type: network\nmission: m\ntags: [x]\ninitiatives: [{title: a}]\n---\n";
    let site = Site::bare()
        .file("site.yaml", "theme: bare\npage_size: 1\n")
        .file("content/index.md", format!("# Start\n\n{text}"))
        .file(
            "content/mapp/a.md",
            format!("---\ntitle: A\nexpires: 2026-12-01\n{network}"),
        )
        .file("content/mapp/b.md", format!("---\ntitle: B\n{network}"));
    assert_eq!(findings_on(&site, "2026-12-01"), [""; 0]);
    assert_eq!(
        findings_on(&site, "2026-12-02"),
        ["warning link-withheld"; 3]
    );
}

#[test]
fn a_menu_entry_for_a_page_out_of_its_time_is_a_warning() {
    let site = Site::bare()
        .file("site.yaml", "theme: bare\nmenu: [a.md, mapp/, /taggar/]\n")
        .file("content/index.md", "# Start\n")
        .file(
            "content/a.md",
            "---\ntitle: A\ntags: [x]\nexpires: 2026-12-01\n---\n",
        )
        .file(
            "content/mapp/b.md",
            "---\ntitle: B\nexpires: 2026-12-01\n---\n",
        );
    assert_never_an_error(&site, &["2026-12-01", "2026-12-02"]);
}

#[test]
fn a_scheduled_page_is_checked_before_its_day() {
    let site = Site::bare()
        .file(
            "content/index.md",
            "# Start\n\n[rätt](s.md#finns) [fel](s.md#fel)\n",
        )
        .file(
            "content/s.md",
            "---\ntitle: S\npublish: 2026-12-01\n---\n\n[död](saknas.md)\n\n## Finns\n",
        );
    let before = findings_on(&site, "2026-11-30");
    for code in ["error link-anchor-missing", "error link-target-missing"] {
        assert!(
            before.contains(&code.to_owned()),
            "{code} is not said in time: {before:?}"
        );
    }
}

#[test]
fn a_scheduled_page_with_a_taken_address_is_reported_before_its_day() {
    let site = Site::bare()
        .file("content/index.md", "# Start\n")
        .file(
            "content/a.md",
            "---\ntitle: A\nslug: upptagen\npublish: 2026-12-01\n---\n",
        )
        .file(
            "content/b.md",
            "---\ntitle: B\naliases: [/gammal/]\npublish: 2026-12-01\n---\n",
        )
        .file("content/c.md", "---\ntitle: C\naliases: [/gammal/]\n---\n")
        .file("content/upptagen.md", "# Upptagen\n");
    let before = findings_on(&site, "2026-11-30");
    for code in ["error address-taken", "error alias-taken"] {
        assert!(
            before.contains(&code.to_owned()),
            "{code} is not said in time: {before:?}"
        );
    }
}

#[test]
fn a_template_that_fails_for_a_scheduled_page_is_reported_before_its_day() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\n")
        .file("themes/eget/templates/page.html", "{{ page.title }}")
        .file(
            "themes/eget/templates/network.html",
            "{{ page.extra.saknas }}",
        )
        .file("content/index.md", "# Start\n")
        .file(
            "content/n.md",
            "---\ntitle: N\ntype: network\nmission: m\npublish: 2026-12-01\n---\n",
        );
    assert_eq!(
        findings_on(&site, "2026-11-30"),
        ["error template-undefined"]
    );
}

#[test]
fn a_page_that_expires_gives_its_address_back_without_an_error() {
    let site = Site::bare()
        .file("content/index.md", "# Start\n\n[a](/adress/)\n")
        .file(
            "content/a.md",
            "---\ntitle: A\nslug: adress\nexpires: 2026-12-01\n---\n",
        )
        .file("content/b.md", "---\ntitle: B\nrelated: [a.md]\n---\n");
    assert_never_an_error(&site, &["2026-12-01", "2026-12-02"]);
}

#[test]
fn a_link_to_the_feed_is_a_warning_when_its_last_entry_expires() {
    let site = Site::bare()
        .file("site.yaml", "theme: bare\nbase_url: https://exempel.se/\n")
        .file("content/index.md", "# Start\n\n[flöde](/atom.xml)\n")
        .file(
            "content/a.md",
            "---\ntitle: A\npublish: 2026-11-01\nexpires: 2026-12-01\n---\n",
        );
    assert_never_an_error(&site, &["2026-12-01", "2026-12-02"]);
}

#[test]
fn a_review_that_falls_due_is_a_warning() {
    let site = Site::bare().file(
        "content/index.md",
        "---\ntitle: Start\nreviewed: 2026-01-31\nreview_every: 1 månad\n---\n",
    );
    assert_eq!(findings_on(&site, "2026-02-28"), [""; 0]);
    assert_eq!(findings_on(&site, "2026-03-01"), ["warning review-overdue"]);
}
