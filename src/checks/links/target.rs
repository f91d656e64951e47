//! What is wrong with where a link leads.

use super::written::is_web_address;
use super::{LinkChecker, WrittenLink};
use crate::address;
use crate::checks::{anchors, files};
use crate::content::{NotDialable, dialable};
use crate::diagnostics::choices::{PhoneReason, UnsafeReason, UnshowableReason, WithheldReason};
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::images::{ImageKind, ending_of};
use crate::site::{AnchorTarget, FileId, Page, Target, Withheld, feeds};

impl LinkChecker<'_> {
    /// What is wrong with where a well-formed link leads, if anything; where that is withheld,
    /// [`Self::to_withheld`] knows more.
    pub(super) fn of_target(
        &self,
        written: &WrittenLink<'_>,
        target: &Target,
        page: Option<&Page>,
    ) -> Option<Diagnostic> {
        match target {
            Target::Unsafe => Some(to_program(written)),
            Target::NotDialable(number) => Some(to_no_number(written, number)),
            Target::Outside => Some(written.finding(Code::LinkOutside)),
            Target::Missing(path) => Some(
                written
                    .finding(Code::LinkTargetMissing)
                    .with_nearest(self.nearest_path(written, path)),
            ),
            Target::WrongCase(_, real) => {
                let near = written.in_its_place(real);
                Some(written.finding(Code::LinkCase).with("nearest", near))
            }
            Target::Generated(address, _) if self.routes.at(address).is_none() => {
                Some(self.to_unmade(written, address))
            }
            _ if written.is_image => self.of_image(written, target),
            Target::Here(_) => match page {
                Some(page) => self.to_here(written, target, page),
                // The menu stands on all pages, so none of them is meant.
                None => Some(
                    written
                        .finding(Code::LinkTargetMissing)
                        .with_nearest(None::<String>),
                ),
            },
            Target::External(url) => self.to_own_url(written, url),
            _ => self.by_web_address(written, target),
        }
    }

    /// A link to what is there, but not shown now.
    pub(super) fn to_withheld(
        &self,
        written: &WrittenLink<'_>,
        target: &Target,
        page: Option<&Page>,
    ) -> Diagnostic {
        // The page is not rendered now, so what its text does not have is missed now and not on the
        // day it is published.
        let missed = page
            .and_then(|page| target.anchor_target(page, self.site))
            .filter(|anchor| anchor.page.is_some() && !anchors::is_promised(anchor));
        missed.map_or_else(
            || {
                written
                    .finding(Code::LinkWithheld)
                    .with("reason", self.withheld_reason(target))
            },
            |anchor| to_missing_anchor(written, &anchor),
        )
    }

    /// Why what a link leads to is not shown.
    fn withheld_reason(&self, target: &Target) -> WithheldReason {
        let page = match target {
            Target::Page(id, _) | Target::Redirect(id, _) => self.site.page(*id).withheld,
            Target::WrongCase(target, _) => return self.withheld_reason(target),
            _ => None,
        };
        match page {
            Some(Withheld::Draft) => WithheldReason::Draft,
            Some(Withheld::Scheduled) => WithheldReason::Scheduled,
            Some(Withheld::Expired) => WithheldReason::Expired,
            None => WithheldReason::Empty,
        }
    }

    /// A link to an address that the site may have, but has not now: a page of a listing that has
    /// fewer, a file that a setting turns off, an overview.
    fn to_unmade(&self, written: &WrittenLink<'_>, address: &str) -> Diagnostic {
        // What pages that are withheld today bring about is no fault of the link: entries of an
        // overview, or enough of them for one more page.
        let first = self.site.first_page_of(address).unwrap_or(address);
        let edition = self.site.edition_at(address);
        let overview = self.site.edition(edition).addresses.overview_at(first);
        let will_come = self.site.would_have_page(address)
            || overview.is_some_and(|overview| {
                let pages = self.site.pages.iter();
                let mut hidden = pages.filter(|page| !page.shown && page.edition == edition);
                hidden.any(|page| feeds(&page.document.front_matter, overview))
            });
        if will_come {
            written
                .finding(Code::LinkWithheld)
                .with("reason", WithheldReason::Empty)
        } else {
            written
                .finding(Code::LinkTargetMissing)
                .with_nearest(None::<String>)
        }
    }

    /// A link to a place on its own page, while that is withheld; where the page is shown, what it
    /// looks like at last decides.
    fn to_here(
        &self,
        written: &WrittenLink<'_>,
        target: &Target,
        page: &Page,
    ) -> Option<Diagnostic> {
        let anchor = target.anchor_target(page, self.site)?;
        let is_missed = !anchor.is_shown && !anchors::is_promised(&anchor);
        is_missed.then(|| to_missing_anchor(written, &anchor))
    }

    /// A full URL that is none of the site's addresses, although it begins as they do.
    fn to_own_url(&self, written: &WrittenLink<'_>, url: &str) -> Option<Diagnostic> {
        let base = self.site.config.base_url.as_ref()?;
        let secure = url
            .strip_prefix("http://")
            .map(|rest| format!("https://{rest}"));
        if secure.is_some_and(|secure| base.strip(&secure).is_some()) {
            return Some(
                written
                    .finding(Code::LinkAbsolute)
                    .with_nearest(None::<String>),
            );
        }
        let address = base.strip(url)?;
        let meant = written
            .is_helped
            .then(|| self.nearest_address(address))
            .flatten();
        let near = meant.map(|near| base.join(near));
        Some(written.finding(Code::LinkTargetMissing).with_nearest(near))
    }

    /// A link into the site that is written as a full URL: a preview, and a site that moves, follow
    /// files only.
    fn by_web_address(&self, written: &WrittenLink<'_>, target: &Target) -> Option<Diagnostic> {
        is_web_address(written.target).then(|| {
            written
                .finding(Code::LinkAbsolute)
                .with_nearest(self.file_of(written, target))
        })
    }

    /// What is wrong with an image, if anything.
    fn of_image(&self, written: &WrittenLink<'_>, target: &Target) -> Option<Diagnostic> {
        let unshowable = |reason| {
            Some(
                written
                    .finding(Code::ImageUnshowable)
                    .with("reason", reason),
            )
        };
        match target {
            Target::External(_) => Some(written.finding(Code::ImageExternal)),
            Target::Page(..) | Target::Folder(..) | Target::Here(_) | Target::Redirect(..) => {
                unshowable(UnshowableReason::Page)
            }
            Target::File(id, _) if ending_of(&self.site.file(*id).file.path).is_none() => {
                unshowable(UnshowableReason::File)
            }
            Target::File(id, _) if !is_web_address(written.target) => {
                self.of_image_file(written, *id)
            }
            _ => self.by_web_address(written, target),
        }
    }

    /// What is wrong with an image that is there, if anything.
    fn of_image_file(&self, written: &WrittenLink<'_>, file: FileId) -> Option<Diagnostic> {
        let file = &self.site.file(file).file;
        match file.image.as_ref()? {
            // That has a finding of its own.
            Err(_) if file.is_lfs_pointer => None,
            Err(why) => Some(
                written
                    .finding(Code::ImageUnreadable)
                    .with("reason", files::reason(*why)),
            ),
            Ok(image) if image.kind == ImageKind::TooLarge => {
                let (width, height) = (image.width.to_string(), image.height.to_string());
                Some(
                    written
                        .finding(Code::ImageTooLarge)
                        .with("width", width)
                        .with("height", height),
                )
            }
            Ok(_) => None,
        }
    }
}

/// A link that runs a program in the reader's browser, or has what it shows in itself.
/// A link to a phone that cannot call: there is no number, or more than one.
fn to_no_number(written: &WrittenLink<'_>, number: &str) -> Diagnostic {
    let reason = match dialable(number) {
        Err(NotDialable::Several) => PhoneReason::Several,
        _ => PhoneReason::Number,
    };
    let finding = Diagnostic::at(Code::PhoneInvalid, written.source, written.span)
        .with("field", None::<String>)
        .with("value", number)
        .with("reason", reason);
    Diagnostic {
        family: Family::Links,
        ..finding
    }
}

fn to_program(written: &WrittenLink<'_>) -> Diagnostic {
    let scheme = address::scheme(written.target).map(|scheme| scheme.to_ascii_lowercase());
    let reason = match scheme.as_deref() {
        Some("data" | "blob") => UnsafeReason::Data,
        Some("javascript" | "vbscript") => UnsafeReason::Program,
        _ => UnsafeReason::Scheme,
    };
    written.finding(Code::LinkUnsafe).with("reason", reason)
}

fn to_missing_anchor(written: &WrittenLink<'_>, anchor: &AnchorTarget<'_>) -> Diagnostic {
    let finding = written.finding(Code::LinkAnchorMissing);
    anchors::describe(finding, anchor, written.is_helped)
}
