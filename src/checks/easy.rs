//! Easy versions of pages that do not exist.

use crate::diagnostics::{Code, Diagnostic};
use crate::nearest::nearest;
use crate::site::{Page, Site};

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let (document, name) = (&page.document, &page.document.name);
    if !name.easy || page.original.is_some() {
        return Vec::new();
    }
    let file = |stem: &str| match &name.language {
        Some(language) => format!("{stem}.{language}.md"),
        None => format!("{stem}.md"),
    };
    let others = site.pages.iter().map(|page| &page.document.name);
    let others = others.filter(|other| {
        !other.easy && other.folder == name.folder && other.language == name.language
    });
    let near = nearest(&name.stem, others.map(|other| other.stem.as_str()));
    vec![
        Diagnostic::at(Code::EasyAlone, &document.source, document.head())
            .with("target", file(&name.stem))
            .with_nearest(near.map(file)),
    ]
}
