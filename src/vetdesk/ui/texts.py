"""The window's language: a translator over the catalogues, switched while the program runs.

Texts in Qt classes are `self.tr("…")`; texts in tables are marked with `QT_TRANSLATE_NOOP("context", "…")` and shown
with `shown("context", text)`. Plurals: write texts that need none ("People: 12").
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QFont, QGuiApplication

from vetdesk.domain.forms import Label
from vetdesk.ui.catalogue import CHINESE, ENGLISH, LANGUAGES, QT_TRANSLATE_NOOP, Catalogue, read_catalogue

__all__ = [
    "CHINESE",
    "ENGLISH",
    "LANGUAGES",
    "QT_TRANSLATE_NOOP",
    "Language",
    "breakable",
    "capitalised",
    "enumerated",
    "in_sequence",
    "labelled",
    "language",
    "shown",
    "shown_plain",
    "strung",
    "worded",
]


_PLAIN = "plain"
"""Tells our translator that words are wanted without what makes them a mnemonic."""
_PROPORTIONAL = QFont.Tag("pwid")
"""The font's own narrow forms of signs that Chinese and English share."""
_BY_SCRIPT = QFont.Tag("locl")
"""The font's own forms for each script: dots at the foot of the line after Latin letters, in its middle after Han."""


def language() -> str:
    """The language of the window now: zh_CN or en. Kept where Qt keeps it, in the default locale."""
    return CHINESE if QLocale().language() == QLocale.Language.Chinese else ENGLISH


def shown(context: str, text: str) -> str:
    """The text of a table, marked with QT_TRANSLATE_NOOP, in the language of the window."""
    return QCoreApplication.translate(context, text)


def shown_plain(context: str, text: str) -> str:
    """The same without mnemonic and dots, whatever those of the text are where it is shown."""
    return QCoreApplication.translate(context, text, _PLAIN)


def worded(label: Label) -> str:
    """A declared label in the language of the window."""
    return label.text(language())


def capitalised(word: str) -> str:
    """The word with a capital, where it stands for itself; it may stand within a sentence elsewhere."""
    return word[:1].upper() + word[1:]


def breakable(path: Path) -> str:
    """A path that a label may break after each folder, instead of being cut where it is longer than a line."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")


class CatalogueTranslator(QTranslator):
    """Hands our catalogues to Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = Catalogue(ENGLISH, {})

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803 (Qt's)
        """Qt asks for a text; it gets the translation, or its own text back."""
        if disambiguation == _PLAIN:
            return self.catalogue.plain_text(context, sourceText)
        return self.catalogue.text(context, sourceText)

    def isEmpty(self) -> bool:
        """Never: an empty translator would not be asked."""
        return False


def enumerated(words: Iterable[str]) -> str:
    """Words in a row, as the language of the window separates them."""
    return ("、" if language() == CHINESE else ", ").join(words)


def strung(facts: Iterable[str]) -> str:
    """Facts of several words in a row, as the language of the window separates them."""
    return ("；" if language() == CHINESE else "; ").join(facts)


def in_sequence(sentences: Iterable[str]) -> str:
    """Whole sentences one after the other: Chinese ones need no space between them."""
    return ("" if language() == CHINESE else " ").join(sentences)


def labelled(label: str, text: str) -> str:
    """A fact with what it is called before it."""
    return f"{label}：{text}" if language() == CHINESE else f"{label}: {text}"


class Language(QObject):
    """Holds the translators of the program and changes its language without a restart."""

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._catalogues: dict[str, Catalogue] = {}
        self._ours = CatalogueTranslator(self)
        self._qts = QTranslator(self)  # Qt's own words: buttons of standard dialogs, context menus
        application.installTranslator(self._ours)
        application.installTranslator(self._qts)  # asked first; ours answers everything else

    def use(self, name: str) -> None:
        """Show everything in zh_CN or en from now on; every widget is told by a LanguageChange event."""
        if name not in self._catalogues:
            self._catalogues[name] = read_catalogue(self._folder, name)
        self._ours.catalogue = self._catalogues[name]
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._qts.load(f"qtbase_{name}", folder)
        QLocale.setDefault(QLocale(name))
        self._set_type(name)
        QCoreApplication.sendEvent(self._application, QEvent(QEvent.Type.LanguageChange))

    def _set_type(self, name: str) -> None:
        """Signs that both languages use look in one text all as they do in its language.

        Quotation marks and dashes of the Chinese font take a whole square, which tears English words apart. And in
        Chinese the dots of 添加… are those of 导出(X)…, where they follow a Latin letter.
        """
        if not isinstance(self._application, QGuiApplication):
            return
        font, english = self._application.font(), name == ENGLISH
        if font.isFeatureSet(_PROPORTIONAL) == english and font.isFeatureSet(_BY_SCRIPT) != english:
            return
        if english:
            font.setFeature(_PROPORTIONAL, 1)
            font.unsetFeature(_BY_SCRIPT)
        else:
            font.unsetFeature(_PROPORTIONAL)
            font.setFeature(_BY_SCRIPT, 0)
        self._application.setFont(font)
