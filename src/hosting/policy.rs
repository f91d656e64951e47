//! What the pages of a site load, and so the content security policy that they can live under
//! (<https://www.w3.org/TR/CSP3/>).

use std::collections::{BTreeMap, BTreeSet};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use url::Url;

use crate::html::{Markup, StartTag, read};
use crate::routes::{Output, Recipe, Renderer, Route};
use crate::snapshot::Snapshot;

/// The strictest policy that stops nothing of what the pages hold, but for scripts that stand in
/// the pages themselves: those are what a policy is there to stop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// What is needed besides the site's own host, by directive.
    besides: BTreeMap<&'static str, BTreeSet<String>>,
    /// How many pages hold scripts of their own, which do not run.
    pub with_scripts: usize,
}

/// What `default-src` does not stand for.
const OTHERWISE: [&str; 3] = ["base-uri", "form-action", "frame-ancestors"];

impl Policy {
    /// That of a site. Renders all of its pages.
    pub(super) fn of(snapshot: &Snapshot) -> Self {
        let renderer = snapshot.renderer();
        let routes: Vec<&Route> = snapshot.routes.all.iter().collect();
        routes
            .par_iter()
            .map(|route| Self::of_route(&renderer, route))
            .reduce(Self::default, Self::and)
    }

    fn of_route(renderer: &Renderer<'_>, route: &Route) -> Self {
        let is_sheet = matches!(route.recipe, Recipe::Asset(_))
            && route.address.rsplit('.').next() == Some("css");
        let mut policy = Self::default();
        if !route.recipe.is_page() && !is_sheet {
            return policy;
        }
        // What cannot be rendered is not published either.
        let bytes = match renderer.render(route) {
            Ok(Output::Bytes(bytes)) => bytes,
            Ok(Output::Shared(bytes)) => bytes.to_vec(),
            _ => return policy,
        };
        let text = String::from_utf8_lossy(&bytes);
        if is_sheet {
            policy.take_sheet(&text);
        } else {
            policy.take_page(&text);
        }
        policy
    }

    fn and(mut self, other: Self) -> Self {
        for (directive, sources) in other.besides {
            self.besides.entry(directive).or_default().extend(sources);
        }
        self.with_scripts += other.with_scripts;
        self
    }

    /// The policy as the value of its header.
    pub fn header(&self) -> String {
        let mut parts = vec![String::from("default-src 'self'")];
        let directive = |name: &str, sources: &BTreeSet<String>| {
            let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
            format!("{name} 'self' {}", sources.join(" "))
                .trim_end()
                .to_owned()
        };
        let needed = self.besides.iter();
        parts.extend(
            needed
                .filter(|(name, _)| !OTHERWISE.contains(name))
                .map(|(name, sources)| directive(name, sources)),
        );
        let none = BTreeSet::new();
        parts.extend(OTHERWISE.iter().map(|name| {
            let sources = self.besides.get(name).unwrap_or(&none);
            directive(name, sources)
        }));
        parts.join("; ")
    }

    /// Adds what a page needs.
    pub(super) fn take_page(&mut self, html: &str) {
        let mut has_script = false;
        let mut is_media = false;
        read(html, |markup| match markup {
            Markup::StartTag(tag) => {
                if tag.is("video") || tag.is("audio") {
                    is_media = true;
                }
                has_script |= self.take_tag(&tag, is_media);
            }
            Markup::EndTag { name, .. } if ["video", "audio"].contains(&name) => is_media = false,
            _ => {}
        });
        self.with_scripts += usize::from(has_script);
    }

    /// Adds what an element needs; whether it is or has a script of the page's own.
    fn take_tag(&mut self, tag: &StartTag<'_>, is_media: bool) -> bool {
        let loads: &[(&str, &str, &'static str)] = &[
            ("img", "src", "img-src"),
            ("input", "src", "img-src"),
            ("video", "poster", "img-src"),
            ("image", "href", "img-src"),
            ("iframe", "src", "frame-src"),
            ("frame", "src", "frame-src"),
            ("object", "data", "object-src"),
            ("embed", "src", "object-src"),
            ("video", "src", "media-src"),
            ("audio", "src", "media-src"),
            ("track", "src", "media-src"),
            ("script", "src", "script-src"),
            ("form", "action", "form-action"),
            ("base", "href", "base-uri"),
        ];
        for (element, attribute, directive) in loads {
            if let Some(url) = tag.is(element).then(|| tag.get(attribute)).flatten() {
                self.need(directive, url);
            }
        }
        if tag.is("source") {
            let directive = if is_media { "media-src" } else { "img-src" };
            self.need(directive, tag.get("src").unwrap_or_default());
        }
        for candidate in tag.get("srcset").unwrap_or_default().split(", ") {
            self.need("img-src", candidate.split(' ').next().unwrap_or_default());
        }
        if tag.is("link") {
            let rel = tag.get("rel").unwrap_or_default().to_ascii_lowercase();
            let url = tag.get("href").unwrap_or_default();
            if rel.contains("stylesheet") {
                self.need("style-src", url);
            } else if rel.contains("icon") {
                self.need("img-src", url);
            } else if rel == "manifest" {
                self.need("manifest-src", url);
            }
        }
        if tag.is("style") || tag.get("style").is_some() {
            self.add("style-src", "'unsafe-inline'");
        }
        let is_data = tag.get("type").is_some_and(|media_type| {
            !media_type.is_empty() && media_type != "module" && !media_type.contains("javascript")
        });
        let is_own_script = tag.is("script") && tag.get("src").is_none() && !is_data;
        let has_handler = || {
            let mut attributes = tag.attributes();
            attributes.any(|attribute| {
                let name = attribute.name.to_ascii_lowercase();
                name.starts_with("on") && name.len() > 4
            })
        };
        is_own_script || has_handler()
    }

    /// Adds what a style sheet needs.
    pub(super) fn take_sheet(&mut self, css: &str) {
        for rest in css.split("url(").skip(1) {
            let url = rest.split(')').next().unwrap_or_default();
            let url = url.trim().trim_matches(['"', '\'']);
            let is_font = url.starts_with("data:font") || url.contains(".woff");
            self.need(if is_font { "font-src" } else { "img-src" }, url);
        }
    }

    /// Adds where a reference leads, if that is not the site's own host.
    fn need(&mut self, directive: &'static str, url: &str) {
        let url = url.trim();
        if url
            .get(..5)
            .is_some_and(|start| start.eq_ignore_ascii_case("data:"))
        {
            self.add(directive, "data:");
        } else if let Some(rest) = url.strip_prefix("//") {
            self.need(directive, &format!("https://{rest}"));
        } else if let Ok(url) = Url::parse(url)
            && matches!(url.scheme(), "http" | "https")
        {
            self.add(directive, &url.origin().ascii_serialization());
        }
    }

    fn add(&mut self, directive: &'static str, source: &str) {
        let sources = self.besides.entry(directive).or_default();
        sources.insert(source.to_owned());
    }
}
