"""A citizen whose case is nobody else's business, another who tries to get at it, and what neither may ever see."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.words import Phrasebook, Words
from center.rules.tip_states import TipState
from center.sealing import Seal
from center.store.tables import Tip
from simulator.client import Citizen
from simulator.client.heard import Heard
from tests.bot.conftest import Arrives
from tests.bot.hearing import links_in, plain
from tests.bot.house import House
from tests.bot.reporting import Report, report_of
from tests.bot.test_papers import sent
from tests.journeys.citizen.rows import owned_by, seal_of, tables
from tests.journeys.citizen.staff import Officer

SECRETS = (
    "the grey cat of Hanyang",
    "the third drawer",
    "which key did she take",
    "Lin suspects the nephew",
    "Hankou Bank",
)
"""Story, addition, question, note of staff's, where the money came from."""
STORY, ADDED, QUESTION, NOTE, BANK = SECRETS


@dataclass
class Scene:
    """theirs: the victim's case; data: of every button that stands in the victim's chat. The intruder's language: report's."""

    house: House
    officer: Officer
    victim: Citizen
    theirs: str
    data: list[str]
    report: Report

    @property
    def intruder(self) -> Citizen:
        return self.report.citizen

    @property
    def words(self) -> Words:
        return self.report.words

    async def says(self, text: str) -> list[str]:
        await self.intruder.says(text)
        return await self.hears()

    async def forges(self, data: str) -> list[str]:
        await self.intruder.forges(data)
        return [(await self.intruder.gets_answer()).text, *await self.hears()]

    async def hears(self) -> list[str]:
        """What the intruder has heard by now."""
        await self.house.rests()
        return [one.text for one in await self.intruder.catches_up()]

    async def files(self, **told: str) -> Tip:
        """The intruder's own urgent tip, each detail told or skipped; told: by the detail's name."""
        await self.report.says(told.get("story", "/urgent"))
        await self.intruder.hears()
        await self.report.presses("button-yes-tell")
        await self.intruder.hears()
        await self.house.rests()
        for detail in ("amount", "when", "from", "to"):
            if detail in told:
                await self.says(told[detail])
            else:
                await self.report.presses("button-skip")
        return await self.house.tip_of(self.intruder)

    async def document(self, name: str) -> bytes:
        return await sent(self.intruder, self.house, name)

    async def number(self, citizen: Citizen) -> int:
        reporter = await self.house.reporter_of(citizen)
        assert reporter is not None
        assert reporter.id is not None
        return reporter.id

    async def seal(self) -> Seal:
        return seal_of(self.house.settings, await self.number(self.intruder))

    async def rows(self, citizen: Citizen) -> dict[str, list[dict[str, Any]]]:
        return owned_by(self.house.settings, await self.number(citizen))

    async def intruders_tips(self) -> int:
        return len(await self.house.tips_of(self.intruder))

    async def keeps_its_secrets(self) -> None:
        """Nothing of the victim's was said to the intruder, and nothing can be tapped."""
        heard = [one for one in await self.intruder.messages() if one.from_bot]
        for one in heard:
            assert not [secret for secret in SECRETS if secret in str(one.body)]
            assert self.theirs not in str(one.body.get("document"))
            assert links_in(one.text, one.body.get("entities", [])) == [], one.text
            assert one.text != plain(self.words("error"))

    def failed(self) -> int:
        """Updates that were given up."""
        return len([row for row in tables(self.house.settings)["incoming"] if row["failed_at"]])


@asynccontextmanager
async def opened(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> AsyncIterator[Scene]:
    """The victim has an urgent tip with every detail, an addition, an open question; and a draft besides."""
    victim, intruder = await arrives("en", "Victim"), await arrives(language, "Mallory")
    report = report_of(victim, phrasebook, "en")
    buttons: list[Heard] = []
    for text in ("move it to the safe account", "/urgent"):
        await victim.forwards(text) if text[0] != "/" else await victim.says(text)
        await house.rests()
        buttons += await victim.catches_up()
    await report.presses("button-yes-tell")
    buttons += [victim.last_heard, await victim.hears()]  # type: ignore[list-item]
    await report.says("80000")
    await report.presses("button-today")
    buttons += [victim.last_heard, await report.says(BANK), await report.says("Zhang San")]  # type: ignore[list-item]
    case = (await house.tip_of(victim)).case_number
    for text in (f"correction: {ADDED}", "/report", STORY):
        buttons.append(await report.says(text))
    await officer.takes(case)
    await officer.asks(case, QUESTION)
    await officer.notes(case, NOTE)
    await officer.post.delivers_all(case)
    await house.rests()
    buttons += await victim.catches_up()
    data = [one.data_of(label) for one in buttons for label in one.buttons]
    assert (await house.tip_of(victim)).state == TipState.TAKEN
    scene = Scene(house, officer, victim, case, sorted(set(data)), report_of(intruder, phrasebook, language))
    before, failed = await scene.rows(victim), scene.failed()
    yield scene
    await house.rests()
    # whatever was tried, the victim's rows are as they were
    assert await scene.rows(victim) == before
    assert await victim.catches_up() == []
    await scene.keeps_its_secrets()
    assert scene.failed() == failed
