//! The command that shows all findings, for whoever was shown some of them.

use clap::ValueEnum as _;

use super::args::Global;

/// The command that was given, from its arguments without the program's name, with every finding
/// shown: `samverk build --strict --limit 0`.
pub(super) fn with_all_findings(arguments: impl IntoIterator<Item = String>) -> String {
    let mut arguments = arguments.into_iter();
    let mut words = vec![String::from("samverk")];
    while let Some(argument) = arguments.next() {
        if argument == "--limit" {
            arguments.next();
        } else if !argument.starts_with("--limit=") {
            words.push(quoted(argument));
        }
    }
    words.push(String::from("--limit 0"));
    words.join(" ")
}

/// The check that shows every finding of the site that another command was told of.
pub(super) fn check(global: &Global) -> String {
    let root = global
        .root
        .as_ref()
        .map(|folder| folder.to_string_lossy().into_owned());
    let language = global
        .lang
        .and_then(|language| language.to_possible_value())
        .map(|value| value.get_name().to_owned());
    let options = [
        ("--root", root),
        ("--lang", language),
        ("--today", global.today.map(|day| day.to_string())),
    ];
    let given = options
        .into_iter()
        .filter_map(|(name, value)| Some([name.to_owned(), value?]))
        .flatten();
    let verbose = global.verbose.then(|| String::from("-v"));
    with_all_findings(
        [String::from("check")]
            .into_iter()
            .chain(given)
            .chain(verbose),
    )
}

/// In quotes where a shell would take the argument apart otherwise.
fn quoted(argument: String) -> String {
    let is_separator = |letter| letter == '\\' && cfg!(windows);
    let is_plain = |letter: char| {
        letter.is_alphanumeric() || "-_./:=".contains(letter) || is_separator(letter)
    };
    let has_meaning_in_quotes = |letter: char| "\"$`!\\".contains(letter) && !is_separator(letter);
    if !argument.is_empty() && argument.chars().all(is_plain) {
        argument
    } else if argument.contains(has_meaning_in_quotes) {
        format!("'{}'", argument.replace('\'', r"'\''"))
    } else {
        // Every shell knows these, those of Windows included.
        format!("\"{argument}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::with_all_findings;

    fn rerun(arguments: &[&str]) -> String {
        with_all_findings(arguments.iter().map(|&argument| argument.to_owned()))
    }

    #[test]
    fn a_limit_gives_way_and_everything_else_stays() {
        assert_eq!(rerun(&["check"]), "samverk check --limit 0");
        assert_eq!(
            rerun(&["-v", "build", "--limit", "7", "--drafts"]),
            "samverk -v build --drafts --limit 0"
        );
        assert_eq!(
            rerun(&["check", "--limit=7", "--root=sajt"]),
            "samverk check --root=sajt --limit 0"
        );
    }

    #[test]
    fn shells_read_what_was_given() {
        assert_eq!(
            rerun(&["--root", "Våra nätverk"]),
            r#"samverk --root "Våra nätverk" --limit 0"#
        );
        assert_eq!(rerun(&["--root", ""]), r#"samverk --root "" --limit 0"#);
        assert_eq!(
            rerun(&["--root", "Anna's"]),
            r#"samverk --root "Anna's" --limit 0"#
        );
        assert_eq!(
            rerun(&["--root", "$å's \"b\""]),
            r#"samverk --root '$å'\''s "b"' --limit 0"#
        );
    }
}
