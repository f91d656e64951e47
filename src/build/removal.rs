//! What keeps a build from wiping out a site by accident: a disk that is not mounted, a folder
//! that was moved, every page a draft after a careless search and replace.

use crate::address;
use crate::content::CONTENT;
use crate::diagnostics::choices::VanishReason;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::publish::{PageChanges, Publication};
use crate::site::Withheld;
use crate::snapshot::Snapshot;

/// From how many pages on a site has most of its pages by no accident.
const MANY: usize = 10;

/// The finding about a commit that would remove most pages of a published site, or all of them.
/// It is not for a site's settings to turn down: what is gone is gone.
pub(super) fn finding(snapshot: &Snapshot, publication: &Publication) -> Option<Diagnostic> {
    let PageChanges {
        before,
        after,
        mut gone,
    } = publication.page_changes();
    let reason = reason(before, after, gone.len())?;
    // Time alone never keeps a site from being published.
    gone.retain(|file| !is_over(snapshot, file));
    let is_accident = match reason {
        VanishReason::All => !gone.is_empty(),
        VanishReason::Most => gone.len() * 2 > before,
    };
    is_accident.then(|| {
        Diagnostic::about_path(Code::PagesVanish, CONTENT)
            .with("gone", gone.len())
            .with("before", before)
            .with("example", gone.first().cloned().unwrap_or_default())
            .with("reason", reason)
    })
}

/// The addresses of written pages that a commit takes away, where nothing is left that leads on:
/// somebody may have them as a bookmark.
pub(super) fn gone(snapshot: &Snapshot, publication: &Publication) -> Vec<String> {
    let gone = publication.page_changes().gone.into_iter();
    // A site without a home page has another fault.
    gone.filter(|file| file != address::file("/").as_str() && !is_over(snapshot, file))
        .map(|file| format!("/{}", file.strip_suffix("index.html").unwrap_or(&file)))
        .collect()
}

/// Whether a file was a page whose last day has passed: it is gone as its writer wished.
fn is_over(snapshot: &Snapshot, file: &str) -> bool {
    let pages = &snapshot.site.pages;
    pages.iter().any(|page| {
        page.withheld == Some(Withheld::Expired) && address::file(&page.address) == file
    })
}

/// Whether so many pages go that it may be an accident.
const fn reason(before: usize, after: usize, gone: usize) -> Option<VanishReason> {
    if before > 0 && after == 0 {
        Some(VanishReason::All)
    } else if before >= MANY && gone * 2 > before {
        Some(VanishReason::Most)
    } else {
        None
    }
}

/// A site without content, where that was allowed: still worth a word.
pub(super) fn allow(finding: Diagnostic) -> Diagnostic {
    match finding.code {
        Code::ContentMissing if finding.severity == Severity::Error => Diagnostic {
            severity: Severity::Warning,
            ..finding
        },
        _ => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::reason;
    use crate::diagnostics::choices::VanishReason::{All, Most};

    #[test]
    fn more_than_half_of_ten_pages_is_an_accident_and_so_is_every_page() {
        assert_eq!(reason(10, 4, 6), Some(Most));
        assert_eq!(reason(10, 5, 5), None);
        assert_eq!(reason(9, 1, 8), None);
        assert_eq!(reason(11, 11, 11), Some(Most));
        assert_eq!(reason(1, 0, 1), Some(All));
        assert_eq!(reason(0, 0, 0), None);
    }
}
