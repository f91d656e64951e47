//! Links that lead nowhere, and what their writers probably meant.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::address;
use crate::diagnostics::{Code, Diagnostic};
use crate::nearest::nearest;
use crate::routes::Routes;
use crate::site::{Page, Site, Target};
use crate::source::{SourceFile, Span};

/// Comparing every broken link with every file takes too long where both are many; then only the folder is searched.
const MOST_COMPARED: usize = 2_000;

pub(super) fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    let made: FxHashSet<&str> = routes.all.iter().map(|route| route.address.as_str()).collect();
    let links = Links { site, made: &made };
    let mut findings: Vec<Diagnostic> = site.pages.par_iter().flat_map_iter(|page| links.of_page(page)).collect();
    findings.extend(links.of_menu());
    findings
}

struct Links<'a> {
    site: &'a Site,
    made: &'a FxHashSet<&'a str>,
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
        let in_text = document.markdown.outline.links.iter().map(|link| written(&link.target, link.span)).zip(&page.links);
        let in_fields = fields.network.links().map(|link| written(&link.value, link.span)).zip(&page.field_links);
        let related =
            fields.related.iter().map(|path| Written { folder: "", ..written(&path.value, path.span) }).zip(&page.related_targets);
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
        match target {
            Target::Unsafe => Some(written.finding(Code::LinkUnsafe)),
            Target::Outside => Some(written.finding(Code::LinkOutside)),
            Target::Missing(path) => Some(written.finding(Code::LinkTargetMissing).with_nearest(self.nearest_path(written, path))),
            Target::WrongCase(_, real) => {
                let near = written_from(written.folder, real, written.target);
                Some(written.finding(Code::LinkCase).with("nearest", near))
            }
            Target::Withheld(index) => Some(written.finding(Code::LinkWithheld).with("reason", self.site.withheld[*index].reason.as_str())),
            Target::Page(id, Some(anchor)) => anchor_fault(written, anchor, self.site.page(*id)),
            Target::Here(Some(anchor)) => anchor_fault(written, anchor, page?),
            Target::Generated(address, _) if !self.made.contains(address.as_str()) => {
                Some(written.finding(Code::LinkTargetMissing).with_nearest(None::<String>))
            }
            Target::Page(_, None)
            | Target::Here(None)
            | Target::Folder(..)
            | Target::Generated(..)
            | Target::External(_)
            | Target::File(_) => None,
        }
    }

    /// The file or address that was probably meant, as it would be written in the same place.
    fn nearest_path(&self, written: &Written<'_>, missing: &str) -> Option<String> {
        if written.target.starts_with('/') && written.target.ends_with('/') {
            let addresses: Vec<&str> = self.site.addresses().filter(|address| self.made.contains(address)).collect();
            let mut addresses = if addresses.len() > MOST_COMPARED { Vec::new() } else { addresses };
            addresses.sort_unstable();
            return nearest(written.target, addresses).map(str::to_owned);
        }
        let (folder, name) = missing.rsplit_once('/').unwrap_or(("", missing));
        let mut paths: Vec<&str> = self.site.paths().filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        // A file of that very name in another folder, then the most similar name in the folder, then anywhere.
        let same_name = paths.iter().copied().find(|path| path.rsplit('/').next().is_some_and(|other| other.eq_ignore_ascii_case(name)));
        let with_ending = format!("{missing}.md");
        let found = same_name.or_else(|| paths.binary_search(&with_ending.as_str()).ok().map(|index| paths[index])).or_else(|| {
            let in_folder = paths.iter().copied().filter(|path| path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder);
            let by_name = |path: &'_ str| path.rsplit('/').next().unwrap_or_default().to_owned();
            let names: Vec<(String, &str)> = in_folder.map(|path| (by_name(path), path)).collect();
            nearest(name, names.iter().map(|(name, _)| name.as_str()))
                .and_then(|best| names.iter().find(|(name, _)| name == best))
                .map(|(_, path)| *path)
        });
        let found = found.or_else(|| if paths.len() > MOST_COMPARED { None } else { nearest(missing, paths) });
        found.map(|path| written_from(written.folder, path, written.target))
    }
}

fn anchor_fault(written: &Written<'_>, anchor: &str, page: &Page) -> Option<Diagnostic> {
    let outline = &page.document.markdown.outline;
    // Ids of the theme's own begin with `s-`; only the rendered page knows them. `#top` is the browser's own (HTML, 7.4.6.4).
    if outline.has_anchor(anchor) || anchor.starts_with("s-") || anchor == "top" {
        return None;
    }
    let near = nearest(anchor, outline.headings.iter().map(|heading| heading.id.as_str()));
    let finding = written.finding(Code::LinkAnchorMissing).with("anchor", anchor).with("page", page.document.title.as_str());
    Some(finding.with_nearest(near))
}

/// A content path as a link in a folder writes it: rooted if the link was, else relative.
fn written_from(folder: &str, path: &str, target: &str) -> String {
    if target.starts_with('/') {
        return format!("/{path}");
    }
    let from = if folder.is_empty() { String::from("/") } else { format!("/{folder}/") };
    address::relative(&from, &format!("/{path}"))
}
