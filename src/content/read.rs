//! Bytes on disk → text.

#![cfg_attr(not(unix), expect(clippy::disallowed_methods, reason = "load reads"))]

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::text_cleanup;
use crate::diagnostics::choices::{FileEncoding, FileReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::patience::{is_locked, patiently};
use crate::source::{SourceFile, Span};

/// Reads a text file. A byte order mark is dropped and line ends of old become new ones. Bytes that
/// are not UTF-8 are reported and read as what they probably are. A file that cannot be read is
/// empty, with a finding.
pub fn read_source(disk: &Path, path: String, findings: &mut Vec<Diagnostic>) -> Arc<SourceFile> {
    let bytes = match read_file(disk) {
        Ok(bytes) => bytes,
        Err(error) => {
            findings.push(unreadable(path.clone(), &error));
            return SourceFile::new(path, "");
        }
    };
    source_of(&bytes, path, findings)
}

/// The text that the bytes of a file at `path` are, read as [`read_source`] says.
pub fn source_of(bytes: &[u8], path: String, findings: &mut Vec<Diagnostic>) -> Arc<SourceFile> {
    let (text, foreign) = match simdutf8::basic::from_utf8(bytes) {
        Ok(text) => (
            Cow::Borrowed(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)),
            None,
        ),
        Err(_) => decode(bytes),
    };
    let (text, control) = text_cleanup::without_controls(text);
    let source = SourceFile::new(path, text);
    let is_ordinary = text_cleanup::is_ordinary(&source.text);
    if foreign.is_none() && !is_ordinary {
        findings.extend(text_cleanup::lost(&source));
    }
    findings.extend(foreign.map(|foreign| foreign.finding(&source)));
    findings.extend(control.map(|control| control.finding(&source)));
    if !is_ordinary {
        findings.extend(text_cleanup::unseen(&source));
    }
    findings.extend(text_cleanup::referenced(&source));
    if !is_ordinary {
        findings.extend(text_cleanup::garbled(&source));
    }
    source
}

/// Opens a file to read it, and without waiting: to open a pipe that nobody writes to would wait for
/// somebody who does.
#[cfg(unix)]
fn open(disk: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};

    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let opened = rustix::io::retry_on_intr(|| rustix::fs::open(disk, flags, Mode::empty()));
    Ok(opened?.into())
}

#[cfg(not(unix))]
fn open(disk: &Path) -> io::Result<File> {
    File::open(disk)
}

/// No text is longer: it would take its fiftyfold in memory. The messages say how long, too.
const MAX_BYTES: u64 = 10_000_000;

/// Reads a file, but not a pipe or a device, which may never end, nor begin, and nothing that is
/// larger than any text.
fn read_file(disk: &Path) -> io::Result<Vec<u8>> {
    patiently(|| read_once(disk))
}

fn read_once(disk: &Path) -> io::Result<Vec<u8>> {
    let file = open(disk)?;
    let metadata = file.metadata()?;
    let kind = metadata.file_type();
    if !kind.is_file() && !kind.is_dir() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    let too_large = || io::Error::from(io::ErrorKind::FileTooLarge);
    if kind.is_file() && metadata.len() > MAX_BYTES {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    // Once it is read as far as it goes, nothing is asked of the system to learn that it ends
    // there. Some file systems do not know how far that is, and say 0.
    match usize::try_from(metadata.len()) {
        Ok(size @ 1..) if kind.is_file() => {
            bytes.try_reserve_exact(size)?;
            file.take(metadata.len()).read_to_end(&mut bytes)?;
        }
        _ => {
            file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
            if bytes.len() as u64 > MAX_BYTES {
                return Err(too_large());
            }
        }
    }
    Ok(bytes)
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A finding about a file that cannot be read.
pub fn unreadable(path: String, error: &io::Error) -> Diagnostic {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => FileReason::Missing,
        io::ErrorKind::PermissionDenied => FileReason::Denied,
        io::ErrorKind::IsADirectory => FileReason::Folder,
        io::ErrorKind::FileTooLarge => FileReason::Large,
        // What `read_file` says of what is none.
        io::ErrorKind::InvalidInput => FileReason::Special,
        _ if is_locked(error) => FileReason::Busy,
        _ if is_circle(error) => FileReason::Circle,
        _ if is_exhausted(error) => FileReason::Exhausted,
        _ if is_broken(error) => FileReason::Broken,
        _ => FileReason::Other,
    };
    Diagnostic::about_path(Code::FileUnreadable, path.as_str())
        .with("file", path)
        .with("reason", reason)
        .with("said", error.to_string())
}

/// Whether links lead to each other and nowhere else.
fn is_circle(error: &io::Error) -> bool {
    #[cfg(unix)]
    let circle = Some(rustix::io::Errno::LOOP.raw_os_error());
    // `ERROR_CANT_RESOLVE_FILENAME`.
    #[cfg(not(unix))]
    let circle = Some(1921);
    error.raw_os_error() == circle
}

/// Whether the system has no more files to open for a program, or for all: `EMFILE`, `ENFILE`;
/// `ERROR_TOO_MANY_OPEN_FILES`.
pub fn is_exhausted(error: &io::Error) -> bool {
    let codes: &[i32] = if cfg!(windows) { &[4] } else { &[23, 24] };
    error
        .raw_os_error()
        .is_some_and(|code| codes.contains(&code))
}

/// Whether a disk does not do what it should: `EIO`; `ERROR_CRC`, `ERROR_GEN_FAILURE`,
/// `ERROR_IO_DEVICE`.
pub fn is_broken(error: &io::Error) -> bool {
    let codes: &[i32] = if cfg!(windows) { &[23, 31, 1117] } else { &[5] };
    error
        .raw_os_error()
        .is_some_and(|code| codes.contains(&code))
}

/// Bytes that are not UTF-8.
struct Foreign {
    /// What they probably are, if that is known.
    encoding: Option<FileEncoding>,
    /// The first byte that is not UTF-8, and where it stands in the text.
    byte: u8,
    at: usize,
}

impl Foreign {
    fn finding(&self, source: &Arc<SourceFile>) -> Diagnostic {
        let character = source
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next());
        let span = Span::new(self.at, self.at + character.map_or(0, char::len_utf8));
        let finding =
            Diagnostic::at(Code::FileNotUtf8, source, span).with("encoding", self.encoding);
        let finding = finding
            .with("byte", format!("0x{:02X}", self.byte))
            .with("line", source.position(self.at).line);
        finding.with(
            "character",
            character.map_or_else(String::new, String::from),
        )
    }
}

/// The text of bytes that are not UTF-8. Where no letter outside ASCII is UTF-8, none was meant to
/// be.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Foreign>) {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), |_| 0);
    let foreign = |encoding, at| {
        Some(Foreign {
            encoding,
            byte: bytes.get(at).copied().unwrap_or_default(),
            at,
        })
    };
    if let Some((encoding, mark)) =
        Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8)
    {
        return (
            encoding.decode_without_bom_handling(&bytes[mark..]).0,
            foreign(Some(FileEncoding::Utf16), 0),
        );
    }
    if bytes.utf8_chunks().all(|chunk| chunk.valid().is_ascii()) {
        return (
            WINDOWS_1252.decode_without_bom_handling(bytes).0,
            foreign(Some(FileEncoding::Latin1), at),
        );
    }
    // Up to the first bad byte the text equals the file, but for the mark that is dropped.
    let text = String::from_utf8_lossy(bytes).into_owned();
    let shown = text
        .strip_prefix(BYTE_ORDER_MARK)
        .unwrap_or(&text)
        .to_owned();
    let mark = text.len() - shown.len();
    let foreign = foreign(None, at).map(|foreign| Foreign {
        at: at.saturating_sub(mark),
        ..foreign
    });
    (Cow::Owned(shown), foreign)
}
