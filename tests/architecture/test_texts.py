"""Every text of the program has its Chinese translation, with the same blanks, and no translation is left over."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from xml.etree import ElementTree

import click
import pytest

from tests.architecture.source_tree import Module, modules
from vetdesk import paths
from vetdesk.cli import COMMANDS, vetdesk
from vetdesk.commands.group import CONTEXT
from vetdesk.ui.catalogue import CHINESE, Catalogue, read_catalogue

Text = tuple[str, str]

BLANK = re.compile(r"\{[^{}]*\}|%\d|%n")


class Texts(ast.NodeVisitor):
    """Collects the texts of one module: `self.tr("…")` by its class, and the markers of tables by their context."""

    def __init__(self, module: Module) -> None:
        self.found: set[Text] = set()
        self.not_literal: list[str] = []
        self._module = module
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._take(node, self._classes[-1], node.args[0])
        elif name == "QT_TRANSLATE_NOOP":
            context, text = node.args
            self._take(node, ast.literal_eval(context), text)
        self.generic_visit(node)

    def _take(self, call: ast.Call, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            self.found.add((context, text.value))
        else:
            self.not_literal.append(f"{self._module.name}:{call.lineno}")


def texts_of_commands() -> Iterator[Text]:
    """The help of every command and option."""
    commands: list[click.Command] = [vetdesk]
    for target in COMMANDS.values():
        module, _, name = target.partition(":")
        commands.append(getattr(import_module(module), name))
    for command in commands:
        helps = [command.help, *(p.help for p in command.params if isinstance(p, click.Option))]
        yield from ((CONTEXT, cleandoc(text)) for text in helps if text)


def texts_of_modules() -> list[Texts]:
    """The texts of each module that has any."""
    visitors = []
    for module in modules():
        visitor = Texts(module)
        visitor.visit(module.tree)
        visitors.append(visitor)
    return visitors


@pytest.fixture(scope="module")
def used() -> set[Text]:
    """Every text that the program can show."""
    return set(texts_of_commands()).union(*(texts.found for texts in texts_of_modules()))


@pytest.fixture(scope="module")
def chinese() -> Catalogue:
    """The Chinese translations."""
    return read_catalogue(paths.resources() / "i18n", CHINESE)


def test_texts_to_translate_are_literals() -> None:
    assert [place for texts in texts_of_modules() for place in texts.not_literal] == []


def test_every_text_is_translated(used: set[Text], chinese: Catalogue) -> None:
    assert sorted(text for text in used if not chinese.find(*text)) == []


def test_no_translation_is_left_over(used: set[Text]) -> None:
    translated = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for path in (paths.resources() / "i18n").glob("*.ts")
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }
    assert sorted(translated - used) == []


def test_translations_keep_the_blanks(used: set[Text], chinese: Catalogue) -> None:
    wrong = [
        (context, english)
        for context, english in used
        if (translation := chinese.find(context, english))
        and sorted(BLANK.findall(english)) != sorted(BLANK.findall(translation))
    ]
    assert wrong == []
