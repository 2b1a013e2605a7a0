"""A wish that is all that a text says, and money that is asked back."""

import pytest

from nlu.asking_back import asks_it_back
from nlu.bare_wishes import is_bare_wish
from nlu.entities import EntityFinder
from tests.nlu.conftest import NOW, SHANGHAI


@pytest.mark.parametrize(
    "text", ["我要举报", "我想替我爸舉報", "I want to report a scam", "我想补充一下", "怎么report", "Report!"]
)
def test_a_bare_wish(text: str) -> None:
    assert is_bare_wish(text)


@pytest.mark.parametrize(
    "text",
    [
        "我妈被骗了想举报",
        "我要举报我朋友骗了我妈",
        "举报我朋友诈骗",
        "I want to report my friend for fraud",
        "忘了说，他还加了我微信",
        "I want to report my boss",
        "报告：3000元",
        "report 555-0143",
    ],
)
def test_what_tells_more_than_the_wish(text: str) -> None:
    assert not is_bare_wish(text)


@pytest.mark.parametrize(
    "text",
    [
        "钱能追回来吗",
        "千万帮我追回来",
        "可唔可以攞返啲錢",
        "can I get my money back?",
        "can the transfer be reversed",
        "还能冻结吗",
    ],
)
def test_money_asked_back(text: str) -> None:
    assert asks_it_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "我又转了两万",
        "I just paid the refund fee they asked for",
        "我刚又付了追回的手续费",
        "I transferred more money, can you stop it",
        "I sent another 3000, get it back",
        "我刚又付了一次",
        "he wants more",
    ],
)
def test_what_may_be_another_payment(text: str) -> None:
    assert not asks_it_back(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("有人自称国家反洗钱中心的主任", "国家反洗钱中心"),
        ("他冒充水务局工作人员", "水务局"),
        ("Is Crestfield Capital Ltd a real firm?", "Crestfield Capital Ltd"),
        ("The State Bank of India sent me an sms", "State Bank of India"),
        ("a letter from the Ministry of Public Security", "Ministry of Public Security"),
    ],
)
def test_organisations_that_are_in_no_list(finder: EntityFinder, text: str, name: str) -> None:
    found = [one.span.of(text) for one in finder.find(text, NOW, SHANGHAI) if one.kind == "organisation"]
    assert name in found


@pytest.mark.parametrize(
    "text", ["我家住法院路38号", "on a Bank holiday", "他说是我老公司的同事", "My Group is on Friday"]
)
def test_what_is_no_organisation(finder: EntityFinder, text: str) -> None:
    assert [one.span.of(text) for one in finder.find(text, NOW, SHANGHAI) if one.kind == "organisation"] == []
