//! Commands and options, as `samverk help` has them.

use std::fmt::Write as _;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};
use samverk::cli;

use super::printed::Section;
use super::words::Edition;

/// A section for each command, and one for the options of all.
pub(super) fn sections(edition: &Edition) -> Vec<Section> {
    let all = cli::command_line(&edition.messages);
    let commands = all.get_subcommands().map(|command| Section {
        name: format!("command {}", command.get_name()),
        text: section(command, edition),
    });
    let options = Section {
        name: "options of all commands".to_owned(),
        text: format!(
            "## {}\n\n{}",
            edition.words.options,
            entries(all.get_subcommands().next().unwrap(), edition, is_of_all)
        ),
    };
    commands.chain([options]).collect()
}

/// All commands, with what they are for.
pub(super) fn list(edition: &Edition) -> Section {
    let all = cli::command_line(&edition.messages);
    let rows = all.get_subcommands().map(|command| {
        let name = command.get_name();
        let about = plain(command.get_about());
        format!("| [`samverk {name}`](#samverk-{name}) | {about} |\n")
    });
    let rows: String = rows.collect();
    let words = edition.words;
    Section {
        name: "commands".to_owned(),
        text: format!(
            "| {} | {} |\n| --- | --- |\n{rows}",
            words.command, words.does
        ),
    }
}

fn section(command: &Command, edition: &Edition) -> String {
    let name = command.get_name();
    let long = edition.messages.attribute(&format!("cli-{name}"), "long");
    let arguments = command.get_positionals().map(|arg| format!(" {arg}"));
    let has_options = command
        .get_arguments()
        .any(|arg| !arg.is_positional() && !is_of_all(arg));
    let options = if has_options {
        format!(" [{}]", edition.messages.word("help-option"))
    } else {
        String::new()
    };
    format!(
        "## samverk {name}\n\n{}. {}\n\n```text\nsamverk {name}{options}{}\n```\n\n{}",
        plain(command.get_about()),
        long.unwrap_or_default(),
        arguments.collect::<String>(),
        entries(command, edition, |arg| !is_of_all(arg)),
    )
}

fn is_of_all(arg: &Arg) -> bool {
    arg.is_global_set() || matches!(arg.get_action(), ArgAction::Help | ArgAction::Version)
}

/// What arguments and options are for, as a list of definitions.
fn entries(command: &Command, edition: &Edition, is_shown: impl Fn(&Arg) -> bool) -> String {
    let arguments = command.get_arguments().filter(|arg| is_shown(arg));
    arguments
        .map(|arg| entry(arg, command.get_name(), edition))
        .collect()
}

fn entry(arg: &Arg, command: &str, edition: &Edition) -> String {
    let takes_value = arg.get_action().takes_values();
    let value = arg.get_value_names().and_then(|names| names.first());
    let value = value.filter(|_| takes_value).map(ToString::to_string);
    let written = match (arg.get_short(), arg.get_long()) {
        (None, None) => arg.to_string(),
        (None, Some(long)) => format!("--{long}"),
        (Some(short), None) => format!("-{short}"),
        (Some(short), Some(long)) => format!("-{short}, --{long}"),
    };
    let value = value
        .filter(|_| !arg.is_positional())
        .map(|value| format!(" {value}"));
    let mut out = format!(
        "`{written}{}`\n: {}.",
        value.unwrap_or_default(),
        plain(arg.get_help())
    );
    if let Some(default) = default(arg, command, edition) {
        write!(out, " {}: {default}.", edition.words.without).unwrap();
    }
    out += "\n";
    let hidden = !takes_value || arg.is_hide_possible_values_set();
    let values = arg.get_possible_values();
    let values = values
        .iter()
        .filter(|value| !hidden && !value.is_hide_set());
    for value in values {
        writeln!(out, ": `{}`: {}", value.get_name(), plain(value.get_help())).unwrap();
    }
    out + "\n"
}

/// What holds where the option is not given.
fn default(arg: &Arg, command: &str, edition: &Edition) -> Option<String> {
    let fixed = arg.get_default_values().first();
    let fixed = fixed.map(|value| format!("`{}`", value.to_string_lossy()));
    fixed
        .filter(|fixed| arg.get_action().takes_values() && fixed != "``")
        .or_else(|| {
            let name = arg.get_id().as_str().replace('_', "-");
            let own = format!("cli-{command}-{name}");
            let of_all = format!("cli-option-{name}");
            let key = if edition.messages.has(&own) {
                own
            } else {
                of_all
            };
            edition.messages.attribute(&key, "default")
        })
}

/// What clap has, as Markdown.
fn plain(text: Option<&StyledStr>) -> String {
    let text = text.map(ToString::to_string).unwrap_or_default();
    text.replace('<', "\\<").replace('*', "\\*")
}
