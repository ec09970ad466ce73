"""A file dropped on a window with a mouse, by a window of its own: for the scripts that drive the real program."""

import subprocess
import sys
import time

SOURCE = """
import sys
import gi
gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.move(2, 2)
box = Gtk.EventBox()
box.add(Gtk.Label(label="drag me away"))
window.add(box)
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
box.connect("drag-data-get", lambda source, context, data, info, time: data.set_uris(["file://" + sys.argv[1]]))
window.show_all()
print("ready", flush=True)
Gtk.main()
"""


def drop(path, x, y):
    """Drags a file to a place of the screen and lets it go there, slowly enough for a page to follow."""
    source = subprocess.Popen([sys.executable, "-c", SOURCE, path], stdout=subprocess.PIPE, text=True)
    try:
        source.stdout.readline()
        time.sleep(0.5)
        xdotool = lambda *words: subprocess.run(["xdotool", *map(str, words)], check=True)
        xdotool("mousemove", 20, 10)
        xdotool("mousedown", 1)
        for step in range(1, 21):
            xdotool("mousemove", 20 + (x - 20) * step // 20, 10 + (y - 10) * step // 20)
            time.sleep(0.05)
        time.sleep(0.5)
        xdotool("mouseup", 1)
        time.sleep(1)
    finally:
        source.kill()
        source.wait()
