//! `site.yaml`, typed. Everything has a default, so a site without the file builds.

mod accessibility;
mod addresses;
mod base_url;
mod design;
mod edition;
mod exclude;
mod language;
mod language_names;
mod languages;
mod menu;
mod plain_language;
mod read;
mod schemes;
mod search;

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

pub use accessibility::{
    Barrier, Conformance, Exemption, Method, Situation, Statement, StatementContact, StatementTexts,
};
pub use base_url::BaseUrl;
pub use design::{Design, Font};
pub use edition::EditionSettings;
pub use exclude::Exclude;
pub use language::{Direction, tag as language_tag};
pub use language_names::language_name;
pub use plain_language::PlainLanguage;
pub use read::{COLOUR, FIELDS, OUTPUT, read};
pub use search::{MustFind, SearchSettings};

use crate::address;
use crate::diagnostics::{Code, Diagnostic, Family, Severity};
use crate::overview::Overview;
use crate::source::{SourceFile, Span, Spanned};

/// The settings of a site.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own, and any of them may be true with any other"
)]
pub struct Config {
    /// The file that the settings were read from; empty where there is none.
    pub source: Arc<SourceFile>,
    /// What depends on the language, by language; the first is the site's own, the others' pages
    /// end in `.en.md` and lie below `/en/`.
    pub editions: Vec<EditionSettings>,
    /// Whether `languages` has the site's own, whose pages may then end in `.sv.md`.
    pub lists_own_language: bool,
    /// Where the site is published; `None` means that no full address can be written.
    pub base_url: Option<BaseUrl>,
    /// Whether the settings have a `base_url`, be it one that cannot be used.
    pub base_url_given: bool,
    /// The theme's name, where it was written.
    pub theme: Spanned<String>,
    /// Who publishes the site.
    pub organisation: String,
    /// The zone that days begin and end in.
    pub timezone: TimeZone,
    /// What the site changes of its theme's looks.
    pub design: Design,
    /// Where a page's source can be edited: an address in which `{path}` stands for the file's path
    /// below the root.
    pub edit_url: String,
    /// What opens a file in its writer's editor, from a preview: an address in which `{path}`
    /// stands for the file's absolute path, with a slash first, `{line}` and `{column}` for the
    /// place.
    pub editor_url: String,
    /// The folder that `build` writes to, relative to the root, where it was written.
    pub output: Spanned<String>,
    /// What is left out of the content.
    pub exclude: Exclude,
    /// Severity by family; `None` means that the family's findings are left out.
    pub severity: BTreeMap<Family, Option<Severity>>,
    /// Whether every page must name an owner and a review date.
    pub governance_required: bool,
    /// How texts are read.
    pub markdown: MarkdownSettings,
    /// What of pictures is published besides their smaller versions.
    pub originals: Originals,
    /// Schemes of addresses that links may have besides those of every site, in lower case.
    pub link_schemes: Vec<String>,
    /// How many entries a page of a listing shows; 0 means all.
    pub page_size: usize,
    /// Whether everybody whom pages name as a contact also stands in a directory.
    pub contacts: bool,
    /// Where the settings say that git knows when pages changed, if they do.
    pub changes_from_git: Option<Span>,
    /// From where on a text is called hard to read.
    pub plain_language: PlainLanguage,
    /// The same for easy versions of pages.
    pub plain_language_easy: PlainLanguage,
    /// Groups of words that mean the same to the site's search, each of at least two.
    pub synonyms: Vec<Vec<String>>,
    /// The site's search.
    pub search: SearchSettings,
    /// The accessibility statement, if there is to be one.
    pub statement: Option<Statement>,
}

/// One entry of the main menu.
#[derive(Debug, Clone)]
pub struct MenuItem {
    /// A content path, an address of the site or a full URL.
    pub target: Spanned<String>,
    /// The words shown; `None` means the target's own title.
    pub title: Option<String>,
}

/// How texts are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct MarkdownSettings {
    /// What becomes of HTML in them.
    pub raw_html: RawHtml,
    /// Whether quotes and dashes become those of the text's language.
    pub typography: bool,
    /// What becomes of a line's end within a paragraph.
    pub line_breaks: LineBreaks,
}

/// What is published of the files of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Originals {
    /// All that they say, as where they were taken.
    #[default]
    Keep,
    /// What they show.
    Clean,
}

/// What becomes of a line's end within a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum LineBreaks {
    /// It is a space, as Markdown has it.
    #[default]
    Join,
    /// It stays the end of a line.
    Keep,
}

/// What becomes of HTML that writers put into Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum RawHtml {
    /// Harmless elements stay, everything else goes.
    #[default]
    Sanitise,
    /// It is passed on as it is. For sites whose writers are all trusted.
    Allow,
    /// It is shown as text.
    Escape,
}

/// The addresses of the overviews, each with a slash at both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses(Vec<(Overview, String)>);

impl Addresses {
    /// As usual in a language, below the address of an edition's home.
    fn below(home: &str, language: &str) -> Self {
        let home = home.trim_end_matches('/');
        let address = |overview: &Overview| {
            let address = overview.address_in(language);
            (*overview, format!("{home}{address}"))
        };
        Self(Overview::ALL.iter().map(address).collect())
    }

    /// Without an overview that the site does not want: it has no address, and so is not made.
    fn without(&mut self, overview: Overview) {
        self.0.retain(|(other, _)| *other != overview);
    }

    /// All of them, in the order of [`Overview::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Overview, &str)> {
        self.0
            .iter()
            .map(|(overview, address)| (*overview, address.as_str()))
    }

    /// Where an overview is found.
    pub fn of(&self, overview: Overview) -> &str {
        let found = self.iter().find(|(other, _)| *other == overview);
        // Every overview that is made has its address here.
        found.map_or("/", |(_, address)| address)
    }

    /// The overview that is found at an address.
    pub fn overview_at(&self, address: &str) -> Option<Overview> {
        self.iter()
            .find(|(_, other)| *other == address)
            .map(|(overview, _)| overview)
    }
}

impl Config {
    /// The settings of the site's own edition, which is the first.
    pub fn own(&self) -> &EditionSettings {
        &self.editions[0]
    }

    /// The site's own language, a BCP 47 tag such as `sv`.
    pub fn language(&self) -> &str {
        &self.own().language
    }

    /// The settings of a language's edition, if the site has that language.
    pub fn edition_in(&self, language: &str) -> Option<&EditionSettings> {
        self.editions
            .iter()
            .find(|edition| edition.language == language)
    }

    /// The language of the edition that an address belongs to.
    pub fn language_at(&self, address: &str) -> &str {
        let further = self.editions.iter().skip(1);
        let mut found = further.map(|edition| edition.language.as_str());
        let is_below = |language: &&str| {
            let rest = address.strip_prefix('/');
            let rest = rest.and_then(|rest| rest.strip_prefix(*language));
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        found.find(is_below).unwrap_or(self.language())
    }

    /// Every entry that the settings have for a menu, whatever the edition.
    pub fn menu_items(&self) -> impl Iterator<Item = &MenuItem> {
        self.editions
            .iter()
            .flat_map(|edition| edition.menu.iter().flatten())
    }

    /// Whether links may lead to addresses with this scheme, in whatever case it is written.
    pub fn allows_scheme(&self, scheme: &str) -> bool {
        let is_same = |other: &String| other.eq_ignore_ascii_case(scheme);
        schemes::is_known(scheme) || self.link_schemes.iter().any(is_same)
    }

    /// Where the file at a path below the root can be edited; empty where the site does not say.
    pub fn edit_url_of(&self, path: &str) -> String {
        let encoded: Vec<String> = path.split('/').map(address::encode).collect();
        self.edit_url.replace("{path}", &encoded.join("/"))
    }

    /// Applies the site's severities, no worse than each finding's
    /// [`ceiling`](crate::diagnostics::Code::ceiling); leaves out what is turned off.
    pub fn govern(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        findings
            .into_iter()
            .filter_map(|finding| match self.severity.get(&finding.family) {
                None => Some(finding),
                Some(None) => None,
                Some(Some(severity)) => Some(Diagnostic {
                    severity: (*severity).min(finding.code.ceiling()),
                    ..finding
                }),
            })
            .collect()
    }

    /// How bad findings of a code are on this site; nothing where they are turned off.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        match self.severity.get(&code.family()) {
            None => Some(code.severity()),
            Some(severity) => severity.map(|severity| severity.min(code.ceiling())),
        }
    }
}
