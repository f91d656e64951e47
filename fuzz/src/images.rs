//! What files of images say of themselves.

use std::io::Cursor;

use samverk::images::{Image, ending_of, measure, variants};

use super::{Target, pieces};

/// The bytes of a file that is called an image.
pub const IMAGES: Target = Target {
    name: "images",
    run: images,
    seeds: &[
        "tests/images",
        "content",
        "docs/art",
        "themes/standard/static",
    ],
    endings: &[
        "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "heic",
    ],
    pieces: pieces::IMAGES,
    tries: 300,
};

fn images(bytes: &[u8]) {
    for ending in ["png", "svg", "jpg"] {
        assert_eq!(ending_of(&format!("a.{ending}")), Some(ending));
        let measured = measure(&mut Cursor::new(bytes), ending);
        assert_eq!(
            measured,
            measure(&mut Cursor::new(bytes), ending),
            "as {ending}"
        );
        let Ok(image) = measured else { continue };
        assert!(image.width > 0 && image.height > 0, "{image:?}");
        assert_eq!(image.length, bytes.len() as u64);
        assert_variants(&image);
    }
}

/// Smaller ones are smaller, each once, and keep the shape.
fn assert_variants(image: &Image) {
    let _ = image.memory();
    let variants = variants(image);
    let widths: Vec<u32> = variants.iter().map(|variant| variant.width).collect();
    assert!(widths.is_sorted_by(|a, b| a < b), "{widths:?}");
    for variant in &variants {
        assert!(
            variant.width <= image.width && variant.width > 0,
            "{variant:?} of {image:?}"
        );
        assert!(
            variant.height > 0 && variant.height <= image.height,
            "{variant:?} of {image:?}"
        );
    }
}
