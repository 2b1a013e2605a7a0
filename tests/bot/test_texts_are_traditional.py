"""Readers of traditional Chinese find no character that only simplified Chinese has, and the other way round."""

import pytest

from center.message import Language
from center.profile import Profile
from knowledge.entries import Base
from tests.bot import everything_written
from tests.bot.everything_written import Sentence

HONG_KONG = set("着户税兑脱温")
"""Forms that Hong Kong prefers, which look like the mainland's."""


def only_simplified(char: str) -> bool:
    """In mainland China's old character set, not in Taiwan's, and no form of Hong Kong's."""
    return in_set(char, "gb2312") and not in_set(char, "big5") and char not in HONG_KONG


def only_traditional(char: str) -> bool:
    return in_set(char, "big5") and not in_set(char, "gb2312")


def in_set(char: str, charset: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return "一" <= char <= "鿿"


def test_the_sets_tell_the_two_scripts_apart() -> None:
    assert all(only_simplified(char) for char in "说话钱骗险账银这为")
    assert not any(only_simplified(char) for char in "說話錢騙險賬戶户銀這為裏裡着只后台面")
    assert all(only_traditional(char) for char in "話錢騙險銀這為")


def stray(sentences: list[Sentence], language: Language, wrong) -> list[str]:
    found = []
    for sentence in sentences:
        chars = sorted({char for char in sentence.text if wrong(char)})
        if sentence.language is language and chars:
            found.append(f"{sentence.where}: {''.join(chars)} in {sentence.text!r}")
    return found


WITH_CHINESE = ("language-ask", "command-language", "help", "report-amount")
"""Names of languages, and 万 as an example of a sum."""


@pytest.fixture(scope="module")
def written(profile: Profile, base: Base) -> list[Sentence]:
    return everything_written.everything(profile, base)


def test_traditional_texts_have_no_simplified_characters(written: list[Sentence]) -> None:
    own_name = [s for s in written if s.where not in ("bot/texts language-ask", "bot/texts command-language")]
    assert not stray(own_name, Language.ZH_HANT, only_simplified)


def test_simplified_texts_have_no_traditional_characters(written: list[Sentence]) -> None:
    own_name = [s for s in written if s.where != "bot/texts language-ask"]
    assert not stray(own_name, Language.ZH_HANS, only_traditional)


def test_english_texts_have_no_chinese_but_the_names_of_languages(written: list[Sentence]) -> None:
    english = [s for s in written if s.language is Language.EN and any("一" <= c <= "鿿" for c in s.text)]
    assert {s.where for s in english} <= {f"bot/texts {key}" for key in WITH_CHINESE}
