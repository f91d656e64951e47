//! One connection, from its first request to its end.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use super::Answer;
use super::body::Body;
use super::events;
use super::head::{self, NoHead};
use super::incoming::Incoming;
use super::response::{self, Reply};
use crate::preview::server::raw::{Method, RawResponse, ResponseBody};
use crate::preview::server::reply;

/// How much of what a client still sends is read when the connection ends, and for how long:
/// closed over unread bytes, it would end with an error, before the client has read the answer.
const LINGER_BYTES: u64 = 1024 * 1024;
const LINGER: Duration = Duration::from_secs(1);

/// Whether more may come on a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// Another request.
    Request,
    /// Nothing; the client is to be let know.
    End,
    /// Nothing; it is another's, or gone.
    Gone,
}

/// Answers the requests of a connection, until it ends.
pub(super) fn serve(stream: TcpStream, answer: &Answer) {
    let peer = stream.peer_addr().as_ref().map(SocketAddr::ip).ok();
    let mut incoming = Incoming::new(stream);
    loop {
        let answered = head::wait(&mut incoming).and_then(|length| {
            let (next, body) = answer_one(&incoming, length, peer, answer)?;
            incoming.use_up(length);
            Ok((next, body))
        });
        let next = match answered {
            Ok((Next::Request, body)) => pass_over(body, &mut incoming),
            Ok((next, _)) => next,
            Err(NoHead::Ended) => Next::Gone,
            Err(NoHead::Refused(status)) => refuse(&incoming, status),
        };
        match next {
            Next::Request => {}
            Next::End => return end(&mut incoming),
            Next::Gone => return,
        }
    }
}

/// Answers the request whose head was read, before anything of its body is: the answer may be a
/// refusal, and whoever may not ask does not make us wait for more.
fn answer_one(
    incoming: &Incoming,
    length: usize,
    peer: Option<IpAddr>,
    answer: &Answer,
) -> Result<(Next, Body), NoHead> {
    let head = head::read(&incoming.waiting()[..length], peer)?;
    let response = answer(&head.request);
    // Whoever waits to be told to go on may never send the body.
    let may_come = head.body.is_empty() || !head.awaits;
    let is_kept = head.is_kept && may_come && head.body.is_bearable();
    let reply = Reply {
        is_current: head.is_current,
        is_kept,
        only_head: head.request.method == Method::Head || response.status == 304,
    };
    let next = match response.body {
        ResponseBody::Sized { .. } if is_kept => Next::Request,
        ResponseBody::Sized { .. } => Next::End,
        ResponseBody::Events(_) => Next::Gone,
    };
    // An error is a client that has gone.
    let sent = send(incoming, reply, response);
    Ok((sent.map_or(Next::Gone, |()| next), head.body))
}

fn send(incoming: &Incoming, reply: Reply, response: RawResponse) -> io::Result<()> {
    let RawResponse {
        status,
        headers,
        body,
    } = response;
    match body {
        ResponseBody::Sized { reader, length } => {
            response::send(&incoming.stream, reply, status, &headers, reader, length)
        }
        ResponseBody::Events(start) => {
            events::open(&incoming.stream, reply, status, &headers, start)
        }
    }
}

fn pass_over(body: Body, incoming: &mut Incoming) -> Next {
    match body.pass_over(incoming) {
        Ok(()) => Next::Request,
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::FileTooLarge | ErrorKind::InvalidData | ErrorKind::TimedOut
            ) =>
        {
            Next::End
        }
        Err(_) => Next::Gone,
    }
}

/// Answers what is no request.
fn refuse(incoming: &Incoming, status: u16) -> Next {
    let reply = Reply {
        is_current: true,
        is_kept: false,
        only_head: false,
    };
    let sent = send(incoming, reply, reply::status(status));
    sent.map_or(Next::Gone, |()| Next::End)
}

/// Ends a connection so that the client reads the last answer.
fn end(incoming: &mut Incoming) {
    // Errors are clients that have gone.
    if incoming.stream.shutdown(Shutdown::Write).is_ok() {
        let _ = incoming.linger(LINGER_BYTES, LINGER);
    }
}
