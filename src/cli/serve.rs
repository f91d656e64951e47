//! `samverk serve`: a preview with live reload.

use std::sync::Arc;

use super::args::{Global, Serve};
use super::pipeline::prepare;
use super::{Failure, Status, findings, rerun, root, streams};
use crate::diagnostics::{Arg, Format as _, Messages};
use crate::preview::server::{self, ListenOptions, Port};
use crate::preview::watch::{ReadSince, Watch, WatchMode};
use crate::preview::{News, Preview};
use crate::site::Show;
use crate::snapshot::BuildOptions;

/// The port if nobody asks for another.
const PORT: u16 = 8080;
/// How many findings are printed at once: the address of the preview should not leave the screen.
/// The browser shows all.
const LIMIT: usize = 5;

pub(super) fn run(global: &Global, options: &Serve) -> Result<Status, Failure> {
    // Nothing is written that must be whole, so there is nothing to end but the process.
    ctrlc::set_handler(|| std::process::exit(0))
        .map_err(|error| Failure::Output(std::io::Error::other(error)))?;
    let folder = std::path::absolute(root::find(global)?)?;
    let listen = ListenOptions {
        host: options.host,
        port: options.port.map_or(Port::Default(PORT), Port::Explicit),
        allow_hosts: options.allow_host.clone(),
        refusal: root::messages_of_site(global)
            .phrase("preview-refusal", &[("host", "{host}".into())]),
    };
    let server = server::open(listen)?;
    let url = server.url();
    let since = ReadSince::now();
    let all = Show {
        drafts: true,
        future: true,
        expired: true,
    };
    let prepared = prepare(
        &Global {
            root: Some(folder.clone()),
            ..global.clone()
        },
        &BuildOptions {
            show: all,
            ..BuildOptions::default()
        },
    )?;
    let (watch, mode) = Watch::open(&folder, options.poll, since)?;
    let words = root::messages(global, Some(prepared.snapshot.config()));
    let preview = Preview::new(folder, prepared.snapshot, prepared.messages);

    // Whoever started the preview may not listen; browsers do.
    streams::report(format!("{url}\n"), &words);
    if !global.quiet {
        streams::say(words.word("preview-hint"));
    }
    if mode == WatchMode::PollingFallback {
        streams::say(words.word("preview-polling"));
    }
    if options.open {
        // Whoever has no browser here has the address.
        let _ = open::that_detached(&url);
    }
    let global = global.clone();
    preview.follow(watch, move |news| tell(news, &global, &words))?;
    Arc::clone(&preview).serve(server)
}

/// Prints what is new: the findings, and what is left to fix.
fn tell(news: &News, global: &Global, messages: &Messages) {
    let text = findings::human(global, &std::io::stdout(), LIMIT, rerun::check(global))
        .format(&news.new, messages);
    // Whoever started the preview may have gone away; browsers are still there.
    let _ = streams::print(text);
    let nothing_to_say = news.is_first && news.count.is_zero();
    if !global.quiet && !nothing_to_say {
        let args: [(&'static str, Arg); 2] = [
            ("errors", news.count.errors.into()),
            ("warnings", news.count.warnings.into()),
        ];
        streams::say(messages.phrase("preview-now", &args));
    }
}
