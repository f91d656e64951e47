//! What a build keeps for the next one, in `ROOT/.samverk-cache/`. Deleting it changes nothing but
//! time.
//!
//! * **`documents/`**: pages as they were parsed ([`Documents`]). A page depends on its path, its
//!   text and a few settings; one for which these are known is not parsed again. Its text is kept,
//!   too: a file that looks as the last build saw it need not be read.
//! * **`words/`**: what was gathered of pages for search ([`Words`]). It depends on their paths and
//!   texts, on where they are found, and on their numbers in the index; those of pages for which
//!   these are known are not read for their words again.
//! * **`build`**: the last build as a whole, under certain [`Conditions`], from files with certain
//!   stamps and into files with certain stamps. Where each of these is the same, so is what a build
//!   would do: nothing.
//! * **Stamps are taken before files are read**, so that a file which is saved meanwhile counts as
//!   changed next time. What may have been written within the same step of the clock is compared
//!   by its contents.
//! * **Each file has a key**, a hash of the program and of what else it depends on. One of another
//!   program does not count.
//! * **It never fails.** What is cut short or damaged does not count; what cannot be written is not
//!   there next time.
//! * **Writing is atomic**: beside its place, and then a rename. Of two builds at once, one's is
//!   kept. What one that was killed left beside is removed by the next one that keeps anything.

#![expect(
    clippy::disallowed_methods,
    reason = "no output and no source: a cache of samverk's own, which may be lost at any time"
)]

mod conditions;
mod documents;
mod file;
mod inputs;
mod outputs;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use conditions::Conditions;
pub use documents::Documents;
pub use words::Words;

use serde::{Deserialize, Serialize};

use crate::build::{Built, Standing};
use crate::content::{Document, KnownDocuments, Stamp, TextHash, Texts, is_of_text};
use crate::diagnostics::{Diagnostic, StoredFindings};
use crate::snapshot::{Affected, Snapshot};
use file::Key;
use inputs::Inputs;

/// The folder of all caches below a site's root.
const FOLDER: &str = ".samverk-cache";
/// The file in it that stands for the last build.
const FILE: &str = "build";

/// Files with their stamps.
type Stamps = Vec<(String, Stamp)>;

/// A site about to be built, and what is known of it.
#[derive(Debug)]
pub enum Site {
    /// Nothing has changed since the last build.
    Unchanged(LastBuild),
    /// Whatever has changed, this build can be kept.
    Changed(Box<Keeper>),
}

/// What came of the last build.
#[derive(Debug, Clone)]
pub struct LastBuild {
    /// All findings, sorted.
    pub findings: Vec<Diagnostic>,
    /// How many pages the site shows.
    pub pages: usize,
    /// How many files it published.
    pub files: usize,
}

/// What a build is kept with.
#[derive(Debug)]
pub struct Keeper {
    file: PathBuf,
    /// What the next build is compared with; `None` where that would be in vain.
    kept: Option<(Key, Inputs)>,
    /// The last build, where nothing but pages can differ from it.
    last: Option<Record>,
}

/// A build, written down. What was found follows: it is read where nothing has changed, and can be
/// long.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    inputs: Inputs,
    outputs: Stamps,
    pages: usize,
    /// What the pages were, sorted by path.
    texts: Vec<Text>,
    /// Whether a next build that stages the same would change nothing.
    is_settled: bool,
    /// The published files that must be rendered again to show what is wrong with them.
    found_on: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Text {
    path: String,
    hash: TextHash,
    /// Whether the page is what its text says, and nothing was wrong with its file.
    is_all: bool,
}

impl Text {
    fn of(document: &Document) -> Self {
        Self {
            path: document.path.clone(),
            hash: document.text,
            is_all: is_of_text(document),
        }
    }
}

/// Looks what is kept of the site at `root`, and whether it still holds.
pub fn look(root: &Path, conditions: &Conditions<'_>) -> Site {
    let file = root.join(FOLDER).join(FILE);
    let Some((key, mut inputs)) = conditions.key(root).zip(Inputs::of(root)) else {
        return Site::Changed(Box::new(Keeper {
            file,
            kept: None,
            last: None,
        }));
    };
    let bytes = file::read(&file, key).unwrap_or_default();
    let last = postcard::take_from_bytes::<Record>(&bytes).ok();
    let last = last.filter(|(last, _)| last.inputs.hold_but_pages(root, &inputs));
    let (last, findings) = last.unzip();
    let is_same = last.as_ref().is_some_and(|last| {
        last.is_settled
            && last.inputs.hold(root, &inputs)
            && outputs::hold(conditions.output, &last.outputs)
    });
    if is_same && let Some(last) = last.as_ref().and_then(|last| last.build(findings?)) {
        return Site::Unchanged(last);
    }
    let is_certain = inputs.compare_by_contents(root);
    Site::Changed(Box::new(Keeper {
        file,
        kept: is_certain.then_some((key, inputs)),
        last,
    }))
}

impl Record {
    /// What came of the build, with the findings that follow.
    fn build(&self, findings: &[u8]) -> Option<LastBuild> {
        let findings: StoredFindings = postcard::from_bytes(findings).ok()?;
        Some(LastBuild {
            findings: findings.read()?,
            pages: self.pages,
            // All but samverk's own.
            files: self.outputs.len() - 1,
        })
    }
}

impl Keeper {
    /// What pages hold whose files are as the last build read them.
    pub fn unread(&self) -> Texts {
        let Some((last, (_, now))) = self.last.as_ref().zip(self.kept.as_ref()) else {
            return Texts::default();
        };
        let same = last.inputs.same_pages(now);
        // Two files can have one path: names that differ in their encoding alone.
        let paths = last.texts.chunk_by(|a, b| a.path == b.path);
        let texts = paths.filter_map(|texts| match texts {
            [text] if text.is_all && same.contains(text.path.as_str()) => {
                Some((text.path.clone(), text.hash))
            }
            _ => None,
        });
        texts.collect()
    }

    /// What of the last build's output is as a build of `snapshot` into the folder `output` would
    /// make it; `None` where nothing is known to be. Pages as they were are among those `known`.
    pub fn standing(
        &self,
        snapshot: &Snapshot,
        known: &KnownDocuments,
        output: &Path,
    ) -> Option<Standing> {
        let last = self.last.as_ref()?;
        let documents = snapshot.documents();
        if last.texts.len() != documents.len() {
            return None;
        }
        let earlier = |(now, text): (&Arc<Document>, &Text)| {
            if now.path != text.path {
                None
            } else if now.text == text.hash {
                Some(Arc::clone(now))
            } else {
                known.earlier(now, &text.hash).map(Arc::new)
            }
        };
        let before: Option<Vec<_>> = documents.iter().zip(&last.texts).map(earlier).collect();
        match snapshot.affected_since(&before?) {
            Affected::Some(reach) => {
                let mut files = outputs::standing(output, &last.outputs);
                for path in &last.found_on {
                    files.remove(path);
                }
                Some(Standing { reach, files })
            }
            Affected::Everything => None,
        }
    }

    /// Keeps what came of a build of `snapshot` into the folder `output`.
    pub fn keep(self, built: &Built, snapshot: &Snapshot, output: &Path) {
        let cache = snapshot.root().join(FOLDER);
        for folder in ["", "documents", "words"] {
            file::clear_unfinished(&cache.join(folder));
        }
        let Ok(Some(published)) = &built.published else {
            return;
        };
        let Some((key, inputs)) = self.kept else {
            return;
        };
        let Some(outputs) = outputs::of(output, &published.files) else {
            return;
        };
        let record = Record {
            inputs,
            outputs,
            pages: snapshot.site.shown().count(),
            texts: snapshot
                .documents()
                .iter()
                .map(|document| Text::of(document))
                .collect(),
            is_settled: published.is_settled,
            found_on: built.found_on.clone(),
        };
        let findings = StoredFindings::of(&built.findings);
        if let Ok(record) = postcard::to_stdvec(&(record, findings)) {
            file::write(&self.file, key, &record);
        }
    }
}
