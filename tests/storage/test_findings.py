"""Findings: what a scan leaves, since when each is known, and which answer holds."""

from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.findings import Answered, FindingAnswer, Found
from vetdesk.storage.findings import FindingFilter


@pytest.fixture
def people(database):
    return keep(database, with_identities(a_person(), ("81", "accepting")), a_person("李四", serial=2))


def scan(database, day, *found, answers=None):
    with database.write("scan", an_actor()) as work:
        return work.findings.keep_scan(found, answers or {}, day, "rules-1")


def lines(database, wanted=None):
    with database.read() as look:
        return look.findings.lines(look.findings.ids(wanted or FindingFilter(answered=None)))


def unclaimed(person, rule="81.unclaimed"):
    return Found(person.id, 0, rule, "unclaimed", "81", "rural_subsidy")


def test_a_finding_keeps_the_day_on_which_it_was_first_noticed(database, people):
    first, second = people
    assert scan(database, "2025-01-20", unclaimed(first)).new == 1
    counts = scan(database, "2025-03-01", unclaimed(first), unclaimed(second))
    assert (counts.new, counts.gone, counts.standing) == (1, 0, 2)
    assert [(line.person.name, line.first_noticed) for line in lines(database)] == [
        ("张三丰", "2025-01-20"),
        ("李四", "2025-03-01"),
    ]


def test_a_finding_whose_facts_changed_is_gone_and_new_when_it_comes_back(database, people):
    first, _ = people
    scan(database, "2025-01-20", unclaimed(first))
    assert scan(database, "2025-02-01").gone == 1
    assert lines(database) == []
    assert scan(database, "2025-03-01", unclaimed(first)).new == 1
    assert lines(database)[0].first_noticed == "2025-03-01"


def test_only_what_differs_from_the_last_scan_is_written(database, people):
    first, second = people
    scan(database, "2025-01-20", unclaimed(first), unclaimed(second))
    before = lines(database)
    other = replace(unclaimed(second), kind="cannot_tell", benefit="")
    counts = scan(database, "2025-02-01", unclaimed(first), other, other)
    assert (counts.new, counts.gone, counts.standing) == (0, 0, 2)
    changed, kept = lines(database)
    assert kept == before[1]
    assert (changed.id, changed.found, changed.first_noticed) == (before[0].id, other, "2025-01-20")


def test_an_answer_holds_for_its_finding_and_is_told_in_the_journal(database, people):
    first, second = people
    scan(database, "2025-01-20", unclaimed(first), unclaimed(second))
    with database.write("answer", an_actor()) as work:
        zhang = work.staff.add(an_actor().staff)
        new = FindingAnswer(
            0, "", first.id, None, "81.unclaimed", "does_not_fit", "2025-01-20", zhang.id, "领取职工养老金",
            facts={"pension_cover": "employee"},
        )  # fmt: skip
        kept = work.findings.answer(new)
    assert [line.person.name for line in lines(database, FindingFilter())] == ["李四"]
    assert lines(database, FindingFilter(answered=True))[0].answer == kept
    with database.read() as look:
        assert look.findings.newest_answers()[kept.key].holds({"pension_cover": "employee"})
        assert look.findings.answers_of(kept.key) == [kept]
        assert look.findings.counts() == {("unclaimed", "81.unclaimed"): (1, 1)}
        assert look.findings.open_of(["unclaimed", "soon"]) == {"unclaimed": 1}
    scan(database, "2025-02-01", unclaimed(first), answers={kept.key: kept.id})
    assert lines(database)[0].answer == kept
    with database.write("take back", an_actor()) as work:
        work.findings.answer(replace(kept, id=0, uid="", answer=Answered.TAKEN_BACK))
    assert lines(database, FindingFilter())[0].answer is None


def test_the_list_can_be_narrowed_and_a_gone_finding_is_told(database, people):
    first, second = people
    scan(database, "2025-01-20", unclaimed(first), Found(second.id, 0, "81.soon", "soon", "81"))
    assert [line.found.kind for line in lines(database, FindingFilter(kind="soon"))] == ["soon"]
    assert [line.found.rule for line in lines(database, FindingFilter(rule="81.unclaimed"))] == ["81.unclaimed"]
    assert lines(database, FindingFilter(village_id=99)) == []
    assert len(lines(database, FindingFilter(recipient_id=first.id))) == 1
    with database.read() as look:
        assert look.findings.counts() == {("unclaimed", "81.unclaimed"): (1, 0), ("soon", "81.soon"): (1, 0)}
        assert look.findings.by_village() == {0: {"unclaimed": 1, "soon": 1}}
        assert look.findings.newest_scan().counts.standing == 2
        with pytest.raises(NotFoundError):
            look.findings.get(99)


def test_many_open_findings_of_one_rule_are_counted_one_by_one(database, people):
    scan(database, "2025-01-20", *(unclaimed(person) for person in people))
    with database.read() as look:
        assert look.findings.counts() == {("unclaimed", "81.unclaimed"): (2, 0)}


def test_open_findings_of_people_whom_an_undone_import_hides_do_not_count(database, people):
    first, second = people
    scan(database, "2025-01-20", unclaimed(first), unclaimed(second), Found(second.id, 0, "81.soon", "soon", "81"))
    with database.write("undo an import", an_actor()) as work:
        work.people.save(replace(work.people.get(first.id), withdrawn=True))
    with database.read() as look:
        assert look.findings.open_of(["unclaimed", "overpaid"]) == {"unclaimed": 1}
