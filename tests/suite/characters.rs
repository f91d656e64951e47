//! Characters that control machines, or are none: wherever they come from, there is a finding at
//! their place, and no file that is published holds them, be it as an escape.

use std::collections::BTreeMap;

use samverk::characters::is_allowed;

use crate::site::{Site, has_ending, png};

/// Every file but pictures, as text.
fn texts(site: &Site) -> BTreeMap<String, String> {
    let outputs = site.outputs().into_iter();
    outputs
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect()
}

/// Nothing that is published holds such a character, and what reads JSON or XML gets none.
#[track_caller]
fn assert_clean(site: &Site) {
    let texts = texts(site);
    assert!(texts.keys().any(|path| has_ending(path, "json")));
    assert!(texts.keys().any(|path| has_ending(path, "xml")));
    assert!(texts.keys().any(|path| has_ending(path, "ics")));
    for (path, text) in texts {
        let other = text.chars().find(|c| !is_allowed(*c));
        assert_eq!(other, None, "{path}");
        if has_ending(&path, "json") {
            let value = serde_json::from_str(&text).unwrap();
            assert_clean_json(&value, &path);
        }
        if path.starts_with("sok/") {
            let calls = text.lines().filter_map(|line| {
                let (_, value) = line.split_once(',')?;
                serde_json::from_str::<serde_json::Value>(value.strip_suffix(");")?).ok()
            });
            for value in calls {
                assert_clean_json(&value, &path);
            }
        }
        let open = "<script type=\"application/ld+json\">";
        for (at, _) in text.match_indices(open) {
            let json = text[at + open.len()..].split("</script>").next().unwrap();
            assert_clean_json(&serde_json::from_str(json).unwrap(), &path);
        }
        if has_ending(&path, "xml") {
            let mut reader = quick_xml::Reader::from_str(&text);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
            assert!(!text.contains("&#8;") && !text.contains("&#x8;"), "{path}");
        }
    }
}

#[track_caller]
fn assert_clean_json(value: &serde_json::Value, path: &str) {
    match value {
        serde_json::Value::String(text) => {
            assert!(text.chars().all(is_allowed), "{path}: {text:?}");
        }
        serde_json::Value::Array(items) => {
            for item in items {
                assert_clean_json(item, path);
            }
        }
        serde_json::Value::Object(map) => {
            for (name, item) in map {
                assert!(name.chars().all(is_allowed), "{path}: {name:?}");
                assert_clean_json(item, path);
            }
        }
        _ => {}
    }
}

/// Codes and places of what is found, but for infos.
fn found(site: &Site) -> Vec<(String, String, u64)> {
    let findings = site.run(&["check", "--format", "json"]).json();
    let of = |finding: &serde_json::Value| {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        (
            text("code"),
            text("file"),
            finding["line"].as_u64().unwrap_or_default(),
        )
    };
    let grave = findings
        .iter()
        .filter(|finding| finding["severity"] != "info");
    grave.map(of).collect()
}

const SETTINGS: &str = "base_url: https://sajt.example/\n\
    severity: {files: warning, front-matter: warning, site: warning, theme: warning, links: warning}\n";

#[test]
fn escapes_in_fields_are_found_and_published_nowhere() {
    let fields = [
        "title: \"Bilder i G:\\bilder\"",
        "summary: \"a\\0b\\x1bc\\uFFFEd\"",
        "type: network",
        "mission: \"Upp\\eDrag\"",
        "tags: [\"t\\ag\"]",
        "audience: [\"elev\\fer\"]",
        "keywords: [\"x\\vy\"]",
        "updated: 2026-01-01",
        "owner: \"An\\bna\"",
        "contacts: [{name: \"An\\bna\", role: \"R\\u0007\"}]",
        "facts: [{label: \"F\\b\", value: \"v\\u0085\"}]",
        "initiatives: [{title: \"I\\b\", description: \"d\\uFFFF\"}]",
        "meetings: [{date: 2026-12-12, title: \"M\\b\", place: \"P\\x7f\"}]",
        "extra: {a: \"q\\bq\", \"k\\fey\": 1}",
    ];
    let page = format!("---\n{}\n---\n\nText.\n", fields.join("\n"));
    let site = Site::new()
        .file("content/index.md", "# Start\n")
        .file("content/natverk/a.md", page)
        .file(
            "site.yaml",
            format!("title: \"Sa\\bjt\"\ndescription: \"D\\uFFFE\"\n{SETTINGS}"),
        );
    let found = found(&site);
    for (index, field) in fields.iter().enumerate() {
        let line = index as u64 + 2;
        let is_at = |(code, file, at): &&(String, String, u64)| {
            code == "yaml-syntax" && file == "content/natverk/a.md" && *at == line
        };
        assert_eq!(
            found.iter().any(|finding| is_at(&finding)),
            field.contains('\\'),
            "{field}"
        );
    }
    for line in [1, 2] {
        let expected = ("yaml-syntax".to_owned(), "site.yaml".to_owned(), line);
        assert!(found.contains(&expected), "{found:?}");
    }
    assert_eq!(site.build().code, 0);
    assert_clean(&site);
}

#[test]
fn references_in_texts_are_found_and_published_nowhere() {
    let lines = [
        ("# A&#8;B &#xFFFE;", 2),
        ("<p title=\"a&#8;b\">Html &#12; &#65535; &#8 q</p>", 4),
        ("## Rubrik&#x1b;er", 1),
        ("ett&#8;ord och &#8 x, **fet&#7;**", 2),
        ("![al&#8;t](b.png \"ti&#8;tel\")", 2),
        ("[länk&#8;](https://example.com/&#1;x \"T&#2;\")", 3),
        ("<div><b>x&#00000000008;y</b> `&#8;`</div>", 1),
        ("```te&#8;xt\n`&#8;`\n```", 0),
        ("    &#8;", 0),
        ("\t&#8;", 0),
        ("&#0; &#x80;", 2),
        ("| a&#8; | b |\n| --- | --- |\n| c | d&#8; |", 2),
    ];
    let page: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    let page = format!(
        "---\ntype: network\nmission: M\nupdated: 2026-01-01\n\
         meetings: [{{date: 2026-12-12, title: T}}]\n---\n\n{}\n",
        page.join("\n\n")
    );
    for raw_html in ["sanitise", "allow", "escape"] {
        let site = Site::new()
            .file("content/index.md", "# Start\n")
            .file("content/a.md", &page)
            .file("content/b.png", png(1))
            .file(
                "site.yaml",
                format!("title: Sajt\nmarkdown: {{raw_html: {raw_html}}}\n{SETTINGS}"),
            );
        let found = found(&site);
        for (written, count) in lines {
            let at = page[..page.find(written).unwrap()].matches('\n').count() as u64 + 1;
            let until = at + written.matches('\n').count() as u64;
            let here = found.iter().filter(|(code, _, line)| {
                code == "file-control-character" && (at..=until).contains(line)
            });
            assert_eq!(here.count(), count, "{written} in {found:?}");
        }
        assert_eq!(site.build().code, 0);
        if raw_html != "allow" {
            assert_clean(&site);
        }
    }
}

#[test]
fn words_of_themes_are_no_way_around() {
    let site = Site::new()
        .file("content/index.md", "# Start\n")
        .file(
            "content/a.md",
            "---\ntype: network\nmission: M\nupdated: 2026-01-01\n\
             meetings: [{date: 2026-12-12}]\n---\n\n# A\n",
        )
        .file("themes/eget/theme.yaml", "extends: standard\n")
        .file(
            "themes/eget/strings/sv.yaml",
            "skip_link: \"Ho\\bppa\"\nmeetings: \"Mö\\uFFFEten\"\n",
        )
        .file("site.yaml", format!("title: Sajt\ntheme: eget\n{SETTINGS}"));
    let found = found(&site);
    for line in [1, 2] {
        let file = "themes/eget/strings/sv.yaml".to_owned();
        let expected = ("yaml-syntax".to_owned(), file, line);
        assert!(found.contains(&expected), "{found:?}");
    }
    assert_eq!(site.build().code, 0);
    assert_clean(&site);
}

#[cfg(unix)]
#[test]
fn names_of_files_are_no_way_around() {
    let site = Site::new()
        .file("content/index.md", "# Start\n")
        .file("content/mapp\u{1}/a\u{1b}b.md", "Text.\n")
        .file(
            "content/mapp\u{1}/n.md",
            "---\ntitle: N\ntype: network\nmission: M\nupdated: 2026-01-01\n\
             meetings: [{date: 2026-12-12}]\n---\n",
        )
        .file("content/mapp\u{1}/b\u{8}.png", png(1))
        .file("static/c\u{8}.txt", "x")
        .file("site.yaml", format!("title: Sajt\n{SETTINGS}"));
    assert!(!found(&site).is_empty());
    let run = site.build();
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert_clean(&site);
    let report = site.run(&["report", "--output", "rapport"]);
    assert!(report.code < 2, "{}", report.stderr);
    let report = std::fs::read_to_string(site.path("rapport/index.html")).unwrap();
    assert!(report.chars().all(is_allowed));
    // In a terminal, they would be commands.
    for arguments in [&["check", "-v"][..], &["list"], &["build"]] {
        let run = site.run(arguments);
        assert!(run.stdout.chars().all(is_allowed), "{:?}", run.stdout);
        assert!(run.stderr.chars().all(is_allowed), "{:?}", run.stderr);
    }
}
