//! Images from outside: what is published of them, what pages say of them, and what is made only
//! once.

use std::collections::BTreeMap;
use std::fs;

use image::{DynamicImage, GenericImageView, load_from_memory};

use crate::site::{Site, image_of, repository, run};

/// Something like a photo: no two pixels beside each other are the same.
pub(crate) fn photo(width: u32, height: u32) -> Vec<u8> {
    image_of(width, height, |x, y| {
        [(x / 5) ^ (y * 7) & 15, y / 3, (x * x + y * y) / 999]
    })
}

/// Settings by which pictures are published without what else their files say.
pub(crate) const CLEAN: &str = "title: Provsajt\ntheme: bare\nimages: {originals: clean}\n";

/// One of the files of `tests/images/`.
fn file(name: &str) -> Vec<u8> {
    fs::read(repository().join("tests/images").join(name)).unwrap()
}

/// A PNG that says where it was taken: at 57° 42′ N.
pub(crate) fn with_place(png: &[u8]) -> Vec<u8> {
    // A TIFF file: a directory with nothing but the place of the next, and that with the latitude.
    let exif = b"eXIfMM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\
                 \0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0\
                 \0\0\0\x39\0\0\0\x01\0\0\0\x2a\0\0\0\x01\0\0\0\0\0\0\0\x01";
    let length = u32::try_from(exif.len() - 4).unwrap().to_be_bytes();
    let sum = crc32fast::hash(exif).to_be_bytes();
    // Behind the header.
    let (head, rest) = png.split_at(33);
    [head, &length, exif, &sum, rest].concat()
}

/// A site with a page and images beside it.
pub(crate) fn site(text: &str, images: &[(&str, Vec<u8>)]) -> Site {
    let site = Site::bare().file("content/index.md", format!("# Start\n\n{text}\n"));
    for (name, bytes) in images {
        site.write(format!("content/{name}"), bytes);
    }
    site
}

/// The variants among the outputs, by their names without fingerprints: `samtal-960.webp`.
fn variants(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.outputs()
        .into_iter()
        .filter_map(|(path, bytes)| Some((without_fingerprint(&path)?, bytes)))
        .collect()
}

/// `samtal.3f2a9c1b04-960.webp` → `samtal-960.webp`; `None` for what has no such name.
fn without_fingerprint(path: &str) -> Option<String> {
    let (rest, ending) = path.rsplit_once('.')?;
    let (stem, name) = rest.rsplit_once('.')?;
    let (fingerprint, width) = name.split_once('-')?;
    (fingerprint.len() == 10).then(|| format!("{stem}-{width}.{ending}"))
}

fn sizes(variants: &BTreeMap<String, Vec<u8>>) -> Vec<(&str, (u32, u32))> {
    variants
        .iter()
        .filter(|(name, _)| name.ends_with("webp"))
        .map(|(name, bytes)| (name.as_str(), decoded(bytes).dimensions()))
        .collect()
}

pub(crate) fn decoded(bytes: &[u8]) -> DynamicImage {
    load_from_memory(bytes).unwrap()
}

/// The page, with fingerprints as `#`.
fn page(site: &Site) -> String {
    let is_fingerprint = |part: &str| {
        part.len() > 10
            && part.as_bytes()[10] == b'-'
            && part.bytes().take(10).all(|byte| byte.is_ascii_hexdigit())
    };
    let html = site.read("index.html");
    let parts: Vec<String> = html
        .split('.')
        .map(|part| {
            if is_fingerprint(part) {
                format!("#{}", &part[10..])
            } else {
                part.to_owned()
            }
        })
        .collect();
    parts.join(".")
}

#[track_caller]
fn assert_shows(site: &Site, html: &str) {
    let page = page(site);
    assert!(page.contains(html), "{html}\n--- is not in\n{page}");
}

/// The names in the cache of variants.
pub(crate) fn cached(site: &Site) -> Vec<String> {
    crate::site::files(&site.path(".samverk-cache/images"))
        .into_keys()
        .collect()
}

#[test]
fn an_image_is_published_in_several_sizes_beside_itself() {
    let site = site(
        "![Ett rutnät](bilder/samtal.png) och ![Igen](bilder/samtal.png)",
        &[("bilder/samtal.png", photo(1300, 650))],
    );
    site.run(&["build", "-q"]).without_findings();
    let all = variants(&site);
    let expected = [
        ("bilder/samtal-1300.webp", (1300, 650)),
        ("bilder/samtal-480.webp", (480, 240)),
        ("bilder/samtal-960.webp", (960, 480)),
    ];
    assert_eq!(sizes(&all), expected);
    assert_eq!(site.outputs()["bilder/samtal.png"], photo(1300, 650));
    let sources = "<picture><source type=\"image/webp\" srcset=\"bilder/samtal.#-480.webp 480w, bilder/samtal.#-960.webp 960w, \
                   bilder/samtal.#-1300.webp 1300w\" sizes=\"(max-width: 42rem) 100vw, 42rem\">";
    let first = "<img src=\"bilder/samtal.png\" alt=\"Ett rutnät\" width=\"1300\" height=\"650\" decoding=\"async\"></picture>";
    let second = "<img src=\"bilder/samtal.png\" alt=\"Igen\" width=\"1300\" height=\"650\" loading=\"lazy\" decoding=\"async\"></picture>";
    assert_shows(
        &site,
        &format!("<p>{sources}{first} och {sources}{second}</p>"),
    );
}

#[test]
fn only_images_that_a_page_shows_have_variants() {
    let site = site(
        "[en bild att hämta](lank.png) ![En karta](karta.svg)",
        &[("lank.png", photo(20, 20)), ("ensam.png", photo(20, 20))],
    )
    .file(
        "content/karta.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'/>",
    )
    .file(
        "content/utkast.md",
        "---\ntitle: Utkast\ndraft: true\n---\n\n![Ensam](ensam.png)\n",
    );
    site.run(&["build", "-q"]).without_findings();
    assert_eq!(sizes(&variants(&site)), []);
    assert_shows(
        &site,
        "<img src=\"karta.svg\" alt=\"En karta\" width=\"40\" height=\"30\" decoding=\"async\"></p>",
    );
    assert_eq!(cached(&site), [""; 0]);
}

#[test]
fn an_image_stands_as_its_camera_was_held_and_tells_nothing_of_place_and_camera() {
    let site = site(
        "![En tavla](turned.jpg)",
        &[("turned.jpg", file("turned.jpg"))],
    )
    .file("site.yaml", CLEAN);
    site.run(&["build", "-q"]).without_findings();
    let all = variants(&site);
    assert_eq!(sizes(&all), [("turned-40.webp", (40, 60))]);
    let bytes = &all["turned-40.webp"];
    let [top, bottom] = [10, 50].map(|y| decoded(bytes).get_pixel(20, y));
    assert!(
        top[0] > 150 && top[2] < 90 && bottom[2] > 150 && bottom[0] < 90,
        "{top:?} {bottom:?}"
    );
    for secret in ["Exif", "EXIF", "Kameran", "XMP"] {
        assert!(
            !bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes()),
            "{secret}"
        );
    }
    assert_shows(
        &site,
        "<source type=\"image/webp\" srcset=\"turned.#-40.webp\"><img src=\"turned.jpg\" alt=\"En tavla\" width=\"40\" height=\"60\"",
    );
}

#[test]
fn colours_that_are_meant_otherwise_keep_their_profile() {
    let site = site(
        "![Grönt](wide.jpg)",
        &[("wide.jpg", file("wide-colours.jpg"))],
    );
    site.run(&["build", "-q"]).without_findings();
    let all = variants(&site);
    assert_eq!(all.keys().collect::<Vec<_>>(), ["wide-60.webp"]);
    let bytes = &all["wide-60.webp"];
    assert!(
        bytes.windows(4).any(|window| window == b"ICCP")
            && bytes.windows(4).any(|window| window == b"RGB ")
    );
    let pixel = decoded(bytes).get_pixel(30, 20);
    assert!(pixel[0] < 40 && pixel[1] > 180, "{pixel:?}");
}

#[test]
fn a_photo_that_is_cut_short_is_damaged() {
    let whole = file("grey.jpg");
    let site = site(
        "![Grått](grey.jpg)",
        &[("grey.jpg", whole[..whole.len() - 6].to_vec())],
    );
    let codes: Vec<String> = site
        .run(&["build", "--format", "json", "-q"])
        .json()
        .iter()
        .map(|finding| finding["code"].to_string())
        .collect();
    assert!(codes.contains(&"\"image-damaged\"".to_owned()), "{codes:?}");
}

#[test]
fn greys_and_printers_inks_become_what_screens_show() {
    let site = site(
        "![Grått](grey.jpg) ![Rött](inks.jpg)",
        &[
            ("grey.jpg", file("grey.jpg")),
            ("inks.jpg", file("inks.jpg")),
        ],
    );
    site.run(&["build", "-q"]).without_findings();
    let all = variants(&site);
    let [grey, ink] =
        ["grey-50.webp", "inks-50.webp"].map(|name| decoded(&all[name]).get_pixel(25, 10));
    assert!(
        grey.0[..3].iter().all(|channel| channel.abs_diff(128) < 4),
        "{grey:?}"
    );
    assert!(ink[0] > 200 && ink[1] < 120 && ink[2] < 120, "{ink:?}");
}

#[test]
fn drawings_lose_nothing_and_keep_what_is_clear() {
    let drawing = image::RgbaImage::from_fn(300, 200, |x, y| {
        image::Rgba([
            200,
            (x / 60 * 50).to_le_bytes()[0],
            40,
            if y < 100 { 0 } else { 255 },
        ])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    drawing
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    let site = site(
        "![Ett diagram](diagram.png)",
        &[("diagram.png", bytes.into_inner())],
    );
    site.run(&["build", "-q"]).without_findings();
    let all = variants(&site);
    let variant = decoded(&all["diagram-300.webp"]).into_rgba8();
    let differing = variant.enumerate_pixels().filter(|(x, y, pixel)| {
        let own = drawing.get_pixel(*x, *y);
        // What nobody sees has no colour.
        own[3] != pixel[3] || (own[3] > 0 && own != *pixel)
    });
    assert_eq!(differing.count(), 0);
}

#[test]
fn what_moves_and_what_is_not_decoded_has_its_size_and_nothing_more() {
    let names = ["moving.gif", "moving.png", "moving.webp", "still.avif"];
    let text = names.map(|name| format!("![Rörligt]({name})")).join("\n\n");
    let site = site(&text, &names.map(|name| (name, file(name))));
    site.run(&["build", "-q"]).without_findings();
    assert_eq!(variants(&site).len(), 0);
    for (name, width, height) in [
        ("moving.gif", 30, 20),
        ("moving.png", 30, 20),
        ("moving.webp", 30, 20),
        ("still.avif", 70, 30),
    ] {
        assert_shows(
            &site,
            &format!(
                "<p><img src=\"{name}\" alt=\"Rörligt\" width=\"{width}\" height=\"{height}\""
            ),
        );
    }
}

#[test]
fn an_image_alone_with_a_title_has_a_caption() {
    let text = "![En bro](bro.png \"Bron & *ån*\")\n\n![En bro](bro.png)\n\nText ![En bro](bro.png \"Ingen\")\n\n\
                - ![En bro](bro.png \"Tät\")\n\n> ![En bro](bro.png \"I citat\")\n\n![Borta](https://exempel.se/a.png \"Utifrån\")";
    let site = site(text, &[("bro.png", photo(20, 10))]);
    let run = site.run(&["build", "-q"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    let image = "<picture><source type=\"image/webp\" srcset=\"bro.#-20.webp\"><img src=\"bro.png\" alt=\"En bro\"";
    let lazy = " width=\"20\" height=\"10\" loading=\"lazy\" decoding=\"async\"></picture>";
    let html = format!(
        "<figure>{image} width=\"20\" height=\"10\" decoding=\"async\"></picture><figcaption>Bron &amp; *ån*</figcaption></figure>\n\
         <p>{image}{lazy}</p>\n<p>Text {image} title=\"Ingen\"{lazy}</p>\n<ul>\n<li>{image} title=\"Tät\"{lazy}</li>\n</ul>\n\
         <blockquote>\n<figure>{image}{lazy}<figcaption>I citat</figcaption></figure>\n</blockquote>\n\
         <figure><img src=\"https://exempel.se/a.png\" alt=\"Borta\" loading=\"lazy\" decoding=\"async\"><figcaption>Utifrån</figcaption></figure>\n"
    );
    assert_shows(&site, &html);
    // The same, where HTML in the text sends it through the sanitiser.
    site.write(
        "content/index.md",
        format!("# Start\n\n{text}\n\n<b>fet</b>\n"),
    );
    assert_eq!(site.run(&["build", "-q"]).code, 0);
    assert_shows(&site, &html);
}

#[test]
fn images_in_raw_html_keep_what_their_writer_says() {
    let text = "<img src=\"a.png\" alt=\"A\">\n<img alt=\"B\" width=\"50\" src=\"a.png\">\n<img src=\"a.png\" alt=\"C\" height=\"5\" loading=\"eager\">\n\
                <img src=\"a.png\" alt=\"D\" width=\"9\" height=\"9\">";
    for raw_html in ["sanitise", "allow"] {
        let site = site(text, &[("a.png", photo(100, 40))]);
        site.write(
            "site.yaml",
            format!("title: Provsajt\ntheme: bare\nmarkdown: {{raw_html: {raw_html}}}\n"),
        );
        site.run(&["build", "-q"]).without_findings();
        assert_eq!(variants(&site).len(), 0);
        let html = site.read("index.html");
        let images: Vec<BTreeMap<String, String>> = scraper::Html::parse_document(&html)
            .select(&scraper::Selector::parse("img").unwrap())
            .map(|img| {
                img.value()
                    .attrs()
                    .map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .collect()
            })
            .collect();
        let attribute = |name: &str| {
            images
                .iter()
                .map(|image| image.get(name).map_or("", String::as_str))
                .collect::<Vec<_>>()
        };
        assert_eq!(attribute("width"), ["100", "50", "13", "9"], "{raw_html}");
        assert_eq!(attribute("height"), ["40", "20", "5", "9"], "{raw_html}");
        // The sanitiser lets no `loading` of the writer's own pass.
        let third = if raw_html == "allow" { "eager" } else { "lazy" };
        assert_eq!(
            attribute("loading"),
            ["", "lazy", third, "lazy"],
            "{raw_html}"
        );
    }
}

#[test]
fn the_same_image_gives_the_same_bytes_on_any_number_of_threads() {
    let outputs = ["1", "8"].map(|threads| {
        let site = site(
            "![Ett rutnät](a.png) ![En tavla](turned.jpg)",
            &[("a.png", photo(90, 60)), ("turned.jpg", file("turned.jpg"))],
        )
        .file("site.yaml", CLEAN);
        run(site
            .command(&["build", "-q"])
            .env("RAYON_NUM_THREADS", threads))
        .without_findings();
        site.outputs()
    });
    assert_eq!(
        outputs[0]
            .keys()
            .filter(|path| path.ends_with("webp"))
            .count(),
        2
    );
    assert!(outputs[0] == outputs[1]);
}

#[test]
fn what_was_made_once_is_found_again_and_what_is_used_no_more_is_forgotten() {
    let site = site("![Ett rutnät](a.png)", &[("a.png", photo(100, 80))]);
    site.run(&["build", "-q"]).without_findings();
    let before = site.outputs();
    let [name] = &cached(&site)[..] else {
        panic!("{:?}", cached(&site))
    };
    let path = site.path(".samverk-cache/images").join(name);

    // An entry that is whole is believed: nothing is made. What keeps an unchanged site from being
    // looked at is removed each time.
    let forget_build = || fs::remove_file(site.path(".samverk-cache/build")).unwrap();
    forget_build();
    let entry = fs::read(&path).unwrap();
    let other = b"nothing but the cache has these bytes";
    fs::write(&path, [blake3::hash(other).as_bytes(), &other[..]].concat()).unwrap();
    site.run(&["build", "-q"]).without_findings();
    assert_eq!(variants(&site)["a-100.webp"], other);

    // One that is not is made anew.
    fs::write(&path, &entry[..entry.len() - 1]).unwrap();
    forget_build();
    site.run(&["build", "-q"]).without_findings();
    assert!(site.outputs() == before);
    assert_eq!(fs::read(&path).unwrap(), entry);

    // Without it nothing is lost but time.
    fs::remove_dir_all(site.path(".samverk-cache")).unwrap();
    site.run(&["build", "-q"]).without_findings();
    assert!(site.outputs() == before);

    // Another image, another entry; the name of the variant changes with it.
    site.write("content/a.png", photo(100, 81));
    site.run(&["build", "-q"]).without_findings();
    let now = cached(&site);
    assert!(now.len() == 1 && now[0] != *name, "{now:?}");
    let names = |outputs: &BTreeMap<String, Vec<u8>>| {
        outputs
            .keys()
            .filter(|path| path.ends_with("webp"))
            .cloned()
            .collect::<Vec<_>>()
    };
    // That of the build before is kept for pages that somebody has open.
    assert_eq!(names(&site.outputs()).len(), 2);
    site.run(&["build", "-q"]).without_findings();
    assert_eq!(names(&site.outputs()).len(), 1);
}

#[test]
fn a_cache_that_cannot_be_written_fails_no_build_and_a_check_makes_nothing() {
    let site = site("![Ett rutnät](a.png)", &[("a.png", photo(100, 80))]);
    site.run(&["check", "-q"]).without_findings();
    assert!(!site.path(".samverk-cache").exists());
    site.write(".samverk-cache", "a file where a folder should be");
    site.run(&["build", "-q"]).without_findings();
    assert_eq!(sizes(&variants(&site)), [("a-100.webp", (100, 80))]);
}
