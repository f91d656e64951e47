//! What the pipelines of all hosts have in common.

use super::escape::shell;
use super::holdings::Holdings;

/// The package that they install, of this very version.
pub(super) const PACKAGE: &str = concat!("samverk==", env!("CARGO_PKG_VERSION"));
/// How they install it. A package without a program for this system would have to be compiled.
pub(super) const INSTALL: &str = "python3 -m pip install --only-binary :all: \"$SAMVERK_PACKAGE\"";
/// The same on machines whose system keeps its Python to itself.
pub(super) const PIPX: &str = "pipx install --pip-args='--only-binary=:all:' \"$SAMVERK_PACKAGE\"";
/// The folder that they build into, at the top of the repository.
pub(super) const OUTPUT: &str = "public";
/// What builds keep for each other.
pub(super) const CACHE: &str = ".samverk-cache";

/// `samverk`, and which site, if that is not the repository itself.
pub(super) fn samverk(holdings: &Holdings) -> String {
    let folder = holdings.folder.trim_end_matches('/');
    if folder.is_empty() {
        String::from("samverk")
    } else {
        format!("samverk --root {}", shell(folder))
    }
}

/// A scalar of YAML, in quotes.
pub(super) fn scalar(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
