"""Where somebody says they are; what is only spoken of is no place to be in."""

import pytest

from nlu.places import place_told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("我在香港，刚被骗了三万", "HK"),
        ("我喺香港㗎，打去邊度好", "HK"),
        ("我人在台灣該打什麼電話", "TW"),
        ("我住台北，匯了五萬", "TW"),
        ("我住澳門", "MO"),
        ("我们在武汉这边", "CN"),
        ("我在英国读书，转了五百镑", "other"),
        ("I live in London and just paid a scammer", "other"),
        ("i'm in hong kong, who do i call?", "HK"),
        ("We are based in Taipei.", "TW"),
        ("I am in the UK so what number is it", "other"),
    ],
)
def test_a_place_said_is_heard(text: str, code: str) -> None:
    assert place_told(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "对方说他在香港",
        "我在香港银行有户口",
        "我在香港买的东西没到",
        "他人喺台灣",
        "钱转到香港了",
        "she lives in London",
        "I have a friend in London who paid",
        "a man in Hong Kong called me",
        "I'm in London, no, I am in Taipei.",
        "",
        "我在" * 300 + "香港",
    ],
)
def test_what_is_only_spoken_of_is_none(text: str) -> None:
    assert place_told(text) is None
