"""The copy of a station's database that goes to a further PC (电脑)."""

from contextlib import closing
from pathlib import Path

from vetdesk.storage import backup, snapshots, sqlite
from vetdesk.storage.pcs import ThisPc

FURTHER = "further"
"""How the copy says that it is to begin an installation of its own when it is opened first."""


def make_copy(station: Path, target: Path, key: bytes, this: ThisPc) -> None:
    """A checked snapshot of the database as another PC is to have it; raises DamagedStationError."""
    snapshots.snapshot(station / backup.DATABASE, target, key)
    with sqlite.told(target), closing(sqlite.open_file(target, key)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("DELETE FROM this_pc")
        raw.execute("DELETE FROM package")
        raw.execute(
            "INSERT INTO this_pc (pc, seat, sign_secret, box_secret) VALUES (?, ?, ?, ?)",
            (this.pc, this.seat, this.sign_secret, this.box_secret),
        )
        raw.execute("COMMIT")
    sqlite.mark_origin(target, key, FURTHER)
