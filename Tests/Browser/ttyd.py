#!/usr/bin/python3
# What `web-config` prints, tried with the real ttyd, Caddy and nginx: groups write through each, nothing they typed is lost, and nobody else gets in.
# usage: ttyd.py PRAATPLAAT
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser
from servers import HOST, Line, Servers, is_open
from tabs import PROGRAM, Tab, check, failures, walk

BOARD, WALL = "praatplaat-web", "praatplaat-beamer"


def children(process):
    """What a web terminal runs for those who came: process numbers and words."""
    numbers = open(f"/proc/{process.pid}/task/{process.pid}/children").read().split()
    return {number: open(f"/proc/{number}/cmdline").read().split("\0")[:-1] for number in numbers}


def until(fact, seconds=20):
    deadline = time.monotonic() + seconds
    while not fact() and time.monotonic() < deadline:
        time.sleep(0.1)
    return fact()


def is_given(port, path, host, origin, secure=False):
    line = Line(port, secure)
    try:
        return line.terminal(path, host, origin)
    finally:
        line.close()


def origins(port, host, scheme, name, secure=False):
    """A page of another site gets no terminal; ours does."""
    for path in ["/ws", "/beamer/ws"] if secure else ["/ws"]:
        check(is_given(port, path, host, f"{scheme}://{host}", secure), f"{name}: the board's own page gets no terminal at {path}")
        for origin in ["https://elders.example", f"{scheme}://{host.replace(':', '.elders.example:')}" if ":" in host else f"{scheme}://{host}.nl", "null", None]:
            check(not is_given(port, path, host, origin, secure), f"{name}: a page from {origin} gets a terminal at {path}")


def addresses(browser, server, port):
    """What is in the address comes to nothing, the window has the board's name, and the letters fill the window."""
    tab = Tab(browser, f"http://127.0.0.1:{port}/?arg=--group&arg=2&arg=--lang&arg=en")
    tab.wait("breakoutroom")
    check(list(children(server.process).values()) == [server.command], f"the program got {list(children(server.process).values())}")
    check(until(lambda: tab.ask("document.title") == "Praatplaat"), f"the window is called {tab.ask('document.title')}")
    part = "document.querySelector('.xterm-screen').getBoundingClientRect().width / innerWidth"
    check(until(lambda: (tab.ask(part) or 0) > 0.95), f"the board has {tab.ask(part)} of the window's width")
    tab.go(f"http://127.0.0.1:{port}/?fontSize=10")
    check(until(lambda: tab.ask("term.options.fontSize") == 10), "letters can't be made smaller by the address")
    tab.close()
    check(until(lambda: not children(server.process)), "who closes the tab leaves a program behind")


def limit(browser, servers):
    """Who comes when all places are taken sees so, and gets in by asking for the page again once somebody went."""
    server = servers.ttyd(BOARD, max_clients="2")
    address = f"http://127.0.0.1:{server.port}/"
    tabs = [Tab(browser, address) for _ in range(2)]
    for tab in tabs:
        tab.wait("breakoutroom")
    late = Tab(browser, address)
    check(until(lambda: "Reconnect" in (late.ask("document.body.innerText") or "")), "who is too many sees nothing")
    check("breakoutroom" not in late.rows() and len(children(server.process)) == 2, "more get in than may")
    tabs[0].close()
    until(lambda: len(children(server.process)) == 1)
    late.do("Page.reload")
    late.wait("breakoutroom")
    for tab in [tabs[1], late]:
        tab.close()


def wall(browser, board, wall_server):
    """The projector's screen follows the room and takes no key."""
    tab = Tab(browser, f"http://127.0.0.1:{wall_server.port}/beamer")
    tab.wait("groepen")
    group = Tab(browser, f"http://127.0.0.1:{board.port}/")
    before = tab.rows()
    group.sit(3)
    check(until(lambda: "van de 4 groepen" in tab.rows() and tab.rows() != before), f"the wall does not see that a group came:\n{tab.rows()}")
    group.close()
    shown, running = tab.rows(), children(wall_server.process)
    tab.type("?q:")
    tab.press("F1", 112)
    tab.enter()
    line = Line(wall_server.port)
    check(line.terminal("/beamer/ws", f"127.0.0.1:{wall_server.port}", f"http://127.0.0.1:{wall_server.port}"), "no second window on the wall")
    line.say('{"AuthToken":"","columns":80,"rows":24}')
    check(until(lambda: len(children(wall_server.process)) == 2), "a second window on the wall starts nothing")
    for key in "?q:":
        line.say("0" + key)
    time.sleep(2)
    check(tab.rows() == shown, f"the wall takes a key:\n{tab.rows()}")
    check(set(running) <= set(children(wall_server.process)) and len(children(wall_server.process)) == 2, "the wall can be ended by who looks at it")
    line.close()
    tab.close()


def restart(browser, servers):
    """A service that begins anew, as after an update: the page comes back, by itself or with Enter, and what was typed is there."""
    server = servers.ttyd(BOARD)
    tab = Tab(browser, f"http://127.0.0.1:{server.port}/")
    tab.sit(4)
    tab.type("n")
    time.sleep(0.5)
    tab.type("Net begonnen")
    tab.wait("Net begonnen")
    time.sleep(1.1)
    server.stop()
    servers.ttyd(BOARD, port=str(server.port))

    def is_back():
        if "Press" in (tab.ask("document.body.innerText") or ""):
            tab.enter()
        return "breakoutroom" in tab.rows()

    check(until(is_back), "after the service began anew the page does not come back")
    tab.sit(4)
    tab.wait("Net begonnen")
    tab.close()


def behind(name, secure, plain, board, size):
    """A group through the server that stands in front, over TLS, at the address that people get."""
    check(Line(plain).ask("/x", HOST).split("\r\n")[0].split()[1] in ["301", "308"], f"{name}: http does not lead to https")
    head = Line(plain).ask("/x", HOST)
    check(re.search(r"(?i)^location: https://" + re.escape(HOST) + r"(:\d+)?/x\r?$", head, re.M), f"{name}: http leads to {head}")
    head = Line(secure, True).ask("/", HOST)
    check(" 200" in head.split("\r\n")[0] and re.search("(?i)^x-frame-options: DENY", head, re.M), f"{name}: another page can have it inside: {head}")
    origins(secure, HOST, "https", name, secure=True)
    browser = Browser("--ignore-certificate-errors", f"--host-resolver-rules=MAP {HOST}:443 127.0.0.1:{secure}")
    try:
        tab = Tab(browser, f"https://{HOST}/beamer", size)
        tab.wait("groepen")
        check(tab.ask("location.href") == f"https://{HOST}/beamer/", f"{name}: the projector’s page is {tab.ask('location.href')}")
        tab.go(f"https://{HOST}/beamer/?fontSize=24")
        check(until(lambda: tab.ask("term.options.fontSize") == 24), f"{name}: letters on the wall can't be made larger by the address")
        tab.close()
        walk(browser, f"https://{HOST}/", board, size, f"{name} bij {size[0]}")
    finally:
        browser.close()


if not shutil.which("ttyd"):
    print("There is no ttyd here: what web-config prints was not tried with it.")
    sys.exit(0)
folder = tempfile.mkdtemp(prefix="praatplaat-ttyd-")
path = os.path.join(folder, "bord.praat")
subprocess.run([PROGRAM, "new", path, "--groups", "4"], check=True, capture_output=True)
servers = Servers(PROGRAM, path, folder)
browser = Browser()
try:
    board, projector = servers.ttyd(BOARD), servers.ttyd(WALL)
    others = subprocess.run(["hostname", "-I"], capture_output=True).stdout.decode().split()
    for address in [a for a in others if ":" not in a]:
        check(not is_open(board.port, address) and not is_open(projector.port, address), f"others can reach the web terminal at {address}")
    addresses(browser, board, board.port)
    origins(board.port, f"127.0.0.1:{board.port}", "http", "ttyd")
    walk(browser, f"http://127.0.0.1:{board.port}/", path, (1280, 720), "ttyd bij 1280")
    check("beforeunload" in browser.asked, "who leaves the page is not asked whether that is so")
    wall(browser, board, projector)
    limit(browser, servers)
    restart(browser, servers)
    for name, size in [("caddy", (1024, 600)), ("nginx", (390, 844))]:
        if shutil.which(name):
            behind(name, *servers.in_front(name, board, projector), path, size)
        else:
            print(f"There is no {name} here: its part was not tried.")
finally:
    browser.close()
    servers.close()
    shutil.rmtree(folder, ignore_errors=True)
if failures:
    sys.exit(1)
said = subprocess.run(["ttyd", "--version"], capture_output=True).stdout.decode().strip()
print(f"What web-config prints works with {said}.")
