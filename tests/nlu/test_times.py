"""When money went out, told on Wednesday 11 March 2026 at 14:30 in Wuhan."""

from collections.abc import Callable
from datetime import datetime
from time import process_time

import pytest

from center.understanding import EntityKind
from center.when import Precision
from nlu.finders.times import precision
from tests.nlu.conftest import SHANGHAI

INSTANTS = {
    "刚刚转的": "2026-03-11 14:30",
    "我刚给他转了五千": "2026-03-11 14:30",
    "I just sent it": "2026-03-11 14:30",
    "昨天下午转的": "2026-03-10 15:00",
    "昨晚十点多": "2026-03-10 22:00",
    "尋晚過數": "2026-03-10 20:00",
    "琴日": "2026-03-10 12:00",
    "前天中午": "2026-03-09 12:00",
    "今早": "2026-03-11 08:00",
    "2 hours ago": "2026-03-11 12:30",
    "半小时前": "2026-03-11 14:00",
    "an hour and a half ago": "2026-03-11 13:00",
    "一个半小时前": "2026-03-11 13:00",
    "half an hour ago": "2026-03-11 14:00",
    "十几分钟前": "2026-03-11 14:15",
    "3天前": "2026-03-08 14:30",
    "a couple of days ago": "2026-03-09 14:30",
    "上周三": "2026-03-04 12:00",
    "上个星期五晚上8点": "2026-03-06 20:00",
    "last Friday at 3pm": "2026-03-06 15:00",
    "on Monday": "2026-03-09 12:00",
    "3月5号晚上八点半": "2026-03-05 20:30",
    "12月24日": "2025-12-24 12:00",
    "2026年3月10日15:20": "2026-03-10 15:20",
    "March 5th": "2026-03-05 12:00",
    "last night": "2026-03-10 21:00",
    "yesterday around 5pm": "2026-03-10 17:00",
    "the transfer at 9:15 went through": "2026-03-11 09:15",
    "this afternoon": "2026-03-11 14:30",
    "9:15 today": "2026-03-11 09:15",
    "around 10 this morning": "2026-03-11 10:00",
    "3pm on Monday": "2026-03-09 15:00",
    "yesterday at around 10am": "2026-03-10 10:00",
    "a fortnight ago": "2026-02-25 14:30",
    "三月五号晚上": "2026-03-05 20:00",
    "这个月三号": "2026-03-03 12:00",
    "上个月20号": "2026-02-20 12:00",
    "下午一点一刻": "2026-03-11 13:15",
    "昨儿个晌午": "2026-03-10 12:00",
    "3/8 晚上": "2026-03-08 20:00",
    "刚才十一点四十我付的": "2026-03-11 11:40",
}
AS_PEOPLE_SAY_THEM = {
    "paid 300 at 2ish today": "2026-03-11 14:00",
    "charged 220 at 9.05am today": "2026-03-11 09:05",
    "yesterday evening at eight thirty I paid": "2026-03-10 20:30",
    "I sent it Sunday just after 4pm": "2026-03-08 16:00",
    "sent it over Monday night, half ten": "2026-03-09 22:30",
    "the 1,800 had gone at eleven forty-five this morning": "2026-03-11 11:45",
    "I paid the builder at quarter to one today": "2026-03-11 12:45",
    "I paid them at about 20 to 3 yesterday": "2026-03-10 14:40",
    "at ten to midnight yesterday 900 went out": "2026-03-10 23:50",
    "just after midnight I transferred 3000": "2026-03-11 00:00",
    "Yesterday at dinner time, six-ish, I sent it": "2026-03-10 18:00",
    "I paid for it Wednesday last week at 8 in the evening": "2026-03-04 20:00",
    "0.05 BTC left my wallet last Sunday around 10.30 at night": "2026-03-08 22:30",
    "released payment at 13h20 today": "2026-03-11 13:20",
    "a quarter of an hour ago I paid": "2026-03-11 14:15",
    "one hour ten minutes ago I paid": "2026-03-11 13:20",
    "three and a half hours ago I paid": "2026-03-11 11:00",
    "paid the agent on the 28th of last month": "2026-02-28 12:00",
    "I wired 20k on the first of March": "2026-03-01 12:00",
    "Sent 10 grand on Valentine's Day": "2026-02-14 12:00",
    "Tuesday 10 March, 5.30pm, £500 sent": "2026-03-10 17:30",
    "paid 2,000 at 2 last night": "2026-03-11 02:00",
    "昨晚一点多微信被扣了500": "2026-03-11 01:00",
    "昨天半夜12点多给她转了三千": "2026-03-11 00:00",
    "前天下午两三点汇出去的": "2026-03-09 14:00",
    "上礼拜三晚上九点付的": "2026-03-04 21:00",
    "昨天差五分十点转了2000": "2026-03-10 09:55",
    "今天12点18扣了1块": "2026-03-11 12:18",
    "一刻钟前付的": "2026-03-11 14:15",
    "個半鐘前俾咗": "2026-03-11 13:00",
    "一小時又十分鐘前面交現金": "2026-03-11 13:20",
    "三個字前過咗數": "2026-03-11 14:15",
    "尋日下晝四點三個字攞咗十萬": "2026-03-10 16:15",
    "今日晏晝一點搭九過咗數": "2026-03-11 13:45",
    "噚晚夜晚十點過咗數": "2026-03-10 22:00",
    "剛才一點五十五分刷卡付了": "2026-03-11 13:55",
    "上周五快下班那会儿五点多转的": "2026-03-06 17:00",
    "兩天前的晚上八點轉帳三萬": "2026-03-09 20:00",
    "元宵节晚上七点被扣款1980": "2026-03-03 19:00",
    "年初七过咗一万二": "2026-02-23 12:00",
}
WRITTEN = {
    "paid 2026-03-09 21:47:05": "2026-03-09 21:47",
    "paid 20260310 171530": "2026-03-10 17:15",
    "paid 28/02/2026 18:05": "2026-02-28 18:05",
    "Paid 28.02.2026 18:05 €2000": "2026-02-28 18:05",
    "paid 11-03-2026 13:08": "2026-03-11 13:08",  # the reading nearest before now
    "paid 10/3 18:44": "2026-03-10 18:44",
    "paid 03/08 22:16": "2026-03-08 22:16",
    "paid Sat 07/03 14:05": "2026-03-07 14:05",
    "3/7(六) 10:05轉帳12,500": "2026-03-07 10:05",
    "2月27号周五下午4点付了2400": "2026-02-27 16:00",
    "115年3月8日14:37匯款": "2026-03-08 14:37",
    "3月6日20:15300元转出": "2026-03-06 20:15",
}


INSTANTS |= AS_PEOPLE_SAY_THEM | WRITTEN


@pytest.mark.parametrize("text", INSTANTS)
def test_a_time_becomes_an_instant(found: Callable[..., list[str]], text: str) -> None:
    (value,) = found(text, EntityKind.TRANSFER_TIME)
    assert value.endswith("Z")
    assert datetime.fromisoformat(value).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") == INSTANTS[text]


NOTHING_MOVED = [
    "我女儿被骗之后一直说想死，昨晚在阳台站了好久",
    "投了三十六万的那个平台我今天怎么都打不开了",
    "我昨天在抖音刷到一个广告说兼职一天五百元",
    "He blocked me yesterday and I do not know what to do now",
    "明早九点我要去银行给他转三万块钱过去怎么办呢",
    "刚才有人打电话给我说是医保局的，说我的医保卡在外地买药",
    "Your electricity contract ends on 20 March and renews for one more year, no action needed",
    "今天收到一条短信说我的银行账户有风险需要马上认证才行",
    "请各位家长于今日下班前将本学期的资料费转给王老师谢谢配合",
    "I tried to send 800 yesterday at 4pm but my bank blocked it, thank god.",
    "Screenshot taken 14:02 today shows the whole chat; nothing paid yet. Real shop or not?",
    "Police kept me from 9 to 10 today about the stolen 15,000 and gave no paper",
    "I met a guy on Tinder 2 months ago and he says he needs $3,000 for surgery",
    "What time does the anti-fraud centre open on Saturday? Is 9am right?",
    "She keeps ringing me every day at seven in the evening asking for gift cards",
    "Two days ago I gave my passport photo to a recruiter in Dubai, no money involved",
    "Can I still cancel? The scheduled payment goes out tonight at 23:00.",
    "周一报的案，今天民警问我要支付宝流水，正常吗",
    "昨天收到一笔5000元的转账，我不认识对方是谁怎么办才好",
    "派出所午休到一点半嗎？我想帶匯款單過去問一下可以嗎",
    "我今朝六點起身先知戶口少咗四萬，唔知幾時走嘅",
]


@pytest.mark.parametrize("text", NOTHING_MOVED)
def test_a_time_at_which_no_money_moved_is_no_transfer(found: Callable[..., list[str]], text: str) -> None:
    assert found(text, EntityKind.TRANSFER_TIME) == []


def test_in_a_story_of_a_transfer_the_time_is_its_time(found: Callable[..., list[str]]) -> None:
    text = "昨天下午四点多我妈在网银上给一个自称公安的人转了八万块钱怎么办"
    assert found(text, EntityKind.TRANSFER_TIME) == ["2026-03-10T08:00:00Z"]


SAID_OF_SOMETHING_ELSE = [
    "我女儿被骗走了三万块钱之后一直在哭，昨晚在阳台站了很久",
    "I was scammed out of 3,000 dollars. Yesterday I went to my doctor about it",
    "I lost $300 to them and my rent will be debited on 20 March",
    "【某某银行】您尾号0088账户3月10日18:20完成转账交易人民币2,000.00元",
]


@pytest.mark.parametrize("text", SAID_OF_SOMETHING_ELSE)
def test_in_a_story_of_a_loss_the_time_of_something_else_is_no_transfers(
    found: Callable[..., list[str]], text: str
) -> None:
    assert found(text, EntityKind.TRANSFER_TIME) == []


def test_a_time_in_a_clause_of_its_own_belongs_to_the_next(found: Callable[..., list[str]]) -> None:
    text = "是这样的，昨天下午四点多，我妈在网银上给一个自称公安的人转了八万块钱"
    assert found(text, EntityKind.TRANSFER_TIME) == ["2026-03-10T08:00:00Z"]


OF_SEVERAL = {
    "昨天上午10点转账5000，下午3点又转账8000，晚上发现被骗": ["03-10 10:00", "03-10 15:00"],
    "昨晚8点他说要周转，我9点就给他转了1万": ["03-10 21:00"],
    "I was charged 999 on 10/03 at 16:40, then 999 at 16:58": ["03-10 16:40", "03-10 16:58"],
    "They phoned at 2pm, I transferred £3,000 at 2:15 and realised at 3": ["03-11 14:15"],
    "第一次匯款三月二號，第二次三月五號早上十一點，第三次我踩煞車沒匯": ["03-02 12:00", "03-05 11:00"],
    "Paid the same con artist twice: 12:01 and 12:04 this afternoon.": ["03-11 12:01", "03-11 12:04"],
    "3月10日，对方要求我支付2000元押金，我当天下午4点付了": ["03-10 16:00"],
}


@pytest.mark.parametrize("text", OF_SEVERAL)
def test_of_several_times_those_of_transfers_are_found(found: Callable[..., list[str]], text: str) -> None:
    values = found(text, EntityKind.TRANSFER_TIME)
    local = [datetime.fromisoformat(value).astimezone(SHANGHAI) for value in values]
    assert [one.strftime("%m-%d %H:%M") for one in local] == OF_SEVERAL[text]


NO_TRANSFER = [
    "明天下午三点开会",
    "今天晚上8点见",
    "tomorrow at 5pm",
    "2月30日",
    "99999年前",
    "刚好有空",
    "just want to ask",
    "1.5个亿",
]


@pytest.mark.parametrize("text", NO_TRANSFER)
def test_the_future_and_what_is_no_time_are_left_out(found: Callable[..., list[str]], text: str) -> None:
    assert found(text, EntityKind.TRANSFER_TIME) == []


@pytest.mark.parametrize("text", ["三点" * 2000, "1:" * 2000, "at 5 " * 800, "9pm " * 1000, "昨天" * 2000])
def test_a_text_full_of_times_is_no_burden(found: Callable[..., list[str]], text: str) -> None:
    begin = process_time()
    found(text, EntityKind.TRANSFER_TIME)
    assert process_time() - begin < 2  # seconds; 0.2 on a machine at rest


PRECISION = {
    "昨天": Precision.DAY,
    "3天前": Precision.DAY,
    "March 5th": Precision.DAY,
    "上周": Precision.ROUGH,
    "二月底": Precision.ROUGH,
    "two weeks ago": Precision.ROUGH,
    "昨天下午": None,
    "2ish today": None,
    "两小时前": None,
}


@pytest.mark.parametrize("words", PRECISION)
def test_words_tell_how_exactly_a_time_is_known(words: str) -> None:
    assert precision(words) is PRECISION[words]
