"""Smoke test of the real window: build/test/smoke.py PROGRAM, inside build/linux/headless.sh.

Starts the production program, finds its page by accessible names, opens a backup with it, begins practice, types into a new posting with
real keys, and looks for the typed text in the program's database. Then the paper with an account creation code is saved and
read from a picture. Everything it starts, it ends.
"""

import os
import pathlib
import sqlite3
import subprocess
import sys
import time

import pyatspi

from drop import drop
from paper import read_from_picture
from window import named, press, running, wait

TYPED = "keiri jimu 123"  # what xdotool can type on any keyboard
COMPOSED = "経"  # by GTK's own input method: Ctrl+Shift+U, its number 7d4c, and Enter to confirm


def kept(data, text):
    """Whether any table of any database in the folder holds a text."""
    for path in pathlib.Path(data).rglob("*"):
        if not path.is_file() or path.read_bytes()[:15] != b"SQLite format 3":
            continue
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
            # An index of words holds no text, and this Python's SQLite may not know its kind.
            named = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            for (table,) in db.execute(named).fetchall():
                for row in db.execute(f'SELECT * FROM "{table}"'):
                    if any(text in str(value) for value in row):
                        return f"{path.name}, table {table}"
    return None


def opened(data):
    """What a double click on a backup does while the program runs: a second start hands it over, and ends."""
    file = os.path.join(os.path.dirname(data), "例示 #1.kyujinbackup")
    subprocess.run([os.path.abspath(sys.argv[1]), file], env={**os.environ, "KYUJIN_DATA": data}, check=True, timeout=20)
    entry = named("entry", "バックアップのファイル")
    wait("the opened backup", lambda: entry.queryText().getText(0, -1) == file)
    press("link", "← 求人デスク")
    print("smoke: a backup that is opened leads to where it is put back")


def drive(data):
    named("push button", "練習をはじめる")
    opened(data)
    press("push button", "練習をはじめる")
    named("landmark", "主なメニュー")
    press("link", "求人")
    press("combo box", "新規求人")  # so WebKitGTK calls a button that opens a menu
    press("menu item", "フルタイム")
    press("link", "仕事内容")
    entry = named("entry", "職種")
    entry.queryComponent().grabFocus()
    wait("focus", lambda: entry.getState().contains(pyatspi.STATE_FOCUSED))
    subprocess.run(["xdotool", "type", "--delay", "30", TYPED], check=True)
    wait("typed text", lambda: entry.queryText().getText(0, -1) == TYPED)
    where = wait("saved text", lambda: kept(data, TYPED))
    print(f"smoke: the text is in {where}")
    compose(data, entry)
    press("link", "求人")
    named("combo box", "新規求人")
    page = pathlib.Path(__file__).parents[2] / "backend/publicpage/testdata/part.html"
    drop(str(page), 700, 400)
    named("heading", "ハローワークの求人ページから取り込む")  # and the file has not taken the place of the page
    print("smoke: a file that is dropped comes in")


def compose(data, entry):
    """Composes a character at the end of the entry: nothing of it is kept before it is confirmed."""
    text = lambda: entry.queryText().getText(0, -1)
    subprocess.run(["xdotool", "key", "ctrl+shift+u"], check=True)
    subprocess.run(["xdotool", "type", "--delay", "30", "7d4c"], check=True)
    wait("composition", lambda: text() == TYPED + "u7d4c")
    time.sleep(1)  # longer than the page waits before it saves
    if kept(data, TYPED + "u") or text() != TYPED + "u7d4c":
        raise SystemExit("smoke: an open composition was saved, or taken away")
    subprocess.run(["xdotool", "key", "Return"], check=True)
    wait("composed text", lambda: text() == TYPED + COMPOSED)
    wait("saved composition", lambda: kept(data, TYPED + COMPOSED))
    named("entry", "職種")  # the Enter that confirmed went nowhere
    print("smoke: the composed text is saved, and nothing was before")


def main():
    with running(sys.argv[1]) as data:
        drive(data)
        read_from_picture(os.path.dirname(data))
    print("smoke: the program ended cleanly")


main()
