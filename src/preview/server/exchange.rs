//! One request and its answer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tiny_http::{Method, Request, ResponseBox};

use crate::preview::server::host::{Guard, Verdict};
use crate::preview::server::lanes::Gate;
use crate::preview::server::selection::values;
use crate::preview::server::target::{NoTarget, Target};
use crate::preview::server::{Answer, Answers, Asked, body, events, reply};

/// How many answers are worked out at a time. Sending them has no limit, because readers can be
/// slow.
const AT_ONCE: usize = 256;

/// What every exchange needs.
pub(super) struct Exchange {
    guard: Guard,
    answers: Arc<dyn Answers>,
    gate: Gate,
}

impl Exchange {
    pub(super) fn new(guard: Guard, answers: Arc<dyn Answers>) -> Self {
        Self {
            guard,
            answers,
            gate: Gate::new(AT_ONCE),
        }
    }

    /// Answers a request.
    pub(super) fn carry_out(&self, request: Request) {
        let Some(request) = body::get_past(request) else {
            return;
        };
        let response = match self.let_through(&request) {
            Ok(asked) => match self.answer(&asked) {
                Answer::Events(start) => {
                    let only_headers = *request.method() == Method::Head;
                    return events::open(request, only_headers, start);
                }
                Answer::Page {
                    status,
                    media_type,
                    bytes,
                } => reply::page(&request, status, &media_type, bytes),
                Answer::File { disk, media_type } => reply::file(&request, &disk, &media_type),
                Answer::Moved(address) => reply::moved(&address),
                Answer::Nothing => reply::status(404),
            },
            Err(refusal) => refusal,
        };
        // An error is a reader that has gone.
        let _ = request.respond(response);
    }

    /// What is asked for, or the answer to a request that should not be answered.
    fn let_through(&self, request: &Request) -> Result<Asked, ResponseBox> {
        let target = Target::parse(request.url()).map_err(refuse)?;
        let mut hosts = values(request.headers(), "Host");
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return Err(reply::status(400));
        };
        // Where the target names the server, the header means nothing (RFC 9112, section 3.2.2).
        match self.guard.judge(target.authority.unwrap_or(host)) {
            Verdict::Allowed => {}
            Verdict::Refused(sentence) => return Err(reply::text(403, &sentence)),
            Verdict::Malformed => return Err(reply::status(400)),
        }
        if !matches!(request.method(), Method::Get | Method::Head) {
            return Err(reply::with(reply::status(405), &[("Allow", "GET, HEAD")]));
        }
        let address = target.address().map_err(refuse)?;
        let is_local = request
            .remote_addr()
            .is_some_and(|peer| peer.ip().to_canonical().is_loopback());
        Ok(Asked {
            address,
            query: target.query(),
            is_local,
        })
    }

    fn answer(&self, asked: &Asked) -> Answer {
        let _entered = self.gate.enter();
        // What a panic leaves behind is the affair of those who keep it behind a lock.
        catch_unwind(AssertUnwindSafe(|| self.answers.answer(asked))).unwrap_or_else(|_| {
            Answer::Page {
                status: 500,
                media_type: "text/plain; charset=utf-8".to_owned(),
                bytes: b"500 Internal Server Error\n"[..].into(),
            }
        })
    }
}

fn refuse(reason: NoTarget) -> ResponseBox {
    reply::status(match reason {
        NoTarget::Malformed => 400,
        NoTarget::TooLong => 414,
        NoTarget::Nowhere => 404,
    })
}
