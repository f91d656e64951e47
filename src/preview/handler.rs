//! Answers the requests of the server from the current snapshot.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::page_state::{self, Window};
use super::page_view::{self, PageView};
use super::resolve::{Resolved, resolve};
use super::server::{Handler, Request, Response, media_type, with_charset};
use super::{Preview, script_tag, served_files};
use crate::images::{Encoded, VariantJob};
use crate::routes::{Output, Recipe, Route};

/// All addresses of the preview's own begin with this. No content path becomes such an address:
/// names that begin with a dot are not content.
pub(super) const OWN: &str = "/.samverk/";

const HTML: &str = "text/html; charset=utf-8";

/// The preview's own files for browsers.
const CLIENT_FILES: [(&str, &str); 9] = [
    ("preview.js", include_str!("client/preview.js")),
    ("connection.js", include_str!("client/connection.js")),
    ("worker.js", include_str!("client/worker.js")),
    ("stream.js", include_str!("client/stream.js")),
    ("marks.js", include_str!("client/marks.js")),
    ("panel.js", include_str!("client/panel.js")),
    ("index.js", include_str!("client/index.js")),
    ("preview.css", include_str!("client/preview.css")),
    ("icon.svg", include_str!("client/icon.svg")),
];

/// Answers requests for a preview.
pub(super) struct PreviewHandler(Arc<Preview>);

impl PreviewHandler {
    /// Answers for this preview.
    pub(super) const fn of(preview: Arc<Preview>) -> Self {
        Self(preview)
    }
}

impl Handler for PreviewHandler {
    fn handle(&self, request: &Request) -> Response {
        let preview = &self.0;
        let _waiting = Waiting::begin(preview);
        match request.address.strip_prefix(OWN) {
            Some(name) => own(preview, name, request),
            // As it is typed.
            None if request.address == OWN.trim_end_matches('/') => Response::Moved(OWN.to_owned()),
            None => of_site(preview, request),
        }
    }
}

/// A request is being answered, until this is dropped.
struct Waiting<'p>(&'p Preview);

impl<'p> Waiting<'p> {
    fn begin(preview: &'p Preview) -> Self {
        preview.pending_requests.fetch_add(1, Ordering::Relaxed);
        Self(preview)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.pending_requests.fetch_sub(1, Ordering::Relaxed);
    }
}

fn of_site(preview: &Arc<Preview>, request: &Request) -> Response {
    let snapshot = preview.snapshot();
    match resolve(&snapshot, &request.address) {
        resolved @ (Resolved::Page(_) | Resolved::Nothing) => page(
            &page_view::of(
                preview,
                &snapshot,
                &resolved,
                &request.address,
                request.is_local,
            ),
            &request.address,
        ),
        Resolved::Moved(address) => Response::Moved(address),
        Resolved::Other(route) => match snapshot.renderer().render(route) {
            Ok(Output::Bytes(bytes)) => Response::Page {
                status: 200,
                media_type: media_type_of(route),
                bytes: bytes.into(),
            },
            Ok(Output::Shared(bytes)) => whole(&route.address, bytes),
            Ok(Output::Copy(disk)) => {
                preview.served_files.note(&route.address, &disk);
                Response::File {
                    disk,
                    media_type: media_type(&route.address),
                }
            }
            Ok(Output::Cleaned(disk)) => {
                preview.served_files.note(&route.address, &disk);
                without_metadata(&route.address, &disk)
            }
            Ok(Output::Image(job)) => variant(preview, &route.address, job),
            Err(_) => Response::Nothing,
        },
    }
}

/// The media type of what a route gives: a generated file's own, else by its ending.
fn media_type_of(route: &Route) -> String {
    match route.recipe {
        Recipe::Generated(file, _) => with_charset(file.media_type()),
        _ => media_type(&route.address),
    }
}

fn page(view: &PageView, address: &str) -> Response {
    Response::Page {
        status: view.status,
        media_type: HTML.to_owned(),
        bytes: script_tag::with_tag(&view.bytes, address, &view.version),
    }
}

/// A variant of an image is made when a browser asks for it, and kept. If the image is damaged, it
/// is sent as it is.
fn variant(preview: &Preview, address: &str, job: VariantJob) -> Response {
    match preview.encoder.encode(std::slice::from_ref(&job)).pop() {
        Some(Encoded::Bytes(bytes)) => whole(address, bytes.into()),
        Some(Encoded::Damaged) | None if job.is_cleaned => without_metadata(address, &job.disk),
        Some(Encoded::Damaged) | None => Response::File {
            media_type: media_type(address),
            disk: job.disk,
        },
    }
}

/// A picture as it is published: without what else its file says.
fn without_metadata(address: &str, disk: &Path) -> Response {
    served_files::cleaned(disk).map_or(Response::Nothing, |bytes| whole(address, bytes.into()))
}

fn whole(address: &str, bytes: Arc<[u8]>) -> Response {
    Response::Page {
        status: 200,
        media_type: media_type(address),
        bytes,
    }
}

fn own(preview: &Arc<Preview>, name: &str, request: &Request) -> Response {
    if name.is_empty() {
        return page(&PageView::index(preview, request.is_local), OWN);
    }
    match name {
        "events" | "events/" => {
            let preview = Arc::clone(preview);
            return Response::Events(Box::new(move |writer| preview.clients.open(writer)));
        }
        "state" | "state/" => {
            let json = page_state::json(preview, &Window::of(request));
            return whole("state.json", Arc::from(json.as_bytes()));
        }
        _ => {}
    }
    let file = CLIENT_FILES.iter().find(|(known, _)| *known == name);
    file.map_or(Response::Nothing, |(name, text)| {
        whole(name, Arc::from(text.as_bytes()))
    })
}
