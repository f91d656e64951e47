//! An image of a page's text: its size, and where its variants lie.

use super::Views;
use crate::images;
use crate::markdown::{Picture, Source};
use crate::site::{FileId, Page};

/// The image that a copied file is, as the text of a page shows it; `None` where it could not be
/// measured.
pub(super) fn of(views: &Views<'_>, page: &Page, file: FileId) -> Option<Picture> {
    let (image, address) = views.site.file(file).image()?;
    let href = |root: &str| views.linker.href(&page.address, root).into_owned();
    let candidates: Vec<(String, u32)> = images::variants(image)
        .into_iter()
        .map(|variant| (href(&variant.address(address, image)), variant.width))
        .collect();
    Some(Picture {
        width: image.width,
        height: image.height,
        source: (!candidates.is_empty()).then_some(Source {
            media_type: images::MEDIA_TYPE,
            candidates,
        }),
    })
}
