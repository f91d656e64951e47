//! A built site in several languages as its readers and search engines meet it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html, Selector};

use crate::site::Site;

/// Languages that are written from right to left, as far as tests have them.
const RIGHT_TO_LEFT: [&str; 1] = ["ar"];

/// The pages of an output.
pub(super) struct Output {
    own: String,
    further: Vec<String>,
    base_url: String,
    pages: BTreeMap<String, Html>,
    files: BTreeMap<String, Vec<u8>>,
}

/// A link within the site.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) text: String,
    pub(super) to: String,
    pub(super) hreflang: String,
    /// Whether it stands in the header and leads to a version of the page.
    pub(super) is_switcher: bool,
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect(selector)
}

/// An element's text with white space as browsers show it, without soft hyphens.
fn text_of(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    let text = text.replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

impl Output {
    /// What is in `public`, of a site in its own language and further ones.
    pub(super) fn of(site: &Site, own: &str, further: &[&str], base_url: &str) -> Self {
        let files: BTreeMap<String, Vec<u8>> = site
            .outputs()
            .into_iter()
            .map(|(path, bytes)| (format!("/{path}"), bytes))
            .collect();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let pages = files
            .iter()
            .filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "html"))
            .map(|(path, bytes)| {
                let address = path.strip_suffix("index.html").unwrap_or(path);
                (address.to_owned(), Html::parse_document(&text(bytes)))
            })
            .collect();
        Self {
            own: own.to_owned(),
            further: further.iter().map(|&tag| tag.to_owned()).collect(),
            base_url: base_url.to_owned(),
            pages,
            files,
        }
    }

    /// The addresses of all pages.
    pub(super) fn addresses(&self) -> Vec<&str> {
        self.pages.keys().map(String::as_str).collect()
    }

    fn html(&self, address: &str) -> &Html {
        let known = || format!("{address} is not in {:?}", self.addresses());
        self.pages
            .get(address)
            .unwrap_or_else(|| panic!("{}", known()))
    }

    /// The elements of a page that a selector finds.
    pub(super) fn all(&self, address: &str, selector: &str) -> Vec<ElementRef<'_>> {
        self.html(address).select(&select(selector)).collect()
    }

    /// The texts of the elements that a selector finds.
    pub(super) fn texts(&self, address: &str, selector: &str) -> Vec<String> {
        let elements = self.all(address, selector);
        elements.into_iter().map(text_of).collect()
    }

    /// The language that an address is to be in.
    fn edition(&self, address: &str) -> &str {
        let first = address.split('/').nth(1).unwrap_or_default();
        let further = self.further.iter().find(|tag| *tag == first);
        further.unwrap_or(&self.own)
    }

    fn language(&self, address: &str) -> String {
        self.all(address, "html")
            .first()
            .map(|html| attribute(*html, "lang"))
            .unwrap_or_default()
    }

    /// Whether a page does nothing but lead to another.
    pub(super) fn is_redirect(&self, address: &str) -> bool {
        !self.all(address, "meta[http-equiv=refresh]").is_empty()
    }

    /// Where a link on a page leads: an address of the site without its fragment.
    fn resolve(&self, page: &str, href: &str) -> Option<String> {
        let base = url::Url::parse(&self.base_url).unwrap();
        let page = base.join(page.trim_start_matches('/')).unwrap();
        let url = page.join(href).ok()?;
        if url.origin() != base.origin() || !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let path = url.path().strip_prefix(base.path().trim_end_matches('/'))?;
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
        Some(path.into_owned())
    }

    /// The links of a page that lead to places of the site.
    pub(super) fn links(&self, page: &str, within: &str) -> Vec<Link> {
        let in_header: Vec<ElementRef<'_>> = self.all(page, "header a[hreflang]");
        self.all(page, &format!("{within} a[href]"))
            .into_iter()
            .filter_map(|link| {
                Some(Link {
                    text: text_of(link),
                    to: self.resolve(page, link.attr("href")?)?,
                    hreflang: attribute(link, "hreflang"),
                    is_switcher: in_header.contains(&link),
                })
            })
            .collect()
    }

    /// The addresses of a page's versions by their `hreflang`.
    pub(super) fn alternates(&self, page: &str) -> BTreeMap<String, String> {
        self.all(page, "link[rel=alternate][hreflang]")
            .into_iter()
            .filter(|link| link.attr("type").is_none())
            .filter_map(|link| {
                let to = self.resolve(page, link.attr("href")?)?;
                Some((attribute(link, "hreflang"), to))
            })
            .collect()
    }

    /// What must be true of any site, whatever is in it. `may_lead_out` says of links that may
    /// leave their edition.
    pub(super) fn faults(&self, may_lead_out: impl Fn(&Link) -> bool) -> Vec<String> {
        let mut faults = Vec::new();
        for page in self.addresses() {
            self.faults_of_page(page, &may_lead_out, &mut faults);
        }
        self.faults_of_sitemap(&mut faults);
        for (path, bytes) in &self.files {
            if path.ends_with("/atom.xml") {
                let feed = String::from_utf8_lossy(bytes);
                for part in feed.split("<entry>").skip(1) {
                    let to = between(part, "href=\"", "\"").and_then(|to| self.resolve("/", to));
                    let to = to.unwrap_or_default();
                    if !self.pages.contains_key(&to) || self.edition(&to) != self.edition(path) {
                        faults.push(format!("{path} has an entry for {to}"));
                    }
                }
            }
        }
        faults
    }

    fn faults_of_page(
        &self,
        page: &str,
        may_lead_out: &impl Fn(&Link) -> bool,
        faults: &mut Vec<String>,
    ) {
        if self.is_redirect(page) {
            return;
        }
        let language = self.edition(page);
        if self.language(page) != language {
            faults.push(format!("{page} is in {:?}", self.language(page)));
        }
        let direction = if RIGHT_TO_LEFT.contains(&language) {
            "rtl"
        } else {
            "ltr"
        };
        let html = self.all(page, "html");
        if html[0].attr("dir").unwrap_or("ltr") != direction {
            faults.push(format!("{page} is not written {direction}"));
        }
        for link in self.links(page, "body") {
            let Some(target) = self.target(&link.to) else {
                faults.push(format!("{page} links to {}, which is not there", link.to));
                continue;
            };
            if !self.pages.contains_key(target) || self.is_redirect(target) {
                continue;
            }
            let there = self.edition(target);
            if there != language && link.hreflang != there {
                faults.push(format!("{page}: {link:?} does not say that it leads out"));
            }
            // The page for missing addresses says so to all readers.
            let may_lead_out = page == "/404.html" || may_lead_out(&link);
            if there != language && !link.is_switcher && !may_lead_out {
                faults.push(format!("{page}: {link:?} leads to another edition"));
            }
            if there == language && !link.is_switcher && !link.hreflang.is_empty() {
                faults.push(format!("{page}: {link:?} leads to no other edition"));
            }
        }
        self.faults_of_alternates(page, faults);
    }

    /// The page or file that an address leads to.
    fn target<'a>(&self, address: &'a str) -> Option<&'a str> {
        let is_there = self.pages.contains_key(address) || self.files.contains_key(address);
        is_there.then_some(address)
    }

    fn faults_of_alternates(&self, page: &str, faults: &mut Vec<String>) {
        let alternates = self.alternates(page);
        if alternates.is_empty() {
            return;
        }
        if alternates.get(self.edition(page)).map(String::as_str) != Some(page) {
            faults.push(format!("{page} is not among its versions: {alternates:?}"));
        }
        let default = alternates.get("x-default");
        if default.is_none()
            || alternates
                .get(&self.own)
                .is_some_and(|own| Some(own) != default)
        {
            faults.push(format!("{page}: not the right x-default: {alternates:?}"));
        }
        for (tag, address) in &alternates {
            if !self.pages.contains_key(address) {
                faults.push(format!("{page}: version {address} is not there"));
            } else if !self.alternates(address).values().any(|other| other == page) {
                faults.push(format!("{address} does not name {page} as its version"));
            } else if tag != "x-default" && self.edition(address) != tag {
                faults.push(format!("{page}: version {address} is not in {tag}"));
            }
        }
    }

    fn faults_of_sitemap(&self, faults: &mut Vec<String>) {
        let Some(sitemap) = self.files.get("/sitemap.xml") else {
            return;
        };
        let sitemap = String::from_utf8_lossy(sitemap);
        let mut listed = BTreeSet::new();
        for part in sitemap.split("<url>").skip(1) {
            let page = between(part, "<loc>", "</loc>").and_then(|page| self.resolve("/", page));
            let page = page.unwrap_or_default();
            if !self.pages.contains_key(&page) || !listed.insert(page.clone()) {
                faults.push(format!("the sitemap has {page} twice, or in vain"));
                continue;
            }
            let alternates: BTreeMap<String, String> = part
                .split("<xhtml:link ")
                .skip(1)
                .filter_map(|link| {
                    let tag = between(link, "hreflang=\"", "\"")?.to_owned();
                    Some((tag, self.resolve("/", between(link, "href=\"", "\"")?)?))
                })
                .collect();
            if alternates != self.alternates(&page) {
                faults.push(format!(
                    "the sitemap has other versions of {page}: {alternates:?}"
                ));
            }
        }
    }
}

/// What stands between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let rest = match text.strip_prefix(start) {
        Some(rest) => rest,
        // `hreflang="` ends in what `href="` begins with only in part: a name stands behind a space.
        None if start.ends_with('"') => text.split_once(&format!(" {start}"))?.1,
        None => text.split_once(start)?.1,
    };
    rest.split_once(end).map(|(between, _)| between)
}
