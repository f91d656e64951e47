//! What makes a finding the same in two reports, wherever its line has moved to in between.

use rustc_hash::FxHashMap;

use super::{Arg, Diagnostic};

/// A fingerprint for each finding, 32 hexadecimal digits: of its code, its file, the text that it
/// points at, and how many findings with the same of these come before it. Neither its line nor the
/// language of the words is part of it.
pub(super) fn fingerprints(findings: &[Diagnostic]) -> Vec<String> {
    let mut seen: FxHashMap<blake3::Hash, usize> = FxHashMap::default();
    let numbered = |finding: &Diagnostic| {
        let subject = hash(&subject(finding));
        let before = seen.entry(subject).or_default();
        let fingerprint = hash(&[subject.to_hex().to_string(), before.to_string()]);
        *before += 1;
        fingerprint.to_hex()[..32].to_owned()
    };
    findings.iter().map(numbered).collect()
}

/// What a finding is about. Where it points at no text, that is what its message quotes.
fn subject(finding: &Diagnostic) -> Vec<String> {
    let start = [finding.code.as_str(), finding.file().unwrap_or_default()].map(str::to_owned);
    let text = finding
        .place
        .as_ref()
        .and_then(|place| place.span.map(|span| place.source.slice(span).to_owned()));
    let about = text.map_or_else(
        || finding.args.iter().map(quoted).collect(),
        |text| vec![text],
    );
    start.into_iter().chain(about).collect()
}

fn quoted((name, value): &(&'static str, Arg)) -> String {
    match value {
        Arg::Text(text) => format!("{name}={text}"),
        Arg::Choice(word) => format!("{name}={word}"),
        Arg::Dates(dates) => format!("{name}={dates:?}"),
        Arg::Absent => format!("{name}=none"),
        Arg::Number(number) => format!("{name}={number}"),
    }
}

fn hash(parts: &[String]) -> blake3::Hash {
    /// Occurs in no text, so it keeps the parts apart.
    const END: &[u8] = &[0xFF];
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes()).update(END);
    }
    hasher.finalize()
}
