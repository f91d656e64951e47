//! Reads past the body of a request. A preview has no use for it, but the next request comes after
//! it.

use std::io::{ErrorKind, Read, Write};
use std::mem;

use tiny_http::{Request, Response};

/// The longest body that `tiny_http` may read past by itself once the request is answered, in
/// bytes. It allocates the length that the request claims, all at once, and a claim of many
/// terabytes would end the process.
const MAX_LEFT_TO_TINY_HTTP: usize = 64 * 1024 * 1024;

const TOO_LARGE: &[u8] = b"HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n\
    Content-Length: 0\r\nCache-Control: no-store\r\n\r\n";

/// Makes sure that the request can be answered and dropped safely. `None`: it claimed so long a
/// body that it has been turned away.
pub(super) fn drain_body(mut request: Request) -> Option<Request> {
    if request
        .body_length()
        .is_some_and(|length| length > MAX_LEFT_TO_TINY_HTTP)
    {
        turn_away(request);
        return None;
    }
    // The length of a body in chunks is not known, and `tiny_http` would take what is not read for
    // the next request.
    if request
        .headers()
        .iter()
        .any(|header| header.field.equiv("Transfer-Encoding"))
    {
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
