"""Money has gone: it left, it was taken, it was found out afterwards, it is to be stopped."""

import re

from nlu.loss_words.sums import GOODS_ZH, KEYS_ZH, SUM_EN, SUM_ZH

# The citizen or theirs sent it
_LEFT_ZH = (
    r"(?:转|汇|打|付|寄|存|充|交|垫|投|给)(?:完|掉|出去|过去|出|走|咗)?(?:了|咗)(?!吗|么|没|什么)|(?:转|汇|打|付|充|"
    r"交)(?:完)(?:钱|账|款|费|保证金|押金|定金)|(?:转|汇|打|付|取)(?:过去|出去|出|进去|给)|(?:转|汇|打|存)(?:到|进|入).{1,12}了|"
    r"钱刚?出去|刷爆|扣款短信|打款|刚(?:刚|才)?(?:转|汇|付|打|给|充|买|扫|交|被骗)|过咗数|[俾畀]咗.{0,6}(?:钱|蚊|元|数)",
    r"(?:订金|定金|押金|保证金|全款|首付|尾款|货款|报名费|手续费|服务费|运费|钱|款)(?:都|也|就|已经)?(?:付|交|给|转|汇|打|出)(?:了|过去|完|掉|出去)|"
    r"收(?:了|完)(?:我|我们)?.{0,8}(?:钱|款|费|金|租|元|块|万|千|百)",
    r"红包.{0,4}(?:发|转)(?:出去|了|给)|碌咗卡|刷卡(?:付|缴|交)了|(?:入|过|汇)咗(?:数|钱|去)",
    r"(?:转账|转帐|汇款|付款|打款|支付|充值|存款|过数|入数)(?:成功|给(?:他|她|人|对方|骗子|客服|人家))?(?:了|咗)(?!吗|么|没)|"
    # told of oneself or as done; "put the money into the safe account" is what the swindler says
    r"(?<![叫让要求教给请])我(?:就|都|也|已经)?(?:把|将).{0,8}(?:钱|款|存款|积蓄|退休金).{0,3}(?:转|打|放|存|汇|投|借)(?:到|进|给|去|入)|"
    r"(?:把|将).{0,8}(?:钱|款|存款|积蓄|退休金).{0,3}(?:转|打|放|存|汇|投|借)(?:了|咗|(?:到|进|给|去|入).{1,14}(?:了|咗)(?!吗|么))|"
    r"(?:就|我|都|也)(?:照做|照办|照着做|放|按他说的做)了?(?:了|[\s,。]|$)",
    r"(?:转|汇|打|付|交|给|投)给.{1,8}了(?!吗|么)|(?:前后|一共|总共|陆续|分.次).{0,4}(?:转|汇|打|给|投|交)了?",
    r"(?:转账|转帐|汇款|付款|过数|入数)(?:[俾畀]|给咗|[俾畀]咗)",
    # typed by ear: 打款, 转了, and other verbs that take 咗
    rf"(?:已经|刚|都)大款|大款(?:了|给)|(?:专|传|砖|转帐)了{SUM_ZH}|(?:fps|payme|转数快|转|碌|畀|俾|入|汇|买|过)咗.{{0,4}}{SUM_ZH}|(?:畀|俾)(?:咗)?佢.{{0,2}}(?:啦|喇|了)",
    # borrowed, and passed on
    r"(?:借呗|花呗|白条|网贷|信用卡|贷款|贷).{0,8}(?:套|借|贷|刷).{0,10}(?:转|给|打|汇)",
)
# Things instead of money: cash and gold at the door, cards read out
_HANDED_OVER_ZH = (
    r"(?:现金|金条|钱|卡密|序号)(?:已经|都)?(?:寄|交|拍|发|给)(?:给|了|过去|出去)|(?:点数|卡密|礼品卡|充值卡|点卡).{0,10}(?:拍照|拍给|发给|念给|影咗)",
    rf"{GOODS_ZH}(?:都|全|也|就|已经)*(?:交|给|寄|递|拿|拎)(?:给|了|走|咗)|面交|{GOODS_ZH}.{{0,4}}(?:交咗|畀咗|俾咗)|"
    rf"(?:拿|取|收|攞)(?:走|咗)(?:了|我|她|他|妈|爸|奶奶|爷爷)*.{{0,3}}(?:{SUM_ZH}|{GOODS_ZH})",
    rf"{KEYS_ZH}.{{0,4}}(?:都|全|也|已经)?(?:念|报|发|拍|传|给|告诉)(?:给|了|咗|过去|佢|他|她|对方|人)|买(?:了|咗).{{0,6}}{KEYS_ZH}",
)
_LEFT_EN = (
    r"\b(?:i|we|mum|mom|dad|she|he|they|grandma|grandpa|who)(?:'?ve| have| has|"
    r" had)?(?: (?:just|already|only|also|stupidly|then|been))* (?:sent|transferred|paid|"
    r"wired|deposited|handed over|bought (?:\w+ ){0,3}(?:gift|cards?|vouchers?|bitcoin|crypto|"
    r"usdt)|topped up|gave (?:\w+ ){1,3}(?:money|cash|\W?\d|codes?|savings|gift)|got scammed|"
    r"fell for|moved (?:my|the|all|our) (?:money|savings))",
    r"(?:sent|transferred|paid|wired|deposited|lost|gave|put|topped up|invested|"
    r"paying)\b.{0,24}(?:[$£€¥]\s?\d|\d+\s?(?:k|grand|dollars|pounds|euros|usd|usdt|yuan|"
    r"bucks)|money|savings|gift cards?|bitcoin|everything)|^(?:just )?(?:sent|paid|"
    r"transferred|wired|lost)\b",
    r"\b(?:zelle'?d|venmo'?d|cashapp'?ed|paypal'?d|e-?transferred|wire went|put (?:a |the |down (?:a )?)deposit)|"
    r"(?:he|she|they)(?:'?s|'?ve| has| have)? (?:got|had|taken) (?:my|our|her|his|[$£€]?\d|about|two|three|four|five|six|ten)|"
    r"\b(?:it|money|payment|transfer|which) (?:has |have |had |just |already )*(?:went|gone|going) (?:out|through)|\bpaid for\b|\bpayed\b",
    rf"\b(?:already|just) (?:paid|sent|gave|transferred|wired|did it)\b|handed (?:over|him|her|them|it)\b|"
    rf"(?:sent|forwarded|gave|wired|transferred) (?:it|them)(?: all| everything)? (?:to|all)\b|(?:did|made) (?:the|a) (?:transfer|payment|deposit)\b|"
    rf"\b(?:transferred|wired|withdrew|zelle'?d|venmo'?d|cashapp'?ed|paypal'?d|deposited) .{{0,20}}{SUM_EN}",
    r"(?:read|gave|sent) (?:\w+ ){0,3}(?:the |card |gift card )?(?:codes|numbers)",
)
# It was a lie, which showed only afterwards
_FOUND_OUT = (
    r"(?:付|交|转|汇|给|投|垫|打)的(?:订金|定金|押金|保证金|首付|会费|本金|钱|款|费|货款)|(?:转|汇|打|付)错(?:了|给|到|人)|退了.{0,8}才|"
    r"才(?:发现|知道|反应过来|明白|晓得|意识到|想起来|打电话核实).{0,10}(?:假|骗|诈|不对|没有这|没这|上当)|(?:发现|原来)(?:是|系|被)?(?:诈骗|骗子|假的|上当|受骗)",
    r"(?:付|交|转|汇|打)(?:完|了)?(?:钱|款)?(?:之?后|以后).{0,12}(?:不回|没回|没影|消失|删|黑|不见|联系不)|(?:拉黑|失联|跑路|联系不上|消失)",
    r"\b(?:turned out to be|company(?:'s| is)|agency(?:'s| is)|site(?:'s| is)|shop(?:'s| is)|landlord was) (?:a )?(?:fake|fraud|scam)|"
    r"(?:paid|sent|transferred|wired|bought|posted)\b.{0,40}\b(?:fake|fraud\w*|scam\w*|doesn'?t exist|don'?t exist|vanished|blocked|ghosted|before i (?:knew|realised|realized|understood))|"
    r"(?:blocked|ghosted|deleted) me|(?:vanished|disappeared)|no (?:tickets?|refund|parcel|puppy|loan)\b",
)
# Others took it
_TAKEN_ZH = (
    r"(?:提|拿|取|领)不(?:了|出|到|来|出来)(?:钱|金)?$|(?:钱|款|本金).{0,4}出不(?:来|了)|出不了?金|不翼而飞|(?:坑|呃|骗|诈|卷|拐)(?:了|咗|走)(?:我|我们|他|她)?.{0,6}(?:\d|[一二两三四五六七八九十几]+(?:百|千|万))",
    r"(?:从|在)?(?:我|他|她|妈|爸|奶|爷)?.{0,4}(?:卡|账户|帐户|户口|余额|信用卡).{0,6}(?:划|扣|转|刷|取|领)(?:走|了|掉|空|光)|(?:清空|归零|变零|变成零|划走|"
    r"转走|刷走|取走|领走|卷走|打水漂|血本无归)",
    r"(?:被|[俾畀]人|遭|给人|让人家?)(?:人|他|她|他们|骗子|.{1,6})?(?:骗|呃|转|刷|盗刷|划|扣|取)(?:走|光|刷|了|咗|掉|去)|被骗.{0,8}(?:钱|"
    r"块|元|万|千|百|蚊|\d)|被(?:他|她|人|骗子|客服|.{0,4})骗(?:$|[，。!！,.])|我被(?:人)?骗(?:了|光|惨)|上当了|盗刷|(?:钱|"
    r"积蓄|存款|余额|退休金|养老金|学费|本金).{0,6}(?:没了|冇咗|冇晒|不见|少了|被|光了|没啦)|扣了我|卡里?.{0,4}(?:少|扣)了|(?:提|取|"
    r"拿)不(?:了|出|到|回)(?:现|来|钱)?|提现(?:不了|失败)",
    rf"余额.{{0,4}}(?:0|零|变|没|剩|空)|(?:少|没)了.{{0,2}}{SUM_ZH}|(?:卡里|账户|帐户|账上|户口|存折)(?:里|的钱)?(?:都|就|全|也|一下子?)*(?:空|没钱|冇晒|被)|"
    rf"(?:碌|刷|扣|划|转)(?:了|咗|走).{{0,3}}{SUM_ZH}",
)
_TAKEN_EN = (
    r"\b(?:conned|been had\b|into (?:moving|sending|paying|handing|transferring)|(?:code|otp)\b.{0,24}(?:disappeared|vanished|gone|drained))|"
    r"(?:been|got|get|was|were|i'?m) (?:just )?(?:scammed|defrauded|cheated|conned|ripped off|"
    r"robbed|tricked)|scammed (?:out of|me|us|my)|(?:scammed|cheated|defrauded|conned|tricked|"
    r"robbed|talked|blackmailed) (?:\w+ ){0,3}(?:out of|into (?:sending|paying|giving|"
    r"transfer|buying|wiring)|and (?:i|we) paid)",
    r"(?:money|savings|funds|pension|account|balance|card)\b.{0,16}(?:gone|left|went to|"
    r"frozen|taken|stolen|missing|disappeared|emptied|drained|cleaned out|was used|was charged|vanished)|"
    r"(?:gave (?:my|her|his|our|their|all) (?:\w+ )?(?:savings|money)|never (?:got|received|"
    r"arrived)|emptied|drained|cleaned out|stole|took|taken|stolen|missing).{0,16}(?:money|"
    r"savings|account|[$£€]\s?\d|card|from me|everything)|unauthori[sz]ed (?:charge|payment|transfer|"
    r"transaction)|(?:can'?t|cannot|won'?t let me|unable to|not able to) withdraw",
    r"\b(?:emptied|drained|cleaned (?:\w+ )?out|wiped out|swindled|rinsed)\b|took (?:my|our|his|her|the) (?:money|deposit|savings)",
    rf"(?:account|balance|card)\b.{{0,10}}(?:empty|zero|\b0\b|negative|overdrawn|wiped)|{SUM_EN}\w{{0,8}} (?:\w{{1,20}} )?(?:charge|missing|gone|debit|stolen)\b|"
    rf"(?:they|he|she|someone|somebody|and|it)(?:'?ve| have| has)? (?:just )?(?:moved|charged|took|withdrew|spent|stole|deducted|swiped) .{{0,12}}{SUM_EN}",
)
# It is to be stopped or brought back
_STOP_IT = (
    r"止付|(?:追|要|拿|退)(?:得|不|唔)?(?:回|到)(?!复)|拦(?:截|住|下)|(?:还|仲)?来(?:得|不)及|撤回.{0,4}(?:转|钱|汇)|"
    r"(?:转账|转帐|汇款|付款).{0,8}(?:撤|追|取消|冻)|冻结.{0,6}(?:对方|骗子|他|她|账|卡)|棺材本",
    r"撤不(?:回|了)|(?:转账|转帐|汇款|付款).{0,6}(?:cancel|reverse|stop)|(?:cancel|stop|reverse).{0,6}(?:转账|转帐|汇款|付款)|"
    r"(?:对方|他|她|骗子)(?:已经?|都)?(?:收款|收了|到账).{0,4}(?:怎么|咋|点算|点办|能|还)",
    r"(?:stop|cancel|reverse|recall|block|freeze|undo)\w* (?:\w+ ){0,3}(?:transfer|payment|"
    r"transaction|wire|money|account)|(?:get|recover|claw|want|have) (?:\w+ ){0,2}(?:my|our|"
    r"the|her|his) (?:\w+ )?money back|recover (?:my|the|our) (?:\w+ )?(?:money|funds)|too late\b|be recalled",
)

# Even a bill or a rent is an emergency then.
TAKEN_OR_LIED_TO = re.compile("|".join((*_FOUND_OUT, *_TAKEN_ZH, *_TAKEN_EN)))

GONE = re.compile(
    "|".join((*_LEFT_ZH, *_HANDED_OVER_ZH, *_LEFT_EN, *_FOUND_OUT, *_TAKEN_ZH, *_TAKEN_EN, *_STOP_IT))
)
