//! How much is found, by class.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use super::lists::{Place, Query};

/// Of all queries: how many must have the right page first, and among the first three. In per cent.
const FIRST: usize = 90;
const THREE: usize = 98;

/// The same of the queries of one class, so that a large class does not hide a small one.
const THREE_OF_CLASS: usize = 90;

#[derive(Debug, Default, Clone, Copy)]
struct Count {
    asked: usize,
    first: usize,
    three: usize,
}

/// What was asked and found so far.
#[derive(Debug, Default)]
pub(super) struct Figures {
    classes: BTreeMap<(Place, String), Count>,
    misses: Vec<String>,
    found_though_absent: Vec<String>,
}

impl Count {
    fn and(self, other: Self) -> Self {
        Self {
            asked: self.asked + other.asked,
            first: self.first + other.first,
            three: self.three + other.three,
        }
    }

    fn has(self, first: usize, three: usize) -> bool {
        self.first * 100 >= first * self.asked && self.three * 100 >= three * self.asked
    }
}

impl Display for Count {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            asked,
            first,
            three,
        } = self;
        write!(
            formatter,
            "{asked:4} asked {first:4} first {three:4} among the first three"
        )
    }
}

impl Figures {
    /// Takes in what a query has found, best first.
    pub(super) fn add(&mut self, query: &Query, found: &[&str]) {
        let is_right = |page: &&str| query.pages.iter().any(|right| right == page);
        let rank = found.iter().position(is_right);
        let class = (query.place, query.class.clone());
        let count = self.classes.entry(class).or_default();
        *count = count.and(Count {
            asked: 1,
            first: usize::from(rank == Some(0)),
            three: usize::from(rank.is_some_and(|rank| rank < 3)),
        });
        if rank != Some(0) {
            self.misses.push(format!(
                "{} {}: {:?} is to find {}, and finds {:?}",
                query.place.name(),
                query.class,
                query.text,
                query.pages.join(" or "),
                found.iter().take(4).collect::<Vec<_>>(),
            ));
        }
    }

    /// Takes in what a word has found that is nowhere.
    pub(super) fn add_absent(&mut self, place: Place, word: &str, found: &[&str]) {
        if !found.is_empty() {
            self.found_though_absent.push(format!(
                "{}: {word:?} finds {:?}",
                place.name(),
                found.iter().take(4).collect::<Vec<_>>(),
            ));
        }
    }

    /// Prints all, and fails if it is not enough.
    #[track_caller]
    pub(super) fn print_and_judge(&self) {
        let all = self
            .classes
            .values()
            .fold(Count::default(), |all, count| all.and(*count));
        assert!(all.has(FIRST, THREE), "too little is found\n{self}");
        for ((place, class), count) in self.by_class() {
            let enough = count.has(0, THREE_OF_CLASS);
            assert!(
                enough,
                "{} {class}: too little is found\n{self}",
                place.name()
            );
        }
        let absent = &self.found_though_absent;
        assert!(absent.is_empty(), "what is nowhere is found\n{self}");
        println!("{self}");
    }

    fn by_class(&self) -> impl Iterator<Item = ((Place, &str), Count)> {
        let classes = self.classes.iter();
        classes.map(|((place, class), count)| ((*place, class.as_str()), *count))
    }
}

impl Display for Figures {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let mut all = Count::default();
        for ((place, class), count) in self.by_class() {
            all = all.and(count);
            writeln!(formatter, "{:>6} {class:10} {count}", place.name())?;
        }
        writeln!(formatter, "{:>17} {all}", "all")?;
        for line in self.misses.iter().chain(&self.found_though_absent) {
            writeln!(formatter, "{line}")?;
        }
        Ok(())
    }
}
