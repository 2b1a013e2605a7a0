"""Somebody is in danger, or about to lose something: what to do this minute is said before anything else."""

import secrets
from datetime import tzinfo

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.types import InlineKeyboardMarkup, Message

from bot.answers import plight_text
from bot.buttons import Begin, Meant, Row, keyboard
from bot.dialogue import Asked, Dialogue
from bot.draft import DETAILS, ORDER, At
from bot.handlers import report
from bot.handlers.paid import details
from bot.kept import Unclear
from bot.speaking import say
from bot.understanding import Understands
from bot.words import Words
from center.checks import Noted
from center.evidence import Evidences
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import CHILDREN, IN_DANGER, PLIGHTS, Step, plight_step
from center.store.columns import now
from center.understanding import Intent, Parser, Understanding
from nlu.danger import Danger, find_danger

FIRST = IN_DANGER | frozenset(PLIGHTS.values())
"""What is answered with what to do this minute."""
NO_FORM = frozenset({Step.SELF_HARM, Step.OTHERS_DESPAIR, Step.HELD})
"""Nobody in such a danger is asked anything."""
MEANWHILE = (IN_DANGER - NO_FORM) | {Step.PAYING}
"""What interrupts a report; plain words of the other dangers do in front of it."""
LINES = {Intent.SELF_HARM: Step.SELF_HARM, Intent.THREATENED_OR_DETAINED: Step.HELD}


class InDanger(Filter):
    """Passes for the citizen's own words of danger; a forwarded message is the scammer's."""

    async def __call__(self, message: Message) -> bool | dict[str, Danger]:
        own = message.forward_origin is None
        danger = find_danger(message.text or message.caption or "") if own else None
        return {"danger": danger} if danger else False


class PlightMeanwhile(Filter):
    """Passes in the middle of a report for a child, for who is blackmailed with pictures, and where a payment is about
    to be made, once an hour."""

    async def __call__(
        self, message: Message, dialogue: Dialogue, understander: Understands, zone: tzinfo
    ) -> bool | dict[str, Step]:
        text = message.text or message.caption or ""
        if message.forward_origin is not None or not text.strip():
            return False
        step = plight_step(await understander.understand(text, forwarded=False, now=now(), timezone=zone))
        # A story tells what was asked of them; beside a question about a payment the same words tell what goes on.
        heard = step in MEANWHILE and not (step is Step.PAYING and dialogue.at in ORDER)
        return {"step": step} if step and heard and not dialogue.helped_lately(step) else False


def router() -> Router:
    """Must stand before all questions."""
    routes = Router(name="plights")
    routes.message.register(help_first, Asked(*At), InDanger())
    routes.message.register(help_meanwhile, Asked(*At), PlightMeanwhile())
    return routes


async def help_first(
    message: Message,
    danger: Danger,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    profile: Profile,
    noted: Noted,
    understander: Understands,
    zone: tzinfo,
) -> None:
    """No question is repeated. What was told stays, and the report's buttons go on where it was left."""
    text = message.text or message.caption or ""
    if dialogue.at is At.STORY:
        dialogue.draft = dialogue.open_draft.told(text)
    dialogue.pause()
    understood = await understander.understand(text, forwarded=False, now=now(), timezone=zone)
    told = plight_step(understood)
    step = told if told in IN_DANGER else LINES[danger.intent]
    note(step, text, understood, known, profile, dialogue, noted)
    await help_now(message, step, text, words, dialogue)


async def help_meanwhile(
    message: Message,
    step: Step,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    profile: Profile,
    noted: Noted,
    zone: tzinfo,
    evidences: Evidences,
) -> None:
    """The words go into the report that is being made, whose question stays open; an addition takes them itself."""
    text, asked = message.text or message.caption or "", At(dialogue.at or "")
    note(step, text, None, known, profile, dialogue, noted)
    await say(message, plight_text(step, words))
    if step in IN_DANGER and dialogue.draft is not None:  # a picture given before may be of themselves
        await evidences.discard(known, dialogue.draft.id)
        dialogue.draft = dialogue.draft.without_pictures()
    if asked is At.MORE:
        raise SkipHandler
    draft = dialogue.open_draft
    draft = draft.of_minor() if step in CHILDREN else draft
    if asked in DETAILS:
        dialogue.draft = draft
        await details.ask_again(message, words, dialogue)
        return
    dialogue.draft = draft = draft.told(text)
    await report.ask(message, At.WHEN if draft.minor and asked is At.AMOUNT else asked, words, dialogue, zone)


async def help_now(message: Message, step: Step, text: str, words: Words, dialogue: Dialogue) -> None:
    """With a way to the centre where that does not ask anything of somebody who needs a human being first."""
    buttons = None if step in NO_FORM else _ways_on(step, text, words, dialogue)
    paid = dialogue.draft is not None and dialogue.draft.paid
    await say(message, plight_text(step, words, paid), buttons)


def note(
    step: Step,
    text: str,
    understood: Understanding | None,
    known: Known,
    profile: Profile,
    dialogue: Dialogue,
    noted: Noted,
) -> None:
    """Staff hear of a danger once an hour; what is said to the citizen is said each time."""
    certain = understood is not None and understood.parser is Parser.RULES
    first = dialogue.help_with(step, certain)
    if step in IN_DANGER and first:
        noted.danger(known, step, text, known.jurisdiction or profile.jurisdiction, certain)


def _ways_on(step: Step, text: str, words: Words, dialogue: Dialogue) -> InlineKeyboardMarkup:
    """ "Report it" takes the words along; a child is not asked about money."""
    asked = secrets.token_hex(4)
    dialogue.leave_open(Unclear(asked, text, (Step.REPORT,), Parser.RULES, now()))
    paid: Row = [] if step in CHILDREN else [(words("button-paid"), Begin(what="paid"))]
    return keyboard(paid, [(words("button-report"), Meant(step=Step.REPORT, asked=asked))])
