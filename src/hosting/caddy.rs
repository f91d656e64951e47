//! Caddy: a file to import in a site's block.
//!
//! <https://caddyserver.com/docs/caddyfile>

use super::Server;
use super::escape::regex;
use super::holdings::{FOR_EVER, HEADERS, HSTS, Holdings, REVALIDATED, fingerprinted};
use super::place::Place;
use super::text::Text;

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    let server = Server::Caddy;
    let base = &holdings.base;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("").note("hosting-caddy-use");
    let host = holdings.host.as_deref().unwrap_or("intranet.example");
    let matching = if base.is_top() {
        String::from("*")
    } else {
        token(&format!("{}*", base.place().0))
    };
    text.comment("").lines(&format!(
        "#     {host} {{\n#         root {matching} /srv/www/natverk\n#         import {}\n#     }}",
        server.file()
    ));
    text.blank();
    moved(holdings, text);
    if let Some(path) = base.place().without_slash() {
        let name = format!("@samverk{}_top", base.suffix());
        text.line(format!("{name} path {}", token(path)));
        text.line(format!(
            "redir {name} {} 301",
            token(&base.place().encoded())
        ))
        .blank();
    }
    let first = if base.is_top() {
        String::from("handle {")
    } else {
        let name = format!("@samverk{}", base.suffix());
        text.line(format!(
            "{name} path {}",
            token(&format!("{}*", base.place().0))
        ));
        format!("handle {name} {{")
    };
    text.block(first, "}", |text| within(holdings, text));
    not_found(holdings, text);
}

fn within(holdings: &Holdings, text: &mut Text<'_>) {
    if !holdings.base.is_top() {
        // Unlike matchers, this compares what is encoded.
        let path = holdings.base.encoded().trim_end_matches('/');
        text.line(format!("uri strip_prefix {}", token(path)));
    }
    text.note("hosting-policy");
    text.scripts(&holdings.policy);
    text.block("header {", "}", |text| {
        text.line(format!(
            "Content-Security-Policy {}",
            token(&holdings.policy.header())
        ));
        for (name, value) in HEADERS {
            text.line(format!("{name} {}", token(value)));
        }
        text.note("hosting-hsts")
            .line(format!("# Strict-Transport-Security {}", token(HSTS)));
        text.note("hosting-revalidated")
            .line(format!("?Cache-Control {}", token(REVALIDATED)));
    });
    text.blank().note("hosting-fingerprinted");
    // Whatever the order of these lines, Caddy sets headers first: of the whole path.
    let pattern = fingerprinted(&holdings.base);
    text.line(format!("@fingerprinted path_regexp {pattern}"));
    text.line(format!(
        "header @fingerprinted Cache-Control {}",
        token(FOR_EVER)
    ))
    .blank();
    text.note("hosting-types");
    types(holdings, text);
    text.blank()
        .note("hosting-packed")
        .block("encode {", "}", |text| {
            text.lines("zstd\ngzip\nminimum_length 512")
                .block("match {", "}", |text| {
                    for media_type in holdings.types.of_text() {
                        text.line(format!("header Content-Type {media_type}*"));
                    }
                    text.line("header Content-Type application/atom+xml*");
                });
        });
    text.blank();
    text.note("hosting-own")
        .block("file_server {", "}", |text| {
            text.line("hide .samverk");
        });
}

fn types(holdings: &Holdings, text: &mut Text<'_>) {
    for (number, (media_type, endings)) in holdings.types.by_type().into_iter().enumerate() {
        let name = format!("@type{number}");
        let patterns: Vec<String> = endings.iter().map(|ending| format!("*.{ending}")).collect();
        let has_ending = |place: &&Place| {
            let ending = place.0.rsplit('.').next().unwrap_or_default();
            endings.contains(&ending)
        };
        // Of two matchers for one file, Caddy says in no order which is heard last.
        let others: Vec<String> = holdings
            .exceptions
            .keys()
            .filter(has_ending)
            .map(|place| token(&place.0))
            .collect();
        if others.is_empty() {
            text.line(format!("{name} path {}", patterns.join(" ")));
        } else {
            text.block(format!("{name} {{"), "}", |text| {
                text.line(format!("path {}", patterns.join(" ")));
                text.line(format!("not path {}", others.join(" ")));
            });
        }
        text.line(format!("header {name} Content-Type {}", token(media_type)));
    }
    if !holdings.exceptions.is_empty() {
        text.note("hosting-exceptions");
    }
    for (number, (place, media_type)) in holdings.exceptions.iter().enumerate() {
        text.line(format!("@other{number} path {}", token(&place.0)));
        text.line(format!(
            "header @other{number} Content-Type {}",
            token(media_type)
        ));
    }
}

/// Old addresses as a map, which compares them as they are: in Caddy's matchers of paths, stars
/// and brackets have a meaning.
fn moved(holdings: &Holdings, text: &mut Text<'_>) {
    if holdings.moved.is_empty() {
        return;
    }
    let name = format!("samverk{}_moved", holdings.base.suffix());
    text.note("hosting-moved");
    text.block(format!("map {{path}} {{{name}}} {{"), "}", |text| {
        for (from, to) in &holdings.moved {
            let both = [Some(from.0.as_str()), from.without_slash()];
            for from in both.into_iter().flatten() {
                text.line(format!("{} {}", key(from), token(&to.encoded())));
            }
        }
        text.line("default \"\"");
    });
    text.line(format!("@{name} not vars {{{name}}} \"\""));
    text.line(format!("redir @{name} {{{name}}} 301")).blank();
}

fn not_found(holdings: &Holdings, text: &mut Text<'_>) {
    let Some((own, others)) = holdings.own_not_found() else {
        return;
    };
    let base = holdings.base.place();
    text.blank()
        .note("hosting-not-found")
        .block("handle_errors {", "}", |text| {
            let pages = others.iter().map(|(home, page)| (home, page));
            for (number, (home, page)) in pages.chain([(&base, own)]).enumerate() {
                page_for(number, home, page, holdings, text);
            }
        });
}

fn page_for(number: usize, home: &Place, page: &Place, holdings: &Holdings, text: &mut Text<'_>) {
    let name = format!("@missing{number}");
    let base = holdings.base.place();
    // The address that was asked for: what is left of it in here differs between versions.
    let home = home.0.replace('\\', "\\\\").replace('"', "\\\"");
    text.line(format!(
        "{name} expression `{{err.status_code}} == 404 && {{http.request.orig_uri.path}}.startsWith(\"{home}\")`"
    ));
    text.block(format!("handle {name} {{"), "}", |text| {
        text.line(format!(
            "rewrite * {}",
            token(&format!("/{}", page.below(&base)))
        ));
        if !holdings.base.is_top() {
            text.line("root * {http.vars.root}");
        }
        text.line("header Content-Type \"text/html; charset=utf-8\"");
        text.line(format!("header Cache-Control {}", token(REVALIDATED)));
        text.line("file_server");
    });
}

/// A token of a Caddyfile.
fn token(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

/// An old address as it stands in the map: letters that mean something to Caddyfiles make it a
/// regular expression.
fn key(path: &str) -> String {
    if path.contains(['{', '}', '`', '\\', '"', '~']) {
        format!("~^{}$", regex(path))
    } else {
        token(path)
    }
}
