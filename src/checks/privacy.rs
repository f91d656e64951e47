//! What is nobody else's business: personal identity numbers, private e-mail addresses.

use std::ops::Range;

use super::personal_number;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Page, Site};
use crate::source::Span;

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let source = &page.document.source;
    let at =
        |code, range: Range<usize>| Diagnostic::at(code, source, Span::new(range.start, range.end));
    let numbers = personal_number::find(&source.text, site.clock.today).into_iter();
    let numbers = numbers.map(|range| {
        at(Code::PersonalNumber, range.clone()).with("number", masked(&source.text[range]))
    });
    let addresses = private_addresses(&source.text).into_iter();
    numbers
        .chain(
            addresses.map(|range| {
                at(Code::EmailPrivate, range.clone()).with("email", &source.text[range])
            }),
        )
        .collect()
}

/// A number that can be recognised by whoever knows it, and by nobody else: findings are passed on
/// and stored.
fn masked(number: &str) -> String {
    let last = number.len().saturating_sub(4);
    format!("{}••••", number.get(..last).unwrap_or_default())
}

/// The e-mail addresses at services that people use in private.
fn private_addresses(text: &str) -> Vec<Range<usize>> {
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let of_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let addresses = text.match_indices('@').filter_map(|(at, _)| {
        let name = text[..at].rfind(|c| !of_name(c)).map_or(0, |before| {
            before + text[before..].chars().next().map_or(0, char::len_utf8)
        });
        let host = &text[at + 1..];
        let host =
            host[..host.find(|c| !of_host(c)).unwrap_or(host.len())].trim_end_matches(['.', '-']);
        (name < at && is_private(&host.to_lowercase())).then_some(name..at + 1 + host.len())
    });
    addresses.collect()
}

fn is_private(host: &str) -> bool {
    let of_service = host
        .split_once('.')
        .is_some_and(|(service, country)| SERVICES.contains(&service) && country.len() <= 6);
    of_service || HOSTS.contains(&host)
}

/// Services that are found under the names of several countries.
const SERVICES: &[&str] = &[
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "icloud",
    "aol",
    "gmx",
    "protonmail",
    "tutanota",
    "fastmail",
];

const HOSTS: &[&str] = &[
    "me.com",
    "mac.com",
    "mail.com",
    "proton.me",
    "pm.me",
    "telia.com",
    "bredband.net",
    "comhem.se",
    "spray.se",
    "tele2.se",
    "passagen.se",
    "swipnet.se",
    "home.se",
    "glocalnet.net",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_services_are_told_from_employers() {
        let text = "email: anna.ek@gmail.com, <bo@Hotmail.se> c@live.example.org \
                    d@outlook.com. @gmail.com e@gmail.example.se å@telia.com";
        let found: Vec<&str> = private_addresses(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(
            found,
            [
                "anna.ek@gmail.com",
                "bo@Hotmail.se",
                "d@outlook.com",
                "å@telia.com"
            ]
        );
    }
}
