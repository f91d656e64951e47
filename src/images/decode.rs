//! The bytes of a file → pixels.

use std::io::{BufRead, Cursor, Seek};

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x4;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image_webp::WebPDecoder;
use png::{BitDepth, ColorType, Transformations};
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::measure::FileType;
use super::orientation::Orientation;
use super::{MAX_PIXELS, profile, whole};

/// An image that cannot be decoded to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Damaged;

/// An image, decoded: eight bits a channel, sRGB unless it has a profile.
pub(super) struct Pixels {
    /// As in the file, on its side if it lies so.
    width: u32,
    height: u32,
    /// Red, green, blue and how opaque it is, of each pixel: one layout for all that is done with
    /// pixels, since the code for each is a thirtieth of the program.
    bytes: Vec<u8>,
    pub has_alpha: bool,
    /// How it is to be turned.
    orientation: Orientation,
    /// What its colours mean, where that is not sRGB.
    pub profile: Option<Vec<u8>>,
    /// Whether nothing was lost when it was saved: a drawing more often than a photo.
    pub is_lossless: bool,
}

/// How JPEG is read: what browsers show, we show.
pub(super) fn jpeg_options() -> DecoderOptions {
    DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX)
}

/// Whether a file can be decoded to its end.
pub(super) fn can_decode(file: &[u8]) -> bool {
    Pixels::decode(file).is_ok()
}

impl Pixels {
    /// Decodes a file of one of the formats that are decoded.
    pub(super) fn decode(file: &[u8]) -> Result<Self, Damaged> {
        let pixels = match FileType::of_bytes(file) {
            Some(FileType::Jpeg) => jpeg(file),
            Some(FileType::Png) => png(file),
            Some(FileType::WebP) => webp(file),
            _ => None,
        };
        pixels.ok_or(Damaged)
    }

    /// The image as it is shown, this large: rows of pixels of four bytes.
    pub(super) fn scaled(&self, width: u32, height: u32) -> Result<Vec<u8>, Damaged> {
        // What is on its side is made smaller first: turning is for the pixels that are left.
        let (across, down) = self.orientation.turned((width, height));
        let bytes = if (across, down) == (self.width, self.height) {
            self.bytes.clone()
        } else {
            self.resized(across, down)?
        };
        Ok(self.orientation.apply(bytes, across as usize))
    }

    /// `Resizer::resize`, which looks at the type of pixels when it runs, would have the compiler
    /// make code for twelve of them, a quarter of all code.
    fn resized(&self, width: u32, height: u32) -> Result<Vec<u8>, Damaged> {
        let mut bytes = vec![0; width as usize * height as usize * 4];
        let from = TypedImageRef::<U8x4>::from_buffer(self.width, self.height, &self.bytes)
            .map_err(|_| Damaged)?;
        let mut to =
            TypedImage::<U8x4>::from_buffer(width, height, &mut bytes).map_err(|_| Damaged)?;
        // A filter without sines: those differ from system to system in their last bit.
        let options = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom))
            .use_alpha(self.has_alpha);
        Resizer::new()
            .resize_typed(&from, &mut to, &options)
            .map_err(|_| Damaged)?;
        Ok(bytes)
    }

    /// Whether the image has so few colours that somebody drew it. Photos have said no after a few
    /// rows.
    pub(super) fn is_drawn(&self) -> bool {
        const MAX_COLOURS: usize = 256;
        let mut colours = rustc_hash::FxHashSet::default();
        self.is_lossless
            && self.bytes.chunks_exact(4).all(|colour| {
                if !colours.contains(colour) {
                    colours.insert(colour);
                }
                colours.len() <= MAX_COLOURS
            })
    }
}

fn jpeg(file: &[u8]) -> Option<Pixels> {
    // What is cut short decodes to grey, without an error.
    whole::is_whole(&mut Cursor::new(file), FileType::Jpeg, file.len() as u64).then_some(())?;
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(file), jpeg_options());
    decoder.decode_headers().ok()?;
    let info = decoder.info()?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    fits(width, height)?;
    decoder.set_options(decoder.options().jpeg_set_out_colorspace(ColorSpace::RGB));
    let mut bytes = vec![0; usize::try_from(u64::from(width) * u64::from(height) * 3).ok()?];
    decoder.decode_into(&mut bytes).ok()?;
    let orientation = Orientation::of_exif(decoder.exif().map(Vec::as_slice));
    let profile = worth_keeping(decoder.icc_profile());
    Some(Pixels {
        width,
        height,
        // The decoder's own RGBA is transparent where the file is made for print.
        bytes: opaque(&bytes),
        has_alpha: false,
        orientation,
        profile,
        is_lossless: false,
    })
}

/// Opens a PNG to be read without a palette and with transparency, at eight or sixteen bits a
/// channel. It must not unpack to more bytes than this before its pixels begin.
pub(super) fn png_reader<R: BufRead + Seek>(file: R, bytes: usize) -> Option<png::Reader<R>> {
    let mut decoder = png::Decoder::new_with_limits(file, png::Limits { bytes });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(Transformations::EXPAND | Transformations::ALPHA);
    decoder.read_info().ok()
}

fn png(file: &[u8]) -> Option<Pixels> {
    let mut reader = png_reader(Cursor::new(file), usize::MAX)?;
    let (width, height) = reader.info().size();
    fits(width, height)?;
    let mut samples = vec![0; reader.output_buffer_size()?];
    reader.next_frame(&mut samples).ok()?;
    let (colour, depth) = reader.output_color_type();
    if depth == BitDepth::Sixteen {
        let (pairs, _) = samples.as_chunks::<2>();
        samples = pairs.iter().map(|pair| eight_bits(*pair)).collect();
    }
    if colour == ColorType::GrayscaleAlpha {
        let (pairs, _) = samples.as_chunks::<2>();
        samples = pairs
            .iter()
            .flat_map(|&[grey, alpha]| [grey, grey, grey, alpha])
            .collect();
    }
    let info = reader.info();
    Some(Pixels {
        width,
        height,
        bytes: samples,
        has_alpha: matches!(info.color_type, ColorType::Rgba | ColorType::GrayscaleAlpha)
            || info.trns.is_some(),
        orientation: Orientation::of_exif(info.exif_metadata.as_deref()),
        profile: worth_keeping(info.icc_profile.as_deref().map(<[u8]>::to_vec)),
        is_lossless: true,
    })
}

/// The nearest of 256 steps to one of 65,536, most significant byte first.
fn eight_bits(sample: [u8; 2]) -> u8 {
    let nearest = (u32::from(u16::from_be_bytes(sample)) + 128) / 257;
    // 65,535 / 257 is 255.
    u8::try_from(nearest).unwrap_or(u8::MAX)
}

fn webp(file: &[u8]) -> Option<Pixels> {
    let mut decoder = WebPDecoder::new(Cursor::new(file)).ok()?;
    let (width, height) = decoder.dimensions();
    fits(width, height)?;
    let mut bytes = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut bytes).ok()?;
    if !decoder.has_alpha() {
        bytes = opaque(&bytes);
    }
    let exif = decoder.exif_metadata().ok().flatten();
    Some(Pixels {
        width,
        height,
        bytes,
        has_alpha: decoder.has_alpha(),
        orientation: Orientation::of_exif(exif.as_deref()),
        profile: worth_keeping(decoder.icc_profile().ok().flatten()),
        // WebP does not say how it was saved before it is decoded; what is in it has mostly been
        // JPEG.
        is_lossless: false,
    })
}

/// Pixels of three bytes as pixels of four.
fn opaque(pixels: &[u8]) -> Vec<u8> {
    let (pixels, _) = pixels.as_chunks::<3>();
    let opaque = pixels
        .iter()
        .flat_map(|&[red, green, blue]| [red, green, blue, u8::MAX]);
    opaque.collect()
}

/// A file may have been exchanged for a larger one since it was measured.
fn fits(width: u32, height: u32) -> Option<()> {
    (u64::from(width) * u64::from(height) <= MAX_PIXELS && width > 0 && height > 0).then_some(())
}

fn worth_keeping(profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    profile.filter(|profile| profile::is_for_rgb(profile) && !profile::is_srgb(profile))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;

    /// A PNG of two pixels, whose bytes have all kinds of steps in them.
    fn png_of(colour: ColorType, depth: BitDepth, palette: Option<&[u8]>) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(colour);
        encoder.set_depth(depth);
        if let Some(palette) = palette {
            encoder.set_palette(palette);
        }
        let length = (2 * colour.samples() * depth as usize).div_ceil(8);
        let row = [0x12, 0x80, 0x7F, 0xFF, 0x00, 0x81, 0xC3, 0x7E];
        let row: Vec<u8> = row.into_iter().cycle().take(length).collect();
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&row).unwrap();
        drop(writer);
        file
    }

    #[test]
    fn a_photo_is_opaque() {
        for file in [
            &include_bytes!("../../tests/images/wide-colours.jpg")[..],
            include_bytes!("../../tests/images/inks.jpg"),
        ] {
            let pixels = Pixels::decode(file).unwrap();
            let shown = pixels.scaled(8, 8).unwrap();
            assert!(shown.chunks(4).all(|pixel| pixel[3] == u8::MAX));
            assert!(shown.chunks(4).any(|pixel| pixel[0] != pixel[1]));
        }
    }

    #[test]
    fn every_kind_of_png_has_the_pixels_that_another_library_sees() {
        use BitDepth::{Eight, Four, One, Sixteen};
        use ColorType::{Grayscale, GrayscaleAlpha, Indexed, Rgb, Rgba};
        let palette: Vec<u8> = (0..48).map(|step| step * 5).collect();
        for (colour, depth, palette) in [
            (Grayscale, One, None),
            (Grayscale, Four, None),
            (Grayscale, Eight, None),
            (Grayscale, Sixteen, None),
            (GrayscaleAlpha, Eight, None),
            (GrayscaleAlpha, Sixteen, None),
            (Rgb, Eight, None),
            (Rgb, Sixteen, None),
            (Rgba, Eight, None),
            (Rgba, Sixteen, None),
            (Indexed, Four, Some(&palette[..])),
        ] {
            let file = png_of(colour, depth, palette);
            let pixels = Pixels::decode(&file).unwrap();
            let reference = image::load_from_memory(&file).unwrap();
            assert_eq!(
                pixels.has_alpha,
                reference.color().has_alpha(),
                "{colour:?} {depth:?}"
            );
            let expected = reference.into_rgba8().into_raw();
            assert_eq!(pixels.bytes, expected, "{colour:?} {depth:?}");
        }
    }
}
