//! Themes: layers of templates, assets and words, loaded and ready to render with.
//!
//! A theme is a folder `themes/NAME/` with `templates/`, `static/`, `strings/` and perhaps a
//! `theme.yaml`, which may say `extends: OTHER`. A file in the nearer theme wins, one file at a
//! time. `standard` and `bare` are built into the program, so a content folder alone builds.

mod assets;
mod borrowed;
mod dates;
mod design;
mod errors;
mod field_refs;
mod filters;
mod href;
mod layers;
mod missing_words;
mod parts;
mod reason;
mod strings;
mod template_tags;
mod templates;
pub mod views;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tera::{Context, Tera};

pub use assets::{Asset, AssetId, AssetSource};
pub use design::DesignOverrides;
pub use href::Linker;
pub use layers::THEMES;
pub use strings::Words;

use crate::config::Config;
use crate::diagnostics::choices::NameKind;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::nearest::nearest;
use crate::source::SourceFile;
use design::OwnColours;
use strings::Strings;
use views::SharedViews;

/// Up to how many pages a theme shows as cards that does not say so: what can be looked through.
const CARDS_UP_TO: usize = 12;

/// A theme with everything below it.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    /// Template name with its layer (`standard/base.html`) → its source, for findings.
    sources: FxHashMap<String, Arc<SourceFile>>,
    /// The templates that are the site's own and can be read.
    own: Vec<Arc<SourceFile>>,
    /// The templates that show the way to the other pages of a listing.
    paginating: BTreeSet<String>,
    /// Files of `static/`, under their fingerprinted addresses.
    pub assets: Vec<Asset>,
    /// What the site changes of its design: a style sheet among the assets.
    pub design: DesignOverrides,
    /// Up to how many pages are shown as cards; more are rows, and ways to them.
    pub cards_up_to: usize,
    /// Its words, in every language of the site.
    strings: Arc<Strings>,
}

/// Loads the theme that the settings name. What is wrong with it is reported; what is left of it is
/// used.
pub fn load(root: &Path, config: &Config, linker: &Linker) -> (Theme, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let layers = layers::find(root, config, &mut findings);
    let mut assets = assets::collect(&layers, &mut findings);
    let colours = layers
        .iter()
        .rev()
        .fold(OwnColours::default(), |below, layer| {
            layer.colours.clone().over(&below)
        });
    let design = DesignOverrides::of(config, &colours, &mut findings);
    if design.is_any() {
        assets::put(&mut assets, design::SHEET, &design.sheet(&colours));
    }
    let table = Arc::new(
        assets
            .iter()
            .map(|asset| (asset.name.clone(), asset.address.clone()))
            .collect(),
    );
    let cards_up_to = layers.iter().find_map(|layer| layer.cards_up_to);
    let strings = Arc::new(Strings::read(&layers, config, &mut findings));
    let mut tera = Tera::new();
    filters::register(&mut tera, linker.clone(), table, &strings, config);
    let (sources, own) = templates::add(&mut tera, &layers, &mut findings);
    let templates = parts::Templates {
        layers: layers.iter().map(|layer| layer.name.as_str()).collect(),
        sources: &sources,
    };
    let paginating = templates.asking_for("pagination");
    let theme = Theme {
        tera,
        sources,
        own,
        paginating,
        assets,
        design,
        cards_up_to: cards_up_to.unwrap_or(CARDS_UP_TO),
        strings,
    };
    (theme, findings)
}

impl Theme {
    /// The asset of that number. Numbers come from this theme, so the asset is there.
    pub fn asset(&self, id: AssetId) -> &Asset {
        &self.assets[id.0]
    }

    /// The first of these templates that any layer has: `network`, `page`, …
    pub fn template<'n>(&self, names: &[&'n str]) -> Option<&'n str> {
        names
            .iter()
            .copied()
            .find(|name| self.tera.contains_template(&format!("{name}.html")))
    }

    /// Whether a template shows the way to the other pages of a listing. One that does not gets all
    /// entries on one page, so that none is lost.
    pub fn paginates(&self, template: &str) -> bool {
        self.paginating.contains(template)
    }

    /// Whether one of these templates is there, and cannot be used: it has a finding of its own.
    pub fn is_broken(&self, names: &[&str]) -> bool {
        let is_one = |full: &String| {
            names.iter().any(|name| {
                full.rsplit_once('/')
                    .is_some_and(|(_, file)| file == format!("{name}.html"))
            })
        };
        self.template(names).is_none() && self.sources.keys().any(is_one)
    }

    /// Renders a template.
    ///
    /// # Errors
    /// A finding at the place in the template, which names the page that was being rendered.
    pub fn render(
        &self,
        template: &str,
        context: &Context,
        page: &str,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        // `render_to` would be compiled once more for each kind of output, 64 kB each time.
        let rendered = self.tera.render(&format!("{template}.html"), context);
        rendered
            .map(String::into_bytes)
            .map_err(|error| Box::new(errors::rendering(&error, &self.sources, template, page)))
    }

    /// Fields of `page` and `site` that the site's own templates ask for and that do not exist,
    /// whether a page shows it or not.
    pub fn unknown_fields(&self, shared: &SharedViews) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for root in field_refs::ROOTS {
            // A part sees what those that include it made of the name.
            if self
                .own
                .iter()
                .any(|source| field_refs::rebinds(&source.text, root))
            {
                continue;
            }
            let known = shared.fields(root);
            for source in &self.own {
                let unknown = field_refs::fields(&source.text)
                    .into_iter()
                    .filter(|field| field.root == root && !known.contains(&field.name));
                found.extend(unknown.map(|field| {
                    let finding = Diagnostic::at(Code::TemplateUndefined, source, field.span)
                        .with("kind", NameKind::Field)
                        .with("name", field.name);
                    let finding = finding.with_nearest(nearest(field.name, known.iter().copied()));
                    // Where it breaks a page, rendering that page says so.
                    Diagnostic {
                        severity: Severity::Warning,
                        ..finding
                    }
                }));
            }
        }
        found
    }

    /// The theme's words for a page in that language.
    pub fn words(&self, language: &str) -> &Words {
        self.strings.of(language)
    }
}
