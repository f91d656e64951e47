//! Editions: each language of a site is a site of its own, and pages know their versions in the
//! others.

mod apart;
mod behaviour;
mod changes;
mod links;
mod output;
mod world;
