//! One request and its response.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::preview::server::host::{Guard, Verdict};
use crate::preview::server::raw::{Method, RawRequest, RawResponse};
use crate::preview::server::semaphore::Semaphore;
use crate::preview::server::target::{NoTarget, RequestTarget};
use crate::preview::server::{Handler, Request, Response, reply};

/// How many requests are handled at a time. Sending the responses has no limit, because clients can
/// be slow.
const MAX_CONCURRENT: usize = 256;

/// What every exchange of a request and a response needs.
pub(super) struct Exchange {
    guard: Guard,
    handler: Arc<dyn Handler>,
    semaphore: Semaphore,
}

impl Exchange {
    pub(super) fn new(guard: Guard, handler: Arc<dyn Handler>) -> Self {
        Self {
            guard,
            handler,
            semaphore: Semaphore::new(MAX_CONCURRENT),
        }
    }

    /// The response to a request.
    pub(super) fn carry_out(&self, raw: &RawRequest<'_>) -> RawResponse {
        let request = match self.let_through(raw) {
            Ok(request) => request,
            Err(refusal) => return refusal,
        };
        match self.handle(&request) {
            Response::Events(start) => reply::events(start),
            Response::Page {
                status,
                media_type,
                bytes,
            } => reply::page(raw, status, &media_type, bytes),
            Response::File { disk, media_type } => reply::file(raw, &disk, &media_type),
            Response::Moved(address) => reply::moved(&request.address, &address),
            Response::Nothing => reply::status(404),
        }
    }

    /// The request for the handler, or the response to one that is refused.
    fn let_through(&self, raw: &RawRequest<'_>) -> Result<Request, RawResponse> {
        let target = RequestTarget::parse(raw.target).map_err(refuse)?;
        let mut hosts = raw.values("Host");
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return Err(reply::status(400));
        };
        // Where the target names the server, the header means nothing (RFC 9112, section 3.2.2).
        match self.guard.judge(target.authority.unwrap_or(host)) {
            Verdict::Allowed => {}
            Verdict::Refused(sentence) => return Err(reply::text(403, &sentence)),
            Verdict::Malformed => return Err(reply::status(400)),
        }
        if raw.method == Method::Other {
            return Err(reply::status(405).with(&[("Allow", "GET, HEAD")]));
        }
        let address = target.address().map_err(refuse)?;
        let is_local = raw
            .peer
            .is_some_and(|peer| peer.to_canonical().is_loopback());
        Ok(Request {
            address,
            query: target.query(),
            is_local,
        })
    }

    fn handle(&self, request: &Request) -> Response {
        let _permit = self.semaphore.acquire();
        // Whatever the handler keeps is behind locks, which it takes over after a panic.
        catch_unwind(AssertUnwindSafe(|| self.handler.handle(request))).unwrap_or_else(|_| {
            Response::Page {
                status: 500,
                media_type: "text/plain; charset=utf-8".to_owned(),
                bytes: b"500 Internal Server Error\n"[..].into(),
            }
        })
    }
}

fn refuse(reason: NoTarget) -> RawResponse {
    reply::status(match reason {
        NoTarget::Malformed => 400,
        NoTarget::TooLong => 414,
        NoTarget::Nowhere => 404,
    })
}
