//! What each thread works on, so that a fault of ours can say by which file it was met.

use std::cell::RefCell;

thread_local! {
    static NOW: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Does something for the file `path`, or for what is at the address `path`. A thread that does
/// something else while it waits, as those of a pool do, comes back to this.
pub fn on<T>(path: &str, work: impl FnOnce() -> T) -> T {
    let _noted = Noted {
        before: NOW.replace(Some(path.to_owned())),
    };
    work()
}

/// What this thread works on.
pub fn now() -> Option<String> {
    // A thread that ends has nothing noted any more, and so does one that is noting this moment.
    NOW.try_with(|now| now.try_borrow().ok()?.clone())
        .ok()
        .flatten()
}

/// Goes back to what came before, also where the work panics.
struct Noted {
    before: Option<String>,
}

impl Drop for Noted {
    fn drop(&mut self) {
        NOW.set(self.before.take());
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::{now, on};

    #[test]
    fn each_thread_knows_the_innermost_of_what_it_works_on() {
        assert_eq!(now(), None);
        on("content/a.md", || {
            assert_eq!(now().as_deref(), Some("content/a.md"));
            on("/a/", || assert_eq!(now().as_deref(), Some("/a/")));
            assert_eq!(now().as_deref(), Some("content/a.md"));
            let elsewhere = std::thread::spawn(now).join();
            assert_eq!(elsewhere.ok(), Some(None));
        });
        assert_eq!(now(), None);
    }

    #[test]
    fn work_that_panics_is_over_as_well() {
        let work = || on("content/a.md", || std::panic::resume_unwind(Box::new(())));
        assert!(catch_unwind(work).is_err());
        assert_eq!(now(), None);
    }
}
