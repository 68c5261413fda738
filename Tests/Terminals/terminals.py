#!/usr/bin/python3
# The board in real terminals on a display that nobody sees: keys are pressed as on a keyboard, and each cell is what the scenario has there.
# usage: terminals.py PRAATPLAAT [xterm|vte|kitty|urxvt ...]
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tty
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.abspath(sys.argv[1])
PICTURES = os.path.join(HERE, "../../.build/terminals")
SCENARIO = os.path.join(HERE, "../Scenarios/in-every-terminal.scenario")
GROUNDS = {"white": ("#000000", "#ffffff"), "black": ("#e5e5e5", "#000000")}
KEYS = {"Esc": "Escape", "Enter": "Return", "BS": "BackSpace", "Del": "Delete", "PgUp": "Prior", "PgDn": "Next", "S-Tab": "shift+Tab"}
# Keys that not every terminal sends alike, pressed where the scenario ends with "Tuin met hk" half written, and what then stands there.
PRESSED = ["KP_Home", "ctrl+Delete", "KP_End", "alt+BackSpace", "a", "b", "KP_Left", "KP_Delete", "KP_Enter"]
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


class Scenario:
    """What the scenario says, as far as it is asked here: a board of notes, keys, and screens."""

    def __init__(self, path):
        self.notes, self.steps = [], []
        for line in open(path, encoding="utf-8").read().split("\n"):
            word, _, rest = line.partition(" ")
            if line.startswith("|"):
                self.steps[-1][1].append(line[1:])
            elif word == "size":
                self.columns, self.rows = map(int, rest.split("x"))
            elif word == "group":
                self.group = rest
            elif word == "note":
                self.notes.append(rest.split(" ", 3))
            elif word in ("keys", "screen"):
                self.steps.append((word, rest if word == "keys" else []))
            elif word not in ("title", "terminal", ""):
                sys.exit(f"{path}: {line}")

    def screen(self, rows):
        rows = rows + [""] * (self.rows - len(rows))
        # A full block is drawn as a blank in its colour.
        return [cells(row.replace("█", " "), self.columns) for row in rows]


class Terminal:
    """A terminal with the board in it. Each kind says how it is started and how its cells are read. Its cursor is a line: a block has colours of its own."""

    def __init__(self, folder, scenario, ground, command):
        self.folder, self.scenario, self.command = folder, scenario, command
        self.ink, self.ground = GROUNDS[ground]
        self.told = os.path.join(folder, "cells")
        self.process = subprocess.Popen(self.start(), env={**os.environ, **self.variables()}, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while not (found := self.windows()):
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise RuntimeError("it does not start")
            time.sleep(0.1)
        self.window = found[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True)

    def windows(self):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True).stdout.decode().split()

    def variables(self):
        return {}

    def press(self, notation):
        for name, letter in re.findall(r"<([^>]+)>|(.)", notation):
            if name:
                subprocess.run(["xdotool", "key", KEYS.get(name, name)], check=True)
            else:
                subprocess.run(["xdotool", "type", letter], check=True)
            time.sleep(0.5)

    def picture(self, path):
        """Takes a picture, and once more while a letter can't be told from what is behind it: what is known of a cell is perhaps not painted yet.
        Returns which can't, in the end."""
        deadline = time.monotonic() + PATIENCE
        while True:
            subprocess.run(["import", "-window", self.window, path], check=True)
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
        for name in PRESSED:
            subprocess.run(["xdotool", "key", name], check=True)
            time.sleep(0.5)
        deadline = time.monotonic() + PATIENCE
        while not SHARED in self.text():
            if time.monotonic() > deadline:
                return [f"after {' '.join(PRESSED)} there is no ‘{SHARED}’:\n{self.text()}"]
            time.sleep(0.2)
        return []

    def end(self):
        self.process.terminate()
        self.process.wait(10)


class Xterm(Terminal):
    """Tells the checksum of each cell (DECRQCRA), which is its letter where it was set so. Whoever asks has to stop the program that reads the answers."""

    VERSION = ["xterm", "-v"]

    def start(self):
        resources = {"faceName": "DejaVu Sans Mono", "faceSize": "10", "internalBorder": "0", "allowWindowOps": "true", "disallowedWindowOps": "",
                     "checksumExtension": "55", "foreground": self.ink, "background": self.ground, "cursorBlink": "false", "cursorUnderLine": "true"}
        options = [word for name, value in resources.items() for word in ["-xrm", f"XTerm*{name}: {value}"]]
        return ["xterm", *options, "-geometry", f"{self.scenario.columns}x{self.scenario.rows}", "-b", "0", "-bw", "0", "-e", *self.command]

    def cells(self):
        children = open(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read().split()
        if not children:
            return None
        child = int(children[0])
        time.sleep(0.3)
        os.kill(child, signal.SIGSTOP)
        line = os.open(os.readlink(f"/proc/{child}/fd/0"), os.O_RDWR | os.O_NOCTTY)
        try:
            return [self.row(line, y) for y in range(self.scenario.rows)]
        finally:
            os.close(line)
            os.kill(child, signal.SIGCONT)

    def row(self, line, y):
        columns = self.scenario.columns
        os.write(line, b"".join(b"\x1b[1;1;%d;%d;%d;%d*y" % (y + 1, x + 1, y + 1, x + 1) for x in range(columns)))
        answer, deadline = b"", time.monotonic() + 5
        while answer.count(b"\x1b\\") < columns and time.monotonic() < deadline:
            if select.select([line], [], [], 0.5)[0]:
                answer += os.read(line, 65536)
        return [int(number, 16) for number in re.findall(rb"\x1bP\d+!~([0-9A-F]{4})", answer)]

    def text(self):
        return "\n".join("".join(map(chr, row)) for row in self.cells() or [])

    def same(self, expected, found):
        # The letter's number without its marks, of which four digits are told.
        return expected == "" or ord(expected[0]) & 0xFFFF == found


class Vte(Terminal):
    VERSION = ["/usr/bin/python3", "-c", "import gi; gi.require_version('Vte', '2.91'); from gi.repository import Vte; print('VTE', Vte.get_major_version(), Vte.get_minor_version(), Vte.get_micro_version())"]

    def start(self):
        size = [str(self.scenario.columns), str(self.scenario.rows)]
        return ["/usr/bin/python3", os.path.join(HERE, "vte.py"), self.told, *size, self.ink, self.ground, *self.command]

    def cells(self):
        return json.load(open(self.told)) if os.path.exists(self.told) else None

    def same(self, expected, found):
        return expected in ("", found)


class Kitty(Terminal):
    VERSION = ["kitty", "--version"]

    def variables(self):
        return {"LIBGL_ALWAYS_SOFTWARE": "1"}

    def start(self):
        self.socket = "unix:" + os.path.join(self.folder, "kitty")
        size = {"initial_window_width": f"{self.scenario.columns}c", "initial_window_height": f"{self.scenario.rows}c", "remember_window_size": "no"}
        rest = {"foreground": self.ink, "background": self.ground, "window_padding_width": "0", "placement_strategy": "top-left", "cursor_blink_interval": "0", "cursor_shape": "underline",
                "allow_remote_control": "yes", "update_check_interval": "0", "font_family": "DejaVu Sans Mono", "font_size": "10"}
        options = [word for name, value in {**size, **rest}.items() for word in ["-o", f"{name}={value}"]]
        return ["kitty", "--config", "NONE", "--listen-on", self.socket, *options, *self.command]

    def cells(self):
        kitten = ["kitty", "@", "--to", self.socket, "kitten", os.path.join(HERE, "kitty_cells.py"), self.told]
        return json.load(open(self.told)) if subprocess.run(kitten, capture_output=True).returncode == 0 and os.path.exists(self.told) else None

    def same(self, expected, found):
        return expected == found.replace("\0", " ") or expected == "" and found in ("", "\0", " ")


class Urxvt(Terminal):
    VERSION = ["urxvt", "-help"]

    def variables(self):
        return {"PRAATPLAAT_CELLS": self.told}

    def start(self):
        return ["urxvt", "-geometry", f"{self.scenario.columns}x{self.scenario.rows}", "-b", "0", "-bg", self.ground, "-fg", self.ink, "+sb", "-uc", "-fn",
                "xft:DejaVu Sans Mono:size=10", "--perl-lib", HERE, "-pe", "urxvt-cells", "-e", *self.command]

    def cells(self):
        if not os.path.exists(self.told):
            return None
        return [row.split("\x01") for row in open(self.told, encoding="utf-8").read().split("\n")]

    def same(self, expected, found):
        # A letter with marks has a number of its own here, which Perl does not get to hear.
        return expected == found or len(expected) > 1 and found == "?"


KINDS = {"xterm": Xterm, "vte": Vte, "kitty": Kitty, "urxvt": Urxvt}


def look(name, ground, scenario):
    """One terminal from beginning to end.
    Returns what is wrong in it."""
    folder = tempfile.mkdtemp(prefix="praatplaat-terminal-")
    board = os.path.join(folder, "bord.praat")
    os.makedirs(os.path.join(folder, "state/praatplaat"), mode=0o700)
    with open(os.path.join(folder, "state/praatplaat/habits"), "w") as file:
        file.write("toured group\n")
    for variable, value in {"HOME": folder, "XDG_STATE_HOME": folder + "/state", "LC_ALL": "C.UTF-8", "TERM": "", "COLORTERM": "", "TMUX": ""}.items():
        os.environ[variable] = value
        if not value:
            del os.environ[variable]
    subprocess.run([PROGRAM, "new", board, "--groups", "4"], check=True, capture_output=True)
    for group, theme, horizon, text in scenario.notes:
        where = ["--case", "1", "--theme", theme, "--horizon", "short" if horizon == "K" else "long", "--group", group]
        subprocess.run([PROGRAM, "add", board, *where, "--", text], check=True, capture_output=True)
    wrong = []
    terminal = KINDS[name](folder, scenario, ground, [PROGRAM, "open", board, "--group", scenario.group])
    try:
        screens = 0
        for word, value in scenario.steps:
            if word == "keys":
                terminal.press(value)
                continue
            screens += 1
            wrong += [f"screen {screens}, {what}" for what in terminal.differences(value)]
            picture = os.path.join(PICTURES, f"{name}-{ground}-{screens}.png")
            wrong += [f"screen {screens}, {what}" for what in terminal.picture(picture)]
        wrong += terminal.keys()
    finally:
        terminal.end()
        shutil.rmtree(folder, ignore_errors=True)
    return wrong


os.makedirs(PICTURES, exist_ok=True)
scenario = Scenario(SCENARIO)
number, told = os.pipe()
# Without -noreset it begins anew when a terminal ends, and takes nobody while it does.
display = subprocess.Popen(["Xvfb", "-noreset", "-displayfd", str(told), "-screen", "0", "1600x1000x24"], pass_fds=[told], stderr=subprocess.DEVNULL)
os.environ["DISPLAY"] = ":" + os.read(number, 16).decode().strip()
failed = False
try:
    for name in sys.argv[2:] or KINDS:
        said = subprocess.run(KINDS[name].VERSION, capture_output=True)
        print((said.stdout + said.stderr).decode().strip().split("\n")[0])
        for ground in GROUNDS:
            wrong = look(name, ground, scenario)
            failed = failed or bool(wrong)
            print(f"{name} on {ground}: " + ("every cell is right" if not wrong else f"{len(wrong)} cells are not"))
            for what in wrong[:10]:
                print("  " + what)
finally:
    display.terminate()
sys.exit(1 if failed else 0)
