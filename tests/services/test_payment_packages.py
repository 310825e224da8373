"""Payment lists on several PCs of a station: lines and results are the same everywhere, approved ones stay."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.package_world import Office
from tests.people_world import a_person, with_identities
from vetdesk.domain.payments.ledger import LineResult
from vetdesk.domain.payments.lists import ListState, Payee, PaymentLine, PaymentList, digest_of
from vetdesk.storage.reading import Work

MONTHS = ("2025-01", "2025-02", "2025-03")


def a_list(work: Work, title: str) -> PaymentList:
    (person,) = work.people.many([1])
    held, staff = person.identities[0], work.staff.all()[0].id
    payee = Payee(person.id, held.id, person.name, person.id_number, "", held.category, held.status)
    lines = [PaymentLine(1, payee, MONTHS, {"base": 30_000_000})]
    head = PaymentList(
        0, "", title, ("51",), MONTHS[0], MONTHS[-1], ListState.PREPARED, "2025-01-20", staff,
        1, lines[0].total, digest_of(lines),
    )  # fmt: skip
    return work.payments.add(head, lines)


def keep(work: Work, changed: PaymentList) -> None:
    work.payments.save(changed)


def test_lists_results_and_approvals_travel_between_pcs(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks
    here.do("keep", lambda work: work.people.add(with_identities(a_person("甲某", 1), ("51", "drawing"))))
    here.do("prepare", lambda work: a_list(work, "一季度"))
    office.assert_equal_after_settling()

    def approve(work: Work) -> None:
        (known,) = work.payments.lists()
        work.payments.save(
            replace(known, state=ListState.APPROVED, approved_by=known.prepared_by, approved_on="2025-01-21")
        )

    def discard(work: Work) -> None:
        work.payments.save(replace(work.payments.lists()[0], state=ListState.DISCARDED, note="标准有误"))

    here.do("approve", approve)
    there.do("discard", discard)
    office.clock.move(hours=1)
    office.take(here, office.make(there, here), choose=lambda *_place: True)
    office.assert_equal_after_settling()
    for desk in office.desks:
        with desk.station.database.read() as look:
            (one,) = look.payments.lists(discarded_too=True)
            assert one.state == ListState.APPROVED, "what was approved stays, whatever another PC thought of it"
            assert digest_of(look.payments.lines(one.id)) == one.digest
    here.do("result", lambda work: work.payments.record_results(
        work.payments.lists()[0], [LineResult(work.payments.lists()[0].id, 1, "failed", "2025-04-02", "销户")]
    ))  # fmt: skip
    office.assert_equal_after_settling()
    with there.station.database.read() as look:
        assert list(look.payments.failures().values()) == [1]
    office.close()


def test_a_list_that_two_pcs_approved_is_one_approved_list(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks
    here.do("keep", lambda work: work.people.add(with_identities(a_person("甲某", 1), ("51", "drawing"))))
    here.do("prepare", lambda work: a_list(work, "一季度"))
    office.settle()
    for desk, day in ((here, "2025-01-21"), (there, "2025-01-22")):
        (known,) = desk.do("look", lambda work: work.payments.lists())
        approved = replace(known, state=ListState.APPROVED, approved_by=known.prepared_by, approved_on=day)
        desk.do("approve", partial(keep, changed=approved))
    office.clock.move(hours=1)
    office.assert_equal_after_settling()
    for desk in office.desks:
        with desk.station.database.read() as look:
            assert [one.approved_on for one in look.payments.lists()] == ["2025-01-21"]
    office.close()
