#!/usr/bin/python3
# A group's screen in a real browser: what is written is shared, and nothing that was typed is lost by what people do with tabs.
# usage: terminal.py PRAATPLAAT
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser
from webterminal import IS_OLD, WebTerminal

PROGRAM = os.path.abspath(sys.argv[1])
TABS = 20
ALT, CTRL = 1, 2
ROWS = """(() => { const core = term._core;
  return [...Array(term.rows).keys()].map(y => term.buffer ? term.buffer.active.getLine(y).translateToString(true)
    : core.buffer.translateBufferLineToString(core.buffer.ybase + y, true)).join("\\n"); })()"""
failures = []


def check(fact, what):
    if not fact:
        failures.append(what)
        print(f"failed: {what}")


class Tab:
    """A window of the browser with a group's screen in it."""

    def __init__(self, browser, address, size=(1280, 720)):
        self.browser, self.address = browser, address
        self.target = browser.call("Target.createTarget", url="about:blank", newWindow=True)["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime"]:
            self.do(f"{domain}.enable")
        self.do("Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1, mobile=size[0] < 600)
        self.go(address)

    def do(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def go(self, address):
        self.do("Page.navigate", url=address)

    def ask(self, expression):
        answer = self.do("Runtime.evaluate", expression=expression, returnByValue=True)
        return None if "exceptionDetails" in answer else answer["result"].get("value")

    def rows(self):
        return self.ask(ROWS) or ""

    def wait(self, text, seconds=20):
        deadline = time.monotonic() + seconds
        while text not in self.rows():
            if time.monotonic() > deadline:
                raise RuntimeError(f"waited for ‘{text}’; the screen:\n{self.rows()}")
            time.sleep(0.02)

    def press(self, key, code, modifiers=0, text=None):
        text = {"text": text} if text else {}
        self.do("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key, windowsVirtualKeyCode=code, modifiers=modifiers, **text)
        self.do("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code, modifiers=modifiers)

    def type(self, text):
        for letter in text:
            self.press(letter, ord(letter.upper()), text=letter)

    def enter(self):
        self.press("Enter", 13, text="\r")

    def sit(self, group):
        """Says which group this is, once the screen asks."""
        self.wait("breakoutroom")
        self.type(str(group))
        self.wait(f"Groep {group}")
        self.enter()
        deadline = time.monotonic() + 20
        while "breakoutroom" in self.rows() and time.monotonic() < deadline:
            time.sleep(0.05)
        self.wait("roep")
        time.sleep(1)

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)


def listed(board):
    return subprocess.run([PROGRAM, "list", board], check=True, capture_output=True).stdout.decode()


def walk(browser, address, board, size, name):
    """One person in one browser: writes, takes words back, reloads, goes away and comes back, closes the tab."""
    written, half = f"Bank {name}", f"Half {name}"
    tab = Tab(browser, address, size)
    tab.sit(1)
    tab.type("n")
    time.sleep(0.5)
    tab.type(written + " een twee drie")
    tab.wait("drie")
    # Where Ctrl-W closes the tab, Alt-Backspace takes a word as well; in newer versions of xterm.js Ctrl-Backspace too.
    also = ("w", 87, CTRL) if IS_OLD else ("Backspace", 8, CTRL)
    for (key, code, modifiers), word in [(("Backspace", 8, ALT), "drie"), (("w", 87, CTRL), "twee"), (also, "een")]:
        tab.press(key, code, modifiers)
        deadline = time.monotonic() + 10
        while f" {word}" in tab.rows() and time.monotonic() < deadline:
            time.sleep(0.02)
    tab.enter()
    deadline = time.monotonic() + 20
    while written not in listed(board) and time.monotonic() < deadline:
        time.sleep(0.1)
    check(any(line.rstrip().endswith(written) or f"{written} " in line for line in listed(board).splitlines()), f"{name}: the note is not shared")
    check(not any(word in listed(board) for word in [" een", "twee", "drie"]), f"{name}: words that were taken back are there")

    # The next one has begun.
    time.sleep(0.7)
    tab.type(half)
    tab.wait(half)
    time.sleep(1.1)
    tab.do("Page.reload")
    tab.sit(1)
    tab.wait(half)
    time.sleep(1.1)
    tab.go("about:blank")
    time.sleep(0.3)
    history = tab.do("Page.getNavigationHistory")
    tab.do("Page.navigateToHistoryEntry", entryId=history["entries"][history["currentIndex"] - 1]["id"])
    # A browser may have kept the whole page.
    deadline = time.monotonic() + 20
    while half not in tab.rows() and "breakoutroom" not in tab.rows() and time.monotonic() < deadline:
        time.sleep(0.05)
    if "breakoutroom" in tab.rows():
        tab.sit(1)
    tab.wait(half)
    time.sleep(1.1)
    tab.close()
    tab = Tab(browser, address, size)
    tab.sit(1)
    tab.wait(half)
    check(half not in listed(board), f"{name}: what was not shared is shared")
    # Enter goes on with it, and shares it.
    for _ in range(2):
        tab.enter()
        time.sleep(0.7)
    deadline = time.monotonic() + 20
    while half not in listed(board) and time.monotonic() < deadline:
        time.sleep(0.1)
    check(half in listed(board), f"{name}: what was typed is lost")
    tab.close()


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


def through_ttyd(browser, board):
    """The same behind the real thing, where it is installed, with the flags that web-config gives it."""
    unit = subprocess.run([PROGRAM, "web-config", board, "--host", "bord.example.org"], check=True, capture_output=True).stdout.decode()
    flags = next(line for line in unit.splitlines() if line.startswith("ExecStart=ttyd") and "--writable" in line).split('"')[0].split()[1:]
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    port = str(taken.getsockname()[1])
    taken.close()
    flags[flags.index("--port") + 1] = port
    server = subprocess.Popen(["ttyd", *flags, PROGRAM, "open", board, "--locked"], env={**os.environ, "LC_ALL": "C.UTF-8"}, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        walk(browser, f"http://127.0.0.1:{port}/", board, (1280, 720), "ttyd")
    finally:
        server.terminate()
        server.wait(10)


folder = tempfile.mkdtemp(prefix="praatplaat-web-")
board = os.path.join(folder, "bord.praat")
subprocess.run([PROGRAM, "new", board, "--groups", "4"], check=True, capture_output=True)
browser = Browser()
try:
    web = WebTerminal([PROGRAM, "open", board, "--locked"], {"LC_ALL": "C.UTF-8"})
    for width, height in [(1280, 720), (1024, 600), (390, 844)]:
        walk(browser, web.address, board, (width, height), f"bij {width}")
    many(browser, web.address)
    if shutil.which("ttyd"):
        through_ttyd(browser, board)
    else:
        print("There is no ttyd here; xterm.js was tried behind another web terminal.")
finally:
    browser.close()
    # A locked screen keeps things in the account's own home.
    subprocess.run([PROGRAM, "forget", board], capture_output=True)
    shutil.rmtree(folder, ignore_errors=True)
if failures:
    sys.exit(1)
print("A group's screen works in a browser.")
