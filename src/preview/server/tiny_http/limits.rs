//! How many files this process may have open.

/// As many as a preview can ever need. macOS allows a process no more than this, whatever its hard
/// limit says.
#[cfg(unix)]
const ENOUGH: u64 = 10_240;

/// Raises the number of files that this process may have open, within what the system lets it have.
/// An open connection takes two, and the usual limits (256 on macOS, 1024 on Linux) are from times
/// when that was many. If it cannot be raised, the preview works with what there is.
#[cfg(unix)]
pub(super) fn raise_open_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.map_or(ENOUGH, |maximum| maximum.min(ENOUGH));
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
pub(super) fn raise_open_files() {}
