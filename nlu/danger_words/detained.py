"""Somebody, the citizen or theirs, is held, beaten, forced, or threatened with violence."""

import re

from nlu.danger_words.people import ANY_EN, ANY_ZH, BY_ZH, KIN_EN, OWN_EN, OWN_ZH, WE_ARE_EN

_PLACE = r"(?:园区|缅甸|缅北|妙瓦底|果敢|老街|佤邦|柬埔寨|西港|金边|木牌|金三角|老挝|寮国|泰缅|kk|菲律宾|迪拜|杜拜|泰缅|东南亚|电诈窝点|诈骗窝点|传销)"
_HELD = (
    r"(?:绑架|绑票|绑走|绑了|绑住|关在|关起|关进|关到|关着|关了|关住|关黑|关押|囚禁|软禁|拘禁|禁锢|监禁|扣押|扣在|扣住|扣留|扣起|扣下|困在|困住|锁在|"
    r"锁住|锁起|控制|看守|押在|押着|押走|贩卖|卖到|卖去|卖给|转卖|带走|抓走|挟持|劫持)"
)
_HURT = r"(?:杀|砍|弄死|打死|打断|活埋|伤害|绑架|捅|做掉|斩|整死|剁|搞死|泼|烧|打残|弄残|收拾|报复|撞死|砸)"
_NOT_VIOLENT = r"(?:照片|视频|裸|曝光|发给|通讯录|公开|起诉|法院|征信|爆|投诉|举报|报警|删除|封号|冻结)"
_NOT_VIOLENT_EN = (
    r"(?:photo|pic|video|nude|leak|post|share|publish|expose|lawsuit|sue|legal|court|arrest|"
    r"report|police|block|close|cancel|fine)"
)

_ZH = (
    rf"{ANY_ZH}.{{0,8}}{BY_ZH}(?:人|他们|老板|公司|.{{0,2}}组织|.{{0,2}}团伙|骗子|对方)?(?:非法)?{_HELD}|"
    rf"^.{{0,4}}被(?:人|他们)?(?:非法)?(?:绑架|绑了|关在|关起来|囚禁|软禁|拘禁|扣在|困在|锁在|贩卖|卖到)",
    rf"(?:把|将){OWN_ZH}.{{0,4}}{_HELD}|{_HELD}(?:了|咗|住)?{OWN_ZH}|(?:他们|骗子|佢哋|人|对方)(?:抓|扣|锁|绑|"
    rf"捉)(?:了|走|住|咗|起){{1,2}}{OWN_ZH}|{OWN_ZH}.{{0,4}}(?:在(?:他们|对方|骗子)手(?:上|里)|成了?人质|当人质|被扣为人质)",
    r"被(?:人|他们|几个(?:人|男的)|陌生人)?(?:强行|硬)?(?:带上|拉上|拖上|押上|塞进|拽上|推上)(?:了)?(?:一辆)?(?:面包)?(?:车|船)|"
    r"(?:不敢|不能|没法|不方便)(?:大声)?(?:说|讲|出声|多说|打字|发语音).{0,12}(?:有人|他们|旁边|盯|看着|听到|听见|被发现)|"
    r"(?:有人|他们)(?:在)?(?:旁边)?(?:盯|看|守)(?:着)?.{0,8}(?:定位|不敢|快救|报警|救)",
    r"^\W*(?:快|谁来)?救命.{0,4}$|(?:别|不要|唔好)(?:给我)?打(?:电话|来|过来|嚟).{0,10}(?:听|发现)|(?:偷偷|偷藏|藏起来)(?:的|着)?(?:手机|打字|发|用).{0,12}|"
    r"(?:完不成|达不到|做不到|没(?:有)?完成).{0,8}(?:打|跪|电|抽|水牢|关)|对我?的?(?:家人|女儿|儿子|孩子|老婆|爸妈|父母).{0,3}下手|"
    r"(?:从|刚)(?:园区|里面|那边|窝点)?.{0,4}(?:逃|跑)(?:出来|了出来).{0,16}(?:证件|躲|追|没钱|护照)|(?:手指|耳朵).{0,3}(?:照片|寄)|不给(?:我们|他们|吃)?(?:饭|水)|"
    r"(?:知道|查到|摸清).{0,8}(?:孩子|小孩|女儿|儿子|家).{0,10}(?:小心|注意|当心|接他|接她)|(?:找人|要|来)(?:弄|做)(?:了)?我",
    r"限制.{0,6}人身自由|(?:没有?|失去|被限制|冇)(?:了)?(?:人身)?自由|非法拘禁|人身安全(?:受|没|有)|有生命危险",
    rf"(?:没收|收走|收了|攞走|攞咗|收缴|扣了|扣下|扣住|扣起|拿走|抢走|扣留)(?:了|咗)?{ANY_ZH}?(?:们)?(?:的|嘅|本)*(?:护照|证件|手机|身份证(?!号))|"
    r"(?<!您的)(?<!你的)(?:护照|证件)(?:都|全|也)?(?:被|给|俾)?(?:他们|人|老板|公司|佢哋)?(?:没收|收走|收了|扣|拿走|抢)",
    rf"(?:不|唔|不肯|不准|不许|不放|没)(?:让|准|许|肯|给|放|俾|畀){ANY_ZH}?(?:们)?(?:走|离开|出去|出门|回家|回国|出来|离境)|不放(?:我|"
    r"他|她)|(?:走|逃|出|离)(?:唔甩|唔到|唔返|不掉|不了|不出|不脱)(?:去|来|园区|了|$)|出不(?:去|来)(?!门票|票)(?:了|[,，\s]|$|"
    rf".{{0,6}}(?:救|怕|被|园))|回不了(?:家|国)|逃(?:出|离)(?:来|去|这)|(?:想|要|能|偷偷|怎么|怎样|如何|准备)逃|跑不(?:掉|出|了)",
    rf"{_PLACE}.{{0,16}}(?:出不|逃|救|跑不|回不来|回不了|赎|被打|挨打|关|困|扣|电击|看守|做诈骗|打电话骗|卖|控制|失联|失踪)|(?:骗|卖|拐|"
    rf"带|弄)(?:到|去|来|进)(?:了|咗)?(?:.{{0,3}}){_PLACE}|呃咗?去{_PLACE}",
    r"(?:威胁|恐吓|扬言|吓唬|(?:说|话|讲)(?:是)?(?:要|会|来|不给钱就|再不)|如果|要是|不然|否则|不给钱|不还|不转|"
    rf"给钱).{{0,14}}{_HURT}(?:了|掉|光|死|断)?(?:{OWN_ZH}|手(?:指)?|脚|腿)|(?:要|想|会|来){_HURT}(?:了|掉|光|死|"
    rf"断)?{OWN_ZH}|(?:威胁|恐吓|扬言).{{0,6}}(?:杀|砍|打死|绑架|泼|烧|人身)",
    rf"(?:拿|用|持|掏出|带|举)(?:着|了|住)?(?:把)?(?:刀|枪|棍|斧).{{0,8}}(?:{OWN_ZH}|逼|威胁|站|指)|(?:枪|刀)(?:指|架|"
    rf"顶|逼)(?:着|在|住)|有枪|拿枪|电棍|电击|(?:保安|守卫|打手).{{0,6}}(?:枪|看着|守着)",
    r"(?:要|索|交|给|付|拿|凑|勒索).{0,8}赎(?:金|人)|赎金|赎(?:身|回来|出来)|(?:来|快|派人|怎么|请|谁能|求).{0,4}救(?:我|出|他|"
    r"她|人|回)(?!的?钱)|救(?:我|他|她)?(?:出去|出来|回来)|求救|解救",
    rf"(?:打|揍|殴打|毒打|虐待|折磨)(?:了)?(?:{OWN_ZH}|人|他们|佢)(?!工|球|电话|的?钱|品|才|气)(?:.{{0,8}}(?:不给|不让|逼|"
    r"不准|完成)|$|[,，\s]|了)|挨打|毒打|(?:我|俺)被(?:人)?(?:打|揍)(?:了|伤|到|得)|(?:逼|强迫|强制|迫)(?:着|"
    rf"住)?(?:{ANY_ZH})?(?:着)?(?:去|来|每天)?(?:骗|打电话|打诈骗|做诈骗|搞诈骗|干诈骗|做客服骗|诈骗|卖淫|接客|签)|不(?:干|做|听话|"
    rf"骗人?|完成).{{0,6}}(?:就)?(?:打|电|挨|不给饭|关)",
    r"(?:有人|他们|保安|小时|一直|男的|人)(?:在)?(?:看着|守着|盯着|守住|看住|监视)(?:我|我们|$)|(?:门口|外面|楼下|门外|"
    r"家门).{0,8}(?:堵|守|围|砸|砍|拿刀|威胁|要打|吼)|(?:堵|守|围|砸)(?:在|喺|住)?(?:我)?(?:家)?门|(?:门口|外面|"
    r"楼下).{0,10}(?:不敢|唔敢|出不|害怕)|不敢(?:打电话|出门|出街|出声|说话|回家).{0,12}(?:旁边|他们|看|打|控制)|(?:他们|"
    r"人)(?:就)?在(?:我)?旁边.{0,6}(?:不敢|不能|控制)",
    # threatened, unless it is with pictures, courts or debts: that is blackmail, for which there is advice
    rf"(?<!照片)(?<!视频)(?<!裸照)(?<!征信)(?:来)?(?:威胁|恐吓|恫吓)(?:{OWN_ZH})(?!.{{0,20}}{_NOT_VIOLENT})|"
    rf"(?:受到?|遭到?|被)(?:人|他们|他|对方|骗子)?(?:生命)?(?:威胁|恐吓)(?!.{{0,20}}{_NOT_VIOLENT})|生命(?:安全)?(?:受|"
    r"被)|(?:被迫|被逼)(?:在(?:这|园区|里面)|去?做诈骗|干诈骗|骗人)",
    r"(?:跟踪|追杀|追砍|尾随)(?:我|我们)|被(?:人)?(?:跟踪|追杀|追砍|尾随|打到|打得)|(?:被)?骗(?:进|入|去)(?:了)?传销",
)
_EN = (
    r"(?:want|ask|demand|need|pay)\w*\b.{0,30}(?:for (?:his|her|my|their|our) (?:release|freedom|return)|to (?:release|free) "
    r"(?:me|us|him|her|them))|not safe here|lose (?:a|my) finger|chok(?:ed|ing) me|strangl\w+ me|(?:by|to) (?:my|the) throat|"
    r"sold (?:twice|again|on to)|don'?t (?:call|ring|phone) (?:me|back|this).{0,12}(?:hear|find)|"
    r"(?:only )?text when (?:the |they|he)|watch your back",
    r"\b(?:held|hold(?:ing)?|detain(?:ed|ing)?|captur\w+|trap(?:ped|ping)?|lock(?:s|ed|ing)?|"
    r"imprison\w*|kidnap\w*|abduct\w*|traffick\w*|chain(?:ed|ing)?|tied|"
    rf"grabbed)(?: \w+)? {OWN_EN}\b|\b(?:keep(?:s|ing)?|kept) {ANY_EN} (?:here|locked|in a|"
    r"prisoner|captive|hostage|against)|(?:tied|chained|locked) (?:him|her|them|me|us) up|"
    rf"\b(?:got|have|taken|took|grabbed|seized) my (?:\w+ )?{KIN_EN}(?: hostage| away|$|[.!,]|"
    r" and (?:want|they))",
    rf"{WE_ARE_EN} (?:\w+ ){{0,4}}(?:kidnapp?ed|abducted|trafficked|held (?:captive|hostage|"
    r"prisoner|against|in|at|here|by|there)|held$|being held|(?:now |still )?held there|"
    r"locked (?:up|in)|trapped|detained|imprisoned|a prisoner|prisoners|a hostage|captive|"
    r"in a compound|tied up|confined|chained|enslaved|sold to)|(?:being )?kept here|(?:now |"
    r"still )held there|(?:against (?:my|his|her|their|our) will)|scam (?:compound|centre|"
    rf"center) (?:in|and|can)|\bcompound\b.{{0,30}}(?:escape|guard|out|leave|rescue)|(?:escape|"
    rf"get out|rescue|trapped|stuck).{{0,24}}\bcompound\b",
    r"(?:won'?t|will not|don'?t|didn'?t|doesn'?t|refuses? to|not|never|isn'?t|aren'?t) (?:let|"
    rf"allow|letting|allowing) (?:{ANY_EN}|anyone|anybody) (?:to )?(?:leave|go(?! of)|out|home|"
    r"escape|get out|off)|(?:can'?t|cannot|couldn'?t|not able to|unable to|no way to|"
    r"not allowed to) (?:leave (?:this|the|here|because|until)|escape|"
    r"get (?:out(?! of this (?:contract|group|chat|subscription))|away from)|run away|"
    r"come home|go out|leave$)",
    r"(?:took|taken|confiscat\w+|stole|keeps?|kept|holds?|holding|has|have|got|"
    r"seized)(?: away)? (?:my|our|his|her|their|all the|"
    r"everyone'?s) (?:phones? and )?passports?|passports? (?:was|were|is|are|has been|"
    r"have been|got) (?:taken|confiscated|kept|held|with)|took away (?:my|our) phones?",
    r"(?:threat\w*|going|gonna|says?|said|swore|promis\w+|wants?|will|'ll|would|they'?d|he'?d|"
    rf"come|coming|try\w*|tried)(?: [\w']+){{0,7}} (?:kill|murder|shoot|stab|beat|hurt|harm|"
    rf"rape|torture|attack|throw acid|chop|behead)(?:ing)?(?: up)? ?(?:{OWN_EN}\b|(?:at|"
    rf"on) {OWN_EN}|if i|if we)|(?:kill|hurt|harm|attack) {OWN_EN} if|(?:break|cut off|"
    r"chop off|cut) (?:one of )?(?:my|his|her|our) (?:legs?|fingers?|hands?|arms?|throat)|(?:burn|"
    r"blow)(?:ing)? (?:\w+ )?(?:my|our) (?:house|home|shop)|throw acid|\bacid (?:on|at|"
    rf"attack)|threat\w* (?:to )?(?:my life|{OWN_EN} with (?:a )?(?:gun|knife|violence|death))|"
    r"(?:got|getting|received|sent me|sending me|sends me) death threats?|"
    r"threatened to (?:kill|harm|hurt)|threaten(?:s|ed|ing)? (?:me|us|my (?:\w+ )?(?:life|"
    r"family|mother|father|wife|husband|son|daughter|children|kids|parents|sister|"
    rf"brother))\b(?!.{{0,50}}{_NOT_VIOLENT_EN})|(?:am|is|are|was|were|been|being|"
    rf"got) (?:being )?threatened(?!.{{0,50}}{_NOT_VIOLENT_EN})|threatening to (?:beat|kill|"
    r"hurt|come)",
    r"(?:beat|beating|beaten|tortur\w+|electrocut\w*|starv\w+|whip\w*|assault\w*|"
    rf"punch\w*) (?:{OWN_EN}|people here|us)\b|electric(?:al)? (?:shocks?|batons?)|"
    rf"torture people|gun(?:point)?\b.{{0,20}}(?:to|at|on) (?:my|me|us|our)|(?:gun|knife|"
    r"weapon) (?:to|at|on|against) (?:my|me|his|her|our|us)|at (?:gun|knife)point|(?:has|have|"
    rf"with|pulled|holding|outside|got) (?:\w+ ){{0,4}}(?:gun|knife|machete|weapon)\b|"
    r"guards? (?:with guns|with weapons|everywhere|outside|at the (?:gate|door)|watching|"
    r"won'?t)",
    r"forc(?:e|es|ed|ing) (?:me|us|him|her|them|people) (?:to |into )(?:\w+ )?(?:scam\w*|work|"
    r"cheat|defraud|call|lie to|sleep with|prostitut\w+|transfer at|stay)|forced to (?:scam|"
    r"work (?:as|for|in|here)|cheat|defraud|work in a scam)|forced into (?:scam\w*|"
    r"prostitution)|(?:demand\w*|wants?|ask\w*|pay\w*|need\w*)(?: [\w']+){0,5} ransom|"
    r"ransom (?:for|to) (?:my|our|him|her|leave|free|release|get|let)",
    r"(?:say\w*|said|tells?|told|warn\w*|promis\w+|swear\w*|swore)\b.{0,24}\b(?:i'?ll|i will|i'?d|"
    r"we'?ll|we will|i'?m|i am|we'?re) (?:be |end up )?(?:a )?(?:dead(?! serious| tired| sure| right| certain)|found in|in a (?:ditch|grave|"
    r"box))|(?:won'?t|will not) (?:live|see) (?:past|to see|another)|^\W*(?:(?:pls|plz|please|god|oh|"
    r"somebody|someone|quick)\W+)*(?:save|rescue) (?:me|us)(?:\W+(?:pls|plz|please|"
    r"now|here|from (?:here|them|this place)|quick\w*|hurry))*\W*$",
    r"(?:men|man|people|someone|somebody|guys|thugs|guards|gang) (?:\w+ )?(?:outside|"
    r"at) (?:my|our) (?:door|house|home|gate|flat|apartment)|(?:is|are|keeps?|man|someone|"
    r"been) (?:following|stalking|chasing|hunting) me|fear(?:ing)? for my (?:life|safety)|"
    r"scared for my life|my life is in danger|(?:sold) (?:me|us|him|her) to|(?:help|get|"
    r"please get) (?:me|us|him|her) (?:escape|out of (?:here|this place|there))|(?:rescue|"
    r"save) (?:me|us|my (?:\w+ )?\w+) (?:from|please|now|we|i'?m)|(?:please|come|and|"
    r"to) rescue (?:me|us|my|him|her)|escape from (?:here|this place|them|the|my)|(?:being|am|"
    r"are) watched|can'?t (?:talk|speak)[, ].{0,12}(?:they|he|she)|"
    r"coming (?:\w+ ){0,4}to (?:hurt|kill|beat|get) (?:me|us)|stay in (?:a|the|"
    r"my) hotel.{0,30}(?:not|don'?t|watch|alone|nobody)",
)

# A passive with its verb, where nobody is named: 被绑着, 被反锁, bei guan (typed without characters)
_TIED = (
    rf"{BY_ZH}(?:人|他们|佢哋)?(?:绑|捆|吊|铐)(?:着|住|了|咗|在|起|的照片|的视频)|手脚.{{0,3}}(?:捆|绑)|(?:满|一)(?:脸|身)(?:是|都是)?血",
    rf"从外面(?:被)?(?:反)?锁|反锁(?:在|喺|住)|我(?:现在|而家)?{BY_ZH}?困(?:在|喺)(?:这里|这儿|呢度|里面|房|屋)|"
    rf"(?<!您)(?<!你)被控(?:在|住|车|了)|控车|{BY_ZH}(?:人|他们)?(?:按|摁|押|压|逼)(?:着|住)|(?:按|摁|押)着我",
    r"\bbei ?guan|\bbei ?bang|\bjiu ?ming\b|\bjiu ?(?:jiu ?)?wo\b|bu ?rang ?wo ?zou|\bbei ?kong ?zhi",
    r"\b(?:kidnapped|abducted|trapped|locked in)\W+(?:pls|plz|please|help|send|call|sos)\b|\b(?:help|sos|911|999|police)\W+(?:\w+ ){0,3}"
    r"(?:kidnapped|abducted|trapped here|held here|locked in)|(?:i'?m|i am|me|us|he'?s|she'?s|locked|thrown|put) (?:\w+ )?in "
    r"(?:the|a|his|their|some) (?:trunk|boot of|basement|cellar|shipping container)|locked (?:me |us )?in (?:from )?(?:the )?outside",
    rf"\b(?:have|has|got|took|grabbed) (?:my|our) (?:\w+ )?{KIN_EN}\W+(?:tied|locked|captive|in a|now|right now|they|and they|since|for ransom)",
)
# Free to move in name only: alone in a hotel or before a camera, with nobody to be told ("digital arrest", 控车)
_WATCHED = (
    r"(?:酒店|宾馆|旅馆|饭店|开房|民宿|汽车旅馆|日租房|房间).{0,24}(?:不许|不准|不让|唔准|唔俾|唔畀|不能出|不得|镜头|摄像头|开着视频|等钱|洗完|"
    r"断网|别跟|才放)|(?:不许|不准|不让|不给|唔准|唔俾|唔畀|不放)(?:我|他|她|佢)?.{0,24}(?:酒店|宾馆|旅馆|饭店|民宿|汽车旅馆)",
    r"(?:不|唔)(?:让|许|准|俾|畀|能)(?:我|他|她|佢)?(?:挂|关|收线)(?:电话|断|视频|镜头|摄像头|线)?|(?:挂|关)(?:了|断|掉)?(?:电话|视频)?就(?:来)?(?:抓|打|杀|弄)|"
    r"(?:逼|要求|命令|强迫|让|叫|要)我.{0,10}(?:开着|对着|对住|一直|全程|24小时|二十四小时).{0,8}(?:视频|镜头|摄像头|直播|通话)",
    r"(?:不|唔)(?:让|许|准|俾|畀)(?:我|我们|他|她|佢)?(?:们|哋)?(?:睡|吃饭|喝水|上厕所|见人|看病|去医院|(?:跟|和|同|与).{0,4}(?:联系|联络|见面|讲|说)|联系(?:家|我们|外|任何))",
    r"\b(?:was|am|i'?m|been|were) (?:told|ordered|made|forced) to (?:stay in|(?:check in(?:to)?|stay|go|move) (?:to |in |into |at )?(?:a|the) (?:hotel|motel|airbnb|room))|(?:told|ordered|forc\w+|making|made|makes|want) (?:me|us|him|her|my \w+)(?: \w+){0,8} (?:on (?:the )?(?:camera|video|webcam|zoom|skype)|"
    r"camera on|stay in (?:my|a|the|this|his|her) (?:room|hotel|house|flat))|\b(?:i|we|he|she|mum|mom|dad) (?:must|have to|has to|am not allowed|"
    r"can'?t|isn'?t allowed)(?: \w+){0,6} (?:on (?:the )?(?:camera|video|webcam|zoom|skype)|camera (?:on|off)|hang up)|"
    r"not (?:allowed|permitted) to (?:leave|go|talk to|call|contact|sleep|eat)",
    r"(?:借|偷)(?:了|着|用)?(?:别人|人家|工友|室友|同事)?的?手机(?:发|打)|手机(?:也|都|全)*被(?:他们|人|公司|老板)?(?:没收|收走|收了|扣)|"
    r"(?:took|taken|confiscated) (?:my|our|all our|everyone'?s) (?:phones?|ids?|id cards?|documents)|"
    r"(?:won'?t|refus\w+ to|not) (?:give|return|hand)(?: back| over)? (?:me |us )?(?:my|our|his|her) (?:passports?|ids?|documents|papers)|forced to work\b",
    r"(?:泰国|越南|马来西亚|曼谷|美索|清莱|境外|国外|那边公司).{0,16}(?:失联|失踪|绑|被扣|被关|卖掉|赎|出不来|回不来|逃不)",
)
# Leaving has a price, or food has
_PRICED = (
    r"(?:付|给|交|拿|要|赔|凑|汇|转|还|签|写).{0,12}(?:才|就|先)(?:能|肯|会|让|给|可以|准|愿意)?(?:让我|让他|让她)?(?:走|放人|放我|放他|放她|离开|回家|回国|下楼|领人)(?!势|红|心)|(?:拿|带|交).{0,8}(?:来)?(?:领|赎|换|捞)人|"
    r"不(?:写|签|付|还|交|给).{0,8}不(?:让|准|许|放|给)(?:我|他|她|人)?(?:们)?(?:走|下楼|出|回|离)|(?:才|不)给(?:我|我们|他|她)?(?:饭|东西)?吃?(?:饭|吃)|冇嘢食|不给饭",
    r"(?:pay|paid|debt|owe)\w*\b.{0,24}(?:before|until|or) (?:they|he|she|we|i)(?:'ll| will| can)? (?:let (?:me|him|her|us) (?:go|leave)|(?:can )?leave|go home)|in pieces\b|piece by piece|(?:one of )(?:his|her|my) (?:fingers|ears|toes)",
)
# Whispered: somebody listens
_OVERHEARD = (
    r"(?:救我|救命|来人).{0,4}(?:小声|别出声|轻点|嘘)|不敢(?:多说|说太多|出声|大声)|(?:偷偷|悄悄)(?:发|打字|用手机)|(?:轮流|有人)(?:看守|看着|守着|盯着)|(?:上厕所|洗澡|睡觉)(?:都|也)?有人(?:跟|看|守)|一屋子人(?:看|守)",
    r"\b(?:they|he|she)(?:'?re| are|'?s| is) (?:watching|listening|right (?:here|outside|next))|(?:they|he|she) (?:can|could|will|might|'ll) (?:hear|see) (?:me|us|this|you|,|$)|be quiet.{0,12}hear|"
    r"send (?:help|someone|somebody) (?:to|now|here|asap|quick)|send (?:the )?(?:police|cops)",
)
# Those who come for debts by force
_COLLECTORS = (
    r"(?:收账|收数|收债|讨债|催债|要债|大耳窿|放贷|高利贷|黑社会|钱庄|债主|追债)(?:的人|佬|的|人)?.{0,16}(?:堵|砸|打(?!电话)|砍|斩|淋|泼|绑|手指|一只手|带|山上|锁|烧|刀|来我家)|要我?一(?:只手|条腿|根手指|条命)|"
    r"(?:天天|每天|又|经常|一直|昨晚|今天)(?:都)?(?:被|畀|俾)(?:人|他|他们|老板)?(?:打|电|揍|罚|虐)(?!电话|扰|断|脸)|(?:畀|俾).{1,8}打(?:咗|到|伤)|(?:谁|都)(?:也|都)?别想活|同归于尽|(?:来|去)(?:我|他)?(?:单位|公司|学校|家)(?:里)?绑人|"
    r"(?:我|一直|天天).{0,4}被(?:他|她|老公|丈夫|男友|男朋友|爸|妈|继父|他们)(?:家暴|(?:毒)?打(?!电话|扰|断|脸|开|动|赏|败|劫|压))|被(?:人)?(?:勒索|绑|抢).{0,8}(?:不给钱?就|打|刀)|按(?:在|到)地(?:上|下)",
)
# Beaten or hunted at home or at one's door
_AT_HOME = (
    r"(?:老公|老婆|丈夫|男友|男朋友|女朋友|前夫|前任|爸爸?|妈妈?|继父|后爸|他|佢)(?:又|一直|总|总是|天天|经常|老|每天|正在|刚才?|喝醉)*(?:动手(?!术|机|续)|打(?:我妈|我弟|我妹|我姐|我爸|孩子|"
    r"骂我)|家暴|施暴)|(?:掐|勒|扼)(?:着|住|了|咗)?(?:我|佢)(?:妈|的|嘅)?.{0,2}(?:脖|颈|喉)|被家暴|遭家暴|家暴(?:我|了)|打我(?:妈|弟|妹|姐|哥)",
    r"(?:躲|匿|缩|我(?:现在|自己)?藏)(?:在|喺|到|进|起来在).{0,5}(?:厕所|卫生间|洗手间|浴室|房|柜|床底|床下|阳台|楼道|车里|后备箱)|(?:hiding|hid|locked myself) "
    r"(?:in|inside|under) (?:the|a|my|our) (?:\w+ )?(?:bathroom|toilet|closet|wardrobe|room|bedroom|bed|car|basement|garage)",
    r"(?:找到|找上|跟到|冲到|冲进|闯进|闯到|堵到|嚟咗|杀到|追到)(?:我|了|咗)*(?:们)?(?:家|门|屋企|单位|公司|学校).{0,12}(?:拿|刀|棍|砸|打人|喊|斩|砍|不走|威胁|要钱)|"
    r"(?:人|他们|佢哋|对方)(?:现在|就|而家|已经)*(?:在|喺)(?:我)?(?:家|屋企)?(?:楼下|门口|门外)|对(?:我|我们)?(?:的)?.{0,2}(?:女儿|儿子|家人|孩子|老婆|爸妈|父母)不利|"
    r"(?<!我)拿(?:着|住)(?:一?[根把条])?(?:铁?棍|砍?刀|枪|斧|球棒)",
    r"(?:跑|逃|报警|不听话|不听|不干|不还|不给).{0,4}就(?:会|要)?(?:打断|打死|弄死|砍|剁|埋|电)|打断(?:我|他|她)?(?:的|嘅)?(?:狗)?(?:腿|手|脚)",
    r"\b(?:he|she|they|dad|father|husband|boyfriend|mum|mom|son|guards?|boss)(?:'s)?(?: \w+)? (?:hit|hits|hitting|beats?|beating|slapped|slaps|kicked|kicks|punched|choked|raped) "
    r"(?:me|us|my \w+)\b(?! up)|(?:came|come|coming|showed up|turned up|broke|got) (?:in)?(?:to|at|outside) (?:my|our) (?:\w+ )?(?:house|home|door|flat|place|work|"
    r"apartment|shop)\b.{0,30}(?:won'?t leave|threat|knife|gun|bang|kill|hurt|until|scared|bat\b)",
)

DETAINED = re.compile(
    "|".join((*_ZH, *_EN, *_TIED, *_WATCHED, *_PRICED, *_OVERHEARD, *_COLLECTORS, *_AT_HOME))
)
