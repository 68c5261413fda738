#!/usr/bin/env python3
# The poster in a real browser: what a reader, a phone and a printer make of it.
# usage: poster.py PRAATPLAAT FILEPROBE
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser

PROGRAM, PROBE = map(os.path.abspath, sys.argv[1:3])
SIZES = [(1587, 1123), (800, 1100), (390, 844)]
HOSTILE = [
    "<script>document.title = 'stuk'</script>", "<img src=x onerror=\"document.title = 'stuk'\">", "</li></ul></section><h1>stuk</h1>",
    "<style>*{display:none}</style>", "<svg onload=alert(1)>", "<meta http-equiv=refresh content=0;url=http://example.org>", "\u202egewoon\u2066 om",
    "javascript:alert(1)", "\" onmouseover=\"alert(1)", "W" * 400, "&lt;b&gt; &amp;", "z" + "\u0301" * 200, "👩‍👩‍👧 🇳🇱 ❤️", "עברית en العربية",
]

failures = []


def check(fact, what):
    if not fact:
        failures.append(what)
        print(f"failed: {what}")


def run(*words, **more):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, env=environment, **more).stdout.decode()


def make(name, notes, groups=4, hostile=False):
    board = os.path.join(folder, name + ".praat")
    run("new", board, *(["--demo"] if name == "demo" else ["--groups", str(groups)]))
    if notes:
        subprocess.run([PROBE, "session", board, str(notes)], check=True, env=environment)
    for text in HOSTILE if hostile else []:
        run("add", board, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "--role", text[:100], "--", text)
    page = os.path.join(folder, name + ".html")
    run("export", board, "--format", "html", "--output", page)
    return board, page


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def look(browser, name, board, page):
    notes = json.loads(run("list", board, "--format", "json"))
    for width, height in SIZES:
        for dark in [False, True]:
            place = f"{name} at {width}x{height}{', dark' if dark else ''}"
            browser.open(page, width, height, dark)
            wide = browser.ask("document.documentElement.scrollWidth")
            check(wide <= width, f"{place}: {wide} pixels wide")
            out = browser.ask(
                f"[...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > {width} + 1).length")
            check(out == 0, f"{place}: {out} elements stick out")
            check(not browser.said, f"{place}: the browser says {browser.said}")
            asked = [url for url in browser.requests if not url.startswith("file://")]
            check(not asked and len(browser.requests) == 1, f"{place}: asks for {browser.requests}")
            back = browser.ask("getComputedStyle(document.body).backgroundColor")
            check((sum(map(int, re.findall(r"\d+", back)[:3])) < 380) == dark, f"{place}: the paper is {back}")
    texts = set(browser.ask("[...document.querySelectorAll('.case .said')].map(e => e.textContent)"))
    safe = [note["text"] for note in notes if not re.search("[\u0300-\u036f\u202a-\u202e\u2066-\u2069]", note["text"])]
    missing = [text for text in safe if text not in texts]
    check(not missing, f"{name}: not on the page: {missing[:3]}")
    check(browser.ask("document.querySelectorAll('.case .said').length") == len(notes), f"{name}: not {len(notes)} notes on the plate")
    check(browser.ask("document.title") == "Praatplaat leefbaarheid", f"{name}: something ran")
    check(browser.ask("document.querySelectorAll('script,img,iframe,object,embed,link,form,input,[onerror],[onload],[onclick],[style]').length") == 0,
          f"{name}: there is more than text in it")
    check(browser.ask("[...document.querySelectorAll('h1')].length") == 1, f"{name}: not one h1")
    check(browser.ask("document.querySelectorAll('th:not([scope])').length") == 0, f"{name}: a heading cell without scope")
    # A script that is put in all the same does not run: the page's own policy.
    browser.ask("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s) })()")
    check(browser.ask("window.ran") is None, f"{name}: scripts run")


with tempfile.TemporaryDirectory(prefix="praatplaat-poster-") as folder:
    environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder, LC_ALL="C.UTF-8", LANG="C.UTF-8")
    browser = Browser()
    try:
        for name, notes, groups, hostile, sheets in [
            ("default", 0, 4, False, 1), ("small", 12, 4, False, 1), ("session", 40, 4, False, 1), ("demo", 0, 8, False, 1), ("hostile", 8, 4, True, None),
            ("large", 1500, 20, False, None),
        ]:
            board, page = make(name, notes, groups, hostile)
            look(browser, name, board, page)
            browser.open(page, *SIZES[0])
            pdf = browser.pdf()
            if sheets:
                check(pages(pdf) == sheets, f"{name}: {pages(pdf)} pages on paper")
                size = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
                check(size and [round(float(side) / 72 * 25.4 / 5) * 5 for side in size.groups()] == [420, 295], f"{name}: not A3: {size and size.groups()}")
            elif name == "large":
                check(20 < pages(pdf) < 120, f"{name}: {pages(pdf)} pages on paper")
    finally:
        browser.close()

if failures:
    sys.exit(f"{len(failures)} failed")
print("the poster is as it should be, in a browser, on a phone and on paper")
