"""Words of danger are heard in three scripts, and not in what scammers threaten "you" with."""

import pytest

from center.understanding import Intent
from nlu.danger import find_danger

SELF_HARM = [
    "我不想活了",
    "钱都没了，只想一死了之",
    "我站在楼顶上",
    "我妈被骗以后说要自杀",
    "已经写好遗书",
    "吃了一整瓶安眠药",
    "被騙光了，活著沒意思",
    "我想跳樓",
    "我唔想做人",
    "死咗好過",
    "I want to die",
    "thinking of killing myself",
    "My sister wants to end her life",
    "they'd be better off without me",
    "I took all my pills",
    "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
    "胳膊上又划了两下，血止不住",
    "等你们收到我可能已经不在了",
    "再也不想看到明天的太阳",
    "人没了网贷还要不要还",
    "她吞了一整盒药片，she took a whole box of tablets",
    "I put my affairs in order",
    "scared of what I might do to myself",
    "我真的熬不过今晚了",
    "今晚就做个了断",
    "我手里拿着刀，对着自己",
    "再逼我我就死给你们看",
    "煤气我打开了，躺下了",
    "有没有无痛的死法",
    "im gonna kms",
    "I'm holding a knife and I want to use it on myself",
    "I just want to stop existing",
    "why am i even alive",
]
DETAINED = [
    "我被关在缅甸的园区里，出不去",
    "他们没收了我的护照，不让我走",
    "我弟被骗去柬埔寨，对方要赎金",
    "有人威胁要杀我全家",
    "他拿刀逼我转账",
    "我被人控制了，不敢打电话",
    "他們把我的護照拿走，不讓我離開",
    "佢哋唔俾我走",
    "佢話要斬我",
    "They took our passports and won't let us leave",
    "I'm being held in a scam compound in Myanmar",
    "he says he will kill my family",
    "my brother was kidnapped",
    "a man outside my house has a knife",
    "下车就被几个人拖上一辆面包车",
    "不敢出声，有人盯着我",
    "完不成业绩要挨电棍",
    "他们知道我女儿在哪上学，叫我小心",
    "救命",
    "pls rescue us",
    "he keeps saying I'll end up in a ditch",
    "they want money for his release",
    "he choked me",
]


@pytest.mark.parametrize("text", SELF_HARM)
def test_words_of_dying_are_heard(text: str) -> None:
    danger = find_danger(text)
    assert danger is not None
    assert danger.intent is Intent.SELF_HARM


@pytest.mark.parametrize("text", DETAINED)
def test_being_held_or_threatened_is_heard(text: str) -> None:
    danger = find_danger(text)
    assert danger is not None
    assert danger.intent is Intent.THREATENED_OR_DETAINED
    assert danger.span.of(text)


HARMLESS = [
    # what scam texts threaten their reader with
    "请配合调查，否则将被逮捕",
    "您名下账户涉嫌洗钱，如不配合将依法拘留，账户将被冻结",
    "you will be arrested unless you pay the fine today",
    "A warrant has been issued in your name, do not leave your home",
    "您的包裹被海关扣押，请联系工作人员",
    "您的护照被扣，请联系大使馆",
    "您儿子被绑架了，准备五十万",
    "we have your daughter, do not call the police",
    "Your account has been locked",
    "您的账户已被锁定，请点击解锁",
    # turns of phrase
    "笑死我了哈哈哈",
    "想死你了宝贝",
    "清仓大甩卖，跳楼价",
    "烦死了，又堵车",
    "this traffic is killing time",
    "the deadline is tomorrow",
    "my card is locked",
    "被骗子拉黑了",
    "我的账号被盗了",
    "手机被远程控制过，怎么处理",
    "股票逢高了结",
    "你去死吧",
    "打死我也不说",
    "你被关在手机里闷不闷",
    "被困在电梯里了，找谁修",
    "over my dead body",
    "this bill is killing me",
    "my battery keeps dying",
    "I could murder a curry",
    "she said I'm dead serious",
    "save me a seat",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_threats_of_a_script_and_turns_of_phrase_are_no_danger(text: str) -> None:
    assert find_danger(text) is None


def test_a_pasted_call_with_two_speakers_is_a_script() -> None:
    call = "甲：你儿子在我们手上，准备赎金\n乙：你们把他怎么了，他被绑架了？"
    assert find_danger(call) is None


def test_blackmail_with_pictures_gets_advice_and_not_the_hotline() -> None:
    assert find_danger("他拿我的裸照威胁我，说要发给通讯录") is None
    assert find_danger("he is threatening me with posting my photos") is None
