//! The integration tests: the program from outside, as its users and CI meet it. One binary, so
//! that it links once.
//!
//! `UPDATE_GOLDEN=1 cargo test --test suite` rewrites what golden sites and transcripts expect;
//! look at every change before you accept it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests write the sites that they try"
)]

mod agreement;
mod blocks;
mod calendar;
mod calendars;
mod characters;
mod clashes;
mod cli;
mod colours;
mod commonmark;
mod crawl;
mod determinism;
mod directory;
mod disk;
mod doctor;
mod documentation;
mod easy;
mod editions;
mod explanations;
mod finding_arguments;
mod findings;
mod formats;
mod found;
mod fuzz;
mod generated;
mod golden;
mod guide;
mod hosting_docs;
mod images;
mod invariants;
mod kept;
mod kept_back;
mod layering;
mod limits;
mod links_out;
mod long_names;
mod messages;
mod open_tags;
mod originals;
mod preview;
mod promises;
mod properties;
mod published_site;
mod publishing;
mod reach;
mod readme;
mod recipes;
mod recurrence;
mod release;
mod report;
mod scaffold;
mod schema;
mod schemes;
mod search;
mod serve_http;
mod site;
mod site_data;
mod statement;
mod streams;
mod structured_data;
mod switcher;
mod themes;
mod time;
mod topics;
mod transcript;
mod unfinished;
mod views;
mod walk;
mod ways;
