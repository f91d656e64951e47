//! Pixels → files. The same image and the same wish give the same bytes: one thread, and no clock,
//! random number or name of the machine in what is written.

use ravif::{Img, RGB8, RGBA8};
use webp::{Encoder, PixelLayout, WebPConfig};

use super::decode::{Damaged, Pixels};
use super::{Format, Variant, profile};

/// How good: WebP's and AVIF's own scales of 0 to 100. Beyond these, files grow and nobody sees it.
const WEBP: f32 = 80.0;
const AVIF: f32 = 65.0;
/// What is tried where the image itself was saved with less, and its variant would be larger than
/// it is.
const WEBP_AGAIN: [f32; 2] = [65.0, 50.0];
/// How much time AVIF may take, from 1 (all) to 10: slower steps save a few per cent in several
/// times the time.
const AVIF_SPEED: u8 = 6;

/// Makes variants of one image, in their order. Nothing of the file is taken along but its pixels
/// and what their colours mean: no place, no day and no name of a camera.
///
/// # Errors
/// If the image cannot be decoded.
pub(super) fn encode(file: &[u8], variants: &[Variant]) -> Result<Vec<Vec<u8>>, Damaged> {
    let pixels = Pixels::decode(file)?;
    let is_drawn = pixels.is_drawn();
    variants
        .iter()
        .map(|variant| one(&pixels, is_drawn, file.len(), *variant))
        .collect()
}

fn one(
    pixels: &Pixels,
    is_drawn: bool,
    length: usize,
    variant: Variant,
) -> Result<Vec<u8>, Damaged> {
    let bytes = pixels.scaled(variant.width, variant.height)?;
    match variant.format {
        Format::Avif => avif(&bytes, pixels.has_alpha, variant),
        Format::WebP => {
            let mut made = webp(&bytes, pixels.has_alpha, variant, Some(WEBP))?;
            if is_drawn {
                // Few colours are written smaller, and sharper, without loss.
                let lossless = webp(&bytes, pixels.has_alpha, variant, None)?;
                if lossless.len() <= made.len() {
                    made = lossless;
                }
            }
            // Whoever gets the variant should not wait longer than for the image itself.
            for quality in WEBP_AGAIN {
                if made.len() > length && !pixels.is_lossless {
                    made = webp(&bytes, pixels.has_alpha, variant, Some(quality))?;
                }
            }
            Ok(match &pixels.profile {
                Some(own) => {
                    profile::embed(&made, own, variant.width, variant.height, pixels.has_alpha)
                }
                None => made,
            })
        }
    }
}

/// WebP of this quality, or without loss.
fn webp(
    bytes: &[u8],
    has_alpha: bool,
    variant: Variant,
    quality: Option<f32>,
) -> Result<Vec<u8>, Damaged> {
    let mut config = WebPConfig::new().map_err(|()| Damaged)?;
    config.lossless = i32::from(quality.is_none());
    // Without loss it says how long to try.
    config.quality = quality.unwrap_or(75.0);
    config.thread_level = 0;
    let layout = if has_alpha {
        PixelLayout::Rgba
    } else {
        PixelLayout::Rgb
    };
    let made = Encoder::new(bytes, layout, variant.width, variant.height)
        .encode_advanced(&config)
        .map_err(|_| Damaged)?;
    Ok(made.to_vec())
}

fn avif(bytes: &[u8], has_alpha: bool, variant: Variant) -> Result<Vec<u8>, Damaged> {
    let (width, height) = (
        usize::try_from(variant.width).map_err(|_| Damaged)?,
        usize::try_from(variant.height).map_err(|_| Damaged)?,
    );
    let encoder = ravif::Encoder::new()
        .with_quality(AVIF)
        .with_alpha_quality(AVIF)
        .with_speed(AVIF_SPEED)
        .with_num_threads(Some(1));
    let made = if has_alpha {
        let pixels: Vec<RGBA8> = bytes
            .chunks_exact(4)
            .map(|pixel| RGBA8::new(pixel[0], pixel[1], pixel[2], pixel[3]))
            .collect();
        encoder.encode_rgba(Img::new(&pixels, width, height))
    } else {
        let pixels: Vec<RGB8> = bytes
            .chunks_exact(3)
            .map(|pixel| RGB8::new(pixel[0], pixel[1], pixel[2]))
            .collect();
        encoder.encode_rgb(Img::new(&pixels, width, height))
    };
    made.map(|made| made.avif_file).map_err(|_| Damaged)
}
