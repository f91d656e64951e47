//! `samverk recipe`: what a web server or a pipeline has to be told of this site.

use std::path::Path;

use super::args::{Global, Recipe, RecipeServer};
use super::pipeline::{Prepared, base_url, prepare};
use super::{Failure, Status, findings, rerun, root, streams};
use crate::diagnostics::{Code, Diagnostic, Format as _, Severity};
use crate::hosting::{Holdings, Server};
use crate::publish::{ReplaceError, replace};
use crate::snapshot::BuildOptions;

pub(super) fn run(global: &Global, options: &Recipe) -> Result<Status, Failure> {
    let server = Server::from(options.server);
    let prepared = prepare(
        global,
        &BuildOptions {
            base_url: base_url(options.base_url.as_ref())?,
            ..BuildOptions::default()
        },
    )?;
    if prepared.snapshot.site.config.base_url.is_none() && needs_address(global, server, &prepared)
    {
        return Ok(Status::Findings);
    }
    let folder = root::below_repository(&prepared.root);
    let holdings = Holdings::of(&prepared.snapshot, folder);
    let text = server.write(&holdings, &prepared.messages);
    match &options.output {
        None => streams::print(text)?,
        Some(file) => write(file, &text, server)?,
    }
    Ok(Status::Fine)
}

/// Says that the site does not say where it is; whether the server cannot do without.
fn needs_address(global: &Global, server: Server, prepared: &Prepared) -> bool {
    let is_needed = server.needs_base_url();
    let finding = Diagnostic {
        severity: if is_needed {
            Severity::Error
        } else {
            Severity::Info
        },
        ..Diagnostic::about(Code::BaseUrlMissing, &prepared.snapshot.site.config.source)
    };
    let human = findings::human(global, &std::io::stderr(), 0, rerun::check(global));
    // On stdout stands what was asked for alone.
    let said = human.format(&[finding], &prepared.messages);
    if !said.is_empty() {
        streams::say(said.trim_end());
    }
    if is_needed {
        let args = [("server", server.name().into())];
        streams::say(prepared.messages.phrase("hosting-needs-base-url", &args));
    }
    is_needed
}

/// Writes the file at once, unless there is one that samverk did not write for such a server.
fn write(file: &Path, text: &str, server: Server) -> Result<(), Failure> {
    let marker = server.marker();
    replace(file, text, &marker).map_err(|error| match error {
        ReplaceError::Foreign => Failure::RecipeOverFile {
            path: file.to_owned(),
            marker,
        },
        ReplaceError::Publish(error) => error.into(),
    })
}

impl From<RecipeServer> for Server {
    fn from(server: RecipeServer) -> Self {
        match server {
            RecipeServer::Nginx => Self::Nginx,
            RecipeServer::Apache => Self::Apache,
            RecipeServer::Iis => Self::Iis,
            RecipeServer::Caddy => Self::Caddy,
            RecipeServer::GithubPages => Self::GithubPages,
            RecipeServer::GitlabPages => Self::GitlabPages,
            RecipeServer::AzureDevops => Self::AzureDevops,
            RecipeServer::Docker => Self::Docker,
        }
    }
}
