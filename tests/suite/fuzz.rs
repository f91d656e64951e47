//! The fuzzers' targets on stable Rust: what is in the repository, what has once gone wrong, and a
//! few changes of both, the same each time. CONTRIBUTING, "Fuzzing", says how to look further.

#[path = "../../fuzz/src/lib.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "it is a crate of its own, too, and the fuzzers use more of it"
)]
pub(crate) mod inputs;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{TestCaseError, TestRunner};

use crate::properties::cases;
use crate::site::{files, repository};
use inputs::{TARGETS, Target};

/// No input of the repository is larger: what shows something shows it in less.
const MOST: usize = 20_000;

/// A change of an input, by numbers that choose among what is there.
#[derive(Debug, Clone)]
enum Change {
    /// A piece of the target's is put in.
    Piece(Index, Index),
    /// Another input's part is.
    Part(Index, Index, Index),
    Removed(Index, Index),
    Byte(Index, u8),
}

impl Change {
    fn make(&self, target: &Target, seeds: &[Vec<u8>], bytes: &mut Vec<u8>) {
        let at = |index: &Index, bytes: &[u8]| index.index(bytes.len() + 1);
        match self {
            Self::Piece(piece, place) => {
                let place = at(place, bytes);
                bytes.splice(place..place, piece.get(target.pieces).bytes());
            }
            Self::Part(seed, from, place) => {
                let seed = seed.get(seeds);
                let from = at(from, seed);
                let place = at(place, bytes);
                let part = &seed[from..(from + 200).min(seed.len())];
                bytes.splice(place..place, part.iter().copied());
            }
            Self::Removed(from, to) => {
                let (from, to) = (at(from, bytes), at(to, bytes));
                bytes.drain(from.min(to)..from.max(to).min(from.min(to) + 200));
            }
            Self::Byte(place, byte) => {
                if !bytes.is_empty() {
                    let place = place.index(bytes.len());
                    bytes[place] ^= byte;
                }
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let any = any::<Index>;
    prop_oneof![
        6 => (any(), any()).prop_map(|(piece, place)| Change::Piece(piece, place)),
        2 => (any(), any(), any()).prop_map(|(seed, from, to)| Change::Part(seed, from, to)),
        2 => (any(), any()).prop_map(|(from, to)| Change::Removed(from, to)),
        1 => (any(), 1..=255_u8).prop_map(|(place, byte)| Change::Byte(place, byte)),
    ]
}

/// What has once gone wrong, by the names of the files, which say what it was.
fn corpus(target: &Target) -> Vec<(String, Vec<u8>)> {
    let folder = repository().join("fuzz/corpus").join(target.name);
    if !folder.is_dir() {
        return Vec::new();
    }
    files(&folder).into_iter().collect()
}

/// Inputs that are in the repository for other reasons.
fn seeds(target: &Target) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for seed in target.seeds {
        let path = repository().join(seed);
        assert!(path.exists(), "{} has seeds in {seed}", target.name);
        let is_seed = |name: &str| target.endings.iter().any(|ending| name.ends_with(ending));
        if path.is_dir() {
            let files = files(&path).into_iter();
            seeds.extend(
                files
                    .filter(|(name, _)| is_seed(name))
                    .map(|(_, bytes)| bytes),
            );
        } else {
            seeds.push(fs::read(path).unwrap());
        }
    }
    seeds.retain(|seed| seed.len() <= MOST);
    assert!(!seeds.is_empty(), "{} has no seeds", target.name);
    seeds
}

/// Runs it; what it panics with is what does not hold.
fn holds(target: &Target, bytes: &[u8]) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| (target.run)(bytes))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string));
        text.unwrap_or_else(|| String::from("it panicked"))
    })
}

fn try_out(name: &str) {
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    for (file, bytes) in corpus(target) {
        if let Err(said) = holds(target, &bytes) {
            panic!("fuzz/corpus/{name}/{file}: {said}");
        }
    }
    let seeds = seeds(target);
    // Those of a folder are alike; the fuzzers begin with all.
    for seed in seeds.iter().step_by(seeds.len().div_ceil(12)) {
        if let Err(said) = holds(target, seed) {
            panic!("{}: {said}", String::from_utf8_lossy(seed));
        }
    }
    let changes = (any::<Index>(), vec(change(), 1..8));
    let outcome = TestRunner::new(cases(target.tries)).run(&changes, |(seed, changes)| {
        let mut bytes = seed.get(&seeds).clone();
        bytes.truncate(3_000);
        for change in changes {
            change.make(target, &seeds, &mut bytes);
        }
        let shown = || String::from_utf8_lossy(&bytes).into_owned();
        holds(target, &bytes).map_err(|said| TestCaseError::fail(format!("{said}\n{:?}", shown())))
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

macro_rules! targets {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            try_out(stringify!($name));
        })*

        #[test]
        fn every_target_is_fuzzed_and_tried_here() {
            let names: BTreeSet<_> = TARGETS.iter().map(|target| target.name.to_owned()).collect();
            let here = [$(stringify!($name)),*].map(str::to_owned);
            assert_eq!(names, BTreeSet::from(here));
            let fuzzers = files(&repository().join("fuzz/fuzz_targets")).into_keys();
            let fuzzers = fuzzers.map(|file| file.trim_end_matches(".rs").to_owned());
            assert_eq!(names, fuzzers.collect());
            let settings = fs::read_to_string(repository().join("fuzz/Cargo.toml")).unwrap();
            for name in &names {
                assert!(settings.contains(&format!("\nname = \"{name}\"\n")), "{name}");
            }
        }
    };
}

targets![
    addresses,
    fields,
    generated,
    images,
    markdown,
    raw_html,
    recurrences,
    requests,
    search,
    settings,
    styles,
    themes,
];

#[test]
fn what_has_gone_wrong_once_is_kept_small() {
    let folder = repository().join("fuzz/corpus");
    let all = if folder.is_dir() {
        files(&folder)
    } else {
        BTreeMap::default()
    };
    assert!(all.values().map(Vec::len).sum::<usize>() <= 200_000);
    for path in all.keys() {
        let (target, _) = path.split_once('/').unwrap();
        assert!(TARGETS.iter().any(|known| known.name == target), "{path}");
    }
}
