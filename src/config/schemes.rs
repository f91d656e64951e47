//! What links may do besides leading to pages: the schemes of their addresses.
//!
//! A list of what is allowed and not of what is not: some programs that are told addresses by a
//! browser have done harm with them (`ms-msdt:`, `search-ms:`), and nobody knows them all.

use crate::address;
use crate::diagnostics::Code;
use crate::diagnostics::choices::UnusedReason;
use crate::source::Spanned;
use crate::yaml::{Fields, Problems};

/// Schemes that links may have on every site: the web, and writing and talking to people.
const KNOWN: [&str; 5] = ["http", "https", "mailto", "tel", "sms"];

/// Schemes that no setting allows: what they hold runs in the reader's browser, or is shown as if
/// it were a page of the site.
const FORBIDDEN: [&str; 6] = [
    "javascript",
    "vbscript",
    "data",
    "blob",
    "view-source",
    "file",
];

/// Schemes of editors, which `editor_url` may have besides.
const EDITORS: [&str; 17] = [
    "atom",
    "bbedit",
    "codium",
    "cursor",
    "editor",
    "emacs",
    "idea",
    "jetbrains",
    "mvim",
    "nova",
    "phpstorm",
    "pycharm",
    "subl",
    "txmt",
    "vscode",
    "vscode-insiders",
    "vscodium",
];

/// Whether links may have a scheme on every site.
pub(super) fn is_known(scheme: &str) -> bool {
    is_in(scheme, &KNOWN)
}

/// Whether an address that opens an editor may have a scheme.
pub(super) fn is_editor(scheme: &str) -> bool {
    is_in(scheme, &EDITORS)
}

/// The schemes that the settings add.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Vec<String> {
    let mut schemes = Vec::new();
    for written in fields.texts("link_schemes", problems) {
        let scheme = written.value.trim_end_matches(['/', ':']);
        if address::scheme(&format!("{scheme}:")).is_some() && !is_in(scheme, &FORBIDDEN) {
            schemes.push(scheme.to_ascii_lowercase());
        } else {
            report("link_schemes", &written, problems);
        }
    }
    schemes
}

/// Says that a setting has no effect, since no link may be so.
pub(super) fn report(field: &'static str, written: &Spanned<&str>, problems: &mut Problems) {
    problems.add(Code::SettingUnused, written.span, |finding| {
        finding
            .with("field", field)
            .with("value", written.value)
            .with("reason", UnusedReason::Scheme)
    });
}

fn is_in(scheme: &str, list: &[&str]) -> bool {
    list.iter().any(|other| scheme.eq_ignore_ascii_case(other))
}
