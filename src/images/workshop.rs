//! Where variants are made: looked up in the cache, or made of the image and put there.

#![expect(
    clippy::disallowed_methods,
    reason = "it reads images again, to make variants of them"
)]

use std::fs;
use std::path::{Path, PathBuf};

use super::Variant;
use super::cache::{Cache, Key};
use super::encode::encode;

/// A variant that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commission {
    /// The number of the image among the site's files.
    pub file: usize,
    /// Where the image lies on this machine.
    pub disk: PathBuf,
    /// The hash of its file, as it was measured.
    pub hash: [u8; 32],
    /// What is to be made of it.
    pub variant: Variant,
}

/// What came of a commission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// The variant.
    Bytes(Vec<u8>),
    /// None: the image is damaged inside. Browsers may still show some of it, so it stands in for
    /// its variants.
    Damaged,
}

/// Makes variants of a site's images.
#[derive(Debug)]
pub struct Workshop {
    cache: Cache,
}

impl Workshop {
    /// The workshop of the site at `root`.
    pub fn of(root: &Path) -> Self {
        Self {
            cache: Cache::of(root),
        }
    }

    /// Carries out commissions for variants of one and the same image, in their order. The image is
    /// decoded once, and not at all where all of them are in the cache.
    pub fn make(&self, commissions: &[Commission]) -> Vec<Made> {
        let known: Vec<Option<Vec<u8>>> = commissions
            .iter()
            .map(|commission| self.cache.get(&key(commission)))
            .collect();
        let missing: Vec<&Commission> = commissions
            .iter()
            .zip(&known)
            .filter(|(_, known)| known.is_none())
            .map(|(one, _)| one)
            .collect();
        let mut made = self.anew(&missing).into_iter();
        known
            .into_iter()
            .map(|known| known.map_or_else(|| made.next().unwrap_or(Made::Damaged), Made::Bytes))
            .collect()
    }

    /// Forgets all that is not among these: a build knows all that its site uses.
    pub fn keep_only<'c>(&self, commissions: impl IntoIterator<Item = &'c Commission>) {
        self.cache
            .prune(&commissions.into_iter().map(key).collect());
    }

    fn anew(&self, commissions: &[&Commission]) -> Vec<Made> {
        let Some(first) = commissions.first() else {
            return Vec::new();
        };
        let damaged = || vec![Made::Damaged; commissions.len()];
        let Ok(file) = fs::read(&first.disk) else {
            return damaged();
        };
        let variants: Vec<Variant> = commissions
            .iter()
            .map(|commission| commission.variant)
            .collect();
        let Ok(made) = encode(&file, &variants) else {
            return damaged();
        };
        // What was exchanged since it was measured is not what the keys stand for.
        if blake3::hash(&file).as_bytes() == &first.hash {
            for (commission, bytes) in commissions.iter().zip(&made) {
                self.cache.put(&key(commission), bytes);
            }
        }
        made.into_iter().map(Made::Bytes).collect()
    }
}

fn key(commission: &Commission) -> Key {
    Key::of(&commission.hash, commission.variant)
}
