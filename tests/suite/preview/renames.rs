//! A window that shows a page goes with it when its file gets another name.

use std::fs;

use super::serving::Preview;
use crate::site::Site;

fn site() -> Site {
    Site::new()
        .file("content/index.md", "# Start\n")
        .file("content/mapp/index.md", "# Mapp\n")
        .file("content/mapp/a.md", "---\ntitle: A\n---\n\nOm A.\n")
        .file("content/b.md", "---\ntitle: B\n---\n\nOm B.\n")
}

fn rename(site: &Site, from: &str, to: &str) {
    let to = site.path(to);
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::rename(site.path(from), to).unwrap();
}

#[test]
fn a_file_or_a_folder_that_is_renamed_takes_its_windows_along() {
    for (from, to, address) in [
        ("content/mapp/a.md", "content/mapp/ny.md", "/mapp/ny/"),
        ("content/mapp/a.md", "content/Ny mapp/Å.md", "/ny-mapp/a/"),
        ("content/mapp", "content/katalog", "/katalog/a/"),
    ] {
        let site = site();
        for options in [&[][..], &["--poll"]] {
            let preview = Preview::of(&site, options);
            let tab = preview.tab("/mapp/a/");
            rename(&site, from, to);
            assert_eq!(tab.wait_for("moved"), address, "{options:?}");
            rename(&site, to, from);
            preview.wait_for_status("/mapp/a/", 200);
            // Back, on the way that it came.
            let tab = preview.tab("/mapp/a/");
            rename(&site, from, to);
            assert_eq!(tab.wait_for("moved"), address);
            rename(&site, to, from);
        }
    }
}

#[test]
fn another_address_of_the_same_file_is_followed_and_changes_on_the_way_are_no_matter() {
    let site = site();
    let preview = Preview::start(&site);
    let tab = preview.tab("/b/");
    site.write("content/b.md", "---\ntitle: B\nslug: bee\n---\n\nOm B.\n");
    assert_eq!(tab.wait_for("moved"), "/bee/");
    let tab = preview.tab("/bee/");
    // Some programs rename by writing anew, with links that lead to the new name.
    site.write(
        "content/c.md",
        "---\ntitle: B\n---\n\nOm [B](c.md), nu här.\n",
    );
    site.remove("content/b.md");
    preview.wait_for_status("/bee/", 404);
    assert_eq!(tab.wait_for("moved"), "/c/");
}

#[test]
fn whoever_never_showed_the_page_gets_what_a_web_server_would_give() {
    let site = site();
    let preview = Preview::start(&site);
    let old = preview.get("/b/").version();
    rename(&site, "content/b.md", "content/c.md");
    let missing = preview.wait_for_status("/b/", 404).version();
    assert_eq!(preview.state("/b/", &old, "")["moved"], "/c/");
    assert!(preview.state("/b/", &missing, "")["moved"].is_null());
    assert_eq!(preview.state("/b/", &missing, "&lost=1")["moved"], "/c/");
    // A page that is copied has not moved.
    fs::copy(site.path("content/c.md"), site.path("content/d.md")).unwrap();
    preview.wait_for_status("/d/", 200);
    let version = preview.get("/c/").version();
    assert!(preview.state("/c/", &version, "")["moved"].is_null());
    // An address that is taken again is what it is.
    site.write("content/b.md", "# En annan\n");
    preview.wait_for_status("/b/", 200);
    assert!(preview.state("/b/", &old, "")["moved"].is_null());
}
