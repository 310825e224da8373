"""The cards of a notice: write it, post it, post it anew, object to it, answer and tell the objector, close it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.domain.notices import Notice, Objection, Opinion, Outcome
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.notice_views import Answer, NoticeTexts, NoticeView, ObjectionRequest, Posting
from vetdesk.ui.cases.notices.card import Card
from vetdesk.ui.texts import worded

WAYS = ("written", "telephone", "in_person", "other")


class WritingCard(Card):
    """Title, text and place of a notice that is not posted yet."""

    wanted = Signal(object)
    """A NoticeTexts to be kept."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__("notice_texts", vocabulary, parent)
        self.add_line("title").setMaxLength(60)
        self.add_text("text", rows=4)
        self.add_line("places").setMaxLength(100)
        self._keep = self.finish("keep_notice", self.keep, primary=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("What stands on the notice"))
        self.name_fields({"title": self.tr("Tit&le"), "text": self.tr("Te&xt"), "places": self.tr("Pla&ce")})
        self._keep.setText(self.tr("&Save the text"))

    def show_notice(self, notice: Notice) -> None:
        """Fill in what the notice says now."""
        self.fill({"title": notice.title, "text": notice.text, "places": notice.places})
        self.show_problems(())

    def is_changed(self, notice: Notice) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.values() != {"title": notice.title, "text": notice.text, "places": notice.places}

    def keep(self) -> None:
        """Ask for the texts to be kept."""
        typed = self.values()
        self.wanted.emit(NoticeTexts(typed["title"], typed["text"], typed["places"]))


class PostingCard(Card):
    """That the notice was posted: from when on, by whom, and that nothing private stands on it (是否涉及隐私)."""

    wanted = Signal(object)
    """A Posting to be noted."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__("notice_posting", vocabulary, parent)
        self.add_day("begins_on")
        self.add_line("posted_by").setMaxLength(30)
        self.add_tick("checked")
        self._post = self.finish("post_notice", self.carry_out)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Posted"))
        self.name_fields(
            {
                "begins_on": self.tr("Fi&rst day"),
                "posted_by": self.tr("Posted b&y"),
                "checked": self.tr("I have checked that nothing &private stands on it"),
            }
        )
        self._post.setText(self.tr("Note as p&osted"))

    def begin(self, day: str, person: str) -> None:
        """Propose a day and a person."""
        self.clear()
        self.fill({"begins_on": day, "posted_by": person})

    def carry_out(self) -> None:
        """Ask for the posting to be noted."""
        typed = self.values()
        self.wanted.emit(Posting(typed["begins_on"], typed["posted_by"], bool(typed["checked"])))


class MovingCard(Card):
    """A posted notice is posted anew (重新张贴): from which day, where, why; its days are counted again from there."""

    wanted = Signal(str, str, str)
    """First day, place and reason."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__("notice_moving", vocabulary, parent)
        self.add_day("begins_on")
        self.add_line("places").setMaxLength(100)
        self.add_line("reason").setMaxLength(200)
        self._move = self.finish("keep_moved", self.carry_out, primary=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Posted anew: the days are counted again from the new first day"))
        self.name_fields(
            {"begins_on": self.tr("New first day"), "places": self.tr("Pla&ce"), "reason": self.tr("Reason *")}
        )
        self._move.setText(self.tr("Note as &posted anew"))

    def begin(self, day: str, places: str) -> None:
        """Propose a day and the place it hangs at."""
        self.clear()
        self.fill({"begins_on": day, "places": places})
        self.editors["begins_on"].setFocus()

    def carry_out(self) -> None:
        """Ask for the notice to be moved."""
        typed = self.values()
        self.wanted.emit(typed["begins_on"], typed["places"], typed["reason"])


class TellingCard(Card):
    """An answered objection whose objector has not been told yet (告知异议人)."""

    wanted = Signal(int, str)
    """The objection, and the day on which the objector was told."""

    def __init__(self, objection: Objection, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(f"notice_telling_{objection.id}", vocabulary, parent)
        self._objection = objection
        self.add_day("told_on")
        self._keep = self.finish("keep_told", self.carry_out, primary=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        who = self._objection.objector or self.tr("anonymous: told by a notice at the same place")
        self.heading.setText(self.tr("The objector does not know the outcome yet ({who})").format(who=who))
        self.name_fields({"told_on": self.tr("Told on")})
        self._keep.setText(self.tr("Note as told"))

    def carry_out(self) -> None:
        """Ask for the day to be kept."""
        self.wanted.emit(self._objection.id, self.values()["told_on"])


class ObjectionCard(Card):
    """An objection comes in: against one person or the whole notice, with a name or anonymous."""

    wanted = Signal(object)
    """An ObjectionRequest to be recorded."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__("notice_objection", vocabulary, parent)
        self._view: NoticeView | None = None
        self.about = self.add_choice("about")
        self.add_day("made_on")
        self.add_line("objector").setMaxLength(30)
        self.way = self.add_choice("way")
        self.add_text("text")
        self._record = self.finish("record_objection", self.carry_out, primary=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Somebody objects"))
        self.name_fields(
            {
                "about": self.tr("Again&st"),
                "made_on": self.tr("O&n"),
                "objector": self.tr("By (empty: anon&ymous)"),
                "way": self.tr("Ho&w"),
                "text": self.tr("What is ob&jected to"),
            }
        )
        self._record.setText(self.tr("&Record the objection"))
        self._offer()

    def begin(self, view: NoticeView, day: str) -> None:
        """Ready for an objection to this notice."""
        self._view = view
        self._offer()
        self.clear()
        self.fill({"about": "0", "made_on": day, "way": WAYS[0]})

    def carry_out(self) -> None:
        """Ask for the objection to be recorded."""
        typed = self.values()
        case_id = int(typed["about"] or "0") or None
        self.wanted.emit(ObjectionRequest(case_id, typed["made_on"], typed["objector"], typed["way"], typed["text"]))

    def _offer(self) -> None:
        people = self._view.notice.posted_people if self._view else ()
        whole = ("0", self.tr("The whole notice"))
        chosen = self.about.value(), self.way.value()
        self.about.offer([whole, *((str(one.case_id), one.name) for one in people)], empty=False)
        words = self._vocabulary.texts
        self.way.offer([(way, worded(words[f"notice_way.{way}"])) for way in WAYS])
        self.about.choose(chosen[0] or "0")
        self.way.choose(chosen[1])


class AnswerCard(Card):
    """The answer to one objection: what the inquiry found and whether the objection holds."""

    wanted = Signal(int, object)
    """The objection, and an Answer to be kept."""

    def __init__(self, objection: Objection, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(f"notice_answer_{objection.id}", vocabulary, parent)
        self._objection = objection
        self.add_text("inquiry")
        self.outcome = self.add_choice("outcome")
        self.add_day("told_on")
        self._keep = self.finish("answer_objection", self.carry_out, primary=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Answer to the objection: {text}").format(text=self._objection.text))
        self.name_fields(
            {
                "inquiry": self.tr("What the in&quiry found"),
                "outcome": self.tr("O&utcome"),
                "told_on": self.tr("Objector told on (may follow)"),
            }
        )
        chosen = self.outcome.value()
        words = self._vocabulary.texts
        codes = (Outcome.DISMISSED, Outcome.UPHELD)
        self.outcome.offer([(str(code), worded(words[f"notice_outcome.{code}"])) for code in codes])
        self.outcome.choose(chosen)
        self._keep.setText(self.tr("&Keep the answer"))

    def carry_out(self) -> None:
        """Ask for the answer to be kept."""
        typed = self.values()
        answer = Answer(Outcome(typed["outcome"]), typed["inquiry"], typed["told_on"])
        self.wanted.emit(self._objection.id, answer)


class ClosingCard(Card):
    """The written opinions of village and township under the result (公示结果报告)."""

    wanted = Signal(object, object)
    """The opinions of village and township."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__("notice_closing", vocabulary, parent)
        for body in ("village", "township"):
            self.add_text(body)
            self.add_line(f"{body}_signer").setMaxLength(30)
            self.add_day(f"{body}_on")
        self._close = self.finish("close_notice", self.carry_out)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Result of the notice"))
        self.name_fields(
            {
                "village": self.tr("Opinion of the village co&mmittee"),
                "village_signer": self.tr("Signed by"),
                "village_on": self.tr("Signed on"),
                "township": self.tr("&Opinion of the township"),
                "township_signer": self.tr("Signed by"),
                "township_on": self.tr("Signed on"),
            }
        )
        self._close.setText(self.tr("C&lose the notice"))

    def carry_out(self) -> None:
        """Ask for the notice to be closed."""
        typed = self.values()
        opinions = [
            Opinion(typed[body], typed[f"{body}_signer"], typed[f"{body}_on"]) for body in ("village", "township")
        ]
        self.wanted.emit(*opinions)
