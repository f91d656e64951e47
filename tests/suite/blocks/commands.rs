//! Commands in the documentation: run by bash, or held against the command line.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use super::{Block, site, written_in};
use crate::site::{Site, repository, run};

/// What a reader's commands mean here. What is not samverk does nothing, but its arguments that
/// name files of this repository have to.
const MEANINGS: &str = r#"
set -euo pipefail
samverk() {
    case "$1" in
        serve) "$SAMVERK" "$@" --help ;;
        *) "$SAMVERK" "$@" ;;
    esac
}
is_ours() {
    test -e "$REPOSITORY/$1" || { echo "there is no $1" >&2; return 1; }
}
cargo() {
    case "$1 ${2-} ${3-}" in
        'run --release --') shift 3; samverk "$@" ;;
        'install --locked --path' | 'install cargo-deny --locked' | 'install cargo-fuzz --locked' | 'test  ' | 'test --lib preview') ;;
        'test --test '* | 'bench --bench '*) grep -qF "name = \"$3\"" "$REPOSITORY/Cargo.toml" ;;
        *) echo "not expected: cargo $*" >&2; return 1 ;;
    esac
}
npm() {
    case "$1 ${2-}" in
        'ci --prefix') is_ours "$3/package-lock.json" ;;
        'install '*) ;;
        *) echo "not expected: npm $*" >&2; return 1 ;;
    esac
}
npx() { :; }
node() { is_ours "$1"; }
python3() { is_ours "$1"; }
git() { echo 1795000000; }
.ci/run() { is_ours .ci/run; }
tests/windows/run.sh() { is_ours tests/windows/run.sh; }
fuzz/run() { is_ours fuzz/run && is_ours "fuzz/fuzz_targets/$1.rs"; }
"#;

/// Runs commands in a site, as bash does.
#[track_caller]
pub(super) fn shell(site: &Site, place: &str, commands: &str) {
    let mut bash = Command::new("bash");
    bash.args(["-c", &format!("{MEANINGS}{commands}")])
        .current_dir(site.path("."))
        .env("HOME", site.path("home"))
        .env("SAMVERK", env!("CARGO_BIN_EXE_samverk"))
        .env("REPOSITORY", repository())
        .env_remove("SOURCE_DATE_EPOCH");
    let run = run(&mut bash);
    assert_eq!(
        run.code, 0,
        "{place}:\n{commands}\n{}{}",
        run.stdout, run.stderr
    );
}

/// The commands of a page, as a reader types them one after the other.
fn sessions() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for Block { place, text, .. } in written_in(&["sh"]) {
        let place = match place.rsplit_once(':') {
            Some((page, _)) if page.starts_with("docs/") => page.to_owned(),
            _ => place,
        };
        let session: &mut String = all.entry(place).or_default();
        session.push_str(&text);
    }
    all
}

/// The site that commands are about.
fn site_of_commands() -> Site {
    let site = site()
        .file("site.yaml", "title: Nätverk\nlanguages: [en]\n")
        .file("content/natverk/matematik.md", "# Matematik\n");
    fs::create_dir(site.path("home")).unwrap();
    site
}

#[test]
#[cfg(unix)]
fn commands_run() {
    for (place, commands) in sessions() {
        shell(&site_of_commands(), &place, &commands);
    }
}

/// What is behind `samverk` in a line for PowerShell, with what is in quotes as one.
fn arguments(line: &str) -> Vec<&str> {
    let Some((_, line)) = line.split_once("samverk ") else {
        return Vec::new();
    };
    let end = line.find(['|', '>', '\'']).unwrap_or(line.len());
    let pieces = line[..end].split('"').enumerate();
    pieces
        .flat_map(|(index, piece)| match index % 2 {
            0 => piece.split_whitespace().collect(),
            _ => vec![piece],
        })
        .collect()
}

#[test]
fn commands_of_powershell_are_understood() {
    let mut tried = 0;
    for block in written_in(&["powershell"]) {
        for line in block.text.lines() {
            let mut arguments = arguments(line);
            if !arguments.is_empty() {
                tried += 1;
                arguments.push("--help");
                let run = run(crate::site::samverk(repository()).args(arguments));
                assert_eq!(run.code, 0, "{}: {}", block.place, run.stderr);
            }
        }
    }
    assert!(tried > 10, "{tried}");
}

/// Whoever follows the first page on Windows types what the others type, and has the files that it
/// opens.
#[test]
#[cfg(unix)]
fn the_first_page_leads_to_a_site_on_every_system() {
    for name in ["index.md", "index.en.md"] {
        let page = format!("docs/content/kom-igang/{name}");
        let lines = |language: &str| -> Vec<String> {
            written_in(&[language])
                .into_iter()
                .filter(|block| block.place.starts_with(&format!("{page}:")))
                .flat_map(|block| {
                    let lines = block.text.lines().map(str::to_owned);
                    lines.collect::<Vec<_>>()
                })
                .collect()
        };
        let (windows, others) = (lines("powershell"), lines("sh"));
        let ours = |lines: &[String]| -> Vec<String> {
            let ours = lines.iter().filter(|line| line.starts_with("samverk "));
            ours.cloned().collect()
        };
        assert_eq!(ours(&windows), ours(&others), "{page}");

        let site = site_of_commands();
        shell(&site, &page, &others.join("\n"));
        let folder = others
            .iter()
            .find_map(|line| line.strip_prefix("samverk init ")?.split(' ').next())
            .unwrap();
        let there = |path: &str| site.path(format!("home/{folder}/{path}")).exists();
        assert!(there("public/index.html"), "{page}");
        let opened: Vec<String> = windows
            .iter()
            .filter_map(|line| Some(line.strip_prefix("notepad ")?.replace('\\', "/")))
            .collect();
        assert!(opened.len() > 1, "{windows:?}");
        for path in opened {
            assert!(there(&path), "{page}: {path}");
        }
    }
}

#[test]
#[cfg(unix)]
#[should_panic(expected = "--opne")]
fn a_command_that_samverk_does_not_know_fails() {
    shell(&site(), "here", "samverk serve --opne");
}
