"""When a word of the lists is meant as such: whose mother, whose name a swindler uses, what was paid with."""

import re

from center.understanding import EntityKind

_OWN_BEFORE = re.compile(
    r"(?:我|俺|咱|我们|我地|我哋|阮|家里|屋企|家|自己|他|她|佢|老|帮|替|给|代|为|跟|让|叫)(?:们)?(?:的|嘅|个|那个|一个|有个|最好的)?$"
    r"|\b(?:my|our|his|her|their|for|a|an|of|with)\s(?:\w+\s)?$"
)
_OWN_AFTER = re.compile(
    r"\s?(?:我|你|被|刚|说|在|要|把|收到|转|不|又|昨|今|前|接|上当|受骗|拿|去|is|was|got|has|had|just|sent|keeps|paid|"
    r"bought|read|wired|handed|fell|went|believed|lost|met|clicked|told|said|put|"
    r"transferred|gave|received|lost)"
)
_PAID_BEFORE = re.compile(
    r"(?:用|通过|走|从|使用|在|拿)(?:了|的|我的|他的)?$|\b(?:via|by|with|through|using|on|from)\s(?:my\s)?$"
)
_PAID_AFTER = re.compile(
    r"\s?(?:上|里)?(?:给|直接)?(?:他|她|对方|骗子)?(?:转|付|支付|汇|红包|发了?红包|打了?款|充|扫|过数|pay|transfer)"
)
_NOT_POSED = re.compile(
    r"报警|报了?案|找(?:了)?(?:警察|派出所|公安)|(?:去|(?<![收接])到|在|打给)(?:了)?(?:派出所|公安局|银行)|(?:哪个|附近的?|最近的|辖区|所属)(?:派出所|公安局|警局|警署)|(?:go|went|been|reported?|"
    r"speak|talk) to (?:the )?$|call(?:ed)? (?:the |my )?$"
)
# Named in general, nobody in particular: of interest only as somebody's disguise.
_GENERIC = {
    "police-officer",
    "bank",
    "courier",
    "school",
    "lawyer",
    "utility",
    "insurance",
    "airline",
    "loan-company",
    "authority",
}
_CALLS = {"utility", "insurance", "airline", "loan-company"}
_RANG = re.compile(
    r"(?:的?(?:人|客服|员工|职员|专员|工作人员))?(?:突然|今天|昨天|刚才?|啱啱|又|一直)?(?:打(?:电话|来|过来|给|畀|俾|嚟)|来电|发(?:短信|来|了)|(?:上|到)门|通知|说(?:我|你|他|她|欠|要)|话我|send)"
    r"|\s(?:called|rang|phoned|texted|emailed|sent|says|said|told|keeps? (?:calling|texting))\b"
)
"""Who rings or writes is meant, though named in general."""
_OF_A_THING = re.compile(r"卡|码(?!头)|\s(?:fees?|dut(?:y|ies)|tax|charges?|card)\b")  # 医保卡, "customs fee"
_BANKS = {
    "bank",
    "icbc",
    "ccb",
    "abc",
    "boc",
    "bocom",
    "cib",
    "cmb",
    "psbc",
    "citic",
    "hsbc",
    "hang-seng",
    "fubon",
}
_BANKS |= {"taiwan-banks", "hk-banks", "cathay", "citibank"}
_POLICE = {"police", "police-officer"}
# Relations that need "my" before them: alone they are forms of address or a syllable of another word.
_ADDRESSES = {
    "先生",
    "家长",
    "对象",
    "老板",
    "爱人",
    "公公",
    "婆婆",
    "parents",
    "folks",
    "ma",
    "pa",
    "sis",
    "bro",
    "gran",
}
_ADDRESSES |= {
    "manager",
    "partner",
    "mate",
    "friends",
    "family",
    "家里人",
    "亲人",
    "child",
    "gf",
    "bf",
    "mam",
}
_ADDRESSES |= set(
    "好友 秘书 助理 班主任 经理 主任 主管 老总 董事长 总经理 店长 客户 合伙人 供应商 导师 教练 师傅 "
    "夫人 老人 子女 儿女 家属 长辈 前任 丫头 姑娘 宝宝 宝贝 小弟 小妹 学姐 学弟 组长 队长 房客 业主 学生 小子 师父 拍档 下属 伢子 "
    "配偶 伴侣 群友 teacher coach tutor professor supervisor employer assistant secretary accountant bookkeeper client "
    "customer supplier ceo cfo director ex baby carer nanny spouse siblings youngest eldest teenager toddler twin intern "
    "employee chairman kids children clients customers".split()
)
_GREETED = re.compile(r"(?:各位|亲爱的|尊敬的|敬爱的|\b(?:dear|hi|hello|hey|attention|valued))\s?(?:all\s)?$")
_GREETED_AS = {"同学", "朋友", "家人", "friend", "friends", "parents", "child", "客户", "学生"}
_NOT_OWN = re.compile(r"(?:加|添加|成为|成|交|做|通过)(?:了|个)?$|\b(?:online|fake|internet|make|be)\s$")
_NOT_OWN_AFTER = re.compile(
    r"(?:微信)?群|申请|验证|列表|请求|推荐|圈|们(?:好|谁|看|注意|快)|'?s?'? (?:group|chat|request|list|association|meeting)\b"
)
_CALLED = re.compile(r"\s*[,，。!！:：~～]|\s")
_ONLY_PAID_WITH = {"bank-card", "octopus", "crypto-coins"}
_COINS = {"crypto", "crypto-coins", "bitcoin-atm"}
_COINS_MOVED = re.compile(
    r"(?:用|转|买|购|换|打|充|付|提|收|拿|以|入|存|炒|寄|过|俾|畀|送|发|借|汇|给|兑)(?:了|成|的|点|些|咗|去|出|进|入|他|她|我|佢|\d+个?|[一两几]个)*\s?$"
    r"|\b(?:in|with|by|via|using|send|sent|sending|pay|paid|paying|buy|bought|buying|transfer|transferred|deposit|deposited|"
    r"into|to|of|lost|put|convert(?:ed)?|gave|give|for|moved|accepts?|only|wants?|wanted|some)\s(?:her |him |them |me |some |more |the |my |his )*$"
)
_COINS_MOVED_AFTER = re.compile(
    r"\s?(?:address|地址)|(?:转|付|打|支付|汇)|\s(?:payment|transfer|payments)\b|[,.。,!!??]?$"
)
_NO_COINS_AFTER = re.compile(
    r"(?:的)?(?:投资|价格|行情|交易|挖矿|理财|平台|钱包|合约|走势|骗局|诈骗|项目|市场|怎么|是什么|量化|空投|课)"
    r"|\s(?:price|invest|mining|miner|trading|trader|scam|wallet|exchange|platform|market|project|group|account|expert|broker|app|guru|recovery|course)"
)
_COUNTER_SERVICE = re.compile(r"(?:柜台|网点|大厅)")
_LOGGED_IN = re.compile(
    r"(?:的)?(?:账号|帐号|账户|密码|登录|登陆|升级|失效|过期|即将|将于|验证|认证|停用|异常|异地|U盾|客户端)"
    r"|\s(?:log ?in|password|details|access|profile|id|credentials|session|security|has been|is (?:locked|suspended))"
)
_LOGGED = re.compile(
    r"(?:登录|登陆|升级|更新|你的|您的|开通)$|\b(?:log(?:ged)? ?in ?to|access to|your)\s(?:\w+\s)?$"
)
_BOUGHT = re.compile(
    r"(?:买|购|用|充|刮|拍|寄|发|付|要|给|换|俾|畀|影|念|张|块|元|的|去|蚊|钱|等值|额|万|千|百|\d)(?:了|些|点|几|\d+)*\s?(?:的|张|个|嘅)?\s?$"
    r"|\b(?:buy|bought|buying|in|with|by|via|using|sent|send|pay|paid|of|get|got|purchase|purchased|gave|give|read|wants?|wanted|worth|through|some|the|scratch(?:ed)?|on)\s(?:\S+\s){0,3}$|^\W*$|\d\S*\s$"
)
_WON = re.compile(
    r"(?:抽|中|赢|得|领|领取|获得|获|送|赠|赠送|返|奖励|奖品|免费)(?:了|到)?(?:一?张)?.{0,8}$|\b(?:win|won|free|prize|claim|congrat\w*|reward|receive[d]?|complimentary|redeem|selected for)\b.{0,24}$"
)
_COUNT_AFTER = re.compile(r"\s?(?:充值)?[\d一二两三四五六七八九十几]")
_A_CHECK = re.compile(
    r"\b(?:by|via|(?:sent|mailed|gave|wrote|paid with|deposit\w*|cash\w*)(?: me| him| her| them)? (?:a|the|his|her|their|\W?\d\S*)|fake|bad|bounced|paper)\s$"
)
_NOT_CASH = {"超商": re.compile(r"(?:代码|缴|付|汇|条码|转)")}
_SCANNED = re.compile(
    r"(?:扫|扫了|用|通过|扫描|扫的|扫过|扫描了)(?:他|她|对方|骗子|那个|这个|一个|个|卖家|我)?(?:的|给的|发的|发来的)?$"
)
_NO_NOTES = re.compile(r"(?:发|领取?|奖励?|补贴|抽|红包|赢)$|\b(?:win|won|free|prize)\s$")
_NO_NOTES_AFTER = re.compile(r"红包|奖|券|贷|流|返|\s?(?:prize|out|back|flow|reward|advance|bonus|loan)")
_CARD = re.compile(r"\s?(?:上|里)?(?:给|直接)?(?:他|她|对方|骗子)?(?:转|付|支付|汇|刷|充)")
_WITH_CARD = re.compile(
    r"(?:用|刷|通过)(?:了|我的|我妈的|我爸的)?$|\b(?:by|with|using|via|on)\s(?:my\s|a\s|her\s|his\s)?$"
)
_ONLY_SHOWN = re.compile(
    r"(?:号|验证|绑定|认证|登记|注册|资料|信息|密码|激活|解冻|做|收|来|去|接)|\s(?:number|details|info|verif|reader|statement|company|debt)"
)
_BALANCE = re.compile(r"\s?(?:里|上|零钱|账户)?(?:的|所有)?(?:钱|余额|零钱)")
_DISGUISES = {
    "alipay",
    "paypal",
    "wechat-pay",
    "unionpay",
    "jd-pay",
    "zelle",
    "venmo",
    "cash-app",
    "revolut",
    "wise",
}
_DISGUISES |= {
    "octopus",
    "jkopay",
    "payme",
    "line-pay",
    "western-union",
    "moneygram",
    "taiwan-wallets",
    "macau-wallets",
}
_DISGUISES |= {"bnpl", "remittance"}
_AS_CHANNEL = {"wechat": "wechat-pay", "qq": "qq-pay", "alipay": "alipay", "line": "line-pay"}
_POSED_AS = re.compile(
    r"(?:冒充|自称|假冒|假装|装成|伪装成|扮|声称|冒名|假扮|假借|打着|谎称|佯称|诡称|冒用|假的?|所谓的?|话自己|话佢|说自己|说他们?|说她们?|说|话|您好,?我|你好,?我|这里|这边|我们|我哋|他们|我)"
    r"(?:自己)?(?:是|成|为|作|系|係)(?:了)?(?:来自|那个|一个)?(?:的)?$"
    r"|(?:冒充|自称|假冒|假装|扮|声称|冒名|假扮|假借|打着|谎称|佯称|冒用|伪造|仿冒|山寨|盗用)(?:了)?(?:的)?$"
    r"|\b(?:says?|said|saying|claims?|claimed|claiming|told me|telling me) (?:that )?(?:it|he|she|they|this|i)(?:'s|'re|'m| is| are| was| were| am)?"
    r"(?: calling)? (?:from |with |at )?(?:the )?\s?$|\b(?:this is|calling from|calls? from|employee of|behalf of|representing|"
    r"works? (?:for|at)|someone (?:from|at)|rep from|agent from|somebody from|text from|sms from|e?mail from|message from|letter from|"
    r"notice from|voicemail from|call from|caller from|spoof\w*|fake|bogus|phony|impersonator of)(?: the)? \W?$"
    r"|(?:pretend\w* to be|claim\w* to be|claim\w* (?:\w+ )?(?:is|was|were) from|posing as|"
    r"impersonat\w+)(?: the| an?)?\s$"
)
_SERVED = re.compile(
    r"(?:\s?(?:\d{5,10}|app|平台|电商|商城|金融|直播|官方|人工|购物|外卖|出行|支付|白条|理赔|退款|售后|安全|的|那边|公司|集团|总部|真|嘅))*"
    r"\s?(?:客服|工作人员|员工|职员|售后|专员|安全中心|总部|理赔|热线|工作者|经理|公司|集团)(?!.{0,3}上)"
    r"|(?:的|官方)+(?:电话|号码)"
    r"|(?:'s)?\s(?:host |account |billing |fraud |security )?(?:customer|support|fraud|security|help ?desk|helpline|hotline|refund|billing|team|rep\b|representative|agent|employee|"
    r"staff|customer care|tech|contact number|phone number)"
)
_FAKE = re.compile(r"假的?$|所谓的?$|\b(?:fake|bogus|phony)\s$")
_NUMBER_OF = re.compile(
    r"\b(?:number|hotline|helpline|contact|reach|phone|call|customer service)\s?(?:of|for|at|is|to)?\s(?:the )?$|找(?:一下)?$"
)
# Shops and services whose name a swindler borrows: in a message's head, or in "your Amazon order".
_SERVICES = {
    "amazon", "paypal", "meituan", "didi", "rides", "food-delivery", "travel", "jobs", "classifieds", "ctrip", "jd", "ebay", "coinbase", "binance", "shopee", "booking", "airbnb", "temu",
    "okx", "pinduoduo", "taobao", "tmall", "xianyu", "shops", "tickets", "crowd", "exchanges",
}  # fmt: skip
_PRIZE = re.compile(r"恭喜.{0,12}$|中奖.{0,4}$|\b(?:congrat\w*|you won|you've won|selected|winner)\b.{0,20}$")
_IN_HEAD = re.compile(r"(?:^|\n|[:\"“]\s?)\W{0,2}[【\[](?:.{0,4})?$")
_HEAD_END = re.compile(r"[^】\]]{0,6}[】\]]")
_YOUR = re.compile(r"\b(?:your|dear|from|by)\s$")
_CALLED_ME = re.compile(
    r"\b(?:call|rang|phone|text|mail|message|someone|somebody|notice|letter|says|claim)\w*\b.{0,24}$"
)
_SERVICE_AFTER = re.compile(
    r"\s?(?:prime|account|order|:|says|said|called|rang|texted|emailed|phoned|messaged|refund|security|wants|asked|is asking|receipt|delivery|package|voucher|gift|reward|survey|support|alert)"
)
_CAPITAL = {
    "signal", "hinge", "threads", "bumble", "steam", "soul", "indeed", "zoom", "teams", "line", "chase", "starling",
    "nationwide", "wise", "depop", "medium", "vinted", "badoo", "happn", "court", "revenue", "customs", "amex", "apple",
    "target", "booking", "ee", "sky", "orange", "boots", "windows", "ledger", "stripe", "swish", "meta", "fidelity", "vanguard", "regions", "spectrum", "optus", "affirm", "klarna", "remitly", "skrill", "chime", "cash app",
}  # fmt: skip
_FIRST_WORDS = {
    "booking",
    "target",
    "indeed",
    "signal",
    "wise",
    "line",
    "threads",
    "steam",
    "court",
    "soul",
    "customs",
    "revenue",
    "teams",
}
_ON = re.compile(
    r"\b(?:on|via|through|using|use|by|with|from|to|at|my|his|her|add|app|called|and|or|in|over)\s$|[\u4e00-\u9fff]\s?$|^\W*$"
)
_AFTER_NAME = re.compile(
    r"\s?[\u4e00-\u9fff]|\s(?:app|group|account|chat|id|card|match|profile|user|message)\b|\W*$"
)
_AT_PLACE = re.compile(r"(?:在|于|喺|系)$")
_ADDED = re.compile(
    r"(?:加|加了|加我|加他|加她|加个|用|通过|添加|卖家|加卖家|我们|聊|换|转到|转去|去)(?:了|的|个)?$"
)
_ADDED_ONLY = re.compile(
    r"(?:加|加了|加我|加他|加她|加个|添加|卖家|加卖家|上了|转到|转去|互加|换到)(?:了|的|个)?$"
)
_BANKED = re.compile(r"\s?(?:柜台|网点)?.{0,4}(?:汇|转|过咗|入咗|存了|取了|打了|办了)")
_AT_BANK = re.compile(r"(?:去|在|到|用|从|通过|经|由|喺|落佢个|佢个)(?:了|我|我的|自己的)?$")


def meant(
    kind: EntityKind, name: str, hit: re.Match[str], original: str = ""
) -> tuple[EntityKind, str] | None:
    """(kind, name) as the words around it say, None where the word means something else."""
    before, after = hit.string[max(0, hit.start() - 48) : hit.start()], hit.string[hit.end() : hit.end() + 20]
    if hit[0] in _CAPITAL and not _is_a_name(original[hit.start() : hit.end()], before, after):
        return None
    if kind is EntityKind.RELATION:
        return (kind, name) if _own(hit[0], before, after) else None
    if kind is EntityKind.PLATFORM:
        return _platform(name, hit[0], before, after)
    if kind is EntityKind.ORGANISATION:
        return _organisation(name, hit[0], before, after)
    if kind is EntityKind.PAYMENT_CHANNEL:
        return _paid(name, hit[0], before, after)
    if kind is EntityKind.REGION and after.startswith("$"):
        return None
    return kind, name


def _is_a_name(written: str, before: str, after: str) -> bool:
    """A common word ("signal", "wise") is a name with a capital within a sentence, or where one is met or pays with it."""
    if written[:1].isupper() and (before.strip() or written.lower() not in _FIRST_WORDS):
        return True
    return bool(_ON.search(before) and _AFTER_NAME.match(after)) or bool(
        re.search(r"\b(?:on|via|using)\s$|[\u4e00-\u9fff]\s?$", before)
    )


def _platform(name: str, word: str, before: str, after: str) -> tuple[EntityKind, str] | None:
    if (
        name in _AS_CHANNEL
        and (_PAID_AFTER.match(after) or _BALANCE.match(after))
        and not _met_there(before, after)
    ):
        return EntityKind.PAYMENT_CHANNEL, _AS_CHANNEL[name]
    if _impersonated(name, before, after):
        return EntityKind.ORGANISATION, name
    return EntityKind.PLATFORM, name


def _met_there(before: str, after: str) -> bool:
    """ "在微信上给他转了", "加微信付款": where one talked, not what one paid with."""
    return bool(_ADDED_ONLY.search(before) or (_AT_PLACE.search(before) and after.startswith(("上", "里"))))


def _impersonated(name: str, before: str, after: str) -> bool:
    """Somebody speaks in its name, or its own people are meant."""
    if (
        (_POSED_AS.search(before) and not _FAKE.search(before))
        or _SERVED.match(after)
        or _NUMBER_OF.search(before)
    ):
        return True
    if name not in _SERVICES:
        return False
    if _PRIZE.search(before):
        return True
    if _IN_HEAD.search(before) and _HEAD_END.match(after):
        return True
    if before.endswith("your ") or (_YOUR.search(before) and _CALLED_ME.search(before)):
        return True
    return not before.strip(" \"'“") and bool(_SERVICE_AFTER.match(after))


def _paid(name: str, word: str, before: str, after: str) -> tuple[EntityKind, str] | None:
    if word.startswith("微信") and _ADDED_ONLY.search(before):
        return EntityKind.PLATFORM, "wechat"
    if name in _DISGUISES and _impersonated(name, before, after) and not _PAID_AFTER.match(after):
        return EntityKind.ORGANISATION, name
    return (EntityKind.PAYMENT_CHANNEL, name) if _channel(name, word, before, after) else None


_A_STREET = re.compile(r"(?:东|西|南|北)?(?:路|街|巷|弄(?=\d)|胡同)")


def _organisation(name: str, word: str, before: str, after: str) -> tuple[EntityKind, str] | None:
    """A bank in which one pays is a channel; a police one goes to is nobody's disguise."""
    if name in _BANKS and _AT_BANK.search(before):
        if _COUNTER_SERVICE.match(after):
            return None
        if _BANKED.match(after):
            return EntityKind.PAYMENT_CHANNEL, "bank-transfer"
    if word.startswith("腾讯") and after.startswith("会议"):
        return None
    if word in {"邮局", "中华邮政"} and re.match(r"(?:临柜)?(?:转账|转帐|汇款|汇)", after):
        return EntityKind.PAYMENT_CHANNEL, "bank-transfer"
    if word == "12306" and not (_IN_HEAD.search(before) or _POSED_AS.search(before) or _SERVED.match(after)):
        return None
    if _PAID_BEFORE.search(before) and "银行" in word:
        return None
    posed = _POSED_AS.search(before) or (name in _CALLS and _RANG.match(after))
    if name in _GENERIC and (not posed or word in {"民警", "警察", "警官", "交警"}):
        return None
    if _OF_A_THING.match(after) or _A_STREET.match(after):
        return None
    if name in _POLICE and _NOT_POSED.search(before + word):
        return None
    return EntityKind.ORGANISATION, name


def _own(word: str, before: str, after: str) -> bool:
    """Kin and acquaintances; a syllable only as somebody's, or when it calls somebody."""
    if _NOT_OWN.search(before) or _NOT_OWN_AFTER.match(after):
        return False
    if word == "个女" and after.startswith(("的", "人", "网", "骗", "孩", "生", "士")):
        return False
    if word == "好友" and before.endswith("给"):
        return False
    if word in _GREETED_AS and _GREETED.search(before):
        return False
    if _OWN_BEFORE.search(before):
        return True
    if not before.strip(" \"'“‘「【:：") and (
        _OWN_AFTER.match(after) or (_CALLED.match(after) and not word.isascii())
    ):
        return True
    return len(word) > 1 and word not in _ADDRESSES


def _channel(name: str, word: str, before: str, after: str) -> bool:
    """A card, or coins in general, are a channel when one paid with them; "wire" as a noun only, since sending is no channel."""
    if name in _COINS and (
        _NO_COINS_AFTER.match(after)
        or not (_COINS_MOVED.search(before) or _COINS_MOVED_AFTER.match(after) or name == "bitcoin-atm")
    ):
        return False
    if name in _ONLY_PAID_WITH and name not in _COINS:
        return bool(_CARD.match(after) or (_WITH_CARD.search(before) and not _ONLY_SHOWN.match(after)))
    if name == "gift-card":
        return bool(_BOUGHT.search(before) or _COUNT_AFTER.match(after)) and not _WON.search(before)
    if word in {"check", "checks"}:
        return bool(_A_CHECK.search(before))
    if name == "qr-code":
        return bool(_SCANNED.search(before))
    if word in _NOT_CASH:
        return bool(_NOT_CASH[word].match(after))
    if name == "bank-transfer" and (_LOGGED_IN.match(after) or _LOGGED.search(before)):
        return False
    if name == "cash":
        return word not in {"现金", "cash"} or not (_NO_NOTES.search(before) or _NO_NOTES_AFTER.match(after))
    return word != "wire" or before.endswith(("by ", "via ", " a ", "through "))
