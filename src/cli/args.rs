//! The arguments, as clap reads them: names and types alone.
//!
//! What each command, option and value is for stands in `messages/{sv,en}.ftl`, under names that
//! follow from those here: see `words`, whose tests say what is missing. Hence no doc comments on
//! what clap would take for help.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::preview::server::AllowedHost;

#[derive(Debug, Parser)]
#[command(
    name = "samverk",
    version,
    propagate_version = true,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Options that every command has.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Global {
    #[arg(long, global = true, value_hint = ValueHint::DirPath)]
    pub root: Option<PathBuf>,
    #[arg(long, global = true)]
    pub lang: Option<MessageLanguage>,
    #[arg(long, global = true)]
    pub today: Option<Date>,
    #[arg(long, global = true, default_value = "auto")]
    pub color: ColourChoice,
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub verbose: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum MessageLanguage {
    Sv,
    En,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum ColourChoice {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(Build),
    Serve(Serve),
    Check(Check),
    New(New),
    Init(Init),
    List(List),
    Search(Search),
    Schema(Schema),
    Report(Report),
    Recipe(Recipe),
    Doctor,
    Explain(Explain),
    Completions(Completions),
    Help(Help),
}

/// Which pages to show besides the public ones.
#[derive(Debug, Args, Clone, Copy)]
pub(super) struct ShowArgs {
    #[arg(long)]
    pub drafts: bool,
    #[arg(long)]
    pub future: bool,
    #[arg(long)]
    pub expired: bool,
}

/// How findings are printed and when they count.
#[derive(Debug, Args, Clone, Copy)]
pub(super) struct FindingArgs {
    #[arg(long, default_value = "human")]
    pub format: FindingFormat,
    #[arg(long, default_value_t = 50)]
    pub limit: usize,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FindingFormat {
    Human,
    Json,
    Github,
    Gitlab,
    Sarif,
    Junit,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub base_url: Option<String>,
    #[arg(long)]
    pub portable: bool,
    #[command(flatten)]
    pub show: ShowArgs,
    #[arg(long)]
    pub fail_overdue: bool,
    #[arg(long, alias = "allow-empty")]
    pub allow_removal: bool,
    #[command(flatten)]
    pub findings: FindingArgs,
}

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[arg(long, default_value = "127.0.0.1", value_parser = host)]
    pub host: IpAddr,
    #[arg(long)]
    pub port: Option<u16>,
    #[arg(long)]
    pub allow_host: Vec<AllowedHost>,
    #[arg(long)]
    pub open: bool,
    #[arg(long)]
    pub poll: bool,
}

/// An IP address, or the name that every machine has for itself.
fn host(text: &str) -> Result<IpAddr, std::net::AddrParseError> {
    if text.eq_ignore_ascii_case("localhost") {
        Ok(Ipv4Addr::LOCALHOST.into())
    } else {
        text.trim_matches(['[', ']']).parse()
    }
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub findings: FindingArgs,
}

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "TYPE")]
    pub page_type: NewType,
    #[arg(value_name = "TITLE", required = true)]
    pub title: Vec<String>,
    #[arg(
        long = "in",
        value_name = "FOLDER",
        default_value = "",
        hide_default_value = true
    )]
    pub folder: String,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub of: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum NewType {
    Network,
    MeetingPlace,
    Page,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct List {
    #[arg(long)]
    pub overdue: bool,
    #[arg(long)]
    pub untranslated: bool,
    #[arg(long, default_value = "human")]
    pub format: ListFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ListFormat {
    Human,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Search {
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long, default_value = "human")]
    pub format: ListFormat,
}

#[derive(Debug, Args)]
pub(super) struct Report {
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Recipe {
    #[arg(value_name = "SERVER")]
    pub server: RecipeServer,
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub base_url: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum RecipeServer {
    Iis,
    Nginx,
    Apache,
    Caddy,
    Docker,
    AzureDevops,
    GithubPages,
    GitlabPages,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Help {
    pub command: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    pub subject: Option<SchemaSubject>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum SchemaSubject {
    Page,
    Site,
}
