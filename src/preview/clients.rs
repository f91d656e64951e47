//! Browsers that follow the preview, and what they are told (server-sent events: WHATWG HTML,
//! section 9.2). Here they are called clients.
//!
//! A browser opens no more than six connections to a server at a time. So all its tabs share one
//! stream (`client/worker.js`), which says that something has changed; each tab then asks for the
//! state of its own page (`page_state`).

use std::io::Write;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many events may wait for a client that does not read them. One that has more waiting is
/// dropped, and connects again by itself when it can.
const MAX_WAITING: usize = 64;
/// A client's thread does nothing but write; in bytes.
const STACK: usize = 128 << 10;
/// How soon a browser connects again that has lost its connection, in milliseconds.
const RETRY: &str = "retry: 500\n\n";

/// All clients. What is to be written to one is handed to a thread of its own, so that one that is
/// asleep makes nobody wait.
#[derive(Debug, Default)]
pub(super) struct Clients {
    open: Mutex<Vec<SyncSender<String>>>,
}

impl Clients {
    /// Takes in a client.
    pub(super) fn open(&self, writer: Box<dyn Write + Send>) {
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
        if send(&events, String::from(RETRY)) {
            self.open
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(events);
        }
    }

    /// Tells all clients that their pages, or what is known of them, may have changed.
    pub(super) fn tell_change(&self) {
        self.tell(&event("change", "{}"));
    }

    /// Tells all clients that copied files have changed; each knows what it shows.
    pub(super) fn tell_files(&self, addresses: &[String]) {
        if !addresses.is_empty() {
            let list = serde_json::Value::from(addresses.to_vec()).to_string();
            self.tell(&event("files", &list));
        }
    }

    /// Sends a sign of life, which shows which clients are gone.
    pub(super) fn pulse(&self) {
        self.tell(":\n\n");
    }

    /// Whether anybody follows.
    pub(super) fn is_empty(&self) -> bool {
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_empty()
    }

    fn tell(&self, text: &str) {
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|client| send(client, text.to_owned()));
    }
}

/// Whether the client is still there.
fn send(client: &SyncSender<String>, text: String) -> bool {
    match client.try_send(text) {
        Ok(()) => true,
        Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => false,
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
