"""Names the file in an open GTK dialog and ends it: filedialog.py save|open PATH."""

import subprocess
import sys
import time

from window import desktop, find, showing, text, wait

BUTTONS = {"save": ("Save", "保存", "_Save", "保存(_S)"), "open": ("Open", "開く", "_Open", "開く(_O)")}


def answer(act, path):
    dialog = wait(
        act + " dialog", lambda: find(desktop(), lambda n: n.getRoleName() in ("file chooser", "dialog") and showing(n))
    )
    if act == "open":
        subprocess.run(["xdotool", "key", "ctrl+l"], check=True)  # a place to type the path
    entry = wait("file name", lambda: find(dialog, lambda n: n.getRoleName() == "text" and showing(n)))
    entry.queryEditableText().setTextContents(path)
    wait("taken file name", lambda: text(entry) == path)
    button = wait(
        act + " button", lambda: find(dialog, lambda n: n.getRoleName() == "push button" and n.name in BUTTONS[act])
    )

    def gone():
        """Presses the button until the dialog goes: one that is still reading its folder takes no press."""
        if not find(desktop(), lambda n: n.getRoleName() == "file chooser" and showing(n)):
            return True
        try:
            button.queryAction().doAction(0)
            time.sleep(0.5)
        except Exception:  # it went meanwhile
            pass
        return False

    wait("end of the dialog", gone)


if __name__ == "__main__":
    answer(*sys.argv[1:])
