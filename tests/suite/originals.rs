//! What is published of the files of pictures: nothing but what they show, where the settings say so.

use std::collections::BTreeMap;
use std::fs;

use crate::images::{CLEAN, photo, site, with_place};
use crate::site::{Site, repository};

/// What a camera writes of where it was: the fields of `with_place`, and the name in `turned.jpg`.
fn says_place(bytes: &[u8]) -> bool {
    [&b"\0\0\0\x39\0\0\0\x01\0\0\0\x2a"[..], b"Kameran"]
        .iter()
        .any(|place| bytes.windows(place.len()).any(|window| window == *place))
}

fn turned() -> Vec<u8> {
    fs::read(repository().join("tests/images/turned.jpg")).unwrap()
}

/// A JPEG from its first table on: what its pixels are decoded from.
fn pixels(jpeg: &[u8]) -> &[u8] {
    let table = jpeg.windows(2).position(|marker| marker == b"\xff\xdb");
    &jpeg[table.unwrap()..]
}

#[track_caller]
fn assert_says_nothing(outputs: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in outputs {
        assert!(!says_place(bytes), "{path}");
    }
}

/// The codes of what a build finds.
fn codes(site: &Site) -> Vec<String> {
    let found = site.run(&["build", "--format", "json", "-q"]).json();
    found
        .iter()
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .filter(|code| code.starts_with("image"))
        .collect()
}

#[test]
fn no_file_of_a_picture_says_where_it_was_taken_whatever_it_is_called() {
    let placed = with_place(&photo(60, 40));
    let site = site(
        "![En](a.png) ![Två](b.jpg) [tre](c.bin) [fyra](d)",
        &[
            ("a.png", placed.clone()),
            ("b.jpg", turned()),
            ("c.bin", placed.clone()),
            ("d", turned()),
            ("bilder/oanvand.jpeg", turned()),
        ],
    );
    site.write("static/ikon.png", &placed);
    // As they are.
    assert_eq!(codes(&site), ["image-place"; 6]);
    let kept = site.outputs();
    assert!(kept["b.jpg"] == turned() && says_place(&kept["ikon.png"]));
    // The same site, cleaned, by a build that keeps what the last one left.
    site.write("site.yaml", CLEAN);
    assert_eq!(codes(&site), [""; 0]);
    let cleaned = site.outputs();
    assert_says_nothing(&cleaned);
    assert!(cleaned.keys().eq(kept.keys()));
    for name in ["a.png", "c.bin", "ikon.png"] {
        assert_eq!(cleaned[name], photo(60, 40), "{name}");
    }
    for name in ["b.jpg", "d", "bilder/oanvand.jpeg"] {
        assert_eq!(pixels(&cleaned[name]), pixels(&turned()), "{name}");
    }
    // Again there is nothing to do, and the other way round everything.
    let again = site.run(&["build"]);
    assert!(
        again.stderr.contains(" 0 filer skrivna"),
        "{}",
        again.stderr
    );
    site.write("site.yaml", "title: Provsajt\ntheme: bare\n");
    site.run(&["build", "-q"]);
    assert!(site.outputs() == kept);
}

#[test]
fn a_picture_that_is_damaged_inside_stands_in_for_its_variants_without_what_it_says() {
    let whole = with_place(&photo(60, 40));
    let pixels = whole.windows(4).position(|name| name == b"IDAT").unwrap();
    let length = u32::from_be_bytes(whole[pixels - 4..pixels].try_into().unwrap()) as usize;
    let mut damaged = whole;
    damaged[pixels + 6..pixels + 40].fill(0xff);
    let sum = crc32fast::hash(&damaged[pixels..pixels + 4 + length]).to_be_bytes();
    damaged[pixels + 4 + length..][..4].copy_from_slice(&sum);
    let site = site("![En bro](bro.png)", &[("bro.png", damaged)]);
    site.write("site.yaml", CLEAN);
    assert_eq!(codes(&site), ["image-damaged"]);
    let outputs = site.outputs();
    let pictures = outputs.keys().filter(|path| path.starts_with("bro."));
    assert_eq!(pictures.count(), 2);
    assert_says_nothing(&outputs);
}

#[test]
fn a_picture_that_cannot_be_cleaned_is_not_published_whatever_the_settings_make_of_the_finding() {
    let mut spoilt = with_place(&photo(60, 40));
    let pixels = spoilt.windows(4).position(|name| name == b"IDAT").unwrap();
    spoilt[pixels + 30] ^= 1;
    let site = site(
        "![En bro](bro.png) och [bron](bro.png)",
        &[("bro.png", spoilt)],
    );
    site.write("site.yaml", CLEAN);
    assert_eq!(codes(&site), ["image-not-cleaned"]);
    assert!(!site.path("public").exists());
    for severity in ["warning", "off"] {
        site.write(
            "site.yaml",
            format!("{CLEAN}severity: {{privacy: {severity}}}\n"),
        );
        assert_eq!(site.run(&["build", "-q"]).code, 0);
        let outputs = site.outputs();
        assert!(!outputs.keys().any(|path| path.starts_with("bro.")));
        assert_says_nothing(&outputs);
        let page = site.read("index.html");
        assert!(
            page.contains("En bro och bron") && !page.contains("bro.png"),
            "{page}"
        );
    }
}

#[test]
fn a_new_site_has_its_pictures_cleaned() {
    for language in ["sv", "en"] {
        let site = Site::bare();
        site.run(&["init", "ny", "--lang", language]);
        site.write("ny/content/foto.jpg", turned());
        let built = site.run(&["--root", "ny", "build", "-q"]);
        assert_eq!(built.code, 0, "{}", built.stdout);
        let published = fs::read(site.path("ny/public/foto.jpg")).unwrap();
        assert!(!says_place(&published) && pixels(&published) == pixels(&turned()));
    }
}
