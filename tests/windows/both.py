"""Runs samverk on Windows, as Wine is one, and the same program on this machine, and compares what they do."""

import difflib
import fcntl
import http.client
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# The program of this machine, and the folder with samverk.exe and what build.sh makes beside it.
LINUX, WORK = Path(sys.argv[1]), Path(sys.argv[2])
WINE = "/usr/lib/wine/wine64"
# Longer than anything takes on a machine that has much else to do.
TIMEOUT = 180

folder = Path(tempfile.mkdtemp())


class Failed(Exception):
    """What differs."""


# What is compared.


def hold(is_true, otherwise):
    if not is_true:
        raise Failed(otherwise)


def same(what, windows, linux):
    windows, linux = str(windows), str(linux)
    if windows != linux:
        lines = [text.splitlines() for text in (linux, windows)]
        difference = list(difflib.unified_diff(*lines, "Linux", "Windows", lineterm="", n=1))
        raise Failed("\n".join([f"{what}:", *difference[:30]]))


def tree(top):
    """Every file and folder below one, by its path."""
    found = {}
    for path in sorted(top.rglob("*")):
        found[str(path.relative_to(top))] = path.read_bytes() if path.is_file() else None
    return found


def same_tree(windows, linux):
    there, here = tree(windows), tree(linux)
    same("the files", "\n".join(there), "\n".join(here))
    hold(here, f"there is nothing in {linux}")
    for name, expected in here.items():
        if there[name] != expected:
            same(name, *(bytes_.decode("utf-8", "replace") for bytes_ in (there[name], expected)))


# What is run.


class Run:
    """What a program said."""

    def __init__(self, done):
        self.status = done.returncode
        self.out, self.err = done.stdout.decode(), done.stderr.decode()

    def __str__(self):
        # How long it took is not compared.
        return re.sub(r"\d+[.,]\d+ s", "… s", f"status {self.status}\n{self.out}\n-- stderr\n{self.err}")


def environment(changes):
    changed = {"LC_ALL": "C.UTF-8", **changes}
    return {name: value for name, value in {**os.environ, **changed}.items() if value is not None}


def run(program, site, args, env):
    done = subprocess.run(
        [*program, *args], cwd=site, env=environment(env), stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT
    )
    return Run(done)


def linux(site, *args, **env):
    return run([LINUX], site, args, env)


def windows(site, *args, **env):
    return run([WINE, WORK / "samverk.exe"], site, args, env)


def begin(site, *args):
    """Begins to run it on Windows."""
    command = [WINE, WORK / "samverk.exe", *args]
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=site, env=environment({}), **pipes)


def end(process):
    out, err = process.communicate(timeout=TIMEOUT)
    return Run(subprocess.CompletedProcess(process.args, process.returncode, out, err))


def site_of(files, name="sajt"):
    """A site in a folder of its own, of texts by their paths."""
    site = Path(tempfile.mkdtemp(dir=folder)) / name
    for path, text in {"site.yaml": "title: Provsajt\ntheme: bare\n", "content/index.md": "# Start\n", **files}.items():
        write(site / path, text)
    return site


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def twins(site):
    """Two copies of a site, one for each program."""
    places = [Path(tempfile.mkdtemp(dir=folder)) / site.name for _ in range(2)]
    for place in places:
        shutil.copytree(site, place)
    return places


def agree(site, *args, **env):
    """Runs a command on both; what they say and leave must be the same."""
    there, here = twins(site)
    said = [windows(there, *args, **env), linux(here, *args, **env)]
    same(" ".join(args), *said)
    for place in (there, here):
        shutil.rmtree(place / ".samverk-cache", ignore_errors=True)
    same_tree(there, here)
    return said[0], there


def builds(site, *args):
    """Builds it on both."""
    said, built = agree(site, "build", *args)
    hold(said.status == 0, said)
    return built


@contextmanager
def held(site, sharing, path):
    """Has another program keep a file open."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    holder = subprocess.Popen([WINE, WORK / "hold.exe", sharing, path], cwd=site, env=environment({}), **pipes)
    try:
        line = holder.stdout.readline().strip()
        hold(line == b"held", f"{path} {line}")
        yield
    finally:
        holder.stdin.close()
        holder.wait(TIMEOUT)


def wide(descriptor):
    """Makes a terminal 100 characters wide."""
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))


def in_terminal(site, command, **env):
    """What a command writes to a terminal."""
    here, there = pty.openpty()
    wide(there)
    ends = {"stdin": there, "stdout": there, "stderr": there}
    process = subprocess.Popen(command, cwd=site, env=environment(env), start_new_session=True, **ends)
    os.close(there)
    said = b""
    try:
        while piece := os.read(here, 4096):
            said += piece
    # The other end is closed.
    except OSError:
        pass
    process.wait(TIMEOUT)
    os.close(here)
    return said.decode().replace("\r\n", "\n")


def in_console(site, page, words, **env):
    """Runs samverk with what somebody writes after its name; the first line that console.exe says, and the screen."""
    command = f"{WORK / 'samverk.exe'} {words}".replace("/", "\\")
    screen = site.parent / "screen"
    in_terminal(site, [WINE, WORK / "console.exe", "../screen", str(page), command], **env)
    hold(screen.is_file(), "the console shows nothing")
    first, _, rest = screen.read_text().partition("\n")
    return first, rest


class Preview:
    """A preview on Windows."""

    def __init__(self, site):
        self.site = site
        self.process = begin(site, "serve", "--port", "0")
        first = self.process.stdout.readline().decode().strip()
        hold(first.startswith("http://127.0.0.1:"), f"it says {first!r}")
        self.host = first.removeprefix("http://").rstrip("/")
        self.said = b""
        threading.Thread(target=self.listen, args=(self.process.stderr,), daemon=True).start()
        threading.Thread(target=self.listen, args=(self.process.stdout,), daemon=True).start()

    def listen(self, stream):
        for line in stream:
            self.said += line

    def get(self, address):
        connection = http.client.HTTPConnection(self.host, timeout=TIMEOUT)
        connection.request("GET", quote(address))
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, body

    def wait(self, address, text, seconds=20):
        """Waits until a page has a text; `None` waits until there is no page."""
        until = time.monotonic() + seconds
        while True:
            status, body = self.get(address)
            if status == 404 if text is None else status == 200 and text in body:
                return body
            if time.monotonic() > until:
                raise Failed(f"{address} has no {text!r} after {seconds} s, but {status}:\n{body[:2000]}\n{self.said.decode()}")
            time.sleep(0.05)

    def events(self):
        """Follows the preview as a browser does; gives the list that its events come into."""
        heard = []
        connection = http.client.HTTPConnection(self.host, timeout=TIMEOUT)
        connection.request("GET", "/.samverk/events")
        answer = connection.getresponse()

        def listen():
            try:
                while line := answer.fp.readline():
                    if line.startswith(b"event:"):
                        heard.append(line.decode().removeprefix("event:").strip())
            except (OSError, ValueError):
                pass

        threading.Thread(target=listen, daemon=True).start()
        return heard


@contextmanager
def preview(site):
    running = Preview(site)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.wait()
