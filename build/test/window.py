"""What a person without eyes finds in a window, through AT-SPI: for the scripts that drive the real program."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time

import pyatspi

PATIENCE = 20  # seconds for each step


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
        for child in children(node) if depth < 80 else []:
            found = child is not None and find(child, wanted, depth + 1)
            if found:
                return found
    except Exception:
        pass
    return None


def wait(what, look, pause=0.1):
    """What look gives, as soon as it gives something."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(pause)
    seen = dict.fromkeys(n for n in names(desktop()) if n)
    raise SystemExit(f"no {what} in {PATIENCE} seconds; on the screen: {' · '.join(seen) or 'nothing'}")


def names(node, depth=0):
    """What is read out of node and all below it that is showing."""
    try:
        if depth > 0 and not showing(node) and node.childCount == 0:
            return
        yield node.name or ""
        for child in children(node) if depth < 80 else []:
            if child is not None:
                yield from names(child, depth + 1)
    except Exception:  # gone meanwhile
        return


def desktop():
    return pyatspi.Registry.getDesktop(0)


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def named(role, name):
    """Waits for an element by role and the beginning of its accessible name."""
    return wait(
        f"{role} “{name}”",
        lambda: find(desktop(), lambda n: n.getRoleName() == role and n.name.startswith(name) and showing(n)),
    )


def press(role, name):
    named(role, name).queryAction().doAction(0)
    print(f"pressed {role} “{name}”")


def text(node):
    try:
        return node.queryText().getText(0, -1)
    except NotImplementedError:
        return ""


@contextlib.contextmanager
def running(program, **env):
    """A program with a folder of its own for its data, which is given; it must end cleanly when it is asked to. Its log is shown where
    something went wrong."""
    with tempfile.TemporaryDirectory(prefix="window") as folder:
        log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
        data = os.path.join(folder, "data")
        child = subprocess.Popen(
            [os.path.abspath(program)],
            env={**os.environ, "KYUJIN_DATA": data, "LANG": "C.UTF-8", **env},
            stdout=log,
            stderr=log,
        )
        try:
            yield data
        except BaseException:
            log.seek(0)
            print(log.read(), file=sys.stderr)
            raise
        finally:
            child.send_signal(signal.SIGTERM)
            try:
                code = child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                raise SystemExit("the program does not end at SIGTERM") from None
    if code != 0:
        raise SystemExit(f"the program ended with code {code}")
