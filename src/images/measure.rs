//! What an image's file says of itself, read from its header: nothing is decoded, and nothing held
//! but a few kilobytes.

use std::io::{BufRead, Seek, SeekFrom};

use image_webp::WebPDecoder;
use imagesize::{Compression, ImageType};

use super::decode::{jpeg_options, png_reader};
use super::orientation::Orientation;
use super::{MAX_PIXELS, svg, whole};

/// An image, as far as it is known without decoding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The BLAKE3 hash of its file.
    pub hash: [u8; 32],
    /// The length of its file in bytes.
    pub length: u64,
    /// Its width in pixels, as it is shown: turned as its camera says.
    pub width: u32,
    /// Its height in pixels, as it is shown.
    pub height: u32,
    /// What can be made of it.
    pub kind: ImageKind,
    /// Whether its file is there to its end; nothing is made of one that is not.
    pub is_whole: bool,
}

impl Image {
    /// How many bytes it takes to decode the image, at most: its file, eight a pixel in a PNG of 16
    /// bits a channel, and then four more for what becomes of it.
    pub fn memory(&self) -> u64 {
        let pixels = u64::from(self.width) * u64::from(self.height);
        // A header may say anything.
        pixels.saturating_mul(12).saturating_add(self.length)
    }
}

/// What can be made of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// Smaller ones.
    Still,
    /// Nothing, because it has more pixels than are decoded.
    TooLarge,
    /// Nothing, because it moves, or is not a grid of pixels, or is as small as it gets.
    AsItIs,
}

/// Why a file that is called an image is none to browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It is HEIC, what telephones save, under another name.
    Heic,
    /// It is something else altogether, or its beginning is damaged.
    Other,
    /// It is a drawing with a fault in its markup, so that browsers show nothing of it.
    Malformed,
    /// It is a drawing that does not say so.
    Namespace,
    /// The file could not be read.
    File,
}

/// Endings of files that browsers show as images.
const ENDINGS: [&str; 14] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "apng", "bmp", "ico", "jfif", "jpe",
    "pjpeg", "pjp",
];

/// The ending of a file that is called an image; `None` for all others.
pub fn ending_of(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    ENDINGS
        .into_iter()
        .find(|known| ending.eq_ignore_ascii_case(known))
}

/// Measures a file that is called an image by this ending.
///
/// # Errors
/// Why it is none.
pub fn measure(file: &mut (impl BufRead + Seek), ending: &str) -> Result<Image, Unreadable> {
    let mut hasher = blake3::Hasher::new();
    hasher
        .update_reader(&mut *file)
        .map_err(|_| Unreadable::File)?;
    let length = hasher.count();
    if length == 0 {
        return Err(Unreadable::Empty);
    }
    file.seek(SeekFrom::Start(0))
        .map_err(|_| Unreadable::File)?;
    let header = header(file, ending).map_err(|fault| fault.unwrap_or_else(|| reason(file)))?;
    let is_whole = header.file_type.is_none_or(|file_type| {
        file.seek(SeekFrom::Start(0)).is_ok() && whole::is_whole(file, file_type, length)
    });
    let is_small = u64::from(header.width) * u64::from(header.height) <= MAX_PIXELS;
    let kind = if !is_whole {
        ImageKind::AsItIs
    } else if is_small || header.kind == ImageKind::AsItIs {
        header.kind
    } else {
        ImageKind::TooLarge
    };
    Ok(Image {
        hash: *hasher.finalize().as_bytes(),
        length,
        width: header.width,
        height: header.height,
        kind,
        is_whole,
    })
}

struct Header {
    width: u32,
    height: u32,
    kind: ImageKind,
    /// What its end can be told by; a drawing has been read to its end already.
    file_type: Option<FileType>,
}

impl Header {
    /// Of an image that its camera may have written on its side.
    fn new(size: (u32, u32), exif: Option<&[u8]>, moves: bool) -> Self {
        let (width, height) = Orientation::of_exif(exif).turned(size);
        Self {
            width,
            height,
            kind: if moves {
                ImageKind::AsItIs
            } else {
                ImageKind::Still
            },
            file_type: None,
        }
    }
}

/// What the header says; else why it cannot be understood, where that is known by then.
fn header(file: &mut (impl BufRead + Seek), ending: &str) -> Result<Header, Option<Unreadable>> {
    // Browsers go by what a file holds, whatever its name says; but only what is called SVG is read
    // as SVG.
    let file_type = FileType::of(file);
    let header = match (ending, file_type) {
        ("svg", None | Some(FileType::Other)) => Some(drawing(file)?),
        ("svg", Some(_)) | (_, None) => None,
        (_, Some(FileType::Jpeg)) => jpeg(file),
        (_, Some(FileType::Png)) => png(file),
        (_, Some(FileType::WebP)) => webp(file),
        (_, Some(FileType::Other)) => other(file),
    };
    header
        .filter(|header| header.width > 0 && header.height > 0)
        .map(|header| Header {
            file_type: file_type.filter(|_| ending != "svg"),
            ..header
        })
        .ok_or(None)
}

fn drawing(file: &mut impl BufRead) -> Result<Header, Option<Unreadable>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)
        .map_err(|_| Some(Unreadable::File))?;
    let (width, height) = svg::size(&bytes).map_err(|fault| match fault {
        svg::Fault::NotSvg => None,
        svg::Fault::Malformed => Some(Unreadable::Malformed),
        svg::Fault::Namespace => Some(Unreadable::Namespace),
    })?;
    Ok(Header {
        width,
        height,
        kind: ImageKind::AsItIs,
        file_type: None,
    })
}

/// What a file is by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileType {
    Jpeg,
    Png,
    WebP,
    /// What is not decoded here, only measured.
    Other,
}

impl FileType {
    /// Of a file at its beginning, where it stays.
    fn of(file: &mut impl BufRead) -> Option<Self> {
        let head = file.fill_buf().ok()?;
        Self::of_bytes(head)
    }

    pub(super) fn of_bytes(head: &[u8]) -> Option<Self> {
        match head {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::WebP),
            [b'G', b'I', b'F', b'8', ..]
            | [b'B', b'M', ..]
            | [0, 0, 1, 0, ..]
            | [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Other),
            _ => None,
        }
    }
}

fn jpeg(file: &mut (impl BufRead + Seek)) -> Option<Header> {
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(file, jpeg_options());
    decoder.decode_headers().ok()?;
    let info = decoder.info()?;
    let exif = decoder.exif().map(Vec::as_slice);
    let size = (info.width.into(), info.height.into());
    Some(Header::new(size, exif, false))
}

fn png(file: &mut (impl BufRead + Seek)) -> Option<Header> {
    // A header can promise to unpack to anything.
    let reader = png_reader(file, 64 << 20)?;
    let info = reader.info();
    Some(Header::new(
        info.size(),
        info.exif_metadata.as_deref(),
        info.animation_control.is_some(),
    ))
}

fn webp(file: &mut (impl BufRead + Seek)) -> Option<Header> {
    let mut decoder = WebPDecoder::new(file).ok()?;
    let exif = decoder.exif_metadata().ok().flatten();
    Some(Header::new(
        decoder.dimensions(),
        exif.as_deref(),
        decoder.is_animated(),
    ))
}

/// What is only measured: GIF, which moves or is small, and formats that are rare or as small as
/// their variants would be.
fn other(file: &mut (impl BufRead + Seek)) -> Option<Header> {
    let kind = imagesize::reader_type(&mut *file).ok()?;
    if matches!(kind, ImageType::Heif(compression) if compression != Compression::Av1) {
        return None;
    }
    let size = kind.reader_size(file).ok()?;
    Some(Header {
        width: size.width.try_into().ok()?,
        height: size.height.try_into().ok()?,
        kind: ImageKind::AsItIs,
        file_type: None,
    })
}

/// Why a file has no header that browsers understand.
fn reason(file: &mut (impl BufRead + Seek)) -> Unreadable {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return Unreadable::File;
    }
    match imagesize::reader_type(file) {
        Ok(ImageType::Heif(compression)) if compression != Compression::Av1 => Unreadable::Heic,
        _ => Unreadable::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    const BEGINNINGS: &[&[u8]] = &[
        b"",
        b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xFF",
        b"\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR\x00\x00\x00\x02\x00\x00\x00\x01\
          \x08\x00\x00\x00\x00\xD1I V",
        b"RIFF\x40\x00\x00\x00WEBPVP8X\x0A\x00\x00\x00",
        b"GIF89a",
        b"BM",
        b"\x00\x00\x01\x00",
        b"\x00\x00\x00\x14ftypavif\x00\x00\x00\x00avif",
        b"\x00\x00\x00\x14ftypavif\x00\x00\x00\x00avif\x00\x00\x00\x08meta\x00\x00\x00\x00\
          \x00\x00\x00\x20iprp\x00\x00\x00\x18ipco",
        b"<svg width='",
    ];

    proptest! {
        #[test]
        fn no_file_makes_the_ruler_panic(
            at in 0..BEGINNINGS.len(),
            rest in prop::collection::vec(any::<u8>(), 0..200),
            ending in 0..ENDINGS.len(),
        ) {
            let file = [BEGINNINGS[at], &rest[..]].concat();
            if let Ok(image) = measure(&mut Cursor::new(&file), ENDINGS[ending]) {
                prop_assert!(image.width > 0 && image.height > 0);
                prop_assert_eq!(image.length, file.len() as u64);
            }
        }
    }
}
