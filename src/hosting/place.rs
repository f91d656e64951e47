//! Where things are found on the server: addresses with the path in front that the site lies below.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::config::BaseUrl;
use crate::slug::slug;

/// What is written as it is in the address of a redirect: what no server takes for anything else
/// (RFC 3986, section 2.3, and the slash).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// The path that the site lies below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    path: String,
}

impl Base {
    /// That of the site's address; without one, the top of a host.
    pub fn of(base_url: Option<&BaseUrl>) -> Self {
        Self {
            path: base_url.map_or("/", BaseUrl::path).to_owned(),
        }
    }

    /// Whether the site is all that its host has.
    pub fn is_top(&self) -> bool {
        self.path == "/"
    }

    /// The path as browsers send it, with a slash at both ends.
    pub fn encoded(&self) -> &str {
        &self.path
    }

    /// The path itself.
    pub fn place(&self) -> Place {
        self.at("/")
    }

    /// An address of the site, on its host.
    pub fn at(&self, address: &str) -> Place {
        let path = format!("{}{}", self.path, address.trim_start_matches('/'));
        Place(percent_decode_str(&path).decode_utf8_lossy().into_owned())
    }

    /// What is made of the path in names of variables: `_natverk`, or nothing.
    pub fn suffix(&self) -> String {
        if self.is_top() {
            String::new()
        } else {
            format!("_{}", slug(&self.place().0).replace('-', "_"))
        }
    }
}

/// A path on the server, as servers compare it: decoded, with a slash first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub String);

impl Place {
    /// The path as it stands in `Location`: percent-encoded but for what no syntax gives a meaning.
    pub fn encoded(&self) -> String {
        utf8_percent_encode(&self.0, PLAIN).to_string()
    }

    /// The path without the slash at its end, if it has one there.
    pub fn without_slash(&self) -> Option<&str> {
        self.0.strip_suffix('/').filter(|path| !path.is_empty())
    }

    /// The path from the folder that the site lies in.
    pub fn below<'a>(&'a self, base: &Self) -> &'a str {
        self.0.strip_prefix(&base.0).unwrap_or(&self.0)
    }
}
