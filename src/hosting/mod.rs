//! Hosting: what a web server or a pipeline has to be told of this site, as the file that it reads.
//!
//! What holds of a site whichever server it gets is [`Holdings`], found once; each server has a file
//! of its own here that says it in the server's words, and a row in the table below. Nothing is
//! read or written: the same site gives the same text.

mod apache;
mod azure_devops;
mod caddy;
mod docker;
mod escape;
mod github_pages;
mod gitlab_pages;
mod holdings;
mod iis;
mod nginx;
mod pipeline;
mod place;
mod policy;
mod text;
mod types;

#[cfg(test)]
mod tests;

pub use holdings::Holdings;
pub use place::{Base, Place};
pub use policy::Policy;

use crate::diagnostics::Messages;
use text::Text;

/// Who serves or publishes the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx, a file to include.
    Nginx,
    /// Apache httpd, a file to include or `.htaccess`.
    Apache,
    /// Internet Information Services, `web.config`.
    Iis,
    /// Caddy, a file to import.
    Caddy,
    /// GitHub Pages, a workflow.
    GithubPages,
    /// GitLab Pages, `.gitlab-ci.yml`.
    GitlabPages,
    /// Azure DevOps, `azure-pipelines.yml`: publishes to the folder of a web server.
    AzureDevops,
    /// A container that serves the site, a Containerfile.
    Docker,
}

/// What a row says of a server.
struct Row {
    name: &'static str,
    /// What its file is usually called.
    file: &'static str,
    /// Whether the site cannot lie there unless it says its address: it is below a path that
    /// nobody chooses.
    needs_base_url: bool,
    write: fn(&Holdings, &mut Text<'_>),
}

impl Server {
    /// All servers.
    pub const ALL: [Self; 8] = [
        Self::Nginx,
        Self::Apache,
        Self::Iis,
        Self::Caddy,
        Self::GithubPages,
        Self::GitlabPages,
        Self::AzureDevops,
        Self::Docker,
    ];

    const fn row(self) -> Row {
        match self {
            Self::Nginx => Row {
                name: "nginx",
                file: "samverk.conf",
                needs_base_url: false,
                write: nginx::write,
            },
            Self::Apache => Row {
                name: "apache",
                file: ".htaccess",
                needs_base_url: false,
                write: apache::write,
            },
            Self::Iis => Row {
                name: "iis",
                file: "web.config",
                needs_base_url: false,
                write: iis::write,
            },
            Self::Caddy => Row {
                name: "caddy",
                file: "samverk.caddy",
                needs_base_url: false,
                write: caddy::write,
            },
            Self::GithubPages => Row {
                name: "github-pages",
                file: ".github/workflows/samverk.yml",
                needs_base_url: true,
                write: github_pages::write,
            },
            Self::GitlabPages => Row {
                name: "gitlab-pages",
                file: ".gitlab-ci.yml",
                needs_base_url: true,
                write: gitlab_pages::write,
            },
            Self::AzureDevops => Row {
                name: "azure-devops",
                file: "azure-pipelines.yml",
                needs_base_url: false,
                write: azure_devops::write,
            },
            Self::Docker => Row {
                name: "docker",
                file: "Containerfile",
                needs_base_url: false,
                write: docker::write,
            },
        }
    }

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// What the file is usually called.
    pub const fn file(self) -> &'static str {
        self.row().file
    }

    /// Whether a site can only lie there that says its address.
    pub const fn needs_base_url(self) -> bool {
        self.row().needs_base_url
    }

    /// The line by which a file shows that samverk wrote it for this server.
    pub fn marker(self) -> String {
        format!("samverk recipe {}", self.name())
    }

    /// The file that the server reads, with comments in the language of `messages`.
    pub fn write(self, holdings: &Holdings, messages: &Messages) -> String {
        let mut text = Text::new(messages);
        (self.row().write)(holdings, &mut text);
        text.finish()
    }
}
