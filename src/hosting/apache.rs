//! Apache httpd: what stands in a `Directory` block or in `.htaccess`.
//!
//! <https://httpd.apache.org/docs/2.4/mod/>

use super::Server;
use super::escape::{quoted, regex};
use super::holdings::{FOR_EVER, HEADERS, HSTS, Holdings, REVALIDATED, fingerprinted};
use super::place::Place;
use super::text::Text;

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    let server = Server::Apache;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("").note("hosting-apache-use");
    let base = holdings.base.place();
    let alias = if holdings.base.is_top() {
        String::from("#     DocumentRoot /srv/www/natverk\n")
    } else {
        let path = base.without_slash().unwrap_or_default();
        format!("#     Alias {} /srv/www/natverk\n", quoted(path))
    };
    text.comment("").lines(&format!(
        "{alias}#     <Directory /srv/www/natverk>\n#         Require all granted\n#         Include /etc/apache2/samverk.conf\n#     </Directory>"
    ));
    text.comment("").line("#     a2enmod headers").blank();

    text.line("DirectoryIndex index.html")
        .line("DirectorySlash On");
    text.note("hosting-apache-options")
        .line("Options -Indexes -MultiViews")
        .blank();
    types(holdings, text);
    let packed: Vec<&str> = holdings.types.of_text().into_iter().collect();
    text.blank()
        .note("hosting-packed")
        .block("<IfModule mod_deflate.c>", "</IfModule>", |text| {
            text.line(format!(
                "AddOutputFilterByType DEFLATE {} application/atom+xml",
                packed.join(" ")
            ));
            text.note("hosting-apache-etag").line("FileETag None");
        });
    headers(holdings, text);
    text.blank().note("hosting-own").line(format!(
        "RedirectMatch 404 \"^{}(?:/|$)\"",
        regex(&holdings.base.at("/.samverk").0)
    ));
    not_found(holdings, text);
    if !holdings.moved.is_empty() {
        text.blank().note("hosting-moved");
    }
    for (from, to) in &holdings.moved {
        let from = from
            .without_slash()
            .map_or_else(|| regex(&from.0), |path| format!("{}/?", regex(path)));
        // Apache encodes it, and takes `$1` for what was matched.
        let to = quoted(&to.0).replace('$', r"\$");
        text.line(format!("RedirectMatch 301 \"^{from}$\" {to}"));
    }
}

/// `AddType` would go by every ending that a name has, `ForceType` goes by the last alone.
fn types(holdings: &Holdings, text: &mut Text<'_>) {
    text.note("hosting-types");
    let force = |text: &mut Text<'_>, matching: &str, media_type: &str| {
        text.line(format!("<FilesMatch \"{matching}\">"));
        text.indented(4, |text| {
            text.line(format!("ForceType {}", quoted(media_type)));
        });
        text.line("</FilesMatch>");
    };
    for (media_type, endings) in holdings.types.by_type() {
        force(
            text,
            &format!("(?i)[.](?:{})$", endings.join("|")),
            media_type,
        );
    }
    if !holdings.exceptions.is_empty() {
        text.note("hosting-exceptions");
    }
    for (place, media_type) in &holdings.exceptions {
        let path = regex(&place.0);
        text.block(
            format!("<If \"%{{REQUEST_URI}} =~ m#^{path}$#\">"),
            "</If>",
            |text| {
                text.line(format!("ForceType {}", quoted(media_type)));
            },
        );
    }
}

fn headers(holdings: &Holdings, text: &mut Text<'_>) {
    text.blank().note("hosting-policy");
    text.scripts(&holdings.policy);
    let set = |name: &str, value: &str| format!("Header always set {name} {}", quoted(value));
    text.line(set("Content-Security-Policy", &holdings.policy.header()));
    for (name, value) in HEADERS {
        text.line(set(name, value));
    }
    text.note("hosting-hsts")
        .line(format!("# {}", set("Strict-Transport-Security", HSTS)));
    text.note("hosting-revalidated")
        .line(set("Cache-Control", REVALIDATED));
    text.blank().note("hosting-fingerprinted");
    let pattern = fingerprinted(&holdings.base);
    text.block(
        format!("<If \"%{{REQUEST_URI}} =~ m#{pattern}#\">"),
        "</If>",
        |text| {
            text.line(set("Cache-Control", FOR_EVER));
        },
    );
}

fn not_found(holdings: &Holdings, text: &mut Text<'_>) {
    let Some((own, others)) = holdings.own_not_found() else {
        return;
    };
    let to = |text: &mut Text<'_>, page: &Place| {
        for status in [403, 404] {
            text.line(format!("ErrorDocument {status} {}", page.encoded()));
        }
    };
    text.blank().note("hosting-not-found");
    to(text, own);
    for (home, page) in others {
        let home = regex(&home.0);
        text.block(
            format!("<If \"%{{REQUEST_URI}} =~ m#^{home}#\">"),
            "</If>",
            |text| {
                to(text, page);
            },
        );
    }
}
