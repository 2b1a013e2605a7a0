"""Who says where they are gets the numbers of that place at once, and is told so."""

from dataclasses import replace

from aiogram.types import InlineKeyboardMarkup, Message

from bot.buttons import Begin, keyboard
from bot.speaking import say
from bot.words import Phrasebook, Words
from center.profile.model import in_language
from center.reporters import Known, Reporters
from nlu.places import place_told

ALONE = 24
"""Code points of a text that says where somebody is, and hardly anything else."""


async def answer(message: Message, text: str, known: Known, reporters: Reporters, phrasebook: Phrasebook) -> bool:
    """For who says nothing but where they are; False: the text says something else, or no place that we have."""
    code = place_told(text) if len(text.strip()) <= ALONE else None
    if code is None or code not in phrasebook.profile.jurisdictions:
        return False
    await reporters.live_in(known.id, code)
    there = phrasebook.words(known.language, code)
    place = in_language(there.place.name, there.language)
    await say(message, there("place-heard", place=place), _elsewhere(there, place))
    return True


def _elsewhere(there: Words, place: str) -> InlineKeyboardMarkup:
    return keyboard([(there("button-elsewhere", place=place), Begin(what="place"))])


async def follow(
    message: Message,
    text: str,
    quiet: bool,
    known: Known,
    words: Words,
    reporters: Reporters,
    phrasebook: Phrasebook,
) -> tuple[Known, Words]:
    """The citizen as known from now on, and the words to answer in. text: their own, no message of somebody else's;
    quiet: nothing is said of it, since something graver is to be said first."""
    code = place_told(text)
    if code is None or code not in phrasebook.profile.jurisdictions or code == known.jurisdiction:
        return known, words
    there = phrasebook.words(known.language, code)
    if there.place is words.place:  # it is the one that is taken for granted
        return known, words
    await reporters.live_in(known.id, code)
    place = in_language(there.place.name, there.language)
    if not quiet:
        await say(message, there("place-heard", place=place), _elsewhere(there, place))
    return replace(known, jurisdiction=code), there
