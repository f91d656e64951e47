use super::*;
use crate::source::Span;

fn contact(name: &str, email: &str, phone: &str) -> Contact {
    Contact {
        name: String::from(name),
        name_span: Span::default(),
        role: String::new(),
        email: String::from(email),
        phone: String::from(phone),
    }
}

/// The directory of pages with one contact each.
fn directory(contacts: &[(&str, &str, &str)]) -> Directory {
    let contacts: Vec<Contact> = contacts
        .iter()
        .map(|(name, email, phone)| contact(name, email, phone))
        .collect();
    let written = contacts.iter().enumerate().map(|(index, contact)| Written {
        id: ContactId {
            page: PageId(index),
            number: 0,
        },
        contact,
    });
    let organisers = FxHashSet::from_iter([term_key("Göteborgs Stad")]);
    Directory::of("sv", written.collect(), &organisers)
}

/// Names with the pages that they are contacts on: `Anna Ek 0 2`.
fn entries(contacts: &[(&str, &str, &str)]) -> Vec<String> {
    let entry = |entry: &Asked| {
        let pages = entry.contacts.iter();
        let pages = pages.map(|contact| format!(" {}", contact.page.0));
        format!("{}{}", entry.name, pages.collect::<String>())
    };
    directory(contacts).entries.iter().map(entry).collect()
}

#[test]
fn one_person_on_three_pages_stands_once() {
    let anna = ("Anna Ek", "anna.ek@skola.se", "");
    assert_eq!(
        entries(&[anna, ("anna  ek", "Anna.Ek@skola.se", "031-1"), anna]),
        ["Anna Ek 0 1 2"]
    );
    assert_eq!(entries(&[anna, ("Anna Ek", "", "")]), ["Anna Ek 0 1"]);
    assert_eq!(
        entries(&[anna, ("Anna Ek", "", "031-390 06 02")]),
        ["Anna Ek 0 1"]
    );
}

#[test]
fn what_contradicts_makes_two() {
    let anna = ("Anna Ek", "anna.ek@skola.se", "031-390 06 02");
    let other = ("Anna Ek", "anna.ek2@skola.se", "031-390 06 03");
    assert_eq!(entries(&[anna, other]), ["Anna Ek 0", "Anna Ek 1"]);
    assert_eq!(
        entries(&[anna, ("Anna Ek", "", "031-390 06 04")]),
        ["Anna Ek 0", "Anna Ek 1"]
    );
    // The number says which of the two it is; a name alone does not.
    let by_number = ("Anna Ek", "", "+46 31 390 06 03");
    assert_eq!(
        entries(&[anna, other, by_number]),
        ["Anna Ek 0", "Anna Ek 1 2"]
    );
    let alone = ("Anna Ek", "", "");
    assert_eq!(
        entries(&[anna, other, alone]),
        ["Anna Ek 0", "Anna Ek 1", "Anna Ek 2"]
    );
}

#[test]
fn a_slip_in_the_name_beside_one_mailbox_is_joined_and_told() {
    let contacts = [
        ("Anna Svenson", "anna.svensson@skola.se", ""),
        ("Anna Svensson", "anna.svensson@skola.se", ""),
        ("Anna Svensson", "anna.svensson@skola.se", ""),
        ("Anna Maria Svensson", "anna.svensson@skola.se", ""),
    ];
    assert_eq!(entries(&contacts), ["Anna Svensson 0 1 2 3"]);
    let told = |contacts: &[_]| {
        let differing = directory(contacts).differing.into_iter();
        let pairs = differing.map(|found| (found.contact.page.0, found.other.page.0));
        pairs.collect::<Vec<_>>()
    };
    assert_eq!(told(&contacts), [(0, 1), (3, 1)]);
    // A shared mailbox has as many names as it has readers, a person's own has one.
    let shared = [
        ("Anna Ek", "las@skola.se", ""),
        ("Bo Berg", "las@skola.se", ""),
    ];
    assert_eq!(entries(&shared), ["Anna Ek 0", "Bo Berg 1"]);
    assert_eq!(told(&shared), []);
    let own = [
        ("Anna Ek", "anna.ek@skola.se", ""),
        ("Bo Berg", "anna.ek@skola.se", ""),
    ];
    assert_eq!(entries(&own), ["Anna Ek 0", "Bo Berg 1"]);
    assert_eq!(told(&own), [(1, 0)]);
}

#[test]
fn functions_come_first_and_all_from_a_to_o() {
    let names = [
        "Östen Ek",
        "Åsa von Essen",
        "Utvecklingsavdelningen",
        "Centrala elevhälsan",
        "Göteborgs Stad",
        "Zahra Al Farsi",
        "Fritidshem 2",
        "anna@skola.se",
        "Anna Ek, tjänstledig",
    ];
    let contacts: Vec<(&str, &str, &str)> = names.iter().map(|name| (*name, "", "")).collect();
    let found = directory(&contacts);
    let names: Vec<&str> = found
        .entries
        .iter()
        .map(|entry| entry.name.as_str())
        .collect();
    let (functions, people) = names.split_at(found.functions);
    assert_eq!(
        functions,
        [
            "anna@skola.se",
            "Centrala elevhälsan",
            "Fritidshem 2",
            "Göteborgs Stad",
            "Utvecklingsavdelningen"
        ]
    );
    assert_eq!(
        people,
        [
            "Anna Ek, tjänstledig",
            "Zahra Al Farsi",
            "Åsa von Essen",
            "Östen Ek"
        ]
    );
    assert_eq!(found.letters, ["A", "Z", "Å", "Ö"]);
}
