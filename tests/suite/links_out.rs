//! Links out of the site's folder, wherever they stand: what they lead to is neither published nor
//! quoted. A site that is itself reached by a link works as any other.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::site::Site;

const OUTSIDE: &str = "it is a link to something outside the site's folder.";

fn site() -> Site {
    Site::bare().file("content/index.md", "# Start\n")
}

/// A folder that is not the site's.
fn secrets() -> Site {
    Site::new()
        .file("site.yaml", "title: Hemligt\nhemlig_nyckel: abc123\n")
        .file("teman/tyst/theme.yaml", "extends: bare\n")
        .file("teman/tyst/templates/page.html", "Hemligt")
        .file("filer/hemligt.txt", "Hemligt")
}

/// The errors of a command: the files, and the words about them after the colon.
fn refused(site: &Site, command: &str) -> Vec<(String, String)> {
    let run = site.run(&[command, "--format", "json", "--lang", "en"]);
    assert!(!run.stdout.contains("Hemligt"), "{}", run.stdout);
    assert!(!run.stdout.contains("abc123"), "{}", run.stdout);
    let of = |finding: &serde_json::Value| {
        let message = finding["message"].as_str()?;
        let (_, reason) = message.split_once(" cannot be read: ")?;
        let file = finding["file"].as_str()?;
        Some((file.to_owned(), reason.to_owned()))
    };
    let errors = run.json().into_iter();
    errors
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| of(&finding).unwrap_or_else(|| panic!("{finding}")))
        .collect()
}

/// Nothing of what lies outside is published, by `build`, or by `check`'s leave; the one error is
/// at the link.
#[track_caller]
fn assert_refused(site: &Site, link: &str) {
    let expected = [(link.to_owned(), String::from(OUTSIDE))];
    for command in ["check", "build"] {
        assert_eq!(refused(site, command), expected, "{command}");
    }
    assert!(!site.path("public").exists());
}

#[test]
fn settings_outside_the_site_are_not_read() {
    let (site, secrets) = (site(), secrets());
    site.remove("site.yaml");
    symlink(secrets.path("site.yaml"), site.path("site.yaml")).unwrap();
    assert_refused(&site, "site.yaml");
    // Nor by a second link; those that lie in the site are.
    fs::rename(site.path("site.yaml"), site.path("annan.yaml")).unwrap();
    symlink("annan.yaml", site.path("site.yaml")).unwrap();
    assert_refused(&site, "site.yaml");
    site.remove("annan.yaml");
    site.write("annan.yaml", "title: Provsajt\ntheme: bare\n");
    site.build().without_findings();
}

#[test]
fn themes_outside_the_site_are_not_read_whichever_folder_is_the_link() {
    let (site, secrets) = (site(), secrets());
    site.write("site.yaml", "title: Provsajt\ntheme: tyst\n");
    symlink(secrets.path("teman"), site.path("themes")).unwrap();
    assert_refused(&site, "themes");
    site.remove("themes");
    fs::create_dir(site.path("themes")).unwrap();
    symlink(secrets.path("teman/tyst"), site.path("themes/tyst")).unwrap();
    assert_refused(&site, "themes/tyst");
    site.remove("themes/tyst");
    fs::create_dir_all(site.path("themes/tyst")).unwrap();
    site.write("themes/tyst/theme.yaml", "extends: bare\n");
    let templates = secrets.path("teman/tyst/templates");
    symlink(templates, site.path("themes/tyst/templates")).unwrap();
    assert_refused(&site, "themes/tyst/templates");
    // In the site, all of them may be links.
    fs::remove_dir_all(site.path("themes")).unwrap();
    site.write("delat/teman/tyst/theme.yaml", "extends: bare\n");
    symlink("delat/teman", site.path("themes")).unwrap();
    site.build().without_findings();
}

#[test]
fn names_of_themes_lead_nowhere_else() {
    let (site, secrets) = (site(), secrets());
    let way = format!("../..{}", secrets.path("teman/tyst").display());
    for written in [way.as_str(), "..", ".", "../content", "tyst/../tyst"] {
        site.write("site.yaml", format!("title: Provsajt\ntheme: {written}\n"));
        let run = site.run(&["check", "--format", "json"]);
        let mut errors = run.json();
        errors.retain(|finding| finding["severity"] == "error");
        assert_eq!(errors[0]["code"], "theme-missing", "{}", run.stdout);
    }
}

#[test]
fn static_files_outside_the_site_are_not_published() {
    let (site, secrets) = (site(), secrets());
    symlink(secrets.path("filer"), site.path("static")).unwrap();
    assert_refused(&site, "static");
    site.remove("static");
    fs::create_dir(site.path("static")).unwrap();
    let file = secrets.path("filer/hemligt.txt");
    symlink(file, site.path("static/hemligt.txt")).unwrap();
    assert_refused(&site, "static/hemligt.txt");
}

#[test]
fn links_that_lead_to_each_other_are_said_to() {
    let site = site();
    symlink("b", site.path("content/a")).unwrap();
    symlink("a", site.path("content/b")).unwrap();
    let reason = "it is a link that leads back to itself.";
    let expected = ["content/a", "content/b"].map(|file| (file.to_owned(), reason.to_owned()));
    assert_eq!(refused(&site, "check"), expected);
}

#[test]
fn a_site_that_is_reached_by_a_link_is_one_site() {
    let (site, other) = (site(), Site::new());
    site.write("delat/a.txt", "Delat");
    symlink("../delat/a.txt", site.path("content/a.txt")).unwrap();
    symlink(site.path(""), other.path("sajt")).unwrap();
    let root = other.path("sajt").display().to_string();
    other.run(&["build", "--root", &root]).without_findings();
    assert_eq!(site.read("a.txt"), "Delat");
}

#[test]
fn a_working_tree_of_git_is_a_site() {
    let site = site();
    symlink("index.md", site.path("content/samma.md")).unwrap();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(site.path(""));
        for (key, value) in [("user.name", "Anna"), ("user.email", "anna@example.com")] {
            command.args(["-c", &format!("{key}={value}")]);
        }
        command.args(arguments).output()
    };
    let Ok(made) = git(&["init"]) else {
        return;
    };
    assert!(made.status.success());
    for arguments in [&["add", "."][..], &["commit", "-m", "Start"]] {
        assert!(git(arguments).unwrap().status.success());
    }
    let tree = Site::new();
    let folder = tree.path("gren").display().to_string();
    let added = git(&["worktree", "add", &folder]).unwrap();
    assert!(added.status.success());
    symlink("gren", tree.path("lank")).unwrap();
    for root in ["gren", "lank"] {
        tree.run(&["build", "--root", root]).without_findings();
        assert!(tree.path("gren/public/samma/index.html").exists());
    }
}
