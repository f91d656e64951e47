//! What a release is called and what is in it: one version everywhere, and a package that builds.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::site::{repository, samverk};

/// What is wrong with the version: of a changelog, and the tags of the last commit.
fn faults(version: &str, changelog: &str, tags: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    let newest = changelog.split("\n## ").nth(1).unwrap_or_default();
    let heading = newest.lines().next().unwrap_or_default();
    let announced = newest.contains(&format!("\nWhat will be {version}.\n"));
    let dated = heading
        .strip_prefix(&format!("[{version}] - "))
        .is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
    if !dated && (heading != "[Unreleased]" || !announced) {
        faults.push(format!(
            "{version} is not the newest in the changelog: {heading}"
        ));
    }
    if !tags.is_empty() {
        if !tags.contains(&format!("v{version}").as_str()) {
            faults.push(format!("the tag {} is not v{version}", tags.join(" ")));
        }
        if !dated {
            faults.push(format!("{heading} in the changelog has no day"));
        }
    }
    faults
}

/// The tags of versions that the last commit has; none where there is no history.
fn tags() -> Vec<String> {
    let git = Command::new("git")
        .args(["tag", "--points-at", "HEAD", "--list", "v*"])
        .current_dir(repository())
        .output();
    let said = git.map(|git| git.stdout).unwrap_or_default();
    let said = String::from_utf8(said).unwrap();
    said.lines().map(str::to_owned).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

#[test]
fn the_version_of_the_program_is_the_newest_of_the_changelog_and_that_of_the_tag() {
    let version = env!("CARGO_PKG_VERSION");
    let tags = tags();
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    let none: Vec<String> = Vec::new();
    assert_eq!(faults(version, &read("CHANGELOG.md"), &tags), none);
    let said = samverk(repository()).arg("--version").output().unwrap();
    assert_eq!(
        String::from_utf8(said.stdout).unwrap(),
        format!("samverk {version}\n")
    );
}

#[test]
fn a_version_that_disagrees_is_a_fault() {
    let open = "# Changelog\n\n## [Unreleased]\n\nWhat will be 0.2.0.\n\n## [0.1.0] - 2026-12-01\n";
    let done = "# Changelog\n\n## [0.2.0] - 2027-01-31\n\n## [0.1.0] - 2026-12-01\n";
    let none: Vec<String> = Vec::new();
    assert_eq!(faults("0.2.0", open, &[]), none);
    assert_eq!(faults("0.2.0", done, &["v0.2.0"]), none);
    assert_eq!(
        faults("0.3.0", open, &[]),
        ["0.3.0 is not the newest in the changelog: [Unreleased]"]
    );
    assert_eq!(
        faults("0.1.0", done, &[]),
        ["0.1.0 is not the newest in the changelog: [0.2.0] - 2027-01-31"]
    );
    assert_eq!(
        faults("0.2.0", open, &["v0.1.0"]),
        [
            "the tag v0.1.0 is not v0.2.0",
            "[Unreleased] in the changelog has no day"
        ]
    );
}

#[test]
fn no_package_has_a_version_of_its_own() {
    assert!(read("pyproject.toml").contains("\ndynamic = [\"version\", "));
    for file in fs::read_dir(repository().join("packaging")).unwrap() {
        let path = file.unwrap().path();
        // There are the versions of others.
        if path.is_file() && !path.ends_with("tools.txt") {
            let text = fs::read_to_string(&path).unwrap();
            let version = env!("CARGO_PKG_VERSION");
            assert!(!text.contains(version), "{} says {version}", path.display());
        }
    }
}

#[test]
fn a_crate_holds_what_builds_the_program_and_what_says_how_it_is_used() {
    let list = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(repository())
        .output()
        .unwrap();
    assert!(list.status.success(), "{list:?}");
    let list = String::from_utf8(list.stdout).unwrap();
    let top: BTreeSet<&str> = list
        .lines()
        .map(|path| path.split(['/', '\\']).next().unwrap_or_default())
        .filter(|name| *name != ".cargo_vcs_info.json")
        .collect();
    let expected = [
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "Cargo.toml.orig",
        "LICENSE",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "README.sv.md",
        "SECURITY.md",
        "build.rs",
        "src",
        "themes",
    ];
    assert_eq!(top, BTreeSet::from(expected));
}
