//! Changes of inputs that are likely to lead somewhere.

use super::Target;

impl Target {
    /// Changes the first `size` of `bytes`, of which there are `most`, and returns how many there are
    /// then: puts one of the pieces somewhere, which one and where by `seed`. Where that does not
    /// fit, `otherwise` does what it does.
    pub fn mutate(
        &self,
        bytes: &mut [u8],
        size: usize,
        most: usize,
        seed: u32,
        otherwise: fn(&mut [u8], usize, usize) -> usize,
    ) -> usize {
        // The numbers of a generator (Knuth's), of which the high bits are good.
        let mut state = u64::from(seed);
        let mut next = |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or_default() % below.max(1)
        };
        if next(3) == 0 {
            return otherwise(bytes, size, most);
        }
        let piece = self.pieces[next(self.pieces.len())].as_bytes();
        let at = next(size + 1);
        // In the place of as many bytes, or between two.
        let replaced = if next(4) == 0 {
            piece.len().min(size - at)
        } else {
            0
        };
        let after = size - replaced + piece.len();
        if after > most.min(bytes.len()) {
            return otherwise(bytes, size, most);
        }
        bytes.copy_within(at + replaced..size, at + piece.len());
        bytes[at..at + piece.len()].copy_from_slice(piece);
        after
    }
}
