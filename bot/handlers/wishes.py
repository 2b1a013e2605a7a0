"""What citizens ask for in their own words rather than by a command."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import tzinfo

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import InlineKeyboardMarkup, Message

from bot import drafting
from bot.answers import learn_text
from bot.buttons import Begin, OfCase, beginning, keyboard, languages
from bot.dialogue import Asked, Dialogue, short_and_own
from bot.draft import DETAILS, ORDER, At
from bot.handlers import begin, mend, report, status
from bot.handlers.paid import details, steps
from bot.speaking import say
from bot.understanding import Understands
from bot.words import Words
from center.intake import Intake
from center.my_reports import MyReports
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import Step, interrupts
from center.rules.tip_states import TipState
from center.store.columns import now
from center.store.tables import Tip
from center.understanding import EntityKind
from knowledge.entries import Base
from nlu.bare_wishes import is_bare_wish
from nlu.entities import extract
from nlu.thanks import says_thanks

MOST_REPORTS = 20
POLITE = frozenset({Step.YOU_ARE_WELCOME, Step.NOTED})
SHORT = 30
"""Code points; what says no, scolds or speaks of something else at greater length may be a message."""
ONLY_SHORT = frozenset({Step.NOTED, Step.NOT_MEANT, Step.CALM, Step.BEYOND_US})


class AsksBetween(Filter):
    """Passes when a short text in the middle of a report is clearly a question of the citizen's own."""

    async def __call__(
        self, message: Message, dialogue: Dialogue, understander: Understands, zone: tzinfo
    ) -> bool | dict[str, Step]:
        text = message.text or ""
        if dialogue.lapsed or not short_and_own(message) or not text.strip():
            return False
        understood = await understander.understand(text, forwarded=False, now=now(), timezone=zone)
        step = interrupts(understood)
        return {"step": step} if step else False


def router() -> Router:
    """Must stand before the report's own questions, and behind danger."""
    routes = Router(name="wishes")
    # Not while the story is told: any words may belong to it.
    routes.message.register(answer_between, Asked(*ORDER[1:]), AsksBetween())
    routes.message.register(answer_between, Asked(*DETAILS), AsksBetween())
    return routes


async def answer_between(
    message: Message, step: Step, words: Words, known: Known, dialogue: Dialogue, wishes: "Wishes", zone: tzinfo
) -> None:
    """Answers, and puts the open question once more."""
    asked = At(dialogue.at or "")
    await wishes.grant(step, message, message.text or "", words, known, dialogue, zone)
    if asked in ORDER:
        await report.ask(message, asked, words, dialogue, zone)
    else:
        await details.ask_again(message, words, dialogue)


def _all_types(words: Words) -> InlineKeyboardMarkup:
    return keyboard([(words("button-all-types"), Begin(what="learn"))])


@dataclass(frozen=True, slots=True)
class Wishes:
    profile: Profile
    base: Base
    my_reports: MyReports
    intake: Intake

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
        if step in ONLY_SHORT and len(text) > SHORT:
            return False
        if step is Step.ADD and not mend.may_be_added(text):
            return False
        if step in POLITE and dialogue.just_warned_of() and not says_thanks(text):
            step = Step.GUIDANCE  # "I clicked it", said after a warning, is no thanks
        simple: dict[Step, Callable[[], Awaitable[None]]] = {
            Step.PAID: lambda: self._paid(message, text, words, known, dialogue, zone),
            Step.GUIDANCE: lambda: self._guidance(message, words, dialogue),
            Step.NO_QUIZ: lambda: say(message, words("no-quiz-yet"), _all_types(words)),
            Step.NUMBERS: lambda: begin.numbers(message, words),
            Step.VERIFY_CENTRE: lambda: begin.verify(message, words, self.profile),
            Step.NO_WARNINGS: lambda: say(message, words("no-warnings-yet"), beginning(words)),
            Step.LANGUAGE: lambda: say(message, words("language-ask"), languages()),
            Step.FORGET: lambda: begin.ask_forget(message, words),
            Step.HUMAN: lambda: say(message, words("human")),
            Step.WRONG: lambda: say(message, words("wrong-how")),
            Step.WELCOME: lambda: begin.welcome(message, words, self.profile),
            Step.NOT_MEANT: lambda: begin.help_(message, words),
            Step.YOU_ARE_WELCOME: lambda: say(message, words("you-are-welcome")),
            Step.NOTED: lambda: say(message, words("you-are-welcome")),
            Step.ABOUT_BOT: lambda: say(message, words("about-bot"), beginning(words)),
            Step.CALM: lambda: say(message, words("calm")),
            Step.BEYOND_US: lambda: say(message, words("beyond-us"), beginning(words)),
            Step.STATUS: lambda: self._status(message, text, words, known, zone),
            Step.REPORT: lambda: self._report(message, text, words, dialogue, zone),
            Step.ADD: lambda: self._add(message, text, words, known, dialogue, zone),
            Step.WITHDRAW: lambda: self._withdraw(message, text, words, known, zone),
        }
        act = simple.get(step)
        if act is None:
            return False
        await act()
        return True

    async def _guidance(self, message: Message, words: Words, dialogue: Dialogue) -> None:
        """Who has just been warned means that message; who has not is asked what it is about."""
        seen = dialogue.just_warned_of()
        code = seen.verdict.type if seen else None
        await say(message, learn_text(code, self.base, words) if code else words("what-now"), _all_types(words))

    async def _status(self, message: Message, text: str, words: Words, known: Known, zone: tzinfo) -> None:
        named = [e.value for e in extract(text, now(), zone) if e.kind is EntityKind.CASE_NUMBER]
        await status.status(message, named[0] if named else "", words, known, self.my_reports, zone)

    async def _paid(
        self, message: Message, text: str, words: Words, known: Known, dialogue: Dialogue, zone: tzinfo
    ) -> None:
        await steps.first_steps(message, words, dialogue, known, self.profile, zone, text)

    async def _report(self, message: Message, text: str, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
        bare = is_bare_wish(text)  # and then it means the message that was looked at last
        seen = dialogue.just_checked() if bare else dialogue.just_warned_of()
        drafting.begin(dialogue, seen, story="" if bare else text)
        await report.ask(message, At.STORY, words, dialogue, zone)

    async def _add(
        self, message: Message, text: str, words: Words, known: Known, dialogue: Dialogue, zone: tzinfo
    ) -> None:
        """To the latest report that is not closed; where there is none, what is told begins one."""
        tip = await self.open_tip(known)
        if tip is None or (dialogue.draft is not None and not dialogue.draft.filed):
            await self._report(message, text, words, dialogue, zone)
            return
        if not is_bare_wish(text):  # what is to be added was said in the same breath
            await mend.correct_filed(message, tip, text, words, dialogue, known, self.profile, self.intake, zone)
            return
        dialogue.add_to(tip.case_number)
        no = (words("button-no-thanks"), OfCase(act="stop", case=tip.case_number))
        await say(message, words("report-more", case=tip.case_number), keyboard([no]))

    async def _withdraw(self, message: Message, text: str, words: Words, known: Known, zone: tzinfo) -> None:
        """The one that is named, else the latest that is open; after one more question, so that none is taken back by
        mistake."""
        named = [e.value for e in extract(text, now(), zone) if e.kind is EntityKind.CASE_NUMBER]
        tip = await self.my_reports.one(known.id, named[0]) if named else await self.open_tip(known)
        if tip is None:
            await say(message, words("status-none"), beginning(words))
            return
        await status.ask_to_withdraw(message, tip, words)

    async def open_tip(self, known: Known) -> Tip | None:
        """The latest report that is not closed."""
        latest = await self.my_reports.latest(known.id, MOST_REPORTS)
        return next((tip for tip in latest if tip.state != TipState.CLOSED), None)
