//! Requests and responses, from the form of `tiny_http` to ours and back.

use std::net::SocketAddr;

use tiny_http::{Header, Method as TinyMethod, Request, Response, ResponseBox, StatusCode};

use super::{drain_body, events};
use crate::preview::server::raw::{Method, RawRequest, RawResponse, ResponseBody};

/// Answers a request.
pub(super) fn answer(request: Request, answer: impl Fn(&RawRequest<'_>) -> RawResponse) {
    // First the answer, which may be a refusal: whoever may not ask does not make us wait for more.
    let RawResponse {
        status,
        headers,
        body,
    } = answer(&raw(&request));
    let Some(request) = drain_body::drain_body(request) else {
        return;
    };
    match body {
        ResponseBody::Events(start) => events::open(request, status, &headers, start),
        ResponseBody::Sized { reader, length } => {
            // Without the length the response would be sent in chunks, as would a long one without
            // a threshold.
            let response = Response::new(
                StatusCode(status),
                Vec::new(),
                reader,
                usize::try_from(length).ok(),
                None,
            );
            let response = response.with_chunked_threshold(usize::MAX);
            // An error is a client that has gone.
            let _ = request.respond(with_headers(response, &headers));
        }
    }
}

fn raw(request: &Request) -> RawRequest<'_> {
    RawRequest {
        method: match request.method() {
            TinyMethod::Get => Method::Get,
            TinyMethod::Head => Method::Head,
            _ => Method::Other,
        },
        target: request.url(),
        headers: request
            .headers()
            .iter()
            .map(|header| (header.field.as_str().as_str(), header.value.as_str()))
            .collect(),
        peer: request.remote_addr().map(SocketAddr::ip),
    }
}

fn with_headers(response: ResponseBox, headers: &[(&'static str, String)]) -> ResponseBox {
    headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok())
        .fold(response, Response::with_header)
}
