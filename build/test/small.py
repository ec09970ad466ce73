"""The small window of the 転記シート, for real: build/test/small.py PROGRAM, inside build/linux/headless.sh.

Under a window manager of its own the program is made small on the page where answers are typed over: the window must be small and kept
above others, and as it was before by one key, whether it was maximised or not.
"""

import re
import subprocess
import sys
import tempfile

from window import named, press, running, wait

SMALL = (420, 330)  # backend/bridge/transcript.go
KEYS = """<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard>
<keybind key="A-F10"><action name="ToggleMaximize"/></keybind></keyboard></openbox_config>"""


def typed(role, name, text):
    entry = named(role, name)
    entry.queryComponent().grabFocus()
    subprocess.run(["xdotool", "type", "--delay", "10", text], check=True)


def out(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def window():
    """The window's id, by its title: the title bar that the manager draws has none."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "求人デスク"], capture_output=True, text=True).stdout.split()
    return found[-1] if found else None


def looks(of):
    """Size, and what the manager has been asked to keep: ABOVE, MAXIMIZED_VERT …"""
    size = out("xdotool", "getwindowgeometry", "--shell", of)
    wide, high = (int(re.search(name + r"=(\d+)", size)[1]) for name in ("WIDTH", "HEIGHT"))
    return (wide, high), frozenset(re.findall(r"_NET_WM_STATE_(ABOVE|MAXIMIZED_VERT|MAXIMIZED_HORZ)", out("xprop", "-id", of, "_NET_WM_STATE")))


def until(of, look):
    """Waits until the window looks so."""
    try:
        wait("such a window", lambda: looks(of) == look)
    except SystemExit:
        raise SystemExit(f"small: the window should be {look}, and is {looks(of)}") from None


def small_and_back(of):
    before = looks(of)
    press("push button", "小さくして手前に置く")
    until(of, (SMALL, frozenset({"ABOVE"})))
    named("push button", "元の大きさ")
    subprocess.run(["xdotool", "key", "Escape"], check=True)
    until(of, before)
    print(f"small: {before} became {SMALL} above others, and is as before")


def main():
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as keys:
        keys.write(KEYS)
        keys.flush()
        manager = subprocess.Popen(["openbox", "--sm-disable", "--config-file", keys.name])
        drive(manager)


def drive(manager):
    try:
        with running(sys.argv[1]):
            press("link", "手続きは自分で行う")
            typed("entry", "事業所の名前", "Reiji")
            typed("password text", "新しいパスワード", "kujira-neko-42")
            typed("password text", "新しいパスワード（確認）", "kujira-neko-42")
            press("push button", "はじめる")
            press("link", "事業所")
            press("link", "事業所登録の転記シート")
            named("push button", "小さくして手前に置く")
            of = wait("window", window)
            small_and_back(of)
            subprocess.run(["xdotool", "key", "alt+F10"], check=True)
            wait("a maximised window", lambda: "MAXIMIZED_VERT" in looks(of)[1])
            small_and_back(of)
    finally:
        manager.terminate()
        manager.wait(10)


main()
