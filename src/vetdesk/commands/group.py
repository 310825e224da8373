"""A group of commands that imports a command only when it is called, and speaks the user's language in its help."""

from collections.abc import Mapping
from copy import copy
from functools import cache
from importlib import import_module
from inspect import cleandoc
from typing import Any, TypeVar

import click

from vetdesk import paths
from vetdesk.ui.catalogue import ENGLISH, QT_TRANSLATE_NOOP, Catalogue, read_catalogue

CONTEXT = "commands"
HEADING = QT_TRANSLATE_NOOP("commands", "Commands")
SHOW_HELP = QT_TRANSLATE_NOOP("commands", "Show this message and exit.")

AnyCommand = TypeVar("AnyCommand", bound=click.Command)


class LazyGroup(click.Group):
    """Commands named by "package.module:object", so that `vetdesk --help` does not load the whole house.

    `targets` maps the command's name to its object; `summaries` to the line the list of commands shows,
    so that even the list is made without an import.
    """

    def __init__(
        self,
        *,
        targets: Mapping[str, str],
        summaries: Mapping[str, str],
        **settings: Any,  # noqa: ANN401 - whatever click.Group itself takes
    ) -> None:
        super().__init__(**settings)
        self._targets = dict(targets)
        self._summaries = dict(summaries)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the daily work, not of the alphabet."""
        return list(self._targets)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command and put its help into the language in use."""
        target = self._targets.get(cmd_name)
        if target is None:
            return None
        module, _, name = target.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return translated(command, texts_of(ctx))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The group's own help, in the language in use."""
        click.Group.format_help(translated(self, texts_of(ctx)), ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands with one line each."""
        catalogue = texts_of(ctx)
        rows = [(name, catalogue.text(CONTEXT, self._summaries[name])) for name in self._targets]
        with formatter.section(catalogue.text(CONTEXT, HEADING)):
            formatter.write_dl(rows)


@cache
def texts_in(language: str) -> Catalogue:
    """The program texts in `language` (zh_CN or en), read once and only when a text is shown."""
    return read_catalogue(paths.resources() / "i18n", language)


def texts_of(ctx: click.Context) -> Catalogue:
    """The program texts in the language chosen for this run (`--language`, else that of the system)."""
    return texts_in(ctx.find_root().obj or ENGLISH)


def translated(command: AnyCommand, catalogue: Catalogue) -> AnyCommand:
    """A copy of the command whose help, and that of its options, is in the catalogue's language."""
    result = copy(command)
    result.help = catalogue.text(CONTEXT, cleandoc(command.help or ""))
    result.params = [_translated_parameter(parameter, catalogue) for parameter in command.params]
    if result.add_help_option:
        result.add_help_option = False
        click.help_option("-h", "--help", help=catalogue.text(CONTEXT, SHOW_HELP))(result)
    return result


def _translated_parameter(parameter: click.Parameter, catalogue: Catalogue) -> click.Parameter:
    result = copy(parameter)
    if isinstance(result, click.Option) and result.help:
        result.help = catalogue.text(CONTEXT, result.help)
    return result
