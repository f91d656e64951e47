//! Themes: `theme.yaml`, words, templates and style sheets.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use samverk::config::{self, Config};
use samverk::content::source_of;
use samverk::diagnostics::Diagnostic;
use samverk::theme::{self, AssetSource, Linker, Theme};
use tempfile::TempDir;

use super::findings::assert_findings;
use super::site::Stage;
use super::{Target, pieces, text};

/// What a theme's description, words and templates hold: the same in all of them, since only one of
/// them can be right.
pub const THEMES: Target = Target {
    name: "themes",
    run: themes,
    seeds: &[
        "themes/bare",
        "themes/standard/theme.yaml",
        "themes/standard/templates",
        "tests/golden/theme-layers",
        "tests/golden/design",
    ],
    endings: &["html", "yaml"],
    pieces: pieces::TEMPLATES,
    tries: 20,
};

/// A style sheet, and what it refers to.
pub const STYLES: Target = Target {
    name: "styles",
    run: styles,
    seeds: &["themes/standard/static", "tests/golden/design"],
    endings: &["css"],
    pieces: pieces::CSS,
    tries: 20,
};

/// A site with a theme of its own, on disk: themes are read from there. One for all, in turn.
static FOLDER: Mutex<Option<TempDir>> = Mutex::new(None);

/// Loads a theme that has these files.
fn load(files: &[(&str, &[u8])]) -> (Arc<Config>, Theme, Vec<Diagnostic>) {
    let mut folder = FOLDER.lock().unwrap_or_else(PoisonError::into_inner);
    let root = folder
        .get_or_insert_with(|| TempDir::new().expect("a folder"))
        .path();
    let theme = root.join("themes/x");
    let _ = fs::remove_dir_all(&theme);
    for (path, bytes) in files {
        let file = theme.join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new(""))).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }
    let settings = source_of(
        b"title: X\nlanguage: sv\ntheme: x\n",
        String::from("site.yaml"),
        &mut Vec::new(),
    );
    let config = Arc::new(config::read(&settings).0);
    let (theme, findings) = theme::load(root, &config, &Linker::new(None, false));
    // Assets are read while they are there.
    (config, theme, findings)
}

fn themes(bytes: &[u8]) {
    let (config, theme, findings) = load(&[
        ("theme.yaml", bytes),
        ("templates/index.html", b"{{ page.content }}"),
        ("templates/page.html", bytes),
        ("strings/sv.yaml", bytes),
    ]);
    assert_findings(&findings);
    // What takes forever if somebody asks for it is theirs to wait for.
    if text(bytes).contains("range") {
        return;
    }
    let stage = Stage::of(config, theme);
    let page = stage.page("a.md", b"# A\n\nText.\n");
    let site = stage.assemble(&[page]);
    assert_findings(&site.findings);
    assert_findings(&site.render_or_find(|_, bytes| {
        assert!(std::str::from_utf8(bytes).is_ok(), "no UTF-8");
    }));
}

fn styles(bytes: &[u8]) {
    let files: [(&str, &[u8]); 5] = [
        ("templates/index.html", b""),
        ("static/a.png", b"png"),
        ("static/css/b.css", bytes),
        (
            "static/css/c.css",
            b"@import \"b.css\"; a { background: url(../a.png) }",
        ),
        ("static/css/site.css", bytes),
    ];
    let (_, theme, findings) = load(&files);
    assert_findings(&findings);
    let written = text(bytes);
    for asset in &theme.assets {
        super::addresses::assert_address(&asset.address);
        assert!(asset.address.contains(&asset.fingerprint), "{asset:?}");
        let AssetSource::Bytes(sheet) = &asset.source else {
            continue;
        };
        if !asset.is_sheet() {
            continue;
        }
        let sheet = std::str::from_utf8(sheet).expect("a style sheet is UTF-8");
        if asset.name == "css/site.css" {
            assert_references(&written, sheet, &theme);
        }
    }
    let addresses = |theme: &Theme| -> Vec<String> {
        theme
            .assets
            .iter()
            .map(|asset| asset.address.clone())
            .collect()
    };
    assert_eq!(addresses(&theme), addresses(&load(&files).1));
}

/// Nothing has changed but names of files that are there, and those are the published ones.
fn assert_references(written: &str, published: &str, theme: &Theme) {
    let mut back = published.to_owned();
    for asset in &theme.assets {
        let (name, address) = (file_name(&asset.name), file_name(&asset.address));
        back = back.replace(address, name);
    }
    // A reference may have been in quotes, in spaces, or on a longer way.
    let plain = |text: &str| -> String {
        let text = text.replace("./", "").replace("../", "").replace("..", "");
        text.chars()
            .filter(|c| !matches!(c, '"' | '\'' | '.' | '/') && !c.is_whitespace())
            .collect()
    };
    // A way that goes down and up again becomes a shorter one.
    let goes_down = written.contains("css/") || written.contains("/..");
    if !goes_down {
        assert_eq!(plain(&back), plain(written), "\n{published}");
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
