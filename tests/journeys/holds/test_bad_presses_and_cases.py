"""Old buttons, forged ones, case numbers mistyped or somebody else's: each is answered, none does anything."""

import pytest

from center.case_number import new_case_number
from center.store.columns import now
from simulator.client.heard import Heard
from tests.bot.test_buttons_old_forged_and_twice import FORGED
from tests.bot.test_status import mistyped
from tests.journeys.holds.bad import LANGUAGES, SCAM, Someone, Town, failed_updates, in_turn, installation, town  # noqa: F401
from tests.journeys.holds.rows import last_tip, tips_since

MOST_REMEMBERED = 10
"""So many verdicts back a button still has its message."""


async def is_called_old(someone: Someone, button: str, under: Heard) -> None:
    """It stops spinning with a word on it, and nothing else is said."""
    await someone.citizen.presses(button, under.message_id)
    answer = await someone.citizen.gets_answer(60)
    assert (answer.text, answer.show_alert) == (someone.said("old-button"), True)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_buttons_of_a_verdict_that_is_too_far_back(language: str, town: Town) -> None:  # noqa: F811
    someone, before = await town.arrives(language), last_tip(town.product.settings)
    await someone.citizen.says(SCAM[language])
    verdict = await someone.hears()
    for _ in range(MOST_REMEMBERED):
        await someone.citizen.says(SCAM[language])
        await someone.hears()
    for key in ("button-report", "button-learn", "button-paid"):
        await someone.citizen.presses(someone.said(key), verdict.message_id)
        heard = await someone.hears()
        if key == "button-paid":  # what to do after a payment needs no message
            assert someone.said("paid-title") in heard.text
            await someone.hears()
        else:
            assert heard.text == someone.said("gone")
    await someone.is_answered_still()
    assert last_tip(town.product.settings) == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_buttons_of_a_report_that_is_over(language: str, town: Town) -> None:  # noqa: F811
    someone, before = await town.arrives(language), last_tip(town.product.settings)
    # given one report that was cancelled and one that was sent
    await someone.citizen.says("/report")
    cancelled = await someone.hears()
    await someone.presses("button-cancel")
    await someone.hears("report-cancelled")
    case = await someone.files_a_report()
    # when buttons of either are pressed
    for key in ("button-next", "button-cancel"):
        await is_called_old(someone, someone.said(key), cancelled)
    sent = [one for one in await someone.citizen.messages() if one.from_bot and someone.said("button-send") in str(one)]
    await is_called_old(someone, someone.said("button-send"), Heard(**sent[-1].model_dump()))
    # then there is the one tip
    assert [tip.case_number for tip in tips_since(town.product.settings, before)] == [case]
    await someone.is_answered_still()


@pytest.mark.parametrize(("what", "language"), in_turn(FORGED))
async def test_a_forged_button(what: str, language: str, town: Town) -> None:  # noqa: F811
    someone, before = await town.arrives(language), last_tip(town.product.settings)
    await someone.citizen.says(SCAM[language])
    await someone.hears()
    await someone.citizen.forges(FORGED[what])
    # then it does not spin for ever, and what is said is no fault of ours
    answer = await someone.citizen.gets_answer(60)
    await town.rests()
    said = [answer.text, *(heard.text for heard in await someone.citizen.catches_up())]
    assert someone.said("error") not in said
    assert last_tip(town.product.settings) == before
    await someone.is_answered_still()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_case_number_with_a_typo_is_found_by_its_check_digit(language: str, town: Town) -> None:  # noqa: F811
    someone = await town.arrives(language)
    case = await someone.files_a_report()
    wrong = mistyped(case)
    await someone.citizen.says(f"/status {wrong}")
    assert (await someone.hears()).text == someone.said("status-typo", case=wrong)
    await someone.citizen.says(f"/status {case.lower().replace('-', ' ')}")
    assert case in (await someone.hears()).text
    await someone.is_answered_still()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_somebody_elses_case_number_and_one_there_is_none_of(language: str, town: Town) -> None:  # noqa: F811
    other, someone = await town.arrives(language, "Other"), await town.arrives(language)
    theirs, nobodys = await other.files_a_report(), new_case_number("WH", now())
    told = []
    for case in (theirs, nobodys, mistyped(theirs), mistyped(nobodys)):
        await someone.citizen.says(f"/status {case}")
        told.append((await someone.hears()).text.replace(case, "?"))
    assert told[0] == told[1] == someone.said("status-unknown-case", case="?")
    assert told[2] == told[3] == someone.said("status-typo", case="?")
    # nor does the button of its news tell anything
    pressed = []
    for case in (theirs, nobodys):
        await someone.citizen.forges(f"n:{case}")
        pressed.append((await someone.hears()).text.replace(case, "?"))
    assert pressed[0] == pressed[1] == told[0]
    await someone.is_answered_still()


async def test_nothing_of_all_this_was_put_aside(town: Town) -> None:  # noqa: F811
    assert failed_updates(town.product.settings) == 0
