//! A counting semaphore, which the standard library does not have.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Lets a number of threads through at a time.
pub(super) struct Gate {
    free: Mutex<usize>,
    freed: Condvar,
}

impl Gate {
    pub(super) fn new(width: usize) -> Self {
        Self {
            free: Mutex::new(width),
            freed: Condvar::new(),
        }
    }

    /// Waits until there is room, and holds it until what is returned is dropped.
    pub(super) fn enter(&self) -> Entered<'_> {
        let mut free = self.lock();
        while *free == 0 {
            free = self
                .freed
                .wait(free)
                .unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        Entered(self)
    }

    fn lock(&self) -> MutexGuard<'_, usize> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place behind a [`Gate`].
pub(super) struct Entered<'a>(&'a Gate);

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        *self.0.lock() += 1;
        self.0.freed.notify_one();
    }
}
