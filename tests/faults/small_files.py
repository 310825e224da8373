"""Power cuts while files beside the database are written: what was said to be written is there, whole.

They are written by `safe_files` only: heads of the journal line by line, key slots, wrong tries and manifests by
replacing the whole, scans by copying, folders before what lies in them.
"""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.faults.disk_log import ReplayedDisk, lay_out, opened_log, operations
from tests.faults.findings import Findings
from tests.faults.forked import in_child
from tests.faults.shim import Disk
from tests.faults.world import World
from vetdesk.domain.anchors import AnchorKind, read_heads
from vetdesk.domain.journal import Head
from vetdesk.storage import tries
from vetdesk.storage.head_files import HEADS, HeadFiles
from vetdesk.storage.safe_files import copy_whole, make_folder, write_whole

ROUNDS = 8
NOW = datetime(2025, 1, 20, 1, 0, tzinfo=UTC)
LONG = bytes(range(256)) * 20

Act = tuple[str, Callable[[], object]]


def acts(folder: Path) -> Iterator[Act]:
    """What is written, round by round; `folder` is that of a station."""
    heads = HeadFiles(folder, "uid", folder / "user" / "heads")
    for number in range(1, ROUNDS + 1):
        head = Head(number, f"{number:064x}", "2025-01-20T01:00:00.000Z")
        yield f"heads {number}", lambda head=head: heads.append("origin", head, "told")
        yield f"whole {number}", lambda number=number: write_whole(folder / "keys.json", content(number))
        yield f"tries {number}", lambda: tries.note_wrong(folder, NOW)
        yield f"scan {number}", lambda number=number: _filed(folder, number)


def content(number: int) -> bytes:
    """What stands in a file of that round."""
    return b"%d\n" % number + LONG


def _filed(folder: Path, number: int) -> None:
    target = folder / "attachments" / f"{number:02d}" / "scan"
    make_folder(target.parent)
    copy_whole(folder / "keys.json", target)


def _reached(marks: list[str], what: str) -> int:
    return max((int(mark.split()[1]) for mark in marks if mark.startswith(what)), default=0)


def wrong(folder: Path, marks: list[str]) -> list[str]:
    """What was acknowledged and is not there, or is there by half."""
    found = []
    for path in (folder / HEADS, folder / "user" / "heads" / f"uid.{HEADS}"):
        text = path.read_text("utf-8", "replace") if path.exists() else ""
        known = {one.seq for one in read_heads(text, AnchorKind.STATION_FILE, path.name)}
        if missing := set(range(1, _reached(marks, "heads") + 1)) - known:
            found.append(f"lost: heads {sorted(missing)} of {path.name}")
    keys = folder / "keys.json"
    stands = keys.read_bytes() if keys.exists() else b""
    later = range(_reached(marks, "whole"), ROUNDS + 1)
    if stands not in {content(number) for number in later} and not (later[0] == 0 and not stands):
        found.append("lost: keys.json")
    if tries.wrong_tries(folder) < _reached(marks, "tries"):
        found.append("lost: wrong tries")
    for number in range(1, _reached(marks, "scan") + 1):
        scan = folder / "attachments" / f"{number:02d}" / "scan"
        if not scan.exists() or scan.read_bytes() != content(number):
            found.append(f"lost: scan {number}")
    return found


def row(_world: World, count: int, seed: int, scratch: Path) -> Findings:
    """So many states of the disk after a cut; some without any flush, which must lose something."""
    found = states(count, seed, scratch.with_name("small"))
    control = states(count // 10, seed, scratch.with_name("control"), flushed=False)
    found.count("control: lost", len(control.wrong))
    return found


def states(count: int, seed: int, folder: Path, *, flushed: bool = True) -> Findings:
    """The states of one recording, each looked at."""
    log, empty = folder.with_suffix(".log"), folder.with_suffix(".empty")
    empty.mkdir()

    def work() -> None:
        if not flushed:
            os.fsync = lambda _file: None
        folder.mkdir()
        disk = Disk()
        disk.watch(folder)
        disk.log(opened_log(log))
        for name, act in acts(folder):
            act()
            disk.mark(name)

    in_child(work)
    recorded, random, found = operations(log), Random(seed), Findings()
    disk, at = ReplayedDisk(empty, str(folder)), 0
    for moment in sorted(random.randint(1, len(recorded)) for _ in range(count)):
        for one in recorded[at:moment]:
            disk.replay(one)
        at = moment
        lay_out(disk.after_a_cut(random), folder)
        found.count("states")
        found.note(f"operation {moment} of {len(recorded)}", wrong(folder, disk.marks))
    return found
