"""Who says where they are gets the numbers of that place at once, and is told so."""

from aiogram.types import Message

from bot.buttons import Begin, keyboard
from bot.speaking import say
from bot.words import Phrasebook, Words
from center.profile.model import in_language
from center.reporters import Known, Reporters
from nlu.places import place_told


async def follow(
    message: Message,
    text: str,
    forwarded: bool,
    known: Known,
    words: Words,
    reporters: Reporters,
    phrasebook: Phrasebook,
) -> Words:
    """The words to answer in. What somebody else wrote tells nothing of the citizen's own place."""
    code = None if forwarded else place_told(text)
    if code is None or code not in phrasebook.profile.jurisdictions or code == known.jurisdiction:
        return words
    there = phrasebook.words(known.language, code)
    if there.place is words.place:  # it is the one that is taken for granted
        return words
    await reporters.live_in(known.id, code)
    place = in_language(there.place.name, there.language)
    elsewhere = keyboard([(there("button-elsewhere", place=place), Begin(what="place"))])
    await say(message, there("place-heard", place=place), elsewhere)
    return there
