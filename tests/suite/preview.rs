//! `samverk serve` shows what `samverk build` would publish, whatever happened to the files in
//! between.
//!
//! * `serving`: the program itself, and a browser that is as simple as can be.
//! * `compare`: every file of a build against what the preview answers.
//! * `sequences`: random edits, described in `edits`, chosen in `edit_strategies`, and made to the
//!   files of `world`; after each sequence all must be equal. `PROPTEST_CASES=500 cargo test --test
//!   suite preview` looks further, with another seed each time.
//! * The rest shows one behaviour after the other.

mod changes;
mod compare;
mod disks;
pub(crate) mod edit_strategies;
pub(crate) mod edits;
mod links;
mod mistakes;
mod pictures;
mod renames;
mod scripts;
pub(crate) mod sequences;
mod serving;
mod tabs;
mod withheld;
pub(crate) mod world;
