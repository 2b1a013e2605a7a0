"""What a citizen writes, and what is understood, without Rasa."""

import pytest

from center.understanding import EntityKind, Intent, Parser
from nlu.parser import Understander
from tests.nlu.conftest import NOW, SHANGHAI, of_kind

EVERYDAY = [
    ("我妈刚给所谓的公安转了八万怎么办", Intent.MONEY_SENT),
    ("help!! I wired 3,000 dollars to a scammer an hour ago", Intent.MONEY_SENT),
    ("啱啱過咗兩萬蚊俾個騙徒，點算", Intent.MONEY_SENT),
    ("is this real? USPS: your parcel is held, pay 1.99 at usps-post.top", Intent.CHECK_MESSAGE),
    ("帮我看看这个是不是骗子：您的医保卡异常，请点击链接认证", Intent.CHECK_MESSAGE),
    ("【银行】您尾号1234的卡消费300元，余额2,000元", Intent.CHECK_MESSAGE),
    ("how's my case HB7-K4MQ-2X", Intent.ASK_STATUS),
    ("我的案子有进展了吗", Intent.ASK_STATUS),
    ("stop sending me these", Intent.UNSUBSCRIBE),
    ("你是机器人吗", Intent.CHITCHAT_BOT),
    ("我要举报一个诈骗电话", Intent.REPORT_INCIDENT),
    ("撤销我的举报", Intent.WITHDRAW_REPORT),
    ("反诈中心电话是多少", Intent.ASK_OFFICIAL_NUMBER),
    ("什么是杀猪盘", Intent.ASK_ABOUT_TYPE),
    ("請改用繁體中文", Intent.CHANGE_LANGUAGE),
    ("delete all my data", Intent.DELETE_MY_DATA),
    ("转人工", Intent.TALK_TO_HUMAN),
    ("谢谢", Intent.THANKS),
    ("好的", Intent.AFFIRM),
    ("不是", Intent.DENY),
    ("明天武汉天气怎么样", Intent.OUT_OF_SCOPE),
]


@pytest.mark.parametrize(("text", "intent"), EVERYDAY)
async def test_everyday_wishes_are_understood(understander: Understander, text: str, intent: Intent) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.intent is intent


async def test_the_answer_names_its_parser_and_the_second_best_intent(understander: Understander) -> None:
    understood = await understander.understand("查进度", forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.parser is Parser.EMBEDDED
    assert understood.runner_up is not None
    assert 0 <= understood.runner_up[1] <= understood.confidence <= 1


@pytest.mark.parametrize("text", ["取消我的举报", "谢谢", "我刚转了三万给骗子", "stop sending me these"])
async def test_a_forwarded_message_is_looked_at_and_never_obeyed(understander: Understander, text: str) -> None:
    understood = await understander.understand(text, forwarded=True, now=NOW, timezone=SHANGHAI)
    assert (understood.intent, understood.parser) == (Intent.CHECK_MESSAGE, Parser.RULES)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("👍", Intent.AFFIRM), ("👎👎", Intent.DENY), ("🙏", Intent.THANKS), ("🤔", Intent.CHECK_MESSAGE)],
)
async def test_a_sign_is_an_answer_too(understander: Understander, text: str, intent: Intent) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert (understood.intent, understood.parser) == (intent, Parser.RULES)
    forwarded = await understander.understand(text, forwarded=True, now=NOW, timezone=SHANGHAI)
    assert forwarded.intent is Intent.CHECK_MESSAGE


async def test_danger_is_heard_even_in_what_was_forwarded(understander: Understander) -> None:
    understood = await understander.understand("我不想活了", forwarded=True, now=NOW, timezone=SHANGHAI)
    assert (understood.intent, understood.parser) == (Intent.SELF_HARM, Parser.RULES)


async def test_entities_come_with_every_parser_and_stand_in_the_citizens_own_text(understander: Understander) -> None:
    text = "  我媽剛剛用支付寶轉了８萬塊給所謂的公安"
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    (amount,) = of_kind(understood.entities, EntityKind.AMOUNT)
    assert (amount.value, amount.span.of(text)) == ("80000.00 CNY", "８萬塊")
    assert {entity.kind for entity in understood.entities} >= {EntityKind.RELATION, EntityKind.TRANSFER_TIME}


NOTICES = [
    "您的验证码是402918，5分钟内有效，请勿告知他人",
    "如遇诈骗请拨打110报警，或联系96110咨询。某某银行提醒您",
    "警方提示：不要向陌生账户转账，请立即报警",
    "We will never ask for your password. If you shared it, call the police at once. Your bank",
    "恭喜您获得一等奖，请回复确认领取，取消请回复TD",
    "要求你今天之内把钱转到安全账户，否则将被逮捕。北京市公安局",
]


@pytest.mark.parametrize("text", NOTICES)
async def test_a_pasted_text_that_speaks_of_wishes_is_still_a_message(understander: Understander, text: str) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.intent is Intent.CHECK_MESSAGE


ONLY_ASKED_FOR = [
    "对方让我转账五千，我还没转，怎么办",
    "他催我付款我没有付",
    "they asked me to send 500 dollars but I haven't paid, what should I do",
    "if I pay the fee will I get the loan",
]


@pytest.mark.parametrize("text", ONLY_ASKED_FOR)
async def test_money_that_was_only_asked_for_is_no_emergency(understander: Understander, text: str) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.intent is not Intent.MONEY_SENT
