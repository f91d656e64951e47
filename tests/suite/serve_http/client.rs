//! A preview that runs, and a client as simple as can be.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use crate::site::Site;

/// Longer than anything here takes, even on a machine that is busy with other tests.
pub(super) const TIMEOUT: Duration = Duration::from_secs(30);
/// What nobody may ever read through the server.
pub(super) const SECRET: &str = "hemligt-4711";
pub(super) const TEXT: &str = "åäö0123456789";

/// A site with a page, a picture's worth of bytes and a text, and things beside `content/` that are
/// not of the site.
pub(super) fn sample() -> Site {
    Site::bare()
        .file("content/index.md", "# Hej\n\nVälkommen.\n")
        .file("content/natverk/matematik.md", "# Matematik\n")
        .file("content/plan.txt", TEXT)
        .file("content/film.mp4", vec![7; 20_000_000])
        .file("hemligt.txt", SECRET)
        .file("themes/hemligt.txt", SECRET)
        .file("content-hemligt/index.md", format!("# {SECRET}\n"))
}

/// A program that does not outlive its test.
pub(super) struct Running(pub(super) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    pub(super) fn start(mut command: Command) -> Self {
        Self(
            command
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("the program starts"),
        )
    }

    #[track_caller]
    pub(super) fn wait(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status;
            }
            assert!(start.elapsed() < TIMEOUT, "the program goes on");
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// A preview that is ready for requests.
pub(super) struct Preview {
    pub(super) program: Running,
    pub(super) url: String,
    pub(super) address: SocketAddr,
    pub(super) site: Site,
}

impl Preview {
    pub(super) fn of(site: Site) -> Self {
        Self::with(site, &["--port", "0"])
    }

    pub(super) fn with(site: Site, options: &[&str]) -> Self {
        Self::started_by(site, &[], options)
    }

    /// A preview that another program starts.
    pub(super) fn started_by(site: Site, starter: &[&str], options: &[&str]) -> Self {
        let direct = site.command(&[&["serve"], options].concat());
        let command = match starter {
            [] => direct,
            [starter, rest @ ..] => {
                let mut command = Command::new(starter);
                command.args(rest).arg(direct.get_program());
                command.args(direct.get_args());
                if let Some(folder) = direct.get_current_dir() {
                    command.current_dir(folder);
                }
                for (name, value) in direct.get_envs() {
                    match value {
                        Some(value) => command.env(name, value),
                        None => command.env_remove(name),
                    };
                }
                command
            }
        };
        let mut program = Running::start(command);
        let (stdout, stderr) = (
            program.0.stdout.take().unwrap(),
            program.0.stderr.take().unwrap(),
        );
        let (say, said) = channel();
        // What comes after the first line is read too, so that the program never waits for us.
        thread::spawn(move || {
            BufReader::new(stdout)
                .lines()
                .map_while(Result::ok)
                .try_for_each(|line| say.send(line))
        });
        let complaints = thread::spawn(move || {
            let mut text = String::new();
            let _ = BufReader::new(stderr).read_to_string(&mut text);
            text
        });
        let Ok(url) = said.recv_timeout(TIMEOUT) else {
            drop(program);
            panic!("no address; {}", complaints.join().unwrap());
        };
        // From now on nobody is interested, but somebody has to listen.
        thread::spawn(move || said.iter().for_each(drop));
        let authority = url
            .strip_prefix("http://")
            .and_then(|rest| rest.strip_suffix('/'))
            .expect(&url);
        let address = authority.parse().expect(&url);
        Self {
            program,
            url,
            address,
            site,
        }
    }

    pub(super) fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// One request on a connection of its own.
    pub(super) fn ask(&self, request: impl AsRef<[u8]>) -> Reply {
        let mut client = self.client();
        client.send(request);
        client.read()
    }

    pub(super) fn get(&self, target: &str) -> Reply {
        self.get_with(target, "")
    }

    /// GET with more headers, each with its line end.
    pub(super) fn get_with(&self, target: &str, headers: &str) -> Reply {
        self.ask(format!(
            "GET {target} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"
        ))
    }

    pub(super) fn status_as(&self, host: &str) -> u16 {
        self.ask(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"))
            .status
    }

    #[track_caller]
    pub(super) fn assert_quick(&self) {
        let start = Instant::now();
        assert_eq!(self.get("/").status, 200);
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{:?}",
            start.elapsed()
        );
    }
}

/// A connection.
pub(super) struct Client {
    pub(super) stream: BufReader<TcpStream>,
    pub(super) only_headers: bool,
}

impl Client {
    pub(super) fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        stream.set_write_timeout(Some(TIMEOUT)).unwrap();
        Self {
            stream: BufReader::new(stream),
            only_headers: false,
        }
    }

    pub(super) fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.only_headers = bytes.as_ref().starts_with(b"HEAD ");
        self.stream.get_mut().write_all(bytes.as_ref()).unwrap();
    }

    pub(super) fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        line.trim_end_matches(['\r', '\n']).to_owned()
    }

    #[track_caller]
    pub(super) fn read(&mut self) -> Reply {
        let start = self.line();
        let status = start
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .unwrap_or_else(|| panic!("no reply: {start:?}"));
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            headers.push((name.to_ascii_lowercase(), value.to_owned()));
        }
        let mut reply = Reply {
            status,
            headers,
            body: Vec::new(),
        };
        if !self.only_headers && status != 304 {
            let length = reply
                .header("content-length")
                .map_or(0, |length| length.parse().unwrap());
            reply.body = vec![0; length];
            self.stream.read_exact(&mut reply.body).unwrap();
        }
        reply
    }
}

#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Reply {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    pub(super) fn assert_never_kept(&self) {
        for (name, value) in [
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(
                self.header(name),
                Some(value),
                "{} {:?}",
                self.status,
                self.headers
            );
        }
    }
}

pub(super) fn has_ipv6() -> bool {
    TcpListener::bind("[::1]:0").is_ok()
}
