//! A queue of requests for each connection, and a thread for each queue.
//!
//! A thread for each request would let one client that asks for a thousand things and reads none of
//! them take all the threads there may be. A fixed number of threads would let a few slow clients
//! keep all others waiting. So the requests of one connection are answered one after the other, as
//! the responses have to be sent in that order anyway, and connections do not wait for each other.
//! Their number is limited by the files that the process may have open.

use std::collections::{HashMap, VecDeque};
use std::net::{Ipv4Addr, SocketAddr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tiny_http::Request;

/// As much as threads have by default, in bytes: rendering recurses into what people wrote.
const STACK: usize = 2 * 1024 * 1024;
/// How long to wait before trying again to start a thread.
const RETRY_DELAY: Duration = Duration::from_millis(20);

/// The requests that are not answered yet, by connection.
pub(super) struct ConnectionQueue {
    waiting: Mutex<HashMap<SocketAddr, VecDeque<Request>>>,
    work: Box<dyn Fn(Request) + Send + Sync>,
}

impl ConnectionQueue {
    pub(super) fn new(work: impl Fn(Request) + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self {
            waiting: Mutex::default(),
            work: Box::new(work),
        })
    }

    /// Takes a request, to be answered when those before it on the same connection are.
    pub(super) fn add(self: &Arc<Self>, request: Request) {
        // Only sockets of files have no address.
        let peer = request
            .remote_addr()
            .copied()
            .unwrap_or(SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), 0));
        let mut is_new = false;
        let mut waiting = lock(&self.waiting);
        let connection = waiting.entry(peer).or_insert_with(|| {
            is_new = true;
            VecDeque::new()
        });
        connection.push_back(request);
        drop(waiting);
        if is_new {
            self.drive(peer);
        }
    }

    fn drive(self: &Arc<Self>, peer: SocketAddr) {
        let start = || {
            let queue = Arc::clone(self);
            thread::Builder::new()
                .name("samverk-answer".to_owned())
                .stack_size(STACK)
                .spawn(move || {
                    while let Some(request) = queue.next(peer) {
                        // A panic has been reported on standard error already; here it must not
                        // leave the connection without a thread.
                        let _ = catch_unwind(AssertUnwindSafe(|| (queue.work)(request)));
                    }
                })
        };
        while start().is_err() {
            thread::sleep(RETRY_DELAY);
        }
    }

    /// The next request of a connection. Where there is none, the connection is forgotten in the
    /// same moment, so that whoever adds to it later knows that it needs a thread.
    fn next(&self, peer: SocketAddr) -> Option<Request> {
        let mut waiting = lock(&self.waiting);
        let request = waiting.get_mut(&peer).and_then(VecDeque::pop_front);
        if request.is_none() {
            waiting.remove(&peer);
        }
        request
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
