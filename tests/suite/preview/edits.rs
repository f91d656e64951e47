//! Edits as people and their programs make them: which there are, and what each does.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use proptest::sample::Index;

use super::world::{Ending, Manner, Page, World};
use crate::site::{Site, png};

/// One edit. Numbers choose among what is there when it is made.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    Text(Index, usize),
    /// The page's heading; those that link to it follow, or not.
    Heading(Index, usize, bool),
    Field(Index, &'static str, Option<&'static str>),
    Ending(Index, Ending),
    Fault(Index, &'static str),
    /// One page links to another page, or to its heading.
    Link(Index, Index, bool),
    LinkToFile(Index, Index),
    Unlink(Index),
    Related(Index, Index),
    Add(Index, &'static str),
    /// Those that link to it follow, or not.
    Delete(Index, bool),
    Rename(Index, &'static str, bool),
    AddFolder(Index, &'static str, Vec<&'static str>),
    DeleteFolder(Index, bool),
    MoveFolder(Index, Index, &'static str, bool),
    /// A folder's own page appears or goes.
    IndexPage(Index),
    File(Index, &'static str, u8),
    ReplaceFile(Index, u8),
    DeleteFile(Index, bool),
    Touch(Index),
    Theme(&'static str, Option<&'static str>),
    Setting(&'static str, Option<&'static str>),
}

/// An edit, how it is saved, and how long it takes to the next, in milliseconds.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) edit: Edit,
    pub(crate) manner: Manner,
    pub(crate) pause: u64,
    /// Whether somebody looks at everything before the next edit.
    pub(crate) is_looked_at: bool,
}

impl Step {
    /// Makes the edit, in the world and on disk.
    pub(crate) fn apply(&self, world: &mut World, site: &Site) {
        let mut before = world.clone();
        self.edit.apply(world, &mut before, site);
        world.write_changes(&before, site, self.manner);
    }
}

impl Edit {
    /// Changes the world. What is moved or touched is moved and touched on disk as well, and moved
    /// in the world before, so that the rest is there to be written.
    fn apply(&self, world: &mut World, before: &mut World, site: &Site) {
        match self {
            Self::Text(page, text) => world.edit(*page, |page| page.text = *text),
            Self::Heading(index, heading, follow) => {
                world.edit(*index, |page| page.heading = *heading);
                if *follow {
                    world.repair();
                }
            }
            Self::Field(page, field, line) => {
                world.edit(*page, |page| set(&mut page.fields, field, *line));
            }
            Self::Ending(page, ending) => world.edit(*page, |page| page.ending = *ending),
            Self::Fault(page, fault) => world.edit(*page, |page| page.fault = Some(fault)),
            Self::Link(page, to, anchor) => {
                let Some(to) = world.page(*to) else { return };
                let heading = anchor.then(|| world.pages[&to].heading);
                world.edit(*page, |page| page.links.push((to, heading)));
            }
            Self::LinkToFile(page, to) => {
                let Some(to) = choose(*to, world.files.keys()) else {
                    return;
                };
                world.edit(*page, |page| page.links.push((to, None)));
            }
            Self::Unlink(page) => world.edit(*page, |page| drop(page.links.pop())),
            Self::Related(page, to) => {
                let Some(to) = world.page(*to) else { return };
                world.edit(*page, |page| page.related.push(to));
            }
            Self::Add(folder, name) => world.add(&format!("{}{name}.md", world.folder(*folder))),
            Self::Delete(page, follow) => {
                let Some(path) = world.page(*page) else {
                    return;
                };
                world.pages.remove(&path);
                world.follow(*follow);
            }
            Self::Rename(page, name, follow) => {
                let Some(from) = world.page(*page) else {
                    return;
                };
                let to = format!("{}{name}.md", folder_of(&from));
                relocate(&from, &to, *follow, world, before, site);
            }
            Self::AddFolder(above, name, pages) => {
                let folder = format!("{}{name}", world.folder(*above));
                for page in pages {
                    world.add(&format!("{folder}/{page}.md"));
                }
            }
            Self::DeleteFolder(folder, follow) => {
                let folder = world.folder(*folder);
                if folder.is_empty() {
                    return;
                }
                world.pages.retain(|path, _| !path.starts_with(&folder));
                world.files.retain(|path, _| !path.starts_with(&folder));
                fs::remove_dir_all(site.path("content").join(&folder)).unwrap();
                before.clone_from(world);
                world.follow(*follow);
            }
            Self::MoveFolder(folder, above, name, follow) => {
                let (from, above) = (world.folder(*folder), world.folder(*above));
                let to = format!("{above}{name}/");
                if !from.is_empty() && !to.starts_with(&from) {
                    relocate(&from, &to, *follow, world, before, site);
                }
            }
            Self::IndexPage(folder) => {
                let path = format!("{}index.md", world.folder(*folder));
                if world.pages.remove(&path).is_none() {
                    world.add(&path);
                }
            }
            Self::File(folder, name, byte) => drop(
                world
                    .files
                    .insert(format!("{}{name}", world.folder(*folder)), bytes(*byte)),
            ),
            Self::ReplaceFile(file, byte) => {
                let Some(path) = choose(*file, world.files.keys()) else {
                    return;
                };
                world.files.insert(path, bytes(*byte));
            }
            Self::DeleteFile(file, follow) => {
                let Some(path) = choose(*file, world.files.keys()) else {
                    return;
                };
                world.files.remove(&path);
                world.follow(*follow);
            }
            Self::Touch(page) => {
                if let Some(path) = world.page(*page) {
                    touch(&site.path("content").join(path));
                }
            }
            Self::Theme(file, text) => set(&mut world.theme, file, *text),
            Self::Setting(key, line) => set(&mut world.settings, key, *line),
        }
    }
}

/// Gives a file a new time.
fn touch(file: &Path) {
    let file = fs::File::options().append(true).open(file).unwrap();
    file.set_modified(SystemTime::now()).unwrap();
}

fn set(
    lines: &mut std::collections::BTreeMap<&'static str, String>,
    name: &'static str,
    line: Option<&str>,
) {
    match line {
        Some(line) => drop(lines.insert(name, line.to_owned())),
        None => drop(lines.remove(name)),
    }
}

fn choose<'a>(index: Index, paths: impl Iterator<Item = &'a String>) -> Option<String> {
    let paths: Vec<&String> = paths.collect();
    (!paths.is_empty()).then(|| (*index.get(&paths)).clone())
}

/// An image, which any file may be, and after it more than a block of a disk, so that copies take a
/// moment.
fn bytes(byte: u8) -> Vec<u8> {
    [png(byte), vec![byte; 5_000]].concat()
}

/// The folder that a path lies in, with a slash at its end; empty for the root.
fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// Moves a page, or a folder (with a slash at its end), unless there is something at its new place.
fn relocate(
    from: &str,
    to: &str,
    follow: bool,
    world: &mut World,
    before: &mut World,
    site: &Site,
) {
    let content = site.path("content");
    let target = content.join(to.trim_end_matches('/'));
    if target.exists() {
        return;
    }
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::rename(content.join(from.trim_end_matches('/')), target).unwrap();
    let moved = |path: &str| {
        path.strip_prefix(from)
            .map_or_else(|| path.to_owned(), |rest| format!("{to}{rest}"))
    };
    for world in [&mut *world, before] {
        world.pages = std::mem::take(&mut world.pages)
            .into_iter()
            .map(|(path, page)| (moved(&path), page))
            .collect();
        world.files = std::mem::take(&mut world.files)
            .into_iter()
            .map(|(path, bytes)| (moved(&path), bytes))
            .collect();
    }
    if follow {
        for page in world.pages.values_mut() {
            page.links
                .iter_mut()
                .for_each(|(target, _)| *target = moved(target));
            page.related
                .iter_mut()
                .for_each(|target| *target = moved(target));
        }
    }
}

impl World {
    fn page(&self, index: Index) -> Option<String> {
        choose(index, self.pages.keys())
    }

    /// A folder with a slash at its end; empty for the root.
    fn folder(&self, index: Index) -> String {
        let folders: std::collections::BTreeSet<&str> = self
            .pages
            .keys()
            .map(|path| folder_of(path))
            .chain([""])
            .collect();
        let folders: Vec<&str> = folders.into_iter().collect();
        (*index.get(&folders)).to_owned()
    }

    fn edit(&mut self, index: Index, edit: impl FnOnce(&mut Page)) {
        if let Some(path) = self.page(index)
            && let Some(page) = self.pages.get_mut(&path)
        {
            edit(page);
        }
    }

    /// Adds a page, unless there is one.
    fn add(&mut self, path: &str) {
        self.pages
            .entry(path.to_owned())
            .or_insert_with(|| Page::new("Ny"));
    }

    fn follow(&mut self, is_followed: bool) {
        if is_followed {
            self.repair();
        }
    }
}
