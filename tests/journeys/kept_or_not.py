"""`python kept_or_not.py FOLDER COUNT`: sign in, import so many rows, and say when it was begun and kept."""

import csv
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import PASSWORD
from tests.people_made_up import some_people
from vetdesk.domain.importing.answers import EVERY_CATEGORY, Answers, TakeOver
from vetdesk.services.opening import sign_in
from vetdesk.wiring import build_services

HEADINGS = {"name": "姓名", "id_number": "身份证号码", "phone": "联系电话", "household_address": "户籍地址"}
CATEGORY = "60周岁以上农村籍退役士兵"


def main(folder: Path, count: int) -> None:
    """Import the roster; every line is flushed, so that whoever kills us knows how far we came."""
    roster = folder.with_suffix(".csv")
    _write(roster, count)
    station = sign_in(folder, "zhang", PASSWORD, lambda: datetime.now(UTC), clock_is_right=True)
    importing = build_services(station).importing
    answers = Answers(take_over={EVERY_CATEGORY: TakeOver("drawing")})
    print("begun", flush=True)
    report = importing.keep(importing.plan(importing.read(roster), answers), answers)
    print("kept" if report.added == count else f"only {report.totals}", flush=True)
    station.close()


def _write(roster: Path, count: int) -> None:
    with roster.open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.writer(stream)
        table.writerow([*HEADINGS.values(), "优抚对象类别"])
        table.writerows([*(person.values[key] for key in HEADINGS), CATEGORY] for person in some_people(count))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
