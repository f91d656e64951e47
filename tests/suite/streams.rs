//! Whoever reads a command's output may leave, and a disk may be full: that changes neither what
//! the command does nor its exit status.

#![cfg(unix)]

use std::fs::File;
use std::process::{Child, Command, Output, Stdio};

use crate::site::{Site, assert_faultless};

/// What a stream is bound to.
#[derive(Clone, Copy, Debug)]
enum End {
    /// A pipe whose reader has left.
    Left,
    /// A disk without room.
    Full,
}

impl End {
    const ALL: [Self; 2] = [Self::Left, Self::Full];

    fn stdio(self) -> Stdio {
        match self {
            Self::Left => std::io::pipe().unwrap().1.into(),
            Self::Full => File::options()
                .write(true)
                .open("/dev/full")
                .unwrap()
                .into(),
        }
    }
}

/// A site with an error, a warning and an info, and settings.
fn site() -> Site {
    Site::bare()
        .file("content/index.md", "# Start\n\n[Klicka här](om.md)\n")
        .file("content/om.md", "# Om\n\n[a](borta.md)\n")
}

/// Exit statuses of a run with either stream unusable, and that nothing panics.
#[track_caller]
fn status(command: &mut Command, stdout: Option<End>, stderr: Option<End>) -> Option<i32> {
    let piped = |end: Option<End>| end.map_or_else(Stdio::piped, End::stdio);
    let child: Child = command
        .stdin(Stdio::null())
        .stdout(piped(stdout))
        .stderr(piped(stderr))
        .spawn()
        .unwrap();
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    let stderr = String::from_utf8_lossy(&stderr);
    assert_faultless(&stderr);
    status.code()
}

#[test]
fn a_reader_who_has_left_changes_no_exit_status() {
    let commands: &[(&[&str], i32)] = &[
        (&["check"], 1),
        (&["check", "-v", "--format", "json"], 1),
        (&["check", "--format", "sarif"], 1),
        (&["check", "--format", "gitlab"], 1),
        (&["check", "--format", "github"], 1),
        (&["build", "-v"], 1),
        (&["list"], 0),
        (&["list", "--format", "json"], 0),
        (&["schema"], 0),
        (&["completions", "bash"], 0),
        (&["explain"], 0),
        (&["explain", "link-case"], 0),
        (&["report"], 0),
        (&["help"], 0),
        (&["build", "--help"], 0),
        (&["--version"], 0),
        (&["help", "bygg"], 2),
        (&["bygg"], 2),
        (&["explain", "link-cas"], 2),
    ];
    let site = site();
    for (arguments, expected) in commands {
        let run = |stdout, stderr| status(&mut site.command(arguments), stdout, stderr);
        assert_eq!(run(Some(End::Left), None), Some(*expected), "{arguments:?}");
        for end in End::ALL {
            assert_eq!(
                run(None, Some(end)),
                Some(*expected),
                "{arguments:?} {end:?}"
            );
            assert_eq!(
                run(Some(End::Left), Some(end)),
                Some(*expected),
                "{arguments:?} {end:?}"
            );
        }
    }
}

#[test]
fn what_a_command_has_done_stays_done_where_nothing_can_be_written() {
    for end in End::ALL {
        let site = Site::bare().file("content/index.md", "# Start\n\n![](bild.png)\n");
        site.write("content/bild.png", crate::site::png(1));
        let all = [
            (vec!["build"], "public/index.html"),
            (
                vec!["build", "--format", "json", "--output", "ut"],
                "ut/index.html",
            ),
            (vec!["report"], "report/index.html"),
            (vec!["new", "page", "En sida"], "content/en-sida.md"),
            (vec!["init", "ny"], "ny/site.yaml"),
        ];
        for (arguments, made) in all {
            assert_eq!(
                status(&mut site.command(&arguments), Some(end), Some(end)),
                Some(0),
                "{arguments:?} {end:?}"
            );
            assert!(site.path(made).is_file(), "{arguments:?} {end:?}");
        }
    }
}

/// Of these commands, the output is all there is.
#[test]
fn a_full_disk_is_said_of_what_was_to_be_written_there() {
    let site = site();
    for arguments in [vec!["list"], vec!["schema"], vec!["explain"], vec!["help"]] {
        let mut command = site.command(&arguments);
        let child = command
            .stdout(End::Full.stdio())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(
            (
                output.status.code(),
                String::from_utf8_lossy(&output.stderr).as_ref()
            ),
            (
                Some(2),
                "samverk: allt gick inte att skriva ut, för disken är full. Ta bort något och \
                 försök igen.\n"
            ),
            "{arguments:?}"
        );
    }
}
