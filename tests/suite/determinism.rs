//! The same sources give the same bytes, and a build touches no more than it must (DESIGN 2 and 6).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::site::{Site, files, png, repository, run};

/// A site with something of everything, large enough that threads meet.
fn site() -> Site {
    let mut site = Site::new().file(
        "site.yaml",
        "title: Sajt\nbase_url: https://exempel.se/\norganisation: Förvaltningen\n",
    );
    for number in 0..40 {
        let other = (number * 7 + 3) % 40;
        site = site.file(
            &format!("content/mapp-{}/sida-{number}.md", number % 4),
            format!(
                "---\ntitle: Sida {number}\ntype: network\nmission: Uppdrag\ntags: [ämne {}, alla]\naliases: [/gammal/{number}/]\n\
                 publish: 2026-01-{:02}\ninitiatives: [{{title: Insats}}, {{title: Insats {number}}}]\n---\n\n\
                 ## Rubrik\n\nText[^1] och [grannen](../mapp-{}/sida-{other}.md#rubrik), ![Ett rutnät](bild.png) och <b>fet</b>.\n\n[^1]: Not\n",
                number % 5,
                number % 28 + 1,
                other % 4,
            ),
        );
    }
    for number in 0..4 {
        site = site.file(&format!("content/mapp-{number}/bild.png"), png(number));
    }
    site.file(
        "content/index.md",
        "# Start\n\n- [ ] uppgift\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    )
}

/// Everything in the output folder, samverk's own files too.
fn all(site: &Site) -> BTreeMap<String, Vec<u8>> {
    files(&site.path("public"))
}

fn build_on(site: &Site, threads: &str) {
    run(site
        .command(&["build", "-q"])
        .env("RAYON_NUM_THREADS", threads))
    .without_findings();
}

#[track_caller]
fn assert_same(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(a), names(b));
    let differing: Vec<&String> = a.keys().filter(|path| a[*path] != b[*path]).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn two_builds_in_two_folders_are_equal_to_the_byte_with_one_thread_and_with_eight() {
    let (one, eight) = (site(), site());
    build_on(&one, "1");
    build_on(&eight, "8");
    let bytes = all(&one);
    assert!(
        bytes.contains_key(".samverk/manifest.json") && bytes.len() > 100,
        "{:?}",
        bytes.keys()
    );
    assert_same(&bytes, &all(&eight));
}

#[test]
fn however_many_threads_somebody_asks_for_the_site_is_the_same() {
    let (one, other) = (site(), site());
    build_on(&one, "1");
    let bytes = all(&one);
    for threads in ["99999999", "18446744073709551616", "-1", "0", "många", ""] {
        build_on(&other, threads);
        assert_same(&bytes, &all(&other));
    }
}

#[test]
fn the_real_site_is_equal_to_the_byte_with_one_thread_and_with_eight() {
    let outputs: Vec<BTreeMap<String, Vec<u8>>> = ["1", "8"]
        .into_iter()
        .map(|threads| {
            let elsewhere = Site::new();
            let output = elsewhere.path("ut");
            let arguments = [
                "build",
                "-q",
                "--root",
                repository().to_str().unwrap(),
                "--output",
                output.to_str().unwrap(),
            ];
            run(elsewhere
                .command(&arguments)
                .env("RAYON_NUM_THREADS", threads))
            .without_findings();
            files(&output)
        })
        .collect();
    assert!(!outputs[0].is_empty());
    assert_same(&outputs[0], &outputs[1]);
}

#[test]
fn findings_come_in_the_same_order_on_any_number_of_threads() {
    let site = site();
    for number in 0..40 {
        site.write(
            format!("content/fel/sida-{number}.md"),
            format!("# Sida {number}\n\n[a](x{number}.md) [b](y.md) <a href='z'>c</a>\n"),
        );
    }
    let on = |threads: &str| {
        run(site
            .command(&["check", "--format", "json"])
            .env("RAYON_NUM_THREADS", threads))
        .stdout
    };
    let one = on("1");
    assert_eq!(one.lines().count(), 160);
    assert_eq!(one, on("8"));
}

/// Sets the time of every page to a day long ago, so that a write shows.
fn age(output: &Path) -> SystemTime {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in files(output).keys() {
        fs::File::options()
            .append(true)
            .open(output.join(path))
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
    }
    long_ago
}

fn touched(output: &Path, since: SystemTime) -> Vec<String> {
    let is_touched =
        |path: &String| fs::metadata(output.join(path)).unwrap().modified().unwrap() != since;
    files(output)
        .into_keys()
        .filter(|path| !path.starts_with(".samverk/"))
        .filter(is_touched)
        .collect()
}

#[test]
fn a_second_build_touches_nothing_and_a_change_only_what_it_changes() {
    let site = site();
    build_on(&site, "2");
    let output = site.path("public");
    let long_ago = age(&output);
    build_on(&site, "2");
    assert_eq!(touched(&output, long_ago), [""; 0]);
    site.write("content/mapp-0/bild.png", png(9));
    build_on(&site, "2");
    // The image, what is made of it, and the ten pages that show it.
    let touched = touched(&output, long_ago);
    assert!(
        touched.iter().all(|path| path.starts_with("mapp-0/")) && touched.len() == 12,
        "{touched:?}"
    );
}

#[test]
fn a_page_that_is_gone_is_pruned_with_its_folder_and_all_that_named_it() {
    let site = Site::bare()
        .file("content/index.md", "# Start\n")
        .file(
            "content/mapp/a.md",
            "---\ntitle: A\naliases: [/gammal/]\ntags: [x]\n---\n",
        )
        .file("content/mapp/fil.txt", "text");
    site.run(&["build", "-q"]).without_findings();
    let before: Vec<String> = site.outputs().into_keys().collect();
    assert!(
        before.contains(&"gammal/index.html".to_owned())
            && before.contains(&"mapp/a/index.html".to_owned()),
        "{before:?}"
    );
    site.remove("content/mapp/a.md");
    site.remove("content/mapp/fil.txt");
    site.run(&["build", "-q"]).without_findings();
    let left: Vec<String> = site
        .outputs()
        .into_keys()
        .filter(|path| !path.starts_with("assets/") && !path.starts_with("sok/"))
        .collect();
    assert_eq!(
        left,
        ["404.html", "api/site.json", "index.html", "robots.txt"]
    );
    assert!(
        !site.path("public/mapp").exists() && !site.path("public/gammal").exists(),
        "empty folders stay"
    );
}

#[test]
fn a_build_with_errors_writes_nothing_and_leaves_what_was_there() {
    let site = Site::bare().file("content/index.md", "# Start\n\n[a](saknas.md)\n");
    assert_eq!(site.build().code, 1);
    assert!(!site.path("public").exists(), "not even a folder");
    site.write("content/index.md", "# Start\n");
    site.run(&["build", "-q"]).without_findings();
    let (before, long_ago) = (all(&site), age(&site.path("public")));
    site.write("content/index.md", "# Nytt\n\n[a](saknas.md)\n");
    site.write("content/ny.md", "# Ny\n");
    assert_eq!(site.build().code, 1);
    assert_same(&before, &all(&site));
    assert_eq!(touched(&site.path("public"), long_ago), [""; 0]);
}

#[test]
fn a_template_that_fails_leaves_what_was_there() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\n")
        .file("themes/eget/templates/page.html", "{{ page.title }}")
        .file("content/index.md", "# Start\n");
    site.run(&["build", "-q"]).without_findings();
    let before = all(&site);
    site.write("content/index.md", "# Nytt\n");
    site.write("themes/eget/templates/network.html", "{{ page.saknas }}");
    site.write(
        "content/n.md",
        "---\ntitle: N\ntype: network\nmission: m\n---\n",
    );
    assert_eq!(site.build().code, 1);
    assert_same(&before, &all(&site));
}
