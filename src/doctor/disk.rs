//! What can be written.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::{Patient, Verdict};

/// The folder of all caches below a site's root.
pub(super) const CACHE: &str = ".samverk-cache";

/// Whether a build can write the site.
pub(super) fn output(patient: &Patient<'_>) -> Option<Verdict> {
    let output = &patient.site?.config().output.value;
    let folder = patient.root.join(output);
    let verdict = writable(&folder);
    // A folder elsewhere is nobody's business.
    let is_inside = Path::new(output).is_relative() && !output.contains("..");
    Some(verdict.with("folder", is_inside.then_some(output.as_str())))
}

/// Whether builds can keep what the next one need not do again.
pub(super) fn cache(patient: &Patient<'_>) -> Option<Verdict> {
    patient.site?;
    Some(writable(&patient.root.join(CACHE)).with("folder", CACHE))
}

fn writable(folder: &Path) -> Verdict {
    match try_to_write(folder) {
        Ok(()) => Verdict::of("right"),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Verdict::of("wrong"),
        Err(error) => Verdict::of("wrong-other").with("reason", error.to_string()),
    }
}

/// Makes a file in a folder, or in the nearest one above it that is there, and removes it.
fn try_to_write(folder: &Path) -> io::Result<()> {
    let nearest = folder.ancestors().find(|folder| folder.exists());
    let file = temporary(nearest.unwrap_or(folder));
    File::create_new(&file)?;
    fs::remove_file(&file)
}

/// A name that nothing else has, and that no site publishes.
pub(super) fn temporary(folder: &Path) -> PathBuf {
    folder.join(format!(".samverk-doctor-{}", std::process::id()))
}
