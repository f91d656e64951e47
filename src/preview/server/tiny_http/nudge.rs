//! Sees to it that no connection is left lying.
//!
//! `tiny_http` gives a new connection to a thread that is idle, and starts one if there is none. It
//! counts a thread as idle until that thread has woken up: of two connections that come in the same
//! moment, as a browser's do, the second can be left with nobody to read it until some other
//! connection ends. A connection that ends at once makes good for that: the thread which was
//! started for it, or which took it, looks for what is left and takes it on. So whenever there are
//! requests, a few such connections follow them.

use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use super::SMALL_STACK;

/// When, after a request, those connections come: soon, since somebody may be waiting, and later,
/// when more have come.
const AFTER: [Duration; 5] = [
    Duration::from_millis(2),
    Duration::from_millis(5),
    Duration::from_millis(15),
    Duration::from_millis(50),
    Duration::from_millis(150),
];
/// How often they come while connections may be open that nobody has asked anything on yet.
const NOW_AND_THEN: Duration = Duration::from_secs(1);
/// For how many of those times.
const TIMES: usize = 30;
/// One's own machine accepts much sooner.
const PATIENCE: Duration = Duration::from_millis(100);

/// Says that there was a request.
#[derive(Clone)]
pub(super) struct Nudge(SyncSender<()>);

impl Nudge {
    /// Begins to wait for requests of the server at an address.
    pub(super) fn begin(address: SocketAddr) -> std::io::Result<Self> {
        let (sender, requests) = sync_channel(1);
        thread::Builder::new()
            .name("samverk-nudge".to_owned())
            .stack_size(SMALL_STACK)
            .spawn(move || follow(address, &requests))?;
        Ok(Self(sender))
    }

    /// There was a request.
    pub(super) fn ring(&self) {
        match self.0.try_send(()) {
            // It is known already, or there is nobody to tell, which costs patience and nothing
            // else.
            Ok(()) | Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
        }
    }
}

fn follow(address: SocketAddr, requests: &Receiver<()>) {
    // An error is lack of files or of patience; the next one may do.
    let nudge = || drop(TcpStream::connect_timeout(&address, PATIENCE));
    let mut times = 0;
    loop {
        let patience = if times == 0 {
            Duration::MAX
        } else {
            NOW_AND_THEN
        };
        match requests.recv_timeout(patience) {
            Ok(()) => {
                for pause in AFTER {
                    thread::sleep(pause);
                    nudge();
                }
                times = TIMES;
            }
            Err(RecvTimeoutError::Timeout) => {
                nudge();
                times -= 1;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}
