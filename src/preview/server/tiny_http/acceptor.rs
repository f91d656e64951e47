//! Goes on listening, whatever happens.
//!
//! The thread in which `tiny_http` accepts connections ends for good when accepting fails once, and
//! it panics when a connection was accepted but no further file or thread can be had. In the first
//! case `recv` gives an error; in the second nothing is said at all. Either way another server of
//! `tiny_http` is started on the same socket. The listening socket is ours and stays open, so that
//! nobody is refused meanwhile.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use tiny_http::Server;

use super::SMALL_STACK;
use super::connection_queue::ConnectionQueue;
use super::wake_pool::PoolWaker;
use crate::preview::server::listen::reachable;

/// How often to look whether a connection waits to be accepted, and how many times in a row one has
/// to be found before nobody is taken to accept any more.
const CHECK_INTERVAL: Duration = Duration::from_millis(50);
const MIN_CHECKS: usize = 6;
/// How long to wait before the next attempt: files or threads have to be given back first.
const RETRY_DELAY: Duration = Duration::from_millis(250);
/// How many files must be free for another attempt: for a connection or two, and for responses.
const MIN_SPARE_FILES: usize = 8;

/// As [`accept`], in a thread of its own.
pub(super) fn accept_beside(listener: TcpListener, queue: Arc<ConnectionQueue>) {
    let thread = thread::Builder::new()
        .name("samverk-accept".to_owned())
        .stack_size(SMALL_STACK);
    // Without the thread, this family has no server; the other one may.
    let _ = thread.spawn(move || accept(&listener, &queue));
}

/// Accepts connections until the process ends, and brings their requests on their way.
pub(super) fn accept(listener: &TcpListener, queue: &Arc<ConnectionQueue>) -> ! {
    loop {
        // An error is lack of files or threads, which passes.
        if let Ok(acceptor) = Acceptor::start(listener, queue) {
            acceptor.watch(listener);
        }
        thread::sleep(RETRY_DELAY);
    }
}

/// A server of `tiny_http`, which may stop accepting.
struct Acceptor {
    ended: Arc<AtomicBool>,
}

impl Acceptor {
    fn start(listener: &TcpListener, queue: &Arc<ConnectionQueue>) -> io::Result<Self> {
        let spare = (0..MIN_SPARE_FILES)
            .map(|_| listener.try_clone())
            .collect::<io::Result<Vec<_>>>()?;
        drop(spare);
        let (hand_over, handed) = mpsc::sync_channel::<Server>(1);
        let ended = Arc::new(AtomicBool::new(false));
        let (queue, tell) = (Arc::clone(queue), Arc::clone(&ended));
        let address = listener.local_addr()?;
        let waker = PoolWaker::start(SocketAddr::new(reachable(address.ip()), address.port()))?;
        // The receiver comes first: what is accepted without one would never be answered.
        thread::Builder::new()
            .name("samverk-receive".to_owned())
            .stack_size(SMALL_STACK)
            .spawn(move || {
                if let Ok(server) = handed.recv() {
                    receive(&server, &tell, &queue, &waker);
                }
            })?;
        let listener = listener.try_clone()?;
        // It panics if there is no thread to be had.
        let server = catch_unwind(AssertUnwindSafe(|| Server::from_listener(listener, None)))
            .map_err(|_| io::ErrorKind::ResourceBusy)?
            .map_err(io::Error::other)?;
        // The receiver is waiting for it.
        let _ = hand_over.send(server);
        Ok(Self { ended })
    }

    /// Returns when nobody accepts any more.
    fn watch(&self, listener: &TcpListener) {
        let has_ended = || self.ended.load(Ordering::Acquire);
        loop {
            // Sleeps until somebody connects, so that a preview which nobody looks at takes no time
            // at all.
            if !is_waiting(listener, None) {
                thread::sleep(CHECK_INTERVAL);
                continue;
            }
            let is_ignored = (0..MIN_CHECKS).all(|_| {
                if !has_ended() {
                    thread::sleep(CHECK_INTERVAL);
                }
                is_waiting(listener, Some(&Timespec::default()))
            });
            // Should it only have been very busy, then two accept from now on, which does no harm.
            if is_ignored || has_ended() {
                return;
            }
        }
    }
}

/// Whether a connection is waiting to be accepted, within a time or, without one, at any time.
fn is_waiting(listener: &TcpListener, within: Option<&Timespec>) -> bool {
    poll(&mut [PollFd::new(listener, PollFlags::IN)], within).is_ok_and(|ready| ready > 0)
}

/// Passes requests on, for as long as the process lives: connections that were accepted before the
/// acceptor ended may go on asking.
fn receive(
    server: &Server,
    ended: &AtomicBool,
    queue: &Arc<ConnectionQueue>,
    waker: &PoolWaker,
) -> ! {
    loop {
        match server.recv() {
            Ok(request) => {
                queue.add(request);
                waker.wake();
            }
            Err(_) => ended.store(true, Ordering::Release),
        }
    }
}
