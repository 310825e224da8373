"""`python kept_or_not.py FOLDER COUNT`: sign in, add people in one change, and say when it was begun and kept."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import PASSWORD
from tests.people_made_up import some_people
from vetdesk.services.opening import sign_in


def main(folder: Path, count: int) -> None:
    """Add the people; every line is flushed, so that whoever kills us knows how far we came."""
    people = some_people(count)
    station = sign_in(folder, "zhang", PASSWORD, lambda: datetime.now(UTC))
    print("begun", flush=True)
    with station.database.write("import", station.session.actor, source="batch:1") as work:
        work.people.add_many(people)
    print("kept", flush=True)
    station.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
