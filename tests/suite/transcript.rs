//! Transcripts: a site, commands, and every word that the commands answer, in one text file.
//!
//! ```text
//! What the transcript shows, in a sentence or two.
//! -- content/index.md --
//! A file of the site.
//! -- content/latin.md (escaped) --
//! f\xE5r: here \r \t \xNN \u{NN} and \\ stand for what an editor does not show.
//! == samverk check --strict
//! what the command says on stdout
//! == stderr
//! what it says on stderr, if anything
//! == exit 1
//! == cat public/index.html
//! what the file holds
//! ```
//!
//! Files and commands may follow each other; `-- path (removed) --` removes a file. `== exit`
//! stands only where the status is not 0. The commands get the options of [`Site::command`]; in
//! `samverk … (in a/b)` they run in that folder of the site instead of at its root. The times of
//! a build are zeros.

use std::fs;
use std::path::{Path, PathBuf};

use crate::site::{Run, Site, difference, run, samverk, updating};

enum Step {
    Write {
        path: String,
        contents: Vec<u8>,
    },
    Remove {
        path: String,
    },
    Command {
        arguments: Vec<String>,
        folder: Option<String>,
    },
    Cat {
        path: String,
    },
}

/// Runs a transcript; the error shows what differs. Returns what the commands printed, for tests
/// that look further.
pub(crate) fn play(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let site = Site::new();
    let mut actual = String::new();
    let mut printed = String::new();
    for (part, step) in parse(&text) {
        actual.push_str(&part);
        match step {
            None => {}
            Some(Step::Write { path, contents }) => site.write(path, contents),
            Some(Step::Remove { path }) => site.remove(&path),
            Some(Step::Command { arguments, folder }) => {
                let mut command = match folder {
                    None => site.command(&arguments),
                    Some(folder) => {
                        let mut command = samverk(&site.path(folder));
                        command.args(arguments);
                        command
                    }
                };
                let said = answer(&run(&mut command));
                printed.push_str(&said);
                actual.push_str(&said);
            }
            Some(Step::Cat { path }) => {
                let contents =
                    fs::read(site.path(&path)).map_err(|error| format!("{path}: {error}"))?;
                actual.push_str(&whole_lines(&String::from_utf8_lossy(&contents)));
            }
        }
    }
    if actual == text {
        return Ok(printed);
    }
    if updating() {
        fs::write(file, &actual).map_err(|error| error.to_string())?;
        return Ok(printed);
    }
    Err(format!(
        "{}: {}",
        file.display(),
        difference(&text, &actual)
    ))
}

/// The site of a transcript as it is before the first command.
pub(crate) fn site_of(file: &Path) -> Site {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let site = Site::new();
    for step in parse(&text).into_iter().filter_map(|(_, step)| step) {
        match step {
            Step::Write { path, contents } => site.write(path, contents),
            Step::Remove { path } => site.remove(&path),
            Step::Command { .. } | Step::Cat { .. } => break,
        }
    }
    site
}

/// The parts of a transcript that are kept as they are, each with what it asks for; answers are
/// left out.
fn parse(text: &str) -> Vec<(String, Option<Step>)> {
    let mut parts: Vec<(String, Vec<String>)> = vec![(String::new(), Vec::new())];
    let mut in_answer = false;
    for line in text.split_inclusive('\n') {
        let opens = file_header(line).is_some()
            || line.starts_with("== samverk")
            || line.starts_with("== cat ");
        in_answer = if opens {
            line.starts_with("== ")
        } else {
            in_answer
        };
        if opens {
            parts.push((line.to_owned(), Vec::new()));
        } else if !in_answer {
            let part = parts.last_mut().expect("there is a first part");
            part.0.push_str(line);
            part.1.push(line.to_owned());
        }
    }
    parts
        .into_iter()
        .map(|(whole, lines)| (whole.clone(), step(&whole, &lines.concat())))
        .collect()
}

fn step(whole: &str, body: &str) -> Option<Step> {
    let head = whole.lines().next().unwrap_or_default();
    if let Some(arguments) = head.strip_prefix("== samverk") {
        let (arguments, folder) = match arguments.split_once(" (in ") {
            Some((arguments, folder)) => (arguments, Some(folder.trim_end_matches(')').to_owned())),
            None => (arguments, None),
        };
        return Some(Step::Command {
            arguments: words(arguments),
            folder,
        });
    }
    if let Some(path) = head.strip_prefix("== cat ") {
        return Some(Step::Cat {
            path: path.to_owned(),
        });
    }
    let header = file_header(head)?;
    Some(match header.split_once(" (") {
        Some((path, "removed)")) => Step::Remove {
            path: path.to_owned(),
        },
        Some((path, "escaped)")) => Step::Write {
            path: path.to_owned(),
            contents: unescape(body),
        },
        _ => Step::Write {
            path: header.to_owned(),
            contents: body.as_bytes().to_vec(),
        },
    })
}

fn file_header(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")
}

/// Splits at spaces; a word in quotes may hold some.
fn words(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate();
    quoted
        .flat_map(|(index, part)| -> Vec<String> {
            if index % 2 == 1 {
                vec![part.to_owned()]
            } else {
                part.split_whitespace().map(str::to_owned).collect()
            }
        })
        .collect()
}

fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let length = match escape.chars().next() {
            Some('x') => {
                bytes.push(u8::from_str_radix(&escape[1..3], 16).expect("two hexadecimal digits"));
                3
            }
            Some('u') => {
                let (number, _) = escape[2..].split_once('}').expect("a closing brace");
                let letter = u32::from_str_radix(number, 16)
                    .ok()
                    .and_then(char::from_u32)
                    .expect("a code point");
                bytes.extend_from_slice(letter.to_string().as_bytes());
                number.len() + 3
            }
            other => {
                bytes.push(match other {
                    Some('r') => b'\r',
                    Some('t') => b'\t',
                    Some('\\') => b'\\',
                    other => panic!("unknown escape {other:?}"),
                });
                1
            }
        };
        rest = &escape[length..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

/// What a run answered, as a transcript writes it.
fn answer(run: &Run) -> String {
    let mut said = whole_lines(&run.stdout);
    if !run.stderr.is_empty() {
        said.push_str("== stderr\n");
        said.push_str(&without_time(&whole_lines(&run.stderr)));
    }
    if run.code != 0 {
        said.push_str("== exit ");
        said.push_str(&run.code.to_string());
        said.push('\n');
    }
    said
}

/// Lines without white space at their ends, which editors remove from transcripts.
fn whole_lines(text: &str) -> String {
    let mut lines: String = text
        .lines()
        .flat_map(|line| [line.trim_end(), "\n"])
        .collect();
    if !text.is_empty() && !text.ends_with('\n') {
        lines.push_str("(no newline at the end)\n");
    }
    lines
}

/// `3 sidor på 0,12 s:` → `3 sidor på 0,00 s:`, and in a table of times `12 ms` → ` 0 ms`.
pub(crate) fn without_time(text: &str) -> String {
    text.split_inclusive('\n').map(line_without_time).collect()
}

fn line_without_time(text: &str) -> String {
    if let Some(row) = text.strip_suffix(" ms\n") {
        let words = row.trim_end_matches(|letter: char| letter.is_ascii_digit());
        return format!("{words}{:>1$} ms\n", 0, row.len() - words.len());
    }
    let words = text.split(' ').collect::<Vec<_>>();
    let is_seconds = |index: usize| {
        let next_is_unit = words.get(index + 1).is_some_and(|next| *next == "s:");
        next_is_unit && words[index].starts_with(|letter: char| letter.is_ascii_digit())
    };
    let zeros = |word: &str| word.replace(|letter: char| letter.is_ascii_digit(), "0");
    let normal = words.iter().enumerate().map(|(index, word)| {
        if is_seconds(index) {
            zeros(word)
        } else {
            (*word).to_owned()
        }
    });
    normal.collect::<Vec<_>>().join(" ")
}

/// Plays every transcript and fails with all that differ, or whose messages lack a value.
#[track_caller]
pub(crate) fn play_all(files: &[PathBuf]) {
    assert!(!files.is_empty(), "there is nothing to play");
    let failure = |file: &PathBuf| match play(file) {
        Ok(printed) if printed.contains("{$") => Some(format!(
            "{}: a message lacks a value\n{printed}",
            file.display()
        )),
        Ok(_) => None,
        Err(difference) => Some(difference),
    };
    let failures: Vec<String> = files.iter().filter_map(failure).collect();
    assert!(
        failures.is_empty(),
        "{} of {} transcripts differ\n{}",
        failures.len(),
        files.len(),
        failures.join("\n")
    );
}

#[test]
fn a_transcript_that_differs_fails() {
    let site =
        Site::new().file("wrong.txt", "Shows nothing.\n== samverk list --root none\n== stderr\nsamverk: something else\n== exit 2\n");
    if !updating() {
        let error = play(&site.path("wrong.txt")).expect_err("the answer is another");
        assert!(error.contains("line 4"), "{error}");
    }
}
