//! Reads past the body of a request. A preview has no use for it, but the next request comes after
//! it.

use std::io::{ErrorKind, Read, Write};
use std::mem;
use std::sync::{Mutex, PoisonError};

use tiny_http::{Request, Response};

/// The longest body that is read past, in bytes. If the client goes away before it has sent what it
/// claimed, `tiny_http` allocates the rest, all at once and for a moment; a claim of many terabytes
/// would end the process.
const MAX_BODY: usize = 64 * 1024 * 1024;

/// A longer body is read past only when no other is, so that those moments do not come all at once.
/// No browser sends one to a preview unless somebody makes it.
const MAX_BESIDE_OTHERS: usize = 64 * 1024;
static LONG_BODY: Mutex<()> = Mutex::new(());

const TOO_LARGE: &[u8] = b"HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n\
    Content-Length: 0\r\nCache-Control: no-store\r\n\r\n";

/// Makes sure that the request can be answered and dropped safely. `None`: it claimed so long a
/// body that it has been turned away.
pub(super) fn drain_body(mut request: Request) -> Option<Request> {
    if request
        .body_length()
        .is_some_and(|length| length > MAX_BODY)
    {
        turn_away(request);
        return None;
    }
    // Of a body in chunks, `tiny_http` would take what is not read for the next request. For one
    // that is only claimed it would keep the whole length in memory, for as long as the client
    // likes to send nothing.
    let in_chunks = || {
        let mut headers = request.headers().iter();
        headers.any(|header| header.field.equiv("Transfer-Encoding"))
    };
    let length = request.body_length().unwrap_or(0);
    if length > 0 || in_chunks() {
        let _turn = (length > MAX_BESIDE_OTHERS)
            .then(|| LONG_BODY.lock().unwrap_or_else(PoisonError::into_inner));
        read_to_end(request.as_reader());
    }
    Some(request)
}

/// Answers a request that must never be dropped. Only an upgraded connection gives us its reader,
/// so that we can forget it; what `upgrade` sends is an interim response (102), and the real one
/// comes after it. The connection stays open until the preview ends, with two files and a thread:
/// the price for a request that a browser never sends.
fn turn_away(request: Request) {
    let mut stream = request.upgrade("none", Response::empty(102));
    // An error is a client that has gone.
    let _ = stream.write_all(TOO_LARGE).and_then(|()| stream.flush());
    mem::forget(stream);
}

fn read_to_end(body: &mut dyn Read) {
    let mut buffer = vec![0; 16 * 1024];
    loop {
        match body.read(&mut buffer) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}
