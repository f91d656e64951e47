//! Arguments that cannot be understood: what is wrong with them, in the reader's language.
//!
//! clap finds the mistake and says of what kind it is; its own sentences are in English and stay
//! unread.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use super::help;
use super::words::{option_key, takes_value};
use crate::diagnostics::{self, Messages};
use crate::nearest::nearest;

/// One sentence about the mistake, and a line that says how to get help. Where nothing was asked
/// for, what there is to choose from; and where there is no site either, how to begin.
pub(super) fn explain(written: &[OsString], is_at_site: bool, messages: &Messages) -> String {
    let mut root = help::command(messages);
    let error = root.try_get_matches_from_mut(written).err();
    // Nothing but the name of the program: what there is to choose from is the help itself.
    if let Some(error) = error
        .as_ref()
        .filter(|error| error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand)
    {
        if !is_at_site {
            return messages.word("usage-first");
        }
        return format!("{}\n\n{}", messages.word("usage-nothing"), error.render())
            .trim_end()
            .to_owned();
    }
    let mistake = Mistake {
        meant: meant(&root, written),
        root: &root,
        messages,
    };
    let said = error.and_then(|error| mistake.explained(&error));
    let said = said.unwrap_or_else(|| {
        let written: Vec<_> = written
            .iter()
            .skip(1)
            .map(|argument| argument.to_string_lossy())
            .collect();
        messages.phrase("usage-unclear", &[("written", written.join(" ").into())])
    });
    let command = mistake
        .meant
        .map(|command| format!(" {}", command.get_name()))
        .unwrap_or_default();
    format!(
        "{said}\n{}",
        messages.phrase(
            "usage-help",
            &[("help", format!("samverk help{command}").into())]
        )
    )
}

/// The command that somebody wanted to run: the first that is named and is not an option's value.
fn meant<'a>(root: &'a Command, written: &[OsString]) -> Option<&'a Command> {
    let wants_value = |argument: &OsString| {
        let option = argument
            .to_str()
            .and_then(|argument| argument.strip_prefix("--"));
        option.is_some_and(|name| {
            root.get_arguments()
                .any(|arg| arg.get_long() == Some(name) && takes_value(arg))
        })
    };
    written
        .windows(2)
        .filter(|pair| !wants_value(&pair[0]))
        .find_map(|pair| root.find_subcommand(&pair[1]))
}

/// A mistake, and what it is held against.
struct Mistake<'a> {
    root: &'a Command,
    meant: Option<&'a Command>,
    messages: &'a Messages,
}

impl Mistake<'_> {
    /// The sentence for a kind of mistake; none for kinds that these arguments do not bring about.
    fn explained(&self, error: &Error) -> Option<String> {
        let of = |kind| context(error, kind);
        match error.kind() {
            ErrorKind::MissingSubcommand => Some(self.said(
                "usage-command-missing",
                &[("commands", self.commands().join(", ").into())],
            )),
            ErrorKind::InvalidSubcommand => {
                Some(self.unknown_command(of(ContextKind::InvalidSubcommand)?))
            }
            ErrorKind::UnknownArgument => Some(self.unknown(of(ContextKind::InvalidArg)?)),
            ErrorKind::InvalidValue => Some(self.wrong_value(
                &of(ContextKind::InvalidArg)?,
                of(ContextKind::InvalidValue)?,
            )),
            ErrorKind::ValueValidation => Some(self.malformed_value(
                &of(ContextKind::InvalidArg)?,
                of(ContextKind::InvalidValue)?,
            )),
            ErrorKind::TooManyValues => {
                let option = option_name(&of(ContextKind::InvalidArg)?);
                Some(self.said(
                    "usage-value-unexpected",
                    &[
                        ("option", option.into()),
                        ("written", of(ContextKind::InvalidValue)?.into()),
                    ],
                ))
            }
            ErrorKind::ArgumentConflict => Some(self.conflict(
                &of(ContextKind::InvalidArg)?,
                of(ContextKind::PriorArg).as_deref(),
            )),
            ErrorKind::MissingRequiredArgument => Some(self.missing(of(ContextKind::InvalidArg)?)),
            _ => None,
        }
    }

    fn unknown_command(&self, written: String) -> String {
        let commands = self.commands();
        let nearest = nearest(&written, commands.iter().copied());
        self.said(
            "usage-command-unknown",
            &[
                ("written", written.into()),
                ("nearest", nearest.into()),
                ("commands", commands.join(", ").into()),
            ],
        )
    }

    /// An option that does not exist or not here, or something that is no option where nothing else
    /// goes.
    fn unknown(&self, written: String) -> String {
        let here = self.meant.unwrap_or(self.root);
        let nearest = || {
            let names = here.get_arguments().filter_map(Arg::get_long);
            nearest(written.trim_start_matches('-'), names).map(|name| format!("--{name}"))
        };
        if !written.starts_with('-') {
            let nearest = nearest();
            return self.said(
                "usage-argument-unexpected",
                &[("written", written.into()), ("nearest", nearest.into())],
            );
        }
        let has = |command: &Command| {
            command
                .get_arguments()
                .filter_map(Arg::get_long)
                .any(|name| written.strip_prefix("--") == Some(name))
        };
        let elsewhere: Vec<&str> = self
            .root
            .get_subcommands()
            .filter(|command| has(command))
            .map(Command::get_name)
            .collect();
        match self.meant {
            Some(command) if has(command) => self.said(
                "usage-option-early",
                &[
                    ("option", written.into()),
                    ("command", command.get_name().into()),
                ],
            ),
            _ if !elsewhere.is_empty() => self.said(
                "usage-option-elsewhere",
                &[
                    ("option", written.into()),
                    ("commands", elsewhere.join(", ").into()),
                ],
            ),
            _ => {
                let nearest = nearest();
                self.said(
                    "usage-option-unknown",
                    &[("option", written.into()), ("nearest", nearest.into())],
                )
            }
        }
    }

    /// None of the values to choose from, or nothing at all.
    fn wrong_value(&self, shown: &str, written: String) -> String {
        let values = self.values(shown);
        if written.is_empty() {
            let example = values.is_empty().then_some(shown);
            return self.said(
                "usage-value-missing",
                &[
                    ("option", option_name(shown).into()),
                    ("example", example.into()),
                    ("choices", values.join(", ").into()),
                ],
            );
        }
        let nearest = nearest(&written, values.iter().map(String::as_str));
        let option = option_name(shown);
        self.said(
            "usage-value-unknown",
            &[
                ("option", option.into()),
                ("written", written.into()),
                ("nearest", nearest.into()),
                ("choices", values.join(", ").into()),
            ],
        )
    }

    fn malformed_value(&self, shown: &str, written: String) -> String {
        let expects = self.argument(shown).and_then(|(command, arg)| {
            let key = option_key(arg, command.get_name(), self.messages);
            self.messages.attribute(&key, "expects")
        });
        let said = self.said(
            "usage-value-invalid",
            &[
                ("option", option_name(shown).into()),
                ("written", written.into()),
            ],
        );
        std::iter::once(said)
            .chain(expects)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn conflict(&self, shown: &str, other: Option<&str>) -> String {
        let option = option_name(shown);
        match other.filter(|other| *other != shown) {
            Some(other) => self.said(
                "usage-conflict",
                &[
                    ("option", option.into()),
                    ("other", option_name(other).into()),
                ],
            ),
            None => self.said("usage-twice", &[("option", option.into())]),
        }
    }

    fn missing(&self, shown: String) -> String {
        let values = self.values(&shown);
        let choices = (!values.is_empty()).then(|| values.join(", "));
        self.said(
            "usage-argument-missing",
            &[("missing", shown.into()), ("choices", choices.into())],
        )
    }

    fn commands(&self) -> Vec<&str> {
        self.root
            .get_subcommands()
            .filter(|command| !command.is_hide_set())
            .map(Command::get_name)
            .collect()
    }

    /// The option or argument that clap shows in this way, and its command.
    fn argument(&self, shown: &str) -> Option<(&Command, &Arg)> {
        let commands = self.meant.into_iter().chain([self.root]);
        commands.into_iter().find_map(|command| {
            Some((
                command,
                command
                    .get_arguments()
                    .find(|arg| arg.to_string() == shown)?,
            ))
        })
    }

    fn values(&self, shown: &str) -> Vec<String> {
        let values = self
            .argument(shown)
            .map(|(_, arg)| arg.get_possible_values())
            .unwrap_or_default();
        values
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect()
    }

    fn said(&self, key: &str, values: &[(&'static str, diagnostics::Arg)]) -> String {
        self.messages.phrase(key, values)
    }
}

/// `--format <FORMAT>` → `--format`; an argument keeps its brackets.
fn option_name(shown: &str) -> String {
    shown.split(' ').next().unwrap_or(shown).to_owned()
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}
