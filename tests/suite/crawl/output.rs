//! A site's output, and what is wrong with it by itself: where links lead, what pages lack.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html, Selector};

/// A page of the output.
pub(super) struct Page {
    html: Html,
    pub(super) ids: Vec<String>,
}

/// A site's output, and the path that it is served below, with a slash at both ends.
pub(super) struct Output {
    pub(super) files: BTreeMap<String, Vec<u8>>,
    pub(super) pages: BTreeMap<String, Page>,
    below: &'static str,
    portable: bool,
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect(selector)
}

/// An element's text, or a whole page's, with white space as browsers show it.
pub(super) fn text_of(text: impl Iterator<Item = impl AsRef<str>>) -> String {
    // Soft hyphens are no part of what a text says.
    let joined = text
        .map(|part| part.as_ref().to_owned())
        .collect::<String>()
        .replace(['\u{ad}', '\u{2060}'], "");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Output {
    pub(super) fn new(
        files: BTreeMap<String, Vec<u8>>,
        below: &'static str,
        portable: bool,
    ) -> Self {
        let pages = files
            .iter()
            .filter(|(path, _)| is_html(path))
            .map(|(path, bytes)| {
                let html = Html::parse_document(std::str::from_utf8(bytes).expect(path));
                let mut page = Page {
                    html,
                    ids: Vec::new(),
                };
                page.ids = page
                    .all("[id]")
                    .into_iter()
                    .filter_map(|element| element.attr("id"))
                    .map(str::to_owned)
                    .collect();
                (path.clone(), page)
            });
        Self {
            pages: pages.collect(),
            files,
            below,
            portable,
        }
    }

    /// The file that a reader of `page` gets by `path`, and the one that a web server or disk has
    /// for it.
    pub(super) fn resolve(&self, page: &str, path: &str) -> Result<String, String> {
        let (start, path) = match path.strip_prefix(self.below) {
            Some(path) if is_not_found(page) => ("", path),
            _ if path.starts_with('/') => return Err(String::from("is absolute")),
            _ => (page.rsplit_once('/').map_or("", |(folder, _)| folder), path),
        };
        let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop().ok_or("leads out of the site")?),
                part => parts.push(part),
            }
        }
        let mut target = percent_decode(&parts.join("/"));
        let is_folder = path.is_empty() || path.ends_with('/') || path.ends_with('.');
        // Only a web server shows the page for addresses that do not exist, and it knows index
        // pages.
        if is_folder && (!self.portable || is_not_found(page)) {
            target = if target.is_empty() {
                String::from("index.html")
            } else {
                format!("{target}/index.html")
            };
        }
        if self.files.contains_key(&target) {
            Ok(target)
        } else {
            Err(format!("leads to {target}, which is not there"))
        }
    }

    /// Where the internal links of a page lead, and what is wrong with them.
    fn links(&self, name: &str, faults: &mut Vec<String>) -> BTreeSet<String> {
        let page = &self.pages[name];
        let mut targets = BTreeSet::new();
        for element in page.all("[href], [src], [srcset], [poster], [action], [data], [style]") {
            let tag = element.value().name();
            if let Some(candidates) = element.attr("srcset") {
                let addresses = candidates
                    .split(", ")
                    .filter_map(|candidate| candidate.split(' ').next());
                for found in addresses.map(|address| self.resolve(name, address)) {
                    match found {
                        Ok(target) => drop(targets.insert(target)),
                        Err(fault) => faults.push(format!("{name}: {candidates} {fault}")),
                    }
                }
                continue;
            }
            let unknown = ["poster", "action", "data", "style"];
            let is_unknown = |name: &&str| element.attr(name).is_some();
            if unknown.iter().any(is_unknown) && tag != "form" {
                faults.push(format!(
                    "{name}: an attribute that the crawler does not follow: {}",
                    element.html()
                ));
                continue;
            }
            let is_form = tag == "form";
            let Some(link) = element
                .attr("href")
                .or_else(|| element.attr("src"))
                .or_else(|| element.attr("action").filter(|_| is_form))
            else {
                continue;
            };
            // Full addresses of pages, which nobody asks for.
            let is_named =
                tag == "link" && matches!(element.attr("rel"), Some("canonical" | "alternate"));
            if link.contains("://") || link.starts_with("//") {
                if tag != "a" && !is_named {
                    faults.push(format!("{name}: a request to another host: {link}"));
                }
                continue;
            }
            if link.starts_with("mailto:") || link.starts_with("tel:") {
                continue;
            }
            let (path, fragment) = link
                .split_once('#')
                .map_or((link, None), |(path, fragment)| (path, Some(fragment)));
            let path = path.split('?').next().unwrap_or_default();
            let target = if path.is_empty() {
                Ok(name.to_owned())
            } else {
                self.resolve(name, path)
            };
            match target {
                Err(fault) => faults.push(format!("{name}: {link} {fault}")),
                Ok(target) => {
                    let fragment = fragment
                        .map(percent_decode)
                        .filter(|fragment| !fragment.is_empty());
                    if let (Some(fragment), Some(page)) = (fragment, self.pages.get(&target)) {
                        let is_named = |a: &ElementRef<'_>| a.attr("name") == Some(&fragment);
                        let known = page.ids.contains(&fragment)
                            || page.all("a[name]").iter().any(is_named);
                        if !known {
                            faults.push(format!("{name}: {link}: {target} has no #{fragment}"));
                        }
                    }
                    targets.insert(target);
                }
            }
        }
        targets
    }

    /// Everything that is wrong with the output by itself.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut reached = BTreeSet::from([String::from("index.html")]);
        let mut left = vec![String::from("index.html")];
        let links: BTreeMap<&String, BTreeSet<String>> = self
            .pages
            .keys()
            .map(|name| (name, self.links(name, &mut faults)))
            .collect();
        while let Some(name) = left.pop() {
            for target in links.get(&name).into_iter().flatten() {
                if reached.insert(target.clone()) {
                    left.push(target.clone());
                }
            }
        }
        for (name, page) in &self.pages {
            let is_redirect = !page.all("meta[http-equiv=refresh]").is_empty();
            if !reached.contains(name) && !is_redirect && !is_not_found(name) {
                faults.push(format!("{name}: no way leads here from the home page"));
            }
            faults.extend(page.faults(name));
        }
        faults
    }

    pub(super) fn page(&self, address: &str) -> &Page {
        let file = format!("{}index.html", address.trim_start_matches('/'));
        self.pages
            .get(&file)
            .unwrap_or_else(|| panic!("{address} is not there"))
    }
}

impl Page {
    pub(super) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&select(selector)).collect()
    }

    fn faults(&self, name: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let texts = |selector: &str| {
            self.all(selector)
                .iter()
                .map(|element| text_of(element.text()))
                .collect::<Vec<_>>()
        };
        let (headings, titles) = (texts("h1"), texts("head > title"));
        if headings.len() != 1 || headings[0].is_empty() {
            faults.push(format!("{name}: its h1 are {headings:?}"));
        }
        if titles.len() != 1 || titles[0].is_empty() {
            faults.push(format!("{name}: its titles are {titles:?}"));
        }
        if self
            .all("html")
            .iter()
            .any(|html| html.attr("lang").is_none_or(str::is_empty))
        {
            faults.push(format!("{name}: it does not say its language"));
        }
        let mut ids = BTreeSet::new();
        faults.extend(
            self.ids
                .iter()
                .filter(|id| !ids.insert(*id))
                .map(|id| format!("{name}: two elements have the id {id}")),
        );
        // What the search's script fills has no words before.
        let filled = select("[data-fill]");
        let unnamed = self.all("a[href], button").into_iter().filter(|element| {
            accessible_name(*element).is_empty() && element.select(&filled).next().is_none()
        });
        faults.extend(unnamed.map(|element| format!("{name}: nothing names {}", element.html())));
        let images = self.all("img:not([alt])").into_iter();
        faults.extend(
            images.map(|image| format!("{name}: {} has no alternative text", image.html())),
        );
        faults
    }

    pub(super) fn text(&self) -> String {
        text_of(self.all("body").into_iter().flat_map(|body| body.text()))
    }
}

fn accessible_name(element: ElementRef<'_>) -> String {
    let images = element
        .select(&select("img"))
        .filter_map(|image| image.attr("alt"))
        .collect::<String>();
    format!(
        "{}{images}{}",
        text_of(element.text()),
        element.attr("aria-label").unwrap_or_default()
    )
}

/// Whether a file is the page for addresses that do not exist, of the site or of an edition.
pub(super) fn is_not_found(path: &str) -> bool {
    path == "404.html" || path.ends_with("/404.html")
}

fn is_html(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "html")
}

pub(super) fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let escaped = (byte == b'%')
            .then(|| behind.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok());
        let decoded = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() {
            &behind[2..]
        } else {
            behind
        };
    }
    String::from_utf8(bytes).expect("an address is UTF-8")
}
