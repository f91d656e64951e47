//! What a site holds, as far as servers have to know it.

use std::collections::BTreeMap;

use super::place::{Base, Place};
use super::policy::Policy;
use super::types::{self, Types};
use crate::routes::{Recipe, Route};
use crate::site::{EditionId, Site};
use crate::snapshot::Snapshot;

/// What a site holds.
#[derive(Debug, Clone)]
pub struct Holdings {
    /// The site's name.
    pub title: String,
    /// The path that it lies below.
    pub base: Base,
    /// The host that it says it is on.
    pub host: Option<String>,
    /// From the top of the repository down to the site: `docs/`, or nothing.
    pub folder: String,
    /// The home of each edition and its page for addresses that do not exist; the deepest first.
    pub not_found: Vec<(Place, Place)>,
    /// Old addresses, and where each leads.
    pub moved: Vec<(Place, Place)>,
    /// The media type of each kind of file.
    pub types: Types,
    /// Files of another type than their ending says.
    pub exceptions: BTreeMap<Place, String>,
    /// What pages may load.
    pub policy: Policy,
    /// Files, as opposed to pages, at addresses with a plus sign or a percent sign.
    pub has_plus: bool,
    /// What is published, but for redirects.
    places: Vec<Place>,
}

impl Holdings {
    /// What a site holds that lies in `folder` of its repository. Renders every page, to see what
    /// they load.
    pub fn of(snapshot: &Snapshot, folder: String) -> Self {
        let site = &snapshot.site;
        let base = Base::of(site.config.base_url.as_ref());
        let host = site.config.base_url.as_ref();
        let mut holdings = Self {
            title: site.edition(EditionId::OWN).title.clone(),
            host: host.map(|url| url.authority().to_owned()),
            folder,
            not_found: Vec::new(),
            moved: Vec::new(),
            types: Types::usual(),
            exceptions: BTreeMap::new(),
            policy: Policy::of(snapshot),
            has_plus: false,
            places: Vec::new(),
            base,
        };
        for route in snapshot.outputs() {
            holdings.take(route, site);
        }
        let depth = |(home, _): &(Place, Place)| std::cmp::Reverse(home.0.len());
        holdings.not_found.sort_by_key(depth);
        holdings.moved.sort();
        holdings
    }

    fn take(&mut self, route: &Route, site: &Site) {
        let place = self.base.at(&route.address);
        match route.recipe {
            Recipe::Redirect(id) => {
                let to = &site.page(site.redirect(id).to).address;
                self.moved.push((place, self.base.at(to)));
                return;
            }
            Recipe::NotFound(id) => {
                let home = self.base.at(&site.edition(id).home);
                self.not_found.push((home, place.clone()));
            }
            Recipe::Generated(file, _) => {
                let media_type = crate::media::with_charset(file.media_type());
                if types::of(&route.address) != media_type {
                    self.exceptions.insert(place.clone(), media_type);
                }
            }
            _ => {}
        }
        self.types.add(&route.address);
        self.has_plus |= place.0.contains(['+', '%']);
        self.places.push(place);
    }

    /// The page for addresses that do not exist below no other edition's home, and those of the
    /// other editions; nothing where the theme makes none.
    pub fn own_not_found(&self) -> Option<(&Place, &[(Place, Place)])> {
        let (own, others) = self.not_found.split_last()?;
        Some((&own.1, others))
    }

    /// The folders and files right below a place that are published, and no redirects.
    pub fn right_below<'a>(&'a self, folder: &'a Place) -> Vec<&'a str> {
        let rest = |place: &'a Place| place.0.strip_prefix(&folder.0);
        let names = self.places.iter().filter_map(rest);
        let mut names: Vec<&str> = names
            .filter_map(|rest| rest.split('/').next())
            .filter(|name| !name.is_empty())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// What names of files match that change with what is in them, as a regular expression that PCRE
/// and RE2 read alike: assets of the theme, files of the search and smaller versions of pictures.
/// It is narrow: a file `protokoll.20261128.pdf` must not be kept for a year.
pub(super) fn fingerprinted(base: &Base) -> String {
    format!(
        "^{}(?:assets/.+[.][0-9a-f]{{10}}[.][^/]+|(?:.+/)?(?:script|index|words-[0-9]+|texts-[0-9]+)[.][0-9a-f]{{8}}[.]js|.+[.][0-9a-f]{{10}}-[0-9]+[.]webp)$",
        super::escape::regex(&base.place().0)
    )
}

/// The values of headers that every answer has, but for the policy.
pub(super) const HEADERS: [(&str, &str); 2] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
];
/// How long browsers keep what changes its name with its contents.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// How long they keep everything else: they ask each time whether it has changed.
pub(super) const REVALIDATED: &str = "no-cache";
/// A year of https alone (RFC 6797).
pub(super) const HSTS: &str = "max-age=31536000";
