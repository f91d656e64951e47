//! Which way up a camera was held, as it wrote into its Exif, and turning pixels by that.

use exif::{Exif, In, Reader, Tag};

/// How the rows and columns of a file become those that are shown: the eight values of the tag
/// `Orientation` (Exif 3.0, 4.6.5.1.6) as three questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Orientation {
    /// Whether the file's rows are shown as columns: the image is shown on its side.
    pub is_on_side: bool,
    /// Whether the file's columns are shown from its right.
    from_right: bool,
    /// Whether the file's rows are shown from its bottom.
    from_bottom: bool,
}

impl Orientation {
    /// As the Exif of an image says, which is a TIFF file; upright if it does not say, or cannot be
    /// read that far.
    pub(super) fn of_exif(exif: Option<&[u8]>) -> Self {
        exif.and_then(Self::read).unwrap_or_default()
    }

    fn read(exif: &[u8]) -> Option<Self> {
        let fields = fields(exif)?;
        let value = fields.get_field(Tag::Orientation, In::PRIMARY)?;
        let (is_on_side, from_right, from_bottom) = match value.value.get_uint(0)? {
            2 => (false, true, false),
            3 => (false, true, true),
            4 => (false, false, true),
            5 => (true, false, false),
            6 => (true, false, true),
            7 => (true, true, true),
            8 => (true, true, false),
            _ => (false, false, false),
        };
        Some(Self {
            is_on_side,
            from_right,
            from_bottom,
        })
    }

    /// An Exif that says this and nothing else; `None` of what is upright, which needs none.
    pub(super) fn as_exif(self) -> Option<Vec<u8>> {
        let value = match (self.is_on_side, self.from_right, self.from_bottom) {
            (false, false, false) => return None,
            (false, true, false) => 2,
            (false, true, true) => 3,
            (false, false, true) => 4,
            (true, false, false) => 5,
            (true, false, true) => 6,
            (true, true, true) => 7,
            (true, true, false) => 8,
        };
        // A TIFF file with one directory of one field: a short number.
        let head = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
        Some([&head[..], &[value, 0, 0, 0, 0, 0, 0]].concat())
    }

    /// Width and height as they are shown, of those in the file, or the other way round.
    pub(super) const fn turned(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.is_on_side {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// The pixels as they are shown, row by row, of those in the file, which have four bytes each
    /// and stand in this many columns.
    pub(super) fn apply(self, pixels: Vec<u8>, columns: usize) -> Vec<u8> {
        if self == Self::default() {
            return pixels;
        }
        let (pixels, _) = pixels.as_chunks::<4>();
        let rows = pixels.len() / columns.max(1);
        let (width, height) = if self.is_on_side {
            (rows, columns)
        } else {
            (columns, rows)
        };
        let mut shown = Vec::with_capacity(pixels.len() * 4);
        for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
            let (row, column) = if self.is_on_side { (x, y) } else { (y, x) };
            let row = if self.from_bottom {
                rows - 1 - row
            } else {
                row
            };
            let column = if self.from_right {
                columns - 1 - column
            } else {
                column
            };
            shown.extend_from_slice(&pixels[row * columns + column]);
        }
        shown
    }
}

/// The fields of an Exif, as far as it can be read.
pub(super) fn fields(exif: &[u8]) -> Option<Exif> {
    let mut reader = Reader::new();
    // Cameras write much that is not quite right.
    reader.continue_on_error(true);
    reader
        .read_raw(exif.to_vec())
        .or_else(|error| error.distill_partial_result(|_| {}))
        .ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use image::metadata::Orientation as Reference;
    use image::{DynamicImage, RgbaImage};

    use super::*;

    /// An Exif that says nothing but this, in either order of bytes.
    fn exif(value: u8, is_big_endian: bool) -> Vec<u8> {
        let mut bytes = if is_big_endian {
            b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec()
        } else {
            b"II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec()
        };
        bytes.extend(if is_big_endian {
            [0, value, 0, 0]
        } else {
            [value, 0, 0, 0]
        });
        bytes.extend([0; 4]);
        bytes
    }

    #[test]
    fn all_ways_to_hold_a_camera_are_turned_as_another_library_turns_them() {
        let pixels: Vec<u8> = (0..2 * 3 * 4).collect();
        for value in 0..=9 {
            let orientation = Orientation::of_exif(Some(&exif(value, value % 2 == 0)));
            let image = RgbaImage::from_raw(3, 2, pixels.clone()).unwrap();
            let mut image = DynamicImage::from(image);
            image.apply_orientation(Reference::from_exif(value).unwrap_or(Reference::NoTransforms));
            assert_eq!(
                orientation.turned((3, 2)),
                (image.width(), image.height()),
                "{value}"
            );
            assert_eq!(
                orientation.apply(pixels.clone(), 3),
                image.into_bytes(),
                "{value}"
            );
            let said = orientation.as_exif();
            assert_eq!(
                Orientation::of_exif(said.as_deref()),
                orientation,
                "{value}"
            );
            assert_eq!(said.is_some(), (2..=8).contains(&value), "{value}");
        }
    }

    #[test]
    fn an_exif_that_is_damaged_after_it_still_says_which_way_is_up() {
        let mut two_fields = exif(6, false);
        two_fields[8] = 2;
        assert!(Orientation::of_exif(Some(&two_fields)).is_on_side);
        assert_eq!(Orientation::of_exif(Some(b"II")), Orientation::default());
        assert_eq!(Orientation::of_exif(None), Orientation::default());
    }
}
