//! samverk: a static site generator for network documentation.
//!
//! Data flows one way, and every stage hands on a value that never changes again:
//!
//! ```text
//!  content/ themes/ site.yaml
//!         │  load       read, split, parse, outline; per file, in parallel         → Sources
//!         │  assemble   tree, addresses, links, relations; joins only              → Site
//!         │  routes     every output file: its address and its recipe              → Routes
//!         │  check      what is wrong with the site as a whole
//!         │  render     recipe + site + theme → bytes; pure, in parallel
//!         ▼
//!  publish (all routes, staged, committed)      preview (the one route asked for, from memory)
//! ```
//!
//! * [`content`] and [`theme`] load: the only places that read sources. A file that cannot be used
//!   as it is gives findings and a fallback, never an end of the run.
//! * [`images`] measures images for `load`, plans smaller ones for `routes`, and makes those when
//!   they are asked for.
//! * [`site`] assembles: pure, and cheap enough to be done again after every change.
//! * [`routes`] lists the outputs and renders them: a site is a map from address to recipe.
//! * [`checks`] looks for what only the whole site can show.
//! * [`snapshot`] is all of this in a row, at one moment, and the way from one moment to the next.
//! * [`build`] checks and renders all of a snapshot, and publishes it unless findings stand in the
//!   way.
//! * [`kept`] is what a build leaves for the next one, which then does only what has changed.
//! * [`preview`] shows snapshots in a browser, and writes nothing but the cache of images.
//! * [`report`] tells editors what there is to do, as one HTML file.
//! * [`doctor`] says what is right and what is not with a computer and a site.
//! * [`hosting`] says what a web server or a pipeline needs to know of the site.
//! * [`publish`] writes the output: the only place that does. What is visible changes by renames
//!   alone.
//! * [`scaffold`] creates new pages and sites and never overwrites a file.
//! * [`diagnostics`] come out of loading, routes, checks and rendering; they are collected from all
//!   of these and printed once.
//! * [`overview`] is the table of the pages that are made of what many pages say.
//! * [`recurrence`] says which dates people mean by `every other Tuesday`.
//! * [`values`] reads dates, addresses and numbers as they are written in fields.
//! * [`html`] reads HTML as browsers do, for all that have to find something in it.
//! * [`icalendar`] writes calendar files (RFC 5545), for meetings in people's own calendars.
//! * [`schema`] tells editors what pages and settings may hold, from the tables that they are read
//!   through.
//! * [`at_work`] knows which file each thread works on, for the one who says that we are at fault.
//! * [`cli`] turns arguments into a command and its findings into an exit status.

pub mod address;
pub mod at_work;
mod autolink;
pub mod build;
pub mod characters;
pub mod checks;
pub mod cli;
pub mod clock;
pub mod colour;
pub mod config;
pub mod content;
pub mod diagnostics;
pub mod doctor;
mod embedded;
pub mod hosting;
pub mod html;
pub mod hyphens;
pub mod icalendar;
pub mod images;
pub mod kept;
mod leftovers;
pub mod markdown;
mod media;
mod nearest;
pub mod overview;
mod patience;
pub mod preview;
pub mod publish;
pub mod recurrence;
pub mod report;
pub mod routes;
pub mod scaffold;
pub mod schema;
pub mod search;
pub mod site;
mod slug;
pub mod snapshot;
pub mod source;
pub mod theme;
pub mod values;
pub mod yaml;
