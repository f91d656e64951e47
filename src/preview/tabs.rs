//! Browser tabs that show a page, and what they are told (server-sent events: WHATWG HTML, section
//! 9.2).

use std::io::Write;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::Preview;
use super::handler::OWN;
use super::page_view::{self, PageView};
use super::panel::State;
use crate::snapshot::Snapshot;

/// How much may wait for a tab that does not listen. One that has more waiting comes back by itself
/// when it can.
const MOST_WAITING: usize = 64;
/// A tab's thread does nothing but write.
const STACK: usize = 128 << 10;
/// How soon a browser comes back that has lost its connection, in milliseconds.
const RETRY: &str = "retry: 500\n\n";

/// Who listens.
#[derive(Debug, Clone)]
pub(super) struct Reader {
    /// The address of the page that is shown.
    pub page: String,
    /// The version of it that is shown.
    pub version: String,
    /// Whether the reader sits at this machine.
    pub is_local: bool,
}

#[derive(Debug)]
struct Tab {
    reader: Reader,
    /// The state as it was last told.
    state: String,
    /// What is to be written to the tab. A thread for each tab writes: one that is asleep makes
    /// nobody wait.
    events: SyncSender<String>,
}

/// All tabs.
#[derive(Debug, Default)]
pub(super) struct Tabs {
    open: Mutex<Vec<Tab>>,
}

impl Tabs {
    /// Begins to tell a tab what it should know.
    pub(super) fn open(&self, preview: &Preview, reader: Reader, writer: Box<dyn Write + Send>) {
        let (events, waiting) = sync_channel(MOST_WAITING);
        let write = move || write_all(writer, &waiting);
        // Without a thread the connection ends here, and the tab comes back.
        if thread::Builder::new()
            .name(String::from("tab"))
            .stack_size(STACK)
            .spawn(write)
            .is_err()
        {
            return;
        }
        let mut tab = Tab {
            reader,
            state: String::new(),
            events,
        };
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if tab.send(RETRY.to_owned()) && tab.refresh(preview, &preview.snapshot()) {
            open.push(tab);
        }
    }

    /// Tells each tab what is another than it knows.
    pub(super) fn refresh(&self, preview: &Preview) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if !open.is_empty() {
            let snapshot = preview.snapshot();
            open.retain_mut(|tab| tab.refresh(preview, &snapshot));
        }
    }

    /// Tells all tabs that copied files have changed; each knows what it shows.
    pub(super) fn tell_files(&self, addresses: &[String]) {
        if !addresses.is_empty() {
            let list = serde_json::Value::from(addresses.to_vec()).to_string();
            self.open
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .retain(|tab| tab.send(event("files", &list)));
        }
    }

    /// A sign of life, which shows which tabs are gone.
    pub(super) fn pulse(&self) {
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|tab| tab.send(String::from(":\n\n")));
    }
}

impl Tab {
    /// Looks at the tab's page, and tells what is another. Whether the tab is still there.
    fn refresh(&mut self, preview: &Preview, snapshot: &Snapshot) -> bool {
        let (page, is_local) = (&self.reader.page, self.reader.is_local);
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
        if is_there && version != self.reader.version {
            let name = if view.version.differs_in_sheets_only(&self.reader.version) {
                "styles"
            } else {
                "reload"
            };
            is_there = self.send(event(name, &version));
            self.reader.version = version;
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

/// Writes what comes, for as long as the tab is there.
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
