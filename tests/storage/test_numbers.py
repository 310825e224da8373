import pytest

from vetdesk.domain.errors import NotFoundError


def test_each_kind_and_year_has_its_own_series_from_one(database):
    with database.write("number", None) as work:
        serials = [work.numbers.next("acceptance", 2025, f"case {n}") for n in range(3)]
        other_kind, other_year = work.numbers.next("letter", 2025, "x"), work.numbers.next("acceptance", 2026, "y")
    assert (serials, other_kind, other_year) == ([1, 2, 3], 1, 1)


def test_a_void_number_is_told_with_its_reason_and_never_issued_again(database):
    with database.write("number", None) as work:
        work.numbers.next("letter", 2025, "a")
        work.numbers.void("letter", 2025, 1, "misprinted")
        assert work.numbers.next("letter", 2025, "b") == 2
    with database.read() as look:
        assert look.numbers.issued("letter", 2025) == [(1, "a", "misprinted"), (2, "b", "")]
        assert look.journal.entries(kind="number")[1].new == {"void_reason": "misprinted"}


def test_a_number_of_an_undone_change_is_free_again(database):
    def fail() -> None:
        with database.write("fail", None) as work:
            work.numbers.next("letter", 2025, "a")
            raise ValueError

    with pytest.raises(ValueError):
        fail()
    with database.write("number", None) as work:
        assert work.numbers.next("letter", 2025, "b") == 1


def test_a_number_never_issued_cannot_be_void(database):
    with pytest.raises(NotFoundError), database.write("void", None) as work:
        work.numbers.void("letter", 2025, 7, "x")
