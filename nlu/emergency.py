"""Signs that money has just left: evidence that weighs in with the classifier, never a verdict by itself."""

import re
from enum import Enum

from nlu.writing import LIMIT, aligned

_GONE = re.compile(
    "|".join(
        (
            # money sent
            r"(?:转|汇|打|付|寄|存|充|交|垫|投|给)(?:完|掉|出去|过去|出|走|咗)?(?:了|咗)(?!吗|么|没|什么)|(?:转|汇|打|付|充|"
            r"交)(?:完)(?:钱|账|款|费|保证金|押金|定金)|(?:转|汇|打|付|取)(?:过去|出去|出|进去|给)|(?:转|汇|打|存)(?:到|进|入).{1,12}了|"
            r"钱刚?出去|刷爆|扣款短信|打款|刚(?:刚|才)?(?:转|汇|付|打|给|充|买|扫|"
            r"交|被骗)|过咗数|俾咗.{0,6}(?:钱|蚊|元)",
            r"(?:订金|定金|押金|保证金|全款|首付|尾款|货款|报名费|手续费|服务费|运费|钱|款)(?:都|也|就|已经)?(?:付|交|给|转|汇|打|出)(?:了|过去|完|掉|出去)|"
            r"收(?:了|完)(?:我|我们)?.{0,8}(?:钱|款|费|金|租|元|块|万|千|百)|(?:现金|金条|钱|卡密|序号)(?:已经|都)?(?:寄|交|拍|发|给)(?:给|了|过去|出去)",
            # found out only afterwards
            r"(?:付|交|转|汇|给|投|垫|打)的(?:订金|定金|押金|保证金|首付|会费|本金|钱|款|费|货款)|(?:转|汇|打|付)错(?:了|给|到|人)|退了.{0,8}才|"
            r"才(?:发现|知道|反应过来|明白|晓得|意识到|想起来|打电话核实).{0,10}(?:假|骗|诈|不对|没有这|没这|上当)|(?:发现|原来)(?:是|系|被)?(?:诈骗|骗子|假的|上当|受骗)|"
            r"红包.{0,4}(?:发|转)(?:出去|了|给)|(?:点数|卡密|礼品卡|充值卡|点卡).{0,10}(?:拍照|拍给|发给|念给|影咗)|碌咗卡|刷卡(?:付|缴|交)了|(?:入|过|汇)咗(?:数|钱|去)|"
            r"(?:提|拿|取|出|领)不(?:了|出|到|来|出来)(?:钱|金)?$|不翼而飞|(?:坑|呃|骗|诈|卷|拐)(?:了|咗|走)(?:我|我们|他|她)?.{0,6}(?:\d|[一二两三四五六七八九十几]+(?:百|千|万))",
            # money taken
            r"(?:从|在)?(?:我|他|她|妈|爸|奶|爷)?.{0,4}(?:卡|账户|帐户|户口|余额|信用卡).{0,6}(?:划|扣|转|刷|取|领)(?:走|了|掉|空|光)|(?:清空|归零|变零|变成零|划走|"
            r"转走|刷走|取走|领走|卷走|打水漂|血本无归)|(?:付|交|转|汇|打)(?:完|了)?(?:钱|款)?(?:之?后|以后).{0,12}(?:不回|没回|没影|消失|删|黑|不见|联系不)",
            r"(?:被|俾人|遭|给人)(?:人|他|她|他们|骗子|.{1,6})?(?:骗|呃|转|刷|盗刷|划|扣|取)(?:走|光|刷|了|咗|掉|去)|被骗.{0,8}(?:钱|"
            r"块|元|万|千|百|蚊|\d)|被(?:他|她|人|骗子|客服|.{0,4})骗(?:$|[，。!！,.])|我被(?:人)?骗(?:了|光|惨)|上当了|盗刷|(?:钱|"
            r"积蓄|存款|余额|退休金|养老金|学费|本金).{0,6}(?:没了|冇咗|不见|少了|被|光了|没啦)|扣了我|卡里?.{0,4}(?:少|扣)了|(?:提|取|"
            r"拿)不(?:了|出|到|回)(?:现|来|钱)?|提现(?:不了|失败)|(?:拉黑|失联|跑路|联系不上|消失)",
            # asking to have it stopped
            r"止付|(?:追|要|拿|退)(?:得|不|唔)?(?:回|到)(?!复)|拦(?:截|住|下)|(?:还|仲)?来(?:得|不)及|撤回.{0,4}(?:转|钱|汇)|"
            r"(?:转账|转帐|汇款|付款).{0,8}(?:撤|追|取消|冻)|冻结.{0,6}(?:对方|骗子|他|她|账|卡)|棺材本",
            r"\b(?:i|we|mum|mom|dad|she|he|they|grandma|grandpa|who)(?:'?ve| have| has|"
            r" had)?(?: (?:just|already|only|also|stupidly|then|been))* (?:sent|transferred|paid|"
            r"wired|deposited|handed over|bought (?:\w+ ){0,3}(?:gift|cards?|vouchers?|bitcoin|crypto|"
            r"usdt)|topped up|gave (?:\w+ ){1,3}(?:money|cash|\W?\d|codes?|savings|gift)|got scammed|"
            r"fell for|moved (?:my|the|all|our) (?:money|savings))",
            r"(?:sent|transferred|paid|wired|deposited|lost|gave|put|topped up|invested|"
            r"paying)\b.{0,24}(?:[$£€¥]\s?\d|\d+\s?(?:k|grand|dollars|pounds|euros|usd|usdt|yuan|"
            r"bucks)|money|savings|gift cards?|bitcoin|everything)|^(?:just )?(?:sent|paid|"
            r"transferred|wired|lost)\b",
            r"\b(?:zelle'?d|venmo'?d|cashapp'?ed|paypal'?d|e-?transferred|wire went|put (?:a |the |down (?:a )?)deposit|"
            r"(?:turned out to be|company(?:'s| is)|agency(?:'s| is)|site(?:'s| is)|shop(?:'s| is)|landlord was) (?:a )?(?:fake|fraud|scam)|"
            r"(?:he|she|they)(?:'?s|'?ve| has| have)? (?:got|had|taken) (?:my|our|her|his|[$£€]?\d|about|two|three|four|five|six|ten)|"
            r"conned|been had\b|into (?:moving|sending|paying|handing|transferring)|(?:code|otp)\b.{0,24}(?:disappeared|vanished|gone|drained))|"
            r"(?:paid|sent|transferred|wired|bought|posted)\b.{0,40}\b(?:fake|fraud\w*|scam\w*|doesn'?t exist|don'?t exist|vanished|blocked|ghosted|before i (?:knew|realised|realized|understood))",
            r"(?:been|got|get|was|were|i'?m) (?:just )?(?:scammed|defrauded|cheated|conned|ripped off|"
            r"robbed|tricked)|scammed (?:out of|me|us|my)|(?:scammed|cheated|defrauded|conned|tricked|"
            r"robbed|talked|blackmailed) (?:\w+ ){0,3}(?:out of|into (?:sending|paying|giving|"
            r"transfer|buying|wiring)|and (?:i|we) paid)",
            r"(?:money|savings|funds|pension|account|balance|card)\b.{0,16}(?:gone|left|went to|"
            r"frozen|taken|stolen|"
            r"missing|disappeared|emptied|drained|cleaned out|was used|was charged|vanished)|"
            r"(?:gave (?:my|her|his|our|their|all) (?:\w+ )?(?:savings|money)|never (?:got|received|"
            r"arrived)|emptied|drained|cleaned out|stole|took|taken|stolen|missing).{0,16}(?:money|"
            r"savings|"
            r"account|[$£€]\s?\d|card|from me|everything)|unauthori[sz]ed (?:charge|payment|transfer|"
            r"transaction)|(?:can'?t|cannot|won'?t let me|unable to|not able to) withdraw|(?:blocked|"
            r"ghosted|deleted) me|(?:vanished|disappeared)",
            r"\b(?:it|money|payment|transfer|which) (?:has |have |had |just |already )*(?:went|gone|going) "
            r"(?:out|through)|\b(?:emptied|drained|cleaned (?:\w+ )?out|wiped out|swindled|rinsed)\b|\bpaid for\b|\bpayed\b|"
            r"took (?:my|our|his|her|the) (?:money|deposit|savings)|no (?:tickets?|refund|parcel|puppy|loan)\b",
            r"(?:stop|cancel|reverse|recall|block|freeze|undo)\w* (?:\w+ ){0,3}(?:transfer|payment|"
            r"transaction|wire|money|account)|(?:get|recover|claw|want|have) (?:\w+ ){0,2}(?:my|our|"
            r"the|her|his) (?:\w+ )?money back|recover (?:my|the|our) (?:\w+ )?(?:money|funds)|"
            r"too late\b|be recalled|(?:read|gave|sent) (?:\w+ ){0,3}(?:the |card |"
            r"gift card )?(?:codes|numbers)",
        )
    )
)
# It was asked for, and has not gone.
_KEPT = re.compile(
    r"(?:没有?|还没|未|并未|尚未|冇)(?:有)?(?:转|汇|付|打钱|打款|给钱|损失|扣|少|上当|被骗|理|信|过数)|差点|险些|幸好|幸亏|"
    r"钱没(?:少|损失|动)|账户没动|不想转|准备(?:转|投|汇)|正要|马上要|(?:该|要)不(?:该|要)|"
    r"\b(?:haven'?t|hasn'?t|didn'?t|did not|not yet|never) (?:paid|sent|lost|pay|send|lose|transferred|"
    r"transfer|given)|nothing (?:lost|taken|missing|is missing|has been)|no (?:money|charge|loss)|"
    r"not (?:been )?(?:taken|charged)|nearly|almost|luckily|about to|if i (?:pay|send|transfer|don'?t)|"
    r"should i (?:send|pay|transfer|give|trust|return|reply|let|put)|do i (?:return|pay|send)|"
    r"ask(?:ed|s) me to|wants? me to|can they"
)
# It went long ago, came back, or the words are about something else.
_OTHER = re.compile(
    r"一般|通常|都是(?:怎么|如何)|(?:弄|搞|理解|判断|读|看)(?:错|反)|误会|(?:靠不靠谱|可靠吗|靠谱吗|信得过)|"
    r"what happens (?:to|when)|how (?:do|does|are|is|can) (?:scam\w*|stolen|the money|criminals|they)|"
    r"(?:misread|misunderstood|misjudged|mixed (?:it|that) up|got (?:it|that|me) wrong)|(?:legit|genuine|trustworthy)\b|"
    r"(?:去|前|上)年|\d年前|[一二两三四五六七八九十]年前|好在|(?:退|还)(?:给|回)?(?:我)?了|退款了|和解|举报(?:他|她|它|这|那|一)|"
    r"撤(?:案|销|回举报)|我的?(?:案|举报|报案)|years? ago|last (?:year|summer|winter)|months ago|"
    r"(?:got|get) (?:my|the|a|your) (?:money back$|refund)|(?:received|someone|stranger|sent me|with just)\b|"
    r"did the|to you\b|(?:legally|been) approved|million (?:united|us)|united states? dollars|usd only|"
    r"was (?:my|the) money (?:recovered|returned)|refunded|my (?:case|report)\b|paid me back|returned"
)


class Loss(Enum):
    """What a text says of money: that it has gone, that it has not, or neither."""

    TOLD = "told"
    DENIED = "denied"
    UNTOLD = "untold"


def loss_in(text: str) -> Loss:
    same = aligned(text[:LIMIT])
    if _KEPT.search(same):
        return Loss.DENIED
    return Loss.TOLD if _GONE.search(same) and not _OTHER.search(same) else Loss.UNTOLD
