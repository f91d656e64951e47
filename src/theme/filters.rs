//! The filters that templates get besides Tera's own. All are pure: they depend on their value, the
//! page that is being rendered, and tables that do not change.

use std::sync::Arc;

use pulldown_cmark_escape::escape_html;
use rustc_hash::FxHashMap;
use tera::{Error, Kwargs, State, StringInput, Tera, TeraResult, Value};

use super::borrowed::{self, Lender};
use super::dates::{self, Style};
use super::href::Linker;
use super::strings::Strings;
use crate::address;
use crate::autolink;
use crate::config::Config;
use crate::hyphens::Hyphens;

/// A word of a title that is shorter than this fits into the narrowest screen, large as titles are.
const SHORTEST: usize = 16;

/// A plain text as HTML, with its web and e-mail addresses as links.
fn linkified(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 64);
    let escape = |html: &mut String, text: &str| {
        // Writing to a String cannot fail.
        let _ = escape_html(html, text);
    };
    let mut written = 0;
    for address in autolink::addresses(text) {
        escape(&mut html, &text[written..address.range.start]);
        written = address.range.end;
        html.push_str("<a class=\"address\" href=\"");
        escape(&mut html, &address::escape(&address.target));
        html.push_str("\">");
        // Where a narrow column may break it: between its parts, and without a hyphen.
        let label = autolink::label(address.written);
        for (index, part) in label.split_inclusive(['@', '.', '/']).enumerate() {
            if index > 0 {
                html.push_str("<wbr>");
            }
            escape(&mut html, part);
        }
        html.push_str("</a>");
    }
    escape(&mut html, &text[written..]);
    html
}

/// Registers `href`, `asset`, `capitalize`, `date`, `hyphenate`, `in_language`, `linkify` and
/// `time`.
pub(super) fn register(
    tera: &mut Tera,
    linker: Linker,
    assets: Arc<FxHashMap<String, String>>,
    strings: &Arc<Strings>,
    config: &Config,
) {
    let links = linker.clone();
    tera.register_filter(
        "href",
        move |url: &str, _: Kwargs, state: &State<'_>| -> TeraResult<String> {
            Ok(links
                .href(route(state)?.as_str().unwrap_or_default(), url)
                .into_owned())
        },
    );
    let base = config.base_url.clone();
    tera.register_filter(
        "asset",
        move |name: &str, options: Kwargs, state: &State<'_>| -> TeraResult<String> {
            let address = assets.get(name).ok_or_else(|| {
                Error::message(format!("no file `{name}` in the theme's static folder"))
            })?;
            if options.get::<bool>("absolute")?.unwrap_or_default() {
                // Who asks for it cannot use less than a full address: nothing is better than one
                // that leads elsewhere.
                return Ok(base
                    .as_ref()
                    .map_or_else(String::new, |base| base.join(address)));
            }
            Ok(linker
                .href(route(state)?.as_str().unwrap_or_default(), address)
                .into_owned())
        },
    );
    register_words(tera, strings, config);
}

/// Registers what depends on the language of a page.
fn register_words(tera: &mut Tera, strings: &Arc<Strings>, config: &Config) {
    let of_site = config.language().to_owned();
    let words = Arc::clone(strings);
    tera.register_filter(
        "hyphenate",
        move |text: StringInput, options: Kwargs, state: &State<'_>| -> TeraResult<Value> {
            let of_page = language(state)?;
            let language = options
                .get::<&str>("language")?
                .filter(|language| !language.is_empty())
                .or(of_page.as_str())
                .unwrap_or(&of_site);
            let Some(hyphens) = Hyphens::of(language) else {
                return Ok(text.into_value());
            };
            // What is HTML already stays so, and only its text is touched; everything else is
            // escaped when it is printed.
            let soften = if text.is_safe() {
                Hyphens::soften_html
            } else {
                Hyphens::soften
            };
            let of_page = of_page.as_str().unwrap_or(&of_site);
            let softened = if !text.is_safe() && words.of(of_page).borrow() {
                softened(text.as_str(), hyphens)
            } else {
                soften(hyphens, text.as_str(), SHORTEST).into_owned()
            };
            Ok(text.inherit_safety(softened))
        },
    );
    tera.register_filter(
        "capitalize",
        |text: StringInput, _: Kwargs, _: &State<'_>| -> Value {
            let capitalised = borrowed::capitalised(text.as_str());
            text.inherit_safety(capitalised)
        },
    );
    tera.register_filter(
        "linkify",
        |text: StringInput, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            // What is HTML already has the links that it was given.
            if text.is_safe() || !autolink::may_be_in(text.as_str()) {
                return Ok(text.into_value());
            }
            Ok(Value::safe_string(&linkified(text.as_str())))
        },
    );
    let of_site = config.language().to_owned();
    tera.register_filter(
        "date",
        move |date: &Value, options: Kwargs, state: &State<'_>| -> TeraResult<String> {
            let style = match options.get::<&str>("style")? {
                None | Some("long") => Style::Long,
                Some("full") => Style::Full,
                Some("short") => Style::Short,
                Some("day") => Style::Day,
                Some("weekday") => Style::Weekday,
                Some("month") => Style::Month,
                Some(other) => {
                    return Err(Error::message(format!(
                        "`{other}` is no style of dates: full, long, short, day, weekday or month"
                    )));
                }
            };
            // An unset date is nothing to show, so that a template need not ask first.
            if date.is_none() {
                return Ok(String::new());
            }
            let date = date.as_str().unwrap_or_default();
            let of_page = language(state)?;
            dates::format(date, style, of_page.as_str().unwrap_or(&of_site))
                .ok_or_else(|| Error::message(format!("`{date}` is no date")))
        },
    );
    let of_site = config.language().to_owned();
    tera.register_filter(
        "time",
        move |time: &str, _: Kwargs, state: &State<'_>| -> TeraResult<String> {
            let of_page = language(state)?;
            Ok(dates::time(time, of_page.as_str().unwrap_or(&of_site)))
        },
    );
    let of_site = config.language().to_owned();
    let words = Arc::clone(strings);
    tera.register_filter(
        "in_language",
        move |tag: &str, _: Kwargs, state: &State<'_>| -> TeraResult<Value> {
            let of_page = language(state)?;
            let words = words.of(of_page.as_str().unwrap_or(&of_site));
            Ok(Value::safe_string(&words.in_language(tag)))
        },
    );
}

/// A text with soft hyphens; what is borrowed in it breaks as its own language does.
fn softened(text: &str, hyphens: Hyphens) -> String {
    borrowed::map_pieces(text, |piece, lender| {
        let hyphens = match lender {
            None => Some(hyphens),
            Some(Lender::English) => Hyphens::of("en"),
            Some(Lender::Site) => None,
        };
        hyphens.map_or_else(
            || piece.to_owned(),
            |hyphens| hyphens.soften(piece, SHORTEST).into_owned(),
        )
    })
}

/// The address of the page that is being rendered.
fn route(state: &State<'_>) -> TeraResult<Value> {
    state
        .get::<Value>("route")?
        .ok_or_else(|| Error::message("`route` is not set here"))
}

/// The language of the page that is being rendered, whatever the template calls `page`; null where
/// it is not known.
fn language(state: &State<'_>) -> TeraResult<Value> {
    Ok(state.get::<Value>("language")?.unwrap_or_else(Value::none))
}
