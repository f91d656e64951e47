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
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            SourceFile::new(path, text)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let byte = format!("0x{:02X}", bytes[at]);
            let text = String::from_utf8_lossy(bytes);
            let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            let source = SourceFile::new(path, &text[start..]);
            // Up to the first bad byte the replaced text equals the file, so the offset holds in both.
            let at = at.saturating_sub(start);
            findings.push(Diagnostic::at(Code::FileNotUtf8, &source, Span::new(at, at + '\u{fffd}'.len_utf8())).with("byte", byte));
            source
        }
    }
}
