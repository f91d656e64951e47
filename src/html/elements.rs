//! The elements and attributes of HTML, as far as texts have to do with them (WHATWG HTML, section
//! 4, and section 16 for those that are no longer to be used).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What an element holds, and how it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Nothing: it has no end tag (section 13.1.2).
    Nothing,
    /// Words in a line. Browsers go on with its look in the next paragraph, until it is closed
    /// ("formatting" in section 13.2.4.3).
    Look,
    /// Words in a line; it ends with its paragraph at the latest.
    Words,
    /// A line or paragraph of words by itself.
    Line,
    /// Paragraphs, lists and other blocks.
    Blocks,
    /// Certain elements alone, such as rows.
    Parts,
    /// What is no text: scripts, forms and other pages.
    Other,
}

use Content::{Blocks, Line, Look, Nothing, Other, Parts, Words};

/// Every element, by what it holds.
#[rustfmt::skip]
const ELEMENTS: &[(Content, &[&str])] = &[
    (Nothing, &["area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img",
        "input", "keygen", "link", "meta", "param", "source", "track", "wbr"]),
    (Look, &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong",
        "tt", "u"]),
    (Words, &["abbr", "acronym", "bdi", "bdo", "blink", "cite", "data", "del", "dfn", "ins", "kbd",
        "label", "map", "mark", "meter", "output", "progress", "q", "rb", "rp", "rt", "rtc", "ruby",
        "samp", "slot", "span", "sub", "sup", "time", "var"]),
    (Line, &["address", "caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "legend",
        "p", "pre", "summary"]),
    (Blocks, &["article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
        "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "li", "main",
        "marquee", "nav", "noscript", "search", "section", "td", "th"]),
    (Parts, &["colgroup", "datalist", "dir", "dl", "head", "menu", "ol", "optgroup", "select",
        "table", "tbody", "tfoot", "thead", "tr", "ul"]),
    (Other, &["applet", "audio", "button", "canvas", "frameset", "iframe", "isindex", "listing",
        "math", "menuitem", "noembed", "noframes", "object", "option", "picture", "plaintext",
        "script", "style", "svg", "template", "textarea", "title", "video", "xmp"]),
];

/// [`ELEMENTS`], to look one up for each tag of a site.
static BY_NAME: LazyLock<FxHashMap<&'static str, Content>> = LazyLock::new(|| {
    let rows = ELEMENTS.iter();
    rows.flat_map(|(content, names)| names.iter().map(|name| (*name, *content)))
        .collect()
});

/// Elements whose end tag may be left out (section 13.1.2.4).
const MAY_STAY_OPEN: [&str; 20] = [
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p",
    "rb", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
];

/// Attributes of any of these elements, besides `data-…`, `aria-…`, `on…` and those with a
/// namespace.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "abbr", "accept", "accept-charset", "accesskey", "action", "align", "alink", "allow",
    "allowfullscreen", "alt", "as", "async", "autocapitalize", "autocomplete", "autofocus",
    "autoplay", "axis", "background", "bgcolor", "border", "bordercolor", "cellpadding",
    "cellspacing", "char", "charset", "checked", "cite", "class", "classid", "clear", "code",
    "codebase", "color", "cols", "colspan", "compact", "content", "contenteditable", "controls",
    "coords", "crossorigin", "data", "datetime", "decoding", "default", "defer", "dir", "dirname",
    "disabled", "download", "draggable", "enctype", "enterkeyhint", "face", "fetchpriority", "for",
    "form", "formaction", "formmethod", "formnovalidate", "formtarget", "frame", "frameborder",
    "headers", "height", "hidden", "high", "href", "hreflang", "hspace", "http-equiv", "id",
    "imagesizes", "imagesrcset", "inert", "inputmode", "integrity", "is", "ismap", "itemid",
    "itemprop", "itemref", "itemscope", "itemtype", "kind", "label", "lang", "language", "list",
    "loading", "longdesc", "loop", "low", "marginheight", "marginwidth", "max", "maxlength",
    "media", "method", "min", "minlength", "multiple", "muted", "name", "nohref", "nomodule",
    "nonce", "noshade", "novalidate", "nowrap", "open", "optimum", "pattern", "ping", "placeholder",
    "playsinline", "popover", "popovertarget", "poster", "preload", "readonly", "referrerpolicy",
    "rel", "required", "rev", "reversed", "role", "rows", "rowspan", "rules", "sandbox", "scope",
    "scrolling", "selected", "shape", "size", "sizes", "slot", "span", "spellcheck", "src",
    "srcdoc", "srclang", "srcset", "start", "step", "style", "summary", "tabindex", "target",
    "title", "translate", "type", "usemap", "valign", "value", "valuetype", "version", "vlink",
    "vspace", "width", "wrap", "xmlns",
];

/// What an element holds; `None` where HTML has no such element. Those of SVG and `MathML` are not
/// here.
pub fn content_of(element: &str) -> Option<Content> {
    let as_written = BY_NAME.get(element).copied();
    as_written.or_else(|| BY_NAME.get(&*element.to_ascii_lowercase()).copied())
}

/// Whether an element ends by itself where it has to.
pub fn may_stay_open(element: &str) -> bool {
    is_in(element, &MAY_STAY_OPEN)
}

/// Whether HTML has an attribute of this name.
pub fn is_attribute(name: &str) -> bool {
    let begins = |start: &str| {
        name.get(..start.len())
            .is_some_and(|first| first.eq_ignore_ascii_case(start))
    };
    begins("data-")
        || begins("aria-")
        || begins("on")
        || name.contains(':')
        || is_in(name, ATTRIBUTES)
}

fn is_in(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| name.eq_ignore_ascii_case(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_element_has_one_row_and_every_one_that_may_stay_open_has_one() {
        let mut names: Vec<&str> = ELEMENTS
            .iter()
            .flat_map(|(_, names)| names.iter().copied())
            .collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(MAY_STAY_OPEN.iter().all(|name| names.contains(name)));
        assert_eq!(content_of("Details"), Some(Blocks));
        assert_eq!((content_of("namn"), content_of("my-card")), (None, None));
    }

    #[test]
    fn attributes_are_told_from_words() {
        assert!(is_attribute("Class") && is_attribute("data-x") && is_attribute("xml:lang"));
        assert!(!is_attribute("och") && !is_attribute("c") && !is_attribute("namn"));
    }
}
