//! How a link would be written that leads where its writer probably meant it to.

use super::{LinkChecker, WrittenLink};
use crate::address;
use crate::autolink::begins_with_host;
use crate::content::{CONTENT, email};
use crate::site::Target;

impl WrittenLink<'_> {
    /// The content path of the page that it stands on; whoever wrote it there did not mean that.
    fn path(&self) -> Option<&str> {
        self.source.path.strip_prefix(CONTENT)?.strip_prefix('/')
    }

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
        match target {
            Target::Page(id, suffix) => {
                let file = written.relative(&self.site.page(*id).document.path);
                Some(suffix.of(&file).into_owned())
            }
            Target::File(id, _) => Some(written.relative(&self.site.file(*id).file.path)),
            _ => None,
        }
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
        // As paths are written on Windows.
        let missing = &missing.replace('\\', "/");
        if target.contains('\\') && self.suggestions.has(missing) {
            return Some(target.replace('\\', "/"));
        }
        let own_path = written.path();
        let near = if target.starts_with('/') && target.ends_with('/') {
            let own = own_path.and_then(|path| self.site.page_at_path(path));
            self.nearest_address(target)
                .filter(|near| own.is_none_or(|own| self.site.page(own).address != **near))
                .map(str::to_owned)
        } else {
            self.suggestions
                .path(missing, own_path)
                .map(|path| written.in_its_place(path))
        };
        // To hear what one has written is no help.
        near.filter(|near| near != target)
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
    if begins_with_host(target) {
        return Some(format!("https://{target}"));
    }
    // `https//example.org`, `http:/example.org`
    let rest = target
        .strip_prefix("http")
        .filter(|rest| rest.starts_with(['/', ':', 's']))?;
    let host = rest.trim_start_matches('s').trim_start_matches([':', '/']);
    Some(format!("https://{host}"))
}
