//! What holds of whole sites, whatever is written in them: by parsers that others have written.

use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use samverk::address;
use samverk::snapshot::{BuildOptions, Snapshot};
use samverk::source::SourceFile;

use crate::fuzz::inputs::addresses::assert_address;
use crate::fuzz::inputs::findings::assert_findings;
use crate::fuzz::inputs::generated::assert_output;
use crate::fuzz::inputs::markdown::assert_published;
use crate::fuzz::inputs::pieces::{CSS, MARKDOWN, NAMES, SETTINGS, TAGS, TEMPLATES, YAML};
use crate::fuzz::inputs::site::Stage;
use crate::properties::cases;
use crate::site::Site;

/// Letters that mean something to somebody: YAML, HTML, XML, JSON, calendars, terminals, disks.
#[rustfmt::skip]
const LETTERS: &[&str] = &[
    "\\", "\"", "'", "\n", "\r\n", "\t", ";", ",", ":", "<", ">", "&", "]]>", "-->", "<!--", "</script>", "</title>", "<b>", "{{", "}}", "%", "%0a", "#", "?",
    "\u{0}", "\u{1}", "\u{8}", "\u{b}", "\u{c}", "\u{1b}[31m", "\u{7f}", "\u{85}", "\u{9f}", "\u{a0}", "\u{ad}", "\u{200b}", "\u{200d}", "\u{2028}", "\u{202e}",
    "\u{feff}", "\u{fffd}", "\u{fffe}", "\u{ffff}", "\u{1ffff}", "\u{10ffff}", "👩\u{200d}💻", "🇸🇪", "e\u{301}", "å", "漢字", "ß", "İ", "عربي", "x", "ord ", " ",
    "END:VEVENT", "BEGIN:VCALENDAR", "&amp;", "&#8;", "&lt;", "javascript:", "https://a.se/?a=b&c=d", "../..", "C:\\", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// A text for a field.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => select(LETTERS).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// Line ends and letters of other systems.
const FOREIGN: &[&[u8]] = &[
    b"\r\n",
    b"\r",
    b"\xef\xbb\xbf",
    b"a\xcc\x8a",
    "漢字".as_bytes(),
    b"\xe5\xe4\xf6",
];

/// How files begin.
const STARTS: &[&[u8]] = &[
    b"",
    b"",
    b"---\n",
    b"\xef\xbb\xbf---\r\n",
    b"\xff\xfe-\0-\0-\0",
];

/// Pieces of any kind of file, with the line ends and the letters of all systems.
fn file(pieces: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => select(pieces).prop_map(|piece| piece.as_bytes().to_vec()),
        2 => select(LETTERS).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
        1 => select(FOREIGN).prop_map(<[u8]>::to_vec),
    ];
    (select(STARTS), vec(piece, 0..24))
        .prop_map(|(start, pieces)| [start, &pieces.concat()].concat())
}

/// A text as YAML that means it, and nothing else: JSON is YAML, but for what is no text to YAML.
fn quoted(text: &str) -> String {
    let json = serde_json::to_string(text).unwrap();
    let escaped = |c: char| match c {
        '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
            format!("\\u{:04x}", u32::from(c))
        }
        c => String::from(c),
    };
    json.chars().map(escaped).collect()
}

/// A network with a text in every field that takes one.
#[expect(clippy::format_push_string, reason = "the page reads as it is written")]
fn network(texts: &[String]) -> String {
    let mut next = texts.iter().cycle().map(|text| quoted(text));
    let mut text = || next.next().unwrap();
    let mut page = format!(
        "---\ntype: network\ntitle: {}\nsummary: {}\n",
        text(),
        text()
    );
    page += &format!(
        "mission: [{}, {}]\nscope: {}\nschedule: {}\n",
        text(),
        text(),
        text(),
        text()
    );
    page += &format!(
        "tags: [{}, {}]\nkeywords: [{}]\naudience: [{}]\n",
        text(),
        text(),
        text(),
        text()
    );
    page += &format!(
        "organisers: [{}]\nowner: {}\nupdated: 2026-11-02\n",
        text(),
        text()
    );
    page += &format!(
        "initiatives:\n  - title: {}\n    description: {}\n",
        text(),
        text()
    );
    page += &format!(
        "    where: {}\n    year: {}\n    partners: [{}]\n",
        text(),
        text(),
        text()
    );
    page += &format!(
        "contacts:\n  - name: {}\n    role: {}\n    email: a@b.se\n",
        text(),
        text()
    );
    page += &format!("facts:\n  - label: {}\n    value: {}\n", text(), text());
    page += &format!(
        "meetings:\n  - date: 2026-12-03\n    start: \"13:00\"\n    title: {}\n",
        text()
    );
    page += &format!("    place: {}\n    cancelled: {}\n", text(), text());
    page += &format!(
        "  - date: 2026-12-10\n    title: {}\n    repeat: varje vecka\n",
        text()
    );
    page += &format!(
        "    until: 2027-01-14\n    place: {}\n    cancelled: {{2026-12-17: {}}}\n",
        text(),
        text()
    );
    page += &format!(
        "film: {{title: {}, link: \"https://a.se/\"}}\nextra: {{a: {}}}\n---\n",
        text(),
        text()
    );
    page + &texts.concat().replace("---", "")
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn html_is_balanced_whatever_becomes_of_raw_html(
        pieces in vec(prop_oneof![select(TAGS), select(MARKDOWN)], 0..40),
    ) {
        assert_published(&pieces.concat());
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_file_for_programs_can_be_read_whatever_stands_in_the_fields(
        texts in vec(text(), 1..6),
        title in text(),
        organisation in text(),
    ) {
        let settings = format!(
            "title: {}\norganisation: {}\nlanguage: sv\nlanguages: [en]\ntheme: bare\nbase_url: https://a.se/b/\n",
            quoted(&title),
            quoted(&organisation),
        );
        let stage = Stage::with_findings(&settings);
        let page = network(&texts);
        let pages = [
            stage.page("index.md", b"# Start\n"),
            stage.page("natverk/a.md", page.as_bytes()),
            stage.page("natverk/a.en.md", page.as_bytes()),
        ];
        let site = stage.assemble(&pages);
        assert_findings(&site.findings);
        site.render(assert_output);
    }

    #[test]
    fn no_address_leaves_the_output_whatever_names_are(
        names in vec(select(NAMES), 4..24),
        cut in any::<prop::sample::Index>(),
    ) {
        let (a, b) = names.split_at(cut.index(names.len()));
        let (a, b) = (a.concat(), b.concat());
        let stage = Stage::with_findings("title: X\nlanguage: sv\nlanguages: [en]\ntheme: bare\n");
        let page = format!(
            "---\nslug: {}\naliases: [{}, {}]\ntags: [{}, {}]\naudience: [{}]\n---\nText.\n",
            quoted(&a), quoted(&b), quoted(&a), quoted(&a), quoted(&b), quoted(&b)
        );
        // What a disk can have as a name of a file.
        let name = |text: &str| text.replace(['/', '\0', '\n'], "").trim_matches('.').to_owned();
        let pages = [
            stage.page("index.md", page.as_bytes()),
            stage.page("a.md", page.as_bytes()),
            stage.page(&format!("x{}/{}y.md", name(&a), name(&b)), page.as_bytes()),
            stage.page(&format!("{}z.en.md", name(&a)), page.as_bytes()),
        ];
        let site = stage.assemble(&pages);
        for route in &site.routes.all {
            assert_address(&route.address);
            let unusable = address::unusable(&route.address);
            prop_assert!(
                matches!(unusable, None | Some(address::Unusable::LongPath)),
                "{:?}: {:?}", route.address, unusable
            );
        }
        for file in site.search().all() {
            assert_address(&file.address);
        }
    }

    #[test]
    fn findings_point_into_their_files_whatever_bytes_those_hold(
        page in file(YAML),
        text in file(MARKDOWN),
        html in file(TAGS),
        settings in file(SETTINGS),
        template in file(TEMPLATES),
        words in file(YAML),
        sheet in file(CSS),
    ) {
        let site = Site::new();
        site.write("content/index.md", "# Start\n\n[a](a.md#x) [b](nix.md) ![](c.svg)\n");
        site.write("content/a.md", &page);
        site.write("content/natverk/b.md", &text);
        site.write("content/c.html", &html);
        site.write("content/c.svg", &html);
        site.write("content/c.css", &sheet);
        site.write("site.yaml", &settings);
        site.write("themes/x/theme.yaml", &words);
        site.write("themes/x/templates/page.html", &template);
        site.write("themes/x/strings/sv.yaml", &words);
        site.write("themes/x/static/site.css", &sheet);
        let snapshot = Snapshot::load(&site.path(""), &BuildOptions::default());
        assert_findings(&snapshot.findings());
        // The same with settings that name that theme.
        site.write("site.yaml", "title: X\nlanguage: sv\ntheme: x\nseverity: {links: warning}\n");
        let snapshot = Snapshot::load(&site.path(""), &BuildOptions::default());
        assert_findings(&snapshot.findings());
        let files = ["content/a.md", "content/natverk/b.md", "themes/x/theme.yaml"];
        for path in files {
            let bytes = fs::read(site.path(path)).unwrap();
            let read = samverk::content::source_of(&bytes, path.to_owned(), &mut Vec::new());
            assert_positions(&read);
        }
    }
}

/// Lines and columns of every letter, counted by hand.
fn assert_positions(source: &SourceFile) {
    let (mut line, mut column) = (1, 1);
    for (byte, letter) in source.text.char_indices() {
        let at = source.position(byte);
        assert_eq!((at.line, at.column), (line, column), "{source:?} at {byte}");
        (line, column) = if letter == '\n' {
            (line + 1, 1)
        } else {
            (line, column + 1)
        };
    }
}
