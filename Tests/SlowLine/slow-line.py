#!/usr/bin/env python3
# A slow line, as ssh's ProxyCommand: so many bytes a second each way, each of them so many seconds later.
# usage: slow-line.py HOST PORT BYTES_PER_SECOND DELAY LOG
# For each piece that came down the line, LOG has the seconds since the beginning and how many bytes have come by then.
import os
import select
import socket
import sys
import time

RATE, DELAY = float(sys.argv[3]), float(sys.argv[4])
# The most that goes on the line at once: a fiftieth of a second.
PIECE = max(1, int(RATE / 50))
BEGUN = time.monotonic()


class Way:
    """One direction. The line is busy as long as a piece takes, and the piece is there when the last of it has come."""

    def __init__(self, source, sink, log=None):
        self.source, self.sink, self.log = source, sink, log
        self.free, self.under_way, self.count, self.is_open = 0.0, [], 0, True

    def step(self, now):
        while self.under_way and self.under_way[0][0] <= now:
            piece = self.under_way.pop(0)[1]
            if self.log:
                self.count += len(piece)
                os.write(self.log, f"{now - BEGUN:.3f} {self.count}\n".encode())
            while piece:
                piece = piece[os.write(self.sink, piece):]
        if self.is_open and now >= self.free and select.select([self.source], [], [], 0)[0]:
            piece = os.read(self.source, PIECE)
            self.is_open = bool(piece)
            self.free = max(now, self.free) + len(piece) / RATE
            self.under_way.append((self.free + DELAY, piece))


server = socket.create_connection((sys.argv[1], int(sys.argv[2])))
log = os.open(sys.argv[5], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
ways = [Way(0, server.fileno()), Way(server.fileno(), 1, log)]
while all(way.is_open or way.under_way for way in ways):
    now = time.monotonic()
    for way in ways:
        way.step(now)
    waits = [way.under_way[0][0] for way in ways if way.under_way] + [way.free for way in ways if way.is_open and way.free > now]
    idle = [way.source for way in ways if way.is_open and way.free <= now]
    select.select(idle, [], [], max(0, min(waits) - now) if waits else None)
