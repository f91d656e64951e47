//! Themes from outside: what is published of them, and that what they publish holds together.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use samverk::colour::{Colour, MIN_CONTRAST_TEXT, MIN_CONTRAST_UI};
use serde::Deserialize;

use crate::site::{Site, repository};

fn site(sheets: &[(&str, &str)]) -> Site {
    let mut site = Site::new()
        .file("site.yaml", "theme: eget\n")
        .file(
            "themes/eget/templates/page.html",
            "{{ \"site.css\" | asset }}",
        )
        .file("themes/eget/static/bild.svg", "<svg/>")
        .file("themes/eget/static/typsnitt/a.woff2", "a")
        .file("content/index.md", "# Start\n");
    for (name, text) in sheets {
        site = site.file(&format!("themes/eget/static/{name}"), text);
    }
    site.run(&["build", "-q"]).without_findings();
    site
}

/// Everything that a sheet refers to, as written.
fn references(css: &str) -> Vec<String> {
    let calls = css
        .split("url(")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap_or_default());
    let imports = css
        .split("@import \"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default());
    calls
        .chain(imports)
        .map(|reference| reference.trim().trim_matches(['"', '\'']).to_owned())
        .collect()
}

#[test]
fn every_reference_in_a_published_sheet_resolves() {
    let site = site(&[
        (
            "site.css",
            "@import url(\"delar/farger.css\");\n@import \"typsnitt.css\";\na { background: url('bild.svg#del') }\n\
             @font-face { src: url(typsnitt/a.woff2?#iefix) format('woff2'), url(\"./typsnitt/a.woff2\") }\n",
        ),
        ("delar/farger.css", "b { background: url(../bild.svg) }\n"),
        (
            "typsnitt.css",
            "@font-face { src: url(typsnitt/a.woff2) }\n",
        ),
    ]);
    let outputs = site.outputs();
    let mut checked = 0;
    for (path, bytes) in outputs.iter().filter(|(path, _)| path.contains(".css")) {
        let folder = path.rsplit_once('/').unwrap().0;
        for reference in references(&String::from_utf8_lossy(bytes)) {
            let plain = reference.split(['?', '#']).next().unwrap();
            let mut parts: Vec<&str> = folder.split('/').collect();
            for part in plain.split('/') {
                match part {
                    "." => {}
                    ".." => drop(parts.pop()),
                    part => parts.push(part),
                }
            }
            let target = parts.join("/");
            assert!(
                outputs.contains_key(&target),
                "{path} refers to {reference}, but there is no {target}"
            );
            checked += 1;
        }
    }
    assert_eq!(checked, 7);
}

#[test]
fn a_sheet_has_a_new_name_when_what_it_refers_to_changes() {
    let sheets = [("site.css", "a { background: url(bild.svg) }\n")];
    let (before, after) = (site(&sheets), site(&sheets));
    assert_eq!(before.read("index.html"), after.read("index.html"));
    after.write("themes/eget/static/bild.svg", "<svg></svg>");
    after.run(&["build", "-q"]).without_findings();
    assert_ne!(before.read("index.html"), after.read("index.html"));
}

#[test]
fn the_assets_of_the_build_before_survive_one_build() {
    let site = site(&[("site.css", "a { color: red }\n")]);
    let old = site.read("index.html");
    site.write("themes/eget/static/site.css", "a { color: blue }\n");
    site.run(&["build", "-q"]).without_findings();
    assert!(
        site.outputs().contains_key(&old),
        "a page that a reader has keeps its style"
    );
    site.run(&["build", "-q"]).without_findings();
    assert!(!site.outputs().contains_key(&old));
}

#[test]
fn the_full_address_of_an_asset_is_known_where_the_sites_is() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\n")
        .file(
            "themes/eget/templates/page.html",
            "{{ \"bild.svg\" | asset(absolute=true) }}",
        )
        .file("themes/eget/static/bild.svg", "<svg/>")
        .file("content/mapp/sida.md", "# Sida\n");
    site.build();
    assert_eq!(site.read("mapp/sida/index.html"), "");
    site.write(
        "site.yaml",
        "theme: eget\nbase_url: https://exempel.se/skola/\n",
    );
    site.build();
    let asset = site
        .outputs()
        .into_keys()
        .find(|path| path.starts_with("assets/"))
        .unwrap();
    assert_eq!(
        site.read("mapp/sida/index.html"),
        format!("https://exempel.se/skola/{asset}")
    );
}

#[test]
fn words_that_a_language_lacks_are_english_and_say_so() {
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: eget\nlanguage: sv\nlanguages: [en, de, ar]\n",
        )
        .file(
            "themes/eget/templates/page.html",
            "<title>{{ t.home }}</title><nav aria-label=\"{{ t.home | upper }}\">\
             {{ language }}: {{ t.own }}, {{ t.home ~ t.of }}, {{ \"2026-10-03\" | date }}</nav>",
        )
        .file("themes/eget/strings/sv.yaml", "own: Hej\n")
        .file("themes/eget/strings/de.yaml", "own: Hallo\nof: von\n")
        .file("content/a.md", "# A\n")
        .file("content/a.en.md", "# A\n")
        .file("content/a.de.md", "# A\n")
        .file("content/a.ar.md", "# A\n");
    site.build();
    let pages = ["a", "en/a", "de/a", "ar/a"];
    assert_eq!(
        pages.map(|page| site.read(&format!("{page}/index.html"))),
        [
            "<title>Startsida</title><nav aria-label=\"STARTSIDA\">\
             sv: Hej, Startsidaav, 3 oktober 2026</nav>",
            // A word that English lacks is the site's own.
            "<title>Home page</title><nav aria-label=\"HOME PAGE\">\
             en: <span lang=\"sv\">Hej</span>, Home pageof, 3 October 2026</nav>",
            "<title>Home page</title><nav lang=\"en\" aria-label=\"HOME PAGE\">\
             <span lang=\"de\">de: Hallo, </span>Home page<span lang=\"de\">von, </span>\
             3 October 2026</nav>",
            "<title>Home page</title><nav lang=\"en\" aria-label=\"HOME PAGE\">\
             <span lang=\"ar\">ar: </span><span lang=\"sv\" dir=\"ltr\">Hej</span>, \
             <span lang=\"en\" dir=\"ltr\">Home page</span>\
             <span lang=\"en\" dir=\"ltr\">of</span>, \
             <span lang=\"en\" dir=\"ltr\">3 October 2026</span></nav>",
        ]
    );
}

#[test]
fn what_a_page_shows_of_another_edition_is_settled_too() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\nlanguages: [ar]\n")
        .file(
            "themes/eget/templates/page.html",
            "{% for edition in site.editions %}<a lang=\"{{ edition.language }}\" \
             dir=\"{{ edition.direction }}\">{{ edition.t.home }}</a>{% endfor %}",
        )
        .file("content/a.md", "# A\n")
        .file("content/a.ar.md", "# A\n");
    site.build();
    let shown = "<a lang=\"sv\" dir=\"ltr\">Startsida</a>\
                 <a lang=\"ar\" dir=\"rtl\"><span lang=\"en\" dir=\"ltr\">Home page</span></a>";
    assert_eq!(site.read("a/index.html"), shown);
    assert_eq!(site.read("ar/a/index.html"), shown);
}

#[test]
fn filters_change_english_words_and_never_their_language() {
    let filters = [
        ("t.main_menu | upper", "MAIN MENU"),
        ("t.home | lower", "home page"),
        ("t.not_found_title | capitalize", "Page not found"),
        (
            "t.home | trim | replace(from=\"page\", to=\"sida\")",
            "Home sida",
        ),
        ("t.home | truncate(length=5)", "Home…"),
        ("t.alert_important | hyphenate", "Important"),
        (
            "\"2026-10-03\" | date(style=\"short\") | upper",
            "3 OCT 2026",
        ),
        ("t.home | default(value=\"-\") | escape_html", "Home page"),
    ];
    let template = filters.map(|(word, _)| format!("<p>{{{{ {word} }}}}</p>"));
    let others = "<script>\"{{ t.home | safe }}\"</script><a class=\"{{ t.home | split(pat=\" \") \
                  | first | lower }}\">{{ t.home | length > 5 }}</a>";
    let site = Site::new()
        .file("site.yaml", "theme: eget\nlanguage: fit\n")
        .file(
            "themes/eget/templates/page.html",
            template.concat() + others,
        )
        .file("content/a.md", "# A\n");
    site.build();
    let expected = filters.map(|(_, word)| format!("<p><span lang=\"en\">{word}</span></p>"));
    assert_eq!(
        site.read("a/index.html"),
        expected.concat() + "<script>\"Home page\"</script><a class=\"home\">true</a>"
    );
}

#[test]
fn every_page_of_a_language_without_words_is_in_it_but_for_words_that_say_so() {
    let mut site = Site::new()
        .file(
            "site.yaml",
            "title: الموقع\nlanguage: ar\nbase_url: https://exempel.se/\npage_size: 2\n",
        )
        .file(
            "content/index.md",
            "---\ntitle: الموقع\naliases: [/gammal/]\n---\n\n> [!NOTE]\n> نص\n\n\
             | أ | ب |\n| - | - |\n| أ | ب |\n\nنص[^1]\n\n[^1]: نص\n",
        )
        .file(
            "content/natverk/index.md",
            "---\ntitle: الشبكات\nupdated: 2026-10-03\ntags: [أ]\n---\n",
        );
    for name in ["a", "b", "c", "d", "e"] {
        site = site.file(
            &format!("content/natverk/{name}.md"),
            format!(
                "---\ntitle: شبكة {name}\ntype: network\nmission: نص\ntags: [أ]\n\
                 initiatives: [{{title: نص}}]\n\
                 meetings: [{{date: 2030-10-03, start: \"15:00\"}}]\n---\n"
            ),
        );
    }
    for theme in ["standard", "bare"] {
        site.write(
            "site.yaml",
            format!(
                "title: الموقع\nlanguage: ar\nbase_url: https://exempel.se/\npage_size: 2\n\
                 theme: {theme}\n"
            ),
        );
        site.build();
        let mut words = 0;
        for (path, bytes) in site.outputs() {
            let text = String::from_utf8_lossy(&bytes);
            let is_sign = |letter: char| ('\u{fdd0}'..='\u{fdef}').contains(&letter);
            assert!(!text.contains(is_sign), "{path}");
            if Path::new(&path).extension().is_some_and(|it| it == "html") {
                words += latin_is_english(&path, &text);
            }
        }
        assert!(words > 50, "{theme}: {words}");
    }
}

/// Looks that each text and label in Latin letters lies in English. Gives their number.
fn latin_is_english(path: &str, html: &str) -> usize {
    // As browsers without scripts read it: what such readers see is there to be read, too.
    let html = html.replace("noscript>", "div>");
    let page = scraper::Html::parse_document(&html);
    let mut found = 0;
    for node in page.tree.root().descendants() {
        let (words, holder) = match node.value() {
            scraper::Node::Text(text) => (text.to_string(), node.parent()),
            scraper::Node::Element(element) => {
                let labels = ["aria-label", "title", "placeholder", "alt"];
                let labels = labels.iter().filter_map(|name| element.attr(name));
                (labels.collect::<Vec<_>>().join(" "), Some(node))
            }
            _ => continue,
        };
        let is_ours = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        let Some(holder) = holder.filter(|_| words.split_whitespace().any(is_ours)) else {
            continue;
        };
        let up = std::iter::once(holder).chain(holder.ancestors());
        let elements: Vec<_> = up.filter_map(|node| node.value().as_element()).collect();
        let is_silent = |name| ["title", "script", "style"].contains(&name);
        if elements.iter().any(|element| is_silent(element.name())) {
            continue;
        }
        let language = elements.iter().find_map(|element| element.attr("lang"));
        assert_eq!(language, Some("en"), "{path}: {words}");
        found += 1;
    }
    found
}

#[test]
fn built_in_themes_have_every_word_in_every_language_in_one_order() {
    for theme in ["standard", "bare"] {
        let names = |language: &str| -> Vec<String> {
            let path = format!("themes/{theme}/strings/{language}.yaml");
            let text = fs::read_to_string(repository().join(path)).unwrap();
            let rows = text.lines().filter(|line| !line.starts_with('#'));
            let rows = rows.filter_map(|line| line.split_once(": "));
            rows.map(|(name, word)| {
                assert!(!word.trim().is_empty(), "{theme}, {language}: {name}");
                name.to_owned()
            })
            .collect()
        };
        let of_english = names("en");
        for language in ["sv", "fi"] {
            assert_eq!(names(language), of_english, "{theme}, {language}");
        }
    }
}

#[test]
fn in_which_language_a_page_is_stands_in_the_readers_words_or_is_its_own_name() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\nlanguages: [en, fi, ar]\n")
        .file(
            "themes/eget/templates/page.html",
            "{% for tag in [\"sv\", \"sv-FI\", \"ar\", \"tlh<\"] %}{{ tag | in_language }}; {% endfor %}",
        );
    let site = ["a", "a.en", "a.fi", "a.ar"]
        .iter()
        .fold(site, |site, name| {
            site.file(&format!("content/{name}.md"), "# A\n")
        });
    site.build();
    assert_eq!(
        ["a", "en/a", "fi/a", "ar/a"].map(|page| site.read(&format!("{page}/index.html"))),
        [
            "på svenska; på svenska; på arabiska; <span lang=\"tlh&lt;\">tlh&lt;</span>; ",
            "in Swedish; in Swedish; in Arabic; <span lang=\"tlh&lt;\">tlh&lt;</span>; ",
            "ruotsiksi; ruotsiksi; arabiaksi; <span lang=\"tlh&lt;\">tlh&lt;</span>; ",
            "<span lang=\"sv\" dir=\"ltr\">Svenska</span>; \
             <span lang=\"sv-FI\" dir=\"ltr\">Svenska</span>; \
             <span lang=\"ar\">العربية</span>; \
             <span lang=\"tlh&lt;\" dir=\"ltr\">tlh&lt;</span>; ",
        ]
    );
}

#[test]
fn words_that_several_languages_fall_back_on_are_read_once() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\nlanguages: [en, de]\n")
        .file("themes/eget/theme.yaml", "extends: standard\n")
        .file("themes/eget/strings/en.yaml", "- home\n")
        .file("content/index.md", "# Start\n");
    let found = site.run(&["check", "--format", "json"]);
    let of_words = |finding: &serde_json::Value| finding["file"] == "themes/eget/strings/en.yaml";
    let found = found.json().into_iter().filter(of_words).count();
    assert_eq!(found, 1);
}

/// The colours that `theme.yaml` of a built-in theme names.
pub(crate) fn tokens(theme: &str) -> BTreeMap<String, String> {
    #[derive(Deserialize)]
    struct Described {
        tokens: BTreeMap<String, String>,
    }
    let text =
        fs::read_to_string(repository().join("themes").join(theme).join("theme.yaml")).unwrap();
    serde_yaml::from_str::<Described>(&text).unwrap().tokens
}

#[test]
fn the_colours_that_sites_are_held_against_are_those_of_the_style_sheet() {
    let css = fs::read_to_string(repository().join("themes/standard/static/site.css")).unwrap();
    let on_screens = css.split("@media print").next().unwrap();
    let values = |property: &str| -> Vec<&str> {
        let declared = format!("--{property}:");
        on_screens
            .split(&declared)
            .skip(1)
            .map(|rest| rest.split(';').next().unwrap().trim())
            .collect()
    };
    // The tints are those of networks: see `colours`.
    for (name, colour) in tokens("standard")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("tint"))
    {
        let (property, in_the_dark) = name
            .strip_suffix("_dark")
            .map_or((name.as_str(), false), |property| (property, true));
        let (light, dark) = match values(&property.replace('_', "-"))[..] {
            [light, ref dark @ ..] => (light, dark.to_vec()),
            [] => panic!("site.css sets no --{property}"),
        };
        if in_the_dark {
            assert!(
                !dark.is_empty() && dark.iter().all(|dark| *dark == colour),
                "{name}: {dark:?}"
            );
        } else {
            assert_eq!(light, colour, "{name}");
        }
    }
}

#[test]
fn a_colour_that_can_hardly_be_seen_stays_the_themes_own() {
    let settings = "severity: {site: warning}\ntheme: eget\ndesign: {brand: yellow, link: navy, accent: white}\n";
    let site = Site::new()
        .file("site.yaml", settings)
        .file("themes/eget/theme.yaml", "extends: standard\n")
        .file(
            "themes/eget/templates/home.html",
            "{% for name, colour in site.design %}{{ name }}={{ colour }};{% endfor %}",
        )
        .file("content/index.md", "# Start\n");
    site.build();
    assert_eq!(
        site.read("index.html"),
        "brand=;accent=#ffffff;link=#000080;link_dark=;font=;"
    );
}

#[test]
fn the_colours_of_the_standard_theme_can_be_told_apart() {
    let own = tokens("standard");
    let contrast = |one: &str, two: &str| {
        Colour::parse(one)
            .unwrap()
            .contrast(Colour::parse(two).unwrap())
    };
    assert!(contrast(&own["brand"], &own["on_brand"]) >= MIN_CONTRAST_TEXT);
    assert!(contrast(&own["brand"], &own["accent"]) >= MIN_CONTRAST_UI);
    assert!(contrast(&own["link_dark"], &own["page_dark"]) >= MIN_CONTRAST_TEXT);
}

#[test]
fn every_built_in_theme_shows_every_kind_of_page_without_a_finding() {
    for theme in ["standard", "bare"] {
        for language in ["sv", "en", "fi"] {
            let site = Site::new()
                .file("site.yaml", format!("title: Sajt\ntheme: {theme}\nlanguage: {language}\nbase_url: https://exempel.se/\n"))
                .file("content/index.md", "---\ntitle: Start\naliases: [/gammal/]\ntags: [a]\n---\nText\n")
                .file("content/sida.md", "---\ntitle: Sida\nowner: Anna <a@exempel.se>\nreviewed: 2026-01-01\n---\n## A\n### B\n")
                .file(
                    "content/mapp/nat.md",
                    "---\ntitle: Nät\ntype: network\nmission: [a, b]\ninitiatives: [{title: I, link: ../sida.md}]\n\
                     meetings: [{date: 2026-12-01}, {date: 2026-12-02, start: 13:00, end: 14:00, place: P, title: T, link: ../sida.md}]\n\
                     contacts: [{name: N}, {name: M, role: R, email: m@exempel.se, phone: 112}]\nfacts: [{label: L, value: V}]\n---\n",
                )
                .file("content/mapp/plats.md", "---\ntitle: Plats\ntype: meeting-place\nmission: a\nrelated: [sida.md]\n---\n");
            let run = site.run(&["build", "--strict", "-v"]);
            assert_eq!(
                (run.code, run.stdout.as_str()),
                (0, ""),
                "{theme} {language}: {}",
                run.stderr
            );
            let run = site.run(&[
                "build",
                "--drafts",
                "--future",
                "--expired",
                "--today",
                "2026-12-03",
                "-v",
            ]);
            assert_eq!(
                (run.code, run.stdout.as_str()),
                (0, ""),
                "{theme} {language}: {}",
                run.stderr
            );
        }
    }
}

#[test]
fn the_owner_of_the_home_page_is_whom_to_ask_if_that_is_a_mailbox() {
    for (owner, expected) in [
        ("Redaktionen <red@exempel.se>", "Redaktionen red@exempel.se"),
        ("red@exempel.se", " red@exempel.se"),
        ("Redaktionen", "nobody"),
    ] {
        let site = Site::new()
            .file("site.yaml", "theme: eget\n")
            .file(
                "themes/eget/templates/page.html",
                "{% if site.contact %}{{ site.contact.name }} {{ site.contact.email }}{% else %}nobody{% endif %}",
            )
            .file(
                "content/index.md",
                format!("---\ntitle: Start\nowner: {owner}\n---\n"),
            );
        site.run(&["build", "-q"]).without_findings();
        let home = String::from_utf8_lossy(&site.outputs()["index.html"]).into_owned();
        assert_eq!(home, expected);
    }
}
