//! Gets past what a request brings with it. A preview has no use for it, but the next request
//! follows upon it.

use std::io::{ErrorKind, Read, Write};
use std::mem;

use tiny_http::{Request, Response};

/// What `tiny_http` may be left to read past by itself once a request is answered. It does so into
/// memory of the size that the request claims to bring, all at once, and a claim of many terabytes
/// would end the process.
const HARMLESS: usize = 64 * 1024 * 1024;

const TOO_LARGE: &[u8] = b"HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n\
    Content-Length: 0\r\nCache-Control: no-store\r\n\r\n";

/// Makes sure that the request can be answered and dropped safely. `None`: it claimed to bring so
/// much that it has been turned away.
pub(super) fn get_past(mut request: Request) -> Option<Request> {
    if request
        .body_length()
        .is_some_and(|length| length > HARMLESS)
    {
        turn_away(request);
        return None;
    }
    // Of chunks only the next one's length is known, and `tiny_http` would take the rest for
    // requests.
    if request
        .headers()
        .iter()
        .any(|header| header.field.equiv("Transfer-Encoding"))
    {
        read_to_end(request.as_reader());
    }
    Some(request)
}

/// Answers a request that must never be dropped. Only an upgraded connection lets us have its
/// reader, to forget it; the answer that `upgrade` gives is an interim one, and the real one
/// follows. The connection stays open until the preview ends, with two files and a thread: the
/// price for a request that a browser never sends.
fn turn_away(request: Request) {
    let mut stream = request.upgrade("none", Response::empty(102));
    // An error is a reader that has gone.
    let _ = stream.write_all(TOO_LARGE).and_then(|()| stream.flush());
    mem::forget(stream);
}

fn read_to_end(body: &mut dyn Read) {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match body.read(&mut buffer) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}
