//! What a site changes of its theme's design → a style sheet. Colours that cannot be told apart are
//! reported and left out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::colour::{Colour, MIN_CONTRAST_TEXT, MIN_CONTRAST_UI};
use crate::config::{COLOUR, Config, Font};
use crate::diagnostics::choices::ContrastOf;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceFile, Spanned};
use crate::yaml::{Field, Fields, Problems, Shape};

/// The style sheet's name, as themes link it.
pub(super) const SHEET: &str = "tokens.css";

/// The colours of its own that a theme names in `theme.yaml`, so that a site's can be held against
/// them.
#[derive(Debug, Clone, Default)]
pub(super) struct OwnColours {
    by_name: BTreeMap<&'static str, Colour>,
}

impl OwnColours {
    /// The fields of `tokens` in `theme.yaml`.
    pub(super) const FIELDS: &'static [Field] = &[
        Field::new("page", Shape::Pattern(&COLOUR)),
        Field::new("page_dark", Shape::Pattern(&COLOUR)),
        Field::new("tint", Shape::Pattern(&COLOUR)),
        Field::new("tint_dark", Shape::Pattern(&COLOUR)),
        Field::new("on_brand", Shape::Pattern(&COLOUR)),
        Field::new("brand", Shape::Pattern(&COLOUR)).swedish("huvudfärg färg"),
        Field::new("brand_dark", Shape::Pattern(&COLOUR)),
        Field::new("accent", Shape::Pattern(&COLOUR)),
        Field::new("link_dark", Shape::Pattern(&COLOUR)),
    ];

    /// Reads them.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let named = fields.group("tokens", problems).map(|tokens| {
            let colour = |field: &Field| {
                Some((
                    field.name,
                    tokens.parsed(field.name, problems, Colour::parse)?.value,
                ))
            };
            Self::FIELDS.iter().filter_map(colour).collect()
        });
        Self {
            by_name: named.unwrap_or_default(),
        }
    }

    /// These, and those of a theme below that have no name here.
    pub(super) fn over(mut self, below: &Self) -> Self {
        for (name, colour) in &below.by_name {
            self.by_name.entry(name).or_insert(*colour);
        }
        self
    }

    fn get(&self, name: &str) -> Option<Colour> {
        self.by_name.get(name).copied()
    }
}

/// What is changed of a theme's design, as far as it can be seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DesignOverrides {
    /// The colour of header and footer.
    pub brand: Option<Colour>,
    /// The colour of lines and marks.
    pub accent: Option<Colour>,
    /// The colour of links on light pages.
    pub link: Option<Colour>,
    /// The colour of links on dark pages.
    pub link_dark: Option<Colour>,
    /// The letters.
    pub font: Option<Font>,
}

impl DesignOverrides {
    /// What a site wants, on a theme with these colours. A colour that can hardly be seen there
    /// gives a finding and stays the theme's own; what a theme does not name is not checked.
    pub(super) fn of(config: &Config, own: &OwnColours, findings: &mut Vec<Diagnostic>) -> Self {
        let design = &config.design;
        let mut check = ContrastCheck {
            source: &config.source,
            findings,
        };
        // Where the site has no accent of its own, the theme's lies on its brand.
        let accent_on_it = if design.accent.is_none() {
            own.get("accent")
        } else {
            None
        };
        let brand = check.seen(
            "brand",
            design.brand.as_ref(),
            &[(own.get("on_brand"), MIN_CONTRAST_TEXT)],
            &[(accent_on_it, MIN_CONTRAST_UI)],
        );
        // The theme may have another colour in the dark; the site's is the same in both.
        let behind = brand.map_or([own.get("brand"), own.get("brand_dark")], |brand| {
            [Some(brand), None]
        });
        let accent = check.seen(
            "accent",
            design.accent.as_ref(),
            &behind.map(|behind| (behind, MIN_CONTRAST_UI)),
            &[],
        );
        let brand = match accent {
            Some(_) => brand,
            None => check.bears(
                design.brand.as_ref().filter(|_| brand.is_some()),
                own.get("accent"),
                design.accent.is_some(),
            ),
        };
        Self {
            brand,
            accent,
            link: check.seen(
                "link",
                design.link.as_ref(),
                &["page", "tint"].map(|name| (own.get(name), MIN_CONTRAST_TEXT)),
                &[],
            ),
            link_dark: check.seen(
                "link_dark",
                design.link_dark.as_ref(),
                &["page_dark", "tint_dark"].map(|name| (own.get(name), MIN_CONTRAST_TEXT)),
                &[],
            ),
            font: design.font,
        }
    }

    /// Whether anything is changed.
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }

    /// The style sheet, to be linked behind the theme's own. Its selectors weigh no less than those
    /// of the theme: what holds in the dark says so twice, for visitors whose system is dark and
    /// for those who chose it.
    pub(super) fn sheet(&self, own: &OwnColours) -> String {
        let font = self.font.map(stack);
        let both = declarations(&[("brand", self.brand), ("accent", self.accent)]);
        let mut css = format!(":root{{{both}{}", declarations(&[("link", self.link)]));
        if let Some(font) = font {
            let _ = write!(css, "--sans:{font};");
        }
        css.push_str("}\n");
        // Links that are changed in the light alone stay the theme's own in the dark.
        let link_dark = self
            .link_dark
            .or_else(|| own.get("link_dark").filter(|_| self.link.is_some()));
        let dark = both + &declarations(&[("link", link_dark)]);
        if !dark.is_empty() {
            let _ = writeln!(
                css,
                "@media screen and (prefers-color-scheme:dark)\
                 {{:root:not([data-theme=\"light\"]){{{dark}}}}}"
            );
            let _ = writeln!(css, "@media screen{{:root[data-theme=\"dark\"]{{{dark}}}}}");
        }
        css
    }
}

fn declarations(colours: &[(&str, Option<Colour>)]) -> String {
    let mut css = String::new();
    for (name, colour) in colours
        .iter()
        .filter_map(|(name, colour)| Some((name, (*colour)?)))
    {
        // Writing to a String cannot fail.
        let _ = write!(css, "--{name}:{colour};");
    }
    css
}

/// Fonts that systems bring along, best first, after the stacks of Modern Font Stacks
/// (<https://github.com/system-fonts/modern-font-stacks>).
const fn stack(font: Font) -> &'static str {
    match font {
        Font::Sans => {
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif"
        }
        Font::Humanist => {
            "Seravek,\"Gill Sans Nova\",Ubuntu,Calibri,\"DejaVu Sans\",source-sans-pro,sans-serif"
        }
        Font::Serif => {
            "Charter,\"Bitstream Charter\",\"Sitka Text\",Cambria,\"DejaVu Serif\",serif"
        }
        Font::Slab => {
            "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"DejaVu Serif\",\"Sitka Small\",serif"
        }
    }
}

/// A colour, if the theme names it, and the least contrast with it.
type Ground = (Option<Colour>, f64);

struct ContrastCheck<'a> {
    source: &'a Arc<SourceFile>,
    findings: &'a mut Vec<Diagnostic>,
}

impl ContrastCheck<'_> {
    /// A colour that a site names, if it can be told from `others`. What is suggested instead can
    /// be told from `besides`, too.
    fn seen(
        &mut self,
        field: &'static str,
        named: Option<&Spanned<Colour>>,
        others: &[Ground],
        besides: &[Ground],
    ) -> Option<Colour> {
        let named = named?;
        let colour = named.value;
        let known = |grounds: &[Ground]| {
            grounds
                .iter()
                .filter_map(|(other, least)| Some(((*other)?, *least)))
                .collect::<Vec<_>>()
        };
        let others = known(others);
        let Some((other, least)) = others
            .iter()
            .find(|(other, least)| colour.contrast(*other) < *least)
        else {
            return Some(colour);
        };
        let near = colour.nearest_with_contrast(&[&others[..], &known(besides)].concat());
        self.report(named, (field, colour), (*other, *least), near);
        None
    }

    /// The site's brand colour, if the theme's own accent can be told from it. Whoever named
    /// another accent, which is too faint, has been told so.
    fn bears(
        &mut self,
        brand: Option<&Spanned<Colour>>,
        accent: Option<Colour>,
        is_told: bool,
    ) -> Option<Colour> {
        let brand = brand?;
        match accent {
            Some(accent) if accent.contrast(brand.value) < MIN_CONTRAST_UI => {
                if !is_told {
                    let ground = (brand.value, MIN_CONTRAST_UI);
                    self.report(
                        brand,
                        ("accent", accent),
                        ground,
                        accent.nearest_with_contrast(&[ground]),
                    );
                }
                None
            }
            _ => Some(brand.value),
        }
    }

    fn report(
        &mut self,
        at: &Spanned<Colour>,
        (field, colour): (&'static str, Colour),
        (other, least): (Colour, f64),
        near: Option<Colour>,
    ) {
        // Downwards: what does not suffice must not look as if it did.
        let ratio = format!("{:.2}", (colour.contrast(other) * 100.0).floor() / 100.0);
        let (whole, rest) = ratio.split_once('.').unwrap_or((&ratio, "0"));
        let finding = Diagnostic::at(Code::ContrastLow, self.source, at.span)
            .with("field", field)
            .with("value", colour.to_string());
        let finding = finding
            .with("other", other.to_string())
            .with("whole", whole)
            .with("rest", rest);
        let of = if least < MIN_CONTRAST_TEXT {
            ContrastOf::Marks
        } else {
            ContrastOf::Text
        };
        self.findings.push(
            finding
                .with("least", of)
                .with_nearest(near.map(|near| near.to_string())),
        );
    }
}
