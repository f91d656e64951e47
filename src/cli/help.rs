//! `samverk help` and `--help`: the command line explained, in the reader's language and as wide as
//! the terminal.
//!
//! clap draws it, but says some things in English that cannot be set. They are put together here
//! instead.

use std::ffi::OsString;
use std::fmt::Write as _;

use clap::builder::{Resettable, StyledStr, Styles};
use clap::{Arg, ArgAction, Command};

use super::args::{Global, Help};
use super::words::{choices, command_key, described, option_key, takes_value};
use super::{Failure, Status, colour, root, streams};
use crate::diagnostics::Messages;

/// `samverk help build` is `samverk build --help`.
pub(super) fn run(global: &Global, options: &Help) -> Result<Status, Failure> {
    let written = [Some("samverk"), options.command.as_deref(), Some("--help")];
    show(
        global,
        written.into_iter().flatten().map(OsString::from).collect(),
    )
}

/// Shows the help that was asked for among the arguments.
pub(super) fn show(global: &Global, written: Vec<OsString>) -> Result<Status, Failure> {
    let messages = root::messages_of_site(global);
    match command(&messages).try_get_matches_from(&written) {
        Err(help) if !help.use_stderr() => {
            let styled = help.render();
            streams::print(if colour(global.color, &std::io::stdout()) {
                styled.ansi().to_string()
            } else {
                styled.to_string()
            })?;
            Ok(Status::Fine)
        }
        _ => Err(Failure::Usage(written)),
    }
}

/// The command line, ready to explain itself.
pub(super) fn command(messages: &Messages) -> Command {
    laid_out(described(messages), messages).mut_subcommands(|command| laid_out(command, messages))
}

fn laid_out(command: Command, messages: &Messages) -> Command {
    let styles = command.get_styles().clone();
    let name = command.get_name().to_owned();
    let heading = styles.get_usage();
    let template = format!(
        "{{about}}\n\n{{before-help}}{heading}{}{heading:#} {{usage}}\n\n\
         {{all-args}}{{after-help}}",
        messages.word("help-usage")
    );
    let usage = usage(&command, messages);
    // Not the long form of clap, which needs three screens for what fits in one: it comes below the
    // first line.
    let more = messages
        .attribute(&command_key(&command), "long")
        .map_or(Resettable::Reset, |more| Resettable::Value(more.into()));
    command
        .help_template(template)
        .override_usage(usage)
        .before_help(more)
        .subcommand_help_heading(messages.word("help-commands"))
        .mut_args(|arg| detailed(arg, &name, &styles, messages))
}

/// `samverk build [OPTIONS]`
fn usage(command: &Command, messages: &Messages) -> StyledStr {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let (literal, placeholder) = (
        command.get_styles().get_literal(),
        command.get_styles().get_placeholder(),
    );
    let subcommand = command
        .has_subcommands()
        .then(|| format!("<{}>", messages.word("help-command")));
    let rest = std::iter::once(format!("[{}]", messages.word("help-option")));
    let rest = rest
        .chain(command.get_positionals().map(ToString::to_string))
        .chain(subcommand);
    let mut usage = format!("{literal}{name}{literal:#}");
    for part in rest {
        // Writing to a String cannot fail.
        let _ = write!(usage, " {placeholder}{part}{placeholder:#}");
    }
    StyledStr::from(usage)
}

/// An option below its heading, with what holds without it and the values to choose from.
fn detailed(arg: Arg, command: &str, styles: &Styles, messages: &Messages) -> Arg {
    let mut help = arg
        .get_help()
        .map(|help| help.ansi().to_string())
        .unwrap_or_default();
    if let Some(default) = default(&arg, command, messages) {
        let _ = write!(
            help,
            " {}",
            messages.phrase("help-default", &[("value", default.into())])
        );
    }
    let values = choices(&arg);
    let widest = values
        .iter()
        .map(|value| value.get_name().len())
        .max()
        .unwrap_or_default();
    for value in values {
        let (name, literal) = (value.get_name(), styles.get_literal());
        let padding = widest - name.len();
        let _ = write!(
            help,
            "\n  {literal}{name}{literal:#}{:padding$}  {}",
            "",
            value.get_help().cloned().unwrap_or_default()
        );
    }
    let of_all =
        arg.is_global_set() || matches!(arg.get_action(), ArgAction::Help | ArgAction::Version);
    let heading = match (arg.is_positional(), of_all) {
        (true, _) => "help-arguments",
        (false, true) => "help-options-of-all",
        (false, false) => "help-options",
    };
    arg.help(help)
        .help_heading(messages.word(heading))
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// What holds where the option is not given, if that needs to be said.
fn default(arg: &Arg, command: &str, messages: &Messages) -> Option<String> {
    let fixed = arg
        .get_default_values()
        .first()
        .map(|value| value.to_string_lossy().into_owned());
    fixed
        .filter(|fixed| takes_value(arg) && !fixed.is_empty())
        .or_else(|| messages.attribute(&option_key(arg, command, messages), "default"))
}
