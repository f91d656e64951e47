//! `samverk serve` as HTTP: who may ask, for what, and how. What it shows is the affair of other
//! tests.

mod client;
mod connections;
mod hosts;
mod ports;
mod responses;
