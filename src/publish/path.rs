//! Output paths as text: relative, separated by `/`.

use crate::publish::error::PublishError;

/// The folder in OUTPUT that is samverk's own.
pub(super) const OWN_FOLDER: &str = ".samverk";

/// Lets through only what names a file below OUTPUT and outside [`OWN_FOLDER`], on every system.
/// Callers never send anything else: this guards against their mistakes, and against a manifest
/// that someone edited.
pub(super) fn guard(path: &str) -> Result<(), PublishError> {
    // On Windows a colon makes a drive (`c:x`) or an alternate stream of a file (`x:y`).
    let strange = |c: char| matches!(c, '\\' | '\0') || (cfg!(windows) && c == ':');
    let stays = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    let own = path
        .split('/')
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case(OWN_FOLDER));
    if stays && !own && !path.contains(strange) {
        Ok(())
    } else {
        Err(PublishError::Path(path.to_owned()))
    }
}

/// The folder that holds `path`; "" is OUTPUT itself.
pub(super) fn parent(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..slash])
}

/// All folders above `path`, the nearest first, without OUTPUT itself.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(slash, _)| &path[..slash])
}
