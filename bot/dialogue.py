"""Where a chat stands, for handlers: read once before, written once after each update."""

from datetime import datetime, timedelta
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.commands import is_command
from bot.draft import LASTS, ORDER, At, Draft, Seen
from bot.kept import Adding, Helped, Kept, Unclear, read_kept, written
from center.rules.conversation import Step
from center.store.columns import now
from center.understanding import Parser
from center.verdict import Level, Verdict

MOST_CHECKS = 10
BURST = timedelta(minutes=1)
"""A message that is forwarded within it of another belongs to it: a chat that is sent on message by message."""
LAPSES = timedelta(hours=1)
"""After it a text is a new message, no answer; the question's buttons go on working."""
LONGEST_ANSWER = 60
"""Characters of an answer to a question about a sum or a time; what is longer is something else."""
MOST_SHOWN, MOST_UNCLEAR = 100, 3
DELETABLE = timedelta(hours=47)
"""Telegram lets a bot take away what is not older than 48."""
WARNED = (Level.SCAM, Level.SUSPICIOUS)
LONGEST_PAYEE = 200
"""The same, where a name, an account and a bank are asked for; they may stand in several lines."""
TELLING = (At.STORY, At.MORE)
"""Questions that take any words, in any number."""


class NothingOpen(LookupError):
    """A handler wanted the open report where there is none."""


class Dialogue:
    """at: the open question; everything else is in `kept`. data: the same as JSON, sealed at rest."""

    def __init__(self, at: str | None = None, data: Any = None) -> None:
        """Takes whatever is stored; what cannot be read is put aside, and the chat begins anew."""
        self.kept: Kept = read_kept(data or {})
        self.at: At | None = self._standing(at)
        self.left = False

    @property
    def data(self) -> dict[str, Any]:
        return written(self.kept)

    @property
    def draft(self) -> Draft | None:
        """The report being made, or an urgent one that was filed and whose details are asked for."""
        return self.kept.draft

    @draft.setter
    def draft(self, draft: Draft) -> None:
        self.kept.draft = draft

    @property
    def open_draft(self) -> Draft:
        """Raises NothingOpen."""
        if self.kept.draft is None:
            raise NothingOpen("no report is open in this chat")
        return self.kept.draft

    def is_of(self, draft_id: str) -> bool:
        """Whether a button belongs to the report at hand."""
        return self.kept.draft is not None and self.kept.draft.id == draft_id

    def is_making(self, draft_id: str) -> bool:
        """Whether it belongs to a report that nobody has yet: what was filed cannot be changed or cancelled by it."""
        return self.kept.draft is not None and self.kept.draft.id == draft_id and not self.kept.draft.filed

    def ask(self, question: At) -> None:
        self.at, self.kept.asked = question, now()
        if question is not At.MORE:
            self.kept.adding = None

    def add_to(self, case: str, code: str | None = None, answers: bool = False) -> None:
        """Asks what is to be added to a report that was filed; one that is being made waits meanwhile. code: where a
        receipt code opened it; answers: what comes answers a question of staff."""
        self.kept.adding = Adding(case, self.at if self.at in ORDER else None, code, answers)
        self.ask(At.MORE)

    def added(self) -> At | None:
        """Ends that; returns the question that waits."""
        waiting = self.kept.adding.left_at if self.kept.adding else None
        self.at, self.kept.adding = None, None
        return waiting

    def pause(self) -> At | None:
        """No question is open any more, nothing told is lost; returns the one that was."""
        open_at = self.added() if self.at is At.MORE else self.at
        self.at = None
        return open_at

    def begin(self, draft: Draft) -> None:
        """A draft that is at no question yet, in place of any other."""
        self.at, self.kept.draft, self.kept.adding, self.kept.unclear = None, draft, None, []

    def finish(self) -> None:
        """Ends the open report; what was checked stays at hand for its buttons."""
        self.at, self.kept.draft, self.kept.adding, self.kept.unclear = None, None, None, []

    def settle(self, asked: str, step: Step) -> Unclear | None:
        """The text whose meaning was asked, once; None for an old, a lapsed or a forged answer."""
        unclear = next((one for one in self.kept.unclear if one.asked == asked), None)
        if unclear is None or step not in unclear.steps or now() - unclear.at > LAPSES:
            return None
        self.kept.unclear.remove(unclear)
        return unclear

    def leave_open(self, unclear: Unclear) -> None:
        """A text whose meaning is a button away; those of the last few answers go on working."""
        self.kept.unclear = [*self.kept.unclear, unclear][-MOST_UNCLEAR:]

    def help_with(self, step: Step, certain: bool) -> bool:
        """Notes that the words for a danger are said now, or a loss or a report was told; False when they were within the hour, and as surely."""
        last = self.kept.helped.get(step)
        if last and now() - last.at <= LAPSES and (last.certain or not certain):
            return False
        self.kept.helped[step] = Helped(now(), certain)
        return True

    @property
    def topic(self) -> Step | None:
        """The danger or the loss that was told last, within a day."""
        recent = {step: one.at for step, one in self.kept.helped.items() if now() - one.at <= LASTS}
        return max(recent, key=lambda step: recent[step]) if recent else None

    def helped_lately(self, *steps: Step, within: timedelta = LAPSES) -> bool:
        found = (self.kept.helped.get(step) for step in steps)
        return any(one is not None and now() - one.at <= within for one in found)

    def show(self, messages: list[tuple[int, int]]) -> None:
        """Messages that stand in the chat, each with the second since 1970 from which it does."""
        self.kept.shown = [*self.kept.shown, *messages][-MOST_SHOWN:]

    def hide(self) -> list[int]:
        """Those that Telegram still takes away; they are noted no longer."""
        least = now().timestamp() - DELETABLE.total_seconds()
        numbers = [number for number, at in self.kept.shown if at > least]
        self.kept.shown = []
        return numbers

    def leave(self) -> None:
        """The reporter had themselves forgotten: there is nothing to save any more."""
        self.at, self.kept, self.left = None, Kept(), True

    @property
    def lapsed(self) -> bool:
        """Whether the open question was put too long ago for a text to be its answer."""
        return self.kept.asked is not None and now() - self.kept.asked > LAPSES

    def remember(
        self, check: int, text: str, verdict: Verdict, parser: Parser, forwarded: datetime | None = None
    ) -> None:
        """Keeps the last few checked messages, so that "report it" has them. forwarded: when it was sent here, where it
        was somebody else's message."""
        checks = self.kept.checks
        checks[str(check)] = Seen(text, verdict, parser, now(), forwarded)
        for old in list(checks)[:-MOST_CHECKS]:
            del checks[old]

    def just_checked(self) -> Seen | None:
        """The last message that was looked at, when that was within the hour."""
        last = next(reversed(self.kept.checks.values()), None)
        return last if last is not None and last.at is not None and now() - last.at <= LAPSES else None

    def just_warned_of(self) -> Seen | None:
        """The same, when it was warned of: what is asked now is most likely about it."""
        last = self.just_checked()
        return last if last is not None and last.verdict.level in WARNED else None

    def recall(self, check: int) -> Seen | None:
        """A checked message, None when it is too far back."""
        return self.kept.checks.get(str(check))

    def burst(self, seen: Seen) -> list[Seen]:
        """A checked message, then those that were forwarded with it in one go, oldest first."""
        group: list[Seen] = []
        for one in self.kept.checks.values():
            together = group and one.forwarded and group[-1].forwarded and one.forwarded - group[-1].forwarded <= BURST
            if not together and seen in group:
                break
            group = [*group, one] if together else [one]
        return [seen, *(one for one in group if one is not seen)] if seen in group else [seen]

    @property
    def joined(self) -> int:
        """How many of the messages looked at the open report's story holds."""
        story = self.kept.draft.story if self.kept.draft else ""
        return sum(one.text in story for one in self.kept.checks.values())

    def _standing(self, at: str | None) -> At | None:
        """The stored question, as far as there is what it asks about."""
        question = At(at) if at in set(At) else None
        if question is At.MORE:
            return question if self.kept.adding else None
        filed = None if self.kept.draft is None else self.kept.draft.filed
        return question if filed is (question not in ORDER) else None


class Asked(Filter):
    """Passes when the chat is at one of these questions."""

    def __init__(self, *questions: At) -> None:
        self.questions = questions

    async def __call__(self, event: Message | CallbackQuery, dialogue: Dialogue) -> bool:
        if dialogue.at not in self.questions:
            return False
        # What is no answer is taken for what it is; the question stays open behind it.
        return isinstance(event, CallbackQuery) or (not dialogue.lapsed and _may_answer(event, dialogue.at))


def _may_answer(message: Message, question: At | None) -> bool:
    """Anything but a command may belong to a story; an answer is short, one's own, and holds no link."""
    if question in (At.PAID_FROM, At.PAID_TO):
        return _own(message) and len(message.text or "") <= LONGEST_PAYEE
    return not is_command(message) if question in TELLING else short_and_own(message)


def short_and_own(message: Message) -> bool:
    """One short line of the citizen's own."""
    text = (message.text or "").strip()
    return _own(message) and len(text) <= LONGEST_ANSWER and "\n" not in text and "://" not in text


def _own(message: Message) -> bool:
    return message.forward_origin is None and not is_command(message)
