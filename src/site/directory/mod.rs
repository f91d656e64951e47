//! Whom readers can ask: the people and functions that an edition's pages name as contacts, each
//! once, whatever the number of pages.
//!
//! Two contacts are one if they have the same name and nothing contradicts it: neither two
//! mailboxes nor, where one of them has no mailbox, two telephones. With one mailbox they are also
//! one if their names differ by no more than a slip. A contact is a person if the name is two words
//! or more that begin with a capital, and no page has it among its organisers; everything else is a
//! function.

mod identity;

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use identity::{Group, Written};

use super::{Alphabet, Edition, Page, PageId};
use crate::config::Config;
use crate::content::{Contact, term_key};

/// Everybody whom readers of an edition can ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Directory {
    /// Functions first; then people. Both from A to Ö.
    pub entries: Vec<Asked>,
    /// How many of them are functions.
    pub functions: usize,
    /// The letters that people stand under, in order.
    pub letters: Vec<String>,
    /// Names that should perhaps be one, in the order of their pages.
    pub differing: Vec<Differing>,
}

/// A person or function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The name, as most pages write it.
    pub name: String,
    /// The mailbox; empty where no page has one.
    pub email: String,
    /// The letter of a person's name, by its number in [`Directory::letters`].
    pub letter: Option<usize>,
    /// Where it is a contact, in the order of the pages.
    pub contacts: Vec<ContactId>,
}

/// A contact, as a page writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactId {
    /// The page.
    pub page: PageId,
    /// Its number among the page's contacts.
    pub number: usize,
}

/// A contact whose mailbox has another name elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Differing {
    /// The contact.
    pub contact: ContactId,
    /// The one that has the other name.
    pub other: ContactId,
}

impl ContactId {
    /// What the page writes.
    pub fn on(self, page: &Page) -> &Contact {
        &page.document.front_matter.network.contacts[self.number]
    }
}

/// The directory of each edition; empty ones where the site wants none.
pub(super) fn of_editions(
    config: &Config,
    editions: &[Edition],
    pages: &[Arc<Page>],
) -> Vec<Directory> {
    let mut written: Vec<Vec<Written<'_>>> = vec![Vec::new(); editions.len()];
    let mut organisers = FxHashSet::from_iter([term_key(&config.organisation)]);
    let is_listed = |page: &&Arc<Page>| page.shown && page.original.is_none();
    for (index, page) in pages.iter().enumerate().filter(|_| config.contacts) {
        if !is_listed(&page) {
            continue;
        }
        let network = &page.document.front_matter.network;
        organisers.extend(network.organisers.iter().map(|name| term_key(name)));
        let contacts = network.contacts.iter().enumerate();
        written[page.edition.0].extend(contacts.map(|(number, contact)| Written {
            id: ContactId {
                page: PageId(index),
                number,
            },
            contact,
        }));
    }
    let editions = editions.iter().zip(written);
    editions
        .map(|(edition, written)| Directory::of(&edition.language, written, &organisers))
        .collect()
}

impl Directory {
    fn of(language: &str, written: Vec<Written<'_>>, organisers: &FxHashSet<String>) -> Self {
        let mut by_name: BTreeMap<String, Vec<Written<'_>>> = BTreeMap::new();
        for contact in written {
            let name = term_key(&contact.contact.name);
            by_name.entry(name).or_default().push(contact);
        }
        let is_person = |name: &str| is_persons_name(name) && !organisers.contains(&term_key(name));
        let by_name = by_name.into_values();
        let mut found: Vec<Group<'_>> = by_name.flat_map(identity::with_one_name).collect();
        let differing = identity::join_slips(&mut found, &is_person);
        let named: Vec<(bool, String)> = found
            .iter()
            .map(|group| (is_person(group.name()), group.name().to_owned()))
            .collect();
        let sorted = |people: bool| {
            let numbered = named.iter().enumerate();
            let such = numbered.filter(|(_, (is_person, _))| *is_person == people);
            Alphabet::new(
                language,
                such.map(|(index, (_, name))| (index, name.as_str())),
            )
        };
        let (functions, people) = (sorted(false), sorted(true));
        let functions_before = functions.entries.len();
        let in_order = functions
            .entries
            .into_iter()
            .map(|(index, _)| (index, None));
        let people_in_order = people.entries.into_iter();
        let in_order = in_order.chain(people_in_order.map(|(index, letter)| (index, Some(letter))));
        let entry = |(index, letter): (usize, Option<usize>)| {
            let group: &mut Group<'_> = &mut found[index];
            group.contacts.sort_unstable_by_key(|contact| contact.id);
            Asked {
                name: named[index].1.clone(),
                email: group.email.clone(),
                letter,
                contacts: group.contacts.iter().map(|contact| contact.id).collect(),
            }
        };
        Self {
            entries: in_order.map(entry).collect(),
            functions: functions_before,
            letters: people.letters,
            differing,
        }
    }

    /// The entry of each contact, by its number in [`Directory::entries`].
    pub fn by_contact(&self) -> FxHashMap<ContactId, usize> {
        let entries = self.entries.iter().enumerate();
        entries
            .flat_map(|(index, entry)| entry.contacts.iter().map(move |id| (*id, index)))
            .collect()
    }
}

/// What stands in small letters between the words of a person's name.
const PARTICLES: &[&str] = &[
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "of", "ter", "van", "von", "y", "zu",
];

/// Whether a name is written as a person's: two words or more that begin with a capital. What
/// follows a comma or a bracket is not the name.
fn is_persons_name(name: &str) -> bool {
    let name = name.split([',', '(']).next().unwrap_or_default();
    let mut capitals = 0;
    for word in name.split_whitespace() {
        let is_capital = word
            .chars()
            .next()
            .is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
        if is_capital && !word.contains('@') {
            capitals += 1;
        } else if !PARTICLES.contains(&word) {
            return false;
        }
    }
    capitals >= 2
}

#[cfg(test)]
mod tests;
