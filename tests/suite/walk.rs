//! What is content and what is not: leftovers of programs, what settings leave out, links that
//! lead out of the site, files that Git LFS has not fetched.

use crate::site::{Site, png};

fn site() -> Site {
    Site::bare().file("content/index.md", "# Start\n")
}

/// Files of the content that are published, by their addresses, without what samverk makes.
fn copied(site: &Site) -> Vec<String> {
    let made = ["404.html", "api/site.json", "index.html", "robots.txt"];
    let all = site.outputs().into_keys();
    let is_made = |path: &str| {
        made.contains(&path) || path.starts_with("assets/") || path.starts_with("sok/")
    };
    all.filter(|path| !is_made(path)).collect()
}

#[test]
fn what_programs_leave_behind_is_not_published_in_content_or_themes() {
    let site = site().file("content/plan.docx", "PK");
    site.write("themes/eget/theme.yaml", "extends: bare\n");
    site.write(
        "themes/eget/static/logga.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    site.write("site.yaml", "title: Provsajt\ntheme: eget\n");
    for name in [
        "#plan.md#",
        "plan.md.BAK",
        "plan.md.orig",
        "~WRL0001.tmp",
        "Desktop.ini",
        "THUMBS.DB",
        "plan.md.rej",
        "._plan.docx",
        ".plan.md.swp",
        "plan.md~",
        "4913",
        "film.mp4.crdownload",
        "__MACOSX/plan.docx",
        "plan.md.sb-1a2b3c4d-Xyz123",
    ] {
        site.write(format!("content/{name}"), "Halva meningar");
        site.write(format!("themes/eget/static/{name}"), "Halva meningar");
    }
    site.build().without_findings();
    assert_eq!(copied(&site), ["plan.docx"]);
    let published = site.outputs();
    assert!(
        published
            .keys()
            .any(|path| path.starts_with("assets/logga."))
    );
    assert!(published.values().all(|bytes| bytes != b"Halva meningar"));
}

#[test]
fn what_may_be_meant_is_told_as_an_info() {
    let site = site()
        .file("content/plan.md.bak", "")
        .file("content/.htaccess", "")
        .file("content/.DS_Store", "")
        .file("content/.plan.md.icloud", "");
    let found = site.run(&["check", "--format", "json"]).json();
    let told: Vec<(&str, &str)> = found
        .iter()
        .filter(|finding| finding["code"] == "file-left-out")
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap();
            (text("severity"), text("file"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("info", "content/.htaccess"),
            ("warning", "content/.plan.md.icloud"),
            ("info", "content/plan.md.bak"),
        ]
    );
}

#[test]
fn settings_leave_files_and_folders_out() {
    let site = site()
        .file("content/skiss.psd", "")
        .file("content/bilder/stor.PSD", "")
        .file("content/intern/a.md", "# A\n")
        .file("content/natverk/anteckningar.md", "# N\n")
        .file("content/natverk/intern.md", "# I\n")
        .file("content/natverk/intern/b.md", "# B\n")
        .file("content/plan.pdf", "");
    site.write(
        "site.yaml",
        "title: Provsajt\ntheme: bare\nexclude:\n  - \"*.psd\"\n  - /intern/\n  \
         - natverk\\*\\b.md\n  - content/natverk/anteckningar.md\n",
    );
    site.build().without_findings();
    assert_eq!(
        copied(&site),
        [
            "natverk/index.html",
            "natverk/intern/index.html",
            "plan.pdf"
        ]
    );
}

#[test]
fn a_pattern_that_does_nothing_is_found_at_its_place() {
    let site = site()
        .file("content/arkiv/a.log", "")
        .file("content/b.txt", "");
    site.write(
        "site.yaml",
        "theme: bare\nexclude:\n  - arkiv\n  - \"*.log\"\n  - \"*.lgo\"\n  - \"[a\"\n  - \"!b.txt\"\n",
    );
    let found = site.run(&["check", "--format", "json"]).json();
    let lines: Vec<(u64, &str)> = found
        .iter()
        .filter(|finding| finding["code"] == "setting-unused")
        .map(|finding| {
            (
                finding["line"].as_u64().unwrap(),
                finding["help"].as_str().unwrap(),
            )
        })
        .collect();
    let spelling =
        "Kontrollera stavningen, eller ta bort raden. Sökvägar räknas från mappen content.";
    let form = "Skriv ett namn eller en sökväg, där * står för vilka tecken som helst: \"*.psd\"";
    assert_eq!(lines, [(5, spelling), (6, form), (7, form)]);
}

#[test]
fn files_that_git_lfs_has_not_fetched_are_one_finding() {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
    let site = site()
        .file(
            "content/index.md",
            "# Start\n\n![Ett hus i dimma](hus.png)\n\n[Planen](plan.pdf)\n",
        )
        .file("content/hus.png", pointer)
        .file("content/plan.pdf", pointer)
        .file("content/trad.png", png(1))
        .file("content/kort.txt", "version https://git-lfs");
    let run = site.run(&["check", "--format", "json", "--lang", "en"]);
    let found = run.json();
    let messages: Vec<&str> = found
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| finding["message"].as_str().unwrap())
        .collect();
    assert_eq!(
        messages,
        [
            "content/hus.png cannot be read: it has not been fetched with Git LFS, and neither has one \
          other file."
        ]
    );
    site.write("content/hus.png", png(2));
    site.write("content/plan.pdf", "%PDF");
    site.run(&["check"]).without_findings();
}

#[cfg(unix)]
mod links {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::{copied, site};
    use crate::site::Site;

    /// What cannot be read: files, and the words about them after the colon.
    fn refused(site: &Site) -> Vec<(String, String)> {
        let found = site
            .run(&["build", "--format", "json", "--lang", "en"])
            .json();
        let of = |finding: &serde_json::Value| {
            let message = finding["message"].as_str().unwrap();
            let (file, reason) = message.split_once(" cannot be read: ")?;
            Some((file.to_owned(), reason.to_owned()))
        };
        found.iter().filter_map(of).collect()
    }

    #[test]
    fn what_lies_outside_the_site_is_not_published() {
        let secrets = Site::new()
            .file("hemligt.txt", "Lösenord")
            .file("mapp/hemligt.md", "# Lösenord\n");
        let site = site()
            .file("delat/a.txt", "Delat")
            .file(".git/config", "token");
        let link = |target: &str, name: &str| symlink(target, site.path(name)).unwrap();
        let outside = |path: &str| secrets.path(path).display().to_string();
        fs::create_dir_all(site.path("themes/eget/static")).unwrap();
        site.write("themes/eget/theme.yaml", "extends: bare\n");
        site.write("site.yaml", "title: Provsajt\ntheme: eget\n");
        link("/proc/self/environ", "content/env.txt");
        link(&outside("hemligt.txt"), "content/fil.txt");
        link(&outside("mapp"), "content/mapp");
        link("fil.txt", "content/kedja.txt");
        link("../..", "content/ovanfor");
        link("..", "content/rot");
        link("../.git/config", "content/config.txt");
        link(&outside("hemligt.txt"), "themes/eget/static/fil.txt");
        link("../delat", "content/delat");
        link("../delat/a.txt", "content/a.txt");
        let is_outside = "it is a link to something outside the site's folder.";
        let expected = [
            ("content/config.txt", "it is a link to something hidden."),
            ("content/env.txt", is_outside),
            ("content/fil.txt", is_outside),
            ("content/kedja.txt", is_outside),
            ("content/mapp", is_outside),
            ("content/ovanfor", is_outside),
            ("content/rot", "it is a link to a folder above itself."),
            ("themes/eget/static/fil.txt", is_outside),
        ];
        let expected = expected.map(|(file, reason)| (file.to_owned(), reason.to_owned()));
        assert_eq!(refused(&site), expected);
        // Nor where the site only warns of files; what lies inside is followed.
        site.write(
            "site.yaml",
            "title: Provsajt\ntheme: eget\nseverity: {files: warning}\n",
        );
        assert_eq!(site.build().code, 0);
        assert_eq!(copied(&site), ["a.txt", "delat/a.txt"]);
    }

    #[test]
    fn a_content_folder_outside_the_site_is_not_published() {
        let secrets = Site::new().file("hemligt.md", "# Lösenord\n");
        let site = Site::bare();
        symlink(secrets.path(""), site.path("content")).unwrap();
        let reason = "it is a link to something outside the site's folder.";
        assert_eq!(
            refused(&site),
            [(String::from("content"), reason.to_owned())]
        );
        fs::remove_file(site.path("content")).unwrap();
        site.write("innehall/index.md", "# Start\n");
        symlink("innehall", site.path("content")).unwrap();
        site.build().without_findings();
    }

    #[test]
    fn a_lock_of_an_editor_that_leads_nowhere_is_nothing() {
        let site = site();
        symlink("anna@dator.4711:1", site.path("content/.#plan.md")).unwrap();
        site.build().without_findings();
    }

    #[test]
    fn a_theme_that_cannot_be_read_is_one_finding() {
        let site = site();
        site.write("site.yaml", "title: Provsajt\ntheme: eget\n");
        for file in [
            "theme.yaml",
            "templates/page.html",
            "static/site.css",
            "strings/sv.yaml",
        ] {
            fs::create_dir_all(site.path("themes/eget/templates")).unwrap();
            fs::create_dir_all(site.path("themes/eget/static")).unwrap();
            fs::create_dir_all(site.path("themes/eget/strings")).unwrap();
            if file != "theme.yaml" {
                site.write("themes/eget/theme.yaml", "extends: standard\n");
            }
            symlink("borta", site.path("themes/eget").join(file)).unwrap();
            let found = refused(&site);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].0, format!("themes/eget/{file}"));
            let run = site.run(&["check", "--format", "json"]);
            let errors = run.stdout.matches("\"severity\":\"error\"").count();
            assert_eq!(errors, 1, "{}", run.stdout);
            fs::remove_dir_all(site.path("themes/eget")).unwrap();
        }
    }
}
