//! When networks meet: every date of every meeting, in order.

use jiff::civil::{Date, Time};

use super::{EditionId, Page, PageId};

/// A meeting on one of its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The page that it stands on.
    pub page: PageId,
    /// Its number among the meetings that the page has written.
    pub meeting: usize,
    /// The day.
    pub date: Date,
    /// When it begins, in the site's time zone.
    pub start: Option<Time>,
    /// When it ends.
    pub end: Option<Time>,
    /// Why it does not take place, if it does not; empty where nobody says why.
    pub cancelled: Option<String>,
}

impl Occurrence {
    /// Those of one page are in this order, those of an edition by the pages' order as well.
    fn order(&self) -> (Date, Option<Time>, PageId, usize) {
        (self.date, self.start, self.page, self.meeting)
    }
}

/// All dates of all meetings. A text changes none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meetings {
    /// Page by page, each page's in order.
    all: Vec<Occurrence>,
    /// Of each page the number of its first; and how many there are.
    begins: Vec<usize>,
    /// Of each edition the numbers of those that its readers see, in order.
    of_editions: Vec<Vec<usize>>,
}

impl Meetings {
    /// Gathers them. Pages that are not shown have none; those of easy versions, which say what
    /// their originals say, are in no list of an edition.
    pub(super) fn of<'a>(pages: impl Iterator<Item = &'a Page>, editions: usize) -> Self {
        let mut all: Vec<Occurrence> = Vec::new();
        let mut begins = vec![0];
        let mut of_editions = vec![Vec::new(); editions];
        for (index, page) in pages.enumerate() {
            let begin = all.len();
            if page.shown {
                all.extend(of_page(PageId(index), page));
                all[begin..].sort_by_key(Occurrence::order);
            }
            if page.original.is_none() {
                of_editions[page.edition.0].extend(begin..all.len());
            }
            begins.push(all.len());
        }
        for numbers in &mut of_editions {
            numbers.sort_by_key(|number| all[*number].order());
        }
        Self {
            all,
            begins,
            of_editions,
        }
    }

    /// Those of a page, by date and time.
    pub fn of_page(&self, page: PageId) -> &[Occurrence] {
        &self.all[self.begins[page.0]..self.begins[page.0 + 1]]
    }

    /// Those of an edition, by date and time, then in the order of the pages.
    pub fn of_edition(&self, edition: EditionId) -> impl ExactSizeIterator<Item = &Occurrence> {
        let numbers = self.of_editions[edition.0].iter();
        numbers.map(|number| &self.all[*number])
    }

    /// Those of an edition from a day on.
    pub fn of_edition_from(
        &self,
        edition: EditionId,
        day: Date,
    ) -> impl ExactSizeIterator<Item = &Occurrence> {
        let numbers = &self.of_editions[edition.0];
        let past = numbers.partition_point(|number| self.all[*number].date < day);
        numbers[past..].iter().map(|number| &self.all[*number])
    }
}

fn of_page(id: PageId, page: &Page) -> impl Iterator<Item = Occurrence> {
    let meetings = page.document.front_matter.network.meetings.iter();
    meetings.enumerate().flat_map(move |(number, meeting)| {
        meeting.dates().iter().map(move |date| Occurrence {
            page: id,
            meeting: number,
            date: *date,
            start: meeting.start,
            end: meeting.end,
            cancelled: meeting.cancelled_on(*date).map(str::to_owned),
        })
    })
}
