"""Where a chat stands, for handlers: read once before, written once after each update."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from bot.commands import is_command
from center.verdict import Verdict

MOST_CHECKS = 5
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
        self.at = question

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
        # A command is no answer: the question stays open behind it.
        return dialogue.at in self.questions and not (isinstance(event, Message) and is_command(event))
