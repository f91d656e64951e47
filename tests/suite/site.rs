//! Builds small sites with the real program, in a folder of their own and without anything of the
//! machine's.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The day that every test takes place on, unless it says otherwise.
pub(crate) const TODAY: &str = "2026-11-23";

/// The folder of the repository, which is the real site's root.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All pages of the documentation, by their path below `docs/content/`.
pub(crate) fn documentation() -> BTreeMap<String, String> {
    let pages = files(&repository().join("docs/content")).into_iter();
    pages
        .filter(|(path, _)| samverk::content::is_markdown(path))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// The same run, after making sure that it went well and found nothing.
    #[track_caller]
    pub(crate) fn without_findings(self) -> Self {
        assert_eq!(
            (self.code, self.stdout.as_str()),
            (0, ""),
            "{}",
            self.stderr
        );
        self
    }

    /// The findings of a run with `--format json`.
    #[track_caller]
    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        self.stdout
            .lines()
            .map(|line| serde_json::from_str(line).expect(line))
            .collect()
    }
}

/// The program, in the environment that tests share: no variable that it reads is set.
pub(crate) fn samverk(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverk"));
    for name in [
        "SAMVERK_BASE_URL",
        "SOURCE_DATE_EPOCH",
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "NO_COLOR",
        "RAYON_NUM_THREADS",
        "COLUMNS",
        "RUST_BACKTRACE",
    ] {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}

/// Runs a command to its end.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));
    assert_faultless(&stderr);
    Run {
        code: output.status.code().expect("the program ends by itself"),
        stdout,
        stderr,
    }
}

/// Makes sure that the program met no fault of its own, which it says in either language.
#[track_caller]
pub(crate) fn assert_faultless(stderr: &str) {
    for said in [
        "panicked",
        "ett fel i själva programmet",
        "a fault in the program itself",
    ] {
        assert!(!stderr.contains(said), "{stderr}");
    }
}

/// A site in a temporary folder.
#[derive(Debug)]
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::with_prefix("samverk-").expect("a temporary folder"),
        }
    }

    /// A folder with a `site.yaml` that says nothing but the theme.
    pub(crate) fn bare() -> Self {
        Self::new().file("site.yaml", "title: Provsajt\ntheme: bare\n")
    }

    /// The same site with one more file, or with other contents for it.
    pub(crate) fn file(self, path: &str, contents: impl AsRef<[u8]>) -> Self {
        self.write(path, contents);
        self
    }

    /// Writes a file; the path may name a file outside the output folder only by accident.
    pub(crate) fn write(&self, path: impl AsRef<Path>, contents: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, contents).unwrap();
    }

    /// Removes a file.
    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    /// Copies everything below `from` into the site.
    pub(crate) fn with_copy_of(self, from: &Path) -> Self {
        for (path, bytes) in files(from) {
            self.write(path, bytes);
        }
        self
    }

    /// Where a file of the site lies on this machine.
    pub(crate) fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The program with the usual options: this folder, this day, no colour; Swedish unless
    /// `arguments` say otherwise.
    pub(crate) fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = samverk(self.folder.path());
        command.args(arguments);
        let given = |option: &str| arguments.iter().any(|argument| argument.as_ref() == option);
        for (option, value) in [
            ("--root", "."),
            ("--today", TODAY),
            ("--lang", "sv"),
            ("--color", "never"),
        ] {
            if !given(option) {
                command.args([option, value]);
            }
        }
        command
    }

    /// Runs a command of the program.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// Runs `samverk build`.
    #[track_caller]
    pub(crate) fn build(&self) -> Run {
        self.run(&["build"])
    }

    /// A file of the output, as text.
    #[track_caller]
    pub(crate) fn read(&self, output: &str) -> String {
        fs::read_to_string(self.path("public").join(output))
            .unwrap_or_else(|error| panic!("{output}: {error}"))
    }

    /// Every file of the output but samverk's own, by path.
    pub(crate) fn outputs(&self) -> BTreeMap<String, Vec<u8>> {
        published(&self.path("public"))
    }
}

/// A PNG of a few grey pixels; another number is another image.
pub(crate) fn png(number: u8) -> Vec<u8> {
    image_of(3, 2, |x, y| [number.into(), u32::from(number) + x, y])
}

/// A PNG of these pixels: of each number the last byte counts.
pub(crate) fn image_of(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u32; 3]) -> Vec<u8> {
    let image = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb(colour(x, y).map(|channel| channel.to_le_bytes()[0]))
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Every file of an output folder but samverk's own, by path.
pub(crate) fn published(output: &Path) -> BTreeMap<String, Vec<u8>> {
    files(output)
        .into_iter()
        .filter(|(path, _)| !path.starts_with(".samverk/"))
        .collect()
}

/// Every file below a folder, by its path with `/`; none where there is no folder.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder)
            .into_iter()
            .flatten()
            .map(Result::unwrap)
        {
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// Whether the run is to rewrite what tests expect.
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| !value.is_empty() && value != "0")
}

/// What a test expects and what it got, shown so that the first difference is easy to see.
pub(crate) fn difference(expected: &str, actual: &str) -> String {
    let (mut old, mut new) = (expected.lines(), actual.lines());
    let mut number = 0;
    let first = loop {
        number += 1;
        match (old.next(), new.next()) {
            (Some(a), Some(b)) if a == b => {}
            (a, b) => break format!("line {number}\n  expected: {a:?}\n  actual:   {b:?}"),
        }
    };
    format!("{first}\n--- expected\n{expected}\n--- actual\n{actual}\n---")
}

/// Whether a file's name has this ending, without its dot.
pub(crate) fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension() == Some(ending.as_ref())
}
