"""When money went out, told on Wednesday 11 March 2026 at 14:30 in Wuhan."""

from collections.abc import Callable
from datetime import datetime

import pytest

from center.understanding import EntityKind
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
