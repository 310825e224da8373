"""What a screen reader meets at the desk, over the bus that screen readers use (AT-SPI); for the system's Python.

Arguments: the file to write, the names of the pages to go to. The reader itself presses the page's button in the rail,
as assistive technology does, and writes everything that is showing as JSON: {page: [[role, name, description,
"focusable" or "", role of what it stands in], …]}.
"""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version is chosen before

PATIENCE = 150.0


def program():
    """Our program on the bus, as soon as it has a window."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(place)
            if found is not None and found.get_child_count():
                return found
        time.sleep(0.2)
    sys.exit("the program is not on the bus")


def showing(node):
    """A node and all below it that are shown."""
    if not node.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield node
    for place in range(min(node.get_child_count(), 60)):
        child = node.get_child_at_index(place)
        if child is not None:
            yield from showing(child)


def told(node):
    """What is said of a node."""
    focusable = node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
    around = node.get_parent()
    inside = around.get_role_name() if around is not None else ""
    return [node.get_role_name(), node.get_name(), node.get_description(), "focusable" if focusable else "", inside]


def goes_to(desk, page):
    """Press the page's button and read the desk when it has come to rest."""
    boxes = (node for node in showing(desk) if node.get_role_name() == "check box")
    button = next(box for box in boxes if box.get_name().partition("（")[0] == page)  # behind it, how much waits
    button.get_action_iface().do_action(0)
    before, now = None, []
    while now != before:
        time.sleep(1.0)
        before, now = now, [told(node) for node in showing(desk)]
    return now


def main(file, pages):
    """Read page after page."""
    Atspi.init()
    desk = program()
    time.sleep(2.0)
    read = {page: goes_to(desk, page) for page in pages}
    Path(file).write_text(json.dumps(read, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
