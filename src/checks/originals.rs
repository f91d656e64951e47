//! What pictures tell strangers besides what they show, and pictures that cannot be kept from it.

use rustc_hash::FxHashMap;

use crate::diagnostics::choices::{PlaceSaid, UncleanReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::images::{Place, Removal};
use crate::routes::Routes;
use crate::site::{FileId, FileOutput, Page, PageId, Site, SiteFile, Target};
use crate::source::Span;

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let faults = faults(site);
    if faults.is_empty() {
        return Vec::new();
    }
    let uses = uses(site);
    let found = faults.into_iter().map(|(id, fault)| {
        let path = site.file(id).file.source_path();
        match uses.get(&id) {
            Some((page, span)) => fault.finding(path, Some((site.page(*page), *span))),
            None => fault.finding(path, None),
        }
    });
    found.collect()
}

/// What is found where a page uses a picture: the first page that does.
pub(super) fn of_page(site: &Site, routes: &Routes, id: PageId) -> Vec<Diagnostic> {
    let page = site.page(id);
    if !links(page).any(|(file, _)| Fault::of(site.file(file)).is_some()) {
        return Vec::new();
    }
    let mut found = check(site, routes);
    found.retain(|finding| finding.file() == Some(page.document.source.path.as_str()));
    found
}

/// What is wrong with the file of a picture.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// It is published as it is, and says where it was taken.
    Says(Place),
    /// It is not published.
    HeldBack(Removal),
}

impl Fault {
    fn of(file: &SiteFile) -> Option<Self> {
        if file.address.is_none() || file.withheld.is_some() {
            return None;
        }
        let metadata = file.file.metadata;
        match file.output {
            FileOutput::AsItIs => metadata.place.map(Self::Says),
            FileOutput::Nothing if file.is_held_back() => Some(Self::HeldBack(metadata.removal)),
            FileOutput::Nothing | FileOutput::Cleaned => None,
        }
    }

    fn finding(self, path: String, place: Option<(&Page, Span)>) -> Diagnostic {
        let at = |code| match place {
            Some((page, span)) => Diagnostic::at(code, &page.document.source, span),
            None => Diagnostic::about_path(code, path.as_str()),
        };
        let finding = match self {
            Self::Says(place) => at(Code::ImagePlace).with(
                "said",
                match place {
                    Place::Position => PlaceSaid::Position,
                    Place::Name => PlaceSaid::Name,
                },
            ),
            Self::HeldBack(removal) => at(Code::ImageNotCleaned).with(
                "reason",
                if removal == Removal::Unsupported {
                    UncleanReason::Unsupported
                } else {
                    UncleanReason::Damaged
                },
            ),
        };
        finding.with("file", path)
    }
}

fn faults(site: &Site) -> Vec<(FileId, Fault)> {
    let files = site.files.iter().enumerate();
    files
        .filter_map(|(index, file)| Some((FileId(index), Fault::of(file)?)))
        .collect()
}

/// Where each file is used first, by a page that is shown.
fn uses(site: &Site) -> FxHashMap<FileId, (PageId, Span)> {
    let mut uses = FxHashMap::default();
    for (id, page) in site.shown() {
        for (file, span) in links(page) {
            uses.entry(file).or_insert((id, span));
        }
    }
    uses
}

/// The files that a page leads to, and where it does.
fn links(page: &Page) -> impl Iterator<Item = (FileId, Span)> {
    let document = &page.document;
    let in_text = document.markdown.outline.links.iter();
    let in_text = in_text.map(|link| link.span).zip(&page.links.in_text);
    let in_fields = document.front_matter.links().map(|link| link.span);
    let all = in_text.chain(in_fields.zip(&page.links.in_fields));
    all.filter_map(|(span, target): (Span, &Target)| Some((target.file()?, span)))
}
