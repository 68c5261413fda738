# A terminal of any kind with the board in it: keys go in as from a keyboard, and what stands in its cells and on its picture comes out.
import os
import re
import subprocess
import time
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
GROUNDS = {"white": ("#000000", "#ffffff"), "black": ("#e5e5e5", "#000000")}
KEYS = {"Esc": "Escape", "Enter": "Return", "BS": "BackSpace", "Del": "Delete", "PgUp": "Prior", "PgDn": "Next", "S-Tab": "shift+Tab"}
# What then stands there.
SHARED = "▌met a "
# WCAG's AA asks 4.5 of two colours; the thin lines of a letter are drawn in a mixture of both.
LEAST_CONTRAST = 3
# How many seconds a terminal may take for anything: one that draws without a graphics card, beside other work, takes its time.
PATIENCE = 30


def width(letter):
    """The columns of one cell's text, as the program counts them."""
    return 2 if unicodedata.east_asian_width(letter[0]) in "WF" else 1


def cells(row, columns):
    """A row of text as cells: a mark stands in the cell of its letter, and the second half of a wide character is empty."""
    made = []
    for letter in row:
        if made and (unicodedata.combining(letter) or letter == "\ufe0f"):
            place = -1 if made[-1] else -2
            made[place] += letter
            continue
        made += [letter] + [""] * (width(letter) - 1)
    return made + [" "] * (columns - len(made))


class Terminal:
    """A terminal with the board in it. Each kind says how it is started and how its cells are read. Its cursor is a line: a block has colours of its own."""

    # Keys that not every terminal sends alike, pressed where the scenario ends with "Tuin met hk" half written.
    PRESSED = ["KP_Home", "ctrl+Delete", "KP_End", "alt+BackSpace", "a", "b", "KP_Left", "KP_Delete", "KP_Enter"]

    def __init__(self, folder, scenario, ground, command):
        self.folder, self.scenario, self.command = folder, scenario, command
        self.ink, self.ground = GROUNDS[ground]
        self.told = os.path.join(folder, "cells")
        words = self.start()
        self.process = subprocess.Popen(words, env={**os.environ, **self.variables()}, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while not (found := self.windows()):
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise RuntimeError("it does not start")
            time.sleep(0.1)
        self.window = found[-1]
        self.focus()

    def windows(self):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True).stdout.decode().split()

    def focus(self):
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True)

    def variables(self):
        return {}

    def key(self, name):
        """Presses a key, with what is held down before it: `ctrl+Delete`."""
        subprocess.run(["xdotool", "key", name], check=True)

    def letter(self, letter):
        subprocess.run(["xdotool", "type", letter], check=True)

    def grab(self, path):
        subprocess.run(["import", "-window", self.window, path], check=True)

    def press(self, notation):
        for name, letter in re.findall(r"<([^>]+)>|(.)", notation):
            if name:
                self.key(KEYS.get(name, name))
            else:
                self.letter(letter)
            time.sleep(0.5)

    def picture(self, path):
        """Takes a picture, and once more while a letter can't be told from what is behind it: what is known of a cell is perhaps not painted yet.
        Returns which can't, in the end."""
        deadline = time.monotonic() + PATIENCE
        while True:
            self.grab(path)
            faint = self.faint(path)
            if not faint or time.monotonic() > deadline:
                return faint

    def faint(self, path):
        data = subprocess.run(["convert", path, "ppm:-"], check=True, capture_output=True).stdout
        wide, high = map(int, re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data).groups())
        pixels = data[len(data) - 3 * wide * high:]
        across, down = wide // self.scenario.columns, high // self.scenario.rows
        levels = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in range(256)]
        faint = []
        for y, row in enumerate(self.expected):
            for x, text in enumerate(row):
                if not text or not text.isalnum():
                    continue
                lights = []
                for line in range(y * down, (y + 1) * down):
                    start = 3 * (line * wide + x * across)
                    part = pixels[start:start + 3 * across]
                    lights += [0.2126 * levels[r] + 0.7152 * levels[g] + 0.0722 * levels[b] for r, g, b in zip(part[::3], part[1::3], part[2::3])]
                ratio = (max(lights) + 0.05) / (min(lights) + 0.05)
                if ratio < LEAST_CONTRAST:
                    faint.append(f"‘{text}’ in column {x}, row {y} has a contrast of {ratio:.1f}")
        return faint

    def differences(self, rows):
        """Waits until every cell is as it has to be.
        Returns which are not, in the end."""
        self.expected = self.scenario.screen(rows)
        deadline = time.monotonic() + PATIENCE
        while True:
            now = self.cells()
            different = [(x, y) for y, row in enumerate(self.expected) for x, text in enumerate(row) if not now or not self.same(text, now[y][x])]
            if not different or time.monotonic() > deadline:
                return [f"column {x}, row {y}: ‘{self.expected[y][x]}’ is to stand there, ‘{now[y][x] if now else 'nothing'}’ does" for x, y in different]
            time.sleep(0.2)

    def same(self, expected, found):
        return expected == found

    def text(self):
        return "\n".join("".join(row) for row in self.cells() or [])

    def keys(self):
        """Presses the keys, and waits for what comes of them.
        Returns what is there instead, in the end."""
        for name in self.PRESSED:
            self.key(name)
            time.sleep(0.5)
        text = self.wait(SHARED)
        return [] if SHARED in text else [f"after {' '.join(self.PRESSED)} there is no ‘{SHARED}’:\n{text}"]

    def wait(self, awaited):
        """Waits for a text.
        Returns what is there in the end."""
        deadline = time.monotonic() + PATIENCE
        while awaited not in (text := self.text()) and time.monotonic() < deadline:
            time.sleep(0.2)
        return text

    def end(self):
        self.process.terminate()
        self.process.wait(10)
