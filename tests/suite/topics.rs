//! Topics: what makes two of them one, and what is written for readers and programs of what pages
//! hold.

use std::fs;

use crate::site::{Site, run};

fn address_and_name(page: &str) -> Vec<(String, String)> {
    let links = page.split("<a href=\"").skip(1);
    links
        .filter_map(|link| {
            let (address, rest) = link.split_once("\">")?;
            let name = rest.split("</a>").next()?;
            address
                .contains("taggar/")
                .then(|| (address.to_owned(), name.to_owned()))
        })
        .collect()
}

#[test]
fn topics_are_one_by_capitals_spaces_and_encoding_alone() {
    let site = Site::new();
    site.write("site.yaml", "theme: bare\nbase_url: https://exempel.se/\n");
    site.write("content/index.md", "---\ntitle: Start\n---\n");
    let tags = [
        "mätning",
        "matning",
        "C",
        "C++",
        "C#",
        "\"???\"",
        "\"!!!\"",
        "å k 1-3",
        "Å k  1-3",
        "å\u{a0}k 1-3",
        "MA\u{308}TNING",
        "[läslust, Läslust, läslust]",
    ];
    for (index, tag) in tags.iter().enumerate() {
        site.write(
            format!("content/p{index}.md"),
            format!("---\ntitle: Sida {index}\ntags: {tag}\n---\nText.\n"),
        );
    }
    run(&mut site.command(&["build"])).without_findings();
    let overview = fs::read_to_string(site.path("public/taggar/index.html")).unwrap();
    for name in [
        "mätning", "matning", "C", "C++", "C#", "???", "!!!", "å k 1-3", "läslust",
    ] {
        assert_eq!(
            overview.matches(&format!(">{name}<")).count(),
            1,
            "{name}: {overview}"
        );
    }
    let on_page = |index: usize| {
        let page = fs::read_to_string(site.path(format!("public/p{index}/index.html"))).unwrap();
        address_and_name(&page)
    };
    let link = |address: &str, name: &str| vec![(address.to_owned(), name.to_owned())];
    assert_eq!(on_page(0), link("../taggar/maetning/", "mätning"));
    assert_eq!(on_page(1), link("../taggar/matning/", "matning"));
    assert_eq!(on_page(3), link("../taggar/c-plus-plus/", "C++"));
    assert_eq!(on_page(11), link("../taggar/laslust/", "läslust"));
    for address in [
        "maetning",
        "matning",
        "c",
        "c-plus-plus",
        "c-sharp",
        "a-k-1-3",
        "laslust",
    ] {
        assert!(
            site.path(format!("public/taggar/{address}/index.html"))
                .exists(),
            "{address}"
        );
    }
}

#[test]
fn no_output_holds_a_character_that_xml_and_html_refuse() {
    let site = Site::new();
    site.write(
        "site.yaml",
        "theme: bare\ntitle: \"Vår\\x1bsajt\"\nbase_url: https://exempel.se/\n\
         severity: {front-matter: warning, site: warning, files: warning}\n",
    );
    site.write(
        "content/index.md",
        "# Start&#8;sida\n\nEn text\u{ffff} med &#11; i.\n",
    );
    let page = "---\ntitle: \"G:\\bilder\"\nsummary: \"a\\0b\\x0bc\\uFFFEd\"\nupdated: 2026-11-02\n\
                extra: {a: \"x\\ey\"}\n---\n[länk med ord](https://annan.exempel.se/&#1; \"titel &#2;\")\n";
    site.write("content/a.md", page);
    site.write("content/b.md", "---\ntitle: B\nupdated: 2099-01-01\n---\n");
    let built = run(&mut site.command(&["build"]));
    assert_eq!(built.code, 0, "{}", built.stdout);
    for file in ["index.html", "a/index.html", "atom.xml", "sitemap.xml"] {
        let text = fs::read_to_string(site.path(format!("public/{file}"))).unwrap();
        let is_refused = |c: char| {
            c.is_control() && !matches!(c, '\n' | '\t' | '\r')
                || matches!(c, '\u{fffe}' | '\u{ffff}')
        };
        assert_eq!(text.find(is_refused), None, "{file}: {text:?}");
        assert!(!text.contains("2099"), "{file} tells of a day to come");
    }
}
