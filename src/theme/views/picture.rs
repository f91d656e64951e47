//! An image of a page's text: its size, and where its variants lie.

use super::Views;
use crate::images::{Format, Plan};
use crate::markdown::{Picture, Source};
use crate::site::{FileId, Page};

/// The image that a copied file is, as the text of a page shows it; `None` where it could not be
/// measured.
pub(super) fn of(views: &Views<'_>, page: &Page, file: FileId) -> Option<Picture> {
    let (image, address) = views.site.file(file).image()?;
    let plan = Plan::of(image, views.site.config.images);
    let source = |format: Format| {
        let variants = plan
            .variants
            .iter()
            .filter(|variant| variant.format == format);
        let href = |root: &str| views.linker.href(&page.address, root).into_owned();
        let candidates: Vec<(String, u32)> = variants
            .map(|variant| (href(&variant.address(address, image)), variant.width))
            .collect();
        (!candidates.is_empty()).then(|| Source {
            media_type: format.media_type(),
            candidates,
        })
    };
    let sources = [Format::Avif, Format::WebP]
        .into_iter()
        .filter_map(source)
        .collect();
    Some(Picture {
        width: image.width,
        height: image.height,
        sources,
    })
}
