//! Listings: entries in an order, cut into pages of a size.
//!
//! Whatever the site lists is one of these: what lies in a folder, the pages with a tag, the
//! entries of an overview, the networks, what the feed says is new.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::{CalendarId, EditionId, FolderEntry, FolderId, Page, PageId, Resource, Site, TermId};
use crate::content::PageType;
use crate::overview::Overview;

/// Feed readers ask often and want what is new.
const MAX_FEED_ENTRIES: usize = 30;

/// What a listing is of that may take several pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListingId {
    /// What lies in a folder.
    Folder(FolderId),
    /// What is filed under a term.
    Term(TermId),
    /// The entries of an edition's overview.
    Overview(EditionId, Overview),
    /// The meetings for an audience.
    Calendar(CalendarId),
}

impl ListingId {
    /// How many entries a page shows, where the settings say `usual`. A meeting takes a line, and
    /// most sites' terms should be read and printed as one page.
    pub const fn page_size(self, usual: usize) -> usize {
        match self {
            Self::Calendar(_) | Self::Overview(_, Overview::Calendar) => {
                usual.saturating_mul(3) / 2
            }
            Self::Folder(_) | Self::Term(_) | Self::Overview(..) => usual,
        }
    }
}

/// Entries in order, and how many of them a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing<'a, E: Clone> {
    entries: Cow<'a, [E]>,
    page_size: usize,
}

impl<'a, E: Clone> Listing<'a, E> {
    /// A listing of which a page shows `page_size` entries; 0 shows all of them on one page.
    pub fn new(entries: impl Into<Cow<'a, [E]>>, page_size: usize) -> Self {
        Self {
            entries: entries.into(),
            page_size,
        }
    }

    /// All entries, whatever the page.
    pub fn entries(&self) -> &[E] {
        &self.entries
    }

    /// The entries of a page; the first is number 1.
    pub fn page(&self, number: usize) -> &[E] {
        &self.entries[page_range(number, self.page_size, self.entries.len())]
    }
}

/// How many pages a listing of `total` entries takes, of which each shows `page_size`; one without
/// entries takes one.
pub fn page_count(total: usize, page_size: usize) -> usize {
    match page_size {
        0 => 1,
        size => total.div_ceil(size).max(1),
    }
}

/// Which of `total` entries the page of a number shows; the first page is number 1, and a size of 0
/// means all on one page. Empty after the last page.
fn page_range(number: usize, page_size: usize, total: usize) -> Range<usize> {
    if page_size == 0 {
        return 0..total;
    }
    let start = number.saturating_sub(1).saturating_mul(page_size);
    start.min(total)..start.saturating_add(page_size).min(total)
}

/// Where the pages of a listing lie that takes more than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    /// The address of each page, in order.
    pub addresses: Vec<String>,
    /// How many entries a page shows.
    pub page_size: usize,
    /// How many entries there are.
    pub total: usize,
}

impl Pagination {
    /// Which entries the page of a number shows, counted from 0.
    pub fn range(&self, number: usize) -> Range<usize> {
        page_range(number, self.page_size, self.total)
    }
}

/// The word for `page` in the address of the pages of a listing: `/natverk/sida/2/`.
const fn page_word(is_swedish: bool) -> &'static str {
    if is_swedish { "sida" } else { "page" }
}

/// The address of the page of a number, of the listing that is found at `first`.
fn page_address(first: &str, language: &str, number: usize) -> String {
    let word = page_word(language.starts_with("sv"));
    format!("{first}{word}/{number}/")
}

/// The address of the listing of which a later page has this address, and the number of that page;
/// `None` where it does not have the form of such an address.
pub(super) fn first_page_of<'a>(address: &'a str, language: &str) -> Option<(&'a str, usize)> {
    let word = page_word(language.starts_with("sv"));
    let (rest, number) = address.strip_suffix('/')?.rsplit_once('/')?;
    let number = number.parse().ok().filter(|number| *number > 1)?;
    let first = rest.strip_suffix(word)?;
    first.ends_with('/').then_some((first, number))
}

impl Site {
    /// The address for the page of a number of the listing that is found at `first`. Where somebody
    /// has written a page of that address, it is another one: no entry is lost.
    pub fn page_address(&self, first: &str, number: usize) -> String {
        let wanted = page_address(first, self.config.language_at(first), number);
        if self.is_free(&wanted) {
            return wanted;
        }
        let others = (2_usize..).map(|copy| format!("{first}{number}-{copy}/"));
        let mut free = others.filter(|address| self.is_free(address));
        // There are more numbers than pages that could have taken them.
        free.next().unwrap_or(wanted)
    }

    /// The address of the listing of which a later page would have this address.
    pub fn first_page_of<'a>(&self, address: &'a str) -> Option<&'a str> {
        first_page_of(address, self.config.language_at(address)).map(|(first, _)| first)
    }

    /// Whether the listing of a folder or term would have a page at this address if every page were
    /// shown.
    pub fn would_have_page(&self, address: &str) -> bool {
        let Some((first, number)) = first_page_of(address, self.config.language_at(address)) else {
            return false;
        };
        let entries = match self.at(first) {
            Some(Resource::Folder(id)) => self.all_in_folder(id),
            Some(Resource::Page(id)) if self.page(id).is_index => {
                self.all_in_folder(self.page(id).folder)
            }
            Some(Resource::Term(id)) => self.all_under(id),
            _ => 0,
        };
        number <= page_count(entries, self.config.page_size)
    }

    /// How many entries a folder would have if every page were shown.
    fn all_in_folder(&self, id: FolderId) -> usize {
        let pages = self
            .pages
            .iter()
            .filter(|page| page.folder == id && !page.shown && !page.is_index)
            .filter(|page| page.original.is_none());
        let folders = self.folders.iter();
        let folders = folders.filter(|folder| folder.parent == Some(id) && !folder.shown);
        self.folder(id).entries.len() + pages.count() + folders.count()
    }

    /// How many pages a term would have if every page were shown.
    fn all_under(&self, id: TermId) -> usize {
        let has_it = |page: &&Arc<Page>| {
            if page.original.is_some() {
                return false;
            }
            let taxonomy = self.term(id).taxonomy;
            let names = taxonomy.terms(&page.document.front_matter);
            let term = |name: &str| self.term_named(taxonomy, page.edition, name);
            names.iter().any(|name| term(name) == Some(id))
        };
        self.pages.iter().filter(has_it).count()
    }

    /// What lies in a folder, in the folder's order.
    pub fn in_folder(&self, id: FolderId) -> Listing<'_, FolderEntry> {
        Listing::new(self.folder(id).entries.as_slice(), self.config.page_size)
    }

    /// The pages under a term, by title.
    pub fn under(&self, id: TermId) -> Listing<'_, PageId> {
        Listing::new(self.term(id).pages.as_slice(), self.config.page_size)
    }

    /// The pages of a type in an edition, in the order of the tree.
    pub fn of_type(&self, edition: EditionId, page_type: PageType) -> Listing<'static, PageId> {
        let mut pages = self.in_tree_order(edition);
        pages.retain(|id| self.page(*id).document.front_matter.page_type == page_type);
        Listing::new(pages, 0)
    }

    /// Public pages of an edition with their day in the feed, newest first: the later of when they
    /// were published and when they were updated, so that a page prepared in advance comes as news
    /// on its day.
    pub fn latest(&self, edition: EditionId) -> Listing<'static, (Date, PageId)> {
        let dated = |(index, page): (usize, &Arc<Page>)| {
            let fields = &page.document.front_matter;
            // A day to come is a slip: the page would stay first until then.
            let is_past = |day: &Date| *day <= self.clock.today;
            let updated = page.document.updated_on().filter(is_past);
            let day = updated.max(fields.publish.filter(is_past))?;
            let is_listed =
                page.withheld.is_none() && page.original.is_none() && page.edition == edition;
            is_listed.then_some((day, PageId(index)))
        };
        let mut pages: Vec<(Date, PageId)> =
            self.pages.iter().enumerate().filter_map(dated).collect();
        let address = |id: PageId| &self.page(id).address;
        pages.sort_by(|(a, page_a), (b, page_b)| {
            b.cmp(a)
                .then_with(|| address(*page_a).cmp(address(*page_b)))
        });
        Listing::new(pages, MAX_FEED_ENTRIES)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn listing_without_entries_has_one_empty_page() {
        let empty = Listing::<u8>::new(Vec::new(), 50);
        assert_eq!((page_count(0, 50), empty.page(1)), (1, &[][..]));
    }

    #[test]
    fn page_size_of_zero_shows_all_on_one_page() {
        let all = Listing::new((0..160).collect::<Vec<_>>(), 0);
        assert_eq!((page_count(160, 0), all.page(1).len()), (1, 160));
    }

    #[test]
    fn last_page_shows_the_rest() {
        let listing = Listing::new((1..=120).collect::<Vec<_>>(), 50);
        assert_eq!(page_count(120, 50), 3);
        assert_eq!(listing.page(3), (101..=120).collect::<Vec<_>>());
        assert!(listing.page(4).is_empty());
    }

    proptest! {
        #[test]
        fn pages_in_order_are_the_entries(total in 0..500_usize, page_size in 0..60_usize) {
            let listing = Listing::new((0..total).collect::<Vec<_>>(), page_size);
            let pages = (1..=page_count(total, page_size)).flat_map(|number| listing.page(number));
            prop_assert_eq!(pages.copied().collect::<Vec<_>>(), listing.entries());
        }
    }
}
