//! `samverk serve`: a preview with live reload.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use super::args::{Global, Serve};
use super::pipeline::prepare;
use super::{Failure, Status, fault, findings, rerun, root, streams};
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
    end_when_told()?;
    let folder = std::path::absolute(root::find(global)?)?;
    let listen = ListenOptions {
        host: options.host,
        port: options.port.map_or(Port::Default(PORT), Port::Explicit),
        allow_hosts: options.allow_host.clone(),
        refusal: root::messages_of_site(global)
            .phrase("preview-refusal", &[("host", "{host}".into())]),
    };
    let server = server::open(listen)?;
    let (url, port) = (server.url(), server.port());
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
            is_preview: true,
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
        for address in addresses_for_others(options.host, port) {
            streams::say(words.phrase("preview-elsewhere-at", &[("url", address.into())]));
        }
    }
    tell_mode(mode, &words);
    fault::tell_at_once(root::messages(global, Some(preview.snapshot().config())));
    if options.open {
        // Whoever has no browser here has the address.
        let _ = open::that_detached(&url);
    }
    let global = global.clone();
    let mode_words = root::messages(&global, Some(preview.snapshot().config()));
    let tell_mode = move |mode| tell_mode(mode, &mode_words);
    preview.follow(watch, move |news| tell(news, &global, &words), tell_mode)?;
    Arc::clone(&preview).serve(server)
}

/// Ends the process when somebody asks for it. Nothing is written that must be whole, so there is
/// nothing else to end.
///
/// A terminal that closes is not among that: whoever started the program with `nohup` has said that
/// it should not matter, and otherwise it ends by itself.
fn end_when_told() -> Result<(), Failure> {
    ctrlc::set_handler(|| std::process::exit(0))
        .map_err(|error| Failure::Output(std::io::Error::other(error)))?;
    #[cfg(unix)]
    {
        let mut told = signal_hook::iterator::Signals::new([signal_hook::consts::SIGTERM])
            .map_err(Failure::Output)?;
        std::thread::Builder::new()
            .name(String::from("signals"))
            .spawn(move || {
                if told.forever().next().is_some() {
                    std::process::exit(0);
                }
            })
            .map_err(Failure::Output)?;
    }
    Ok(())
}

/// Where other computers find a preview that listens on every address of this one.
fn addresses_for_others(host: IpAddr, port: u16) -> Vec<String> {
    // An address that was asked for is the one that is printed already.
    if !host.is_unspecified() {
        return Vec::new();
    }
    let cards = if_addrs::get_if_addrs().unwrap_or_default();
    let (four, six): (Vec<IpAddr>, Vec<IpAddr>) = cards
        .iter()
        .filter(|card| !card.is_loopback() && !card.is_link_local())
        .map(if_addrs::Interface::ip)
        .partition(IpAddr::is_ipv4);
    // Nobody likes to type the long ones.
    let found = if four.is_empty() && host.is_ipv6() {
        six
    } else {
        four
    };
    found
        .into_iter()
        .map(|ip| format!("http://{}/", SocketAddr::new(ip, port)))
        .collect()
}

/// Says how files are watched, unless it is as it should be or was asked for.
fn tell_mode(mode: WatchMode, words: &Messages) {
    let said = match mode {
        WatchMode::Notices | WatchMode::Polling => return,
        WatchMode::PollingFallback => words.word("preview-polling"),
        WatchMode::PollingFull => words.word("preview-polling-full"),
        WatchMode::Gone => words.word("preview-gone"),
        WatchMode::PollingShared(kind) => {
            words.phrase("preview-polling-shared", &[("kind", kind.into())])
        }
    };
    streams::say(said);
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
