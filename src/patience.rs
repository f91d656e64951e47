//! Files that another program has: it writes them, shows them, or looks for viruses in them.
//!
//! Windows lets a program keep a file to itself. Most let go within a moment.

use std::io::{self, ErrorKind};
use std::thread;
use std::time::Duration;

/// How often something is tried again, and how long after the first try: about a second in all,
/// each time twice as long.
const RETRIES: usize = 8;
const FIRST_WAIT: Duration = Duration::from_millis(4);

/// Whether another program keeps a file to itself: `ERROR_SHARING_VIOLATION` and
/// `ERROR_LOCK_VIOLATION` on Windows.
pub(crate) fn is_locked(error: &io::Error) -> bool {
    error.kind() == ErrorKind::ResourceBusy
        || cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Tries something again as long as another program has the file, for about a second.
///
/// # Errors
/// That of the last try.
pub(crate) fn patiently<T>(attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    patiently_while(is_locked, attempt)
}

/// The same for what changes folders. Windows says that access is denied to a file that somebody
/// has open, where it would have to go or be replaced.
///
/// # Errors
/// That of the last try.
pub(crate) fn patiently_over<T>(attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    patiently_while(
        |error| is_locked(error) || cfg!(windows) && error.kind() == ErrorKind::PermissionDenied,
        attempt,
    )
}

fn patiently_while<T>(
    is_passing: impl Fn(&io::Error) -> bool,
    mut attempt: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    let mut wait = FIRST_WAIT;
    for _ in 0..RETRIES {
        match attempt() {
            Err(error) if is_passing(&error) => thread::sleep(wait),
            result => return result,
        }
        wait *= 2;
    }
    attempt()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;

    #[test]
    fn what_passes_is_waited_for_and_what_does_not_is_said_at_once() {
        let mut tries = 0;
        let result = patiently(|| {
            tries += 1;
            match tries {
                1..=4 => Err(ErrorKind::ResourceBusy.into()),
                _ => Ok(tries),
            }
        });
        assert_eq!(result.unwrap(), 5);
        for kind in [ErrorKind::NotFound, ErrorKind::StorageFull] {
            let mut tries = 0;
            let result: io::Result<()> = patiently(|| {
                tries += 1;
                Err(kind.into())
            });
            assert_eq!((result.unwrap_err().kind(), tries), (kind, 1));
        }
        let mut tries = 0;
        let result: io::Result<()> = patiently_over(|| {
            tries += 1;
            Err(ErrorKind::ResourceBusy.into())
        });
        assert_eq!(result.unwrap_err().kind(), ErrorKind::ResourceBusy);
        assert_eq!(tries, RETRIES + 1);
    }
}
