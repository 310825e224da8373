"""`python package_taken_or_not.py FOLDER PACKAGE`: sign in, take a package in, and say when it was begun and kept."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import PASSWORD
from vetdesk.services.opening import sign_in
from vetdesk.services.packages import Packages


def main(folder: Path, package: Path) -> None:
    """Every line is flushed, so that whoever kills us knows how far we came."""
    station = sign_in(folder, "zhang", PASSWORD, lambda: datetime.now(UTC), clock_is_right=True)
    print("begun", flush=True)
    taken = Packages(station).take(package, {})
    print("kept" if taken.new else "nothing", flush=True)
    station.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
