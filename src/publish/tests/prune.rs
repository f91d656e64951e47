//! What is gone, and what stays.

use std::fs;

use super::{Output, counts, site};

#[test]
fn a_stale_page_is_pruned_with_the_folders_it_leaves_empty() {
    let output = Output::new();
    output.build(&[
        ("index.html", "hem"),
        ("natverk/gammalt/mote/index.html", "gammalt"),
        ("natverk/ma/index.html", "ma"),
    ]);
    assert_eq!(
        output.build(&[("index.html", "hem"), ("natverk/ma/index.html", "ma")]),
        counts(0, 2, 1)
    );
    assert_eq!(
        output.visible(),
        site(&[("index.html", "hem"), ("natverk/ma/index.html", "ma")])
    );
    assert_eq!(output.build(&[("index.html", "hem")]), counts(0, 1, 1));
    assert_eq!(output.visible(), site(&[("index.html", "hem")]));
}

#[test]
fn an_asset_survives_exactly_one_build() {
    let output = Output::new();
    let (old, new, home) = (
        ("a/site.1.css", "1"),
        ("a/site.2.css", "2"),
        ("index.html", "hem"),
    );
    output.build(&[old, home]);
    assert_eq!(output.build(&[new, home]), counts(1, 1, 0));
    assert_eq!(output.visible(), site(&[old, new, home]));
    assert_eq!(output.build(&[new, home]), counts(0, 2, 1));
    assert_eq!(output.visible(), site(&[new, home]));
}

#[test]
fn an_asset_that_comes_back_is_as_good_as_new() {
    let output = Output::new();
    let (one, two) = (("a/site.1.css", "1"), ("a/site.2.css", "2"));
    output.build(&[one]);
    output.build(&[two]);
    assert_eq!(output.build(&[one]), counts(0, 1, 0));
    assert_eq!(output.build(&[two]), counts(0, 1, 0));
    assert_eq!(output.visible(), site(&[one, two]));
}

#[test]
fn a_file_of_the_users_stays_and_so_does_its_folder() {
    let output = Output::new();
    output.build(&[("index.html", "hem"), ("natverk/index.html", "alla")]);
    output.put("CNAME", "intranet.example");
    output.put(".git/HEAD", "ref");
    output.put("natverk/anteckning.txt", "min egen");
    assert_eq!(output.build(&[("index.html", "hem")]), counts(0, 1, 1));
    let expected = [
        (".git/HEAD", "ref"),
        ("CNAME", "intranet.example"),
        ("index.html", "hem"),
        ("natverk/anteckning.txt", "min egen"),
    ];
    assert_eq!(output.visible(), site(&expected));
}

#[test]
fn what_the_user_removed_already_is_not_counted_and_not_missed() {
    let output = Output::new();
    output.build(&[
        ("index.html", "hem"),
        ("om/index.html", "om"),
        ("x/y/index.html", "xy"),
    ]);
    fs::remove_file(output.path.join("om/index.html")).unwrap();
    fs::remove_dir_all(output.path.join("x")).unwrap();
    assert_eq!(output.build(&[("index.html", "hem")]), counts(0, 1, 0));
    assert_eq!(output.visible(), site(&[("index.html", "hem")]));
}

#[test]
fn folders_that_a_killed_build_left_empty_are_removed_by_the_next() {
    let output = Output::new();
    output.build(&[("index.html", "hem"), ("x/y/z/index.html", "xyz")]);
    fs::remove_dir_all(output.path.join("x/y")).unwrap();
    assert_eq!(output.build(&[("index.html", "hem")]), counts(0, 1, 0));
    assert_eq!(output.visible(), site(&[("index.html", "hem")]));
}

#[test]
fn what_the_user_removed_is_written_again() {
    let output = Output::new();
    let files = [
        ("index.html", "hem"),
        ("om/index.html", "om"),
        ("om/karta.svg", "svg"),
    ];
    output.build(&files);
    fs::remove_dir_all(output.path.join("om")).unwrap();
    assert_eq!(output.build(&files), counts(2, 1, 0));
    assert_eq!(output.visible(), site(&files));
}

#[test]
fn a_folder_of_the_users_where_a_page_was_is_not_pruned() {
    let output = Output::new();
    output.build(&[("index.html", "hem"), ("lista", "vår")]);
    fs::remove_file(output.path.join("lista")).unwrap();
    output.put("lista/min.txt", "min");
    assert_eq!(output.build(&[("index.html", "hem")]), counts(0, 1, 0));
    assert_eq!(
        output.visible(),
        site(&[("index.html", "hem"), ("lista/min.txt", "min")])
    );
}

#[test]
fn a_file_becomes_a_folder() {
    let output = Output::new();
    output.build(&[("om", "fil"), ("index.html", "hem")]);
    let files = [
        ("index.html", "hem"),
        ("om/index.html", "sida"),
        ("om/oss/index.html", "oss"),
    ];
    assert_eq!(output.build(&files), counts(2, 1, 1));
    assert_eq!(output.visible(), site(&files));
}

#[test]
fn a_folder_becomes_a_file() {
    let output = Output::new();
    output.build(&[
        ("index.html", "hem"),
        ("om/index.html", "sida"),
        ("om/oss/index.html", "oss"),
    ]);
    let files = [("index.html", "hem"), ("om", "fil")];
    assert_eq!(output.build(&files), counts(1, 1, 2));
    assert_eq!(output.visible(), site(&files));
}

#[test]
fn a_file_becomes_a_folder_deep_down() {
    let output = Output::new();
    output.build(&[("natverk/ma", "fil"), ("natverk/sprak/index.html", "språk")]);
    let files = [("natverk/ma/index.html", "sida"), ("natverk/sprak", "fil")];
    assert_eq!(output.build(&files), counts(2, 0, 2));
    assert_eq!(output.visible(), site(&files));
}

#[test]
fn an_asset_in_the_way_does_not_survive() {
    let output = Output::new();
    output.build(&[("a/x/y.css", "css"), ("a/z", "z")]);
    output.build(&[("a/x", "fil"), ("a/z/ny.css", "ny")]);
    assert_eq!(
        output.visible(),
        site(&[("a/x", "fil"), ("a/z/ny.css", "ny")])
    );
    assert!(!output.manifest().contains("a/x/y.css"));
}

#[test]
fn a_name_that_differs_in_case_alone_is_not_pruned_where_the_disk_does_not_tell_case_apart() {
    let output = Output::new();
    output.build(&[("Karta.svg", "ny")]);
    // This is how such a disk looks to a program that asks for `LOCK` and for `karta.svg`.
    output.put(".samverk/LOCK", "");
    fs::rename(output.path.join("Karta.svg"), output.path.join("karta.svg")).unwrap();
    fs::hard_link(output.path.join("karta.svg"), output.path.join("Karta.svg")).unwrap();
    assert_eq!(
        output.build(&[("karta.svg", "ny ritning")]),
        counts(1, 0, 0)
    );
    assert_eq!(output.visible()["karta.svg"], "ny ritning");
    assert!(output.path.join("Karta.svg").exists());
}

#[test]
#[cfg(target_os = "linux")]
fn a_name_that_differs_in_case_alone_is_pruned_where_it_is_another_file() {
    let output = Output::new();
    output.build(&[("Karta.svg", "gammal")]);
    assert_eq!(output.build(&[("karta.svg", "ny")]), counts(1, 0, 1));
    assert_eq!(output.visible(), site(&[("karta.svg", "ny")]));
}
