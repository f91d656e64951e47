//! Links that lead nowhere, and what their writers probably meant.

use std::sync::Arc;

use rayon::prelude::*;

use super::anchors;
use crate::address;
use crate::diagnostics::{Code, Diagnostic};
use crate::nearest::nearest;
use crate::routes::Routes;
use crate::site::{Page, PageId, Site, Target, Withheld};
use crate::source::{SourceFile, Span};

/// Comparing every broken link with every file takes too long where both are many; then only the folder is searched.
const MOST_COMPARED: usize = 2_000;

pub(super) fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    let links = Links { site, routes };
    let mut findings: Vec<Diagnostic> = site.pages.par_iter().flat_map_iter(|page| links.of_page(page)).collect();
    findings.extend(links.of_menu());
    findings
}

pub(super) fn of_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    Links { site, routes }.of_page(site.page(page))
}

struct Links<'a> {
    site: &'a Site,
    routes: &'a Routes,
}

/// A link as written: what, where, from which folder.
struct Written<'a> {
    target: &'a str,
    source: &'a Arc<SourceFile>,
    span: Span,
    folder: &'a str,
}

impl Written<'_> {
    fn finding(&self, code: Code) -> Diagnostic {
        Diagnostic::at(code, self.source, self.span).with("target", self.target)
    }
}

impl Links<'_> {
    fn of_page(&self, page: &Page) -> Vec<Diagnostic> {
        let document = &page.document;
        let (source, fields) = (&document.source, &document.front_matter);
        let written = |target, span| Written { target, source, span, folder: &document.name.folder };
        let in_text = document.markdown.outline.links.iter().map(|link| written(&link.target, link.span)).zip(&page.links.in_text);
        let in_fields = fields.network.links().map(|link| written(&link.value, link.span)).zip(&page.links.in_fields);
        let related = fields.related.iter().map(|path| Written { folder: "", ..written(&path.value, path.span) }).zip(&page.links.related);
        in_text.chain(in_fields).chain(related).filter_map(|(written, target)| self.fault(&written, target, Some(page))).collect()
    }

    fn of_menu(&self) -> Vec<Diagnostic> {
        let config = &self.site.config;
        let items = config.menu.iter().flatten();
        let findings = items.filter_map(|item| {
            let written = Written { target: &item.target.value, source: &config.source, span: item.target.span, folder: "" };
            self.fault(&written, &self.site.resolve_from_root(written.target), None)
        });
        findings.collect()
    }

    /// What is wrong with a link, if anything. `page` is the one it stands on.
    fn fault(&self, written: &Written<'_>, target: &Target, page: Option<&Page>) -> Option<Diagnostic> {
        if target.is_withheld(self.site) {
            // The page is not rendered now, so what its text does not have is missed now and not on the day it is published.
            let landing = page.and_then(|page| target.landing(page, self.site));
            if let Some(landing) = landing.filter(|landing| landing.page.is_some() && !anchors::is_in_text(landing)) {
                return Some(anchors::describe(written.finding(Code::LinkAnchorMissing), &landing));
            }
            return Some(written.finding(Code::LinkWithheld).with("reason", self.reason(target)));
        }
        match target {
            Target::Unsafe => Some(written.finding(Code::LinkUnsafe)),
            Target::Outside => Some(written.finding(Code::LinkOutside)),
            Target::Missing(path) => Some(written.finding(Code::LinkTargetMissing).with_nearest(self.nearest_path(written, path))),
            Target::WrongCase(_, real) => {
                let near = written_from(written.folder, real, written.target);
                Some(written.finding(Code::LinkCase).with("nearest", near))
            }
            Target::Generated(address, _) if self.routes.at(address).is_none() => {
                let overview = [&self.site.config.addresses.initiatives, &self.site.config.addresses.tags].contains(&address);
                // An overview has nothing to show today, but will have: that is no fault of the link.
                let comes = overview && self.site.pages.iter().any(|page| !page.shown && feeds(page, address, self.site));
                let code = if comes { Code::LinkWithheld } else { Code::LinkTargetMissing };
                Some(if comes { written.finding(code).with("reason", "empty") } else { written.finding(code).with_nearest(None::<String>) })
            }
            Target::Here(_) => {
                let landing = page
                    .and_then(|page| target.landing(page, self.site))
                    .filter(|landing| !landing.is_shown && !anchors::is_in_text(landing));
                landing.map(|landing| anchors::describe(written.finding(Code::LinkAnchorMissing), &landing))
            }
            _ => None,
        }
    }

    /// Why what a link leads to is not shown.
    fn reason(&self, target: &Target) -> &'static str {
        let page = match target {
            Target::Page(id, _) | Target::Redirect(id, _) => self.site.page(*id).withheld,
            Target::WrongCase(target, _) => return self.reason(target),
            _ => None,
        };
        page.map_or("empty", Withheld::as_str)
    }

    /// The file or address that was probably meant, as it would be written in the same place.
    fn nearest_path(&self, written: &Written<'_>, missing: &str) -> Option<String> {
        if written.target.starts_with("www.") {
            return Some(format!("https://{}", written.target));
        }
        if written.target.starts_with('/') && written.target.ends_with('/') {
            let addresses: Vec<&str> = self.site.addresses().filter(|address| self.routes.at(address).is_some()).collect();
            let mut addresses = if addresses.len() > MOST_COMPARED { Vec::new() } else { addresses };
            addresses.sort_unstable();
            return nearest(written.target, addresses).map(str::to_owned);
        }
        let mut paths: Vec<&str> = self.site.paths().filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        meant(missing, &paths).map(|path| written_from(written.folder, path, written.target))
    }
}

/// The path that was probably meant, among all paths: the folder whose page is missing; the file without its ending;
/// a file of the same name elsewhere; the most similar name in the same folder, else anywhere.
fn meant<'p>(missing: &str, paths: &[&'p str]) -> Option<&'p str> {
    let known = |path: &str| paths.binary_search(&path).ok().map(|index| paths[index]);
    let (folder, name) = split(missing);
    if name == "index.md" {
        return known(folder);
    }
    if let Some(path) = known(&format!("{missing}.md")) {
        return Some(path);
    }
    let same_name = paths.iter().copied().find(|path| split(path).1.eq_ignore_ascii_case(name));
    let like = |candidates: &[&'p str]| {
        let best = nearest(stem(name), candidates.iter().map(|path| stem(split(path).1)))?;
        candidates.iter().copied().find(|path| stem(split(path).1) == best)
    };
    let in_folder: Vec<&str> = paths.iter().copied().filter(|path| split(path).0 == folder && !stem(split(path).1).is_empty()).collect();
    same_name.or_else(|| like(&in_folder)).or_else(|| if paths.len() > MOST_COMPARED { None } else { like(paths) })
}

/// A path's folder and name.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether a page adds to a generated overview.
fn feeds(page: &Page, overview: &str, site: &Site) -> bool {
    let fields = &page.document.front_matter;
    if overview == site.config.addresses.tags { !fields.tags.is_empty() } else { !fields.network.initiatives.is_empty() }
}

/// A content path as a link in a folder writes it: rooted if the link was, else relative.
fn written_from(folder: &str, path: &str, target: &str) -> String {
    if target.starts_with('/') {
        return format!("/{path}");
    }
    let from = if folder.is_empty() { String::from("/") } else { format!("/{folder}/") };
    address::relative(&from, &format!("/{path}"))
}
