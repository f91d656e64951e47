//! What a build does to OUTPUT, seen from outside. The helpers here serve all files of tests.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod killed;
mod order;
mod prune;
mod safety;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::publish::{OutputKind, Publication, PublishError, Summary};

/// An output folder that does not exist yet, in a temporary folder that goes with the test.
struct Output {
    parent: TempDir,
    path: PathBuf,
}

impl Output {
    fn new() -> Self {
        let parent = tempfile::tempdir().unwrap();
        let path = parent.path().join("public");
        Self { parent, path }
    }

    fn open(&self) -> Publication {
        Publication::open(&self.path).unwrap()
    }

    /// A whole build of pages; a name that starts with `a/` is an asset.
    fn build(&self, files: &[(&str, &str)]) -> Summary {
        self.try_build(files).unwrap()
    }

    fn try_build(&self, files: &[(&str, &str)]) -> Result<Summary, PublishError> {
        let publication = Publication::open(&self.path)?;
        for (path, text) in files {
            let kind = if path.starts_with("a/") {
                OutputKind::Asset
            } else {
                OutputKind::Page
            };
            publication.stage(path, kind, text.as_bytes())?;
        }
        publication.commit().map(|published| published.summary)
    }

    /// Everything a reader can see: files with their text, folders with a final `/`.
    fn visible(&self) -> BTreeMap<String, String> {
        let mut found = everything(&self.path);
        found.retain(|path, _| !path.starts_with(".samverk/"));
        found
    }

    fn manifest(&self) -> String {
        fs::read_to_string(self.path.join(".samverk/manifest.json")).unwrap()
    }

    /// Puts a file there as a user would.
    fn put(&self, path: &str, text: &str) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// Everything below `root`, hidden or not.
fn everything(root: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, name: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{name}{}", entry.file_name().to_str().unwrap());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
                found.insert(format!("{name}/"), String::new());
            } else if kind.is_symlink() {
                found.insert(
                    name,
                    format!("→ {}", fs::read_link(entry.path()).unwrap().display()),
                );
            } else {
                found.insert(
                    name,
                    String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned(),
                );
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(root, "", &mut found);
    found
}

/// The expected result of [`Output::visible`]: the folders follow from the files.
fn site(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut expected = BTreeMap::new();
    for (path, text) in files {
        expected.insert((*path).to_owned(), (*text).to_owned());
        expected.extend(
            path.match_indices('/')
                .map(|(at, _)| (path[..=at].to_owned(), String::new())),
        );
    }
    expected
}

fn counts(written: usize, unchanged: usize, removed: usize) -> Summary {
    Summary {
        written,
        unchanged,
        removed,
    }
}

/// Sets the modification time of `path` to a day long gone and returns it.
fn age(path: &Path) -> SystemTime {
    let then = SystemTime::UNIX_EPOCH + Duration::from_hours(100_000);
    fs::File::options()
        .write(true)
        .open(path)
        .unwrap()
        .set_modified(then)
        .unwrap();
    then
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn a_first_build_creates_the_folder_its_parents_and_every_file() {
    let mut output = Output::new();
    output.path = output.parent.path().join("www/intranet/public");
    let files = [
        ("404.html", "borta"),
        ("a/site.1.css", "css"),
        ("index.html", "hem"),
        ("natverk/matematik/index.html", "ma"),
    ];
    assert_eq!(output.build(&files), counts(4, 0, 0));
    assert_eq!(output.visible(), site(&files));
}

#[test]
fn a_build_leaves_nothing_of_its_own_but_lock_and_manifest() {
    let output = Output::new();
    output.build(&[("index.html", "1"), ("natverk/index.html", "1")]);
    output.build(&[("index.html", "2"), ("nytt/index.html", "1")]);
    let own = everything(&output.path.join(".samverk"));
    assert_eq!(
        own.keys().map(String::as_str).collect::<Vec<_>>(),
        ["lock", "manifest.json"]
    );
}

#[test]
fn a_site_without_files_is_a_site() {
    let output = Output::new();
    assert_eq!(output.build(&[]), counts(0, 0, 0));
    assert_eq!(output.build(&[("index.html", "hem")]), counts(1, 0, 0));
    assert_eq!(output.build(&[]), counts(0, 0, 1));
    assert_eq!(output.visible(), site(&[]));
}

#[test]
fn an_unchanged_file_keeps_its_modification_time_and_a_changed_one_is_replaced() {
    let output = Output::new();
    output.build(&[("index.html", "hem"), ("om/index.html", "om oss")]);
    let (home, about) = (
        output.path.join("index.html"),
        output.path.join("om/index.html"),
    );
    let then = age(&home);
    age(&about);
    // As long as before, so that only the bytes tell.
    assert_eq!(
        output.build(&[("index.html", "hem"), ("om/index.html", "OM OSS")]),
        counts(1, 1, 0)
    );
    assert_eq!(modified(&home), then);
    assert_ne!(modified(&about), then);
    assert_eq!(
        output.visible(),
        site(&[("index.html", "hem"), ("om/index.html", "OM OSS")])
    );
}

#[test]
fn a_build_that_changes_nothing_does_not_write_the_manifest_either() {
    let output = Output::new();
    output.build(&[("index.html", "hem")]);
    let then = age(&output.path.join(".samverk/manifest.json"));
    output.build(&[("index.html", "hem")]);
    assert_eq!(modified(&output.path.join(".samverk/manifest.json")), then);
}

#[test]
fn new_files_come_into_folders_that_exist() {
    let output = Output::new();
    output.build(&[
        ("natverk/index.html", "alla"),
        ("natverk/ma/index.html", "ma"),
    ]);
    let files = [
        ("natverk/index.html", "alla"),
        ("natverk/ma/bild.svg", "svg"),
        ("natverk/ma/index.html", "ma"),
        ("natverk/sprak/fler/index.html", "fler"),
        ("natverk/sprak/index.html", "språk"),
    ];
    assert_eq!(output.build(&files), counts(3, 2, 0));
    assert_eq!(output.visible(), site(&files));
}

#[test]
fn files_are_staged_from_many_threads() {
    let output = Output::new();
    let stage_all = |text: &str| {
        let publication = output.open();
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let publication = &publication;
                scope.spawn(move || {
                    for page in 0..50 {
                        let path =
                            format!("omrade-{}/natverk-{thread}-{page}/index.html", page % 5);
                        publication
                            .stage(&path, OutputKind::Page, text.as_bytes())
                            .unwrap();
                    }
                });
            }
        });
        publication.commit().unwrap().summary
    };
    assert_eq!(stage_all("1"), counts(400, 0, 0));
    assert_eq!(stage_all("1"), counts(0, 400, 0));
    assert_eq!(stage_all("2"), counts(400, 0, 0));
    assert_eq!(
        output
            .visible()
            .values()
            .filter(|text| *text == "2")
            .count(),
        400
    );
}

#[test]
fn a_large_file_is_copied_compared_and_left_alone() {
    let output = Output::new();
    let source = output.parent.path().join("film.mp4");
    let mut bytes: Vec<u8> = (0..3_000_000_u32)
        .map(|n| n.to_le_bytes()[(n % 3) as usize])
        .collect();
    let copy = || {
        let publication = output.open();
        publication
            .stage_copy("filmer/film.mp4", OutputKind::File, &source)
            .unwrap();
        publication.commit().unwrap().summary
    };
    fs::write(&source, &bytes).unwrap();
    assert_eq!(copy(), counts(1, 0, 0));
    let there = output.path.join("filmer/film.mp4");
    assert!(fs::read(&there).unwrap() == bytes);
    let then = age(&there);
    assert_eq!(copy(), counts(0, 1, 0));
    assert_eq!(modified(&there), then);
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&source, &bytes).unwrap();
    assert_eq!(copy(), counts(1, 0, 0));
    assert!(fs::read(&there).unwrap() == bytes);
}

#[test]
fn a_copy_does_not_inherit_write_protection() {
    let output = Output::new();
    let source = output.parent.path().join("logga.svg");
    for text in ["ett", "två"] {
        let _ = fs::remove_file(&source);
        fs::write(&source, text).unwrap();
        let mut permissions = fs::metadata(&source).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&source, permissions).unwrap();
        let publication = output.open();
        publication
            .stage_copy("logga.svg", OutputKind::File, &source)
            .unwrap();
        publication.commit().unwrap();
    }
    assert!(
        !fs::metadata(output.path.join("logga.svg"))
            .unwrap()
            .permissions()
            .readonly()
    );
    assert_eq!(output.visible(), site(&[("logga.svg", "två")]));
}

#[test]
fn the_manifest_depends_on_the_names_alone() {
    let (one, other) = (Output::new(), Output::new());
    one.build(&[("b.html", "1"), ("a/x.css", "1"), ("a.html", "1")]);
    other.build(&[("a.html", "2")]);
    other.build(&[("a.html", "3"), ("b.html", "2"), ("a/x.css", "2")]);
    assert_eq!(one.manifest(), other.manifest());
    let expected = r#"{
  "version": 2,
  "assets": [
    "a/x.css"
  ],
  "carried": [],
  "pages": [
    "a.html",
    "b.html"
  ],
  "files": []
}"#;
    assert_eq!(one.manifest(), expected);
}
