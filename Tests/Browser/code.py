#!/usr/bin/env python3
# The QR code of the plenary screen, as a browser shows the page of a real terminal, read back by zbarimg: whole, and at 40 % of its size.
# usage: code.py PRAATPLAAT
import html
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser

PROGRAM = os.path.abspath(sys.argv[1])
STEPS = [0, 95, 135, 175, 215, 255]


def colour(number):
    """A colour of xterm's palette of 256."""
    if number < 16:
        return ["#000", "#c00", "#0c0", "#cc0", "#00c", "#c0c", "#0cc", "#ccc", "#777", "#f00", "#0f0", "#ff0", "#00f", "#f0f", "#0ff", "#fff"][number]
    if number >= 232:
        return "rgb({0},{0},{0})".format(8 + 10 * (number - 232))
    number -= 16
    return f"rgb({STEPS[number // 36]},{STEPS[number // 6 % 6]},{STEPS[number % 6]})"


def look(codes, now):
    codes = [int(code or 0) for code in codes.split(";")]
    while codes:
        code = codes.pop(0)
        if code == 0:
            now = {}
        elif code in (38, 48) and codes[:1] == [5]:
            now = {**now, "color" if code == 38 else "background": colour(codes[1])}
            codes = codes[2:]
        elif 30 <= code <= 37 or 90 <= code <= 97:
            now = {**now, "color": colour(code - 30 if code < 90 else code - 82)}
        elif 40 <= code <= 47 or 100 <= code <= 107:
            now = {**now, "background": colour(code - 40 if code < 100 else code - 92)}
    return now


def page(capture, dark, path):
    """What stands in the terminal, as a browser's terminal draws it without a canvas: letters in cells of the same size."""
    rows, now = [], {}
    for line in capture.rstrip("\n").split("\n"):
        row = ""
        for text, codes in re.findall(r"([^\x1b]+)|\x1b\[([\d;]*)m", line):
            if text:
                row += "".join(f"<b style='{';'.join(f'{k}:{v}' for k, v in now.items())}'>{html.escape(letter)}</b>" for letter in text)
            else:
                now = look(codes, now)
        rows.append(f"<div>{row}</div>")
    ground, ink = ("#111", "#ddd") if dark else ("#fff", "#222")
    style = f"body{{margin:0;background:{ground};color:{ink};font:17px/20px monospace}}div{{height:20px;white-space:pre}}b{{display:inline-block;width:10px;height:20px;overflow:hidden}}"
    with open(path, "w") as file:
        file.write(f"<!doctype html><meta charset=utf-8><style>{style}</style>{''.join(rows)}")


def capture(board, width, height, folder):
    tmux = ["tmux", "-S", os.path.join(folder, "tmux"), "-f", "/dev/null"]
    subprocess.run([*tmux, "new-session", "-d", "-x", str(width), "-y", str(height), f"TERM=tmux-256color exec '{PROGRAM}' present '{board}'"], check=True, env=environment)
    try:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            shown = subprocess.run([*tmux, "capture-pane", "-e", "-N", "-p"], check=True, capture_output=True).stdout.decode()
            if "Zo doe je mee" in shown and "▀" in shown:
                return shown
            time.sleep(0.1)
        raise RuntimeError(f"no code at {width}x{height}:\n{shown}")
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)


folder = tempfile.mkdtemp(prefix="praatplaat-code-")
environment = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": folder, "XDG_STATE_HOME": folder, "PRAATPLAAT_LANG": "nl"}
environment.pop("NO_COLOR", None)
failures = 0
browser = Browser()
try:
    for line, width, height in [("https://bord.nl/a", 60, 16), ("https://bord.example.org", 80, 24), ("https://bord.example.org/" + "a" * 53, 80, 24), ("ssh -p 2222 groep@bord.example.org", 120, 36), ("https://bord.example.org", 200, 60)]:
        board = os.path.join(folder, "b.praat")
        if os.path.exists(board):
            os.remove(board)
        subprocess.run([PROGRAM, "new", board, "--groups", "20"], check=True, capture_output=True, env=environment)
        subprocess.run([PROGRAM, "session", board, "--join", line, "--shows", "join"], check=True, capture_output=True, env=environment)
        shown = capture(board, width, height, folder)
        for dark in (True, False):
            path = os.path.join(folder, "page.html")
            page(shown, dark, path)
            browser.open(path, width * 10, height * 20)
            for share in (1, 0.4):
                browser.page("Emulation.setDeviceMetricsOverride", width=width * 10, height=height * 20, deviceScaleFactor=share, mobile=False)
                browser.picture(os.path.join(folder, "page.png"), whole=False)
                read = subprocess.run(["zbarimg", "-q", "--raw", "--oneshot", "--nodbus", "-Sdisable", "-Sqrcode.enable", os.path.join(folder, "page.png")], capture_output=True).stdout.decode().rstrip("\n")
                if read != line:
                    failures += 1
                    print(f"failed: {line} at {width}x{height}, {'dark' if dark else 'light'}, {share:.0%}: read ‘{read}’")
finally:
    browser.close()
    subprocess.run(["rm", "-rf", folder], check=False)
if failures:
    sys.exit(1)
print("The code on the plenary screen is read back from a browser.")
