//! The arguments, as clap reads them. The help texts are for people who write pages, not programs.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// Turns a folder of Markdown pages into a website for an organisation's networks.
#[derive(Debug, Parser)]
#[command(name = "samverk", version, propagate_version = true, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Options that every command has.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options of all commands")]
pub(super) struct Global {
    /// The site's folder [default: the nearest folder upwards with a site.yaml, else this one]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    /// Language of messages [default: the site's language, then the computer's]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<MessageLanguage>,
    #[expect(clippy::doc_markdown, reason = "the text is help, shown as it is")]
    /// Build as if it were this day, written 2026-12-03 [default: SOURCE_DATE_EPOCH, then today]
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<Date>,
    /// Colour in the output
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_possible_values = false)]
    pub color: Colour,
    /// Say nothing but findings and failures
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Also show findings that are only worth knowing
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub verbose: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum MessageLanguage {
    Sv,
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the pages and write the finished website
    ///
    /// If there are errors, nothing is written: the website stays as it was.
    Build(Build),
    /// Show the website in a browser while you write: what you save is what you see
    ///
    /// Drafts, and pages whose time has passed or is still to come, are shown too. Nothing is written. Ctrl-C ends it.
    Serve(Serve),
    /// Find mistakes without writing anything
    Check(Check),
    /// List all pages: owner, review date, and which are not shown and why
    List(List),
    /// Print what may be written in fields and settings, as JSON Schema for editors
    Schema(Schema),
}

/// Which pages to show besides the public ones.
#[derive(Debug, Args, Clone, Copy)]
pub(super) struct ShowArgs {
    /// Also show pages marked `draft: true`
    #[arg(long)]
    pub drafts: bool,
    /// Also show pages whose publish date is still to come
    #[arg(long)]
    pub future: bool,
    /// Also show pages whose last day has passed
    #[arg(long)]
    pub expired: bool,
}

/// How findings are printed and when they count.
#[derive(Debug, Args, Clone, Copy)]
pub(super) struct FindingArgs {
    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: FindingFormat,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FindingFormat {
    /// For people: the line, and a mark under the place
    Human,
    /// For programs: one JSON object a line
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    /// The folder to write the website to [default: output in site.yaml, else public]
    #[arg(long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    #[expect(clippy::doc_markdown, reason = "the text is help, shown as it is")]
    /// The address the website is published at [default: base_url in site.yaml]
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Make links that also work when the files are opened from a disk, without a web server
    #[arg(long)]
    pub portable: bool,
    #[command(flatten)]
    pub show: ShowArgs,
    /// Treat pages whose review is overdue as errors
    #[arg(long)]
    pub fail_overdue: bool,
    #[command(flatten)]
    pub findings: FindingArgs,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The address to listen on; with another than the default, other machines can see the preview
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1", value_parser = host)]
    pub host: IpAddr,
    /// The port to listen on [default: 8080, or the next free one]
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    /// A name that browsers may use for this machine, besides localhost; can be given several times
    #[arg(long, value_name = "NAME")]
    pub allow_host: Vec<String>,
    /// Open the website in a browser
    #[arg(long)]
    pub open: bool,
    /// Look for changes twice a second, where the system gives no notice of them: on network disks
    #[arg(long)]
    pub poll: bool,
}

/// An IP address, or the name that every machine has for itself.
fn host(text: &str) -> Result<IpAddr, std::net::AddrParseError> {
    if text.eq_ignore_ascii_case("localhost") { Ok(Ipv4Addr::LOCALHOST.into()) } else { text.trim_matches(['[', ']']).parse() }
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub findings: FindingArgs,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only pages whose review is overdue
    #[arg(long)]
    pub overdue: bool,
    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: ListFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ListFormat {
    /// A table for people
    Human,
    /// One JSON object a line for programs
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Print only the schema of one of them [default: both in one document, under definitions]
    pub subject: Option<SchemaSubject>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum SchemaSubject {
    /// The fields at the top of a page
    Page,
    /// The settings in site.yaml
    Site,
}
