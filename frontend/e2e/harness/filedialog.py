"""Names the file in an open GTK dialog and ends it: filedialog.py save|open PATH. Fails after ten seconds without one."""

import subprocess
import sys
import time

import pyatspi


def children(node):
    """The children of node that are still there when they are asked for."""
    for i in range(node.childCount):
        try:
            yield node.getChildAtIndex(i)
        except Exception:  # the bus answers with many kinds of error for what has just gone
            pass


def find(node, wanted, depth=0):
    """The first accessible below node for which wanted holds; things that vanish meanwhile are passed over."""
    try:
        if wanted(node):
            return node
        for child in children(node) if depth < 60 else []:
            found = child is not None and find(child, wanted, depth + 1)
            if found:
                return found
    except Exception:
        pass
    return None


def wait(what, look):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"no {what} in ten seconds")


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


act, path = sys.argv[1:]
buttons = {"save": ("Save", "保存", "_Save", "保存(_S)"), "open": ("Open", "開く", "_Open", "開く(_O)")}[act]

desktop = pyatspi.Registry.getDesktop(0)
dialog = wait(
    act + " dialog", lambda: find(desktop, lambda n: n.getRoleName() in ("file chooser", "dialog") and showing(n))
)
if act == "open":
    subprocess.run(["xdotool", "key", "ctrl+l"], check=True)  # a place to type the path
entry = wait("file name", lambda: find(dialog, lambda n: n.getRoleName() == "text" and showing(n)))
entry.queryEditableText().setTextContents(path)
wait("taken file name", lambda: entry.queryText().getText(0, -1) == path)
button = wait(act + " button", lambda: find(dialog, lambda n: n.getRoleName() == "push button" and n.name in buttons))


def gone():
    """Presses the button until the dialog goes: one that is still reading its folder takes no press."""
    if not find(desktop, lambda n: n.getRoleName() == "file chooser" and showing(n)):
        return True
    try:
        button.queryAction().doAction(0)
        time.sleep(0.5)
    except Exception:  # it went meanwhile
        pass
    return False


wait("end of the dialog", gone)
