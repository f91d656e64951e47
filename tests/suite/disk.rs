//! Who may read the disk and who may write it: the table in `CONTRIBUTING.md`. Clippy knows the
//! functions (`clippy.toml`), and lets only those files call them that say so.

use std::collections::BTreeSet;
use std::fs;

use crate::layering::{LAYERS, sources};
use crate::site::repository;

/// The rows of the table of modules that touch the disk: name, what they read, what they write.
fn documented() -> Vec<[String; 3]> {
    let text = fs::read_to_string(repository().join("CONTRIBUTING.md")).unwrap();
    text.lines()
        .skip_while(|line| line.trim() != "| module | reads | writes |")
        .skip(2)
        .map_while(|line| line.trim().strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            let [module, reads, writes] = cells[..] else {
                panic!("not three cells: {row}");
            };
            [module.trim_matches('`'), reads, writes].map(str::to_owned)
        })
        .collect()
}

#[test]
fn the_modules_that_touch_the_disk_are_those_of_the_table_in_contributing() {
    let documented: Vec<String> = documented()
        .into_iter()
        .map(|[module, ..]| module)
        .collect();
    let rows: Vec<&str> = LAYERS
        .iter()
        .filter(|layer| layer.disk)
        .map(|layer| layer.name)
        .collect();
    assert_eq!(documented, rows);
    // A file that may touch it says so at its head, where clippy sees it.
    let saying: BTreeSet<String> = sources()
        .into_iter()
        .filter(|(_, _, code)| {
            code.lines()
                .take_while(|line| !line.starts_with("use ") && !line.starts_with("mod "))
                .any(|line| line.contains("clippy::disallowed_methods"))
        })
        .map(|(module, ..)| module)
        .collect();
    assert_eq!(saying, rows.into_iter().map(str::to_owned).collect());
}

#[test]
fn only_modules_whose_row_says_so_write_to_the_disk() {
    const WRITING: [&str; 8] = [
        "fs::write",
        "fs::rename",
        "fs::copy",
        "fs::create_dir",
        "fs::remove_",
        "fs::hard_link",
        "File::create",
        "OpenOptions",
    ];
    let writes = |module: &str| {
        documented()
            .iter()
            .any(|[name, _, writes]| name == module && writes != "–")
    };
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|(module, ..)| !writes(module))
        .filter(|(_, _, code)| WRITING.iter().any(|call| code.contains(call)))
        .map(|(_, file, _)| format!("src/{}", file.display()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_modules_whose_row_says_so_name_the_file_system() {
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|(module, ..)| !LAYERS.iter().any(|row| row.name == module && row.disk))
        .filter(|(_, _, code)| {
            ["std::fs", "fs::read", "File::open", "walkdir"]
                .iter()
                .any(|name| code.contains(name))
        })
        .map(|(_, file, _)| format!("src/{}", file.display()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
