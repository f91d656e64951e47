//! The links of `site.yaml`: the menu, the logo and the accessibility
//! statement. Their paths are from the content folder.

use rustc_hash::FxHashSet;

use super::{LinkChecker, WrittenLink};
use crate::config::{Config, MenuItem};
use crate::diagnostics::choices::{LinkPlace, UnshowableReason, UnusedReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{EditionId, Target};
use crate::source::Spanned;

impl LinkChecker<'_> {
    pub(super) fn of_menu(&self) -> Vec<Diagnostic> {
        let config = &self.site.config;
        let mut seen = FxHashSet::default();
        let unused = self.site.menu_items().filter_map(|(edition, item)| {
            let reason = if seen.insert((edition, item.target.value.as_str())) {
                self.leads_to_file(edition, item)
                    .then_some(UnusedReason::File)?
            } else {
                UnusedReason::Twice
            };
            let finding = Diagnostic::at(Code::SettingUnused, &config.source, item.target.span)
                .with("field", "menu")
                .with("value", item.target.value.as_str())
                .with("reason", reason);
            Some(finding)
        });
        let faulty = self.site.menu_items().filter_map(|(edition, item)| {
            let written = WrittenLink {
                place: LinkPlace::Menu,
                ..in_settings(config, &item.target)
            };
            let target = self.site.resolve_from_root(edition, written.target);
            self.fault(&written, &target, None)
        });
        faulty.chain(unused).collect()
    }

    fn leads_to_file(&self, edition: EditionId, item: &MenuItem) -> bool {
        let target = self.site.resolve_from_root(edition, &item.target.value);
        matches!(target, Target::File(..))
    }

    pub(super) fn of_statement(&self) -> Vec<Diagnostic> {
        let links = self.site.statement_links();
        let faulty = links.filter_map(|(edition, link)| {
            let written = in_settings(&self.site.config, link);
            let target = self.site.resolve_from_root(edition, written.target);
            self.fault(&written, &target, None)
        });
        faulty.collect()
    }

    pub(super) fn of_logo(&self) -> Option<Diagnostic> {
        let config = &self.site.config;
        let logo = config.design.logo.as_ref()?;
        let written = WrittenLink {
            is_image: true,
            ..in_settings(config, logo)
        };
        let target = self.site.resolve_from_root(EditionId::OWN, written.target);
        let fault = self.fault(&written, &target, None)?;
        // There is no Markdown around it to be told of.
        let is_no_image = fault.code == Code::ImageUnshowable;
        Some(if is_no_image {
            written
                .finding(Code::ImageUnshowable)
                .with("reason", UnshowableReason::Logo)
        } else {
            fault
        })
    }
}

fn in_settings<'a>(config: &'a Config, target: &'a Spanned<String>) -> WrittenLink<'a> {
    WrittenLink {
        target: &target.value,
        source: &config.source,
        span: target.span,
        folder: "",
        place: LinkPlace::Text,
        is_image: false,
        is_helped: true,
    }
}
