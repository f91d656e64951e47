//! A request as it came in and a response as it goes out: all that passes between what speaks HTTP
//! (`http/`) and the rest of the server.

use std::io::Read;
use std::net::IpAddr;

use crate::preview::server::EventStart;

/// What a request says before its body. A preview has no use for the body itself.
#[derive(Debug)]
pub(super) struct RawRequest<'r> {
    pub method: Method,
    /// The request target as it was written: `/natverk/?a=b`, or with a server in front of it.
    pub target: &'r str,
    /// Names and values in the order in which they came.
    pub headers: Vec<(&'r str, &'r str)>,
    /// The address of the other side, where it has one.
    pub peer: Option<IpAddr>,
}

/// The method, as far as a preview knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Head,
    Other,
}

/// A response, complete but for what is about the connection: `Date`, `Connection`,
/// `Content-Length` and `Transfer-Encoding` are added by what speaks HTTP.
pub(super) struct RawResponse {
    /// The HTTP status.
    pub status: u16,
    /// Names and values. Values are printable ASCII: see [`is_header_value`].
    pub headers: Vec<(&'static str, String)>,
    /// What is sent after the headers, unless the request is HEAD or the status 304.
    pub body: ResponseBody,
}

/// What follows the headers.
pub(super) enum ResponseBody {
    /// Exactly this many bytes, which the reader gives.
    Sized {
        reader: Box<dyn Read + Send>,
        length: u64,
    },
    /// Whatever is written, for as long as it is.
    Events(EventStart),
}

impl<'r> RawRequest<'r> {
    /// All values of a header, as they were sent.
    pub(super) fn values(&self, name: &'static str) -> impl Iterator<Item = &'r str> {
        self.headers
            .iter()
            .filter(move |(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }
}

impl RawResponse {
    /// The response with more headers. One whose value would break out of its line is left out.
    pub(super) fn with(mut self, headers: &[(&'static str, &str)]) -> Self {
        let whole = headers.iter().filter(|(_, value)| is_header_value(value));
        self.headers
            .extend(whole.map(|(name, value)| (*name, (*value).to_owned())));
        self
    }
}

/// Whether a text can be the value of a header: line breaks would end it, and let whatever follows
/// pass for headers.
pub(super) fn is_header_value(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}
