//! Colour profiles: an image whose colours are meant otherwise than those of the web (a telephone's
//! Display P3) keeps its profile, so that a variant shows the same colours as the image.

/// Whether a profile says what browsers take for granted. Its name stands in its description, as
/// ASCII or as UTF-16.
pub(super) fn is_srgb(profile: &[u8]) -> bool {
    let has = |name: &[u8]| memchr::memmem::find(profile, name).is_some();
    has(b"sRGB") || has(b"s\0R\0G\0B")
}

/// Whether a profile is for red, green and blue, as variants are written, and not for greys or
/// printers' inks.
pub(super) fn is_for_rgb(profile: &[u8]) -> bool {
    profile.get(16..20) == Some(b"RGB ")
}

/// The flag of a file with a profile (RFC 9649, section 2.7.1).
const HAS_PROFILE: u8 = 0b0010_0000;

/// The same WebP file with a colour profile in it (RFC 9649, section 2.7).
pub(super) fn embed(
    webp: &[u8],
    profile: &[u8],
    width: u32,
    height: u32,
    has_alpha: bool,
) -> Vec<u8> {
    // After `RIFF`, the length and `WEBP` come the chunks.
    let chunks = webp.get(12..).unwrap_or_default();
    let (head, rest) = if chunks.starts_with(b"VP8X") && chunks.len() >= 18 {
        let mut head: Vec<u8> = chunks[8..18].to_vec();
        head[0] |= HAS_PROFILE;
        (head, &chunks[18..])
    } else {
        let mut head = vec![
            HAS_PROFILE | if has_alpha { 0b0001_0000 } else { 0 },
            0,
            0,
            0,
        ];
        for side in [width, height] {
            head.extend_from_slice(&(side - 1).to_le_bytes()[..3]);
        }
        (head, chunks)
    };
    let mut out = Vec::with_capacity(webp.len() + profile.len() + 32);
    out.extend_from_slice(b"RIFF\0\0\0\0WEBP");
    chunk(&mut out, *b"VP8X", &head);
    chunk(&mut out, *b"ICCP", profile);
    out.extend_from_slice(rest);
    let length = u32::try_from(out.len() - 8).unwrap_or(u32::MAX);
    out[4..8].copy_from_slice(&length.to_le_bytes());
    out
}

fn chunk(out: &mut Vec<u8>, name: [u8; 4], bytes: &[u8]) {
    out.extend_from_slice(&name);
    out.extend_from_slice(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(bytes);
    if bytes.len() % 2 == 1 {
        out.push(0);
    }
}
