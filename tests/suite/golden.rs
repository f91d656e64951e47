//! Golden sites: small sites whose whole output is compared with files that somebody has looked at,
//! byte for byte.
//!
//! A case is a folder `tests/golden/CASE/` that holds a site (`content/`, `static/`, `site.yaml`, `themes/`)
//! and
//!
//! * `expected/`: every file that the build writes. A file that is not written fails, and so does
//!   one that is written and not there, unless the case has a file `partial` that says why only
//!   some are compared. Where the case has a file `masked`, only texts are compared, without the
//!   fingerprints in them, and the other files by their names, which `OTHER-FILES.txt` lists;
//! * `findings.txt`: what the build prints on stdout; without it the build must find nothing.
//!
//! A second build of the same site with other options, its variant, compares with
//! `expected-VARIANT/` and `findings-VARIANT.txt`. Every folder must belong to a test below.
//! `UPDATE_GOLDEN=1 cargo test --test suite golden` rewrites what is expected: read the difference
//! as if somebody else had written it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::site::{Site, difference, files, png, repository, updating};

/// Declares the tests, and the list of folders that they use: case, options, variant.
macro_rules! golden {
    ($($name:ident: $case:literal $options:tt $variant:literal;)*) => {
        $(
            #[test]
            fn $name() {
                compare($case, &site_of($case), &$options, $variant);
            }
        )*

        const USED: &[(&str, &str)] = &[$(($case, $variant),)* (NAMES, "")];
    };
}

golden! {
    every_field_reaches_its_template_and_unset_ones_are_empty: "front-matter" [] "";
    links_of_every_kind_lead_where_they_say: "links" [] "";
    portable_links_name_the_files_themselves: "links" ["--portable"] "portable";
    the_page_for_missing_addresses_knows_the_path_of_the_site: "links" ["--base-url", "https://exempel.se/skola/"] "below-a-path";
    broken_links_print_as_text: "broken-links" [] "";
    markdown_and_its_extensions_become_accessible_html: "markdown" [] "";
    markdown_within_html_is_read_and_tags_without_an_end_do_no_harm: "html-in-text" [] "";
    quotes_and_dashes_are_those_of_the_pages_language: "typography" [] "";
    pages_and_passages_say_that_they_run_from_right_to_left: "right-to-left" [] "";
    raw_html_passes_where_the_site_allows_it: "raw-html-allowed" [] "";
    raw_html_shows_as_text_where_the_site_escapes_it: "raw-html-escaped" [] "";
    nothing_that_is_written_vanishes: "nothing-vanishes" [] "";
    lines_stay_lines_where_the_site_keeps_them: "line-breaks-kept" [] "";
    folders_are_listed_in_the_order_of_the_language: "folders" [] "";
    overviews_feeds_and_redirects_are_made: "generated" [] "";
    the_statement_is_in_each_editions_words: "statement" [] "";
    written_pages_introduce_overviews: "written-overviews" [] "";
    listings_take_as_many_pages_as_they_need: "pagination" [] "";
    pictures_are_published_without_what_else_they_say: "cleaned" [] "";
    a_site_without_a_base_url_has_no_feed: "no-base-url" [] "";
    a_theme_overrides_one_file_at_a_time: "theme-layers" [] "";
    pages_out_of_their_time_are_withheld: "visibility" [] "";
    pages_out_of_their_time_are_shown_and_marked_on_demand: "visibility" ["--drafts", "--future", "--expired"] "shown";
    publish_and_expires_are_days_on_which_a_page_is_public: "visibility" ["--today", "2026-12-01"] "in-december";
    pages_without_front_matter_take_their_first_heading: "plain" [] "";
    files_of_static_are_published_name_for_name: "static" [] "";
    a_language_of_the_site_has_a_tree_of_its_own: "languages" [] "";
    easy_versions_lie_below_their_pages_and_stand_in_no_list: "easy" [] "";
    easy_versions_are_withheld_with_their_pages: "easy" ["--drafts"] "drafts";
    long_words_may_break_where_their_language_breaks_them: "hyphens" [] "";
    networks_that_name_no_colour_get_one_that_is_free: "accents" [] "";
    a_site_gives_its_theme_colours_a_font_and_a_logo: "design" [] "";
    a_language_the_site_lacks_is_part_of_the_name: "no-languages" [] "";
    the_standard_theme_in_swedish_has_every_kind_of_page: "standard-sv" ["--drafts", "--future", "--expired"] "";
    the_standard_theme_in_english_has_every_kind_of_page: "standard-en" ["--drafts", "--future", "--expired"] "";
}

/// The case whose sources are written by its test, since version control may change such names and
/// line ends.
const NAMES: &str = "names";

const CRLF: &str = "---\r\ntitle: Rader från Windows\r\nsummary: |\r\n  Två\r\n  rader\r\n---\r\n\r\nEtt\r\ntvå\r\n\r\n```\r\nkod\r\nmer\r\n```\r\n\r\n<p>rå\r\nHTML</p>\r\n";

#[test]
fn file_names_and_line_ends_of_every_system_give_the_same_kind_of_page() {
    let site = site_of(NAMES)
        .file(
            "content/Åtgärder i höst.md",
            "# Åtgärder\n\n[Träff](Nätverk%20Öst/Tra\u{308}ff.md) ![](Bild%20Å.png)\n\n## Så här\n",
        )
        .file(
            "content/Na\u{308}tverk Öst/Tra\u{308}ff.md",
            "# Träff\n\n[Åter](<../Åtgärder i höst.md#sa-har>)\n",
        )
        .file(
            "content/Na\u{308}tverk Öst/VERSALER.MD",
            "# Versaler\n\n[Träff](Träff.md) och [nfd](Tra\u{308}ff.md)\n",
        )
        .file("content/crlf.md", CRLF)
        .file(
            "content/bom.md",
            "\u{feff}---\ntitle: Med märke\n---\nText\n",
        )
        .file("content/bom-utan-falt.md", "\u{feff}# Rubrik\n\nText\n")
        .file("content/Bild Å.png", png(1))
        .file("content/Blankett 2.MIN.js", "skript")
        .file("content/.DS_Store", "skräp")
        .file("content/~$plan.docx", "skräp")
        .file("content/utan-radslut.md", "# Slut");
    compare(NAMES, &site, &[], "");
}

fn folder() -> PathBuf {
    repository().join("tests/golden")
}

fn site_of(case: &str) -> Site {
    let folder = folder().join(case);
    let site = Site::new();
    for (path, bytes) in files(&folder) {
        if ["content/", "static/", "themes/", "site.yaml"]
            .iter()
            .any(|part| path.starts_with(part))
        {
            site.write(path, bytes);
        }
    }
    site
}

/// The names of what a variant expects: the folder of files, the file of findings.
fn names(variant: &str) -> (String, String) {
    let ending = if variant.is_empty() {
        String::new()
    } else {
        format!("-{variant}")
    };
    (format!("expected{ending}"), format!("findings{ending}.txt"))
}

#[track_caller]
fn compare(case: &str, site: &Site, options: &[&str], variant: &str) {
    let folder = folder().join(case);
    let (expected, findings) = names(variant);
    let run = site.run(&[&["build"], options].concat());
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let outputs = without_script(site.outputs());
    let outputs = if folder.join("masked").exists() {
        masked(outputs)
    } else {
        outputs
    };
    let partial = folder.join("partial").exists();
    if updating() {
        update(&folder.join(&expected), &outputs, partial);
        let file = folder.join(&findings);
        if run.stdout.is_empty() {
            drop(fs::remove_file(file));
        } else {
            fs::write(file, &run.stdout).unwrap();
        }
    }
    let wanted = files(&folder.join(&expected));
    assert!(!wanted.is_empty(), "{case}/{expected} holds no file");
    let mut faults = Vec::new();
    let said = fs::read_to_string(folder.join(&findings)).unwrap_or_default();
    if said != run.stdout {
        faults.push(format!(
            "{case}/{findings}: {}",
            difference(&said, &run.stdout)
        ));
    }
    for (path, bytes) in &wanted {
        match outputs.get(path) {
            None => faults.push(format!(
                "{case}/{expected}/{path}: the build wrote no such file"
            )),
            Some(written) if written == bytes => {}
            Some(written) => {
                let (old, new) = (
                    String::from_utf8_lossy(bytes),
                    String::from_utf8_lossy(written),
                );
                faults.push(format!(
                    "{case}/{expected}/{path}: {}",
                    difference(&old, &new)
                ));
            }
        }
    }
    if !partial {
        let unexpected = outputs.keys().filter(|path| !wanted.contains_key(*path));
        faults.extend(
            unexpected.map(|path| format!("{case}/{expected} lacks {path}, which the build wrote")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// An output without the script of the search, which is the same for every site, and its fingerprint.
fn without_script(outputs: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let is_script = |path: &str| without_fingerprints(path).ends_with("/script.FINGERPRINT.js");
    let names: Vec<String> = outputs
        .keys()
        .filter(|path| is_script(path))
        .filter_map(|path| path.rsplit('/').next().map(str::to_owned))
        .collect();
    let without = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8_lossy(&bytes);
        let script = names.iter().find(|name| text.contains(name.as_str()));
        let masked = script.map(|name| text.replace(name.as_str(), "script.FINGERPRINT.js"));
        let masked = masked.map(String::into_bytes);
        (path, masked.unwrap_or(bytes))
    };
    let outputs = outputs.into_iter().filter(|(path, _)| !is_script(path));
    outputs.map(without).collect()
}

/// The texts of an output without the fingerprints in them, and a list of the other files.
fn masked(outputs: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let mut texts = BTreeMap::new();
    let mut others = BTreeSet::new();
    for (path, bytes) in outputs {
        let ending = path.rsplit('.').next();
        if ending.is_some_and(|ending| ["html", "xml", "txt"].contains(&ending)) {
            let text = String::from_utf8(bytes).expect("UTF-8");
            texts.insert(path, without_fingerprints(&text).into_bytes());
        } else {
            others.insert(without_fingerprints(&path) + "\n");
        }
    }
    let others: String = others.into_iter().collect();
    texts.insert(String::from("OTHER-FILES.txt"), others.into_bytes());
    texts
}

/// `assets/site.3f2a9c1b04.css` → `assets/site.FINGERPRINT.css`, and so with the names of variants
/// of images, where a width follows, and of the search, where they are shorter.
fn without_fingerprints(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(dot) = rest.find('.') {
        let (before, after) = rest.split_at(dot + 1);
        masked.push_str(before);
        let length = after
            .bytes()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            .count();
        rest = after;
        let follows = &after[length..];
        if length == 10 && follows.starts_with(['.', '-'])
            || length == 8 && follows.starts_with(".js")
        {
            masked.push_str("FINGERPRINT");
            rest = &after[length..];
        }
    }
    masked + rest
}

#[test]
fn fingerprints_and_nothing_else_are_masked() {
    assert_eq!(
        without_fingerprints(
            "../assets/site.82fcd7a0da.css a.3f2a9c1b04-960.webp 1.2026112301 b.0123456789a.css c.min.js \
             index.3f2a9c1b.js 20261123.txt"
        ),
        "../assets/site.FINGERPRINT.css a.FINGERPRINT-960.webp 1.2026112301 b.0123456789a.css c.min.js \
         index.FINGERPRINT.js 20261123.txt"
    );
}

fn update(folder: &Path, outputs: &BTreeMap<String, Vec<u8>>, partial: bool) {
    let old = files(folder);
    for path in old.keys().filter(|path| !outputs.contains_key(*path)) {
        fs::remove_file(folder.join(path)).unwrap();
    }
    for (path, bytes) in outputs
        .iter()
        .filter(|(path, _)| !partial || old.contains_key(*path))
    {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

#[test]
fn every_golden_folder_is_run() {
    let mut unused = Vec::new();
    for case in fs::read_dir(folder()).unwrap() {
        let case = case.unwrap().file_name().to_string_lossy().into_owned();
        for entry in fs::read_dir(folder().join(&case)).expect("only folders lie in tests/golden") {
            let entry = entry.unwrap().file_name().to_string_lossy().into_owned();
            let is_part = [
                "content",
                "static",
                "themes",
                "site.yaml",
                "partial",
                "masked",
            ]
            .contains(&entry.as_str());
            let is_compared = USED
                .iter()
                .filter(|(used, _)| *used == case)
                .any(|(_, variant)| {
                    let (expected, findings) = names(variant);
                    entry == expected || entry == findings
                });
            if !is_part && !is_compared {
                unused.push(format!("{case}/{entry}"));
            }
        }
    }
    assert!(unused.is_empty(), "no test uses {unused:?}");
}

#[test]
fn a_golden_site_that_differs_fails() {
    if updating() {
        return;
    }
    let site = site_of("no-base-url").file("content/till.md", "# En sida till\n");
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        compare("no-base-url", &site, &[], "");
    }));
    let message = outcome
        .expect_err("a page that nobody expects fails")
        .downcast::<String>()
        .expect("a message");
    assert!(message.contains("till/index.html"), "{message}");
}
