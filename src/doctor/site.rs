//! Of the site.

use super::{Patient, Verdict};
use crate::content::{CONTENT, SETTINGS, is_markdown};
use crate::diagnostics::{Code, Diagnostic, Family, Severity};
use crate::theme::{AssetSource, THEMES};

/// So many names are told; the others are counted.
const TOLD: usize = 3;

/// Whether there is a site.
#[expect(
    clippy::unnecessary_wraps,
    reason = "checks may have nothing to look at"
)]
pub(super) fn root(patient: &Patient<'_>) -> Option<Verdict> {
    let has_settings = patient
        .site
        .map(|site| !site.config().source.text.is_empty());
    Some(match has_settings {
        None => Verdict::of("wrong"),
        Some(true) => Verdict::of("right"),
        Some(false) => Verdict::of("right-bare"),
    })
}

/// Whether the settings are understood.
pub(super) fn settings(patient: &Patient<'_>) -> Option<Verdict> {
    patient.site?;
    Some(judged(patient, |finding| finding.file() == Some(SETTINGS)))
}

/// Whether the theme is there and its files are understood.
pub(super) fn theme(patient: &Patient<'_>) -> Option<Verdict> {
    let site = patient.site?;
    let themes = format!("{THEMES}/");
    let is_of_theme = |finding: &Diagnostic| {
        finding.family == Family::Theme
            || finding.file().is_some_and(|file| file.starts_with(&themes))
    };
    let verdict = judged(patient, is_of_theme);
    Some(verdict.with("theme", site.config().theme.value.as_str()))
}

/// How many pages there are, and how many errors in them.
pub(super) fn pages(patient: &Patient<'_>) -> Option<Verdict> {
    let pages = patient.site?.documents().len();
    let content = format!("{CONTENT}/");
    let is_of_page = |file: &str| file.starts_with(&content) && is_markdown(file);
    let errors = patient.findings.iter().filter(|finding| {
        finding.severity == Severity::Error && finding.file().is_some_and(is_of_page)
    });
    let errors = errors.count();
    let said = match (pages, errors) {
        (0, _) => "wrong-none",
        (_, 0) => "right",
        _ => "wrong",
    };
    Some(
        Verdict::of(said)
            .with("count", pages)
            .with("errors", errors),
    )
}

/// Whether pictures are there, and not what Git LFS leaves until it fetches them.
pub(super) fn pictures(patient: &Patient<'_>) -> Option<Verdict> {
    let files = &patient.site?.site.files;
    let pointers = files.iter().filter(|file| file.file.is_lfs_pointer);
    let pointers: Vec<String> = pointers.map(|file| file.file.source_path()).collect();
    if pointers.is_empty() {
        let pictures = files.iter().filter(|file| file.image().is_some()).count();
        return Some(Verdict::of("right").with("count", pictures));
    }
    let told = pointers.iter().take(TOLD).map(String::as_str);
    let names = told.collect::<Vec<_>>().join(", ");
    let more = pointers.len().saturating_sub(TOLD);
    let verdict = Verdict::of("wrong").with("count", pointers.len());
    Some(verdict.with("names", names).with("more", more))
}

/// Whether the theme's own fonts are fonts.
pub(super) fn fonts(patient: &Patient<'_>) -> Option<Verdict> {
    let assets = patient.site?.theme().assets.iter();
    let fonts: Vec<_> = assets
        .filter(|asset| {
            let ending = asset.name.rsplit('.').next().unwrap_or_default();
            ["woff", "woff2", "ttf", "otf"].contains(&ending.to_ascii_lowercase().as_str())
        })
        .collect();
    if fonts.is_empty() {
        return Some(Verdict::of("right-none"));
    }
    let is_font = |source: &AssetSource| match source {
        AssetSource::Bytes(bytes) => begins_as_font(bytes),
        AssetSource::Disk(path) => std::fs::read(path).is_ok_and(|bytes| begins_as_font(&bytes)),
    };
    let broken = fonts.iter().find(|asset| !is_font(&asset.source));
    Some(match broken {
        None => Verdict::of("right").with("count", fonts.len()),
        Some(asset) => Verdict::of("wrong").with("name", asset.name.as_str()),
    })
}

/// WOFF, WOFF2 and OpenType, by their first bytes.
fn begins_as_font(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 5] = [b"wOFF", b"wOF2", b"OTTO", b"true", &[0, 1, 0, 0]];
    starts.iter().any(|start| bytes.starts_with(start))
}

/// What the links for changing a page lead to.
pub(super) fn editor(patient: &Patient<'_>) -> Option<Verdict> {
    let config = patient.site?.config();
    let is_of_editor = |finding: &Diagnostic| {
        let fields = finding.args.iter();
        let mut fields = fields.filter(|(name, _)| *name == "field");
        finding.file() == Some(SETTINGS)
            && fields.any(|(_, field)| *field == "edit_url".into() || *field == "editor_url".into())
    };
    if patient.findings.iter().any(is_of_editor) {
        return Some(Verdict::of("wrong"));
    }
    let scheme = config.editor_url.split(':').next().unwrap_or_default();
    Some(if !scheme.is_empty() {
        Verdict::of("right").with("scheme", scheme)
    } else if config.edit_url.is_empty() {
        Verdict::of("right-none")
    } else {
        Verdict::of("right-web")
    })
}

/// Right, or wrong with the number of errors and warnings in what is looked at. That a site does not
/// say its address is no fault.
fn judged(patient: &Patient<'_>, is_of_it: impl Fn(&Diagnostic) -> bool) -> Verdict {
    let faults = patient.findings.iter().filter(|finding| {
        finding.severity >= Severity::Warning
            && finding.code != Code::BaseUrlMissing
            && is_of_it(finding)
    });
    match faults.count() {
        0 => Verdict::of("right"),
        count => Verdict::of("wrong").with("count", count),
    }
}
