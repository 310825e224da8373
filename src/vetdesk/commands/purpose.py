"""What a command lets out of the station, it lets out for a purpose: told by an option, or asked for."""

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

_ASKED = QT_TRANSLATE_NOOP("commands", "What is it for? The register of exports tells it")


def asked_purpose(ctx: click.Context, told: str) -> str:
    """The purpose that was told, or else asked for; aborts the command where nobody answers."""
    answer = told.strip()
    while not answer:
        answer = str(click.prompt(texts_of(ctx).text(CONTEXT, _ASKED), err=True)).strip()
    return answer
