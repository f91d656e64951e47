//! `samverk new` and `samverk init`: what they write is a site, whatever is asked for.
//! `tests/transcripts/cli/new.txt` and `init.txt` hold what they say.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use samverk::config::MarkdownSettings;
use samverk::content::{Document, FIELDS, FrontMatter, Languages, Network, PageType};
use samverk::diagnostics::{Code, Language};
use samverk::scaffold::{NewName, NewPage, ScaffoldError, Title, starter, version};
use samverk::source::SourceFile;
use samverk::yaml::Shape;

use crate::properties::cases;
use crate::site::{Run, Site, TODAY, files, run, samverk};

const TYPES: [&str; 3] = ["page", "network", "meeting-place"];
const LANGUAGES: [&str; 2] = ["sv", "en"];

/// A site in a language that asks of every page what can be asked.
fn strict_site(language: &str) -> Site {
    Site::new()
        .file(
            "site.yaml",
            format!("language: {language}\ngovernance: required\n"),
        )
        .file(
            "content/index.md",
            format!("---\ntitle: Start\nowner: Redaktionen\nreviewed: {TODAY}\n---\n"),
        )
}

/// A text with every field in use: without the `#` that turns fields off. Explanations have a blank
/// after theirs.
fn with_every_field(text: &str) -> String {
    let is_explanation = |line: &str| line.starts_with("# ") && !line.starts_with("#  ");
    let in_use = |line| {
        if is_explanation(line) {
            line
        } else {
            line.strip_prefix('#').unwrap_or(line)
        }
    };
    // A page's body, where `##` begins a heading, is not looked at; a file of settings has none.
    let (fields, body) = text
        .rsplit_once("\n---\n")
        .map_or((text, None), |(fields, body)| (fields, Some(body)));
    let fields: String = fields
        .lines()
        .flat_map(|line| [in_use(line), "\n"])
        .collect();
    body.map_or_else(|| fields.clone(), |body| format!("{fields}---\n{body}"))
}

fn fields(page: &str) -> serde_yaml::Mapping {
    let block = page
        .split("---\n")
        .nth(1)
        .unwrap_or_else(|| panic!("no fields: {page}"));
    serde_yaml::from_str(block).unwrap_or_else(|error| panic!("{error}: {block}"))
}

fn names(fields: &serde_yaml::Mapping) -> BTreeSet<String> {
    fields
        .keys()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

fn today() -> jiff::civil::Date {
    TODAY.parse().unwrap()
}

#[test]
fn starters_have_no_finding() {
    for language in LANGUAGES {
        let site = strict_site(language);
        for kind in TYPES {
            assert_eq!(site.run(&["new", kind, &format!("En {kind}")]).code, 0);
        }
        site.run(&["check", "--strict"]).without_findings();
        site.run(&["build", "--strict", "--drafts"])
            .without_findings();
    }
}

#[test]
fn starters_have_no_finding_with_every_field_in_use_and_published() {
    for language in LANGUAGES {
        for kind in TYPES {
            let site = strict_site(language);
            site.run(&["new", kind, "Titel"]);
            let text = std::fs::read_to_string(site.path("content/titel.md")).unwrap();
            let all = with_every_field(&text);
            assert_ne!(all, text);
            for page in [all.clone(), all.replace("draft: true\n", "")] {
                site.write("content/titel.md", page);
                site.run(&["check", "--strict"]).without_findings();
                site.run(&["build", "--strict", "--drafts", "--future"])
                    .without_findings();
            }
        }
    }
}

#[test]
fn starters_have_every_field() {
    let title = Title::parse("Titel").unwrap();
    let mut all: BTreeSet<String> = FIELDS.iter().map(|field| field.name.to_owned()).collect();
    // A new page has no finding to ignore.
    all.remove("ignore");
    for language in [Language::Swedish, Language::English] {
        for page_type in [PageType::Network, PageType::MeetingPlace] {
            let page = with_every_field(&starter(page_type, &title, language, today()));
            let found = fields(&page);
            assert_eq!(names(&found), all, "{language:?} {page_type:?}");
            for list in FIELDS.iter().filter(|field| field.name != "ignore") {
                let Shape::Items(parts) = list.shape else {
                    continue;
                };
                assert_eq!(
                    names(found[list.name][0].as_mapping().unwrap()),
                    parts.iter().map(|part| part.name.to_owned()).collect(),
                    "{} in {language:?} {page_type:?}",
                    list.name
                );
            }
        }
        let page = with_every_field(&starter(PageType::Page, &title, language, today()));
        let of_networks = Network::FIELDS;
        assert_eq!(
            names(&fields(&page)),
            all.iter()
                .filter(|name| !of_networks.iter().any(|field| field.name == *name))
                .cloned()
                .collect()
        );
    }
}

/// A page of a site that has English as well.
fn document(path: &str, text: String) -> Document {
    let languages = Languages {
        own: String::from("sv"),
        named: vec![String::from("en")],
    };
    let source = SourceFile::new(format!("content/{path}"), text);
    Document::parse(
        path.to_owned(),
        source,
        &languages,
        MarkdownSettings::default(),
    )
}

#[test]
fn a_version_has_every_fact_of_its_original_and_none_of_its_words() {
    let title = Title::parse("Titel").unwrap();
    for page_type in PageType::ALL {
        let text = starter(page_type, &title, Language::Swedish, today());
        let original = document("a.md", with_every_field(&text));
        let text = version(&original, &title, Language::English, today(), false);
        let translated = document("a.en.md", text.clone());
        assert_eq!(translated.findings, [], "{page_type:?}");
        let (from, to) = (&original.front_matter, &translated.front_matter);
        assert_eq!(to.page_type, page_type);
        assert_eq!(
            (
                to.order,
                to.publish,
                to.expires,
                &to.owner,
                &to.related.len()
            ),
            (from.order, from.publish, from.expires, &from.owner, &1)
        );
        let dates = |fields: &FrontMatter| {
            let meetings = fields.network.meetings.iter();
            let meetings = meetings.map(|meeting| (meeting.date, meeting.start, meeting.end));
            meetings.collect::<Vec<_>>()
        };
        assert_eq!(dates(to), dates(from));
        let people = |fields: &FrontMatter| {
            let contacts = fields.network.contacts.iter();
            let contacts = contacts.map(|contact| {
                let (name, email) = (contact.name.clone(), contact.email.clone());
                (name, email, contact.phone.clone())
            });
            contacts.collect::<Vec<_>>()
        };
        assert_eq!(people(to), people(from));
        assert_eq!(to.network.accent, from.network.accent);
        assert!(to.draft && to.aliases.is_empty());
        let fields = text.split("---\n").nth(1).unwrap().lines();
        let mut in_use = fields.filter(|line| !line.trim_start().starts_with('#'));
        let swedish = in_use.find(|line| line.to_lowercase().contains("skriv"));
        assert_eq!(swedish, None, "{page_type:?}");
    }
}

#[test]
fn a_version_is_from_today_unless_its_original_follows_it_from_now_on() {
    let title = Title::parse("Home").unwrap();
    let original = document(
        "index.en.md",
        String::from("---\ntitle: Home\nupdated: 2026-10-01\n---\n"),
    );
    for (leads, expected) in [(false, TODAY), (true, "2026-10-01")] {
        let text = version(&original, &title, Language::Swedish, today(), leads);
        let updated = document("index.md", text).front_matter.updated_on();
        assert_eq!(updated, Some(expected.parse().unwrap()), "{leads}");
    }
    let undated = document("index.en.md", String::from("# Home\n"));
    let text = version(&undated, &title, Language::Swedish, today(), true);
    assert_eq!(document("index.md", text).front_matter.updated_on(), None);
}

#[test]
fn what_is_wrong_in_an_original_is_not_taken_from_it() {
    let title = Title::parse("Maths").unwrap();
    for fields in [
        "updated: 2026-02-30\norder: tre",
        "contacts:\n  - name: Anna\n    email: anna",
        "type: network\nmission: [a: b]\nmeetings:\n  - date: i dag",
        "type: network\nsummary: \"a",
        "title: x: y",
        "expires: 2020-01-01\npublish: 2021-01-01",
        "type: network\nmission: |\n  # M\n\n  ---\n  {title}\nextra: [x]",
        "tags: [a, b\nowner: <",
    ] {
        let original = document("matte.md", format!("---\n{fields}\n---\n"));
        let text = version(&original, &title, Language::English, today(), false);
        let translated = document("matte.en.md", text.clone());
        assert_eq!(translated.findings, [], "{fields}\n{text}");
        assert_eq!(translated.title, "Maths", "{text}");
    }
}

#[test]
fn an_original_is_written_in_any_way_that_means_it() {
    for (folder, written) in [
        (".", "natverk/matte.md"),
        (".", "natverk/matte"),
        (".", "content/natverk/matte.md"),
        (".", "./content/natverk/matte.md"),
        (".", ".\\content\\natverk\\matte.md"),
        (".", "Content\\Natverk\\Matte.MD"),
        (".", "/natverk/matte.md"),
        (".", "/natverk/raknande/"),
        ("content/natverk", "matte.md"),
        ("content", "natverk/matte"),
        ("content/natverk", "../natverk/matte.md"),
    ] {
        let site = strict_site("sv").file(
            "content/natverk/matte.md",
            "---\ntitle: Matte\nslug: raknande\n---\n",
        );
        site.write("site.yaml", "languages: [en]\n");
        let arguments = ["new", "page", "Maths", "--of", written];
        let run = run(samverk(&site.path(folder)).args(arguments));
        assert_eq!(run.code, 0, "{folder} {written}: {}", run.stderr);
        assert!(site.path("content/natverk/matte.en.md").is_file());
    }
}

#[test]
fn a_new_site_has_no_finding_and_neither_have_pages_begun_in_it() {
    for language in LANGUAGES {
        let site = Site::new();
        let here = |arguments: &[&str]| -> Run {
            run(samverk(&site.path("ny"))
                .args(arguments)
                .args(["--today", TODAY]))
        };
        let init = run(
            samverk(&site.path(".")).args(["init", "ny", "--lang", language, "--today", TODAY])
        );
        assert_eq!(init.code, 0, "{}", init.stderr);
        here(&["build", "--strict"]).without_findings();
        for kind in TYPES {
            assert_eq!(here(&["new", kind, kind, "--in", "nytt"]).code, 0);
        }
        let settings = std::fs::read_to_string(site.path("ny/site.yaml")).unwrap();
        site.write("ny/site.yaml", with_every_field(&settings));
        here(&["check", "--strict"]).without_findings();
        here(&["build", "--strict", "--drafts"]).without_findings();
    }
}

#[test]
fn a_new_site_is_in_the_language_of_the_computer_or_else_in_swedish() {
    for (locale, expected) in [
        ("en_GB.UTF-8", "language: en\n"),
        ("sv_SE.UTF-8", "language: sv\n"),
        ("C", "language: sv\n"),
    ] {
        let site = Site::new();
        run(samverk(&site.path("."))
            .args(["init", "."])
            .env("LC_ALL", locale));
        let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
        assert!(settings.contains(expected), "{locale}: {settings}");
    }
}

#[test]
fn a_new_site_moves_into_an_empty_repository_but_not_into_somebodys_folder() {
    let site = Site::new()
        .file("ny/.git/HEAD", "ref: refs/heads/main\n")
        .file("ny/.DS_Store", "");
    assert_eq!(site.run(&["init", "ny"]).code, 0);
    for (path, contents) in [
        ("a/plan.txt", "Min plan."),
        ("b/.gitignore", "*.tmp"),
        ("c/content/index.md", "# Min"),
    ] {
        let site = Site::new().file(path, contents);
        let before = files(&site.path("."));
        assert_eq!(site.run(&["init", &path[..1]]).code, 2, "{path}");
        assert_eq!(files(&site.path(".")), before, "{path}");
    }
}

#[test]
fn nothing_that_is_there_is_written_over() {
    for taken in [
        "matte.md",
        "Matte.md",
        "MATTE.MD",
        "Ma\u{30a}tte.md",
        "M\u{e5}tte.md",
    ] {
        let site = strict_site("sv").file("content/a/b.md", "# B\n");
        site.write(Path::new("content").join(taken), "# Min\n");
        let before = files(&site.path("content"));
        let run = site.run(&["new", "page", "Matte"]);
        assert_eq!(
            (run.code, run.stdout.as_str()),
            (2, ""),
            "{taken}: {}",
            run.stderr
        );
        assert_eq!(files(&site.path("content")), before, "{taken}");
    }
}

#[test]
fn the_path_that_is_printed_can_be_used_where_it_is_printed() {
    let site = strict_site("sv").file("content/natverk/a.md", "# A\n");
    let new = |folder: &str, title: &str| {
        run(samverk(&site.path(folder)).args(["new", "page", title, "--in", "natverk"]))
    };
    for (folder, title) in [(".", "Ett"), ("content", "Två"), ("content/natverk", "Tre")] {
        let printed = new(folder, title).stdout;
        assert!(
            site.path(folder).join(printed.trim_end()).is_file(),
            "{folder}: {printed}"
        );
    }
}

#[test]
fn a_folder_is_written_in_any_way_that_means_it() {
    for written in [
        "natverk",
        "content/natverk",
        "Content/natverk",
        "natverk/",
        "natverk\\",
        "content\\natverk",
        ".\\content\\natverk",
        "Nätverk",
        "na\u{308}tverk",
    ] {
        let site = strict_site("sv").file("content/natverk/a.md", "# A\n");
        let run = site.run(&["new", "page", "Ny", "--in", written]);
        assert_eq!(
            (run.code, run.stdout.replace('\\', "/").as_str()),
            (0, "content/natverk/ny.md\n"),
            "{written}: {}",
            run.stderr
        );
    }
    let name = NewName::alone(&Title::parse("Ny").unwrap(), None);
    for outside in [
        "/natverk",
        "\\natverk",
        "..",
        "a/../..",
        "content/..",
        "..\\b",
        "C:\\b",
        "a/..",
        "/../b",
    ] {
        let place = NewPage::find(Path::new("."), outside, &name);
        assert!(
            matches!(place, Err(ScaffoldError::FolderOutside(_))),
            "{outside}: {place:?}"
        );
    }
    for unfit in [".git", "a/.dold", "a?", "a*", "~$a", "a\nb", "a."] {
        let place = NewPage::find(Path::new("."), unfit, &name);
        assert!(
            matches!(place, Err(ScaffoldError::FolderName(_))),
            "{unfit}: {place:?}"
        );
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_title_is_read_back_or_refused(text in any_title()) {
        let Ok(title) = Title::parse(&text) else { return Ok(()) };
        let kinds = [
            (PageType::Network, Language::Swedish),
            (PageType::Page, Language::English),
        ];
        for (page_type, language) in kinds {
            let page = with_every_field(&starter(page_type, &title, language, today()));
            let source = SourceFile::new("content/a.md", page);
            let languages = Languages::default();
            let document =
                Document::parse(String::from("a.md"), source, &languages, MarkdownSettings::default());
            prop_assert_eq!(&document.title, text.trim());
            // A title may look like Markdown, or hold what nobody sees.
            let mut others = document.findings.iter();
            let other = others.find(|finding| finding.code != Code::FieldMarkup);
            prop_assert_eq!(other, None);
        }
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn any_title_makes_a_page_without_findings_or_is_refused(
        titles in proptest::collection::vec(any_title(), 1..8)
    ) {
        let site = strict_site("sv");
        for title in titles.iter().filter(|title| !title.contains('\0')) {
            let mut new = samverk(&site.path("."));
            new.args(["new", "network", "--today", TODAY, "--lang", "en", "--", title]);
            let run = run(&mut new);
            if run.code == 0 {
                let text = std::fs::read_to_string(site.path(run.stdout.trim_end())).unwrap();
                let written = fields(&text);
                prop_assert_eq!(written["title"].as_str(), Some(title.trim()));
            } else {
                prop_assert_eq!(run.code, 2);
                let reasons = ["samverk: the title", "samverk: the page's place"];
                let is_known = reasons.iter().any(|reason| run.stderr.starts_with(reason));
                prop_assert!(is_known, "{:?}: {}", title, run.stderr);
            }
        }
        let check = site.run(&["check", "--strict", "--format", "json"]);
        let is_other = |finding: &serde_json::Value| {
            !matches!(finding["code"].as_str(), Some("field-markup" | "file-control-character" | "base-url-missing"))
        };
        prop_assert_eq!(check.json().into_iter().find(is_other), None);
    }
}

/// Any letters at all, and such as mean something to YAML, to file systems and to the starters
/// themselves.
fn any_title() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{1,40}",
        "\\PC{1,40}",
        "(\\PC|[a-zåäö]|[ :#'\"\\\\&*!|>%@`{}\\[\\],?~.-]|\\{title\\}|\\{today\\}|---|: | #){1,40}",
        "[a-zåäö ]{100,200}",
    ]
}
