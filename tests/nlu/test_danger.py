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
    # the word written otherwise
    "我要自鲨",
    "不想或了",
    "有轻身的念头",
    "bu xiang huo le",
    "sucidal and alone",
    "i want to off myself",
    # a life not wanted, or worth more ended
    "命也不想要了",
    "我这种人不配活着",
    "我走了对大家都好",
    "屋企人冇咗我會好過啲",
    "我死了保险能赔吗",
    "life insurance pays more than im worth alive",
    "what's the point of living after this",
    "scammed out of everything, whats left to live for",
    "i want the pain to stop",
    # unnamed
    "只想一走了之",
    "想解脱",
    "睡过去再也不要醒",
    "好想瞓咗就唔使醒",
    "我好想從這個世界消失",
    "走得快一点 不难受的办法",
    # means and places
    "我已經站在頂樓了",
    "楼顶要跳",
    "农药我都拿出来了",
    "他说要去卧轨",
    "钱追不回来我就从阳台下去",
    "阿媽話要飲滴露",
    "我買了木炭 房間窗戶都封好了",
    "i bought a rope",
    "im going to drive into a tree",
    # leave taken
    "对不起我先走一步",
    "帮我跟我女儿说声对不起",
    "我弟发朋友圈说再见了各位 电话不接",
    "他留了张纸条 说欠的钱用保险还",
    "跟家里说我出远门了 不打算回来了",
    "my brother texted goodbye and his phone is off",
    "you wont hear from me again",
    "tell my mum it wasnt her fault",
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
    # tied, locked, typed without characters
    "发来视频被绑着",
    "门从外面锁了",
    "我畀人困住咗",
    "我被控了 住在汽車旅館",
    "bei guan zai yuan qu",
    "kidnapped pls help",
    "im in the trunk",
    "they have my sister tied up",
    # free in name only
    "让我一个人待在酒店里 不许跟家里人说",
    "他们让我一直开着视频",
    "不讓我掛電話",
    "不让她跟我们联系",
    "i was told to stay in my room with the camera on",
    "mom was told to check into a motel",
    "手机都被没收了",
    "they won't give my passport back",
    # a price on leaving
    "赔三十万才放人",
    "不写欠条不让我下楼",
    "骗够五万才给饭",
    "they'll send him back in pieces",
    # whispered
    "上厕所都有人跟",
    "救我 小聲",
    "be quiet they can hear",
    "they're watching me",
    # by collectors and at home
    "收账的人堵在我妈店里",
    "黑社会要我一只手",
    "畀班大耳窿打咗一身",
    "我在这边天天被打",
    "我老公又动手了",
    "我爸打我妈",
    "老公掐我脖子",
    "我躲在卫生间",
    "找到我家来了 拿着棍子",
    "我跑就打断我的腿",
    "dad hits me",
    "hiding in the bathroom",
    "he says he will kill me if i don't pay",
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
    # twins of what is heard above
    "my wife will kill me if she finds out",
    "5 kms from here",
    "骗子怎么不去死",
    "不得好死",
    "尴尬得想死",
    "笑到跳楼",
    "这电影太好看了我死了",
    "这作业要杀了我",
    "this exam is gonna kill me",
    "我先走了 一会再聊",
    "我要离开这个世界五百强公司了",
    "解脱了 终于把软件卸载了",
    "把农药补贴的短信发给你看",
    "爷爷把敌敌畏放进柜子了",
    "股票跌了我不想继续了，把案子撤掉",
    "快递被扣在海关 要交税",
    "我被困在循环验证码里",
    "my package is being held at customs",
    "trapped in a group chat",
    "视频会议不许关摄像头",
    "疫情的时候我被关在酒店隔离",
    "我忘带钥匙 门锁了",
    "催收威胁我 说要爆通讯录",
    "俾人攞咗身份證號碼",
    "投的本金出不来了",
    # long ago, in the news, not so after all
    "新闻说一个大学生被骗后自杀了 是真的吗",
    "十年前我朋友自杀了",
    "my friend died by suicide ten years ago",
    "三年前我被骗到传销 现在早出来了",
    "新闻里说有人被骗去妙瓦底",
    "我国公民在柬埔寨被绑架的新闻属实吗",
    "有人話綁架咗我個仔 但個仔喺我隔籬",
    "我們抓了你的兒子",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_threats_of_a_script_and_turns_of_phrase_are_no_danger(text: str) -> None:
    assert find_danger(text) is None


def test_what_goes_on_is_not_long_ago() -> None:
    assert find_danger("三年前开始我就被他打，一直到现在") is not None
    assert find_danger("三年前就想自杀 现在又想死") is not None


def test_a_turn_of_phrase_hides_no_danger_beside_it() -> None:
    assert find_danger("笑死，我真的不想活了") is not None
    assert find_danger("看了新闻里自杀的人，我也想死") is not None


def test_a_pasted_call_with_two_speakers_is_a_script() -> None:
    call = "甲：你儿子在我们手上，准备赎金\n乙：你们把他怎么了，他被绑架了？"
    assert find_danger(call) is None


def test_blackmail_with_pictures_gets_advice_and_not_the_hotline() -> None:
    assert find_danger("他拿我的裸照威胁我，说要发给通讯录") is None
    assert find_danger("he is threatening me with posting my photos") is None
