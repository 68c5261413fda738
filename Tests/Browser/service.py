#!/usr/bin/python3
# A group and the projector at a server that was set up with `web-config`, from a browser on the same network.
# usage: service.py PRAATPLAAT BOARD NAME      NAME is what the server is called; it is looked for on this machine
import sys

from browser import Browser
from servers import until_secure
from tabs import Tab, failures, walk

board, name = sys.argv[2:4]
until_secure(443)
browser = Browser("--ignore-certificate-errors", f"--host-resolver-rules=MAP {name} 127.0.0.1")
try:
    walk(browser, f"https://{name}/", board, (1280, 720), "op de server")
    wall = Tab(browser, f"https://{name}/beamer")
    wall.wait("groepen")
finally:
    browser.close()
sys.exit(1 if failures else 0)
