"""What is due month by month: one national benefit, what comes beside it, the tail after a death, yearly grants."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from vetdesk.domain.benefits.course import Interruption
from vetdesk.domain.benefits.derivation import Step
from vetdesk.domain.benefits.entitled import entitled, tail_of
from vetdesk.domain.benefits.extras import Dated, Factor, Habits, NursingShare, Supplement, Tail, YearFigure
from vetdesk.domain.benefits.month_due import MonthDue
from vetdesk.domain.benefits.rate_tables import Benefit, BenefitKind, Mode, Period, RateTable
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.forms import FieldKind, Label, Severity
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.domain.rules.conditions import AgeAt, FactField, Op

YUAN = 10_000
NATIONAL, LOCAL, YEARLY = BenefitKind.NATIONAL, BenefitKind.LOCAL, BenefitKind.YEARLY


def a_benefit(category: str, kind: BenefitKind = NATIONAL, **values: object) -> Benefit:
    return Benefit(f"b{category}", Label("待遇", category), kind, frozenset({category}), **values)


def a_table(category: str, amount: int, valid_from: str = "2020-01", **values: object) -> RateTable:
    told = {"keys": (), "amounts": {(): amount * YUAN}, "period": Period.MONTH, **values}
    key = f"t{category}-{valid_from}"
    return RateTable(key, f"b{category}", Label("表", key), valid_from, **told)


BENEFITS = (
    a_benefit("11"), a_benefit("21"), a_benefit("51"), a_benefit("81", alone=True), a_benefit("90", LOCAL),
    a_benefit("71", YEARLY, most_years=2), a_benefit("72", YEARLY), a_benefit("31"), a_benefit("82", alone=True),
    a_benefit("91", LOCAL),
)  # fmt: skip
TABLES = (
    a_table("11", 800), a_table("11", 900, "2024-08"), a_table("21", 850), a_table("51", 850), a_table("81", 100),
    a_table("82", 300), a_table("90", 50), a_table("91", 5_000), a_table("71", 12_000, period=Period.YEAR),
    a_table("72", 6_000, period=Period.YEAR),
)  # fmt: skip
BOOK = RateBook({one.key: one for one in BENEFITS}, {one.key: one for one in TABLES})


def held(category: str, number: int = 1, status: str = "drawing", **values: object) -> Identity:
    return Identity(number, "", category, status, {"benefit_from": "2020-01", **values})


def due(
    *identities: Identity,
    month: str = "2024-03",
    until: str = "",
    book: RateBook = BOOK,
    interrupted: dict[int, Sequence[Interruption]] | None = None,
    assume_drawing: bool = False,
    **person: str,
) -> tuple[MonthDue, ...]:
    """What is due under the first identity."""
    return entitled(
        Recipient(1, "", person, identities), identities[0], month, until or month, book,
        interruptions=interrupted, assume_drawing=assume_drawing,
    )  # fmt: skip


def parts(one: MonthDue) -> list[tuple[str, str, Fraction]]:
    return [(part.kind.value, part.key, part.amount / YUAN) for part in one.parts]


def codes(reasons: Sequence[Reason]) -> list[str]:
    return [reason.code for reason in reasons]


def test_the_rate_of_each_month_is_that_of_the_table_in_force() -> None:
    months = due(held("11"), month="2024-06", until="2024-09")
    assert [one.month for one in months] == ["2024-06", "2024-07", "2024-08", "2024-09"]
    assert [one.amount / YUAN for one in months] == [800, 800, 900, 900]
    assert parts(months[0]) == [("base", "b11", 800)]
    assert (months[1].parts, months[1].unknown, months[1].doubts, months[1].withheld) == (months[0].parts, (), (), None)


def test_months_alike_keep_what_is_told_beside_their_sum() -> None:
    unsure = Identity(1, "", "11", "drawing", {})
    first, second = due(unsure, held("21", 2), month="2024-04", until="2024-05")
    assert first.doubts == second.doubts
    assert codes(second.doubts) == ["start_missing"]
    assert second.withheld == Reason("highest_only", {"other": "category:21"})
    first, second = due(held("11"), held("31", 2), month="2024-04", until="2024-05")
    assert codes(first.unknown) == codes(second.unknown) == ["highest_unknown"]


def test_an_identity_that_does_not_draw_has_nothing_due() -> None:
    assert due(held("11", status="recognised")) == (MonthDue("2024-03"),)
    assert due(held("11"), month="2019-12") == (MonthDue("2019-12"),)
    assert entitled(Recipient(1, "", {}), held("11", status="recognised"), "2024-03", "2024-03", BOOK) == (
        MonthDue("2024-03"),
    )
    assumed = due(held("11", status="recognised"), assume_drawing=True)
    assert parts(assumed[0]) == [("base", "b11", 800)]
    other = due(held("11"), held("21", 2, "recognised"), assume_drawing=True)
    assert parts(other[0]) == [("base", "b11", 800)], "only the identity that is asked about is assumed to draw"


def test_an_identity_that_is_not_the_persons_yet_is_asked_beside_those_that_are() -> None:
    person = Recipient(1, "", {}, (held("21", 2),))
    (found,) = entitled(person, held("11"), "2024-03", "2024-03", BOOK)
    assert codes([found.withheld]) == ["highest_only"]


def test_months_of_an_interruption_are_without_anything() -> None:
    breaks = {1: (Interruption("2024-03", "2024-04"),), 2: (Interruption("2024-05"),)}
    months = due(held("11"), month="2024-02", until="2024-05", interrupted=breaks)
    assert [one.amount / YUAN for one in months] == [800, 0, 0, 800]


def test_a_start_of_which_only_the_year_is_known_leaves_its_months_open() -> None:
    (found,) = due(held("11", benefit_from="2024"), month="2024-05")
    assert (found.parts, codes(found.unknown), found.doubts) == ((), ["start_unknown"], ())


@pytest.mark.parametrize(
    ("mine", "other", "withheld", "amount"),
    [
        (held("11"), held("21", 2), "21", 0),
        (held("21"), held("11", 2), None, 850),
        (held("21"), held("51", 2), None, 850),
        (held("51"), held("21", 2), "21", 0),
        (held("11"), held("90", 2), None, 800),
        (held("11"), held("91", 2), None, 800),
        (held("11"), held("11", 2), None, 800),
        (held("11", 2), held("11", 1), "11", 0),
        (held("90"), held("11", 2), None, 50),
        (held("11"), held("21", 2, "recognised"), None, 800),
        (held("11"), held("21", 2, "stopped", stopped_on="2024-02"), None, 800),
        (held("81"), held("11", 2), "11", 0),
        (held("11"), held("81", 2), None, 800),
        (held("81"), held("31", 2), "31", 0),
        (held("81"), held("82", 2), "82", 0),
        (held("82"), held("81", 2), None, 300),
        (held("11"), held("99", 2), None, 800),
    ],
)
def test_of_national_benefits_only_the_highest_is_paid(
    mine: Identity, other: Identity, withheld: str | None, amount: int
) -> None:
    """R24: 就高不就低; the subsidy from 60 on is never paid beside another one; of two alike the first category is."""
    (found,) = due(mine, other)
    assert found.withheld == (Reason("highest_only", {"other": f"category:{withheld}"}) if withheld else None)
    assert (found.amount / YUAN, found.unknown) == (amount, ())


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        (held("11"), held("31", 2)),
        (held("31"), held("11", 2)),
        (held("11"), held("21", 2, "stopped", stopped_on="2024")),
    ],
)
def test_whether_another_benefit_is_higher_may_be_open(mine: Identity, other: Identity) -> None:
    (found,) = due(mine, other)
    assert (found.parts, found.withheld) == ((), None)
    assert found.unknown == (Reason("highest_unknown", {"other": f"category:{other.category}"}),)


def test_the_third_of_several_identities_is_looked_at_too() -> None:
    stopped = held("21", 5, "stopped", stopped_on="2024-02")
    (found,) = due(held("11"), held("99", 2), held("21", 3, "recognised"), stopped, held("51", 4))
    assert found.withheld == Reason("highest_only", {"other": "category:51"})


def test_where_the_tables_cannot_tell_what_the_archive_has_is_paid_with_a_doubt() -> None:
    (found,) = due(held("31", monthly_standard=7 * YUAN))
    assert (parts(found), found.unknown) == ([("base", "b31", 7)], ())
    assert found.doubts == (Reason("no_table", {"benefit": "benefit:b31"}, Severity.NOTICE),)
    assert found.parts[0].steps[0].key == "rate_recorded"
    (without,) = due(held("31"))
    assert (without.parts, codes(without.unknown)) == ((), ["no_table"])
    (known,) = due(held("11", monthly_standard=7 * YUAN))
    assert (parts(known), known.doubts) == ([("base", "b11", 800)], ())


def test_a_category_without_a_benefit_has_the_archives_rate_or_none() -> None:
    (found,) = due(held("99", monthly_standard=7 * YUAN))
    assert (parts(found), found.doubts) == ([("base", "99", 7)], ())
    assert found.parts[0].steps == (Step("rate_recorded", {"amount": "7.00"}, "archive"),)
    (without,) = due(held("99"))
    assert (without.parts, without.unknown) == ((), (Reason("no_rate", {"category": "category:99"}),))


NURSING = NursingShare(Dated(), frozenset({"11", "81"}), {}, Fraction(1, 2), "Art 34")
WAGE = YearFigure("average_wage", 2023, 1_000 * YUAN, Period.MONTH, "2020-01")
GRAIN = Supplement("grain", Label("粮油", "grain"), Dated(), frozenset({"11"}), share=Fraction(1, 10))
HEATING = Supplement(
    "heating", Label("取暖", "heating"), Dated(), frozenset({"11", "81"}), 40 * YUAN, beside_other=True
)
RICHER = replace(BOOK, nursing=(NURSING,), figures=(WAGE,), supplements=(GRAIN, HEATING))


def test_nursing_fee_and_supplements_come_on_top_of_the_rate() -> None:
    (found,) = due(held("11"), book=RICHER)
    assert parts(found) == [
        ("base", "b11", 800), ("nursing", "nursing_allowance", 500), ("supplement", "grain", 80),
        ("supplement", "heating", 40),
    ]  # fmt: skip


def test_where_the_rate_is_withheld_only_what_is_paid_beside_another_benefit_is_due() -> None:
    (found,) = due(held("81"), held("11", 2), book=RICHER)
    assert (parts(found), found.withheld is None) == ([("supplement", "heating", 40)], False)


def test_what_comes_on_top_is_told_as_missing_without_touching_the_rate() -> None:
    (found,) = due(held("11"), book=replace(RICHER, figures=()))
    assert [kind for kind, _, _ in parts(found)] == ["base", "supplement", "supplement"]
    assert found.unknown == (Reason("no_wage"),)
    (noted,) = due(held("11", nursing_allowance=3), book=replace(RICHER, figures=()))
    assert (noted.unknown, noted.doubts) == ((), (Reason("no_wage", {}, Severity.NOTICE),))


def test_a_share_of_a_rate_that_is_not_known_is_not_guessed() -> None:
    without = replace(RICHER, tables={})
    (found,) = due(held("11"), book=without)
    assert [key for _, key, _ in parts(found)] == ["nursing_allowance", "heating"]


def test_a_supplement_may_begin_in_any_month_by_what_was_written() -> None:
    aged = AgeAt(FactField("birth_date", "recipient", FieldKind.DATE), Op.AT_LEAST, 80)
    timed = replace(GRAIN, share=Fraction(0), amount=5 * YUAN, condition=aged, written="x")
    months = due(
        held("11"), month="2024-03", until="2024-06", book=replace(BOOK, supplements=(timed,)), birth_date="1944-05-20"
    )
    assert [one.amount / YUAN for one in months] == [800, 800, 805, 805]
    book = replace(BOOK, supplements=(timed,))
    both = (held("11"), held("90", 2))
    months = due(*both, month="2024-03", until="2024-06", book=book, birth_date="1944-05-20")
    assert [one.amount / YUAN for one in months] == [800, 800, 805, 805]
    old = replace(GRAIN, share=Fraction(0), amount=5 * YUAN, age_from=80)
    book = replace(BOOK, supplements=(old,))
    months = due(held("11"), month="2024-03", until="2024-06", book=book, birth_date="1944-05-20")
    assert [one.amount / YUAN for one in months] == [800, 800, 805, 805]


SIX_MONTHS = Tail(Dated("2020-01"), frozenset({"11", "81"}), 6, "R24 Art 32")
MOURNED = replace(BOOK, tails=(SIX_MONTHS,))


def test_after_a_death_the_rate_of_the_last_month_goes_on_as_funeral_grant() -> None:
    dead = held("11", status="died")
    months = due(dead, month="2024-06", until="2025-02", book=MOURNED, died_on="2024-07-05")
    assert [[part.kind.value for part in one.parts] for one in months] == [
        ["base"], ["base"], *([["funeral"]] * 6), [],
    ]  # fmt: skip
    assert [one.amount / YUAN for one in months] == [800] * 8 + [0], "a raise after the death does not count"
    shown = {"months": "6", "died": "2024-07", "result": "800.00"}
    first = months[2].parts[0]
    assert (first.key, first.steps[-1]) == ("b11", Step("tail", shown, "R24 Art 32"))
    assert first.steps[:-1] == months[1].parts[0].steps
    assert (months[2].doubts, months[2].unknown) == ((), ())


def test_what_a_tail_takes_for_granted_is_told() -> None:
    assumed = replace(BOOK, tails=(replace(SIX_MONTHS, assumes="illness"),))
    dead = Identity(1, "", "11", "died", {})
    (found,) = due(dead, month="2024-08", book=assumed, died_on="2024-07-05")
    assert codes(found.doubts) == ["start_missing", "tail_assumes_illness"]
    assert all(reason.severity is Severity.NOTICE for reason in found.doubts)


def test_a_death_of_which_only_the_year_is_known_leaves_its_tail_open() -> None:
    dead = held("11", status="died")
    tail = due(dead, month="2024-12", until="2025-07", book=MOURNED, died_on="2024")
    assert [codes(one.unknown) for one in tail] == [["death_unknown"]] * 7 + [[]]


def test_nothing_goes_on_where_nothing_was_drawn_or_no_tail_is_declared() -> None:
    dead = held("11", status="died")
    breaks = {1: (Interruption("2024-07"),)}
    assert due(dead, month="2024-08", book=MOURNED, died_on="2024-07-05", interrupted=breaks)[0].parts == ()
    assert due(dead, month="2024-08", died_on="2024-07-05") == (MonthDue("2024-08"),)
    gone = held("11", status="stopped", stopped_on="2024-08")
    assert due(gone, month="2024-08", book=MOURNED) == (MonthDue("2024-08"),)


def test_a_rate_that_was_withheld_leaves_no_tail_and_one_that_is_unknown_an_open_one() -> None:
    both = (held("81", status="died"), held("11", 2, "died"))
    (found,) = due(*both, month="2024-08", book=MOURNED, died_on="2024-07-05")
    assert (found.parts, found.unknown) == ((), ())
    open_one = replace(HEATING, conditions={"lives_alone": frozenset({"1"})})
    book = replace(MOURNED, supplements=(open_one,))
    (found,) = due(*both, month="2024-08", book=book, died_on="2024-07-05")
    assert (found.parts, found.unknown) == ((), ())
    (found,) = due(held("11", status="died"), month="2024-08", book=replace(MOURNED, tables={}), died_on="2024-07-05")
    assert (found.parts, codes(found.unknown)) == ((), ["no_table"])
    unsure = Identity(1, "", "11", "died", {})
    (found,) = due(unsure, month="2024-08", book=replace(MOURNED, tables={}), died_on="2024-07-05")
    assert codes(found.doubts) == ["start_missing"]


def test_the_tail_is_the_last_declared_that_holds_at_the_death() -> None:
    later = replace(SIX_MONTHS, months=12, dated=Dated("2024-10"))
    assert tail_of((SIX_MONTHS, later), "11", "2024-09") is SIX_MONTHS
    assert tail_of((SIX_MONTHS, later), "11", "2024-10") is later
    assert tail_of((SIX_MONTHS, later), "21", "2024-10") is None


def test_a_yearly_grant_is_due_in_its_month_only() -> None:
    months = due(held("72"), month="2024-06", until="2024-09")
    assert [parts(one) for one in months] == [[], [("grant", "b72", 6_000)], [], []]
    (found,) = due(held("72"), month="2024-12", book=replace(BOOK, habits=Habits(yearly_month=12)))
    assert parts(found) == [("grant", "b72", 6_000)]
    months = due(held("72"), month="2024-11", until="2025-01", book=replace(BOOK, habits=Habits(yearly_month=12)))
    assert [len(one.parts) for one in months] == [0, 1, 0]
    factor = Factor("b72", "posting", "tibet", Fraction(2))
    (found,) = due(held("72", posting="tibet"), month="2024-07", book=replace(BOOK, factors=(factor,)))
    assert parts(found) == [("grant", "b72", 12_000)]


@pytest.mark.parametrize(
    ("begin", "paid"),
    [
        ("2022-03", ["2022-07", "2023-07"]),
        ("2022-07", ["2022-07", "2023-07"]),
        ("2022-08", ["2023-07", "2024-07"]),
        ("2021-12", ["2022-07", "2023-07"]),
    ],
)
def test_a_grant_for_two_years_is_paid_twice(begin: str, paid: list[str]) -> None:
    months = due(held("71", benefit_from=begin), month="2022-01", until="2025-12")
    assert [one.month for one in months if one.parts] == paid


def test_a_grant_without_a_limit_or_a_known_start_is_paid_every_year() -> None:
    for one in (held("72"), Identity(1, "", "71", "drawing", {})):
        months = due(one, month="2022-01", until="2025-12")
        assert [each.month for each in months if each.parts] == ["2022-07", "2023-07", "2024-07", "2025-07"]
    (found,) = due(Identity(1, "", "71", "drawing", {}), month="2025-07")
    assert codes(found.doubts) == ["start_missing"]
    (missing,) = due(Identity(1, "", "71", "drawing", {}), month="2025-07", book=replace(BOOK, tables={}))
    assert (codes(missing.unknown), codes(missing.doubts)) == (["no_table"], ["start_missing"])


def test_a_chain_of_tables_is_followed() -> None:
    raised = a_table("11", 60, "2025-01", mode=Mode.ADDED, changes="t11-2024-08")
    book = replace(BOOK, tables={**BOOK.tables, raised.key: raised})
    assert [one.amount / YUAN for one in due(held("11"), month="2024-12", until="2025-01", book=book)] == [900, 960]
