"""Nobody is blamed, nothing is promised, no number is copied, no news tells tales."""

import re

import pytest

from bot.words import Phrasebook
from center.message import Language
from center.profile import Profile
from knowledge.entries import Base
from tests.bot import everything_written, fluent_files
from tests.bot.everything_written import Sentence

BLAME_ZH = (
    "上当受骗了吧|怎么这么|怎么会信|怎么会相信|怎么还|怎么能信|太大意|太粗心|太天真|太轻信|不小心|不够小心|不够谨慎|粗心|大意了|轻信了|"
    "早该|本该|本来就该|早就应该|当初就|当初怎么|谁让您|谁叫您|谁让你|谁叫你|都怪|怪您|怪自己|贪小便宜|贪图|贪心|贪财|贪婪|傻|愚蠢|笨|活该|自找|"
    "您被骗了吧|还不是因为|这么简单|一看就知道|一看就是|明摆着|上当了吧|防范意识(?:太|不)|警惕性(?:太|不)"
)
BLAME_HANT = (
    "上當受騙了吧|怎麼這麼|怎麼會信|怎麼會相信|怎麼還|怎麼能信|太粗心|太天真|太輕信|不夠小心|不夠謹慎|輕信了|早該|本該|早就應該|當初就|當初怎麼|誰讓您|誰叫您|"
    "都怪|怪您|怪自己|貪小便宜|貪圖|貪心|貪財|貪婪|笨|活該|這麼簡單|一看就知|明擺著|上當了吧|警覺性(?:太|不)"
)
BLAME_EN = (
    r"you should have|you shouldn'?t have|should not have|should have known|ought to have|why did(?:n'?t)? you|how could you|"
    r"fell for|fall for|falling for|gullible|naive|naïve|foolish|stupid|silly|careless|your (?:own )?fault|your mistake|you let them|"
    r"greedy|obvious(?:ly)?|common sense|anyone can see|easily fooled|you were fooled|next time be|if only you|you failed to|too trusting"
)
NO_FAULT = re.compile(r"not your fault|不是(?:你|您)的错|不是(?:你|您)的錯")
BLAME = re.compile(f"{BLAME_ZH}|{BLAME_HANT}|{BLAME_EN}", re.I)

PROMISE = re.compile(
    r"(?:一定|肯定|保证|保證|必定|百分之百|百分百|100%|包|绝对|絕對|放心)(?:能|会|會|可以)?(?:帮您|幫您|帮你|幫你)?(?:全额|全額)?(?:追回|退回|退还|退還|找回|要回|拿回|追得回)"
    r"|(?:钱|錢|钱款|損失|损失)(?:一定|肯定|都|就)(?:能|会|會|可以)(?:追|拿|要|找)?回"
    r"|guarantee[ds]?(?=.{0,40}(?:back|recover|refund|return|money))|(?:refund|recovery|return)s? (?:is|are) guaranteed|we (?:will|can) (?:get|recover|return)|(?:will|can) be recovered|get your money back|your money (?:will|is going to) (?:come|be)|certain to recover",
    re.I,
)
WARNED = re.compile(
    r"不保证|不保證|不能保证|不能保證|谁也不能|誰也不能|誰都不能|没有人能|沒有人能|都是|就是|谁说|誰說|誰説|有人说|有人說|骗|騙|假|别信|不信|不会|不會|不要|没有|沒有|"
    r"never|nobody|no one|not|n't|scam|lie|fake|fraud|whoever|second|promis|claims|says|no ",
    re.I,
)


@pytest.fixture(scope="module")
def written(profile: Profile, base: Base) -> list[Sentence]:
    return everything_written.everything(profile, base)


def test_all_sources_were_read(written: list[Sentence]) -> None:
    assert len(written) > 3000
    assert {sentence.language for sentence in written} == set(Language)


def test_nobody_is_blamed(written: list[Sentence]) -> None:
    blaming = [
        f"{s.where} ({s.language}): {hit[0]!r} in {s.text!r}"
        for s in written
        for hit in BLAME.finditer(NO_FAULT.sub("", s.text))
    ]
    assert not blaming, "\n".join(blaming)


@pytest.mark.parametrize(
    "sentence",
    [
        "You should have known better.",
        "So you fell for it.",
        "您怎么这么大意",
        "早该想到的",
        "別貪小便宜",
        "Don't be gullible",
        "都怪您自己",
    ],
)
def test_the_search_for_blame_finds_it(sentence: str) -> None:
    assert BLAME.search(sentence)


def test_nothing_promises_that_money_comes_back(written: list[Sentence]) -> None:
    promising = [
        f"{s.where} ({s.language}): {part!r}"
        for s in written
        if not s.quoting
        for part in re.split(r"[。！？!?\n；;]|(?<=[a-z])\. ", s.text)
        if PROMISE.search(part) and not WARNED.search(part)
    ]
    assert not promising, "\n".join(promising)


@pytest.mark.parametrize(
    "sentence", ["您的钱一定能追回", "我們保證追回您的錢", "We will get your money back", "Recovery is guaranteed"]
)
def test_the_search_for_promises_finds_them(sentence: str) -> None:
    assert PROMISE.search(sentence)
    assert not WARNED.search(sentence)


def test_official_numbers_stand_in_the_profile_alone(profile: Profile, base: Base) -> None:
    sentences = [*everything_written.of_texts(), *everything_written.of_guidance(base)]
    copied = [
        f"{s.where} ({s.language}): {number} in {s.text!r}"
        for number in sorted(official_numbers(profile))
        for s in sentences
        if re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d|[.,]\d)", s.text)
    ]
    assert not copied, "\n".join(copied)


def official_numbers(profile: Profile) -> set[str]:
    """As written and as dialled, those with digits; among them those not confirmed yet."""
    numbers = [n for place in profile.jurisdictions.values() for n in place.numbers]
    written = {text for n in numbers for text in n.number.values() if re.fullmatch(r"[\d+ -]{3,}", text)}
    written |= {n.tel for n in numbers if n.tel}
    inside = {found for n in numbers for text in n.number.values() for found in re.findall(r"\d{3,}", text)}
    return written | inside


def test_the_search_for_numbers_knows_the_important_ones(profile: Profile) -> None:
    assert {"110", "96110", "12356", "999", "18222", "165", "2389 2222", "+86-10-12308"} <= official_numbers(profile)


NEWS = ("told-taken", "told-closed")
TELLTALE = re.compile(r"骗|騙|诈|詐|钱|錢|元|损失|損失|scam|fraud|money|amount|loss|lost|paid|police|\d", re.I)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("key", NEWS)
def test_news_on_a_locked_screen_names_neither_scam_nor_amount(
    key: str, language: Language, phrasebook: Phrasebook
) -> None:
    needed = fluent_files.variables(language)[key]
    assert needed == {"case"}
    assert not TELLTALE.search(phrasebook.words(language, None)(key, case=""))


@pytest.mark.parametrize("language", [Language.ZH_HANS, Language.ZH_HANT, Language.EN])
@pytest.mark.parametrize("key", ["verdict-unknown", "verdict-unknown-short", "official-reminder", "could-be-wrong"])
def test_doubt_never_sounds_like_safety(key: str, language: Language, phrasebook: Phrasebook) -> None:
    text = phrasebook.words(language, None)(key)
    allowed = re.sub(r"不等于安全|不等於安全|does not make it safe", "", text)
    assert not re.search(
        r"安全|放心|没问题|沒問題|正常|可信|\bsafe\b|\btrust|\bgenuine|\bfine\b|\bok\b|✅|✔|🟢|%", allowed, re.I
    ), text
