//! Writes `embedded.rs`: the files that the program brings along, as tables of paths and bytes.
//! `src/embedded.rs` takes it in.

#![expect(
    clippy::disallowed_methods,
    reason = "no output: a file of the compiler's"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// The name of each table, and the folder whose files are in it.
const TABLES: [(&str, &str); 3] = [
    ("THEMES", "themes"),
    ("SWEDISH_SITE", "src/scaffold/site/sv"),
    ("ENGLISH_SITE", "src/scaffold/site/en"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut code = String::new();
    for (name, folder) in TABLES {
        // Cargo looks through the whole folder: for files that are new, changed or gone.
        println!("cargo::rerun-if-changed={folder}");
        let mut paths = Vec::new();
        collect(Path::new(folder), "", &mut paths)?;
        paths.sort();
        writeln!(code, "/// The files of `{folder}`.")?;
        writeln!(code, "pub(crate) static {name}: &[EmbeddedFile] = &[")?;
        for path in paths {
            writeln!(code, "    embedded_file!({folder:?}, {path:?}),")?;
        }
        writeln!(code, "];")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("embedded.rs"), code)?;
    Ok(())
}

/// Adds the paths of all files in a folder; `prefix` is the folder's own path with a slash, or
/// nothing at the top.
fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or("a file's name is not Unicode")?;
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
