//! The texts that browsers are given, in the language of the preview.

use std::collections::BTreeMap;

use tera::{Context, Tera};

use crate::content::FrontMatter;
use crate::diagnostics::{Arg, Count, Messages};
use crate::site::Withheld;

/// Messages, and the templates of the preview's own pages.
pub(super) struct UiText {
    /// All texts.
    pub messages: Messages,
    templates: Tera,
}

impl UiText {
    pub(super) fn new(messages: Messages) -> Self {
        let mut templates = Tera::new();
        // They are part of the program, and a test renders each: they are without fault.
        let _ = templates.add_raw_templates([
            ("index.html", include_str!("client/index.html")),
            ("error.html", include_str!("client/error.html")),
            ("missing.html", include_str!("client/missing.html")),
            ("finding.html", include_str!("client/finding.html")),
        ]);
        Self {
            messages,
            templates,
        }
    }

    /// The words of the preview's own pages and its script, by their names.
    pub(super) fn words(&self) -> BTreeMap<String, String> {
        self.messages.group("preview-words")
    }

    /// `2 fel, 1 varning`; empty where there is nothing.
    pub(super) fn count(&self, count: Count) -> String {
        if count.is_zero() {
            String::new()
        } else {
            self.messages.phrase("preview-count", &numbers(count))
        }
    }

    /// `3 upplysningar`; empty where there is nothing.
    pub(super) fn infos(&self, count: usize) -> String {
        if count == 0 {
            return String::new();
        }
        let args = [("infos", count.into())];
        self.messages.phrase("preview-infos", &args)
    }

    /// `2 fel på en annan sida`, or in which of the files that are no pages; empty where there is
    /// nothing.
    pub(super) fn elsewhere(&self, count: Count, pages: usize, files: &[&str]) -> String {
        if count.is_zero() {
            return String::new();
        }
        let mut args = numbers(count);
        args.push(("pages", pages.into()));
        args.push(("files", files.len().into()));
        let file = files.first().copied().unwrap_or_default();
        args.push(("file", Arg::Text(file.to_owned())));
        self.messages.phrase("preview-elsewhere", &args)
    }

    /// How many pages there are, and how many findings to fix.
    pub(super) fn summary(&self, count: Count, pages: usize) -> String {
        let mut args = numbers(count);
        args.push(("pages", pages.into()));
        self.messages.phrase("preview-summary", &args)
    }

    /// What to do about the errors of a page that cannot be shown.
    pub(super) fn error_text(&self, count: Count) -> String {
        self.messages.phrase("preview-error-text", &numbers(count))
    }

    /// Why a page would not be published today.
    pub(super) fn mark(&self, withheld: Option<Withheld>, fields: &FrontMatter) -> String {
        let day = |day: Option<jiff::civil::Date>| {
            [(
                "date",
                Arg::Text(day.map_or_else(String::new, |day| day.to_string())),
            )]
        };
        match withheld {
            None => String::new(),
            Some(Withheld::Draft) => self.messages.word("preview-draft"),
            Some(Withheld::Scheduled) => self
                .messages
                .phrase("preview-scheduled", &day(fields.publish)),
            Some(Withheld::Expired) => self
                .messages
                .phrase("preview-expired", &day(fields.expires)),
        }
    }

    /// One of the preview's own pages.
    pub(super) fn page(&self, template: &str, context: &Context) -> Vec<u8> {
        // A template that fails would be a mistake in the program; the reader is at least told so.
        self.templates
            .render(template, context)
            .unwrap_or_else(|error| error.to_string())
            .into_bytes()
    }
}

fn numbers(count: Count) -> Vec<(&'static str, Arg)> {
    vec![
        ("errors", count.errors.into()),
        ("warnings", count.warnings.into()),
    ]
}
