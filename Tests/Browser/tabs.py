# A window of the browser with a terminal in it, and what one person does there.
import os
import subprocess
import sys
import time

PROGRAM = os.path.abspath(sys.argv[1])
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
        try:
            answer = self.do("Runtime.evaluate", expression=expression, returnByValue=True)
        except RuntimeError as fault:
            # The page was left for another one while it was asked.
            if "navigated" in str(fault):
                return None
            raise
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
    also = ("Backspace", 8, CTRL) if tab.ask("!!term.buffer") else ("w", 87, CTRL)
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
