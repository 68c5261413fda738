# foot, which needs Wayland: in sway, on a screen that is nowhere.
import json
import os
import subprocess
import time

from terminal import PATIENCE, Terminal, cells

SWAY = """output HEADLESS-1 resolution 1600x1000
default_border none
for_window [app_id="foot"] floating enable
xwayland disable
"""
FOOT = """font=DejaVu Sans Mono:size=10
dpi-aware=no
pad=0x0
initial-window-size-chars={columns}x{rows}
[csd]
preferred=none
[cursor]
style=underline
[colors]
foreground={ink}
background={ground}
[key-bindings]
pipe-visible=[sh -c "cat >$PRAATPLAAT_CELLS.new && mv $PRAATPLAAT_CELLS.new $PRAATPLAAT_CELLS"] Control+Shift+F12
"""


class Foot(Terminal):
    """Gives what is on its screen to a command, when a key is pressed."""

    VERSION = ["foot", "--version"]

    def variables(self):
        return {"XDG_RUNTIME_DIR": self.place, "WAYLAND_DISPLAY": "wayland-1", "SWAYSOCK": self.socket, "PRAATPLAAT_CELLS": self.told}

    def start(self):
        self.place, settings = os.path.join(self.folder, "run"), os.path.join(self.folder, "foot.ini")
        self.socket = os.path.join(self.place, "sway")
        os.mkdir(self.place, 0o700)
        with open(os.path.join(self.place, "sway.settings"), "w") as file:
            file.write(SWAY)
        with open(settings, "w") as file:
            file.write(FOOT.format(columns=self.scenario.columns, rows=self.scenario.rows, ink=self.ink[1:], ground=self.ground[1:]))
        words = ["sway", "-c", os.path.join(self.place, "sway.settings")]
        if os.geteuid() == 0:
            # sway does not want to be root.
            os.chmod(self.folder, 0o711)
            for path in [self.place, os.path.join(self.place, "sway.settings")]:
                os.chown(path, 65534, 65534)
            words = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", *words]
        headless = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        self.compositor = subprocess.Popen(words, env={**os.environ, **self.variables(), **headless}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while not os.path.exists(os.path.join(self.place, "wayland-1")) or not os.path.exists(self.socket):
            if time.monotonic() > deadline or self.compositor.poll() is not None:
                raise RuntimeError("sway does not start")
            time.sleep(0.1)
        return ["foot", "-c", settings, *self.command]

    def run(self, *words):
        return subprocess.run(words, env={**os.environ, **self.variables()}, check=True, capture_output=True).stdout.decode()

    def windows(self):
        """The place of the window that has the focus, as a list."""
        def found(node):
            inner = [window for child in node.get("nodes", []) + node.get("floating_nodes", []) for window in found(child)]
            return inner + ([node["rect"]] if node.get("app_id") == "foot" and node["focused"] else [])

        return [f"{rect['x']},{rect['y']} {rect['width']}x{rect['height']}" for rect in found(json.loads(self.run("swaymsg", "-r", "-t", "get_tree")))]

    def focus(self):
        pass

    def key(self, name):
        *held, name = name.split("+")
        # A keyboard that has only just come is not heard at once.
        self.run("wtype", "-s", "200", *[word for one in held for word in ["-M", one]], "-k", name, *[word for one in held for word in ["-m", one]])

    def letter(self, letter):
        self.run("wtype", "-s", "200", "--", letter)

    def grab(self, path):
        self.run("grim", "-g", self.windows()[-1], path)

    def cells(self):
        if os.path.exists(self.told):
            os.unlink(self.told)
        self.key("ctrl+shift+F12")
        time.sleep(0.3)
        if not os.path.exists(self.told):
            return None
        rows = open(self.told, encoding="utf-8").read().split("\n")
        return [cells(row, self.scenario.columns) for row in (rows + [""] * self.scenario.rows)[:self.scenario.rows]]

    def end(self):
        super().end()
        self.compositor.terminate()
        self.compositor.wait(10)
