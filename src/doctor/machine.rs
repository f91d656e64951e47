//! Of the computer.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use super::{Patient, Verdict};

/// The port that a preview takes where nobody says otherwise.
const PORT: u16 = 8080;

/// What runs on what.
#[expect(
    clippy::unnecessary_wraps,
    reason = "checks may have nothing to look at"
)]
pub(super) fn versions(patient: &Patient<'_>) -> Option<Verdict> {
    let theme = patient.site.map(|site| site.config().theme.value.as_str());
    Some(
        Verdict::of("right")
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("system", std::env::consts::OS)
            .with("processor", std::env::consts::ARCH)
            .with("theme", theme),
    )
}

/// Whether a preview can be seen on this computer.
#[expect(
    clippy::unnecessary_wraps,
    reason = "checks may have nothing to look at"
)]
pub(super) fn port(_: &Patient<'_>) -> Option<Verdict> {
    let verdict = match TcpListener::bind((Ipv4Addr::LOCALHOST, PORT)) {
        Ok(_) => Verdict::of("right"),
        // The next free one is taken.
        Err(error) if error.kind() == ErrorKind::AddrInUse => Verdict::of("right-busy"),
        Err(_) => Verdict::of("wrong"),
    };
    // As a text: languages write numbers with blanks in them.
    Some(verdict.with("port", PORT.to_string()))
}
