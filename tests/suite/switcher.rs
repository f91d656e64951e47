//! What both built-in themes show on a site with several languages: the way from a page to its
//! versions, for readers and for search engines.

use scraper::{ElementRef, Html, Selector};

use crate::site::Site;

const THEMES: [&str; 2] = ["standard", "bare"];

/// A site in Swedish, English, German and Arabic: `om.md` has an English version, `bara.md` none.
fn site(theme: &str) -> Site {
    let site = Site::new()
        .file(
            "site.yaml",
            format!("title: Sajt\ntheme: {theme}\nlanguages: [en, de, ar]\nbase_url: https://exempel.se/sajt/\n"),
        )
        .file("content/index.md", "# Start\n")
        .file("content/index.en.md", "# Home\n")
        .file("content/index.de.md", "# Anfang\n")
        .file("content/index.ar.md", "# مرحبا\n")
        .file("content/om.md", "---\ntitle: Om oss\nrelated: [bara.md]\n---\n")
        .file("content/om.en.md", "---\ntitle: About us\nslug: about-us\nrelated: [bara.md]\n---\n")
        .file("content/bara.md", "---\ntitle: Bara på svenska\nsummary: En sida.\n---\n");
    site.build();
    site
}

fn select<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an element's attributes say, in the order asked for; "-" for those that it has not.
fn attributes(element: ElementRef<'_>, names: &[&str]) -> Vec<String> {
    names
        .iter()
        .map(|name| element.attr(name).unwrap_or("-").to_owned())
        .collect()
}

/// The switcher of a page: for each language where it leads, what marks it, and what it says.
fn switcher(site: &Site, page: &str) -> Vec<String> {
    let html = Html::parse_document(&site.read(page));
    select(&html, "header nav li > [lang]")
        .into_iter()
        .map(|entry| {
            let marks = attributes(entry, &["href", "hreflang", "lang", "dir", "aria-current"]);
            format!("{} {}", marks.join(" "), text(entry))
        })
        .collect()
}

#[test]
fn the_switcher_leads_to_the_page_in_each_language_and_says_where_there_is_none() {
    for (theme, swedish, english, german) in [
        (
            "standard",
            "",
            " Not translated – home page",
            " Not translated – home page",
        ),
        (
            "bare",
            "",
            " (not translated – home page)",
            " (not translated – home page)",
        ),
    ] {
        let site = site(theme);
        let home = [
            "- - sv - true Svenska",
            "en/ en en - - English",
            "de/ de de - - Deutsch",
            "ar/ ar ar rtl - العربية",
        ];
        assert_eq!(switcher(&site, "index.html"), home, "{theme}");
        let about = [
            format!("../../om/ sv sv - - Svenska{swedish}"),
            "- - en - true English".to_owned(),
            format!("../../de/ de de - - Deutsch{german}"),
            format!("../../ar/ ar ar rtl - العربية{english}"),
        ];
        assert_eq!(switcher(&site, "en/about-us/index.html"), about, "{theme}");
        let only = [
            "- - sv - true Svenska".to_owned(),
            format!("../en/ en en - - English{english}"),
            format!("../de/ de de - - Deutsch{german}"),
            format!("../ar/ ar ar rtl - العربية{english}"),
        ];
        assert_eq!(switcher(&site, "bara/index.html"), only, "{theme}");
    }
}

#[test]
fn a_switcher_in_arabic_turns_the_names_of_the_others() {
    for theme in THEMES {
        let site = site(theme);
        let home = [
            "../ sv sv ltr - Svenska",
            "../en/ en en ltr - English",
            "../de/ de de ltr - Deutsch",
            "- - ar - true العربية",
        ];
        assert_eq!(switcher(&site, "ar/index.html"), home, "{theme}");
    }
}

#[test]
fn more_languages_than_fit_beside_each_other_are_folded_without_a_script() {
    let site = site("standard");
    assert!(!site.read("om/index.html").contains("<details>"));
    site.write(
        "site.yaml",
        "title: Sajt\ntheme: standard\nlanguages: [en, de, ar, uk]\n",
    );
    site.write("content/index.uk.md", "# Вітаємо\n");
    site.build();
    let page = Html::parse_document(&site.read("om/index.html"));
    assert_eq!(
        text(select(&page, "header nav > details > summary")[0]),
        "Språk"
    );
    assert_eq!(select(&page, "header nav > details > ul > li").len(), 5);
}

#[test]
fn the_page_for_every_missing_address_speaks_all_languages() {
    for theme in THEMES {
        let site = site(theme);
        let html = Html::parse_document(&site.read("404.html"));
        let said: Vec<String> = select(&html, "main div[lang], main section[lang]")
            .into_iter()
            .map(|section| {
                let link = select_in(section, "a");
                let marks = attributes(section, &["lang", "dir"]).join(" ");
                let address = attributes(link, &["href", "hreflang"]).join(" ");
                format!("{marks} | {address} | {}", text(link))
            })
            .collect();
        let home = if theme == "bare" { "Home" } else { "Home page" };
        assert_eq!(
            said,
            [
                format!("en - | /sajt/en/ en | English – {home}"),
                format!("de - | /sajt/de/ de | Deutsch – {home}"),
                format!("ar rtl | /sajt/ar/ ar | العربية – {home}"),
            ],
            "{theme}"
        );
        let homes = [
            "- - sv - true Svenska",
            "/sajt/en/ en en - - English",
            "/sajt/de/ de de - - Deutsch",
            "/sajt/ar/ ar ar rtl - العربية",
        ];
        assert_eq!(switcher(&site, "404.html"), homes, "{theme}");
        let english = Html::parse_document(&site.read("en/404.html"));
        assert_eq!(
            select(&english, "main div[lang], main section[lang]").len(),
            0,
            "{theme}"
        );
    }
}

fn select_in<'h>(element: ElementRef<'h>, selector: &str) -> ElementRef<'h> {
    let selector = Selector::parse(selector).unwrap();
    element.select(&selector).next().unwrap()
}

/// The alternates in a page's head: language and address.
fn alternates(site: &Site, page: &str) -> Vec<String> {
    let html = Html::parse_document(&site.read(page));
    select(&html, "head link[rel=alternate][hreflang]")
        .into_iter()
        .map(|link| attributes(link, &["hreflang", "href"]).join(" "))
        .collect()
}

#[test]
fn versions_name_each_other_and_themselves_in_the_head() {
    for theme in THEMES {
        let site = site(theme);
        let about = [
            "sv https://exempel.se/sajt/om/",
            "en https://exempel.se/sajt/en/about-us/",
            "x-default https://exempel.se/sajt/om/",
        ];
        assert_eq!(alternates(&site, "om/index.html"), about, "{theme}");
        assert_eq!(
            alternates(&site, "en/about-us/index.html"),
            about,
            "{theme}"
        );
        let home = [
            "sv https://exempel.se/sajt/",
            "en https://exempel.se/sajt/en/",
            "de https://exempel.se/sajt/de/",
            "ar https://exempel.se/sajt/ar/",
            "x-default https://exempel.se/sajt/",
        ];
        assert_eq!(alternates(&site, "ar/index.html"), home, "{theme}");
        for page in ["bara/index.html", "404.html", "en/404.html"] {
            assert!(alternates(&site, page).is_empty(), "{theme} {page}");
        }
        site.write(
            "site.yaml",
            format!("title: Sajt\ntheme: {theme}\nlanguages: [en, de, ar]\n"),
        );
        site.build();
        assert!(alternates(&site, "om/index.html").is_empty(), "{theme}");
    }
}

#[test]
fn a_related_page_in_another_language_says_so() {
    for theme in THEMES {
        let site = site(theme);
        let html = Html::parse_document(&site.read("en/about-us/index.html"));
        let link = select(&html, "main section a[hreflang]")[0];
        assert_eq!(link.attr("hreflang"), Some("sv"), "{theme}");
        assert_eq!(text(select_in(link, "[lang=sv]")), "Bara på svenska");
        assert!(text(link).starts_with("Bara på svenska ("), "{theme}");
        let swedish = Html::parse_document(&site.read("om/index.html"));
        assert!(select(&swedish, "main a[hreflang]").is_empty(), "{theme}");
    }
}

#[test]
fn a_site_with_one_language_has_none_of_it() {
    for theme in THEMES {
        let site = site(theme);
        site.write(
            "site.yaml",
            format!("title: Sajt\ntheme: {theme}\nbase_url: https://exempel.se/sajt/\n"),
        );
        site.build();
        for page in ["index.html", "om/index.html", "404.html"] {
            let html = site.read(page);
            assert!(!html.contains("hreflang"), "{theme} {page}");
            assert!(!html.contains("og:locale"), "{theme} {page}");
            assert!(!html.contains("Språk"), "{theme} {page}");
        }
    }
}
