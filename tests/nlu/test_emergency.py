"""Words that tell of money gone, of money kept, and of neither."""

import pytest

from nlu.emergency import Loss, loss_in

TOLD = [
    "付了款才发现网址是假的",
    "付的定金要不回来",
    "汇错了，是骗子的账户",
    "红包已经发出去了",
    "买了点数，拍照给对方",
    "坑了我两千六",
    "卡里的钱不翼而飞",
    "zelled my landlord 1200",
    "put down a deposit, the agency is fake",
    "typed in the otp and £800 vanished",
    "bought tickets that don't exist",
    "they got my 5 grand",
]
KEPT = ["差点转了", "他让我付我没付", "haven't paid yet", "they asked me to send money"]
NEITHER = ["请问怎么付款", "你好", "is this a scam?", "你弄错了，我没看懂"]


@pytest.mark.parametrize("text", TOLD)
def test_money_that_went_is_heard(text: str) -> None:
    assert loss_in(text) is Loss.TOLD


@pytest.mark.parametrize("text", KEPT)
def test_money_that_stayed_is_heard(text: str) -> None:
    assert loss_in(text) is Loss.DENIED


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_tell_of_no_money(text: str) -> None:
    assert loss_in(text) is Loss.UNTOLD
