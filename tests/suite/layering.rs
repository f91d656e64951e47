//! Who may use whom, as a table. Dependencies point down only.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::site::repository;

/// A module at the top of `src/`, what it may `use crate::…`, and whether it may touch the disk,
/// see `disk`.
pub(crate) struct Module {
    pub(crate) name: &'static str,
    uses: &'static [&'static str],
    pub(crate) disk: bool,
}

const fn module(name: &'static str, uses: &'static [&'static str]) -> Module {
    Module {
        name,
        uses,
        disk: false,
    }
}

const fn with_disk(name: &'static str, uses: &'static [&'static str]) -> Module {
    Module {
        name,
        uses,
        disk: true,
    }
}

/// From the bottom up: a module may use those above its own row in this list only, so there are no
/// cycles.
pub(crate) const LAYERS: &[Module] = &[
    // What knows nothing of sites.
    module("source", &[]),
    module("slug", &[]),
    module("nearest", &[]),
    // Which characters texts may hold.
    module("characters", &[]),
    module("address", &["characters"]),
    // Finds web and e-mail addresses in running text.
    module("autolink", &[]),
    // Reads HTML as browsers do, for all that have to find something in it.
    module("html", &[]),
    module("hyphens", &["html"]),
    // Which file each thread works on.
    module("at_work", &[]),
    module("clock", &[]),
    module("colour", &[]),
    module("embedded", &[]),
    // Which type a file has for browsers.
    module("media", &[]),
    // The names of what programs leave behind.
    module("leftovers", &[]),
    // Waits for programs that have a file for a moment.
    module("patience", &[]),
    module("overview", &[]),
    // What people say of meetings that repeat.
    module("recurrence", &[]),
    // Writes calendar files.
    module("icalendar", &["characters", "recurrence"]),
    module("diagnostics", &["address", "characters", "source"]),
    module("yaml", &["characters", "diagnostics", "nearest", "source"]),
    // Dates, times, addresses and numbers, as they are written in fields.
    module("values", &["diagnostics", "yaml"]),
    module(
        "config",
        &[
            "address",
            "colour",
            "diagnostics",
            "nearest",
            "overview",
            "source",
            "values",
            "yaml",
        ],
    ),
    // Measures images, plans their variants and makes them; the disk is its cache's, and the
    // images' own.
    with_disk("images", &["patience"]),
    // load
    module(
        "markdown",
        &[
            "autolink",
            "characters",
            "config",
            "html",
            "hyphens",
            "nearest",
            "slug",
            "source",
        ],
    ),
    with_disk(
        "content",
        &[
            "address",
            "at_work",
            "characters",
            "config",
            "diagnostics",
            "html",
            "hyphens",
            "images",
            "leftovers",
            "markdown",
            "nearest",
            "patience",
            "recurrence",
            "slug",
            "source",
            "values",
            "yaml",
        ],
    ),
    // Says to editors what `config` and `content` read.
    module("schema", &["config", "content", "diagnostics", "yaml"]),
    // assemble
    module(
        "site",
        &[
            "address", "at_work", "clock", "config", "content", "images", "overview", "slug",
            "source",
        ],
    ),
    // What readers' browsers need to find pages by words.
    module(
        "search",
        &[
            "at_work",
            "characters",
            "content",
            "html",
            "hyphens",
            "site",
        ],
    ),
    // Loads themes, and shows sites to them.
    with_disk(
        "theme",
        &[
            "address",
            "at_work",
            "autolink",
            "characters",
            "colour",
            "config",
            "content",
            "diagnostics",
            "embedded",
            "html",
            "hyphens",
            "images",
            "leftovers",
            "markdown",
            "nearest",
            "overview",
            "patience",
            "site",
            "slug",
            "source",
            "yaml",
        ],
    ),
    // Writes; knows nothing of what.
    with_disk("publish", &["leftovers", "patience"]),
    // Writes as well: the beginnings of pages and sites.
    with_disk(
        "scaffold",
        &[
            "address",
            "characters",
            "content",
            "diagnostics",
            "embedded",
            "leftovers",
            "schema",
            "slug",
            "yaml",
        ],
    ),
    // routes, and render; of `publish` it uses the kinds of files.
    module(
        "routes",
        &[
            "address",
            "at_work",
            "characters",
            "config",
            "content",
            "diagnostics",
            "icalendar",
            "images",
            "overview",
            "publish",
            "search",
            "site",
            "source",
            "theme",
        ],
    ),
    // check
    module(
        "checks",
        &[
            "address",
            "at_work",
            "autolink",
            "config",
            "content",
            "diagnostics",
            "html",
            "images",
            "markdown",
            "nearest",
            "routes",
            "search",
            "site",
            "slug",
            "source",
        ],
    ),
    // All stages in a row.
    module(
        "snapshot",
        &[
            "at_work",
            "checks",
            "clock",
            "config",
            "content",
            "diagnostics",
            "images",
            "overview",
            "routes",
            "site",
            "theme",
        ],
    ),
    // Says to web servers what one holds.
    module(
        "hosting",
        &[
            "config",
            "diagnostics",
            "html",
            "media",
            "routes",
            "site",
            "slug",
            "snapshot",
        ],
    ),
    // Looks through a computer and a site.
    with_disk("doctor", &["content", "diagnostics", "snapshot", "theme"]),
    // Publishes one.
    module(
        "build",
        &[
            "address",
            "at_work",
            "content",
            "diagnostics",
            "images",
            "publish",
            "routes",
            "site",
            "snapshot",
        ],
    ),
    // Tells editors of one.
    module(
        "report",
        &[
            "address",
            "characters",
            "checks",
            "config",
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
            "html",
            "images",
            "media",
            "routes",
            "site",
            "snapshot",
            "theme",
        ],
    ),
    // What a build leaves for the next one: looks at the times of what both read and wrote.
    with_disk(
        "kept",
        &[
            "build",
            "clock",
            "config",
            "content",
            "diagnostics",
            "leftovers",
            "search",
            "snapshot",
            "theme",
        ],
    ),
    with_disk(
        "cli",
        &[
            "at_work",
            "build",
            "characters",
            "clock",
            "config",
            "content",
            "diagnostics",
            "doctor",
            "hosting",
            "kept",
            "nearest",
            "patience",
            "preview",
            "publish",
            "report",
            "scaffold",
            "schema",
            "search",
            "site",
            "snapshot",
        ],
    ),
];

/// Files that hold the modules together and contain no code of their own.
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
pub(crate) fn sources() -> Vec<(String, PathBuf, String)> {
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
    for (row, layer) in LAYERS.iter().enumerate() {
        for used in layer.uses {
            let below = LAYERS[..row].iter().any(|other| other.name == *used);
            assert!(
                below,
                "{} may not use {used}: it has no row above",
                layer.name
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
    let rows: BTreeSet<String> = LAYERS.iter().map(|layer| layer.name.to_owned()).collect();
    assert_eq!(modules, rows);
    assert_eq!(rows.len(), LAYERS.len(), "a module has two rows");
}

#[test]
fn no_module_uses_what_its_row_does_not_name() {
    let mut faults = Vec::new();
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    for (module, file, code) in sources() {
        let Some(layer) = LAYERS.iter().find(|layer| layer.name == module) else {
            continue;
        };
        for name in named(&code) {
            if name != module && !layer.uses.contains(&name.as_str()) {
                faults.push(format!("src/{} uses crate::{name}", file.display()));
            }
            used.insert((module.clone(), name));
        }
    }
    for layer in LAYERS {
        let unused = layer
            .uses
            .iter()
            .filter(|name| !used.contains(&(layer.name.to_owned(), (**name).to_owned())));
        faults.extend(unused.map(|name| {
            format!(
                "the row of {} names {name}, which it does not use",
                layer.name
            )
        }));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_of_our_own_is_imported_wholesale_and_no_path_climbs_out_of_its_module() {
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

/// Crates in whose place others may come, as that of which nobody maintains, and the only file or
/// folder below `src/` that may know each.
const KEPT_APART: [(&str, &str); 3] = [
    ("httparse", "preview/server/http"),
    ("serde_yaml", "yaml/untyped.rs"),
    ("tiny_http", "preview/server/http/response.rs"),
];

/// Whether code names a crate, and not only the module of that name that keeps it apart.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = &code[..at];
        !before.ends_with("mod ") && !before.ends_with("server::")
    })
}

#[test]
fn crates_that_are_kept_apart_are_named_in_one_place() {
    for (name, place) in KEPT_APART {
        let naming: Vec<_> = sources()
            .into_iter()
            .filter(|(_, _, code)| names_crate(code, name))
            .map(|(_, file, _)| file)
            .collect();
        let elsewhere: Vec<_> = naming
            .iter()
            .filter(|file| !file.starts_with(place))
            .collect();
        assert!(elsewhere.is_empty(), "{name} is named in {elsewhere:?}");
        assert!(!naming.is_empty(), "{place} does not name {name}");
    }
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
