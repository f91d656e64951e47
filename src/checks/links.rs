//! Links that lead nowhere, and what their writers probably meant.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::suggestions::Suggestions;
use super::{anchors, files};
use crate::address;
use crate::content::email;
use crate::diagnostics::choices::{
    LinkPlace, NearbyReason, RelatedReason, TargetKind, UnsafeReason, UnshowableReason,
    UnusedReason, WithheldReason,
};
use crate::diagnostics::{Code, Diagnostic, MAX_REPEATS, Severity, cap_repeats};
use crate::images::{ImageKind, ending_of};
use crate::markdown::LinkKind;
use crate::nearest::nearest;
use crate::routes::Routes;
use crate::site::{FileId, Page, PageId, Site, Target, Withheld};
use crate::source::{SourceFile, Span, Spanned};
use crate::theme::views::overviews::contents;

pub(super) fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    let links = Links {
        site,
        routes,
        suggestions: Suggestions::new(site),
    };
    let mut findings: Vec<Diagnostic> = site
        .pages
        .par_iter()
        .flat_map_iter(|page| links.of_page(page))
        .collect();
    findings.extend(links.of_menu());
    findings.extend(links.of_logo());
    findings
}

pub(super) fn of_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    Links {
        site,
        routes,
        suggestions: Suggestions::new(site),
    }
    .of_page(site.page(page))
}

struct Links<'a> {
    site: &'a Site,
    routes: &'a Routes,
    suggestions: Suggestions<'a>,
}

/// A link as written: what, where, from which folder.
struct Written<'a> {
    target: &'a str,
    source: &'a Arc<SourceFile>,
    span: Span,
    folder: &'a str,
    /// The field that it stands in, where that writes no words around it, or text.
    place: LinkPlace,
    /// Whether it is an image of a text, which says what it shows.
    is_image: bool,
    /// Whether to look for what was probably meant: that takes time.
    is_helped: bool,
}

impl Written<'_> {
    fn finding(&self, code: Code) -> Diagnostic {
        let kind = if self.is_image {
            TargetKind::Image
        } else {
            TargetKind::Link
        };
        let finding = Diagnostic::at(code, self.source, self.span);
        if code == Code::LinkEmpty {
            return finding.with("written", self.source.slice(self.span));
        }
        finding
            .with("target", self.target)
            .with_if_taken("place", self.place)
            .with_if_taken("kind", kind)
    }
}

impl Links<'_> {
    fn of_page(&self, page: &Page) -> Vec<Diagnostic> {
        let document = &page.document;
        let (source, fields) = (&document.source, &document.front_matter);
        let written = |target, span| Written {
            target,
            source,
            span,
            folder: &document.name.folder,
            place: LinkPlace::Text,
            is_image: false,
            is_helped: true,
        };
        // Raw HTML also shows sounds and films in this way; those have no alternative text.
        let in_text = document.markdown.outline.links.iter().map(|link| Written {
            is_image: link.kind == LinkKind::Image && link.text.is_some(),
            ..written(&link.target, link.span)
        });
        let in_text = in_text.zip(&page.links.in_text);
        let in_fields = fields
            .network
            .links()
            .map(|link| written(&link.value, link.span))
            .zip(&page.links.in_fields);
        let related = fields
            .related
            .iter()
            .map(|path| Written {
                folder: "",
                place: LinkPlace::Related,
                ..written(&path.value, path.span)
            })
            .zip(&page.links.related);
        let of_itself = fields
            .related
            .iter()
            .zip(&page.links.related)
            .filter(|(_, target)| matches!(target, Target::Page(id, _) if self.site.page(*id).address == page.address));
        let of_related = |path: &Spanned<String>, reason: RelatedReason| {
            Diagnostic::at(Code::RelatedSelf, source, path.span)
                .with("target", path.value.as_str())
                .with("reason", reason)
        };
        let of_itself = of_itself.map(|(path, _)| of_related(path, RelatedReason::Itself));
        let no_pages = fields
            .related
            .iter()
            .zip(&page.links.related)
            .filter(|(path, target)| {
                matches!(
                    target,
                    Target::File(..) | Target::External(_) | Target::Here(_)
                ) || path.value.contains("://")
            });
        let no_pages = no_pages.map(|(path, _)| of_related(path, RelatedReason::Page));
        let mut seen = FxHashSet::default();
        let twice = fields
            .related
            .iter()
            .filter(move |path| !seen.insert(path.value.as_str()));
        let twice = twice.map(|path| of_related(path, RelatedReason::Twice));
        let mut count = 0;
        let faulty = in_fields
            .chain(related)
            .chain(in_text)
            .filter_map(|(written, target)| {
                // Of more than so many, only the number will be told.
                let fault = self.fault(
                    &Written {
                        is_helped: count < MAX_REPEATS,
                        ..written
                    },
                    target,
                    Some(page),
                );
                count += usize::from(fault.is_some());
                fault
            });
        cap_repeats(
            faulty
                .chain(of_itself)
                .chain(no_pages)
                .chain(twice)
                .collect(),
        )
    }

    fn of_menu(&self) -> Vec<Diagnostic> {
        let config = &self.site.config;
        let items = || config.menu.iter().flatten();
        let mut seen = FxHashSet::default();
        let unused = items().filter_map(|item| {
            let is_twice = !seen.insert(item.target.value.as_str());
            let is_file = matches!(
                self.site.resolve_from_root(&item.target.value),
                Target::File(..)
            );
            let reason = if is_twice {
                UnusedReason::Twice
            } else {
                is_file.then_some(UnusedReason::File)?
            };
            let finding = Diagnostic::at(Code::SettingUnused, &config.source, item.target.span)
                .with("field", "menu");
            Some(
                finding
                    .with("value", item.target.value.as_str())
                    .with("reason", reason),
            )
        });
        let findings = items().filter_map(|item| {
            let written = Written {
                target: &item.target.value,
                source: &config.source,
                span: item.target.span,
                folder: "",
                place: LinkPlace::Menu,
                is_image: false,
                is_helped: true,
            };
            self.fault(&written, &self.site.resolve_from_root(written.target), None)
        });
        findings.chain(unused).collect()
    }

    fn of_logo(&self) -> Option<Diagnostic> {
        let config = &self.site.config;
        let logo = config.design.logo.as_ref()?;
        let written = Written {
            target: &logo.value,
            source: &config.source,
            span: logo.span,
            folder: "",
            place: LinkPlace::Text,
            is_image: true,
            is_helped: true,
        };
        let fault = self.fault(&written, &self.site.resolve_from_root(written.target), None)?;
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

    /// What is wrong with a link, if anything. `page` is the one it stands on.
    fn fault(
        &self,
        written: &Written<'_>,
        target: &Target,
        page: Option<&Page>,
    ) -> Option<Diagnostic> {
        if target.is_withheld(self.site) {
            // The page is not rendered now, so what its text does not have is missed now and not on
            // the day it is published.
            let anchor_target = page.and_then(|page| target.anchor_target(page, self.site));
            if let Some(anchor_target) = anchor_target.filter(|anchor_target| {
                anchor_target.page.is_some() && !anchors::is_in_text(anchor_target)
            }) {
                return Some(anchors::describe(
                    written.finding(Code::LinkAnchorMissing),
                    &anchor_target,
                    written.is_helped,
                ));
            }
            return Some(
                written
                    .finding(Code::LinkWithheld)
                    .with("reason", self.reason(target)),
            );
        }
        if let Some(code) = malformed(written.target) {
            let scheme = scheme_of(written.target);
            let near = scheme
                .and_then(|scheme| nearest(scheme, ["https", "http", "mailto", "tel"]))
                .filter(|near| scheme != Some(*near));
            return Some(written.finding(code).with_if_taken("nearest", near));
        }
        if let Some(reason) = self.only_nearby(written.target) {
            let finding = written
                .finding(Code::LinkAddressInvalid)
                .with("reason", reason)
                .with_nearest(None::<String>);
            // On an intranet, a name without a full stop is more often right than a slip.
            let severity = if reason == NearbyReason::Dotless {
                Severity::Info
            } else {
                Severity::Warning
            };
            return Some(Diagnostic {
                severity,
                ..finding
            });
        }
        match target {
            Target::Unsafe => {
                let is_data = scheme_of(written.target)
                    .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data"));
                let reason = if is_data {
                    UnsafeReason::Data
                } else {
                    UnsafeReason::Program
                };
                Some(written.finding(Code::LinkUnsafe).with("reason", reason))
            }
            Target::Outside => Some(written.finding(Code::LinkOutside)),
            Target::Missing(path) => Some(
                written
                    .finding(Code::LinkTargetMissing)
                    .with_nearest(self.nearest_path(written, path)),
            ),
            Target::WrongCase(_, real) => {
                let near = written_from(written.folder, real, written.target);
                Some(written.finding(Code::LinkCase).with("nearest", near))
            }
            Target::Generated(address, _) if self.routes.at(address).is_none() => {
                // An overview has nothing to show today, but will have: that is no fault of the
                // link.
                let overview = self.site.config.addresses.overview_at(address);
                let comes = overview.is_some_and(|overview| {
                    let contents = contents(overview);
                    let mut hidden = self.site.pages.iter().filter(|page| !page.shown);
                    hidden.any(|page| contents.is_fed_by(page))
                });
                let code = if comes {
                    Code::LinkWithheld
                } else {
                    Code::LinkTargetMissing
                };
                Some(if comes {
                    written.finding(code).with("reason", WithheldReason::Empty)
                } else {
                    written.finding(code).with_nearest(None::<String>)
                })
            }
            Target::External(_) if written.is_image => Some(written.finding(Code::ImageExternal)),
            Target::File(id, _)
                if written.is_image && ending_of(&self.site.file(*id).file.path).is_none() =>
            {
                Some(
                    written
                        .finding(Code::ImageUnshowable)
                        .with("reason", UnshowableReason::File),
                )
            }
            Target::Page(..) | Target::Folder(..) | Target::Here(_) | Target::Redirect(..)
                if written.is_image =>
            {
                Some(
                    written
                        .finding(Code::ImageUnshowable)
                        .with("reason", UnshowableReason::Page),
                )
            }
            Target::Here(_) => {
                let anchor_target = page
                    .and_then(|page| target.anchor_target(page, self.site))
                    .filter(|anchor_target| {
                        !anchor_target.is_shown && !anchors::is_in_text(anchor_target)
                    });
                anchor_target.map(|anchor_target| {
                    anchors::describe(
                        written.finding(Code::LinkAnchorMissing),
                        &anchor_target,
                        written.is_helped,
                    )
                })
            }
            Target::External(url) => {
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
                let meant = if written.is_helped {
                    self.suggestions
                        .address(address, |address| self.routes.at(address).is_some())
                } else {
                    None
                };
                let near = meant.map(|near| base.join(near));
                Some(written.finding(Code::LinkTargetMissing).with_nearest(near))
            }
            Target::File(id, _) if written.is_image && !web_address(written.target) => {
                self.of_image(written, *id)
            }
            target => web_address(written.target).then(|| {
                written
                    .finding(Code::LinkAbsolute)
                    .with_nearest(self.file_of(written, target))
            }),
        }
    }

    /// Why a web address leads nowhere for most readers, if so: to their own computer, or to a name
    /// of one network alone.
    fn only_nearby(&self, target: &str) -> Option<NearbyReason> {
        let url = web_address(target).then(|| url::Url::parse(target.trim()).ok())??;
        if self
            .site
            .config
            .base_url
            .as_ref()
            .is_some_and(|base| base.strip(target).is_some())
        {
            return None;
        }
        match url.host()? {
            url::Host::Domain("localhost") => Some(NearbyReason::Local),
            url::Host::Domain(name) => {
                let is_dotless = !name.trim_end_matches('.').contains('.');
                is_dotless.then_some(NearbyReason::Dotless)
            }
            url::Host::Ipv4(address) => address.is_loopback().then_some(NearbyReason::Local),
            url::Host::Ipv6(address) => address.is_loopback().then_some(NearbyReason::Local),
        }
    }

    /// What is wrong with an image that is there, if anything.
    fn of_image(&self, written: &Written<'_>, file: FileId) -> Option<Diagnostic> {
        match self.site.file(file).file.image.as_ref()? {
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

    /// How a link to the file that an address of this site shows is written, if it shows one.
    fn file_of(&self, written: &Written<'_>, target: &Target) -> Option<String> {
        let (path, anchor) = match target {
            Target::Page(id, anchor) => (&self.site.page(*id).document.path, anchor.as_deref()),
            Target::File(id, _) => (&self.site.file(*id).file.path, None),
            _ => return None,
        };
        let file = written_from(written.folder, path, "");
        Some(anchor.map_or_else(|| file.clone(), |anchor| format!("{file}#{anchor}")))
    }

    /// Why what a link leads to is not shown.
    fn reason(&self, target: &Target) -> WithheldReason {
        let page = match target {
            Target::Page(id, _) | Target::Redirect(id, _) => self.site.page(*id).withheld,
            Target::WrongCase(target, _) => return self.reason(target),
            _ => None,
        };
        match page {
            Some(Withheld::Draft) => WithheldReason::Draft,
            Some(Withheld::Scheduled) => WithheldReason::Scheduled,
            Some(Withheld::Expired) => WithheldReason::Expired,
            None => WithheldReason::Empty,
        }
    }

    /// The file or address that was probably meant, as it would be written in the same place.
    fn nearest_path(&self, written: &Written<'_>, missing: &str) -> Option<String> {
        if !written.is_helped {
            return None;
        }
        if written.target.starts_with("www.") {
            return Some(format!("https://{}", written.target));
        }
        if email(written.target).is_some() {
            return Some(format!("mailto:{}", written.target));
        }
        // As paths are written on Windows.
        if written.target.contains('\\') {
            return Some(written.target.replace('\\', "/"));
        }
        // `https//example.org`, `http:/example.org`
        if let Some(rest) = written
            .target
            .strip_prefix("http")
            .filter(|rest| rest.starts_with(['/', ':', 's']))
        {
            return Some(format!(
                "https://{}",
                rest.trim_start_matches('s').trim_start_matches([':', '/'])
            ));
        }
        if written.target.starts_with('/') && written.target.ends_with('/') {
            return self
                .suggestions
                .address(written.target, |address| self.routes.at(address).is_some())
                .map(str::to_owned);
        }
        self.suggestions
            .path(missing)
            .map(|path| written_from(written.folder, path, written.target))
    }
}

/// A content path as a link in a folder writes it: rooted if the link was, else relative.
fn written_from(folder: &str, path: &str, target: &str) -> String {
    if target.starts_with('/') {
        return format!("/{path}");
    }
    let from = if folder.is_empty() {
        String::from("/")
    } else {
        format!("/{folder}/")
    };
    address::relative(&from, &format!("/{path}"))
}

/// What is wrong with a link as it is written, wherever it might lead.
fn malformed(target: &str) -> Option<Code> {
    let target = target.trim();
    let is_drive = matches!(target.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
    if target.is_empty() {
        return Some(Code::LinkEmpty);
    }
    if is_drive || target.starts_with('\\') {
        return Some(Code::LinkLocal);
    }
    match scheme_of(target)?.to_ascii_lowercase().as_str() {
        "file" => Some(Code::LinkLocal),
        "mailto" => {
            let addresses = target
                .split_once(':')
                .map_or("", |(_, rest)| rest)
                .split('?')
                .next()
                .unwrap_or_default();
            let all_fit = addresses
                .split(',')
                .all(|one| email(&percent_decode_str(one.trim()).decode_utf8_lossy()).is_some());
            (!all_fit).then_some(Code::LinkEmailInvalid)
        }
        "http" | "https" => {
            let host = url::Url::parse(target)
                .ok()
                .and_then(|url| url.host_str().map(str::to_owned));
            // `https://https://…` names a host that is called https.
            let is_host = |host: String| {
                host.split('.').all(|label| !label.is_empty())
                    && !host.contains(',')
                    && !matches!(host.as_str(), "http" | "https")
            };
            let fits = host.is_some_and(is_host) && target.contains("://");
            (!fits).then_some(Code::LinkAddressInvalid)
        }
        "tel" if !target.contains(|c: char| c.is_ascii_digit()) => Some(Code::LinkAddressInvalid),
        scheme => nearest(scheme, ["https", "http", "mailto"]).map(|_| Code::LinkAddressInvalid),
    }
}

/// The scheme of a web address, as written: letters, digits and a few signs before a colon (RFC
/// 3986, section 3.1).
fn scheme_of(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    fits.then_some(scheme)
}

fn web_address(target: &str) -> bool {
    scheme_of(target)
        .is_some_and(|scheme| matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https"))
}
