//! Overviews: pages that samverk makes of what many pages say, such as all their tags.
//!
//! What every stage has to know of an overview is its row below. What it holds and shows is a file
//! of its own in `theme/views/overviews/`, and how it looks is the template of its name.

/// Declares [`Overview`] and its table.
macro_rules! overviews {
    ($($(#[$doc:meta])* $name:ident {
        key: $key:literal,
        title_word: $title:literal,
        address: [$swedish:literal, $other:literal],
        swedish_words: $words:literal,
    })+) => {
        /// A page that samverk makes of what many pages say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Overview {
            $($(#[$doc])* $name,)+
        }

        impl Overview {
            /// Every overview.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        key: $key,
                        title_word: $title,
                        swedish: $swedish,
                        other: $other,
                        swedish_words: $words,
                    },)+
                }
            }
        }
    };
}

/// What is known of an overview without any site.
struct Row {
    key: &'static str,
    title_word: &'static str,
    swedish: &'static str,
    other: &'static str,
    swedish_words: &'static str,
}

overviews! {
    /// The accessibility statement that the settings hold.
    Accessibility {
        key: "accessibility",
        title_word: "accessibility_title",
        address: ["/tillganglighet/", "/accessibility/"],
        swedish_words: "tillgänglighet tillgänglighetsredogörelse redogörelse",
    }
    /// All audiences, each with what is for it.
    Audiences {
        key: "audiences",
        title_word: "audiences_title",
        address: ["/malgrupper/", "/audiences/"],
        swedish_words: "målgrupper målgrupp vem_det_är_för",
    }
    /// When networks meet.
    Calendar {
        key: "calendar",
        title_word: "calendar_title",
        address: ["/kalender/", "/calendar/"],
        swedish_words: "kalender kalendarium träffar möten",
    }
    /// What has changed, newest first.
    Changes {
        key: "changes",
        title_word: "changes_title",
        address: ["/nytt/", "/changes/"],
        swedish_words: "ändringar ändrat nytt nyheter nyss_ändrat",
    }
    /// Everybody whom readers can ask.
    Directory {
        key: "directory",
        title_word: "directory_title",
        address: ["/kontakter/", "/contacts/"],
        swedish_words: "kontakter kontaktlista kontaktuppgifter personer",
    }
    /// All initiatives of all networks.
    Initiatives {
        key: "initiatives",
        title_word: "initiatives_title",
        address: ["/insatser/", "/initiatives/"],
        swedish_words: "insatser insats initiativ exempel",
    }
    /// The search, and every page from A to Ö.
    Search {
        key: "search",
        title_word: "search_title",
        address: ["/sok/", "/search/"],
        swedish_words: "sök sökning söksida sidor",
    }
    /// All tags.
    Tags {
        key: "tags",
        title_word: "tags_title",
        address: ["/taggar/", "/tags/"],
        swedish_words: "taggar tagg etiketter nyckelord ämnen ämnesord",
    }
}

impl Overview {
    /// Its name in the settings (`addresses`), of its template, and of its address in `site`.
    pub const fn key(self) -> &'static str {
        self.row().key
    }

    /// The theme's word for its title, where nobody has written a page at its address.
    pub const fn title_word(self) -> &'static str {
        self.row().title_word
    }

    /// What people write for its key in Swedish, words with spaces between.
    pub const fn swedish_words(self) -> &'static str {
        self.row().swedish_words
    }

    /// Where it is found in a language, unless the settings say otherwise; a slash at both ends.
    pub fn address_in(self, language: &str) -> &'static str {
        let row = self.row();
        if language.starts_with("sv") {
            row.swedish
        } else {
            row.other
        }
    }
}
