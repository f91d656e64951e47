//! A film of a page, in sign language.

use crate::source::Spanned;
use crate::yaml::{Field, Fields, Problems, Shape, View};
use serde::{Deserialize, Serialize};

/// A version of a page in sign language, which is a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Film {
    /// What it is called; never empty.
    pub title: String,
    /// Where it is: a content path, an address or a URL.
    pub link: Spanned<String>,
}

impl Film {
    /// The fields of `film`.
    #[rustfmt::skip]
    pub(super) const FIELDS: &'static [Field] = &[
        Field::new("title", Shape::Text).prose().required().swedish("titel rubrik namn"),
        Field::new("link", Shape::Text).required().swedish("länk adress")
            .seen(View::As("address or web address")),
    ];

    /// Reads the field `film`; `None` where it is not whole.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let film = fields.group("film", problems)?;
        let title = film.text("title", problems);
        let link = film.text("link", problems);
        Some(Self {
            title: title?.value.to_owned(),
            link: link?.to_owned(),
        })
    }
}
