//! What commands write to: the two streams, either of which may be closed or full.
//!
//! Whoever reads the output of a command may leave before it ends (`samverk list | head`). That
//! changes neither what the command does nor its exit status.
//!
//! Windows' console reads the codes of colours once it is asked to, or never: then they are not
//! shown.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write as _};

use anstream::AutoStream;

use super::Failure;
use crate::diagnostics::Messages;

/// Writes to stdout, to whoever is there to read it.
///
/// # Errors
/// Where a reader is there and does not get it all, as on a full disk.
pub(super) fn print(text: impl AsRef<[u8]>) -> io::Result<()> {
    let mut stdout = AutoStream::always(io::stdout().lock());
    match stdout
        .write_all(text.as_ref())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Says something on stderr, on a line of its own. Where that is not possible there is nobody to
/// tell.
pub(super) fn say(text: impl Display) {
    let _ = writeln!(AutoStream::always(io::stderr().lock()), "{text}");
}

/// Writes to stdout what came of a command whose work is done: where that fails, it is said, and
/// the work stays done.
pub(super) fn report(text: impl AsRef<[u8]>, messages: &Messages) {
    if let Err(error) = print(text) {
        say(Failure::Output(error).message(messages));
    }
}
