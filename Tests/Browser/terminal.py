#!/usr/bin/python3
# A group's screen in a real browser: what is written is shared, and nothing that was typed is lost by what people do with tabs.
# usage: terminal.py PRAATPLAAT
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser
from tabs import PROGRAM, ROWS, Tab, check, failures, walk
from webterminal import WebTerminal

TABS = 20


def many(browser, address):
    """Twenty browsers: from Enter in one to the text in each of the others. Told, not judged."""
    tabs = [Tab(browser, address) for _ in range(TABS)]
    for number, tab in enumerate(tabs):
        tab.sit(number % 4 + 1)
    took = []
    for round in range(10):
        text = f"Ronde {round} x"
        for tab in tabs:
            tab.ask(f"window.seen = 0; window.looking = setInterval(() => {{ if ({ROWS}.includes({text!r})) {{ seen = Date.now(); clearInterval(looking) }} }}, 5)")
        writer = tabs[round % TABS]
        # No cell gets more notes than it can show.
        for key in [str(round % 5 + 1), "n"]:
            writer.type(key)
            time.sleep(0.5)
        writer.type(text)
        writer.wait(text)
        begun = writer.ask("Date.now()")
        writer.enter()
        others = [tab for tab in tabs if tab is not writer]
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and not all(tab.ask("seen") for tab in others):
            time.sleep(0.1)
        times = [tab.ask("seen") for tab in others]
        check(all(times), f"round {round}: {times.count(0)} of {len(times)} browsers never showed the note")
        took += [moment - begun for moment in times if moment]
        writer.press("Escape", 27)
        time.sleep(0.6)
    for tab in tabs:
        tab.close()
    took.sort()
    if took:
        print(f"{TABS} browsers, Enter to the note in another one: median {statistics.median(took):.0f} ms, 99 % {took[int(len(took) * 0.99) - 1]:.0f} ms, {len(took)} times")


folder = tempfile.mkdtemp(prefix="praatplaat-web-")
board = os.path.join(folder, "bord.praat")
subprocess.run([PROGRAM, "new", board, "--groups", "4"], check=True, capture_output=True)
browser = Browser()
try:
    web = WebTerminal([PROGRAM, "open", board, "--locked"], {"LC_ALL": "C.UTF-8"})
    for width, height in [(1280, 720), (1024, 600), (390, 844)]:
        walk(browser, web.address, board, (width, height), f"bij {width}")
    many(browser, web.address)
finally:
    browser.close()
    # A locked screen keeps things in the account's own home.
    subprocess.run([PROGRAM, "forget", board], capture_output=True)
    shutil.rmtree(folder, ignore_errors=True)
if failures:
    sys.exit(1)
print("A group's screen works in a browser.")
