//! The README's tables of what may be written and what templates see, held against what is read and
//! what they do see.

use std::collections::BTreeSet;

use samverk::diagnostics::{Code, Family, Severity};
use samverk::{config, content};

use crate::site::Site;

/// The names in the first column of the table below a heading of the README.
pub(crate) fn documented(heading: &str) -> BTreeSet<String> {
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let section = readme
        .split(&format!("\n{heading}\n"))
        .nth(1)
        .unwrap_or_else(|| panic!("no heading {heading}"));
    let section = section.split("\n#").next().unwrap();
    let rows = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    rows.map(str::to_owned).collect()
}

/// The names of a value in a page's template.
fn seen(expression: &str) -> BTreeSet<String> {
    let template = format!("{{% for name, value in {expression} %}}{{{{ name }}}}\n{{% endfor %}}");
    let page = "---\ntitle: A\ntype: network\nmission: M\ninitiatives: [{title: I}]\nmeetings: [{date: 2030-01-01}]\n---\n";
    let site = Site::new()
        .file("site.yaml", "theme: own\n")
        .file("content/a.md", page)
        .file("content/b.md", "---\ntitle: B\nrelated: [a.md]\n---\n")
        .file("themes/own/templates/page.html", "")
        .file("themes/own/templates/network.html", template.as_str());
    site.build();
    site.read("a/index.html")
        .lines()
        .map(str::to_owned)
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_readme_lists_every_finding_with_its_family_and_severity() {
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let table = readme.split("| family |").nth(1).unwrap();
    for family in Family::ALL {
        let name = family.as_str();
        let row = table
            .lines()
            .find_map(|line| line.strip_prefix(&format!("| `{name}` | ")))
            .unwrap_or_else(|| panic!("no row {name}"));
        let names = row
            .rsplit(" | ")
            .next()
            .unwrap_or_default()
            .trim_end_matches(" |");
        let of_family = Code::ALL
            .iter()
            .filter(|code| code.family() == family)
            .map(|code| match code.severity() {
                Severity::Error => format!("`{code}`"),
                Severity::Warning => format!("`{code}`\\*"),
                Severity::Info => format!("`{code}`°"),
            });
        assert_eq!(
            names,
            of_family.collect::<Vec<_>>().join(" "),
            "the row {name}"
        );
    }
}

#[test]
fn the_readme_lists_every_field_that_templates_see() {
    for (heading, expression) in [
        ("#### `site`", "site"),
        ("#### `page`", "page"),
        ("#### A card", "page.related[0]"),
        ("#### A meeting", "site.next_meetings[0]"),
        ("#### An initiative", "page.initiatives[0]"),
    ] {
        assert_eq!(documented(heading), seen(expression), "{heading}");
    }
}

#[test]
fn the_readme_lists_every_field_and_every_setting() {
    let fields = content::FIELDS.iter().map(|field| field.name.to_owned());
    assert_eq!(documented("### Fields"), fields.collect());
    let settings = config::FIELDS
        .iter()
        .map(|field| field.name)
        .chain(Family::ALL.map(Family::as_str));
    assert_eq!(
        documented("### Settings: site.yaml"),
        settings.map(str::to_owned).collect()
    );
}
