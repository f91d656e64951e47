//! `samverk list`: every page with its owner, its review date and its state.

use serde::Serialize;

use super::args::{Global, List, ListFormat};
use super::pipeline::prepare;
use super::{Failure, Status, streams};
use crate::characters;
use crate::config::language_name;
use crate::content::CONTENT;
use crate::diagnostics::Messages;
use crate::site::{PageId, Site, SiteFile, Standing, Withheld};
use crate::snapshot::BuildOptions;

/// One page of the list.
#[derive(Debug, Serialize)]
struct Row {
    file: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// The page that this is the easy version of, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    easy_of: Option<String>,
    owner: String,
    reviewed: Option<String>,
    next_review: Option<String>,
    overdue: bool,
    /// `published`, `draft`, `scheduled` or `expired`.
    status: &'static str,
    /// The page that a file is withheld with; only files that are have a row.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld_with: Option<String>,
    /// The day that the status depends on.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(flatten)]
    languages: Languages,
}

/// How the page of a row stands in the languages of the site. Empty on a site with one language.
#[derive(Debug, Default, Serialize)]
struct Languages {
    /// Its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// The page that it is a translation of.
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of: Option<String>,
    /// The others, for a page that is no translation.
    #[serde(skip_serializing_if = "Option::is_none")]
    translations: Option<Vec<Translation>>,
}

/// A page in one more language.
#[derive(Debug, Serialize)]
struct Translation {
    language: String,
    /// See [`Standing::as_str`].
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// Whether readers of the language are told all that the original says.
    #[serde(skip)]
    is_complete: bool,
}

pub(super) fn run(global: &Global, options: &List) -> Result<Status, Failure> {
    let prepared = prepare(global, &BuildOptions::default())?;
    let site = &prepared.snapshot.site;
    let pages = (0..site.pages.len()).map(PageId);
    // What is to be read through is the original.
    let is_row = |id: &PageId| !options.overdue || site.looked_after_as(*id) == *id;
    let rows = pages.filter(is_row).map(|id| row(site, id));
    let rows = rows.chain(site.files.iter().filter_map(|file| of_file(site, file)));
    let rows = rows.filter(|row| row.overdue || !options.overdue);
    let rows: Vec<Row> = rows
        .filter(|row| row.is_untranslated() || !options.untranslated)
        .collect();
    let text = match options.format {
        ListFormat::Json => {
            let lines: Result<Vec<String>, _> = rows.iter().map(serde_json::to_string).collect();
            let lines = lines.map_err(std::io::Error::from)?;
            lines.into_iter().map(|line| line + "\n").collect()
        }
        ListFormat::Human => table(&rows, site, &prepared.messages),
    };
    streams::print(text)?;
    Ok(Status::Fine)
}

impl Row {
    /// Whether readers of a further language are not told all that the page says.
    fn is_untranslated(&self) -> bool {
        let translations = self.languages.translations.iter().flatten();
        self.status == "published" && translations.into_iter().any(|other| !other.is_complete)
    }
}

impl Languages {
    fn of(site: &Site, id: PageId) -> Self {
        if site.config.editions.len() < 2 {
            return Self::default();
        }
        // An easy version stands beside its page, and is asked for in no language.
        let is_easy = site.page(id).original.is_some();
        let original = site.translated_from(id).filter(|_| !is_easy);
        let translation = |(language, standing): (&str, Standing)| {
            let page = standing.page().map(|id| site.page(id));
            let shown = page.filter(|page| page.shown);
            Translation {
                language: language.to_owned(),
                status: standing.as_str(site),
                file: page.map(|page| page.document.source.path.clone()),
                url: shown.map(|page| page.address.clone()),
                is_complete: standing.is_complete(site),
            }
        };
        let others = || {
            let all = site.standings(id).into_iter();
            let others = all.filter(|(_, standing)| standing.page() != Some(id));
            others.map(translation).collect()
        };
        Self {
            language: Some(site.language_of(site.page(id)).to_owned()),
            translation_of: original.map(|id| site.page(id).document.source.path.clone()),
            translations: (original.is_none() && !is_easy).then(others),
        }
    }

    /// What a table says under each language of the site.
    fn cells(&self, site: &Site, messages: &Messages) -> Vec<String> {
        let own = match (&self.translation_of, &self.translations) {
            (Some(_), _) => "standing-translation",
            (None, Some(_)) => "standing-original",
            (None, None) => return vec![String::new(); site.config.editions.len()],
        };
        let cell = |language: &str| {
            if self.language.as_deref() == Some(language) {
                return messages.word(own);
            }
            let mut others = self.translations.iter().flatten();
            let other = others.find(|other| other.language == language);
            other.map_or_else(String::new, |other| {
                messages.word(&format!("standing-{}", other.status))
            })
        };
        let editions = site.config.editions.iter();
        editions.map(|edition| cell(&edition.language)).collect()
    }
}

fn row(site: &Site, id: PageId) -> Row {
    let page = site.page(id);
    let (document, withheld) = (&page.document, page.withheld);
    let (review, lifetime) = (site.review_of(page), site.lifetime_of(page));
    let due = review.next_review();
    let date = match withheld {
        Some(Withheld::Scheduled) => lifetime.shown_from(),
        Some(Withheld::Expired) => lifetime.shown_until(),
        Some(Withheld::Draft) | None => None,
    };
    Row {
        file: document.source.path.clone(),
        title: document.title.clone(),
        url: page.shown.then(|| page.address.clone()),
        easy_of: site
            .original(page)
            .map(|original| original.document.source.path.clone()),
        owner: site
            .owner_of(page)
            .map(ToString::to_string)
            .unwrap_or_default(),
        reviewed: review
            .reviewed
            .as_ref()
            .map(|reviewed| reviewed.value.to_string()),
        next_review: due.map(|due| due.to_string()),
        overdue: due.is_some_and(|due| due < site.clock.today),
        status: withheld.map_or("published", Withheld::as_str),
        withheld_with: None,
        date: date.map(|date| date.to_string()),
        languages: Languages::of(site, id),
    }
}

/// A file that is withheld with the pages that lead to it; none of the others is listed.
fn of_file(site: &Site, file: &SiteFile) -> Option<Row> {
    let withheld = file.withheld?;
    let page = &site.page(withheld.page).document;
    Some(Row {
        file: format!("{CONTENT}/{}", file.file.path),
        title: String::new(),
        url: None,
        easy_of: None,
        owner: String::new(),
        reviewed: None,
        next_review: None,
        overdue: false,
        status: withheld.reason.as_str(),
        withheld_with: Some(page.source.path.clone()),
        date: None,
        languages: Languages::default(),
    })
}

/// A table with columns as wide as they need to be. A site with several languages has one for each.
fn table(rows: &[Row], site: &Site, messages: &Messages) -> String {
    let languages = &site.config.editions;
    let has_several = languages.len() > 1;
    let mut head: Vec<String> = [
        "list-file",
        "list-title",
        "list-owner",
        "list-review",
        "list-status",
    ]
    .map(|id| messages.word(id))
    .into();
    if has_several {
        head.extend(
            languages
                .iter()
                .map(|edition| language_name(&edition.language).to_owned()),
        );
    }
    let body = rows.iter().map(|row| {
        let review = match (&row.next_review, row.overdue) {
            (Some(due), true) => messages.phrase("list-overdue", &[("date", due.as_str().into())]),
            (Some(due), false) => due.clone(),
            (None, _) => String::from("–"),
        };
        let status = match &row.withheld_with {
            Some(page) => messages.phrase("list-file-withheld", &[("page", page.as_str().into())]),
            None => messages.phrase(
                &format!("list-{}", row.status),
                &[("date", row.date.clone().unwrap_or_default().into())],
            ),
        };
        let status = match row.easy_of {
            Some(_) => messages.phrase("list-easy", &[("shown", status.into())]),
            None => status,
        };
        let or_dash = |text: &String| {
            if text.is_empty() {
                String::from("–")
            } else {
                text.clone()
            }
        };
        let mut cells = vec![
            row.file.clone(),
            or_dash(&row.title),
            or_dash(&row.owner),
            review,
            status,
        ];
        if has_several {
            cells.extend(row.languages.cells(site, messages));
        }
        cells
    });
    let cells: Vec<Vec<String>> = std::iter::once(head).chain(body).collect();
    let mut widths = vec![0; cells[0].len()];
    for line in &cells {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    for line in &cells {
        let padded: Vec<String> = line
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{:width$}", characters::on_one_line(cell)))
            .collect();
        out.push_str(padded.join("  ").trim_end());
        out.push('\n');
    }
    out
}
