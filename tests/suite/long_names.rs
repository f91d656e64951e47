//! Names and addresses that are longer than systems take, and those that are one on some disks: a
//! finding, whatever they are made of, and never a failure of the system's own.

use crate::site::{Site, published};

/// The most bytes that systems take for a name.
const MOST: usize = 255;

#[test]
fn what_is_too_long_for_a_name_never_stops_the_system() {
    let long = "a".repeat(300);
    let many = "/abcdefgh".repeat(300);
    let page = format!(
        "---\ntitle: {long}\ntype: network\nmission: M\ntags: [{long}]\naudience: [{long}]\n\
         aliases: [/{long}/, /x/{long}.html, {many}/]\nupdated: 2026-01-01\n\
         contacts: [{{name: {long}, email: a@exempel.se}}]\n\
         initiatives: [{{title: {long}, year: \"{long}\"}}]\n\
         meetings: [{{date: 2026-12-12, title: {long}}}]\n---\n\n## {long}\n"
    );
    let site = Site::new()
        .file("content/index.md", "# Start\n")
        .file("content/a.md", page)
        .file(
            "content/b.md",
            format!("---\ntitle: B\nslug: {long}\n---\n"),
        )
        .file(
            "content/c.md",
            format!(
                "---\ntitle: C\nslug: {}\ntype: network\nmission: M\n\
                 meetings: [{{date: 2026-12-12, title: {long}}}, {{date: 2026-12-13, title: {long}}}]\n---\n",
                &long[..250]
            ),
        )
        // The slug is longer than the name, as `½` is `1-2`.
        .file(&format!("content/{}.md", "½".repeat(100)), "# Halv\n")
        .file(&format!("content/{}.md", "北京".repeat(40)), "# Peking\n")
        .file(&format!("content/{}.txt", &long[..251]), "x")
        .file(&format!("content/{}.png", &long[..251]), crate::site::png(1))
        .file(&format!("static/{}", &long[..255]), "x");
    let deep = format!("content{}", format!("/{}", &long[..200]).repeat(10));
    site.write(format!("{deep}/x.md"), "# Djup\n");
    site.write(format!("{deep}/fil.txt"), "x");
    for settings in [
        "title: Sajt\nbase_url: https://sajt.example/\n",
        "title: Sajt\nbase_url: https://sajt.example/\n\
         severity: {links: warning, front-matter: warning, site: warning, files: warning}\n",
    ] {
        site.write("site.yaml", settings);
        let checked = site.run(&["check", "--format", "json"]);
        let built = site.run(&["build", "--format", "json"]);
        assert_eq!(checked.code, built.code, "{}", built.stderr);
        assert_eq!(built.code, i32::from(!settings.contains("severity")));
        let found = checked.json();
        let lines = |code: &str| {
            found
                .iter()
                .filter(|finding| finding["code"] == code)
                .count()
        };
        assert!(lines("address-unusable") >= 9, "{}", checked.stdout);
    }
    for path in published(&site.path("public")).keys() {
        assert!(path.split('/').all(|name| name.len() <= MOST), "{path}");
    }
}

#[test]
fn addresses_that_are_one_on_some_disk_are_published_once() {
    let aliases = "/Kurser/, /STRASSE.html, /straße.html, /ſak/, /SAK/, /fil.PDF, /Σς/, /σσ/";
    let site = Site::bare()
        .file(
            "content/index.md",
            format!("---\ntitle: Start\naliases: [{aliases}]\n---\n"),
        )
        .file("content/kurser.md", "# Kurser\n")
        .file("content/fil.pdf", "x")
        .file("static/ﬁl.txt", "x")
        .file("static/kartor/a.txt", "x");
    // On a disk that folds case these are the same files, which is what this is about.
    site.write("static/fil.txt", "x");
    site.write("static/Kartor", "x");
    let found = site
        .run(&["check", "--format", "json", "--lang", "en"])
        .json();
    let count = |code: &str| {
        found
            .iter()
            .filter(|finding| finding["code"] == code)
            .count()
    };
    assert_eq!(
        (count("alias-taken"), count("address-taken")),
        (5, 2),
        "{found:?}"
    );
    site.write(
        "site.yaml",
        "title: Sajt\ntheme: bare\nseverity: {links: warning}\n",
    );
    assert_eq!(site.build().code, 0);
    let mut folded: Vec<String> = site
        .outputs()
        .keys()
        .map(|path| path.to_uppercase().to_lowercase())
        .collect();
    folded.sort();
    let all = folded.len();
    folded.dedup();
    assert_eq!(folded.len(), all, "{:?}", site.outputs().keys());
}
