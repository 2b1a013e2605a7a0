"""What the shipped matcher says of messages that neither it nor its base has seen in these words."""

import subprocess
import sys

import pytest

from center.verdict import Level, ScamType
from knowledge.matcher import Matcher
from knowledge.telling import told

SCAMS = [
    ("我是市公安局民警，你名下的卡涉嫌洗钱，现在把存款转到我们的安全账户核查，不许告诉任何人。", ScamType.IMPERSONATED_AUTHORITY),
    ("您的贷款已批，但卡号填错被冻结，先交3000元解冻费才能放款，到账后一并退还。", ScamType.FAKE_LOAN),
    ("兼职刷单，动动手指日赚300，垫付本金五分钟返佣，加客服QQ 2345678901 领任务。", ScamType.BRUSHING_TASK),
    ("我是抖音客服，您误开了百万保障，不取消每月扣800，请下载会议软件共享屏幕办理。", ScamType.FAKE_CUSTOMER_SERVICE),
    ("【ETC】您的ETC已停用，请立即点击 http://etc-card.example/r 重新认证银行卡，逾期作废。", ScamType.PHISHING),
    ("跟着老师进内部群，稳赚不赔，每天收益20%，下载我们的平台充值就能跟单。", ScamType.FAKE_INVESTMENT),
    ("Your parcel is on hold for an unpaid customs fee. Pay 1.99 now at http://post-fee.example/x or it goes back.", ScamType.PHISHING),
    ("This is Microsoft support, your computer is infected. Install AnyDesk and give me the code so I can remove it.", ScamType.TECH_SUPPORT),
    ("Hi mum, I dropped my phone, this is my new number. Can you transfer 900 today? I will pay you back, don't call.", ScamType.IMPERSONATED_ACQUAINTANCE),
    ("I recorded you on video. Send 800 in bitcoin within 24 hours or all your contacts will see it.", ScamType.EXTORTION),
]  # fmt: skip
ORDINARY = [
    "妈，我到学校了，晚上和室友出去吃火锅。",
    "【滨海银行】您尾号0021的卡于5月3日消费58.00元，余额1,204.11元。",
    "验证码 482913，五分钟内有效，请勿告诉任何人。",
    "您的快递已放在三号楼驿站，取件码 5-2-8016。",
    "明天下午两点开项目会，大家把周报发到群里。",
    "警方提醒：凡是要求转到安全账户的都是诈骗，请不要转账，接到这种电话马上挂断。",
    "Are we still meeting at the station at six? I might be ten minutes late.",
    "Your order has been delivered. Thank you for shopping with us.",
    "Your statement for May is ready. Log in to the app to see it; there is nothing you need to do.",
    "Reminder: your dentist appointment is on Tuesday at 9.30. Reply C to cancel.",
]


@pytest.mark.parametrize(("text", "type"), SCAMS, ids=[type.value for _, type in SCAMS])
def test_a_scam_is_warned_of_with_its_type_and_a_reason(matcher: Matcher, text: str, type: ScamType) -> None:
    verdict = matcher.check(text)
    assert verdict.level is not Level.UNKNOWN
    assert verdict.type is type
    assert verdict.evidence
    assert verdict.matches


@pytest.mark.parametrize("text", ORDINARY, ids=range(len(ORDINARY)))
def test_an_ordinary_message_is_not_warned_of(matcher: Matcher, text: str) -> None:
    verdict = matcher.check(text)
    assert (verdict.level, verdict.evidence) == (Level.UNKNOWN, ())
    assert verdict.type  # the closest, for staff: people are told none
    assert str(verdict.type) not in told(matcher, text, verdict).plain


@pytest.mark.xfail(strict=True, reason="advice in English that names what scammers ask for is too near to them")
def test_advice_that_names_a_scam_in_english_is_not_warned_of(matcher: Matcher) -> None:
    text = "The bank will never ask you to share your code or to move money to a safe account. If anyone does, hang up."
    assert matcher.check(text).level is Level.UNKNOWN


DISGUISED = [
    "我是市公安局民警，你名下的卡涉嫌洗.钱，现在把存款专账到我们的安\u200b全\u200b账\u200b户核查，不许告诉任何人。",
    "兼zhi刷.单，动动手指日赚３００，垫付本金五分钟返佣，加客服 扣扣 2 3 4 5 6 7 8 9 0 1 领任务。",
    "我是市公安局民警，妳名下的卡涉嫌洗錢，現在把存款轉到我們的安全帳戶核查，不許告訴任何人。",
    "Your раrcel is on hold for an unpaid custom$ fee. P@yment of 1.99 now at http://post-fee.example/x or it goes back.",
]


@pytest.mark.parametrize("text", DISGUISED, ids=range(len(DISGUISED)))
def test_a_disguise_does_not_help(matcher: Matcher, text: str) -> None:
    assert matcher.check(text).level is not Level.UNKNOWN


def test_asking_for_the_package_alone_loads_no_model() -> None:
    code = "import sys, knowledge; print({'faiss', 'sklearn', 'torch', 'sentence_transformers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_five_lines_in_the_packages_own_words_are_true(matcher: Matcher) -> None:
    import knowledge

    assert knowledge.Matcher is Matcher
    snippet = (knowledge.__doc__ or "").partition("\n\n")[2].replace("Matcher.open()", "matcher_here")
    said = list[str]()
    exec(snippet, {"matcher_here": matcher, "print": lambda *parts: said.append(" ".join(map(str, parts)))})
    assert len(snippet.strip().splitlines()) == 5
    assert said[0].startswith(
        ("scam fake-customer-service", "suspicious fake-customer-service", "scam phishing", "suspicious phishing")
    )
    assert "click-link" in said[1]
