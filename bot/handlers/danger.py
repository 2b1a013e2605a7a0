"""Words of danger typed into a question: a human line comes first, and the form waits."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from bot.answers import danger_text
from bot.dialogue import Asked, Dialogue
from bot.draft import At
from bot.speaking import say
from bot.words import Words
from center.understanding import Intent
from nlu.danger import Danger, find_danger

LINES = {Intent.SELF_HARM: "self_harm", Intent.THREATENED_OR_DETAINED: "held"}


class InDanger(Filter):
    """Passes for the citizen's own words of danger; a forwarded message is the scammer's."""

    async def __call__(self, message: Message) -> bool | dict[str, Danger]:
        own = message.forward_origin is None
        danger = find_danger(message.text or message.caption or "") if own else None
        return {"danger": danger} if danger else False


def router() -> Router:
    routes = Router(name="danger")
    routes.message.register(help_first, Asked(*At), InDanger())
    return routes


async def help_first(message: Message, danger: Danger, words: Words, dialogue: Dialogue) -> None:
    """No question is repeated. What was told stays, and the report's buttons go on where it was left."""
    if dialogue.at is At.STORY:
        dialogue.draft = dialogue.open_draft.told(message.text or message.caption or "")
    dialogue.pause()
    await say(message, danger_text(LINES[danger.intent], words))
