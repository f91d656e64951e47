//! How many threads the work is shared between.

use std::io::ErrorKind;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, available_parallelism};

use rayon::{ThreadBuilder, ThreadPoolBuilder};

/// More threads than this are no faster on any machine.
const MOST: usize = 256;

/// Prepares as many threads as the machine has cores, or as `RAYON_NUM_THREADS` says: fewer, if
/// the system does not give as many, and none but this one if it gives none.
pub(super) fn prepare() {
    let wanted = std::env::var("RAYON_NUM_THREADS")
        .ok()
        .and_then(|number| number.trim().parse::<usize>().ok())
        .filter(|number| *number > 0)
        .or_else(|| available_parallelism().ok().map(usize::from))
        .unwrap_or(1)
        .min(MOST);
    let (hand_over, queue) = channel();
    let queue = Arc::new(Mutex::new(queue));
    let started = (0..wanted)
        .map_while(|_| {
            let queue = Arc::clone(&queue);
            Builder::new().spawn(move || work(&queue)).ok()
        })
        .count();
    // Fails where somebody has done it already, as tests do that are many in a process.
    let _ = if started == 0 {
        ThreadPoolBuilder::new()
            .num_threads(1)
            .use_current_thread()
            .build_global()
    } else {
        ThreadPoolBuilder::new()
            .num_threads(started)
            .spawn_handler(|thread| {
                let handed_over = hand_over.send(thread);
                handed_over.map_err(|_| ErrorKind::BrokenPipe.into())
            })
            .build_global()
    };
}

/// What each thread does: it waits for its place in the pool, and takes it.
fn work(queue: &Mutex<Receiver<ThreadBuilder>>) {
    let place = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
    if let Ok(place) = place {
        place.run();
    }
}
