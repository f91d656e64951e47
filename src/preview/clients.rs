//! Browser tabs that show a page, and what they are told (server-sent events: WHATWG HTML, section
//! 9.2). Here they are called clients.

use std::io::Write;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::Preview;
use super::handler::OWN;
use super::page_view::{self, PageView};
use super::panel::State;
use crate::snapshot::Snapshot;

/// How many events may wait for a client that does not read them. One that has more waiting is
/// dropped, and connects again by itself when it can.
const MAX_WAITING: usize = 64;
/// A client's thread does nothing but write; in bytes.
const STACK: usize = 128 << 10;
/// How soon a browser connects again that has lost its connection, in milliseconds.
const RETRY: &str = "retry: 500\n\n";

/// What a client says of itself when it connects, kept up to date from then on.
#[derive(Debug, Clone)]
pub(super) struct Subscription {
    /// The address of the page that is shown.
    pub page: String,
    /// The version of it that is shown.
    pub version: String,
    /// Whether the client is on this machine.
    pub is_local: bool,
}

#[derive(Debug)]
struct Client {
    subscription: Subscription,
    /// The state as it was last told.
    state: String,
    /// What is to be written to the client. A thread for each client writes, so that one that is
    /// asleep makes nobody wait.
    events: SyncSender<String>,
}

/// All clients.
#[derive(Debug, Default)]
pub(super) struct Clients {
    open: Mutex<Vec<Client>>,
}

impl Clients {
    /// Takes in a client, and begins to tell it what it should know.
    pub(super) fn open(
        &self,
        preview: &Preview,
        subscription: Subscription,
        writer: Box<dyn Write + Send>,
    ) {
        let (events, waiting) = sync_channel(MAX_WAITING);
        let write = move || write_all(writer, &waiting);
        // Without a thread the connection ends here, and the client connects again.
        if thread::Builder::new()
            .name(String::from("client"))
            .stack_size(STACK)
            .spawn(write)
            .is_err()
        {
            return;
        }
        let mut client = Client {
            subscription,
            state: String::new(),
            events,
        };
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if client.send(RETRY.to_owned()) && client.refresh(preview, &preview.snapshot()) {
            open.push(client);
        }
    }

    /// Tells each client what has changed for it.
    pub(super) fn refresh(&self, preview: &Preview) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if !open.is_empty() {
            let snapshot = preview.snapshot();
            open.retain_mut(|client| client.refresh(preview, &snapshot));
        }
    }

    /// Tells all clients that copied files have changed; each knows what it shows.
    pub(super) fn tell_files(&self, addresses: &[String]) {
        if !addresses.is_empty() {
            let list = serde_json::Value::from(addresses.to_vec()).to_string();
            self.open
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .retain(|client| client.send(event("files", &list)));
        }
    }

    /// Sends a sign of life, which shows which clients are gone.
    pub(super) fn pulse(&self) {
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|client| client.send(String::from(":\n\n")));
    }
}

impl Client {
    /// Looks at the client's page, and tells what has changed. Whether the client is still there.
    fn refresh(&mut self, preview: &Preview, snapshot: &Snapshot) -> bool {
        let (page, is_local) = (&self.subscription.page, self.subscription.is_local);
        let view = if page == OWN {
            PageView::index(preview, is_local)
        } else {
            page_view::at(preview, snapshot, page, is_local)
        };
        let state = State::of(preview, snapshot, &view, is_local).json();
        let version = view.version.to_string();
        let mut is_there = true;
        if state != self.state {
            is_there = self.send(event("state", &state));
            self.state = state;
        }
        if is_there && version != self.subscription.version {
            let name = if view
                .version
                .differs_in_sheets_only(&self.subscription.version)
            {
                "styles"
            } else {
                "reload"
            };
            is_there = self.send(event(name, &version));
            self.subscription.version = version;
        }
        is_there
    }

    fn send(&self, text: String) -> bool {
        match self.events.try_send(text) {
            Ok(()) => true,
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => false,
        }
    }
}

fn event(name: &str, data: &str) -> String {
    format!("event: {name}\ndata: {data}\n\n")
}

/// Writes what comes, for as long as the client is there.
fn write_all(mut writer: Box<dyn Write + Send>, events: &Receiver<String>) {
    for text in events {
        if writer
            .write_all(text.as_bytes())
            .and_then(|()| writer.flush())
            .is_err()
        {
            break;
        }
    }
}
