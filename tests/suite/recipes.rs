//! Every kind of output: whether search engines are told of it, and whether the preview adds its
//! script to it.

use std::collections::{BTreeMap, BTreeSet};

use samverk::clock::When;
use samverk::overview::Overview;
use samverk::routes::{Output, Recipe};
use samverk::search::SearchFile;
use samverk::site::{GeneratedFile, Show};
use samverk::snapshot::{BuildOptions, Snapshot};

use crate::images::with_place;
use crate::site::{Site, image_of, png};

/// What is expected of one kind of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Expected {
    /// The kind.
    pub(crate) kind: &'static str,
    /// Whether it is in the sitemap.
    is_listed: bool,
    /// Whether it is a page for people, which the preview keeps up to date.
    pub(crate) is_page: bool,
}

const fn page(kind: &'static str) -> Expected {
    Expected {
        kind,
        is_listed: true,
        is_page: true,
    }
}

const fn unlisted_page(kind: &'static str) -> Expected {
    Expected {
        kind,
        is_listed: false,
        is_page: true,
    }
}

const fn file(kind: &'static str) -> Expected {
    Expected {
        kind,
        is_listed: false,
        is_page: false,
    }
}

/// Declares [`expected`] and counts its rows.
macro_rules! kinds {
    ($($recipe:pat => $expected:expr,)*) => {
        /// What is expected of an output.
        pub(crate) const fn expected(recipe: Recipe) -> Expected {
            match recipe {
                $($recipe => $expected,)*
            }
        }

        const KINDS: usize = [$(stringify!($recipe)),*].len();
    };
}

// One row a kind. A new kind does not compile until somebody has thought about these questions, and
// a test fails until `site` has an output of it.
kinds! {
    Recipe::Page(..) => page("a written page"),
    Recipe::Folder(_, _, 1) => page("a listing"),
    Recipe::Folder(..) => page("a later page of a listing"),
    Recipe::Overview(_, Overview::Accessibility, None, 1) => page("the accessibility statement"),
    Recipe::Overview(_, Overview::Accessibility, Some(_), 1) => page("a written accessibility statement"),
    Recipe::Overview(_, Overview::Audiences, None, 1) => page("the overview of audiences"),
    Recipe::Overview(_, Overview::Audiences, Some(_), 1) => page("a written overview of audiences"),
    Recipe::Overview(_, Overview::Changes, None, 1) => page("the overview of changes"),
    Recipe::Overview(_, Overview::Changes, Some(_), 1) => page("a written overview of changes"),
    Recipe::Overview(_, Overview::Calendar, None, 1) => page("the calendar"),
    Recipe::Overview(_, Overview::Calendar, Some(_), 1) => page("a written calendar"),
    Recipe::Overview(_, Overview::Directory, None, 1) => page("the directory"),
    Recipe::Overview(_, Overview::Directory, Some(_), 1) => page("a written directory"),
    Recipe::Overview(_, Overview::Initiatives, None, 1) => page("the overview of initiatives"),
    Recipe::Overview(_, Overview::Initiatives, Some(_), 1) => page("a written overview of initiatives"),
    Recipe::Overview(_, Overview::Search, None, 1) => page("the search page"),
    Recipe::Overview(_, Overview::Search, Some(_), 1) => page("a written search page"),
    Recipe::Overview(_, Overview::Tags, None, 1) => page("the overview of tags"),
    Recipe::Overview(_, Overview::Tags, Some(_), 1) => page("a written overview of tags"),
    Recipe::Overview(..) => page("a later page of an overview"),
    Recipe::Term(_, 1) => page("a term"),
    Recipe::Term(..) => page("a later page of a term"),
    Recipe::Calendar(_, 1) => page("the calendar of an audience"),
    Recipe::Calendar(..) => page("a later page of an audience's calendar"),
    Recipe::NotFound(_) => unlisted_page("the page for missing addresses"),
    Recipe::Redirect(_) => unlisted_page("a redirect"),
    Recipe::Generated(GeneratedFile::Feed, _) => file("the feed"),
    Recipe::Generated(GeneratedFile::Calendar, _) => file("the calendar of an edition"),
    Recipe::Generated(GeneratedFile::PageCalendar, _) => file("the calendar of a page"),
    Recipe::Generated(GeneratedFile::MeetingCalendar, _) => file("a meeting for calendars"),
    Recipe::Generated(GeneratedFile::SiteData, _) => file("the data of the site"),
    Recipe::Generated(GeneratedFile::Sitemap, _) => file("the sitemap"),
    Recipe::Generated(GeneratedFile::Robots, _) => file("robots.txt"),
    Recipe::Search(_, SearchFile::Script) => file("the script of the search"),
    Recipe::Search(_, SearchFile::Index) => file("the index of the search"),
    Recipe::Search(_, SearchFile::Words(_)) => file("words of the search"),
    Recipe::Search(_, SearchFile::Texts(_)) => file("texts of the search"),
    Recipe::Asset(_) => file("an asset"),
    Recipe::File(_) => file("a copied file"),
    Recipe::Cleaned(_) => file("a cleaned picture"),
    Recipe::Image(..) => file("a variant of an image"),
}

/// A site with an output of every kind, but for overviews, which it has either way.
pub(crate) fn site(overviews_are_written: bool) -> Site {
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: standard\nbase_url: https://exempel.se/skola/\npage_size: 1\naccessibility: {conformance: partly}\nimages: {originals: clean}\n",
        )
        .file("content/bild.png", image_of(600, 2, |x, y| [x, y, 0]))
        .file("content/foto.png", with_place(&png(7)))
        .file("content/fil.html", "<body><p>En fil.</p></body>\n")
        .file("content/dokument/avtal.xml", "<avtal/>\n")
        .file(
            "content/natverk/matte.md",
            "---\ntitle: Matte\ntype: network\nmission: Att räkna.\nupdated: 2026-11-02\ntags: [tal, rum]\naliases: [/gammal/]\n\
             initiatives: [{title: Verkstad}, {title: Räknestuga}]\n\
             contacts: [{name: Anna Ek}]\naudience: [Lärare, Rektorer]\n\
             meetings: [{date: 2026-12-03}, {date: 2026-12-04}]\n---\n\n![En bild](../bild.png)\n",
        )
        .file(
            "content/natverk/utkast.md",
            "---\ntitle: Utkast\ndraft: true\ntags: [tal]\n---\n",
        );
    if overviews_are_written {
        site.file("content/insatser.md", "# Det som görs\n")
            .file("content/kalender.md", "# När\n")
            .file("content/kontakter.md", "# Fråga\n")
            .file("content/malgrupper.md", "# Vem du är\n")
            .file("content/nytt.md", "# Det som hänt\n")
            .file("content/sok.md", "# Leta\n")
            .file("content/taggar.md", "# Allt\n")
            .file("content/tillganglighet.md", "# För alla\n")
    } else {
        site
    }
}

/// Every output of a site with drafts: its address, and what is expected of it.
pub(crate) fn outputs(site: &Site) -> BTreeMap<String, Expected> {
    load(site)
        .outputs()
        .map(|route| (route.address.clone(), expected(route.recipe)))
        .collect()
}

fn load(site: &Site) -> Snapshot {
    let show = Show {
        drafts: true,
        ..Show::default()
    };
    Snapshot::load(
        &site.path("."),
        &BuildOptions {
            show,
            when: When::Day("2026-11-23".parse().unwrap()),
            ..BuildOptions::default()
        },
    )
}

#[test]
fn the_sites_have_every_kind_of_output() {
    let kinds: BTreeSet<&str> = [false, true]
        .into_iter()
        .flat_map(|written| outputs(&site(written)).into_values())
        .map(|expected| expected.kind)
        .collect();
    assert_eq!(kinds.len(), KINDS, "{kinds:#?}");
}

#[test]
fn the_sitemap_lists_public_pages_and_nothing_else() {
    for written in [false, true] {
        let site = site(written);
        let snapshot = load(&site);
        let sitemap = snapshot.routes.at("/sitemap.xml").unwrap();
        let Ok(Output::Bytes(sitemap)) = snapshot.renderer().render(sitemap) else {
            panic!("a sitemap is bytes");
        };
        let sitemap = String::from_utf8(sitemap).unwrap();
        let listed: BTreeSet<&str> = sitemap
            .split("<loc>https://exempel.se/skola")
            .skip(1)
            .filter_map(|rest| rest.split("</loc>").next())
            .collect();
        let expected = outputs(&site);
        let expected: BTreeSet<&str> = expected
            .iter()
            .filter(|(address, expected)| expected.is_listed && *address != "/natverk/utkast/")
            .map(|(address, _)| address.as_str())
            .collect();
        assert_eq!(listed, expected);
    }
}

#[test]
fn pages_for_people_and_nothing_else_count_as_pages() {
    for written in [false, true] {
        for route in &load(&site(written)).routes.all {
            assert_eq!(
                route.recipe.is_page(),
                expected(route.recipe).is_page,
                "{route:?}"
            );
        }
    }
}
