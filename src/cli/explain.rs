//! `samverk explain`: what a finding means, why it matters, and an example of each, wrong and
//! right.

use std::fmt::Write as _;

use clap::builder::Styles;
use textwrap::{Options, WordSplitter};

use super::args::{Explain, Global};
use super::{Failure, Status, colour, root, streams, width};
use crate::config::Config;
use crate::diagnostics::{Code, Explanation, Family, Messages, Severity, can_be_meant};
use crate::snapshot::{BuildOptions, read_settings};

/// Lines of text are no longer than this, however wide the terminal is.
const WIDEST: usize = 80;
const INDENT: &str = "  ";

pub(super) fn run(global: &Global, options: &Explain) -> Result<Status, Failure> {
    let config = root::find(global)
        .ok()
        .map(|root| read_settings(&root, &BuildOptions::default()).0);
    let messages = root::messages(global, config.as_ref());
    let stdout = std::io::stdout();
    let styles = if colour(global.color, &stdout) {
        Styles::styled()
    } else {
        Styles::plain()
    };
    let width = width(&stdout).unwrap_or(WIDEST).min(WIDEST);
    let guide = Guide {
        messages,
        styles,
        width,
        config,
    };
    let text = match &options.code {
        None => guide.all(),
        Some(name) => {
            guide.one(Code::from_name(name).ok_or_else(|| Failure::CodeUnknown(name.clone()))?)
        }
    };
    streams::print(text)?;
    Ok(Status::Fine)
}

/// What explanations are made of.
struct Guide {
    messages: Messages,
    styles: Styles,
    width: usize,
    config: Option<Config>,
}

impl Guide {
    /// Every code with its meaning, family by family.
    fn all(&self) -> String {
        let column = Code::ALL
            .iter()
            .map(|code| code.as_str().len())
            .max()
            .unwrap_or_default();
        let literal = self.styles.get_literal();
        let mut out = self.wrapped(&self.messages.word("explain-all"), "", "");
        for family in Family::ALL {
            let title = format!("{}: {}", family.as_str(), self.about(family));
            // Writing to a String cannot fail.
            let _ = write!(out, "\n{}", self.heading(&title));
            for code in Code::ALL.iter().filter(|code| code.family() == family) {
                let name = format!("{INDENT}{:column$}{INDENT}", code.as_str());
                let lines = self.wrapped(
                    &Explanation::of(*code, &self.messages).meaning,
                    &name,
                    &" ".repeat(name.len()),
                );
                out += &lines.replacen(code.as_str(), &format!("{literal}{code}{literal:#}"), 1);
            }
        }
        out
    }

    /// All there is to say of one code.
    fn one(&self, code: Code) -> String {
        let explanation = Explanation::of(code, &self.messages);
        let literal = self.styles.get_literal();
        let name = format!("{literal}{code}{literal:#}");
        let mut out = self
            .wrapped(&format!("{code}: {}", explanation.meaning), "", "")
            .replacen(code.as_str(), &name, 1);
        out += &self.wrapped(&self.severity(code), "", "");
        let why = self.wrapped(&explanation.why, INDENT, INDENT);
        let (wrong, right) = (indented(&explanation.wrong), indented(&explanation.right));
        let parts = [
            ("explain-why", why),
            ("explain-wrong", wrong),
            ("explain-right", right),
        ];
        for (title, part) in parts
            .into_iter()
            .chain(self.living_with(code).map(|part| ("explain-live", part)))
        {
            let _ = write!(out, "\n{}{part}", self.heading(&self.messages.word(title)));
        }
        out
    }

    /// How bad the finding is, on the site if there is one, and which family it belongs to.
    fn severity(&self, code: Code) -> String {
        let severity = self
            .config
            .as_ref()
            .map_or_else(|| Some(code.severity()), |config| config.severity_of(code));
        let set = if severity == Some(code.severity()) {
            "own"
        } else {
            "site"
        };
        let args = [
            ("severity", severity.map_or("off", Severity::as_str).into()),
            ("family", code.family().as_str().into()),
            ("about", self.about(code.family()).into()),
            ("set", set.into()),
        ];
        self.messages.phrase("explain-severity", &args)
    }

    /// What to write where nothing is to be fixed, if there can be a reason for that.
    fn living_with(&self, code: Code) -> Option<String> {
        let part = |id, lines: &str| {
            format!(
                "{}\n{}",
                self.wrapped(&self.messages.word(id), INDENT, INDENT),
                indented(lines)
            )
        };
        let ignore = format!(
            "ignore:\n  - code: {code}\n    reason: {}",
            self.messages.word("explain-reason")
        );
        let milder = match code.severity() {
            // Others of the family are not to be published because of this one.
            Severity::Error => None,
            Severity::Warning => Some("info"),
            Severity::Info => Some("off"),
        };
        let setting = milder.map(|milder| {
            part(
                "explain-family",
                &format!("severity: {{{}: {milder}}}", code.family().as_str()),
            )
        });
        let parts = std::iter::once(part("explain-ignore", &ignore)).chain(setting);
        can_be_meant(code).then(|| parts.collect::<Vec<_>>().join("\n"))
    }

    /// A paragraph in lines that fit, each with its line end.
    fn wrapped(&self, text: &str, first: &str, others: &str) -> String {
        // Names such as `link-text-vague` stay whole.
        let options = Options::new(self.width)
            .break_words(false)
            .word_splitter(WordSplitter::NoHyphenation);
        textwrap::fill(
            text,
            options.initial_indent(first).subsequent_indent(others),
        ) + "\n"
    }

    fn about(&self, family: Family) -> String {
        self.messages.word(&format!("family-{}", family.as_str()))
    }

    fn heading(&self, title: &str) -> String {
        let style = self.styles.get_header();
        format!("{style}{title}{style:#}\n")
    }
}

/// Lines as they are, set in twice as far as text.
fn indented(lines: &str) -> String {
    textwrap::indent(lines, &INDENT.repeat(2)) + "\n"
}
