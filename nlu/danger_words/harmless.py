"""Turns of phrase in which the words of danger mean nothing of the kind, and what scam texts say to "you".

A word of danger that stands inside one of these is not heard; danger spoken of beside it still is.
"""

import re

# Not about anybody's death: 笑死, 跳楼价, "killing time"
_TURNS_OF_PHRASE = (
    r"跳楼价|跳楼(?:大)?甩卖|跳楼清仓|自杀式|想死(?:你|您|大家|ni)|(?:笑|气|累|饿|热|烦|困|吓|冷|急|忙|爱|美|丑|羡慕|好吃|无聊|尴尬|恶心|"
    r"难看)死|打死也|死活|死机|死心|死党|死循环|不想活动",
    r"(?:困|忙|堵|挤|闷|痒|烦|酸|臭|丑|蠢|贵|难|好看|可爱|搞笑|乐|急|恨|爱|羡慕|馋|晒|冻)死(?:我|人|个人)?(?:了|啦|喇|咗)?|^要死(?:了|啦)|"
    r"(?:尴尬|丑|难看|难吃|难听|无聊|困|饿|热|冷|冻|笑|社死|馋)(?:得|到|的)?(?:我)?(?:都)?想死|(?:挤|堵|晒|痒|臭)(?:得|到)(?:我)?(?:都|快)?[想要]死|笑(?:到|得).{0,4}(?:跳楼|死|断气)|"
    r"(?:好看|好笑|可爱|好吃|帅|美|好听|搞笑|甜|香)(?:了|到|得|爆)?.{0,3}我(?:死了|死|没了)",
    r"(?:作业|论文|考试|报告|ppt|bug|代码|加班|账单|这题|数学|高数)(?:是|真的?|快)?(?:要|会|想)(?:弄死|杀了?|搞死|整死)我|不想活在(?!.{0,4}(?:世|人间|痛苦))[^\s,。]{1,8}(?:里|中|下)|"
    r"离开(?:这个)?世界(?:五百|500|杯|银行)|(?:卸载|退订|辞职|离职|考完|毕业|下班|还清).{0,8}解脱|解脱.{0,8}(?:卸载|退订|辞职|离职|考完|毕业|下班|还清)",
    r"打死(?:我)?(?:也|都)?不|死(?:也|都)不|死活不|over (?:my|your) (?:\w+ )?dead body",
    r"(?:is|are|was|were|been|'s|keeps?) killing (?:me|us|it)\b(?! if)|(?:could|would|'d) (?:kill|murder) (?:for )?a |to murder me\b|"
    r"will kill me if (?:this|the) \w+ (?:is|isn'?t)|will kill me if (?:she|he|they|my \w+) (?:find|found|know|knew|see|saw|hear|heard)\w*|(?:bored|scared|worried|loved?|frozen) to death|die (?:laughing|of (?:laughter|boredom|heat))|die hard|lol i'?m dead|\bi'?m (?:literally|so|actually) dead\b|crack me up|"
    r"hang (?:on|out)|jump (?:to|on a call|start|the queue)|dead (?:right|certain|wrong|easy|good)",
    r"hit me up|beat me to|killing (?:time|it)|kill (?:time|the process|two birds|for a)|dying (?:to|of laughter|for)|to die for|"
    r"dead(?:line| end| tired| serious| simple)|(?:kidnapped|abducted|held hostage|trapped) (?:by|in) (?:this|a|an|the|my) "
    r"(?:book|game|show|cat|series|group|chat|loop|menu|subscription|queue|meeting|contract)",
    r"谁说我|(?<!不是)(?<!没)(?<!没有)在开玩笑|(?:i was|just) (?:joking|kidding)",
)
# Everyday rules and mishaps: who may not leave early, is at home for an illness, forgot a key
_EVERYDAY = (
    r"(?:会议|网课|上课|考试|面试|直播课).{0,14}摄像头|(?:关|困|锁|住)在.{0,8}隔离(?!邻)|忘(?:了)?带钥匙|困在.{0,4}加班|贵(?:到|得).{0,2}跳.|(?:老师|教练|驾校)不(?:让|许|准)[^,。]{0,10}|"
    r"(?:teacher|gym|coach|landlord|airline|school|mom|mum)\b.{0,4} (?:won'?t|doesn'?t|didn'?t) let (?:us|me) (?:leave early|cancel|go to)",
    r"(?:exam|test|homework|class|job|work|shift|workout|traffic|commute|diet|heat|hangover|essay|finals|assignment|stairs|bills?) (?:is |are )?(?:\w+ )?(?:going to |gonna |will |'ll |might |could )?kill (?:me|us)|send help (?:lol|haha)",
)
# Said of things: batteries, parcels, accounts
_OF_THINGS = (
    r"(?:电池|手机|电脑|鱼|花|植物|多肉|小鸟|仓鼠|车子?)(?:都|快|要|又)*死(?:了|机|掉)|"
    r"(?:battery|phone|laptop|plants?|car|computer|tablet|bike)\W+(?:\w+ ){0,3}(?:died|dying|dies?|dead)",
    r"被困在(?:电梯|机场|高速|高架|车站|路上|堵)|困在.{0,6}(?:验证码|页面|群里|菜单|循环|游戏|界面|队列)|(?:小孩|孩子|宝宝|猫|狗)从.{0,6}跳下",
    r"(?:账户|账号|帐号|帐户|银行卡|资金|卡|号码|车辆|车|电脑|手机|屏幕|包裹|网站|店铺|群)(?:[^我\s]{0,3})被(?:[^我\s]{0,4})(?:关|锁|扣|控制|冻)|"
    r"(?:快递|包裹|货物?|行李|邮件|件|货款|工资|押金|红包)(?:还|都|又)?被.{0,4}(?:扣|困|押)(?:在|下|住|留)?|(?:扣|困)在海关|(?:钱|款|本金|币).{0,4}出不来|(?:账号|微信|号|app)被封.{0,3}出不来",
    r"(?:package|parcel|order|shipment|payment|funds|luggage|delivery|refund)(?:'s|s)?(?: is| are| was| has been)? (?:being |currently |still )*(?:held|detained|stuck|trapped)",
    r"远程控制|逃(?:税|课|单|票)|(?:逃|跑)(?:得快|步)|追债|被关(?:闭|注|联|停)|关(?:了|起)(?:门|店|机|灯|电|群)|"
    r"扣(?:了|掉|走)?(?:钱|款|费|分|税|下来的钱)|打(?:了)?(?:我|他)(?:的)?(?:电话|手机)|打人(?:民币|工)",
    r"locked by us|locked (?:me )?out of|(?:block|lock)ed my (?:card|account|phone)",
)
# Said to the bot, or of the scammer
_ABUSE = (
    r"^(?:你|您|那你|快)?(?:怎么不)?(?:快)?去死(?:吧|啦|咯|囉|你)?[你!！。.\s]*$|(?:你|您)(?:是不是|会不会|整天|天天|一直)?被(?:困|关|锁)|\bare you (?:\w+ )?trapped",
    r"你(?:们)?(?:全家)?(?:都|咪|老母)?去死|(?:死|臭)骗子|骗子(?:们)?(?:怎么|为什么|都|快|赶紧|应该)*(?:还)?(?:不)?(?:去死|早死|死光|不得好死)|不得好死|早死早超生|死全家",
)
# Help itself, and death in its course
_NEARBY = (
    r"防(?:止)?自杀|自杀(?:热线|干预|预防)|心理(?:热线|援助)|suicide (?:prevention|hotline|squad|line|helpline)|crisis (?:line|hotline)|安排后事|"
    r"(?<!想)(?<!要)(?:去世|过世|病逝|病故)",
    r"电诈窝点存在|kidnap(?:ping)? (?:scam|insurance)",
)
# What a script says to its reader
_SCRIPTS = (
    r"(?:你|您)(?:的)?(?:家人|孩子|儿子|女儿|亲人|老婆|老公|爸|妈)?.{0,4}(?:被绑架|被扣|在我们?手)|(?:抓|绑|扣)(?:了|架|走|住)*(?:你|您)(?:的)?|"
    r"(?:your) (?:\w+ )?(?:son|daughter|child|family|wife|husband)",
    r"(?:否则|将|将会|依法|立即|马上|要|会)(?:.{0,8})(?:逮捕|拘留|抓捕|通缉|拘捕)",
)
# Blackmail and dunning, with pictures, lists of friends and courts: there is advice for it
_BLACKMAIL = (
    r"爆(?:我的?)?通讯录|(?:照片|视频|裸照).{0,8}(?:发给|发到|公开|传给)|(?:威胁|恐吓)(?:我|说|要).{0,16}(?:通讯录|照片|视频|起诉|法院|征信|曝光)",
    r"threat\w* to (?:sue|report|block|fine|leak|post|expose|publish)|(?:will|going to|gonna) (?:be|get) arrested if i (?:don'?t|do not) pay|"
    r"won'?t leave me alone (?:on|in) \w+",
)
# Long ago, in the news, on a stage, or not so after all
_FAR_AWAY = (
    r"(?:(?<!\d)\d{1,4}|[一二两三四五六七八九十几好多]{1,4})年前(?![^。]{0,30}(?:一直|开始|至今|到现在|又))[^\s,。]{0,20}|以前[^。]{0,16}现在(?:没事|早就?|已经(?:好|出来|过去))|"
    r"(?:suicide|kill\w*|died?|kidnapped|abducted|beaten|held)\b(?: \w+){0,6} (?:\w+ )?(?:years|decades) ago",
    r"(?:新闻|报道|纪录片|电视剧|电影|小说|热搜)(?:里|上|中|说|讲|报)[^我]{0,30}|(?:歌词|台词|剧情|歌名|书名|片名|游戏)(?:里|是|说|:)?.{0,20}|有人(?:跳楼|自杀|轻生).{0,6}新闻|^[^我]{0,24}的新闻|^骗子(?:说)?:[^。]{0,30}|我国公民.{0,20}|"
    r"(?:in|on) the news\b|\b(?:movie|film|song|lyrics?|novel|episode|documentary|netflix)\b|is it true (?:that )?(?:an?|some)\b.{0,40}",
    r"(?:绑架|出事|被抓|自杀).{0,14}(?:但|可是|其实|明明|结果).{0,8}(?:在(?:我)?(?:旁边|身边|隔壁|隔离|家|学校)|喺.{0,3}(?:隔离|隔篱|旁边|屋企)|没事|好好)",
)

HARMLESS = re.compile(
    "|".join(
        (*_TURNS_OF_PHRASE, *_EVERYDAY, *_OF_THINGS, *_ABUSE, *_NEARBY, *_SCRIPTS, *_BLACKMAIL, *_FAR_AWAY)
    )
)
