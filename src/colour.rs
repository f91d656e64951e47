//! Colours, and whether they can be told apart.

use std::fmt;

use csscolorparser::{NAMED_COLORS, parse};

/// The least contrast of text with what is behind it (WCAG 2.2, 1.4.3, level AA).
pub const MIN_CONTRAST_TEXT: f64 = 4.5;

/// The least contrast of lines and marks (WCAG 2.2, 1.4.11).
pub const MIN_CONTRAST_UI: f64 = 3.0;

/// The functions of CSS that make a colour from three numbers (CSS Color 4).
const FUNCTIONS: [&str; 9] = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch",
];

/// A colour that nothing shows through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue in sRGB.
    channels: [u8; 3],
}

impl Colour {
    const BLACK: Self = Self { channels: [0; 3] };
    const WHITE: Self = Self { channels: [255; 3] };

    /// Reads a colour as CSS writes it: `#0c4a54`, `#abc`, `navy`, `rgb(12 74 84)`. `None` where it
    /// is none, or not opaque.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // The parser is more generous than browsers: `fff` is no colour to them.
        let is_css = match text.split_once('(') {
            Some((name, _)) => FUNCTIONS.contains(&name.to_ascii_lowercase().as_str()),
            None if text.starts_with('#') => matches!(text.len(), 4 | 7),
            None => NAMED_COLORS
                .keys()
                .any(|name| name.as_str().eq_ignore_ascii_case(text)),
        };
        let [red, green, blue, alpha] = parse(text).ok().filter(|_| is_css)?.to_rgba8();
        (alpha == u8::MAX).then_some(Self {
            channels: [red, green, blue],
        })
    }

    /// The form of [`Colour::parse`] as a regular expression, as far as one can follow what stands
    /// in brackets.
    pub fn pattern() -> String {
        let names: Vec<&str> = NAMED_COLORS.keys().map(|name| name.as_str()).collect();
        format!(
            r"#(?:[0-9A-Fa-f]{{3}}){{1,2}}|(?:{})\([^()]+\)|{}",
            FUNCTIONS.join("|"),
            names.join("|")
        )
    }

    /// How well two colours can be told apart, from 1, not at all, to 21 (WCAG 2.2, "contrast
    /// ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest darker or lighter colour that can be told from others, each with the least
    /// contrast.
    pub fn nearest_with_contrast(self, others: &[(Self, f64)]) -> Option<Self> {
        let steps =
            (1..=100).flat_map(|step| [Self::BLACK, Self::WHITE].map(|end| self.mixed(end, step)));
        steps.into_iter().find(|colour| {
            others
                .iter()
                .all(|(other, least)| colour.contrast(*other) >= *least)
        })
    }

    /// So many hundredths of another colour, the rest of this one.
    fn mixed(self, other: Self, hundredths: u32) -> Self {
        let mut channels = self.channels;
        for (channel, other) in channels.iter_mut().zip(other.channels) {
            let mixed =
                (u32::from(*channel) * (100 - hundredths) + u32::from(other) * hundredths + 50)
                    / 100;
            *channel = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
        Self { channels }
    }

    /// How bright it is, from 0 to 1 (WCAG 2.2, "relative luminance").
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap_or_else(|| unreachable!("{text} is no colour"))
    }

    #[test]
    fn colours_are_read_as_browsers_read_them() {
        for (text, hex) in [
            ("#0C4A54", "#0c4a54"),
            ("#abc", "#aabbcc"),
            ("Navy", "#000080"),
            ("rgb(12 74 84)", "#0c4a54"),
            ("hsl(0, 100%, 50%)", "#ff0000"),
        ] {
            assert_eq!(colour(text).to_string(), hex);
        }
        for text in [
            "0c4a54",
            "#12",
            "#0c4a5480",
            "rgb(1 2 3 / 50%)",
            "transparent",
            "blå",
            "url(x)",
            "",
        ] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((colour("black").contrast(colour("white")) - 21.0).abs() < 1e-9);
        // The lightest grey that may be text on white, as is well known.
        assert!(colour("#767676").contrast(colour("white")) >= MIN_CONTRAST_TEXT);
        assert!(colour("#777777").contrast(colour("white")) < MIN_CONTRAST_TEXT);
    }

    #[test]
    fn the_nearest_colour_passes_and_is_near() {
        let white = colour("white");
        let found = colour("#777777").nearest_with_contrast(&[(white, MIN_CONTRAST_TEXT)]);
        assert_eq!(found, Some(colour("#767676")));
        assert_eq!(
            colour("#8fd0e6")
                .nearest_with_contrast(&[(white, MIN_CONTRAST_TEXT)])
                .map(|colour| colour.contrast(white) >= MIN_CONTRAST_TEXT),
            Some(true)
        );
        assert_eq!(
            colour("#767676").nearest_with_contrast(&[(colour("#767676"), 21.0)]),
            None
        );
        // What suffices on one ground must suffice on the other.
        let tint = colour("#f1ebf9");
        let both = colour("#777777")
            .nearest_with_contrast(&[(white, MIN_CONTRAST_TEXT), (tint, MIN_CONTRAST_TEXT)]);
        assert!(
            both.is_some_and(|both| both.contrast(white) >= MIN_CONTRAST_TEXT
                && both.contrast(tint) >= MIN_CONTRAST_TEXT)
        );
    }
}
