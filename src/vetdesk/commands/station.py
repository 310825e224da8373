"""`vetdesk new`, `check`, `backup` and `restore`: looking after a station without a window."""

import json
from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.signing_in import clock, given, signed_in
from vetdesk.domain.staff import Role
from vetdesk.domain.stations import StationDetails
from vetdesk.services.checking import CheckReport
from vetdesk.services.checking import check as check_station
from vetdesk.services.opening import NewStaff, create_station, restore_station
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

FOLDER = click.Path(file_okay=False, path_type=Path)

_MADE = QT_TRANSLATE_NOOP("commands", "The station was made in {folder}. {user} signs in first.")
_RECOVERY = QT_TRANSLATE_NOOP(
    "commands",
    "Recovery key, shown only this once. Write it down or print it and keep it sealed in the safe; "
    "without it nobody can help when all passwords are lost:",
)
_SOUND = QT_TRANSLATE_NOOP("commands", "Sound: {entries} journal entries, head {head}.")
_UNSOUND = QT_TRANSLATE_NOOP(
    "commands", "Not sound: {what}. Nothing was changed. Restore the newest verified backup, or ask the administrator."
)
_BACKED_UP = QT_TRANSLATE_NOOP("commands", "Backed up and checked: {folder}")
_CURRENT = QT_TRANSLATE_NOOP("commands", "Nothing has changed since the newest backup in {folder}.")
_RESTORED = QT_TRANSLATE_NOOP("commands", "Restored and checked: {folder}. Everyone signs in as before.")


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))


@click.command()
@click.argument("station", type=FOLDER)
@click.option("--name", required=True, help="The name of the office, as on its papers.")
@click.option("--area", required=True, help="The area code of the township, up to 12 digits.")
@click.option("--keeper", required=True, help="The sign-in name of the first person, who is administrator and clerk.")
@click.option("--keeper-name", default="", help="The first person's own name; without it the sign-in name.")
@click.option("--address", default="", help="The address of the office.")
@click.option("--phone", default="", help="The phone of the office.")
@click.option("--government", default="", help="The township government.")
@click.option("--authority", default="", help="The district office that decides.")
@click.pass_context
def new(
    ctx: click.Context,
    /,
    *,
    station: Path,
    keeper: str,
    keeper_name: str,
    area: str,
    **details: str,
) -> None:
    """Make a new station in an empty folder and show its recovery key.

    The first person's password comes from VETDESK_PASSWORD.
    """
    if not (area.isascii() and area.isdigit() and len(area) <= 12):
        raise click.BadParameter(area, ctx, param_hint="--area")
    roles = frozenset({Role.KEEPER, Role.CLERK})
    first = NewStaff(keeper, keeper_name or keeper, roles, password=given("VETDESK_PASSWORD", hidden=True), own=True)
    recovery = create_station(station, StationDetails(area_code=area, **details), [first], clock)
    _say(ctx, _MADE, folder=station, user=keeper)
    _say(ctx, _RECOVERY)
    click.echo(recovery.text)


@click.command()
@click.argument("station", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print the result for a machine.")
@click.pass_context
def check(ctx: click.Context, *, station: Path, as_json: bool) -> int:
    """Check the station: integrity, links, journal chain, definitions."""
    with signed_in(station) as opened:
        report = check_station(opened)
    if as_json:
        click.echo(json.dumps(_as_values(report), ensure_ascii=False))
    elif report.sound:
        _say(ctx, _SOUND, entries=report.entries, head=report.head.short)
    else:
        text = texts_of(ctx).text(CONTEXT, _UNSOUND)
        click.echo(text.format(what="; ".join(_faults(report))), err=True)
    return 0 if report.sound else 1


def _faults(report: CheckReport) -> list[str]:
    faults = list(report.faults)
    if report.broken is not None:
        faults.append(f"journal {report.broken.seq}: {report.broken.what}")
    if report.definition is not None:
        wrong = report.definition
        faults.append(f"{wrong.file} {wrong.key}: {wrong.problem}")
    return faults


def _as_values(report: CheckReport) -> dict[str, object]:
    return {
        "sound": report.sound,
        "faults": _faults(report),
        "entries": report.entries,
        "head": report.head.hash,
        "rows": report.rows,
    }


@click.command()
@click.argument("station", type=FOLDER)
@click.argument("out", type=FOLDER)
@click.pass_context
def backup(ctx: click.Context, *, station: Path, out: Path) -> None:
    """Back up the station into the folder OUT and check the copy."""
    with signed_in(station) as opened:
        made = opened.back_up(out)
    if made is None:
        _say(ctx, _CURRENT, folder=out)
    else:
        _say(ctx, _BACKED_UP, folder=made.folder)


@click.command()
@click.argument("source", metavar="BACKUP", type=FOLDER)
@click.argument("station", type=FOLDER)
@click.pass_context
def restore(ctx: click.Context, *, source: Path, station: Path) -> None:
    """Bring a station back from a backup into an empty folder.

    The recovery key comes from VETDESK_RECOVERY_KEY; nothing else is needed.
    """
    restore_station(source, station, given("VETDESK_RECOVERY_KEY", hidden=True), clock)
    _say(ctx, _RESTORED, folder=station)
