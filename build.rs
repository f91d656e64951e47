//! Writes `embedded.rs`: the files that the program brings along, as tables of paths and bytes.
//! `src/embedded.rs` takes it in. And tells the compiler a hash of all that the program is made of,
//! by which a program knows what it has kept itself: `src/kept/`.

#![expect(
    clippy::disallowed_methods,
    reason = "no output: a file of the compiler's"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
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
    println!("cargo::rustc-env=SAMVERK_SOURCE_HASH={:016x}", hash()?);
    Ok(())
}

/// A hash of all that the program is compiled from.
fn hash() -> Result<u64, Box<dyn Error>> {
    let mut hasher = DefaultHasher::new();
    for name in ["src", "themes", "build.rs", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={name}");
        let mut paths = Vec::new();
        if Path::new(name).is_dir() {
            collect(Path::new(name), &format!("{name}/"), &mut paths)?;
            paths.sort();
        } else {
            paths.push(name.to_owned());
        }
        for path in paths {
            hasher.write(path.as_bytes());
            hasher.write(&fs::read(path)?);
        }
    }
    Ok(hasher.finish())
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
