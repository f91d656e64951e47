//! `samverk serve` as HTTP: who may ask, for what, and how. What it shows is the affair of other
//! tests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use crate::site::Site;

/// Longer than anything here takes, even on a machine that is busy with other tests.
const TIMEOUT: Duration = Duration::from_secs(30);
/// What nobody may ever read through the server.
const SECRET: &str = "hemligt-4711";
const TEXT: &str = "åäö0123456789";

/// A site with a page, a picture's worth of bytes and a text, and things beside `content/` that are
/// not of the site.
fn sample() -> Site {
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
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    fn start(mut command: Command) -> Self {
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
    fn wait(&mut self) -> ExitStatus {
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
struct Preview {
    program: Running,
    url: String,
    address: SocketAddr,
    site: Site,
}

impl Preview {
    fn of(site: Site) -> Self {
        Self::with(site, &["--port", "0"])
    }

    fn with(site: Site, options: &[&str]) -> Self {
        let mut program = Running::start(site.command(&[&["serve"], options].concat()));
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

    fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// One request on a connection of its own.
    fn ask(&self, request: impl AsRef<[u8]>) -> Reply {
        let mut client = self.client();
        client.send(request);
        client.read()
    }

    fn get(&self, target: &str) -> Reply {
        self.get_with(target, "")
    }

    /// GET with more headers, each with its line end.
    fn get_with(&self, target: &str, headers: &str) -> Reply {
        self.ask(format!(
            "GET {target} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"
        ))
    }

    fn status_as(&self, host: &str) -> u16 {
        self.ask(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"))
            .status
    }

    #[track_caller]
    fn assert_quick(&self) {
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
struct Client {
    stream: BufReader<TcpStream>,
    only_headers: bool,
}

impl Client {
    fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        stream.set_write_timeout(Some(TIMEOUT)).unwrap();
        Self {
            stream: BufReader::new(stream),
            only_headers: false,
        }
    }

    fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.only_headers = bytes.as_ref().starts_with(b"HEAD ");
        self.stream.get_mut().write_all(bytes.as_ref()).unwrap();
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        line.trim_end_matches(['\r', '\n']).to_owned()
    }

    #[track_caller]
    fn read(&mut self) -> Reply {
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
struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    fn assert_never_kept(&self) {
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

fn has_ipv6() -> bool {
    TcpListener::bind("[::1]:0").is_ok()
}

#[test]
fn the_preview_answers_to_every_local_name() {
    let preview = Preview::of(sample());
    let port = preview.address.port();
    assert_eq!(preview.url, format!("http://127.0.0.1:{port}/"));
    let mut hosts = vec!["127.0.0.1", "localhost"];
    if has_ipv6() {
        hosts.push("[::1]");
    }
    for host in hosts {
        let mut stream = TcpStream::connect(format!("{host}:{port}")).expect(host);
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        assert!(
            reply.starts_with("HTTP/1.1 200 ") && reply.contains("Välkommen"),
            "{host}: {reply}"
        );
    }
}

#[test]
fn other_names_have_to_be_allowed() {
    let preview = Preview::with(
        sample(),
        &["--port", "0", "--allow-host", "preview.example"],
    );
    for (host, status) in [
        ("localhost", 200),
        ("LocalHost.:80", 200),
        ("www.localhost", 200),
        ("127.0.0.1", 200),
        ("127.1.2.3:9", 200),
        ("[::1]", 200),
        ("preview.example", 200),
        ("PREVIEW.example.:8080", 200),
        ("evil.example", 403),
        ("localhost.evil.example", 403),
        ("sub.preview.example", 403),
        ("192.168.0.1", 403),
        ("localhost:x", 400),
        ("", 400),
    ] {
        assert_eq!(preview.status_as(host), status, "{host}");
    }
    let reply = preview.ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    assert!(
        reply.text().contains("evil.example") && reply.text().contains("--allow-host"),
        "{}",
        reply.text()
    );
    assert_eq!(
        reply.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    reply.assert_never_kept();
    assert_eq!(preview.ask("GET / HTTP/1.1\r\n\r\n").status, 400);
    assert_eq!(
        preview
            .ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n")
            .status,
        400
    );
    assert_eq!(preview.get("http://evil.example/").status, 403);
    assert_eq!(preview.get("http://localhost/").status, 200);
}

#[test]
fn a_preview_for_the_network_is_asked_by_address() {
    let preview = Preview::with(sample(), &["--port", "0", "--host", "0.0.0.0"]);
    for (host, status) in [
        ("192.168.0.1:8080", 200),
        ("[fe80::1]", 200),
        ("localhost", 200),
        ("evil.example", 403),
    ] {
        assert_eq!(preview.status_as(host), status, "{host}");
    }
}

#[test]
fn nothing_but_the_site_is_ever_served() {
    let preview = Preview::of(sample());
    let root = preview.site.path("hemligt.txt").display().to_string();
    let mut targets = Vec::new();
    for up in [
        "..",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252e",
        "..;",
        "%c0%ae%c0%ae",
        "%u002e%u002e",
        "..%00",
        "....",
        "..\\",
        "..%5c",
    ] {
        for slash in ["/", "%2f", "%2F", "\\", "%5c", "//", "%252f", "/./"] {
            targets.push(format!("/{up}{slash}hemligt.txt"));
            targets.push(format!("/natverk{slash}{up}{slash}{up}{slash}hemligt.txt"));
            targets.push(format!("/{up}{slash}themes{slash}hemligt.txt"));
            targets.push(format!("/.samverk{slash}{up}{slash}{up}{slash}hemligt.txt"));
        }
    }
    targets.extend([
        root.clone(),
        format!("/{root}"),
        format!("//{root}"),
        format!("/file://{root}"),
        format!("file://{root}"),
    ]);
    for rest in [
        "/hemligt.txt",
        "/site.yaml",
        "/content/index.md",
        "/index.md",
        "/themes/hemligt.txt",
        "/content-hemligt/",
        "/../content-hemligt/index.md",
        "/.samverk-cache/",
        "/.samverk/../hemligt.txt",
        "/.samverk/hemligt.txt",
        "/?page=../hemligt.txt/../",
        "*",
        "hemligt.txt",
        "../hemligt.txt",
        "http://localhost/../hemligt.txt",
        "/%00",
        "/hemligt.txt%00.html",
    ] {
        targets.push(rest.to_owned());
    }
    for target in targets {
        let reply = preview.get(&target);
        assert!(!reply.text().contains(SECRET), "{target}: {}", reply.text());
        if !target.contains('?') {
            assert!(
                matches!(reply.status, 400 | 404),
                "{target}: {}",
                reply.status
            );
        }
    }
}

#[test]
fn pages_and_files_come_with_their_types_and_are_never_kept() {
    let preview = Preview::of(sample());
    for (target, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/natverk/matematik/", "text/html; charset=utf-8"),
        ("/plan.txt", "text/plain; charset=utf-8"),
        ("/film.mp4", "video/mp4"),
        ("/.samverk/preview.js", "text/javascript; charset=utf-8"),
        ("/.samverk/preview.css", "text/css; charset=utf-8"),
    ] {
        let reply = preview.get(target);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (200, Some(media_type)),
            "{target}"
        );
        assert_eq!(reply.header("transfer-encoding"), None, "{target}");
        reply.assert_never_kept();
    }
    assert_eq!(preview.get("/plan.txt").text(), TEXT);
    assert_eq!(preview.get("/film.mp4").body.len(), 20_000_000);
}

#[test]
fn missing_addresses_are_not_found() {
    let preview = Preview::of(sample());
    for target in ["/finns-inte/", "/finns-inte.png", "/natverk/finns-inte/"] {
        let reply = preview.get(target);
        assert_eq!(reply.status, 404, "{target}");
        reply.assert_never_kept();
    }
    assert_eq!(preview.get("/natverk/matematik/").status, 200);
    preview.site.remove("content/natverk/matematik.md");
    let start = Instant::now();
    while preview.get("/natverk/matematik/").status != 404 {
        assert!(start.elapsed() < TIMEOUT, "the page stays");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn head_is_get_without_a_body_and_nothing_else_is_allowed() {
    let preview = Preview::of(sample());
    for target in ["/", "/plan.txt", "/film.mp4", "/finns-inte/"] {
        let get = preview.get(target);
        let mut client = preview.client();
        client.send(format!("HEAD {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        let head = client.read();
        let without_date = |reply: &Reply| {
            reply
                .headers
                .iter()
                .filter(|(name, _)| name != "date")
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            (head.status, without_date(&head)),
            (get.status, without_date(&get)),
            "{target}"
        );
        // Had there been a body, this would read it.
        client.send("GET /plan.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert_eq!(client.read().text(), TEXT, "{target}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let reply = preview.ask(format!(
            "{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=b"
        ));
        assert_eq!(
            (reply.status, reply.header("allow")),
            (405, Some("GET, HEAD")),
            "{method}"
        );
    }
}

#[test]
fn conditional_and_range_requests_are_answered() {
    let preview = Preview::of(sample());
    for target in ["/", "/plan.txt"] {
        let first = preview.get(target);
        let tag = first.header("etag").expect(target);
        for list in [
            tag.to_owned(),
            format!("W/{tag}"),
            format!("\"a\", {tag}"),
            "*".to_owned(),
        ] {
            let reply = preview.get_with(target, &format!("If-None-Match: {list}\r\n"));
            assert_eq!(
                (reply.status, reply.header("etag")),
                (304, Some(tag)),
                "{target} {list}"
            );
            reply.assert_never_kept();
        }
        assert_eq!(
            preview.get_with(target, "If-None-Match: \"a\"\r\n").status,
            200
        );
    }
    let length = TEXT.len();
    for (range, status, content_range, body) in [
        ("bytes=6-8", 206, Some(format!("bytes 6-8/{length}")), "012"),
        (
            "bytes=14-",
            206,
            Some(format!("bytes 14-15/{length}")),
            "89",
        ),
        ("bytes=-1", 206, Some(format!("bytes 15-15/{length}")), "9"),
        ("bytes=0-1,3-4", 200, None, TEXT),
        ("bytes=b", 200, None, TEXT),
    ] {
        let reply = preview.get_with("/plan.txt", &format!("Range: {range}\r\n"));
        assert_eq!(
            (reply.status, reply.header("content-range"), &*reply.text()),
            (status, content_range.as_deref(), body),
            "{range}"
        );
    }
    let outside = preview.get_with("/plan.txt", "Range: bytes=16-\r\n");
    assert_eq!(
        (outside.status, outside.header("content-range")),
        (416, Some("bytes */16"))
    );
    assert_eq!(
        preview
            .get_with("/plan.txt", "Range: bytes=0-1\r\nIf-Range: \"a\"\r\n")
            .status,
        200
    );
    let film = preview.get_with("/film.mp4", "Range: bytes=19999990-\r\n");
    assert_eq!((film.status, film.body), (206, vec![7; 10]));
}

#[test]
fn connections_are_kept_and_requests_can_be_sent_ahead() {
    let preview = Preview::of(sample());
    let mut client = preview.client();
    let one = "GET /plan.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.send(one);
    assert_eq!(client.read().text(), TEXT);
    client.send(one.repeat(50));
    for _ in 0..50 {
        assert_eq!(client.read().text(), TEXT);
    }
    let mut old = preview.client();
    old.send("GET /plan.txt HTTP/1.0\r\nHost: localhost\r\n\r\n");
    assert_eq!(old.read().text(), TEXT);
    assert_eq!(old.stream.read(&mut [0]).unwrap(), 0);
}

#[test]
fn garbage_ends_its_own_connection_only() {
    let preview = Preview::of(sample());
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET\r\n\r\n",
        b"\0\0\0\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
    ] {
        let mut client = preview.client();
        client.send(garbage);
        drop(client);
        preview.assert_quick();
    }
    assert_eq!(preview.get("/%zz").status, 400);
    assert_eq!(preview.get("/%ff").status, 400);
}

#[test]
fn slow_clients_keep_nobody_waiting() {
    let preview = Preview::of(sample());
    let connect = || TcpStream::connect(preview.address).unwrap();
    let idle: Vec<_> = (0..500).map(|_| connect()).collect();
    let half: Vec<_> = (0..50)
        .map(|_| {
            let mut stream = connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: loc").unwrap();
            stream
        })
        .collect();
    let deaf: Vec<_> = (0..8)
        .map(|_| {
            let mut client = preview.client();
            client.send("GET /film.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            client
        })
        .collect();
    for _ in 0..5 {
        preview.assert_quick();
    }
    drop((idle, half, deaf));
    preview.assert_quick();
}

#[test]
fn answers_come_at_once_on_connections_that_are_kept() {
    let preview = Preview::of(sample());
    for target in ["/", "/plan.txt"] {
        let mut client = preview.client();
        let mut times: Vec<_> = (0..40)
            .map(|_| {
                let start = Instant::now();
                client.send(format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                assert_eq!(client.read().status, 200);
                start.elapsed()
            })
            .collect();
        times.sort();
        // A reader who is made to wait for an acknowledgement waits for 40 ms each time.
        assert!(times[10] < Duration::from_millis(20), "{target}: {times:?}");
    }
}

#[test]
fn a_busy_default_port_gives_way_to_the_next_free_one() {
    // Whether this test or another program has it makes no difference.
    let other = TcpListener::bind("127.0.0.1:8080");
    let preview = Preview::with(sample(), &[]);
    let port = preview.address.port();
    assert_ne!(port, 8080);
    assert_eq!(preview.get("/").status, 200);
    drop(other);
}

#[test]
fn a_busy_explicit_port_is_an_error() {
    let mut occupants = vec!["127.0.0.1:0", "0.0.0.0:0"];
    if has_ipv6() {
        occupants.extend(["[::1]:0", "[::]:0"]);
    }
    for occupant in occupants {
        let other = TcpListener::bind(occupant).unwrap();
        let port = other.local_addr().unwrap().port().to_string();
        let site = sample();
        let mut program = Running::start(site.command(&["serve", "--port", &port]));
        let status = program.wait();
        let (mut stdout, mut stderr) = (String::new(), String::new());
        program
            .0
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut stdout)
            .unwrap();
        program
            .0
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut stderr)
            .unwrap();
        assert_eq!(
            (status.code(), stdout.as_str()),
            (Some(2), ""),
            "{occupant}: {stderr}"
        );
        assert!(
            stderr.starts_with("samverk: ") && stderr.contains(&port),
            "{occupant}: {stderr}"
        );
    }
}

#[test]
fn a_foreign_address_is_an_error() {
    let site = sample();
    let mut program =
        Running::start(site.command(&["serve", "--port", "0", "--host", "192.0.2.1"]));
    assert_eq!(program.wait().code(), Some(2));
    let mut stderr = String::new();
    program
        .0
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut stderr)
        .unwrap();
    assert!(stderr.contains("192.0.2.1"), "{stderr}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_preview_at_once() {
    let mut preview = Preview::of(sample());
    // Not even those who are in the middle of something are waited for.
    let ip: IpAddr = preview.address.ip();
    let mut half = TcpStream::connect((ip, preview.address.port())).unwrap();
    half.write_all(b"GET / HT").unwrap();
    let mut deaf = preview.client();
    deaf.send("GET /film.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut events = preview.client();
    events.send("GET /.samverk/events?page=%2F&version=0 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(events.line(), "HTTP/1.1 200 OK");
    let start = Instant::now();
    let sent = Command::new("kill")
        .args(["-INT", &preview.program.0.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    assert_eq!(preview.program.wait().code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
}
