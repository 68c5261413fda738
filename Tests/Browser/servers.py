# What `web-config` prints, run as it stands but for the ports and the certificate: ttyd for the board and for the projector, and Caddy and nginx in front.
import base64
import os
import re
import shlex
import socket
import ssl
import subprocess
import time

HOST = "bord.example.org"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def is_open(port, address="127.0.0.1"):
    with socket.socket() as line:
        line.settimeout(5)
        return line.connect_ex((address, port)) == 0


def until_secure(port):
    """Waits until a server has its certificate: Caddy listens before it has made one."""
    deadline = time.monotonic() + 30
    while True:
        try:
            return Line(port, True).close()
        except (OSError, ssl.SSLError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


class Server:
    """A program that listens to a port of this machine."""

    def __init__(self, name, words, port, folder, environment):
        self.port, self.command = port, []
        log = os.path.join(folder, name + ".log")
        with open(log, "ab") as file:
            surroundings = {"PATH": os.environ["PATH"], "HOME": folder, **environment}
            self.process = subprocess.Popen(words, env=surroundings, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
        deadline = time.monotonic() + 20
        while not is_open(port):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"{name} does not start:\n" + open(log, errors="replace").read()[-2000:])
            time.sleep(0.05)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


class Servers:
    """Everything that an administrator gets, each on a port of the test's own."""

    def __init__(self, program, board, folder):
        self.folder, self.running = folder, []
        printed = subprocess.run([program, "web-config", board, "--host", HOST], check=True, capture_output=True).stdout.decode()
        self.files = {os.path.basename(name): text for name, text in re.findall(r"^cat > (\S+) <<'END'\n(.*?)^END$", printed, re.M | re.S)}

    def start(self, name, words, port, environment={}):
        server = Server(name, words, port, self.folder, environment)
        self.running.append(server)
        return server

    def service(self, unit):
        """The words that a service starts, and its environment."""
        text = self.files[unit + ".service"]
        words = shlex.split(re.search(r"^ExecStart=(.*)$", text, re.M).group(1))
        return words, dict(line.split("=", 1) for line in re.findall(r"^Environment=(.*)$", text, re.M))

    def ttyd(self, unit, **changed):
        """The web terminal of a service, with its very words but for the port, and for the options that are named."""
        words, environment = self.service(unit)
        for option, value in {"port": str(free_port()), **changed}.items():
            words[words.index("--" + option.replace("_", "-")) + 1] = value
        server = self.start(unit, words, int(words[words.index("--port") + 1]), environment)
        server.command = words[words.index(next(word for word in words if word.endswith("/praatplaat"))):]
        return server

    def in_front(self, name, board, wall):
        """Caddy or nginx, with its part as it is printed.
        Returns the ports of https and http."""
        secure, plain = free_port(), free_port()
        text = self.files[{"caddy": "praatplaat.caddy", "nginx": "praatplaat.conf"}[name]]
        for unit, server in [("praatplaat-web", board), ("praatplaat-beamer", wall)]:
            words, _ = self.service(unit)
            text = text.replace("127.0.0.1:" + words[words.index("--port") + 1], f"127.0.0.1:{server.port}")
        settings = os.path.join(self.folder, name + ".settings")
        with open(settings, "w") as file:
            file.write(self.caddy(text, secure, plain) if name == "caddy" else self.nginx(text, secure, plain))
        words = ["caddy", "run", "--adapter", "caddyfile", "--config"] if name == "caddy" else ["nginx", "-p", self.folder, "-c"]
        self.start(name, words + [settings], secure)
        until_secure(secure)
        return secure, plain

    def caddy(self, text, secure, plain):
        """It makes its certificate by itself, here without asking elsewhere."""
        return "{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttps_port %d\n\thttp_port %d\n}\n" % (secure, plain) + text

    def nginx(self, text, secure, plain):
        made = ["-keyout", self.folder + "/privkey.pem", "-out", self.folder + "/fullchain.pem"]
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + HOST, *made], check=True, capture_output=True)
        text = re.sub(r"^ *listen \[::\].*\n", "", text.replace("/etc/letsencrypt/live/" + HOST, self.folder), flags=re.M)
        text = text.replace("listen 443", f"listen 127.0.0.1:{secure}").replace("listen 80", f"listen 127.0.0.1:{plain}")
        kept = "".join(f"{kind}_temp_path {self.folder}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        user = "user root;\n" if os.geteuid() == 0 else ""
        return f"{user}daemon off;\npid {self.folder}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{kept}{text}\n}}\n"

    def close(self):
        for server in reversed(self.running):
            server.stop()


class Line:
    """A connection of its own to a server, without a browser: what is asked and said is ours to choose."""

    def __init__(self, port, secure=False):
        self.socket = socket.create_connection(("127.0.0.1", port), 10)
        if secure:
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            self.socket = context.wrap_socket(self.socket, server_hostname=HOST)

    def ask(self, path, host, **headers):
        """Asks for a page.
        Returns the head of the answer, and "" where the server hangs up."""
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}"] + [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.socket.sendall("\r\n".join(lines + ["", ""]).encode())
        answer = b""
        try:
            while b"\r\n\r\n" not in answer and (piece := self.socket.recv(4096)):
                answer += piece
        except ConnectionError:
            return ""
        return answer.split(b"\r\n\r\n")[0].decode()

    def terminal(self, path, host, origin):
        """Asks for the web terminal itself, as a page from that origin does.
        Returns whether it was given."""
        headers = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec_WebSocket_Version": 13, "Sec_WebSocket_Protocol": "tty",
                   "Sec_WebSocket_Key": base64.b64encode(os.urandom(16)).decode()}
        return self.ask(path, host, **headers, **({"Origin": origin} if origin else {})).startswith("HTTP/1.1 101")

    def say(self, text):
        """Sends a short message over the web terminal."""
        data, mask = text.encode(), os.urandom(4)
        self.socket.sendall(bytes([0x82, 0x80 | len(data)]) + mask + bytes(byte ^ mask[place % 4] for place, byte in enumerate(data)))

    def close(self):
        self.socket.close()
