//! Bytes on disk → text.

use std::path::Path;
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

/// Reads a text file. A byte order mark is dropped; bytes that are not UTF-8 are reported at the first of them and
/// replaced. A file that cannot be read is empty, with a finding.
pub fn read_source(disk: &Path, path: String, findings: &mut Vec<Diagnostic>) -> Arc<SourceFile> {
    let bytes = match std::fs::read(disk) {
        Ok(bytes) => bytes,
        Err(error) => {
            let source = SourceFile::new(path, "");
            findings.push(
                Diagnostic::about(Code::FileUnreadable, &source).with("file", source.path.as_str()).with("reason", error.to_string()),
            );
            return source;
        }
    };
    match simdutf8::basic::from_utf8(&bytes) {
        Ok(text) => SourceFile::new(path, text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)),
        Err(_) => replaced(path, &bytes, findings),
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of bytes that are not UTF-8, with U+FFFD for those at fault and a finding at the first of them.
fn replaced(path: String, bytes: &[u8], findings: &mut Vec<Diagnostic>) -> Arc<SourceFile> {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), |_| 0);
    let byte = bytes.get(at).map_or_else(String::new, |byte| format!("0x{byte:02X}"));
    let text = String::from_utf8_lossy(bytes);
    let shown = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text);
    // Up to the first bad byte the replaced text equals the file, so the offset holds in both.
    let at = at.saturating_sub(text.len() - shown.len());
    let source = SourceFile::new(path, shown);
    findings.push(Diagnostic::at(Code::FileNotUtf8, &source, Span::new(at, at + '\u{fffd}'.len_utf8())).with("byte", byte));
    source
}
