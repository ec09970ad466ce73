"""The installed program in a clean root: build/test/installed.py first|again|newer, inside build/linux/headless.sh, as packages.sh has it.

first   practice is begun and a draft written; again: the draft is there; newer: the data is of a newer program, and the window says so.
The data lies where the program itself puts it (HOME).
"""

import os
import pathlib
import signal
import sqlite3
import subprocess
import sys

import pyatspi

import window
from window import desktop, find, named, press, showing, text, wait

window.PATIENCE = 90  # a computer that has just installed a hundred packages is busy
TYPED = "keiri jimu 123"


def files():
    folder = pathlib.Path(os.environ["HOME"], ".local/share/KyujinDesk")
    return [p for p in folder.rglob("*") if p.is_file() and p.read_bytes()[:15] == b"SQLite format 3"]


def kept(text):
    for path in files():
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
            tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            for (table,) in db.execute(tables).fetchall():
                if any(text in str(value) for row in db.execute(f'SELECT * FROM "{table}"') for value in row):
                    return path
    return None


def first():
    press("push button", "練習をはじめる")
    named("landmark", "主なメニュー")
    press("link", "求人")
    press("combo box", "新規求人")
    press("menu item", "フルタイム")
    press("link", "仕事内容")
    entry = named("entry", "職種")
    entry.queryComponent().grabFocus()
    wait("focus", lambda: entry.getState().contains(pyatspi.STATE_FOCUSED))
    subprocess.run(["xdotool", "type", "--delay", "30", TYPED], check=True)
    wait("saved text", lambda: kept(TYPED))
    kind = subprocess.run(["xdg-mime", "query", "default", "application/x-kyujinbackup"], check=True, capture_output=True, text=True)
    if kind.stdout.strip() != "kyujindesk.desktop":
        raise SystemExit(f"installed: a backup is opened by {kind.stdout!r}")


def again():  # the world that was open last opens by itself
    named("landmark", "主なメニュー")
    press("link", "求人")
    wait("the draft in the list", lambda: find(desktop(), lambda n: TYPED in (n.name or "") + (text(n) or "") and showing(n)))


def newer():
    """A step that this program does not know was taken before: it says so, and touches nothing."""
    before = {}
    for path in files():
        with sqlite3.connect(path) as db:
            db.execute("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
            db.commit()
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before[path] = path.read_bytes()
    if not before:
        raise SystemExit("installed: there is no data")

    def rest():
        press("push button", "練習をはじめる")
        sentence = "新しいバージョン"
        wait("words", lambda: find(desktop(), lambda n: sentence in (n.name or "") + (text(n) or "") and showing(n)))
        for path, was in before.items():
            if path.read_bytes() != was:
                raise SystemExit(f"installed: {path} was touched")

    return rest


def main():
    act = {"first": first, "again": again, "newer": newer}[sys.argv[1]]
    act = act() if act is newer else act
    child = subprocess.Popen(["kyujindesk"])
    try:
        act()
    finally:
        child.send_signal(signal.SIGTERM)
        code = child.wait(20)
    if code != 0:
        raise SystemExit(f"installed: the program ended with code {code}")
    print(f"installed: {sys.argv[1]}: as it should be")


main()
