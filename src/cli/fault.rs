//! Faults of samverk's own. A panic on any thread ends the command in order: what is published
//! stays as it is, and whoever ran it is told which file was worked on, and whom to tell.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe, Location, PanicHookInfo, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::streams;
use crate::at_work;
use crate::diagnostics::Messages;

/// What is known of a panic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fault {
    /// The file that was worked on, or the address.
    pub at_work: Option<String>,
    /// Where in whose code: `src/slug.rs:12:3`.
    pub place: Option<String>,
    /// What the code said.
    pub said: String,
}

/// What the threads have to do with each other.
struct Shared {
    /// The first panic: those that follow on other threads are most often the same.
    first: Option<Fault>,
    /// The words to speak in at once, where a command survives.
    words: Option<Messages>,
}

static SHARED: Mutex<Shared> = Mutex::new(Shared {
    first: None,
    words: None,
});

/// From now on panics are noted, on every thread; nothing is printed, unless `RUST_BACKTRACE` asks
/// for what Rust prints.
pub(super) fn watch() {
    let of_rust = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        if wants_backtrace() {
            of_rust(panicked);
        }
        note(Fault::of(panicked));
    }));
}

/// From now on panics are told as soon as they happen: the command goes on after them.
pub(super) fn tell_at_once(words: Messages) {
    shared(|shared| shared.words = Some(words));
}

/// Does `work`, or gives the fault that ended it: on whichever thread it came first.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    // What was changed when the work ended is not looked at again: the process ends, too.
    catch_unwind(AssertUnwindSafe(work)).map_err(|said| {
        shared(|shared| shared.first.take()).unwrap_or_else(|| Fault {
            said: text(&*said),
            ..Fault::default()
        })
    })
}

impl Fault {
    /// Asked on the thread that panics, before anything is undone there.
    fn of(panicked: &PanicHookInfo<'_>) -> Self {
        Self {
            at_work: at_work::now(),
            place: panicked.location().map(place),
            said: text(panicked.payload()),
        }
    }

    /// What happened and what to do.
    pub(super) fn message(&self, messages: &Messages) -> String {
        let file = self.at_work.as_deref().unwrap_or("none");
        let said = messages.phrase("failure-fault", &[("file", file.into())]);
        // For whoever mends it, and so in no language.
        let program = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
        let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
        let place = self.place.as_deref().unwrap_or("?");
        let code = self.said.lines().collect::<Vec<_>>().join(" ");
        format!("{said}\n    {program}, {system}, {place}: {code}")
    }
}

fn note(fault: Fault) {
    let told = shared(|shared| match &shared.words {
        // Whoever waits for the main thread says it.
        Some(words) if thread::current().name() != Some("main") => Some(fault.message(words)),
        _ => {
            shared.first.get_or_insert(fault);
            None
        }
    });
    if let Some(told) = told {
        streams::say(format!("samverk: {told}"));
    }
}

fn shared<T>(look: impl FnOnce(&mut Shared) -> T) -> T {
    look(&mut SHARED.lock().unwrap_or_else(PoisonError::into_inner))
}

fn wants_backtrace() -> bool {
    std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0")
}

/// The place without where the machine that compiled it keeps its crates.
fn place(place: &Location<'_>) -> String {
    let written = place.to_string().replace('\\', "/");
    let of_crate = written
        .split_once("/registry/src/")
        .and_then(|(_, below)| below.split_once('/'))
        .map(|(_, in_crate)| in_crate.to_owned());
    of_crate.unwrap_or(written)
}

fn text(said: &(dyn Any + Send)) -> String {
    let text = said
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| said.downcast_ref::<String>().cloned());
    text.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]
    #![allow(clippy::disallowed_methods, reason = "tests look at what is published")]

    use std::ffi::OsString;
    use std::path::{Path, PathBuf};
    use std::process::{Command, ExitCode, Output};

    use rayon::prelude::*;

    use super::super::{Ended, exit_status, root};
    use super::{Fault, watch};
    use crate::at_work;
    use crate::cli::Status;
    use crate::diagnostics::{Language, Messages};
    use crate::publish::{OutputKind, Publication};

    const CHILD: &str = "SAMVERK_TEST_FAULT";

    /// A build that is stopped by a fault of ours, on a thread of the pool or on the first one.
    fn build_with_fault(output: &Path, is_in_pool: bool) -> Status {
        let publication = Publication::open(output).unwrap();
        let page = |number: usize| {
            let text = format!("ny {number}");
            publication
                .stage(
                    &format!("{number}/index.html"),
                    OutputKind::Page,
                    text.as_bytes(),
                )
                .unwrap();
            assert!(number != 577, "a fault that\nwas made for a test");
        };
        let page = |number| at_work::on(&format!("content/{number}.md"), || page(number));
        if is_in_pool {
            (0..1000).into_par_iter().for_each(page);
        } else {
            (0..1000).for_each(page);
        }
        publication.commit().unwrap();
        Status::Fine
    }

    /// Not a test: what the tests below start. Panics of a process have one hook, and other tests
    /// have theirs.
    #[test]
    fn run_into_a_fault() {
        let Some(output) = std::env::var_os(CHILD).map(PathBuf::from) else {
            return;
        };
        watch();
        let written = ["samverk", "--lang", "sv", "build"].map(OsString::from);
        let status = exit_status(&written, || Ended {
            result: Ok(build_with_fault(&output, output.ends_with("pool"))),
            global: root::best_effort_globals(&written),
            is_of_new_site: false,
        });
        std::process::exit(if status == ExitCode::from(2) { 2 } else { 9 });
    }

    fn run(output: &Path, backtrace: &str) -> Output {
        let (_, module) = module_path!().split_once("::").unwrap();
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture"])
            .arg(format!("{module}::run_into_a_fault"))
            .env(CHILD, output)
            .env("RUST_BACKTRACE", backtrace)
            .output()
            .unwrap()
    }

    fn said(output: &Output) -> String {
        String::from_utf8(output.stderr.clone()).unwrap()
    }

    #[test]
    fn a_panic_ends_a_build_in_plain_words_and_leaves_the_output() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["pool", "first"] {
            let output = folder.path().join(name);
            let publication = Publication::open(&output).unwrap();
            publication
                .stage("index.html", OutputKind::Page, b"gammal")
                .unwrap();
            publication.commit().unwrap();
            let ended = run(&output, "0");
            assert_eq!(ended.status.code(), Some(2), "{}", said(&ended));
            let lines: Vec<String> = said(&ended).lines().map(str::to_owned).collect();
            assert_eq!(lines.len(), 2, "{lines:?}");
            assert_eq!(
                lines[0],
                "samverk: ett fel i själva programmet avbröt arbetet med content/577.md. Det är \
                 inte du som har gjort fel. Dina filer är orörda, och det som är publicerat ligger \
                 kvar. Försök igen. Hjälper inte det, ändra tillbaka det som ändrades sist. \
                 Rapportera felet där du har hämtat samverk, så att det rättas. Skicka med raden \
                 här under, och filen, om den inte är hemlig:"
            );
            let place = format!(
                "    samverk {}, {} {}, src/cli/fault.rs:",
                env!("CARGO_PKG_VERSION"),
                std::env::consts::OS,
                std::env::consts::ARCH
            );
            assert!(lines[1].starts_with(&place), "{lines:?}");
            assert!(lines[1].ends_with(": a fault that was made for a test"));
            // Neither a lock nor anything staged is left.
            assert!(!output.join(".samverk/stage").exists() && !output.join("1").exists());
            assert_eq!(std::fs::read(output.join("index.html")).unwrap(), b"gammal");
            drop(Publication::open(&output).unwrap());
        }
    }

    #[test]
    fn whoever_asks_for_a_backtrace_gets_what_rust_prints_as_well() {
        let folder = tempfile::tempdir().unwrap();
        let ended = run(&folder.path().join("first"), "1");
        let said = said(&ended);
        assert_eq!(ended.status.code(), Some(2), "{said}");
        assert!(said.contains("panicked at") && said.contains("stack backtrace"));
        assert!(said.contains("ett fel i själva programmet"), "{said}");
    }

    #[test]
    fn a_fault_that_is_of_no_file_says_so() {
        let fault = Fault {
            said: String::from("x"),
            ..Fault::default()
        };
        let said = fault.message(&Messages::new(Language::English));
        assert!(
            said.starts_with("a fault in the program itself ended the work. "),
            "{said}"
        );
        assert!(said.contains("Include the line below:\n    samverk "));
    }
}
