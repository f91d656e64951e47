//! `samverk doctor`, whole answers: what differs between computers is put aside.

use std::net::TcpListener;
use std::process::Command;

use crate::site::{Site, run, samverk};

/// The answer, with words for the computer's own, and its status.
fn told(site: &Site, arguments: &[&str]) -> (String, i32) {
    let mut command: Command = samverk(&site.path("."));
    let run = run(command.args(arguments));
    assert_eq!(run.stderr, "");
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let said = run.stdout.replace(&system, "SYSTEM");
    let said: String = said
        .split_inclusive('\n')
        // Another test, or anything else, may have the port.
        .map(|line| {
            if line.contains(" 8080 ") {
                "PORT\n"
            } else {
                line
            }
        })
        .collect();
    (said.replace(env!("CARGO_PKG_VERSION"), "VERSION"), run.code)
}

#[test]
fn a_site_that_is_right_has_nothing_wrong() {
    let site = Site::new()
        .file("site.yaml", "title: Bra\nbase_url: https://exempel.se/\n")
        .file("content/index.md", "# Start\n");
    let expected = "\
right  versions    samverk VERSION on SYSTEM, theme standard
right  site        there is a site.yaml
right  settings    nothing wrong in site.yaml
right  theme       standard: nothing wrong
right  pages       one page without an error
right  pictures    no pictures
right  fonts       those of the reader’s computer; none is fetched
right  publishing  public can be written to
right  cache       .samverk-cache can be written to
right  changes     the system says when a file changes
PORT
right  editing     links in the preview open vscode
";
    assert_eq!(
        told(&site, &["doctor", "--lang", "en"]),
        (expected.to_owned(), 0)
    );
    let left: Vec<_> = std::fs::read_dir(site.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name.to_string_lossy().contains("doctor"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_is_wrong_is_said_with_what_to_do_and_without_paths_of_the_computer() {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: eget\nbase_url: https://exempel.se/\noutput: ../ute\ntilte: Sajt\nedit_url: kod\n",
        )
        .file("themes/eget/static/a.woff2", pointer)
        .file("themes/eget/theme.yaml", "extends: bare\n")
        .file("content/index.md", "# Start\n\n[a](b.md)\n\n![En bild](bild.png)\n")
        .file("content/bild.png", pointer);
    let (said, status) = told(&site, &["doctor", "--lang", "sv"]);
    let expected = "\
rätt  versioner      samverk VERSION på SYSTEM, temat eget
rätt  webbplats      site.yaml finns
fel   inställningar  2 fel och varningar i site.yaml
                     Kör samverk check. Där står vad som är fel och på vilken rad.
rätt  tema           eget: inga fel
fel   sidor          ett fel på en sida
                     Kör samverk check. Så länge det finns fel publiceras ingenting.
fel   bilder         en fil har Git LFS inte hämtat än: content/bild.png
                     Hämta dem: git lfs install, sedan git lfs pull
fel   typsnitt       a.woff2 i temat är inget typsnitt
                     Ersätt filen med en som är WOFF2, WOFF eller OpenType. Ligger den i Git LFS: git lfs pull
rätt  publicering    mappen som output anger går att skriva till
rätt  mellanlager    .samverk-cache går att skriva till
rätt  ändringar      systemet säger till när en fil ändras
PORT
fel   redigering     edit_url eller editor_url är fel skriven i site.yaml
                     Kör samverk check. Där står hur den ska se ut.
";
    assert_eq!((said.as_str(), status), (expected, 1));
}

#[test]
fn where_there_is_no_site_the_computer_is_looked_at() {
    let site = Site::new().file("brev.txt", "");
    let expected = "\
right  versions  samverk VERSION on SYSTEM
wrong  site      there is neither a site.yaml nor a folder content here
                 Go to the site’s folder, or name it with --root. If there is no site yet, samverk init makes one.
PORT
";
    assert_eq!(
        told(&site, &["doctor", "--lang", "en"]),
        (expected.to_owned(), 1)
    );
}

#[test]
fn a_port_that_is_taken_is_no_fault() {
    let site = Site::bare().file("content/index.md", "# Start\n");
    // Whether this one has it or another.
    let _port = TcpListener::bind("127.0.0.1:8080");
    let said = run(samverk(&site.path(".")).args(["doctor", "--lang", "en"])).stdout;
    let line = said.lines().find(|line| line.contains(" 8080 ")).unwrap();
    assert!(
        line.ends_with(
            "8080 is used by something else, so samverk serve takes the next one that is free"
        ),
        "{line}"
    );
}
