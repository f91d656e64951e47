//! The route that an address leads to.

use crate::routes::{Recipe, Route};
use crate::snapshot::Snapshot;

/// What lies at an address.
pub(super) enum Resolved<'s> {
    /// A page for people.
    Page(&'s Route),
    /// Anything else that is published.
    Other(&'s Route),
    /// Something, at another address.
    Moved(String),
    /// Nothing.
    Nothing,
}

/// Finds what a web server would find in the published folder, and what a browser may still ask for
/// that shows an earlier version of a page.
pub(super) fn resolve<'s>(snapshot: &'s Snapshot, address: &str) -> Resolved<'s> {
    let routes = &snapshot.routes;
    let folder = address
        .strip_suffix("index.html")
        .filter(|folder| folder.ends_with('/'));
    // A copied file can be the page of its folder.
    let index = || {
        let is_folder = address.ends_with('/');
        is_folder.then(|| routes.at(&format!("{address}index.html")))?
    };
    if let Some(route) = snapshot
        .output_at(address)
        .or_else(|| routes.at(folder?))
        .or_else(index)
    {
        return if route.recipe.is_page() {
            Resolved::Page(route)
        } else {
            Resolved::Other(route)
        };
    }
    if let Some(asset) = other_fingerprint(snapshot, address) {
        return Resolved::Other(asset);
    }
    if let Some(variant) = other_variant(snapshot, address) {
        return Resolved::Other(variant);
    }
    let with_slash = format!("{address}/");
    let index = format!("{with_slash}index.html");
    if routes.at(&with_slash).is_some() || routes.at(&index).is_some() {
        return Resolved::Moved(with_slash);
    }
    // The page for missing addresses writes links below the path that the site is to be published
    // at.
    let base = snapshot
        .config()
        .base_url
        .as_ref()
        .map(|base| base.path().trim_end_matches('/'))
        .filter(|base| !base.is_empty());
    match base
        .and_then(|base| address.strip_prefix(base))
        .filter(|rest| rest.starts_with('/'))
    {
        Some(rest) => resolve(snapshot, rest),
        None => Resolved::Nothing,
    }
}

/// The theme's file of that name, whatever its bytes were when the page was made that asks for it:
/// a page that is held keeps its style.
fn other_fingerprint<'s>(snapshot: &'s Snapshot, address: &str) -> Option<&'s Route> {
    let is_same = |asset: &crate::theme::Asset| {
        let (before, after) =
            (asset.address.split_once(&asset.fingerprint)).unwrap_or((asset.address.as_str(), ""));
        let fingerprint = address
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after));
        fingerprint.is_some_and(|found| {
            found.len() == asset.fingerprint.len()
                && found.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    let index = snapshot.theme().assets.iter().position(is_same)?;
    let route = snapshot
        .routes
        .at(&snapshot.theme().assets[index].address)?;
    matches!(route.recipe, Recipe::Asset(_)).then_some(route)
}

/// The variant of an image of that name, whatever the image was when the page was made that asks
/// for it.
fn other_variant<'s>(snapshot: &'s Snapshot, address: &str) -> Option<&'s Route> {
    // `samtal.3f2a9c1b04-960.webp`: what is between the last dots is not compared, up to the width.
    let parts = |address: &str| {
        let (stem, ending) = address.rsplit_once('.')?;
        let (stem, name) = stem.rsplit_once('.')?;
        let (fingerprint, width) = name.split_once('-')?;
        let fits =
            fingerprint.len() == 10 && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit());
        fits.then(|| (stem.to_owned(), width.to_owned(), ending.to_owned()))
    };
    let wanted = parts(address)?;
    let is_variant = |route: &&Route| matches!(route.recipe, Recipe::Image(..));
    snapshot
        .routes
        .all
        .iter()
        .filter(is_variant)
        .find(|route| parts(&route.address).as_ref() == Some(&wanted))
}
