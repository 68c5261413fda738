#!/usr/bin/python3
# A terminal of VTE, as GNOME's and Xfce's are, that tells again and again what stands in its cells.
# usage: vte.py CELLS COLUMNS ROWS INK GROUND COMMAND...
import json
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import Gdk, GLib, Gtk, Pango, Vte

path, columns, rows, ink, ground = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5]


def colour(name):
    value = Gdk.RGBA()
    value.parse(name)
    return value


window, terminal = Gtk.Window(title="praatplaat"), Vte.Terminal()
styles = Gtk.CssProvider()
styles.load_from_data(b"vte-terminal { padding: 0 }")
terminal.get_style_context().add_provider(styles, Gtk.STYLE_PROVIDER_PRIORITY_APPLICATION)
terminal.set_font(Pango.FontDescription("DejaVu Sans Mono 10"))
terminal.set_size(columns, rows)
terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
terminal.set_cursor_shape(Vte.CursorShape.UNDERLINE)
terminal.set_colors(colour(ink), colour(ground), None)
window.add(terminal)
window.show_all()
terminal.grab_focus()
terminal.spawn_async(Vte.PtyFlags.DEFAULT, None, sys.argv[6:], None, GLib.SpawnFlags.DEFAULT, None, None, -1, None, None)
terminal.connect("child-exited", lambda *_: Gtk.main_quit())


def tell():
    """Each cell is asked by itself. The second half of a wide character has the same text as the first."""
    whole = terminal.get_text()[0].rstrip("\n")
    # Rows count from somewhere above the screen, and VTE does not say from where.
    above = next((k for k in range(3 * rows) if terminal.get_text_range(k, 0, k + rows - 1, columns)[0].rstrip("\n") == whole), 0)
    told = [[terminal.get_text_range(above + y, x, above + y, x + 1)[0].rstrip("\n") or " " for x in range(columns)] for y in range(rows)]
    with open(path + ".new", "w") as file:
        json.dump(told, file)
    os.replace(path + ".new", path)
    return True


GLib.timeout_add(200, tell)
Gtk.main()
