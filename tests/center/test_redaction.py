"""The copy that others work on: what identifies persons is gone, what makes the story a story stays.

The table holds what the rules promise. What they are known to miss stands in the last test, so that the day
somebody teaches them more, it says so.
"""

import re
import time

import pytest

from center.redaction import redact

GONE: dict[str, tuple[str, str, str]] = {
    # id: (text, what must be gone, what must stay)
    # Phones
    "mainland mobile": ("打我电话13812345678谢谢", "13812345678", "打我电话 谢谢"),
    "mainland mobile, in groups": ("电话 138 1234 5678 找我", "138 1234 5678", "电话 找我"),
    "mainland mobile, dashes": ("电话：138-1234-5678", "138-1234-5678", "电话："),
    "mainland mobile, country code": ("+86 138 1234 5678 回电", "138 1234 5678", "回电"),
    "mainland mobile, 0086": ("008613812345678", "13812345678", ""),
    "mainland mobile, full width": ("电话１３８１２３４５６７８。", "１３８１２３４５６７８", "电话 。"),
    "mainland land line": ("请拨打027-85551234，", "85551234", "请拨打"),
    "mainland land line, brackets": ("(0755)82345678 转 2", "82345678", "转"),
    "two phones": ("13812345678或13987654321", "13812345678 13987654321", "或"),
    "Hong Kong": ("致電91234567查詢", "91234567", "致電 查詢"),
    "Hong Kong, in groups": ("致電 9123 4567 查詢", "9123 4567", "致電 查詢"),
    "Hong Kong, dash": ("Call 5123-4567 now", "5123-4567", "Call now"),
    "Hong Kong, country code": ("WhatsApp +852 9123 4567", "9123 4567", "WhatsApp"),
    "Macao, in groups": ("電話6612 3456搵我", "6612 3456", "電話 搵我"),
    "Taiwan mobile": ("手機0912345678", "0912345678", "手機"),
    "Taiwan mobile, in groups": ("手機 0912 345 678", "0912 345 678", "手機"),
    "Taiwan mobile, dashes": ("手機0912-345-678，LINE", "0912-345-678", "手機 LINE"),
    "Taiwan mobile, country code": ("+886 912 345 678", "912 345 678", ""),
    "Taipei land line": ("電話(02)2345-6789分機", "2345-6789", "電話 分機"),
    "Taipei land line, dashes": ("02-2345-6789", "2345-6789", ""),
    "United States": ("call (555) 123-4567 today", "123-4567", "call today"),
    "United Kingdom": ("ring +44 20 7946 0958 please", "7946 0958", "ring please"),
    # Cards and accounts
    "card": ("卡号6222021234567890123", "6222021234567890123", "卡号"),
    "card, in groups": ("转到 6222 0212 3456 7890 就行", "6222 0212 3456 7890", "转到 就行"),
    "card, dashes": ("card 4111-1111-1111-1111 exp", "4111-1111-1111-1111", "card exp"),
    "card of 19 digits in groups": ("6217 0012 3456 7890 123", "6217 0012 3456 7890 123", ""),
    "account of 12 digits": ("帳號123456789012即可", "123456789012", "帳號 即可"),
    "IBAN": ("to DE89370400440532013000 today", "DE89370400440532013000", "to today"),
    "IBAN, in groups": ("IBAN GB29 NWBK 6016 1331 9268 19", "NWBK 6016 1331", "IBAN"),
    "IBAN after Chinese": ("账户GB29NWBK60161331926819", "NWBK60161331926819", "账户"),
    # Identity papers
    "mainland identity number": ("身份证420106199001011234。", "420106199001011234", "身份证 。"),
    "mainland identity number, X": ("身份证号42010619900101123X已冻结", "42010619900101123X 123X", "身份证号 已冻结"),
    "mainland identity number, x": ("id 42010619900101123x", "42010619900101123x", "id"),
    "Hong Kong identity card": ("My HKID is A123456(3) ok", "A123456 (3)", "My HKID is ok"),
    "Hong Kong identity card after Chinese": ("我的身份證號碼是A123456(3)，", "A123456 (3)", "我的身份證號碼是"),
    "Hong Kong identity card, two letters": ("身份證WX123456(7)", "123456", "身份證"),
    "Hong Kong identity card, small letter": ("hkid a123456(3)", "123456", "hkid"),
    "Taiwan identity number": ("ID: A123456789", "A123456789", "ID:"),
    "Taiwan identity number after Chinese": ("身分證字號A123456789，凍結", "A123456789", "身分證字號 凍結"),
    "social security number": ("my SSN 123-45-6789 was", "123-45-6789", "my SSN was"),
    "passport": ("护照E12345678过期", "E12345678 2345678", "护照 过期"),
    # E-mail
    "e-mail": ("write to john.smith+x@mail.example.com now", "john.smith john smith example", "write to now"),
    "e-mail between Chinese": ("请发到abc@qq.com谢谢配合", "abc qq.com", "请发到 谢谢配合"),
    # Names, simplified
    "name with title": ("王小明先生您好", "王小明", "先生您好"),
    "surname with title": ("，李经理说", "李", "经理说"),
    "own name": ("我叫张伟，今年", "张伟", "我叫 今年"),
    "own name at the end": ("我叫欧阳娜娜", "欧阳", "我叫"),
    "name to call": ("请联系刘经理领取", "刘经理", "请联系 经理领取"),
    "payee": ("收款人：陈大文，开户行", "陈大文", "收款人 开户行"),
    "account holder": ("户名李国强", "李国强", "户名"),
    "form of address": ("尊敬的张三：您的", "张三", "尊敬的 您的"),
    "police officer": ("我是赵警官", "赵警官", "我是"),
    "who does something": ("王建国让我转账", "王建国", "让我转账"),
    "who was spoken to": ("我和王小明说好了", "王小明", "我和 说好了"),
    "a name he gave himself": ("骗子自称李明", "李明", "骗子自称"),
    "mobile, digit by digit": ("加 1 3 8 1 2 3 4 5 6 7 8 领取", "1 3 8 8 1 2", "加 领取"),
    "account, digit by digit": ("6-2-2-2-0-2-1-2-3-4-5-6-7-8-9-0", "6-2-2-2 7-8-9", ""),
    # Names, traditional
    "traditional name with title": ("陳大文先生你好", "陳大文", "先生你好"),
    "traditional name to call": ("請聯絡黃小姐", "黃小姐", "小姐"),
    "traditional own name": ("我叫林志玲，", "林志玲", "我叫"),
    "traditional account holder": ("戶名：馬英明", "馬英明", "戶名"),
    "traditional form of address": ("親愛的張惠妹，您", "張惠妹", "親愛的 您"),
    "traditional payee": ("收款人：陳大文", "陳大文", "收款人"),
    # Names, English
    "small letters": ("my name is john smith and", "john smith", "my name is and"),
    "mr in small letters": ("mr smith called", "smith", "mr called"),
    "spoken to": ("I spoke to John Brown yesterday", "John Brown", "I spoke to yesterday"),
    "Mr": ("Dear Mr. Smith, your parcel", "Smith", "Dear Mr. your parcel"),
    "Ms with two names": ("Ms Jane Miller called", "Jane Miller", "Ms called"),
    "Hong Kong name of three words": ("Mr Chan Tai Man paid", "Chan Tai Man", "Mr paid"),
    "own name, English": ("my name is John Brown and", "John Brown", "my name is and"),
    "Dear": ("Dear Alice, we", "Alice", "Dear we"),
    "officer": ("Officer Daniel Lee said", "Daniel Lee", "Officer said"),
}


@pytest.mark.parametrize(("text", "gone", "kept"), GONE.values(), ids=list(GONE))
def test_what_identifies_persons_is_gone_and_the_words_around_it_stay(text: str, gone: str, kept: str) -> None:
    copy = redact(text).text
    assert [piece for piece in [gone, *gone.split()] if piece and piece in copy] == [], copy
    assert [word for word in kept.split() if word not in copy] == [], copy


KEPT = {
    "plain Chinese": "您好，我是淘宝客服，您的订单有问题，需要办理退款。",
    "plain traditional": "你的包裹無法派送，請點擊連結更新地址。",
    "plain English": "Dear Customer, your parcel is held. Pay the fee today.",
    "amounts": "转账80000元，返利500块，收费1,200.50元，HK$38,000，NT$1,200,000，$99.99",
    "amounts in Chinese": "先垫付三千五，再给八万块",
    "a range of sums": "日薪3000-5000元，月入8000-9000",
    "large sums": "一共损失1,234,567.89元",
    "a model and its price": "出一台 iPhone 15 12000 元",
    "dates": "2025-01-01 12:30，2025年10月12日，2025/3/4，12月31日",
    "a date the other way round": "on 05-12-2025 and 31 12 2025",
    "years": "2019-2023年，2024 2025",
    "times": "12:30到14:00，24小时，8点半",
    "short numbers": "110、96110、18222、165、999、12345、95588",
    "verification codes": "验证码是482913，请勿告诉他人",
    "counts": "第3单，共20单，做满100单",
    "percentages": "年化收益12.5%，稳赚不赔",
    "sum of tasks": "任务总共三十单，金额总计五千",
    "words with a surname in them": "高额返利，安全账户，金融平台，方便快捷，时间紧张",
    "where somebody comes from": "我是武汉人，我是江西人。",
    "headings": "尊敬的客户：您的账户异常",
    "verbs after a surname that is a word": "马上给我转账，万一让我赔钱，高利息让我心动，谢谢你帮我",
    "a firm that introduces itself": "This is Amazon calling. This is Microsoft Support.",
    "a version": "version 3.11.4 and 10.0.0.1",
    "nothing": "",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=list(KEPT))
def test_ordinary_words_amounts_short_numbers_and_dates_stay(text: str) -> None:
    assert redact(text).text == text


# The commonest surnames of the mainland, Taiwan and Hong Kong, each in the script it is written in there.
COMMON = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文肖付闫游詹"
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓"
    "阮馬董温溫唐藍石蔣古紀姚連馮歐程湯黃田康姜汪白鄒尤巫鐘黎涂龔嚴韓陸錢龍賀譚關鄺麥"
)


@pytest.mark.parametrize("title", ["先生", "女士", "小姐", "经理", "經理", "老師", "警官"])
def test_every_common_surname_is_known_in_both_scripts(title: str) -> None:
    assert [name for name in dict.fromkeys(COMMON) if name in redact(f"，{name}{title}说").text] == []


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("打 13812345678 找王先生", "打 [phone] 找[name]先生"),
        ("身份证420106199001011234", "身份证[identity number]"),
        ("a@b.cn, 6222021234567890", "[email], [account]"),
        ("帳號12345678901", "帳號[number]"),
    ],
)
def test_a_label_says_what_stood_there(text: str, copy: str) -> None:
    assert redact(text).text == copy


@pytest.mark.parametrize("length", [10_000, 60_000])
@pytest.mark.parametrize("unit", ["1", "1 ", "12-", "A", "a.", "王", "Mr ", "+1", "GB29 ", "(0", "@", "a@b."])
def test_no_text_takes_long(unit: str, length: int) -> None:
    """A report holds up to 60,000 characters; what a scammer can make slow must not stop the line."""
    text = (unit * length)[:length]
    began = time.perf_counter()
    redact(text)
    assert time.perf_counter() - began < 2


def test_a_copy_can_be_copied_again() -> None:
    for text, _, _ in GONE.values():
        once = redact(text).text
        assert redact(once).text == once


@pytest.mark.parametrize(
    "text",
    [
        "周末和家人聊起许小明",
        "他的微信是wangxm_1990",
        "John paid for it",
        "住在武昌区中南路5号3栋",
    ],
    ids=["a name in passing", "a handle", "an English name alone", "an address"],
)
@pytest.mark.xfail(strict=True, reason="known limits: the copy stays inside the centre for this reason")
def test_known_limits(text: str) -> None:
    assert redact(text).text != text


@pytest.mark.parametrize(
    "between", [" ", "  ", "\n", ".", ",", "_", "/", "—", " - ", "\u200b", "·", "\uff0c"], ids=lambda one: repr(one)
)
@pytest.mark.parametrize("groups", [("6222", "0212", "3456", "7890"), ("6222", "0212", "3456", "7890", "123")])
def test_a_card_number_is_cut_out_whatever_stands_between_its_groups(groups: tuple[str, ...], between: str) -> None:
    cut = redact(f"卡号{between.join(groups)}转过去的").text
    assert not re.search(r"\d{4}", cut)


def test_a_card_number_spoken_in_chinese_is_cut_out() -> None:
    assert "六二二二" not in redact("卡号六二二二零二一二三四五六七八九零").text
