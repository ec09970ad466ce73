"""Measures the start of the real window: build/test/bench_start.py PROGRAM, inside build/linux/headless.sh.

Prints the median time in milliseconds from the program's start until the first button of its page is there for a
person with a screen reader, which is a little after it can be seen. One start before warms the caches.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from window import desktop, find, showing


def start(program):
    with tempfile.TemporaryDirectory(prefix="start") as folder:
        env = {**os.environ, "KYUJIN_DATA": os.path.join(folder, "data"), "LANG": "C.UTF-8"}
        begin = time.monotonic()
        child = subprocess.Popen([program], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not find(desktop(), lambda n: n.getRoleName() == "push button" and n.name and showing(n)):
                if time.monotonic() - begin > 30:
                    raise SystemExit("no first frame in 30 seconds")
                time.sleep(0.005)
            return (time.monotonic() - begin) * 1000
        finally:
            child.send_signal(signal.SIGTERM)
            child.wait(10)


times = [start(os.path.abspath(sys.argv[1])) for _ in range(8)][1:]
print(f"start.first_frame {statistics.median(times):.0f} ms")
