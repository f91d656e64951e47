//! Who is who among contacts.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{ContactId, Differing};
use crate::content::{Contact, term_key};
use crate::slug::slug;

/// A contact with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    pub id: ContactId,
    pub contact: &'a Contact,
}

/// Contacts that are one.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub contacts: Vec<Written<'a>>,
    /// As first written.
    pub email: String,
    /// Whether any of them has a telephone.
    has_phone: bool,
}

impl<'a> Group<'a> {
    const fn new() -> Self {
        Self {
            contacts: Vec::new(),
            email: String::new(),
            has_phone: false,
        }
    }

    fn add(&mut self, written: Written<'a>) {
        if self.email.is_empty() {
            self.email.clone_from(&written.contact.email);
        }
        self.has_phone |= phone(written.contact).is_some();
        self.contacts.push(written);
    }

    /// The name that is written most often, the first of equals.
    pub(super) fn name(&self) -> &'a str {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for written in &self.contacts {
            *counts.entry(&written.contact.name).or_default() += 1;
        }
        let names = self.contacts.iter().rev();
        let names = names.map(|written| written.contact.name.as_str());
        names.max_by_key(|name| counts[name]).unwrap_or_default()
    }
}

/// What tells a telephone from others; Swedish numbers are the same with and without the country's.
fn phone(contact: &Contact) -> Option<String> {
    let called = contact.phone_link();
    let called = called.map(|called| called.replacen("tel:+46", "tel:0", 1));
    called.or_else(|| (!contact.phone.is_empty()).then(|| contact.phone.clone()))
}

/// Who is who among contacts with one name: those with a mailbox by that, the others by what does
/// not contradict it.
pub(super) fn with_one_name(contacts: Vec<Written<'_>>) -> Vec<Group<'_>> {
    let (with_mailbox, without): (Vec<_>, Vec<_>) = contacts
        .into_iter()
        .partition(|written| !written.contact.email.is_empty());
    let (with_phone, bare): (Vec<_>, Vec<_>) = without
        .into_iter()
        .partition(|written| phone(written.contact).is_some());
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut by_mailbox: FxHashMap<String, usize> = FxHashMap::default();
    for written in with_mailbox {
        let mailbox = written.contact.email.to_lowercase();
        let group = *by_mailbox.entry(mailbox).or_insert(groups.len());
        add_to(&mut groups, group, written);
    }
    let mailboxes = groups.len();
    let mut by_phone: FxHashMap<String, usize> = FxHashMap::default();
    for (index, group) in groups.iter().enumerate() {
        for written in &group.contacts {
            if let Some(phone) = phone(written.contact) {
                // That of several belongs to the first.
                by_phone.entry(phone).or_insert(index);
            }
        }
    }
    for written in with_phone {
        let called = phone(written.contact).unwrap_or_default();
        let known = by_phone.get(&called).copied();
        let only = || (mailboxes == 1 && !groups[0].has_phone).then_some(0);
        let group = known.or_else(only).unwrap_or(groups.len());
        by_phone.entry(called).or_insert(group);
        add_to(&mut groups, group, written);
    }
    // A name alone is anybody's who has it; where several have, it stands by itself.
    let alone = if groups.len() == 1 { 0 } else { groups.len() };
    for written in bare {
        add_to(&mut groups, alone, written);
    }
    groups
}

fn add_to<'a>(groups: &mut Vec<Group<'a>>, index: usize, written: Written<'a>) {
    if index == groups.len() {
        groups.push(Group::new());
    }
    groups[index].add(written);
}

/// A mailbox that more names stand beside is shared, and none of them is a slip.
const MOST_NAMES: usize = 20;

/// Joins those with one mailbox whose names differ by a slip, and says which names differ: those,
/// and others beside a mailbox that is a person's own.
pub(super) fn join_slips(
    groups: &mut Vec<Group<'_>>,
    is_person: &impl Fn(&str) -> bool,
) -> Vec<Differing> {
    let mut by_mailbox: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        if !group.email.is_empty() {
            let mailbox = group.email.to_lowercase();
            by_mailbox.entry(mailbox).or_default().push(index);
        }
    }
    let mut differing = Vec::new();
    for (mailbox, mut sharing) in by_mailbox {
        if sharing.len() < 2 || sharing.len() > MOST_NAMES {
            continue;
        }
        // The name that most pages write, the first of equals, is how it is spelt.
        sharing.sort_by_key(|index| {
            let contacts = &groups[*index].contacts;
            (usize::MAX - contacts.len(), contacts[0].id)
        });
        let mut kept: Vec<usize> = Vec::new();
        for index in sharing {
            let name = groups[index].name();
            let is_slip = |other: &&usize| is_slip(name, groups[**other].name());
            let Some(other) = kept.iter().find(is_slip).copied() else {
                kept.push(index);
                continue;
            };
            let joined = std::mem::take(&mut groups[index].contacts);
            note(&mut differing, &joined, &groups[other]);
            for written in joined {
                groups[other].add(written);
            }
        }
        let people: Vec<usize> = kept
            .into_iter()
            .filter(|index| is_person(groups[*index].name()))
            .collect();
        let owner = people
            .iter()
            .find(|index| is_own(&mailbox, groups[**index].name()));
        if let Some(owner) = owner {
            for index in people.iter().filter(|index| *index != owner) {
                note(&mut differing, &groups[*index].contacts, &groups[*owner]);
            }
        }
    }
    groups.retain(|group| !group.contacts.is_empty());
    differing.sort_unstable();
    differing
}

fn note(differing: &mut Vec<Differing>, contacts: &[Written<'_>], other: &Group<'_>) {
    let other = other.contacts[0].id;
    differing.extend(contacts.iter().map(|written| Differing {
        contact: written.id,
        other,
    }));
}

/// Whether one name is the other with a slip, or with a further name in it.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b) = (term_key(a), term_key(b));
    let most = if a.len().min(b.len()) < 8 { 1 } else { 2 };
    if strsim::damerau_levenshtein(&a, &b) <= most {
        return true;
    }
    let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (mut few, mut many) = (words(&a), words(&b));
    if few.len() > many.len() {
        std::mem::swap(&mut few, &mut many);
    }
    few.len() > 1 && few.iter().all(|word| many.contains(word))
}

/// Whether a mailbox is a person's own: it has the first and the last word of the name in it.
fn is_own(mailbox: &str, name: &str) -> bool {
    let local = slug(mailbox.split('@').next().unwrap_or_default());
    let parts: Vec<&str> = local.split('-').collect();
    let name = slug(name);
    let mut words = name.split('-');
    let has = |word: Option<&str>| word.is_none_or(|word| parts.contains(&word));
    has(words.next()) && has(words.next_back())
}
