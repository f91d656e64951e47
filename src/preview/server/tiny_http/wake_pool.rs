//! Makes the thread pool of `tiny_http` look again for connections that it has left in its queue.
//!
//! The pool gives a new connection to a thread that is idle, and starts one if there is none. It
//! counts a thread as idle until that thread has woken up: of two connections that come in the same
//! moment, as a browser's do, the second can stay in the queue, with nobody to read it, until some
//! other connection ends. A connection that ends at once puts that right: the thread that was
//! started for it, or that took it, looks at the queue next. So whenever there are requests, a few
//! such connections are made after them.

use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use super::SMALL_STACK;

/// The pauses before each of those connections, after a request: soon, since somebody may be
/// waiting, and later, when more have come.
const WAKE_DELAYS: [Duration; 5] = [
    Duration::from_millis(2),
    Duration::from_millis(5),
    Duration::from_millis(15),
    Duration::from_millis(50),
    Duration::from_millis(150),
];
/// How often they are made while connections may be open on which no request has come yet.
const WAKE_INTERVAL: Duration = Duration::from_secs(1);
/// How many are made at that interval after the last request.
const MAX_WAKES: usize = 30;
/// This machine itself accepts much sooner.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(100);

/// Wakes the pool after requests.
#[derive(Clone)]
pub(super) struct PoolWaker(SyncSender<()>);

impl PoolWaker {
    /// Starts the thread that connects to the server at an address.
    pub(super) fn start(address: SocketAddr) -> std::io::Result<Self> {
        let (sender, requests) = sync_channel(1);
        thread::Builder::new()
            .name("samverk-wake".to_owned())
            .stack_size(SMALL_STACK)
            .spawn(move || follow(address, &requests))?;
        Ok(Self(sender))
    }

    /// There was a request.
    pub(super) fn wake(&self) {
        match self.0.try_send(()) {
            // It is known already; or the thread is gone, and connections wait as they would
            // without it.
            Ok(()) | Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
        }
    }
}

fn follow(address: SocketAddr, requests: &Receiver<()>) {
    // An error is a lack of files, or the timeout; the next connection may do.
    let wake = || drop(TcpStream::connect_timeout(&address, CONNECT_TIMEOUT));
    let mut wakes_left = 0;
    loop {
        let timeout = if wakes_left == 0 {
            Duration::MAX
        } else {
            WAKE_INTERVAL
        };
        match requests.recv_timeout(timeout) {
            Ok(()) => {
                for pause in WAKE_DELAYS {
                    thread::sleep(pause);
                    wake();
                }
                wakes_left = MAX_WAKES;
            }
            Err(RecvTimeoutError::Timeout) => {
                wake();
                wakes_left -= 1;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}
