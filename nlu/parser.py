"""From a citizen's text to what they want: danger, then forwards, then Rasa, then the embedded parser."""

import asyncio
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Protocol

from center.understanding import Entity, Intent, Parser, Understanding, Worry

from nlu.answers import Ranked
from nlu.danger import find_danger
from nlu.embedded import load_embedded
from nlu.entities import EntityFinder, default_finder
from nlu.errors import ParserUnavailable
from nlu.features import Encoder, Recalling, bundled_encoder
from nlu.plights import Situation, is_of_another, load_plights, outweighs
from nlu.settling import settle
from nlu.worries import load_worries
from nlu.writing import LIMIT

_SMALL_TALK = frozenset(
    {
        Intent.GREET,
        Intent.THANKS,
        Intent.BYE,
        Intent.CHITCHAT_BOT,
        Intent.CHANGE_LANGUAGE,
        Intent.ASK_STATUS,
        Intent.QUIZ,
    }
)
"""Who says these is in no plight."""
_PASTED = 0.5  # confidence from which a text is most likely somebody else's message
_SIGNS = {
    Intent.AFFIRM: "👍👌✅🆗✔",
    Intent.DENY: "👎❌🙅🚫",
    Intent.THANKS: "🙏",
    Intent.GREET: "👋",
}


class RemoteParser(Protocol):
    """Rasa behind its client; raises ParserUnavailable rather than keeping a citizen waiting."""

    async def parse(self, text: str) -> Ranked: ...


class Sense(Protocol):
    """What somebody is in; computes, never fails."""

    def told_in(self, text: str, pasted: bool = False) -> Situation: ...


class Ear(Protocol):
    """What somebody worries about next; computes, never fails."""

    def heard_in(self, text: str) -> tuple[tuple[Worry, float], ...]: ...


class LocalParser(Protocol):
    """The embedded parser; computes, never fails."""

    def ranked(self, text: str) -> Ranked: ...


class Understander:
    """rasa is None where no Rasa is to be had; then the embedded parser answers everything. Without plights
    or worries none are looked for."""

    def __init__(
        self,
        embedded: LocalParser,
        finder: EntityFinder,
        rasa: RemoteParser | None = None,
        plights: Sense | None = None,
        worries: Ear | None = None,
    ) -> None:
        self._embedded = embedded
        self._finder = finder
        self._rasa = rasa
        self._plights = plights
        self._worries = worries

    async def understand(
        self, text: str, *, forwarded: bool, now: datetime, timezone: tzinfo
    ) -> Understanding:
        """Never raises for what a citizen may send; spans are code points of `text` as given.

        now must be aware; text beyond 4,096 code points is not looked at.
        """
        text = text[:LIMIT]
        understood = await self._intent(text, forwarded, self._finder.find(text, now, timezone))
        return understood if forwarded else await self._worried(await self._in_plight(text, understood), text)

    async def _worried(self, understood: Understanding, text: str) -> Understanding:
        if self._worries is None:
            return understood
        return replace(understood, worries=await asyncio.to_thread(self._worries.heard_in, text))

    async def _in_plight(self, text: str, understood: Understanding) -> Understanding:
        if self._plights is None or understood.intent in _SMALL_TALK:
            return understood
        pasted = understood.intent is Intent.CHECK_MESSAGE and understood.confidence >= _PASTED
        told = await asyncio.to_thread(self._plights.told_in, text, pasted)
        despair = understood.intent is Intent.SELF_HARM and is_of_another(text)
        counts = told.plight is not None and outweighs(told.plight, understood.intent, text)
        return replace(
            understood, plight=told.plight if counts else None, minor=told.minor, of_another=despair
        )

    async def _intent(self, text: str, forwarded: bool, entities: tuple[Entity, ...]) -> Understanding:
        danger = find_danger(text)
        if danger is not None:
            return Understanding(danger.intent, 1.0, Parser.RULES, entities)
        plain_answer = Intent.CHECK_MESSAGE if forwarded else said_without_words(text)
        if plain_answer is not None:
            return Understanding(plain_answer, 1.0, Parser.RULES, entities)
        return await self._classified(text, entities)

    async def _classified(self, text: str, entities: tuple[Entity, ...]) -> Understanding:
        rasas = await self._from_rasa(text)
        settled = settle(rasas, text) if rasas else None
        if settled is not None and settled[1][0] is not Intent.MONEY_SENT:
            return _understood(settled, Parser.RASA, entities)
        own = settle(await asyncio.to_thread(self._embedded.ranked, text), text)
        if settled is not None and own[0][0] is not Intent.MONEY_SENT:
            return _understood(settled, Parser.RASA, entities)
        # Where Rasa is not there, or nearly heard of a payment that the other parser hears: a missed one costs savings.
        return _understood(own, Parser.EMBEDDED, entities)

    async def _from_rasa(self, text: str) -> Ranked | None:
        if self._rasa is None:
            return None
        try:
            return await self._rasa.parse(text)
        except ParserUnavailable:
            return None


def open_understander(
    cache: Path, rasa: RemoteParser | None = None, currency: str = "CNY", encoder: Encoder | None = None
) -> Understander:
    """Everything of this room put together; two seconds, half a minute when the model must be trained.

    cache: folder for trained models; currency (ISO 4217): the centre's own; encoder: the bundled one, where the
    caller has it loaded already. Raises DataError.
    """
    encoder = Recalling(encoder or bundled_encoder())
    embedded, plights = load_embedded(cache, encoder=encoder), load_plights(cache, encoder)
    return Understander(embedded, default_finder(currency), rasa, plights, load_worries(cache, encoder))


def _understood(ranked: Ranked, parser: Parser, entities: tuple[Entity, ...]) -> Understanding:
    (intent, confidence), runner_up = ranked[0], ranked[1]
    return Understanding(intent, confidence, parser, entities, runner_up)


def said_without_words(text: str) -> Intent | None:
    """What a text without a letter or digit says: 👍 is a yes, and what says nothing is looked at; None: it has words."""
    if any(char.isalnum() for char in text):
        return None
    said = {intent for intent, signs in _SIGNS.items() if any(sign in text for sign in signs)}
    return said.pop() if len(said) == 1 else Intent.CHECK_MESSAGE
