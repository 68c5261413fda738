#!/usr/bin/env python3
# The pages to take home in a real browser: one whole sheet of A4 for each group and each housing association, whatever stands on the board.
# usage: sheet.py PRAATPLAAT FILEPROBE
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser

PROGRAM, PROBE = map(os.path.abspath, sys.argv[1:3])
# A4 within its margins, in pixels of 1/96 inch.
WIDTH, HEIGHT = (210 - 28) / 25.4 * 96, (297 - 28) / 25.4 * 96
LONG = "woord " * 60
HOSTILE = ["<script>document.title = 'stuk'</script>", "</article></body><h1>stuk</h1>", "W" * 390, "👩‍👩‍👧 🇳🇱 ❤️" * 20, "漢字" * 190, "עברית en العربية"]

failures = []


def check(fact, what):
    if not fact:
        failures.append(what)
        print(f"failed: {what}")


def run(*words):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, env=environment).stdout.decode()


def takeaways(board, group, texts, association=None):
    for text in texts:
        run("takeaway", board, "--group", group, *(["--association", association] if association else []), "--", text)


def make(name):
    """A board, and the pages that it comes to."""
    board = os.path.join(folder, name + ".praat")
    run("new", board, *(["--demo"] if name == "demo" else ["--groups", "20" if name == "large" else "4"]))
    if name in ("session", "large"):
        subprocess.run([PROBE, "session", board, "1500" if name == "large" else "60"], check=True, env=environment)
    groups = len(json.loads(run("export", board, "--format", "json"))["groups"])
    if name in ("demo", "large"):
        takeaways(board, "1", ["Als er geklaagd wordt, dan bel ik aan"], "Woonwaarts")
        takeaways(board, "2", ["Vaker langsgaan"], "woonwaarts")
        takeaways(board, "2", ["Eerst luisteren"], "Talis")
        return board, groups + 2
    if name == "full":
        # Far more than fits: long packages, and long takeaways of one association.
        for number in range(12):
            run("package", board, f"{number} {LONG[:180]}", "--group", "1", "--case", "1", *sum([[f"--{q}", LONG[:190]] for q in ("tenants", "partner", "who", "first", "when")], []))
        takeaways(board, "1", [f"{number} {LONG[:390]}" for number in range(30)], "Woonwaarts")
        return board, groups + 1
    if name == "hostile":
        for text in HOSTILE:
            takeaways(board, "1", [text], text[:100])
        return board, groups + len(HOSTILE)
    return board, groups


def look(browser, name, board, sheets):
    page = os.path.join(folder, name + ".html")
    run("export", board, "--format", "sheet", "--output", page)
    browser.open(page, 800, 1100, False)
    check(not browser.said, f"{name}: the browser says {browser.said}")
    check(len(browser.requests) == 1, f"{name}: asks for {browser.requests}")
    check(browser.ask("document.querySelectorAll('article').length") == sheets, f"{name}: not {sheets} pages")
    check(browser.ask("document.querySelectorAll('script,img,link,[style],[onload]').length") == 0, f"{name}: there is more than text in it")
    wide = browser.ask("document.documentElement.scrollWidth")
    check(wide <= 800, f"{name}: {wide} pixels wide")
    # As on paper: as wide as a sheet within its margins, no page is higher than one.
    heights = browser.ask(
        f"[...document.querySelectorAll('article')].map(e => {{ e.style.cssText = 'width:{WIDTH}px;max-width:none;padding:0'; return e.getBoundingClientRect().height }})")
    check(max(heights) <= HEIGHT, f"{name}: a page is {max(heights):.0f} pixels high, a sheet {HEIGHT:.0f}")
    browser.open(page, 800, 1100, False)
    pdf = browser.pdf()
    found = len(re.findall(rb"/Type\s*/Page\b", pdf))
    check(found == sheets, f"{name}: {found} sheets on paper, not {sheets}")
    size = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    check(size and [round(float(side) / 72 * 25.4) for side in size.groups()] == [210, 297], f"{name}: not A4: {size and size.groups()}")


with tempfile.TemporaryDirectory(prefix="praatplaat-sheet-") as folder:
    environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder, LC_ALL="C.UTF-8", LANG="C.UTF-8")
    browser = Browser()
    try:
        for name in ["empty", "demo", "session", "full", "hostile", "large"]:
            look(browser, name, *make(name))
    finally:
        browser.close()

if failures:
    sys.exit(f"{len(failures)} failed")
print("every page to take home is one sheet of A4")
