//! From what is written in links to where they lead. Every link of every page is resolved once;
//! checks report what is wrong, rendering prints the rest.

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::listing::first_page_of;
use super::target::{Suffix, Target};
use super::url_registry::{Resource, UrlRegistry};
use super::versions::Versions;
use super::{EditionId, Page};
use crate::address;
use crate::config::Config;
use crate::content::{Document, Meeting, dialable};
use crate::source::Spanned;

/// Where the links of a page lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// Those of its text, numbered as in the outline.
    pub in_text: Vec<Target>,
    /// Those of its fields, in the order of [`crate::content::FrontMatter::links`].
    pub in_fields: Vec<Target>,
    /// Its `related` entries, in the order written.
    pub related: Vec<Target>,
    /// Where those of each meeting begin among those of its fields.
    meetings: Box<[usize]>,
}

impl Links {
    /// Resolves all links of a document.
    pub(super) fn resolve(document: &Document, from: &Resolver<'_>) -> Self {
        Self {
            in_text: document
                .markdown
                .outline
                .links
                .iter()
                .map(|link| from.resolve(&link.target))
                .collect(),
            in_fields: document
                .front_matter
                .links()
                .map(|link| from.resolve(&link.value))
                .collect(),
            related: document
                .front_matter
                .related
                .iter()
                .map(|path| from.resolve_path(path.value.trim()))
                .collect(),
            meetings: begins_of_meetings(document),
        }
    }

    /// Whether the text leads to the same pages, in the same order.
    pub(super) fn lead_to_same_pages(&self, other: &Self) -> bool {
        let pages = |links: &Self| {
            links
                .in_text
                .iter()
                .filter_map(Target::page)
                .collect::<Vec<_>>()
        };
        pages(self) == pages(other)
    }
}

impl Page {
    /// Where the links of the meeting of a number lead: that to read on, and that to join.
    pub fn links_of_meeting(&self, number: usize) -> (Option<&Target>, Option<&Target>) {
        let meeting = &self.document.front_matter.network.meetings[number];
        let mut targets = self.links.in_fields[self.links.meetings[number]..].iter();
        let mut next = |link: &Option<Spanned<String>>| link.as_ref().and_then(|_| targets.next());
        let link = next(&meeting.link);
        (link, next(&meeting.online))
    }
}

/// Where the links of each meeting begin among those of all fields, which are in the order of
/// [`crate::content::FrontMatter::links`].
fn begins_of_meetings(document: &Document) -> Box<[usize]> {
    let network = &document.front_matter.network;
    let of_initiatives = network.initiatives.iter().filter(|it| it.link.is_some());
    let mut next = of_initiatives.count();
    let begin = |meeting: &Meeting| {
        let begin = next;
        next += usize::from(meeting.link.is_some()) + usize::from(meeting.online.is_some());
        begin
    };
    network.meetings.iter().map(begin).collect()
}

/// Resolves links as written in one folder, on a page of an edition.
pub(super) struct Resolver<'a> {
    pub registry: &'a UrlRegistry,
    pub config: &'a Config,
    pub versions: &'a Versions,
    pub edition: EditionId,
    /// Content path of the folder that relative links start from.
    pub folder: &'a str,
}

impl Resolver<'_> {
    /// A link in a text or a field: relative or rooted path of a file, address, fragment or URL.
    pub(super) fn resolve(&self, target: &str) -> Target {
        let target = target.trim();
        if target.starts_with('#') {
            return Target::Here(Suffix::parse(target));
        }
        if target.starts_with("//") {
            return Target::External(target.to_owned());
        }
        if let Some(scheme) = address::scheme(target) {
            return match scheme.to_ascii_lowercase().as_str() {
                "http" | "https" => self
                    .own_url(target)
                    .unwrap_or_else(|| Target::External(target.to_owned())),
                // A phone dials digits; what has none, or several numbers, is no link.
                "tel" => to_phone(target),
                scheme if self.config.allows_scheme(scheme) => Target::External(target.to_owned()),
                _ => Target::Unsafe,
            };
        }
        let (path, rest) = target.split_at(target.find(['?', '#']).unwrap_or(target.len()));
        if path.is_empty() {
            return Target::Here(Suffix::parse(rest));
        }
        let (start, way) = path
            .strip_prefix('/')
            .map_or((self.folder, path), |rooted| ("", rooted));
        let Some(joined) = join(start, way) else {
            return Target::Outside;
        };
        let found = self.find(&joined, rest);
        match found {
            Target::Missing(_) if path.starts_with('/') => {
                self.find_address(path, rest).unwrap_or(found)
            }
            found => found,
        }
    }

    /// A content path from the root, as in `related`; a slash before it does no harm, and an
    /// address, old or new, names its page just as well.
    fn resolve_path(&self, path: &str) -> Target {
        let from_root = Resolver {
            folder: "",
            ..*self
        };
        let found = from_root.resolve(path.trim_start_matches('/'));
        // `/` alone is the home page.
        let is_root = path.starts_with('/') && matches!(found, Target::Here(_));
        let found = match found {
            Target::Here(_) if is_root => from_root.resolve(path),
            Target::Missing(_) => {
                let address = from_root.resolve(&format!("/{}", path.trim_start_matches('/')));
                if matches!(address, Target::Missing(_)) {
                    found
                } else {
                    address
                }
            }
            found => found,
        };
        match found {
            Target::Redirect(id, _) => Target::Page(id, Suffix::default()),
            found => found,
        }
    }

    /// A full URL of this very site.
    fn own_url(&self, url: &str) -> Option<Target> {
        let address = self.config.base_url.as_ref()?.strip(url)?;
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        self.find_address(path, rest)
    }

    /// A content path, as written or percent-decoded, in NFC or NFD.
    fn find(&self, path: &str, rest: &str) -> Target {
        let trimmed = path.trim_end_matches('/');
        let found = |path: &str| {
            if let Some(resource) = self.registry.at_path(path) {
                return Some(self.in_edition(resource, rest));
            }
            // A page that exists in other languages alone.
            let page = self.versions.at_path(path, self.edition)?;
            Some(target_of(Resource::Page(page), "", rest))
        };
        if let Some(target) = found(trimmed) {
            return target;
        }
        let decoded = percent_decode_str(trimmed).decode_utf8_lossy();
        let composed: String = decoded.nfc().collect();
        if let Some(target) = found(&decoded)
            .or_else(|| found(&composed))
            .or_else(|| found(&trimmed.nfc().collect::<String>()))
        {
            return target;
        }
        // A folder that another program made has a page that is a file.
        let index = found(&format!("{composed}/index.html"));
        if let Some(target @ Target::File(..)) = index {
            return target;
        }
        let decoded = composed;
        match self.registry.in_other_case(&decoded) {
            Some(real) => {
                let owner = self.registry.at_path(real);
                let target = owner.map_or_else(
                    || Target::Missing(decoded.clone()),
                    |owner| self.in_edition(owner, rest),
                );
                Target::WrongCase(Box::new(target), real.to_owned())
            }
            None => Target::Missing(decoded),
        }
    }

    /// Where a link leads that names something by its path: to its version in the edition of the
    /// page that the link stands on, where there is one.
    fn in_edition(&self, named: Resource, rest: &str) -> Target {
        let version = self.versions.of_resource(named, self.edition);
        let (resource, address) = version.unwrap_or((named, ""));
        target_of(resource, address, rest)
    }

    fn find_address(&self, path: &str, rest: &str) -> Option<Target> {
        let parsed = address::parse(path);
        // A file of `static` may have any name, and an old address a name that looks like a file's.
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let as_file = address::encode_path(&decoded);
        let as_folder = format!("{}/", parsed.as_deref().unwrap_or(&as_file));
        let found = parsed
            .iter()
            .chain([&as_file, &as_folder])
            .find_map(|address| Some((address, self.registry.served_at(address)?)));
        if let Some((address, owner)) = found {
            return Some(target_of(owner, address, rest));
        }
        let address = parsed?;
        // How many pages a listing takes, routes will know.
        let (first, _) = first_page_of(&address, self.config.language_at(&address))?;
        let is_listing = !matches!(
            self.registry.at(first)?,
            Resource::File(_) | Resource::Redirect(_)
        );
        is_listing.then(|| Target::Generated(address.clone(), Suffix::parse(rest)))
    }
}

/// A link that calls a number: as written where that is one by RFC 3966, section 3, which may say
/// more than the number.
fn to_phone(target: &str) -> Target {
    let number = target.split_once(':').map_or("", |(_, rest)| rest);
    let number = percent_decode_str(number).decode_utf8_lossy();
    let digits = number.split(';').next().unwrap_or_default();
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '(' | ')');
    match dialable(digits) {
        Ok(_) if digits.chars().all(is_sign) && !digits.contains("(0)") => {
            Target::External(target.to_owned())
        }
        Ok(called) => Target::External(format!("tel:{called}")),
        Err(_) => Target::NotDialable(number.into_owned()),
    }
}

/// `rest` is what was written behind the path: a query, a fragment, both or nothing.
fn target_of(resource: Resource, address: &str, rest: &str) -> Target {
    match resource {
        Resource::Page(id) => Target::Page(id, Suffix::parse(rest)),
        Resource::Folder(id) => Target::Folder(id, Suffix::parse(rest)),
        Resource::File(index) => Target::File(index, rest.to_owned()),
        Resource::Redirect(id) => Target::Redirect(id, address.to_owned()),
        Resource::Term(index) => Target::Term(index, Suffix::parse(rest)),
        Resource::Generated => Target::Generated(address.to_owned(), Suffix::parse(rest)),
    }
}

/// Walks from a folder along a relative path. `None` where it leads above the root.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_join_and_stay_inside() {
        assert_eq!(join("natverk", "../a.md").as_deref(), Some("a.md"));
        assert_eq!(
            join("natverk", "./b/../c.md").as_deref(),
            Some("natverk/c.md")
        );
        assert_eq!(join("", "../a.md"), None);
    }
}
