# A web terminal for tests: each browser that comes gets a program of its own, as behind ttyd; the terminal on the page is xterm.js as Debian has it.
import asyncio
import glob
import json
import os
import socket
import threading

import terminado
import tornado.ioloop
import tornado.web

XTERM = "/usr/share/nodejs/xterm"
# Debian 12 has a version of 2019, which leaves the cursor behind when it repeats a letter, and loses lines when it scrolls down. A terminal of this other name
# is asked for neither.
IS_OLD = os.path.exists(XTERM + "/lib/public/Terminal.js")
TERM = "screen-256color" if IS_OLD else "xterm-256color"

PAGE = """<!DOCTYPE html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Praatplaat</title>
<link rel="stylesheet" href="/xterm.css"><style>html, body { margin: 0; height: 100%; overflow: hidden; background: #000 }</style>
<div id="place"></div><script src="/xterm.js"></script><script>
const term = new Terminal({ fontFamily: "monospace", fontSize: 15, scrollback: 0 });
term.open(document.getElementById("place"));
const core = term._core;
const cell = core.renderer
  ? { width: core.renderer.dimensions.actualCellWidth, height: core.renderer.dimensions.actualCellHeight } : core._renderService.dimensions.css.cell;
term.resize(Math.floor(innerWidth / cell.width), Math.floor(innerHeight / cell.height));
term.focus();
const socket = new WebSocket(`ws://${location.host}/socket`);
const send = (...parts) => socket.send(JSON.stringify(parts));
socket.onopen = () => send("set_size", term.rows, term.cols);
socket.onmessage = message => { const [kind, text] = JSON.parse(message.data); if (kind == "stdout") term.write(text); };
(term.onData ? text => term.onData(text) : handler => term.on("data", handler))(text => send("stdin", text));
</script>"""


def script():
    """xterm.js as one script. Older versions come as a file a module; a page can't ask for those by itself."""
    library = os.path.join(XTERM, "lib")
    if not IS_OLD:
        return open(library + "/xterm.js").read()
    files = [f for f in glob.glob(library + "/**/*.js", recursive=True) if "/addons/" not in f and not f.endswith(".test.js")]
    bodies = ",\n".join(f"{json.dumps(f[len(library) + 1:-3])}: function (exports, module, require) {{\n{open(f).read()}\n}}" for f in files)
    return """(() => {
const bodies = {%s}, made = {};
const load = name => {
  if (made[name]) return made[name].exports;
  const module = made[name] = { exports: {} };
  const folder = name.split("/").slice(0, -1);
  bodies[name](module.exports, module, path => {
    const parts = [...folder];
    for (const part of path.split("/")) { if (part == "..") parts.pop(); else if (part != ".") parts.push(part); }
    return load(parts.join("/"));
  });
  return module.exports;
};
window.Terminal = load("public/Terminal").Terminal;
})();""" % bodies


class WebTerminal:
    """Serves a command to every browser that comes."""

    def __init__(self, command, environment):
        taken = socket.socket()
        taken.bind(("127.0.0.1", 0))
        self.port = taken.getsockname()[1]
        taken.close()
        ready = threading.Event()

        def serve():
            asyncio.set_event_loop(asyncio.new_event_loop())
            self.loop = tornado.ioloop.IOLoop.current()
            manager = terminado.UniqueTermManager(shell_command=command, extra_env=environment, term_settings={"type": TERM})
            styles = next(f for f in [XTERM + "/css/xterm.css", XTERM + "/lib/xterm.css"] if os.path.exists(f))
            texts = {"/": ("text/html", PAGE), "/xterm.js": ("text/javascript", script()), "/xterm.css": ("text/css", open(styles).read())}

            class Text(tornado.web.RequestHandler):
                def get(self):
                    kind, text = texts[self.request.path]
                    self.set_header("Content-Type", kind + "; charset=utf-8")
                    self.set_header("Cache-Control", "no-store")
                    self.write(text)

            routes = [(r"/socket", terminado.TermSocket, {"term_manager": manager})] + [(path, Text) for path in texts]
            tornado.web.Application(routes).listen(self.port, "127.0.0.1")
            self.loop.add_callback(ready.set)
            self.loop.start()

        threading.Thread(target=serve, daemon=True).start()
        if not ready.wait(20):
            raise RuntimeError("the web terminal does not start")

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}/"
