"""The command line: `vetdesk` opens the desk, its commands do the rest without a window (design 10).

Exit codes: 0 done, 1 the user must act (the sentence is on stderr), 2 wrong usage, 3 our bug.
"""

import locale
import os
import sys
from collections.abc import Sequence
from datetime import datetime

import click

from vetdesk import __version__
from vetdesk.commands.group import CONTEXT, LazyGroup, texts_in
from vetdesk.domain.errors import VetDeskError
from vetdesk.ui.catalogue import CHINESE, ENGLISH, LANGUAGES, QT_TRANSLATE_NOOP
from vetdesk.ui.crash import crash_report
from vetdesk.ui.messages import sentence

DONE, USER_MUST_ACT, WRONG_USAGE, OUR_BUG = 0, 1, 2, 3

COMMANDS = {
    "demo": "vetdesk.commands.demo:demo",
    "new": "vetdesk.commands.station:new",
    "read": "vetdesk.commands.reading:read",
    "import": "vetdesk.commands.reading:import_",
    "export": "vetdesk.commands.exporting:export",
    "receive": "vetdesk.commands.receiving:receive",
    "townships": "vetdesk.commands.townships:townships",
    "package": "vetdesk.commands.packages:package",
    "add-pc": "vetdesk.commands.packages:add_pc",
    "open-pc": "vetdesk.commands.packages:open_pc",
    "print": "vetdesk.commands.printing:print_",
    "scan": "vetdesk.commands.scanning:scan",
    "check": "vetdesk.commands.station:check",
    "backup": "vetdesk.commands.station:backup",
    "restore": "vetdesk.commands.station:restore",
}
_SUMMARIES = {
    "demo": QT_TRANSLATE_NOOP("commands", "Make a demo station through the real import and open it."),
    "new": QT_TRANSLATE_NOOP("commands", "Make a new station."),
    "read": QT_TRANSLATE_NOOP("commands", "Show what VetDesk understands of a workbook; needs no station."),
    "import": QT_TRANSLATE_NOOP("commands", "Take the people of a workbook into the archive."),
    "export": QT_TRANSLATE_NOOP("commands", "Write the roster or its changes as a workbook."),
    "receive": QT_TRANSLATE_NOOP("commands", "Take in a list that came back, or the decisions of the district."),
    "townships": QT_TRANSLATE_NOOP("commands", "Take in and compare the rosters of townships at a district."),
    "package": QT_TRANSLATE_NOOP("commands", "Write a change package for another PC of the station."),
    "add-pc": QT_TRANSLATE_NOOP("commands", "Set up another PC of the station."),
    "open-pc": QT_TRANSLATE_NOOP("commands", "Make the station on this PC from the file of the first one."),
    "print": QT_TRANSLATE_NOOP("commands", "Make a paper as PDF."),
    "scan": QT_TRANSLATE_NOOP(
        "commands",
        "Hold every archive against the rules: unclaimed, overpaid, about to change; what is due and stuck.",
    ),
    "check": QT_TRANSLATE_NOOP("commands", "Check the station: integrity, links, journal chain, definitions."),
    "backup": QT_TRANSLATE_NOOP("commands", "Back up the station and check the copy."),
    "restore": QT_TRANSLATE_NOOP("commands", "Bring a station back from a backup."),
}


_OUR_BUG = QT_TRANSLATE_NOOP(
    "commands", "Something unexpected happened: this is a mistake of the program, not yours. Nothing was changed."
)


def language_of_system() -> str:
    """The language of texts when none is asked for: Chinese in a Chinese environment, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return CHINESE if value.startswith("zh") else ENGLISH
    return CHINESE if (locale.getlocale()[0] or "").startswith(("zh", "Chinese")) else ENGLISH


def _choose_language(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    ctx.obj = value or language_of_system()
    return value


@click.group(
    cls=LazyGroup,
    targets=COMMANDS,
    summaries=_SUMMARIES,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    is_eager=True,
    callback=_choose_language,
    help="The language of texts; without it that of the system.",
)
@click.version_option(__version__, prog_name="VetDesk", help="Show the version and exit.")
@click.pass_context
def vetdesk(ctx: click.Context, language: str | None) -> int:
    """VetDesk, the desk of a veterans' service station. Without a command it opens the window.

    A command that opens a station signs in as VETDESK_USER with VETDESK_PASSWORD.
    """
    if ctx.invoked_subcommand is not None:
        return DONE
    from vetdesk.app import run
    from vetdesk.demo.practice import PracticeStation

    return run(language, make_practice=PracticeStation)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; the one place where a command's failure is told."""
    language = ENGLISH
    try:
        with vetdesk.make_context("vetdesk", list(sys.argv[1:] if arguments is None else arguments)) as ctx:
            language = ctx.obj
            outcome = vetdesk.invoke(ctx)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        error.show()
        return WRONG_USAGE
    except click.Abort:
        return USER_MUST_ACT
    except VetDeskError as error:
        click.echo(sentence(error, texts_in(language).text), err=True)
        return USER_MUST_ACT
    except Exception as error:  # noqa: BLE001 - the one place of the commands where a bug of ours is told as one
        click.echo(crash_report(error, datetime.now()).text, err=True)
        click.echo(texts_in(language).text(CONTEXT, _OUR_BUG), err=True)
        return OUR_BUG
    return outcome if isinstance(outcome, int) else DONE
