# The terminals: how each is started, and how its cells are read.
import json
import os
import re
import select
import signal
import subprocess
import time

from terminal import HERE, Terminal, cells


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


class Pterm(Terminal):
    """PuTTY's terminal, which calls itself `xterm`. What is selected with the mouse can be read; with Alt row by row, and with Shift whatever the program asks."""

    VERSION = ["pterm", "--version"]
    # It tells no key that is held down with Delete.
    PRESSED = ["KP_Home", "Delete", "Delete", "Delete", "Delete", "Delete", "KP_End", "alt+BackSpace", "a", "b", "KP_Left", "KP_Delete", "KP_Enter"]

    CHARACTERS = "UTF-8"

    def start(self):
        settings = {"WindowBorder": "0", "ScrollBar": "0", "CurType": "1"}
        options = [word for name, value in settings.items() for word in ["-xrm", f"pterm.{name}: {value}"]]
        colours = ["-fg", self.ink, "-bg", self.ground, "-bfg", self.ink, "-bbg", self.ground]
        size = ["-geometry", f"{self.scenario.columns}x{self.scenario.rows}", "-fn", "client:DejaVu Sans Mono 10"]
        return ["pterm", *size, *options, *colours, "-cs", self.CHARACTERS, "-e", *self.command]

    def cells(self):
        place = dict(line.split("=") for line in subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window], check=True, capture_output=True).stdout.decode().split())
        wide, high = int(place["WIDTH"]), int(place["HEIGHT"])
        corners = [["mousemove", "--window", self.window, str(x), str(y)] for x, y in [(1, 1), (wide // 2, high // 2), (wide - 1, high - 1)]]
        subprocess.run(["xdotool", "keydown", "shift", *corners[0], "mousedown", "1", *corners[1], *corners[2], "mouseup", "1", "keyup", "shift"], check=True)
        time.sleep(0.3)
        text = subprocess.run(["xclip", "-o", "-selection", "primary", "-t", "UTF8_STRING"], capture_output=True).stdout.decode()
        # A click takes the selection off the picture.
        subprocess.run(["xdotool", "keydown", "shift", "click", "1", "keyup", "shift"], check=True)
        time.sleep(0.3)
        rows = text.split("\n")
        return [cells(row, self.scenario.columns) for row in (rows + [""] * self.scenario.rows)[:self.scenario.rows]]


class LatinPterm(Pterm):
    """PuTTY as somebody set it up long ago: each byte is a letter."""

    CHARACTERS = "ISO-8859-1"

    def variables(self):
        return {"LC_ALL": "C"}

    def start(self):
        words = super().start()
        words[words.index("-e") + 1:] = ["env", "LC_ALL=C.UTF-8", *self.command]
        return words
