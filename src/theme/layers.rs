//! Which themes lie on top of each other, and where their files are.

#![expect(clippy::disallowed_methods, reason = "themes are read here")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::design::OwnColours;
use crate::config::Config;
use crate::content::{Bounds, read_source, unreadable};
use crate::diagnostics::choices::FileReason;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::embedded;
use crate::leftovers::{self, Entry};
use crate::nearest::nearest;
use crate::patience::patiently;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Field, Fields, Problems, Shape};

/// The folder that holds a site's themes.
pub const THEMES: &str = "themes";

/// The fields of `theme.yaml`. The last two are for people.
const FIELDS: &[Field] = &[
    Field::new("extends", Shape::Text),
    Field::new("tokens", Shape::Group(OwnColours::FIELDS)),
    Field::new("cards_up_to", Shape::Integer),
    Field::new("name", Shape::Text).swedish("namn"),
    Field::new("description", Shape::Text).swedish("beskrivning text"),
];

/// One theme of a stack, nearest first.
#[derive(Debug, Clone)]
pub(super) struct Layer {
    /// The theme's name.
    pub name: String,
    /// Path below the theme's folder, with `/` → where it is.
    pub files: BTreeMap<String, LayerFile>,
    /// The colours that it names.
    pub colours: OwnColours,
    /// Up to how many pages it shows as cards, if it says so.
    pub cards_up_to: Option<usize>,
}

/// Where a theme's file is.
#[derive(Debug, Clone)]
pub(super) enum LayerFile {
    /// On disk.
    Disk(PathBuf),
    /// In the program.
    BuiltIn(&'static [u8]),
    /// Where it cannot be read, which has been reported.
    Unread,
}

impl Layer {
    /// The path that findings name, relative to the site's root.
    pub(super) fn path(&self, file: &str) -> String {
        format!("{THEMES}/{}/{file}", self.name)
    }

    /// Reads one of the layer's files as text.
    pub(super) fn read(
        &self,
        file: &str,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Arc<SourceFile>> {
        match self.files.get(file)? {
            LayerFile::Disk(disk) => Some(read_source(disk, self.path(file), findings)),
            LayerFile::BuiltIn(bytes) => Some(SourceFile::new(
                self.path(file),
                String::from_utf8_lossy(bytes),
            )),
            LayerFile::Unread => Some(SourceFile::new(self.path(file), "")),
        }
    }

    /// Whether a file is there and cannot be read, given the findings of reading it.
    pub(super) fn is_unread(&self, file: &str, findings: &[Diagnostic]) -> bool {
        matches!(self.files.get(file), Some(LayerFile::Unread))
            || findings
                .iter()
                .any(|finding| finding.code == Code::FileUnreadable)
    }

    /// The files below a folder of the theme: path below that folder, path below the theme.
    pub(super) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files.keys().filter_map(move |file| {
            Some((file.strip_prefix(folder)?.strip_prefix('/')?, file.as_str()))
        })
    }
}

impl LayerFile {
    /// The file's bytes.
    pub(super) fn bytes(&self) -> std::io::Result<Cow<'static, [u8]>> {
        match self {
            Self::Disk(path) => patiently(|| std::fs::read(path)).map(Cow::Owned),
            Self::BuiltIn(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::Unread => Ok(Cow::Borrowed(b"")),
        }
    }
}

/// The site's theme and what it extends, nearest first. A theme that is not there becomes
/// `standard`, with a finding.
pub(super) fn find(root: &Path, config: &Config, findings: &mut Vec<Diagnostic>) -> Vec<Layer> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut wanted = Some((
        config.theme.value.trim().to_owned(),
        Arc::clone(&config.source),
        config.theme.span,
    ));
    while let Some((name, source, span)) = wanted.take() {
        if layers.iter().any(|layer| layer.name == name) {
            findings.push(Diagnostic::at(Code::ThemeLoop, &source, span).with("theme", name));
            break;
        }
        let Some(layer) = layer(root, &name, findings) else {
            let known = names(root);
            let near = nearest(&name, known.iter().map(String::as_str));
            findings.push(
                Diagnostic::at(Code::ThemeMissing, &source, span)
                    .with("theme", name.as_str())
                    .with("themes", known.join(", "))
                    .with_nearest(near),
            );
            if layers.is_empty() && name != "standard" {
                wanted = Some((String::from("standard"), source, span));
            }
            continue;
        };
        let described = described(&layer, findings);
        wanted = described.extended;
        layers.push(Layer {
            colours: described.colours,
            cards_up_to: described.cards_up_to,
            ..layer
        });
    }
    layers
}

/// The built-in `standard`: its words fill in for those that a theme lacks.
pub(super) fn standard() -> Layer {
    built_in("standard").unwrap_or_else(|| Layer {
        name: String::from("standard"),
        files: BTreeMap::new(),
        colours: OwnColours::default(),
        cards_up_to: None,
    })
}

fn layer(root: &Path, name: &str, findings: &mut Vec<Diagnostic>) -> Option<Layer> {
    let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\']);
    if !plain {
        return None;
    }
    let folder = root.join(THEMES).join(name);
    if folder.is_dir() {
        return Some(Layer {
            name: name.to_owned(),
            files: on_disk(root, &folder, findings),
            colours: OwnColours::default(),
            cards_up_to: None,
        });
    }
    built_in(name)
}

/// The files of a theme on disk, but those that editors and systems keep for themselves. What
/// cannot be entered, or leads out of the site, is reported.
fn on_disk(
    root: &Path,
    folder: &Path,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<String, LayerFile> {
    if let Some(finding) = Bounds::refuse_way(root, folder) {
        findings.push(finding);
        return BTreeMap::from([(String::new(), LayerFile::Unread)]);
    }
    let bounds = Bounds::new(root, folder);
    let path_of = |path: &Path| {
        let below = path.strip_prefix(root).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        parts.join("/")
    };
    let below = |path: &Path| {
        let below = path.strip_prefix(folder).ok()?;
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        Some(parts.join("/"))
    };
    let mut refused = Vec::new();
    let mut unread: Vec<PathBuf> = Vec::new();
    let mut not_there = Vec::new();
    let mut files = BTreeMap::new();
    let entries = WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| {
            if entry.depth() == 0 {
                return true;
            }
            let kind = if entry.file_type().is_dir() {
                Entry::Folder
            } else {
                Entry::File
            };
            if leftovers::of(&entry.file_name().to_string_lossy(), kind).is_some() {
                return false;
            }
            let finding = entry
                .path_is_symlink()
                .then(|| bounds.refuse(entry.path(), &path_of(entry.path())))
                .flatten();
            let is_in = finding.is_none();
            unread.extend(finding.is_some().then(|| entry.path().to_owned()));
            refused.extend(finding);
            is_in
        });
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                if let Some(path) = below(entry.path()) {
                    files.insert(path, LayerFile::Disk(entry.into_path()));
                }
            }
            Ok(_) => {}
            Err(error) => {
                if let Some(finding) = not_entered(&error, path_of) {
                    findings.push(finding);
                    not_there.extend(error.path().map(Path::to_owned));
                }
            }
        }
    }
    unread.append(&mut not_there);
    let unread = unread.iter().filter_map(|path| below(path));
    files.extend(unread.map(|path| (path, LayerFile::Unread)));
    findings.extend(refused);
    files
}

/// What could not be entered, unless it is some program's own.
fn not_entered(
    error: &walkdir::Error,
    path_of: impl FnOnce(&Path) -> String,
) -> Option<Diagnostic> {
    let disk = error.path()?;
    let name = disk.file_name()?.to_string_lossy();
    if leftovers::of(&name, Entry::File).is_some() {
        return None;
    }
    let path = path_of(disk);
    Some(match error.io_error() {
        Some(error) => unreadable(path, error),
        None => Diagnostic::about_path(Code::FileUnreadable, path.as_str())
            .with("file", path)
            .with("reason", FileReason::Loop),
    })
}

fn built_in(name: &str) -> Option<Layer> {
    let files: BTreeMap<String, LayerFile> = built_in_files()
        .filter(|(theme, ..)| *theme == name)
        .map(|(_, path, bytes)| (path.to_owned(), LayerFile::BuiltIn(bytes)))
        .collect();
    (!files.is_empty()).then(|| Layer {
        name: name.to_owned(),
        files,
        colours: OwnColours::default(),
        cards_up_to: None,
    })
}

/// The files of all built-in themes: the theme's name, the path below its folder, and the bytes.
fn built_in_files() -> impl Iterator<Item = (&'static str, &'static str, &'static [u8])> {
    embedded::THEMES.iter().filter_map(|file| {
        let (theme, path) = file.path.split_once('/')?;
        Some((theme, path, file.bytes))
    })
}

fn names(root: &Path) -> Vec<String> {
    let on_disk = std::fs::read_dir(root.join(THEMES))
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let on_disk = on_disk
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let built_in = built_in_files().map(|(theme, ..)| theme.to_owned());
    let mut names: Vec<String> = on_disk.chain(built_in).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A theme's name, and where it is written.
type Wanted = (String, Arc<SourceFile>, Span);

fn cards_up_to(fields: &Fields<'_>, problems: &mut Problems) -> Option<usize> {
    let written = fields.integer("cards_up_to", problems)?;
    let number = usize::try_from(written.value).ok();
    if number.is_none() {
        problems.add(Code::LimitInvalid, written.span, |finding| {
            finding
                .with("field", "cards_up_to")
                .with("value", written.value.to_string())
                .with("least", 0_usize)
        });
    }
    number
}

/// What `theme.yaml` says.
#[derive(Default)]
struct Described {
    extended: Option<Wanted>,
    colours: OwnColours,
    cards_up_to: Option<usize>,
}

/// Reads `theme.yaml`.
fn described(layer: &Layer, findings: &mut Vec<Diagnostic>) -> Described {
    let before = findings.len();
    let Some(source) = layer.read("theme.yaml", findings) else {
        // A theme whose folder cannot be entered is as good as none.
        let is_closed = layer.files.contains_key("");
        let standard = || {
            (
                String::from("standard"),
                SourceFile::new("", ""),
                Span::default(),
            )
        };
        return Described {
            extended: is_closed.then(standard),
            ..Described::default()
        };
    };
    let is_unread = layer.is_unread("theme.yaml", &findings[before..]);
    let mut problems = Problems::new(&source, Family::Theme);
    let (root, is_understood) = match yaml::parse(&source, Span::new(0, source.text.len()), FIELDS)
    {
        Ok(root) => (root, !is_unread),
        Err(finding) => {
            problems.push(*finding);
            (None, false)
        }
    };
    let fields = root
        .as_ref()
        .and_then(|root| Fields::of(root, FIELDS, &mut problems))
        .unwrap_or_else(|| Fields::none(FIELDS));
    let extended = fields.text("extends", &mut problems).map(Spanned::to_owned);
    // What nobody can read probably extends what most do: otherwise one fault would become one for
    // each template that is not there.
    let extended = extended.or_else(|| {
        (!is_understood).then(|| Spanned::new(String::from("standard"), Span::default()))
    });
    let colours = OwnColours::read(&fields, &mut problems);
    let cards_up_to = cards_up_to(&fields, &mut problems);
    findings.extend(problems.into_found());
    Described {
        extended: extended.map(|extended| (extended.value, Arc::clone(&source), extended.span)),
        colours,
        cards_up_to,
    }
}
