//! What is too large is told, and nothing grows faster than what makes it: a page does not with the
//! site, and a site does not with the square of a page. How time grows is for `benches/growth.py`.

use std::fmt::Write;
use std::fs::File;

use crate::site::Site;

/// The codes of a run's findings, each with its file.
fn found(site: &Site) -> Vec<(String, String)> {
    let checked = site.run(&["check", "--format", "json"]);
    assert!(checked.code < 2, "{}", checked.stderr);
    let text = |finding: &serde_json::Value, name: &str| {
        finding[name].as_str().unwrap_or_default().to_owned()
    };
    let findings = checked.json();
    findings
        .iter()
        .map(|finding| (text(finding, "code"), text(finding, "file")))
        .collect()
}

#[test]
fn texts_that_aliases_repeat_count_by_their_bytes_wherever_yaml_is_read() {
    let long = "ord ".repeat(2_500);
    let list = format!("&a {long}\n{}", "  - *a\n".repeat(200));
    let list = format!("\n  - {list}");
    let words: String = (0..200).fold(String::new(), |mut words, number| {
        writeln!(words, "ord_{number}: *a").unwrap();
        words
    });
    let nested: Vec<String> = (0..30).map(|number| format!("&a{number} [")).collect();
    let nested = nested.concat();
    let nested = format!("{nested}{}{}\n", "ord, ".repeat(10_000), "]".repeat(30));
    let page = |fields: &str| format!("---\ntitle: Start\n{fields}---\n");
    for (file, contents) in [
        ("content/index.md", page(&format!("extra:{list}"))),
        ("content/index.md", page(&format!("keywords:{list}"))),
        ("content/index.md", page(&format!("extra: {nested}"))),
        ("site.yaml", format!("theme: eget\nexclude:{list}")),
        (
            "themes/eget/theme.yaml",
            format!("extends: bare\nnamn:{list}"),
        ),
        (
            "themes/eget/strings/sv.yaml",
            format!("home: &a {long}\n{words}"),
        ),
    ] {
        let site = Site::new()
            .file("site.yaml", "title: Provsajt\ntheme: eget\n")
            .file("themes/eget/theme.yaml", "extends: bare\n")
            .file("content/index.md", page(""))
            .file(file, contents);
        let expected = (String::from("yaml-too-large"), String::from(file));
        assert!(
            found(&site).contains(&expected),
            "{file}: {:?}",
            found(&site)
        );
    }
}

#[test]
fn a_file_that_is_larger_than_any_text_is_a_finding_and_is_not_read() {
    for file in ["content/stor.md", "themes/eget/templates/page.html"] {
        let site = Site::new()
            .file("site.yaml", "title: Provsajt\ntheme: eget\n")
            .file("themes/eget/theme.yaml", "extends: bare\n")
            .file("content/index.md", "---\ntitle: Start\n---\n")
            .file(file, "");
        // It takes no room on a disk.
        File::create(site.path(file))
            .unwrap()
            .set_len(10_000_001)
            .unwrap();
        let checked = site.run(&["check"]);
        let told = format!("{file} går inte att läsa: den är större än 10 MB");
        assert!(checked.stdout.contains(&told), "{}", checked.stdout);
        assert_eq!(checked.code, 1);
    }
}

#[test]
fn a_page_does_not_grow_with_the_site() {
    let sized = |count: usize| {
        let site = Site::new().file("site.yaml", "title: Provsajt\n");
        site.write("content/index.md", "---\ntitle: Start\n---\n");
        for number in 1000..1000 + count {
            let fields = "type: network\nmission: Att mötas.\ntags: [ämne]";
            let text = format!("---\ntitle: Nätverk {number}\n{fields}\n---\n");
            site.write(format!("content/sida-{number}.md"), text);
            let text = "---\ntitle: Sida\n---\n";
            site.write(format!("content/mapp-{number}/sida.md"), text);
        }
        assert_eq!(site.build().code, 0);
        site.read("sida-1003/index.html").len()
    };
    let (few, many) = (sized(50), sized(200));
    assert!(many < few + few / 50, "{few} bytes, then {many}");
}

#[test]
fn a_calendar_over_very_many_months_lists_those_that_a_page_shows() {
    let sized = |years: usize| {
        let dates: String = (2027..2027 + years).fold(String::new(), |mut dates, year| {
            for month in 1..=12 {
                write!(dates, "\n  - date: {year}-{month:02}-01").unwrap();
            }
            dates
        });
        let fields = format!("type: network\nmission: Att mötas.\nmeetings:{dates}");
        let site = Site::bare().file(
            "content/index.md",
            format!("---\ntitle: Start\n{fields}\n---\n"),
        );
        assert!(site.build().code < 2);
        site.read("kalender/index.html").len()
    };
    let (few, many) = (sized(20), sized(60));
    assert!(many < few + few / 10, "{few} bytes, then {many}");
}
