//! The words of commands and options, in the reader's language.
//!
//! `args` holds names and types, the messages hold the words, and one rule joins them:
//!
//! | entry | says |
//! | --- | --- |
//! | `cli`, `cli-COMMAND` | what the program or a command is for; `.long` more, for its own help |
//! | `cli-option-NAME` | what an option or argument is for |
//! | `cli-COMMAND-NAME` | the same, where a command means something of its own by it |
//!
//! An option that takes a value has a word for it, `.value`; `.expects` says how to write it, where
//! not every text will do, `.default` what holds without it, where no fixed value does, and there
//! is one attribute for each value to choose from.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory};

use super::args::Arguments;
use crate::diagnostics::{Code, Messages};

/// The command line as a whole, described in the language of `messages`. Its values are texts: it
/// is for showing.
pub(super) fn described(messages: &Messages) -> Command {
    let mut command = Arguments::command();
    command.build();
    let names: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    let command = command_described(command, messages)
        .mut_subcommands(|command| command_described(command, messages));
    let command = command.mut_subcommand("help", |help| {
        help.mut_args(|arg| completed(arg, names.clone()))
    });
    let codes = Code::ALL.iter().map(|code| code.as_str());
    command.mut_subcommand("explain", |explain| {
        explain.mut_args(|arg| completed(arg, codes.clone()))
    })
}

/// An argument whose values shells complete, and help does not list: they explain themselves.
fn completed(arg: Arg, values: impl IntoIterator<Item = impl Into<PossibleValue>>) -> Arg {
    if arg.is_positional() {
        arg.value_parser(PossibleValuesParser::new(values))
            .hide_possible_values(true)
    } else {
        arg
    }
}

fn command_described(command: Command, messages: &Messages) -> Command {
    let key = command_key(&command);
    let name = command.get_name().to_owned();
    command
        .about(messages.word(&key))
        .mut_args(|arg| option_described(arg, &name, messages))
}

fn option_described(arg: Arg, command: &str, messages: &Messages) -> Arg {
    let key = option_key(&arg, command, messages);
    let word = |attribute: &str| messages.attribute(&key, attribute).unwrap_or_default();
    let values: Vec<PossibleValue> = choices(&arg)
        .into_iter()
        .map(|value| {
            let help = word(value.get_name());
            value.help(help)
        })
        .collect();
    let arg = arg.help(messages.word(&key));
    let arg = if takes_value(&arg) {
        arg.value_name(word("value"))
    } else {
        arg
    };
    if values.is_empty() {
        arg
    } else {
        arg.value_parser(PossibleValuesParser::new(values))
    }
}

/// The entry about a command.
pub(super) fn command_key(command: &Command) -> String {
    if command.get_name() == env!("CARGO_PKG_NAME") {
        String::from("cli")
    } else {
        format!("cli-{}", command.get_name())
    }
}

/// The entry about an option or argument: the command's own, if there is one, else that of all
/// commands.
pub(super) fn option_key(arg: &Arg, command: &str, messages: &Messages) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("cli-{command}-{name}");
    if messages.has(&own) {
        own
    } else {
        format!("cli-option-{name}")
    }
}

/// Whether something is to be written after the option, or instead of the argument.
pub(super) fn takes_value(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}

/// The values to choose from, if they are a few and shown.
pub(super) fn choices(arg: &Arg) -> Vec<PossibleValue> {
    let shown = takes_value(arg) && !arg.is_hide_possible_values_set();
    arg.get_possible_values()
        .into_iter()
        .filter(|value| shown && !value.is_hide_set())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use clap::{Arg, Command, CommandFactory as _};
    use fluent_syntax::ast::Entry;

    use super::{choices, command_key, option_key, takes_value};
    use crate::cli::args::Arguments;
    use crate::diagnostics::{Language, Messages};

    const LANGUAGES: [(Language, &str); 2] = [
        (
            Language::Swedish,
            include_str!("../diagnostics/messages/sv.ftl"),
        ),
        (
            Language::English,
            include_str!("../diagnostics/messages/en.ftl"),
        ),
    ];

    /// The entries about commands and options in a file, an attribute's as `name.attribute`.
    fn written(file: &str) -> BTreeSet<String> {
        let resource = fluent_syntax::parser::parse(file).unwrap();
        let messages = resource.body.iter().filter_map(|entry| {
            if let Entry::Message(message) = entry {
                Some(message)
            } else {
                None
            }
        });
        let names = messages.flat_map(|message| {
            let attributes = message
                .attributes
                .iter()
                .map(|attribute| format!("{}.{}", message.id.name, attribute.id.name));
            std::iter::once(message.id.name.to_owned()).chain(attributes)
        });
        names
            .filter(|name| name == "cli" || name.starts_with("cli-"))
            .collect()
    }

    /// Entries that a command line has to have, and those that it may have besides.
    #[derive(Default)]
    struct Entries {
        required: BTreeSet<String>,
        optional: BTreeSet<String>,
    }

    impl Entries {
        fn of(mut root: Command, messages: &Messages) -> Self {
            root.build();
            let mut entries = Self::default();
            entries.add(&root, messages);
            entries
        }

        fn add(&mut self, command: &Command, messages: &Messages) {
            let key = command_key(command);
            self.optional.insert(format!("{key}.long"));
            self.required.insert(key);
            command.get_arguments().for_each(|arg| {
                self.add_option(arg, &option_key(arg, command.get_name(), messages));
            });
            command
                .get_subcommands()
                .for_each(|command| self.add(command, messages));
        }

        fn add_option(&mut self, arg: &Arg, key: &str) {
            self.required.insert(key.to_owned());
            if !takes_value(arg) {
                return;
            }
            let values = choices(arg);
            self.required.insert(format!("{key}.value"));
            if arg.get_default_values().is_empty() {
                self.optional.insert(format!("{key}.default"));
            }
            // Every text will do, as far as clap is concerned.
            let kind = arg.get_value_parser().type_id();
            if values.is_empty()
                && kind != std::any::TypeId::of::<String>()
                && kind != std::any::TypeId::of::<PathBuf>()
            {
                self.required.insert(format!("{key}.expects"));
            }
            self.required.extend(
                values
                    .iter()
                    .map(|value| format!("{key}.{}", value.get_name())),
            );
        }

        /// What is wrong with a file: nothing, or what to do about it.
        fn faults(&self, written: &BTreeSet<String>) -> Vec<String> {
            let missing =
                self.required
                    .difference(written)
                    .map(|name| match name.split_once('.') {
                        None => format!("write what it is for: {name} = …"),
                        Some((name, attribute)) => format!("write, below {name}: .{attribute} = …"),
                    });
            let unused = written
                .iter()
                .filter(|name| !self.required.contains(*name) && !self.optional.contains(*name));
            missing
                .chain(unused.map(|name| format!("remove what nothing shows: {name}")))
                .collect()
        }
    }

    #[test]
    fn every_command_option_and_value_has_its_words_in_both_languages_and_there_are_no_others() {
        for (language, file) in LANGUAGES {
            let messages = Messages::new(language);
            let faults = Entries::of(Arguments::command(), &messages).faults(&written(file));
            let place = format!(
                "src/diagnostics/messages/{}.ftl \
                 (the table at the top of src/cli/words.rs explains it)",
                messages.language_code()
            );
            assert!(faults.is_empty(), "{place}:\n  {}", faults.join("\n  "));
        }
    }

    #[test]
    fn what_has_no_words_or_is_gone_is_named_with_what_to_do() {
        let root = Command::new("samverk")
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .subcommand(
                Command::new("new")
                    .disable_help_flag(true)
                    .arg(Arg::new("limit").long("limit").value_parser(["a"])),
            );
        let written = [
            "cli",
            "cli-new.long",
            "cli-option-limit",
            "cli-option-limit.b",
            "cli-old",
        ]
        .map(str::to_owned)
        .into();
        let faults = Entries::of(root, &Messages::new(Language::Swedish)).faults(&written);
        assert_eq!(
            faults,
            [
                "write what it is for: cli-new = …",
                "write, below cli-option-limit: .a = …",
                "write, below cli-option-limit: .value = …",
                "remove what nothing shows: cli-old",
                "remove what nothing shows: cli-option-limit.b",
            ]
        );
    }
}
