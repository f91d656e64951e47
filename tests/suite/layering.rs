//! Who may use whom: the house of `DESIGN` section 2, as a table. Dependencies point down only.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::site::repository;

/// A module at the top of `src/`, what it may `use crate::…`, and whether it may touch the disk.
struct Room {
    name: &'static str,
    uses: &'static [&'static str],
    disk: bool,
}

const fn room(name: &'static str, uses: &'static [&'static str]) -> Room {
    Room {
        name,
        uses,
        disk: false,
    }
}

const fn with_disk(name: &'static str, uses: &'static [&'static str]) -> Room {
    Room {
        name,
        uses,
        disk: true,
    }
}

/// From the cellar up: a room may use those above its own row in this list only, so there are no
/// circles.
const HOUSE: &[Room] = &[
    // What knows nothing of sites.
    room("source", &[]),
    room("slug", &[]),
    room("nearest", &[]),
    room("address", &[]),
    room("hyphens", &[]),
    room("clock", &[]),
    room("colour", &[]),
    room("diagnostics", &["address", "source"]),
    room("yaml", &["diagnostics", "nearest", "source"]),
    room(
        "config",
        &["address", "colour", "diagnostics", "source", "yaml"],
    ),
    // Measures images, plans their variants and makes them; the disk is its cache's, and the
    // images' own.
    with_disk("images", &["config"]),
    // load
    room(
        "markdown",
        &["config", "hyphens", "nearest", "slug", "source"],
    ),
    with_disk(
        "content",
        &[
            "address",
            "config",
            "diagnostics",
            "hyphens",
            "images",
            "markdown",
            "nearest",
            "slug",
            "source",
            "yaml",
        ],
    ),
    // Says to editors what `config` and `content` read.
    room("schema", &["config", "content", "diagnostics", "yaml"]),
    // assemble
    room(
        "site",
        &[
            "address", "clock", "config", "content", "images", "slug", "source",
        ],
    ),
    // Loads themes, and shows sites to them.
    with_disk(
        "theme",
        &[
            "address",
            "colour",
            "config",
            "content",
            "diagnostics",
            "hyphens",
            "images",
            "markdown",
            "nearest",
            "site",
            "slug",
            "source",
            "yaml",
        ],
    ),
    // Writes; knows nothing of what.
    with_disk("publish", &[]),
    // Writes as well: the beginnings of pages and sites.
    with_disk("scaffold", &["content", "diagnostics", "slug"]),
    // routes, and render; of `publish` it uses the kinds of files.
    room(
        "routes",
        &[
            "address",
            "config",
            "content",
            "diagnostics",
            "images",
            "publish",
            "site",
            "theme",
        ],
    ),
    // check
    room(
        "checks",
        &[
            "address",
            "content",
            "diagnostics",
            "images",
            "markdown",
            "nearest",
            "routes",
            "site",
            "source",
        ],
    ),
    // All stages in a row.
    room(
        "snapshot",
        &[
            "checks",
            "clock",
            "config",
            "content",
            "diagnostics",
            "routes",
            "site",
            "source",
            "theme",
        ],
    ),
    // Tells editors of one.
    room(
        "report",
        &[
            "address",
            "content",
            "diagnostics",
            "site",
            "slug",
            "snapshot",
        ],
    ),
    // Shows snapshots, one after the other, to browsers; looks at the disk for what may have
    // changed.
    with_disk(
        "preview",
        &[
            "address",
            "content",
            "diagnostics",
            "images",
            "routes",
            "site",
            "snapshot",
            "theme",
        ],
    ),
    room(
        "cli",
        &[
            "address",
            "clock",
            "config",
            "content",
            "diagnostics",
            "images",
            "nearest",
            "preview",
            "publish",
            "report",
            "routes",
            "scaffold",
            "schema",
            "site",
            "snapshot",
        ],
    ),
];

/// Files that hold the house together and contain no code of their own.
const FRAMES: [&str; 2] = ["lib", "main"];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let is_test = path.file_stem().is_some_and(|stem| stem == "tests");
        if is_test {
            continue;
        }
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file as (module at the top, path, code without comments and tests).
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = repository().join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let below = file.strip_prefix(&root).unwrap();
            let module = below
                .iter()
                .next()
                .unwrap()
                .to_string_lossy()
                .trim_end_matches(".rs")
                .to_owned();
            let code = code_of(&fs::read_to_string(&file).unwrap());
            (module, below.to_path_buf(), code)
        })
        .collect()
}

/// A file without comments and without what follows `#[cfg(test)]`: `mod tests;`, or a module up to
/// the file's end.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            match lines.next() {
                Some(declared) if declared.trim_end().ends_with(';') => continue,
                _ => break,
            }
        }
        code.push_str(line.split("//").next().unwrap_or_default());
        code.push('\n');
    }
    code
}

/// The modules at the top that a file names: `crate::a`, and each of `crate::{a, b::c}`.
fn named(code: &str) -> BTreeSet<String> {
    let first = |text: &str| {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if !rest.starts_with('{') {
            found.insert(first(rest));
            continue;
        }
        let mut depth = 0;
        let mut part_begins = true;
        for (index, letter) in rest.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if depth == 1 && (letter == '{' || letter == ',') {
                part_begins = true;
            } else if part_begins && !letter.is_whitespace() {
                found.insert(first(&rest[index..]));
                part_begins = false;
            }
        }
    }
    found
}

#[test]
fn dependencies_point_down_only() {
    for (row, room) in HOUSE.iter().enumerate() {
        for used in room.uses {
            let below = HOUSE[..row].iter().any(|other| other.name == *used);
            assert!(
                below,
                "{} may not use {used}: it has no row above",
                room.name
            );
        }
    }
}

#[test]
fn every_module_has_a_row_and_every_row_a_module() {
    let modules: BTreeSet<String> = sources()
        .into_iter()
        .map(|(module, ..)| module)
        .filter(|name| !FRAMES.contains(&name.as_str()))
        .collect();
    let rows: BTreeSet<String> = HOUSE.iter().map(|room| room.name.to_owned()).collect();
    assert_eq!(modules, rows);
    assert_eq!(rows.len(), HOUSE.len(), "a module has two rows");
}

#[test]
fn no_module_uses_what_its_row_does_not_name() {
    let mut faults = Vec::new();
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    for (module, file, code) in sources() {
        let Some(room) = HOUSE.iter().find(|room| room.name == module) else {
            continue;
        };
        for name in named(&code) {
            if name != module && !room.uses.contains(&name.as_str()) {
                faults.push(format!("src/{} uses crate::{name}", file.display()));
            }
            used.insert((module.clone(), name));
        }
    }
    for room in HOUSE {
        let unused = room
            .uses
            .iter()
            .filter(|name| !used.contains(&(room.name.to_owned(), (**name).to_owned())));
        faults.extend(unused.map(|name| {
            format!(
                "the row of {} names {name}, which it does not use",
                room.name
            )
        }));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_of_the_house_is_imported_wholesale_and_no_path_climbs_out_of_its_module() {
    let mut faults = Vec::new();
    for (_, file, code) in sources() {
        // `src/theme/views/page.rs` is three modules deep: `super::super::` is still `theme`.
        let depth = file.components().count() - usize::from(file.ends_with("mod.rs"));
        for line in code.lines().map(str::trim) {
            let own = ["use super::", "use crate::", "use self::", "pub use "]
                .iter()
                .any(|start| line.starts_with(start));
            let wholesale = own && line.contains("::*");
            if wholesale || line.contains(&"super::".repeat(depth)) {
                faults.push(format!("src/{}: {line}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_the_ends_of_the_house_touch_the_disk() {
    let mut faults = Vec::new();
    for (module, file, code) in sources() {
        let may = HOUSE.iter().any(|room| room.name == module && room.disk);
        if !may
            && (code.contains("std::fs")
                || code.contains("fs::read")
                || code.contains("File::open"))
        {
            faults.push(format!("src/{}", file.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn imports_are_recognised_however_they_are_written() {
    let code = code_of(
        "use crate::{address, site::{Page, Site}, theme};\nfn a() { crate::slug::slug(\"\") }\n// crate::cli\n#[cfg(test)]\nmod tests {\n use crate::publish;\n}",
    );
    let found: Vec<String> = named(&code).into_iter().collect();
    assert_eq!(found, ["address", "site", "slug", "theme"]);
    assert!(code_of("#[cfg(test)]\nmod tests;\nuse crate::a;").contains("crate::a"));
}
