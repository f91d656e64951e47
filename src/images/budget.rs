//! How much memory work may take that is done at once.

use std::sync::{Condvar, Mutex, PoisonError};

/// An amount of memory, shared by threads.
#[derive(Debug)]
pub(super) struct Budget {
    limit: u64,
    used: Mutex<u64>,
    freed: Condvar,
}

impl Budget {
    /// So many bytes.
    pub(super) const fn of(limit: u64) -> Self {
        Self {
            limit,
            used: Mutex::new(0),
            freed: Condvar::new(),
        }
    }

    /// Does work that takes so many bytes, once there are as many left; what takes more than there
    /// are is done alone.
    pub(super) fn hold<T>(&self, bytes: u64, work: impl FnOnce() -> T) -> T {
        let used = || self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let mut now = self
            .freed
            .wait_while(used(), |used| *used > 0 && *used + bytes > self.limit)
            .unwrap_or_else(PoisonError::into_inner);
        *now += bytes;
        drop(now);
        let done = work();
        *used() -= bytes;
        self.freed.notify_all();
        done
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn no_more_is_held_at_once_than_there_is() {
        let budget = Budget::of(10);
        let (held, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for bytes in [4, 4, 4, 9, 9, 2, 25] {
                let (budget, held, most) = (&budget, &held, &most);
                scope.spawn(move || {
                    budget.hold(bytes, || {
                        let now = held.fetch_add(bytes, Ordering::SeqCst) + bytes;
                        // The one that is larger than all is alone.
                        most.fetch_max(if bytes > 10 { now - 15 } else { now }, Ordering::SeqCst);
                        std::thread::sleep(std::time::Duration::from_millis(2));
                        held.fetch_sub(bytes, Ordering::SeqCst);
                    });
                });
            }
        });
        assert!(most.into_inner() <= 10);
    }
}
