//! Folders that arrive with a quote in their names, on Windows: `--root "C:\x y\"`.
//!
//! Shells complete the name of a folder with a backslash at its end. Before a quote, Windows takes
//! that for a sign that the quote belongs to the name, which then goes on to the end of the
//! command. No name on Windows has a quote in it.

use std::ffi::OsString;

/// What folders are written after.
const BEFORE_FOLDERS: [&str; 3] = ["--root", "--output", "init"];

/// The arguments, program first, as they were meant.
pub(super) fn mended(written: Vec<OsString>) -> Vec<OsString> {
    let mut meant: Vec<OsString> = Vec::with_capacity(written.len());
    for argument in written {
        let is_after = |before: &str| meant.last().is_some_and(|last| last == before);
        let quote = argument.to_str().and_then(|argument| {
            let is_joined = |option: &str| {
                let rest = argument.strip_prefix(option);
                option.starts_with("--") && rest.is_some_and(|rest| rest.starts_with('='))
            };
            let is_folder = BEFORE_FOLDERS.into_iter().any(is_after)
                || BEFORE_FOLDERS.into_iter().any(is_joined);
            argument.split_once('"').filter(|_| is_folder)
        });
        match quote {
            Some((folder, rest)) => {
                meant.push(folder.into());
                meant.extend(rest.split_whitespace().map(OsString::from));
            }
            None => meant.push(argument),
        }
    }
    meant
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;

    #[test]
    fn a_folder_ends_at_the_quote_and_the_command_goes_on() {
        let mended = |words: &[&str]| {
            let words = words.iter().map(OsString::from).collect();
            let mended = mended(words);
            mended
                .into_iter()
                .map(|word| word.into_string().unwrap())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            mended(&["samverk", "--root", "C:\\x y\" build --strict"]),
            ["samverk", "--root", "C:\\x y", "build", "--strict"]
        );
        assert_eq!(
            mended(&["samverk", "build", "--output=ut mapp\""]),
            ["samverk", "build", "--output=ut mapp"]
        );
        assert_eq!(
            mended(&["samverk", "init", "ny webb\" --lang sv"]),
            ["samverk", "init", "ny webb", "--lang", "sv"]
        );
        let title = ["samverk", "new", "page", "Boken \"Ett\""];
        assert_eq!(mended(&title), title);
    }
}
