//! A file for a server, line by line, with comments in the reader's language.

use textwrap::{Options, WordSplitter};

use super::policy::Policy;
use crate::diagnostics::{Arg, Messages};

/// Comments are no wider than this, in characters.
const WIDTH: usize = 88;

/// The text so far.
pub(super) struct Text<'a> {
    words: &'a Messages,
    written: String,
    /// How deep lines are indented, in spaces.
    indent: usize,
    comments: Comments,
}

/// How comments are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Comments {
    /// `# …`
    Hash,
    /// `<!-- … -->`
    Xml,
}

impl<'a> Text<'a> {
    pub(super) const fn new(words: &'a Messages) -> Self {
        Self {
            words,
            written: String::new(),
            indent: 0,
            comments: Comments::Hash,
        }
    }

    /// Comments are written so from here on.
    pub(super) const fn set_comments(&mut self, comments: Comments) {
        self.comments = comments;
    }

    /// A line as it is.
    pub(super) fn line(&mut self, line: impl AsRef<str>) -> &mut Self {
        let line = line.as_ref();
        if !line.is_empty() {
            self.written.extend(std::iter::repeat_n(' ', self.indent));
            self.written.push_str(line);
        }
        self.written.push('\n');
        self
    }

    /// Lines as they are.
    pub(super) fn lines(&mut self, lines: &str) -> &mut Self {
        for line in lines.lines() {
            self.line(line);
        }
        self
    }

    /// An empty line.
    pub(super) fn blank(&mut self) -> &mut Self {
        self.line("")
    }

    /// What `within` writes, four spaces further in, between two lines.
    pub(super) fn block(
        &mut self,
        first: impl AsRef<str>,
        last: &str,
        within: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.line(first);
        self.indented(4, within);
        if last.is_empty() {
            self
        } else {
            self.line(last)
        }
    }

    /// What `within` writes, so many spaces further in.
    pub(super) fn indented(&mut self, by: usize, within: impl FnOnce(&mut Self)) -> &mut Self {
        self.indent += by;
        within(self);
        self.indent -= by;
        self
    }

    /// A comment: an entry of the messages.
    pub(super) fn note(&mut self, entry: &str) -> &mut Self {
        self.note_with(entry, &[])
    }

    /// A comment with values in it.
    pub(super) fn note_with(&mut self, entry: &str, args: &[(&'static str, Arg)]) -> &mut Self {
        let said = self.words.phrase(entry, args);
        self.comment(&said)
    }

    /// A comment as it is; long lines are broken.
    pub(super) fn comment(&mut self, said: &str) -> &mut Self {
        if said.is_empty() {
            return match self.comments {
                Comments::Hash => self.line("#"),
                Comments::Xml => self,
            };
        }
        // A title may hold anything.
        let said = said.replace(|letter: char| letter.is_control() && letter != '\n', " ");
        let options = Options::new(WIDTH - self.indent).word_splitter(WordSplitter::NoHyphenation);
        let lines: Vec<String> = said
            .lines()
            .flat_map(|line| textwrap::wrap(line, &options))
            .map(|line| line.trim_end().to_owned())
            .collect();
        match self.comments {
            Comments::Hash => {
                for line in &lines {
                    self.line(format!("# {line}").trim_end());
                }
            }
            Comments::Xml => {
                // Two hyphens would end the comment for some readers (XML 1.0, section 2.5).
                let said = lines.join("\n").replace("--", "- -");
                let said = format!("<!-- {} -->", said.trim_end_matches('-'));
                self.lines(&said);
            }
        }
        self
    }

    /// What stands first in every file: who wrote it, and what becomes of changes.
    pub(super) fn head(&mut self, marker: &str, title: &str, base_is_known: bool) -> &mut Self {
        self.comment(marker);
        let args = [
            ("title", title.into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
        ];
        self.note_with("hosting-written", &args);
        if !base_is_known {
            self.note("hosting-top");
        }
        self
    }

    /// Says of scripts in pages that they do not run, where there are any.
    pub(super) fn scripts(&mut self, policy: &Policy) {
        let count = policy.with_scripts;
        if count > 0 {
            self.note_with("hosting-scripts", &[("count", count.into())]);
        }
    }

    /// All of it.
    pub(super) fn finish(self) -> String {
        self.written
    }
}
