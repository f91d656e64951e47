//! The explanations of findings, held against what samverk says: each wrong example has its finding
//! and no other, and no right one has any.
//!
//! An example is a few lines. They are, by what they begin with:
//!
//! | begins with | is |
//! | --- | --- |
//! | `content/a.md:`, or another path and a colon | files, each below its path |
//! | `content/a.md → b.md` | a shortcut to a file |
//! | `---` | a page |
//! | anything else, of `front-matter` and `governance` | fields of a network; those that it needs are added |
//! | anything else | a page's text, below a title |
//!
//! Around it there is a site in the language of the example, with a few pages and an image to link
//! to. What no editor shows is written as a symbol: `⇥` is a tab, `␀` a NUL and `�` an ä in
//! Latin-1.

use std::collections::BTreeSet;

use rayon::prelude::*;
use samverk::diagnostics::{Code, Explanation, Family, Language, Messages};

use crate::images::with_place;
use crate::messages::{Entries, entries};
use crate::site::{Site, image_of, png};

/// What every example is surrounded by, beside `site.yaml`.
const PAGES_AROUND: &[(&str, &str)] = &[
    (
        "content/index.md",
        "---\ntitle: Start\nowner: Redaktionen\nreviewed: 2026-11-02\n---\n",
    ),
    (
        "content/natverk/matematik.md",
        "---\ntitle: Matematik\nowner: Redaktionen\nreviewed: 2026-11-02\n---\n\n## Anmälan\n",
    ),
    (
        "content/networks/mathematics.md",
        "---\ntitle: Mathematics\nowner: Redaktionen\nreviewed: 2026-11-02\n---\n\n## Signing up\n",
    ),
    ("content/dokument/arsplan.pdf", ""),
    ("content/documents/plan.pdf", ""),
];

/// The images around every example, by their Swedish and English paths: a whole one, the beginning
/// of a very large one, one that was cut short, and one that says where it was taken.
fn images() -> [(&'static str, &'static str, Vec<u8>); 4] {
    let whole = image_of(40, 30, |x, y| [x, y, x * y]);
    // An image's size stands at its beginning, in the chunk that its bytes 12 to 28 are and the
    // next four sum up.
    let mut large = png(1);
    large.splice(
        16..33,
        *b"\0\0\x4E\x20\0\0\x27\x10\x08\0\0\0\0\xDC\x4F\x17\x7E",
    );
    let mut damaged = whole.clone();
    damaged.truncate(whole.len() / 2);
    let place = with_place(&whole);
    [
        (
            "content/bilder/kanot.png",
            "content/images/canoe.png",
            place,
        ),
        (
            "content/bilder/samtal.png",
            "content/images/talk.png",
            whole,
        ),
        (
            "content/bilder/jattekarta.png",
            "content/images/huge-map.png",
            large,
        ),
        (
            "content/bilder/skadad.png",
            "content/images/damaged.png",
            damaged,
        ),
    ]
}

/// Fields that a page of the example needs to have no other finding.
const FIELDS: &[(&str, &str)] = &[
    ("title", "Provsida"),
    ("type", "network"),
    ("mission", "Ett uppdrag."),
    ("owner", "Redaktionen"),
    ("reviewed", "2026-11-02"),
];

const PAGE: &str = "content/exempel.md";

#[derive(Clone, Copy, Debug)]
enum Side {
    Wrong,
    Right,
}

/// Settings that an example needs and does not show.
fn settings(code: Code) -> &'static str {
    match code.family() {
        // A paragraph above the limit that holds otherwise would fill the screen.
        _ if code == Code::ParagraphLong => "plain_language: {paragraph: 40}\n",
        _ if code == Code::TranslationStale => "languages: [sv, en]\n",
        // Elsewhere, owners and reviews are left to each page.
        Family::Governance => "governance: required\n",
        _ => "",
    }
}

/// How often an example is on its page.
fn times(code: Code) -> usize {
    // LIX says nothing of a text of fewer than a hundred words.
    if code == Code::LixHigh { 20 } else { 1 }
}

/// A site with nothing but an example in it.
fn site(code: Code, example: &str, language: &str) -> Site {
    let site = Site::new();
    // What is wrong is that there are none.
    let around = PAGES_AROUND.iter().filter(|_| code != Code::ContentMissing);
    for (path, contents) in around {
        site.write(path, contents);
    }
    let images = images().into_iter();
    for (swedish, english, contents) in images.filter(|_| code != Code::ContentMissing) {
        // That has a finding by itself.
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        if (english.ends_with("damaged.png") || english.ends_with("canoe.png"))
            && ![swedish, english]
                .iter()
                .any(|path| example.contains(&name(path)))
        {
            continue;
        }
        site.write(if language == "sv" { swedish } else { english }, contents);
    }
    let files = files(example);
    let theme = files
        .first()
        .and_then(|(path, _)| path.strip_prefix("themes/")?.split('/').next())
        .unwrap_or("bare");
    let host = if language == "sv" {
        "natverk.exempel.se"
    } else {
        "networks.example.com"
    };
    let own = settings(code);
    site.write("site.yaml", format!("title: Provsajt\nlanguage: {language}\ntheme: {theme}\nbase_url: https://{host}/\n{own}"));
    for (path, lines) in &files {
        site.write(path, bytes(lines));
    }
    if code == Code::MenuLong {
        for number in 1..=13 {
            site.write(format!("content/{number}.md"), format!("# Sida {number}\n"));
        }
    }
    match example.split_once(" → ") {
        #[cfg(unix)]
        Some((shortcut, target)) => {
            std::os::unix::fs::symlink(target, site.path(shortcut)).unwrap();
        }
        _ if files.is_empty() => site.write(PAGE, bytes(&page(code, example))),
        _ => {}
    }
    site
}

/// The page that a part of one is shown of.
fn page(code: Code, example: &str) -> String {
    let fields = |own: &str| -> String {
        let given = |name: &str| {
            own.lines()
                .any(|line| line.starts_with(&format!("{name}:")))
        };
        let needed: Vec<String> = FIELDS
            .iter()
            .filter(|(name, _)| !given(name))
            .map(|(name, value)| format!("{name}: {value}\n"))
            .collect();
        needed.concat()
    };
    match code.family() {
        _ if example.starts_with("---\n") => format!("{example}\n"),
        Family::FrontMatter | Family::Governance => {
            format!("---\n{}{example}\n---\n", fields(example))
        }
        _ => format!(
            "---\n{}---\n{}",
            fields(""),
            format!("\n{example}\n").repeat(times(code))
        ),
    }
}

/// The files of an example that shows files.
fn files(example: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in example.lines() {
        let path = line
            .strip_suffix(':')
            .filter(|path| *path == "site.yaml" || (path.contains('/') && !path.contains(' ')));
        match (path, files.last_mut()) {
            (Some(path), _) => files.push((path.to_owned(), String::new())),
            (None, Some((_, lines))) => lines.extend([line, "\n"]),
            (None, None) => return Vec::new(),
        }
    }
    files
}

/// What no editor shows, in place of the symbols for it.
fn bytes(text: &str) -> Vec<u8> {
    let text = text.replace('⇥', "\t").replace('␀', "\0");
    let parts: Vec<&[u8]> = text.split('�').map(str::as_bytes).collect();
    parts.join(&0xE4)
}

/// What is wrong with an example: nothing, or how it differs from what it should show.
fn fault(code: Code, side: Side, example: &str, language: &str) -> Option<String> {
    // Only a build knows what is published.
    let command = if code == Code::PagesVanish {
        "build"
    } else {
        "check"
    };
    let tried = site(code, example, language);
    if code == Code::PagesVanish && matches!(side, Side::Wrong) {
        let pages: Vec<String> = (1..=12).map(|n| format!("content/{n}/index.md")).collect();
        for page in &pages {
            tried.write(page, "# Sida\n");
        }
        tried.run(&["build", "-q"]);
        for page in &pages {
            tried.remove(page);
        }
    }
    let findings = tried
        .run(&[command, "--format", "json", "-q", "--lang", language])
        .json();
    let has_it = findings
        .iter()
        .any(|finding| finding["code"] == code.as_str());
    // A template that cannot be read is missing as well.
    let follows = |finding: &serde_json::Value| {
        code.family() == Family::Theme && finding["code"] == "template-missing"
    };
    let others: Vec<&serde_json::Value> = findings
        .iter()
        .filter(|finding| finding["code"] != code.as_str() && finding["severity"] != "info")
        .filter(|finding| matches!(side, Side::Right) || !follows(finding))
        .collect();
    let said = match side {
        Side::Wrong if !has_it => "does not have the finding",
        Side::Right if has_it => "has the finding",
        _ if !others.is_empty() => "has others",
        _ => return None,
    };
    Some(format!(
        "{language}.ftl: the {side:?} example of {code} {said}: {others:#?}\n{example}\n"
    ))
}

#[track_caller]
fn run_all(language: Language, name: &str) {
    let messages = Messages::new(language);
    // Shortcuts are made in another way elsewhere.
    let tried = Code::ALL
        .iter()
        .filter(|code| cfg!(unix) || **code != Code::FileUnreadable);
    let examples = tried.flat_map(|code| {
        let explanation = Explanation::of(*code, &messages);
        [
            (*code, Side::Wrong, explanation.wrong),
            (*code, Side::Right, explanation.right),
        ]
    });
    let examples: Vec<(Code, Side, String)> = examples.collect();
    let faults: Vec<String> = examples
        .par_iter()
        .filter_map(|(code, side, example)| fault(*code, *side, example, name))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn swedish_examples_are_what_samverk_says_they_are() {
    run_all(Language::Swedish, "sv");
}

#[test]
fn english_examples_are_what_samverk_says_they_are() {
    run_all(Language::English, "en");
}

#[test]
fn every_code_is_explained_in_both_languages_and_nothing_else_is() {
    let parts =
        |code: &Code| ["means", "why", "wrong", "right"].map(|part| format!("{code}.{part}"));
    let explained: Entries = Code::ALL
        .iter()
        .flat_map(parts)
        .map(|name| (name, BTreeSet::new()))
        .collect();
    let said: BTreeSet<String> = Code::ALL
        .iter()
        .flat_map(|code| [code.to_string(), format!("{code}.help")])
        .collect();
    for language in ["sv", "en"] {
        let file = format!("findings/{language}.ftl");
        let mut written = entries(&file);
        let missing: Vec<&String> = explained
            .keys()
            .chain(&said)
            .filter(|name| !written.contains_key(*name))
            .collect();
        assert!(missing.is_empty(), "{file}: missing {missing:?}");
        written.retain(|name, _| !said.contains(name));
        assert_eq!(
            written, explained,
            "{file}: what belongs to no code, or an explanation with values of a single finding"
        );
    }
}

#[test]
fn what_a_code_means_is_said_in_english_as_the_list_of_codes_says_it() {
    let messages = Messages::new(Language::English);
    for code in Code::ALL {
        assert_eq!(
            Explanation::of(*code, &messages).meaning,
            code.meaning(),
            "{code}"
        );
    }
}

#[test]
fn examples_fit_the_screen() {
    for language in [Language::Swedish, Language::English] {
        let messages = Messages::new(language);
        for code in Code::ALL {
            let explanation = Explanation::of(*code, &messages);
            for example in [explanation.wrong, explanation.right] {
                assert!(example.lines().count() <= 12, "{code}:\n{example}");
                assert!(
                    example.lines().all(|line| line.chars().count() <= 76),
                    "{code}:\n{example}"
                );
            }
        }
    }
}
