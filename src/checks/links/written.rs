//! What is wrong with a link as it is written, wherever it might lead.

use percent_encoding::percent_decode_str;

use super::WrittenLink;
use crate::config::BaseUrl;
use crate::content::email;
use crate::diagnostics::choices::{LocalReason, NearbyReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::nearest::nearest;

/// What is wrong with a link as it is written, if anything.
pub(super) fn check(written: &WrittenLink<'_>, base_url: Option<&BaseUrl>) -> Option<Diagnostic> {
    malformed(written).or_else(|| only_nearby(written, base_url))
}

/// A link that nothing can follow.
fn malformed(written: &WrittenLink<'_>) -> Option<Diagnostic> {
    if is_on_file_server(written.target) {
        // The first of the two backslashes has no meaning of its own in Markdown.
        let path = written.target.trim().trim_start_matches('\\');
        let finding = Diagnostic::at(Code::LinkLocal, written.source, written.span)
            .with("target", format!("\\\\{path}"))
            .with("reason", LocalReason::Server);
        return Some(finding);
    }
    let code = malformed_code(written.target)?;
    let scheme = scheme_of(written.target);
    let near = scheme
        .and_then(|scheme| nearest(scheme, ["https", "http", "mailto", "tel"]))
        .filter(|near| scheme != Some(*near));
    Some(written.finding(code).with_if_taken("nearest", near))
}

fn malformed_code(target: &str) -> Option<Code> {
    let target = target.trim();
    if target.is_empty() {
        return Some(Code::LinkEmpty);
    }
    if starts_with_drive(target) {
        return Some(Code::LinkLocal);
    }
    match scheme_of(target)?.to_ascii_lowercase().as_str() {
        "file" => Some(Code::LinkLocal),
        "mailto" if !has_recipients(target) => Some(Code::LinkEmailInvalid),
        "http" | "https" if !has_host(target) || is_several(target) => {
            Some(Code::LinkAddressInvalid)
        }
        "tel" if !target.contains(|c: char| c.is_ascii_digit()) => Some(Code::LinkAddressInvalid),
        "mailto" | "http" | "https" => None,
        // `htps://`, `maito:`; other schemes are the writer's affair.
        scheme => nearest(scheme, ["https", "http", "mailto"]).map(|_| Code::LinkAddressInvalid),
    }
}

/// Whether a link is a path of Windows to a file server (UNC): `\\server\folder`.
fn is_on_file_server(target: &str) -> bool {
    target.trim().starts_with('\\')
}

/// Whether a path begins with a drive of Windows: `C:\` or `C:/`.
fn starts_with_drive(target: &str) -> bool {
    matches!(
        target.as_bytes(),
        [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic()
    )
}

/// Whether all that stands in a `mailto:` link before its `?` is e-mail addresses (RFC 6068,
/// section 2).
fn has_recipients(target: &str) -> bool {
    let rest = target.split_once(':').map_or("", |(_, rest)| rest);
    rest.split('?')
        .next()
        .unwrap_or_default()
        .split(',')
        .all(|one| email(&percent_decode_str(one.trim()).decode_utf8_lossy()).is_some())
}

/// Whether there are several addresses where one is meant.
fn is_several(target: &str) -> bool {
    let mut further = target.split_whitespace().skip(1);
    further.any(|word| word.contains("://"))
}

/// Whether a web address names a host that can exist.
fn has_host(target: &str) -> bool {
    let host = url::Url::parse(target)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    // `http:example.org` is read by browsers, but no writer means to leave out the slashes.
    target.contains("://") && host.is_some_and(|host| is_host(&host))
}

fn is_host(host: &str) -> bool {
    host.split('.').all(|label| !label.is_empty())
        && !host.contains(',')
        // `https://https://…` names a host that is called https.
        && !matches!(host, "http" | "https")
}

/// A web address that leads nowhere for most readers: to their own computer, or to a name of one
/// network alone.
fn only_nearby(written: &WrittenLink<'_>, base_url: Option<&BaseUrl>) -> Option<Diagnostic> {
    // What lies on this very site is as near as the site is.
    let is_own = base_url.is_some_and(|base| base.strip(written.target).is_some());
    if is_own {
        return None;
    }
    let reason = nearby_reason(written.target)?;
    let finding = written
        .finding(Code::LinkAddressInvalid)
        .with("reason", reason)
        .with_nearest(None::<String>);
    // On an intranet, a name without a full stop is more often right than a slip.
    let severity = if reason == NearbyReason::Dotless {
        Severity::Info
    } else {
        Severity::Warning
    };
    Some(Diagnostic {
        severity,
        ..finding
    })
}

fn nearby_reason(target: &str) -> Option<NearbyReason> {
    let url = is_web_address(target).then(|| url::Url::parse(target.trim()).ok())??;
    match url.host()? {
        url::Host::Domain("localhost") => Some(NearbyReason::Local),
        url::Host::Domain(name) => {
            let is_dotless = !name.trim_end_matches('.').contains('.');
            is_dotless.then_some(NearbyReason::Dotless)
        }
        url::Host::Ipv4(address) => address.is_loopback().then_some(NearbyReason::Local),
        url::Host::Ipv6(address) => address.is_loopback().then_some(NearbyReason::Local),
    }
}

/// The scheme of a web address, as written: letters, digits and a few signs before a colon (RFC
/// 3986, section 3.1).
pub(super) fn scheme_of(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    fits.then_some(scheme)
}

/// Whether a link is a full URL of the web.
pub(super) fn is_web_address(target: &str) -> bool {
    scheme_of(target)
        .is_some_and(|scheme| matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https"))
}
