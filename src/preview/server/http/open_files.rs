//! How many files this process may have open.

/// More than a preview ever needs. macOS allows a process no more than this, whatever its hard
/// limit says.
#[cfg(unix)]
const MAX_OPEN_FILES: u64 = 10_240;

/// Raises the number of files that this process may have open, within what the system lets it have.
/// An open connection takes one, a file that is sent another, and the usual limits (256 on macOS,
/// 1024 on Linux) are from times when that was many. If it cannot be raised, the preview works with what there is.
#[cfg(unix)]
pub(super) fn raise_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.map_or(MAX_OPEN_FILES, |maximum| maximum.min(MAX_OPEN_FILES));
    if current.is_some_and(|current| current < wanted) {
        // Refused by the system means as it was.
        let _ = setrlimit(
            Resource::Nofile,
            Rlimit {
                current: Some(wanted),
                maximum,
            },
        );
    }
}

/// Windows knows no such limit for sockets.
#[cfg(not(unix))]
pub(super) fn raise_limit() {}
