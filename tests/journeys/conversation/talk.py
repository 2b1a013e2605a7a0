"""A citizen in conversation: each turn is said or pressed, answered to the end, and then asked about.

Texts are named by their keys in bot/texts, so that a better wording breaks nothing.
"""

from dataclasses import dataclass, field

from bot.answers import danger_text, learn_text, numbers_text, paid_text, plight_text
from bot.words import Phrasebook, Words
from center.case_number import ALPHABET
from center.message import Language
from center.rules.conversation import Step
from center.store.tables import Tip
from center.verdict import ScamType
from knowledge.entries import Base
from simulator.client import Citizen, Forward
from simulator.client.heard import Heard
from tests.bot.hearing import plain, words_of
from tests.bot.house import House

QUESTIONS = ("channel", "amount", "when")
POLICE_LETTER = Forward(type="user", name="Officer Wang", username="officer_wang")


def mistyped(case: str) -> str:
    """One symbol of it is another, as the check symbol can tell."""
    at = 5
    return case[:at] + ALPHABET[(ALPHABET.index(case[at]) + 1) % len(ALPHABET)] + case[at + 1 :]


@dataclass
class Talk:
    """language: as Telegram names it; changes where the citizen changes it. heard: the answers to the last turn."""

    citizen: Citizen
    house: House
    phrasebook: Phrasebook
    base: Base
    language: str
    heard: list[Heard] = field(default_factory=list)

    @property
    def words(self) -> Words:
        return words_of(self.phrasebook, self.language)

    @property
    def texts(self) -> list[str]:
        return [heard.text for heard in self.heard]

    @property
    def buttons(self) -> list[str]:
        return [button for heard in self.heard for button in heard.buttons]

    # Turns

    async def arrives(self) -> None:
        await self.citizen.starts()
        await self._listens()

    async def says(self, text: str) -> None:
        await self.citizen.says(text)
        await self._listens()

    async def forwards(self, text: str, origin: Forward = POLICE_LETTER) -> None:
        await self.citizen.forwards(text, origin)
        await self._listens()

    async def presses(self, *keys: str) -> None:
        """Buttons by the keys of their texts, one after the other; the newest that has it."""
        for key in keys:
            await self.citizen.presses(plain(self.words(key)))
            await self._listens()

    async def speaks(self, label: str, language: str) -> None:
        """Presses the name of a language and reads that one from then on."""
        await self.citizen.presses(label)
        self.language = language
        await self._listens()
        self.starts_with("language-set")

    async def sends_sticker(self) -> None:
        await self.citizen.sends_sticker("😱")
        await self._listens()

    async def files(self, story: str) -> str:
        """The shortest report there is; returns its case number."""
        await self.says("/report")
        await self.says(story)
        await self.presses("button-next", "button-skip", "button-skip", "button-skip", "button-send")
        return (await self.tip()).case_number

    async def _listens(self) -> None:
        await self.house.rests()
        latest = {heard.message_id: heard for heard in await self.citizen.catches_up()}  # "one moment" is edited
        self.heard = list(latest.values())

    # What was heard

    def hears(self, key: str, **values: str) -> None:
        assert plain(self.words(key, **values)) in self.texts, self.texts

    def starts_with(self, key: str, **values: str) -> None:
        begins = plain(self.words(key, **values)).rstrip()
        assert any(text.startswith(begins) for text in self.texts), self.texts

    def is_warned(self, *types: ScamType, behind_the_line: str = "", behind: Step | None = None) -> None:
        """Of a scam, or of its signs; of one of these types, and told what to do and whom to call.

        behind_the_line: for which danger a human line may have been named before; behind: what to do this minute may
        have been said before.
        """
        *before, text = self.texts
        line = plain(danger_text(behind_the_line, self.words)).rstrip() if behind_the_line else None
        line = plain(plight_text(behind, self.words)).rstrip() if behind else line
        assert all(one.rstrip() == line for one in before), before
        titles = [self.base.type(type_).title.in_language(self.words.language) for type_ in types]
        heads = [self.words(key, type=t) for t in titles for key in ("verdict-scam", "verdict-suspicious")]
        assert any(text.startswith(plain(head)) for head in heads), text
        assert self.words("do-now") in text
        assert self.words("button-paid") in self.buttons

    def is_not_judged(self) -> None:
        """Checked as a message and not recognised, which is never called safe."""
        [text] = self.texts
        unknown = [plain(self.words(key)).rstrip() for key in ("verdict-unknown", "verdict-unknown-short")]
        assert any(text.startswith(start) for start in unknown), text
        assert self.words("button-wrong") in self.buttons

    def is_only_checked(self) -> None:
        """Whatever the verdict: an answer about the message, and nothing done or offered beside it."""
        [text] = self.texts
        assert self.words("button-wrong") in self.buttons, text
        assert self.words("button-forget-yes") not in self.buttons

    def is_told_about(self, type_: ScamType) -> None:
        """What kind of scam it is, and what to do."""
        assert plain(learn_text(type_, self.base, self.words)) in self.texts, self.texts

    def is_asked(self, question: str) -> None:
        """The last thing heard is this question of the report; the summary is known by its button."""
        last = self.heard[-1]
        if question == "confirm":
            assert self.words("button-send") in last.buttons, last.text
        elif question in QUESTIONS:
            assert last.text == plain(self.words(f"report-{question}")), last.text
        else:
            assert last.text == plain(self.words("report-story", has="no" if question == "story" else "yes")), last.text

    def gets_first_steps(self) -> None:
        """The three things to do come first, and then one tap to tell the centre."""
        assert self.texts[0] == plain(paid_text(self.words)).rstrip(), self.texts
        assert self.texts[1] == plain(self.words("paid-tell", centre=self.words.centre)), self.texts
        assert self.words.number("police") in self.texts[0]

    def gets_numbers(self) -> None:
        assert plain(numbers_text(self.words)) in self.texts, self.texts

    def gets_human_line(self, kind: str) -> None:
        """And nothing else: no form, no button."""
        assert [text.rstrip() for text in self.texts] == [plain(danger_text(kind, self.words)).rstrip()]
        assert self.buttons == []

    def gets_status(self, case: str, state: str = "status-new") -> None:
        [text] = self.texts
        assert text.startswith(case), text
        assert plain(self.words(state)) in text

    def is_asked_to_choose(self) -> None:
        self.hears("language-ask")
        assert {"简体中文", "繁體中文", "English"} <= set(self.buttons)

    async def heard_no_apology(self) -> None:
        faults = {plain(self.phrasebook.words(one, None)(key)) for key in ("error", "check-failed") for one in Language}
        assert not [m.text for m in await self.citizen.messages() if m.from_bot and m.text in faults]

    # What the centre has

    async def tips(self) -> list[Tip]:
        return list(await self.house.tips_of(self.citizen))

    async def tip(self) -> Tip:
        return await self.house.tip_of(self.citizen)

    async def no_tip(self) -> None:
        assert await self.tips() == []

    async def told(self) -> list[str]:
        """The pieces of the story in their only report, unsealed."""
        return (await self.house.story_of(self.citizen)).split("\n\n")
