//! Jobs: variants that are wanted, looked up in the cache, or encoded from the image and put there.

#![expect(
    clippy::disallowed_methods,
    reason = "it reads images again, to make variants of them"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::Variant;
use super::budget::Budget;
use super::cache::{Cache, CacheKey};
use super::decode::can_decode;
use super::encode::encode;
use crate::patience::patiently;

/// A variant that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantJob {
    /// The number of the image among the site's files.
    pub file: usize,
    /// Where the image lies on this machine.
    pub disk: PathBuf,
    /// The hash of its file, as it was measured.
    pub hash: [u8; 32],
    /// How many bytes it takes to decode the image.
    pub memory: u64,
    /// Whether what the image's file says besides what it shows is left out where it stands in for
    /// the variant.
    pub is_cleaned: bool,
    /// The variant.
    pub variant: Variant,
}

/// What came of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Encoded {
    /// The variant.
    Bytes(Vec<u8>),
    /// None: the image is damaged inside. Browsers may still show some of it, so it stands in for
    /// its variants.
    Damaged,
}

/// How many bytes the images may take together that are being decoded: two of the largest that
/// cameras make.
const MAX_MEMORY: u64 = 600 << 20;

/// Encodes variants of a site's images.
#[derive(Debug)]
pub struct VariantEncoder {
    cache: Cache,
    memory: Budget,
    /// What images that were decoded to see whether they can be came to, by the hashes of their
    /// files.
    decoded: Mutex<FxHashMap<[u8; 32], bool>>,
}

impl VariantEncoder {
    /// For the site at `root`.
    pub fn of(root: &Path) -> Self {
        Self {
            cache: Cache::of(root),
            memory: Budget::of(MAX_MEMORY),
            decoded: Mutex::default(),
        }
    }

    /// Whether variants can be made of the image that these jobs are for. It is decoded for that,
    /// unless all of them are in the cache.
    pub fn can_encode(&self, jobs: &[VariantJob]) -> bool {
        let Some(first) = jobs.first() else {
            return true;
        };
        let known = || self.decoded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(can_be) = known().get(&first.hash) {
            return *can_be;
        }
        let can_be = jobs.iter().all(|job| self.cache.has(&key(job)))
            || self.memory.hold(first.memory, || {
                // What has gone since it was measured is not damaged.
                patiently(|| fs::read(&first.disk)).map_or(true, |file| can_decode(&file))
            });
        known().insert(first.hash, can_be);
        can_be
    }

    /// Carries out jobs for variants of one and the same image, in their order. The image is
    /// decoded once, and not at all where all of them are in the cache.
    pub fn encode(&self, jobs: &[VariantJob]) -> Vec<Encoded> {
        let known: Vec<Option<Vec<u8>>> =
            jobs.iter().map(|job| self.cache.get(&key(job))).collect();
        let missing: Vec<&VariantJob> = jobs
            .iter()
            .zip(&known)
            .filter(|(_, known)| known.is_none())
            .map(|(one, _)| one)
            .collect();
        let mut encoded = self.encode_missing(&missing).into_iter();
        known
            .into_iter()
            .map(|known| {
                known.map_or_else(
                    || encoded.next().unwrap_or(Encoded::Damaged),
                    Encoded::Bytes,
                )
            })
            .collect()
    }

    /// Forgets all that is not among these: a build knows all that its site uses.
    pub fn keep_only<'c>(&self, jobs: impl IntoIterator<Item = &'c VariantJob>) {
        self.cache.prune(&jobs.into_iter().map(key).collect());
    }

    fn encode_missing(&self, jobs: &[&VariantJob]) -> Vec<Encoded> {
        let Some(first) = jobs.first() else {
            return Vec::new();
        };
        let damaged = || vec![Encoded::Damaged; jobs.len()];
        let variants: Vec<Variant> = jobs.iter().map(|job| job.variant).collect();
        let encoded = self.memory.hold(first.memory, || {
            let file = patiently(|| fs::read(&first.disk)).ok()?;
            Some((blake3::hash(&file), encode(&file, &variants).ok()?))
        });
        let Some((hash, encoded)) = encoded else {
            return damaged();
        };
        // What was exchanged since it was measured is not what the keys stand for.
        if hash.as_bytes() == &first.hash {
            for (job, bytes) in jobs.iter().zip(&encoded) {
                self.cache.put(&key(job), bytes);
            }
        }
        encoded.into_iter().map(Encoded::Bytes).collect()
    }
}

fn key(job: &VariantJob) -> CacheKey {
    CacheKey::of(&job.hash, job.variant)
}
