//! What the documentation tells the authors of themes, held against the program: what templates see,
//! the templates, blocks, parts and filters that there are, and the words that templates use.

use std::collections::BTreeSet;
use std::fs;

use samverk::overview::Overview;

use crate::site::{Site, files, repository};

/// A page of the documentation for theme authors, in each language.
pub(crate) fn of_themes(name: &str) -> [String; 2] {
    ["md", "en.md"].map(|ending| {
        let path = format!("docs/content/teman/{name}.{ending}");
        fs::read_to_string(repository().join(&path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    })
}

/// What stands below a heading of a page, up to the next.
fn section<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, section) = text
        .split_once(&format!("\n## {heading}\n"))
        .unwrap_or_else(|| panic!("no heading {heading}"));
    section.split("\n## ").next().unwrap()
}

/// What stands as code in a text.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The names in the first column of the tables of a text.
fn rows(text: &str) -> BTreeSet<String> {
    let cells = text
        .lines()
        .filter(|line| line.starts_with("| `"))
        .filter_map(|line| line[2..].split(" | ").next());
    cells.flat_map(code).map(str::to_owned).collect()
}

/// The names of values, each written as `WHERE.NAME`, and where it is seen: the template, and the
/// expressions whose fields one table lists.
const SEEN: [(&str, [&str; 2], &str, &[&str]); 12] = [
    (
        "vyer",
        ["Fälten i site", "The fields of site"],
        "network",
        &["site"],
    ),
    (
        "vyer-sidan",
        ["Fälten i page", "The fields of page"],
        "network",
        &["page"],
    ),
    (
        "vyer-sidan",
        ["Ett kort", "A card"],
        "network",
        &["page.related[0]"],
    ),
    (
        "vyer-delar",
        ["Uppdelning", "Pagination"],
        "index",
        &["page.pagination"],
    ),
    (
        "vyer-delar",
        ["En träff", "A meeting"],
        "network",
        &["site.next_meetings[0]"],
    ),
    (
        "vyer-delar",
        ["En serie", "A series"],
        "network",
        &["page.series[0]"],
    ),
    (
        "vyer-delar",
        ["En insats", "An initiative"],
        "network",
        &["page.initiatives[0]"],
    ),
    ("vyer-delar", ["Vägar", "Ways"], "network", &["site.ways"]),
    (
        "vyer-delar",
        [
            "En månad eller en gången termin i kalendern",
            "A month or a past term of the calendar",
        ],
        "calendar",
        &["months[0]", "terms[0]"],
    ),
    (
        "vyer-delar",
        ["En del av katalogen", "A section of the directory"],
        "directory",
        &["sections[0]"],
    ),
    (
        "vyer-delar",
        ["En bokstav på söksidan", "A letter of the search page"],
        "search",
        &["letters[0]"],
    ),
    (
        "vyer-delar",
        ["statement", "statement"],
        "accessibility",
        &["statement"],
    ),
];

/// A site in which all of them are there.
fn site() -> Site {
    let network = "---\ntitle: A\ntype: network\nmission: M\ninitiatives: [{title: I}]\n\
        contacts: [{name: Anna Ek, email: a@example.org}]\nmeetings:\n  - date: 2030-01-01\n  \
        - {date: 2030-01-03, repeat: first Thursday of the month, until: 2030-06-30}\n  \
        - date: 2020-01-01\n---\n";
    let settings = "theme: own\npage_size: 1\norganisation: O\ntitle: T\n\
        accessibility: {conformance: fully, assessed: 2026-11-02, updated: 2026-11-02, \
        method: self, contact: {email: w@example.org}}\n";
    let mut site = Site::new()
        .file("site.yaml", settings)
        .file("content/index.md", "# Start\n")
        .file("content/n/a.md", network)
        .file("content/n/b.md", "---\ntitle: B\nrelated: [n/a.md]\n---\n")
        .file("themes/own/templates/page.html", "");
    let templates: BTreeSet<&str> = SEEN.iter().map(|(_, _, template, _)| *template).collect();
    for template in templates {
        let names = SEEN
            .iter()
            .filter(|(_, _, other, _)| *other == template)
            .flat_map(|(.., expressions)| *expressions)
            .map(|expression| {
                format!(
                    "{{% if {expression} %}}{{% for name, value in {expression} %}}\
                     {expression} {{{{ name }}}}\n{{% endfor %}}{{% endif %}}"
                )
            });
        let names: String = names.collect();
        // A template without the pages of a listing gets all of it on one.
        let text = format!("{{% if page.pagination %}}{{% endif %}}{names}");
        site = site.file(&format!("themes/own/templates/{template}.html"), text);
    }
    site.build();
    site
}

#[test]
fn the_documentation_lists_every_field_that_templates_see() {
    let site = site();
    let seen: BTreeSet<String> = site
        .outputs()
        .into_iter()
        .filter(|(path, _)| path.ends_with("/index.html") || path == "index.html")
        .flat_map(|(_, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    for (name, headings, _, expressions) in SEEN {
        let names: BTreeSet<String> = seen
            .iter()
            .filter_map(|line| {
                let (expression, name) = line.split_once(' ')?;
                expressions.contains(&expression).then(|| name.to_owned())
            })
            .collect();
        assert!(!names.is_empty(), "nothing is seen of {expressions:?}");
        for (text, heading) in of_themes(name).iter().zip(headings) {
            assert_eq!(rows(section(text, heading)), names, "{name}: {heading}");
        }
    }
}

/// The templates of the theme `standard`: name without ending, and text.
fn templates() -> Vec<(String, String)> {
    files(&repository().join("themes/standard/templates"))
        .into_iter()
        .map(|(name, bytes)| {
            let name = name.strip_suffix(".html").unwrap().to_owned();
            (name, String::from_utf8(bytes).unwrap())
        })
        .collect()
}

#[test]
fn the_documentation_lists_every_template_block_and_part() {
    let all = templates();
    let is_of_kind = |name: &str| !name.starts_with("part-") && name != "base";
    let kinds: BTreeSet<String> = all
        .iter()
        .filter(|(name, _)| is_of_kind(name))
        .map(|(name, _)| format!("{name}.html"))
        .collect();
    let blocks: BTreeSet<&str> = all
        .iter()
        .filter(|(name, _)| name == "base" || name == "page")
        .flat_map(|(_, text)| text.split("{% block ").skip(1))
        .filter_map(|rest| rest.split([' ', '-', '%']).next())
        .collect();
    for (text, heading) in of_themes("mallar")
        .iter()
        .zip(["Ändra standard lite", "Changing standard a little"])
    {
        let (before, _) = text.split_once("\n## ").unwrap();
        assert_eq!(rows(before), kinds);
        let section = section(text, heading);
        let second = section.lines().filter_map(|line| line.strip_prefix("| `"));
        let named: BTreeSet<&str> = second
            .filter_map(|row| row.split(" | ").nth(1))
            .flat_map(code)
            .filter(|name| !name.contains(['<', '.']))
            .collect();
        assert_eq!(named, blocks, "{heading}");
        for part in code(section).filter(|name| name.starts_with("part-")) {
            let part = part.trim_end_matches(".html");
            assert!(
                all.iter().any(|(name, _)| name == part),
                "there is no {part}"
            );
        }
    }
}

#[test]
fn the_documentation_lists_every_filter() {
    let source = fs::read_to_string(repository().join("src/theme/filters.rs")).unwrap();
    let filters: BTreeSet<&str> = source
        .split("register_filter(\n")
        .skip(1)
        .filter_map(|rest| rest.split('"').nth(1))
        // Tera's own, mended.
        .filter(|name| *name != "capitalize")
        .collect();
    assert!(filters.contains("href"), "{filters:?}");
    for (text, other) in of_themes("filter")
        .iter()
        .zip(["I stilmallar", "In style sheets"])
    {
        let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
        let headings: BTreeSet<&str> = headings.filter(|name| *name != other).collect();
        assert_eq!(headings, filters);
    }
}

#[test]
fn the_documentation_lists_every_template_that_the_script_of_the_search_fills() {
    let all = templates();
    let filled: BTreeSet<String> = all
        .iter()
        .flat_map(|(_, text)| text.split("data-search-template=\"").skip(1))
        .filter_map(|rest| Some(rest.split('"').next()?.to_owned()))
        .collect();
    for text in of_themes("sok") {
        let (_, table) = text.split_once("<template data-search-template").unwrap();
        assert_eq!(rows(table), filled);
    }
}

#[test]
fn the_words_that_the_documentation_names_are_those_of_the_theme() {
    let strings = fs::read_to_string(repository().join("themes/standard/strings/sv.yaml")).unwrap();
    let is_there = |word: &str| {
        strings
            .lines()
            .any(|line| line.starts_with(&format!("{word}:")))
    };
    for text in of_themes("ord") {
        let (_, names) = text.rsplit_once("\n## ").unwrap();
        let words: BTreeSet<&str> = names
            .lines()
            .filter(|line| line.starts_with("- `") && !line.starts_with("- `in_"))
            .flat_map(code)
            .collect();
        assert!(words.len() > 10, "{words:?}");
        for word in &words {
            assert!(is_there(word), "there is no {word}");
        }
        for overview in Overview::ALL {
            assert!(words.contains(overview.title_word()), "{overview:?}");
        }
    }
}
