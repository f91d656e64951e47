//! What a window is told that shows a page: what is wrong with it, and what to do to show its newest
//! version.

use serde::Serialize;

use super::Preview;
use super::handler::OWN;
use super::page_view::{self, PageView};
use super::panel::State;
use super::server::Request;

/// A window, as it says of itself.
pub(super) struct Window {
    /// The address of the page that it shows.
    page: String,
    /// The version of it that it shows.
    version: String,
    /// Whether there was a page at this address that it showed before.
    has_lost_page: bool,
    /// Whether it is on this machine.
    is_local: bool,
}

/// The answer.
#[derive(Serialize)]
struct PageState {
    /// What there is to say about the page.
    state: State,
    /// The newest version.
    version: String,
    /// What to do to show it: `reload`, or `styles` where style sheets are all that differs.
    change: Option<&'static str>,
    /// Where the page is now, if its file was renamed.
    moved: Option<String>,
}

impl Window {
    /// The window that a request comes from.
    pub(super) fn of(request: &Request) -> Self {
        let value = |key: &str| {
            let mut pairs = request.query.iter();
            pairs
                .find(|(name, _)| name == key)
                .map_or_else(String::new, |(_, value)| value.clone())
        };
        Self {
            page: value("page"),
            version: value("version"),
            has_lost_page: !value("lost").is_empty(),
            is_local: request.is_local,
        }
    }
}

/// What to tell a window, in JSON.
pub(super) fn json(preview: &Preview, window: &Window) -> String {
    let snapshot = preview.snapshot();
    let (page, is_local) = (&window.page, window.is_local);
    let view = if page == OWN {
        PageView::index(preview, is_local)
    } else {
        page_view::at(preview, &snapshot, page, is_local)
    };
    let version = view.version.to_string();
    let change = (version != window.version).then(|| {
        if view.version.differs_in_sheets_only(&window.version) {
            "styles"
        } else {
            "reload"
        }
    });
    // Whoever asks for an old address gets what a web server would give. Only a window that showed
    // the page goes with it.
    let showed_it = change.is_some() || window.has_lost_page;
    let answer = PageState {
        state: State::of(preview, &snapshot, &view, page, is_local),
        moved: preview.renames.of(page).filter(|_| showed_it),
        version,
        change,
    };
    // Texts, numbers and lists always serialise.
    serde_json::to_string(&answer).unwrap_or_default()
}
