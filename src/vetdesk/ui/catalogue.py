"""The translations of program texts, read straight from resources/i18n/*.ts. No Qt: the command line uses them too.

One file per area and language (`people_zh_CN.ts`), so that several hands can work on them. English is the language of
the source, so it needs no file.
"""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text of a table for translation and give it back unchanged; typed, unlike Qt's own."""
    return text


def plain(text: str) -> str:
    """A text without its mnemonic and without the dots that announce a dialog: "保存(&S)…" and "&Save" lose them."""
    text = text.strip().rstrip("….").rstrip()
    before, mark, after = text.rpartition("(&")
    text = before if mark and after.endswith(")") and len(after) == 2 else text
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


class Catalogue:
    """Program texts of one language by (context, English text)."""

    def __init__(self, language: str, texts: Mapping[tuple[str, str], str]) -> None:
        self.language = language
        self._texts = texts

    def find(self, context: str, english: str) -> str:
        """The translation, or an empty text where there is none."""
        return self._texts.get((context, english), "")

    def text(self, context: str, english: str) -> str:
        """The text to show: the translation, or the English text itself."""
        return self._texts.get((context, english)) or english

    def plain_text(self, context: str, english: str) -> str:
        """The same for plain words, whatever mnemonic and dots the text has where it is shown."""
        told = self._texts.get((context, english))  # most stand there as they are
        return plain(told) if told else self._plain.get((context, plain(english))) or plain(english)

    @cached_property
    def _plain(self) -> Mapping[tuple[str, str], str]:
        return {(context, plain(source)): plain(told) for (context, source), told in self._texts.items()}

    def __len__(self) -> int:
        return len(self._texts)


def read_catalogue(folder: Path, language: str) -> Catalogue:
    """All finished translations of a language below `folder`; English, or an unknown language, gives an empty one."""
    texts: dict[tuple[str, str], str] = {}
    for path in sorted(folder.glob(f"*_{language}.ts")):
        texts.update(_finished(path))
    return Catalogue(language, texts)


def _finished(path: Path) -> dict[tuple[str, str], str]:
    texts = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                texts[name, message.findtext("source", "")] = translation.text
    return texts
