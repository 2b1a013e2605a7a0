"""A report is taken back by its citizen alone, after one more question; staff see that and stop."""

import pytest

from bot.buttons import Withdraw
from bot.words import Phrasebook
from center.rules.tip_states import TipState
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import report_of

WISH = {"zh-hans": "我想撤回我的举报", "zh-hant": "我想撤回我的舉報", "en": "I want to withdraw my report"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_asked_once_more_and_then_closed(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    case = await house.files_for(citizen)
    # when they change their mind twice
    asked = await report.says(WISH[language])
    assert asked.text == plain(report.words("withdraw-ask", case=case))
    assert (await report.presses("button-withdraw-no")).text == plain(report.words("withdraw-kept", case=case))
    assert (await house.tip_of(citizen)).state == TipState.NEW
    assert (await report.presses("button-withdraw-yes")).text == plain(report.words("withdraw-done", case=case))
    # then it is closed as theirs, /status says so, and a second press changes nothing
    tip = await house.tip_of(citizen)
    assert (tip.state, tip.outcome) == ("closed", "withdrawn")
    assert report.words("outcome-withdrawn") in (await report.says("/status")).text
    assert (await report.presses("button-withdraw-yes")).text == plain(report.words("withdraw-done", case=case))
    assert (await house.tip_of(citizen)).version == tip.version


async def test_nobody_takes_back_the_report_of_another(ann: Citizen, li: Citizen, house: House) -> None:
    theirs = await house.files_for(li)
    await house.files_for(ann)
    await ann.says("/status")
    await ann.hears()
    await ann.forges(Withdraw(case=theirs, sure=True).pack())
    assert theirs in (await ann.hears()).text
    assert (await house.tip_of(li)).state == TipState.NEW


async def test_who_has_no_report_has_nothing_to_take_back(ann: Citizen, phrasebook: Phrasebook) -> None:
    report = report_of(ann, phrasebook, "en")
    assert (await report.says(WISH["en"])).text == plain(report.words("status-none"))
