//! `exclude`: patterns of what is left out of the content.

use fast_glob::glob_match;
use unicode_normalization::UnicodeNormalization as _;

use crate::diagnostics::Code;
use crate::diagnostics::choices::UnusedReason;
use crate::source::Spanned;
use crate::yaml::{Fields, Problems};

/// Patterns of paths below `content/`, as `.gitignore` writes them: one without a slash is for
/// names at any depth, one with a slash at its end for folders. Upper and lower case make no
/// difference, so that a site is the same on every system.
#[derive(Debug, Clone, Default)]
pub struct Exclude(Vec<Pattern>);

#[derive(Debug, Clone)]
struct Pattern {
    written: Spanned<String>,
    /// In lower case, in the form of all paths (NFC).
    glob: String,
    is_for_folders: bool,
}

impl PartialEq for Exclude {
    fn eq(&self, other: &Self) -> bool {
        self.0
            .iter()
            .map(|pattern| &pattern.written)
            .eq(other.0.iter().map(|pattern| &pattern.written))
    }
}

impl Eq for Exclude {}

impl Exclude {
    /// Reads the setting. What is no pattern is reported.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let written = fields.texts("exclude", problems);
        let patterns = written.into_iter().filter_map(|written| {
            let pattern = Pattern::parse(&written);
            if pattern.is_none() {
                problems.add(Code::SettingUnused, written.span, |finding| {
                    finding
                        .with("field", "exclude")
                        .with("value", written.value)
                        .with("reason", UnusedReason::Pattern)
                });
            }
            pattern
        });
        Self(patterns.collect())
    }

    /// Whether nothing is left out.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The numbers of the patterns that a path below `content/` fits.
    pub fn fitting(&self, path: &str, is_folder: bool) -> impl Iterator<Item = usize> {
        let path = path.to_lowercase();
        let fits = move |pattern: &Pattern| {
            (is_folder || !pattern.is_for_folders) && glob_match(&pattern.glob, &path)
        };
        (0..self.0.len()).filter(move |number| fits(&self.0[*number]))
    }

    /// Whether a file below `content/` is left out: itself, or a folder that it lies in.
    pub fn covers(&self, path: &str) -> bool {
        let mut ends = path.match_indices('/').map(|(slash, _)| slash);
        !self.is_empty()
            && (self.fitting(path, false).next().is_some()
                || ends.any(|end| self.fitting(&path[..end], true).next().is_some()))
    }

    /// All patterns, as they are written.
    pub fn written(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.0.iter().map(|pattern| &pattern.written)
    }
}

impl Pattern {
    fn parse(written: &Spanned<&str>) -> Option<Self> {
        // Writers on Windows use its separator; nobody means to escape anything.
        let text: String = written.value.trim().replace('\\', "/").nfc().collect();
        let text = text.strip_prefix("./").unwrap_or(&text);
        let is_anchored = text.starts_with('/') || text.trim_end_matches('/').contains('/');
        let text = text.trim_start_matches('/');
        let text = text.strip_prefix("content/").unwrap_or(text);
        let is_for_folders = text.ends_with('/');
        let text = text.trim_end_matches('/');
        if text.is_empty() || text.starts_with('!') || !is_closed(text) {
            return None;
        }
        let glob = text.to_lowercase();
        let glob = if is_anchored {
            glob
        } else {
            format!("**/{glob}")
        };
        Some(Self {
            written: Spanned::new(written.value.to_owned(), written.span),
            glob,
            is_for_folders,
        })
    }
}

/// Whether every bracket and every brace of a pattern is closed: one that is open fits nothing.
fn is_closed(glob: &str) -> bool {
    let mut in_class = false;
    let mut braces = 0_usize;
    for character in glob.chars() {
        match (in_class, character) {
            (false, '[') => in_class = true,
            (true, ']') => in_class = false,
            (false, '{') => braces += 1,
            (false, '}') => match braces.checked_sub(1) {
                Some(left) => braces = left,
                None => return false,
            },
            _ => {}
        }
    }
    !in_class && braces == 0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use fast_glob::glob_match;

    use super::Pattern;
    use crate::source::{Span, Spanned};

    /// Whether a pattern fits a file, and a folder.
    fn fits(pattern: &str, path: &str) -> (bool, bool) {
        let pattern = Pattern::parse(&Spanned::new(pattern, Span::default())).unwrap();
        let fits = glob_match(&pattern.glob, path.to_lowercase());
        (fits && !pattern.is_for_folders, fits)
    }

    #[test]
    fn a_name_is_meant_at_any_depth_and_a_path_where_it_is() {
        assert_eq!(fits("*.psd", "bilder/a.PSD"), (true, true));
        assert_eq!(fits("*.psd", "a.psd"), (true, true));
        assert_eq!(fits("*.psd", "psd"), (false, false));
        assert_eq!(fits("ÅR?.md", "möten/år2.md"), (true, true));
        assert_eq!(fits("[a-c]*.md", "B/b.md"), (true, true));
        assert_eq!(fits("[!a-c]*.md", "b/b.md"), (false, false));
        assert_eq!(fits("arkiv", "arkivet"), (false, false));
        assert_eq!(fits("**/utkast/*", "a/utkast/b"), (true, true));
        assert_eq!(fits("**/utkast/*", "utkast/b"), (true, true));
        assert_eq!(fits("a*b*c.md", "x/aXbbXc.md"), (true, true));
        assert_eq!(fits("intern", "a/intern"), (true, true));
        assert_eq!(fits("/*.psd", "bilder/a.psd"), (false, false));
        assert_eq!(fits("intern/*.md", "intern/a.md"), (true, true));
        assert_eq!(fits("intern/*.md", "intern/b/a.md"), (false, false));
        assert_eq!(fits("intern/**", "intern/b/a.md"), (true, true));
        assert_eq!(fits("content/intern", "intern"), (true, true));
        assert_eq!(fits(r"intern\*.md", "intern/a.md"), (true, true));
        assert_eq!(fits("arkiv/", "natverk/arkiv"), (false, true));
        assert_eq!(
            fits("arbetsmaterial*", "arbetsmaterial 2026.docx"),
            (true, true)
        );
        assert_eq!(fits("{utkast,skiss}-*", "a/skiss-1.md"), (true, true));
        assert_eq!(fits("Ma\u{308}ten", "mäten"), (true, true));
    }

    #[test]
    fn what_is_no_pattern_is_none() {
        for text in ["", "/", "  ", "[a", "{a", "a}", "!a.md", "content/"] {
            assert!(
                Pattern::parse(&Spanned::new(text, Span::default())).is_none(),
                "{text}"
            );
        }
    }
}
