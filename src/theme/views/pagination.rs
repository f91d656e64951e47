//! `page.pagination`: which part of a listing a page shows, and the way to the others.

use tera::Value;

use super::shape::view;
use super::{list, text};
use crate::site::Pagination;

/// How many pages before and after the current one have their number shown.
const NEIGHBOURS: usize = 2;

/// The view on the page of a number; the first is number 1.
pub(super) fn view(pagination: &Pagination, number: usize) -> Value {
    let range = pagination.range(number);
    let count = pagination.addresses.len();
    let url = |number: usize| {
        let address = number
            .checked_sub(1)
            .and_then(|index| pagination.addresses.get(index));
        address.map_or_else(Value::none, |address| text(address))
    };
    let mut before = 0;
    let pages = linked_numbers(number, count).map(|linked| {
        let after_gap = linked > before + 1;
        before = linked;
        view! { "number": linked.into(), "url": url(linked), "after_gap": after_gap.into() }
    });
    let pages = list(pages);
    view! {
        "number": number.into(),
        "count": count.into(),
        "from": (range.start + 1).into(),
        "to": range.end.into(),
        "total": pagination.total.into(),
        "prev": url(number.saturating_sub(1)),
        "next": url(number + 1),
        "pages": pages,
    }
}

/// The numbers that a page leads to: the first, the last, its own and those beside it.
fn linked_numbers(current: usize, count: usize) -> impl Iterator<Item = usize> {
    let is_linked = move |number: &usize| {
        *number == 1 || *number == count || number.abs_diff(current) <= NEIGHBOURS
    };
    (1..=count).filter(is_linked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_listings_leave_out_pages_far_away() {
        let linked = |current, count| linked_numbers(current, count).collect::<Vec<_>>();
        assert_eq!(linked(1, 3), [1, 2, 3]);
        assert_eq!(linked(1, 200), [1, 2, 3, 200]);
        assert_eq!(linked(100, 200), [1, 98, 99, 100, 101, 102, 200]);
    }
}
