"""`vetdesk print`: one paper as PDF, blank, about a case, about a recipient, or about several recipients."""

from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.purpose import asked_purpose
from vetdesk.commands.signing_in import signed_in
from vetdesk.services.dossiers import DOSSIER
from vetdesk.services.printing import Printing
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.wiring import Services

_WRITTEN = QT_TRANSLATE_NOOP("commands", "{out}: {pages} page(s).")
_MISSING = QT_TRANSLATE_NOOP(
    "commands", "No font has these characters; each is printed as a box with its code point: {characters}"
)
_WHICH = QT_TRANSLATE_NOOP("commands", "Say which: --case UID, --recipient UID or --blank.")


@click.command("print")
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@click.argument("paper")
@click.option("--case", "case_uid", metavar="UID", help="The case that the paper is about.")
@click.option(
    "--recipient",
    "recipient_uids",
    metavar="UID",
    multiple=True,
    help="The person that the paper is about; may be given several times.",
)
@click.option("--blank", is_flag=True, help="An empty form to be filled in by hand.")
@click.option("--masked", is_flag=True, help="A dossier without sensitive values.")
@click.option("--purpose", default="", help="Why it is printed; asked for where it is about people.")
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_context
def print_(
    ctx: click.Context,
    /,
    *,
    station: Path,
    paper: str,
    case_uid: str | None,
    recipient_uids: tuple[str, ...],
    blank: bool,
    masked: bool,
    purpose: str,
    out: Path,
) -> None:
    """Make the paper PAPER of a station as the PDF file OUT; PAPER is "dossier" for everything about a person."""
    texts = texts_of(ctx)
    if [bool(case_uid), bool(recipient_uids), blank].count(True) != 1:
        raise click.UsageError(texts.text(CONTEXT, _WHICH), ctx)
    why = asked_purpose(ctx, purpose) if recipient_uids else purpose
    with signed_in(station) as opened:
        printing = Printing(opened.database, opened.definitions, opened.session, opened.now)
        people = [printing.recipient_id(uid) for uid in recipient_uids]
        if paper == DOSSIER and len(people) == 1:
            file = Services(opened).dossiers.make(people[0], why, masked=masked)
        elif len(people) > 1:
            file = printing.make_for_people(paper, people, why)
        else:
            case_id = printing.case_id(case_uid) if case_uid else None
            file = printing.make(paper, case_id=case_id, recipient_id=next(iter(people), None), purpose=why)
        printing.save(file, out)
    click.echo(texts.text(CONTEXT, _WRITTEN).format(out=out, pages=file.pages))
    if file.missing:
        listed = " ".join(f"{character} U+{ord(character):04X}" for character in file.missing)
        click.echo(texts.text(CONTEXT, _MISSING).format(characters=listed), err=True)
