//! Checks of the site as a whole and of its texts, one file per family. What a file's form alone
//! shows, `load` has reported already.

mod accessibility;
mod addresses;
mod anchors;
mod contacts;
mod easy;
mod file_names;
mod files;
mod governance;
mod languages;
mod links;
mod markdown;
mod menu;
mod must_find;
mod originals;
mod own_title;
mod personal_number;
mod placeholders;
mod plain_language;
mod privacy;
mod statement;
mod suggestions;
mod translations;
mod withheld;
mod wording;

use rayon::prelude::*;

pub use anchors::{ExpectedAnchors, ids_in};
pub use files::damaged;
pub use links::to_withheld as links_to_withheld;
pub use must_find::must_find;
pub use statement::{barriers, statement_against};

use crate::at_work;
use crate::diagnostics::{Diagnostic, cap_repeats};
use crate::routes::Routes;
use crate::site::{Page, PageId, Site};

/// A check looks at the finished site and reports; it changes nothing.
enum Check {
    /// Looks at one page at a time.
    EachPage(fn(&Site, &Page) -> Vec<Diagnostic>),
    /// Looks at what pages have to do with each other.
    Whole {
        /// Looks at everything.
        all: fn(&Site, &Routes) -> Vec<Diagnostic>,
        /// Of that, what is about one page: a preview shows it with the page, and cannot wait for
        /// the others.
        of_page: fn(&Site, &Routes, PageId) -> Vec<Diagnostic>,
    },
}

/// Every check. To add one: a file, and a row here.
const CHECKS: &[Check] = &[
    Check::EachPage(markdown::check),
    Check::EachPage(accessibility::check),
    Check::EachPage(plain_language::check),
    Check::EachPage(easy::check),
    Check::EachPage(privacy::check),
    Check::EachPage(governance::check),
    Check::EachPage(translations::check),
    Check::EachPage(withheld::check),
    Check::EachPage(languages::check),
    Check::EachPage(placeholders::check),
    Check::Whole {
        all: files::check,
        of_page: files::of_page,
    },
    Check::Whole {
        all: originals::check,
        of_page: originals::of_page,
    },
    Check::Whole {
        all: file_names::check,
        of_page: file_names::of_page,
    },
    Check::Whole {
        all: languages::of_site,
        of_page: languages::on_page,
    },
    Check::Whole {
        all: menu::check,
        of_page: menu::of_page,
    },
    Check::Whole {
        all: contacts::check,
        of_page: contacts::of_page,
    },
    Check::Whole {
        all: statement::check,
        of_page: statement::of_page,
    },
    Check::Whole {
        all: own_title::check,
        of_page: own_title::of_page,
    },
    Check::Whole {
        all: addresses::check,
        of_page: addresses::of_page,
    },
    Check::Whole {
        all: links::check,
        of_page: links::of_page,
    },
];

/// Carries out all checks.
pub fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    let of_pages = site.pages.par_iter().flat_map_iter(|page| {
        CHECKS.iter().flat_map(|check| match check {
            Check::EachPage(check) => at_work::on(&page.document.source.path, || {
                cap_repeats(check(site, page))
            }),
            Check::Whole { .. } => Vec::new(),
        })
    });
    let of_whole = CHECKS.par_iter().flat_map_iter(|check| match check {
        Check::Whole { all, .. } => all(site, routes),
        Check::EachPage(_) => Vec::new(),
    });
    of_pages.chain(of_whole).collect()
}

/// Carries out all checks for one page: those of [`check`]'s findings that are in its file.
pub fn check_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    let of_check = |check: &Check| match check {
        Check::EachPage(check) => cap_repeats(check(site, site.page(page))),
        Check::Whole { of_page, .. } => of_page(site, routes, page),
    };
    CHECKS.iter().flat_map(of_check).collect()
}
