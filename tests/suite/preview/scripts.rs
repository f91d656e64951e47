//! The script that keeps a page up to date: on every page for people, and in nothing else.

use super::serving::Preview;
use crate::recipes::{outputs, site};

#[test]
fn pages_have_the_previews_script_and_other_files_are_as_they_are() {
    for overviews_are_written in [false, true] {
        let site = site(overviews_are_written);
        let preview = Preview::start(&site);
        for (address, expected) in outputs(&site) {
            let reply = preview.get(&address);
            let kind = expected.kind;
            assert_eq!(reply.status, 200, "{kind}: {address}");
            let body = String::from_utf8_lossy(&reply.body);
            let has_script = body.contains("/.samverk/preview.js");
            assert_eq!(has_script, expected.is_page, "{kind}: {address}\n{body}");
            let is_html = reply
                .head
                .to_ascii_lowercase()
                .contains("content-type: text/html");
            assert!(is_html || !has_script, "{kind}: {address}\n{}", reply.head);
        }
    }
}
