"""`vetdesk package`, `add-pc` and `open-pc`: change packages between the PCs of a station, without a window."""

from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.signing_in import given, signed_in
from vetdesk.domain.errors import NotFoundError, PackageRefusedError
from vetdesk.services.further_pcs import FurtherPcs, open_set_up
from vetdesk.services.open_station import OpenStation
from vetdesk.services.packages import Packages
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

_MADE = QT_TRANSLATE_NOOP(
    "commands", "{out}: package {number} for {pc}, {records} records, {scans} scans. The stick may be taken out."
)
_TAKEN = QT_TRANSLATE_NOOP(
    "commands", "Package {number} of {pc} taken in: {new} new, {changed} changed, {decided} decided, {scans} scans."
)
_WOULD = QT_TRANSLATE_NOOP(
    "commands", "Package {number} of {pc}: {new} new, {changed} changed, {asked} to decide. Nothing was taken in."
)
_UNDECIDED = QT_TRANSLATE_NOOP(
    "commands",
    "Both PCs changed the same in {count} places. Nothing was taken in. Open the window and decide under Exchange, "
    "PCs; or say --ours or --theirs for all of them.",
)
_SET_UP = QT_TRANSLATE_NOOP(
    "commands", "{out}: take it to the other PC and open it there once. Passphrase, shown only this once:"
)
_OPENED = QT_TRANSLATE_NOOP(
    "commands", "The station was made in {folder} as {pc}. Everyone signs in as on the first PC."
)


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))


@click.command()
@click.argument("station", type=FOLDER)
@click.argument("out", type=FILE)
@click.option("--for", "receiver", default="", help="The name of the PC it is for; needed if there are several.")
@click.pass_context
def package(ctx: click.Context, *, station: Path, out: Path, receiver: str) -> None:
    """Write everything that another PC of the station lacks into the package OUT."""
    with signed_in(station) as opened:
        packages = Packages(opened)
        others = [one for one in packages.others() if not one.ended_at and receiver in {"", one.name}]
        if packages.this() is None:
            raise PackageRefusedError(out.name, "single_pc")
        if len(others) != 1:
            raise NotFoundError("pc", receiver)
        made = packages.make(others[0].uid, out)
    _say(ctx, _MADE, out=out, number=made.number, pc=others[0].name, records=made.records, scans=made.scans)


def take_package(ctx: click.Context, opened: OpenStation, path: Path, take: str = "", *, dry_run: bool = False) -> int:
    """Take a package in; `take` says whose value stands where both PCs changed the same: "ours" or "theirs".

    A dry run only says what the package would bring.
    """
    packages = Packages(opened)
    review = packages.examine(path)
    if dry_run:
        _say(ctx, _WOULD, number=review.number, pc=review.sender, **review.plan.counts)
        return 0
    asked = [(met.ours.table, met.ours.key, one.name) for met in review.plan.asked for one in met.asked]
    if asked and not take:
        click.echo(texts_of(ctx).text(CONTEXT, _UNDECIDED).format(count=len(asked)), err=True)
        return 1
    taken = packages.take(path, dict.fromkeys(asked, take == "theirs"))
    facts = {"new": taken.new, "changed": taken.changed, "decided": taken.decided, "scans": taken.scans}
    _say(ctx, _TAKEN, number=review.number, pc=taken.sender, **facts)
    return 0


@click.command()
@click.argument("station", type=FOLDER)
@click.argument("name")
@click.argument("out", type=FILE)
@click.option("--this", "own_name", default="PC 1", help="What this PC is called, if it was the only one so far.")
@click.pass_context
def add_pc(ctx: click.Context, *, station: Path, name: str, out: Path, own_name: str) -> None:
    """Set up another PC called NAME and write the file OUT that makes it."""
    with signed_in(station) as opened:
        made = FurtherPcs(opened).set_up(name, out, own_name)
    _say(ctx, _SET_UP, out=made.path)
    click.echo(made.passphrase)


@click.command()
@click.argument("source", metavar="FILE", type=FILE)
@click.argument("station", type=FOLDER)
@click.pass_context
def open_pc(ctx: click.Context, *, source: Path, station: Path) -> None:
    """Make the station on this PC, in an empty folder, from the file that the first PC wrote.

    The passphrase comes from VETDESK_PASSPHRASE.
    """
    name = open_set_up(source, given("VETDESK_PASSPHRASE", hidden=True), station)
    _say(ctx, _OPENED, folder=station, pc=name)
