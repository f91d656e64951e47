//! In which order things become visible.

use std::path::Path;

use super::Output;
use crate::publish::plan::{Move, Planner};
use crate::publish::{OutputKind, Publication};

/// The moves of a build that stages `files`, as paths in OUTPUT.
fn planned(output: &Output, files: &[(&str, OutputKind, &str)]) -> Vec<String> {
    let publication: Publication = output.open();
    for (path, kind, text) in files {
        publication.stage(path, *kind, text.as_bytes()).unwrap();
    }
    let mut entries = publication.entries.lock().unwrap().clone();
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    let (workspace, folders, previous) = (
        &publication.workspace,
        &publication.folders,
        &publication.previous,
    );
    let moves = Planner {
        workspace,
        folders,
        previous,
    }
    .plan(&entries)
    .unwrap();
    moves.into_iter().map(|Move { to, .. }| to).collect()
}

#[test]
fn a_first_build_moves_the_entries_of_the_top_folder_and_assets_come_first() {
    let output = Output::new();
    let files = [
        ("natverk/ma/index.html", OutputKind::Page, ""),
        ("natverk/sprak/index.html", OutputKind::Page, ""),
        ("natverk-1/index.html", OutputKind::Page, ""),
        ("natverk.html", OutputKind::Page, ""),
        ("index.html", OutputKind::Page, ""),
        ("feed.xml", OutputKind::File, ""),
        ("t/site.1.css", OutputKind::Asset, ""),
        ("t/typsnitt/x.woff2", OutputKind::Asset, ""),
    ];
    assert_eq!(
        planned(&output, &files),
        [
            "t",
            "feed.xml",
            "natverk",
            "natverk-1",
            "index.html",
            "natverk.html"
        ]
    );
}

#[test]
fn assets_come_before_files_and_these_before_pages_and_new_pages_before_replaced_ones() {
    let output = Output::new();
    output.build(&[
        ("index.html", "1"),
        ("om/index.html", "1"),
        ("om/karta.svg", "1"),
        ("a/gammal.css", "1"),
    ]);
    let files = [
        ("a/ny.css", OutputKind::Asset, "2"),
        ("index.html", OutputKind::Page, "2"),
        ("om/index.html", OutputKind::Page, "2"),
        ("om/karta.svg", OutputKind::File, "2"),
        ("om/ny.html", OutputKind::Page, "2"),
        ("om/nytt/djupt/index.html", OutputKind::Page, "2"),
        ("om/nytt/index.html", OutputKind::Page, "2"),
    ];
    let expected = [
        "a/ny.css",
        "om/karta.svg",
        "om/nytt",
        "om/ny.html",
        "index.html",
        "om/index.html",
    ];
    assert_eq!(planned(&output, &files), expected);
}

#[test]
fn a_new_folder_of_mixed_kinds_goes_with_its_first_kind() {
    let output = Output::new();
    output.build(&[("index.html", "1")]);
    let files = [
        ("index.html", OutputKind::Page, "2"),
        ("ny.css", OutputKind::Asset, "2"),
        ("ny/bild.1.webp", OutputKind::Asset, "2"),
        ("ny/index.html", OutputKind::Page, "2"),
        ("nyare/bild.png", OutputKind::File, "2"),
        ("nyare/index.html", OutputKind::Page, "2"),
    ];
    assert_eq!(
        planned(&output, &files),
        ["ny", "ny.css", "nyare", "index.html"]
    );
}

#[test]
fn planning_changes_nothing() {
    let output = Output::new();
    output.build(&[("om", "1"), ("x/index.html", "1")]);
    let before = output.visible();
    assert_eq!(
        planned(
            &output,
            &[
                ("om/index.html", OutputKind::Page, "2"),
                ("x", OutputKind::Page, "2")
            ]
        ),
        ["om", "x"]
    );
    assert_eq!(output.visible(), before);
    assert!(!Path::new(&output.path).join(".samverk/stage").exists());
}
