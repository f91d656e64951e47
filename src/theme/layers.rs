//! Which themes lie on top of each other, and where their files are.

#![expect(clippy::disallowed_methods, reason = "themes are read here")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::design::OwnColours;
use crate::config::Config;
use crate::content::read_source;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::embedded;
use crate::nearest::nearest;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Field, Fields, Problems, Shape};

/// The folder that holds a site's themes.
pub const THEMES: &str = "themes";

/// The fields of `theme.yaml`. The last two are for people.
const FIELDS: &[Field] = &[
    Field::new("extends", Shape::Text),
    Field::new("tokens", Shape::Group(OwnColours::FIELDS)),
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
}

/// Where a theme's file is.
#[derive(Debug, Clone)]
pub(super) enum LayerFile {
    /// On disk.
    Disk(PathBuf),
    /// In the program.
    BuiltIn(&'static [u8]),
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
        }
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
            Self::Disk(path) => std::fs::read(path).map(Cow::Owned),
            Self::BuiltIn(bytes) => Ok(Cow::Borrowed(bytes)),
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
        let Some(layer) = layer(root, &name) else {
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
        let (extended, colours) = described(&layer, findings);
        wanted = extended;
        layers.push(Layer { colours, ..layer });
    }
    layers
}

/// The built-in `standard`: its words fill in for those that a theme lacks.
pub(super) fn standard() -> Layer {
    built_in("standard").unwrap_or_else(|| Layer {
        name: String::from("standard"),
        files: BTreeMap::new(),
        colours: OwnColours::default(),
    })
}

fn layer(root: &Path, name: &str) -> Option<Layer> {
    let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\']);
    if !plain {
        return None;
    }
    let folder = root.join(THEMES).join(name);
    if folder.is_dir() {
        return Some(Layer {
            name: name.to_owned(),
            files: on_disk(&folder),
            colours: OwnColours::default(),
        });
    }
    built_in(name)
}

fn on_disk(folder: &Path) -> BTreeMap<String, LayerFile> {
    WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        })
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let below = entry.path().strip_prefix(folder).ok()?;
            let path = below
                .iter()
                .map(|part| part.to_string_lossy())
                .collect::<Vec<_>>()
                .join("/");
            Some((path, LayerFile::Disk(entry.into_path())))
        })
        .collect()
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

/// What `theme.yaml` says: what the theme extends, and its colours.
fn described(layer: &Layer, findings: &mut Vec<Diagnostic>) -> (Option<Wanted>, OwnColours) {
    let Some(source) = layer.read("theme.yaml", findings) else {
        return (None, OwnColours::default());
    };
    let mut problems = Problems::new(&source, Family::Theme);
    let root = match yaml::parse(&source, Span::new(0, source.text.len()), FIELDS) {
        Ok(root) => root,
        Err(finding) => {
            problems.push(*finding);
            None
        }
    };
    let fields = root
        .as_ref()
        .and_then(|root| Fields::of(root, FIELDS, &mut problems))
        .unwrap_or_else(|| Fields::none(FIELDS));
    let extended = fields.text("extends", &mut problems).map(Spanned::to_owned);
    let colours = OwnColours::read(&fields, &mut problems);
    findings.extend(problems.into_found());
    (
        extended.map(|extended| (extended.value, Arc::clone(&source), extended.span)),
        colours,
    )
}
