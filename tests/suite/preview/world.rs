//! The files of a site that is edited at random: what should be there, and the ways in which
//! programs put it there.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::site::Site;

/// How a file is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Written over.
    Plain,
    /// Written beside, and put in the place of the old one.
    Replaced,
    /// The old one is renamed, the new one written, the old one removed.
    RenamedAway,
    /// Removed, and written anew.
    Removed,
    /// Emptied, and written in two parts with a while between.
    InParts,
}

/// How lines end, and whether a mark comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Unix,
    Windows,
    WindowsWithMark,
}

/// A page, as far as edits know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Lines of front matter by their fields.
    pub(crate) fields: BTreeMap<&'static str, String>,
    /// Which text it has.
    pub(crate) text: usize,
    /// Which headings it has, which others link to.
    pub(crate) heading: usize,
    /// Content paths of the pages and files it links to, and the headings there that it names.
    pub(crate) links: Vec<(String, Option<usize>)>,
    /// Content paths below `related`.
    pub(crate) related: Vec<String>,
    pub(crate) ending: Ending,
    /// What is wrong with it, to be fixed later.
    pub(crate) fault: Option<&'static str>,
}

impl Page {
    pub(crate) fn new(title: &str) -> Self {
        Self {
            fields: BTreeMap::from([("title", format!("title: {title}"))]),
            text: 0,
            heading: 0,
            links: Vec::new(),
            related: Vec::new(),
            ending: Ending::Unix,
            fault: None,
        }
    }
}

/// What should be on disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct World {
    /// By content path.
    pub(crate) pages: BTreeMap<String, Page>,
    /// Copied files, by content path.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Files of the site's own theme, below `themes/eget/`.
    pub(crate) theme: BTreeMap<&'static str, String>,
    /// Lines of `site.yaml`, by their keys.
    pub(crate) settings: BTreeMap<&'static str, String>,
}

/// Headings that links name by their ids.
const HEADINGS: [(&str, &str); 3] = [
    ("Så här gör vi", "sa-har-gor-vi"),
    ("Uppdrag", "uppdrag"),
    ("Mål & medel", "mal-medel"),
];

/// First headings of pages without a title.
const TITLES: [&str; 3] = ["Utan fält", "Utan *fält* än", "Öppet"];

const TEXTS: [&str; 7] = [
    "Text med *betoning*.\n",
    "Annan text[^1].\n\n[^1]: En not.\n\n> [!NOTE]\n> Tänk på.\n",
    "| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [ ] gör\n- [x] gjort\n",
    "<div class=\"x\" onclick=\"y\">rått <b>HTML</b></div>\n\n```\nkod\n```\n",
    "",
    "[Ämnet](/taggar/amne/#finns-inte) och [allt](/sok/#s-m).\n",
    "[Insatser](/insatser/#s-natverk-matematik) och [andra](/insatser/#s-om).\n",
];

impl World {
    /// The bytes of a page's file.
    fn text_of(&self, path: &str) -> Vec<u8> {
        let page = &self.pages[path];
        let mut lines: Vec<String> = Vec::new();
        let related: Vec<String> = page
            .related
            .iter()
            .filter(|path| self.has(path))
            .map(|path| format!("  - \"{path}\""))
            .collect();
        if !page.fields.is_empty() || !related.is_empty() || page.fault.is_some() {
            lines.push(String::from("---"));
            lines.extend(page.fields.values().cloned());
            if !related.is_empty() {
                lines.push(String::from("related:"));
            }
            lines.extend(related);
            lines.extend(page.fault.map(str::to_owned));
            lines.push(String::from("---\n"));
        }
        if !page.fields.contains_key("title") {
            lines.push(format!("# {}\n", TITLES[page.text % TITLES.len()]));
        }
        lines.push(TEXTS[page.text % TEXTS.len()].to_owned());
        lines.push(format!(
            "## {}\n\nStycke.\n",
            HEADINGS[page.heading % HEADINGS.len()].0
        ));
        lines.extend(page.links.iter().map(|(target, anchor)| {
            let anchor = anchor.map_or_else(String::new, |heading| {
                format!("#{}", HEADINGS[heading % HEADINGS.len()].1)
            });
            let mark = if is_image(target) { "!" } else { "" };
            format!("- {mark}[länk](</{target}{anchor}>)")
        }));
        let text = lines.join("\n") + "\n";
        match page.ending {
            Ending::Unix => text.into_bytes(),
            Ending::Windows => text.replace('\n', "\r\n").into_bytes(),
            Ending::WindowsWithMark => {
                format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
            }
        }
    }

    /// Whether there is a page or a file at a content path.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.pages.contains_key(path) || self.files.contains_key(path)
    }

    pub(crate) fn settings(&self) -> String {
        self.settings
            .values()
            .flat_map(|line| [line.as_str(), "\n"])
            .collect()
    }

    /// Every file, by its path below the root.
    fn all(&self) -> BTreeMap<String, Vec<u8>> {
        let pages = self
            .pages
            .keys()
            .map(|path| (format!("content/{path}"), self.text_of(path)));
        let files = self
            .files
            .iter()
            .map(|(path, bytes)| (format!("content/{path}"), bytes.clone()));
        let theme = self
            .theme
            .iter()
            .map(|(path, text)| (format!("themes/eget/{path}"), text.clone().into_bytes()));
        let settings = [(String::from("site.yaml"), self.settings().into_bytes())];
        pages.chain(files).chain(theme).chain(settings).collect()
    }

    /// Mends what edits have broken: faults in fields, links that lead nowhere, headings that are
    /// called otherwise now.
    pub(crate) fn repair(&mut self) {
        let headings: BTreeMap<String, usize> = self
            .pages
            .iter()
            .map(|(path, page)| (path.clone(), page.heading))
            .collect();
        let files = self.files.clone();
        for page in self.pages.values_mut() {
            page.fault = None;
            page.links
                .retain(|(target, _)| headings.contains_key(target) || files.contains_key(target));
            for (target, anchor) in &mut page.links {
                *anchor = anchor.and_then(|_| headings.get(target).copied());
            }
        }
    }

    /// Writes what is another than before, and removes what is gone: the shortest way from one
    /// world to the next.
    pub(crate) fn write_changes(&self, before: &Self, site: &Site, manner: Manner) {
        let (old, new) = (before.all(), self.all());
        for path in old.keys().filter(|path| !new.contains_key(*path)) {
            fs::remove_file(site.path(path)).unwrap();
            remove_empty_folders(site, path);
        }
        for (path, bytes) in new
            .iter()
            .filter(|(path, bytes)| old.get(*path) != Some(*bytes))
        {
            save(&site.path(path), bytes, manner);
        }
    }

    /// Removes everything, and writes this.
    pub(crate) fn write_anew(&self, site: &Site) {
        for folder in ["content", "themes"] {
            let _ = fs::remove_dir_all(site.path(folder));
        }
        for (path, bytes) in self.all() {
            site.write(path, bytes);
        }
    }
}

fn remove_empty_folders(site: &Site, path: &str) {
    let mut folder = path;
    while let Some((above, _)) = folder.rsplit_once('/') {
        // One that holds more stays, and so do those above it.
        if !above.contains('/') || fs::remove_dir(site.path(above)).is_err() {
            return;
        }
        folder = above;
    }
}

/// Saves a file as a program does.
pub(crate) fn save(file: &Path, bytes: &[u8], manner: Manner) {
    let beside = |ending: &str| {
        file.with_file_name(format!(
            "{}{ending}",
            file.file_name().unwrap().to_string_lossy()
        ))
    };
    let is_there = file.exists();
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    match manner {
        Manner::Replaced => {
            fs::write(beside(".tmp"), bytes).unwrap();
            fs::rename(beside(".tmp"), file).unwrap();
        }
        Manner::RenamedAway if is_there => {
            fs::rename(file, beside("~")).unwrap();
            fs::write(file, bytes).unwrap();
            fs::remove_file(beside("~")).unwrap();
        }
        Manner::Removed if is_there => {
            fs::remove_file(file).unwrap();
            fs::write(file, bytes).unwrap();
        }
        Manner::InParts => {
            let mut out = fs::File::create(file).unwrap();
            let (first, rest) = bytes.split_at(bytes.len() / 2);
            thread::sleep(Duration::from_millis(5));
            out.write_all(first).unwrap();
            thread::sleep(Duration::from_millis(20));
            out.write_all(rest).unwrap();
        }
        Manner::Plain | Manner::RenamedAway | Manner::Removed => fs::write(file, bytes).unwrap(),
    }
}

/// Whether a file is called an image.
pub(crate) fn is_image(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ["png", "JPG"].iter().any(|known| ending == *known))
}
