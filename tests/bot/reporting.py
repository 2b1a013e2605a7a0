"""The guided report as a citizen goes through it, in any language."""

from dataclasses import dataclass

from bot.words import Phrasebook, Words
from simulator.client import Citizen
from simulator.client.heard import Heard
from tests.bot.hearing import plain, words_of

STORY = "他说他是警察，叫我转到安全账户"


@dataclass
class Report:
    """Each step presses or says something and returns what is heard next."""

    citizen: Citizen
    words: Words

    async def begins(self) -> Heard:
        await self.citizen.says("/report")
        return await self.citizen.hears()

    async def says(self, text: str) -> Heard:
        await self.citizen.says(text)
        return await self.citizen.hears()

    async def presses(self, key: str) -> Heard:
        """The button with this text's key, under the newest message that has it."""
        await self.citizen.presses(self.words(key))
        return await self.citizen.hears()

    async def told(self, story: str = STORY) -> Heard:
        """As far as the question how they were reached."""
        await self.begins()
        await self.says(story)
        return await self.presses("button-next")

    async def at_amount(self, story: str = STORY) -> Heard:
        await self.told(story)
        return await self.presses("button-skip")

    async def at_when(self, story: str = STORY) -> Heard:
        await self.at_amount(story)
        return await self.presses("button-skip")

    async def at_confirm(self, story: str = STORY) -> Heard:
        await self.at_when(story)
        return await self.presses("button-skip")

    async def files(self, story: str = STORY) -> Heard:
        await self.at_confirm(story)
        return await self.presses("button-send")

    async def is_refused(self, key: str, heard: Heard | None = None) -> None:
        """The button is an old one now: the citizen is told so in a pop-up, and nothing else happens."""
        await self.citizen.presses(self.words(key), heard.message_id if heard else None)
        await self.was_refused()

    async def was_refused(self) -> None:
        answer = await self.citizen.gets_answer()
        assert answer.text == plain(self.words("old-button"))
        assert await self.citizen.catches_up() == []

    def asks(self, key: str, heard: Heard) -> bool:
        """Whether this is the question of that key."""
        return heard.text == plain(self.words(key))


STEPS = ("story", "channel", "amount", "when", "confirm")


async def goes_to(report: Report, step: str) -> Heard:
    """Opens a report, told in a few words, and goes on to a step."""
    if step == "story":
        await report.begins()
        return await report.says(STORY)
    go = {"channel": report.told, "amount": report.at_amount, "when": report.at_when, "confirm": report.at_confirm}
    return await go[step]()


def is_at(report: Report, step: str, heard: Heard) -> bool:
    """Whether a question is that of a step; the summary is known by its title."""
    words = report.words
    match step:
        case "story":
            return heard.text == plain(words("report-story", has="yes"))
        case "confirm":
            return words("button-send") in heard.buttons
        case _:
            return heard.text == plain(words(f"report-{step}"))


def report_of(citizen: Citizen, phrasebook: Phrasebook, language: str) -> Report:
    return Report(citizen, words_of(phrasebook, language))
