//! The directory: everybody whom networks name as a contact, each once.

use std::collections::BTreeSet;

use scraper::{Html, Selector};

use crate::site::Site;

/// The most that a page may be, by the bytes of its HTML and the elements in it.
pub(crate) const MOST: (usize, usize) = (60_000, 1_500);

fn network(title: &str, contacts: &str) -> String {
    format!("---\ntitle: {title}\ntype: network\nmission: Att lära.\ncontacts:\n{contacts}---\n")
}

/// The texts of the elements that a selector finds, white space as one space.
pub(crate) fn texts(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let html = Html::parse_document(html);
    let text = |element: scraper::ElementRef<'_>| {
        let text: String = element.text().collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").replace('\u{ad}', "")
    };
    html.select(&selector).map(text).collect()
}

pub(crate) fn hrefs(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let html = Html::parse_document(html);
    let links = html.select(&selector);
    let links = links.filter_map(|link| link.attr("href").map(str::to_owned));
    links.collect()
}

fn small(settings: &str) -> Site {
    Site::new()
        .file("site.yaml", settings)
        .file("content/index.md", "# Start\n")
        .file(
            "content/natverk/matematik.md",
            network(
                "Matematik",
                "  - {name: Anna Ek, role: Samordnare, email: anna.ek@exempel.se, phone: 031-390 06 02}\n\
                 \x20 - {name: Utvecklingsavdelningen, email: utveckling@exempel.se}\n",
            ),
        )
        .file(
            "content/natverk/fritidshem.md",
            network(
                "Fritidshem",
                "  - {name: Anna Ek, role: Samordnare, email: anna.ek@exempel.se}\n\
                 \x20 - {name: Örjan Berg, role: Lokaler}\n",
            ),
        )
        .file(
            "content/natverk/sprak.md",
            network("Språk", "  - {name: Anna Ek, role: Skribent, phone: +46 31 390 06 02}\n"),
        )
}

#[test]
fn a_person_in_three_networks_stands_once_with_what_she_does_in_each() {
    let site = small("language: sv\n");
    site.build().without_findings();
    let page = site.read("kontakter/index.html");
    let names = texts(&page, ".asked > li strong");
    assert_eq!(names, ["Utvecklingsavdelningen", "Anna Ek", "Örjan Berg"]);
    assert_eq!(
        texts(&page, "#s-contact-anna-ek"),
        [
            "Anna Ek Samordnare: Fritidshem, Matematik Skribent: Språk anna.ek@exempel.se 031-390 06 02"
        ]
    );
    assert_eq!(
        hrefs(&page, "#s-contact-anna-ek a"),
        [
            "../natverk/fritidshem/",
            "../natverk/matematik/",
            "../natverk/sprak/",
            "mailto:anna.ek@exempel.se",
            "tel:0313900602"
        ]
    );
    assert_eq!(
        texts(&page, "h2[id]"),
        ["Funktioner", "Personer", "Efter nätverk", "Efter roll"]
    );
    assert_eq!(
        texts(&page, "#s-roles ~ ul > li"),
        [
            "Lokaler Örjan Berg Fritidshem",
            "Samordnare Anna Ek Fritidshem, Matematik",
            "Skribent Anna Ek Språk"
        ]
    );
    assert!(site.read("index.html").contains("kontakter/"));
}

#[test]
fn contacts_false_makes_no_directory_and_nothing_leads_to_one() {
    let site = small("language: sv\ncontacts: false\n");
    site.build().without_findings();
    assert!(
        site.outputs()
            .keys()
            .all(|path| !path.starts_with("kontakter"))
    );
    for page in ["index.html", "natverk/matematik/index.html"] {
        assert!(!site.read(page).contains("kontakter/"), "{page}");
    }
    // The address is free for whoever wants it.
    site.write("content/kontakter.md", "# Våra lokaler\n");
    site.build().without_findings();
    let page = site.read("kontakter/index.html");
    assert!(
        page.contains("Våra lokaler") && !page.contains("Anna Ek"),
        "{page}"
    );
}

#[test]
fn three_hundred_contacts_of_160_networks_are_pages_that_a_telephone_can_show() {
    let mut site = Site::new().file("site.yaml", "language: sv\n");
    let first = ["Anna", "Bo", "Cecilia", "Dag", "Eva", "Örjan"];
    let last = ["Svensson", "von Essen", "Ek", "Ångström", "Berg"];
    for number in 0..160_usize {
        let person = |n: usize| {
            let (a, b) = (first[n % 6], last[(n / 6) % 5]);
            format!(
                "  - {{name: {a} {b}{}, role: Samordnare, email: person.{n}@grundskola.exempel.se, \
                 phone: 031-365 {:02} {:02}}}\n",
                n / 30,
                n / 100,
                n % 100
            )
        };
        let contacts = format!(
            "{}{}{}",
            person(number),
            person(160 + number % 130),
            person(290 + number % 10)
        );
        let title = format!("Nätverk för ämnesövergripande undervisning {number}");
        site = site.file(
            &format!("content/natverk/n{number}.md"),
            network(&title, &contacts),
        );
    }
    site.build().without_findings();
    let everything = Selector::parse("*").unwrap();
    let mut people = BTreeSet::new();
    let mut pages = 0;
    for (path, bytes) in site.outputs() {
        if !path.starts_with("kontakter/") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        let measured = (
            page.len(),
            Html::parse_document(&page).select(&everything).count(),
        );
        assert!(
            measured.0 <= MOST.0 && measured.1 <= MOST.1,
            "{path}: {measured:?}"
        );
        people.extend(hrefs(&page, ".asked a[href^=mailto]"));
        pages += 1;
    }
    assert_eq!((people.len(), pages > 1), (300, true));
    // From the first page, one step leads to each section, and to the place of each letter.
    let first = site.read("kontakter/index.html");
    for link in hrefs(&first, ".directory nav:not(:last-child) a") {
        let (page, anchor) = link.split_once('#').unwrap();
        let page = site.read(&format!("kontakter/{page}index.html"));
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{link}");
    }
}
