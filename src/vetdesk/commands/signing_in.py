"""Opening a station for one command: who acts, and with which password."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import sign_in
from vetdesk.services.second_persons import SecondPersons

CLOCK_IS_RIGHT = "VETDESK_CLOCK_IS_RIGHT"
SECOND_USER, SECOND_PASSWORD = "VETDESK_SECOND_USER", "VETDESK_SECOND_PASSWORD"


def clock() -> datetime:
    """Now, as this computer's clock and time zone have it."""
    return datetime.now().astimezone()


@contextmanager
def signed_in(folder: Path) -> Iterator[OpenStation]:
    """The station in `folder`, opened by VETDESK_USER with VETDESK_PASSWORD and closed again.

    VETDESK_SECOND_USER with VETDESK_SECOND_PASSWORD confirms what leaves in bulk or unmasked (双人确认).

    At a terminal what is missing is asked for; otherwise it is wrong usage (exit code 2). Raises the
    StationError that says why the station cannot be opened; a clock that jumped is taken for right only with
    VETDESK_CLOCK_IS_RIGHT=yes.
    """
    user, password = given("VETDESK_USER"), given("VETDESK_PASSWORD", hidden=True)
    station = sign_in(folder, user, password, clock, clock_is_right=os.environ.get(CLOCK_IS_RIGHT) == "yes")
    second = os.environ.get(SECOND_USER, ""), os.environ.get(SECOND_PASSWORD, "")
    if all(second):
        SecondPersons(station).stand_by(*second)
    try:
        yield station
    finally:
        station.close()


def given(variable: str, *, hidden: bool = False) -> str:
    """The value of an environment variable; at a terminal it is asked for, otherwise its lack is wrong usage."""
    if value := os.environ.get(variable):
        return value
    if not sys.stdin.isatty():
        raise click.UsageError(f"{variable} is not set")
    answer: str = click.prompt(variable, hide_input=hidden, err=True)
    return answer
