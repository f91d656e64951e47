//! Symbolic links: what lies elsewhere is watched as if it lay in the site.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use super::serving::Preview;
use crate::site::Site;

/// A folder that links lead to.
trait Folder {
    fn path(&self, path: &str) -> PathBuf;

    fn write(&self, path: &str, text: &str) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }
}

impl Folder for Site {
    fn path(&self, path: &str) -> PathBuf {
        Self::path(self, path)
    }
}

/// One that lies in a site, but not in its content.
struct Elsewhere(PathBuf);

impl Folder for Elsewhere {
    fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }
}

impl Elsewhere {
    fn of(site: &Site, name: &str) -> Self {
        let folder = Self(site.path(name));
        folder.write("delat.md", "# Delat\n\nFörst\n");
        folder.write("mapp/sida.md", "# Sida\n\nFörst\n");
        folder
    }
}

/// A site, and a folder beside its content that links lead to.
fn sites() -> (Site, Elsewhere) {
    let site = Site::bare().file("content/index.md", "# Start\n");
    let elsewhere = Elsewhere::of(&site, "annanstans");
    (site, elsewhere)
}

/// What is written is shown, once and twice.
#[track_caller]
fn follows(preview: &Preview, elsewhere: &impl Folder, file: &str, addresses: &[&str]) {
    for text in ["Sedan", "Till slut"] {
        elsewhere.write(file, &format!("# Delat\n\n{text}\n"));
        for address in addresses {
            preview.wait_for_text(address, text);
        }
        // Longer than the second look at new folders takes.
        thread::sleep(Duration::from_millis(300));
    }
}

#[test]
fn the_content_folder_may_be_a_link() {
    let site = Site::bare();
    let elsewhere = Elsewhere::of(&site, "annanstans");
    symlink(elsewhere.path(""), site.path("content")).unwrap();
    let preview = Preview::start(&site);
    follows(&preview, &elsewhere, "delat.md", &["/delat/"]);
    follows(&preview, &elsewhere, "mapp/sida.md", &["/mapp/sida/"]);
    follows(&preview, &elsewhere, "ny/sida.md", &["/ny/sida/"]);
}

#[test]
fn the_site_itself_may_be_reached_by_a_link() {
    let (site, elsewhere) = (Site::new(), sites().0);
    symlink(Site::path(&elsewhere, ""), site.path("sajt")).unwrap();
    let preview = Preview::of(&site, &["--root", "sajt"]);
    follows(&preview, &elsewhere, "content/index.md", &["/"]);
    follows(&preview, &elsewhere, "content/ny/a.md", &["/ny/a/"]);
}

#[test]
fn a_folder_of_the_content_may_be_a_link() {
    let (site, elsewhere) = sites();
    symlink(elsewhere.path("mapp"), site.path("content/lank")).unwrap();
    let preview = Preview::start(&site);
    follows(&preview, &elsewhere, "mapp/sida.md", &["/lank/sida/"]);
    follows(
        &preview,
        &elsewhere,
        "mapp/under/ny.md",
        &["/lank/under/ny/"],
    );
    elsewhere.remove("mapp/sida.md");
    preview.wait_for_status("/lank/sida/", 404);
}

#[test]
fn a_page_may_be_a_link() {
    let (site, elsewhere) = sites();
    symlink(elsewhere.path("delat.md"), site.path("content/lank.md")).unwrap();
    let preview = Preview::start(&site);
    follows(&preview, &elsewhere, "delat.md", &["/lank/"]);
    // As editors save: another file in the place of the old one.
    elsewhere.write("nytt", "# Delat\n\nErsatt\n");
    fs::rename(elsewhere.path("nytt"), elsewhere.path("delat.md")).unwrap();
    preview.wait_for_text("/lank/", "Ersatt");
    follows(&preview, &elsewhere, "delat.md", &["/lank/"]);
}

#[test]
fn a_link_may_lead_to_another_place_below_the_root() {
    let site = sites()
        .0
        .file("README.md", "# Läs\n\nFörst\n")
        .file("delat/a.md", "# A\n\nFörst\n");
    symlink("../README.md", site.path("content/las.md")).unwrap();
    symlink("../delat", site.path("content/delat")).unwrap();
    let preview = Preview::start(&site);
    follows(&preview, &site, "README.md", &["/las/"]);
    follows(&preview, &site, "delat/a.md", &["/delat/a/"]);
    follows(&preview, &site, "delat/ny/b.md", &["/delat/ny/b/"]);
}

#[test]
fn one_file_may_be_several_pages() {
    let (site, elsewhere) = sites();
    Site::write(&site, "content/natverk/a.md", "# A\n\nFörst\n");
    symlink(elsewhere.path("delat.md"), site.path("content/ett.md")).unwrap();
    symlink(elsewhere.path("delat.md"), site.path("content/tva.md")).unwrap();
    symlink(elsewhere.path("mapp"), site.path("content/m1")).unwrap();
    symlink(elsewhere.path("mapp"), site.path("content/m2")).unwrap();
    symlink("natverk", site.path("content/samma")).unwrap();
    let preview = Preview::start(&site);
    follows(&preview, &elsewhere, "delat.md", &["/ett/", "/tva/"]);
    follows(
        &preview,
        &elsewhere,
        "mapp/sida.md",
        &["/m1/sida/", "/m2/sida/"],
    );
    follows(&preview, &elsewhere, "mapp/ny.md", &["/m1/ny/", "/m2/ny/"]);
    follows(
        &preview,
        &site,
        "content/natverk/a.md",
        &["/natverk/a/", "/samma/a/"],
    );
    follows(
        &preview,
        &site,
        "content/samma/b.md",
        &["/natverk/b/", "/samma/b/"],
    );
    // The folder stays when the link to it goes.
    site.remove("content/samma");
    preview.wait_for_status("/samma/a/", 404);
    follows(&preview, &site, "content/natverk/a.md", &["/natverk/a/"]);
}

#[test]
fn links_may_come_later_and_lead_elsewhere_later() {
    let (site, elsewhere) = sites();
    let preview = Preview::start(&site);
    symlink(elsewhere.path("delat.md"), site.path("content/lank.md")).unwrap();
    symlink(elsewhere.path("mapp"), site.path("content/mapp")).unwrap();
    preview.wait_for_text("/lank/", "Först");
    preview.wait_for_text("/mapp/sida/", "Först");
    thread::sleep(Duration::from_millis(400));
    follows(&preview, &elsewhere, "delat.md", &["/lank/"]);
    follows(&preview, &elsewhere, "mapp/sida.md", &["/mapp/sida/"]);
    let other = Elsewhere::of(&site, "annat");
    symlink(other.path("mapp"), site.path("content/.ny")).unwrap();
    fs::rename(site.path("content/.ny"), site.path("content/mapp")).unwrap();
    preview.wait_for_text("/mapp/sida/", "Först");
    thread::sleep(Duration::from_millis(400));
    follows(&preview, &other, "mapp/sida.md", &["/mapp/sida/"]);
}

#[test]
fn what_a_link_leads_to_may_come_later() {
    let (site, elsewhere) = sites();
    symlink(elsewhere.path("ny.md"), site.path("content/lank.md")).unwrap();
    symlink(elsewhere.path("nymapp"), site.path("content/mapp")).unwrap();
    let preview = Preview::start(&site);
    assert_eq!(preview.get("/lank/").status, 404);
    follows(&preview, &elsewhere, "ny.md", &["/lank/"]);
    follows(&preview, &elsewhere, "nymapp/sida.md", &["/mapp/sida/"]);
    elsewhere.remove("ny.md");
    preview.wait_for_status("/lank/", 404);
    follows(&preview, &elsewhere, "ny.md", &["/lank/"]);
}

#[test]
fn the_settings_and_a_theme_may_be_links() {
    let site = Site::new().file("content/index.md", "# Start\n");
    let elsewhere = Elsewhere(site.path("annanstans"));
    elsewhere.write("sajt.yaml", "title: Först\ntheme: eget\n");
    elsewhere.write("tema/theme.yaml", "extends: bare\n");
    fs::create_dir(site.path("themes")).unwrap();
    symlink(elsewhere.path("sajt.yaml"), site.path("site.yaml")).unwrap();
    symlink(elsewhere.path("tema"), site.path("themes/eget")).unwrap();
    let preview = Preview::start(&site);
    preview.wait_for_text("/", "Först");
    for title in ["Sedan", "Till slut"] {
        elsewhere.write("sajt.yaml", &format!("title: {title}\ntheme: eget\n"));
        preview.wait_for_text("/", title);
        elsewhere.write(
            "tema/templates/index.html",
            &format!("<body>Mall för {title}</body>"),
        );
        preview.wait_for_text("/", &format!("Mall för {title}"));
        thread::sleep(Duration::from_millis(300));
        elsewhere.remove("tema/templates/index.html");
        preview.wait_for_text("/", "<h1>Start</h1>");
    }
}
