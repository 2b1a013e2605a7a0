"""Yes and no in words, as people answer an offer."""

import pytest

from nlu.yes_no import says_no, says_yes

YES = (
    "是", "好", "是的", "好的告诉吧", "告诉中心", "好呀 幫我話俾佢哋知", "幫我報俾你哋", "我不会按 你帮我报", "嗯", "麻烦帮我报一下",
    "yes", "yes please tell them", "I said yes, tell the centre", "ok", "Yeah!", "please report it", "係", "好啊",
)  # fmt: skip
NO = ("不用了", "先不用", "唔使住", "不", "no thanks", "Not now", "算了")
NEITHER = (
    "他说好的就转了",
    "是公安让我转的钱",
    "yesterday",
    "no money left, he took all of it",
    "可以追回来吗",
    "",
    "110",
)


@pytest.mark.parametrize("text", YES)
def test_a_yes_is_heard(text: str) -> None:
    assert says_yes(text)
    assert not says_no(text)


@pytest.mark.parametrize("text", NO)
def test_a_no_is_heard(text: str) -> None:
    assert says_no(text)
    assert not says_yes(text)


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_are_neither(text: str) -> None:
    assert not says_yes(text)
    assert not says_no(text)
