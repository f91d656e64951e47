//! The bytes of a file → pixels.

use std::io::Cursor;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbImage, RgbaImage};
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::measure::{FileType, turns};
use super::{MAX_PIXELS, profile, whole};

/// An image that cannot be decoded to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Damaged;

/// An image, decoded: eight bits a channel, sRGB unless it has a profile.
pub(super) struct Pixels {
    /// As in the file, on its side if it lies so.
    width: u32,
    height: u32,
    /// Three or four bytes a pixel.
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
            Some(FileType::Png) => PngDecoder::new(Cursor::new(file))
                .ok()
                .and_then(|decoder| of_decoder(decoder, true)),
            // WebP does not say how it was saved before it is decoded; what is in it has mostly
            // been JPEG.
            Some(FileType::WebP) => WebPDecoder::new(Cursor::new(file))
                .ok()
                .and_then(|decoder| of_decoder(decoder, false)),
            _ => None,
        };
        pixels.ok_or(Damaged)
    }

    /// The image as it is shown, this large, as rows of pixels of three bytes, or of four where it
    /// has transparency.
    pub(super) fn scaled(&self, width: u32, height: u32) -> Result<Vec<u8>, Damaged> {
        let (across, down) = if turns(self.orientation) {
            (height, width)
        } else {
            (width, height)
        };
        let bytes = if (across, down) == (self.width, self.height) {
            self.bytes.clone()
        } else {
            self.resized(across, down)?
        };
        if self.orientation == Orientation::NoTransforms {
            return Ok(bytes);
        }
        let mut image = if self.has_alpha {
            RgbaImage::from_raw(across, down, bytes).map(DynamicImage::from)
        } else {
            RgbImage::from_raw(across, down, bytes).map(DynamicImage::from)
        }
        .ok_or(Damaged)?;
        image.apply_orientation(self.orientation);
        Ok(image.into_bytes())
    }

    fn resized(&self, width: u32, height: u32) -> Result<Vec<u8>, Damaged> {
        if self.has_alpha {
            self.resized_as::<U8x4>(width, height)
        } else {
            self.resized_as::<U8x3>(width, height)
        }
    }

    /// Resized as pixels of one type. `Resizer::resize`, which looks at the type when it runs, has
    /// the compiler make code for eleven types that we never have: a quarter of all code, which it
    /// then has to find out that nobody calls.
    fn resized_as<P: PixelTrait>(&self, width: u32, height: u32) -> Result<Vec<u8>, Damaged> {
        let mut bytes = vec![0; width as usize * height as usize * size_of::<P>()];
        let from = TypedImageRef::<P>::from_buffer(self.width, self.height, &self.bytes)
            .map_err(|_| Damaged)?;
        let mut to =
            TypedImage::<P>::from_buffer(width, height, &mut bytes).map_err(|_| Damaged)?;
        // A filter without sines: those differ from system to system in their last bit.
        let options =
            ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
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
            && self
                .bytes
                .chunks_exact(if self.has_alpha { 4 } else { 3 })
                .all(|colour| {
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
    let orientation = decoder
        .exif()
        .and_then(|exif| Orientation::from_exif_chunk(exif))
        .unwrap_or(Orientation::NoTransforms);
    let profile = decoder
        .icc_profile()
        .filter(|profile| is_worth_keeping(profile));
    Some(Pixels {
        width,
        height,
        bytes,
        has_alpha: false,
        orientation,
        profile,
        is_lossless: false,
    })
}

fn of_decoder(mut decoder: impl ImageDecoder, is_lossless: bool) -> Option<Pixels> {
    let (width, height) = decoder.dimensions();
    fits(width, height)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder
        .icc_profile()
        .ok()
        .flatten()
        .filter(|profile| is_worth_keeping(profile));
    let has_alpha = decoder.color_type().has_alpha();
    let image = DynamicImage::from_decoder(decoder).ok()?;
    let bytes = if has_alpha {
        image.into_rgba8().into_raw()
    } else {
        image.into_rgb8().into_raw()
    };
    Some(Pixels {
        width,
        height,
        bytes,
        has_alpha,
        orientation,
        profile,
        is_lossless,
    })
}

/// A file may have been exchanged for a larger one since it was measured.
fn fits(width: u32, height: u32) -> Option<()> {
    (u64::from(width) * u64::from(height) <= MAX_PIXELS && width > 0 && height > 0).then_some(())
}

fn is_worth_keeping(profile: &[u8]) -> bool {
    profile::is_for_rgb(profile) && !profile::is_srgb(profile)
}
