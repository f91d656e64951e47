//! Web addresses by themselves.

use super::{Detector, Intended};

impl Detector {
    /// Web addresses that nobody can click, in the text of a block.
    pub(super) fn addresses(&mut self) {
        let text = &self.block.text;
        if !text.contains("://") && !text.contains("www.") {
            return;
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '|');
        let mut found = Vec::new();
        for word in text.split(ends) {
            let at = word
                .find("https://")
                .or_else(|| word.find("http://"))
                .or_else(|| word.find("www."));
            let Some(at) = at.filter(|at| !word[..*at].ends_with(char::is_alphanumeric)) else {
                continue;
            };
            let address = word[at..].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '*']);
            let start = word.as_ptr() as usize - text.as_ptr() as usize + at;
            let range = start..start + address.len();
            if is_local(address) {
                found.push((Intended::LocalAddress, range));
            } else if host(address).contains('.') {
                found.push((Intended::Address, range));
            }
        }
        for (intended, range) in found {
            let address = self.block.text[range.clone()].to_owned();
            let start = self.block.in_source(&range).start;
            // The target of what is found as a link or picture already is no other mistake.
            let is_told = self
                .found
                .iter()
                .rev()
                .take_while(|near| near.span.end > start);
            if !is_told.clone().any(|near| near.span.start <= start) {
                self.add_right(intended, range, &address, None);
            }
        }
    }
}

fn host(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, host)| host)
}

/// Whether a web address leads to the computer that it is opened on.
fn is_local(address: &str) -> bool {
    let host = host(address);
    let end = host.find(['/', '?', '#']).unwrap_or(host.len());
    let host = &host[..end];
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "localhost" | "0.0.0.0" | "[::1]") || name.starts_with("127.0.0.")
}
