import io
from pathlib import Path

import click
import pytest

from tests.builders import PASSWORD, a_station_folder
from vetdesk.commands.signing_in import CLOCK_IS_RIGHT, signed_in
from vetdesk.domain.errors import ClockJumpError, StationBusyError, WrongPasswordError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return a_station_folder(tmp_path)


def test_the_environment_says_who_acts(folder: Path) -> None:
    with signed_in(folder) as station:
        assert station.session.actor.name == "张经办"


def test_the_station_is_free_again_afterwards(folder: Path) -> None:
    with signed_in(folder), pytest.raises(StationBusyError), signed_in(folder):
        pass
    with signed_in(folder):
        pass


def test_a_wrong_password_opens_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETDESK_PASSWORD", "something else")
    with pytest.raises(WrongPasswordError), signed_in(folder):
        pass


def test_without_a_terminal_a_missing_password_is_wrong_usage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VETDESK_PASSWORD")
    with pytest.raises(click.UsageError, match="VETDESK_PASSWORD"), signed_in(folder):
        pass


def test_a_clock_that_jumped_is_refused_with_a_sentence_unless_told_that_it_is_right(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(CLOCK_IS_RIGHT)
    with pytest.raises(ClockJumpError) as refused, signed_in(folder):
        pass
    assert refused.value.newest == "2025-01-20 09:00"
    monkeypatch.setenv(CLOCK_IS_RIGHT, "yes")
    with signed_in(folder):
        pass
