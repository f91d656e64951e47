//! What a build publishes against what the preview answers, byte for byte.

use std::collections::BTreeSet;
use std::thread;
use std::time::{Duration, Instant};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use tempfile::TempDir;

use super::serving::{Preview, Reply, TIMEOUT};
use crate::site::{Site, difference, published, run};

/// Everything but what can stand in any address as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// A preview beside builds of the same sources.
pub(super) struct Comparison<'s> {
    site: &'s Site,
    /// Every address that any build has had.
    known: BTreeSet<String>,
}

/// What a comparison came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The preview shows what was built.
    Equal,
    /// Nothing was built, because of errors; pages without any are there.
    Errors,
}

impl<'s> Comparison<'s> {
    pub(super) const fn of(site: &'s Site) -> Self {
        Self {
            site,
            known: BTreeSet::new(),
        }
    }

    /// Builds the site as it is now, and waits until the preview shows the same.
    ///
    /// # Errors
    /// The first difference that stayed.
    pub(super) fn settle(&mut self, preview: &Preview) -> Result<Outcome, String> {
        let output = TempDir::with_prefix("samverk-output-").unwrap();
        let folder = output.path().to_string_lossy().into_owned();
        let options = [
            "build",
            "-q",
            "--format",
            "json",
            "--drafts",
            "--future",
            "--expired",
            "--output",
            &folder,
        ];
        let outcome = run(&mut self.site.command(&options));
        match outcome.code {
            0 => {
                let built = published(output.path());
                let addresses: BTreeSet<String> = built.keys().map(|file| address(file)).collect();
                let gone: Vec<String> = self
                    .known
                    .difference(&addresses)
                    .filter(|address| !is_replaced(address))
                    .cloned()
                    .collect();
                // Each language has a page of its own for what is missing.
                let missing = |address: &str| {
                    let first = address.trim_start_matches('/').split('/').next();
                    let of_language = built.get(&format!("{}/404.html", first.unwrap_or_default()));
                    let found = of_language.or_else(|| built.get("404.html"));
                    found.map(Vec::as_slice)
                };
                self.known.extend(addresses);
                until_right(|| {
                    for (file, bytes) in &built {
                        let reply = preview.get(&address(file));
                        same(&reply, bytes, 200).map_err(|fault| format!("{file}: {fault}"))?;
                    }
                    for address in &gone {
                        is_gone(&preview.get(address), address, missing(address))
                            .map_err(|fault| format!("{address}, which is gone: {fault}"))?;
                    }
                    Ok(())
                })?;
                Ok(Outcome::Equal)
            }
            1 => {
                let at_fault: BTreeSet<String> = outcome
                    .json()
                    .iter()
                    .filter_map(|finding| finding["file"].as_str().map(str::to_owned))
                    .collect();
                let listed = self.site.run(&["list", "--format", "json"]).json();
                let fine = listed
                    .iter()
                    .filter(|page| !at_fault.contains(page["file"].as_str().unwrap()));
                let fine: Vec<&str> = fine.filter_map(|page| page["url"].as_str()).collect();
                // With a theme at fault nobody knows what there should be.
                if !at_fault
                    .iter()
                    .any(|file| file.starts_with("themes/") || file == "site.yaml")
                {
                    until_right(|| {
                        let bad = fine
                            .iter()
                            .map(|url| (url, preview.get(url).status))
                            .find(|(_, status)| *status != 200);
                        bad.map_or(Ok(()), |(url, status)| {
                            Err(format!("{url} has no fault, and status {status}"))
                        })
                    })?;
                }
                Ok(Outcome::Errors)
            }
            code => Err(format!("the build ended with {code}: {}", outcome.stderr)),
        }
    }
}

/// Tries until all is right, or patience ends.
fn until_right(check: impl Fn() -> Result<(), String>) -> Result<(), String> {
    let began = Instant::now();
    loop {
        match check() {
            Err(fault) if began.elapsed() > TIMEOUT => return Err(fault),
            Err(_) => thread::sleep(Duration::from_millis(10)),
            Ok(()) => return Ok(()),
        }
    }
}

/// The address that a web server has a file of the output at.
fn address(file: &str) -> String {
    let path = file
        .strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .unwrap_or(file);
    format!("/{}", utf8_percent_encode(path, ENCODED))
}

/// For assets of earlier themes, and for what was made of images that have been exchanged, the
/// preview gives those of today.
fn is_replaced(address: &str) -> bool {
    let is_of_search = address.rsplit('.').next() == Some("js");
    address.starts_with("/assets/") || address.rsplit('.').next() == Some("webp") || is_of_search
}

fn same(reply: &Reply, expected: &[u8], status: u16) -> Result<(), String> {
    if reply.status != status {
        return Err(format!("status {}", reply.status));
    }
    let is_html = reply.head.contains("text/html");
    // A copied file may be HTML too, and has no tag.
    let body = if is_html && reply.body != expected {
        reply.page()?
    } else {
        reply.body.clone()
    };
    if body == expected {
        return Ok(());
    }
    Err(difference(
        &String::from_utf8_lossy(expected),
        &String::from_utf8_lossy(&body),
    ))
}

fn is_gone(reply: &Reply, address: &str, missing: Option<&[u8]>) -> Result<(), String> {
    let name = address.rsplit('/').next().unwrap_or(address);
    // A file's address can have become a folder's.
    if reply.status == 302
        && reply
            .head
            .lines()
            .any(|line| line.eq_ignore_ascii_case(&format!("location: {name}/")))
    {
        return Ok(());
    }
    match missing {
        Some(page) => same(reply, page, 404),
        None if reply.status == 404 => Ok(()),
        None => Err(format!("status {}", reply.status)),
    }
}
