"""Words of money that are no matter of minutes: it went long ago, came back, is everyday, or somebody else's."""

import re

from nlu.loss_words.gone import TAKEN_OR_LIED_TO

# These outweigh signs of a loss only in that they then prove nothing.
DOUBTFUL = re.compile(
    r"一般|通常|都是(?:怎么|如何)|(?:弄|搞|理解|判断|读|看)(?:错|反)|误会|(?:靠不靠谱|可靠吗|靠谱吗|信得过)|"
    r"what happens (?:to|when)|how (?:do|does|are|is|can) (?:scam\w*|stolen|the money|criminals|they)|"
    r"(?:misread|misunderstood|misjudged|mixed (?:it|that) up|got (?:it|that|me) wrong)|(?:legit|genuine|trustworthy)\b|"
    r"(?:去|前|上)年|\d年前|[一二两三四五六七八九十]年前|好在|(?:退|还)(?:给|回)?(?:我)?了|退款了|和解|举报(?:他|她|它|这|那|一)|"
    r"撤(?:案|销|回举报)|我的?(?:案|举报|报案)|years? ago|last (?:year|summer|winter)|months ago|"
    r"(?:got|get) (?:my|the|a|your) (?:money back$|refund)|(?:received|sent me|with just)\b|(?:someone|stranger)\b.{0,12} (?:sent|paid|transferred|wired|put|zelled|venmoed)|from (?:someone|a stranger)|"
    r"^did the|to you\b|(?:legally|been) approved|million (?:united|us)|united states? dollars|usd only|"
    r"was (?:my|the) money (?:recovered|returned)|refunded|my (?:case|report)\b|paid me back|returned"
)

_LONG_AGO = (
    r"(?:(?<!\d)\d{1,4}|[一二两三四五六七八九十几好多]{1,4})年(?:前|了)|(?:去|前|上)年|以前|小时候|被骗过(?:$|[\s,。]|一次|两次)|(?:years?|decades?) ago|last year|back in (?:19|20)\d\d|in (?:19|20)[012]\d\b",
)
_CAME_BACK = (
    r"退(?:我|给我)?(?:的)?钱了|发货了|到货了|(?:gave|got|have|has) (?:me |us )?(?:my|our|the|all my) money back(?! plea| help)|bank refunded|(?:退|还|追|要|拿)回来了|退款.{0,6}(?:到账|收到|成功|回来)|收到.{0,4}退款|(?:got|received|have) (?:my|the|a|your)(?: full)? refund|refund (?:came|arrived|received|went through)|money (?:came|is) back",
)
# Bills, shops, family, wages
_EVERYDAY = (
    r"饭钱|红包给|停车费|挂号费|会员费|房贷|车贷|电费|水费|煤气费|燃气费|物业费|话费|网费|学费|房租|生活费|零花钱|发工资|工资花|社保|超市|便利店|买菜|外卖|咖啡|奶茶|吃饭|打车|地铁|加油|给(?:我)?(?:妈|爸|老婆|老公|爸妈|父母|奶奶|爷爷|孩子|女儿|儿子)(?:妈|爸)?(?:转|打|汇)",
    r"(?:electric\w*|water|gas|phone|internet|power|utility|heating|council tax) bill|groceries|\brent on time|(?:my|the) (?:mortgage|tuition|taxes|rent|council tax)\b|flowers|coffee|plumber|\bniece|nephew|birthday|good job|\blunch|\bdinner|as (?:always|usual)|my (?:mum|mom|dad|wife|husband|kids?) (?:money|flowers|pocket)",
)
# Somebody else's: in the news, or sent here by mistake
_NOT_MINE = (
    r"新闻|报道|热搜|(?:误|错)(?:转|汇|打)(?:账|款|钱)?(?:给|到)?我|(?:转|汇|打)错.{0,4}(?:给|到)我|(?:他|她|对方|陌生人|有人).{0,4}(?:转|打|汇)(?:了|错)?.{0,6}(?:给我|到我)|给我(?:转|打|汇)了|on the news|by mistake\b",
)
# With any of these it is a matter of minutes after all
_ALARM = re.compile(
    r"陌生|没这回事|不认识|刚才|今天|昨|怎么办|咋办|点算|救|追|止付|冻|退不|提不|取不|没了|不见|冇|没收到|不发货|跑路|拉黑|失联|联系不|删|盗|安全账户|保证金|刷单|垫|验证码|链接|二维码|客服|"
    r"(?<!被)骗(?:了|走|光|子)(?!.{0,14}年)|(?<!收到)假|完了|呜|后悔|(?<!给)我(?:已经|就|又|也|都)*(?:退|转|打|汇)(?:了|过去|回去了)|"
    r"scam(?!med (?:back|in|years?|once|before))|fake|fraud|block|gone|missing|help|vanish|disappear|never|reverse|cancel|stop|what do i do|link|code|yesterday|today|an? hour|minutes|now (?:they|he|she|it|i can|i owe|the|my)\b"
)

_PAST = re.compile("|".join((*_LONG_AGO, *_CAME_BACK, *_NOT_MINE)))
_DAILY = re.compile("|".join(_EVERYDAY))


def no_matter_of_minutes(same: str) -> bool:
    """same: aligned text. Long ago, come back, another's or everyday, and nothing that alarms beside it."""
    if _ALARM.search(same):
        return False
    return bool(_PAST.search(same)) or bool(_DAILY.search(same) and not TAKEN_OR_LIED_TO.search(same))
