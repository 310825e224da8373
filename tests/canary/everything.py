"""Every workbook that the services of one station write, and every list and paper about a person that they print."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from vetdesk.domain.errors import PaymentListError
from vetdesk.domain.movement import Span
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.rosters import RosterFilter
from vetdesk.services.complaint_counts import CountPeriod
from vetdesk.services.progress import Unwatched
from vetdesk.services.round_sheets import Round
from vetdesk.wiring import Services

WHY = "检查"
FIRST, LAST = date(2025, 1, 1), date(2025, 3, 31)
Write = Callable[[Path], object]


def _of_archive(services: Services) -> Iterator[tuple[str, Write]]:
    out = services.exporting
    everybody = RosterFilter()
    yield "roster", lambda path: out.roster(path, everybody, purpose=WHY, subtotals=True)
    yield "accounts", lambda path: out.accounts(path, everybody, purpose=WHY)
    yield "public", lambda path: out.public(path, purpose=WHY)
    yield "changes", lambda path: out.changes(path, FIRST, LAST, purpose=WHY)
    yield "deaths", lambda path: out.deaths(path, FIRST, LAST, purpose=WHY)
    yield "statistics", lambda path: out.statistics(path, purpose=WHY)
    for layout in out.payment_variants():
        yield layout.key, lambda path, key=layout.key: out.payment(path, FIRST, LAST, variant=key, purpose=WHY)
    for one in services.templates.all():
        yield f"template_{one.id}", lambda path, key=one.id: services.templates.fill(key, path, purpose=WHY)
    yield "statistic_tables", lambda path: services.statistics.write(path, purpose=WHY)
    yield "movement", lambda path: services.movement.write(path, Span(2025), purpose=WHY)


def _of_care(services: Services) -> Iterator[tuple[str, Write]]:
    yield "round_sheet", lambda path: services.round_sheets.write(path, Round(), purpose=WHY)
    yield "unmet_needs", lambda path: services.providers.write_unmet(path, purpose=WHY)
    yield "honour_coverage", lambda path: services.honours.write_coverage(path, purpose=WHY)
    yield "training_register", lambda path: services.trainings.write(path, 2025)
    period = CountPeriod(2025)
    yield "complaint_counts", lambda path: services.complaint_counts.write(path, period, purpose=WHY)
    yield "complaint_book", lambda path: services.complaint_counts.write_book(path, period, purpose=WHY)
    for line in services.activities.lines():
        number = line.activity.id
        yield f"activity_{number}", lambda path, key=number: services.activities.papers.write(key, path, purpose=WHY)
    for run in services.surveys.runs():
        yield f"survey_{run.run.id}", lambda path, key=run.run.id: services.survey_workbooks.write_results(key, path)


def _of_money(services: Services) -> Iterator[tuple[str, Write]]:
    sheets = services.payment_sheets
    for line in services.payments.lists():
        number = line.list.id
        yield f"payment_list_{number}", lambda path, key=number: sheets.write(key, path, purpose=WHY)
        yield f"bank_{number}", lambda path, key=number: sheets.write_for_bank(key, path, purpose=WHY)
    for view in services.outside_lists.lists():
        number = view.received.id
        yield f"list_{number}", lambda path, key=number: services.outside_lists.sending.write(key, path, purpose=WHY)
    yield "unconfirmed", lambda path: services.outside_lists.sending.write_unconfirmed("2025", path, purpose=WHY)


def workbooks(services: Services, folder: Path) -> list[Path]:
    """Write every workbook; lists that are not approved go to no bank."""
    written = []
    for part in (_of_archive, _of_care, _of_money):
        for name, write in part(services):
            path = folder / f"{name}.xlsx"
            try:
                write(path)
            except PaymentListError:
                continue
            written.append(path)
    return written


def papers(services: Services, folder: Path) -> list[Path]:
    """Print a paper of every kind about a person, the lists, and the dossier of the first; previews too."""
    printing, made = services.printing, []
    first = services.archives.row_ids(PeopleFilter())[:3]
    for offer in printing.papers("recipient"):
        printing.preview(offer.key, recipient_id=first[0])
        made.append((offer.key, printing.make(offer.key, recipient_id=first[0], purpose=WHY)))
    for offer in printing.papers("people"):
        made.append((offer.key, printing.make_for_people(offer.key, first, WHY)))
    lists = services.printed_lists
    for name, run in (("changes", lists.changes(FIRST, LAST)), ("payment", lists.payment(FIRST, LAST))):
        run.preview()
        made.append((name, run.make(WHY, None, Unwatched())))
    for masked in (True, False):
        made.append((f"dossier_{masked}", services.dossiers.make(first[0], WHY, masked=masked)))
    for name, file in made:
        printing.save(file, folder / f"{name}.pdf")
    return [folder / f"{name}.pdf" for name, _ in made]
