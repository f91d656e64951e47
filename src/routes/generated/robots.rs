//! `robots.txt` (RFC 9309): everything may be read; where the sitemap is.

use crate::site::{GeneratedFile, Site};

pub(super) fn write(site: &Site) -> Vec<u8> {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    let sitemap = GeneratedFile::Sitemap.address();
    if let (Some(base), Some(address)) = (&site.config.base_url, sitemap) {
        text.push_str("Sitemap: ");
        text.push_str(&base.join(address));
        text.push('\n');
    }
    text.into_bytes()
}
