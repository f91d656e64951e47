//! Which variants an image has.

use super::{ENCODER_VERSIONS, Image, ImageKind};

/// The media type of variants. All browsers of today show it.
pub const MEDIA_TYPE: &str = "image/webp";

/// The ending of variants' files.
pub(super) const ENDING: &str = "webp";

/// A smaller one of an image: what is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// Width in pixels, no more than the image's own.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The widths that texts are read at: on a telephone, on a telephone with a fine screen, and on a
/// computer with one. The last is a little more than twice the standard theme's column of 42 rem.
const STEPS: [u32; 3] = [480, 960, 1440];

/// The longest side that WebP can write (RFC 9649, section 2.5).
const MAX_SIDE: u32 = 16_383;

/// The variants of an image, from the narrowest to the widest. An image that stays as it is has
/// none, any other at least one.
pub fn variants(image: &Image) -> Vec<Variant> {
    if image.kind != ImageKind::Still {
        return Vec::new();
    }
    let variants: Vec<Variant> = widths(image.width)
        .map(|width| Variant {
            width,
            height: scaled(image, width),
        })
        .collect();
    if variants.iter().any(|variant| variant.height > MAX_SIDE) {
        return Vec::new();
    }
    variants
}

/// From the narrowest to the widest. A step that saves little against the image's own width is left
/// out.
fn widths(own: u32) -> impl Iterator<Item = u32> {
    let saves = move |step: u32| u64::from(step) * 5 <= u64::from(own) * 4;
    let widest = STEPS
        .into_iter()
        .next_back()
        .filter(|step| saves(*step))
        .map_or(Some(own), |_| None);
    STEPS
        .into_iter()
        .filter(move |step| saves(*step))
        .chain(widest)
}

fn scaled(image: &Image, width: u32) -> u32 {
    let (own_width, own_height) = (u64::from(image.width), u64::from(image.height));
    let height = (own_height * u64::from(width) + own_width / 2) / own_width;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

impl Variant {
    /// Where a variant is published: beside its image, `/bilder/samtal.jpg` →
    /// `/bilder/samtal.3f2a9c1b04-960.webp`. The name follows from the image and from what makes
    /// the variant of it, never from what becomes of it.
    pub fn address(self, of: &str, image: &Image) -> String {
        let stem = of
            .rfind('.')
            .filter(|dot| !of[*dot..].contains('/'))
            .map_or(of, |dot| &of[..dot]);
        format!("{stem}.{}-{}.{ENDING}", fingerprint(image), self.width)
    }
}

fn fingerprint(image: &Image) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher
        .update(ENCODER_VERSIONS.as_bytes())
        .update(&image.hash);
    hasher.finalize().to_hex()[..10].to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn image(width: u32, height: u32) -> Image {
        Image {
            hash: [7; 32],
            length: 1,
            width,
            height,
            kind: ImageKind::Still,
            is_whole: true,
        }
    }

    fn widths_of(own: u32) -> Vec<u32> {
        variants(&image(own, 100))
            .iter()
            .map(|variant| variant.width)
            .collect()
    }

    #[test]
    fn steps_are_left_out_where_they_save_little() {
        for (own, expected) in [
            (1, vec![1]),
            (480, vec![480]),
            (599, vec![599]),
            (600, vec![480, 600]),
            (1000, vec![480, 1000]),
            (1440, vec![480, 960, 1440]),
            (1799, vec![480, 960, 1799]),
            (1800, vec![480, 960, 1440]),
            (8000, vec![480, 960, 1440]),
        ] {
            assert_eq!(widths_of(own), expected, "{own}");
        }
    }

    #[test]
    fn a_variant_lies_beside_its_image() {
        let variant = Variant {
            width: 960,
            height: 640,
        };
        let address = variant.address("/natverk/bilder/samtal.v2.jpg", &image(2000, 1333));
        let (before, after) = address.split_at("/natverk/bilder/samtal.v2.".len());
        assert_eq!(
            (before, &after[10..]),
            ("/natverk/bilder/samtal.v2.", "-960.webp")
        );
        assert!(
            after[..10].bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{address}"
        );
        assert_ne!(
            address,
            variant.address(
                "/natverk/bilder/samtal.v2.jpg",
                &Image {
                    hash: [8; 32],
                    ..image(2000, 1333)
                }
            )
        );
    }

    proptest! {
        #[test]
        fn no_variant_is_larger_than_its_image_and_none_is_flat(
            width in 1_u32..70_000,
            height in 1_u32..70_000,
        ) {
            let variants = variants(&image(width, height));
            for variant in &variants {
                prop_assert!(variant.width <= width && variant.height <= height);
                prop_assert!(variant.width > 0 && variant.height > 0);
                prop_assert!(variant.width.max(variant.height) <= MAX_SIDE);
                // No more than half a pixel off, but never nothing.
                let exact = f64::from(height) * f64::from(variant.width) / f64::from(width);
                let is_near = (f64::from(variant.height) - exact).abs() <= 0.5;
                prop_assert!(is_near || variant.height == 1);
            }
            let mut pairs = variants.iter().zip(variants.iter().skip(1));
            prop_assert!(pairs.all(|(a, b)| a.width * 9 < b.width * 8));
            // Those that are very long are beyond WebP; all others have one.
            prop_assert!(!variants.is_empty() || height > MAX_SIDE || height / width > 10);
        }
    }
}
