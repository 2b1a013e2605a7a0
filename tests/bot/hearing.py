"""What must hold of whatever the bot says, and shorthands for hearing it."""

from bot.words import Phrasebook, Words, guess_language
from simulator.client import Citizen, Simulator
from simulator.client.heard import Heard
from simulator.control.models import CallbackAnswer, CitizenView
from simulator.rules.entities import find_entities
from simulator.rules.texts import Formatted, read_text
from simulator.rules.utf16 import units

LIVE = {"url", "email", "text_link"}
"""Entities that Telegram makes tappable and that lead out of the chat."""
OFFICIAL_SITES = frozenset({"12321.cn", "cyberdefender.hk", "takeitdown.ncmec.org", "stopncii.org"})
"""Addresses of the profile, which are meant to be opened."""
LANGUAGES = ("zh-hans", "zh-hant", "en")
"""As Telegram names them."""

PATIENCE = 40.0
"""Seconds until a test gives up hope; the machine may have other things to do."""


class PatientCitizen(Citizen):
    """Waits for as long as a busy machine may need."""

    async def hears(self, timeout: float = PATIENCE, containing: str = "") -> Heard:
        return await super().hears(timeout, containing)

    async def gets_answer(self, timeout: float = PATIENCE) -> CallbackAnswer:
        return await super().gets_answer(timeout)


class PatientSimulator(Simulator):
    async def citizen(
        self,
        first_name: str,
        language: str = "zh-hans",
        username: str | None = None,
        last_name: str | None = None,
    ) -> Citizen:
        known = await super().citizen(first_name, language, username, last_name)
        view = CitizenView.model_validate(await self.wire.get(f"/sim/citizens/{known.id}"))
        return PatientCitizen(self.wire, view)


def words_of(phrasebook: Phrasebook, language: str, place: str | None = None) -> Words:
    """The words for a citizen whose Telegram speaks `language`."""
    return phrasebook.words(guess_language(language), place)


def plain(html: str) -> str:
    """What a reader sees of a text in Telegram's HTML; raises what Telegram would refuse."""
    return read(html).text


def read(html: str) -> Formatted:
    return read_text(html, "HTML", None)


def links_in(text: str, entities: list[dict] | None = None) -> list[str]:
    """What can be tapped in a text, as Telegram's own rules find it; official sites left out."""
    raw = text.encode("utf-16-le")
    found = [e for e in (find_entities(text) if entities is None else entities) if e["type"] in LIVE]
    shown = [raw[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in found]
    return [link for link in shown if link not in OFFICIAL_SITES]


async def check_everything_said(citizen: Citizen) -> None:
    """Nothing to tap that leads to a scammer, nothing longer than Telegram takes."""
    for message in await citizen.messages():
        if message.from_bot and not message.deleted:
            assert links_in(message.text, message.body.get("entities", [])) == [], message.text
            assert units(message.text) <= 4096


async def check_nothing_logged(citizen: Citizen, log: str) -> None:
    """No line of theirs that is long enough to be told from our own words."""
    said = [line for message in await citizen.messages() if not message.from_bot for line in message.text.split("\n")]
    assert not [line for line in said if len(line) > 7 and not line.startswith("/") and line in log]


async def hears_all(citizen: Citizen, count: int) -> list[str]:
    """The next so many texts."""
    return [(await citizen.hears()).text for _ in range(count)]
