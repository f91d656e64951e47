"""Tries samverk on Windows, as Wine is one, beside the same program on this machine.

  check.py SAMVERK WORK [CASE…]

SAMVERK is the program of this machine. WORK holds samverk.exe and what build.sh makes beside it. A CASE is a part of a
case's name; without one, all are tried. Each says what must be true, and what differs where it is not.
"""

import os
import shutil
import sys
import time
import traceback
import unicodedata
from pathlib import Path

from both import (
    LINUX, WORK, Failed, agree, begin, builds, end, folder, held, hold, in_console, in_terminal, linux, preview, same,
    same_tree, site_of, tree, twins, windows, write,
)

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests/browser/sample"
SAMPLE_DAY = ("--today", "2026-01-20")
PAGE = "# Sida\n\nText.\n"

cases = []


def case(what):
    """Makes a function a case, by what must be true."""
    return lambda function: cases.append((what, function))


def real():
    """A copy of the real site."""
    site = folder / "real/samverk"
    if not site.exists():
        site.mkdir(parents=True)
        for name in ("content", "static", "themes", "site.yaml"):
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, site / name)
            elif (ROOT / name).exists():
                shutil.copy(ROOT / name, site)
    return site


def sample():
    """A copy of the sample, without what somebody may have built of it."""
    site = folder / "sample/sample"
    if not site.exists():
        shutil.copytree(SAMPLE, site, ignore=shutil.ignore_patterns("public", ".samverk-cache"))
    return site


# The same as elsewhere.


@case("The real site is the same, byte for byte, and so is a second build")
def _():
    built = builds(real(), "--strict")
    before = tree(built / "public")
    again = windows(built, "build", "--strict")
    same("a second build", again, linux_again(built))
    hold(tree(built / "public") == before, "a second build changes files")


def linux_again(built):
    """What a second build says here of what was built."""
    here = folder / "again"
    shutil.copytree(real(), here)
    linux(here, "build", "--strict")
    return linux(here, "build", "--strict")


@case("The sample, with every field and every kind of Markdown, is the same, byte for byte")
def _():
    site = sample()
    there, here = twins(site)
    args = (*SAMPLE_DAY, "build", "--drafts")
    same("what it says", windows(there, *args), linux(here, *args))
    same_tree(there / "public", here / "public")


@case("Commands that show say the same")
def _():
    there, here = twins(sample())
    for args in (
        ["check", "-v"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["list"],
        ["list", "--format", "json"], ["search", "matematik"], ["schema"], ["explain", "address-unusable"],
        ["--lang", "sv", "help", "build"], ["recipe", "nginx"], ["--version"],
    ):
        args = [*SAMPLE_DAY, *args]
        same(" ".join(args), windows(there, *args), linux(here, *args))


@case("A new site, new pages and a report are the same")
def _():
    there, here = (place.parent for place in twins(site_of({})))
    for args in (
        ["init", "ny webb", "--lang", "sv"],
        ["--root", "ny webb", "--today", "2026-01-20", "new", "network", "Nätverk", "för", "åk", "6–9", "--in", "natverk"],
        ["--root", "ny webb", "new", "page", "Con"],
        ["--root", "ny webb", "new", "page", "Vad", "är", "nytt?"],
        ["--root", "ny webb", "--today", "2026-01-20", "build", "--drafts"],
        ["--root", "ny webb", "--today", "2026-01-20", "report", "-v", "--output", "rapport"],
    ):
        # The names of files are shown as Windows writes them.
        same(" ".join(args), str(windows(there, *args)).replace("\\", "/"), linux(here, *args))
    for place in (there, here):
        shutil.rmtree(place / "ny webb/.samverk-cache")
    same_tree(there, here)


# Names.


@case("Names with å, ä and ö in one character or two, and with spaces")
def _():
    apart = unicodedata.normalize("NFD", "Språk för åk 6")
    builds(site_of({
        "content/Våra nätverk/index.md": f"# Våra nätverk\n\n[Språk](<../{apart}.md>) ![Ett träd](träd%20på%20äng.svg)\n",
        f"content/{apart}.md": "# Språk\n\n[Blad](<Våra nätverk/blad å.pdf>)\n",
        "content/Våra nätverk/blad å.pdf": "blad",
        "content/Våra nätverk/träd på äng.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
        "static/Å ä/ö.txt": "ö",
    }))


@case("Paths of more than 260 characters")
def _():
    deep = "/".join(["en mapp med ett ganska langt namn for att komma ner"] * 6)
    site = site_of({f"content/{deep}/sida.md": PAGE, f"content/{deep}/blad.pdf": "blad"})
    built = builds(site)
    longest = max(len(name) for name in tree(built / "public"))
    hold(longest > 260, f"the longest has {longest}")
    with preview(site) as shown:
        write(site / f"content/{deep}/sida.md", "# Sida\n\nNy text.\n")
        shown.wait(f"/{deep.replace(' ', '-')}/sida/", "Ny text.")
        write(site / f"content/{deep}/till.md", "# Till\n")
        shown.wait(f"/{deep.replace(' ', '-')}/till/", "Till")


@case("What Windows has no file for is found, as elsewhere, and the rest is built")
def _():
    site = site_of({
        "site.yaml": "theme: bare\nseverity: {links: warning}\n",
        "content/index.md": "---\ntitle: Start\naliases: ['/wiki/Nätverk:Matte', '/fråga*/', /vad|nu/, /slut./, /AUX/, /Fin/]\n"
        "tags: [con]\n---\n",
        "content/fin.md": PAGE,
    })
    said, _ = agree(site, "build")
    hold(said.status == 0 and said.out.count("[address-unusable]") == 6 and said.out.count("[alias-taken]") == 1, said)


@case("A folder in quotes that ends in a backslash, as shells complete it")
def _():
    site = site_of({}, "x y")
    # As it stands in a command: samverk --root "..\x y\" build --quiet. The second quote belongs to the name then.
    for command in ('--root "..\\x y\\" build --quiet', 'build --quiet --root "..\\x y\\"', 'build --quiet "--root=..\\x y\\"'):
        shutil.rmtree(site / "public", ignore_errors=True)
        status, screen = in_console(site, 65001, command)
        hold("status 0" in status and (site / "public/index.html").is_file(), f"{command}: {status}\n{screen}")


# Files that are in use.


@case("A page that another program has for a moment is read all the same")
def _():
    site = site_of({"content/a.md": PAGE})
    with held(site, "nothing", r"content\a.md"):
        process = begin(site, "build")
        time.sleep(0.4)
    said = end(process)
    hold(said.status == 0 and (site / "public/a/index.html").is_file(), said)


@case("A page that another program keeps is a finding in plain words, and no other")
def _():
    site = site_of({"content/a.md": PAGE, "content/b.pdf": "b"})
    with held(site, "nothing", r"content\a.md"), held(site, "nothing", r"content\b.pdf"):
        said = windows(site, "build")
    hold(said.status == 1 and said.out.count("fel[") == 2 and said.out.count("[file-unreadable]") == 2, said)
    hold("os error" not in said.out and "annat program" in said.out, said)
    hold(windows(site, "build").status == 0, "the next build fails")


@case("A published file that another program shows for a moment is replaced all the same")
def _():
    site = site_of({"content/a.md": PAGE})
    hold(windows(site, "build", "--quiet").status == 0, "the first build fails")
    write(site / "content/a.md", "# Sida\n\nNy text.\n")
    with held(site, "reading", r"public\a\index.html"):
        process = begin(site, "build")
        time.sleep(0.8)
    said = end(process)
    hold(said.status == 0 and "Ny text." in (site / "public/a/index.html").read_text(), said)


@case("Where another program keeps a published file, it is said, and each page stays whole")
def _():
    site = site_of({"content/a.md": PAGE, "content/b.md": PAGE})
    hold(windows(site, "build", "--quiet").status == 0, "the first build fails")
    for name in "ab":
        write(site / f"content/{name}.md", "# Sida\n\nNy text.\n")
    with held(site, "reading", r"public\b\index.html"):
        said = windows(site, "build")
    hold(said.status == 2 and "os error" not in said.err, said)
    hold("annat program" in said.err and r"\public\b\index.html" in said.err, said)
    hold("Text." in (site / "public/b/index.html").read_text(), "the page is gone")
    again = windows(site, "build")
    hold(again.status == 0 and "Ny text." in (site / "public/b/index.html").read_text(), again)


# The preview.


@case("A preview shows what is saved, added, renamed and removed, and tells browsers")
def _():
    site = site_of({"content/a.md": "# A\n\nFörst.\n", "content/mapp/b.md": PAGE})
    with preview(site) as shown:
        shown.wait("/a/", "Först.")
        heard = shown.events()
        time.sleep(0.5)
        write(site / "content/a.md", "# A\n\nSedan, på ängen.\n")
        shown.wait("/a/", "Sedan, på ängen.")
        until = time.monotonic() + 10
        while "change" not in heard and time.monotonic() < until:
            time.sleep(0.05)
        hold("change" in heard, f"browsers heard {heard}")
        # As editors save.
        write(site / "content/a.md.tmp", "# A\n\nSist.\n")
        os.replace(site / "content/a.md.tmp", site / "content/a.md")
        shown.wait("/a/", "Sist.")
        os.rename(site / "content/a.md", site / "content/Ång.md")
        shown.wait("/ang/", "Sist.")
        shown.wait("/a/", None)
        os.rename(site / "content/mapp", site / "content/annan")
        shown.wait("/annan/b/", "Text.")
        write(site / "content/annan/c.md", "# C\n\nI mappen.\n")
        shown.wait("/annan/c/", "I mappen.")
        shutil.rmtree(site / "content/annan")
        shown.wait("/annan/b/", None)
        write(site / "site.yaml", "title: Annan webb\ntheme: bare\n")
        shown.wait("/ang/", "Annan webb")


@case("A preview shows a page when the program that had it lets go")
def _():
    site = site_of({"content/a.md": PAGE, "content/b.md": PAGE})
    with held(site, "nothing", r"content\b.md"), preview(site) as shown:
        shown.wait("/a/", "Text.")
        with held(site, "nothing", r"content\a.md"):
            write(site / "content/a.md", "# Sida\n\nNy text.\n")
            time.sleep(3)
        shown.wait("/a/", "Ny text.", 8)
    with held(site, "nothing", r"content\b.md"):
        running = preview(site)
        shown = running.__enter__()
    try:
        shown.wait("/b/", "Text.", 8)
    finally:
        running.__exit__(None, None, None)


@case("A preview follows hundreds of files at once, and renamed folders, and keeps nothing of either")
def _():
    site = site_of({"content/mapp/a.md": PAGE, "content/fast/b.md": PAGE})
    with preview(site) as shown:
        shown.wait("/mapp/a/", "Text.")
        heard = shown.events()

        def kept():
            """How often the folder is watched: Wine's server has it open once for each."""
            files = server_files()
            return sum(file.startswith(str(site / "content")) for file in files)

        before = kept()
        for number in range(8):
            os.rename(site / ("content/mapp" + "-2" * (number % 2)), site / ("content/mapp" + "-2" * ((number + 1) % 2)))
            shown.wait("/mapp/a/" if number % 2 else "/mapp-2/a/", "Text.")
            # Until all is looked at.
            time.sleep(0.5)
        hold(before and kept() <= before + 1, f"it is open {kept()} times, after {before}")
        for number in range(700):
            write(site / f"content/många/sida med ett långt namn nummer {number}.md", f"# Sida {number}\n\nText.\n")
        shown.wait("/manga/sida-med-ett-langt-namn-nummer-699/", "Text.")
        shown.wait("/manga/sida-med-ett-langt-namn-nummer-350/", "Text.")
        # Wine does not follow what lies in new folders, as Windows does; but what it follows, it follows on.
        write(site / "content/fast/b.md", "# Sida\n\nNy text.\n")
        shown.wait("/fast/b/", "Ny text.")
        hold(heard, "browsers heard nothing")


def server_files():
    """What the server of this Wine has open."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "comm").read_text().startswith("wineserver"):
                found += [os.readlink(file) for file in (process / "fd").iterdir()]
        except OSError:
            pass
    return found


# The console.


@case("Consoles in code pages 850 and 65001 show å, ä and ö, and colours")
def _():
    site = site_of({"content/åäö.md": "# Åäö\n\n[Fel](finns-inte-å.md)\n"})
    command = [LINUX, "--color", "never", "check"]
    expected = in_terminal(site, command)
    for page in (850, 65001):
        status, screen = in_console(site, page, "--color never check")
        hold(status.startswith(f"status 1, page {page}, "), status)
        # The screen breaks lines where it ends.
        same(f"the screen in page {page}", "".join(screen.split()), "".join(expected.split()))
        status, screen = in_console(site, page, "check")
        hold(status == f"status 1, page {page}, colours 1", status)
    hold("åäö" in expected and "Länken" in expected, expected)


@case("Help is Swedish on a Swedish Windows, and English on others")
def _():
    there, here = twins(site_of({}))
    for language, name in (("sv", "sv_SE.UTF-8"), ("en", "C.UTF-8")):
        env = {"LOCPATH": str(WORK / "locale"), "LC_ALL": None, "LANG": name}
        (there / "tyst.cmd").write_text("@set LANG=\r\n@set LC_ALL=\r\n@%1 help\r\n")
        outside = there.parent
        shutil.move(there / "tyst.cmd", outside / "tyst.cmd")
        said = in_cmd(outside, "tyst.cmd", **env)
        same(f"with {name}", said.out.replace("\r\n", "\n"), linux(here.parent, "--lang", language, "help").out)


def in_cmd(place, script, **env):
    """Runs a script of Windows' own shell, which is given the program."""
    from both import WINE, run

    return run([WINE, "cmd", "/c", script], place, [str(WORK / "samverk.exe").replace("/", "\\")], env)


def main():
    passed = failed = 0
    chosen = [(what, function) for what, function in cases if not sys.argv[3:] or any(part in what for part in sys.argv[3:])]
    for what, function in chosen:
        began = time.monotonic()
        try:
            function()
        except Exception as error:
            failed += 1
            why = error if isinstance(error, Failed) else traceback.format_exc()
            print(f"FAILED {what}\n{why}", flush=True)
        else:
            passed += 1
            print(f"{what} ({time.monotonic() - began:.1f} s)", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
