//! The colours of the theme `standard`: told apart by everybody, in both schemes, wherever the
//! style sheet puts them.

use std::collections::BTreeMap;
use std::fs;

use samverk::colour::{Colour, MIN_CONTRAST_TEXT, MIN_CONTRAST_UI};
use samverk::content::Accent;

use crate::site::repository;
use crate::themes::tokens;

type Colours = BTreeMap<String, String>;

fn sheet() -> String {
    fs::read_to_string(repository().join("themes/standard/static/site.css")).unwrap()
}

/// The custom properties of the first rule with a selector that are colours in hexadecimal.
fn rule(css: &str, selector: &str) -> Colours {
    let rest = css
        .split(&format!("\n{selector} {{"))
        .nth(1)
        .unwrap_or_else(|| panic!("no rule {selector}"));
    let declarations = rest.split('}').next().unwrap().split(';');
    let pairs = declarations.filter_map(|declaration| {
        declaration
            .rsplit('\n')
            .next()?
            .trim()
            .strip_prefix("--")?
            .split_once(": ")
    });
    pairs
        .filter(|(_, value)| value.starts_with('#'))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn contrast(a: &str, b: &str) -> f64 {
    Colour::parse(a)
        .unwrap()
        .contrast(Colour::parse(b).unwrap())
}

/// What is too faint of the pairs that a scheme has: `colours` are all of the scheme, `hue` and
/// `tint` those of a network.
fn faint(scheme: &str, colours: &Colours, accent: &str, [hue, tint]: [&str; 2]) -> Vec<String> {
    let named = |name: &str| colours[name].as_str();
    let page = named("page");
    let mut pairs = vec![
        ("hue", hue, "page", page, MIN_CONTRAST_TEXT),
        ("hue", hue, "tint", tint, MIN_CONTRAST_TEXT),
    ];
    for ground in [
        ("page", page),
        ("surface", named("surface")),
        ("tint", tint),
    ] {
        for name in ["ink", "ink-soft", "link", "link-visited"] {
            pairs.push((name, named(name), ground.0, ground.1, MIN_CONTRAST_TEXT));
        }
        pairs.push(("focus", named("focus"), ground.0, ground.1, MIN_CONTRAST_UI));
    }
    for name in ["note", "tip", "important", "warning", "caution"] {
        pairs.push((
            name,
            named(name),
            "surface",
            named("surface"),
            MIN_CONTRAST_TEXT,
        ));
    }
    pairs.push((
        "line-strong",
        named("line-strong"),
        "page",
        page,
        MIN_CONTRAST_UI,
    ));
    let too_faint = pairs
        .into_iter()
        .filter(|(_, front, _, back, least)| contrast(front, back) < *least);
    too_faint
        .map(|(front, a, back, b, _)| {
            format!(
                "{scheme}, {accent}: {front} {a} on {back} {b}: {:.2}",
                contrast(a, b)
            )
        })
        .collect()
}

#[test]
fn every_colour_of_standard_is_seen_on_what_it_lies_on() {
    let css = sheet();
    let light = rule(&css, ":root");
    let mut dark = light.clone();
    dark.extend(rule(&css, "  :root[data-theme=\"dark\"]"));
    let mut faults = Vec::new();
    for accent in Accent::ALL.map(Accent::as_str) {
        for (scheme, colours, prefix) in [
            ("light", &light, ""),
            ("dark", &dark, "  :root[data-theme=\"dark\"] "),
        ] {
            let own = one_line(&css, &format!("{prefix}.accent-{accent}"));
            faults.extend(faint(scheme, colours, accent, [&own["hue"], &own["tint"]]));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The same of a rule on one line.
fn one_line(css: &str, selector: &str) -> Colours {
    let line = css
        .lines()
        .find(|line| line.starts_with(&format!("{selector} {{")))
        .unwrap_or_else(|| panic!("no line {selector}"));
    let declarations = line
        .split(['{', ';', '}'])
        .filter_map(|part| part.trim().strip_prefix("--")?.split_once(": "));
    declarations
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn links_of_a_sites_own_are_held_against_the_tint_on_which_they_are_seen_worst() {
    let css = sheet();
    let named = tokens("standard");
    for (token, prefix, is_dark) in [
        ("tint", "", false),
        ("tint_dark", "  :root[data-theme=\"dark\"] ", true),
    ] {
        let tints = Accent::ALL.map(|accent| {
            one_line(&css, &format!("{prefix}.accent-{}", accent.as_str()))["tint"].clone()
        });
        let against = if is_dark { "#ffffff" } else { "#000000" };
        let worst = tints
            .into_iter()
            .min_by(|a, b| contrast(a, against).total_cmp(&contrast(b, against)));
        assert_eq!(worst.as_ref(), Some(&named[token]), "{token}");
    }
}

#[test]
fn dark_is_the_same_by_the_system_and_by_choice() {
    let css = sheet();
    let of = |selector: &str| -> Vec<String> {
        let lines = css
            .lines()
            .skip_while(|line| !line.starts_with(&format!("  {selector} {{")));
        let block = lines.take_while(|line| !line.starts_with('}'));
        block.map(|line| line.replace(selector, "")).collect()
    };
    let by_system = of(":root:not([data-theme=\"light\"])");
    assert!(by_system.len() > 20, "{by_system:?}");
    assert_eq!(by_system, of(":root[data-theme=\"dark\"]"));
}
