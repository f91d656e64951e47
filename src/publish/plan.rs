//! From what was staged to the moves that publish it, in their order. Nothing is changed here.

use std::fs;
use std::path::PathBuf;

use crate::publish::OutputKind;
use crate::publish::error::PublishError;
use crate::publish::folders::{EntryKind, Folders};
use crate::publish::manifest::Manifest;
use crate::publish::workspace::Workspace;

/// One file of the site.
#[derive(Clone, Debug)]
pub(super) struct StagedFile {
    pub(super) path: String,
    pub(super) kind: OutputKind,
    pub(super) staged: Staged,
}

/// Where a file waits for the commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Staged {
    /// Nowhere: OUTPUT has it already.
    Unchanged,
    /// In the tree of new things, because its folder does not exist in OUTPUT.
    InNewFolder,
    /// By itself under a number; `over` is what lies at its path in OUTPUT.
    Loose { number: usize, over: EntryKind },
}

impl StagedFile {
    /// Where it waits, unless it does not.
    pub(super) fn lies_at(&self, workspace: &Workspace) -> Option<PathBuf> {
        match self.staged {
            Staged::Unchanged => None,
            Staged::InNewFolder => Some(workspace.new_tree(&self.path)),
            Staged::Loose { number, .. } => Some(workspace.loose(number)),
        }
    }
}

/// One rename: a file, or a whole folder that OUTPUT does not have.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) from: PathBuf,
    /// Path in OUTPUT.
    pub(super) to: String,
    /// What lies at `to` is ours, and must go first because a rename cannot replace it: a folder,
    /// or a file where a folder comes.
    pub(super) displaces: bool,
    order: (Turn, Novelty),
}

/// When things of a kind become visible: first what pages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    Asset,
    File,
    Page,
}

impl From<OutputKind> for Turn {
    fn from(kind: OutputKind) -> Self {
        match kind {
            OutputKind::Asset => Self::Asset,
            OutputKind::File => Self::File,
            OutputKind::Generated | OutputKind::Page => Self::Page,
        }
    }
}

/// Among things of one kind those that nothing leads to yet come first, so that no page links to
/// what is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Novelty {
    NewFolder,
    NewFile,
    Replacement,
}

/// What the planning of a commit knows.
pub(super) struct Planner<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) folders: &'a Folders,
    pub(super) previous: &'a Manifest,
}

impl Planner<'_> {
    /// The moves for `entries`, which are sorted by path and do not collide, in the order in which
    /// they are safe.
    pub(super) fn plan(&self, entries: &[StagedFile]) -> Result<Vec<Move>, PublishError> {
        let mut moves = Vec::new();
        let mut in_new_folders = Vec::new();
        for entry in entries {
            match entry.staged {
                Staged::Unchanged => {}
                Staged::InNewFolder => in_new_folders.push(entry),
                Staged::Loose { number, over } => moves.push(self.file(entry, number, over)?),
            }
        }
        self.new_folders(&in_new_folders, 0, &mut moves)?;
        moves.sort_unstable_by(|a, b| (a.order, &a.to).cmp(&(b.order, &b.to)));
        Ok(moves)
    }

    fn file(
        &self,
        entry: &StagedFile,
        number: usize,
        over: EntryKind,
    ) -> Result<Move, PublishError> {
        if over == EntryKind::Folder {
            self.check_displaced(&entry.path)?;
        }
        let novelty = if over == EntryKind::Missing {
            Novelty::NewFile
        } else {
            Novelty::Replacement
        };
        Ok(Move {
            from: self.workspace.loose(number),
            to: entry.path.clone(),
            displaces: over == EntryKind::Folder,
            order: (entry.kind.into(), novelty),
        })
    }

    /// Adds the moves for `entries`, which all lie in one folder of OUTPUT whose path with its `/`
    /// is `depth` bytes long. A cold build thus takes a rename for each entry of the top folder,
    /// not one for each page.
    fn new_folders(
        &self,
        entries: &[&StagedFile],
        depth: usize,
        moves: &mut Vec<Move>,
    ) -> Result<(), PublishError> {
        let mut rest = entries;
        while let Some(first) = rest.first() {
            let slash = first.path[depth..].find('/').map(|at| depth + at);
            let (path, count) = match slash {
                None => (first.path.as_str(), 1),
                Some(slash) => {
                    let start = &first.path[..=slash];
                    (
                        &first.path[..slash],
                        rest.partition_point(|entry| entry.path.starts_with(start)),
                    )
                }
            };
            let (group, others) = rest.split_at(count);
            rest = others;
            let novelty = match self.folders.entry_kind(path)? {
                EntryKind::Folder => {
                    self.new_folders(group, path.len() + 1, moves)?;
                    continue;
                }
                EntryKind::Missing if slash.is_none() => Novelty::NewFile,
                EntryKind::Missing => Novelty::NewFolder,
                EntryKind::Other => {
                    self.check_owned(path)?;
                    Novelty::Replacement
                }
            };
            // A folder of mixed kinds goes with the first of them. Its pages then come before
            // assets elsewhere, which breaks no reader: OUTPUT did not have this folder, so nothing
            // that anyone can see leads to its pages before the pages outside it are replaced, and
            // that is last.
            let Some(turn) = group.iter().map(|entry| Turn::from(entry.kind)).min() else {
                continue;
            };
            moves.push(Move {
                from: self.workspace.new_tree(path),
                to: path.to_owned(),
                displaces: novelty == Novelty::Replacement,
                order: (turn, novelty),
            });
        }
        Ok(())
    }

    /// Fails unless everything in `folder`, where a file of this build comes, was written by
    /// samverk.
    fn check_displaced(&self, folder: &str) -> Result<(), PublishError> {
        let path = self.workspace.output().join(folder);
        for found in fs::read_dir(&path).map_err(PublishError::read(&path))? {
            let found = found.map_err(PublishError::read(&path))?;
            let kind = found.file_type().map_err(PublishError::read(&path))?;
            // A name that is not Unicode is not in the manifest, however it is written here.
            let below = format!("{folder}/{}", found.file_name().display());
            if kind.is_dir() {
                self.check_displaced(&below)?;
            } else {
                self.check_owned(&below)?;
            }
        }
        Ok(())
    }

    /// Fails unless `path`, where a file or folder of this build comes, was written by samverk.
    fn check_owned(&self, path: &str) -> Result<(), PublishError> {
        if self.previous.contains(path) {
            Ok(())
        } else {
            Err(PublishError::InTheWay(path.to_owned()))
        }
    }
}
