"""The words themselves, in simplified lower case (see `nlu.writing.aligned`)."""

import re

_KIN_ZH = (
    r"(?:我|我们|俺|咱|偶|人家)(?:的)?(?:家人?|全家|一家|妈妈?|爸爸?|父母|爸妈|弟弟?|哥哥?|姐姐?|妹妹?|儿子|女儿|孩子|"
    r"老公|老婆|丈夫|妻子|男友|女友|男朋友|女朋友|朋友|同学|表弟|表哥|表姐|表妹|堂弟|侄子|外甥|爷爷|奶奶|外公|外婆|亲戚|同事|室友)?"
)
_HE_ZH = r"(?:他|她|它|佢|他们|她们|我?弟弟?|我?哥哥?|我?姐姐?|我?妹妹?|儿子|女儿|孩子|老公|老婆|朋友|同学|亲戚|人)"
_WHO_ZH = rf"(?:{_KIN_ZH}|{_HE_ZH})"
_KIN_EN = (
    r"(?:me|us|my (?:\w+ )?(?:family|mum|mom|mother|dad|father|parents|brother|sister|son|daughter|kids?|child|children|"
    r"wife|husband|girlfriend|boyfriend|partner|friend|cousin|nephew|uncle|aunt))"
)
_PLACE_ZH = r"(?:园区|缅甸|缅北|妙瓦底|果敢|老街|佤邦|柬埔寨|西港|金边|木牌|金三角|老挝|泰缅|kk|菲律宾|迪拜|电诈窝点|公司)"

SELF_HARM = re.compile(
    "|".join(
        (
            r"不想(?:再)?(?:活|生存|做人|存在)|唔想(?:再)?(?:活|做人)|不(?:如|想)死|(?:真|好|只|都|很|就)?想(?:去)?死(?!你|他|她)",
            r"自杀|轻生|寻短见|寻死|求死|自尽|自残|自我了断|了结(?:自己|生命|余生)|结束(?:自己|我|生命|一切|这一生)",
            r"活(?:不下去|腻|够了)|不活了|活着(?:还有)?(?:没|冇|有什么|有啥|干嘛|太累|好累|真累|真?没)|生无可恋|一死了之|一了百了",
            r"死(?:了|掉)(?:算了|一了|就好|更好|才|也好|就解脱|得了)|去死(?:算|好)了|死路一条|以死|还不如死|唯有死|只有死|死咗(?:算|好)",
            r"跳(?:楼|河|江|海|桥|轨|下去)|从(?:楼|桥|阳台|天台|窗).{0,6}跳|站在(?:楼顶|天台|桥|阳台|窗).{0,8}",
            r"割(?:腕|脉)|上吊|烧炭|喝(?:了)?(?:农药|百草枯|敌敌畏)|(?:吃|吞|服)(?:了|下|完)?.{0,6}(?:安眠药|老鼠药|药片)|(?:吃|吞)了.{0,4}(?:整|一)瓶.{0,4}药",
            r"遗书|遗言|后事|来世再|下辈子再|没有(?:我|了我).{0,6}更好|离开这个世界|告别这个世界|不想再?醒(?:来|过来)|永远睡(?:着|过去)",
            r"kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)|suicid\w*|kms\b|unalive|end(?:ing)? (?:it all|my (?:own )?life|his life|her life)|tak(?:e|ing) my (?:own )?life",
            r"(?:want|wanna|wants|wanted|ready|going|rather|wish i (?:could|was)|hope i) (?:to )?(?:die|dead)\b|rather be dead|better off (?:dead|without me)|wish i (?:were|was) (?:dead|never born)",
            r"no (?:point|reason|sense) (?:in |to |for me to )?(?:liv\w+|go(?:ing)? on|stay\w* alive)|nothing (?:left )?to live for|don'?t want to (?:live|be here anymore|be alive|exist|wake up)|tired of (?:living|life|being alive)|can'?t (?:go on|live like this|live anymore|take it anymore)|life is(?:n'?t| not) worth",
            r"(?:hurt|harm|cut|cutting|hang|hanging|drown|shoot|poison)(?:ing)? (?:my|him|her)self|self[- ]?harm|slit my|jump(?:ing)? (?:off|from|in front)|standing on (?:the|a) (?:bridge|roof|ledge|edge)|overdos\w*|(?:took|take|swallow\w*) (?:a |the )?(?:whole |all |too many )?(?:bottle|pack|lot)? ?(?:of )?(?:my |the )?(?:sleeping )?pills|(?:suicide|goodbye) (?:note|letter)",
        )
    )
)

DETAINED = re.compile(
    "|".join(
        (
            rf"{_WHO_ZH}.{{0,8}}(?:被|让人|给人|遭)(?:.{{0,4}})(?:绑架|绑票|绑走|关在|关起来|关进|关到|关着|关押|囚禁|软禁|拘禁|扣押|扣在|扣住|扣留|困在|困住|锁在|锁住|控制住|看守|贩卖|卖到|卖去|卖给|转卖|殴打|毒打|打得|电击|强迫|逼着)",
            r"^(?:.{0,4})(?:被(?:人)?)(?:绑架|绑了|绑票|关在|关起来|关押|囚禁|软禁|非法拘禁|扣押|困在|困住|锁在|骗到(?:缅|柬|国外|境外|园区)|卖到|打断)",
            rf"(?:没收|收走|收了|扣了|扣下|扣住|拿走|抢走|扣留)(?:了)?(?:{_WHO_ZH})?(?:们)?(?:的)?(?:护照|证件|身份证|手机)|(?<!您的)(?<!你的)护照(?:都)?(?:被|给)(?:他们|人|老板|公司)?(?:没收|收|扣|拿|抢)",
            rf"(?:不|唔|不肯|不准|不许|不给|不让|不放)(?:让|准|许|肯|给|放|俾)?{_WHO_ZH}(?:们)?(?:走|离开|出去|出门|回家|回国|下班)|不放(?:我|他|她|人)|唔俾(?:我|佢|人)(?:走|出|离)",
            rf"{_PLACE_ZH}.{{0,14}}(?:出不来|出不去|逃|救|跑不|回不来|赎|被打|挨打|关|困|扣|电击|看守|做诈骗|打电话骗|卖)|(?:骗|卖|拐|带)(?:到|去|来|进)(?:了)?{_PLACE_ZH}",
            rf"(?:威胁|恐吓|扬言|说要|要|会|说会|说).{{0,6}}(?:杀|砍|弄死|打死|打断|活埋|伤害|绑|捅|做掉|斩|整死|剁|搞死|弄|泼|烧)(?:了|掉|光|死)?(?:{_KIN_ZH}|我家|我的(?:手|腿|命))",
            rf"(?:拿|用|持|掏出|带)(?:着|了)?(?:刀|枪|棍|斧).{{0,8}}(?:{_KIN_ZH})|(?:枪|刀)(?:指|架|顶)(?:着|在|住)",
            r"(?:要|索|交|给|付|拿).{0,6}赎(?:金|人|我|他|她)|赎(?:身|回来)|(?:救救?我|快来救|谁来救).{0,12}(?:关|困|园区|出不|打我|逃|绑|缅|柬|被扣|被锁)",
            r"(?:打|电|揍|殴打|毒打|虐待)(?:我|我们|我弟|我哥|他们|佢).{0,8}(?:不给|不让|逼|不准|骗|完成)|(?:逼|强迫|强制)(?:我|我们|着我|人|他|她).{0,6}(?:骗人|打电话骗|做诈骗|搞诈骗|干诈骗|诈骗|卖淫|裸|干活|签)|不(?:干|做|听话|骗).{0,6}(?:就)?(?:打|电|不给饭|关)",
            r"有人(?:看着|守着|盯着)(?:我|我们|不).{0,8}|(?:门口|外面|楼下|家门口).{0,6}(?:有人|堵|守|围)(?:.{0,8})(?:不敢|出不|威胁|要打|要砍|刀|砸)|(?:逃|跑)不(?:出去|出来|掉|了)|出不去了?.{0,6}(?:救|怕|园区|看守)|人身(?:自由|安全)(?:被|受|没|有危险)|限制(?:了)?(?:我|我们|他|她)的?(?:人身)?自由",
            r"被(?:人)?(?:跟踪|追杀|追砍|打到|打得)|(?:追杀|追砍|跟踪)(?:我|我们)|锁住?我(?:喺|在|哋)|(?:锁|关|困|绑)(?:住|着|起)(?:了)?(?:我|我们|我哋)",
            rf"\b(?:held|hold(?:ing)?|detain(?:ed|ing)|captur\w+|trapp(?:ed|ing)|lock(?:ed|ing)|imprison\w*|kidnap\w*|abduct\w*|traffick?\w*)(?: \w+)? {_KIN_EN}\b|\b(?:keep(?:ing)?|kept) {_KIN_EN} (?:here|locked|in a|prisoner|captive|hostage|against)",
            rf"(?:i(?:'m| am|'ve been| was| have been)|we(?:'re| are|'ve been| were)|my (?:\w+ )?(?:family|mum|mom|mother|dad|father|brother|sister|son|daughter|kid|child|wife|husband|girlfriend|boyfriend|friend|cousin|nephew)(?:'s| is| has been| was)|he(?:'s| is| has been)|she(?:'s| is| has been)|they(?:'re| are)) (?:\w+ ){{0,2}}(?:kidnapp?ed|abducted|trafficked|held (?:captive|hostage|prisoner|against|in|at|here|by)|being held|locked (?:up|in)|trapped|detained|imprisoned|a prisoner|a hostage|captive|in a compound|tied up|confined|chained)",
            rf"(?:won'?t|will not|don'?t|didn'?t|refuse to|not|never) (?:let|allow|letting|allowing) (?:{_KIN_EN}|him|her|them|anyone|anybody) (?:to )?(?:leave|go|out|home|escape|get out)|(?:can'?t|cannot|couldn'?t|not able to|unable to|no way to) (?:leave|escape|get (?:out|away)|run away)(?: (?:of|from|the|this|here|because))",
            r"(?:took|taken|confiscated|stole|keep|kept|hold|holding|have) (?:away )?(?:my|our|his|her|their|everyone'?s) (?:passports?|phones? and)|passport(?:s)? (?:was|were|has been|got) (?:taken|confiscated|kept)",
            rf"(?:threat\w*|going|gonna|says?|said|swore|promis\w+|want\w*|will|'ll|would)(?: \w+){{0,4}} (?:kill|murder|shoot|stab|beat|hurt|harm|cut|rape|burn|break|torture|attack)\w* (?:{_KIN_EN})\b|(?:kill|hurt|harm|attack) {_KIN_EN} if|threat\w* (?:to )?(?:my life|{_KIN_EN} with (?:a )?(?:gun|knife|violence|death))|death threats?",
            rf"(?:beat|beats|beating|beaten|torture\w*|electrocut\w*|shock\w*|starv\w+|whip\w*) (?:{_KIN_EN})\b|(?:gun|knife) (?:to|at|on|against) (?:my|me|his|her|our)|at (?:gun|knife)point|(?:has|have|with|pulled|holding) an? (?:gun|knife|machete)|forc(?:ed?|ing) (?:me |us |him |her |them )?(?:to |into )(?:scam|work as (?:a )?scam|cheat|defraud|call)\w*|(?:demand\w*|want\w*|ask\w*|pay\w*)(?: \w+){0,4} ransom|(?:men|people|someone|somebody|guys|thugs|guards) (?:outside|at) (?:my|the|our) (?:door|house|home|gate)|guards? (?:everywhere|with guns|at|outside|won)|scam compound|held against (?:my|his|her|their|our) will|sold (?:me|us|him|her) to|(?:help|get) (?:me|us) (?:escape|out of (?:here|this place))",
        )
    ).replace("{0,4}} ransom", "{0,4} ransom")
)

# Turns of phrase in which the words above mean nothing of the kind.
HARMLESS = re.compile(
    r"跳楼价|跳楼(?:大)?甩卖|跳楼清仓|自杀式|想死(?:你|您|大家|ni)|笑死|气死|累死|饿死|热死|烦死|困死|吓死|不想活动|防(?:止)?自杀|"
    r"自杀(?:热线|干预)|suicide (?:prevention|hotline|squad)|(?:你|您)(?:的)?(?:家人|孩子|儿子|女儿)?.{0,3}被绑架|"
    r"安排后事|否则.{0,10}(?:逮捕|拘留|抓捕)|被关(?:闭|注)|被(?:关|锁)(?:了)?(?:账|卡|号)"
)
