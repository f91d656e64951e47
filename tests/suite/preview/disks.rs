//! Files and folders that do what files and folders seldom do: the preview goes on following.

use std::fs;
use std::time::{Duration, Instant};

use super::serving::Preview;
use crate::site::Site;

fn site() -> Site {
    Site::new()
        .file("site.yaml", "title: Provsajt\n")
        .file("content/index.md", "# Start\n\nFörst.\n")
        .file("content/bild.txt", "x")
}

#[test]
fn a_site_whose_folder_is_removed_and_made_again_is_followed() {
    let outer = site();
    let root = outer.path("inre");
    let write = |text: &str| {
        fs::create_dir_all(root.join("content")).unwrap();
        fs::write(root.join("site.yaml"), "title: Inre\n").unwrap();
        fs::write(
            root.join("content/index.md"),
            format!("# Start\n\n{text}\n"),
        )
        .unwrap();
    };
    write("Ett.");
    let preview = Preview::of(&outer, &["--root", root.to_str().unwrap()]);
    for text in ["Två.", "Tre."] {
        fs::remove_dir_all(&root).unwrap();
        preview.wait_until_told("Webbplatsens mapp är borta.");
        std::thread::sleep(Duration::from_millis(700));
        write(text);
        preview.wait_for_text("/", text);
        write("Därefter.");
        preview.wait_for_text("/", "Därefter.");
    }
}

/// A pipe, in the place of the file that may be there.
#[cfg(unix)]
fn put_pipe(site: &Site, path: &str) {
    let _ = fs::remove_file(site.path(path));
    let made = std::process::Command::new("mkfifo")
        .arg(site.path(path))
        .status();
    assert!(made.unwrap().success());
}

#[cfg(unix)]
#[test]
fn pipes_in_the_place_of_files_stop_nothing() {
    let site = site();
    let preview = Preview::start(&site);
    assert_eq!(preview.get("/bild.txt").status, 200);
    let tab = preview.tab("/");
    for path in ["content/bild.txt", "site.yaml", "content/ny.md"] {
        put_pipe(&site, path);
        site.write("content/index.md", format!("# Start\n\nEfter {path}.\n"));
        preview.wait_for_text("/", &format!("Efter {path}."));
        tab.wait_for("reload");
    }
    fs::remove_file(site.path("site.yaml")).unwrap();
    site.write("site.yaml", "title: Åter en fil\n");
    preview.wait_for_text("/", "Åter en fil");
    assert_eq!(preview.get("/bild.txt").status, 404);
}

#[test]
fn a_giant_that_comes_and_goes_keeps_nobody_waiting_and_is_told_of() {
    let site = site();
    let preview = Preview::start(&site);
    preview.wait_for_text("/", "Först.");
    // Nothing but a length.
    let giant = fs::File::create(site.path("content/stor.md")).unwrap();
    giant.set_len(1 << 30).unwrap();
    preview.wait_until_said(|said| said.contains("content/stor.md går inte att läsa"));
    site.write("content/index.md", "# Start\n\nMedan.\n");
    preview.wait_for_text("/", "Medan.");
    site.remove("content/stor.md");
    site.write("content/index.md", "# Start\n\nDärefter.\n");
    preview.wait_for_text("/", "Därefter.");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told_of_whatever_it_is() {
    let site = site();
    let preview = Preview::start(&site);
    for path in ["content/bild.txt", "site.yaml", "content/ny.md"] {
        put_pipe(&site, path);
        let told =
            format!("{path} går inte att läsa: den är varken en fil eller en mapp, utan ett rör");
        preview.wait_until_said(|said| said.contains(&told));
    }
}

#[cfg(unix)]
#[test]
fn changes_that_the_system_says_nothing_of_are_found_and_then_polled() {
    let site = site();
    // A second name of the same file, in a folder that is not the site's: so do network disks.
    let elsewhere = tempfile::tempdir_in(site.path("..")).unwrap();
    let other_name = elsewhere.path().join("index.md");
    fs::hard_link(site.path("content/index.md"), &other_name).unwrap();
    let preview = Preview::start(&site);
    let tab = preview.tab("/");
    // What is as young as the preview is looked at in any case.
    std::thread::sleep(Duration::from_secs(3));
    let began = Instant::now();
    let mut text = String::from("Ett.");
    fs::write(&other_name, format!("# Start\n\n{text}\n")).unwrap();
    while !preview.get("/").text().contains(&text) {
        assert!(began.elapsed() < Duration::from_secs(40), "not found");
        std::thread::sleep(Duration::from_millis(100));
    }
    tab.wait_for("reload");
    text.push_str(" Två.");
    fs::write(&other_name, format!("# Start\n\n{text}\n")).unwrap();
    preview.wait_for_text("/", &text);
}
