//! Files that are part of the program: the built-in themes, and the site that `samverk init`
//! writes. `build.rs` lists them.

/// One file.
#[derive(Debug)]
pub(crate) struct EmbeddedFile {
    /// Its path below the folder of its table, with `/`.
    pub path: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
