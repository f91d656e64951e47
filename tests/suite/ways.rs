//! Ways to the right page where there are many: audiences, folders, letters, years, and what has
//! changed.

use std::collections::BTreeMap;
use std::process::Command;

use scraper::{Html, Selector};

use crate::site::{Run, Site, files, run, samverk};

const NETWORK: &str = "type: network\nmission: Att samverka.\n";

fn select<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: scraper::ElementRef<'_>) -> String {
    let text: String = element.text().collect::<String>().replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the elements of a built page say that a selector finds.
fn texts(site: &Site, page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(&site.read(page));
    select(&page, selector).into_iter().map(words).collect()
}

fn network(title: &str, more: &str) -> String {
    format!("---\ntitle: {title}\n{NETWORK}{more}---\n")
}

/// A site in `standard`, with that many networks in folders of ten.
fn many(count: usize) -> Site {
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: standard\nbase_url: https://exempel.se/\n",
        )
        .file("content/index.md", "# Start\n");
    for number in 0..count {
        let folder = number / 10;
        site.write(
            format!("content/natverk/del-{folder}/n{number}.md"),
            network(
                &format!("Nätverket för kompetensutveckling nummer {number}"),
                "audience: [Lärare i årskurs 4–6, Rektorer, Speciallärare och specialpedagoger]\n\
                 meetings:\n- {date: 2026-12-03, start: \"13:00\", place: Stadsbiblioteket}\n",
            ),
        );
    }
    site
}

#[test]
fn audiences_that_differ_in_capitals_and_spaces_alone_are_one() {
    for theme in ["standard", "bare"] {
        let site = Site::new()
            .file(
                "site.yaml",
                format!("theme: {theme}\nbase_url: https://exempel.se/\n"),
            )
            .file("content/index.md", "# Start\n")
            .file(
                "content/a.md",
                network("Alfa", "audience: [Rektorer, Ångare]\n"),
            )
            .file(
                "content/b.md",
                network("Beta", "audience: [rektorer , Ärlor]\n"),
            )
            .file(
                "content/c.md",
                network(
                    "Cesar",
                    "audience: [Förstelärare  i F–3, REKTORER, Rektorer]\n",
                ),
            )
            .file(
                "content/d.md",
                network("Delta", "audience: [förstelärare i f–3]\ndraft: true\n"),
            );
        site.build().without_findings();
        let overview = site.read("malgrupper/index.html");
        let overview = Html::parse_document(&overview);
        let entries = select(&overview, "main li:has(a[href])");
        let listed: Vec<String> = entries
            .into_iter()
            .map(words)
            .filter(|entry| entry != "Start" && entry != "Startsida")
            .map(|entry| entry.replace(['(', ')'], ""))
            .collect();
        // In the order of the Swedish alphabet.
        assert_eq!(
            listed,
            ["Förstelärare i F–3 1", "Rektorer 3", "Ångare 1", "Ärlor 1"]
        );
        let of_one = texts(
            &site,
            "malgrupper/rektorer/index.html",
            "main li:not(nav li) a",
        );
        assert_eq!(of_one, ["Alfa", "Beta", "Cesar"]);
        assert!(
            !site
                .read("malgrupper/forstelarare-i-f-3/index.html")
                .contains("Delta")
        );
        let page = Html::parse_document(&site.read("b/index.html"));
        let links = select(&page, "dd a[href*=malgrupper]");
        let links = links.into_iter();
        let links: Vec<&str> = links.filter_map(|link| link.value().attr("href")).collect();
        assert_eq!(links, ["../malgrupper/rektorer/", "../malgrupper/arlor/"]);
    }
}

#[test]
fn site_without_audiences_has_no_page_for_them_and_no_link_to_it() {
    let site = many(0).file("content/a.md", network("Alfa", ""));
    site.build().without_findings();
    assert!(!site.path("public/malgrupper").exists());
    assert!(!site.read("index.html").contains("malgrupper"));
}

#[test]
fn audiences_of_an_edition_are_its_own() {
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: standard\nlanguages: [en]\nbase_url: https://exempel.se/\n",
        )
        .file("content/index.md", "# Start\n")
        .file("content/index.en.md", "# Home\n")
        .file("content/a.md", network("Alfa", "audience: [Rektorer]\n"))
        .file(
            "content/a.en.md",
            network("Alpha", "audience: [Head teachers]\n"),
        );
    site.build().without_findings();
    assert!(
        site.path("public/en/audiences/head-teachers/index.html")
            .exists()
    );
    assert!(!site.path("public/malgrupper/head-teachers").exists());
    // The home page has the networks of its own language, and no others.
    assert_eq!(texts(&site, "index.html", ".card-title"), ["Alfa"]);
    assert_eq!(texts(&site, "en/index.html", ".card-title"), ["Alpha"]);
}

#[test]
fn home_page_shows_cards_as_long_as_they_can_be_looked_through() {
    let few = many(12);
    few.build().without_findings();
    assert_eq!(texts(&few, "index.html", ".card-title").len(), 12);
    assert_eq!(texts(&few, "index.html", "details").len(), 0);
    // All are of one kind: nothing says so on each.
    assert_eq!(texts(&few, "index.html", ".card .kind").len(), 0);

    let many = many(25);
    many.build().without_findings();
    assert_eq!(texts(&many, "index.html", ".card-title").len(), 0);
    assert_eq!(
        texts(&many, "index.html", ".folder > summary"),
        ["Del 0 10", "Del 1 10", "Del 2 5"]
    );
    assert_eq!(texts(&many, "index.html", ".folder .rows > li").len(), 25);
    assert!(
        texts(&many, "index.html", ".way-list li").contains(&String::from("Rektorer 25")),
        "{:?}",
        texts(&many, "index.html", ".way-list li")
    );
}

#[test]
fn theme_says_up_to_how_many_cards_there_are() {
    let site = many(5)
        .file("site.yaml", "theme: ours\nbase_url: https://exempel.se/\n")
        .file(
            "themes/ours/theme.yaml",
            "extends: standard\ncards_up_to: 4\n",
        );
    site.build().without_findings();
    assert_eq!(texts(&site, "index.html", ".folder .rows > li").len(), 5);
    let site = site.file("themes/ours/theme.yaml", "extends: standard\n");
    site.build().without_findings();
    assert_eq!(texts(&site, "index.html", ".card-title").len(), 5);
}

#[test]
fn pages_stay_small_whatever_their_number() {
    for count in [160, 400] {
        let site = many(count);
        site.build().without_findings();
        for (page, bytes) in site.outputs() {
            if page.strip_suffix(".html").is_none() {
                continue;
            }
            let html = Html::parse_document(&String::from_utf8(bytes.clone()).unwrap());
            let elements = select(&html, "*").len();
            assert!(elements <= 1500, "{page}: {elements} elements");
            assert!(bytes.len() <= 60_000, "{page}: {} bytes", bytes.len());
        }
    }
}

#[test]
fn long_listings_are_rows_and_short_ones_cards() {
    let site = many(0);
    for number in 0..13 {
        let page = network(
            &format!("Nätverk {number}"),
            "audience: [Alla]\nsummary: Vi ses.\n",
        );
        site.write(format!("content/natverk/n{number}.md"), page);
    }
    site.build().without_findings();
    let rows = texts(&site, "natverk/index.html", ".rows > li");
    assert_eq!(rows.len(), 13);
    assert_eq!(rows[2], "Nätverk 2 Alla");
    assert_eq!(texts(&site, "natverk/index.html", ".card").len(), 0);
    site.remove("content/natverk/n12.md");
    site.build().without_findings();
    let cards = texts(&site, "natverk/index.html", ".card");
    assert_eq!(cards.len(), 12);
    assert_eq!(cards[0], "Nätverk 0 Vi ses. FörAlla");
}

#[test]
fn short_titles_stand_in_lists_breadcrumbs_and_between_neighbours() {
    let site = many(0)
        .file(
            "content/del/index.md",
            "---\ntitle: Allt om den långa delen\nshort_title: Delen\n---\n",
        )
        .file(
            "content/del/a.md",
            "---\ntitle: Alfa med ett långt namn\nshort_title: Alfa\n---\n",
        )
        .file("content/del/b.md", "---\ntitle: Beta\n---\n");
    site.build().without_findings();
    assert_eq!(
        texts(&site, "del/b/index.html", ".breadcrumbs a"),
        ["Startsida", "Delen"]
    );
    assert_eq!(
        texts(&site, "del/b/index.html", "[rel=prev]"),
        ["Föregående Alfa"]
    );
    assert_eq!(
        texts(&site, "del/a/index.html", "h1"),
        ["Alfa med ett långt namn"]
    );
    // Room is no matter on a card.
    assert_eq!(
        texts(&site, "del/index.html", ".card-title")[0],
        "Alfa med ett långt namn"
    );
}

#[test]
fn folder_can_have_the_newest_first() {
    let page = |title: &str, more: &str| format!("---\ntitle: {title}\n{more}---\n");
    let site = many(0)
        .file(
            "content/nyheter/index.md",
            page("Nyheter", "sort: newest\n"),
        )
        .file("content/nyheter/a.md", page("A", "updated: 2026-10-01\n"))
        .file("content/nyheter/b.md", page("B", "publish: 2026-11-01\n"))
        .file("content/nyheter/c.md", page("C", ""))
        .file("content/nyheter/d.md", page("D", "order: 1\n"));
    site.build().without_findings();
    let titles = texts(&site, "nyheter/index.html", ".card-title");
    assert_eq!(titles, ["D", "B", "A", "C"]);
    // The day is on the card.
    assert_eq!(
        texts(&site, "nyheter/index.html", ".card time"),
        ["1 oktober 2026"]
    );
}

#[test]
fn initiatives_are_found_by_year_and_each_on_its_networks_page() {
    let initiatives = "initiatives:\n- {title: Läslyft, year: 2025–2026}\n\
                       - {title: Teknikdag, year: våren 2026}\n- {title: Alltid}\n";
    let site = many(0)
        .file("content/a.md", network("Alfa", initiatives))
        .file(
            "content/b.md",
            network("Beta", "initiatives: [{title: Bokprat, year: 2024}]\n"),
        );
    site.build().without_findings();
    assert_eq!(
        texts(&site, "insatser/index.html", ".way-list li"),
        ["2026 2", "2025 1", "2024 1"]
    );
    let year = "insatser/2026/index.html";
    assert_eq!(texts(&site, year, "h1"), ["Exempel på insatser 2026"]);
    assert_eq!(texts(&site, year, ".card-title"), ["Läslyft", "Teknikdag"]);
    assert_eq!(
        texts(&site, "a/index.html", "#teknikdag .card-title"),
        ["Teknikdag"]
    );
}

#[test]
fn ways_to_initiatives_lead_to_the_page_that_they_stand_on() {
    let site = many(0);
    for number in 0..60 {
        let page = network(
            &format!("N{number}"),
            "initiatives: [{title: Läslyft}, {title: Teknik}]\n",
        );
        site.write(format!("content/del-{}/n{number}.md", number / 20), page);
    }
    site.build().without_findings();
    let overview = Html::parse_document(&site.read("insatser/index.html"));
    let links = select(&overview, ".way-list a");
    assert_eq!(links.len(), 3);
    for link in links {
        let (page, anchor) = link.value().attr("href").unwrap().split_once('#').unwrap();
        let page = Html::parse_document(&site.read(&format!("insatser/{page}index.html")));
        assert_eq!(
            select(&page, &format!("[id='{anchor}']")).len(),
            1,
            "{anchor}"
        );
    }
}

/// The site's folder as a repository, in which each step is a commit of a day.
fn git(site: &Site, day: &str, arguments: &[&str]) -> bool {
    let date = format!("{day}T12:00:00+01:00");
    let mut command = Command::new("git");
    command
        .current_dir(site.path("."))
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args([
            "-c",
            "init.defaultBranch=main",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .env("GIT_COMMITTER_DATE", &date)
        .env("GIT_AUTHOR_DATE", &date)
        .env("GIT_CONFIG_NOSYSTEM", "1");
    command.output().is_ok_and(|output| output.status.success())
}

fn codes(run: &Run) -> BTreeMap<String, String> {
    let findings = run.json().into_iter();
    let finding = |finding: serde_json::Value| {
        let of = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        (of("code"), of("message"))
    };
    findings.map(finding).collect()
}

#[test]
fn git_dates_pages_that_do_not_say_when_they_changed() {
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: standard\nbase_url: https://exempel.se/\nchanges: git\n",
        )
        .file("content/index.md", "# Start\n")
        .file("content/å.md", "# Å\n")
        .file("content/b.md", "---\ntitle: B\nupdated: 2026-11-20\n---\n");
    if !git(&site, "2026-09-01", &["init"]) {
        return;
    }
    for (day, page) in [("2026-09-01", ""), ("2026-10-02", "content/å.md")] {
        if !page.is_empty() {
            site.write(page, "# Å\n\nNytt.\n");
        }
        assert!(git(&site, day, &["add", "."]) && git(&site, day, &["commit", "-m", "x"]));
    }
    // What nobody has committed has no day, and what is saved has that of its commit.
    site.write("content/c.md", "# C\n");
    site.write("content/index.md", "# Start\n\nMer.\n");
    site.build().without_findings();
    let changes = texts(&site, "nytt/index.html", ".rows > li");
    assert_eq!(
        changes,
        [
            "B 20 november 2026",
            "Å 2 oktober 2026",
            "Start 1 september 2026"
        ]
    );
    assert!(site.read("atom.xml").contains("<updated>2026-10-02"));
    // Without the setting, nobody asks git.
    let site = site.file(
        "site.yaml",
        "theme: standard\nbase_url: https://exempel.se/\n",
    );
    site.build().without_findings();
    assert_eq!(
        texts(&site, "nytt/index.html", ".rows > li"),
        ["B 20 november 2026"]
    );
}

#[test]
fn shallow_clone_says_so_and_dates_nothing_by_where_it_is_cut_off() {
    let site = Site::new()
        .file(
            "source/site.yaml",
            "theme: bare\nbase_url: https://exempel.se/\nchanges: git\n",
        )
        .file("source/content/index.md", "# Start\n")
        .file("source/content/a.md", "# A\n");
    let source = site.path("source");
    let source = source.to_str().unwrap();
    if !git(&site, "2026-09-01", &["init", source]) {
        return;
    }
    for (day, text) in [
        ("2026-09-01", "Ett"),
        ("2026-10-01", "Två"),
        ("2026-11-01", "Tre"),
    ] {
        site.write("source/content/a.md", format!("# A\n\n{text}.\n"));
        assert!(git(&site, day, &["-C", source, "add", "."]));
        assert!(git(&site, day, &["-C", source, "commit", "-m", text]));
    }
    let address = format!("file://{source}");
    assert!(git(
        &site,
        "2026-11-01",
        &["clone", "--depth", "2", &address, "clone"]
    ));
    let build = |folder: &str| {
        let options = ["build", "--format", "json", "-q", "--today", "2026-11-23"];
        run(samverk(&site.path(folder)).args(options))
    };
    let run = build("clone");
    assert_eq!(run.code, 0);
    assert!(codes(&run).contains_key("history-missing"), "{run:?}");
    let changes = site.path("clone/public/nytt/index.html");
    let changes = std::fs::read_to_string(changes).unwrap();
    assert!(changes.contains("2026-11-01") && !changes.contains("2026-10-01"));
    assert_eq!(changes.matches("<time").count(), 1, "{changes}");
    assert!(!codes(&build("source")).contains_key("history-missing"));
}

#[test]
fn lines_of_a_new_site_end_alike_wherever_it_is_cloned() {
    let site = Site::new();
    assert_eq!(site.run(&["init", "ny", "--lang", "sv"]).code, 0);
    site.write(
        "ny/themes/eget/templates/page.html",
        "<p>\n{{ page.title }}\n</p>\n",
    );
    site.write("ny/themes/eget/static/eget.css", "p {\n  margin: 0;\n}\n");
    let day = "2026-11-01";
    if !git(&site, day, &["init", "ny"]) {
        return;
    }
    assert!(git(&site, day, &["-C", "ny", "add", "."]));
    assert!(git(&site, day, &["-C", "ny", "commit", "-m", "Ny webb"]));
    // As Git for Windows is set up.
    let clone = ["-c", "core.autocrlf=true", "clone", "ny", "klon"];
    assert!(git(&site, day, &clone));
    let of = |folder: &str| {
        let mut found = files(&site.path(folder));
        found.retain(|path, _| !path.starts_with(".git/"));
        found
    };
    assert_eq!(of("klon"), of("ny"));
}
