"""One table of what must be refused: what is tried, and what must not come of it, down to the rows of the database.

Each row stands in the module that tries it (others_business, bad_input, ones_own) and raises where it was not refused.
In every case the rows of a victim with a full case stay as they were, nothing of theirs is said to the intruder, nothing
that was said can be tapped, and no update has failed (scene.opened).
"""

import pytest

from bot.words import Phrasebook
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES
from tests.bot.house import House
from tests.journeys.citizen import bad_input, ones_own, others_business, own_card
from tests.journeys.citizen.scene import opened
from tests.journeys.citizen.staff import Officer

FORBIDDEN = {**others_business.TABLE, **bad_input.TABLE, **ones_own.TABLE}
TRIED = [(what, LANGUAGES[number % len(LANGUAGES)]) for number, what in enumerate(FORBIDDEN)]
CARD_FAULTS = {
    "as a correction": "'correction: ...' goes to the case as it was typed, before the question of the bank is looked at",
}
WRITTEN = [
    pytest.param(one, marks=pytest.mark.xfail(strict=True, reason=CARD_FAULTS[one]) if one in CARD_FAULTS else ())
    for one in own_card.CARDS
]


@pytest.mark.parametrize(("what", "language"), TRIED)
async def test_it_is_refused_and_leaves_every_row_of_others_as_it_was(
    what: str, language: str, hasty: None, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    async with opened(language, arrives, phrasebook, house, officer) as scene:
        await FORBIDDEN[what](scene)


@pytest.mark.parametrize("written", WRITTEN)
async def test_the_number_of_ones_own_card_is_in_no_row_however_it_is_written(
    written: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    async with opened("en", arrives, phrasebook, house, officer) as scene:
        await own_card.own_card(scene, own_card.CARDS[written])
