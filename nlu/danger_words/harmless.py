"""Turns of phrase in which the words of danger mean nothing of the kind, and what scam texts say to "you"."""

import re

HARMLESS = re.compile(
    "|".join(
        (
            r"跳楼价|跳楼(?:大)?甩卖|跳楼清仓|自杀式|想死(?:你|您|大家|ni)|(?:笑|气|累|饿|热|烦|困|吓|冷|急|忙|爱|美|丑|羡慕|好吃|无聊|尴尬|恶心|"
            r"难看)死|打死也|死活|死机|死心|死党|死循环|不想活动",
            r"^(?:你|您|那你|快)?(?:怎么不)?(?:快)?去死(?:吧|啦|咯|囉|你)?[你!！。.\s]*$|(?:你|您)(?:是不是|会不会|整天|天天|一直)?被(?:困|关|锁)|"
            r"打死(?:我)?(?:也|都)?不|死(?:也|都)不|死活不|over (?:my|your) (?:\w+ )?dead body|\bare you (?:\w+ )?trapped",
            r"(?:电池|手机|电脑|鱼|花|植物|多肉|小鸟|仓鼠|车子?)(?:都|快|要|又)*死(?:了|机|掉)|(?:困|忙|堵|挤|闷|痒|烦|酸|臭|丑|蠢|贵|难|好看|可爱|搞笑|乐|急|恨|爱|羡慕|馋|晒|冻)死(?:我|人|个人)?(?:了|啦|喇|咗)?|"
            r"(?:is|are|was|were|been|'s|keeps?) killing (?:me|us|it)\b(?! if)|(?:could|would|'d) (?:kill|murder) (?:for )?a |to murder me\b|will kill me if|"
            r"(?:battery|phone|laptop|plants?|car|computer|tablet|bike)\W+(?:\w+ ){0,3}(?:died|dying|dies?|dead)|(?:bored|scared|worried|loved?|frozen) to death|"
            r"die (?:laughing|of (?:laughter|boredom|heat))|lol i'?m dead|crack me up|hang (?:on|out)|jump (?:to|on a call|start|the queue)|dead (?:right|certain|wrong|easy|good)",
            r"你(?:们)?(?:全家)?(?:都|咪|老母)?去死|^要死(?:了|啦)|谁说我|(?<!不是)(?<!没)(?<!没有)在开玩笑|(?:i was|just) (?:joking|kidding)|"
            r"被困在(?:电梯|机场|高速|高架|车站|路上|堵)|(?:小孩|孩子|宝宝|猫|狗)从.{0,6}跳下",
            r"防(?:止)?自杀|自杀(?:热线|干预|预防)|心理(?:热线|援助)|suicide (?:prevention|hotline|squad|line|helpline)|"
            r"crisis (?:line|hotline)|安排后事",
            r"(?:你|您)(?:的)?(?:家人|孩子|儿子|女儿|亲人|老婆|老公|爸|妈)?.{0,4}(?:被绑架|被扣|在我们?手)|"
            r"(?:your) (?:\w+ )?(?:son|daughter|child|family|wife|husband)",
            r"(?:否则|将|将会|依法|立即|马上|要|会)(?:.{0,8})(?:逮捕|拘留|抓捕|通缉|拘捕)|(?:账户|账号|帐号|帐户|银行卡|资金|卡|号码|车辆|车|电脑|"
            r"手机|屏幕|包裹|网站|店铺|群)(?:.{0,3})被(?:.{0,4})(?:关|锁|扣|控制|冻)",
            r"远程控制|逃(?:税|课|单|票)|(?:逃|跑)(?:得快|步)|追债|被关(?:闭|注|联|停)|关(?:了|起)(?:门|店|机|灯|电|群)|扣(?:了|掉|"
            r"走)?(?:钱|款|费|分|税|下来的钱)|打(?:了)?(?:我|他)(?:的)?(?:电话|手机)|打人(?:民币|工)",
            r"hit me up|beat me to|locked by us|电诈窝点存在|kidnap(?:ping)? (?:scam|insurance)|"
            r"killing (?:time|it)|kill (?:time|the process|two birds|for a)|dying (?:to|of laughter|"
            r"for)|to die for|dead(?:line| end| tired| serious| simple)|locked (?:me )?out of|"
            r"(?:block|lock)ed my (?:card|account|phone)",
        )
    )
)
