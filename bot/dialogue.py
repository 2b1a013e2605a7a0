"""Where a chat stands, for handlers: read once before, written once after each update."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from bot.commands import is_command
from center.store.columns import now
from center.verdict import Verdict

MOST_CHECKS = 5
LAPSES = timedelta(hours=1)
"""After it a text is a new message, no answer; the question's buttons go on working."""
LONGEST_ANSWER = 60
"""Characters of an answer to a question about a sum or a time; what is longer is something else."""
VERDICTS = TypeAdapter(Verdict)


class At(StrEnum):
    """The question a chat is at; None means none."""

    STORY = "report:story"
    CHANNEL = "report:channel"
    AMOUNT = "report:amount"
    WHEN = "report:when"
    CONFIRM = "report:confirm"
    PAID_AMOUNT = "paid:amount"
    PAID_WHEN = "paid:when"


@dataclass(slots=True)
class Dialogue:
    """at: the open question; data: JSON, sealed at rest."""

    at: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    left: bool = False

    def leave(self) -> None:
        """The reporter had themselves forgotten: there is nothing to save any more."""
        self.at, self.data, self.left = None, {}, True

    def ask(self, question: At) -> None:
        self.at, self.data["asked"] = question, now().isoformat()

    @property
    def lapsed(self) -> bool:
        """Whether the open question was put too long ago for a text to be its answer."""
        asked = self.data.get("asked")
        return asked is not None and now() - datetime.fromisoformat(asked) > LAPSES

    def finish(self) -> None:
        """Ends the open report; what was checked stays at hand for its buttons."""
        self.at = None
        self.data.pop("draft", None)

    @property
    def draft(self) -> dict[str, Any]:
        """The report being made; empty when there is none."""
        draft: dict[str, Any] = self.data.get("draft", {})
        return draft

    def begin(self, draft: dict[str, Any]) -> None:
        """A draft that is at no question yet, in place of any other."""
        self.at, self.data["draft"] = None, draft

    def remember(self, check: int, text: str, verdict: Verdict, parser: str) -> None:
        """Keeps the last few checked messages, so that "report it" has them."""
        checks = self.data.setdefault("checks", {})
        checks[str(check)] = {"text": text, "verdict": VERDICTS.dump_python(verdict, mode="json"), "parser": parser}
        for old in list(checks)[:-MOST_CHECKS]:
            del checks[old]

    def recall(self, check: int) -> dict[str, Any] | None:
        """{"text", "verdict", "parser"} of a checked message, None when it is too far back."""
        found: dict[str, Any] | None = self.data.get("checks", {}).get(str(check))
        return found


class Asked(Filter):
    """Passes when the chat is at one of these questions."""

    def __init__(self, *questions: At) -> None:
        self.questions = questions

    async def __call__(self, event: Message | CallbackQuery, dialogue: Dialogue) -> bool:
        if dialogue.at not in self.questions:
            return False
        # What is no answer is taken for what it is; the question stays open behind it.
        return isinstance(event, CallbackQuery) or (not dialogue.lapsed and _may_answer(event, dialogue.at))


def _may_answer(message: Message, question: str | None) -> bool:
    """Anything but a command may belong to a story; an answer is short, one's own, and holds no link."""
    if is_command(message) or question == At.STORY:
        return not is_command(message)
    text = (message.text or "").strip()
    own = message.forward_origin is None
    return own and len(text) <= LONGEST_ANSWER and "\n" not in text and "://" not in text
