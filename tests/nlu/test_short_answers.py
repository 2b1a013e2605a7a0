"""What short answers say that name nothing: thanks, "I don't know", and one's own number beside a bank's name."""

import pytest

from nlu.nothing import knows_nothing
from nlu.own_numbers import without_own_numbers
from nlu.thanks import says_only_thanks


@pytest.mark.parametrize("text", ["谢谢", "好的，谢谢您", "多謝晒！", "唔該", "thanks a lot", "OK thank you", "thx"])
def test_thanks_alone_are_thanks(text: str) -> None:
    assert says_only_thanks(text)


@pytest.mark.parametrize("text", ["谢文 6222 0212", "謝先生，建設銀行", "thanks, it was Zhang San", "", "收款人谢谢"])
def test_a_name_is_no_thanks(text: str) -> None:
    assert not says_only_thanks(text)


@pytest.mark.parametrize("bare", ["不知道", "我不清楚", "忘了", "唔知", "i don't know", "not sure", "no idea"])
def test_who_does_not_know_says_so(bare: str) -> None:
    assert knows_nothing(bare)


@pytest.mark.parametrize("bare", ["不知道叫什么，卡号6222", "icbc", "i don't know his name but the bank is ccb", ""])
def test_who_knows_something_has_answered(bare: str) -> None:
    assert not knows_nothing(bare)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("工商银行 6222 0212 3456 7890 123", "工商银行 …"),
        ("ICBC (95588)", "ICBC (95588)"),
        ("招行尾号8821", "招行…"),
        ("Chase card ending in 4411", "Chase card …"),
        ("Revolut **** 9911", "Revolut …"),
        ("６２２２０２１２３４５６", "…"),
        ("工行 6222.0212.3456.7890", "工行 …"),
        ("工行 6222/0212/3456/7890", "工行 …"),
        ("工行 6222—0212—3456—7890", "工行 …"),
        ("工行 六二二二零二一二三四", "工行 …"),
        ("支付宝 zhangsan1987@example.com", "支付宝 …"),
        ("微信支付\n零钱", "微信支付 零钱"),
    ],
)
def test_ones_own_number_is_left_out(typed: str, kept: str) -> None:
    assert without_own_numbers(typed) == kept
