//! Which media type a file has, by its ending.

/// The value of `Content-Type` for an address. All text of a site is UTF-8, and says so, because a
/// browser would guess otherwise.
pub fn media_type(address: &str) -> String {
    if address.ends_with('/') {
        return "text/html; charset=utf-8".to_owned();
    }
    let guessed = match mime_guess::from_path(address).first_raw() {
        None => "application/octet-stream",
        // The old name, which RFC 9239 took out of use; what remains of it in the table is `.mjs`.
        Some("application/javascript") => "text/javascript",
        Some(guessed) => guessed,
    };
    with_charset(guessed)
}

/// The value of `Content-Type` for a media type.
pub fn with_charset(media_type: &str) -> String {
    if is_text(media_type) {
        format!("{media_type}; charset=utf-8")
    } else {
        media_type.to_owned()
    }
}

/// Whether files of a media type are text, which is UTF-8 and gets smaller when it is packed.
pub(crate) fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/")
        || media_type.ends_with("+xml")
        || media_type.ends_with("+json")
        || ["application/json", "application/xml"].contains(&media_type)
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn text_is_utf_8_and_what_is_unknown_is_bytes() {
        for (address, expected) in [
            ("/", "text/html; charset=utf-8"),
            ("/natverk/", "text/html; charset=utf-8"),
            ("/404.html", "text/html; charset=utf-8"),
            ("/a/site.1a2b.css", "text/css; charset=utf-8"),
            ("/a/search.js", "text/javascript; charset=utf-8"),
            ("/a/search.mjs", "text/javascript; charset=utf-8"),
            ("/data.json", "application/json; charset=utf-8"),
            (
                "/app.webmanifest",
                "application/manifest+json; charset=utf-8",
            ),
            ("/bild.svg", "image/svg+xml; charset=utf-8"),
            ("/atom.xml", "text/xml; charset=utf-8"),
            ("/robots.txt", "text/plain; charset=utf-8"),
            ("/anteckningar.md", "text/markdown; charset=utf-8"),
            ("/lista.csv", "text/csv; charset=utf-8"),
            ("/motet.ics", "text/calendar; charset=utf-8"),
            ("/undertext.vtt", "text/vtt; charset=utf-8"),
            ("/FOTO.JPG", "image/jpeg"),
            ("/foto.webp", "image/webp"),
            ("/foto.avif", "image/avif"),
            ("/film.mp4", "video/mp4"),
            ("/typ.woff2", "font/woff2"),
            ("/kod.wasm", "application/wasm"),
            ("/plan.pdf", "application/pdf"),
            (
                "/plan.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
            ("/arkiv.okänd", "application/octet-stream"),
            ("/LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(media_type(address), expected, "{address}");
        }
    }
}
