//! What the server asks for → what it gets.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::find::{Found, find};
use super::look::{self, Look};
use super::server::{Answer, Answers, Asked, media_type};
use super::tabs::Reader;
use super::{Preview, tag};
use crate::images::{Encoded, VariantJob};
use crate::routes::Output;

/// Below this lies what is the preview's own. No content path becomes such an address: names that
/// begin with a dot are no content.
pub(super) const OWN: &str = "/.samverk/";

const HTML: &str = "text/html; charset=utf-8";

/// The preview's own files for browsers.
const CLIENT: [(&str, &str); 4] = [
    ("preview.js", include_str!("client/preview.js")),
    ("panel.js", include_str!("client/panel.js")),
    ("index.js", include_str!("client/index.js")),
    ("preview.css", include_str!("client/preview.css")),
];

/// A preview, as the server knows it.
pub(super) struct Front(Arc<Preview>);

impl Front {
    /// Answers for this preview.
    pub(super) const fn of(preview: Arc<Preview>) -> Self {
        Self(preview)
    }
}

impl Answers for Front {
    fn answer(&self, asked: &Asked) -> Answer {
        let preview = &self.0;
        let _waiting = Waiting::begin(preview);
        match asked.address.strip_prefix(OWN) {
            Some(name) => own(preview, name, asked),
            None => of_site(preview, asked),
        }
    }
}

/// Somebody waits for an answer, until this is dropped.
struct Waiting<'p>(&'p Preview);

impl<'p> Waiting<'p> {
    fn begin(preview: &'p Preview) -> Self {
        preview.asked.fetch_add(1, Ordering::Relaxed);
        Self(preview)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.asked.fetch_sub(1, Ordering::Relaxed);
    }
}

fn of_site(preview: &Arc<Preview>, asked: &Asked) -> Answer {
    let snapshot = preview.snapshot();
    match find(&snapshot, &asked.address) {
        found @ (Found::Page(_) | Found::Nothing) => page(
            &look::of(preview, &snapshot, &found, &asked.address, asked.is_local),
            &asked.address,
        ),
        Found::Moved(address) => Answer::Moved(address),
        Found::Other(route) => match snapshot.renderer().render(route) {
            Ok(Output::Bytes(bytes)) => whole(&route.address, bytes.into()),
            Ok(Output::Shared(bytes)) => whole(&route.address, bytes),
            Ok(Output::Copy(disk)) => {
                preview.served.note(&route.address, &disk);
                Answer::File {
                    disk,
                    media_type: media_type(&route.address),
                }
            }
            Ok(Output::Image(job)) => variant(preview, &route.address, job),
            Err(_) => Answer::Nothing,
        },
    }
}

fn page(look: &Look, address: &str) -> Answer {
    Answer::Page {
        status: look.status,
        media_type: HTML.to_owned(),
        bytes: tag::with_tag(&look.bytes, address, &look.version),
    }
}

/// A variant is made when a browser asks for it, and remembered. A damaged image stands in for its
/// own.
fn variant(preview: &Preview, address: &str, job: VariantJob) -> Answer {
    match preview.encoder.encode(std::slice::from_ref(&job)).pop() {
        Some(Encoded::Bytes(bytes)) => whole(address, bytes.into()),
        Some(Encoded::Damaged) | None => Answer::File {
            media_type: media_type(address),
            disk: job.disk,
        },
    }
}

fn whole(address: &str, bytes: Arc<[u8]>) -> Answer {
    Answer::Page {
        status: 200,
        media_type: media_type(address),
        bytes,
    }
}

fn own(preview: &Arc<Preview>, name: &str, asked: &Asked) -> Answer {
    if name.is_empty() {
        return page(&Look::index(preview, asked.is_local), OWN);
    }
    if name == "events" || name == "events/" {
        let value = |key: &str| {
            asked
                .query
                .iter()
                .find(|(name, _)| name == key)
                .map_or_else(String::new, |(_, value)| value.clone())
        };
        let reader = Reader {
            page: value("page"),
            version: value("version"),
            is_local: asked.is_local,
        };
        let preview = Arc::clone(preview);
        return Answer::Events(Box::new(move |writer| {
            preview.tabs.open(&preview, reader, writer)
        }));
    }
    let file = CLIENT.iter().find(|(known, _)| *known == name);
    file.map_or(Answer::Nothing, |(name, text)| {
        whole(name, Arc::from(text.as_bytes()))
    })
}
