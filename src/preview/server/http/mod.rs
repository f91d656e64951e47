//! Speaks HTTP/1.1 with one thread for each connection. Nothing outside this folder knows how: to
//! use a library that does all of it, write [`run`] anew and delete the rest.
//!
//! What a client sends is parsed by the crate `httparse`, and held to bounds here, whatever it
//! claims: the head of a request has [`head::MAX_HEAD`] bytes, and time to come; a body is read
//! past in small pieces, after the answer. What a connection needs is given back when it ends.
//!
//! A thread for each request would let one client that asks for a thousand things and reads none of
//! them take all the threads there may be. A fixed number of threads would let a few slow clients
//! keep all others waiting. So the requests of one connection are answered one after the other, as
//! the responses have to be sent in that order anyway, and connections do not wait for each other.
//! Their number is limited by the files that the process may have open.

mod body;
mod connection;
mod events;
mod head;
mod incoming;
mod open_files;
mod response;

use std::io::ErrorKind;
use std::net::{IpAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::preview::server::raw::{RawRequest, RawResponse};
use head::NoHead;

/// As much as threads have by default, in bytes: rendering recurses into what people wrote.
const STACK: usize = 2 * 1024 * 1024;
/// The thread that only accepts connections needs no more, in bytes.
const SMALL_STACK: usize = 128 * 1024;
/// How long to wait before accepting again where there was no file or no thread to be had: others
/// have to give theirs back first.
const RETRY_DELAY: Duration = Duration::from_millis(50);

/// What answers a request.
type Answer = dyn Fn(&RawRequest<'_>) -> RawResponse + Send + Sync;

/// Reads the whole head of a request, or says with which status the connection ends.
pub(super) fn read_head(bytes: &[u8], peer: Option<IpAddr>) -> Result<RawRequest<'_>, u16> {
    match head::read(bytes, peer) {
        Ok(head) => Ok(head.request),
        Err(NoHead::Refused(status)) => Err(status),
        Err(NoHead::Ended) => Err(400),
    }
}

/// Answers the requests that come in on these listeners until the process ends. `answer` is called
/// on several threads at once, for each connection one request after the other, and must not panic.
pub(super) fn run(
    listener: &TcpListener,
    companion: Option<TcpListener>,
    answer: impl Fn(&RawRequest<'_>) -> RawResponse + Send + Sync + 'static,
) -> ! {
    open_files::raise_limit();
    let answer: Arc<Answer> = Arc::new(answer);
    if let Some(companion) = companion {
        let answer = Arc::clone(&answer);
        let thread = thread::Builder::new()
            .name("samverk-accept".to_owned())
            .stack_size(SMALL_STACK);
        // Without the thread, this family has no server; the other one may.
        let _ = thread.spawn(move || accept(&companion, &answer));
    }
    accept(listener, &answer)
}

fn accept(listener: &TcpListener, answer: &Arc<Answer>) -> ! {
    loop {
        match listener.accept() {
            Ok((stream, _)) => begin(stream, answer),
            // The client has gone, or a signal came in between.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::ConnectionAborted
                        | ErrorKind::ConnectionReset
                        | ErrorKind::Interrupted
                ) => {}
            // Whoever connects meanwhile waits in the system's queue.
            Err(_) => thread::sleep(RETRY_DELAY),
        }
    }
}

/// Gives a connection a thread. Where there is none to be had, the connection is closed, and
/// browsers try again.
fn begin(stream: TcpStream, answer: &Arc<Answer>) {
    let answer = Arc::clone(answer);
    let started = thread::Builder::new()
        .name("samverk-answer".to_owned())
        .stack_size(STACK)
        .spawn(move || connection::serve(stream, &*answer));
    if started.is_err() {
        thread::sleep(RETRY_DELAY);
    }
}
