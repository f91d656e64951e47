//! Builds that are killed, and readers that look on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{Output, counts, everything, site};
use crate::publish::manifest::Manifest;
use crate::publish::{OutputKind, Publication, PublishError};

#[test]
fn what_a_killed_first_build_staged_is_cleared_by_the_next() {
    let output = Output::new();
    output.put(".samverk/lock", "");
    output.put(".samverk/stage/new/natverk/index.html", "halv");
    output.put(".samverk/stage/loose/3/3", "halv");
    output.put(".samverk/stage/manifest.json", "{");
    assert_eq!(output.build(&[("index.html", "hem")]), counts(1, 0, 0));
    assert_eq!(output.visible(), site(&[("index.html", "hem")]));
    assert!(!output.path.join(".samverk/stage").exists());
}

#[test]
fn a_build_after_one_that_was_killed_between_its_renames_prunes_what_both_left() {
    let output = Output::new();
    let one = [
        ("a/1.css", "1"),
        ("borta/index.html", "1"),
        ("index.html", "1"),
        ("kvar/index.html", "1"),
    ];
    output.build(&one);
    let first = Manifest::read(&output.path.join(".samverk/manifest.json"))
        .unwrap()
        .unwrap();
    // The second build had written the manifest of both and renamed half of its files when it was
    // killed.
    let other = Output::new();
    other.build(&[
        ("a/2.css", "2"),
        ("andra/index.html", "2"),
        ("index.html", "2"),
        ("kvar/index.html", "2"),
    ]);
    let second = Manifest::read(&other.path.join(".samverk/manifest.json"))
        .unwrap()
        .unwrap();
    first
        .union(&second)
        .write(
            &output.path.join("x"),
            &output.path.join(".samverk/manifest.json"),
        )
        .unwrap();
    output.put("a/2.css", "2");
    output.put("andra/index.html", "2");
    output.put(".samverk/stage/loose/1/1", "2");

    let third = [
        ("a/3.css", "3"),
        ("index.html", "3"),
        ("kvar/index.html", "3"),
    ];
    assert_eq!(output.build(&third), counts(3, 0, 2));
    let assets_of_both = [("a/1.css", "1"), ("a/2.css", "2")];
    assert_eq!(
        output.visible(),
        site(&[&third[..], &assets_of_both].concat())
    );
    assert_eq!(output.build(&third), counts(0, 3, 2));
    assert_eq!(output.visible(), site(&third));
}

#[test]
fn a_commit_that_breaks_off_leaves_a_manifest_from_which_the_next_build_prunes_everything() {
    let output = Output::new();
    output.build(&[
        ("a/1.css", "1"),
        ("borta/index.html", "1"),
        ("om/index.html", "1"),
    ]);
    let publication = output.open();
    publication
        .stage("a/2.css", OutputKind::Asset, b"2")
        .unwrap();
    publication
        .stage("andra/index.html", OutputKind::Page, b"2")
        .unwrap();
    publication
        .stage("om/index.html", OutputKind::Page, b"2")
        .unwrap();
    // After it was staged, so that the rename is the first to meet it; and that comes last.
    fs::remove_file(output.path.join("om/index.html")).unwrap();
    output.put("om/index.html/min.txt", "min");
    assert!(matches!(
        publication.commit(),
        Err(PublishError::Write { path, .. }) if path.ends_with("om/index.html")
    ));
    let (assets, others) = (
        [("a/1.css", "1"), ("a/2.css", "2")],
        [("andra/index.html", "2"), ("borta/index.html", "1")],
    );
    assert_eq!(
        output.visible(),
        site(&[&assets[..], &others, &[("om/index.html/min.txt", "min")]].concat())
    );
    assert!(!output.path.join(".samverk/stage").exists());

    fs::remove_dir_all(output.path.join("om")).unwrap();
    assert_eq!(output.build(&[("om/index.html", "3")]), counts(1, 0, 2));
    assert_eq!(
        output.visible(),
        site(&[&assets[..], &[("om/index.html", "3")]].concat())
    );
    assert_eq!(output.build(&[]), counts(0, 0, 3));
    assert_eq!(output.visible(), site(&[]));
}

/// Page `page` of version `version`; versions differ in which of the pages from 50 on they have.
fn text(version: usize, page: usize) -> String {
    format!(
        "version {version} page {page} {}",
        "nätverk ".repeat(400 + page)
    )
}

fn pages(version: usize) -> impl Iterator<Item = usize> {
    (0..50).chain((50..100).filter(move |page| page % 3 != version % 3))
}

fn address(page: usize) -> String {
    format!("omrade-{}/natverk-{page}/index.html", page % 7)
}

fn build_version(output: &Path, version: usize) {
    let publication = Publication::open(output).unwrap();
    let asset = format!("t/site.{version}.css");
    publication
        .stage(&asset, OutputKind::Asset, asset.as_bytes())
        .unwrap();
    for page in pages(version) {
        publication
            .stage(
                &address(page),
                OutputKind::Page,
                text(version, page).as_bytes(),
            )
            .unwrap();
    }
    publication.commit().unwrap();
}

/// Panics unless `found` is page `page` of some version, whole.
fn check_whole(found: &str, page: usize) {
    let version = found
        .split(' ')
        .nth(1)
        .and_then(|number| number.parse().ok())
        .unwrap();
    assert!(
        found == text(version, page),
        "page {page} is torn: {} bytes",
        found.len()
    );
}

const CHILD: &str = "SAMVERK_TEST_BUILD_UNTIL_KILLED";

/// Not a test: what the test below starts and kills.
#[test]
fn build_until_killed() {
    let Some(output) = std::env::var_os(CHILD).map(PathBuf::from) else {
        return;
    };
    fs::write(output.with_extension("begun"), "").unwrap();
    for version in 1.. {
        build_version(&output, version);
    }
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_no_torn_and_no_missing_page() {
    let output = Output::new();
    build_version(&output.path, 0);
    let begun = output.path.with_extension("begun");
    let (_, module) = module_path!().split_once("::").unwrap();
    for round in 0..15 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", &format!("{module}::build_until_killed")])
            .env(CHILD, &output.path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // In every round a little later; a build takes some milliseconds.
        while !begun.exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(round * 2_370));
        assert!(
            child.try_wait().unwrap().is_none(),
            "the build stopped by itself"
        );
        child.kill().unwrap();
        child.wait().unwrap();
        fs::remove_file(&begun).unwrap();

        let visible = output.visible();
        for page in 0..100 {
            match visible.get(&address(page)) {
                Some(found) => check_whole(found, page),
                None => assert!(page >= 50, "page {page} is missing in round {round}"),
            }
        }
    }
    build_version(&output.path, 0);
    build_version(&output.path, 0);
    let clean = Output::new();
    build_version(&clean.path, 0);
    let (found, expected) = (everything(&output.path), everything(&clean.path));
    assert!(
        found.keys().eq(expected.keys()),
        "{:?}",
        found.keys().collect::<Vec<_>>()
    );
    assert!(found == expected);
}

#[test]
#[cfg(unix)]
fn a_reader_during_builds_meets_whole_pages_only_and_none_is_missing() {
    let output = Output::new();
    build_version(&output.path, 0);
    std::thread::scope(|scope| {
        let builder =
            scope.spawn(|| (1..10).for_each(|version| build_version(&output.path, version)));
        while !builder.is_finished() {
            for page in 0..50 {
                check_whole(
                    &fs::read_to_string(output.path.join(address(page))).unwrap(),
                    page,
                );
            }
        }
    });
}
