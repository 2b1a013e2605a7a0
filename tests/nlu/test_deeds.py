""" "I clicked it": somebody did what a message wanted, and asks in these words what now."""

import pytest

from nlu.deeds import tells_of_deed


@pytest.mark.parametrize(
    "text",
    [
        "我点了链接",
        "我已经填了银行卡号和密码",
        "我把验证码告诉他了",
        "我已经click了，还填了password",
        "我已經撳咗條link，入咗信用卡號碼",
        "我按了連結，填了信用卡",
        "我已經畀咗個verification code佢",
        "I already clicked the link",
        "I've just entered my card number",
        "mum told him the code",
    ],
)
def test_done(text: str) -> None:
    assert tells_of_deed(text)


@pytest.mark.parametrize(
    "text",
    [
        "我没点",
        "我沒有填",
        "要不要点",
        "我冇撳",
        "I haven't clicked",
        "should I click it",
        "click here now",
        "妈，我到了",
        "",
    ],
)
def test_not_done(text: str) -> None:
    assert not tells_of_deed(text)
