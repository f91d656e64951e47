//! The names of languages, each in itself.
//!
//! As the Unicode CLDR has them (`localeDisplayNames`), with a capital where the language has them:
//! so they stand in menus. Where CLDR has none, or one that its speakers do not go by, the name is
//! theirs: `Meänkieli`, `Romani čhib`, `دری`. The crate that has such a table (`isolang`) holds those of
//! 7,900 languages, without these three, and takes more of the program than the themes do.

/// Every name, by the language's BCP 47 tag in lower case. Sorted.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("af", "Afrikaans"), ("aii", "ܣܘܪܝܬ"), ("am", "አማርኛ"), ("ar", "العربية"),
    ("az", "Azərbaycanca"), ("be", "Беларуская"), ("bg", "Български"), ("bn", "বাংলা"),
    ("bo", "བོད་སྐད"), ("bs", "Bosanski"), ("ca", "Català"), ("ckb", "کوردی (سۆرانی)"),
    ("cs", "Čeština"), ("cy", "Cymraeg"), ("da", "Dansk"), ("de", "Deutsch"), ("dv", "ދިވެހި"),
    ("el", "Ελληνικά"), ("en", "English"), ("eo", "Esperanto"), ("es", "Español"), ("et", "Eesti"),
    ("eu", "Euskara"), ("fa", "فارسی"), ("ff", "Pulaar"), ("fi", "Suomi"), ("fil", "Filipino"),
    ("fit", "Meänkieli"), ("fo", "Føroyskt"), ("fr", "Français"), ("fy", "Frysk"),
    ("ga", "Gaeilge"), ("gd", "Gàidhlig"), ("gl", "Galego"), ("gu", "ગુજરાતી"), ("ha", "Hausa"),
    ("he", "עברית"), ("hi", "हिन्दी"), ("hr", "Hrvatski"), ("hu", "Magyar"), ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"), ("ig", "Igbo"), ("is", "Íslenska"), ("it", "Italiano"),
    ("ja", "日本語"), ("ka", "ქართული"), ("kk", "Қазақша"), ("kl", "Kalaallisut"), ("km", "ខ្មែរ"),
    ("kmr", "Kurmancî"), ("kn", "ಕನ್ನಡ"), ("ko", "한국어"), ("ku", "Kurdî"), ("ky", "Кыргызча"),
    ("lb", "Lëtzebuergesch"), ("lg", "Luganda"), ("ln", "Lingála"), ("lo", "ລາວ"),
    ("lt", "Lietuvių"), ("lv", "Latviešu"), ("mk", "Македонски"), ("ml", "മലയാളം"),
    ("mn", "Монгол"), ("mr", "मराठी"), ("ms", "Bahasa Melayu"), ("mt", "Malti"), ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"), ("ne", "नेपाली"), ("nl", "Nederlands"), ("nn", "Norsk nynorsk"),
    ("no", "Norsk"), ("om", "Afaan Oromoo"), ("pa", "ਪੰਜਾਬੀ"), ("pl", "Polski"), ("pnb", "پنجابی"),
    ("prs", "دری"), ("ps", "پښتو"), ("pt", "Português"), ("pt-br", "Português (Brasil)"),
    ("pt-pt", "Português (Portugal)"), ("rmf", "Kaalengo tšimb"), ("rn", "Ikirundi"),
    ("ro", "Română"), ("rom", "Romani čhib"), ("ru", "Русский"), ("rw", "Ikinyarwanda"),
    ("sd", "سنڌي"), ("se", "Davvisámegiella"), ("sh", "Srpskohrvatski"), ("si", "සිංහල"),
    ("sje", "Bidumsámegiella"), ("sju", "Ubmejesámiengiälla"), ("sk", "Slovenčina"),
    ("sl", "Slovenščina"), ("sma", "Åarjelsaemien gïele"), ("smj", "Julevsámegiella"),
    ("smn", "Anarâškielâ"), ("sms", "Nuõrttsääʹmǩiõll"), ("so", "Soomaali"), ("sq", "Shqip"),
    ("sr", "Српски"), ("sr-latn", "Srpski"), ("sv", "Svenska"), ("sw", "Kiswahili"),
    ("swl", "Svenskt teckenspråk"), ("syr", "ܣܘܪܝܝܐ"), ("ta", "தமிழ்"), ("te", "తెలుగు"),
    ("tg", "Тоҷикӣ"), ("th", "ไทย"), ("ti", "ትግርኛ"), ("tk", "Türkmençe"), ("tl", "Tagalog"),
    ("tr", "Türkçe"), ("tt", "Татарча"), ("ug", "ئۇيغۇرچە"), ("uk", "Українська"), ("ur", "اردو"),
    ("uz", "Oʻzbekcha"), ("vi", "Tiếng Việt"), ("wo", "Wolof"), ("xh", "isiXhosa"),
    ("yi", "ייִדיש"), ("yo", "Yorùbá"), ("yue", "粵語"), ("zh", "中文"), ("zh-cn", "简体中文"),
    ("zh-hans", "简体中文"), ("zh-hant", "繁體中文"), ("zh-hk", "繁體中文（香港）"), ("zh-tw", "繁體中文"),
    ("zu", "isiZulu"),
];

/// Other codes for the same languages (ISO 639-2, 639-3, and deprecated ones), and the
/// varieties of one that have a name in common.
const SAME: &[(&str, &str)] = &[
    ("cmn", "zh"),
    ("in", "id"),
    ("iw", "he"),
    ("ji", "yi"),
    ("mo", "ro"),
    ("pes", "fa"),
    ("rmn", "rom"),
    ("rmy", "rom"),
    ("sme", "se"),
    ("swe", "sv"),
    ("ydd", "yi"),
];

/// A language's name in itself, as its speakers write it in a menu, by its BCP 47 tag: `Svenska`,
/// `العربية`. That of the language where a tag names a country or script too that makes no
/// difference to readers; the tag itself where the language is not known.
pub fn language_name(tag: &str) -> &str {
    let lower = tag.to_ascii_lowercase();
    let mut rest = Some(lower.as_str());
    while let Some(known) = rest {
        let same = SAME.iter().find(|(other, _)| *other == known);
        let known = same.map_or(known, |(_, name)| *name);
        if let Ok(at) = NAMES.binary_search_by_key(&known, |(code, _)| *code) {
            return NAMES[at].1;
        }
        rest = known.rsplit_once('-').map(|(shorter, _)| shorter);
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_so_that_all_are_found() {
        assert!(NAMES.is_sorted_by(|(one, _), (next, _)| one < next));
        for (code, name) in NAMES {
            assert_eq!(language_name(code), *name);
            assert!(
                code.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            );
        }
        assert!(SAME.iter().all(|(_, code)| language_name(code) != *code));
    }

    #[test]
    fn a_language_is_named_in_itself_by_its_tag_or_by_what_the_tag_begins_with() {
        for (tag, name) in [
            ("sv", "Svenska"),
            ("sv-FI", "Svenska"),
            ("en-GB", "English"),
            ("fit", "Meänkieli"),
            ("sma", "Åarjelsaemien gïele"),
            ("sme", "Davvisámegiella"),
            ("yi", "ייִדיש"),
            ("ar-EG", "العربية"),
            ("pt-BR", "Português (Brasil)"),
            ("pt-AO", "Português"),
            ("zh-Hant-TW", "繁體中文"),
            ("sr-Latn-RS", "Srpski"),
            ("rmy", "Romani čhib"),
            ("iw-IL", "עברית"),
            ("tlh", "tlh"),
            ("tlh-Latn", "tlh-Latn"),
            ("", ""),
        ] {
            assert_eq!(language_name(tag), name, "{tag}");
        }
    }
}
