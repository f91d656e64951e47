//! The table of translations: each page in each language of the site.

use serde::Serialize;

use super::row::foreign;
use crate::config::{EditionSettings, language_name};
use crate::diagnostics::Messages;
use crate::site::{Page, PageId, Site, Standing};

/// All pages by the languages that they are in.
#[derive(Debug, Serialize)]
pub(super) struct Translations {
    /// How much there is to do.
    summary: String,
    languages: Vec<Column>,
    pages: Vec<TranslatedPage>,
}

/// A language of the site.
#[derive(Debug, Serialize)]
struct Column {
    tag: String,
    /// Its name in itself.
    name: String,
}

/// A page that is no translation itself.
#[derive(Debug, Serialize)]
struct TranslatedPage {
    title: String,
    language: Option<String>,
    /// Where it is read; empty where it is not, or where nobody knows.
    url: String,
    file: String,
    cells: Vec<Cell>,
}

/// A page in one language.
#[derive(Debug, Serialize)]
struct Cell {
    /// The name of the language in itself.
    language: String,
    tag: String,
    /// `stale`, `missing`, …: see [`Standing::as_str`].
    status: &'static str,
    /// The same, for people; empty where the title says enough.
    text: String,
    /// What the translation is called; empty for what is none.
    title: String,
    /// Where it is read; empty where it is not, or where nobody knows.
    url: String,
}

impl Translations {
    /// The table; none for a site with one language.
    pub(super) fn of(site: &Site, messages: &Messages) -> Option<Self> {
        let languages: Vec<Column> = site.config.editions.iter().map(Column::of).collect();
        if languages.len() < 2 {
            return None;
        }
        let originals = (0..site.pages.len())
            .map(PageId)
            .filter(|id| site.translated_from(*id).is_none())
            .filter(|id| site.page(*id).original.is_none());
        let with_standings = originals.map(|id| (site.page(id), site.standings(id)));
        // What readers see in no language is nobody's to translate yet.
        let is_of_interest = |(page, standings): &(&Page, Vec<(&str, Standing)>)| {
            let mut others = standings.iter();
            let is_translation = |standing| matches!(standing, Standing::Translated(..));
            page.withheld.is_none() || others.any(|(_, standing)| is_translation(*standing))
        };
        let (mut missing, mut stale) = (0, 0);
        let pages = with_standings
            .filter(is_of_interest)
            .map(|(page, standings)| {
                for (_, standing) in &standings {
                    match standing.as_str(site) {
                        "missing" => missing += 1,
                        "stale" => stale += 1,
                        _ => {}
                    }
                }
                let cells = standings.into_iter();
                TranslatedPage {
                    title: page.document.title.clone(),
                    language: foreign(site.language_of(page), messages),
                    url: url(site, page),
                    file: page.document.source.path.clone(),
                    cells: cells
                        .map(|(language, standing)| Cell::of(site, language, standing, messages))
                        .collect(),
                }
            })
            .collect();
        let numbers = [("missing", missing.into()), ("stale", stale.into())];
        Some(Self {
            summary: messages.phrase("report-translations", &numbers),
            languages,
            pages,
        })
    }
}

impl Column {
    fn of(settings: &EditionSettings) -> Self {
        Self {
            name: language_name(&settings.language).to_owned(),
            tag: settings.language.clone(),
        }
    }
}

impl Cell {
    fn of(site: &Site, language: &str, standing: Standing, messages: &Messages) -> Self {
        let page = standing.page().map(|id| site.page(id));
        let status = standing.as_str(site);
        let said = || messages.word(&format!("standing-{}", standing.as_str(site)));
        let title = match standing {
            Standing::Translated(id, _) => site.page(id).document.title.clone(),
            Standing::Original(_) | Standing::Missing => String::new(),
        };
        Self {
            title,
            language: language_name(language).to_owned(),
            tag: language.to_owned(),
            status,
            text: if status == "current" {
                String::new()
            } else {
                said()
            },
            url: page.map(|page| url(site, page)).unwrap_or_default(),
        }
    }
}

/// Where a page is read; empty where it is not shown, or where nobody knows.
fn url(site: &Site, page: &Page) -> String {
    let base = site.config.base_url.as_ref().filter(|_| page.shown);
    base.map(|base| base.join(&page.address))
        .unwrap_or_default()
}
