//! Words that say nothing: of links, and in place of what an image shows.

/// Whether a link with these words needs the text around it to be understood (WCAG 2.2, 2.4.4 and
/// 2.4.9). `language` is that of its page.
pub(super) fn says_nothing_of_a_link(words: &str, language: &str) -> bool {
    let words = plain(words);
    // Pages in one language have words of others on them: a list counts everywhere.
    let is_word_of_its_own = || {
        let language = language.split('-').next().unwrap_or_default();
        let mut of_one = ONE_LANGUAGE_ALONE.iter();
        of_one.any(|(of, word)| *word == words && *of != language)
    };
    LINKS.contains(&words.as_str()) && !is_word_of_its_own()
}

/// Whether an alternative text says no more than that there is an image (WCAG 2.2, 1.1.1).
pub(super) fn says_nothing_of_an_image(words: &str) -> bool {
    let words = plain(words);
    // `Skärmavbild 2026-03-01 kl. 10.15`, and nothing but dots.
    let unnumbered = words
        .split(|c: char| c.is_ascii_digit())
        .next()
        .unwrap_or_default()
        .trim_end();
    let is_numbered = words
        .split_whitespace()
        .skip(1)
        .all(|word| word == "kl." || word.starts_with(|c: char| c.is_ascii_digit()));
    let unnumbered = if is_numbered { unnumbered } else { &words };
    if words.is_empty() {
        return true;
    }
    IMAGES.contains(&unnumbered)
}

/// Whether an alternative text is the name of a file, not of what the image shows. `target` is
/// where the image lies.
pub(super) fn is_file_name(words: &str, target: &str) -> bool {
    let words = words.trim();
    let lower = words.to_lowercase();
    let has_ending = lower
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending));
    // `IMG_1234`, `DSC00042`, `20260901_101500`: cameras name so, people do not.
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let of_camera = digits >= 3
        && !words.contains(' ')
        && words
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let name = target.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    has_ending || of_camera || (words == stem && !words.starts_with(char::is_uppercase))
}

/// In lower case, without what stands before the first and after the last letter or digit.
fn plain(words: &str) -> String {
    let words = words
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

const ENDINGS: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "apng", "bmp", "ico", "tif", "tiff",
    "heic", "heif", "pdf", "psd", "eps",
];

const LINKS: &[&str] = &[
    // Svenska
    "här",
    "hit",
    "klicka",
    "klicka här",
    "klicka hit",
    "klicka på länken",
    "klicka här för att läsa mer",
    "klicka här för mer information",
    "tryck här",
    "läs",
    "läs här",
    "läs mer",
    "läs mer här",
    "läs mer om",
    "läs mera",
    "läs vidare",
    "fortsätt",
    "fortsätt läsa",
    "gå hit",
    "gå vidare",
    "gå till sidan",
    "vidare",
    "mer",
    "mera",
    "mer här",
    "mer info",
    "mer information",
    "mer om detta",
    "se",
    "se här",
    "se mer",
    "visa",
    "visa mer",
    "öppna",
    "info",
    "information",
    "länk",
    "länken",
    "länk här",
    "länk till sidan",
    "länk till dokumentet",
    "maila",
    "mejla",
    "pdf",
    "en länk",
    "denna länk",
    "den här länken",
    "följ länken",
    "följ denna länk",
    "följ den här länken",
    "sidan",
    "denna sida",
    "den här sidan",
    "på denna sida",
    "på den här sidan",
    "webbsida",
    "webbsidan",
    "dokument",
    "dokumentet",
    "filen",
    "hämta",
    "hämta här",
    "ladda ner",
    "ladda ned",
    "ladda ner här",
    "ladda ned här",
    // English
    "here",
    "click",
    "click here",
    "click here to read more",
    "click here for more information",
    "tap here",
    "press here",
    "read",
    "read here",
    "read more",
    "read more here",
    "read on",
    "learn more",
    "find out more",
    "continue",
    "continue reading",
    "go",
    "go here",
    "more",
    "more here",
    "more info",
    "see",
    "see here",
    "see more",
    "show more",
    "view more",
    "open",
    "details",
    "link",
    "a link",
    "this link",
    "the link",
    "follow this link",
    "this",
    "page",
    "this page",
    "the page",
    "website",
    "document",
    "the document",
    "file",
    "download",
    "download here",
    // Suomi
    "tästä",
    "täältä",
    "täällä",
    "tänne",
    "klikkaa",
    "klikkaa tästä",
    "klikkaa tätä",
    "klikkaa tänne",
    "klikkaa linkkiä",
    "klikkaa tästä lukeaksesi lisää",
    "klikkaa tästä saadaksesi lisätietoja",
    "paina tästä",
    "napsauta",
    "napsauta tästä",
    "napauta tästä",
    "lue",
    "lue tästä",
    "lue täältä",
    "lue lisää",
    "lue lisää tästä",
    "lue lisää täältä",
    "lue lisää aiheesta",
    "lue enemmän",
    "lisää",
    "lisää täällä",
    "lisää tästä",
    "lisätietoja",
    "lisätietoa",
    "lisätiedot",
    "lisätietoja tästä",
    "lisätietoja täältä",
    "katso",
    "katso tästä",
    "katso täältä",
    "katso lisää",
    "näytä",
    "näytä lisää",
    "avaa",
    "jatka",
    "jatka tästä",
    "jatka lukemista",
    "siirry",
    "siirry tästä",
    "siirry tänne",
    "siirry sivulle",
    "linkki",
    "linkistä",
    "tämä linkki",
    "tästä linkistä",
    "tämän linkin kautta",
    "linkki sivulle",
    "seuraa linkkiä",
    "seuraa tätä linkkiä",
    "sivu",
    "sivulla",
    "tämä sivu",
    "tällä sivulla",
    "tälle sivulle",
    "verkkosivu",
    "verkkosivulla",
    "dokumentti",
    "asiakirja",
    "tiedosto",
    "lataa",
    "lataa tästä",
    "lataa täältä",
    "tutustu",
    "tutustu tästä",
];

/// Words of [`LINKS`] that mean something else in other languages: a hit, a visa or a quiz.
const ONE_LANGUAGE_ALONE: [(&str, &str); 2] = [("sv", "hit"), ("sv", "visa")];

const IMAGES: &[&str] = &[
    // Svenska
    "bild",
    "bilden",
    "en bild",
    "bild på",
    "foto",
    "fotot",
    "ett foto",
    "fotografi",
    "illustration",
    "grafik",
    "ikon",
    "skärmbild",
    "skärmdump",
    "skärmavbild",
    "alternativtext",
    "alt text",
    "alt-text",
    "bildtext",
    "bildbeskrivning",
    "beskrivning",
    // English
    "image",
    "an image",
    "image of",
    "picture",
    "a picture",
    "picture of",
    "photo",
    "a photo",
    "photograph",
    "graphic",
    "icon",
    "img",
    "pic",
    "screenshot",
    "alt",
    "description",
    "caption",
    // Suomi
    "kuva",
    "kuvassa",
    "valokuva",
    "piirros",
    "kuvitus",
    "kuvituskuva",
    "grafiikka",
    "ikoni",
    "kuvake",
    "kuvakaappaus",
    "näyttökuva",
    "alt-teksti",
    "tekstivastine",
    "vaihtoehtoinen teksti",
    "kuvateksti",
    "kuvaus",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_links_are_judged_without_what_decorates_them_on_pages_of_any_language() {
        for vague in [
            "Klicka här",
            "läs mer …",
            "» Läs  mer »",
            "HÄR!",
            "Read more",
            "Tästä",
            "klikkaa tästä",
            "Lue lisää »",
            "LISÄTIETOJA",
            "tästä linkistä",
        ] {
            for language in ["sv", "en", "fi", "ar"] {
                assert!(says_nothing_of_a_link(vague, language), "{vague}");
            }
        }
        for fine in [
            "Läs mer om matematik",
            "Anmälan",
            "Här finns vi",
            "nätverket",
            "→",
            "Lue lisää matematiikasta",
            "Lisätietoja tapaamisesta",
            "Ilmoittaudu tästä tapaamiseen",
            "Yhteystiedot",
        ] {
            for language in ["sv", "en", "fi"] {
                assert!(!says_nothing_of_a_link(fine, language), "{fine}");
            }
        }
    }

    #[test]
    fn a_word_that_means_something_else_in_the_pages_language_says_something() {
        for word in ["Visa", "Hit"] {
            assert!(says_nothing_of_a_link(word, "sv-FI"), "{word}");
            assert!(!says_nothing_of_a_link(word, "en"), "{word}");
            assert!(!says_nothing_of_a_link(word, "fi"), "{word}");
        }
    }

    #[test]
    fn file_names_are_told_from_words() {
        for name in [
            "samtal.png",
            "IMG_1234",
            "DSC00042",
            "Skärmavbild 2026-09-01.PNG",
            "20260901_101500",
        ] {
            assert!(is_file_name(name, "bilder/annat.jpg"), "{name}");
        }
        assert!(is_file_name("samtal", "bilder/samtal.png"));
        for fine in [
            "Samtal",
            "Tre lärare vid ett bord",
            "Karta över Göteborg 2026",
            "F-3",
            "Årskurs 456",
        ] {
            assert!(!is_file_name(fine, "bilder/Samtal.png"), "{fine}");
        }
    }

    #[test]
    fn an_image_called_an_image_says_nothing() {
        for vague in ["Bild", "bild 1", "[Foto]", "Image 12", "Kuva 3", "valokuva"] {
            assert!(says_nothing_of_an_image(vague), "{vague}");
        }
        for fine in [
            "Bild på tre lärare",
            "Fotot från höstträffen",
            "2",
            "Kuvassa kolme opettajaa",
        ] {
            assert!(!says_nothing_of_an_image(fine), "{fine}");
        }
    }
}
