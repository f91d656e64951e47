//! Internet Information Services: `web.config`, in the site's folder.
//!
//! Nothing here needs a module that is not part of Windows, nor a section that a server keeps to
//! itself (`overrideModeDefault="Deny"`), which would make it answer nothing but 500.19.
//! <https://learn.microsoft.com/iis/configuration/system.webserver/>

use super::Server;
use super::escape::xml;
use super::holdings::{FOR_EVER, HEADERS, HSTS, Holdings};
use super::place::Place;
use super::text::{Comments, Text};

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    text.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    text.set_comments(Comments::Xml);
    text.head(
        &Server::Iis.marker(),
        &holdings.title,
        holdings.host.is_some(),
    );
    text.note("hosting-iis-use");
    text.line("<configuration>");
    text.indented(2, |text| {
        text.line("<system.webServer>");
        text.indented(2, |text| within(holdings, text));
        text.line("</system.webServer>");
        locations(holdings, text);
    });
    text.line("</configuration>");
}

fn within(holdings: &Holdings, text: &mut Text<'_>) {
    text.lines(
        "<defaultDocument enabled=\"true\">\n  <files>\n    <clear />\n    <add value=\"index.html\" />\n  </files>\n</defaultDocument>\n<directoryBrowse enabled=\"false\" />",
    );
    text.note("hosting-packed");
    text.line("<urlCompression doStaticCompression=\"true\" doDynamicCompression=\"false\" />");
    text.note("hosting-types").line("<staticContent>");
    text.indented(2, |text| {
        text.note("hosting-revalidated")
            .line("<clientCache cacheControlMode=\"DisableCache\" />");
        for (ending, media_type) in holdings.types.iter() {
            map(&format!(".{ending}"), media_type, text);
        }
    });
    text.line("</staticContent>").note("hosting-policy");
    text.scripts(&holdings.policy);
    text.line("<httpProtocol>").indented(2, |text| {
        text.line("<customHeaders>");
        text.indented(2, |text| {
            text.line("<remove name=\"X-Powered-By\" />");
            let policy = holdings.policy.header();
            header("Content-Security-Policy", &policy, text);
            for (name, value) in HEADERS {
                header(name, value, text);
            }
            text.note("hosting-iis-hsts");
            text.line(format!(
                "<!-- <add name=\"Strict-Transport-Security\" value=\"{HSTS}\" /> -->"
            ));
        });
        text.line("</customHeaders>");
    });
    text.line("</httpProtocol>");
    if let Some((own, _)) = holdings.own_not_found() {
        text.note("hosting-not-found");
        error_page(own, holdings, text);
    }
    text.note("hosting-own").line("<security>");
    text.indented(2, |text| {
        let escaping = if holdings.has_plus {
            " allowDoubleEscaping=\"true\""
        } else {
            ""
        };
        text.line(format!("<requestFiltering{escaping}>"));
        text.lines("  <hiddenSegments>\n    <add segment=\".samverk\" />\n  </hiddenSegments>");
        text.line("</requestFiltering>");
    });
    text.line("</security>");
}

fn locations(holdings: &Holdings, text: &mut Text<'_>) {
    text.note("hosting-iis-fingerprinted");
    location("assets", text, |text| {
        text.lines(&format!(
            "<staticContent>\n  <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"{}\" />\n</staticContent>",
            // How long is said once already.
            FOR_EVER.replace("max-age=31536000, ", "")
        ));
    });
    let base = holdings.base.place();
    if let Some((_, others)) = holdings.own_not_found() {
        for (home, page) in others {
            location(path(home, &base), text, |text| {
                error_page(page, holdings, text);
            });
        }
    }
    if !holdings.exceptions.is_empty() {
        text.note("hosting-exceptions");
    }
    for (place, media_type) in &holdings.exceptions {
        let ending = place.0.rsplit('.').next().unwrap_or_default();
        location(path(place, &base), text, |text| {
            text.line("<staticContent>");
            text.indented(2, |text| map(&format!(".{ending}"), media_type, text));
            text.line("</staticContent>");
        });
    }
    if !holdings.moved.is_empty() {
        text.note("hosting-moved");
    }
    for (from, to) in &holdings.moved {
        location(path(from, &base), text, |text| {
            text.line(format!(
                "<httpRedirect enabled=\"true\" exactDestination=\"true\" httpResponseStatus=\"Permanent\" destination=\"{}\" />",
                xml(&to.encoded())
            ));
        });
        // What lies below an old address has not moved.
        for name in holdings.right_below(from) {
            location(
                &format!("{}{name}", path(from, &base).to_owned() + "/"),
                text,
                |text| {
                    text.line("<httpRedirect enabled=\"false\" />");
                },
            );
        }
    }
}

/// A place as `location` has it: from the site's folder, without a slash at its end.
fn path<'a>(place: &'a Place, base: &Place) -> &'a str {
    place.below(base).trim_end_matches('/')
}

fn location(path: &str, text: &mut Text<'_>, within: impl FnOnce(&mut Text<'_>)) {
    text.line(format!("<location path=\"{}\">", xml(path)));
    text.indented(2, |text| {
        text.line("<system.webServer>");
        text.indented(2, within);
        text.line("</system.webServer>");
    });
    text.line("</location>");
}

/// Whatever the server has already must go first: it does not take the same twice.
fn map(ending: &str, media_type: &str, text: &mut Text<'_>) {
    text.line(format!("<remove fileExtension=\"{ending}\" />"));
    text.line(format!(
        "<mimeMap fileExtension=\"{ending}\" mimeType=\"{}\" />",
        xml(media_type)
    ));
}

fn header(name: &str, value: &str, text: &mut Text<'_>) {
    text.line(format!("<remove name=\"{name}\" />"));
    text.line(format!("<add name=\"{name}\" value=\"{}\" />", xml(value)));
}

/// The page as a file: executed as an address, it would be sent with status 200.
fn error_page(page: &Place, holdings: &Holdings, text: &mut Text<'_>) {
    let file = page.below(&holdings.base.place()).replace('/', "\\");
    text.lines(&format!(
        "<httpErrors errorMode=\"Custom\">\n  <remove statusCode=\"404\" />\n  <error statusCode=\"404\" path=\"{}\" responseMode=\"File\" />\n</httpErrors>",
        xml(&file)
    ));
}
