//! What a build refuses, and that it then touches nothing.

use std::fs;

use super::{Output, counts, everything, site};
use crate::publish::{OutputKind, Publication, PublishError};

#[test]
fn a_folder_that_samverk_did_not_create_is_refused_and_not_touched() {
    let output = Output::new();
    output.put("foton/semester.jpg", "oersättlig");
    output.put("index.html", "min");
    let before = everything(output.parent.path());
    assert!(matches!(
        Publication::open(&output.path),
        Err(PublishError::Foreign(path)) if path == output.path
    ));
    assert_eq!(everything(output.parent.path()), before);
}

#[test]
fn a_folder_called_samverk_does_not_make_the_rest_ours() {
    let output = Output::new();
    output.put(".samverk/stage/x", "x");
    output.put("index.html", "min");
    let before = everything(output.parent.path());
    assert!(matches!(
        Publication::open(&output.path),
        Err(PublishError::Foreign(_))
    ));
    assert_eq!(everything(output.parent.path()), before);
}

#[test]
fn an_empty_folder_is_accepted_and_so_is_one_with_what_the_system_drops() {
    let output = Output::new();
    output.put(".DS_Store", "finder");
    assert_eq!(output.build(&[("index.html", "hem")]), counts(1, 0, 0));
    assert_eq!(
        output.visible(),
        site(&[(".DS_Store", "finder"), ("index.html", "hem")])
    );
}

#[test]
fn a_file_as_output_or_above_it_is_refused() {
    let mut output = Output::new();
    fs::write(&output.path, "en fil").unwrap();
    assert!(matches!(
        Publication::open(&output.path),
        Err(PublishError::NotAFolder(path)) if path == output.path
    ));
    let file = output.path.clone();
    output.path = file.join("under/public");
    assert!(matches!(
        Publication::open(&output.path),
        Err(PublishError::NotAFolder(path)) if path == file
    ));
    assert_eq!(fs::read_to_string(file).unwrap(), "en fil");
}

#[test]
fn a_second_build_is_refused_while_the_first_is_open() {
    let output = Output::new();
    let first = output.open();
    first.stage("index.html", OutputKind::Page, b"hem").unwrap();
    assert!(matches!(
        Publication::open(&output.path),
        Err(PublishError::Busy(path)) if path == output.path
    ));
    first.commit().unwrap();
    assert_eq!(output.visible(), site(&[("index.html", "hem")]));
    output.open();
    output.open();
}

#[test]
fn a_dropped_publication_leaves_no_trace() {
    let mut output = Output::new();
    output.path = output.parent.path().join("www/public");
    let publication = output.open();
    publication
        .stage("natverk/index.html", OutputKind::Page, b"alla")
        .unwrap();
    drop(publication);
    assert_eq!(everything(output.parent.path()), site(&[]));

    fs::create_dir_all(&output.path).unwrap();
    drop(output.open());
    assert_eq!(everything(&output.path), site(&[]));

    output.build(&[("index.html", "hem")]);
    let before = everything(output.parent.path());
    let publication = output.open();
    publication
        .stage("index.html", OutputKind::Page, b"ny")
        .unwrap();
    publication
        .stage("ny/index.html", OutputKind::Page, b"ny")
        .unwrap();
    drop(publication);
    assert_eq!(everything(output.parent.path()), before);
}

#[test]
fn a_path_that_leads_out_is_an_error() {
    let output = Output::new();
    let paths = [
        "",
        "/",
        "/etc/passwd",
        "..",
        "../x",
        "a/../../x",
        "a//b",
        "a/",
        "./a",
        "a/./b",
        "a\\b",
        "..\\x",
        "a\0b",
        ".samverk/manifest.json",
        ".samverk",
        ".Samverk/lock",
    ];
    for path in paths {
        let publication = output.open();
        let staged = publication.stage(path, OutputKind::Page, b"x");
        assert!(
            matches!(staged, Err(PublishError::Path(named)) if named == path),
            "{path:?}"
        );
    }
    output.build(&[
        ("a..b/...html", "x"),
        ("b/.samverk/x", "x"),
        (".well-known/x", "x"),
    ]);
}

#[test]
fn after_a_failure_nothing_can_be_committed() {
    let output = Output::new();
    let publication = output.open();
    publication
        .stage("index.html", OutputKind::Page, b"hem")
        .unwrap();
    let missing = output.parent.path().join("finns-inte.pdf");
    let staged = publication.stage_copy("x.pdf", OutputKind::File, &missing);
    assert!(matches!(staged, Err(PublishError::Read { path, .. }) if path == missing));
    assert!(matches!(
        publication.commit(),
        Err(PublishError::Incomplete)
    ));
    assert!(!output.path.exists());
}

#[test]
fn a_file_of_the_users_in_the_way_is_adopted_if_identical_and_otherwise_reported() {
    let output = Output::new();
    output.build(&[("index.html", "hem")]);
    output.put("robots.txt", "samma");
    assert_eq!(
        output.build(&[("index.html", "hem"), ("robots.txt", "samma")]),
        counts(0, 2, 0)
    );
    assert_eq!(output.build(&[("index.html", "hem")]), counts(0, 1, 1));

    output.put("robots.txt", "min egen");
    let before = everything(&output.path);
    let built = output.try_build(&[("index.html", "ny"), ("robots.txt", "sajtens")]);
    assert!(matches!(built, Err(PublishError::InTheWay(path)) if path == "robots.txt"));
    assert_eq!(everything(&output.path), before);
}

#[test]
fn a_folder_or_file_of_the_users_in_the_way_stops_the_commit_before_it_starts() {
    let output = Output::new();
    output.build(&[("index.html", "hem"), ("om/index.html", "om")]);
    output.put("om/egen/anteckning.txt", "min");
    output.put("nytt", "min fil");
    let before = everything(&output.path);
    for (path, in_the_way) in [
        ("om", "om/egen/anteckning.txt"),
        ("nytt/index.html", "nytt"),
    ] {
        let built = output.try_build(&[("index.html", "ny"), (path, "ny")]);
        assert!(
            matches!(built, Err(PublishError::InTheWay(named)) if named == in_the_way),
            "{path}"
        );
        assert_eq!(everything(&output.path), before);
    }
}

#[test]
fn two_files_for_one_place_are_an_error_in_every_order() {
    let pairs = [
        ["x", "x"],
        ["x", "x/index.html"],
        ["x/index.html", "x"],
        ["x/y/index.html", "x"],
        ["x", "x/y/z.html"],
    ];
    for [one, other] in pairs {
        for built_before in [None, Some(one), Some(other)] {
            let output = Output::new();
            output.build(&built_before.map_or(vec![], |path| vec![(path, "1")]));
            let before = everything(&output.path);
            let built = output.try_build(&[(one, "1"), (other, "2")]);
            assert!(
                matches!(built, Err(PublishError::Collision(_))),
                "{one} {other} {built_before:?} {built:?}"
            );
            assert_eq!(everything(&output.path), before);
        }
    }
}

#[test]
fn a_manifest_that_cannot_be_trusted_is_an_error() {
    let output = Output::new();
    output.build(&[("index.html", "hem")]);
    let newer = output
        .manifest()
        .replace("\"version\": 2", "\"version\": 3");
    let hostile = output.manifest().replace("index.html", "../../x");
    for manifest in ["", "{}", &newer, &hostile] {
        output.put(".samverk/manifest.json", manifest);
        let before = everything(&output.path);
        assert!(
            matches!(
                Publication::open(&output.path),
                Err(PublishError::Manifest(_))
            ),
            "{manifest}"
        );
        assert_eq!(everything(&output.path), before);
    }
}

#[test]
fn a_manifest_of_the_version_before_is_understood() {
    let output = Output::new();
    output.build(&[("a/x.css", "1"), ("index.html", "1"), ("b/index.html", "1")]);
    let before = r#"{"version": 1, "assets": ["a/x.css"], "carried": [],
        "files": ["index.html", "b/index.html"]}"#;
    output.put(".samverk/manifest.json", before);
    let publication = output.open();
    publication
        .stage("index.html", OutputKind::Page, b"2")
        .unwrap();
    let changes = publication.page_changes();
    assert_eq!((changes.before, changes.after), (2, 1));
    assert_eq!(changes.gone, ["b/index.html"]);
    publication.commit().unwrap();
    assert!(!output.path.join("b").exists());
}

#[test]
#[cfg(unix)]
fn a_symbolic_link_is_never_followed() {
    use std::os::unix::fs::symlink;
    let output = Output::new();
    let outside = output.parent.path().join("utanför");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("index.html"), "inte vår").unwrap();
    let untouched = everything(&outside);
    let files = [
        ("fil.html", "vår"),
        ("index.html", "hem"),
        ("om/index.html", "inte vår"),
    ];
    output.build(&files);

    // A folder of ours is now a link to a folder with a file of the same name, and a file of ours
    // is a link, too.
    fs::remove_dir_all(output.path.join("om")).unwrap();
    symlink(&outside, output.path.join("om")).unwrap();
    fs::remove_file(output.path.join("fil.html")).unwrap();
    symlink(outside.join("index.html"), output.path.join("fil.html")).unwrap();
    let built = output.try_build(&files);
    assert!(matches!(built, Err(PublishError::InTheWay(path)) if path == "om"));
    assert_eq!(everything(&outside), untouched);

    // The file is replaced, not what its link leads to; nothing is pruned through the folder.
    assert_eq!(
        output.build(&[("fil.html", "inte vår"), ("index.html", "hem")]),
        counts(1, 1, 0)
    );
    assert_eq!(everything(&outside), untouched);
    assert_eq!(output.visible()["fil.html"], "inte vår");
    assert!(output.visible()["om"].starts_with('→'));
}

#[test]
#[cfg(unix)]
fn the_output_folder_itself_may_be_a_link() {
    let output = Output::new();
    let real = output.parent.path().join("www");
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, &output.path).unwrap();
    output.build(&[("index.html", "hem")]);
    assert_eq!(fs::read_to_string(real.join("index.html")).unwrap(), "hem");
}

#[test]
fn every_error_says_what_and_where() {
    let output = Output::new();
    output.put("index.html", "min");
    let error = Publication::open(&output.path).unwrap_err();
    let expected = format!(
        "the output folder {} is not empty and was not made by samverk; \
         choose another, or empty it yourself",
        output.path.display()
    );
    assert_eq!(error.to_string(), expected);
    let source = std::io::Error::other("disk full");
    let error = PublishError::Write {
        path: "public/x".into(),
        source,
    };
    assert_eq!(error.to_string(), "could not write public/x: disk full");
    assert_eq!(
        std::error::Error::source(&error).unwrap().to_string(),
        "disk full"
    );
}

/// Whoever put it there is told, rather than the system's own words.
#[test]
fn what_is_not_ours_in_our_own_folder_is_named_and_left() {
    for (name, make_folder) in [("lock", true), ("stage", false)] {
        let output = Output::new();
        output.build(&[("index.html", "hem")]);
        let own = output.path.join(".samverk").join(name);
        let _ = fs::remove_file(&own);
        if make_folder {
            output.put(&format!(".samverk/{name}/min.txt"), "min");
        } else {
            output.put(&format!(".samverk/{name}"), "min");
        }
        let before = everything(&output.path);
        assert!(matches!(
            Publication::open(&output.path),
            Err(PublishError::InTheWay(path)) if path == format!(".samverk/{name}")
        ));
        assert_eq!(everything(&output.path), before);
    }
}

#[test]
#[cfg(unix)]
fn a_lock_that_is_a_link_is_not_followed() {
    for leads_somewhere in [true, false] {
        let output = Output::new();
        output.build(&[("index.html", "hem")]);
        let outside = output.parent.path().join("utanför");
        if leads_somewhere {
            fs::write(&outside, "annans").unwrap();
        }
        let lock = output.path.join(".samverk/lock");
        fs::remove_file(&lock).unwrap();
        std::os::unix::fs::symlink(&outside, &lock).unwrap();
        assert!(matches!(
            Publication::open(&output.path),
            Err(PublishError::InTheWay(path)) if path == ".samverk/lock"
        ));
        assert_eq!(outside.exists(), leads_somewhere);
    }
}
