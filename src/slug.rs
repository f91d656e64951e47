//! Names → parts of addresses, and headings → anchors: lower-case ASCII, words joined by `-`.
//!
//! The rule is part of every published address, so a table in the tests freezes it (å ä → a, ö → o,
//! NFC and NFD alike).

/// The slug of a name. Never empty: a name without a single letter or digit becomes `namnlos`.
pub(crate) fn slug(name: &str) -> String {
    let slug = slug::slugify(name);
    if slug.is_empty() {
        String::from("namnlos")
    } else {
        slug
    }
}

/// The slug of a name with each of its signs in words, where [`slug`] does not tell it from others:
/// `C++` becomes `c-plus-plus`, `mätning` `maetning`.
pub(crate) fn spelled_out(name: &str) -> String {
    let mut spelled = String::new();
    for letter in name.chars() {
        match letter {
            'å' => spelled.push_str("aa"),
            'ä' | 'æ' => spelled.push_str("ae"),
            'ö' | 'ø' => spelled.push_str("oe"),
            'ü' => spelled.push_str("ue"),
            '+' => spelled.push_str(" plus "),
            '#' => spelled.push_str(" sharp "),
            '&' => spelled.push_str(" and "),
            '@' => spelled.push_str(" at "),
            '*' => spelled.push_str(" star "),
            '%' => spelled.push_str(" percent "),
            '=' => spelled.push_str(" equals "),
            _ => spelled.push(letter),
        }
    }
    slug(&spelled)
}

/// The slug of a file name: each part between dots on its own, so that `Blankett 2.min.JS` becomes
/// `blankett-2.min.js`.
pub(crate) fn file_slug(name: &str) -> String {
    name.split('.').map(slug).collect::<Vec<_>>().join(".")
}

/// Hands out ids that are unique on a page: the second `arbete` becomes `arbete-2`.
#[derive(Debug, Default)]
pub(crate) struct UniqueIds {
    taken: rustc_hash::FxHashSet<String>,
    /// The number that comes next after an id which is taken: what lies below is taken, too.
    next: rustc_hash::FxHashMap<String, u32>,
}

impl UniqueIds {
    /// `wanted` if it is free, else the first free of `wanted-2`, `wanted-3`, …
    pub(crate) fn claim(&mut self, wanted: &str) -> String {
        if self.taken.insert(wanted.to_owned()) {
            return wanted.to_owned();
        }
        let next = self.next.entry(wanted.to_owned()).or_insert(2);
        loop {
            let id = format!("{wanted}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_frozen() {
        for (name, expected) in [
            (
                "Språk-, läs- och skrivutveckling",
                "sprak-las-och-skrivutveckling",
            ),
            ("FÖRSTELÄRARE", "forstelarare"),
            ("Fo\u{308}rskoleklass", "forskoleklass"),
            ("Tra\u{308}ffar i ho\u{308}st", "traffar-i-host"),
            ("F–3", "f-3"),
            ("År 2026/2027", "ar-2026-2027"),
            ("C# & Æøß", "c-aeoss"),
            ("  --  ", "namnlos"),
            ("éèüñ", "eeun"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
        assert_eq!(file_slug("Blankett 2.min.JS"), "blankett-2.min.js");
    }

    #[test]
    fn repeated_ids_count_on() {
        let mut ids = UniqueIds::default();
        assert_eq!(ids.claim("a"), "a");
        assert_eq!(ids.claim("a-2"), "a-2");
        assert_eq!(ids.claim("a"), "a-3");
    }
}
