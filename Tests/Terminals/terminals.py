#!/usr/bin/python3
# The board in real terminals on a display that nobody sees: keys are pressed as on a keyboard, and each cell is what the scenario has there.
# usage: terminals.py PRAATPLAAT [xterm|vte|kitty|urxvt|foot|pterm ...]
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from foot import Foot
from kinds import Kitty, LatinPterm, Pterm, Urxvt, Vte, Xterm
from terminal import GROUNDS, cells

PROGRAM = os.path.abspath(sys.argv[1])
PICTURES = os.path.join(HERE, "../../.build/terminals")
SCENARIO = os.path.join(HERE, "../Scenarios/in-every-terminal.scenario")


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


KINDS = {"xterm": Xterm, "vte": Vte, "kitty": Kitty, "urxvt": Urxvt, "foot": Foot, "pterm": Pterm}


class Place:
    """A folder with the scenario's board, for one terminal."""

    def __init__(self, scenario):
        self.scenario, self.folder = scenario, tempfile.mkdtemp(prefix="praatplaat-terminal-")
        self.board = os.path.join(self.folder, "bord.praat")
        os.makedirs(os.path.join(self.folder, "state/praatplaat"), mode=0o700)
        with open(os.path.join(self.folder, "state/praatplaat/habits"), "w") as file:
            file.write("toured group\n")
        for variable, value in {"HOME": self.folder, "XDG_STATE_HOME": self.folder + "/state", "LC_ALL": "C.UTF-8", "TERM": "", "COLORTERM": "", "TMUX": ""}.items():
            os.environ[variable] = value
            if not value:
                del os.environ[variable]
        subprocess.run([PROGRAM, "new", self.board, "--groups", "4"], check=True, capture_output=True)
        for group, theme, horizon, text in scenario.notes:
            where = ["--case", "1", "--theme", theme, "--horizon", "short" if horizon == "K" else "long", "--group", group]
            subprocess.run([PROGRAM, "add", self.board, *where, "--", text], check=True, capture_output=True)

    def open(self, kind, ground, *options):
        """A terminal with the group's screen in it."""
        return kind(self.folder, self.scenario, ground, [PROGRAM, "open", self.board, "--group", self.scenario.group, *options])

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def look(name, ground, scenario):
    """One terminal from beginning to end.
    Returns what is wrong in it."""
    place, wrong = Place(scenario), []
    terminal = place.open(KINDS[name], ground)
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
        place.close()
    return wrong


def without_utf8(scenario):
    """PuTTY that takes each byte for a letter: it is told what to do by itself, and with --plain every letter is one that it has.
    Returns what is wrong."""
    place, wrong = Place(scenario), []
    try:
        for options, awaited in [([], "Zet in PuTTY Window > Translation op UTF-8, of begin met --plain."), (["--plain"], "Een cafe voor de")]:
            terminal = place.open(LatinPterm, "black", *options)
            try:
                text = terminal.wait(awaited)
                if awaited not in text:
                    wrong.append(f"‘{awaited}’ is not there:\n{text}")
                if options and not text.isascii():
                    wrong.append(f"with --plain there are other letters than ASCII:\n{text}")
                terminal.grab(os.path.join(PICTURES, f"pterm-latin-{len(options) + 1}.png"))
            finally:
                terminal.end()
    finally:
        place.close()
    return wrong


def report(what, wrong):
    print(f"{what}: " + ("every cell is right" if not wrong else f"{len(wrong)} cells are not"))
    for one in wrong[:10]:
        print("  " + one)
    return bool(wrong)


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
            failed = report(f"{name} on {ground}", look(name, ground, scenario)) or failed
        if name == "pterm":
            failed = report("pterm without UTF-8", without_utf8(scenario)) or failed
finally:
    display.terminate()
sys.exit(1 if failed else 0)
