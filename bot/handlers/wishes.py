"""What citizens ask for in their own words rather than by a command."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import tzinfo

from aiogram.types import Message

from bot import drafting
from bot.answers import danger_text, numbers_text, verify_text
from bot.buttons import beginning, languages
from bot.dialogue import At, Dialogue
from bot.handlers import begin, paid, report, status
from bot.speaking import say
from bot.words import Words
from center.my_reports import MyReports
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import Step
from center.store.columns import now
from center.understanding import EntityKind
from knowledge.entries import Base
from nlu.entities import extract


@dataclass(frozen=True, slots=True)
class Wishes:
    profile: Profile
    base: Base
    my_reports: MyReports

    async def grant(
        self,
        step: Step,
        message: Message,
        text: str,
        words: Words,
        known: Known,
        dialogue: Dialogue,
        zone: tzinfo,
    ) -> bool:
        """False when there is nothing to do but to check the text as a message."""
        simple: dict[Step, Callable[[], Awaitable[None]]] = {
            Step.SELF_HARM: lambda: say(message, danger_text("self_harm", words)),
            Step.HELD: lambda: say(message, danger_text("held", words)),
            Step.PAID: lambda: paid.first_steps(message, words, dialogue, text),
            Step.GUIDANCE: lambda: begin.choose_type(message, words, self.base),
            Step.NUMBERS: lambda: say(message, numbers_text(words)),
            Step.VERIFY_CENTRE: lambda: say(message, verify_text(self.profile, words)),
            Step.LANGUAGE: lambda: say(message, words("language-ask"), languages()),
            Step.FORGET: lambda: begin.ask_forget(message, words),
            Step.HUMAN: lambda: say(message, words("human")),
            Step.WRONG: lambda: say(message, words("wrong-how")),
            Step.WELCOME: lambda: begin.welcome(message, words, self.profile),
            Step.HELP: lambda: begin.help_(message, words),
            Step.YOU_ARE_WELCOME: lambda: say(message, words("you-are-welcome")),
            Step.ABOUT_BOT: lambda: say(message, words("about-bot"), beginning(words)),
            Step.STATUS: lambda: self._status(message, text, words, known, zone),
            Step.REPORT: lambda: self._report(message, text, words, dialogue, zone),
        }
        act = simple.get(step)
        if act is None:
            return False
        await act()
        return True

    async def _status(self, message: Message, text: str, words: Words, known: Known, zone: tzinfo) -> None:
        named = [e.value for e in extract(text, now(), zone) if e.kind is EntityKind.CASE_NUMBER]
        await status.status(message, named[0] if named else "", words, known, self.my_reports, zone)

    async def _report(self, message: Message, text: str, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
        drafting.add(drafting.begin(dialogue, None, paid=False), text)
        await report.ask(message, At.STORY, words, dialogue, zone)
