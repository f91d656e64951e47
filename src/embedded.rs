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

/// The file at a path below a folder of this repository, wherever that lies.
macro_rules! embedded_file {
    ($folder:literal, $path:literal) => {
        EmbeddedFile {
            path: $path,
            bytes: include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/",
                $folder,
                "/",
                $path
            )),
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
