"""The command line: `vetdesk` opens the desk, its commands do the rest without a window (design 10).

Exit codes: 0 done, 1 the user must act (the sentence is on stderr), 2 wrong usage, 3 our bug.
"""

import locale
import os
import sys
import traceback
from collections.abc import Sequence

import click

from vetdesk import __version__
from vetdesk.commands.group import LazyGroup, Translate, translator_of
from vetdesk.domain.errors import VetDeskError

DONE, USER_MUST_ACT, WRONG_USAGE, OUR_BUG = 0, 1, 2, 3

_TARGETS = {
    "demo": "vetdesk.commands.demo:demo",
    "new": "vetdesk.commands.station:new",
    "read": "vetdesk.commands.reading:read",
    "import": "vetdesk.commands.reading:import_",
    "export": "vetdesk.commands.exporting:export",
    "receive": "vetdesk.commands.cases:receive",
    "print": "vetdesk.commands.printing:print_",
    "check": "vetdesk.commands.station:check",
    "backup": "vetdesk.commands.station:backup",
    "restore": "vetdesk.commands.station:restore",
}
_SUMMARIES = {
    "demo": "Make a demo station through the real import and open it.",
    "new": "Make a new station.",
    "read": "Show what VetDesk understands of a workbook; needs no station.",
    "import": "Take the people of a workbook into the archive.",
    "export": "Write the roster or its changes as a workbook.",
    "receive": "Take in the decisions of the district.",
    "print": "Make a paper as PDF.",
    "check": "Check the station: integrity, links, journal chain, definitions.",
    "backup": "Back up the station and check the copy.",
    "restore": "Bring a station back from a backup.",
}


_OUR_BUG = "Something unexpected happened: this is a mistake of the program, not yours. Nothing was changed."


def language_of_system() -> str:
    """The language of texts when none is asked for: Chinese in a Chinese environment, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh_CN" if value.startswith("zh") else "en"
    return "zh_CN" if (locale.getlocale()[0] or "").startswith(("zh", "Chinese")) else "en"


def translator(language: str) -> Translate:
    """How an English text of the given context reads in `language`."""
    if language == "en":
        return lambda _context, text: text
    from vetdesk.ui.catalogue import Catalogue

    return Catalogue(language).translate


def _choose_language(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    language = value or language_of_system()
    ctx.obj = translator(language)
    return language


@click.group(
    cls=LazyGroup,
    targets=_TARGETS,
    summaries=_SUMMARIES,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--language",
    type=click.Choice(["zh_CN", "en"]),
    is_eager=True,
    callback=_choose_language,
    help="The language of texts; without it that of the system.",
)
@click.version_option(__version__, prog_name="VetDesk")
@click.pass_context
def vetdesk(ctx: click.Context, language: str) -> int:
    """VetDesk, the desk of a veterans' service station. Without a command it opens the window.

    A command that opens a station signs in as VETDESK_USER with VETDESK_PASSWORD.
    """
    if ctx.invoked_subcommand is not None:
        return DONE
    from vetdesk.app import run

    return run(language)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; the one place where a command's failure is told."""
    translate = translator(language_of_system())
    try:
        with vetdesk.make_context("vetdesk", list(sys.argv[1:] if arguments is None else arguments)) as ctx:
            translate = translator_of(ctx)
            outcome = vetdesk.invoke(ctx)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        error.show()
        return WRONG_USAGE
    except click.Abort:
        return USER_MUST_ACT
    except VetDeskError as error:
        from vetdesk.ui.messages import sentence

        click.echo(sentence(error, translate), err=True)
        return USER_MUST_ACT
    except Exception:  # noqa: BLE001 - the one place of the commands where a bug of ours is told as one
        traceback.print_exc()
        click.echo(translate("commands", _OUR_BUG), err=True)
        return OUR_BUG
    return outcome if isinstance(outcome, int) else DONE
