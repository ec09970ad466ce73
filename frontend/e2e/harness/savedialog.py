"""Names the file in an open GTK save dialog and saves: savedialog.py PATH. Fails after ten seconds without one."""

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


desktop = pyatspi.Registry.getDesktop(0)
dialog = wait(
    "save dialog", lambda: find(desktop, lambda n: n.getRoleName() in ("file chooser", "dialog") and showing(n))
)
entry = wait("file name", lambda: find(dialog, lambda n: n.getRoleName() == "text" and showing(n)))
entry.queryEditableText().setTextContents(sys.argv[1])
wait("taken file name", lambda: entry.queryText().getText(0, -1) == sys.argv[1])
save = wait(
    "save button",
    lambda: find(dialog, lambda n: n.getRoleName() == "push button" and n.name in ("Save", "保存", "_Save", "保存(_S)")),
)
save.queryAction().doAction(0)
wait("end of the dialog", lambda: not find(desktop, lambda n: n.getRoleName() == "file chooser" and showing(n)))
