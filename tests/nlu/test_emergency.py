"""Words that tell of money gone, of money kept, and of neither."""

import time

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
    # left
    "我匯款了怎麼辦",
    "我把钱放到安全账户了",
    "我畀咗錢啦",
    "我FPS咗三萬蚊",
    "啱啱過數俾個騙徒",
    "刚刚专了一万",
    "已经大款了",
    "花呗套出来给他了",
    "我把卡里的全打给“领导”了",
    "already paid",
    "my mum transferred 8000 to someone pretending to be me",
    "took out a loan and sent it all to them",
    # handed over, read out
    "黄金交给上门的人了",
    "快递员来拿走了二十万现金",
    "面交給車手一百萬",
    "油卡卡号发给他了",
    "兩萬點數 序號都給他了",
    "handed over gold bars",
    # taken
    "余额变成0了",
    "儿子扫了码 少了六千",
    "即刻碌咗兩萬",
    "啲錢冇晒",
    "我让人家骗了",
    "my account is empty",
    "now theres a 1200 charge",
    "they moved 3k out of my savings",
    # to be stopped
    "撤不回来",
    "转账le怎么cancel",
    "对方已收款怎么办",
    # everyday or long ago by the words, and yet an emergency
    "卡里3000块生活费被取走",
    "venmo'd her rent money turns out shes fake",
]
KEPT = [
    "差一點就被騙",
    "密码告诉他了 卡里钱还在",
    "柜台阿姨不让我取钱",
    "银行拦下了",
    "仲未過數",
    "买卡的事我没理",
    "almost sent it",
    "差点转了",
    "他让我付我没付",
    "haven't paid yet",
]
ASKED_FOR = [
    "they asked me to send money",
    "他说他是警察，叫我转八万过去",
    "佢叫我過數",
    "he wants my mum to buy gift cards",
]
NEITHER = ["请问怎么付款", "你好", "is this a scam?", "你弄错了，我没看懂"]
NO_MATTER_OF_MINUTES = [
    "钱退回来了 谢谢",
    "退款到账了",
    "电费交了",
    "给朋友转了饭钱",
    "刚给我妈转了生活费",
    "新闻说一个老太太被骗了一百万",
    "去年我爸被骗了一万块早就算了",
    "有人误转给我5000 让我退",
    "just paid my electric bill",
    "i got scammed back in 2015",
]


@pytest.mark.parametrize("text", TOLD)
def test_money_that_went_is_heard(text: str) -> None:
    assert loss_in(text) is Loss.TOLD


@pytest.mark.parametrize("text", KEPT)
def test_money_that_stayed_is_heard(text: str) -> None:
    assert loss_in(text) is Loss.DENIED


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_tell_of_no_money(text: str) -> None:
    assert loss_in(text) is Loss.UNTOLD


@pytest.mark.parametrize("text", NO_MATTER_OF_MINUTES)
def test_money_of_long_ago_or_every_day_is_no_matter_of_minutes(text: str) -> None:
    assert loss_in(text) is Loss.NO_MATTER_OF_MINUTES


def test_what_went_long_ago_and_cannot_be_had_today_may_be_one() -> None:
    assert loss_in("去年投的二十万 今天提不出来") is not Loss.NO_MATTER_OF_MINUTES


@pytest.mark.parametrize("text", ASKED_FOR)
def test_money_that_is_asked_for_has_not_gone(text: str) -> None:
    assert loss_in(text) is Loss.ASKED_FOR


@pytest.mark.parametrize(
    "text",
    [
        "they told me to pay 5000 with gift cards and I have",
        "he wanted her to wire the deposit and she has already, 20 minutes ago",
        "客服让我转5000解冻，我操作完就被踢出群",
    ],
)
def test_what_was_asked_for_and_done_in_other_words_is_not_held_back(text: str) -> None:
    assert loss_in(text) in (Loss.TOLD, Loss.UNTOLD)


@pytest.mark.parametrize("text", ["他叫我转钱，我就转了", "he asked me to send 500 and I sent it"])
def test_money_that_was_asked_for_and_sent_has_gone(text: str) -> None:
    assert loss_in(text) is Loss.TOLD


HOSTILE = [
    "叫我",
    "让他",
    "told me to ",
    "1",
    "00",
    "1 ",
    "9" * 300 + " ",
    "http://a.top/9",
    "$1",
    "paid ",
    "sent 1 ",
    "钱转",
    " ",
    "转给",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_made_to_be_slow_costs_no_more_than_any_other_of_its_length(piece: str) -> None:
    """One message of figures stopped the whole bot for minutes: measured beside words, in the same run."""
    ordinary, hostile = "The tomatoes grow well this year, 今天天气不错。 " * 110, piece * (4096 // len(piece))

    def seconds(text: str) -> float:
        began = time.process_time()
        loss_in(text)
        return time.process_time() - began

    seconds(ordinary)  # patterns are compiled
    assert min(seconds(hostile) for _ in range(2)) < 60 * min(seconds(ordinary) for _ in range(2))
