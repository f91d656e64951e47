//! After any sequence of edits the preview shows what a build gives.
//!
//! Each chain is one server that lives through all of its sequences; going back to the first state
//! of the site is one more edit. Some sites let dead links pass as warnings, so that nearly every
//! sequence ends in a build; others do not, and what stopped them is fixed at the end.

use std::thread;
use std::time::Duration;

use super::compare::{Comparison, Outcome};
use super::edit_strategies::steps;
use super::edits::Step;
use super::serving::Preview;
use super::world::{Manner, Page, World};
use crate::properties;
use crate::site::{Site, png};

/// Sequences of each chain.
const SEQUENCES: u32 = 52;

pub(crate) fn first_state(theme: &str, is_lenient: bool) -> World {
    let mut world = World::default();
    for (path, title) in [
        ("index.md", "Start"),
        ("om.md", "Om oss"),
        ("om.en.md", "About us"),
        ("natverk/index.md", "Nätverk"),
        ("natverk/matematik.md", "Matematik"),
        ("natverk/Fritidshem Öst.md", "Fritidshem"),
        ("moten/a.md", "Möte A"),
        ("moten/djupt/b.md", "Möte B"),
    ] {
        world.pages.insert(path.to_owned(), Page::new(title));
    }
    let link = |world: &mut World, from: &str, to: &str, heading| {
        world
            .pages
            .get_mut(from)
            .unwrap()
            .links
            .push((to.to_owned(), heading));
    };
    link(&mut world, "index.md", "natverk/matematik.md", Some(0));
    link(&mut world, "natverk/matematik.md", "om.md", None);
    link(&mut world, "om.md", "natverk/bild.png", None);
    link(&mut world, "moten/djupt/b.md", "moten/a.md", Some(0));
    world
        .pages
        .get_mut("om.md")
        .unwrap()
        .related
        .push(String::from("natverk/matematik.md"));
    // Two whose titles are in their texts, and two with HTML.
    for path in ["moten/djupt/b.md", "natverk/Fritidshem Öst.md"] {
        world.pages.get_mut(path).unwrap().fields.clear();
    }
    for path in ["om.md", "natverk/matematik.md"] {
        world.pages.get_mut(path).unwrap().text = 3;
    }
    world
        .pages
        .get_mut("moten/a.md")
        .unwrap()
        .fields
        .insert("tags", String::from("tags: [ämne]"));
    world.files.insert(String::from("natverk/bild.png"), png(1));
    world
        .theme
        .insert("theme.yaml", format!("extends: {theme}\n"));
    world
        .theme
        .insert("static/egen.css", String::from("a{color:green}"));
    world
        .settings
        .insert("title", String::from("title: Provsajt"));
    world.settings.insert("theme", String::from("theme: eget"));
    world
        .settings
        .insert("base_url", String::from("base_url: https://exempel.se/"));
    world
        .settings
        .insert("languages", String::from("languages: [en]"));
    if is_lenient {
        world.settings.insert(
            "severity",
            String::from("severity: {links: warning, front-matter: warning}"),
        );
    }
    world
}

/// A server, and the files that it is to show.
struct Chain<'s> {
    site: &'s Site,
    first: World,
    world: World,
    preview: Preview,
    comparison: Comparison<'s>,
    played: usize,
}

impl<'s> Chain<'s> {
    fn begin(site: &'s Site, first: World) -> Self {
        first.write_anew(site);
        let (preview, comparison) = (Preview::start(site), Comparison::of(site));
        Self {
            site,
            world: first.clone(),
            first,
            preview,
            comparison,
            played: 0,
        }
    }

    fn play(&mut self, steps: &[Step]) -> Result<(), String> {
        self.played += 1;
        let before = std::mem::replace(&mut self.world, self.first.clone());
        if self.played.is_multiple_of(2) {
            self.world.write_anew(self.site);
        } else {
            self.world.write_changes(&before, self.site, Manner::Plain);
        }
        for step in steps {
            step.apply(&mut self.world, self.site);
            thread::sleep(Duration::from_millis(step.pause));
            if step.is_looked_at {
                self.settle(step)?;
            }
        }
        if self.settle(&"the last edit")? == Outcome::Equal {
            return Ok(());
        }
        let before = self.world.clone();
        self.world.repair();
        self.world
            .write_changes(&before, self.site, Manner::Replaced);
        if self.settle(&"the repair")? == Outcome::Equal {
            return Ok(());
        }
        // What is left are two pages that want one address, or a fault of the theme's or the
        // settings'.
        self.first
            .write_changes(&self.world, self.site, Manner::Plain);
        self.world = self.first.clone();
        match self.settle(&"going back to the first state")? {
            Outcome::Equal => Ok(()),
            Outcome::Errors => Err(String::from("the first state has errors")),
        }
    }

    fn settle(&mut self, after: &dyn std::fmt::Debug) -> Result<Outcome, String> {
        self.comparison
            .settle(&self.preview)
            .map_err(|fault| format!("after {after:?}: {fault}"))
    }

    /// Another server: what went wrong in the one before must not make every sequence after it
    /// fail.
    fn restart(&mut self) {
        self.preview = Preview::start(self.site);
        self.comparison = Comparison::of(self.site);
    }
}

fn play_all(theme: &str, is_lenient: bool, seed: u64) {
    let site = Site::new();
    let mut chain = Chain::begin(&site, first_state(theme, is_lenient));
    properties::play_all(SEQUENCES, seed, &steps(), |steps| {
        let outcome = chain.play(steps);
        if outcome.is_err() {
            chain.restart();
        }
        outcome
    });
}

#[test]
fn the_bare_theme_shows_what_is_built_whatever_is_edited() {
    play_all("bare", true, 1);
}

#[test]
fn the_standard_theme_shows_what_is_built_whatever_is_edited() {
    play_all("standard", true, 2);
}

#[test]
fn the_bare_theme_shows_what_is_built_once_errors_are_fixed() {
    play_all("bare", false, 3);
}

#[test]
fn the_standard_theme_shows_what_is_built_once_errors_are_fixed() {
    play_all("standard", false, 4);
}
