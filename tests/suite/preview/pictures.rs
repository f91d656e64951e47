//! Images in a preview: made when a browser asks for them, and followed as they change.

use std::thread::sleep;
use std::time::Duration;

use image::GenericImageView;

use super::serving::Preview;
use crate::images::{cached, decoded, photo, site};

#[test]
fn a_preview_makes_what_is_asked_for_and_follows_images_that_change() {
    let site = site("![Ett rutnät](a.png)", &[("a.png", photo(100, 80))])
        .file("content/b.md", "# B\n\nText\n");
    let preview = Preview::start(&site);
    let variant_of = |html: &str| {
        let (_, behind) = html.split_once("srcset=\"").unwrap();
        format!("/{}", behind.split_once('"').unwrap().0)
    };
    let first = variant_of(&preview.get("/").text());
    assert_eq!(cached(&site), [""; 0]);
    let reply = preview.get(&first);
    assert_eq!(
        (reply.status, decoded(&reply.body).dimensions()),
        (200, (100, 80))
    );
    assert_eq!(cached(&site).len(), 1);

    // The page names another variant, and what is open in a browser still finds one.
    site.write("content/a.png", photo(100, 60));
    let second = loop {
        let now = variant_of(&preview.get("/").text());
        if now != first {
            break now;
        }
        sleep(Duration::from_millis(10));
    };
    for address in [&second, &first] {
        assert_eq!(
            decoded(&preview.get(address).body).dimensions(),
            (100, 60),
            "{address}"
        );
    }

    // An image that comes into a text has its variants at once.
    site.write("content/c.png", photo(30, 30));
    site.write("content/b.md", "# B\n\nText\n\n![Ett annat](c.png)\n");
    let third = loop {
        let html = preview.get("/b/").text();
        if html.contains("c.png") && html.contains("srcset") {
            break variant_of(&html).replace("/../", "/");
        }
        sleep(Duration::from_millis(10));
    };
    assert_eq!(decoded(&preview.get(&third).body).dimensions(), (30, 30));
}
