//! What open tabs are told, and what they are spared.

use std::fs;
use std::thread;
use std::time::{Duration, SystemTime};

use super::serving::Preview;
use super::world::{Manner, save};
use crate::site::{Site, png};

/// Long enough for a change to arrive, had there been one.
const QUIET_TIME: Duration = Duration::from_millis(500);

fn site() -> Site {
    Site::new()
        .file("site.yaml", "title: Provsajt\ntheme: eget\n")
        .file("themes/eget/theme.yaml", "extends: bare\n")
        .file("themes/eget/static/egen.css", "a{color:red}")
        .file(
            "themes/eget/templates/page.html",
            "<html><head><link rel=\"stylesheet\" href=\"{{ \"egen.css\" | asset }}\"></head><body><h1>{{ page.title }}</h1>{{ page.content }}</body></html>",
        )
        .file("content/index.md", "# Start\n")
        .file("content/a.md", "# A\n\nText\n\n![Bild](bild.png)\n")
        .file("content/b.md", "# B\n\nText\n")
        .file("content/bild.png", png(1))
}

fn touch(site: &Site, path: &str) {
    fs::File::options()
        .append(true)
        .open(site.path(path))
        .unwrap()
        .set_modified(SystemTime::now())
        .unwrap();
}

#[test]
fn a_tab_hears_of_its_own_page_and_of_no_other() {
    let site = site();
    let preview = Preview::start(&site);
    let (a, b) = (preview.tab("/a/"), preview.tab("/b/"));
    site.write("content/a.md", "# A\n\nNy text\n");
    let version = a.wait_for("reload");
    assert_eq!(preview.get("/a/").version(), version);
    b.hears_of_no_change(QUIET_TIME);
}

#[test]
fn files_that_are_saved_as_they_were_tell_nobody_anything() {
    let site = site();
    let preview = Preview::start(&site);
    assert_eq!(preview.get("/bild.png").body, png(1));
    let (a, b) = (preview.tab("/a/"), preview.tab("/b/"));
    for path in [
        "content/a.md",
        "content/bild.png",
        "site.yaml",
        "themes/eget/static/egen.css",
        "themes/eget/templates/page.html",
    ] {
        touch(&site, path);
        for manner in [
            Manner::Plain,
            Manner::Replaced,
            Manner::RenamedAway,
            Manner::Removed,
        ] {
            let bytes = fs::read(site.path(path)).unwrap();
            save(&site.path(path), &bytes, manner);
            thread::sleep(Duration::from_millis(20));
        }
    }
    a.hears_of_no_change(QUIET_TIME);
    b.hears_of_no_change(Duration::ZERO);
}

#[test]
fn style_sheets_are_exchanged_without_reloading() {
    let site = site();
    let preview = Preview::start(&site);
    let a = preview.tab("/a/");
    site.write("themes/eget/static/egen.css", "a{color:blue}");
    let version = a.wait_for("styles");
    assert_eq!(preview.get("/a/").version(), version);
    site.write("content/a.md", "# A\n\nNy text\n");
    a.wait_for("reload");
}

#[test]
fn a_tab_with_an_old_version_is_told_at_once() {
    let site = site();
    let preview = Preview::start(&site);
    let old = preview.get("/a/").version();
    site.write("content/a.md", "# A\n\nNy text\n");
    let new = preview.wait_for_text("/a/", "Ny text").version();
    assert_eq!(preview.tab_with("/a/", &old).wait_for("reload"), new);
    preview.tab_with("/a/", &new).hears_of_no_change(QUIET_TIME);
}

#[test]
fn a_tab_of_a_page_that_goes_and_comes_back_follows() {
    let site = site();
    let preview = Preview::start(&site);
    let b = preview.tab("/b/");
    site.remove("content/b.md");
    let missing = b.wait_for("reload");
    let reply = preview.get("/b/");
    assert_eq!((reply.status, reply.version()), (404, missing));
    site.write("content/b.md", "# B\n\nÅter\n");
    let back = b.wait_for("reload");
    let reply = preview.get("/b/");
    assert_eq!((reply.status, reply.version()), (200, back));
}

#[test]
fn pictures_that_are_replaced_are_named_and_those_that_are_touched_are_not() {
    let site = site();
    let preview = Preview::start(&site);
    let a = preview.tab("/a/");
    assert_eq!(preview.get("/bild.png").body, png(1));
    touch(&site, "content/bild.png");
    a.hears_of_no_change(QUIET_TIME);
    for (manner, bytes) in [
        (Manner::Plain, png(2)),
        (Manner::Replaced, png(3)),
        (Manner::RenamedAway, png(4)),
        (Manner::Removed, png(5)),
    ] {
        save(&site.path("content/bild.png"), &bytes, manner);
        assert_eq!(a.wait_for("files"), "[\"/bild.png\"]", "{manner:?}");
        assert_eq!(preview.get("/bild.png").body, bytes);
    }
    a.hears_of_no_change(QUIET_TIME);
}
