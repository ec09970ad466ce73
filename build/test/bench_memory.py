"""Measures the memory of the real window: build/test/bench_memory.py PROGRAM PLENTY, inside build/linux/headless.sh.

Prints what all processes of the program hold, in megabytes, once a person has looked at each page twice, with 100 postings alone
and with 100 postings and 10,000 applicants: memory.PEOPLE is what they have taken for themselves, as the system's task manager
shows it; memory.PEOPLE.mapped is their share of the files they have open, which the system takes back when it needs it (both add
up to the sum of proportional set sizes). On a machine without a graphics card 40 MB of that are the software renderer.
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from window import named, press

PAGES = [
    "ホーム", "求人", "応募者", "カレンダー", "求職者", "お知らせ", "メッセージ", "事業所", "設定", "応募者",
]  # fmt: skip


def family(pid):
    """The process and all that came from it."""
    yield pid
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from family(int(child))


def held(pid):
    """What a process holds in megabytes: for itself, and of files."""
    lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    kilobytes = {name: int(rest.split()[0]) for name, rest in (line.split(":") for line in lines)}
    own = kilobytes["Pss_Anon"] + kilobytes["Pss_Shmem"]
    return own / 1024, (kilobytes["Pss"] - own) / 1024


def run(program, data, act):
    env = {**os.environ, "KYUJIN_DATA": data, "LANG": "C.UTF-8"}
    child = subprocess.Popen([program], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return act(child.pid)
    finally:
        child.send_signal(signal.SIGTERM)
        child.wait(60)


def begin(_):
    press("push button", "練習をはじめる")
    named("landmark", "主なメニュー")


def day(pid):
    for page in PAGES * 2:
        press("link", page)
        time.sleep(2)
    time.sleep(20)
    return [sum(column) for column in zip(*map(held, family(pid)))]


program, plenty = map(os.path.abspath, sys.argv[1:3])
for people in (0, 10_000):
    with tempfile.TemporaryDirectory(prefix="memory") as folder:
        run(program, folder, begin)
        subprocess.run([plenty, os.path.join(folder, "practice", "desk.db"), "100", str(people)], check=True)
        own, mapped = run(program, folder, day)
        print(f"memory.{people} {own:.0f} MB\nmemory.{people}.mapped {mapped:.0f} MB")
