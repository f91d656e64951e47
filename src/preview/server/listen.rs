//! Where a preview listens: address and port.

use std::fmt;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use crate::preview::server::exchange::Exchange;
use crate::preview::server::host::{AllowedHost, Guard};
use crate::preview::server::{self, Handler};

/// How many ports are tried, from the default one on, before any free one is taken.
const MAX_PORTS_TRIED: usize = 100;
/// A program that listens on this machine accepts much sooner. Only Windows waits so long, for a
/// port on which no program listens.
const PROBE_TIMEOUT: Duration = Duration::from_millis(100);

/// Where to listen, and to whom.
#[derive(Clone, Debug)]
pub struct ListenOptions {
    /// The address to listen on. With one of the loopback addresses, the other family's is listened
    /// on, too.
    pub host: IpAddr,
    /// The port.
    pub port: Port,
    /// Names that clients may use for this server besides `localhost`.
    pub allow_hosts: Vec<AllowedHost>,
    /// The sentence for those who use another name, with `{host}` in place of that name.
    pub refusal: String,
}

/// A port, and what to do if it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// Nobody asked for this one: the next free one will do.
    Default(u16),
    /// Somebody asked for this one, and no other. 0 asks for any free one.
    Explicit(u16),
}

/// Why the server cannot listen.
#[derive(Debug)]
#[non_exhaustive]
pub enum ServerError {
    /// Another program listens there.
    Busy {
        /// Where.
        address: SocketAddr,
    },
    /// This user may not listen there: a port below 1024, or one that the system keeps for itself.
    Denied {
        /// Where.
        address: SocketAddr,
    },
    /// No network card of this machine has that address.
    Address {
        /// Where.
        address: SocketAddr,
    },
    /// Anything else.
    Io {
        /// Where.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
}

impl ServerError {
    fn new(address: SocketAddr, source: io::Error) -> Self {
        match source.kind() {
            ErrorKind::AddrInUse => Self::Busy { address },
            ErrorKind::PermissionDenied => Self::Denied { address },
            ErrorKind::AddrNotAvailable => Self::Address { address },
            _ => Self::Io { address, source },
        }
    }

    /// Another port may be better.
    fn is_about_the_port(&self) -> bool {
        matches!(self, Self::Busy { .. } | Self::Denied { .. })
    }
}

impl fmt::Display for ServerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy { address } => write!(formatter, "{address} is in use"),
            Self::Denied { address } => write!(formatter, "not allowed to listen on {address}"),
            Self::Address { address } => {
                write!(formatter, "{} is no address of this machine", address.ip())
            }
            Self::Io { address, source } => write!(formatter, "{address}: {source}"),
        }
    }
}

impl std::error::Error for ServerError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// A server that has its port. Whoever connects from now on waits until [`Server::run`].
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    listener: TcpListener,
    /// Listens on the other family's loopback address.
    companion: Option<TcpListener>,
    guard: Guard,
}

/// Takes the port.
///
/// # Errors
/// What stands in the way of listening there.
pub fn open(options: ListenOptions) -> Result<Server, ServerError> {
    let (listener, companion) = match options.port {
        Port::Explicit(0) => listen_anywhere(options.host)?,
        Port::Explicit(port) => listen(SocketAddr::new(options.host, port))?,
        Port::Default(first) => listen_nearby(options.host, first)?,
    };
    let address = listener
        .local_addr()
        .map_err(|source| ServerError::new(SocketAddr::new(options.host, 0), source))?;
    Ok(Server {
        address,
        listener,
        companion,
        guard: Guard::new(options.host, options.allow_hosts, options.refusal),
    })
}

impl Server {
    /// The address to open in a browser, `http://127.0.0.1:8080/`. If the server listens on every
    /// address of the machine, that is the loopback address: `0.0.0.0` is nowhere to go.
    pub fn url(&self) -> String {
        format!(
            "http://{}/",
            SocketAddr::new(reachable(self.address.ip()), self.address.port())
        )
    }

    /// The port that it listens on.
    pub const fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers requests until the process ends.
    pub fn run(self, handler: Arc<dyn Handler>) -> ! {
        let exchange = Exchange::new(self.guard, handler);
        server::http::run(&self.listener, self.companion, move |request| {
            exchange.carry_out(request)
        })
    }
}

type Listeners = (TcpListener, Option<TcpListener>);

fn listen_nearby(host: IpAddr, first: u16) -> Result<Listeners, ServerError> {
    for port in (first..=u16::MAX).take(MAX_PORTS_TRIED) {
        match listen(SocketAddr::new(host, port)) {
            Err(error) if error.is_about_the_port() => {}
            found => return found,
        }
    }
    listen_anywhere(host)
}

/// A port that is free in one family may be taken in the other, so that it can take several
/// attempts.
fn listen_anywhere(host: IpAddr) -> Result<Listeners, ServerError> {
    let address = SocketAddr::new(host, 0);
    for _ in 1..MAX_PORTS_TRIED {
        match listen(address) {
            Err(error) if error.is_about_the_port() => {}
            found => return found,
        }
    }
    listen(address)
}

/// Listens on an address, and if it is a loopback address, on the same port of the other family's:
/// browsers take `localhost` for either.
fn listen(address: SocketAddr) -> Result<Listeners, ServerError> {
    if address.port() != 0 && is_taken(address) {
        return Err(ServerError::Busy { address });
    }
    let bind =
        |address| TcpListener::bind(address).map_err(|source| ServerError::new(address, source));
    let listener = bind(address)?;
    let port = listener
        .local_addr()
        .map_err(|source| ServerError::new(address, source))?
        .port();
    let companion = match companion(address.ip())
        .map(|ip| bind(SocketAddr::new(ip, port)))
        .transpose()
    {
        Err(error) if error.is_about_the_port() => return Err(error),
        // Any other error means that this machine has only one of the families.
        companion => companion.ok().flatten(),
    };
    for listener in [Some(&listener), companion.as_ref()].into_iter().flatten() {
        // Connections inherit this. Without it the system holds back the second of two small writes
        // until the reader has acknowledged the first one, which takes 40 ms. Nothing is lost but
        // that time if it cannot be set.
        let _ = rustix::net::sockopt::set_tcp_nodelay(listener, true);
    }
    Ok((listener, companion))
}

/// Whether somebody answers there. Linux tells us when we bind; other systems let us have
/// `127.0.0.1:8080` although another program listens on `0.0.0.0:8080`, and take its readers away
/// from it.
fn is_taken(address: SocketAddr) -> bool {
    let ip = reachable(address.ip());
    [Some(ip), companion(ip)].into_iter().flatten().any(|ip| {
        TcpStream::connect_timeout(&SocketAddr::new(ip, address.port()), PROBE_TIMEOUT).is_ok_and(
            |stream| {
                // By chance, a connection to one's own machine can be given the very port that it
                // connects to.
                stream.local_addr().ok() != stream.peer_addr().ok()
            },
        )
    })
}

fn companion(ip: IpAddr) -> Option<IpAddr> {
    match ip {
        IpAddr::V4(ip) if ip.is_loopback() => Some(Ipv6Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_loopback() => Some(Ipv4Addr::LOCALHOST.into()),
        _ => None,
    }
}

/// Where a server that listens on this address is reached from the same machine.
fn reachable(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    }
}
