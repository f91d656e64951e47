//! Which names a client may use for this server.
//!
//! A page on the web can give its own name the address 127.0.0.1 and then read, through the
//! reader's browser, what this server shows to nobody else (DNS rebinding). What it cannot do is
//! change the name that the browser sends along.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use url::Host;

/// The longest name that DNS allows, in bytes, and the longest part of one (RFC 1035, section
/// 2.3.4).
const MAX_HOST_LENGTH: usize = 255;
const MAX_LABEL_LENGTH: usize = 63;

/// A name that clients may use for this server: one, or with `*.` in front all below one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedHost {
    name: Host,
    is_wildcard: bool,
}

/// A text that is no name to allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHost;

impl fmt::Display for NoHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a host name")
    }
}

impl std::error::Error for NoHost {}

impl FromStr for AllowedHost {
    type Err = NoHost;

    /// `name`, `name:port`, where the port means nothing, or `*.name`. A star stands for whole
    /// labels at the start, and never for all of what a registry sells names under: whoever buys
    /// one there could read the preview.
    fn from_str(text: &str) -> Result<Self, NoHost> {
        let (name, is_wildcard) = match text.strip_prefix("*.") {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let name = parse(name).ok_or(NoHost)?;
        let is_fine = match &name {
            Host::Domain(name) => {
                name.split('.').all(is_label) && (!is_wildcard || name.contains('.'))
            }
            Host::Ipv4(_) | Host::Ipv6(_) => !is_wildcard,
        };
        is_fine.then_some(Self { name, is_wildcard }).ok_or(NoHost)
    }
}

/// Whether a text is one part of a host name. `_` is not allowed there, and used all the same.
fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL_LENGTH).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

impl AllowedHost {
    fn covers(&self, host: &Host) -> bool {
        match (&self.name, host) {
            (Host::Domain(above), Host::Domain(name)) if self.is_wildcard => name
                .strip_suffix(above.as_str())
                .is_some_and(|below| below.len() > 1 && below.ends_with('.')),
            _ => self.name == *host,
        }
    }
}

/// Knows by which names this server may be asked.
#[derive(Debug)]
pub(super) struct Guard {
    /// Only clients on this machine are expected, so that another address makes no sense either.
    is_loopback: bool,
    allowed: Vec<AllowedHost>,
    refusal: String,
}

/// What a request's host is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Allowed,
    /// A name that is not ours, with the sentence that says so.
    Refused(String),
    /// Not a name.
    Malformed,
}

impl Guard {
    pub(super) fn new(host: IpAddr, allowed: Vec<AllowedHost>, refusal: String) -> Self {
        Self {
            is_loopback: host.is_loopback(),
            allowed,
            refusal,
        }
    }

    /// Judges `name` or `name:port`. The port is whatever leads here, through a tunnel perhaps.
    pub(super) fn judge(&self, authority: &str) -> Verdict {
        let Some(host) = parse(authority) else {
            return Verdict::Malformed;
        };
        let ip = match &host {
            Host::Domain(_) => None,
            Host::Ipv4(ip) => Some(IpAddr::V4(*ip)),
            Host::Ipv6(ip) => Some(IpAddr::V6(*ip).to_canonical()),
        };
        let is_fine = match (&host, ip) {
            (Host::Domain(name), _) => name == "localhost" || name.ends_with(".localhost"),
            // DNS cannot give an address another address.
            (_, Some(ip)) => !self.is_loopback || ip.is_loopback(),
            (_, None) => false,
        };
        if is_fine || self.allowed.iter().any(|allowed| allowed.covers(&host)) {
            Verdict::Allowed
        } else {
            Verdict::Refused(self.refusal.replace("{host}", &host.to_string()))
        }
    }
}

/// The host of `name`, `name:port`, `127.0.0.1` or `[::1]:port`: in lower case, without a last dot.
fn parse(authority: &str) -> Option<Host> {
    let end = if authority.starts_with('[') {
        authority.find(']')? + 1
    } else {
        authority.find(':').unwrap_or(authority.len())
    };
    let (host, port) = authority.split_at(end);
    let port_is_fine = port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    let host = host.strip_suffix('.').unwrap_or(host);
    if !port_is_fine || host.len() > MAX_HOST_LENGTH {
        return None;
    }
    Host::parse(host).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::{AllowedHost, Guard, NoHost, Verdict};

    fn guard(host: &str) -> Guard {
        let allowed = [
            "intranät.example",
            "Preview.Test:8080",
            "192.0.2.7",
            "*.app.github.dev",
        ];
        Guard::new(
            host.parse().unwrap(),
            allowed.iter().map(|name| name.parse().unwrap()).collect(),
            "{host}: --allow-host {host}".to_owned(),
        )
    }

    #[test]
    fn a_server_on_a_loopback_address_goes_by_loopback_names() {
        let guard = guard("127.0.0.1");
        for name in [
            "localhost",
            "localhost:8080",
            "LOCALHOST",
            "localhost.",
            "localhost.:80",
            "localhost:",
            "www.localhost",
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.",
            "127.8.9.10",
            "[::1]",
            "[::1]:8080",
            "[::ffff:127.0.0.1]",
            "[0:0:0:0:0:0:0:1]",
            "xn--intrant-bxa.example",
            "XN--INTRANT-BXA.example.:99",
            "preview.test",
            "192.0.2.7",
            "crispy-engine-8080.app.github.dev",
            "A.B.app.github.dev.:443",
        ] {
            assert_eq!(guard.judge(name), Verdict::Allowed, "{name}");
        }
        for (name, host) in [
            ("evil.example", "evil.example"),
            ("localhost.evil.example", "localhost.evil.example"),
            ("127.0.0.1.evil.example:8080", "127.0.0.1.evil.example"),
            ("notlocalhost", "notlocalhost"),
            ("EVIL.example.", "evil.example"),
            ("sub.preview.test", "sub.preview.test"),
            ("app.github.dev", "app.github.dev"),
            (".app.github.dev", ".app.github.dev"),
            ("evilapp.github.dev", "evilapp.github.dev"),
            ("a.app.github.dev.evil", "a.app.github.dev.evil"),
            ("192.168.1.5", "192.168.1.5"),
            ("[fe80::1]:8080", "[fe80::1]"),
            ("0.0.0.0", "0.0.0.0"),
        ] {
            assert_eq!(
                guard.judge(name),
                Verdict::Refused(format!("{host}: --allow-host {host}")),
                "{name}"
            );
        }
    }

    #[test]
    fn a_server_on_a_network_goes_by_addresses_too() {
        let guard = guard("0.0.0.0");
        for name in [
            "192.168.1.5:8080",
            "[fe80::1]",
            "localhost",
            "127.0.0.1",
            "[::1]:8080",
            "preview.test:80",
        ] {
            assert_eq!(guard.judge(name), Verdict::Allowed, "{name}");
        }
        assert!(matches!(guard.judge("evil.example"), Verdict::Refused(_)));
    }

    #[test]
    fn only_a_name_can_be_allowed() {
        for name in [
            "dator",
            "min-dator.local",
            "a_b.example",
            "192.168.1.5",
            "[fe80::1]",
            "[::1]:80",
            "räksmörgås.se",
            "*.app.github.dev",
            "*.exempel.se:8080",
        ] {
            assert!(name.parse::<AllowedHost>().is_ok(), "{name}");
        }
        for name in [
            "",
            " ",
            ".",
            "*",
            "*.",
            "*.*",
            "*.dev",
            "*.*.dev",
            "*app.github.dev",
            "a.*.dev",
            "app.github.*",
            "**.exempel.se",
            "*.192.168.1.5",
            "*.[::1]",
            "http://exempel.se",
            "https://exempel.se/",
            "exempel.se/stig",
            "//exempel.se",
            "anna@exempel.se",
            "a b",
            "a,b",
            "a..b",
            ".exempel.se",
            "-a.se",
            "a-.se",
            "exempel.se:http",
            "exempel.se:80:80",
            "999.999.999.999",
            "fe80::1",
            "--poll",
        ] {
            assert_eq!(name.parse::<AllowedHost>(), Err(NoHost), "{name}");
        }
        assert!(
            format!("{}.se", "a".repeat(64))
                .parse::<AllowedHost>()
                .is_err()
        );
    }

    #[test]
    fn what_is_not_a_host_is_malformed() {
        let guard = guard("127.0.0.1");
        for name in [
            "",
            ":8080",
            "localhost:80:80",
            "localhost:x",
            "[::1",
            "[::1]x",
            "::1",
            "user@localhost",
            "a b",
            "local/host",
            "[]",
        ] {
            assert_eq!(guard.judge(name), Verdict::Malformed, "{name}");
        }
        assert_eq!(guard.judge(&"a".repeat(300)), Verdict::Malformed);
    }
}
