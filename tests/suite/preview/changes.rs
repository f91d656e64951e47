//! Changes of every kind, each by itself.

use std::collections::BTreeSet;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::compare::{Comparison, Outcome};
use super::serving::Preview;
use super::world::{Manner, save};
use crate::site::{Site, files, png};

const MANNERS: [Manner; 5] = [
    Manner::Plain,
    Manner::Replaced,
    Manner::RenamedAway,
    Manner::Removed,
    Manner::InParts,
];

fn site() -> Site {
    Site::bare()
        .file("content/index.md", "# Start\n")
        .file("content/a.md", "# A\n\nText\n")
        .file("content/mapp/b.md", "# B\n")
}

#[test]
fn every_way_to_save_is_noticed() {
    let site = site();
    for options in [&[][..], &["--poll"]] {
        let preview = Preview::of(&site, options);
        for manner in MANNERS {
            let text = format!("{} {manner:?}", options.concat());
            save(
                &site.path("content/a.md"),
                format!("# A\n\n`{text}`\n").as_bytes(),
                manner,
            );
            preview.wait_for_text("/a/", &text);
        }
    }
}

#[test]
fn polling_notices_what_comes_goes_and_moves() {
    let site = site();
    let preview = Preview::of(&site, &["--poll"]);
    let mut comparison = Comparison::of(&site);
    let mut equal =
        |what: &str| assert_eq!(comparison.settle(&preview), Ok(Outcome::Equal), "{what}");
    equal("at first");
    site.write("content/ny/c.md", "# C\n");
    site.write("content/bild.png", png(1));
    equal("new files");
    fs::rename(site.path("content/ny"), site.path("content/annan")).unwrap();
    equal("a folder renamed");
    site.remove("content/a.md");
    site.write("content/bild.png", png(2));
    equal("a file removed, one written");
    site.write("site.yaml", "title: Ny\ntheme: eget\n");
    site.write("themes/eget/theme.yaml", "extends: bare\n");
    site.write(
        "themes/eget/templates/index.html",
        "<body>{{ page.title }}</body>",
    );
    equal("a theme");
}

#[test]
fn a_page_that_is_deleted_is_not_found_and_comes_back() {
    let site = site();
    let preview = Preview::start(&site);
    assert_eq!(preview.get("/a/").status, 200);
    site.remove("content/a.md");
    let reply = preview.wait_for_status("/a/", 404);
    assert!(
        reply.text().contains("data-page=\"/a/\""),
        "{}",
        reply.text()
    );
    site.write("content/a.md", "# A\n\nÅter\n");
    preview.wait_for_text("/a/", "Åter");
}

#[test]
fn folders_that_are_not_there_at_first_may_come() {
    let site = Site::new().file("site.yaml", "title: Provsajt\ntheme: bare\n");
    let preview = Preview::start(&site);
    let mut comparison = Comparison::of(&site);
    // A site without content is an error.
    assert_eq!(comparison.settle(&preview), Ok(Outcome::Errors));
    for turn in 0..3 {
        for number in 0..20 {
            site.write(
                format!("content/m{}/u{}/s{number}.md", number % 3, number % 2),
                format!("# Sida {turn}\n"),
            );
        }
        site.write(
            "themes/bare/templates/index.html",
            format!("<body>{turn} {{{{ page.title }}}}</body>"),
        );
        site.write(
            "themes/bare/templates/page.html",
            "<body>{{ page.title }}{{ page.content }}</body>",
        );
        assert_eq!(
            comparison.settle(&preview),
            Ok(Outcome::Equal),
            "turn {turn}"
        );
        fs::remove_dir_all(site.path("content")).unwrap();
        fs::remove_dir_all(site.path("themes")).unwrap();
        assert_eq!(
            comparison.settle(&preview),
            Ok(Outcome::Errors),
            "turn {turn}"
        );
    }
}

#[test]
fn settings_saved_along_with_pages_take_no_notice_away_from_them() {
    let site = site();
    let preview = Preview::start(&site);
    for turn in 0..40_u64 {
        site.write("site.yaml", format!("title: Sajt {turn}\ntheme: bare\n"));
        // The moment at which the preview is busy with the settings is a little different on every
        // machine.
        thread::sleep(Duration::from_micros(turn * 250));
        site.write("content/a.md", format!("# A\n\nText {turn}.\n"));
        preview.wait_for_text("/a/", &format!("Text {turn}."));
    }
}

#[test]
fn folders_that_move_while_they_are_written_to_are_followed() {
    let site = site();
    let preview = Preview::start(&site);
    let mut comparison = Comparison::of(&site);
    for turn in 0..12 {
        let (from, to) = (
            format!("content/flytt-{turn}"),
            format!("content/flytt-{}", turn + 1),
        );
        site.write(
            format!("{from}/djupt/sida.md"),
            format!("# Sida\n\nFöre {turn}\n"),
        );
        thread::sleep(Duration::from_millis(turn % 4 * 10));
        fs::rename(site.path(&from), site.path(&to)).unwrap();
        site.write(
            format!("{to}/djupt/sida.md"),
            format!("# Sida\n\nEfter {turn}\n"),
        );
        thread::sleep(Duration::from_millis(turn % 3 * 40));
        site.write(
            format!("{to}/djupt/sida.md"),
            format!("# Sida\n\nSist {turn}\n"),
        );
        assert_eq!(
            comparison.settle(&preview),
            Ok(Outcome::Equal),
            "turn {turn}"
        );
    }
}

#[test]
fn a_folder_may_take_the_place_of_another() {
    let site = site()
        .file("beredd/b.md", "# B\n\nBeredd\n")
        .file("beredd/bild.png", png(1));
    let preview = Preview::start(&site);
    let mut comparison = Comparison::of(&site);
    for _ in 0..3 {
        fs::rename(site.path("content/mapp"), site.path("undan")).unwrap();
        fs::rename(site.path("beredd"), site.path("content/mapp")).unwrap();
        assert_eq!(comparison.settle(&preview), Ok(Outcome::Equal));
        site.write("content/mapp/b.md", "# B\n\nÄndrad\n");
        assert_eq!(comparison.settle(&preview), Ok(Outcome::Equal));
        fs::rename(site.path("undan"), site.path("beredd")).unwrap();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_differ_in_encoding_alone_are_two_files() {
    let site = site()
        .file("content/nätverk.md", "# Ett\n")
        .file("content/bilå.png", png(1));
    site.write("site.yaml", "theme: bare\nseverity: {links: warning}\n");
    let preview = Preview::start(&site);
    let mut comparison = Comparison::of(&site);
    let mut equal =
        |what: &str| assert_eq!(comparison.settle(&preview), Ok(Outcome::Equal), "{what}");
    site.write("content/na\u{308}tverk.md", "# Två\n");
    equal("a second page");
    site.write("content/bila\u{30a}.png", png(2));
    equal("a second file");
    site.write("content/na\u{308}tverk.md", "# Tre\n");
    equal("an edit of the second page");
    site.remove("content/nätverk.md");
    site.remove("content/bilå.png");
    equal("the first ones gone");
    site.write("content/na\u{308}tverk.md", "# Fyra\n");
    site.write("content/bila\u{30a}.png", png(4));
    equal("edits of those that are left");
    site.write("content/nätverk.md", "# Fem\n");
    equal("a second one again");
}

#[test]
fn nothing_is_written_below_the_root() {
    let site = site();
    let before = files(&site.path(""));
    {
        let preview = Preview::start(&site);
        for address in ["/", "/a/", "/saknas/", "/.samverk/", "/.samverk/preview.js"] {
            preview.get(address);
        }
        site.write("content/a.md", "# A\n\nAnnan text\n");
        preview.wait_for_text("/a/", "Annan text");
        site.write("content/a.md", "# A\n\nText\n");
        preview.wait_for("/a/", |reply| !reply.text().contains("Annan"));
    }
    assert_eq!(files(&site.path("")), before);
}

#[test]
fn a_build_beside_the_preview_disturbs_nobody() {
    let site = site();
    let preview = Preview::start(&site);
    let (tab, version) = (preview.tab("/a/"), preview.get("/a/").version());
    for turn in 0..3 {
        let run = site.run(&["build", "-q"]);
        assert_eq!(run.code, 0, "{}", run.stdout);
        if turn == 1 {
            fs::remove_dir_all(site.path("public")).unwrap();
        }
        assert_eq!(preview.get("/a/").version(), version);
    }
    tab.hears_of_no_change(Duration::from_millis(300));
    site.write("content/a.md", "# A\n\nNy text\n");
    tab.wait_for("reload");
}

#[test]
fn many_files_at_once_are_shown_soon() {
    let site = site();
    let preview = Preview::start(&site);
    let mut known = BTreeSet::new();
    for turn in 0..3 {
        for number in 0..300 {
            let path = format!("content/många/{}/{number}.md", number % 7);
            site.write(&path, format!("# Sida\n\nText {turn}.\n"));
            known.insert(format!("/manga/{}/{number}/", number % 7));
        }
        let began = Instant::now();
        for address in &known {
            preview.wait_for_text(address, &format!("Text {turn}."));
        }
        assert!(began.elapsed() < Duration::from_secs(10));
    }
}

#[test]
fn a_theme_without_a_page_for_what_is_missing_has_one_in_the_preview() {
    let site = Site::new()
        .file("site.yaml", "title: Provsajt\ntheme: eget\n")
        .file(
            "themes/eget/templates/page.html",
            "<body>{{ page.content }}</body>",
        )
        .file("content/index.md", "# Start\n");
    let preview = Preview::start(&site);
    let missing = preview.get("/ny/");
    assert_eq!(missing.status, 404);
    assert!(
        missing.text().contains("<h1>Här finns ingen sida</h1>"),
        "{}",
        missing.text()
    );
    let tab = preview.tab("/ny/");
    site.write("content/ny.md", "# Ny\n\nText\n");
    tab.wait_for("reload");
    assert_eq!(preview.get("/ny/").status, 200);
}
