//! The server without a network: what it would send. For those who try more requests than would fit
//! through sockets.

use std::io::Read;
use std::net::IpAddr;
use std::sync::Arc;

use crate::preview::server::exchange::Exchange;
use crate::preview::server::host::Guard;
use crate::preview::server::raw::ResponseBody;
use crate::preview::server::{AllowedHost, Handler, http};

/// A server that somebody asks by calls.
pub struct DryServer(Exchange);

/// What a server would send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DryResponse {
    /// The HTTP status.
    pub status: u16,
    /// Names and values of headers, but for those about the connection.
    pub headers: Vec<(&'static str, String)>,
    /// The length that is announced; `None` for a stream of events, which has none.
    pub length: Option<u64>,
    /// What follows, if the request is not `HEAD`: of a stream nothing.
    pub body: Vec<u8>,
}

impl DryServer {
    /// One that would listen at `host`, for requests to these names besides the machine's own.
    pub fn new(host: IpAddr, allow_hosts: Vec<AllowedHost>, handler: Arc<dyn Handler>) -> Self {
        let guard = Guard::new(host, allow_hosts, String::from("{host}"));
        Self(Exchange::new(guard, handler))
    }

    /// What it would send to somebody on the same machine whose request has this head.
    ///
    /// # Errors
    /// The status with which the connection ends, where the head is none; 500 where the body of the
    /// response cannot be read.
    pub fn answer(&self, head: &[u8]) -> Result<DryResponse, u16> {
        let request = http::read_head(head, Some(IpAddr::from([127, 0, 0, 1])))?;
        let response = self.0.carry_out(&request);
        let mut body = Vec::new();
        let length = match response.body {
            ResponseBody::Sized { mut reader, length } => {
                reader.read_to_end(&mut body).map_err(|_| 500_u16)?;
                Some(length)
            }
            ResponseBody::Events(_) => None,
        };
        Ok(DryResponse {
            status: response.status,
            headers: response.headers,
            length,
            body,
        })
    }
}
