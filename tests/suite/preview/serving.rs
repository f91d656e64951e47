//! The real program as a server, and requests as simple as can be.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::site::Site;

/// Longer than anything takes on a machine that has much else to do.
pub(super) const TIMEOUT: Duration = Duration::from_secs(10);

/// The tag of a page begins so, leads to the script, and ends with [`TAG_END`].
const TAG: &str = "<script type=\"module\" src=\"";
const SCRIPT: &str = ".samverk/preview.js\" data-page=\"";
const TAG_END: &str = "></script>";

/// `samverk serve`, running until it is dropped.
pub(super) struct Preview {
    child: Child,
    /// `127.0.0.1:PORT`.
    host: String,
    /// What was printed on stdout after the first line.
    said: Arc<Mutex<String>>,
    /// What was printed on stderr.
    told: Arc<Mutex<String>>,
}

/// An answer.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Preview {
    /// Serves a site with further options.
    pub(super) fn of(site: &Site, options: &[&str]) -> Self {
        let mut command = site.command(&[&["serve", "--port", "0"], options].concat());
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        stdout.read_line(&mut first).unwrap();
        let host = first
            .trim()
            .strip_prefix("http://")
            .and_then(|rest| rest.strip_suffix('/'))
            .expect(&first)
            .to_owned();
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        thread::spawn(move || listen(stdout, &heard));
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let told = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&told);
        thread::spawn(move || listen(stderr, &heard));
        Self {
            child,
            host,
            said,
            told,
        }
    }

    /// Serves a site.
    pub(super) fn start(site: &Site) -> Self {
        Self::of(site, &[])
    }

    /// What was printed on stdout so far, but for the address.
    pub(super) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits until something was printed on stderr.
    #[track_caller]
    pub(super) fn wait_until_told(&self, text: &str) {
        let began = Instant::now();
        while !self.told.lock().unwrap().contains(text) {
            assert!(began.elapsed() < TIMEOUT, "{:?}", self.told);
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// What is at an address.
    #[track_caller]
    pub(super) fn get(&self, address: &str) -> Reply {
        self.try_get(address)
            .unwrap_or_else(|error| panic!("{address}: {error}"))
    }

    fn try_get(&self, address: &str) -> std::io::Result<Reply> {
        get(&self.host, address)
    }

    /// A page's text once it is as it should be.
    #[track_caller]
    pub(super) fn wait_for(&self, address: &str, is_right: impl Fn(&Reply) -> bool) -> Reply {
        let began = Instant::now();
        loop {
            let reply = self.get(address);
            if is_right(&reply) {
                return reply;
            }
            assert!(
                began.elapsed() < TIMEOUT,
                "{address} is still {} {}",
                reply.status,
                reply.text()
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a page holds a text.
    #[track_caller]
    pub(super) fn wait_for_text(&self, address: &str, text: &str) -> Reply {
        self.wait_for(address, |reply| reply.text().contains(text))
    }

    /// Waits until an address is answered with a status.
    #[track_caller]
    pub(super) fn wait_for_status(&self, address: &str, status: u16) -> Reply {
        self.wait_for(address, |reply| reply.status == status)
    }

    /// What was printed on stdout, once it is as it should be.
    #[track_caller]
    pub(super) fn wait_until_said(&self, is_right: impl Fn(&str) -> bool) -> String {
        let began = Instant::now();
        loop {
            let said = self.said();
            if is_right(&said) {
                return said;
            }
            assert!(began.elapsed() < TIMEOUT, "still: {said}");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// A tab that shows a page as it is now.
    #[track_caller]
    pub(super) fn tab(&self, page: &str) -> Tab {
        let version = self.get(page).version();
        self.tab_with(page, &version)
    }

    /// A tab that shows a certain version of a page. It does what `client/preview.js` does: it asks
    /// for the page's state when it is told that something has changed.
    #[track_caller]
    pub(super) fn tab_with(&self, page: &str, version: &str) -> Tab {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        // HTTP/1.0 knows no chunks, so that what comes is what was written.
        let request = format!(
            "GET /.samverk/events HTTP/1.0\r\nHost: {}\r\n\r\n",
            self.host
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut window = Window {
            host: self.host.clone(),
            page: page.to_owned(),
            version: version.to_owned(),
            state: String::new(),
        };
        let (sender, events) = channel();
        thread::spawn(move || {
            let (mut name, mut lines) = (
                String::new(),
                BufReader::new(stream).lines().map_while(Result::ok),
            );
            let _head = lines.by_ref().take_while(|line| !line.is_empty()).count();
            let first = std::iter::once(String::from("data: ")).chain(lines);
            name.push_str("change");
            for line in first {
                if let Some(said) = line.strip_prefix("event: ") {
                    said.clone_into(&mut name);
                    continue;
                }
                let Some(data) = line.strip_prefix("data: ") else {
                    continue;
                };
                let news = match name.as_str() {
                    "change" => window.ask(),
                    _ => vec![(name.clone(), data.to_owned())],
                };
                for event in news {
                    if sender.send(event).is_err() {
                        return;
                    }
                }
            }
        });
        Tab { events }
    }

    /// What a window is told that shows a version of a page.
    #[track_caller]
    pub(super) fn state(&self, page: &str, version: &str, rest: &str) -> serde_json::Value {
        let reply = self.get(&state_address(page, version, rest));
        serde_json::from_str(&reply.text()).unwrap()
    }
}

fn state_address(page: &str, version: &str, rest: &str) -> String {
    let mut encoded = String::new();
    for byte in page.bytes() {
        write!(encoded, "%{byte:02X}").unwrap();
    }
    format!("/.samverk/state?page={encoded}&version={version}{rest}")
}

/// A window that knows what it shows.
struct Window {
    host: String,
    page: String,
    version: String,
    state: String,
}

impl Window {
    /// What is new.
    fn ask(&mut self) -> Vec<(String, String)> {
        let address = state_address(&self.page, &self.version, "");
        // Whoever stops the preview asks no more.
        let Ok(reply) = get(&self.host, &address) else {
            return Vec::new();
        };
        let answer: serde_json::Value = serde_json::from_str(&reply.text()).unwrap();
        let text = |key: &str| answer[key].as_str().map(str::to_owned);
        let mut events = Vec::new();
        let state = answer["state"].to_string();
        if state != self.state {
            self.state.clone_from(&state);
            events.push((String::from("state"), state));
        }
        if let Some(address) = text("moved") {
            events.push((String::from("moved"), address));
        } else if let Some(change) = text("change") {
            self.version = text("version").unwrap();
            events.push((change, self.version.clone()));
        }
        events
    }
}

fn get(host: &str, address: &str) -> std::io::Result<Reply> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.write_all(
        format!("GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes(),
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .ok_or(std::io::ErrorKind::InvalidData)?;
    Ok(Reply {
        status,
        head,
        body: bytes.split_off(end + 4),
    })
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(stdout: impl BufRead, heard: &Mutex<String>) {
    for line in stdout.lines().map_while(Result::ok) {
        let mut heard = heard.lock().unwrap();
        heard.push_str(&line);
        heard.push('\n');
    }
}

impl Reply {
    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body without the tag, which must be there.
    pub(super) fn page(&self) -> Result<Vec<u8>, String> {
        let (start, end) = self.tag()?;
        Ok([&self.body[..start], &self.body[end..]].concat())
    }

    /// The version that the tag names.
    #[track_caller]
    pub(super) fn version(&self) -> String {
        let (start, end) = self
            .tag()
            .unwrap_or_else(|fault| panic!("{fault}: {}", self.text()));
        let tag = String::from_utf8_lossy(&self.body[start..end]).into_owned();
        tag.split("data-version=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect(&tag)
            .to_owned()
    }

    /// Where the one tag is.
    fn tag(&self) -> Result<(usize, usize), String> {
        let find = |from: usize, text: &str| {
            let found = self.body[from..]
                .windows(text.len())
                .position(|window| window == text.as_bytes());
            found.map(|at| from + at)
        };
        let script = find(0, SCRIPT).ok_or("no tag")?;
        let before = &self.body[..script];
        let start = before
            .windows(TAG.len())
            .rposition(|window| window == TAG.as_bytes())
            .ok_or("no tag")?;
        let end = find(start, TAG_END).ok_or("a tag without end")? + TAG_END.len();
        if find(end, SCRIPT).is_some() {
            Err(String::from("more than one tag"))
        } else {
            Ok((start, end))
        }
    }
}

/// A tab that listens.
pub(super) struct Tab {
    events: Receiver<(String, String)>,
}

impl Tab {
    /// The next event, name and data; `None` if there is none for so long.
    pub(super) fn next(&self, patience: Duration) -> Option<(String, String)> {
        match self.events.recv_timeout(patience) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => panic!("the preview has hung up"),
        }
    }

    /// The data of the next event of that name.
    #[track_caller]
    pub(super) fn wait_for(&self, name: &str) -> String {
        let began = Instant::now();
        let mut others = Vec::new();
        while let Some(left) = TIMEOUT.checked_sub(began.elapsed()) {
            match self.next(left) {
                Some((found, data)) if found == name => return data,
                other => others.extend(other),
            }
        }
        panic!("no {name}, but {others:?}");
    }

    /// The next state that is as it should be.
    #[track_caller]
    pub(super) fn wait_for_state(
        &self,
        is_right: impl Fn(&serde_json::Value) -> bool,
    ) -> serde_json::Value {
        let began = Instant::now();
        let mut others = Vec::new();
        while began.elapsed() < TIMEOUT {
            let state = serde_json::from_str(&self.wait_for("state")).unwrap();
            if is_right(&state) {
                return state;
            }
            others.push(state);
        }
        panic!("no such state, but {others:#?}");
    }

    /// Makes sure that nothing but states is told for a while.
    #[track_caller]
    pub(super) fn hears_of_no_change(&self, long: Duration) {
        let began = Instant::now();
        while let Some(left) = long.checked_sub(began.elapsed()) {
            let event = self.next(left);
            assert!(
                event.as_ref().is_none_or(|(name, _)| name == "state"),
                "{event:?}"
            );
        }
    }
}
