//! `menu`: what leads through the site from every page, as the settings list it.

use super::MenuItem;
use crate::yaml::{Field, Fields, LinkItem, Problems, Shape};

/// The shape of a menu.
pub(super) const SHAPE: Shape = Shape::Links(&[
    Field::new("title", Shape::Text)
        .prose()
        .swedish("titel rubrik"),
    Field::new("link", Shape::Text).required().swedish("länk"),
]);

/// Reads `menu`; `None` where it is not set.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Vec<MenuItem>> {
    let item = |link: LinkItem<'_>, problems: &mut Problems| match link {
        LinkItem::Text(target) => Some(MenuItem {
            target: target.to_owned(),
            title: None,
        }),
        LinkItem::Fields(fields) => {
            let title = fields
                .text("title", problems)
                .map(|title| title.value.to_owned());
            fields.text("link", problems).map(|target| MenuItem {
                target: target.to_owned(),
                title,
            })
        }
    };
    let links = fields.links("menu", problems)?;
    Some(
        links
            .into_iter()
            .filter_map(|link| item(link, problems))
            .collect(),
    )
}
