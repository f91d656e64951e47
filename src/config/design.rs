//! `design`: what a site changes of its theme's looks.

use super::read::COLOUR;
use crate::colour::Colour;
use crate::source::Spanned;
use crate::yaml::{Field, Fields, Problems, Shape};

/// What a site changes of its theme's looks; `None` where it leaves them alone.
#[derive(Debug, Clone, Default)]
pub struct Design {
    /// The colour of header and footer, behind white text.
    pub brand: Option<Spanned<Colour>>,
    /// The colour of lines and marks on that.
    pub accent: Option<Spanned<Colour>>,
    /// The colour of links on light pages.
    pub link: Option<Spanned<Colour>>,
    /// The colour of links on dark pages.
    pub link_dark: Option<Spanned<Colour>>,
    /// The letters.
    pub font: Option<Font>,
    /// The file in content that is the logo: a path from its top.
    pub logo: Option<Spanned<String>>,
    /// What the logo says, where that is more than the site's name.
    pub logo_alt: String,
}

/// A kind of letters that every system has some of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    /// The system's own.
    Sans,
    /// Without serifs, drawn after handwriting.
    Humanist,
    /// With serifs.
    Serif,
    /// With serifs as thick as the rest.
    Slab,
}

impl Font {
    const ALL: [Self; 4] = [Self::Sans, Self::Humanist, Self::Serif, Self::Slab];
    const NAMES: &'static [&'static str] = &[
        Self::Sans.as_str(),
        Self::Humanist.as_str(),
        Self::Serif.as_str(),
        Self::Slab.as_str(),
    ];

    /// The name in `site.yaml` and in views.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sans => "sans",
            Self::Humanist => "humanist",
            Self::Serif => "serif",
            Self::Slab => "slab",
        }
    }
}

impl Design {
    #[rustfmt::skip]
    pub(super) const FIELDS: &'static [Field] = &[
        Field::new("brand", Shape::Pattern(&COLOUR)).swedish("huvudfärg färg"),
        Field::new("accent", Shape::Pattern(&COLOUR)),
        Field::new("link", Shape::Pattern(&COLOUR)).swedish("länk"),
        Field::new("link_dark", Shape::Pattern(&COLOUR)),
        Field::new("font", Shape::Choice(Font::NAMES)).swedish("typsnitt"),
        Field::new("logo", Shape::Text).swedish("logotyp logga"),
        Field::new("logo_alt", Shape::Text),
    ];

    /// Reads the fields; what does not fit is reported and left out.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let Some(fields) = fields.group("design", problems) else {
            return Self::default();
        };
        let font = |name: &str| Font::ALL.into_iter().find(|font| font.as_str() == name);
        Self {
            brand: fields.parsed("brand", problems, Colour::parse),
            accent: fields.parsed("accent", problems, Colour::parse),
            link: fields.parsed("link", problems, Colour::parse),
            link_dark: fields.parsed("link_dark", problems, Colour::parse),
            font: fields.choice("font", problems, font).map(|font| font.value),
            logo: fields.text("logo", problems).map(Spanned::to_owned),
            logo_alt: fields
                .text("logo_alt", problems)
                .map(|alt| alt.value.to_owned())
                .unwrap_or_default(),
        }
    }
}
