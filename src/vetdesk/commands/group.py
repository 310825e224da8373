"""A group of commands that imports a command only when it is called, and speaks the user's language in its help."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from vetdesk.ui.catalogue import ENGLISH, Catalogue

CONTEXT = "commands"


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
        translate_help(command, catalogue_of(ctx))
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The group's own help, in the language in use."""
        translate_help(self, catalogue_of(ctx))
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands with one line each."""
        catalogue = catalogue_of(ctx)
        rows = [(name, catalogue.text(CONTEXT, self._summaries[name])) for name in self._targets]
        with formatter.section(catalogue.text(CONTEXT, "Commands")):
            formatter.write_dl(rows)


def catalogue_of(ctx: click.Context) -> Catalogue:
    """The program texts of the run, in the language chosen for it."""
    chosen = ctx.find_root().obj
    return chosen if isinstance(chosen, Catalogue) else Catalogue(ENGLISH, {})


def translate_help(command: click.Command, catalogue: Catalogue) -> None:
    """Replace the help of a command and of its options by the translation."""
    if command.help:
        command.help = catalogue.text(CONTEXT, command.help)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = catalogue.text(CONTEXT, parameter.help)
