//! What a build does to what is published already: nothing is wiped out by accident, nobody else's
//! site is overwritten, and nothing is written among the sources.

use std::fs;

use crate::site::{Run, Site, files};

/// A site of so many pages beside its home page.
fn site_of(pages: usize) -> Site {
    let site = Site::bare().file("content/index.md", "# Start\n");
    for number in 1..=pages {
        site.write(format!("content/{number}.md"), format!("# Sida {number}\n"));
    }
    site
}

/// The codes of errors that a build finds; none where it published.
#[track_caller]
fn errors(run: &Run) -> Vec<String> {
    let found = run.json();
    let errors = found
        .iter()
        .filter(|finding| finding["severity"] == "error");
    errors
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect()
}

/// A build that leaves what is published as it is, until removal is allowed.
#[track_caller]
fn refuses(site: &Site, code: &str) {
    let before = site.outputs();
    let run = site.run(&["build", "--format", "json"]);
    assert_eq!((errors(&run), run.code), (vec![code.to_owned()], 1));
    assert_eq!(site.outputs(), before);
    let allowed = site.run(&["build", "--format", "json", "--allow-removal"]);
    assert_eq!((errors(&allowed), allowed.code), (Vec::new(), 0));
    assert_ne!(site.outputs(), before);
}

/// Removes the first so many pages of [`site_of`].
fn remove_pages(site: &Site, count: usize) {
    for number in 1..=count {
        site.remove(&format!("content/{number}.md"));
    }
}

#[test]
fn more_than_half_of_ten_pages_do_not_vanish_by_accident() {
    let site = site_of(9);
    site.build().without_findings();
    remove_pages(&site, 5);
    site.build().without_findings();

    let site = site_of(9);
    site.build().without_findings();
    remove_pages(&site, 6);
    refuses(&site, "pages-vanish");
}

#[test]
fn a_small_site_may_shrink_but_not_to_nothing() {
    let site = site_of(5);
    site.build().without_findings();
    remove_pages(&site, 5);
    site.build().without_findings();
    site.write("content/index.md", "---\ntitle: Start\ndraft: true\n---\n");
    refuses(&site, "pages-vanish");
}

#[test]
fn pages_that_leave_a_redirect_have_not_vanished() {
    let site = site_of(12);
    site.build().without_findings();
    for number in 1..=12 {
        site.remove(&format!("content/{number}.md"));
        site.write(
            format!("content/sidor/{number}.md"),
            format!("---\ntitle: Sida {number}\naliases: [/{number}/]\n---\n"),
        );
    }
    site.build().without_findings();
}

#[test]
fn an_address_that_is_gone_is_told_of_with_what_to_write() {
    let site = site_of(9);
    site.build().without_findings();
    fs::rename(site.path("content/1.md"), site.path("content/ny.md")).unwrap();
    let said = site.run(&["build"]).stderr;
    let last = said.lines().last().unwrap();
    assert_eq!(
        last,
        "Det finns ingen sida längre på adressen /1/. Har sidan bytt namn eller plats? \
         Skriv den gamla adressen bland sidans fält, så leder den rätt: aliases: [/1/]"
    );
    // Once is enough; and with the alias there is nothing to say.
    assert!(!site.run(&["build"]).stderr.contains("adressen"));
    fs::rename(site.path("content/2.md"), site.path("content/annan.md")).unwrap();
    site.write("content/annan.md", "---\naliases: [/2/]\n---\n# Annan\n");
    assert!(!site.run(&["build"]).stderr.contains("adressen"));
}

#[test]
fn pages_whose_time_is_over_vanish_by_themselves() {
    let site = Site::bare().file("content/index.md", "# Start\n");
    for number in 1..=12 {
        site.write(
            format!("content/{number}.md"),
            format!("---\ntitle: Sida {number}\nexpires: 2026-11-30\n---\n"),
        );
    }
    site.build().without_findings();
    site.run(&["build", "--today", "2026-12-01"])
        .without_findings();
    assert!(!site.path("public/1/index.html").exists());
}

/// The settings may turn findings down, but not this.
#[test]
fn a_site_that_warns_of_files_does_not_vanish_either() {
    let site = site_of(3);
    site.write(
        "site.yaml",
        "title: Provsajt\ntheme: bare\nseverity: {files: warning}\n",
    );
    site.build().without_findings();
    fs::rename(site.path("content"), site.path("undan")).unwrap();
    refuses(&site, "pages-vanish");
}

#[test]
fn a_content_folder_that_is_gone_is_an_error_also_before_the_first_build() {
    for (make, arguments) in [
        ("", "check"),
        ("content", "build"),
        ("content/.git", "build"),
    ] {
        let site = Site::bare();
        if !make.is_empty() {
            fs::create_dir_all(site.path(make)).unwrap();
        }
        let run = site.run(&[arguments, "--format", "json"]);
        assert_eq!(
            (errors(&run), run.code),
            (vec![String::from("content-missing")], 1)
        );
        assert!(!site.path("public").exists());
    }
}

#[test]
fn a_folder_that_is_called_nearly_so_is_named() {
    let site = Site::bare().file("Content/index.md", "# Start\n");
    let said = site.run(&["check"]).stdout;
    if site.path("content").exists() {
        return; // A disk that does not tell case apart.
    }
    assert!(
        said.contains("Döp om mappen Content till content."),
        "{said}"
    );
}

#[test]
fn two_sites_never_share_an_output_folder() {
    let site = Site::new()
        .file("a/site.yaml", "title: Nätverk\ntheme: bare\n")
        .file("a/content/index.md", "# Start\n")
        .file("a/content/matte.md", "# Matte\n")
        .file("b/site.yaml", "title: Bibliotek\ntheme: bare\n")
        .file("b/content/index.md", "# Start\n")
        .file("b/content/bok.md", "# Bok\n");
    let build = |root: &str, more: &[&str]| {
        site.run(&[&["build", "--root", root, "--output", "public"], more].concat())
    };
    build("a", &[]).without_findings();
    let before = site.outputs();
    let run = build("b", &[]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        "samverk: i mappen public ligger en annan webbplats: Nätverk. Ingenting är ändrat. Välj en \
         annan mapp med --output. Är det samma webbplats, som har bytt namn? Kör samverk build \
         --allow-removal\n"
    );
    assert_eq!(site.outputs(), before);
    // The same site may change its name, and be published elsewhere.
    site.write("a/site.yaml", "title: Våra nätverk\ntheme: bare\n");
    build("a", &[]).without_findings();
    site.write(
        "a/site.yaml",
        "title: Våra nät\ntheme: bare\nbase_url: https://a.exempel.se/\n",
    );
    build("a", &[]).without_findings();
    build("a", &["--base-url", "https://prov.exempel.se/"]).without_findings();
    build("b", &["--allow-removal"]).without_findings();
    assert!(site.path("public/bok/index.html").exists());
}

#[test]
fn the_manifest_names_no_page_that_is_not_published() {
    let site = Site::bare()
        .file("content/index.md", "# Start\n")
        .file(
            "content/hemlig-plan.md",
            "---\ntitle: Plan\ndraft: true\n---\n",
        )
        .file("content/hemlig-plan.md.bak", "Plan\n")
        .file(
            "content/senare.md",
            "---\ntitle: Senare\npublish: 2027-01-01\n---\n",
        );
    site.build();
    let manifest = site.read(".samverk/manifest.json");
    assert!(
        !manifest.contains("plan") && !manifest.contains("senare"),
        "{manifest}"
    );
    assert!(manifest.contains("\"title\": \"Provsajt\""), "{manifest}");
}

#[test]
fn nothing_is_written_among_the_sources() {
    let site = site_of(1);
    site.write("themes/eget/theme.yaml", "extends: bare\n");
    site.write("static/CNAME", "exempel.se\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink("content", site.path("lank")).unwrap();
    fs::create_dir(site.path("ut")).unwrap();
    let sources = || ["content", "themes", "static", "ut"].map(|name| files(&site.path(name)));
    let before = sources();
    let absolute = site.path("content/ut").display().to_string();
    let mut places = vec![
        "content/ut",
        "content/",
        "./content/a/b",
        "ut/../content",
        "themes/eget/ut",
        "static",
        "static/ut/",
        "CONTENT/ut",
        "Themes",
        "nytt/../content/ut",
        &absolute,
    ];
    if cfg!(unix) {
        places.push("lank/ut");
    }
    for output in places {
        for command in ["build", "report"] {
            let run = site.run(&[command, "--output", output]);
            assert_eq!(
                (run.code, run.stdout.as_str()),
                (2, ""),
                "{command} {output}"
            );
            assert!(run.stderr.contains("webbplatsens källor"), "{}", run.stderr);
        }
        if !output.starts_with('/') && !output.starts_with("ut/") {
            site.write("site.yaml", format!("theme: bare\noutput: {output}\n"));
            for command in ["check", "build"] {
                let run = site.run(&[command, "--format", "json"]);
                assert_eq!(errors(&run), ["output-invalid"], "{command} {output}");
            }
            site.write("site.yaml", "title: Provsajt\ntheme: bare\n");
        }
    }
    assert_eq!(sources(), before);
    for output in ["content-ut", "ut", "innehåll/content", "public"] {
        assert_eq!(site.run(&["build", "--output", output]).code, 0, "{output}");
    }
}

#[test]
fn a_repository_with_nothing_in_it_is_an_output_folder() {
    let site = site_of(1);
    // A worktree's is a file.
    site.write("public/.git", "gitdir: ../.git/worktrees/public\n");
    site.write("public/.gitignore", "*.log\n");
    site.write("public/Thumbs.db", "");
    site.build().without_findings();
    site.build().without_findings();
    assert!(site.path("public/.git").exists() && site.path("public/1/index.html").exists());
    let other = site_of(1);
    other.write("public/.env", "A=1\n");
    assert_eq!(other.build().code, 2);
}
