//! Pixels → files. The same image and the same wish give the same bytes: one thread, and no clock,
//! random number or name of the machine in what is written.

use webp::{Encoder, PixelLayout, WebPConfig};

use super::decode::{Damaged, Pixels};
use super::{Variant, profile};

/// How good, on WebP's own scale of 0 to 100. Beyond it, files grow and nobody sees it.
const QUALITY: f32 = 80.0;
/// What is tried where the image itself was saved with less, and its variant would be larger than
/// it is.
const LOWER_QUALITIES: [f32; 2] = [65.0, 50.0];

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
    let mut encoded = webp(&bytes, variant, Some(QUALITY))?;
    if is_drawn {
        // Few colours are written smaller, and sharper, without loss.
        let lossless = webp(&bytes, variant, None)?;
        if lossless.len() <= encoded.len() {
            encoded = lossless;
        }
    }
    // Whoever gets the variant should not wait longer than for the image itself.
    for quality in LOWER_QUALITIES {
        if encoded.len() > length && !pixels.is_lossless {
            encoded = webp(&bytes, variant, Some(quality))?;
        }
    }
    Ok(match &pixels.profile {
        Some(own) => profile::embed(
            &encoded,
            own,
            variant.width,
            variant.height,
            pixels.has_alpha,
        ),
        None => encoded,
    })
}

/// WebP of this quality, or without loss.
fn webp(bytes: &[u8], variant: Variant, quality: Option<f32>) -> Result<Vec<u8>, Damaged> {
    let mut config = WebPConfig::new().map_err(|()| Damaged)?;
    config.lossless = i32::from(quality.is_none());
    // Without loss it says how long to try.
    config.quality = quality.unwrap_or(75.0);
    config.thread_level = 0;
    // It leaves transparency out where there is none.
    let made = Encoder::new(bytes, PixelLayout::Rgba, variant.width, variant.height)
        .encode_advanced(&config)
        .map_err(|_| Damaged)?;
    Ok(made.to_vec())
}
