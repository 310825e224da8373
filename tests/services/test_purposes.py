"""Nothing leaves, and nothing is shown in full, without a purpose: every function that lets data out is walked."""

import ast
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.builders import a_station
from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.movement import Span
from vetdesk.domain.payments.lists import ListState, PaymentList
from vetdesk.services.complaint_counts import CountPeriod
from vetdesk.services.paper_press import ListContent
from vetdesk.services.progress import Unwatched
from vetdesk.services.round_sheets import Round
from vetdesk.storage.export_lines import ExportLines
from vetdesk.wiring import Services

SERVICES = Path(__file__).parents[2] / "src" / "vetdesk" / "services"
GATE = {"export_deed", "second_persons"}
"""What everything that leaves passes."""
BLANK = " 　"
SPAN = (date(2025, 1, 1), date(2025, 3, 31))
PAPER = "archive_catalogue"

Deed = Callable[[Services, Path], object]

REFUSED: dict[str, Deed] = {
    "activity_papers.write": lambda s, to: s.activities.papers.write(1, to, purpose=BLANK),
    "archives.reveal": lambda s, _to: s.archives.reveal(1, "id_number", BLANK),
    "casework.reveal": lambda s, _to: s.casework.reveal(1, "id_number", BLANK),
    "complaint_counts.write": lambda s, to: s.complaint_counts.write(to, CountPeriod(2025), purpose=BLANK),
    "complaint_counts.write_book": lambda s, to: s.complaint_counts.write_book(to, CountPeriod(2025), purpose=BLANK),
    "completeness.write": lambda s, to: s.completeness.write(to, purpose=BLANK),
    "copying.in_full": lambda s, _to: s.copying.in_full([1], BLANK),
    "dossiers._journal": lambda s, _to: s.dossiers.make(1, BLANK, masked=True),
    "entries.reveal": lambda s, _to: s.entries.reveal(1, "phone", BLANK),
    "exporting.changes": lambda s, to: s.exporting.changes(to, *SPAN, purpose=BLANK),
    "exporting.deaths": lambda s, to: s.exporting.deaths(to, *SPAN, purpose=BLANK),
    "exporting.payment": lambda s, to: s.exporting.payment(to, *SPAN, purpose=BLANK),
    "exporting.roster": lambda s, to: s.exporting.roster(to, purpose=BLANK),
    "exporting.statistics": lambda s, to: s.exporting.statistics(to, purpose=BLANK),
    "honours.write_coverage": lambda s, to: s.honours.write_coverage(to, purpose=BLANK),
    "merging.in_full": lambda s, _to: s.merging.in_full(1, 2, BLANK),
    "movement.write": lambda s, to: s.movement.write(to, Span(2025), purpose=BLANK),
    "paper_numbers.write_register": lambda s, to: s.paper_numbers.write_register(to, "decision", 2025, BLANK),
    "payment_sheets.write": lambda s, to: s.payment_sheets.write(1, to, purpose=BLANK),
    "payment_sheets.write_changes": lambda s, to: s.payment_sheets.write_changes(a_list(), (), to, purpose=BLANK),
    "payment_sheets.write_for_bank": lambda s, to: s.payment_sheets.write_for_bank(1, to, purpose=BLANK),
    "providers.write_unmet": lambda s, to: s.providers.write_unmet(to, purpose=BLANK),
    "rates.export": lambda s, to: s.rates.export(s.rates.tables()[0].key, to, purpose=BLANK),
    "round_sheets.write": lambda s, to: s.round_sheets.write(to, Round(), purpose=BLANK),
    "scanning.print_scans": lambda s, _to: s.filing.print_scans([1], BLANK),
    "sending.write": lambda s, to: s.outside_lists.sending.write(1, to, purpose=BLANK),
    "sending.write_unconfirmed": lambda s, to: s.outside_lists.sending.write_unconfirmed("2025", to, purpose=BLANK),
    "statistics.write": lambda s, to: s.statistics.write(to, purpose=BLANK),
    "templates.fill": lambda s, to: s.templates.fill(1, to, purpose=BLANK),
    "township_workbooks.answers": lambda s, to: s.township_rosters.workbooks.answers("2025", "a", to, purpose=BLANK),
    "township_workbooks.merged": lambda s, to: s.township_rosters.workbooks.merged("2025", to, purpose=BLANK),
}
"""How each is asked without a purpose; what else it is given does not matter, for it must not come so far."""

PRINTED: dict[str, Deed] = {
    "make": lambda s, _to: s.printing.make("recipient_sheet", recipient_id=1, purpose=BLANK),
    "make_for_people": lambda s, _to: s.printing.make_for_people(PAPER, [1], BLANK),
    "make_letters": lambda s, _to: s.printing.make_letters(PAPER, [ListContent(people=[1])], BLANK),
    "make_list": lambda s, _to: s.printing.make_list(PAPER, ListContent(people=[1]), BLANK),
    "make_stack": lambda s, _to: s.printing.make_stack("public_notice", [], BLANK),
    "run_for_people": lambda s, _to: s.printing.run_for_people(PAPER, [1]).make(BLANK, None, Unwatched()),
    "run_of_list": lambda s, _to: s.printing.run_of_list(PAPER, lambda: ListContent(people=[1])).make(
        BLANK, None, Unwatched()
    ),
}
"""What prints about people; all of them enter the register through `printing._keep`."""

BY_THEMSELVES = {
    "case_rosters.write": "cases for the district, decisions for a township: the step is the purpose",
    "further_pcs.set_up": "the PC that is set up",
    "packages._confirmed": "the PC that the package is for",
    "printing._keep": "all of PRINTED",
    "survey_workbooks.write_forms": "a survey's blank forms",
    "survey_workbooks.write_results": "a survey's figures",
    "training.write": "trainings of the staff",
}
"""What lets something out and names the purpose itself."""


def lets_out(function: ast.FunctionDef) -> bool:
    """Whether its own statements pass the gate, carry out an export, or show in full."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    names = {(ast.unparse(call.func.value), call.func.attr) for call in calls if isinstance(call.func, ast.Attribute)}
    passing = any(name in {"let_out", "confirmed"} and "gate" in of for of, name in names)
    shown = any(isinstance(node, ast.Constant) and node.value == "show in full" for node in ast.walk(function))
    return passing or ("self._deed", "carry_out") in names or shown or "ExportLines(work).add" in map(".".join, names)


def found() -> Iterator[str]:
    for module in (one for one in sorted(SERVICES.rglob("*.py")) if one.stem not in GATE):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and lets_out(node):
                yield f"{module.stem}.{node.name}"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    station = a_station(tmp_path_factory.mktemp("purposes"))
    keep(station.database, with_identities(a_person("王㛃", 1), ("51", "drawing")))
    keep(station.database, with_identities(a_person("李四", 2), ("51", "drawing")))
    yield Services(station)
    station.close()


def a_list() -> PaymentList:
    return PaymentList(0, "", "一季度", (), "2025-01", "2025-03", ListState.APPROVED, "2025-04-01", 1)


def test_every_function_that_lets_something_out_is_walked_here():
    assert sorted(set(found())) == sorted({*REFUSED, *BY_THEMSELVES})


@pytest.mark.parametrize("deed", [*REFUSED.values(), *PRINTED.values()], ids=[*REFUSED, *PRINTED])
def test_without_a_purpose_nothing_leaves_and_nothing_is_kept(desk: Services, tmp_path: Path, deed: Deed):
    target = tmp_path / "a.xlsx"
    with desk.station.database.read() as look:
        before = look.journal.head()
    with pytest.raises(InvalidFieldsError) as refused:
        deed(desk, target)
    assert [one.code.rpartition(".")[2] for one in refused.value.problems] == ["purpose_missing"]
    assert not target.exists()
    with desk.station.database.read() as look:
        assert look.journal.head() == before
        assert not list(ExportLines(look).between("", ""))


def test_figures_and_blank_forms_on_paper_tell_nobody_and_need_none(desk: Services):
    assert desk.printing.make("public_notice").pages
    assert desk.printing.make_list("complaint_counts", ListContent(), BLANK).pages
