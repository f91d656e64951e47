//! Which signs a text has, found in one pass over it: most texts have none that a mark, an address
//! or HTML could be made of, and need no other look.

/// Signs of several kinds, each part of some marks.
#[derive(Clone, Copy, Default)]
pub(super) struct Signs(u16);

impl Signs {
    /// Square brackets, wide ones as well.
    pub(super) const BRACKET: u16 = 1;
    pub(super) const STAR: u16 = 1 << 1;
    pub(super) const SLASH: u16 = 1 << 2;
    pub(super) const BRACE: u16 = 1 << 3;
    /// What marks of other programs begin with.
    pub(super) const FOREIGN: u16 = 1 << 4;
    /// What parts the cells of a table.
    pub(super) const CELL: u16 = 1 << 5;
    /// One of those that each address has: `@`, the colon of a scheme, the `w` of `www.`.
    pub(super) const ADDRESS: u16 = 1 << 6;
    /// What dashes and typographic quotes begin with in UTF-8.
    pub(super) const DASH: u16 = 1 << 7;
    /// What HTML has entities for.
    pub(super) const ENTITY: u16 = 1 << 8;

    /// The signs that each byte is.
    const OF_BYTES: [u16; 256] = {
        let kinds: [(&[u8], u16); 9] = [
            // The last bytes of `［` and `］`, which few other letters end in, are 0xbb and 0xbd.
            (b"[]\xbb\xbd", Self::BRACKET),
            (b"*", Self::STAR),
            (b"/", Self::SLASH),
            (b"{", Self::BRACE),
            (b"{=+%^$:~", Self::FOREIGN),
            (b"|\t", Self::CELL),
            (b"@:wW", Self::ADDRESS),
            (b"\xe2", Self::DASH),
            (b"&<>\"'", Self::ENTITY),
        ];
        let mut signs = [0; 256];
        let mut kind = 0;
        while kind < kinds.len() {
            let (bytes, sign) = kinds[kind];
            let mut at = 0;
            while at < bytes.len() {
                signs[bytes[at] as usize] |= sign;
                at += 1;
            }
            kind += 1;
        }
        signs
    };

    pub(super) fn of(text: &str) -> Self {
        let signs = text.bytes().map(|byte| Self::OF_BYTES[usize::from(byte)]);
        Self(signs.fold(0, |all, sign| all | sign))
    }

    /// The signs of two texts.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn has(self, sign: u16) -> bool {
        self.0 & sign != 0
    }
}
