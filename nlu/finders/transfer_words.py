"""What a clause says that holds a time: money went, something else happened, nothing has gone yet."""

import re

PAID = re.compile(
    r"转(?!到公安|接|发|驳|机|人工|告|派|[账帐]记录|让)|汇(?!丰|报|总|率|业)|(?<!支)付(?!款码|费|失败|款失败)|打(?:了)?(?:款|钱)|打的(?=\W|$)|"
    r"打(?:了|过去|给|的|到).{0,8}(?:\d|万|千|百|元|块|蚊|账|帐|户)|打[\d一二两三四五六七八九十]+[\d.]*[万千百元块蚊u]|把.{1,8}打(?:了|过去|给|到)|"
    r"刷(?!单|新|脸|流水|到|抖|视|手机|朋友圈)|扣(?!分)|划走|充(?:了|值|的|咗)|课金|储值|存(?:了|入|进|咗|上|的)|[交缴](?:了|的|咗|俾|给)|补[交缴]|寄了.{0,4}(?:钱|现金|金)|"
    r"[过入](?:咗|数|钱)|走咗\W?\d|(?:密码|卡密|卡号|序号|点数|验证码)(?:都|全)?(?:发|拍|报|给|输)|取走|取了|攞|投(?:了|的|入|进)|花了|花钱|买(?:了|的|咗)|垫(?:了|付|的)|给了|"
    r"[俾畀](?:咗|人呃|佢)|骗(?:走|了|我|去)|呃(?:咗|走)|被骗|坑了|领走|少了|没了|冇咗|提走|借了|领了|[碌撳](?:咗|晒)|面交|发(?:了|咗)?.{0,4}红包|转出|支出|"
    r"\b(?:paid|payed|paying|sent(?! me| us)|wired|transf?erred|transfered|deposited|withdrawn|withdrew|charged|debited|deducted|lost|gave|bought|invested|"
    r"handed|put (?:in|\W?\d|my|all)|spent|topped[ -]up|top-up|scammed|left (?:my|her|his|our|their|the)|gone|went (?:at|on|out|through|to him|to her|to them)|money went|came out|(?<!screenshot )(?<!photo )(?<!picture )taken|took|moved|pushed|"
    r"stolen|stole|drained|emptied|conned|authori[sz]ed|confirmed?|released|refunded|pulled|cashed out|(?:got )?hit for|cost (?:us|me|her|him)|pressed|tapped|swiped|"
    r"(?:zelle|venmo|cashapp|payme|paypal|e-transfer|fps|revolut|alipay)'?e?d|used (?:venmo|zelle|paypal|cash ?app|alipay|wechat pay)|payment (?:one|two|three|\d|left|made|went|of)|"
    r"(?:made|had|got|tricked|talked|forced) (?:me|us|him|her|them|my \w+|mum|mom|dad) (?:into |to )?(?:withdraw|send|pay|transfer|buy|wir|hand|mov)\w*|(?:made|did) (?:a|the|an?other) (?:\w+ )?(?:transfer|payment|deposit)|did it|transfer(?= i made| made| at| of|red)|outgoing|handed over|payment)\b|a charge of|card charge"
)
"""Done, or on the statement."""
RECORD = re.compile(
    r"流水|明细|金额|收款人|户名|扣款|付款|转[账帐]|汇款|订金|定金|押金|保证金|手续费|税金|\b(?:payee|amount|transaction|transfer|payment|debit|charge|deposit|receipt|"
    r"statement|card|beneficiary|western union|paypal|alipay|wechat|fps)\b"
)
"""Of a payment, wherever it is said; a sum is another such sign."""
ELSE = re.compile(
    r"(?:接|收)(?:到|了|的)|加(?:了)?(?:我|他|她|微信|好友|的)|认识|打不开|登不(?:上|进)|提(?:现)?不(?:了|出)|出不了金|点的?(?:链接|开)|才?发现|才知道|先知|报(?:了|过|的)?[警案]|有.{0,4}(?:自称|冒充)|听(?:说|新闻|人说|讲座|保健)|新闻|"
    r"去.{0,4}(?:派出所|公安|差馆|银行问)|口供|笔录|受理|回执|联系(?!不)|失联|联系不|拉黑|跑(?:了|路)|不回|看到|看见|聊|打电话|打给(?:我|你)|打俾我|打嚟|来电|来电话|打来|"
    r"说(?!的|好)|问|站|下载|注册|安装|删|消失|封|冻|设的|关(?:了|门)|开门|截止|发(?:了|来|给)(?!红包)|传了|叫我|让我|截图|截的|影嘅|拍给|听(?:了|咗|到)|给我打(?!钱|款)|去世|"
    r"住院|想死|开会|上课|放学|开的|宣讲|讲座|签(?:的|了)|见(?:面|了)|约的|玩|告诉|举报|刷到|攤牌|摊牌|视像|弹(?:咗|了|出)|sms|午休|面试|应聘|推荐|看[中上]|开始|网恋|几点|有人听|放款|寄了包裹|国外寄|拿我|用掉|失败|"
    r"\b(?:got|received|clicked|found(?: out)?|discovered|realised|realized|notic(?:ed|e)|reported|filed|called|rang|ringing|phoned|texted|emailed|messaged|contacted|blocked|met|saw|said|(?<!slip )(?<!bank )(?<!receipt )(?<!statement )(?<!history )says|"
    r"matched|woke|went to (?!him|her|them)|told|open(?:ed|s)?|shuts?|closes?|down|deleted|changed|vanished|disappeared|stopped|asked|asking|joined|started|expires?|ends?|arrived|came|wrote|answered|there(?:'s| is| was)|"
    r"registered|installed|uninstalled|knocked|appointment|hearing|call was|zoom|webinar|locked|froze|kept|spoke|video-called|dawned|picked up|screenshot|message|login|"
    r"drop(?:ped)? off|hung up|attempted|tried|claim(?:ed|s)?|declined|applied|begged|offered|interview(?:ed)?|logged)\b"
)
"""What else happens at a time: what led to it, and what came after."""
AFTERWARDS = re.compile(
    r"\b(?:after|about|of|says?|said|asking|that|tells?|told|claims?)\b|(?:说|讲|话|问|叫|让|要|告诉|发现|知道|收到).{0,12}$|(?:之?后|以后).{0,4}$"
)
ANSWERED = re.compile(r"^\W*(?:it|that|this)(?:'s| was| happened| has been)\b|的事(?:情|儿)?\W*$|嘅事\W*$")
"""The clause says of something told before when it was."""
DUE = re.compile(r"\s?(?:之|以)?(?:前|内|截止|为止|停|过期|起|下班)|\s?(?:or|unless|before)\b")
DUE_BEFORE = re.compile(r"(?<!just )(?<!shortly )\b(?:before|until|till?)\s(?:the )?$|(?:到|截至|直到)$")
TO_COME = re.compile(
    r"\b(?:will|would|due|renews?|expires?|scheduled|auto-?pay|supposed to|going to|promised?|must i|every|each|may i|demands?)\b|将(?:于|在|会|被)|即将|要去|会不会|到期|"
    r"自动(?:扣|续)|账单日|还款日|每[天日晚周]|正要|约在|催[我他]|要先|准备"
)
"""What is yet to be taken, or happens again and again."""
UNDONE = re.compile(
    r"收到.{0,4}(?:一笔|转账|汇款)|\b(?:stranger|someone|somebody) (?:\w+ ){0,2}(?:sent|deposited|paid) (?:me|\W?\d\S* (?:in)?to my)|没敢|失败|保住|没(?:有)?(?:办|领)成|领不成|没给.{0,4}办|没[付转汇垫投扣给]|冇[畀俾过入]|未[入畀俾买过汇]|没(?:去)?(?:汇款|转账|付款)|没花钱|"
    r"\b(?:tried to|refused|declined|insufficient|froze|blocked (?:it|the|my|a)|bank blocked|stopped me|i said no|not paying|nothing (?:paid|lost|taken|gone|moved|left|sent|yet|has)|(?:didn'?t|haven'?t|never) (?:yet )?(?:pay|paid|send|sent|lose|lost|transfer|give|go|buy|do it)|"
    r"almost|nearly|attempted|no transactions|shows nothing)\b"
)
"""Said in the clause of a payment: it has not gone."""
NOTICE = re.compile(
    r"^(?!.*(?:我|\b(?:i|my|me|mum|mom|dad)\b)).*(?:尾号|账户余额|\bending (?:in )?\d|【[^】]{2,12}】)",
    re.DOTALL,
)
"""What a bank writes of an account by itself."""
ASKED = re.compile(
    r"[要叫让][我俺佢他她][^,。]{0,6}(?:[转汇付打交充存投]|过数)(?!了|咗)|要(?:先|求|收|交|缴|借|验)|先收|收费|需要|只要|额度|欠(?:款|了)?|罚|奖金|报价|"
    r"\b(?:ask(?:s|ed|ing)?|wants?|wanted|demand(?:s|ed|ing)?|needs?|offer(?:s|ed|ing)?|promis\w+|owe|worth|quoted?|price|win|won|prize|salary)\b"
)
"""A sum is asked for, or promised."""
APART = re.compile(
    r"\b(?:and|but|so|then|now|when|while|who|because|until|after|for|(?<!went )to|that|in case)\b"
)
"""What follows in the same clause is another matter."""
ANOTHER = re.compile(
    r"第[二三四五六七八九][次笔][^,。]*?没[^,。]*|\b(?:second|third|another|next|more)\b[^.,!?]*\b(?:refused|didn't|did not)\b[^.,!?]*"
)
"""Only a further payment was not made."""
NO_MONEY = re.compile(
    r"\bno (?:money|transactions?|loss)\b|nothing (?:lost|taken|paid|is missing)|lost nothing|没(?:有)?(?:损失|花钱|付钱)|冇损失|钱(?:都)?还在"
)
"""Said beside a payment: what was given was no money."""
