//! Speaks HTTP through the crate `tiny_http`, and makes up for its faults. Nothing outside this
//! folder knows that crate: to use another one, write [`run`] anew and delete the rest.
//!
//! 0.12 is the newest version there is, and nobody maintains it at present
//! (<https://github.com/tiny-http/tiny-http/issues/286>; a fork: #289). These are the faults, each
//! with what is known upstream, what works around it here, and what can be deleted once it is
//! fixed. All numbers are issues and pull requests of `tiny-http/tiny-http`.
//!
//! 1. **It stops accepting connections for good.** Its accepting thread ends with the first error
//!    of `accept` (#283; a pull request for `ECONNABORTED` alone: #284), and it panics where a
//!    connection was accepted but there is not one file (#195) or thread more (a test of both, as
//!    a pull request: #219). In the first case `recv` gives an error, in the second nothing is
//!    said at all.
//!    Here: `acceptor` watches the listening socket and starts another server of `tiny_http` on it.
//!    Test: `starved`.
//!    Once fixed: of `acceptor`, all but `receive`.
//! 2. **It leaves connections lying.** Its pool counts a thread as idle until that thread has woken
//!    up. Of two connections that come in the same moment, as a browser's do, the second can then
//!    be queued for a thread that has got the first one. It is read when some other connection
//!    ends. No report of it was found; it is `TaskPool::spawn` in `src/util/task_pool.rs`.
//!    Here: `wake_pool` opens a few connections and closes them, after each request.
//!    Test: `robust::connections_that_come_at_once_are_all_answered`, which fails in about half of
//!    its runs without this.
//!    Once fixed: `wake_pool`.
//! 3. **It reads past the body of a request in the wrong way.** It allocates as much as
//!    `Content-Length` claims and the client has not sent (#252; a pull request, closed: #290), and
//!    it takes the rest of a body in chunks for the next request (#147).
//!    Here: `drain_body`.
//!    Tests: `robust::body_length_that_is_only_claimed_allocates_nothing`,
//!    `protocol::bodies_of_requests_are_skipped`.
//!    Once fixed: `drain_body`.
//! 4. **It has no response of open length.** It writes a response only from a reader, and buffers
//!    what it reads. Whoever takes its writer instead writes headers and chunks alone, and must
//!    say where they end: dropping the writer does not close the connection (#282).
//!    Here: `events`.
//!    Test: `events::events_arrive_when_they_are_flushed_and_the_end_is_told`.
//!    Once fixed: of `events`, the chunks; with a response that can be flushed, all of it.
//!
//! Not faults, but left to its users:
//! * It hands over the requests of all connections through one queue. `connection_queue` answers
//!   those of one connection one after the other, and lets no connection wait for another.
//! * A connection takes two open files instead of one. `open_files` asks the system for many.
//! * What it answers by itself (400 for what is not HTTP, 408, 417, 505) has none of our headers.
//! * It writes headers with line breaks in their values as they are (#288), and takes any
//!   `Transfer-Encoding` for chunks (#287). [`crate::preview::server::raw`] lets no such value
//!   through; the other matters only behind a proxy.

mod acceptor;
mod connection_queue;
mod drain_body;
mod events;
mod message;
mod open_files;
mod wake_pool;

use std::net::TcpListener;

use crate::preview::server::raw::{RawRequest, RawResponse};
use connection_queue::ConnectionQueue;

/// The threads that only pass things on need no more, in bytes.
const SMALL_STACK: usize = 128 * 1024;

/// Answers the requests that come in on these listeners until the process ends. `answer` is called
/// on several threads at once, for each connection one request after the other, and must not panic.
pub(super) fn run(
    listener: &TcpListener,
    companion: Option<TcpListener>,
    answer: impl Fn(&RawRequest<'_>) -> RawResponse + Send + Sync + 'static,
) -> ! {
    open_files::raise_limit();
    let queue = ConnectionQueue::new(move |request| message::answer(request, &answer));
    if let Some(companion) = companion {
        acceptor::accept_beside(companion, queue.clone());
    }
    acceptor::accept(listener, &queue)
}
