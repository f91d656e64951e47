//! One file, one place: what `build` could not publish is left out of the routes, with a finding,
//! before anybody tries.
//!
//! Pages, files and aliases have asked for their addresses, and most of what is wrong with those is
//! known by then (`site::url_registry`). What is made of them (pages of listings, variants of
//! images, files of the theme) has asked nobody.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Recipe, Route, Routes};
use crate::address::{self, Unusable};
use crate::content::CONTENT;
use crate::diagnostics::choices::{AddressOf, UnusableReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Page, Refusal, Site, Taxonomy, Term};
use crate::source::Span;

/// Why a route cannot be.
enum Fault {
    /// This route, by its number, is in the way.
    Taken(usize),
    Unusable(Unusable),
}

/// Leaves out the routes that cannot be, and says so.
pub(super) fn settle(site: &Site, routes: Routes) -> (Routes, Vec<Diagnostic>) {
    let faults = faults(&routes.all);
    if faults.is_empty() {
        return (routes, Vec::new());
    }
    let mut findings: Vec<Diagnostic> = Vec::new();
    for (index, fault) in &faults {
        let route = &routes.all[*index];
        if is_known(site, route, fault) {
            continue;
        }
        let finding = match fault {
            Fault::Taken(other) => {
                let (finding, kind) = about(site, route, Code::AddressTaken);
                let other = source_of(site, &routes.all[*other]);
                finding
                    .with("kind", kind)
                    .with("address", route.address.as_str())
                    .with("other", other)
            }
            Fault::Unusable(fault) => {
                let (finding, kind) = about(site, route, Code::AddressUnusable);
                with_fault(finding.with("kind", kind), fault)
            }
        };
        // One file can be in the way of many.
        let is_told = |known: &Diagnostic| {
            known.code == finding.code && known.place.is_some() && known.file() == finding.file()
        };
        if !findings.iter().any(is_told) {
            findings.push(finding);
        }
    }
    let left_out: FxHashSet<usize> = faults.iter().map(|(index, _)| *index).collect();
    let mut kept = Routes {
        unpublished: routes.unpublished,
        generated: routes.generated,
        ..Routes::default()
    };
    for (index, route) in routes.all.into_iter().enumerate() {
        if left_out.contains(&index) {
            kept.generated.made.remove(&route.address);
        } else {
            kept.add(route.address, route.recipe);
        }
    }
    (kept, findings)
}

/// What cannot be, by its number.
fn faults(routes: &[Route]) -> Vec<(usize, Fault)> {
    let forms: Vec<Cow<'_, str>> = routes
        .iter()
        .map(|route| address::canonical(&route.address))
        .collect();
    let mut order: Vec<usize> = (0..routes.len()).collect();
    // What people wrote comes before what is made of it, and that before ways to it.
    order.sort_by_key(|index| rank(routes[*index].recipe));
    let mut faults = Vec::new();
    let mut owners: FxHashMap<&str, usize> = FxHashMap::default();
    owners.reserve(routes.len());
    let mut folders: FxHashMap<&str, usize> = FxHashMap::default();
    for index in order {
        let form = &*forms[index];
        let fault = address::unusable(&routes[index].address)
            .map(Fault::Unusable)
            .or_else(|| in_the_way(form, &owners, &folders).map(Fault::Taken));
        if let Some(fault) = fault {
            faults.push((index, fault));
            continue;
        }
        owners.insert(form, index);
        let mut above = form.trim_end_matches('/');
        while let Some(slash) = above.rfind('/') {
            above = &above[..slash];
            if folders.contains_key(above) {
                break;
            }
            folders.insert(above, index);
        }
    }
    faults.sort_unstable_by_key(|(index, _)| *index);
    faults
}

/// Whose file is at a place, or would have to be a folder for it, or is below it.
fn in_the_way(
    form: &str,
    owners: &FxHashMap<&str, usize>,
    folders: &FxHashMap<&str, usize>,
) -> Option<usize> {
    if let Some(owner) = owners.get(form) {
        return Some(*owner);
    }
    if let Some(below) = folders.get(form).filter(|_| !form.ends_with('/')) {
        return Some(*below);
    }
    let mut above = form.strip_suffix('/').unwrap_or(form);
    if above.len() < form.len()
        && let Some(owner) = owners.get(above)
    {
        return Some(*owner);
    }
    while let Some(slash) = above.rfind('/') {
        above = &above[..slash];
        let index = above.strip_suffix("index.html").unwrap_or(above);
        if let Some(owner) = owners.get(above).or_else(|| owners.get(index)) {
            return (!index.is_empty()).then_some(*owner);
        }
    }
    None
}

const fn rank(recipe: Recipe) -> u8 {
    match recipe {
        // Without it, no page looks as it should.
        Recipe::Asset(_) => 0,
        Recipe::Page(..) => 1,
        Recipe::Folder(..) => 2,
        Recipe::File(_) | Recipe::Cleaned(_) => 3,
        Recipe::Overview(..) | Recipe::Calendar(..) => 4,
        Recipe::Term(..) => 5,
        Recipe::Generated(..) | Recipe::Search(..) => 6,
        Recipe::NotFound(_) => 7,
        Recipe::Redirect(_) => 8,
        Recipe::Image(..) => 9,
    }
}

/// Whether it was said where the address was asked for.
fn is_known(site: &Site, route: &Route, fault: &Fault) -> bool {
    let is_it = |address: &str| route.address.starts_with(address);
    matches!(fault, Fault::Unusable(_))
        && site.conflicts.iter().any(|conflict| {
            matches!(conflict.reason, Refusal::Unusable(_))
                && (is_it(&conflict.address) || is_it(&address::usable(&conflict.address)))
        })
}

/// A finding about what a route is made of.
fn about(site: &Site, route: &Route, code: Code) -> (Diagnostic, AddressOf) {
    let at = |page: &Page, span: Option<Span>| {
        let span = span.unwrap_or(Span::new(0, 0));
        Diagnostic::at(code, &page.document.source, span)
    };
    match route.recipe {
        Recipe::Page(id, _) | Recipe::Overview(_, _, Some(id), _) => {
            let page = site.page(id);
            (at(page, page.document.slug_span()), AddressOf::Page)
        }
        Recipe::Redirect(id) => {
            let redirect = site.redirect(id);
            let page = site.page(redirect.to);
            let mut aliases = page.document.front_matter.aliases.iter();
            let alias = aliases.find(|alias| alias.value == redirect.from);
            (at(page, alias.map(|alias| alias.span)), AddressOf::Alias)
        }
        Recipe::File(id) | Recipe::Cleaned(id) | Recipe::Image(id, _) => {
            let path = site.file(id).file.source_path();
            (Diagnostic::about_path(code, path), AddressOf::File)
        }
        Recipe::Folder(id, ..) => {
            let path = format!("{CONTENT}/{}", site.folder(id).path);
            let path = path.trim_end_matches('/');
            (Diagnostic::about_path(code, path), AddressOf::Folder)
        }
        Recipe::Term(id, _) => {
            let term = site.term(id);
            let page = term.pages.first().map(|id| site.page(*id));
            let finding = page.map_or_else(|| Diagnostic::of_site(code), |page| at(page, None));
            (finding, address_of(term))
        }
        Recipe::Overview(..)
        | Recipe::Calendar(..)
        | Recipe::NotFound(_)
        | Recipe::Generated(..)
        | Recipe::Search(..)
        | Recipe::Asset(_) => (Diagnostic::of_site(code), AddressOf::Generated),
    }
}

/// Whose address a term's is.
pub(crate) const fn address_of(term: &Term) -> AddressOf {
    match term.taxonomy {
        Taxonomy::Audiences => AddressOf::Audience,
        Taxonomy::Tags => AddressOf::Tag,
        Taxonomy::Years => AddressOf::Generated,
    }
}

/// What a route is made of, as messages call it.
fn source_of(site: &Site, route: &Route) -> String {
    match route.recipe {
        Recipe::Page(id, _) | Recipe::Overview(_, _, Some(id), _) => {
            site.page(id).document.path.clone()
        }
        Recipe::Redirect(id) => site.page(site.redirect(id).to).document.path.clone(),
        Recipe::File(id) | Recipe::Cleaned(id) | Recipe::Image(id, _) => {
            site.file(id).file.shown_path()
        }
        Recipe::Folder(id, ..) => format!("{}/", site.folder(id).path),
        Recipe::Overview(..)
        | Recipe::Calendar(..)
        | Recipe::Term(..)
        | Recipe::NotFound(_)
        | Recipe::Generated(..)
        | Recipe::Search(..)
        | Recipe::Asset(_) => String::from("samverk"),
    }
}

/// Says why not every system can save a file at the address that a finding is about.
pub(crate) fn with_fault(finding: Diagnostic, fault: &Unusable) -> Diagnostic {
    /// As much of a long name as tells it from others.
    fn shortened(name: &str) -> String {
        let start: String = name.chars().take(40).collect();
        format!("{start}…")
    }
    let (reason, part) = match fault {
        Unusable::LongName(name) => (UnusableReason::Long, shortened(name)),
        Unusable::LongPath => (UnusableReason::Path, String::new()),
        Unusable::Character(name, _) => (UnusableReason::Character, name.clone()),
        Unusable::End(name) => (UnusableReason::End, name.clone()),
        Unusable::Device(name) => (UnusableReason::Device, name.clone()),
    };
    let character = match fault {
        Unusable::Character(_, character) => Some(character.to_string()),
        _ => None,
    };
    finding
        .with("reason", reason)
        .with("part", part)
        .with("character", character)
}
