//! nginx: a file to include in a `server` block.
//!
//! <https://nginx.org/en/docs/http/ngx_http_core_module.html>

use super::Server;
use super::escape::quoted;
use super::holdings::{FOR_EVER, HEADERS, HSTS, Holdings, REVALIDATED, fingerprinted};
use super::place::Place;
use super::text::Text;
use super::types::bare;

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    let server = Server::Nginx;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("").note("hosting-nginx-use");
    let host = holdings.host.as_deref().unwrap_or("intranet.example");
    text.comment("").lines(&format!(
        "#     server {{\n#         listen 443 ssl;\n#         server_name {};\n#         set ${} /srv/www/natverk;\n#         include /etc/nginx/{};\n#     }}",
        host.split(':').next().unwrap_or(host),
        folder(holdings),
        server.file(),
    ));
    text.blank();
    locations(holdings, text);
}

/// The variable that says where the site's files are.
pub(super) fn folder(holdings: &Holdings) -> String {
    format!("samverk{}", holdings.base.suffix())
}

/// What stands in the `server` block.
pub(super) fn locations(holdings: &Holdings, text: &mut Text<'_>) {
    let base = holdings.base.place();
    let folder = folder(holdings);
    if holdings.base.is_top() {
        text.block("location / {", "}", |text| {
            text.line(format!("root ${folder};"));
            within(holdings, text);
        });
        return;
    }
    if let Some(path) = base.without_slash() {
        let to = quoted(&format!("{}$is_args$args", base.encoded()));
        text.line(format!(
            "location = {} {{ return 301 {to}; }}",
            quoted(path)
        ));
    }
    text.block(format!("location ^~ {} {{", quoted(&base.0)), "}", |text| {
        text.line(format!("alias ${folder}/;"));
        within(holdings, text);
    });
}

fn within(holdings: &Holdings, text: &mut Text<'_>) {
    text.line("index index.html;");
    text.note("hosting-nginx-relative")
        .line("absolute_redirect off;")
        .blank();
    text.note("hosting-types").block("types {", "}", |text| {
        for (media_type, endings) in holdings.types.by_type() {
            text.line(format!("{} {};", bare(media_type), endings.join(" ")));
        }
    });
    text.line("default_type application/octet-stream;");
    let packed: Vec<&str> = holdings
        .types
        .of_text()
        .into_iter()
        // nginx adds it by itself, and complains of it here.
        .filter(|media_type| *media_type != "text/html")
        .collect();
    let packed = packed.join(" ");
    text.line("charset utf-8;")
        .line(format!("charset_types {packed} application/atom+xml;"));
    text.blank().note("hosting-packed").line("gzip on;");
    text.line("gzip_vary on;")
        .line("gzip_proxied any;")
        .line("gzip_min_length 512;");
    text.line(format!("gzip_types {packed} application/atom+xml;"))
        .blank();

    text.note("hosting-policy");
    text.scripts(&holdings.policy);
    headers(holdings, text, true);
    text.note("hosting-revalidated").line(format!(
        "add_header Cache-Control {} always;",
        quoted(REVALIDATED)
    ));
    text.blank().note("hosting-fingerprinted");
    let pattern = fingerprinted(&holdings.base);
    text.block(format!("location ~ {} {{", quoted(&pattern)), "}", |text| {
        headers(holdings, text, false);
        text.line(format!("add_header Cache-Control {};", quoted(FOR_EVER)));
    });
    text.blank().note("hosting-own").line(format!(
        "location {} {{ return 404; }}",
        quoted(&holdings.base.at("/.samverk").0)
    ));
    not_found(holdings, text);
    if !holdings.exceptions.is_empty() {
        text.blank().note("hosting-exceptions");
    }
    for (place, media_type) in &holdings.exceptions {
        text.line(format!(
            "location = {} {{ types {{ }} default_type {}; }}",
            quoted(&place.0),
            bare(media_type)
        ));
    }
    if !holdings.moved.is_empty() {
        text.blank().note("hosting-moved");
    }
    for (from, to) in &holdings.moved {
        let to = quoted(&format!("{}$is_args$args", to.encoded()));
        let both = [Some(from.0.as_str()), from.without_slash()];
        for from in both.into_iter().flatten() {
            text.line(format!(
                "location = {} {{ return 301 {to}; }}",
                quoted(from)
            ));
        }
    }
}

/// nginx forgets these in every block that adds a header of its own.
fn headers(holdings: &Holdings, text: &mut Text<'_>, is_explained: bool) {
    let policy = holdings.policy.header();
    text.line(format!(
        "add_header Content-Security-Policy {} always;",
        quoted(&policy)
    ));
    for (name, value) in HEADERS {
        text.line(format!("add_header {name} {} always;", quoted(value)));
    }
    if is_explained {
        text.note("hosting-hsts");
    }
    text.line(format!(
        "# add_header Strict-Transport-Security {} always;",
        quoted(HSTS)
    ));
}

/// Folders without a page of their own are no pages either, so that 403 is 404.
fn not_found(holdings: &Holdings, text: &mut Text<'_>) {
    let Some((own, others)) = holdings.own_not_found() else {
        return;
    };
    // Not an address that is decoded again.
    let to = |page: &Place| format!("error_page 403 404 =404 {};", quoted(&page.0));
    text.blank().note("hosting-not-found").line(to(own));
    for (home, page) in others {
        text.line(format!("location {} {{ {} }}", quoted(&home.0), to(page)));
    }
}
