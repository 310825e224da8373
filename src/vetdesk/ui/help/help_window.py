"""The help (帮助): the user guide with its chapters, its pictures and a search, beside the desk and offline."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from vetdesk.ui.guide import ORDER, Place, chapter, folder, found, headings
from vetdesk.ui.help.sheets import Sheet
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.search_box import SearchBox

ROOMY: Final = QSize(980, 640)
_EDGE = 28
_WIDEST = 900
_CONTENTS_SHARE, _TEXT_SHARE = 2, 5


class GuideText(QTextBrowser):
    """Shows a chapter; pictures are never wider than the text.

    The heading that was gone to stays at the top however the window grows, until somebody scrolls.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._at = ""
        self.verticalScrollBar().actionTriggered.connect(self._leave)

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top of the text."""
        self._at = heading
        self.moveCursor(self.textCursor().MoveOperation.End)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == heading:
                cursor = self.textCursor()
                cursor.setPosition(block.position())
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                return
            block = block.next()

    def show_chapter(self, markdown: str) -> None:
        """Show a text from its beginning."""
        self._at = ""
        self.setMarkdown(markdown)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Qt: a picture is wanted."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        path = Path(QUrl(name).path() or str(name))
        picture = QImage(str(path if path.is_absolute() else folder() / path))
        width = min(self.viewport().width() - _EDGE, _WIDEST, picture.width())
        return picture.scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; pictures are fetched anew in their width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.toMarkdown().find("](pictures/") >= 0:
            place = self.verticalScrollBar().value()
            self.setMarkdown(self.toMarkdown())
            self.verticalScrollBar().setValue(place)
        if self._at:
            self.go_to(self._at)

    def _leave(self, _action: int) -> None:
        self._at = ""


class HelpWindow(Sheet):
    """Contents and search on the left, the chapter on the right."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self.search = SearchBox(self)
        self.search.setObjectName("search_help")
        give_hint(self.search, self.tr("Find in the help"))
        self.search.setAccessibleName(self.tr("Find in the help"))
        self.contents = QListWidget(self)
        self.contents.setObjectName("help_contents")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = GuideText(self)
        self.text.setObjectName("help_text")
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setOpenExternalLinks(False)
        self.text.setOpenLinks(False)
        self._lay_out()
        self.search.searched.connect(self._search)
        self.search.moved.connect(self._step)
        self.search.left.connect(self.close)
        self.contents.currentRowChanged.connect(self._chosen)
        self.text.anchorClicked.connect(self._follow)
        self._list_chapters()

    def show_topic(self, topic: str, heading: int = 0) -> None:
        """A chapter, or one of its headings."""
        place = next(
            (place for place in headings(language()) if (place.topic, place.heading) == (topic, heading)), None
        )
        self._mark(topic)
        self.text.show_chapter(chapter(topic, language()) or self.tr("There is no help here yet."))
        if place is not None and heading:
            self.text.go_to(place.text)

    def show_words(self, markdown: str) -> None:
        """What a control says of itself, such as a field."""
        self._mark("")
        self.text.show_chapter(markdown)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        row = QHBoxLayout()
        row.addLayout(left, _CONTENTS_SHARE)
        row.addWidget(self.text, _TEXT_SHARE)
        self.column.addLayout(row, 1)
        self.finish(self.tr("Help"))
        self.resize(ROOMY.boundedTo(self.screen().availableSize()))

    def _list_chapters(self) -> None:
        self._fill([place for place in headings(language()) if place.heading == 0], {})

    def _search(self, words: str) -> None:
        if not words.strip():
            self._list_chapters()
            return
        titles = {place.topic: place.text for place in headings(language()) if place.heading == 0}
        self._fill(found(words, language()), titles)
        if self._places:
            self.contents.setCurrentRow(0)
        else:
            self.show_words(self.tr("Nothing in the help has these words. Try a shorter one."))

    def _fill(self, places: list[Place], titles: dict[str, str]) -> None:
        self.contents.blockSignals(True)
        self._places = places
        self.contents.clear()
        for place in places:
            title = titles.get(place.topic, "")
            text = f"{title} ▸ {place.text}" if title and place.heading else place.text
            self.contents.addItem(QListWidgetItem(text))
        self.contents.blockSignals(False)

    def _mark(self, topic: str) -> None:
        """Show in the contents where one is, without going there."""
        rows = [row for row, place in enumerate(self._places) if (place.topic, place.heading) == (topic, 0)]
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(rows[0] if rows else -1)
        self.contents.blockSignals(False)

    def _step(self, rows: int) -> None:
        wanted = self.contents.currentRow() + rows
        self.contents.setCurrentRow(min(max(wanted, 0), self.contents.count() - 1))

    def _chosen(self, row: int) -> None:
        if not 0 <= row < len(self._places):
            return
        place = self._places[row]
        self.text.show_chapter(chapter(place.topic, language()))
        if place.heading:
            self.text.go_to(place.text)

    def _follow(self, link: QUrl) -> None:
        """A link leads to another chapter: `[…](cases)`."""
        topic = link.toString()
        if topic in ORDER:
            self.show_topic(topic)
