//! The files that a build has published, by what they look like from outside.

use std::path::Path;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Stamps;
use crate::content::Stamp;

/// These files of the folder `output`, with their stamps; `None` where one of them is not there.
pub(super) fn of(output: &Path, files: &[String]) -> Option<Stamps> {
    files
        .par_iter()
        .with_min_len(64)
        .map(|path| Some((path.clone(), stamp(output, path)?)))
        .collect()
}

/// Those of these files that are as they were.
pub(super) fn standing(output: &Path, stamps: &Stamps) -> FxHashSet<String> {
    let standing = stamps
        .par_iter()
        .with_min_len(64)
        .filter(|(path, before)| stamp(output, path).as_ref() == Some(before));
    let standing: Vec<&String> = standing.map(|(path, _)| path).collect();
    standing.into_iter().cloned().collect()
}

/// Whether the folder holds these files as they were. What else lies there is not samverk's.
pub(super) fn hold(output: &Path, stamps: &Stamps) -> bool {
    stamps
        .par_iter()
        .with_min_len(64)
        .all(|(path, before)| stamp(output, path).as_ref() == Some(before))
}

fn stamp(output: &Path, path: &str) -> Option<Stamp> {
    let found = output.join(path).symlink_metadata().ok()?;
    Some(Stamp::of(&found))
}
