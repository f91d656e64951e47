//! How a link would be written that leads where its writer probably meant it to.

use super::{LinkChecker, WrittenLink};
use crate::address;
use crate::content::email;
use crate::site::Target;

impl WrittenLink<'_> {
    /// How a link in the same place leads to a content path: rooted if this one is, else relative.
    pub(super) fn in_its_place(&self, path: &str) -> String {
        if self.target.starts_with('/') {
            return format!("/{path}");
        }
        self.relative(path)
    }

    fn relative(&self, path: &str) -> String {
        let from = if self.folder.is_empty() {
            String::from("/")
        } else {
            format!("/{}/", self.folder)
        };
        address::relative(&from, &format!("/{path}"))
    }
}

impl LinkChecker<'_> {
    /// How a link to the file that an address of this site shows is written, if it shows one.
    pub(super) fn file_of(&self, written: &WrittenLink<'_>, target: &Target) -> Option<String> {
        let (path, anchor) = match target {
            Target::Page(id, anchor) => (&self.site.page(*id).document.path, anchor.as_deref()),
            Target::File(id, _) => (&self.site.file(*id).file.path, None),
            _ => return None,
        };
        let file = written.relative(path);
        Some(match anchor {
            Some(anchor) => format!("{file}#{anchor}"),
            None => file,
        })
    }

    /// The file or address that was probably meant, as it would be written in the same place.
    pub(super) fn nearest_path(&self, written: &WrittenLink<'_>, missing: &str) -> Option<String> {
        if !written.is_helped {
            return None;
        }
        let target = written.target;
        if let Some(whole) = completed(target) {
            return Some(whole);
        }
        if target.starts_with('/') && target.ends_with('/') {
            return self.nearest_address(target).map(str::to_owned);
        }
        self.suggestions
            .path(missing)
            .map(|path| written.in_its_place(path))
    }

    /// The address that is shown and most like one that is not.
    pub(super) fn nearest_address(&self, missing: &str) -> Option<&str> {
        let is_shown = |address: &str| self.routes.at(address).is_some();
        self.suggestions.address(missing, is_shown)
    }
}

/// What is no path at all, but an address whose beginning is missing or garbled.
fn completed(target: &str) -> Option<String> {
    if target.starts_with("www.") {
        return Some(format!("https://{target}"));
    }
    if email(target).is_some() {
        return Some(format!("mailto:{target}"));
    }
    // As paths are written on Windows.
    if target.contains('\\') {
        return Some(target.replace('\\', "/"));
    }
    // `https//example.org`, `http:/example.org`
    let rest = target
        .strip_prefix("http")
        .filter(|rest| rest.starts_with(['/', ':', 's']))?;
    let host = rest.trim_start_matches('s').trim_start_matches([':', '/']);
    Some(format!("https://{host}"))
}
