//! What builds keep changes nothing but time: any build does what it would without.
//!
//! Two sites live through the same edits. One keeps what it has kept; of the other all of it is
//! removed before each build. Whatever they print and publish must be the same, samverk's own files
//! in the output as well.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use samverk::content::{self, KnownDocuments, PARTS, Texts};
use samverk::diagnostics::Family;
use samverk::snapshot::{BuildOptions, Settings};

use crate::preview::edit_strategies::steps;
use crate::preview::edits::Step;
use crate::preview::sequences::first_state;
use crate::preview::world::World;
use crate::properties;
use crate::site::{Run, Site, files, repository};
use crate::transcript::without_time;

/// The folder of what is kept, and the files in it.
const CACHE: &str = ".samverk-cache";
const FILE: &str = ".samverk-cache/build";

/// What happens to the output or to what is kept, besides edits of the site.
#[derive(Debug, Clone)]
enum Mischief {
    Nothing,
    RemoveOutput(Index),
    EditOutput(Index),
    RemoveFolderOfOutput,
    RemoveCache,
    Truncate(Index),
    FlipBit(Index),
    /// What another program would have kept.
    OtherProgram,
    /// A file that a killed build left beside.
    Beside,
}

/// A round: edits, mischief, and how the site is then built, how often in a row.
#[derive(Debug, Clone)]
struct Round {
    steps: Vec<Step>,
    mischief: Mischief,
    options: &'static [&'static str],
    times: usize,
}

const OPTIONS: &[&[&str]] = &[
    &[],
    &[],
    &[],
    &["--drafts"],
    &["--future", "--expired"],
    &["--portable"],
    &["--base-url", "https://annan.se/"],
    &["--strict"],
    &["--allow-removal"],
    &["--fail-overdue"],
    &["--today", "2026-12-31"],
    &["--today", "2027-07-01"],
    &["--format", "json"],
    &["--format", "sarif"],
    &["--limit", "1"],
    &["--lang", "en"],
    &["--output", "annan"],
];

fn rounds() -> impl Strategy<Value = Vec<Round>> {
    let index = any::<Index>;
    let mischief = prop_oneof![
        8 => Just(Mischief::Nothing),
        1 => index().prop_map(Mischief::RemoveOutput),
        1 => index().prop_map(Mischief::EditOutput),
        1 => Just(Mischief::RemoveFolderOfOutput),
        1 => Just(Mischief::RemoveCache),
        1 => index().prop_map(Mischief::Truncate),
        2 => index().prop_map(Mischief::FlipBit),
        1 => Just(Mischief::OtherProgram),
        1 => Just(Mischief::Beside),
    ];
    let steps = prop_oneof![1 => Just(Vec::new()), 4 => steps()];
    let round = (steps, mischief, select(OPTIONS), 1..3_usize);
    vec(
        round.prop_map(|(steps, mischief, options, times)| Round {
            steps,
            mischief,
            options,
            times,
        }),
        1..=4,
    )
}

impl Mischief {
    fn apply(&self, site: &Site) {
        let changed = |path: &str, change: &dyn Fn(&mut Vec<u8>)| {
            let path = site.path(path);
            if let Ok(mut bytes) = fs::read(&path) {
                change(&mut bytes);
                fs::write(path, bytes).unwrap();
            }
        };
        let of_output = |index: &Index| {
            let paths: Vec<String> = site.outputs().into_keys().collect();
            (!paths.is_empty()).then(|| format!("public/{}", index.get(&paths)))
        };
        let of_cache = |index: &Index| {
            let paths: Vec<String> = files(&site.path(CACHE)).into_keys().collect();
            let path = (!paths.is_empty()).then(|| index.get(&paths).as_str());
            let path = path.unwrap_or_default();
            format!("{CACHE}/{path}")
        };
        match self {
            Self::Nothing => {}
            Self::RemoveOutput(index) => {
                if let Some(path) = of_output(index) {
                    fs::remove_file(site.path(path)).unwrap();
                }
            }
            Self::EditOutput(index) => {
                if let Some(path) = of_output(index) {
                    changed(&path, &|bytes| bytes.push(b'x'));
                }
            }
            Self::RemoveFolderOfOutput => drop(fs::remove_dir_all(site.path("public"))),
            Self::RemoveCache => drop(fs::remove_dir_all(site.path(CACHE))),
            Self::Truncate(index) => {
                let path = of_cache(index);
                changed(&path, &|bytes| bytes.truncate(index.index(bytes.len() + 1)));
            }
            Self::FlipBit(index) => changed(&of_cache(index), &|bytes| {
                if !bytes.is_empty() {
                    let bit = index.index(bytes.len() * 8);
                    bytes[bit / 8] ^= 1 << (bit % 8);
                }
            }),
            Self::OtherProgram => {
                for path in files(&site.path(CACHE)).into_keys() {
                    changed(&format!("{CACHE}/{path}"), &|bytes| {
                        // The key stands before the kind of the file.
                        if let Some(at) = bytes.len().checked_sub(20) {
                            bytes[at] ^= 1;
                        }
                    });
                }
            }
            Self::Beside => site.write(format!("{FILE}.99999"), "half"),
        }
    }
}

/// A site that keeps what it has kept, and one that does not.
struct Twins {
    first: World,
    keeping: (Site, World),
    fresh: (Site, World),
}

impl Twins {
    fn of(first: World) -> Self {
        Self {
            keeping: (Site::new(), World::default()),
            fresh: (Site::new(), World::default()),
            first,
        }
    }

    fn play(&mut self, rounds: &[Round]) -> Result<(), String> {
        for (site, world) in [&mut self.keeping, &mut self.fresh] {
            let before = std::mem::replace(world, self.first.clone());
            self.first
                .write_changes(&before, site, crate::preview::world::Manner::Plain);
        }
        for round in rounds {
            for (site, world) in [&mut self.keeping, &mut self.fresh] {
                for step in &round.steps {
                    step.apply(world, site);
                }
                round.mischief.apply(site);
            }
            for _ in 0..round.times {
                build_both(&self.keeping.0, &self.fresh.0, round.options)
                    .map_err(|fault| format!("after {round:?}: {fault}"))?;
            }
        }
        Ok(())
    }
}

/// Builds both sites, one of which keeps nothing, and compares what that prints and publishes.
pub(crate) fn build_both(keeping: &Site, fresh: &Site, options: &[&str]) -> Result<(), String> {
    let _ = fs::remove_dir_all(fresh.path(CACHE));
    let build = |site: &Site| {
        let run = site.run(&[&["build"], options].concat());
        let Run {
            code,
            stdout,
            stderr,
        } = run;
        (code, stdout, without_time(&stderr))
    };
    let (kept, anew) = (build(keeping), build(fresh));
    if kept != anew {
        return Err(format!("{kept:#?}\nis not\n{anew:#?}"));
    }
    for folder in ["public", "annan"] {
        let (kept, anew) = (files(&keeping.path(folder)), files(&fresh.path(folder)));
        let paths = kept.keys().chain(anew.keys());
        let different = paths
            .clone()
            .find(|path| kept.get(*path) != anew.get(*path));
        if let Some(path) = different {
            let text = |bytes: Option<&Vec<u8>>| {
                bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            };
            return Err(format!(
                "{folder}/{path}: {:?}\nis not\n{:?}",
                text(kept.get(path)),
                text(anew.get(path))
            ));
        }
    }
    Ok(())
}

fn play_all(theme: &str, is_lenient: bool, seed: u64) {
    let first = first_state(theme, is_lenient);
    let mut twins = Twins::of(first.clone());
    properties::play_all(24, seed, &rounds(), |rounds| {
        let outcome = twins.play(rounds);
        if outcome.is_err() {
            // What went wrong must not make every sequence after it fail.
            twins = Twins::of(first.clone());
        }
        outcome
    });
}

#[test]
fn builds_of_the_bare_theme_do_what_they_would_with_nothing_kept() {
    play_all("bare", true, 11);
}

#[test]
fn builds_of_the_standard_theme_do_what_they_would_with_nothing_kept() {
    play_all("standard", true, 12);
}

#[test]
fn builds_with_errors_in_between_do_what_they_would_with_nothing_kept() {
    play_all("bare", false, 13);
}

/// The steps of a build that `-v` names.
fn steps_of(site: &Site) -> Vec<String> {
    let said = site.run(&["build", "-v"]).stderr;
    let rows = said.lines().filter(|line| line.ends_with(" ms"));
    rows.map(|row| row.trim().split("  ").next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_build_that_has_nothing_to_do_looks_at_times_alone() {
    let site = Site::bare().file("content/index.md", "---\ntitle: Hem\n---\n");
    let looked = ["läsa inställningar", "leta efter ändringar"];
    assert!(steps_of(&site).len() > 2);
    assert_eq!(steps_of(&site), looked);
    site.write("content/index.md", "---\ntitle: Hej\n---\n");
    assert!(steps_of(&site).len() > 2);
    // Files of search have other names now; those of before are removed one build later.
    assert!(steps_of(&site).len() > 2);
    assert_eq!(steps_of(&site), looked);
    assert!(site.read("index.html").contains("Hej"));
    fs::remove_file(site.path("public/index.html")).unwrap();
    assert!(steps_of(&site).len() > 2);
    assert!(site.read("index.html").contains("Hej"));
    assert_eq!(steps_of(&site), looked);
}

#[test]
fn a_page_that_is_saved_twice_within_a_step_of_the_clock_is_built_anew() {
    let site = Site::bare();
    let page = |word: &str| format!("---\ntitle: {word}\n---\n");
    let moment = std::time::SystemTime::now();
    for word in ["Ett", "Två", "Tre"] {
        // The same length, and times that do not tell it from the one before but for the moment
        // that the system notes.
        let path = site.path("content/index.md");
        site.write("content/index.md", page(word));
        let file = fs::File::options().append(true).open(path).unwrap();
        file.set_modified(moment).unwrap();
        site.build();
        assert!(site.read("index.html").contains(word), "{word}");
    }
}

/// Every site of the repository, with all that pages can hold.
fn sites() -> Vec<PathBuf> {
    let tests = repository().join("tests");
    let golden = fs::read_dir(tests.join("golden")).unwrap();
    let golden = golden.map(|entry| entry.unwrap().path());
    golden
        .chain([repository().to_owned(), tests.join("browser/sample")])
        .filter(|root| root.join("content").is_dir())
        .collect()
}

#[test]
fn documents_are_the_same_once_they_were_written_down() {
    let mut count = 0;
    for root in sites() {
        let config = Settings::read(&root, &BuildOptions::default()).config;
        let load = |known: &KnownDocuments| content::load(&root, &config, known).documents;
        let parsed = load(&KnownDocuments::default());
        let parts = Mutex::new(vec![Vec::new(); PARTS]);
        KnownDocuments::default().write(&parsed, |number, part| {
            parts.lock().unwrap()[number] = part.to_owned();
        });
        let parts = parts.into_inner().unwrap();
        let texts = parsed.iter().map(|page| (page.path.clone(), page.text));
        let unread = load(&KnownDocuments::of(parts.clone(), texts.collect()));
        let known = KnownDocuments::of(parts, Texts::default());
        let read = load(&known);
        for ((parsed, read), unread) in parsed.iter().zip(&read).zip(&unread) {
            assert_eq!(format!("{parsed:#?}"), format!("{read:#?}"));
            assert_eq!(format!("{parsed:#?}"), format!("{unread:#?}"));
            let earlier = known.earlier(parsed, &parsed.text);
            let is_kept = parsed
                .findings
                .iter()
                .all(|finding| finding.family != Family::Files);
            assert_eq!(earlier.is_some(), is_kept, "{}", parsed.path);
            assert!(earlier.is_none_or(|earlier| earlier.differs_in_text_only(parsed)));
        }
        // Nothing is written that is there already.
        if read
            .iter()
            .all(|document| known.earlier(document, &document.text).is_some())
        {
            known.write(&read, |number, _| panic!("part {number} is written"));
        }
        count += read.len();
    }
    assert!(count > 100, "{count}");
}
