#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Cursor;

use proptest::prelude::*;

use super::*;
use crate::images::decode::Pixels;
use crate::images::orientation::Orientation;
use crate::images::profile;

/// What no cleaned file may hold.
const SECRET: &[u8] = b"SECRET";

const PROFILE: &[u8] = include_bytes!("../../../tests/images/wide-colours.jpg");
const TURNED: &[u8] = include_bytes!("../../../tests/images/turned.jpg");
const MOVING_GIF: &[u8] = include_bytes!("../../../tests/images/moving.gif");
const MOVING_PNG: &[u8] = include_bytes!("../../../tests/images/moving.png");
const MOVING_WEBP: &[u8] = include_bytes!("../../../tests/images/moving.webp");
const STILL_AVIF: &[u8] = include_bytes!("../../../tests/images/still.avif");
/// With an Exif and XMP of its own and of its track.
const SAYING_AVIF: &[u8] = include_bytes!("../../../tests/images/saying.avif");

/// An Exif of a camera that was held as this value says, and that knew where it was.
fn exif(orientation: u8) -> Vec<u8> {
    let fields: [[&[u8]; 4]; 3] = [
        // Make: text behind the directories.
        [b"\x01\x0f", b"\0\x02", b"\0\0\0\x07", b"\0\0\0\x50"],
        [
            b"\x01\x12",
            b"\0\x03",
            b"\0\0\0\x01",
            &[0, orientation, 0, 0],
        ],
        // GPS: a directory.
        [b"\x88\x25", b"\0\x04", b"\0\0\0\x01", b"\0\0\0\x32"],
    ];
    let latitude: [&[u8]; 4] = [b"\0\x02", b"\0\x05", b"\0\0\0\x03", b"\0\0\0\x58"];
    let degrees = [57_u32, 1, 42, 1, 0, 1].map(u32::to_be_bytes);
    [
        b"MM\0*\0\0\0\x08\0\x03",
        &fields.concat().concat()[..],
        b"\0\0\0\0\0\x01",
        &latitude.concat(),
        b"\0\0\0\0",
        // To an even place.
        &[0; 12],
        b"SECRET\0\0",
        &degrees.concat(),
    ]
    .concat()
}

const XMP: &[u8] = b"<x:xmpmeta><rdf:Description photoshop:City='SECRET'/></x:xmpmeta>";

fn segment(marker: u8, parts: &[&[u8]]) -> Vec<u8> {
    let bytes = parts.concat();
    let length = u16::try_from(bytes.len() + 2).unwrap();
    [&[0xff, marker], &length.to_be_bytes()[..], &bytes].concat()
}

/// A JPEG with everything in it that cameras and programs write.
fn jpeg(orientation: u8) -> Vec<u8> {
    let thumbnail = [2, 1, b'S', b'E', b'C', b'R', b'E', b'T'];
    [
        b"\xff\xd8",
        &segment(0xe0, &[b"JFIF\0\x01\x02\x01\0\x48\0\x48", &thumbnail])[..],
        &segment(0xe0, &[b"JFXX\0\x10", SECRET]),
        &segment(0xe1, &[b"Exif\0\0", &exif(orientation)]),
        &segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", XMP]),
        &segment(0xe2, &[b"MPF\0", SECRET]),
        &segment(0xec, &[b"Ducky", SECRET]),
        &segment(0xed, &[b"Photoshop 3.0\0", SECRET]),
        // What does not belong here, and what fills up.
        b"SECRET\xff\xff",
        &segment(0xfe, &[SECRET]),
        // Behind its own first marker and JFIF.
        &PROFILE[20..],
        // More pictures, and films.
        b"SECRET",
        TURNED,
    ]
    .concat()
}

fn chunk(name: [u8; 4], bytes: &[u8]) -> Vec<u8> {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&name);
    sum.update(bytes);
    let length = u32::try_from(bytes.len()).unwrap();
    let sum = sum.finalize().to_be_bytes();
    [&length.to_be_bytes()[..], &name, bytes, &sum].concat()
}

/// A PNG with texts, times and an Exif, with this before its pixels.
fn png(orientation: u8, more: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut file, 3, 2);
    encoder.set_color(::png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    let pixels: Vec<u8> = (0..18).map(|step| step * 14).collect();
    writer.write_image_data(&pixels).unwrap();
    drop(writer);
    let (head, rest) = file.split_at(33);
    let (pixels, end) = rest.split_at(rest.len() - 12);
    [
        head,
        more,
        &chunk(*b"pHYs", b"\0\0\x0b\x13\0\0\x0b\x13\x01"),
        &chunk(*b"tEXt", b"Author\0SECRET"),
        &chunk(*b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", XMP].concat()),
        &chunk(*b"tIME", b"\x07\xea\x0b\x02SEC"),
        &chunk(*b"prVt", SECRET),
        pixels,
        &chunk(*b"eXIf", &exif(orientation)),
        end,
        // What was cut away.
        b"SECRET",
    ]
    .concat()
}

/// A WebP with a colour profile and everything that may stand behind the pixels.
fn webp(orientation: u8) -> Vec<u8> {
    let pixels: Vec<u8> = (0..18).map(|step| step * 14).collect();
    let encoded = ::webp::Encoder::from_rgb(&pixels, 3, 2).encode_lossless();
    let mut file = profile::embed(&encoded, &[b'p'; 131], 3, 2, false);
    for (name, bytes) in [
        (b"EXIF", &exif(orientation)[..]),
        (b"XMP ", XMP),
        (b"prvt", SECRET),
    ] {
        let length = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        file.extend([name, &length[..], bytes].concat());
        file.extend(&[0][..bytes.len() % 2]);
    }
    let length = u32::try_from(file.len() - 8).unwrap();
    file[4..8].copy_from_slice(&length.to_le_bytes());
    file[20] |= 0b1100;
    file.extend(SECRET);
    file
}

fn gif() -> Vec<u8> {
    let palette = 13 + (3 << ((MOVING_GIF[10] & 7) + 1));
    let (head, rest) = MOVING_GIF.split_at(palette);
    let said = [
        &b"\x21\xfe\x06SECRET\0"[..],
        b"\x21\xff\x0bXMP DataXMP\x06SECRET\0",
        b"\x21\x01\x0cSECRETSECRET\x06SECRET\0",
    ];
    [head, &said.concat(), rest, SECRET].concat()
}

/// An AVIF with an Exif and XMP behind its pixels, and a note of a program at the end.
fn avif(orientation: u8) -> Vec<u8> {
    let exif = [&[0; 4], &exif(orientation)[..]].concat();
    let place = |bytes: &[u8], wanted: &[u8]| {
        let found = bytes.windows(4).position(|window| window == wanted);
        found.unwrap()
    };
    let mut file = STILL_AVIF.to_vec();
    let boxed = |name: &[u8], bytes: &[u8]| {
        let length = u32::try_from(bytes.len() + 8).unwrap();
        [&length.to_be_bytes()[..], name, bytes].concat()
    };
    let grow = |file: &mut Vec<u8>, name: &[u8], by: usize| {
        let at = place(file, name) - 4;
        let length = u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
        let length = length + u32::try_from(by).unwrap();
        file[at..at + 4].copy_from_slice(&length.to_be_bytes());
    };
    let entries = [
        boxed(b"infe", b"\x02\0\0\0\0\x02\0\0Exif\0"),
        boxed(b"infe", b"\x02\0\0\0\0\x03\0\0mime\0application/rdf+xml\0"),
    ]
    .concat();
    let end = STILL_AVIF.len() + entries.len() + 2 * 14 + 8;
    let locations: Vec<u8> = [(2, end, exif.len()), (3, end + exif.len(), XMP.len())]
        .into_iter()
        .flat_map(|(item, at, length)| {
            let [at, length] = [at, length].map(|n| u32::try_from(n).unwrap().to_be_bytes());
            [&[0, item, 0, 0, 0, 1], &at[..], &length].concat()
        })
        .collect();
    // The table of items, from its end to its beginning.
    let infe = place(&file, b"infe") - 4;
    let after = infe + usize::from(file[infe + 3]);
    file.splice(after..after, entries.iter().copied());
    file[infe - 1] = 3;
    grow(&mut file, b"iinf", entries.len());
    // And that of places, which comes before.
    let iloc = place(&file, b"iloc");
    file[iloc + 11] = 3;
    let first = u32::try_from(usize::from(file[iloc + 20]) * 256 + usize::from(file[iloc + 21]));
    let moved = first.unwrap() + u32::try_from(entries.len() + locations.len()).unwrap();
    file[iloc + 18..iloc + 22].copy_from_slice(&moved.to_be_bytes());
    file.splice(iloc + 26..iloc + 26, locations.iter().copied());
    grow(&mut file, b"iloc", locations.len());
    grow(&mut file, b"meta", entries.len() + locations.len());
    let said = [&exif[..], XMP].concat();
    let note = boxed(b"free", SECRET);
    [&file[..], &boxed(b"mdat", &said), &note].concat()
}

fn clean(file: &[u8]) -> Vec<u8> {
    let (mut cleaned, length) = cleaned(Cursor::new(file)).unwrap();
    let mut bytes = Vec::new();
    cleaned.read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes.len() as u64, length);
    bytes
}

fn says(file: &[u8]) -> Metadata {
    metadata(&mut Cursor::new(file))
}

fn is_hopeless(said: Metadata) -> bool {
    matches!(said.removal, Removal::Damaged | Removal::Unsupported)
}

fn has(file: &[u8], wanted: &[u8]) -> bool {
    memchr::memmem::find(file, wanted).is_some()
}

/// What the picture looks like, as it is shown.
fn shown(file: &[u8], size: (u32, u32)) -> Vec<u8> {
    Pixels::decode(file)
        .unwrap()
        .scaled(size.0, size.1)
        .unwrap()
}

#[test]
fn a_picture_says_where_it_was_taken_until_it_is_cleaned() {
    let files = [jpeg(6), png(6, &[]), webp(6), avif(6)];
    for (number, file) in files.iter().enumerate() {
        let expected = Metadata {
            place: Some(Place::Position),
            removal: Removal::Possible,
        };
        assert_eq!(says(file), expected, "{number}");
        let cleaned = clean(file);
        assert_eq!(says(&cleaned), Metadata::NONE, "{number}");
        assert!(has(file, SECRET) && !has(&cleaned, SECRET), "{number}");
        assert_eq!(clean(&cleaned), cleaned, "{number}");
    }
}

#[test]
fn a_cleaned_picture_has_the_same_pixels_and_stands_as_its_camera_was_held() {
    for orientation in 0..=8 {
        let sides = |(width, height)| {
            if orientation > 4 {
                (height, width)
            } else {
                (width, height)
            }
        };
        for (file, size) in [
            (jpeg(orientation), sides((60, 40))),
            (png(orientation, &[]), sides((3, 2))),
            (webp(orientation), sides((3, 2))),
        ] {
            let cleaned = clean(&file);
            assert_eq!(
                shown(&cleaned, size),
                shown(&file, size),
                "{orientation} {size:?}"
            );
            // Another program's reader finds which way it was held, and nothing else.
            let said = exif::Reader::new().read_from_container(&mut Cursor::new(&cleaned));
            let fields = said.map_or(0, |said| said.fields().count());
            assert_eq!(
                fields,
                usize::from(orientation > 1),
                "{orientation} {size:?}"
            );
        }
    }
}

#[test]
fn what_colours_are_and_how_dense_they_stand_is_kept() {
    let profile = |file: &[u8]| Pixels::decode(file).unwrap().profile;
    let cleaned = clean(&jpeg(1));
    assert!(profile(&cleaned).is_some());
    assert_eq!(profile(&cleaned), profile(PROFILE));
    assert!(cleaned.starts_with(b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\x01\0\x48\0\x48\0\0"));
    let gamma = chunk(*b"gAMA", b"\0\0\x40\0");
    let cleaned = clean(&png(1, &gamma));
    assert!(has(&cleaned, &gamma) && has(&cleaned, b"pHYs"));
    assert!(has(&clean(&webp(1)), &[b'p'; 131]));
}

#[test]
fn pictures_that_move_go_on_moving() {
    let cleaned = clean(&gif());
    assert_eq!(cleaned, MOVING_GIF);
    for file in [MOVING_GIF, MOVING_PNG, MOVING_WEBP, STILL_AVIF] {
        assert_eq!(says(file), Metadata::NONE);
        assert_eq!(clean(file), file);
    }
}

#[test]
fn of_an_avif_nothing_moves_and_nothing_changes_but_what_is_said() {
    let file = avif(1);
    let cleaned = clean(&file);
    assert_eq!(cleaned.len(), file.len());
    let places = file.iter().zip(&cleaned).enumerate();
    let changed: Vec<usize> = places
        .filter(|(_, (before, after))| before != after)
        .map(|(place, _)| place)
        .collect();
    // All that differs is behind the pixels.
    let said = file.len() - changed[0];
    assert!(
        said <= exif(1).len() + 4 + XMP.len() + 8 + SECRET.len(),
        "{changed:?}"
    );
}

#[test]
fn an_avif_that_moves_says_where_it_was_taken_in_its_track_as_well() {
    let has_exif = |file: &[u8]| has(file, b"Kameran") || has(file, b"57,42N");
    assert!(has_exif(SAYING_AVIF));
    assert_eq!(says(SAYING_AVIF).place, Some(Place::Position));
    let cleaned = clean(SAYING_AVIF);
    assert!(!has_exif(&cleaned) && cleaned.len() == SAYING_AVIF.len());
    assert_eq!(says(&cleaned), Metadata::NONE);
}

#[test]
fn what_is_damaged_where_it_says_what_is_what_cannot_be_cleaned() {
    let mut wrong_sum = png(1, &[]);
    let pixels = memchr::memmem::find(&wrong_sum, b"IDAT").unwrap();
    wrong_sum[pixels + 6] ^= 1;
    let webp = webp(1);
    let place = Some(Place::Position);
    for (file, place) in [
        (&jpeg(1)[..180], place),
        (&jpeg(1)[..30], None),
        (&wrong_sum[..], Some(Place::Name)),
        (&png(1, &[])[..60], None),
        (&webp[..webp.len() - SECRET.len() - 20], None),
        (&avif(1)[..400], None),
    ] {
        let removal = Removal::Damaged;
        assert_eq!(
            says(file),
            Metadata { place, removal },
            "{:?}",
            file.get(..4)
        );
        let error = cleaned(Cursor::new(file)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }
}

#[test]
fn pixels_that_are_cut_short_are_published_as_far_as_they_go() {
    let file = jpeg(6);
    let end = file.len() - TURNED.len() - SECRET.len();
    let cut = &file[..end - 40];
    assert_eq!(says(cut).removal, Removal::Possible);
    let cleaned = clean(cut);
    assert!(!has(&cleaned, SECRET));
    assert!(cleaned.ends_with(&cut[cut.len() - 20..]));
}

#[test]
fn a_file_that_no_browser_shows_is_asked_for_its_place_alone() {
    let position = exif(1);
    assert_eq!(says(&position).place, Some(Place::Position));
    assert_eq!(says(&position).removal, Removal::Unsupported);
    let upright = Orientation::of_exif(Some(&exif(6))).as_exif().unwrap();
    assert_eq!(says(&upright), Metadata::NONE);
    assert_eq!(says(b"%PDF-1.7"), Metadata::NONE);
    assert_eq!(
        says(b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2"),
        Metadata::NONE
    );
}

proptest! {
    #[test]
    fn no_file_makes_it_panic_and_what_is_cleaned_stays_so(
        at in 0..7_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        length in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut file = match at {
            0 => jpeg(6),
            1 => png(6, &[]),
            2 => webp(6),
            3 => gif(),
            4 => avif(6),
            5 => exif(6),
            _ => MOVING_PNG.to_vec(),
        };
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        if is_cut {
            file.truncate(length.index(file.len()));
        }
        let said = says(&file);
        match cleaned(Cursor::new(&file)) {
            Ok((mut cleaned, length)) => {
                let mut bytes = Vec::new();
                cleaned.read_to_end(&mut bytes).unwrap();
                prop_assert_eq!(bytes.len() as u64, length);
                prop_assert!(!is_hopeless(said));
                prop_assert_eq!(bytes == file, said.removal == Removal::Needless);
                let again = says(&bytes);
                prop_assert_eq!(again.place, None);
                prop_assert_eq!(again.removal, Removal::Needless);
            }
            Err(_) => prop_assert!(is_hopeless(said)),
        }
    }
}
