"""A payment told of in the middle of a report: what to do this minute comes first, and the report stays open."""

from datetime import tzinfo

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from bot import drafting
from bot.answers_read import read_amount
from bot.dialogue import Asked, Dialogue
from bot.draft import ORDER, At
from bot.handlers.paid import steps
from bot.understanding import Understands
from bot.words import Words
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import paid_meanwhile
from center.store.columns import now


class PaidMeanwhile(Filter):
    """Passes for the citizen's own words, unless the steps stand there already; a sum that is asked for is an answer."""

    async def __call__(
        self,
        message: Message,
        dialogue: Dialogue,
        known: Known,
        profile: Profile,
        understander: Understands,
        zone: tzinfo,
    ) -> bool:
        draft, text = dialogue.draft, message.text or ""
        told = draft is None or draft.paid or draft.left_at is not None
        if told or message.forward_origin is not None or not text.strip():
            return False
        if dialogue.at is At.AMOUNT and read_amount(text, known.jurisdiction or profile.jurisdiction, now()):
            return False
        return paid_meanwhile(await understander.understand(text, forwarded=False, now=now(), timezone=zone))


def router() -> Router:
    """Must stand before the report's own questions, and behind danger and corrections."""
    routes = Router(name="meanwhile")
    routes.message.register(first_steps, Asked(*ORDER), PaidMeanwhile())
    return routes


async def first_steps(
    message: Message, words: Words, dialogue: Dialogue, known: Known, profile: Profile, zone: tzinfo
) -> None:
    """The words go into the report. Its question stays open: a story told in pieces is not cut off."""
    text, home = message.text or "", known.jurisdiction or profile.jurisdiction
    draft = dialogue.open_draft.told(text).interrupted(At(dialogue.at or ""))
    dialogue.draft = draft = drafting.prefilled(draft, text, home, zone)
    await steps.say_first_steps(message, words, dialogue)
