//! `robots.txt` (RFC 9309): everything may be read; where the sitemap is.

use crate::address::SITEMAP;
use crate::site::Site;

pub(super) fn write(site: &Site) -> Vec<u8> {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(base) = &site.config.base_url {
        text.push_str("Sitemap: ");
        text.push_str(&base.join(SITEMAP));
        text.push('\n');
    }
    text.into_bytes()
}
