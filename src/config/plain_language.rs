//! From where on a text is called hard to read.

use crate::diagnostics::Code;
use crate::yaml::{Field, Fields, Problems, Shape};

/// The most that a text may have before there is advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlainLanguage {
    /// LIX of a page.
    pub lix: usize,
    /// Words of a sentence.
    pub sentence: usize,
    /// Words of a paragraph.
    pub paragraph: usize,
}

const LIX: Field = Field::new("lix", Shape::Integer);
const SENTENCE: Field = Field::new("sentence", Shape::Integer).swedish("mening meningar");
const PARAGRAPH: Field = Field::new("paragraph", Shape::Integer).swedish("stycke stycken");

impl PlainLanguage {
    /// The fields of `plain_language`.
    #[rustfmt::skip]
    pub(super) const FIELDS: &'static [Field] = &[
        LIX,
        SENTENCE,
        PARAGRAPH,
        Field::new("easy", Shape::Group(&[LIX, SENTENCE, PARAGRAPH])).swedish("lättläst lättlästa"),
    ];

    /// The lowest limits that there can be: nobody calls what is below them hard to read.
    pub const MIN: Self = Self {
        lix: 20,
        sentence: 15,
        paragraph: 40,
    };

    /// The same for easy versions.
    pub const MIN_EASY: Self = Self {
        lix: 15,
        sentence: 8,
        paragraph: 15,
    };

    /// The limits of easy versions where the site sets none. Below 30, LIX calls a text very easy
    /// (Björnsson 1968). Those who know easy language ask for short sentences and short pieces of
    /// text and give no numbers (Myndigheten för tillgängliga medier; Selkokeskus, Selkokielen
    /// mittari 2.0; DIN SPEC 33429): these leave room for a sentence with one subordinate clause,
    /// and for three such sentences in a paragraph.
    pub const EASY: Self = Self {
        lix: 30,
        sentence: 15,
        paragraph: 40,
    };

    /// The lowest limits for easy versions or for other pages.
    pub const fn least(is_easy: bool) -> Self {
        if is_easy { Self::MIN_EASY } else { Self::MIN }
    }

    /// The limits of ordinary pages and those of easy versions.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> (Self, Self) {
        let (mut limits, mut easy) = (Self::default(), Self::EASY);
        if let Some(settings) = fields.group("plain_language", problems) {
            limits.set(Self::MIN, &settings, problems);
            if let Some(settings) = settings.group("easy", problems) {
                easy.set(Self::MIN_EASY, &settings, problems);
            }
        }
        (limits, easy)
    }

    /// Sets the limits that settings name and that are no lower than `least`.
    fn set(&mut self, least: Self, settings: &Fields<'_>, problems: &mut Problems) {
        for (name, limit, least) in [
            ("lix", &mut self.lix, least.lix),
            ("sentence", &mut self.sentence, least.sentence),
            ("paragraph", &mut self.paragraph, least.paragraph),
        ] {
            let Some(written) = settings.integer(name, problems) else {
                continue;
            };
            match usize::try_from(written.value)
                .ok()
                .filter(|most| *most >= least)
            {
                Some(most) => *limit = most,
                None => problems.add(Code::LimitInvalid, written.span, |finding| {
                    finding
                        .with("field", name)
                        .with("value", written.value.to_string())
                        .with("least", least)
                }),
            }
        }
    }
}

impl Default for PlainLanguage {
    /// Beyond 60, LIX calls a text very hard (Björnsson 1968). The others are far beyond what
    /// guides to plain language ask for: what is reported is worth a look.
    fn default() -> Self {
        Self {
            lix: 60,
            sentence: 40,
            paragraph: 150,
        }
    }
}
