//! Languages in names of files and folders that are not read as such, and languages of the settings
//! that no page is written in.

use std::collections::BTreeMap;

use crate::config::EditionSettings;
use crate::diagnostics::choices::{LanguagePlace, UnusedReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::routes::Routes;
use crate::site::{Page, PageId, Site};

/// Languages that pages of Swedish authorities are translated into, and whose codes mean nothing
/// else in names of files: `no`, `so` and `it` are also subjects at school, `cs` and `ts` endings.
const USUAL: [&str; 41] = [
    "am", "ar", "bs", "ckb", "da", "de", "en", "es", "et", "fa", "fi", "fit", "fr", "hr", "hu",
    "ku", "lt", "lv", "nb", "nl", "nn", "pl", "prs", "pt", "rmf", "rmn", "rmy", "ro", "rom", "ru",
    "sma", "smj", "sq", "sr", "sv", "th", "ti", "tr", "uk", "vi", "zh",
];

/// Codes of languages that mean something else as often.
const DOUBTFUL: [&str; 7] = ["el", "it", "no", "ps", "se", "so", "ur"];

/// What people write for a language's code.
const WORDS: [(&str, &str); 14] = [
    ("eng", "en"),
    ("gb", "en"),
    ("english", "en"),
    ("engelska", "en"),
    ("swe", "sv"),
    ("swedish", "sv"),
    ("svenska", "sv"),
    ("fin", "fi"),
    ("finnish", "fi"),
    ("finska", "fi"),
    ("suomi", "fi"),
    ("arabic", "ar"),
    ("arabiska", "ar"),
    ("ukrainska", "uk"),
];

/// What a name says about a language that the site does not read there.
struct Said<'a> {
    language: String,
    place: LanguagePlace,
    /// The file or folder.
    name: &'a str,
    /// What the file should be called.
    page: String,
    count: usize,
    severity: Severity,
}

/// A language in the name of a page's own file.
pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let said = in_name(site, page);
    said.map(|said| finding(site, page, said))
        .into_iter()
        .collect()
}

/// Folders that are called as a language, and languages without pages.
pub(super) fn of_site(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let mut findings = in_folders(site);
    findings.extend(without_pages(site));
    findings
}

/// Of that, what is in a page's file.
pub(super) fn on_page(site: &Site, _: &Routes, id: PageId) -> Vec<Diagnostic> {
    let page = site.page(id);
    if folders_of(site, page).next().is_none() {
        return Vec::new();
    }
    let mut findings = in_folders(site);
    findings.retain(|finding| finding.file() == Some(&page.document.source.path));
    findings
}

/// Whether a page seems to be meant as a version of another, in a language that is not read.
pub(super) fn is_unread_version(site: &Site, page: &Page) -> bool {
    let mut folders = folders_of(site, page);
    in_name(site, page).is_some()
        || folders.any(|(path, name, other)| is_meant_as_language(site, path, name, &other))
}

fn finding(site: &Site, page: &Page, said: Said<'_>) -> Diagnostic {
    let setting =
        (!is_listed(site, &said.language)).then(|| site.config.languages_with(&said.language));
    let finding = Diagnostic::at(
        Code::LanguageUnread,
        &page.document.source,
        page.document.head(),
    )
    .with("place", said.place)
    .with("name", said.name)
    .with("language", said.language)
    .with("page", said.page)
    .with("count", said.count)
    .with("setting", setting);
    Diagnostic {
        severity: said.severity,
        ..finding
    }
}

fn in_name<'a>(site: &Site, page: &'a Page) -> Option<Said<'a>> {
    let path = &page.document.path;
    let name = path.rsplit('/').next().unwrap_or(path);
    // What is left of the name is what was not read of it.
    let ending = Ending::of(&page.document.name.stem)?;
    // In other capitals it is read.
    if ending.separator == '.' && is_listed(site, ending.tag) {
        return None;
    }
    let folder = &path[..path.len() - name.len()];
    let rest = ending.rest;
    let has_sibling = || site.page_at_path(&format!("{folder}{rest}.md")).is_some();
    let (language, place, severity) = ending.meant(site, has_sibling)?;
    let page = match place {
        LanguagePlace::Own => format!("{rest}.md"),
        _ => format!("{rest}.{language}.md"),
    };
    Some(Said {
        language,
        place,
        name,
        page,
        count: 1,
        severity,
    })
}

/// The end of a file's name, where that could be a language.
struct Ending<'a> {
    /// What stands before.
    rest: &'a str,
    separator: char,
    tag: &'a str,
}

impl<'a> Ending<'a> {
    fn of(stem: &'a str) -> Option<Self> {
        let at = stem.rfind('.').or_else(|| stem.rfind(['-', '_']))?;
        let (rest, tag) = (&stem[..at], &stem[at + 1..]);
        let separator = stem[at..].chars().next()?;
        let fits = (2..=11).contains(&tag.len())
            && tag
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
        (fits && !rest.is_empty()).then_some(Self {
            rest,
            separator,
            tag,
        })
    }

    /// The language that is meant, and how certain that is.
    fn meant(
        &self,
        site: &Site,
        has_sibling: impl Fn() -> bool,
    ) -> Option<(String, LanguagePlace, Severity)> {
        let tag = self.tag.to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let is_usual = USUAL.contains(&primary);
        let is_dotted = self.separator == '.';
        let own = site.config.language();
        if is_dotted && let Some((_, language)) = WORDS.iter().find(|(word, _)| *word == tag) {
            let is_meant = *language != own && has_sibling();
            let language = (*language).to_owned();
            return is_meant.then_some((language, LanguagePlace::Joined, Severity::Warning));
        }
        // `en` where the site has `en-GB`.
        let of_site = further(site).find(|language| {
            let is_same = |part: &str| part.eq_ignore_ascii_case(primary);
            language.split('-').next().is_some_and(is_same)
        });
        if let Some(language) = of_site {
            return has_sibling().then(|| {
                (
                    language.to_owned(),
                    LanguagePlace::Joined,
                    Severity::Warning,
                )
            });
        }
        if !is_usual && !DOUBTFUL.contains(&primary) {
            return None;
        }
        if !is_dotted {
            // `kurs-en` is as good a name as any, and a page on its own.
            let is_meant = self.separator == '_' && is_usual && tag != own && has_sibling();
            return is_meant.then_some((tag, LanguagePlace::Joined, Severity::Info));
        }
        let is_index = self.rest.eq_ignore_ascii_case("index");
        let severity = match (is_usual, is_index || has_sibling()) {
            (true, true) => Severity::Warning,
            (true, false) | (false, true) => Severity::Info,
            (false, false) => return None,
        };
        if tag.eq_ignore_ascii_case(own) {
            return Some((tag, LanguagePlace::Own, severity));
        }
        // As it is written, `en-GB`: names of files end in what the settings list.
        Some((self.tag.to_owned(), LanguagePlace::Unlisted, severity))
    }
}

/// The folders of a page that could be meant as a language: the path down to each, its name, and
/// the path of the same page without it.
fn folders_of<'a>(
    site: &'a Site,
    page: &'a Page,
) -> impl Iterator<Item = (&'a str, &'a str, String)> {
    let path = page.document.path.as_str();
    path.match_indices('/').filter_map(move |(end, _)| {
        let begin = path[..end].rfind('/').map_or(0, |slash| slash + 1);
        let name = &path[begin..end];
        let fits = (2..=3).contains(&name.len()) && name.is_ascii();
        let is_language = fits && {
            let language = name.to_ascii_lowercase();
            is_listed(site, name) || USUAL.contains(&language.as_str())
        };
        let other = || format!("{}{}", &path[..begin], &path[end + 1..]);
        is_language.then(|| (&path[..end], name, other()))
    })
}

/// Whether a folder is called as a language because its pages are in that: one of them lies outside
/// of it as well, as `other`, or pages in that language would have its address.
fn is_meant_as_language(site: &Site, path: &str, name: &str, other: &str) -> bool {
    // What lies where the site has another language is no page in that.
    let is_in_the_way = !path.contains('/') && is_listed(site, name);
    is_in_the_way || site.page_at_path(other).is_some()
}

/// Folders of pages that lie outside of them as well: one finding for each folder, however many
/// pages it holds.
fn in_folders(site: &Site) -> Vec<Diagnostic> {
    struct Folder<'a> {
        first: &'a Page,
        language: &'a str,
        other: String,
        count: usize,
        is_certain: bool,
    }
    let mut found: BTreeMap<&str, Folder<'_>> = BTreeMap::new();
    for page in &site.pages {
        for (path, name, other) in folders_of(site, page) {
            if !is_meant_as_language(site, path, name, &other) {
                continue;
            }
            // Every folder has a page of its own.
            let is_certain = !page.document.name.is_index() || is_listed(site, name);
            let folder = found.entry(path).or_insert_with(|| Folder {
                first: page,
                language: name,
                other,
                count: 0,
                is_certain: false,
            });
            folder.count += 1;
            folder.is_certain |= is_certain;
        }
    }
    let of_folder = |(path, folder): (&str, Folder<'_>)| {
        let language = folder.language.to_ascii_lowercase();
        let stem = folder.other.strip_suffix(".md").unwrap_or(&folder.other);
        let said = Said {
            place: LanguagePlace::Folder,
            name: path,
            page: format!("{stem}.{language}.md"),
            language,
            count: folder.count,
            severity: if folder.is_certain {
                Severity::Warning
            } else {
                Severity::Info
            },
        };
        finding(site, folder.first, said)
    };
    found.into_iter().map(of_folder).collect()
}

/// The languages of the site that names of files may end in, besides its own.
fn further(site: &Site) -> impl Iterator<Item = &str> {
    let further = site.config.editions.iter().skip(1);
    further.map(|edition| edition.language.as_str())
}

/// Whether names of files may end in a language, in whatever capitals.
fn is_listed(site: &Site, language: &str) -> bool {
    let config = &site.config;
    let is_same = |edition: &EditionSettings| edition.language.eq_ignore_ascii_case(language);
    let mut editions = config.editions.iter();
    editions.any(is_same) && (config.lists_own_language || !is_same(config.own()))
}

/// Languages of the settings that no page is written in yet.
fn without_pages(site: &Site) -> impl Iterator<Item = Diagnostic> + '_ {
    let further = site.config.editions.iter().skip(1);
    let unused = further.filter(|edition| site.edition_in(&edition.language).is_none());
    unused.map(|edition| {
        let finding = Diagnostic::at(Code::SettingUnused, &site.config.source, edition.span)
            .with("field", "languages")
            .with("value", edition.language.as_str())
            .with("reason", UnusedReason::Pages);
        Diagnostic {
            severity: Severity::Info,
            ..finding
        }
    })
}
