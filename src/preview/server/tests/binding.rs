//! Addresses and ports.

use std::net::{SocketAddr, TcpListener, TcpStream};

use super::{Client, HOST, Running, has_ipv6, ip, listen_on};
use crate::preview::server::{ListenOptions, Port, ServerError, open};

/// What occupies a port: another program on one address, or on all of them.
fn occupants() -> Vec<&'static str> {
    let mut occupants = vec!["127.0.0.1:0", "0.0.0.0:0"];
    if has_ipv6() {
        occupants.extend(["[::1]:0", "[::]:0"]);
    }
    occupants
}

fn port_of(url: &str) -> u16 {
    url.trim_end_matches('/')
        .rsplit_once(':')
        .unwrap()
        .1
        .parse()
        .unwrap()
}

#[test]
fn localhost_is_both_families() {
    for host in ["127.0.0.1", "::1"] {
        if host == "::1" && !has_ipv6() {
            continue;
        }
        let running = Running::start_with(ListenOptions {
            host: ip(host),
            ..listen_on(Port::Explicit(0))
        });
        assert_eq!(running.address.ip(), ip(host));
        for family in ["127.0.0.1", "::1"] {
            if family == "::1" && !has_ipv6() {
                continue;
            }
            let mut client = Client::new(SocketAddr::new(ip(family), running.address.port()));
            client.send(format!("GET / HTTP/1.1\r\n{HOST}\r\n"));
            assert_eq!(
                client.read(false).status,
                200,
                "{family} of a server on {host}"
            );
        }
    }
}

#[test]
fn a_busy_default_port_gives_way_to_the_next_free_one() {
    for occupant in occupants() {
        let other = TcpListener::bind(occupant).unwrap();
        let busy = other.local_addr().unwrap().port();
        let server = open(listen_on(Port::Default(busy))).unwrap();
        let port = port_of(&server.url());
        assert!(
            port > busy || busy > u16::MAX - 200,
            "{occupant}: {port} instead of {busy}"
        );
        // What was taken is wholly ours: nobody else gets one half of it.
        assert!(TcpListener::bind(("127.0.0.1", port)).is_err());
    }
}

#[test]
fn a_busy_explicit_port_is_an_error() {
    for occupant in occupants() {
        let other = TcpListener::bind(occupant).unwrap();
        let busy = other.local_addr().unwrap().port();
        let error = open(listen_on(Port::Explicit(busy))).unwrap_err();
        assert!(
            matches!(error, ServerError::Busy { address } if address.port() == busy),
            "{occupant}: {error:?}"
        );
    }
}

#[test]
fn a_server_for_everybody_needs_the_whole_port_too() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let busy = other.local_addr().unwrap().port();
    let error = open(ListenOptions {
        host: ip("0.0.0.0"),
        ..listen_on(Port::Explicit(busy))
    })
    .unwrap_err();
    assert!(matches!(error, ServerError::Busy { .. }), "{error:?}");
}

#[test]
fn the_last_ports_are_followed_by_any_free_one() {
    let others: Vec<_> = (65_530..=u16::MAX)
        .map(|port| TcpListener::bind(("127.0.0.1", port)))
        .collect();
    let server = open(listen_on(Port::Default(65_530))).unwrap();
    assert_ne!(port_of(&server.url()), 0);
    drop(others);
}

#[test]
fn a_port_whose_connections_have_just_ended_is_free() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let client = TcpStream::connect(address).unwrap();
    // The side that closes first keeps the port in TIME_WAIT.
    drop(listener.accept().unwrap());
    drop((client, listener));
    open(listen_on(Port::Explicit(address.port()))).unwrap();
}

#[test]
fn an_address_of_another_machine_is_an_error() {
    let error = open(ListenOptions {
        host: ip("192.0.2.1"),
        ..listen_on(Port::Default(8080))
    })
    .unwrap_err();
    assert!(matches!(error, ServerError::Address { .. }), "{error:?}");
    assert_eq!(error.to_string(), "192.0.2.1 is no address of this machine");
}

#[test]
fn the_url_is_one_to_go_to() {
    let url = |host: &str| {
        open(ListenOptions {
            host: ip(host),
            ..listen_on(Port::Explicit(0))
        })
        .unwrap()
        .url()
    };
    assert!(url("127.0.0.1").starts_with("http://127.0.0.1:"));
    assert!(url("0.0.0.0").starts_with("http://127.0.0.1:"));
    if has_ipv6() {
        assert!(url("::1").starts_with("http://[::1]:"));
        assert!(url("::").starts_with("http://[::1]:"));
    }
}
