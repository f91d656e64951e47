//! Names of files, slugs, aliases and tags → addresses.

use samverk::address;
use samverk::content::{Languages, PageName, file_address, folder_address, term_key};

use super::{Target, pieces, text};

/// A name in each line.
pub const ADDRESSES: Target = Target {
    name: "addresses",
    run: addresses,
    seeds: &["tests/recurrence/phrases.tsv", "content/index.md"],
    endings: &["md", "tsv", "txt"],
    pieces: pieces::NAMES,
    tries: 500,
};

/// Asserts that an address is one of this site, and that its file lies in the output.
pub fn assert_address(written: &str) {
    assert_clean(written);
    // A drive of Windows: `C:`.
    let file = address::file(written);
    assert!(file.as_bytes().get(1) != Some(&b':'), "{file:?}");
}

/// Asserts that an address is one below `/`: nothing in it leads upwards or elsewhere.
pub fn assert_clean(written: &str) {
    assert!(
        written.starts_with('/') && !written.starts_with("//"),
        "{written:?}"
    );
    let file = address::file(written);
    for name in file.split('/') {
        assert!(
            !matches!(name, "" | "." | ".."),
            "{written:?} is the file {file:?}"
        );
        // What not every system can save has a finding, and is published under another name.
        assert!(
            !name.contains(|c: char| c.is_control() || matches!(c, '\\'))
                || address::unusable(written).is_some(),
            "{written:?} is the file {file:?}"
        );
    }
    assert!(!std::path::Path::new(&file).has_root(), "{file:?}");
}

/// Asserts that a part of an address is a slug: lower-case ASCII letters, digits and hyphens, none at
/// its ends.
fn assert_slug(slug: &str, of: &str) {
    assert!(!slug.is_empty(), "{of:?} has no slug");
    let is_plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    assert!(slug.bytes().all(is_plain), "{of:?} has the slug {slug:?}");
    assert!(
        !slug.starts_with('-') && !slug.ends_with('-'),
        "{of:?} has the slug {slug:?}"
    );
}

fn addresses(bytes: &[u8]) {
    for name in text(bytes).lines().take(8) {
        of_name(name);
        of_written(name);
    }
}

/// The name of a file or folder.
fn of_name(name: &str) {
    let folder = folder_address(name, None);
    assert!(folder.ends_with('/'), "{folder:?}");
    if folder != "/" {
        assert_address(&folder);
        for part in folder
            .trim_matches('/')
            .split('/')
            .filter(|part| *part != ".well-known")
        {
            assert_slug(part, name);
        }
        assert_eq!(
            folder_address(folder.trim_matches('/'), None),
            folder,
            "of {name:?}"
        );
    }
    // A path as `load` gives it.
    let path = name
        .split('/')
        .filter(|part| !matches!(*part, "" | "." | ".."))
        .collect::<Vec<_>>()
        .join("/");
    if !path.is_empty() {
        let file = file_address(&path);
        assert_address(&file);
        assert!(file.is_ascii(), "{file:?}");
        assert_eq!(
            file_address(file.trim_start_matches('/')),
            file,
            "of {path:?}"
        );
        let languages = Languages {
            own: String::from("sv"),
            named: vec![String::from("en")],
        };
        let page = PageName::of(&format!("{path}.md"), &languages);
        assert!(page.stem.len() <= path.len(), "{page:?}");
        assert!(page.folder.is_empty() || page.folder_address().starts_with('/'));
    }
    let usable = address::usable(&folder);
    if address::unusable(&folder).is_some_and(|why| why != address::Unusable::LongPath) {
        let left = address::unusable(&usable);
        assert!(
            matches!(left, None | Some(address::Unusable::LongPath)),
            "{left:?} of {name:?}"
        );
    }
    let key = term_key(name);
    assert_eq!(term_key(&key), key, "of {name:?}");
}

/// An address that somebody wrote, in `aliases` or `addresses`.
fn of_written(written: &str) {
    if let Some(parsed) = address::parse(written) {
        assert_address(&parsed);
        assert_eq!(
            address::parse(&parsed).as_deref(),
            Some(&*parsed),
            "of {written:?}"
        );
        // The way from one page to another is never that to another server.
        for from in ["/", "/a/", "/a/b.html"] {
            let way = address::relative(from, &parsed);
            assert!(
                !way.starts_with('/') && address::scheme(&way).is_none(),
                "{way:?} to {written:?}"
            );
        }
    }
    if let Some(page) = address::parse_page(written) {
        assert_address(&page);
    }
    let encoded = address::encode(written);
    assert!(
        encoded.is_ascii() && !encoded.contains([' ', '"', '<', '>', '\\']),
        "{encoded:?}"
    );
}
