//! One Markdown file, read: its fields, its outline and its body, ready to be joined with the rest
//! of the site.

use std::sync::Arc;

use jiff::civil::Date;

use super::front_matter::{self, FrontMatter};
use super::path::{ContentPath, Languages, PageName};
use super::stored::TextHash;
use crate::config::{Direction, MarkdownSettings};
use crate::diagnostics::choices::SlugReason;
use crate::diagnostics::{Code, Diagnostic, Severity, cap_repeats};
use crate::hyphens::Hyphens;
use crate::markdown::{self, Markdown, Typography, heading_id};
use crate::slug::slug;
use crate::source::{SourceFile, Span};

/// A page's source. Depends on its file alone, so it can be kept for as long as the file does not
/// change.
#[derive(Debug)]
pub struct Document {
    /// Path below `content/`.
    pub path: ContentPath,
    /// Folder, stem and language.
    pub name: PageName,
    /// The address that the page asks for: its folder's, and its slug unless it is the folder's own
    /// page. For an easy version the one that its original would ask for by its name.
    pub wanted_address: String,
    /// The file and its text.
    pub source: Arc<SourceFile>,
    /// The text, in a hash.
    pub text: TextHash,
    /// The fields.
    pub front_matter: FrontMatter,
    /// The page's name: from the fields, else the first H1, else the file's name.
    pub title: String,
    /// Outline and body.
    pub markdown: Markdown,
    /// What is wrong with this file by itself.
    pub findings: Vec<Diagnostic>,
    /// The day of the last commit that changed the file, where the site asks git.
    pub committed: Option<Date>,
}

impl Document {
    /// Reads a page from its text.
    pub fn parse(
        path: ContentPath,
        source: Arc<SourceFile>,
        languages: &Languages,
        settings: MarkdownSettings,
    ) -> Self {
        let mut findings = Vec::new();
        let (front_matter, body) = front_matter::read(&source, &mut findings);
        let name = PageName::of(&path, languages);
        let has_slug = !name.is_index() && !name.easy;
        if let Some(slug) = front_matter.slug.as_ref().filter(|_| !has_slug) {
            let reason = if name.easy {
                SlugReason::Easy
            } else {
                SlugReason::Index
            };
            let finding = Diagnostic::at(Code::SlugInvalid, &source, slug.span)
                .with("value", slug.value.as_str());
            findings.push(Diagnostic {
                severity: Severity::Warning,
                ..finding.with("reason", reason)
            });
        }
        let language = name.language.as_deref().unwrap_or(&languages.own);
        let options = markdown::Options {
            raw_html: settings.raw_html,
            typography: settings.typography.then(|| Typography::of(language)),
            line_breaks: settings.line_breaks,
            first_h1_is_title: front_matter.title.is_none(),
            hyphens: Hyphens::of(language),
            direction: Direction::of(language),
            is_easy: name.easy,
        };
        let markdown = markdown::parse(&source, body, options);
        let title = match (&front_matter.title, &markdown.title) {
            (Some(title), _) => title.value.clone(),
            (None, Some(heading)) => heading.text.clone(),
            (None, None) => {
                // A title that could not be read has its own finding; it is not missing on top of
                // that.
                let said = |finding: &Diagnostic| {
                    finding.code.hides_fields() || finding.args.contains(&("field", "title".into()))
                };
                if !findings.iter().any(said) {
                    findings.push(Diagnostic::at(
                        Code::TitleMissing,
                        &source,
                        head(&front_matter),
                    ));
                }
                from_file_name(&name)
            }
        };
        let wanted_address = address(&name, &front_matter);
        Self {
            path,
            name,
            wanted_address,
            text: hash_of(&source),
            source,
            front_matter,
            title,
            markdown,
            findings: cap_repeats(findings),
            committed: None,
        }
    }

    /// When the page last changed: in substance, as it says itself, else in any way, as git says.
    pub fn updated_on(&self) -> Option<Date> {
        self.front_matter.updated_on().or(self.committed)
    }

    /// What lists call the page, which need not say all that its title says.
    pub fn short_title(&self) -> &str {
        let short = self.front_matter.short_title.as_str();
        if short.is_empty() { &self.title } else { short }
    }

    /// Where a finding about the page as a whole points: the `---` that opens its fields, else its
    /// first byte.
    pub fn head(&self) -> Span {
        head(&self.front_matter)
    }

    /// Where its file says what its address ends in, if it does.
    pub fn slug_span(&self) -> Option<Span> {
        self.front_matter.slug.as_ref().map(|slug| slug.span)
    }

    /// Whether a link to this anchor means the page's name, and with it the top of the page: as a
    /// heading's, it follows from the words, and nothing else on the page has it.
    pub fn is_title_anchor(&self, anchor: &str) -> bool {
        let has_initiative = |anchor: &str| {
            let initiatives = &self.front_matter.network.initiatives;
            initiatives
                .iter()
                .any(|initiative| initiative.slug == anchor)
        };
        self.title_id() != Some(anchor)
            && !self.markdown.outline.has_anchor(anchor)
            && !has_initiative(anchor)
            && heading_id(&self.title) == anchor
    }

    /// Whether links can name the page's top by its title. Then they print without that, wherever
    /// they stand.
    fn has_title_anchor(&self) -> bool {
        self.is_title_anchor(&heading_id(&self.title))
    }

    /// The anchor that the page's heading asks for.
    pub fn title_id(&self) -> Option<&str> {
        self.markdown.title.as_ref()?.id.as_deref()
    }

    /// Whether nothing differs from another state of the same file but the text below the fields.
    /// All that other pages show of this one is then the same.
    pub fn differs_in_text_only(&self, other: &Self) -> bool {
        self.path == other.path
            && self.title == other.title
            && self.committed == other.committed
            && self.fields() == other.fields()
            // A text can say that its page is withheld.
            && self.front_matter.withholding == other.front_matter.withholding
            // A heading can take the title's anchor, and fields of other pages may link to that.
            && self.has_title_anchor() == other.has_title_anchor()
    }

    /// The file up to the end of its fields; empty where it has none.
    fn fields(&self) -> &str {
        self.front_matter
            .block
            .map_or("", |block| &self.source.text[..block.end])
    }
}

/// A file's text, in a hash.
pub(super) fn hash_of(source: &SourceFile) -> TextHash {
    *blake3::hash(source.text.as_bytes()).as_bytes()
}

fn address(name: &PageName, front_matter: &FrontMatter) -> String {
    let folder = name.folder_address();
    if name.is_called_index() {
        return folder;
    }
    let own = front_matter.slug.as_ref().filter(|_| !name.easy);
    let last = own.map_or_else(|| slug(&name.stem), |slug| slug.value.clone());
    format!("{folder}{last}/")
}

fn head(front_matter: &FrontMatter) -> Span {
    if front_matter.block.is_some() {
        Span::new(0, 3)
    } else {
        Span::new(0, 0)
    }
}

/// `sprak-och-lasning` → `Sprak och lasning`: not pretty, but never nothing.
fn from_file_name(name: &PageName) -> String {
    let word = if name.is_called_index() {
        name.folder
            .rsplit('/')
            .next()
            .filter(|folder| !folder.is_empty())
            .unwrap_or(&name.stem)
    } else {
        &name.stem
    };
    humanise(word)
}

/// A file or folder name as a heading.
pub fn humanise(name: &str) -> String {
    let spaced = name.replace(['-', '_'], " ");
    let mut letters = spaced.trim().chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
