//! The documentation, `docs/`, held against the program: what its pages print from the program's own
//! tables, and that nothing which people may write or read is missing.
//! `UPDATE_GOLDEN=1 cargo test --test suite documentation` prints those pages again.

mod commands;
mod fields;
mod findings;
mod printed;
mod words;

use std::collections::BTreeSet;
use std::fs;

use samverk::diagnostics::{Code, Family};
use samverk::schema::{EXAMPLE, Subject};
use samverk::yaml::Field;
use samverk::{config, content};

use crate::site::{Site, documentation, png, repository, updating};
use fields::Table;
use printed::{Section, reprinted};
use words::Edition;

/// The pages with printed sections, by their path without its ending.
fn pages(edition: &Edition) -> Vec<(String, Vec<Section>)> {
    let (pages, networks, sites) = (Table::of_pages(), Table::of_networks(), Table::of_sites());
    let lists = vec![
        pages.list("fields of pages", "sidor.md", edition),
        networks.list("fields of networks", "natverk.md", edition),
        sites.list("settings", "installningar.md", edition),
    ];
    let mut all = vec![
        ("falt/index".to_owned(), lists),
        ("falt/sidor".to_owned(), pages.sections(edition)),
        ("falt/natverk".to_owned(), networks.sections(edition)),
        ("falt/installningar".to_owned(), sites.sections(edition)),
        ("fynd/index".to_owned(), vec![findings::list(edition)]),
    ];
    all.extend(Family::ALL.map(|family| {
        let path = format!("fynd/{}", family.as_str());
        (path, findings::sections(family, edition))
    }));
    let commands = [commands::list(edition)].into_iter();
    let commands = commands.chain(commands::sections(edition)).collect();
    all.push(("kommandon/index".to_owned(), commands));
    all
}

#[test]
fn printed_pages_say_what_the_tables_say() {
    for edition in Edition::all() {
        for (path, sections) in pages(&edition) {
            let path = format!("docs/content/{path}{}", edition.ending);
            let file = repository().join(&path);
            let page = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
            let printed =
                reprinted(&page, &sections).unwrap_or_else(|fault| panic!("{path}: {fault}"));
            if updating() {
                fs::write(&file, &printed).unwrap();
            } else {
                assert!(
                    printed == page,
                    "{path} is out of date: run UPDATE_GOLDEN=1 cargo test --test suite \
                     documentation, and read what has changed"
                );
            }
        }
    }
}

fn is_english(path: &str) -> bool {
    path.ends_with(".en.md")
}

#[test]
fn every_page_of_the_documentation_is_there_in_both_languages() {
    let (english, swedish): (BTreeSet<String>, BTreeSet<String>) = documentation()
        .into_keys()
        .partition(|path| is_english(path));
    let english: BTreeSet<String> = english
        .iter()
        .map(|path| path.replace(".en.md", ".md"))
        .collect();
    let missing: Vec<&String> = swedish.symmetric_difference(&english).collect();
    assert!(missing.is_empty(), "in one language only: {missing:#?}");
}

/// All names that people write: fields and settings, also those below others, commands, options,
/// findings and their families.
fn names() -> BTreeSet<String> {
    fn of_fields(fields: &'static [Field], names: &mut BTreeSet<String>) {
        for field in fields {
            names.insert(field.name.to_owned());
            of_fields(field.fields(), names);
        }
    }
    let mut names = BTreeSet::new();
    of_fields(&content::FIELDS, &mut names);
    of_fields(config::FIELDS, &mut names);
    names.extend(Code::ALL.iter().map(ToString::to_string));
    names.extend(Family::ALL.map(|family| family.as_str().to_owned()));
    let [edition, _] = Edition::all();
    let all = samverk::cli::command_line(&edition.messages);
    for command in all.get_subcommands() {
        names.insert(format!("samverk {}", command.get_name()));
        let options = command.get_arguments().filter_map(|arg| arg.get_long());
        names.extend(options.map(|option| format!("--{option}")));
    }
    names
}

/// What stands as code in a text, and the words of each piece.
fn code_in(text: &str) -> BTreeSet<String> {
    let pieces = text.split('`').skip(1).step_by(2);
    let words = pieces.flat_map(|piece| {
        let words = piece.split(|letter: char| letter.is_whitespace() || letter == ',');
        std::iter::once(piece).chain(words.map(|word| word.trim_end_matches(':')))
    });
    words.map(str::to_owned).collect()
}

#[test]
fn everything_that_people_write_and_are_told_is_in_the_documentation() {
    let names = names();
    assert!(names.contains("review_every") && names.contains("--strict"));
    for (language, of_language) in [("Swedish", false), ("English", true)] {
        let pages = documentation().into_iter();
        let said: BTreeSet<String> = pages
            .filter(|(path, _)| is_english(path) == of_language)
            .flat_map(|(_, text)| code_in(&text))
            .collect();
        let missing: Vec<&String> = names.difference(&said).collect();
        assert!(
            missing.is_empty(),
            "no page in {language} names {missing:#?}"
        );
    }
}

#[test]
fn the_documentation_builds_without_a_finding_and_its_search_finds_the_obvious() {
    let site = Site::new().with_copy_of(&repository().join("docs"));
    site.run(&["build", "--strict"]).without_findings();
    for page in [
        "index.html",
        "en/index.html",
        "falt/index.html",
        "en/fynd/links/index.html",
    ] {
        assert!(site.read(page).contains("<h1"), "{page}");
    }
}

/// What examples name.
fn site_of_examples(language: &str) -> Site {
    let site = Site::new();
    for folder in ["natverk", "networks"] {
        site.write(
            format!("content/{folder}/index.md"),
            "---\ntitle: Alla\nowner: A\nreviewed: 2026-11-02\n---\n",
        );
    }
    for (path, title, more) in [
        ("index.md", "Start", ""),
        ("kontakt.md", "Kontakt", ""),
        ("contact.md", "Contact", ""),
        ("hoglasning.md", "Högläsning", ""),
        ("reading-aloud.md", "Reading aloud", ""),
        (
            "natverk/fritidshem.md",
            "Fritidshem",
            "keywords: [fritids]\n",
        ),
        ("networks/after-school.md", "After school", ""),
    ] {
        let page = format!("---\ntitle: {title}\nowner: A\nreviewed: 2026-11-02\n{more}---\n");
        site.write(format!("content/{path}"), page);
    }
    for path in ["arbetsmaterial/a.txt", "drafts/a.txt", "bild.psd"] {
        site.write(format!("content/{path}"), "a");
    }
    for path in ["natverk/a/anteckningar.md", "networks/a/notes.md"] {
        site.write(
            format!("content/{path}"),
            "---\ntitle: A\nowner: A\nreviewed: 2026-11-02\n---\n",
        );
    }
    for path in ["bilder/logga.svg", "images/logo.svg"] {
        site.write(
            format!("content/{path}"),
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
        );
    }
    site.write("content/bild.png", png(1));
    site.write(
        "site.yaml",
        format!("title: Nätverk\nlanguage: {language}\n"),
    );
    site
}

#[test]
fn every_field_and_setting_has_an_example_without_a_finding() {
    for edition in Edition::all() {
        let language = edition.messages.language_code();
        let example = |subject: Subject, field: &Field| {
            let id = field.text_id(&subject.text_id());
            edition.messages.attribute(&id, EXAMPLE).unwrap()
        };
        let check = |site: &Site, name: &str| {
            let run = site.run(&["check", "--strict"]);
            assert_eq!(
                (run.code, run.stdout.as_str()),
                (0, ""),
                "{language} {name}"
            );
        };
        for field in content::FIELDS.iter() {
            let site = site_of_examples(language);
            let lines = example(Subject::Page, field);
            let around = [
                ("title", "title: Provsida"),
                ("type", "type: network"),
                ("mission", "mission: Att lära."),
            ];
            let around: Vec<&str> = around
                .into_iter()
                .filter(|(name, _)| *name != field.name)
                .map(|(_, line)| line)
                .collect();
            let around = around.join("\n");
            let words = match language {
                "sv" => "klicka här",
                _ => "click here",
            };
            let text = if field.name == "ignore" {
                format!("[{words}](index.md)\n")
            } else {
                String::new()
            };
            let place = if field.name == "sort" {
                "content/natverk/index.md"
            } else {
                "content/natverk/prov.md"
            };
            site.write(place, format!("---\n{around}\n{lines}\n---\n\n{text}"));
            check(&site, field.name);
        }
        // Whether git knows when pages changed is no matter of an example.
        for field in config::FIELDS
            .iter()
            .filter(|field| field.name != "changes")
        {
            let site = site_of_examples(language);
            let lines = example(Subject::Site, field);
            let base: String = [
                ("title", "title: Nätverk".to_owned()),
                ("language", format!("language: {language}")),
                ("organisation", "organisation: Staden".to_owned()),
            ]
            .into_iter()
            .filter(|(name, _)| *name != field.name)
            .map(|(_, line)| line + "\n")
            .collect();
            site.write("site.yaml", format!("{base}{lines}\n"));
            check(&site, field.name);
        }
    }
}
