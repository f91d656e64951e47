//! Images: how large they are, which smaller ones go beside them, and how those are made.
//!
//! * `measure` reads an image's header when content is loaded, and whether its file is there to its
//!   end. No image is decoded for a page to be rendered.
//! * `metadata` says what else is in an image's file, and gives the file without it. Pure.
//! * `plan` says which variants an image has: a pure function of what was measured. Pages name
//!   variants, and routes list them, long before there is one.
//! * `encode` makes variants: the bytes of an image and what is wanted → bytes. Pure.
//! * [`VariantEncoder`] carries out [`VariantJob`]s, with a cache in which what was encoded once is
//!   found again.

mod budget;
mod cache;
mod decode;
mod encode;
mod jobs;
mod measure;
mod metadata;
mod orientation;
mod plan;
mod profile;
mod svg;
mod whole;

pub use jobs::{Encoded, VariantEncoder, VariantJob};
pub use measure::{Image, ImageKind, Unreadable, ending_of, measure};
pub use metadata::{Cleaned, Metadata, Place, Removal, cleaned, metadata};
pub use plan::{MEDIA_TYPE, Variant, variants};

/// The versions of what encodes variants. They are part of every key of the cache and of every
/// variant's name: with another encoder, the same image becomes other bytes. The number is for
/// changes of what this module does itself.
const ENCODER_VERSIONS: &str =
    "1 fast_image_resize-6.1.0 libwebp-sys-0.9.6 zune-jpeg-0.5.15 png-0.18.1 image-webp-0.2.4";

/// The most pixels that an image may have to be decoded: no camera of today makes more, and more
/// would not fit into the memory of a small machine beside its neighbours.
pub const MAX_PIXELS: u64 = 80_000_000;

#[cfg(test)]
mod tests {
    #[test]
    fn encoder_versions_are_those_that_the_program_is_built_with() {
        let lock = include_str!("../../Cargo.lock");
        for encoder in super::ENCODER_VERSIONS.split(' ').skip(1) {
            let (name, version) = encoder.rsplit_once('-').unwrap_or_default();
            assert!(
                lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")),
                "{encoder} in ENCODER_VERSIONS, src/images/mod.rs"
            );
        }
    }
}
