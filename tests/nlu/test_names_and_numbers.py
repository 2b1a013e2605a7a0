"""Platforms, channels, organisations, kin, places; phones, accounts, wallets, links, case numbers."""

from collections.abc import Callable

import pytest

from center.understanding import EntityKind
from nlu.entities import EntityFinder, extract, without_overlap
from nlu.finders.text import entity
from tests.nlu.conftest import NOW, SHANGHAI

FOUND = [
    ("在闲鱼上买的", EntityKind.PLATFORM, ["xianyu"]),
    ("met him on Tinder", EntityKind.PLATFORM, ["tinder"]),
    ("加我薇信聊", EntityKind.PLATFORM, ["wechat"]),
    ("用支付宝转了三千", EntityKind.PAYMENT_CHANNEL, ["alipay"]),
    ("微信转账五千", EntityKind.PAYMENT_CHANNEL, ["wechat-pay"]),
    ("微信转的", EntityKind.PAYMENT_CHANNEL, ["wechat-pay"]),
    ("paid with Apple gift cards", EntityKind.PAYMENT_CHANNEL, ["gift-card"]),
    ("去银行汇了20万", EntityKind.PAYMENT_CHANNEL, ["bank-transfer"]),
    ("冒充京东客服", EntityKind.ORGANISATION, ["jd-service"]),
    ("所谓的公安", EntityKind.ORGANISATION, ["police"]),
    ("someone pretending to be Amazon", EntityKind.ORGANISATION, ["amazon"]),
    ("claiming to be from the IRS", EntityKind.ORGANISATION, ["tax"]),
    ("我要报警", EntityKind.ORGANISATION, []),
    ("我妈被骗了", EntityKind.RELATION, ["mother"]),
    ("my grandpa lost it", EntityKind.RELATION, ["grandfather"]),
    ("妈，我手机坏了，打钱", EntityKind.RELATION, ["mother"]),
    ("妈呀吓死了", EntityKind.RELATION, []),
    ("老伴去汇了款", EntityKind.RELATION, ["wife"]),
    ("先生您好", EntityKind.RELATION, []),
    ("被网友骗了", EntityKind.RELATION, ["acquaintance"]),
    ("武汉市反诈中心的电话", EntityKind.REGION, []),
    ("给假客服转了钱", EntityKind.ORGANISATION, []),
    ("信用卡号填了", EntityKind.PAYMENT_CHANNEL, []),
    ("刷信用卡付的", EntityKind.PAYMENT_CHANNEL, ["bank-card"]),
    ("普发现金一万", EntityKind.PAYMENT_CHANNEL, []),
    ("医保卡停用了", EntityKind.ORGANISATION, []),
    ("customs fee", EntityKind.ORGANISATION, []),
    ("96110是官方的吗", EntityKind.PHONE, ["96110"]),
    ("call 202-555-0110 now", EntityKind.PHONE, ["+12025550110"]),
    ("+852 5000 0000 打来的", EntityKind.PHONE, ["+85250000000"]),
    ("sent to 20-00-00 00054321", EntityKind.ACCOUNT, ["20000000054321"]),
    ("login-bank.example/x", EntityKind.URL, ["login-bank.example/x"]),
    ("我在武汉", EntityKind.REGION, ["Wuhan"]),
    ("he is in Cambodia", EntityKind.REGION, ["Cambodia"]),
    ("付了HK$500", EntityKind.REGION, []),
    ("the deadline is online", EntityKind.PLATFORM, []),
    ("对方电话13800138000", EntityKind.PHONE, ["+8613800138000"]),
    ("call +852 9123 4567", EntityKind.PHONE, ["+85291234567"]),
    ("打96110", EntityKind.PHONE, ["96110"]),
    ("卡号 6222 0212 3456 7890 123", EntityKind.ACCOUNT, ["6222021234567890123"]),
    ("4111111111111111", EntityKind.ACCOUNT, ["4111111111111111"]),
    ("IBAN GB82 WEST 1234 5698 7654 32", EntityKind.ACCOUNT, ["GB82WEST12345698765432"]),
    ("转到0x" + "a1" * 20, EntityKind.WALLET, ["0x" + "a1" * 20]),
    ("TXYZabcdefghijkmnopqrstuvwxyz12345", EntityKind.WALLET, ["TXYZabcdefghijkmnopqrstuvwxyz12345"]),
    ("微信号: lucky8888", EntityKind.SOCIAL_ID, ["lucky8888"]),
    ("QQ 123456789", EntityKind.SOCIAL_ID, ["123456789"]),
    ("telegram @crypto_boss99", EntityKind.SOCIAL_ID, ["crypto_boss99"]),
    ("点击yibao-gov.top重新认证", EntityKind.URL, ["yibao-gov.top"]),
    ("see hxxp://usps[.]deliv-info[.]com/x?a=1.", EntityKind.URL, ["http://usps.deliv-info.com/x?a=1"]),
    ("mail bob@example.com", EntityKind.URL, []),
    ("HB7-K4MQ-2X 进度", EntityKind.CASE_NUMBER, ["HB7-K4MQ-2X"]),
    ("my case is hb7 k4mq 2x", EntityKind.CASE_NUMBER, ["HB7-K4MQ-2X"]),
    ("查一下HB7K4MQ2X", EntityKind.CASE_NUMBER, ["HB7-K4MQ-2X"]),
    ("ＨＢ７－Ｋ４ＭＱ－２Ｘ", EntityKind.CASE_NUMBER, ["HB7-K4MQ-2X"]),
    ("在微信上给他转了三千", EntityKind.PLATFORM, ["wechat"]),
    ("卖家让我加微信付款", EntityKind.PLATFORM, ["wechat"]),
    ("用Q币付的", EntityKind.PAYMENT_CHANNEL, ["qq-pay"]),
    ("paid on Wise", EntityKind.PAYMENT_CHANNEL, ["wise"]),
    ("a wise man told me", EntityKind.PAYMENT_CHANNEL, []),
    ("比特币投资靠谱吗", EntityKind.PAYMENT_CHANNEL, []),
    ("买了比特币转给他", EntityKind.PAYMENT_CHANNEL, ["crypto"]),
    ("You won a £100 gift card", EntityKind.PAYMENT_CHANNEL, []),
    ("I bought $200 of gift cards", EntityKind.PAYMENT_CHANNEL, ["gift-card"]),
    ("网银即将失效请升级", EntityKind.PAYMENT_CHANNEL, []),
    ("买了十根金条", EntityKind.PAYMENT_CHANNEL, []),
    ("用银行卡验证身份", EntityKind.PAYMENT_CHANNEL, []),
    ("the buyer paid by check", EntityKind.PAYMENT_CHANNEL, ["check"]),
    ("please check it", EntityKind.PAYMENT_CHANNEL, []),
    ("说是支付宝的客服", EntityKind.ORGANISATION, ["alipay"]),
    ("someone from Amazon called me", EntityKind.ORGANISATION, ["amazon"]),
    ("your Amazon order has shipped", EntityKind.ORGANISATION, ["amazon"]),
    ("bought it on Amazon", EntityKind.PLATFORM, ["amazon"]),
    ("【美团】您的退款已退回", EntityKind.ORGANISATION, ["meituan"]),
    ("用腾讯会议共享屏幕", EntityKind.PLATFORM, ["tencent-meeting"]),
    ("两个自称民警的人", EntityKind.ORGANISATION, []),
    ("澳门治安警打来的", EntityKind.REGION, ["Macao"]),
    ("让我下载一个叫 金鼎财富 的app", EntityKind.PLATFORM, ["金鼎财富"]),
    ("a platform called Nexatrade", EntityKind.PLATFORM, ["nexatrade"]),
    ("Delete the app QuickCoin now", EntityKind.PLATFORM, ["quickcoin"]),
    ("fake villa on Booking.com", EntityKind.PLATFORM, ["booking"]),
    ("他在Signal上找我", EntityKind.PLATFORM, ["signal"]),
    ("no signal here", EntityKind.PLATFORM, []),
    ("我妹夫被骗了", EntityKind.RELATION, ["in-law"]),
    ("my stepdad paid", EntityKind.RELATION, ["stepfather"]),
    ("各位同学请注意", EntityKind.RELATION, []),
    ("收到好友申请", EntityKind.RELATION, []),
    ("in our parents' group", EntityKind.RELATION, []),
    ("碰到个女的", EntityKind.RELATION, []),
    ("(010) 6205 1234 打来", EntityKind.PHONE, ["+861062051234"]),
    ("0086-13912345678", EntityKind.PHONE, ["+8613912345678"]),
    ("is 07700 900 456 hers", EntityKind.PHONE, ["07700900456"]),
    ("请问95588是不是工行的电话", EntityKind.PHONE, ["95588"]),
    ("165是反詐騙專線嗎", EntityKind.PHONE, ["165"]),
    ("自称12345热线的回访", EntityKind.PHONE, []),
    ("呢個電話 9123 4567 打嚟", EntityKind.PHONE, ["+85291234567"]),
    ("meet at 1030 am", EntityKind.CASE_NUMBER, []),
    ("2026-0311-14", EntityKind.CASE_NUMBER, []),
    ("HB7-K4LO-2X", EntityKind.CASE_NUMBER, []),
    ("一三八零五七二九九四一这号码是骗子吗", EntityKind.PHONE, ["+8613805729941"]),
    ("missed call from 07700.900.613", EntityKind.PHONE, ["07700900613"]),
    ("1300 123 456 texted me", EntityKind.PHONE, ["1300123456"]),
    ("订单编号TW88120457", EntityKind.PHONE, []),
    (
        "打到 ltc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh",
        EntityKind.WALLET,
        ["ltc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh"],
    ),
    ("he gave TQn9Y2kh...KcbLSE", EntityKind.WALLET, ["TQn9Y2kh...KcbLSE"]),
    ("averyveryverylongwordwithoutanyfigureinitatall", EntityKind.WALLET, []),
    ("中国银联打来的", EntityKind.ORGANISATION, ["unionpay"]),
    ("燃气公司打电话说我欠费", EntityKind.ORGANISATION, ["utility"]),
    ("我要交燃气公司的费", EntityKind.ORGANISATION, []),
    ("我的举报 WH6-FB51-7S 怎么样了", EntityKind.CASE_NUMBER, ["WH6-FB51-7S"]),
    ("how is wh6-tg4y-wq", EntityKind.CASE_NUMBER, ["WH6-TG4Y-WQ"]),
    ("住屯門", EntityKind.REGION, ["Hong Kong"]),
    ("im in Leeds", EntityKind.REGION, ["United Kingdom"]),
]


@pytest.mark.parametrize(("text", "kind", "values"), FOUND)
def test_names_and_numbers_are_found(
    found: Callable[..., list[str]], text: str, kind: EntityKind, values: list[str]
) -> None:
    assert found(text, kind) == values


def test_of_two_that_share_a_place_the_better_kind_stays() -> None:
    phone, amount = entity(EntityKind.PHONE, "+86", 0, 11), entity(EntityKind.AMOUNT, "1 CNY", 2, 20)
    assert without_overlap([amount, phone]) == (phone,)


def test_typed_answers_are_read_without_word_lists() -> None:
    kinds = [entity.kind for entity in extract("昨天下午微信转了五千", NOW, SHANGHAI)]
    assert kinds == [EntityKind.TRANSFER_TIME, EntityKind.AMOUNT]


def test_many_things_in_one_sentence_stand_in_order(finder: EntityFinder) -> None:
    text = "our friend lost £500 on Facebook via PayPal two days ago"
    kinds = [entity.kind.value for entity in finder.find(text, NOW, SHANGHAI)]
    assert kinds == ["relation", "amount", "platform", "payment_channel", "transfer_time"]
