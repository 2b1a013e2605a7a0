"""Whatever link a message holds, and however it is written, the bot never says it so that it can be tapped."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.answers import shorten, story_preview
from bot.words import Phrasebook
from center.defang import defang
from simulator.client import Citizen, Simulator
from simulator.rules.entities import find_entities
from tests.bot.hearing import LIVE, links_in, plain, words_of
from tests.bot.house import House

LINKS = (
    "http://evil.example/pay?id=1&x=2#top",
    "https://EVIL.EXAMPLE/Login",
    "HTTPS://Evil.Com",
    "evil.com",
    "www.evil.com/a.html",
    "evil.com:8443/x",
    "看www.evil.com吧",
    "点evil.com/领取",
    "http://47.98.12.3:8080/app.apk",
    "47.98.12.3/app",
    "支付宝.中国/退款",
    "http://银行.网址",
    "http://例子.测试/路",
    "भारत.भारत",
    "xn--fiqs8s.xn--fiqs8s",
    "evil.xn--p1ai",
    "user@evil.com",
    "http://bank.com@evil.com/",
    "http://bank.com:80@evil.com/",
    "ftp://evil.com/file",
    "t.me/evil_bot?start=1",
    "bit.ly/3xYz",
    "evil.c\u200dom",
    "ev\u200bil.com",
    "（evil.com）",
    "«evil.com»",
    "evil.com。evil.net，evil.org",
    "a.b.c.d.evil.co.uk",
    "e-v-i-l.com",
    "evil_1.evil.com",
    "h​ttp://evil.com",
    "https:\\\\evil.com",
    "evil.com...",
    "...evil.com",
    "1.evil.com",
    "3.5万evil.com",
)
PLAIN = ("3.5万", "3.50元", "2026.11.22", "等等...", "好的。明天见", "He left. Then he came.", "12:30", "v1.2")


def tappable(text: str) -> list[str]:
    return links_in(plain(text))


@pytest.mark.parametrize("link", LINKS)
def test_a_defanged_link_is_none_any_more(link: str) -> None:
    assert links_in(defang(f"请 {link} 点开")) == []
    assert links_in(defang(link)) == []


@pytest.mark.parametrize(
    "address", ["tg://resolve?domain=evil", "TG://user?id=1", "intent://evil#Intent", "weixin://dl/evil"]
)
def test_addresses_that_open_apps_are_defanged_too(address: str) -> None:
    assert "://" not in defang(address).replace("[://]", "")


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_link_is_quoted_as_it_is(text: str) -> None:
    assert defang(text) == text


def test_a_defanged_link_can_still_be_recognised() -> None:
    assert defang("http://evil.example/pay") == "hxxp[://]evil[.]example/pay"


HOSTS = st.lists(
    st.sampled_from(["evil", "银行", "a", "1", "xn--fiqs8s", "com", "中国", "e_v", "भारत", "Ⓔvil"]),
    min_size=1,
    max_size=4,
)
GLUE = st.sampled_from([".", "..", ". ", "。", "．", "｡", ".\u200d", "\u200d.", "-.", "/", "@", ":", "://", "", " "])
STARTS = st.sampled_from(["", "http://", "HTTPS://", "https:/", "ftp://", "http://x@", "看", "(", "www.", "#", "//"])
ENDS = st.sampled_from(["", "/", "/a.b", "?x=1.2", ":80/", "吧", ")", "...", "/路.html"])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(STARTS, HOSTS, GLUE, ENDS), min_size=1, max_size=3))
def test_no_mixture_of_hosts_and_signs_survives(parts: list[tuple[str, list[str], str, str]]) -> None:
    text = " ".join(start + glue.join(hosts) + end for start, hosts, glue, end in parts)
    assert links_in(defang(text)) == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
@example("A.com")
@example("0.0.0.0")
def test_no_text_at_all_survives_with_a_link(text: str) -> None:
    assert links_in(defang(text)) == []
    assert links_in(defang(shorten(text, 20))) == []
    assert tappable("x" + story_preview(text)) == []


def test_the_simulator_itself_would_link_what_these_tests_write() -> None:
    """Else they would prove nothing."""
    linked = [link for link in LINKS if any(e["type"] in LIVE for e in find_entities(f"请 {link} 点开"))]
    assert len(linked) >= 25


@pytest.mark.parametrize(
    "link", ["http://evil.example/x", "EVIL.COM", "支付宝.中国/退款", "http://47.98.12.3:80/a", "user@evil.com"]
)
async def test_a_link_in_a_message_is_quoted_defanged(link: str, li: Citizen) -> None:
    await li.forwards(f"安全账户 {link}")
    heard = await li.hears()
    assert "[" in heard.text
    assert links_in(heard.text, heard.body["entities"]) == []


async def test_a_link_hidden_behind_words_is_quoted_defanged(li: Citizen) -> None:
    await li.says('把钱转到安全账户 <a href="http://evil.example/hidden">点这里</a>', parse_mode="HTML")
    heard = await li.hears()
    assert "hxxp[://]evil[.]example/hidden" in heard.text


async def test_a_link_in_a_caption_is_quoted_defanged(li: Citizen, picture: bytes) -> None:
    await li.sends_photo(picture, caption="安全账户 evil.com/app")
    assert "evil[.]com/app" in (await li.hears()).text


async def test_a_link_in_a_report_is_shown_defanged(li: Citizen) -> None:
    await li.says("/report")
    await li.hears()
    await li.says("他发来 http://evil.example 和 银行.中国 和 47.98.12.3")
    await li.hears()
    for _ in range(4):
        await li.presses("下一步" if (li.last_heard and "下一步" in li.last_heard.buttons) else "跳过")
        heard = await li.hears()
    assert "hxxp[://]evil[.]example 和 银行[.]中国 和 47[.]98[.]12[.]3" in heard.text


async def test_a_link_in_place_of_a_case_number_is_not_repeated_live(ann: Citizen) -> None:
    await ann.says("/status http://evil.example")
    heard = await ann.hears()
    assert "I find no report" in heard.text
    assert links_in(heard.text, heard.body.get("entities", [])) == []


async def test_a_link_in_a_forged_button_is_not_repeated_live(ann: Citizen) -> None:
    await ann.forges("n:evil.example/x")
    heard = await ann.hears()
    assert links_in(heard.text, heard.body.get("entities", [])) == []


async def test_no_answer_shows_a_preview_of_a_page(house: House, sim: Simulator, ann: Citizen) -> None:
    await ann.forwards("safe account http://evil.example")
    heard = await ann.hears()
    assert heard.body.get("link_preview_options", {}).get("is_disabled") is True


def test_the_profile_names_only_official_sites(phrasebook: Phrasebook) -> None:
    for language in ("zh-hans", "zh-hant", "en"):
        for place in phrasebook.profile.jurisdictions:
            words = words_of(phrasebook, language, place)
            assert links_in(plain("\n".join(re.sub("<[^>]+>", "", t) for t in words.place.more(words.language)))) == []
