//! Root addresses → what a page writes: relative, absolute or portable.

use std::borrow::Cow;

use crate::address;
use crate::config::BaseUrl;

/// How links are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linker {
    /// The path that the site is published below, with a slash at both ends.
    base_path: String,
    /// Whether links must also work in a file browser, which knows no index pages.
    portable: bool,
}

impl Linker {
    /// Links of a site at `base_url`, or at `/` of its host.
    pub fn new(base_url: Option<&BaseUrl>, portable: bool) -> Self {
        Self {
            base_path: base_url.map_or_else(|| String::from("/"), |base| base.path().to_owned()),
            portable,
        }
    }

    /// What the page at `from` writes to lead to `url`: root addresses become relative, everything
    /// else stays.
    pub fn href<'a>(&self, from: &str, url: &'a str) -> Cow<'a, str> {
        if !url.starts_with('/') || url.starts_with("//") {
            return Cow::Borrowed(url);
        }
        if address::is_not_found(from) {
            return Cow::Owned(format!("{}{}", self.base_path, url.trim_start_matches('/')));
        }
        let way = address::relative(from, url);
        Cow::Owned(if self.portable { with_index(&way) } else { way })
    }
}

/// `../sprak/#uppdrag` → `../sprak/index.html#uppdrag`.
fn with_index(way: &str) -> String {
    let (path, fragment) = way.split_at(way.find(['?', '#']).unwrap_or(way.len()));
    if path.ends_with('/') {
        format!("{path}index.html{fragment}")
    } else {
        way.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::NOT_FOUND;

    #[test]
    fn links_follow_the_way_the_site_is_read() {
        let base = BaseUrl::parse("https://intranet.example/skola/");
        let served = Linker::new(base.as_ref(), false);
        assert_eq!(served.href("/a/", "/b/#c"), "../b/#c");
        assert_eq!(served.href(NOT_FOUND, "/b/"), "/skola/b/");
        assert_eq!(served.href("/en/404.html", "/b/"), "/skola/b/");
        assert_eq!(
            served.href("/a/", "https://exempel.se/"),
            "https://exempel.se/"
        );
        let portable = Linker::new(None, true);
        assert_eq!(portable.href("/a/", "/b/#c"), "../b/index.html#c");
        assert_eq!(portable.href("/a/", "/a/"), "./index.html");
        assert_eq!(portable.href("/a/", "/a/#c"), "#c");
        assert_eq!(portable.href("/a/", "/b/?d=e#c"), "../b/index.html?d=e#c");
    }
}
