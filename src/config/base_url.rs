//! Where a site is published.

use url::Url;

/// A web address that pages lie below: `https://intranet.example/natverk/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host, without a slash at the end.
    origin: String,
    /// The path, with a slash at both ends.
    path: String,
}

impl BaseUrl {
    /// Parses an `http` or `https` address without query and fragment (WHATWG URL). `None` where it
    /// is none.
    pub fn parse(text: &str) -> Option<Self> {
        // Browsers take `https:/exempel.se` too; people who write that have slipped.
        let url = Url::parse(text.trim())
            .ok()
            .filter(|_| text.contains("://"))?;
        if !matches!(url.scheme(), "http" | "https")
            || url.query().is_some()
            || url.fragment().is_some()
        {
            return None;
        }
        // A site lies below a folder, and a host's name has no commas.
        if url.path().contains(".htm")
            || url.host_str().is_none_or(|host| host.contains([',', '%']))
        {
            return None;
        }
        // Two slashes in a row are a slip, and a link that begins with two leads to another host.
        let mut path = String::from("/");
        for part in url.path().split('/').filter(|part| !part.is_empty()) {
            path.extend([part, "/"]);
        }
        Some(Self {
            origin: url.origin().ascii_serialization(),
            path,
        })
    }

    /// The path that the site lies below, with a slash at both ends.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The host, with its port if that is not the usual one: `intranet.example`.
    pub fn authority(&self) -> &str {
        self.origin.split_once("://").map_or("", |(_, host)| host)
    }

    /// The full URL of a root address such as `/natverk/`.
    pub fn join(&self, address: &str) -> String {
        format!(
            "{}{}{}",
            self.origin,
            self.path,
            address.trim_start_matches('/')
        )
    }

    /// The full URL of a link: of a root address, where it leads; others are full ones.
    pub fn join_link(&self, link: &str) -> String {
        if link.starts_with('/') {
            self.join(link)
        } else {
            link.to_owned()
        }
    }

    /// The root address that a full URL names, if it lies below this one.
    pub fn strip<'a>(&self, url: &'a str) -> Option<&'a str> {
        let rest = url.strip_prefix(&self.origin)?;
        let rest = rest.strip_prefix(self.path.trim_end_matches('/'))?;
        (rest.is_empty() || rest.starts_with('/')).then_some(if rest.is_empty() {
            "/"
        } else {
            rest
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_below_a_path_is_joined_and_stripped() {
        let base =
            BaseUrl::parse("https://intranet.example/natverk").unwrap_or_else(|| unreachable!());
        assert_eq!(
            base.join("/matte/"),
            "https://intranet.example/natverk/matte/"
        );
        assert_eq!(
            base.strip("https://intranet.example/natverk/matte/"),
            Some("/matte/")
        );
        assert_eq!(base.strip("https://intranet.example/natverket/"), None);
        assert_eq!(BaseUrl::parse("natverk.exempel.se"), None);
    }

    #[test]
    fn slashes_that_slipped_in_are_dropped() {
        for (written, path) in [
            ("https://a.example//", "/"),
            ("https://a.example//natverk/", "/natverk/"),
            ("https://a.example/natverk///skola//", "/natverk/skola/"),
            ("https://a.example/\\/natverk", "/natverk/"),
        ] {
            let base = BaseUrl::parse(written);
            assert_eq!(base.as_ref().map(BaseUrl::path), Some(path), "{written}");
        }
    }
}
